"""Days and times in words: today 08:31, in 2 days, overdue by 3 days; always the day in China."""

from datetime import date, datetime, timedelta
from typing import Final

from PySide6.QtCore import QDate, QLocale, QObject

from vetdesk.desktop.i18n import Language, spoken
from vetdesk.domain.calendars import SHANGHAI

_MINUTE: Final = 60
_HOUR: Final = 60 * _MINUTE
_DAY: Final = 24 * _HOUR
_YEAR: Final = 365 * _DAY
_CENTURY: Final = 100 * _YEAR


def day_words(day: date | None) -> str:
    """Return a day as people write it: 2026年11月23日 or 23 Nov 2026; nothing for no day."""
    if day is None:
        return ""
    if spoken() is Language.CHINESE:
        return f"{day.year}年{day.month}月{day.day}日"
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def weekday_words(day: date) -> str:
    """Return a day with its weekday."""
    name = QLocale().dayName(day.isoweekday(), QLocale.FormatType.LongFormat)
    return f"{day_words(day)} {name}"


def moment_words(at: datetime | None, today: date) -> str:
    """Return an instant as today 08:31, yesterday 08:31 or the day with the time."""
    return _Moments().at(at, today) if at is not None else ""


def due_words(due: date | None, today: date) -> str:
    """Return how far away a due day is."""
    return _Moments().until((due - today).days) if due is not None else ""


def duration_words(seconds: float) -> str:
    """Return how long something would take, in one plain unit."""
    return _Moments().lasting(seconds)


class _Moments(QObject):
    """Speaks: the catalogue tool finds plurals only behind ``self.tr`` with a plain number."""

    def at(self, instant: datetime, today: date) -> str:
        local = instant.astimezone(SHANGHAI)
        clock = local.strftime("%H:%M")
        if local.date() == today:
            return self.tr("today {time}").format(time=clock)
        if local.date() == today - timedelta(days=1):
            return self.tr("yesterday {time}").format(time=clock)
        return f"{day_words(local.date())} {clock}"

    def until(self, days: int) -> str:
        late = -days
        if late > 0:
            return self.tr("%n day(s) overdue", "", late)
        if days == 0:
            return self.tr("today")
        if days == 1:
            return self.tr("tomorrow")
        return self.tr("in %n day(s)", "", days)

    def lasting(self, seconds: float) -> str:
        if seconds < _MINUTE:
            return self.tr("less than a minute")
        if seconds < _HOUR:
            number = round(seconds / _MINUTE)
            return self.tr("%n minute(s)", "", number)
        if seconds < _DAY:
            number = round(seconds / _HOUR)
            return self.tr("%n hour(s)", "", number)
        if seconds < _YEAR:
            number = round(seconds / _DAY)
            return self.tr("%n day(s)", "", number)
        if seconds < _CENTURY:
            number = round(seconds / _YEAR)
            return self.tr("%n year(s)", "", number)
        return self.tr("centuries")
