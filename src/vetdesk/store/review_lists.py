"""Lists over all reviews: decisions that lapse, and checks that run out behind an admission."""

import uuid
from datetime import date
from typing import Final

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from vetdesk.domain.parties import CollectorStatus
from vetdesk.domain.vetting import ReviewStatus
from vetdesk.store.parties import FOUND, PartyRow, Side
from vetdesk.store.vetting import MINOR, ReviewRow

MOST: Final = 200
"""Lines of one kind that are listed on Today."""
_ADMITTED: Final = (CollectorStatus.APPROVED, CollectorStatus.CONDITIONAL)
_IN_FORCE: Final = (
    ReviewRow.status == ReviewStatus.DECIDED,
    ReviewRow.decided_on == PartyRow.decided_on,
    PartyRow.status.in_(_ADMITTED),
)


def expiring(session: Session, *, until: date) -> tuple[tuple[uuid.UUID, str, date], ...]:
    """Return (collector, name, last valid day) of the admissions whose decision lapses by ``until``."""
    rows = session.execute(
        select(PartyRow.id, PartyRow.name, PartyRow.valid_until)
        .where(*_lapsing(until))
        .order_by(PartyRow.valid_until)
        .limit(MOST)
    )
    return tuple((party, name, day) for party, name, day in rows if day is not None)


def expiring_by_day(session: Session, *, until: date) -> dict[date, int]:
    """Count them by their last valid day."""
    day = PartyRow.valid_until
    rows = session.execute(select(day, func.count()).where(*_lapsing(until)).group_by(day))
    return {day: number for day, number in rows if day is not None}


def lapsing_checks(session: Session, *, until: date) -> tuple[tuple[uuid.UUID, str, date], ...]:
    """Return (collector, name, day) where the first blocking check behind an admission runs out."""
    rows = session.execute(
        select(PartyRow.id, PartyRow.name, ReviewRow.next_expiry)
        .join(PartyRow, PartyRow.id == ReviewRow.collector_id)
        .where(ReviewRow.next_expiry <= until, *_IN_FORCE)
        .order_by(ReviewRow.next_expiry)
        .limit(MOST)
    )
    return tuple((party, name, day) for party, name, day in rows if day is not None)


def lapsing_checks_by_day(session: Session, *, until: date) -> dict[date, int]:
    """Count them by that day."""
    day = ReviewRow.next_expiry
    rows = session.execute(
        select(day, func.count())
        .join(PartyRow, PartyRow.id == ReviewRow.collector_id)
        .with_hint(PartyRow, f"INDEXED BY {FOUND}", "sqlite")
        .where(day <= until, *_IN_FORCE)
        .group_by(day)
    )
    return {day: number for day, number in rows if day is not None}


def lapsing_minor(session: Session, *, until: date) -> tuple[tuple[uuid.UUID, str, date, int], ...]:
    """Return (collector, name, first day, number) of the other checks behind an admission that run out."""
    rows = session.execute(
        select(PartyRow.id, PartyRow.name, ReviewRow.minor_expiry, ReviewRow.minor_ends)
        .join(PartyRow, PartyRow.id == ReviewRow.collector_id)
        .with_hint(ReviewRow, f"INDEXED BY {MINOR}", "sqlite")
        .with_hint(PartyRow, f"INDEXED BY {FOUND}", "sqlite")
        .where(ReviewRow.minor_expiry <= until, *_IN_FORCE)
        .order_by(ReviewRow.minor_expiry)
        .limit(MOST)
    )
    last = until.isoformat()
    return tuple(
        (party, name, day, sum(one <= last for one in ends.split()))
        for party, name, day, ends in rows
        if day is not None
    )


def lapsing_minor_by_day(session: Session, *, until: date) -> dict[date, int]:
    """Count the collectors by the first of these days."""
    day = ReviewRow.minor_expiry
    rows = session.execute(
        select(day, func.count())
        .join(PartyRow, PartyRow.id == ReviewRow.collector_id)
        .with_hint(ReviewRow, f"INDEXED BY {MINOR}", "sqlite")
        .with_hint(PartyRow, f"INDEXED BY {FOUND}", "sqlite")
        .where(day <= until, *_IN_FORCE)
        .group_by(day)
    )
    return {day: number for day, number in rows if day is not None}


def days_of_collector(session: Session, collector_id: uuid.UUID) -> list[tuple[str, date]]:
    """Return who reviewed a collector on which days."""
    query = select(ReviewRow.reviewer, ReviewRow.reviewed_on).where(ReviewRow.collector_id == collector_id)
    return [(name, day) for name, day in session.execute(query)]


def begun(session: Session) -> tuple[tuple[uuid.UUID, str], ...]:
    """Return (review, collector's name) of the reviews that still run, oldest first."""
    rows = session.execute(
        select(ReviewRow.id, PartyRow.name)
        .join(PartyRow, PartyRow.id == ReviewRow.collector_id)
        .where(ReviewRow.status == ReviewStatus.OPEN)
        .order_by(ReviewRow.started_at)
        .limit(MOST)
    )
    return tuple((review, name) for review, name in rows)


def number_begun(session: Session) -> int:
    """Count them."""
    query = select(func.count()).select_from(ReviewRow).where(ReviewRow.status == ReviewStatus.OPEN)
    return session.scalar(query) or 0


def _lapsing(until: date) -> tuple[ColumnElement[bool], ...]:
    return (
        PartyRow.side == Side.COLLECTOR,
        PartyRow.valid_until <= until,
        PartyRow.status.in_(_ADMITTED),
    )
