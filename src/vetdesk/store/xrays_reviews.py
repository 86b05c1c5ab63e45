"""The queries behind the X-rays of reviews and decisions.

Every rule is one statement over indexed columns, so that a portfolio of 100,000 collectors is searched
in the read lane without loading it. Each returns at most ``limit`` findings.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    String,
    and_,
    exists,
    func,
    or_,
    select,
    text,
    tuple_,
    type_coerce,
)
from sqlalchemy.orm import Session, aliased

from vetdesk.domain.admission import SignOffRole
from vetdesk.domain.calendars import SHANGHAI
from vetdesk.domain.parties import CollectorStatus
from vetdesk.domain.tenure import TENURE_YEARS
from vetdesk.domain.text import same_name
from vetdesk.domain.vetting import CheckState, DecisionOutcome, ReviewStatus
from vetdesk.domain.xrays import XrayFinding, XrayPlace, XrayRule
from vetdesk.store import settings
from vetdesk.store.admissions import admission
from vetdesk.store.conditions import ConditionRow
from vetdesk.store.evidence import TAKEN, EvidenceRow
from vetdesk.store.parties import PartyRow, Side
from vetdesk.store.sign_offs import SignOffRow
from vetdesk.store.vetting import ENDS, FAILED, STANDING, ReviewAnswerRow, ReviewRow

LEFT_OPEN_DAYS = 30
"""A review nobody has submitted for this long is shown; our own rule."""
_ADMITTED = (CollectorStatus.APPROVED, CollectorStatus.CONDITIONAL)


def admitted_undecided(session: Session, _today: date, limit: int) -> Iterator[XrayFinding]:
    """Find collectors that are admitted although no review admitted them."""
    admits = (DecisionOutcome.APPROVED.value, DecisionOutcome.CONDITIONAL.value)
    decided = exists().where(
        ReviewRow.collector_id == PartyRow.id,
        ReviewRow.status == ReviewStatus.DECIDED,
        ReviewRow.outcome.in_(admits),
    )
    query = select(PartyRow.id, PartyRow.name).where(*_admitted(), ~decided).limit(limit)
    for party_id, name in session.execute(query):
        yield _of_party(XrayRule.ADMITTED_UNDECIDED, party_id, name)


def admitted_lapsed(session: Session, today: date, limit: int) -> Iterator[XrayFinding]:
    """Find collectors whose decision is older than its year."""
    query = (
        select(PartyRow.id, PartyRow.name, PartyRow.valid_until)
        .where(*_admitted(), PartyRow.valid_until < today)
        .order_by(PartyRow.valid_until)
        .limit(limit)
    )
    for party_id, name, until in session.execute(query):
        yield _of_party(XrayRule.ADMITTED_LAPSED, party_id, name, until=until)


def admitted_check_expired(session: Session, today: date, limit: int) -> Iterator[XrayFinding]:
    """Find admissions that rest on a blocking check which has run out."""
    ends = admission.c.next_expiry
    query = _reviews().join(admission, admission.c.review_id == ReviewRow.id).where(ends < today)
    query = query.order_by(ends).limit(limit)
    for row in session.execute(query):
        yield _of_review(XrayRule.ADMITTED_CHECK_EXPIRED, row, until=row.next_expiry)


def admitted_check_failed(session: Session, _today: date, limit: int) -> Iterator[XrayFinding]:
    """Find admissions that rest on a review with a failed blocking check."""
    failed = text("review.failed > 0")  # as the index says it; a number bound to it would not be known to fit
    query = _in_force().with_hint(ReviewRow, f"INDEXED BY {FAILED}", "sqlite").where(failed).limit(limit)
    for row in session.execute(query):
        yield _of_review(XrayRule.ADMITTED_CHECK_FAILED, row, number=row.failed)


def condition_overdue(session: Session, today: date, limit: int) -> Iterator[XrayFinding]:
    """Find admitted collectors with a condition that was to be met before today."""
    query = (
        select(PartyRow.id, PartyRow.name, func.count(), func.min(ConditionRow.due))
        .join(ConditionRow, ConditionRow.collector_id == PartyRow.id)
        .where(*_admitted(), ConditionRow.met_on.is_(None), ConditionRow.due < today)
        .group_by(PartyRow.id)
        .limit(limit)
    )
    for party_id, name, number, due in session.execute(query):
        yield XrayFinding(
            rule=XrayRule.CONDITION_OVERDUE,
            title=name,
            place=XrayPlace.PARTY,
            subject=party_id,
            part="conditions",
            facts={"number": number, "until": due},
        )


def decided_by_reviewer(session: Session, _today: date, limit: int) -> Iterator[XrayFinding]:
    """Find decisions by the person who had reviewed (counsel's review 3.5)."""
    # A team is few people, so the pairs are few; only they are compared by the rule of the domain.
    pairs = session.execute(
        select(ReviewRow.decided_by, ReviewRow.reviewer).where(ReviewRow.decided_by.is_not(None)).distinct()
    )
    same = [(by, reviewer) for by, reviewer in pairs if same_name(by or "", reviewer)]
    query = _reviews().where(tuple_(ReviewRow.decided_by, ReviewRow.reviewer).in_(same)).limit(limit)
    for row in session.execute(query) if same else ():
        yield _of_review(XrayRule.DECIDED_BY_REVIEWER, row, on=row.decided_on)


def decided_by_owner(session: Session, _today: date, limit: int) -> Iterator[XrayFinding]:
    """Find admissions that the business owner reviewed or decided (counsel's review 3.5)."""
    named = (PartyRow.business_owner, ReviewRow.reviewer, ReviewRow.decided_by)
    groups = session.execute(
        select(*named)
        .join(ReviewRow, ReviewRow.collector_id == PartyRow.id)
        .where(PartyRow.business_owner != "", ReviewRow.status == ReviewStatus.DECIDED)
        .distinct()
    )
    bad = [
        (owner, reviewer, by)
        for owner, reviewer, by in groups
        if same_name(owner, reviewer) or same_name(owner, by or "")
    ]
    query = _in_force().add_columns(PartyRow.business_owner).where(tuple_(*named).in_(bad)).limit(limit)
    for row in session.execute(query) if bad else ():
        yield _of_review(XrayRule.DECIDED_BY_OWNER, row, on=row.decided_on, name=row.business_owner)


def admitted_unsigned(session: Session, _today: date, limit: int) -> Iterator[XrayFinding]:
    """Find admissions without all three sign-offs (``legal.md`` 5.10), where they are required."""
    if settings.all_settings(session).get("sign_offs_required", str(True)) != str(True):
        return
    signed = (
        select(func.count())
        .where(SignOffRow.review_id == ReviewRow.id)
        .correlate(ReviewRow)
        .scalar_subquery()
    )
    query = _in_force().add_columns(signed.label("signed")).where(signed < len(SignOffRole)).limit(limit)
    for row in session.execute(query):
        missing = len(SignOffRole) - row.signed
        yield _of_review(XrayRule.ADMITTED_UNSIGNED, row, on=row.decided_on, number=missing)


def pass_without_evidence(session: Session, _today: date, limit: int) -> Iterator[XrayFinding]:
    """Find admissions with checks that were passed on no evidence; one finding a review."""
    shown = exists().where(
        EvidenceRow.review_id == ReviewAnswerRow.review_id, EvidenceRow.check_id == ReviewAnswerRow.check_id
    )
    bare = (
        ReviewAnswerRow.review_id == ReviewRow.id,
        ReviewAnswerRow.outcome == CheckState.PASS.value,
        ~shown,
    )
    # Asked of one review after the other, so that the search ends where enough are found.
    # Told which index: another one leads through every review that was ever decided.
    query = _in_force().with_hint(ReviewRow, f"INDEXED BY {STANDING}", "sqlite")
    query = query.add_columns(*_number_and_first(*bare)).where(exists().where(*bare)).limit(limit)
    for row in session.execute(query):
        yield _of_review(XrayRule.PASS_WITHOUT_EVIDENCE, row, part=row.first, number=row.number)


def evidence_after_decision(session: Session, _today: date, limit: int) -> Iterator[XrayFinding]:
    """Find decisions with evidence that was taken only later (counsel's review 7.3).

    What shows that a condition of the decision was met is later by its nature.
    """
    # The day after the decision begins in Shanghai at 16:00 of the universal time that is kept.
    ends = type_coerce(ReviewRow.decided_on, String).concat(" 16:00")
    late = (
        EvidenceRow.review_id == ReviewRow.id,
        EvidenceRow.condition_id.is_(None),
        EvidenceRow.recheck_id.is_(None),  # registers are asked again while the decision holds
        type_coerce(EvidenceRow.taken_at, String) >= ends,
    )
    # Told which index: SQLite would rather begin with everything that belongs to no condition.
    pieces = select(EvidenceRow.check_id).where(*late).with_hint(EvidenceRow, f"INDEXED BY {TAKEN}", "sqlite")
    first = pieces.order_by(EvidenceRow.taken_at).limit(1)
    query = (
        _reviews()
        .add_columns(
            first.scalar_subquery().label("first"),
            first.with_only_columns(EvidenceRow.taken_at).scalar_subquery().label("taken"),
        )
        .where(ReviewRow.decided_on.is_not(None), pieces.exists())
        .limit(limit)
    )
    for row in session.execute(query):
        taken = row.taken.astimezone(SHANGHAI).date()
        yield _of_review(XrayRule.EVIDENCE_AFTER_DECISION, row, part=row.first, on=taken)


def answer_after_decision(session: Session, _today: date, limit: int) -> Iterator[XrayFinding]:
    """Find decisions on checks that were looked up only later; one finding a review."""
    late = (ReviewAnswerRow.review_id == ReviewRow.id, ReviewAnswerRow.on > ReviewRow.decided_on)
    query = _with_answers(*late).where(_answered_after(ReviewRow.decided_on))
    yield from _told(session, XrayRule.ANSWER_AFTER_DECISION, query, limit)


def ends_before_begin(session: Session, _today: date, limit: int) -> Iterator[XrayFinding]:
    """Find answers whose stated end lies before the day they were looked up; one finding a review."""
    wrong = (ReviewAnswerRow.review_id == ReviewRow.id, ReviewAnswerRow.valid_until < ReviewAnswerRow.on)
    # The index holds nothing but such answers.
    some = select(ReviewAnswerRow.review_id).with_hint(ReviewAnswerRow, f"INDEXED BY {ENDS}", "sqlite")
    query = _with_answers(*wrong).where(ReviewRow.id.in_(some.where(wrong[1])))
    yield from _told(session, XrayRule.ENDS_BEFORE_BEGIN, query, limit)


def answer_in_future(session: Session, today: date, limit: int) -> Iterator[XrayFinding]:
    """Find answers dated after today; one finding a review."""
    ahead = (ReviewAnswerRow.review_id == ReviewRow.id, ReviewAnswerRow.on > today)
    query = _with_answers(*ahead).where(_answered_after(today))
    yield from _told(session, XrayRule.ANSWER_IN_FUTURE, query, limit)


def review_left_open(session: Session, today: date, limit: int) -> Iterator[XrayFinding]:
    """Find reviews that were begun long ago and never submitted."""
    since = today - timedelta(days=LEFT_OPEN_DAYS)
    query = (
        _reviews()
        .where(ReviewRow.status == ReviewStatus.OPEN, ReviewRow.reviewed_on < since)
        .order_by(ReviewRow.reviewed_on)
        .limit(limit)
    )
    for row in session.execute(query):
        yield _of_review(XrayRule.REVIEW_LEFT_OPEN, row, on=row.reviewed_on)


def reviewer_tenure(session: Session, _today: date, limit: int) -> Iterator[XrayFinding]:
    """Find admissions whose reviewer has reviewed the collector for years in a row (``domain.tenure``)."""
    most = int(settings.all_settings(session).get("tenure_years", TENURE_YEARS))
    earlier, between = aliased(ReviewRow), aliased(ReviewRow)
    years = func.count(func.distinct(func.strftime("%Y", earlier.reviewed_on))).label("years")
    somebody_else = exists().where(
        between.collector_id == ReviewRow.collector_id,
        between.reviewer != ReviewRow.reviewer,
        between.reviewed_on >= earlier.reviewed_on,
        between.reviewed_on <= ReviewRow.reviewed_on,
    )
    same = and_(
        earlier.collector_id == ReviewRow.collector_id,
        earlier.reviewer == ReviewRow.reviewer,
        earlier.reviewed_on <= ReviewRow.reviewed_on,
    )
    # Who was reviewed fewer times than that was not reviewed in so many years; most were once.
    often = select(ReviewRow.collector_id).group_by(ReviewRow.collector_id).having(func.count() >= most)
    query = (
        _in_force()
        .add_columns(ReviewRow.reviewer, years)
        .join(earlier, same)
        .where(~somebody_else, ReviewRow.collector_id.in_(often))
        .group_by(ReviewRow.id)
        .having(years >= most)
        .limit(limit)
    )
    for row in session.execute(query):
        yield _of_review(XrayRule.REVIEWER_TENURE, row, name=row.reviewer, number=row.years)


def _admitted() -> tuple[ColumnElement[bool], ...]:
    return (PartyRow.side == Side.COLLECTOR, PartyRow.status.in_(_ADMITTED))


def _reviews() -> Select[*tuple[Any, ...]]:
    return select(
        ReviewRow.id,
        PartyRow.name,
        ReviewRow.decided_on,
        ReviewRow.reviewed_on,
        ReviewRow.next_expiry,
        ReviewRow.failed,
    ).join(PartyRow, PartyRow.id == ReviewRow.collector_id)


def _in_force() -> Select[*tuple[Any, ...]]:
    """Select the review each admission rests on."""
    return _reviews().where(
        *_admitted(), ReviewRow.status == ReviewStatus.DECIDED, ReviewRow.decided_on == PartyRow.decided_on
    )


def _answered_after(day: Any) -> ColumnElement[bool]:
    """Keep the reviews that may have an answer of after ``day``, without looking at the answers."""
    return or_(ReviewRow.last_answer_on.is_(None), ReviewRow.last_answer_on > day)


def _with_answers(*wrong: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    """Select the reviews with such answers, how many they are and the first of them."""
    return (
        _reviews()
        .add_columns(*_number_and_first(*wrong))
        .where(ReviewRow.status != ReviewStatus.ENDED, exists().where(*wrong))
    )


def _number_and_first(*wrong: ColumnElement[bool]) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
    return (
        select(func.count()).select_from(ReviewAnswerRow).where(*wrong).scalar_subquery().label("number"),
        select(func.min(ReviewAnswerRow.check_id)).where(*wrong).scalar_subquery().label("first"),
    )


def _told(
    session: Session, rule: XrayRule, query: Select[*tuple[Any, ...]], limit: int
) -> Iterator[XrayFinding]:
    for row in session.execute(query.limit(limit)):
        yield _of_review(rule, row, part=row.first, number=row.number)


def _of_party(rule: XrayRule, party_id: Any, name: str, **facts: object) -> XrayFinding:
    return XrayFinding(rule=rule, title=name, place=XrayPlace.PARTY, subject=party_id, facts=facts)


def _of_review(rule: XrayRule, row: Any, *, part: str = "", **facts: object) -> XrayFinding:
    return XrayFinding(
        rule=rule,
        title=row.name,
        place=XrayPlace.REVIEW,
        subject=row.id,
        part=part,
        facts={**facts, "check": part} if part else facts,
    )
