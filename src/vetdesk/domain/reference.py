"""The registers beside the check packs: norms, periods, what may be shown of a debtor, what is provided."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby
from typing import Final

from vetdesk.domain.agreements import Road
from vetdesk.domain.calendars import WorkCalendar, add_months
from vetdesk.domain.packs import CheckSeverity, Citation, CreditorGroup, Mark, Text

_FULL_NAME = 8
_NO_ARTICLE: Final = "-"
_ARTICLE = r"\d+(\.\d+)*(-\d+|之[一二三四五六七八九十])?"
_ARTICLES: Final = re.compile(f"{_ARTICLE}(、{_ARTICLE})*")


@dataclass(frozen=True, kw_only=True)
class Edition:
    """Which data file this is, and when a lawyer last looked at it."""

    id: str
    kind: str
    version: str
    jurisdiction: str
    valid_from: date
    valid_to: date | None
    last_reviewed: date
    reviewer: str
    title: Text


class StatuteKind(StrEnum):
    """The rank of a norm."""

    LAW = "law"
    REGULATION = "regulation"
    INTERPRETATION = "interpretation"
    RULE = "rule"
    STANDARD = "standard"
    SELF_REGULATION = "self_regulation"
    NOTICE = "notice"


class DateSource(StrEnum):
    """Where the date of entry into force was found."""

    TEXT = "text"
    REPORTED = "reported"
    UNCONFIRMED = "unconfirmed"


@dataclass(frozen=True, kw_only=True)
class Statute:
    """A norm that something of ours cites."""

    short: str
    name: str
    number: str
    kind: StatuteKind
    valid_from: date | None
    dates: DateSource
    checked_to: date | None
    mark: Mark
    verified: frozenset[str]
    note: Text | None

    def unverified(self, article: str) -> tuple[str, ...]:
        """Return the articles of ``article`` (40、44-47) that nobody compared; none when no list is kept."""
        return tuple(sorted(articles(article) - self.verified)) if self.verified else ()


_NUMERALS: Final = "一二三四五六七八九十"
_INSERTED: Final = re.compile(rf"之([{_NUMERALS}])")
"""An article that was put in later: 253之一, in English 253-1."""


def articles(text: str) -> frozenset[str]:
    """Return the single articles of a list such as ``40、44-47、253之一``."""
    numbers: set[str] = set()
    for part in filter(None, text.split("、")):
        first, _, last = part.partition("-")
        if last and first.isdecimal() and last.isdecimal():
            numbers |= {str(number) for number in range(int(first), int(last) + 1)}
        else:
            numbers.add(part)
    return frozenset(numbers)


def as_inserted(part: str) -> str:
    """Return ``253-1``, as English writes an article put in later, as the register keeps it: ``253之一``.

    Anything else is returned as it is: ``44-47`` runs upwards and is a range.
    """
    first, _, last = part.partition("-")
    if not (first.isdecimal() and last.isdecimal()):
        return part
    which = int(last)
    return f"{first}之{_NUMERALS[which - 1]}" if 0 < which <= len(_NUMERALS) and which < int(first) else part


def article_words(text: str, language: str = "zh") -> str:
    """Return a list such as ``40、44-47、253之一`` as Chinese texts cite it: 第 40、44-47 条、第 253 条之一.

    In English it is 40, 44-47, 253-1. What is not such a list (a section of a foreign act, words typed by an
    office) is returned as it is.
    """
    if not _ARTICLES.fullmatch(text):
        return text
    if language != "zh":
        return _INSERTED.sub(_inserted, text.replace("、", ", "))
    said: list[str] = []
    for inserted, parts in groupby(text.split("、"), key=lambda part: "之" in part):
        if inserted:
            said += [f"第 {number} 条之{which}" for number, which in (part.split("之") for part in parts)]
        else:
            said.append(f"第 {'、'.join(parts)} 条")
    return "、".join(said)


def cited_words(cited: Iterable[tuple[str, str]], language: str = "zh") -> str:
    """Return (norm, article) pairs as texts cite them, each norm once: 民法典第 545、546 条；….

    In English the numbers stand behind the name of the norm: Civil Code 545, 546; ….
    ``-`` stands for a custom of the trade, which has no articles.
    """
    articles: dict[str, list[str]] = {}
    for norm, article in cited:
        known = articles.setdefault(norm, [])
        if article not in (_NO_ARTICLE, *known):
            known.append(article)
    if language != "zh":
        plain = ((norm, ", ".join(found).replace("、", ", ")) for norm, found in articles.items())
        return "; ".join(f"{norm} {_INSERTED.sub(_inserted, one)}".strip() for norm, one in plain)
    return "；".join(f"{norm}{article_words('、'.join(found))}" for norm, found in articles.items())


def _inserted(found: re.Match[str]) -> str:
    return f"-{_NUMERALS.index(found[1]) + 1}"


@dataclass(frozen=True, kw_only=True)
class Statutes:
    """The register of norms."""

    edition: Edition
    by_short: Mapping[str, Statute]

    def find(self, norm: str) -> Statute | None:
        """Return the norm called by its short or full name, its number, or name（number）.

        A full name may be given without the body that issued it.
        """
        if found := self.by_short.get(norm):
            return found
        for one in self.by_short.values():
            named = {one.name, one.number, f"{one.name}（{one.number}）"} - {""}
            if norm in named or (len(norm) >= _FULL_NAME and one.name.endswith(norm)):
                return one
        return None


class Unit(StrEnum):
    """What a period is counted in."""

    HOUR = "hour"
    DAY = "day"
    WORKING_DAY = "working_day"
    MONTH = "month"
    YEAR = "year"


class DeadlineKind(StrEnum):
    """What happens when a period ends."""

    RETENTION = "retention"
    ANSWER = "answer"
    REPORT = "report"
    RECURRING = "recurring"
    VALIDITY = "validity"
    LIMITATION = "limitation"


@dataclass(frozen=True, kw_only=True)
class Span:
    """One length of time of a deadline; some have several steps."""

    value: int
    unit: Unit
    step: Text | None = None

    def last_day(self, start: date, calendar: WorkCalendar, *, roll: bool = False) -> date | None:
        """Return the last day counted from the day after ``start``; hours have no day (民法典 201, 202).

        With ``roll`` a last day that is a day of rest moves to the next working day (民法典 203).
        """
        match self.unit:
            case Unit.HOUR:
                return None
            case Unit.WORKING_DAY:
                return calendar.after(start, self.value)
            case Unit.DAY:
                end = start + timedelta(days=self.value)
            case Unit.MONTH:
                end = add_months(start, self.value)
            case Unit.YEAR:
                end = add_months(start, 12 * self.value)
        if not roll or calendar.is_working_day(end):
            return end
        return calendar.after(end, 1)


@dataclass(frozen=True, kw_only=True)
class Deadline:
    """A period with its trigger; ``at_least`` marks a floor, not a due day."""

    id: str
    kind: DeadlineKind
    title: Text
    trigger: Text
    spans: tuple[Span, ...]
    at_least: bool
    applies_to: frozenset[CreditorGroup]
    severity: CheckSeverity
    note: Text | None
    citations: tuple[Citation, ...]


@dataclass(frozen=True, kw_only=True)
class Deadlines:
    """All periods of a jurisdiction."""

    edition: Edition
    by_id: Mapping[str, Deadline]


class Showing(StrEnum):
    """How much of a field is shown at a stage."""

    NONE = "none"
    PSEUDONYM = "pseudonym"
    MASKED = "masked"
    REGION = "region"
    INDUSTRY = "industry"
    LAST4 = "last4"
    COUNT = "count"
    AGGREGATED = "aggregated"
    PER_REFERENCE = "per_reference"
    SUMMARY = "summary"
    REDACTED = "redacted"
    REVIEWED = "reviewed"
    TOOL_MEDIATED = "tool_mediated"
    FULL_WITH_REASON = "full_with_reason"
    FULL = "full"
    SUIT_ONLY = "suit_only"
    CREATED_BY_RECIPIENT = "created_by_recipient"
    RETURNED_THEN_DELETED = "returned_then_deleted"
    CREDITOR_ONLY = "creditor_only"


class FieldClass(StrEnum):
    """How delicate a field is."""

    INTERNAL = "internal"
    PUBLIC = "public"
    PERSONAL = "personal"
    PERSONAL_HIGH = "personal_high"
    PERSONAL_FINANCIAL = "personal_financial"
    SENSITIVE = "sensitive"
    THIRD_PARTY = "third_party"
    MIXED = "mixed"


@dataclass(frozen=True, kw_only=True)
class Stage:
    """A step of the life of debtor data."""

    id: str
    title: Text


@dataclass(frozen=True, kw_only=True)
class MaskedField:
    """A field of debtor data with what may be shown of it at each stage."""

    id: str
    title: Text
    sensitivity: FieldClass
    columns: tuple[str, ...]
    show: Mapping[str, Showing]
    note: Text | None


@dataclass(frozen=True, kw_only=True)
class MaskingRule:
    """How many characters of a masked value stay."""

    id: str
    title: Text
    keep_start: int
    keep_end: int
    note: Text | None


@dataclass(frozen=True, kw_only=True)
class MaskingMatrix:
    """Stage by field: what may be shown (PIPL 6; GB/T 35273 6.2, 9.2)."""

    edition: Edition
    stages: tuple[Stage, ...]
    fields: Mapping[str, MaskedField]
    rules: Mapping[str, MaskingRule]
    citations: tuple[Citation, ...]

    def showing(self, field: str, stage: str) -> Showing:
        """Return what may be shown; a field or stage the matrix does not know shows nothing."""
        known = self.fields.get(field)
        return known.show.get(stage, Showing.NONE) if known else Showing.NONE


class Form(StrEnum):
    """How a provided field reaches the recipient."""

    FULL = "full"
    MASKED = "masked"
    LAST4 = "last4"
    REGION = "region"


@dataclass(frozen=True, kw_only=True)
class InventoryField:
    """One line of the list of personal information provided."""

    id: str
    title: Text
    roads: frozenset[Road]
    columns: tuple[str, ...]
    necessity: Mapping[Road, Text]
    form: Form
    sensitive: bool


@dataclass(frozen=True, kw_only=True)
class Inventory:
    """All fields that may be provided, in printed order."""

    edition: Edition
    fields: tuple[InventoryField, ...]
    citations: tuple[Citation, ...]

    def provided(self, road: Road, columns: frozenset[str]) -> tuple[InventoryField, ...]:
        """Return the lines for a schedule that fills these ``columns``."""
        return tuple(
            one for one in self.fields if road in one.roads and (not one.columns or columns & {*one.columns})
        )


@dataclass(frozen=True, kw_only=True)
class HolidayYear:
    """One year's public holidays and made-up working days, with the trust in their source."""

    edition: Edition
    year: int
    mark: Mark
    source: Text
    holidays: frozenset[date]
    made_up: frozenset[date]
