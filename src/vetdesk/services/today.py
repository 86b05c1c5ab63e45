"""What needs somebody today: lapsing decisions and checks, blocked matters, approvals, the backup."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID

from vetdesk.domain.agreements import AgreementStatus
from vetdesk.domain.calendars import add_months, shanghai_day
from vetdesk.domain.parties import CollectorStatus
from vetdesk.services.desk import Desk
from vetdesk.store import (
    conditions,
    matter_lists,
    parties,
    person_lists,
    questionnaires,
    review_lists,
    vetting,
)
from vetdesk.store.session import Session

DAYS_AHEAD: Final = 30
MONTHS_AHEAD: Final = 6


class ItemKind(StrEnum):
    """Why something is on the list."""

    DECISION_LAPSES = "decision_lapses"
    CHECK_LAPSES = "check_lapses"
    CONDITION_DUE = "condition_due"
    PERSON_LAPSES = "person_lapses"
    REVIEW_OPEN = "review_open"
    QUESTIONNAIRE_OUT = "questionnaire_out"
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
    """Everything on the page; ``later`` falls due behind the days ahead, within six months."""

    items: tuple[TodayItem, ...]
    later: tuple[TodayItem, ...] = ()
    counts: Mapping[ItemKind, int]
    collectors: Mapping[CollectorStatus, int]
    expiring_by_month: Mapping[str, int]
    last_backup: datetime | None


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
            found = tuple(
                sorted(_items(session, today, horizon), key=lambda one: (one.due or date.max, one.title))
            )
            collectors = parties.by_status(session)
        backups = self._desk.vault.backups()
        items = tuple(one for one in found if one.due is None or one.due <= soon)
        counts: dict[ItemKind, int] = {}
        months: dict[str, int] = {}
        for item in items:
            counts[item.kind] = counts.get(item.kind, 0) + 1
        for item in found:
            if item.due:
                month = item.due.strftime("%Y-%m")
                months[month] = months.get(month, 0) + 1
        return Board(
            items=items,
            later=tuple(one for one in found if one not in items),
            counts=counts,
            collectors=collectors,
            expiring_by_month=months,
            last_backup=backups[0].made_at if backups else None,
        )


def _items(session: Session, today: date, until: date) -> Iterator[TodayItem]:
    yield from _decisions(session, today, until)
    yield from _admissions(session, today, until)
    for person in person_lists.expiring(session, until=until):
        yield TodayItem(
            kind=ItemKind.PERSON_LAPSES,
            title=person.name,
            due=person.next_expiry,
            overdue=bool(person.next_expiry and person.next_expiry < today),
            subject_kind="person",
            subject=person.id,
        )
    for review in vetting.open_reviews(session):
        party = parties.get(session, review.draft.collector_id)
        yield TodayItem(
            kind=ItemKind.REVIEW_OPEN,
            title=party.party.name if party else "",
            due=None,
            overdue=False,
            subject_kind="review",
            subject=review.id,
        )
    for sent, name in questionnaires.still_out(session):
        yield TodayItem(
            kind=ItemKind.QUESTIONNAIRE_OUT,
            title=f"{name} · {shanghai_day(sent.sent_at).isoformat()} {sent.sent_by}",
            due=sent.due,
            overdue=bool(sent.due and sent.due < today),
            subject_kind="review",
            subject=sent.review_id,
        )
    yield from _matters(session)


def _decisions(session: Session, today: date, until: date) -> Iterator[TodayItem]:
    seen: set[UUID] = set()
    for _review, collector_id, last in review_lists.expiring(session, until=until):
        party = parties.get(session, collector_id)
        if party is None or collector_id in seen or not party.status.admits or party.valid_until != last:
            continue
        seen.add(collector_id)
        yield TodayItem(
            kind=ItemKind.DECISION_LAPSES,
            title=party.party.name,
            due=last,
            overdue=last < today,
            subject_kind="party",
            subject=collector_id,
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


def _matters(session: Session) -> Iterator[TodayItem]:
    for line in matter_lists.in_status(session, AgreementStatus.DRAFT, *_WAITING):
        kind = _WAITING.get(line.status)
        if line.blocks:
            kind = ItemKind.BLOCKED
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
