"""Reads and writes the TOML of clauses and templates that people carry from office to office."""

import json
import tomllib
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

from vetdesk.documents.errors import PackRefused, Problem

_BARE: Final = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-")
_LINE: Final = "\n"


def tables(text: str, place: str) -> dict[str, Any]:
    """Return the tables of a file; one that is no TOML raises ``PackRefused``."""
    try:
        return tomllib.loads(text.replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise PackRefused([Problem(place=place, code="file.syntax", detail=str(error))]) from None


def entry(name: str, value: object) -> str:
    """Return one line that gives a name its value."""
    return f"{name} = {_toml(value)}\n"


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float | Decimal):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{_key(name)} = {_toml(one)}" for name, one in value.items()) + " }"
    if isinstance(value, list | tuple | set | frozenset):
        return "[" + ", ".join(_toml(one) for one in value) + "]"
    return _quoted(str(value))


def _key(name: str) -> str:
    return name if name and set(name) <= _BARE else _quoted(name)


def _quoted(text: str) -> str:
    # What JSON escapes TOML reads; it leaves only the delete character bare, which TOML forbids.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def long_text(text: str) -> str:
    """Return the wording over several lines, as a colleague would write it into a file."""
    body = _quoted(text)[1:-1].replace("\\n", _LINE)
    # A line break that JSON wrote as two characters after an escaped backslash is no line break.
    if _read_back(body) != text:
        return _quoted(text)
    return f'"""\n{body}"""'


def _read_back(body: str) -> str | None:
    try:
        read = tomllib.loads(f'text = """\n{body}"""')["text"]
    except tomllib.TOMLDecodeError:
        return None
    return str(read)
