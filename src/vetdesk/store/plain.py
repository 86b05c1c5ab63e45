"""Turns frozen values into canonical JSON text and back, guided by their type hints."""

import hashlib
import json
import types
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from vetdesk.domain.money import Money
from vetdesk.domain.rows import Rows

T = TypeVar("T")


def dump(value: object) -> str:
    """Return ``value`` as JSON with sorted keys: equal values give equal text."""
    return json.dumps(to_plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def load(kind: type[T], text: str) -> T:
    """Return the value of type ``kind`` that ``dump`` wrote."""
    value: T = _from_plain(kind, json.loads(text))
    return value


def load_any(text: str) -> Any:
    """Return a value whose type its own tags tell: a text, number, date, amount, or a list of them."""
    return _from_plain(Any, json.loads(text))


def digest(value: object) -> str:
    """Return the SHA-256 of the canonical text of ``value``."""
    return hashlib.sha256(dump(value).encode()).hexdigest()


def to_plain(value: object) -> Any:
    """Return ``value`` as lists, dicts and texts; money and decimals keep their type in a tag."""
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, bool | int | float | str):
        return value
    for kind, write in _WRITERS.items():
        if isinstance(value, kind):
            return write(value)
    if is_dataclass(value) and not isinstance(value, type):
        kept = (field.name for field in fields(value) if not _is_unborn(value, field))
        return {name: to_plain(getattr(value, name)) for name in kept}
    raise TypeError(f"no plain form for {type(value).__name__}")


def _is_unborn(value: object, field: Field[Any]) -> bool:
    """Say whether a field that came later says nothing; see ``domain.matter.LATER``."""
    return bool(field.metadata.get("later")) and getattr(value, field.name) is None


# In this order: a datetime is a date, too.
_WRITERS: dict[type, Callable[[Any], Any]] = {
    Money: lambda value: {"~fen": value.fen},
    Decimal: lambda value: {"~decimal": str(value)},
    datetime: lambda value: {"~time": value.isoformat()},
    date: lambda value: {"~date": value.isoformat()},
    UUID: str,
    Rows: lambda value: {
        "~rows": {"columns": to_plain(value.columns), "cells": [to_plain(row) for row in value.rows]}
    },
    Mapping: lambda value: {str(key): to_plain(item) for key, item in value.items()},
    list: lambda value: [to_plain(item) for item in value],
    tuple: lambda value: [to_plain(item) for item in value],
    set: lambda value: sorted(to_plain(item) for item in value),
    frozenset: lambda value: sorted(to_plain(item) for item in value),
}


def _rows(plain: dict[str, Any]) -> Rows:
    cells = tuple(tuple(_from_plain(Any, cell) for cell in row) for row in plain["cells"])
    return Rows(columns=tuple(plain["columns"]), rows=cells)


_TAGS: dict[str, Any] = {
    "~fen": Money,
    "~decimal": Decimal,
    "~time": datetime.fromisoformat,
    "~date": date.fromisoformat,
    "~rows": _rows,
}


def _from_plain(kind: Any, plain: Any) -> Any:
    if isinstance(plain, dict) and len(plain) == 1 and (tag := next(iter(plain))) in _TAGS:
        return _TAGS[tag](plain[tag])
    if plain is None:
        return None
    if get_origin(kind) in (Union, types.UnionType):
        return _from_union([part for part in get_args(kind) if part is not type(None)], plain)
    if isinstance(plain, list):
        return _sequence(kind, plain)
    if isinstance(plain, dict):
        return _dataclass(kind, plain) if is_dataclass(kind) else _mapping(kind, plain)
    return kind(plain) if isinstance(kind, type) and issubclass(kind, Enum | UUID) else plain


def _mapping(kind: Any, plain: dict[str, Any]) -> dict[str, Any]:
    arguments = get_args(kind)
    inner = arguments[1] if len(arguments) > 1 else Any
    return {key: _from_plain(inner, item) for key, item in plain.items()}


def _sequence(kind: Any, plain: list[Any]) -> Any:
    arguments = get_args(kind)
    if get_origin(kind) is tuple or kind is tuple:
        return _tuple(arguments or (Any, ...), plain)
    items = [_from_plain(arguments[0] if arguments else Any, item) for item in plain]
    return frozenset(items) if get_origin(kind) in (frozenset, AbstractSet) else items


def _from_union(kinds: list[Any], plain: Any) -> Any:
    if isinstance(plain, dict):
        kinds = [kind for kind in kinds if is_dataclass(kind) and kind is not Money] or kinds
    return _from_plain(kinds[0], plain) if len(kinds) == 1 else plain


def _tuple(arguments: tuple[Any, ...], plain: list[Any]) -> tuple[Any, ...]:
    if len(arguments) == 2 and arguments[1] is Ellipsis:  # noqa: PLR2004 - tuple[X, ...] has two
        return tuple(_from_plain(arguments[0], item) for item in plain)
    return tuple(_from_plain(kind, item) for kind, item in zip(arguments, plain, strict=True))


def _dataclass(kind: Any, plain: dict[str, Any]) -> Any:
    hints = _hints(kind)
    known = {field.name: field for field in fields(kind)}
    values = {name: _from_plain(hints[name], item) for name, item in plain.items() if name in known}
    for name, field in known.items():
        if name not in values and field.default is MISSING and field.default_factory is MISSING:
            values[name] = None
    return kind(**values)


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)
