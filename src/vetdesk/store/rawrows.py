"""Records exactly as stored, without type conversion: what content hashes are made of."""

import hashlib
import json
import uuid
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Connection, Table, Uuid, inspect, literal, select, tuple_, type_coerce
from sqlalchemy.types import NullType

from vetdesk.store.base import Row

RawRow = Mapping[str, Any]
_SLICE: Final = 200
_LONGEST_SHOWN: Final = 4000
_HIDDEN: Final = "●●●"


def table_of(row: type[Row]) -> Table:
    """Return the table of a mapped class."""
    table = row.__table__
    assert isinstance(table, Table)
    return table


def journalled_tables() -> list[Table]:
    """Return the tables whose every record has a content hash, in order of name.

    A table without a mapped class asks for it by ``info={"journalled": True}``.
    """
    unmapped = [table for table in Row.metadata.tables.values() if table.info.get("journalled")]
    mapped = [table_of(mapper.class_) for mapper in Row.registry.mappers if mapper.class_.journalled]
    return sorted({*mapped, *unmapped}, key=lambda table: table.name)


def key_of(table: Table, values: Mapping[str, Any]) -> Any:
    """Return the primary key in ``values``: a single value, or a tuple of several."""
    keys = tuple(values[column.name] for column in table.primary_key.columns)
    return keys[0] if len(keys) == 1 else keys


def key_of_object(table: Table, thing: Row) -> Any:
    """Return the primary key of a mapped object."""
    mapper = inspect(type(thing))
    columns = table.primary_key.columns
    keys = tuple(getattr(thing, mapper.get_property_by_column(column).key) for column in columns)
    return keys[0] if len(keys) == 1 else keys


def text_of(key: Any) -> str:
    """Return the text that names a record in ``audit`` and ``content``."""
    if isinstance(key, tuple):
        return "/".join(text_of(part) for part in key)
    return str(key)


def read(connection: Connection, table: Table, keys: Sequence[Any]) -> dict[str, RawRow]:
    """Return text of key -> stored values of those records that exist."""
    found: dict[str, RawRow] = {}
    raw = [type_coerce(column, NullType()).label(column.name) for column in table.columns]
    columns = list(table.primary_key.columns)
    match = columns[0] if len(columns) == 1 else tuple_(*columns)
    for some in slices(keys):
        for row in connection.execute(select(*raw).where(match.in_(some))).mappings():
            found[text_of_raw(table, row)] = dict(row)
    return found


def read_all(connection: Connection, table: Table) -> Iterator[tuple[str, RawRow]]:
    """Yield every record of a table in slices of rowids, holding no long lock."""
    raw = [type_coerce(column, NullType()).label(column.name) for column in table.columns]
    order = list(table.primary_key.columns)
    after: tuple[Any, ...] | None = None
    while True:
        query = select(*raw).order_by(*order).limit(_SLICE)
        if after is not None:
            bounds = tuple_(*(literal(value, NullType()) for value in after))
            query = query.where(tuple_(*(type_coerce(column, NullType()) for column in order)) > bounds)
        rows = connection.execute(query).mappings().all()
        if not rows:
            return
        for row in rows:
            yield text_of_raw(table, row), dict(row)
        after = tuple(rows[-1][column.name] for column in order)


def text_of_raw(table: Table, row: Mapping[str, Any]) -> str:
    """Return the name of a record from its stored values."""
    parts = []
    for column in table.primary_key.columns:
        stored = row[column.name]
        parts.append(str(uuid.UUID(stored)) if isinstance(column.type, Uuid) else str(stored))
    return "/".join(parts)


def canonical(raw: RawRow) -> bytes:
    """Return the one byte string that stands for these values.

    Empty values are left out, so a migration may add a column that may be empty without
    touching any hash.
    """
    return json.dumps([[name, *_tagged(raw[name])] for name in sorted(raw) if raw[name] is not None]).encode()


def shown(value: Any, *, secret: bool) -> str | None:
    """Return a stored value as the history keeps it; large and secret ones only in outline."""
    if value is None:
        return None
    if secret:
        return _HIDDEN
    if isinstance(value, bytes):
        return f"sha256:{hashlib.sha256(value).hexdigest()}"
    text = str(value)
    if len(text) > _LONGEST_SHOWN:
        return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"
    return text


def slices(keys: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """Yield the keys in portions that one statement can carry."""
    for start in range(0, len(keys), _SLICE):
        yield keys[start : start + _SLICE]


def _tagged(value: Any) -> tuple[str, Any]:
    if isinstance(value, bytes):
        return ("bytes", value.hex())
    if isinstance(value, float):
        return ("float", value.hex())
    return (type(value).__name__, value)
