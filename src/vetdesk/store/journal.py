"""Every change of a row becomes audit and change rows in the same transaction.

``audit`` carries hashes in an HMAC chain and no personal data; ``change`` carries old and new
values, can be erased, and is hashed into its audit row; ``content`` carries the salted hash of
each live record, so that a record changed behind our back shows.
"""

import datetime as dt
import hashlib
import json
import secrets
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar, Final

from sqlalchemy import Connection, Index, Table, delete, event, insert, select, update
from sqlalchemy.orm import Mapped, ORMExecuteState, Session, UOWTransaction, mapped_column

from vetdesk.domain.journal import Entry, Head
from vetdesk.store import rawrows
from vetdesk.store.base import Row

_SALT_BYTES: Final = 16
_STATE: Final = "vetdesk-journal"


class AuditRow(Row, kw_only=True):
    """One link of the chain. Triggers abort UPDATE and DELETE."""

    __tablename__ = "audit"
    __table_args__ = (Index(None, "entity", "entity_id"),)
    journalled: ClassVar[bool] = False

    sequence: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    transaction: Mapped[int]
    at: Mapped[dt.datetime]
    actor: Mapped[uuid.UUID]
    action: Mapped[str]
    kind: Mapped[str]
    entity: Mapped[str]
    entity_id: Mapped[str]
    before: Mapped[bytes | None]
    after: Mapped[bytes | None]
    changes: Mapped[bytes | None]
    previous: Mapped[bytes]
    mac: Mapped[bytes]


class ChangeRow(Row, kw_only=True):
    """Old and new value of one field; erasing empties the values and the salt, not the digest."""

    __tablename__ = "change"
    journalled: ClassVar[bool] = False

    sequence: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    field_name: Mapped[str] = mapped_column(primary_key=True)
    old: Mapped[str | None]
    new: Mapped[str | None]
    salt: Mapped[bytes | None]
    digest: Mapped[bytes]


class ContentRow(Row, kw_only=True):
    """The salted hash of one live record and the audit row that vouches for it."""

    __tablename__ = "content"
    journalled: ClassVar[bool] = False

    entity: Mapped[str] = mapped_column(primary_key=True)
    entity_id: Mapped[str] = mapped_column(primary_key=True)
    salt: Mapped[bytes]
    digest: Mapped[bytes]
    sequence: Mapped[int]


class UnjournalledWriteError(RuntimeError):
    """A statement would change records without the journal; use the functions of this module."""


@dataclass
class _State:
    entry: Entry
    head: Head | None = None
    transaction: int = 0
    before: dict[tuple[str, str], rawrows.RawRow] = field(default_factory=dict)


def attach(session: Session, entry: Entry) -> None:
    """Make ``session`` journal whatever it flushes, in the name of ``entry.actor``."""
    session.info[_STATE] = _State(entry)
    event.listen(session, "before_flush", _remember_before)
    event.listen(session, "after_flush", _journal_flush)
    event.listen(session, "do_orm_execute", _refuse_unjournalled)


def note(session: Session, *, entity: str, entity_id: uuid.UUID) -> None:
    """Add an audit row for an event that changes no record (a slot, a restore)."""
    session.flush()
    _append(session, kind="note", entity=entity, entity_id=str(entity_id))


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
    sequence = _next_sequence(session)
    contents = [_content(table.name, key, raw, sequence) for key, raw in found.items()]
    overall = hashlib.sha256(b"".join(content["digest"] for content in contents)).digest()
    _append(session, kind="batch", entity=table.name, entity_id=str(batch), after=overall)
    if contents:
        connection.execute(insert(ContentRow), contents)


def bulk_delete(session: Session, table: Table, keys: Iterable[Any], *, batch: uuid.UUID) -> None:
    """Delete many records by primary key with one audit row (clearing a staged import)."""
    session.flush()
    connection = session.connection()
    (column,) = table.primary_key.columns
    for some in rawrows.slices(list(keys)):
        connection.execute(delete(table).where(column.in_(some)))
        known = [rawrows.text_of(key) for key in some]
        connection.execute(
            delete(ContentRow).where(ContentRow.entity == table.name, ContentRow.entity_id.in_(known))
        )
    _append(session, kind="batch", entity=table.name, entity_id=str(batch))


