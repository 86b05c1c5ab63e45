"""Debt schedules: staged in small transactions, seen only once accepted, read in keyset pages."""

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final, cast

from sqlalchemy import JSON, ForeignKey, Index, Table, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from vetdesk.domain.debts import DebtRow, Schedule, Totals
from vetdesk.domain.money import Money
from vetdesk.store import journal
from vetdesk.store.base import Row
from vetdesk.store.paging import Count, Page
from vetdesk.store.plain import dump, load

ROWS_PER_TRANSACTION: Final = 2_000
_NUMBER_BITS: Final = 32


class ImportState(StrEnum):
    """Whether an import may be seen."""

    STAGED = "staged"
    ACCEPTED = "accepted"
    DISCARDED = "discarded"


@dataclass(frozen=True, kw_only=True)
class ScheduleHead:
    """What is known of a schedule without its rows."""

    file_name: str
    sha256: str
    sheet: str
    columns: tuple[str, ...]
    dropped_columns: tuple[str, ...]
    remarks: tuple[str, ...]
    totals: Totals
    options: dict[str, str]


@dataclass(frozen=True, kw_only=True)
class DebtLine:
    """One claim as one line of a list; masked by the service."""

    no: int
    row: DebtRow


class ImportBatchRow(Row, kw_only=True):
    """One import of a schedule; its hash covers the rows, which are not journalled one by one."""

    __tablename__ = "import_batch"
    __table_args__ = (Index("ix_import_batch_matter", "matter_id", "state"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    matter_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("matter.id", ondelete="CASCADE"))
    state: Mapped[ImportState] = mapped_column(default=ImportState.STAGED)
    file_name: Mapped[str]
    sha256: Mapped[str]
    head: Mapped[str]
    rows: Mapped[int]
    at: Mapped[datetime]


class MatterBatchRow(Row, kw_only=True):
    """A business batch of a framework (counsel's review 5.5); a matter starts with one."""

    __tablename__ = "matter_batch"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    matter_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("matter.id", ondelete="CASCADE"), index=True)
    number: Mapped[int]
    state: Mapped[str] = mapped_column(default="prepared")
    import_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("import_batch.id"), default=None)


class ClaimRow(Row, kw_only=True):
    """One claim; inserted in bulk under its import."""

    __tablename__ = "claim"
    __table_args__ = (Index("ix_claim_import", "import_id", "no", unique=True),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    import_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("import_batch.id"))
    no: Mapped[int]
    line: Mapped[int]
    debtor: Mapped[str]
    debtor_kind: Mapped[str]
    id_no: Mapped[str]
    id_type: Mapped[str]
    base_name: Mapped[str]
    base_no: Mapped[str]
    receipt_no: Mapped[str]
    case_no: Mapped[str]
    sign_date: Mapped[date | None]
    principal: Mapped[Money]
    interest: Mapped[Money]
    penalty_int: Mapped[Money]
    compound: Mapped[Money]
    penalty: Mapped[Money]
    fees: Mapped[Money]
    advances: Mapped[Money]
    default_interest_judgment: Mapped[Money]
    credit_balance: Mapped[Money]
    total: Mapped[Money]
    int_on: Mapped[Money | None]
    int_off: Mapped[Money | None]
    mobile: Mapped[str]
    address: Mapped[str]
    guarantor: Mapped[str]
    g_id: Mapped[str]
    g_kind: Mapped[str]
    g_end: Mapped[date | None]
    limitation_to: Mapped[date | None]
    overdue_from: Mapped[date | None]
    litigation: Mapped[str]
    collateral: Mapped[str]
    basis: Mapped[str]
    consent_ref: Mapped[str]
    flags: Mapped[str]
    extra: Mapped[dict[str, str]] = mapped_column(JSON)


CLAIMS: Final = cast("Table", ClaimRow.__table__)
_NAMES: Final = tuple(field.name for field in fields(DebtRow))
_SHOWN: Final = tuple(getattr(ClaimRow, name) for name in _NAMES)


def stage(session: Session, matter_id: uuid.UUID, head: ScheduleHead, *, now: datetime) -> uuid.UUID:
    """Open a staged import; nothing sees it until ``accept``."""
    row = ImportBatchRow(
        matter_id=matter_id,
        file_name=head.file_name,
        sha256=head.sha256,
        head=dump(head),
        rows=head.totals.rows,
        at=now,
    )
    session.add(row)
    session.flush()
    return row.id


def insert_rows(session: Session, import_id: uuid.UUID, rows: Sequence[DebtRow], *, first: int) -> None:
    """Insert at most 2,000 rows of a staged import, numbered from ``first``."""
    if rows:
        journal.bulk_insert(session, CLAIMS, values_of(import_id, rows, first=first), batch=import_id)


