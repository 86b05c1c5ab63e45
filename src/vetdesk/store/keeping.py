"""Where each original lies, who has borrowed it, and until when papers are kept."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import UniqueConstraint, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from vetdesk.domain.agreements import AgreementStatus
from vetdesk.domain.keeping import Clock, ClockKind, ClockLine, Decided, Disposal, Loan, LoanLine
from vetdesk.store.base import Row
from vetdesk.store.matter_tables import MatterRow
from vetdesk.store.parties import PartyRow

_MOST = 200


class OriginalRow(Row, kw_only=True):
    """Where one original lies when it is not on loan."""

    __tablename__ = "original_place"
    __table_args__ = (UniqueConstraint("matter_id", "number"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    matter_id: Mapped[uuid.UUID] = mapped_column()
    number: Mapped[int]
    place: Mapped[str]


class LoanRow(Row, kw_only=True):
    """One loan of one original."""

    __tablename__ = "original_loan"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    matter_id: Mapped[uuid.UUID] = mapped_column(index=True)
    number: Mapped[int]
    borrower: Mapped[str]
    purpose: Mapped[str]
    lent_on: Mapped[date]
    due: Mapped[date] = mapped_column(index=True)
    lent_by: Mapped[str]
    returned_on: Mapped[date | None] = mapped_column(default=None)


class ClockRow(Row, kw_only=True):
    """One period of one agreement; ``due`` is empty for ever, ``disposal`` until somebody decided."""

    __tablename__ = "retention_clock"
    __table_args__ = (UniqueConstraint("matter_id", "kind"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    matter_id: Mapped[uuid.UUID] = mapped_column()
    kind: Mapped[ClockKind]
    since: Mapped[date]
    due: Mapped[date | None] = mapped_column(index=True)
    disposal: Mapped[Disposal | None] = mapped_column(default=None)
    reason: Mapped[str] = mapped_column(default="")
    decided_on: Mapped[date | None] = mapped_column(default=None)
    decided_by: Mapped[str] = mapped_column(default="")


@dataclass(frozen=True, kw_only=True)
class Falling:
    """Something of an agreement that falls due, for Today."""

    matter_id: uuid.UUID
    matter_ref: str
    collector: str
    due: date
    detail: str = ""
    kind: ClockKind | None = None


_LOAN = tuple(Loan.__dataclass_fields__)
_IS_OPEN = (ClockRow.disposal.is_(None)) | (ClockRow.disposal == Disposal.KEPT)


def places(session: Session, matter_id: uuid.UUID) -> Mapping[int, str]:
    """Return where each original lies, by its number; what was never said is not in it."""
    rows = session.scalars(select(OriginalRow).where(OriginalRow.matter_id == matter_id))
    return {row.number: row.place for row in rows}


def put(session: Session, matter_id: uuid.UUID, number: int, place: str) -> None:
    """Keep where an original lies."""
    row = session.scalar(
        select(OriginalRow).where(OriginalRow.matter_id == matter_id, OriginalRow.number == number)
    )
    if row is None:
        session.add(OriginalRow(matter_id=matter_id, number=number, place=place))
    elif row.place != place:
        row.place = place


def loans(session: Session, matter_id: uuid.UUID) -> tuple[LoanLine, ...]:
    """Return the loans of a matter, those that are out first, then the newest."""
    rows = session.scalars(
        select(LoanRow)
        .where(LoanRow.matter_id == matter_id)
        .order_by(LoanRow.returned_on.is_not(None), LoanRow.lent_on.desc(), LoanRow.id)
    )
    return tuple(_loan(row) for row in rows)


def lend(session: Session, matter_id: uuid.UUID, loan: Loan, *, by: str) -> None:
    """Keep a loan."""
    values = {name: getattr(loan, name) for name in _LOAN}
    session.add(LoanRow(matter_id=matter_id, lent_by=by, **values))


def give_back(session: Session, loan_id: uuid.UUID, *, on: date) -> None:
    """Note that an original is back."""
    session.get_one(LoanRow, loan_id).returned_on = on


def loans_out(session: Session, matter_ids: tuple[uuid.UUID, ...]) -> Mapping[uuid.UUID, tuple[int, date]]:
    """Return how many originals of each matter are out, and the first day one is due back."""
    rows = session.execute(
        select(LoanRow.matter_id, func.count(), func.min(LoanRow.due))
        .where(LoanRow.matter_id.in_(matter_ids), LoanRow.returned_on.is_(None))
        .group_by(LoanRow.matter_id)
    )
    return {matter: (number, first) for matter, number, first in rows}


def clocks(session: Session, matter_id: uuid.UUID) -> tuple[ClockLine, ...]:
    """Return the clocks of a matter in the order of their kinds."""
    rows = {row.kind: row for row in _clock_rows(session, matter_id)}
    return tuple(_clock(rows[kind]) for kind in ClockKind if kind in rows)


def start(session: Session, matter_id: uuid.UUID, wanted: tuple[Clock, ...]) -> None:
    """Start clocks or set them anew; what was decided about one stays, and its day with it."""
    rows = {row.kind: row for row in _clock_rows(session, matter_id)}
    for clock in wanted:
        row = rows.get(clock.kind)
        if row is None:
            session.add(ClockRow(matter_id=matter_id, kind=clock.kind, since=clock.since, due=clock.due))
        elif row.disposal is None and (row.since, row.due) != (clock.since, clock.due):
            row.since, row.due = clock.since, clock.due


def decide(session: Session, matter_id: uuid.UUID, kind: ClockKind, decided: Decided) -> None:
    """Keep what was decided; of what is kept longer the clock runs on until its new day."""
    row = session.scalars(
        select(ClockRow).where(ClockRow.matter_id == matter_id, ClockRow.kind == kind)
    ).one()
    row.disposal, row.reason = decided.disposal, decided.reason
    row.decided_on, row.decided_by = decided.on, decided.by
    if decided.disposal is Disposal.KEPT:
        row.due = decided.until


def without_clocks(session: Session) -> tuple[uuid.UUID, ...]:
    """Return the agreements that ended before there were clocks."""
    over = (AgreementStatus.ENDED, AgreementStatus.ARCHIVED)
    running = select(ClockRow.matter_id)
    return tuple(
        session.scalars(select(MatterRow.id).where(MatterRow.status.in_(over), MatterRow.id.not_in(running)))
    )


def loans_due(session: Session, *, until: date) -> tuple[Falling, ...]:
    """Return the originals that are to be back by ``until``."""
    rows = session.execute(
        select(MatterRow.id, MatterRow.matter_ref, PartyRow.name, LoanRow.due, LoanRow.borrower)
        .join_from(MatterRow, PartyRow, PartyRow.id == MatterRow.collector_id)
        .join(LoanRow, LoanRow.matter_id == MatterRow.id)
        .where(LoanRow.returned_on.is_(None), LoanRow.due <= until)
        .order_by(LoanRow.due)
        .limit(_MOST)
    )
    return tuple(
        Falling(matter_id=matter, matter_ref=ref, collector=name, due=due, detail=borrower)
        for matter, ref, name, due, borrower in rows
    )


def loans_by_day(session: Session, *, until: date) -> Mapping[date, int]:
    """Count them by day."""
    chosen = select(LoanRow.due, func.count()).where(LoanRow.returned_on.is_(None), LoanRow.due <= until)
    rows = session.execute(chosen.group_by(LoanRow.due))
    return {row[0]: row[1] for row in rows}


def clocks_due(session: Session, *, until: date) -> tuple[Falling, ...]:
    """Return the clocks that run out by ``until`` and wait for a decision."""
    rows = session.execute(
        select(MatterRow.id, MatterRow.matter_ref, PartyRow.name, ClockRow.due, ClockRow.kind)
        .join_from(MatterRow, PartyRow, PartyRow.id == MatterRow.collector_id)
        .join(ClockRow, ClockRow.matter_id == MatterRow.id)
        .where(_IS_OPEN, ClockRow.due <= until)
        .order_by(ClockRow.due)
        .limit(_MOST)
    )
    return tuple(
        Falling(matter_id=matter, matter_ref=ref, collector=name, due=due, kind=kind)
        for matter, ref, name, due, kind in rows
        if due is not None
    )


def undeleted(
    session: Session, collector_id: uuid.UUID, *, besides: uuid.UUID, before: date
) -> tuple[str, ...]:
    """Return the agreements with a party whose data should have come back or be gone ``before`` a day."""
    late = (ClockRow.kind == ClockKind.OTHER_SIDE, _IS_OPEN, ClockRow.due < before)
    return tuple(
        session.scalars(
            select(MatterRow.matter_ref)
            .join(ClockRow, ClockRow.matter_id == MatterRow.id)
            .where(MatterRow.collector_id == collector_id, MatterRow.id != besides, *late)
            .order_by(MatterRow.matter_ref)
        )
    )


def clocks_by_day(session: Session, *, until: date) -> Mapping[date, int]:
    """Count them by day."""
    chosen = select(ClockRow.due, func.count()).where(_IS_OPEN, ClockRow.due <= until)
    rows = session.execute(chosen.group_by(ClockRow.due))
    return {day: number for day, number in rows if day is not None}


def _clock_rows(session: Session, matter_id: uuid.UUID) -> tuple[ClockRow, ...]:
    return tuple(session.scalars(select(ClockRow).where(ClockRow.matter_id == matter_id)))


def _loan(row: LoanRow) -> LoanLine:
    return LoanLine(
        id=row.id,
        loan=Loan(**{name: getattr(row, name) for name in _LOAN}),
        lent_by=row.lent_by,
        returned_on=row.returned_on,
    )


def _clock(row: ClockRow) -> ClockLine:
    clock = Clock(kind=row.kind, since=row.since, due=row.due)
    if row.disposal is None or row.decided_on is None:
        return ClockLine(clock=clock)
    decided = Decided(
        disposal=row.disposal,
        reason=row.reason,
        on=row.decided_on,
        by=row.decided_by,
        until=row.due if row.disposal is Disposal.KEPT else None,
    )
    return ClockLine(clock=clock, decided=decided)
