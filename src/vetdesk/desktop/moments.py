"""Days and times in words: today 08:31, in 2 days, overdue by 3 days; always the day in China."""

from datetime import date, datetime, timedelta
from typing import Final

from PySide6.QtCore import QDate, QLocale

from vetdesk.desktop.i18n import Language, spoken, translate
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
    if at is None:
        return ""
    local = at.astimezone(SHANGHAI)
    clock = local.strftime("%H:%M")
    if local.date() == today:
        return translate("Moments", "today {time}").format(time=clock)
    if local.date() == today - timedelta(days=1):
        return translate("Moments", "yesterday {time}").format(time=clock)
    return f"{day_words(local.date())} {clock}"


def due_words(due: date | None, today: date) -> str:
    """Return how far away a due day is."""
    if due is None:
        return ""
    days = (due - today).days
    if days < 0:
        return translate("Moments", "%n day(s) overdue", "", -days)
    if days == 0:
        return translate("Moments", "today")
    if days == 1:
        return translate("Moments", "tomorrow")
    return translate("Moments", "in %n day(s)", "", days)


def duration_words(seconds: float) -> str:
    """Return how long guessing would take, in one plain unit."""
    if seconds < _MINUTE:
        return translate("Moments", "less than a minute")
    if seconds < _HOUR:
        return translate("Moments", "%n minute(s)", "", round(seconds / _MINUTE))
    if seconds < _DAY:
        return translate("Moments", "%n hour(s)", "", round(seconds / _HOUR))
    if seconds < _YEAR:
        return translate("Moments", "%n day(s)", "", round(seconds / _DAY))
    if seconds < _CENTURY:
        return translate("Moments", "%n year(s)", "", round(seconds / _YEAR))
    return translate("Moments", "centuries")
