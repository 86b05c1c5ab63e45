"""Originals on loan, and how long an agreement and its papers are kept: each period cites its norm.

Two clocks run side by side (counsel's review 8): the file of the agreement is kept for the class of the
office's own table, personal information for as short as its purpose needs (个人信息保护法 19, 47). The
periods are data: ``resources/packs/cn/deadlines.toml``. No clock deletes anything: a person decides.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import ClassVar, Final
from uuid import UUID

from vetdesk.domain.agreements import Road
from vetdesk.domain.calendars import WorkCalendar, add_months
from vetdesk.domain.errors import VetdeskError
from vetdesk.domain.reference import Deadline
from vetdesk.domain.signing import LONGEST, SignedTooEarly, SigningUnfit, WordsMissing


class ClockKind(StrEnum):
    """What is kept, or is to go."""

    FILE = "file"
    PROVISION = "provision"
    ASSESSMENT = "assessment"
    LAUNDERING = "laundering"
    OTHER_SIDE = "other_side"
    OWN_COPY = "own_copy"

    @property
    def is_floor(self) -> bool:
        """True when the day is the last on which it must be kept; else by it something is to be gone."""
        return self not in {ClockKind.OTHER_SIDE, ClockKind.OWN_COPY}


DEADLINE: Final[Mapping[ClockKind, str]] = {
    ClockKind.ASSESSMENT: "D01",
    ClockKind.PROVISION: "D02",
    ClockKind.LAUNDERING: "D08",
    ClockKind.OTHER_SIDE: "D27",
    ClockKind.FILE: "D31",
    ClockKind.OWN_COPY: "D32",
}
"""The period of each clock in the register of deadlines."""


class KeepClass(StrEnum):
    """The class of a file in the office's own table; the value is years, or for ever (国家档案局令第10号)."""

    TEN = "10"
    THIRTY = "30"
    PERMANENT = "permanent"


class Disposal(StrEnum):
    """What a person decided about papers whose period has run out."""

    DESTROYED = "destroyed"
    SEALED = "sealed"
    KEPT = "kept"


@dataclass(frozen=True, kw_only=True)
class Ended:
    """What the clocks of one agreement are reckoned from; ``delete_days`` is what the text agrees."""

    road: Road
    has_personal: bool
    is_financial: bool
    ended_on: date
    last_handover_on: date | None
    delete_days: int | None
    keep: KeepClass = KeepClass.THIRTY


@dataclass(frozen=True, kw_only=True)
class Clock:
    """One period: ``due`` is its last day; None means for ever."""

    kind: ClockKind
    since: date
    due: date | None


@dataclass(frozen=True, kw_only=True)
class Decided:
    """What was decided; ``until`` is the new last day of what is kept longer."""

    disposal: Disposal
    reason: str
    on: date
    by: str
    until: date | None = None


@dataclass(frozen=True, kw_only=True)
class ClockLine:
    """A kept clock with the last decision about it; ``is_open`` until it is destroyed or sealed."""

    clock: Clock
    decided: Decided | None = None

    @property
    def is_open(self) -> bool:
        """True while somebody has to decide, now or later."""
        return self.decided is None or self.decided.disposal is Disposal.KEPT

    def has_run_out(self, today: date) -> bool:
        """True when a decision is wanted: after the last day of a floor, from the day something is to go."""
        if not self.is_open or self.clock.due is None:
            return False
        return self.clock.due < today if self.clock.kind.is_floor else self.clock.due <= today


@dataclass(frozen=True, kw_only=True)
class Loan:
    """One original handed out: its number, to whom, why, when it is due back."""

    number: int
    borrower: str
    purpose: str
    lent_on: date
    due: date


@dataclass(frozen=True, kw_only=True)
class LoanLine:
    """A kept loan; ``returned_on`` is None while the original is out."""

    id: UUID
    loan: Loan
    lent_by: str
    returned_on: date | None = None

    @property
    def is_out(self) -> bool:
        """True while the original is with the borrower."""
        return self.returned_on is None

    def is_overdue(self, today: date) -> bool:
        """True from the day after it was due back."""
        return self.is_out and self.loan.due < today


