"""The records that the database deletes by itself when the one they belong to is deleted."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Column, Connection, Table, select, type_coerce
from sqlalchemy.types import NullType

from vetdesk.store import rawrows
from vetdesk.store.base import Row

Records = Mapping[str, rawrows.RawRow]


def dependants(connection: Connection, table: Table, records: Records) -> Iterator[tuple[Table, Records]]:
    """Yield, level by level, the journalled records that go when ``records`` of ``table`` go."""
    if not records:
        return
    for child, column, parent_column in _cascading(table):
        values = [raw[parent_column] for raw in records.values()]
        found = _belonging(connection, child, column, values)
        if child in rawrows.journalled_tables() and found:
            yield child, found
        yield from dependants(connection, child, found)


def _cascading(table: Table) -> Iterator[tuple[Table, Column[Any], str]]:
    for child in Row.metadata.sorted_tables:
        for key in child.foreign_keys:
            is_cascade = (key.ondelete or "").upper() == "CASCADE"
            if is_cascade and key.column.table is table and child is not table:
                yield child, key.parent, key.column.name


def _belonging(
    connection: Connection, table: Table, column: Column[Any], values: Sequence[Any]
) -> dict[str, rawrows.RawRow]:
    keys: dict[str, rawrows.RawRow] = {}
    raw = [
        type_coerce(each, NullType()).label(each.name)
        for each in table.columns
        if table in rawrows.journalled_tables() or each.primary_key
    ]
    for some in rawrows.slices(values):
        rows = connection.execute(select(*raw).where(type_coerce(column, NullType()).in_(some)))
        keys |= {rawrows.text_of_raw(table, row): {**row} for row in rows.mappings()}
    return keys
