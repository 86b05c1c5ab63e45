"""What needs somebody today: lapsing decisions and checks, blocked matters, approvals, the backup."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID

from vetdesk.domain.agreements import AgreementStatus
from vetdesk.domain.calendars import add_months, shanghai_day
from vetdesk.domain.evaluation import Scheme
from vetdesk.domain.parties import CollectorStatus
from vetdesk.services.desk import Desk
from vetdesk.store import (
    conditions,
    evaluations,
    keeping,
    matter_lists,
    matter_reviews,
    parties,
    person_lists,
    questionnaires,
    review_lists,
)
from vetdesk.store.session import Session

DAYS_AHEAD: Final = 30
WITHIN: Final = (1, 7, 30)
"""Days ahead that the board narrows down to (issue 3, Watch)."""
MONTHS_AHEAD: Final = 6
MOST: Final = review_lists.MOST
"""Things of one kind that are listed, those that fall due first; all are counted."""


class ItemKind(StrEnum):
    """Why something is on the list."""

    DECISION_LAPSES = "decision_lapses"
    CHECK_LAPSES = "check_lapses"
    MINOR_LAPSES = "minor_lapses"
    EVALUATION_DUE = "evaluation_due"
    CONDITION_DUE = "condition_due"
    PERSON_LAPSES = "person_lapses"
    TRAINING_DUE = "training_due"
    DECLARATION_DUE = "declaration_due"
    ACCESS_DUE = "access_due"
    AUTHORISATION_DUE = "authorisation_due"
    RETENTION_ENDED = "retention_ended"
    LOAN_DUE = "loan_due"
    PAPERS_DUE = "papers_due"
    REVIEW_OPEN = "review_open"
    QUESTIONNAIRE_OUT = "questionnaire_out"
    WAITS_FOR_YOUR_REVIEW = "waits_for_your_review"
    WAITS_FOR_APPROVAL = "waits_for_approval"
    CHANGES_REQUESTED = "changes_requested"
    BLOCKED = "blocked"
    READY_TO_ISSUE = "ready_to_issue"


@dataclass(frozen=True, kw_only=True)
class TodayItem:
    """One line that leads to its record."""

    kind: ItemKind
    title: str
    due: date | None
    overdue: bool
    subject_kind: str
    subject: UUID


@dataclass(frozen=True, kw_only=True)
class Board:
    """Everything on the page; ``later`` falls due behind the days ahead, within six months.

    ``counts`` counts everything of a kind, of which at most ``MOST`` are listed; ``overdue`` and ``due``
    count those of them with a day, which has passed or has not, ``within`` those by 1, 7 and 30 days ahead.
    """

    items: tuple[TodayItem, ...]
    later: tuple[TodayItem, ...] = ()
    counts: Mapping[ItemKind, int]
    overdue: Mapping[ItemKind, int] = field(default_factory=dict)
    due: Mapping[ItemKind, int] = field(default_factory=dict)
    within: Mapping[int, int] = field(default_factory=dict)
    collectors: Mapping[CollectorStatus, int]
    expiring_by_month: Mapping[str, int]
    last_backup: datetime | None

    @property
    def number(self) -> int:
        """Return how many things need somebody, listed or not."""
        return sum(self.counts.values())

    @property
    def is_cut(self) -> bool:
        """True when more need somebody than are listed."""
        return self.number > len(self.items)


class Today:
    """Collects what needs somebody."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def board(self) -> Board:
        """Return the page as of today."""
        today = self._desk.today()
        soon = today + timedelta(days=DAYS_AHEAD)
        horizon = add_months(today.replace(day=1), MONTHS_AHEAD) - timedelta(days=1)
        with self._desk.vault.reading() as session:
            out = tuple(_out(session, today))
            days = _days(session, self._desk.rules.evaluation, today, horizon)
            evaluated = days[ItemKind.EVALUATION_DUE]
            found = [*_evaluations(session, self._desk.rules.evaluation, today, horizon, evaluated)]
            mine = matter_reviews.waiting_for(session, self._desk.actor.name)
            found += [*_items(session, today, horizon, mine), *out]
            counts = _undated(session, mine)
            collectors = parties.by_status(session)
        found.sort(key=lambda one: (one.due or date.max, one.title))
        if open_ended := sum(one.due is None for one in out):
            counts[ItemKind.QUESTIONNAIRE_OUT] = open_ended
        days[ItemKind.QUESTIONNAIRE_OUT] = Counter(one.due for one in out if one.due is not None)
        backups = self._desk.vault.backups()
        overdue: dict[ItemKind, int] = {}
        due: dict[ItemKind, int] = {}
        months: dict[str, int] = {}
        for kind, numbers in days.items():
            overdue[kind] = sum(number for day, number in numbers.items() if day < today)
            due[kind] = sum(number for day, number in numbers.items() if today <= day <= soon)
            if dated := overdue[kind] + due[kind]:
                counts[kind] = counts.get(kind, 0) + dated
            for day, number in numbers.items():
                month = day.strftime("%Y-%m")
                months[month] = months.get(month, 0) + number
        return Board(
            items=tuple(one for one in found if one.due is None or one.due <= soon),
            later=tuple(one for one in found if one.due is not None and one.due > soon),
            counts=counts,
            overdue=overdue,
            due=due,
            within={
                ahead: sum(
                    number
                    for numbers in days.values()
                    for day, number in numbers.items()
                    if today <= day <= today + timedelta(days=ahead)
                )
                for ahead in WITHIN
            },
            collectors=collectors,
            expiring_by_month=months,
            last_backup=backups[0].made_at if backups else None,
        )


