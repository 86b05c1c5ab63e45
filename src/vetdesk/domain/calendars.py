"""Days, months and working days in Asia/Shanghai, whatever the machine says."""

import calendar
import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from typing import Final

# China has kept UTC+8 without summer time since 1991; no zone database is needed on a bare machine.
SHANGHAI = timezone(timedelta(hours=8), "Asia/Shanghai")
_DAY = timedelta(days=1)
_SATURDAY = 5
_SEPARATED: Final = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_COMPACT: Final = re.compile(r"(\d{4})(\d{2})(\d{2})")


@dataclass(frozen=True, kw_only=True)
class WorkCalendar:
    """Public holidays and the weekends worked instead, as the State Council announces them."""

    holidays: AbstractSet[date] = field(default_factory=frozenset)
    made_up: AbstractSet[date] = field(default_factory=frozenset)

    def is_working_day(self, day: date) -> bool:
        """True on weekdays that are no holiday, and on weekends that are made up."""
        if day in self.made_up:
            return True
        return day.weekday() < _SATURDAY and day not in self.holidays

    def after(self, day: date, count: int) -> date:
        """Return the ``count``-th working day after ``day``; zero is ``day`` itself."""
        return self._walk(day, count, _DAY)

    def before(self, day: date, count: int) -> date:
        """Return the ``count``-th working day before ``day``; zero is ``day`` itself."""
        return self._walk(day, count, -_DAY)

    def between(self, start: date, end: date) -> int:
        """Count working days after ``start`` up to and including ``end``; negative when reversed."""
        if end < start:
            return -self.between(end, start)
        return sum(self.is_working_day(start + _DAY * step) for step in range(1, (end - start).days + 1))

    def _walk(self, day: date, count: int, step: timedelta) -> date:
        if count < 0:
            raise ValueError("count working days forward from zero")
        while count:
            day += step
            count -= self.is_working_day(day)
        return day


def shanghai_day(instant: datetime) -> date:
    """Return the calendar day in China at ``instant``, which must carry its zone."""
    if instant.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    return instant.astimezone(SHANGHAI).date()


def add_months(day: date, months: int) -> date:
    """Return the same day ``months`` later, or the month's last day when it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def read_date(typed: str) -> date | None:
    """Return the date ``typed`` as 2026-11-23, 2026/11/23, 2026年11月23日 or 20261123."""
    plain = "".join(typed.split())
    found = _SEPARATED.fullmatch(plain) or _COMPACT.fullmatch(plain)
    if found is None:
        return None
    year, month, day = (int(part) for part in found.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None
