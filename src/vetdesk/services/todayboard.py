"""What stands on Today: things that need somebody, their numbers, and how parts of the page are joined."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final, TypeVar
from uuid import UUID

from vetdesk.domain.parties import CollectorStatus

K = TypeVar("K")
DAYS_AHEAD: Final = 30
WITHIN: Final = (1, 7, 30)
"""Days ahead that the board narrows down to (issue 3, Watch)."""


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
    PAPER_FOR_YOU = "paper_for_you"
    PAPER_WAITS = "paper_waits"
    PAPER_RETURNED = "paper_returned"
    PAPER_READY = "paper_ready"


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

    def joined(self, other: "Board") -> "Board":
        """Return a board with what is on either; no kind of thing is on both."""
        return Board(
            items=_in_order((*self.items, *other.items)),
            later=_in_order((*self.later, *other.later)),
            counts={**self.counts, **other.counts},
            overdue={**self.overdue, **other.overdue},
            due={**self.due, **other.due},
            within=_summed(self.within, other.within),
            collectors={**self.collectors, **other.collectors},
            expiring_by_month=_summed(self.expiring_by_month, other.expiring_by_month),
            last_backup=self.last_backup or other.last_backup,
        )


def board_of(
    items: Iterable[TodayItem],
    days: Mapping[ItemKind, Mapping[date, int]],
    undated: Mapping[ItemKind, int],
    today: date,
) -> Board:
    """Return a board of these things; ``days`` counts all that have a day, ``undated`` those without."""
    soon = today + timedelta(days=DAYS_AHEAD)
    found = _in_order(items)
    counts = {kind: number for kind, number in undated.items() if number}
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
        within={ahead: _number_within(days, today, today + timedelta(days=ahead)) for ahead in WITHIN},
        collectors={},
        expiring_by_month=months,
        last_backup=None,
    )


def _in_order(items: Iterable[TodayItem]) -> tuple[TodayItem, ...]:
    return tuple(sorted(items, key=lambda one: (one.due or date.max, one.title)))


def _summed(one: Mapping[K, int], other: Mapping[K, int]) -> dict[K, int]:
    return {key: one.get(key, 0) + other.get(key, 0) for key in (*one, *other)}


def _number_within(days: Mapping[ItemKind, Mapping[date, int]], first: date, last: date) -> int:
    return sum(number for some in days.values() for day, number in some.items() if first <= day <= last)
