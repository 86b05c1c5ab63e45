"""Look-ups in public registers after the decision: who asked which register when, and what came of it."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from sqlalchemy import ForeignKey, Index, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from vetdesk.domain.rechecks import RecheckOutcome
from vetdesk.store.base import Row
from vetdesk.store.evidence import EvidenceRow
from vetdesk.store.vetting import ReviewAnswerRow


@dataclass(frozen=True, kw_only=True)
class LookUp:
    """One look-up; ``outcome`` is None while it has a capture and nobody has said what it shows.

    ``checks`` are, in a text with spaces, those whose answer is not right any more.
    """

    id: uuid.UUID
    review_id: uuid.UUID
    register: str
    query: str
    begun_at: datetime
    outcome: RecheckOutcome | None
    asked_on: date | None
    asked_by: str
    reason: str
    checks: str


class RecheckRunRow(Row, kw_only=True):
    """A pass through the work-list; it goes on until nothing is due."""

    __tablename__ = "recheck_run"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    begun_at: Mapped[datetime]
    begun_by: Mapped[str]
    ended_at: Mapped[datetime | None] = mapped_column(default=None)


class RecheckRow(Row, kw_only=True):
    """One register asked about one admitted collector."""

    __tablename__ = "recheck"
    __table_args__ = (
        Index("ix_recheck_asked", "review_id", "register", "asked_on"),
        Index("ix_recheck_run", "run_id", "register"),
    )

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    run_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("recheck_run.id"))
    review_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("review.id", ondelete="CASCADE"))
    register: Mapped[str]
    query: Mapped[str]
    begun_at: Mapped[datetime]
    outcome: Mapped[RecheckOutcome | None] = mapped_column(default=None)
    asked_on: Mapped[date | None] = mapped_column(default=None)
    asked_by: Mapped[str] = mapped_column(default="")
    told_at: Mapped[datetime | None] = mapped_column(default=None)
    reason: Mapped[str] = mapped_column(default="")
    checks: Mapped[str] = mapped_column(default="")


_FIELDS: Final = tuple(LookUp.__dataclass_fields__)


def run(session: Session, *, by: str, now: datetime) -> uuid.UUID:
    """Return the run that goes on; begin one when there is none."""
    known = session.scalar(select(RecheckRunRow.id).where(RecheckRunRow.ended_at.is_(None)).limit(1))
    if known is not None:
        return known
    row = RecheckRunRow(begun_at=now, begun_by=by)
    session.add(row)
    session.flush()
    return row.id


def running(session: Session) -> tuple[uuid.UUID, datetime, str] | None:
    """Return the run that goes on: its id, when it was begun and by whom."""
    row = session.scalar(select(RecheckRunRow).where(RecheckRunRow.ended_at.is_(None)).limit(1))
    return (row.id, row.begun_at, row.begun_by) if row else None


def end_run(session: Session, run_id: uuid.UUID, *, now: datetime) -> None:
    """End a run; what it found stays."""
    session.get_one(RecheckRunRow, run_id).ended_at = now


def done_in(session: Session, run_id: uuid.UUID, registers: Sequence[str] = ()) -> int:
    """Count the look-ups of a run that were answered, of some registers when they are named."""
    query = select(func.count()).where(RecheckRow.run_id == run_id, RecheckRow.outcome.is_not(None))
    if registers:
        query = query.where(RecheckRow.register.in_(registers))
    return session.scalar(query) or 0


def waiting(session: Session, review_id: uuid.UUID, register: str) -> LookUp | None:
    """Return the look-up that has a capture and no answer yet."""
    row = session.scalar(
        select(RecheckRow)
        .where(
            RecheckRow.review_id == review_id, RecheckRow.register == register, RecheckRow.outcome.is_(None)
        )
        .order_by(RecheckRow.begun_at)
        .limit(1)
    )
    return _look_up(row) if row else None


def unanswered(session: Session, reviews: Sequence[uuid.UUID]) -> frozenset[tuple[uuid.UUID, str]]:
    """Return, of some reviews, the (review, register) whose look-up has a capture and no answer yet."""
    rows = session.execute(
        select(RecheckRow.review_id, RecheckRow.register).where(
            RecheckRow.review_id.in_(reviews), RecheckRow.outcome.is_(None)
        )
    )
    return frozenset((review, register) for review, register in rows)


def begin(
    session: Session, run_id: uuid.UUID, review_id: uuid.UUID, register: str, *, query: str, now: datetime
) -> uuid.UUID:
    """Begin a look-up."""
    row = RecheckRow(run_id=run_id, review_id=review_id, register=register, query=query, begun_at=now)
    session.add(row)
    session.flush()
    return row.id


def tell(
    session: Session,
    look_up_id: uuid.UUID,
    outcome: RecheckOutcome,
    *,
    run_id: uuid.UUID,
    on: date,
    by: str,
    reason: str,
    checks: Sequence[str] = (),
    now: datetime,
) -> None:
    """Keep what the register said, who asked it and on which day."""
    row = session.get_one(RecheckRow, look_up_id)
    row.run_id, row.outcome, row.asked_on = run_id, outcome, on
    row.asked_by, row.reason, row.told_at = by, reason, now
    row.checks = " ".join(checks)
    session.flush()


def of_review(session: Session, review_id: uuid.UUID) -> tuple[LookUp, ...]:
    """Return the look-ups of a review, newest first."""
    rows = session.scalars(
        select(RecheckRow).where(RecheckRow.review_id == review_id).order_by(RecheckRow.begun_at.desc())
    )
    return tuple(_look_up(row) for row in rows)


def last_told(session: Session, review_id: uuid.UUID) -> Mapping[str, LookUp]:
    """Return, by register, the last look-up that was answered."""
    rows = session.scalars(
        select(RecheckRow)
        .where(RecheckRow.review_id == review_id, RecheckRow.outcome.is_not(None))
        .order_by(RecheckRow.asked_on, RecheckRow.told_at)
    )
    return {row.register: _look_up(row) for row in rows}


def renew(session: Session, review_id: uuid.UUID, days: Mapping[str, date]) -> None:
    """Keep, by check, since when the registers confirm the answer; the answer stays what it was."""
    rows = session.scalars(select(ReviewAnswerRow).where(ReviewAnswerRow.review_id == review_id))
    for row in rows:
        day = days.get(row.check_id)
        if day is not None and day > max(row.on, row.renewed_on or row.on):
            row.renewed_on = day


def captures(session: Session, look_up_id: uuid.UUID) -> int:
    """Count the captures that a look-up has brought; a capture behind several checks is one."""
    files = func.count(func.distinct(EvidenceRow.file_id))
    return session.scalar(select(files).where(EvidenceRow.recheck_id == look_up_id)) or 0


def _look_up(row: RecheckRow) -> LookUp:
    return LookUp(**{name: getattr(row, name) for name in _FIELDS})