def values_of(import_id: uuid.UUID, rows: Sequence[DebtRow], *, first: int) -> list[dict[str, Any]]:
    """Return rows of an import as the table takes them, numbered from ``first``."""
    return [
        {"id": _claim_id(import_id, first + place), "import_id": import_id, "no": first + place}
        | {name: getattr(row, name) for name in _NAMES}
        | {"extra": dict(row.extra)}
        for place, row in enumerate(rows)
    ]


def _claim_id(import_id: uuid.UUID, no: int) -> uuid.UUID:
    """Return ids that grow with the number: random ones would touch another page of every index each time."""
    return uuid.UUID(int=(import_id.int >> _NUMBER_BITS << _NUMBER_BITS) | no)


def accept(session: Session, import_id: uuid.UUID) -> None:
    """Make the staged import the schedule of its matter; the one before is discarded."""
    row = session.get_one(ImportBatchRow, import_id)
    before = session.scalars(
        select(ImportBatchRow).where(
            ImportBatchRow.matter_id == row.matter_id, ImportBatchRow.state == ImportState.ACCEPTED
        )
    )
    for old in before:
        old.state = ImportState.DISCARDED
    row.state = ImportState.ACCEPTED
    batch = session.scalar(select(MatterBatchRow).where(MatterBatchRow.matter_id == row.matter_id))
    if batch is None:
        session.add(MatterBatchRow(matter_id=row.matter_id, number=1, import_id=row.id))
    else:
        batch.import_id = row.id


def discard(session: Session, import_id: uuid.UUID) -> None:
    """Give a staged import up; ``sweep`` removes its rows."""
    session.get_one(ImportBatchRow, import_id).state = ImportState.DISCARDED


def sweep(session: Session, *, most: int = ROWS_PER_TRANSACTION) -> int:
    """Delete up to ``most`` rows of discarded imports; returns how many were deleted."""
    gone = select(ImportBatchRow.id).where(ImportBatchRow.state == ImportState.DISCARDED)
    rows = session.execute(
        select(ClaimRow.id, ClaimRow.import_id).where(ClaimRow.import_id.in_(gone)).limit(most)
    ).all()
    for import_id in {row.import_id for row in rows}:
        keys = [row.id for row in rows if row.import_id == import_id]
        journal.bulk_delete(session, CLAIMS, keys, batch=import_id)
    return len(rows)


def has_discarded(session: Session) -> bool:
    """True while rows of a discarded import are still there."""
    query = (
        select(ClaimRow.id)
        .join(ImportBatchRow, ImportBatchRow.id == ClaimRow.import_id)
        .where(ImportBatchRow.state == ImportState.DISCARDED)
        .limit(1)
    )
    return session.scalar(query) is not None


def abandoned(session: Session) -> tuple[uuid.UUID, ...]:
    """Return staged imports that a crash left behind."""
    return tuple(session.scalars(select(ImportBatchRow.id).where(ImportBatchRow.state == ImportState.STAGED)))


def accepted(session: Session, matter_id: uuid.UUID) -> tuple[uuid.UUID, ScheduleHead] | None:
    """Return the matter's schedule without its rows."""
    row = session.scalar(
        select(ImportBatchRow).where(
            ImportBatchRow.matter_id == matter_id, ImportBatchRow.state == ImportState.ACCEPTED
        )
    )
    return (row.id, load(ScheduleHead, row.head)) if row else None


def slice_of(session: Session, import_id: uuid.UUID, *, after: int, limit: int) -> tuple[DebtLine, ...]:
    """Return up to ``limit`` claims behind number ``after``."""
    rows = session.execute(
        select(ClaimRow.no, *_SHOWN)
        .where(ClaimRow.import_id == import_id, ClaimRow.no > after)
        .order_by(ClaimRow.no)
        .limit(limit)
    )
    return tuple(DebtLine(no=no, row=_row(values)) for no, *values in rows)


def page(session: Session, import_id: uuid.UUID, *, after: str | None, limit: int) -> Page[DebtLine]:
    """Return one page of claims in the order of the schedule."""
    lines = slice_of(session, import_id, after=int(after or 0), limit=limit + 1)
    shown = lines[:limit]
    return Page(items=shown, next=str(shown[-1].no) if len(lines) > limit else None)


def count(session: Session, import_id: uuid.UUID) -> Count:
    """Count the claims of a schedule, exactly."""
    number = session.scalar(select(func.count()).where(ClaimRow.import_id == import_id))
    return Count(number=number or 0)


def schedule(head: ScheduleHead, lines: Iterator[DebtLine]) -> Schedule:
    """Put a schedule together again from its head and rows."""
    return Schedule(
        rows=tuple(line.row for line in lines),
        file_name=head.file_name,
        sha256=head.sha256,
        dropped_columns=head.dropped_columns,
        columns=head.columns,
        sheet=head.sheet,
        remarks=head.remarks,
    )


def _row(values: Sequence[Any]) -> DebtRow:
    return DebtRow(**dict(zip(_NAMES, values, strict=True)))
