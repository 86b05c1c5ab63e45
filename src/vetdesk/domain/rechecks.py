"""The re-check of the public registers: when each is to be asked again, and what must be shown for it.

Counsel's review 3.1, S5: registry items are asked each quarter while the decision holds, and again within ten
working days before signing; 7.1 no. 3 and issue 3: one work-list, "next, paste screenshot, same or changed".
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import ClassVar

from vetdesk.domain.calendars import WorkCalendar, add_months
from vetdesk.domain.errors import VetdeskError
from vetdesk.domain.packs import CheckItem, Pack
from vetdesk.domain.registers import Register
from vetdesk.domain.vetting import REGISTRY_MONTHS, REQUERY_WORKING_DAYS

REASON_LENGTH = 4
_DAY = timedelta(days=1)


class RecheckOutcome(StrEnum):
    """What the register said against what is on file."""

    SAME = "same"
    CHANGED = "changed"


class CaptureMissing(VetdeskError):
    """A register that was asked again leaves a capture of that day, or the user says why there is none."""

    key: ClassVar[str] = "vetting.capture_missing"


class ChangeUnnamed(VetdeskError):
    """A change without the check it concerns and without words for it changes nothing."""

    key: ClassVar[str] = "vetting.change_unnamed"


@dataclass(frozen=True, kw_only=True)
class SigningWindow:
    """A planned day of signing and the first day on which a look-up is young enough for it."""

    day: date
    opens: date


@dataclass(frozen=True, kw_only=True)
class Errand:
    """What a register is asked for in a pack: the checks it answers, and after how many months again.

    ``before_signing`` when one of them is a registry item, which is asked again before each signing.
    """

    register: str
    checks: tuple[CheckItem, ...]
    months: int
    before_signing: bool


def errands(pack: Pack, registers: Sequence[Register]) -> tuple[Errand, ...]:
    """Return, in the order of the guide, the registers a pack sends to with answers that lapse.

    A registry item is asked again each quarter at the latest (review 3.1, S5), another one after the months
    it holds; a register without either has no errand.
    """
    found = []
    for register in registers:
        checks = tuple(item for item in pack.items if not item.retired and register.serves(item))
        registry = any(item.validity.registry for item in checks)
        months = [item.validity.months for item in checks if item.validity.months]
        if registry:
            months.append(REGISTRY_MONTHS)
        if months:
            found.append(
                Errand(register=register.id, checks=checks, months=min(months), before_signing=registry)
            )
    return tuple(found)


def due_on(last_asked: date, *, months: int = REGISTRY_MONTHS, signing: SigningWindow | None = None) -> date:
    """Return the day by which a register is to be asked again.

    After its months; by the day of signing already, once the ten working days before it have begun and the
    last look-up lies before them.
    """
    usual = add_months(last_asked, months)
    if signing is not None and last_asked < signing.opens:
        return min(usual, signing.day)
    return usual


def renewed(pack: Pack, registers: Sequence[Register], asked: Mapping[str, date]) -> Mapping[str, date]:
    """Return, by check, the day since when every register that answers it was asked again.

    ``asked`` are the last days by register. A check that two registers answer is renewed by both only,
    since the day of the older look-up.
    """
    found = {}
    for item in pack.items:
        serving = [one.id for one in registers if one.serves(item)]
        if serving and all(one in asked for one in serving):
            found[item.id] = min(asked[one] for one in serving)
    return found


def asked_by(due: date, *, months: int = REGISTRY_MONTHS) -> date:
    """Return the latest day of a look-up that is to be repeated by ``due``: the months, counted back."""
    day = add_months(due, -months)
    while add_months(day + _DAY, months) <= due:  # months end on different days
        day += _DAY
    return day


def signing_windows(today: date, calendar: WorkCalendar) -> tuple[SigningWindow, ...]:
    """Return every day of signing from today on whose ten working days have begun."""
    last = calendar.after(today, REQUERY_WORKING_DAYS)
    days = (today + _DAY * step for step in range((last - today).days + 1))
    return tuple(SigningWindow(day=day, opens=calendar.before(day, REQUERY_WORKING_DAYS)) for day in days)


def require_shown(*, captured: bool, reason: str) -> None:
    """Raise ``CaptureMissing`` where neither a capture of the day nor a reason for its absence is given."""
    if not captured and len(reason.strip()) < REASON_LENGTH:
        raise CaptureMissing