def _days(session: Session, scheme: Scheme, today: date, until: date) -> dict[ItemKind, Mapping[date, int]]:
    """Count what has a day, by kind and day."""
    return {
        ItemKind.DECISION_LAPSES: review_lists.expiring_by_day(session, until=until),
        ItemKind.CHECK_LAPSES: review_lists.lapsing_checks_by_day(session, until=until),
        ItemKind.MINOR_LAPSES: review_lists.lapsing_minor_by_day(session, until=until),
        ItemKind.EVALUATION_DUE: evaluations.due_by_day(session, scheme, until=until),
        ItemKind.CONDITION_DUE: conditions.open_by_day(session, until),
        ItemKind.LOAN_DUE: keeping.loans_by_day(session, until=until),
        ItemKind.PAPERS_DUE: keeping.clocks_by_day(session, until=until),
        ItemKind.PERSON_LAPSES: person_lists.expiring_by_day(session, until=until),
        **{
            _DUTIES[need]: numbers
            for need, numbers in person_lists.due_by_day(session, until=until, today=today).items()
        },
    }


def _undated(session: Session, mine: Mapping[UUID, bool]) -> dict[ItemKind, int]:
    """Count what has none."""
    counts: dict[ItemKind, int] = {}
    if begun := review_lists.number_begun(session):
        counts[ItemKind.REVIEW_OPEN] = begun
    for (status, is_stopped), number in matter_lists.waiting(
        session, AgreementStatus.DRAFT, *_WAITING
    ).items():
        kind = ItemKind.BLOCKED if is_stopped else _WAITING.get(status)
        if kind is not None:
            counts[kind] = counts.get(kind, 0) + number
    for is_stopped in mine.values():
        counts[ItemKind.BLOCKED if is_stopped else ItemKind.WAITS_FOR_APPROVAL] -= 1
    if mine:
        counts[ItemKind.WAITS_FOR_YOUR_REVIEW] = len(mine)
    return {kind: number for kind, number in counts.items() if number}


def _evaluations(
    session: Session, scheme: Scheme, today: date, until: date, numbers: Mapping[date, int]
) -> Iterator[TodayItem]:
    for collector_id, name, day in evaluations.due(session, scheme, until=until, numbers=numbers):
        yield TodayItem(
            kind=ItemKind.EVALUATION_DUE,
            title=name,
            due=day,
            overdue=day < today,
            subject_kind="evaluation",
            subject=collector_id,
        )


def _items(session: Session, today: date, until: date, mine: Mapping[UUID, bool]) -> Iterator[TodayItem]:
    for collector_id, name, last in review_lists.expiring(session, until=until):
        yield TodayItem(
            kind=ItemKind.DECISION_LAPSES,
            title=name,
            due=last,
            overdue=last < today,
            subject_kind="party",
            subject=collector_id,
        )
    yield from _admissions(session, today, until)
    yield from _people(session, today, until)
    yield from _kept(session, today, until)
    for review_id, name in review_lists.begun(session):
        yield TodayItem(
            kind=ItemKind.REVIEW_OPEN,
            title=name,
            due=None,
            overdue=False,
            subject_kind="review",
            subject=review_id,
        )
    yield from _matters(session, mine)


