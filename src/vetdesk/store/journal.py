"""Every change of a row becomes audit and change rows in the same transaction.

``audit`` carries hashes in an HMAC chain and no personal data; ``change`` carries old and new
values, can be erased, and is hashed into its audit row; ``content`` carries the salted hash of
each live record, so that a record changed behind our back shows.
"""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import Connection, Table, delete, event, insert, select, update
from sqlalchemy.orm import ORMExecuteState, Session, SessionTransaction, UOWTransaction

from vetdesk.domain.journal import Entry, Head
from vetdesk.store import rawrows
from vetdesk.store.base import Row
from vetdesk.store.journal_cascade import dependants
from vetdesk.store.journal_pen import Pen, forget_contents, known_contents
from vetdesk.store.journal_rows import AuditRow, ChangeRow, ContentRow, content_digest

_STATE: Final = "vetdesk-journal"

__all__ = [
    "AuditRow",
    "ChangeRow",
    "ContentRow",
    "UnjournalledWriteError",
    "attach",
    "bulk_delete",
    "bulk_insert",
    "delete_each",
    "erase_values",
    "head",
    "knows",
    "note",
    "rehash",
]


class UnjournalledWriteError(RuntimeError):
    """A statement would change records without the journal; use the functions of this module."""


@dataclass
class _State:
    entry: Entry
    pen: Pen | None = None
    transaction: int | None = None
    before: dict[tuple[str, str], rawrows.RawRow] = field(default_factory=dict)
    cascaded: dict[Table, set[str]] = field(default_factory=dict)


def attach(session: Session, entry: Entry) -> None:
    """Make ``session`` journal whatever it flushes, in the name of ``entry.actor``."""
    session.info[_STATE] = _State(entry)
    event.listen(session, "before_flush", _remember_before)
    event.listen(session, "after_flush", _journal_flush)
    event.listen(session, "after_soft_rollback", _forget_head)
    event.listen(session, "do_orm_execute", _refuse_unjournalled)


def note(session: Session, *, entity: str, entity_id: uuid.UUID) -> None:
    """Add an audit row for an event that changes no record (a slot, a restore)."""
    session.flush()
    _link(session, kind="note", entity=entity, entity_id=str(entity_id))


def bulk_insert(
    session: Session, table: Table, values: Sequence[Mapping[str, Any]], *, batch: uuid.UUID
) -> None:
    """Insert many records with one audit row; each record still gets its content hash.

    ``values`` name every primary key. The audit row carries the hash over all content hashes.
    """
    session.flush()
    connection = session.connection()
    connection.execute(insert(table), [dict(value) for value in values])
    found = rawrows.read(connection, table, [rawrows.key_of(table, value) for value in values])
    pen = _pen(session)
    pen.hash_all(table, list(found.items()), entity_id=str(batch))
    pen.write(connection)


def bulk_delete(session: Session, table: Table, keys: Iterable[Any], *, batch: uuid.UUID) -> None:
    """Delete many records by primary key with one audit row (clearing a staged import)."""
    session.flush()
    connection = session.connection()
    (column,) = table.primary_key.columns
    chosen = list(keys)
    for some in rawrows.slices(chosen):
        connection.execute(delete(table).where(column.in_(some)))
    forget_contents(connection, table, [rawrows.text_of(key) for key in chosen])
    _link(session, kind="batch", entity=table.name, entity_id=str(batch))


def delete_each(session: Session, table: Table, keys: Sequence[Any]) -> None:
    """Delete many records by primary key, each with its own audit row and what was in it, as a flush does.

    The rows are not loaded as objects, which takes most of the time of a flush; what the database deletes
    with them is journalled, too.
    """
    session.flush()
    connection, pen = session.connection(), _pen(session)
    (column,) = table.primary_key.columns
    for some in rawrows.slices(keys):
        going = rawrows.read(connection, table, some)
        groups = [(table, going), *dependants(connection, table, going)]
        connection.execute(delete(table).where(column.in_(some)))
        for each, records in groups:
            known = known_contents(connection, each, list(records))
            forget_contents(connection, each, list(known))
            for key, raw in records.items():
                pen.record(each, key, old=raw, new=None, known=known.get(key))
        pen.write(connection)


def rehash(session: Session) -> None:
    """Hash again what a migration has rewritten, under one audit row per table.

    The vault proves every old hash just before (in the backup), so nothing is whitewashed.
    """
    session.flush()
    connection = session.connection()
    pen = _pen(session)
    for table in rawrows.journalled_tables():
        if stale := _stale(connection, table):
            forget_contents(connection, table, [key for key, _ in stale])
            pen.hash_all(table, stale, entity_id="*")
            pen.write(connection)


def erase_values(session: Session, *, entity: str, entity_id: str) -> None:
    """Empty the recorded old and new values of one record; the chain stays whole."""
    session.flush()
    rows = select(AuditRow.sequence).where(AuditRow.entity == entity, AuditRow.entity_id == entity_id)
    session.connection().execute(
        update(ChangeRow).where(ChangeRow.sequence.in_(rows)).values(old=None, new=None, salt=None)
    )
    _link(session, kind="erase", entity=entity, entity_id=entity_id)


