"""Triggers and full-text tables: one list of SQL texts, recreated after every migration.

Alembic's batch mode drops triggers silently, so they are never left to the revisions.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection

from vetdesk.store import admissions, recheck_days, search, search_states

# Tables that the vault itself or Alembic keeps, and SQLite's own.
_FOREIGN_TABLES: Final = frozenset({"vault_meta", "alembic_version"})


@dataclass(frozen=True)
class Trigger:
    """A trigger, dropped and created again each time."""

    name: str
    create: str


@dataclass(frozen=True)
class SearchTable:
    """A full-text table; created when missing or changed, then filled by ``fill``."""

    name: str
    create: str
    fill: str


def _append_only(table: str, verb: str) -> Trigger:
    name = f"{table}_no_{verb.lower()}"
    return Trigger(
        name,
        f"CREATE TRIGGER {name} BEFORE {verb} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{table} rows are never changed'); END",
    )


TRIGGERS: Final[tuple[Trigger, ...]] = (
    _append_only("audit", "UPDATE"),
    _append_only("audit", "DELETE"),
)
_KEPT: Final = {
    admissions.admission.name: tuple(Trigger(name, sql) for name, sql in admissions.TRIGGERS),
    recheck_days.recheck_due.name: tuple(Trigger(name, sql) for name, sql in recheck_days.TRIGGERS),
    # There since the revision that keeps the column they write.
    search.ORDERED: tuple(Trigger(name, sql) for name, sql in search_states.TRIGGERS),
}
DERIVING: Final[tuple[Trigger, ...]] = tuple(one for some in _KEPT.values() for one in some)
"""They speak of several tables, so they step aside while a revision makes one of those anew."""
SEARCH_TABLES: Final[tuple[SearchTable, ...]] = (
    SearchTable(name=search.INDEX, create=search.CREATE, fill=search.FILL),
)


def recreate(connection: Connection) -> None:
    """Make triggers and search tables as the list says, in the caller's transaction."""
    present = schema_texts(connection)
    for trigger in (*TRIGGERS, *DERIVING):
        connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {trigger.name}")
    for table in SEARCH_TABLES:
        if present.get(table.name) == table.create:
            continue
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {table.name}")
        connection.exec_driver_sql(table.create)
        if _forgets(connection):
            # Without this a deleted name stays readable in the index.
            connection.exec_driver_sql(
                f"INSERT INTO {table.name}({table.name}, rank) VALUES('secure-delete', 1)"
            )
        connection.exec_driver_sql(table.fill)
    for trigger in _triggers(present):
        connection.exec_driver_sql(trigger.create)


def step_aside(connection: Connection) -> None:
    """Drop the triggers that would stop a table they speak of from being made anew."""
    for trigger in DERIVING:
        connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {trigger.name}")


def _triggers(present: Mapping[str, str]) -> tuple[Trigger, ...]:
    """Return those whose tables there are; an earlier revision has not made them all."""
    return (*TRIGGERS, *(one for table, some in _KEPT.items() if table in present for one in some))


def _forgets(connection: Connection) -> bool:
    """True from SQLite 3.42 on; only the empty comparison database of ``expected`` may be older."""
    dbapi = connection.dialect.dbapi
    return bool(dbapi and dbapi.sqlite_version_info >= (3, 42))


def differing(connection: Connection) -> list[str]:
    """Return the names of listed objects whose stored text is not the listed text."""
    present = schema_texts(connection)
    listed: tuple[Trigger | SearchTable, ...] = (*_triggers(present), *SEARCH_TABLES)
    return [wanted.name for wanted in listed if present.get(wanted.name) != wanted.create]


def schema_texts(connection: Connection) -> Mapping[str, str]:
    """Return name -> SQL text of everything in the database but SQLite's own objects."""
    rows = connection.exec_driver_sql(
        "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    )
    return {name: text for name, text in rows if name not in _FOREIGN_TABLES - {"alembic_version"}}


def is_ours(
    _thing: Any,
    name: str | None,
    kind: str,
    _reflected: object,
    _compare_to: Any,
) -> bool:
    """Tell Alembic which tables to compare: not the shadow tables of full-text search."""
    if kind != "table" or name is None:
        return True
    searches = tuple(table.name for table in SEARCH_TABLES)
    shadow = any(name == search or name.startswith(f"{search}_") for search in searches)
    return not shadow and name not in _FOREIGN_TABLES