_DUTIES: Final = {
    "training": ItemKind.TRAINING_DUE,
    "conflict": ItemKind.DECLARATION_DUE,
    "access": ItemKind.ACCESS_DUE,
    "authorisation": ItemKind.AUTHORISATION_DUE,
    "retention": ItemKind.RETENTION_ENDED,
}


def _people(session: Session, today: date, until: date) -> Iterator[TodayItem]:
    """Yield what of people falls due; what the lists tell by its kind is no mere lapse of a check."""
    for one in person_lists.due(session, until=until, today=today):
        yield TodayItem(
            kind=_DUTIES[one.need],
            title=one.name,
            due=one.due,
            overdue=one.due < today,
            subject_kind="person",
            subject=one.person_id,
        )
    for person in person_lists.expiring(session, until=until):
        yield TodayItem(
            kind=ItemKind.PERSON_LAPSES,
            title=person.name,
            due=person.next_expiry,
            overdue=bool(person.next_expiry and person.next_expiry < today),
            subject_kind="person",
            subject=person.id,
        )


def _kept(session: Session, today: date, until: date) -> Iterator[TodayItem]:
    """Yield originals to come back and papers about which somebody decides (domain.keeping)."""
    for kind, falling in (
        (ItemKind.LOAN_DUE, keeping.loans_due(session, until=until)),
        (ItemKind.PAPERS_DUE, keeping.clocks_due(session, until=until)),
    ):
        for one in falling:
            yield TodayItem(
                kind=kind,
                title=" · ".join(part for part in (one.matter_ref, one.collector, one.detail) if part),
                due=one.due,
                overdue=one.due < today,
                subject_kind="kept",
                subject=one.matter_id,
            )


def _out(session: Session, today: date) -> Iterator[TodayItem]:
    for sent, name in questionnaires.still_out(session):
        yield TodayItem(
            kind=ItemKind.QUESTIONNAIRE_OUT,
            title=f"{name} · {shanghai_day(sent.sent_at).isoformat()} {sent.sent_by}",
            due=sent.due,
            overdue=bool(sent.due and sent.due < today),
            subject_kind="review",
            subject=sent.review_id,
        )


def _admissions(session: Session, today: date, until: date) -> Iterator[TodayItem]:
    """Yield what an admission still rests on: blocking checks that run out, conditions that fall due."""
    for collector_id, name, last in review_lists.lapsing_checks(session, until=until):
        yield TodayItem(
            kind=ItemKind.CHECK_LAPSES,
            title=name,
            due=last,
            overdue=last < today,
            subject_kind="party",
            subject=collector_id,
        )
    soon = today + timedelta(days=DAYS_AHEAD)
    near = {party: number for party, _name, _day, number in review_lists.lapsing_minor(session, until=soon)}
    for collector_id, name, last, number in review_lists.lapsing_minor(session, until=until):
        yield TodayItem(
            kind=ItemKind.MINOR_LAPSES,
            title=f"{name} · {near.get(collector_id, number)}",
            due=last,
            overdue=last < today,
            subject_kind="party",
            subject=collector_id,
        )
    for line, name in conditions.open_until(session, until):
        yield TodayItem(
            kind=ItemKind.CONDITION_DUE,
            title=f"{name} {line.text}",
            due=line.due,
            overdue=line.due < today,
            subject_kind="condition",
            subject=line.collector_id,
        )


_WAITING: Final = {
    AgreementStatus.IN_REVIEW: ItemKind.WAITS_FOR_APPROVAL,
    AgreementStatus.CHANGES_REQUESTED: ItemKind.CHANGES_REQUESTED,
    AgreementStatus.APPROVED: ItemKind.READY_TO_ISSUE,
}


def _matters(session: Session, mine: Mapping[UUID, bool]) -> Iterator[TodayItem]:
    for line in matter_lists.in_status(session, AgreementStatus.DRAFT, *_WAITING):
        kind = _WAITING.get(line.status)
        if line.blocks:
            kind = ItemKind.BLOCKED
        if line.id in mine:
            kind = ItemKind.WAITS_FOR_YOUR_REVIEW
        if kind is None:
            continue
        yield TodayItem(
            kind=kind,
            title=f"{line.matter_ref} {line.collector}",
            due=None,
            overdue=False,
            subject_kind="matter",
            subject=line.id,
        )
