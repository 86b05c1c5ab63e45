"""The figures of the portfolio overview: one aggregate each, nothing is loaded row by row."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from vetdesk.domain.parties import CollectorStatus
from vetdesk.domain.vetting import ReviewStatus
from vetdesk.store.conditions import ConditionRow
from vetdesk.store.parties import PartyRow, Side
from vetdesk.store.vetting import ReviewAnswerRow, ReviewRow

_ADMITTED = (CollectorStatus.APPROVED, CollectorStatus.CONDITIONAL)
_MONTH = "%Y-%m"


def statuses(session: Session) -> Mapping[CollectorStatus, int]:
    """Return how many collectors stand where."""
    query = (
        select(PartyRow.status, func.count()).where(PartyRow.side == Side.COLLECTOR).group_by(PartyRow.status)
    )
    return {key: count for key, count in session.execute(query)}  # noqa: C416 -- rows are no pairs to the types


def stale(session: Session, today: date) -> int:
    """Return how many admissions no longer stand on what they were decided on."""
    query = select(func.count()).where(
        PartyRow.side == Side.COLLECTOR, PartyRow.stale_from <= today, PartyRow.status.in_(_ADMITTED)
    )
    return session.scalar(query) or 0


def lapsed(session: Session, today: date) -> int:
    """Return how many admissions are older than their year."""
    query = select(func.count()).where(
        PartyRow.side == Side.COLLECTOR, PartyRow.valid_until < today, PartyRow.status.in_(_ADMITTED)
    )
    return session.scalar(query) or 0


def answers(session: Session) -> Mapping[tuple[str, str], int]:
    """Return how often each check was answered how, over all reviews: (check, outcome) to a number."""
    check, outcome = ReviewAnswerRow.check_id, ReviewAnswerRow.outcome
    query = select(check, outcome, func.count()).group_by(check, outcome)
    return {(one, said): count for one, said, count in session.execute(query)}


def lapsing_decisions(session: Session, first: date, last: date) -> Mapping[str, int]:
    """Return how many admissions end in each month (YYYY-MM) from ``first`` to ``last``."""
    month = func.strftime(_MONTH, PartyRow.valid_until)
    query = (
        select(month, func.count())
        .where(
            PartyRow.side == Side.COLLECTOR,
            PartyRow.status.in_(_ADMITTED),
            PartyRow.valid_until.between(first, last),
        )
        .group_by(month)
    )
    return {key: count for key, count in session.execute(query)}  # noqa: C416 -- rows are no pairs to the types


def lapsing_checks(session: Session, first: date, last: date) -> Mapping[str, int]:
    """Return how many admissions have their first blocking check run out in each month (YYYY-MM)."""
    month = func.strftime(_MONTH, ReviewRow.next_expiry)
    query = (
        select(month, func.count())
        .join(PartyRow, PartyRow.id == ReviewRow.collector_id)
        .where(
            ReviewRow.next_expiry.between(first, last),
            ReviewRow.status == ReviewStatus.DECIDED,
            ReviewRow.decided_on == PartyRow.decided_on,
            PartyRow.status.in_(_ADMITTED),
        )
        .group_by(month)
    )
    return {key: count for key, count in session.execute(query)}  # noqa: C416 -- rows are no pairs to the types


def outcomes(session: Session, first: date, last: date) -> Mapping[tuple[str, str], int]:
    """Return the decisions taken in each month by outcome: (YYYY-MM, outcome) to a number."""
    month = func.strftime(_MONTH, ReviewRow.decided_on)
    query = (
        select(month, ReviewRow.outcome, func.count())
        .where(ReviewRow.decided_on.between(first, last))
        .group_by(month, ReviewRow.outcome)
    )
    return {(key, outcome): count for key, outcome, count in session.execute(query)}


def conditions(session: Session, today: date) -> tuple[int, int]:
    """Return how many conditions are open, and how many of them are overdue."""
    overdue = func.coalesce(func.sum(ConditionRow.due < today), 0)
    found = session.execute(select(func.count(), overdue).where(ConditionRow.met_on.is_(None))).one()
    return int(found[0]), int(found[1])


def running(session: Session) -> int:
    """Return how many reviews run."""
    return session.scalar(select(func.count()).where(ReviewRow.status == ReviewStatus.OPEN)) or 0
