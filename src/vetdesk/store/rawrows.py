"""Records exactly as stored, without type conversion: what content hashes are made of."""

import hashlib
import json
import uuid
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Table,
    Uuid,
    inspect,
    literal,
    literal_column,
    select,
    text,
    tuple_,
    type_coerce,
)
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
            found[text_of_raw(table, row)] = _plain(row)
    return found


def read_all(connection: Connection, table: Table) -> Iterator[tuple[str, RawRow]]:
    """Yield every record of a table in slices by key, with the columns that the file has.

    A vault is proved before it is migrated, so columns and tables of newer code may be missing.
    """
    if not inspect(connection).has_table(table.name):
        return
    keys: list[ColumnElement[Any]] = [
        literal_column(f'"{column.name}"') for column in table.primary_key.columns
    ]
    query: Select[Any] = (
        select(literal_column("*")).select_from(text(f'"{table.name}"')).order_by(*keys).limit(_SLICE)
    )
    after: tuple[Any, ...] | None = None
    while True:
        part = query if after is None else query.where(tuple_(*keys) > tuple_(*map(_as_stored, after)))
        rows = connection.execute(part).mappings().all()
        if not rows:
            return
        for row in rows:
            yield text_of_raw(table, row), _plain(row)
        after = tuple(rows[-1][column.name] for column in table.primary_key.columns)


def text_of_raw(table: Table, row: Mapping[Any, Any]) -> str:
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


def _plain(row: Mapping[Any, Any]) -> RawRow:
    return {str(name): value for name, value in row.items()}


def _as_stored(value: Any) -> Any:
    return literal(value, NullType())


def _tagged(value: Any) -> tuple[str, Any]:
    if isinstance(value, bytes):
        return ("bytes", value.hex())
    if isinstance(value, float):
        return ("float", value.hex())
    return (type(value).__name__, value)
