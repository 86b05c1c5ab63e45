"""Lists over all reviews: decisions that lapse, checks that run out, admissions whose registers are due."""

import uuid
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from vetdesk.domain.parties import CollectorStatus
from vetdesk.domain.vetting import ReviewStatus
from vetdesk.store.parties import PartyRow
from vetdesk.store.vetting import ReviewRow

_MOST_RECHECKS = 2_000
"""The longest waiting ones; who has more works down the list."""


def expiring(session: Session, *, until: date) -> tuple[tuple[uuid.UUID, uuid.UUID, date], ...]:
    """Return (review, collector, last valid day) of decisions that lapse by ``until``."""
    rows = session.execute(
        select(ReviewRow.id, ReviewRow.collector_id, ReviewRow.valid_until)
        .where(ReviewRow.valid_until <= until, ReviewRow.status == ReviewStatus.DECIDED)
        .order_by(ReviewRow.valid_until)
        .limit(200)
    )
    return tuple((review, collector, day) for review, collector, day in rows if day is not None)


def lapsing_checks(session: Session, *, until: date) -> tuple[tuple[uuid.UUID, str, date], ...]:
    """Return (collector, name, day) where the first blocking check behind an admission runs out."""
    admitted = (CollectorStatus.APPROVED, CollectorStatus.CONDITIONAL)
    rows = session.execute(
        select(PartyRow.id, PartyRow.name, ReviewRow.next_expiry)
        .join(PartyRow, PartyRow.id == ReviewRow.collector_id)
        .where(
            ReviewRow.next_expiry <= until,
            ReviewRow.status == ReviewStatus.DECIDED,
            ReviewRow.decided_on == PartyRow.decided_on,
            PartyRow.status.in_(admitted),
        )
        .order_by(ReviewRow.next_expiry)
        .limit(200)
    )
    return tuple((party, name, day) for party, name, day in rows if day is not None)


def in_force(session: Session) -> tuple[tuple[uuid.UUID, uuid.UUID, str, str, date], ...]:
    """Return (review, collector, name, code, day the registers were last asked) of every admission."""
    asked = func.coalesce(ReviewRow.requery_on, ReviewRow.reviewed_on)
    admitted = (CollectorStatus.APPROVED, CollectorStatus.CONDITIONAL)
    rows = session.execute(
        select(ReviewRow.id, PartyRow.id, PartyRow.name, PartyRow.uscc, asked)
        .join(PartyRow, PartyRow.id == ReviewRow.collector_id)
        .where(
            ReviewRow.status == ReviewStatus.DECIDED,
            ReviewRow.decided_on == PartyRow.decided_on,
            PartyRow.status.in_(admitted),
        )
        .order_by(asked, PartyRow.sort_key)
        .limit(_MOST_RECHECKS)
    )
    return tuple((review, party, name, code, on) for review, party, name, code, on in rows)
