"""The clock, handed to every use case so that nothing reads the machine's time by itself."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Protocol

from vetdesk.domain.calendars import shanghai_day


class Clock(Protocol):
    """Tells the instant; the day is always the one in China."""

    def now(self) -> datetime:
        """Return the instant, aware."""
        ...

    def today(self) -> date:
        """Return the day in Asia/Shanghai."""
        ...


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """Return the instant in UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """Return the day in Asia/Shanghai."""
        return shanghai_day(self.now())


@dataclass
class StoppedClock:
    """A clock that stands, for rehearsals and tests."""

    instant: datetime

    def now(self) -> datetime:
        """Return the instant it was set to."""
        return self.instant

    def today(self) -> date:
        """Return its day in Asia/Shanghai."""
        return shanghai_day(self.instant)
