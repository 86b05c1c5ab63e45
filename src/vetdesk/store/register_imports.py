"""Imports of registers: staged rows, what each was made into, and how it was before."""

import json
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import datetime, timedelta
from enum import StrEnum
from typing import ClassVar, Final

from sqlalchemy import ForeignKey, Index, delete, func, insert, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from vetdesk.domain.register_rows import RegisterKind, RowAction, Step
from vetdesk.store import rawrows
from vetdesk.store.base import Row

ROWS_PER_TRANSACTION: Final = 2_000
KEPT_DAYS: Final = 90
"""How long it is kept what was before an import; after that it can no longer be taken back."""
_TABLES: Final = {RegisterKind.COLLECTORS: "party", RegisterKind.PEOPLE: "person"}
_PART_OF: Final = frozenset({"party_alias"})
"""Tables whose rows are part of the record itself; others that refer to it stand on it."""


class RegisterImportState(StrEnum):
    """Where an import stands; ``applying`` and ``undoing`` survive only in a crash."""

    STAGED = "staged"
    APPLYING = "applying"
    ACCEPTED = "accepted"
    UNDOING = "undoing"
    UNDONE = "undone"


@dataclass(frozen=True, kw_only=True)
class RegisterImport:
    """One import of a register."""

    id: uuid.UUID
    kind: RegisterKind
    state: RegisterImportState
    file_name: str
    sha256: str
    at: datetime
    by: str
    added: int
    updated: int


@dataclass(frozen=True, kw_only=True)
class StoredStep:
    """One row of an import; ``after`` is set once it was carried out."""

    id: uuid.UUID
    line: int
    action: RowAction
    values: Mapping[str, str] = field(repr=False)
    subject: uuid.UUID | None
    before: str = field(repr=False)
    after: str


@dataclass(frozen=True, kw_only=True)
class DoneStep:
    """What a row of an import was made into: the record, how it was before, the mark it has now."""

    id: uuid.UUID
    subject: uuid.UUID
    before: str = field(repr=False)
    after: str