def head(connection: Connection) -> Head:
    """Return the newest audit row, or an empty head for an empty chain."""
    newest = connection.execute(
        select(AuditRow.sequence, AuditRow.transaction, AuditRow.mac)
        .order_by(AuditRow.sequence.desc())
        .limit(1)
    ).first()
    return Head() if newest is None else Head(newest[0], newest[1], newest[2])


def knows(connection: Connection, *, sequence: int, mac: bytes) -> bool:
    """Return whether the chain has this very row; the empty anchor is always known."""
    if sequence == 0:
        return mac == b""
    found = connection.execute(select(AuditRow.mac).where(AuditRow.sequence == sequence)).scalar()
    return found == mac


def _remember_before(session: Session, _context: UOWTransaction, _instances: object) -> None:
    """Read the stored values of what is about to change; attributes may not be loaded."""
    state: _State = session.info[_STATE]
    state.before.clear()
    state.cascaded.clear()
    connection = session.connection()
    for table, objects in _by_table([*session.dirty, *session.deleted]).items():
        keys = [rawrows.key_of_object(table, thing) for thing in objects]
        for key, raw in rawrows.read(connection, table, keys).items():
            state.before[table.name, key] = raw
    for table, objects in _by_table(session.deleted).items():
        names = [rawrows.text_of(rawrows.key_of_object(table, thing)) for thing in objects]
        going = {key: state.before[table.name, key] for key in names if (table.name, key) in state.before}
        for child, records in dependants(connection, table, going):
            state.cascaded.setdefault(child, set()).update(records)
            state.before.update({(child.name, key): raw for key, raw in records.items()})


def _journal_flush(session: Session, context: UOWTransaction) -> None:
    """Journal what the flush touched; the context also knows orphans and re-parented children."""
    connection = session.connection()
    saved = [instance.obj() for instance, (gone, _) in context.states.items() if not gone]
    removed = [instance.obj() for instance, (gone, _) in context.states.items() if gone]
    for table, objects in _by_table(saved).items():
        keys = [rawrows.key_of_object(table, thing) for thing in objects]
        _journal_records(session, table, dict(rawrows.read(connection, table, keys)))
    for table, objects in _by_table(removed).items():
        names = [rawrows.text_of(rawrows.key_of_object(table, thing)) for thing in objects]
        _journal_records(session, table, dict.fromkeys(names))
    for table, cascaded in session.info[_STATE].cascaded.items():
        _journal_records(session, table, dict.fromkeys(cascaded))
    _pen(session).write(connection)


def _journal_records(session: Session, table: Table, now: Mapping[str, rawrows.RawRow | None]) -> None:
    """Journal the records of one table; None stands for a deleted one."""
    state: _State = session.info[_STATE]
    connection, pen = session.connection(), _pen(session)
    known = known_contents(connection, table, list(now))
    changed = [
        key
        for key, raw in now.items()
        if key in known and (raw is None or content_digest(known[key].salt, raw) != known[key].digest)
    ]
    forget_contents(connection, table, changed)
    for key, raw in now.items():
        pen.record(table, key, old=state.before.get((table.name, key)), new=raw, known=known.get(key))


def _stale(connection: Connection, table: Table) -> list[tuple[str, rawrows.RawRow]]:
    """Return the records whose hash no longer fits, or that have none."""
    rows = connection.execute(
        select(ContentRow.entity_id, ContentRow.salt, ContentRow.digest).where(
            ContentRow.entity == table.name
        )
    )
    known = {row.entity_id: row for row in rows}
    return [
        (key, raw)
        for key, raw in rawrows.read_all(connection, table)
        if key not in known or content_digest(known[key].salt, raw) != known[key].digest
    ]


def _link(session: Session, *, kind: str, entity: str, entity_id: str) -> None:
    pen = _pen(session)
    pen.link(kind=kind, entity=entity, entity_id=entity_id)
    pen.write(session.connection())


def _pen(session: Session) -> Pen:
    state: _State = session.info[_STATE]
    if state.pen is None:
        newest = head(session.connection())
        if state.transaction is None:
            state.transaction = newest.transaction + 1
        state.pen = Pen(state.entry, newest, transaction=state.transaction)
    return state.pen


def _forget_head(session: Session, _previous: SessionTransaction) -> None:
    """Read the head again after a savepoint was taken back: its audit rows are gone."""
    state: _State = session.info[_STATE]
    state.pen = None


def _by_table(objects: Iterable[object]) -> dict[Table, list[Row]]:
    groups: dict[Table, list[Row]] = {}
    for thing in objects:
        if isinstance(thing, Row) and thing.journalled:
            groups.setdefault(rawrows.table_of(type(thing)), []).append(thing)
    return groups


def _refuse_unjournalled(state: ORMExecuteState) -> None:
    """Stop Core statements on journalled tables; the unit of work would not see them."""
    if not (state.is_insert or state.is_update or state.is_delete):
        return
    table = getattr(state.statement, "table", None)
    if table is not None and table in rawrows.journalled_tables():
        raise UnjournalledWriteError(table.name)
