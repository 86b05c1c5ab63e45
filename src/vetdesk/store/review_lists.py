"""Lists over all reviews: decisions that lapse, and checks that run out behind an admission."""

import uuid
from datetime import date
from typing import Final

from sqlalchemy import Column, ColumnElement, func, select
from sqlalchemy.orm import Session

from vetdesk.domain.vetting import ReviewStatus
from vetdesk.store.admissions import ADMITTED, admission
from vetdesk.store.parties import PartyRow, Side
from vetdesk.store.vetting import ReviewRow

MOST: Final = 200
"""Lines of one kind that are listed on Today."""


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
    day = admission.c.next_expiry
    rows = session.execute(
        select(PartyRow.id, PartyRow.name, day)
        .join(admission, admission.c.collector_id == PartyRow.id)
        .where(day <= until)
        .order_by(day)
        .limit(MOST)
    )
    return tuple((party, name, on) for party, name, on in rows)


def lapsing_checks_by_day(session: Session, *, until: date) -> dict[date, int]:
    """Count them by that day."""
    return _by_day(session, admission.c.next_expiry, until)


def lapsing_minor(session: Session, *, until: date) -> tuple[tuple[uuid.UUID, str, date, int], ...]:
    """Return (collector, name, first day, number) of the other checks behind an admission that run out."""
    day = admission.c.minor_expiry
    rows = session.execute(
        select(PartyRow.id, PartyRow.name, day, ReviewRow.minor_ends)
        .join(admission, admission.c.collector_id == PartyRow.id)
        .join(ReviewRow, ReviewRow.id == admission.c.review_id)
        .where(day <= until)
        .order_by(day)
        .limit(MOST)
    )
    last = until.isoformat()
    return tuple(
        (party, name, on, sum(one <= last for one in ends.split())) for party, name, on, ends in rows
    )


def lapsing_minor_by_day(session: Session, *, until: date) -> dict[date, int]:
    """Count the collectors by the first of these days."""
    return _by_day(session, admission.c.minor_expiry, until)


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


def _by_day(session: Session, day: Column[date], until: date) -> dict[date, int]:
    rows = session.execute(select(day, func.count()).where(day <= until).group_by(day))
    return {row[0]: row[1] for row in rows}


def _lapsing(until: date) -> tuple[ColumnElement[bool], ...]:
    return (
        PartyRow.side == Side.COLLECTOR,
        PartyRow.valid_until <= until,
        PartyRow.status.in_(ADMITTED),
    )