class RegisterImportRow(Row, kw_only=True):
    """One import of a register; the records it made are journalled each by itself."""

    __tablename__ = "register_import"
    __table_args__ = (Index("ix_register_import_kind", "kind", "at"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    kind: Mapped[RegisterKind]
    state: Mapped[RegisterImportState] = mapped_column(default=RegisterImportState.STAGED)
    file_name: Mapped[str]
    sha256: Mapped[str]
    at: Mapped[datetime]
    by: Mapped[str]
    added: Mapped[int] = mapped_column(default=0)
    updated: Mapped[int] = mapped_column(default=0)


class RegisterStepRow(Row, kw_only=True):
    """One row of an import: what it says, which record it became, how that was before.

    Not journalled: the records are, and these rows are only needed to take an import back.
    """

    __tablename__ = "register_step"
    __table_args__ = (Index("ix_register_step_import", "import_id", "line", unique=True),)
    journalled: ClassVar[bool] = False

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    import_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("register_import.id", ondelete="CASCADE"))
    line: Mapped[int]
    action: Mapped[RowAction]
    values: Mapped[str] = mapped_column(repr=False)
    subject: Mapped[uuid.UUID | None] = mapped_column(default=None)
    before: Mapped[str] = mapped_column(default="", repr=False)
    after: Mapped[str] = mapped_column(default="")


def stage(
    session: Session, kind: RegisterKind, *, file_name: str, sha256: str, by: str, now: datetime
) -> uuid.UUID:
    """Open a staged import; none of its rows is a record yet."""
    row = RegisterImportRow(kind=kind, file_name=file_name, sha256=sha256, at=now, by=by)
    session.add(row)
    session.flush()
    return row.id


def insert_steps(session: Session, import_id: uuid.UUID, steps: Sequence[Step]) -> None:
    """Keep rows of a staged import."""
    if steps:
        session.execute(
            insert(RegisterStepRow),
            [
                {
                    "id": uuid.uuid4(),
                    "import_id": import_id,
                    "line": step.line,
                    "action": step.action,
                    "values": json.dumps(dict(step.values), ensure_ascii=False),
                    "subject": uuid.UUID(step.subject) if step.subject else None,
                    "before": "",
                    "after": "",
                }
                for step in steps
            ],
        )


def waiting(session: Session, import_id: uuid.UUID, *, beyond: int, limit: int) -> tuple[StoredStep, ...]:
    """Return the next rows that have not been carried out, in the order of the sheet.

    ``beyond`` is the last line that was, so that the rows done are not read again each time.
    """
    return _steps(session, import_id, done=False, limit=limit, beyond=beyond)


def carried_out(session: Session, import_id: uuid.UUID, *, limit: int) -> tuple[StoredStep, ...]:
    """Return rows that have been carried out, last first."""
    return _steps(session, import_id, done=True, limit=limit)


def count_done(session: Session, import_id: uuid.UUID) -> int:
    """Count the rows that have been carried out."""
    query = select(func.count()).where(RegisterStepRow.import_id == import_id, RegisterStepRow.after != "")
    return session.scalar(query) or 0


def every(session: Session, import_id: uuid.UUID) -> tuple[StoredStep, ...]:
    """Return every row that has been carried out, in the order of the sheet."""
    return tuple(reversed(_steps(session, import_id, done=True, limit=None)))


def note_done(session: Session, done: Sequence[DoneStep]) -> None:
    """Keep which record each row became; its values are then only kept by the record itself."""
    if done:
        session.execute(
            update(RegisterStepRow),
            [
                {
                    "id": one.id,
                    "subject": one.subject,
                    "before": one.before,
                    "after": one.after,
                    "values": "{}",
                }
                for one in done
            ],
        )


def forget(session: Session, step_ids: Iterable[uuid.UUID]) -> None:
    """Drop rows that have been taken back."""
    session.execute(delete(RegisterStepRow).where(RegisterStepRow.id.in_(list(step_ids))))


def forget_waiting(session: Session, import_id: uuid.UUID) -> None:
    """Drop the rows that were never carried out."""
    session.execute(
        delete(RegisterStepRow).where(RegisterStepRow.import_id == import_id, RegisterStepRow.after == "")
    )


def forget_old(session: Session, *, now: datetime) -> None:
    """Drop what was before imports that are older than ``KEPT_DAYS``."""
    old = select(RegisterImportRow.id).where(RegisterImportRow.at < now - timedelta(days=KEPT_DAYS))
    session.execute(delete(RegisterStepRow).where(RegisterStepRow.import_id.in_(old)))


def has_old(session: Session, *, now: datetime) -> bool:
    """True while what was before an old import is still kept."""
    query = (
        select(RegisterStepRow.id)
        .join(RegisterImportRow, RegisterImportRow.id == RegisterStepRow.import_id)
        .where(RegisterImportRow.at < now - timedelta(days=KEPT_DAYS))
        .limit(1)
    )
    return session.scalar(query) is not None


def set_state(session: Session, import_id: uuid.UUID, state: RegisterImportState) -> None:
    """Move the import on."""
    session.get_one(RegisterImportRow, import_id).state = state


def accept(session: Session, import_id: uuid.UUID) -> RegisterImport:
    """Make the import final, with its counts."""
    counted = session.execute(
        select(RegisterStepRow.action, func.count())
        .where(RegisterStepRow.import_id == import_id)
        .group_by(RegisterStepRow.action)
    )
    numbers = {one[0]: one[1] for one in counted}
    row = session.get_one(RegisterImportRow, import_id)
    row.state = RegisterImportState.ACCEPTED
    row.added, row.updated = numbers.get(RowAction.ADD, 0), numbers.get(RowAction.UPDATE, 0)
    return _import(row)


def get(session: Session, import_id: uuid.UUID) -> RegisterImport | None:
    """Return one import."""
    row = session.get(RegisterImportRow, import_id)
    return _import(row) if row else None


def of_kind(session: Session, kind: RegisterKind, *, limit: int = 20) -> tuple[RegisterImport, ...]:
    """Return the imports of a register that hold or were undone, newest first."""
    settled = (RegisterImportState.ACCEPTED, RegisterImportState.UNDONE)
    rows = session.scalars(
        select(RegisterImportRow)
        .where(RegisterImportRow.kind == kind, RegisterImportRow.state.in_(settled))
        .order_by(RegisterImportRow.at.desc())
        .limit(limit)
    )
    return tuple(_import(row) for row in rows)


def unfinished(session: Session) -> tuple[RegisterImport, ...]:
    """Return imports that a crash left in the middle."""
    settled = (RegisterImportState.ACCEPTED, RegisterImportState.UNDONE)
    rows = session.scalars(select(RegisterImportRow).where(RegisterImportRow.state.not_in(settled)))
    return tuple(_import(row) for row in rows)


def stood_on(session: Session, kind: RegisterKind, ids: Sequence[uuid.UUID]) -> frozenset[uuid.UUID]:
    """Return those of ``ids`` that any other table refers to."""
    target = Row.metadata.tables[_TABLES[kind]]
    found: set[uuid.UUID] = set()
    for table in Row.metadata.tables.values():
        if table.name in _PART_OF:
            continue
        for key in table.foreign_keys:
            if key.column.table is not target:
                continue
            for some in rawrows.slices(list(ids)):
                rows = session.execute(select(key.parent).where(key.parent.in_(some)).distinct())
                found.update(row[0] for row in rows)
    return frozenset(found)


def _steps(
    session: Session, import_id: uuid.UUID, *, done: bool, limit: int | None, beyond: int = 0
) -> tuple[StoredStep, ...]:
    state = RegisterStepRow.after != "" if done else RegisterStepRow.after == ""
    order = RegisterStepRow.line.desc() if done else RegisterStepRow.line.asc()
    columns = [getattr(RegisterStepRow, one.name) for one in fields(StoredStep)]
    rows = session.execute(
        select(*columns)
        .where(RegisterStepRow.import_id == import_id, RegisterStepRow.line > beyond, state)
        .order_by(order)
        .limit(limit)
    )
    return tuple(
        StoredStep(
            id=row.id,
            line=row.line,
            action=row.action,
            values=json.loads(row.values),
            subject=row.subject,
            before=row.before,
            after=row.after,
        )
        for row in rows
    )


def _import(row: RegisterImportRow) -> RegisterImport:
    return RegisterImport(
        id=row.id,
        kind=row.kind,
        state=row.state,
        file_name=row.file_name,
        sha256=row.sha256,
        at=row.at,
        by=row.by,
        added=row.added,
        updated=row.updated,
    )