def rehash(session: Session) -> None:
    """Hash again what a migration has rewritten, under one audit row per table.

    The vault proves every old hash just before (in the backup), so nothing is whitewashed.
    """
    session.flush()
    connection = session.connection()
    for table in rawrows.journalled_tables():
        renewed = _renewed(connection, table)
        if not renewed:
            continue
        overall = hashlib.sha256(b"".join(content["digest"] for content in renewed)).digest()
        sequence = _append(session, kind="batch", entity=table.name, entity_id="*", after=overall)
        for some in rawrows.slices(renewed):
            keys = [content["entity_id"] for content in some]
            connection.execute(
                delete(ContentRow).where(ContentRow.entity == table.name, ContentRow.entity_id.in_(keys))
            )
            connection.execute(insert(ContentRow), [{**content, "sequence": sequence} for content in some])


def erase_values(session: Session, *, entity: str, entity_id: str) -> None:
    """Empty the recorded old and new values of one record; the chain stays whole."""
    session.flush()
    rows = select(AuditRow.sequence).where(AuditRow.entity == entity, AuditRow.entity_id == entity_id)
    session.connection().execute(
        update(ChangeRow).where(ChangeRow.sequence.in_(rows)).values(old=None, new=None, salt=None)
    )
    _append(session, kind="erase", entity=entity, entity_id=entity_id)


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


def content_digest(salt: bytes, raw: rawrows.RawRow) -> bytes:
    """Return the salted hash of a record as it is stored."""
    return hashlib.sha256(salt + rawrows.canonical(raw)).digest()


def change_digest(salt: bytes, field_name: str, old: str | None, new: str | None) -> bytes:
    """Return the salted hash of one change of a field."""
    return hashlib.sha256(salt + json.dumps([field_name, old, new]).encode()).digest()


def sealed_bytes(row: Mapping[str, Any]) -> bytes:
    """Return what the MAC of an audit row covers: every column but the MAC."""
    return json.dumps(
        [
            row["sequence"],
            row["transaction"],
            row["at"].isoformat(),
            row["actor"].hex,
            row["action"],
            row["kind"],
            row["entity"],
            row["entity_id"],
            *(None if row[name] is None else row[name].hex() for name in _HASHES),
        ]
    ).encode()


_HASHES: Final = ("before", "after", "changes", "previous")


def _remember_before(session: Session, _context: UOWTransaction, _instances: object) -> None:
    """Read the stored values of what is about to change; attributes may not be loaded."""
    state: _State = session.info[_STATE]
    state.before.clear()
    connection = session.connection()
    for table, objects in _by_table([*session.dirty, *session.deleted]).items():
        keys = [rawrows.key_of_object(table, thing) for thing in objects]
        for key, raw in rawrows.read(connection, table, keys).items():
            state.before[table.name, key] = raw


def _journal_flush(session: Session, context: UOWTransaction) -> None:
    """Journal what the flush touched; the context also knows orphans and re-parented children."""
    state: _State = session.info[_STATE]
    connection = session.connection()
    saved = [instance.obj() for instance, (gone, _) in context.states.items() if not gone]
    removed = [instance.obj() for instance, (gone, _) in context.states.items() if gone]
    for table, objects in _by_table(saved).items():
        keys = [rawrows.key_of_object(table, thing) for thing in objects]
        for key, raw in rawrows.read(connection, table, keys).items():
            _record(session, (table, key), state.before.get((table.name, key)), raw)
    for table, objects in _by_table(removed).items():
        for thing in objects:
            key = rawrows.text_of(rawrows.key_of_object(table, thing))
            _record(session, (table, key), state.before.get((table.name, key)), None)


