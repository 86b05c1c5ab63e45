"""What needs somebody today: lapsing decisions and checks, blocked matters, approvals, the backup."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum
from functools import reduce
from typing import Final
from uuid import UUID

from vetdesk.domain.agreements import AgreementStatus
from vetdesk.domain.calendars import add_months, shanghai_day
from vetdesk.domain.evaluation import Scheme
from vetdesk.services.desk import Desk
from vetdesk.services.paperboard import waiting_papers
from vetdesk.services.todayboard import DAYS_AHEAD, WITHIN, Board, ItemKind, TodayItem, board_of
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

__all__ = ["DAYS_AHEAD", "MOST", "WITHIN", "Board", "ItemKind", "Section", "Today", "TodayItem"]

MONTHS_AHEAD: Final = 6
MOST: Final = review_lists.MOST
"""Things of one kind that are listed, those that fall due first; all are counted."""


class Section(StrEnum):
    """A part of the page that is read by itself, so that the first is there before the last is looked for."""

    AGREEMENTS = "agreements"
    COLLECTORS = "collectors"
    PEOPLE = "people"


class Today:
    """Collects what needs somebody."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def board(self) -> Board:
        """Return the page as of today."""
        first, *rest = (self.section(one) for one in Section)
        return reduce(Board.joined, rest, first)

    def section(self, section: Section) -> Board:
        """Return a board with the things of one section; statuses and backup are on the first."""
        today = self._desk.today()
        horizon = add_months(today.replace(day=1), MONTHS_AHEAD) - timedelta(days=1)
        with self._desk.vault.reading() as session:
            if section is Section.COLLECTORS:
                return _collectors(session, self._desk.rules.evaluation, today, horizon)
            if section is Section.PEOPLE:
                days = _days_of_people(session, today, horizon)
                return board_of(_people(session, today, horizon), days, {}, today)
            mine = matter_reviews.waiting_for(session, self._desk.actor.name)
            papers = tuple(waiting_papers(session, self._desk))
            items = (*_matters(session, mine), *papers, *_kept(session, today, horizon))
            undated = _waiting(session, mine) | Counter(one.kind for one in papers)
            board = board_of(items, _days_kept(session, horizon), undated, today)
            backups = self._desk.vault.backups()
            return replace(
                board,
                collectors=parties.by_status(session),
                last_backup=backups[0].made_at if backups else None,
            )


def _collectors(session: Session, scheme: Scheme, today: date, until: date) -> Board:
    out = tuple(_out(session, today))
    days: dict[ItemKind, Mapping[date, int]] = {
        ItemKind.DECISION_LAPSES: review_lists.expiring_by_day(session, until=until),
        ItemKind.CHECK_LAPSES: review_lists.lapsing_checks_by_day(session, until=until),
        ItemKind.MINOR_LAPSES: review_lists.lapsing_minor_by_day(session, until=until),
        ItemKind.EVALUATION_DUE: evaluations.due_by_day(session, scheme, until=until),
        ItemKind.CONDITION_DUE: conditions.open_by_day(session, until),
        ItemKind.QUESTIONNAIRE_OUT: Counter(one.due for one in out if one.due is not None),
    }
    undated = {
        ItemKind.REVIEW_OPEN: review_lists.number_begun(session),
        ItemKind.QUESTIONNAIRE_OUT: sum(one.due is None for one in out),
    }
    evaluated = _evaluations(session, scheme, today, until, days[ItemKind.EVALUATION_DUE])
    return board_of((*evaluated, *_items(session, today, until), *out), days, undated, today)


def _days_of_people(session: Session, today: date, until: date) -> dict[ItemKind, Mapping[date, int]]:
    duties = person_lists.due_by_day(session, until=until, today=today)
    return {
        ItemKind.PERSON_LAPSES: person_lists.expiring_by_day(session, until=until),
        **{_DUTIES[need]: numbers for need, numbers in duties.items()},
    }


def _days_kept(session: Session, until: date) -> dict[ItemKind, Mapping[date, int]]:
    return {
        ItemKind.LOAN_DUE: keeping.loans_by_day(session, until=until),
        ItemKind.PAPERS_DUE: keeping.clocks_by_day(session, until=until),
    }


def _waiting(session: Session, mine: Mapping[UUID, bool]) -> dict[ItemKind, int]:
    """Count the agreements that wait."""
    counts: dict[ItemKind, int] = {}
    for (status, is_stopped), number in matter_lists.waiting(
        session, AgreementStatus.DRAFT, *_WAITING
    ).items():
        kind = ItemKind.BLOCKED if is_stopped else _WAITING.get(status)
        if kind is not None:
            counts[kind] = counts.get(kind, 0) + number
    for is_stopped in mine.values():
        counts[ItemKind.BLOCKED if is_stopped else ItemKind.WAITS_FOR_APPROVAL] -= 1
    counts[ItemKind.WAITS_FOR_YOUR_REVIEW] = len(mine)
    return counts


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


def _items(session: Session, today: date, until: date) -> Iterator[TodayItem]:
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
    for review_id, name in review_lists.begun(session):
        yield TodayItem(
            kind=ItemKind.REVIEW_OPEN,
            title=name,
            due=None,
            overdue=False,
            subject_kind="review",
            subject=review_id,
        )


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