class LentAlready(SigningUnfit):
    """This original is out; it can be lent again when it is back."""

    key: ClassVar[str] = "keeping.lent"

    def __init__(self, number: int) -> None:
        super().__init__("number")
        self.number = number


class NoSuchOriginal(SigningUnfit):
    """There is no original with this number."""

    key: ClassVar[str] = "keeping.no_original"

    def __init__(self, originals: int) -> None:
        super().__init__("number")
        self.originals = originals


class DueTooEarly(SigningUnfit):
    """The day to come back, or to be kept until, lies before the day it is counted from."""

    key: ClassVar[str] = "keeping.due"


class StillToBeKept(VetdeskError):
    """The period for which the law asks to keep these papers has not run out."""

    key: ClassVar[str] = "keeping.still"

    def __init__(self, due: date | None) -> None:
        super().__init__()
        self.due = "—" if due is None else due.isoformat()


def clocks(ended: Ended, periods: Mapping[ClockKind, Deadline], calendar: WorkCalendar) -> tuple[Clock, ...]:
    """Return the clocks that start with the end of an agreement."""
    return tuple(_clocks(ended, periods, calendar))


def _clocks(ended: Ended, periods: Mapping[ClockKind, Deadline], calendar: WorkCalendar) -> Iterator[Clock]:
    def after(kind: ClockKind, since: date) -> Clock:
        return Clock(kind=kind, since=since, due=periods[kind].spans[0].last_day(since, calendar))

    yield Clock(kind=ClockKind.FILE, since=ended.ended_on, due=kept_until(ended.keep, ended.ended_on))
    if ended.is_financial:
        yield after(ClockKind.LAUNDERING, ended.ended_on)
    if not ended.has_personal:
        return
    # From the last hand-over, not from the first or the report (counsel's review 8).
    provided = ended.last_handover_on or ended.ended_on
    yield after(ClockKind.ASSESSMENT, provided)
    yield after(ClockKind.PROVISION, provided)
    if ended.road is Road.ENTRUSTMENT:  # a buyer is the creditor now and keeps what it needs (review E-06)
        days = ended.delete_days
        agreed = None if days is None else ended.ended_on + timedelta(days=days)
        clock = after(ClockKind.OTHER_SIDE, ended.ended_on)
        yield clock if agreed is None else Clock(kind=clock.kind, since=clock.since, due=agreed)
    yield after(ClockKind.OWN_COPY, ended.ended_on)


def kept_until(keep: KeepClass, since: date) -> date | None:
    """Return the last day of a class; None for ever."""
    return None if keep is KeepClass.PERMANENT else add_months(since, 12 * int(keep.value))


def checked_loan(loan: Loan, *, originals: int, out: frozenset[int], today: date) -> Loan:
    """Return the loan, or raise ``SigningUnfit`` for the first thing that cannot be."""
    if not 1 <= loan.number <= originals:
        raise NoSuchOriginal(originals)
    if loan.number in out:
        raise LentAlready(loan.number)
    for name in ("borrower", "purpose"):
        if not 0 < len(getattr(loan, name).strip()) <= LONGEST:
            raise WordsMissing(name)
    if loan.lent_on > today:
        raise SignedTooEarly("lent_on")
    if loan.due < loan.lent_on:
        raise DueTooEarly("due")
    return loan


def checked_decision(decided: Decided, clock: Clock, *, today: date) -> Decided:
    """Return the decision, or raise why it cannot be taken; a floor of the law is not shortened."""
    if not 0 < len(decided.reason.strip()) <= LONGEST:
        raise WordsMissing("reason")
    if decided.disposal is Disposal.KEPT:
        if decided.until is None or decided.until <= today:
            raise DueTooEarly("until")
        return decided
    is_over = clock.due is not None and clock.due < today
    if decided.disposal is Disposal.DESTROYED and clock.kind.is_floor and not is_over:
        raise StillToBeKept(clock.due)
    return decided