def _record(
    session: Session,
    target: tuple[Table, str],
    old: rawrows.RawRow | None,
    new: rawrows.RawRow | None,
) -> None:
    """Write the audit row, the change rows and the content row of one record if it changed."""
    table, key = target
    connection = session.connection()
    here = (ContentRow.entity == table.name, ContentRow.entity_id == key)
    known = connection.execute(select(ContentRow.salt, ContentRow.digest).where(*here)).first()
    salt = known.salt if known else secrets.token_bytes(_SALT_BYTES)
    after = None if new is None else content_digest(salt, new)
    if known is not None and after == known.digest:
        return
    changes = _changes(table, _next_sequence(session), old or {}, new or {})
    sequence = _append(
        session,
        kind="delete" if new is None else "update" if known else "insert",
        entity=table.name,
        entity_id=key,
        before=known.digest if known else None,
        after=after,
        changes=hashlib.sha256(b"".join(change["digest"] for change in changes)).digest(),
    )
    if changes:
        connection.execute(insert(ChangeRow), changes)
    if known is not None:
        connection.execute(delete(ContentRow).where(*here))
    if after is not None:
        values = {"entity": table.name, "entity_id": key, "salt": salt}
        connection.execute(insert(ContentRow), [{**values, "digest": after, "sequence": sequence}])


def _changes(table: Table, sequence: int, old: rawrows.RawRow, new: rawrows.RawRow) -> list[dict[str, Any]]:
    changes = []
    for name in sorted(old.keys() | new.keys()):
        if old.get(name) == new.get(name):
            continue
        secret = bool(table.columns[name].info.get("secret"))
        before, after = (rawrows.shown(row.get(name), secret=secret) for row in (old, new))
        salt = secrets.token_bytes(_SALT_BYTES)
        changes.append(
            {
                "sequence": sequence,
                "field_name": name,
                "old": before,
                "new": after,
                "salt": salt,
                "digest": change_digest(salt, name, before, after),
            }
        )
    return changes


def _renewed(connection: Connection, table: Table) -> list[dict[str, Any]]:
    """Return fresh content rows for the records whose hash no longer fits."""
    rows = connection.execute(
        select(ContentRow.entity_id, ContentRow.salt, ContentRow.digest).where(
            ContentRow.entity == table.name
        )
    )
    known = {row.entity_id: row for row in rows}
    return [
        _content(table.name, key, raw, 0)
        for key, raw in rawrows.read_all(connection, table)
        if key not in known or content_digest(known[key].salt, raw) != known[key].digest
    ]


def _content(entity: str, entity_id: str, raw: rawrows.RawRow, sequence: int) -> dict[str, Any]:
    salt = secrets.token_bytes(_SALT_BYTES)
    return {
        "entity": entity,
        "entity_id": entity_id,
        "salt": salt,
        "digest": content_digest(salt, raw),
        "sequence": sequence,
    }


def _next_sequence(session: Session) -> int:
    state: _State = session.info[_STATE]
    if state.head is None:
        state.head = head(session.connection())
        state.transaction = state.head.transaction + 1
    return state.head.sequence + 1


def _append(
    session: Session,
    *,
    kind: str,
    entity: str,
    entity_id: str,
    before: bytes | None = None,
    after: bytes | None = None,
    changes: bytes | None = None,
) -> int:
    sequence = _next_sequence(session)
    state: _State = session.info[_STATE]
    assert state.head is not None
    row: dict[str, Any] = {
        "sequence": sequence,
        "transaction": state.transaction,
        "at": state.entry.now.astimezone(dt.UTC),
        "actor": state.entry.actor,
        "action": state.entry.action,
        "kind": kind,
        "entity": entity,
        "entity_id": entity_id,
        "before": before,
        "after": after,
        "changes": changes,
        "previous": state.head.mac,
    }
    row["mac"] = state.entry.seal(sealed_bytes(row))
    session.connection().execute(insert(AuditRow), [row])
    state.head = Head(sequence, state.transaction, row["mac"])
    return sequence


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
