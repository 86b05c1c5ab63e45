"""The kinds of answer a check may ask for, and the rule by which each leads to a result.

A result alone (``pass``, ``fail``, ``na``) is always an answer: that is how matter files attest. A
value beside it is judged by the rule the pack states, so that nobody weighs the same number twice.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import ClassVar

from vetdesk.domain.calendars import add_months
from vetdesk.domain.errors import VetdeskError
from vetdesk.domain.matter import CheckAnswer, CheckValue

_SEPARATOR = "|"
_NUMBER = re.compile(r"-?(\d{1,15}|\d{1,3}(,\d{3}){1,4})(\.\d{1,6})?")
LARGEST = Decimal(10) ** 15
"""No count, share or amount that a check asks for is larger; it keeps typing errors out."""


class AnswerKind(StrEnum):
    """What is written down beside, or instead of, the bare result."""

    OUTCOME = "outcome"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"
    CHOICES = "choices"
    TEXT = "text"

    @property
    def has_options(self) -> bool:
        """True when the answer is chosen from a list."""
        return self in {AnswerKind.CHOICE, AnswerKind.CHOICES}


class ValueUnfit(VetdeskError):
    """A value that this check cannot be answered with."""

    key: ClassVar[str] = "check.value_unfit"

    def __init__(self, *, check: str, kind: AnswerKind) -> None:
        super().__init__(check, kind)
        self.check = check
        self.kind = kind


@dataclass(frozen=True, kw_only=True)
class Option:
    """One possibility of a choice and the result it leads to; ``needed`` ones must all be ticked."""

    id: str
    zh: str
    en: str
    then: str = "pass"
    needed: bool = False

    def of(self, language: str) -> str:
        """Return the words in ``language`` (``zh`` for every Chinese, else English)."""
        return self.zh if language.lower().startswith("zh") else self.en


@dataclass(frozen=True, kw_only=True)
class AnswerRule:
    """How a check is answered and when the answer passes.

    ``at_least`` and ``at_most`` hold a bound per group of creditors (a group without one has no
    bound). A date passes when it lies at most ``within_months`` and at least ``after_months`` before
    the day of the look-up; with ``ahead`` it is the last valid day of something and ends the answer.
    A text passes from ``shortest`` characters. Where the rule says nothing, the reviewer gives the result.
    """

    kind: AnswerKind = AnswerKind.OUTCOME
    unit_zh: str = ""
    unit_en: str = ""
    at_least: Mapping[str, Decimal] = field(default_factory=dict)
    at_most: Mapping[str, Decimal] = field(default_factory=dict)
    within_months: int = 0
    after_months: int = 0
    ahead: bool = False
    options: tuple[Option, ...] = field(default=())
    shortest: int = 0

    def unit(self, language: str) -> str:
        """Return what a number counts, in ``language``."""
        return self.unit_zh if language.lower().startswith("zh") else self.unit_en

    def judges(self, group: str) -> bool:
        """True when the rule turns every value into a result for creditors of this group."""
        match self.kind:
            case AnswerKind.OUTCOME:
                return False
            case AnswerKind.NUMBER:
                return group in self.at_least or group in self.at_most
            case AnswerKind.DATE:
                return bool(self.ahead or self.within_months or self.after_months)
            case AnswerKind.TEXT:
                return self.shortest > 0
        return True

    def fits(self, value: CheckValue) -> bool:
        """True when ``value`` is of this kind and names only options there are."""
        match self.kind:
            case AnswerKind.OUTCOME:
                return False
            case AnswerKind.NUMBER:
                return isinstance(value, Decimal) and value.is_finite() and abs(value) <= LARGEST
            case AnswerKind.DATE:
                return isinstance(value, date)
            case AnswerKind.TEXT:
                return isinstance(value, str) and bool(value.strip())
        known = {option.id for option in self.options}
        if self.kind is AnswerKind.CHOICE:
            return isinstance(value, str) and value in known
        return isinstance(value, tuple) and bool(value) and set(value) <= known

    def judge(self, value: CheckValue, *, group: str, on: date) -> str | None:
        """Return the result ``value`` leads to, or None when the reviewer has to give it."""
        if not self.judges(group):
            return None
        match value:
            case Decimal():
                return _passed(
                    (group not in self.at_least or value >= self.at_least[group])
                    and (group not in self.at_most or value <= self.at_most[group])
                )
            case date():
                return _passed(self._day_passes(value, on))
            case tuple():
                return self._ticked(frozenset(value))
        if self.kind is AnswerKind.CHOICE:
            return next(option.then for option in self.options if option.id == value)
        return _passed(len(value.strip()) >= self.shortest)

    def _day_passes(self, day: date, on: date) -> bool:
        if self.ahead:
            return day >= on
        if day > on:
            return False
        recent = not self.within_months or day >= add_months(on, -self.within_months)
        return recent and (not self.after_months or day <= add_months(on, -self.after_months))

    def _ticked(self, ticked: frozenset[str]) -> str:
        chosen = [option.then for option in self.options if option.id in ticked]
        missing = any(option.needed and option.id not in ticked for option in self.options)
        if "fail" in chosen or (missing and set(chosen) != {"na"}):
            return "fail"
        return "na" if set(chosen) == {"na"} else "pass"


def settle(check: str, rule: AnswerRule, given: CheckAnswer, *, group: str) -> CheckAnswer:
    """Return the answer with the result its value leads to; a bare result stays what it is.

    Raises ``ValueUnfit`` when the value is not of the kind the check asks for. The last valid day
    that a date states ends the answer unless an earlier one is given.
    """
    value = given.value
    if value is None:
        return given
    if not rule.fits(value):
        raise ValueUnfit(check=check, kind=rule.kind)
    outcome = rule.judge(value, group=group, on=given.on) or given.outcome
    until = given.valid_until
    if rule.ahead and isinstance(value, date):
        until = value if until is None else min(until, value)
    return replace(given, outcome=outcome, valid_until=until)


def read_number(typed: str) -> Decimal | None:
    """Return the number typed, full-width digits and thousands commas allowed; None when it is none."""
    plain = "".join(unicodedata.normalize("NFKC", typed).split())
    if not _NUMBER.fullmatch(plain):
        return None
    return Decimal(plain.replace(",", ""))


def write_value(value: CheckValue | None) -> str | None:
    """Return the value as one line that says its own kind; ``read_value`` reads it back."""
    match value:
        case None:
            return None
        case Decimal():
            return f"number:{value.normalize():f}"
        case date():
            return f"date:{value.isoformat()}"
        case tuple():
            return f"choices:{_SEPARATOR.join(value)}"
    return f"text:{value}"


def read_value(text: str | None) -> CheckValue | None:
    """Return what ``write_value`` wrote; a line it cannot have written is a ``ValueError``."""
    if text is None:
        return None
    kind, _, rest = text.partition(":")
    try:
        match kind:
            case "number":
                return Decimal(rest)
            case "date":
                return date.fromisoformat(rest)
            case "choices":
                return tuple(rest.split(_SEPARATOR))
            case "text":
                return rest
    except (InvalidOperation, ValueError) as wrong:
        raise ValueError(f"no value of kind {kind}") from wrong
    raise ValueError("no value of a known kind")


def _passed(passed: bool) -> str:  # noqa: FBT001 - the one thing it turns into a word
    return "pass" if passed else "fail"
