"""Reads JSON strictly: UTF-8 without BOM, no duplicate keys, no NaN, bounded in size and depth."""

import json
from decimal import Decimal
from typing import Any

from vetdesk.domain.text import clean, modernise
from vetdesk.exchange.problems import Problem

MAX_BYTES = 20_000_000
_MAX_DEPTH = 24
_BOM = b"\xef\xbb\xbf"
_WIDE_BOMS = (b"\xff\xfe", b"\xfe\xff")


class _Object(dict[str, Any]):
    """A JSON object that remembers which keys stood twice."""

    twice: tuple[str, ...] = ()


class _NotANumber(ValueError):
    pass


def parse_strict(content: bytes, file: str) -> tuple[Any, tuple[Problem, ...]]:
    """Return the parsed value and every problem of its form; with problems the value is not to be used."""
    if problem := _bytes_problem(content, file):
        return None, (problem,)
    try:
        value = json.loads(
            content.decode("utf-8"),
            object_pairs_hook=_object,
            parse_float=Decimal,
            parse_constant=_refuse_constant,
        )
    except (ValueError, RecursionError) as error:
        return None, (_syntax_problem(error, file),)
    problems: list[Problem] = []
    _inspect(value, "$", problems, file)
    return value, tuple(problems)


def tidy(value: Any, file: str, path: str = "$") -> tuple[Any, tuple[Problem, ...]]:
    """Clean every text: hidden characters go, private-use ones get successors; each change is a remark."""
    remarks: list[Problem] = []
    return _tidy(value, path, file, remarks), tuple(remarks)


def _tidy(value: Any, path: str, file: str, remarks: list[Problem]) -> Any:
    if isinstance(value, str):
        return _tidy_text(value, path, file, remarks)
    if isinstance(value, dict):
        return {key: _tidy(child, f"{path}.{key}", file, remarks) for key, child in value.items()}
    if isinstance(value, list):
        return [_tidy(child, f"{path}[{at}]", file, remarks) for at, child in enumerate(value)]
    return value


def _tidy_text(text: str, path: str, file: str, remarks: list[Problem]) -> str:
    kept = clean(text)
    if kept != text:
        remarks.append(Problem(file=file, path=path, key="matterfile.hidden_characters"))
    kept, changed = modernise(kept)
    if changed:
        facts = {"characters": ", ".join(changed)}
        remarks.append(Problem(file=file, path=path, key="matterfile.private_characters", facts=facts))
    return kept.strip()


def _bytes_problem(content: bytes, file: str) -> Problem | None:
    if len(content) > MAX_BYTES:
        return _problem(file, "size", limit=str(MAX_BYTES // 1_000_000))
    if not content.strip():
        return _problem(file, "empty")
    if content.startswith(_BOM):
        return _problem(file, "bom")
    if content.startswith(_WIDE_BOMS) or b"\x00" in content[:4]:
        return _problem(file, "encoding", at="0")
    return None


def _syntax_problem(error: Exception, file: str) -> Problem:
    match error:
        case UnicodeDecodeError():
            return _problem(file, "encoding", at=str(error.start))
        case json.JSONDecodeError():
            return _problem(file, "syntax", line=str(error.lineno), column=str(error.colno))
        case RecursionError():
            return _problem(file, "depth", limit=str(_MAX_DEPTH))
        case _NotANumber():
            return _problem(file, "not_a_number")
        case _:  # a whole number of thousands of digits
            return _problem(file, "number_size")


def _inspect(value: Any, path: str, problems: list[Problem], file: str, depth: int = 0) -> None:
    """Collect duplicate keys and broken characters with their place; stop at the depth limit."""
    if depth > _MAX_DEPTH:
        problems.append(_problem(file, "depth", path=path, limit=str(_MAX_DEPTH)))
        return
    if isinstance(value, str) and any("\ud800" <= char <= "\udfff" for char in value):
        problems.append(_problem(file, "surrogate", path=path))
    if isinstance(value, _Object):
        problems.extend(_problem(file, "duplicate_key", path=f"{path}.{key}") for key in value.twice)
        for key, child in value.items():
            _inspect(child, f"{path}.{key}", problems, file, depth + 1)
    elif isinstance(value, list):
        for at, child in enumerate(value):
            _inspect(child, f"{path}[{at}]", problems, file, depth + 1)


def _object(pairs: list[tuple[str, Any]]) -> _Object:
    found = _Object()
    twice: dict[str, None] = {}
    for key, value in pairs:
        if key in found:
            twice[key] = None
        found[key] = value
    found.twice = tuple(twice)
    return found


def _refuse_constant(_name: str) -> Any:
    raise _NotANumber


def _problem(file: str, name: str, *, path: str = "$", **facts: str) -> Problem:
    return Problem(file=file, path=path, key=f"matterfile.{name}", facts=facts)
