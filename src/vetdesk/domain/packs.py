"""Check packs as values: what is asked, how grave a failure is and how long an answer holds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType

from vetdesk.domain.agreements import CreditorKind
from vetdesk.domain.asking import AnswerRule
from vetdesk.domain.calendars import add_months
from vetdesk.domain.conditions import holds, reads
from vetdesk.domain.errors import VetdeskError

Facts = Mapping[str, object]
Condition = Mapping[str, object]
ALWAYS: Condition = MappingProxyType({})
REVIEW_DAYS = 180
"""A pack nobody looked at for longer is shown as not reviewed (legal.md 8.4)."""
FISCAL_YEAR_END = (6, 30)
"""Statements of a closed year are replaced by the next ones by the end of June."""

FACT_NAMES = frozenset(
    {
        "road", "creditor_kind", "asset_type", "channels", "debtor_kinds", "natural_debtors",
        "assignee_calls", "large_portfolio", "employer", "key",
    }
)  # fmt: skip
"""What conditions in packs may ask for; ``employer`` and ``key`` stand in the person pack only."""


class UnknownCheck(VetdeskError):
    """A check id that the pack does not hold."""

    key = "packs.unknown_check"

    def __init__(self, *, pack: str, check: str) -> None:
        super().__init__(pack, check)
        self.pack = pack
        self.check = check


class Mark(StrEnum):
    """How far a source may be trusted: its text was read, it was reported, or it is no law at all."""

    READ = "read"
    REPORTED = "reported"
    PRACTICE = "practice"
    OWN_RULE = "own_rule"

    @property
    def names_a_norm(self) -> bool:
        """True when the source is a norm that must stand in the statute register."""
        return self in {Mark.READ, Mark.REPORTED}


class CreditorGroup(StrEnum):
    """The two groups the packs tell apart: licensed lenders and everybody else."""

    FI = "fi"
    TRADE = "trade"

    @classmethod
    def of(cls, kind: CreditorKind) -> "CreditorGroup":
        """Return the group a creditor belongs to."""
        return cls.FI if kind.is_lender else cls.TRADE


class CheckSeverity(StrEnum):
    """What a failed item means, before the gate matrix has spoken."""

    BLOCK = "block"
    WARN = "warn"
    INFO = "info"
    NONE = "none"

    @property
    def weight(self) -> int:
        """Return how grave this is, from 0 (nothing) to 3 (stops)."""
        return 3 - list(CheckSeverity).index(self)


class Scope(StrEnum):
    """What a failed blocking item stops, and nothing else (counsel's review 3.1, S4)."""

    DECISION = "decision"
    ISSUE = "issue"
    HANDOVER = "handover"
    PERSON = "person"


class ItemKind(StrEnum):
    """A finding to be made now, or a condition that can only be met after the contract (review 3.1, S2)."""

    CHECK = "check"
    CONDITION = "condition"


class Period(StrEnum):
    """How the end of an answer's validity is found."""

    MONTHS = "months"
    FISCAL_YEAR = "fiscal_year"
    UNTIL = "until"
    MATTER = "matter"
    NONE = "none"


class Until(StrEnum):
    """The event that ends an answer that has no calendar period."""

    CERTIFICATE = "certificate"
    LICENCE = "licence"
    CONTRACT = "contract"
    LEAVING = "leaving"
    TEXT_VERSION = "text_version"
    WITHDRAWAL = "withdrawal"
    EVENT = "event"


@dataclass(frozen=True, kw_only=True)
class Text:
    """One text in both languages of the window."""

    zh: str
    en: str

    def of(self, language: str) -> str:
        """Return the text in ``language`` (``zh`` for every Chinese, else English)."""
        return self.zh if language.lower().startswith("zh") else self.en


@dataclass(frozen=True, kw_only=True)
class Citation:
    """Where a rule stands and whether that text was read."""

    norm: str
    article: str = ""
    as_of: date | None = None
    mark: Mark


@dataclass(frozen=True, kw_only=True)
class Graded:
    """A severity that may depend on facts; where one is not stated, ``otherwise`` (the graver one) stands."""

    severity: CheckSeverity
    when: Condition = field(default_factory=dict)
    otherwise: CheckSeverity = CheckSeverity.NONE

    def under(self, facts: Facts) -> CheckSeverity:
        """Return the severity that ``facts`` lead to."""
        stated = reads(self.when) <= facts.keys()
        return self.severity if stated and holds(self.when, facts) else self.otherwise


@dataclass(frozen=True, kw_only=True)
class Escalation:
    """A finding within an item that is graver than the item's usual failure; the reviewer decides."""

    to: CheckSeverity
    text: Text


@dataclass(frozen=True, kw_only=True)
class Validity:
    """How long an answer holds; ``registry`` items are asked again before signing (review 3.1, S5)."""

    period: Period
    months: int = 0
    longest: int = 0
    until: Until | None = None
    registry: bool = False

    @property
    def has_period(self) -> bool:
        """True when the calendar alone ends the answer."""
        return self.period in {Period.MONTHS, Period.FISCAL_YEAR}

    def valid_until(self, answered_on: date, *, stated: date | None = None) -> date | None:
        """Return the last day the answer holds, or None when no calendar day ends it.

        A period of months ends on the corresponding day (民法典 201, 202). A date the evidence
        itself states wins when it is earlier, or up to ``longest`` months when the item allows it.
        """
        latest = self._latest(answered_on)
        if latest is None or stated is None:
            return stated if latest is None else latest
        ceiling = add_months(answered_on, self.longest) if self.longest else latest
        return min(stated, max(ceiling, latest))

    def expired(self, answered_on: date, today: date, *, stated: date | None = None) -> bool:
        """True when the last day has passed."""
        last = self.valid_until(answered_on, stated=stated)
        return last is not None and today > last

    def _latest(self, answered_on: date) -> date | None:
        if self.period is Period.MONTHS:
            return add_months(answered_on, self.months)
        if self.period is Period.FISCAL_YEAR:
            return next_fiscal_end(answered_on)
        return None


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """A heading of the pack, in the order of the runner."""

    id: str
    title: Text


@dataclass(frozen=True, kw_only=True)
class CheckItem:
    """One question with what proves the answer, where to look, and what a failure stops."""

    id: str
    chapter: str
    kind: ItemKind = ItemKind.CHECK
    title: Text
    question: Text
    evidence: Text
    where: Text
    red_flag: Text
    severity: Mapping[CreditorGroup, Graded]
    scope: Scope
    validity: Validity
    applies_if: Condition = field(default_factory=dict)
    escalation: Escalation | None = None
    rule_ends: date | None = None
    answer: AnswerRule = field(default_factory=AnswerRule)
    citations: tuple[Citation, ...]

    def applies(self, facts: Facts) -> bool:
        """True when the item is asked in a matter with these facts."""
        return holds(self.applies_if, facts)

    def rule_ends_soon(self, today: date, *, days: int = 90) -> bool:
        """True when the rule behind the item has ended or ends within ``days`` (review E-02)."""
        return self.rule_ends is not None and self.rule_ends - today <= timedelta(days=days)

    def severity_for(self, creditor: CreditorKind, facts: Facts = ALWAYS) -> CheckSeverity:
        """Return what a failure means for this creditor."""
        known = {"creditor_kind": creditor.value, **facts}
        return self.severity[CreditorGroup.of(creditor)].under(known)


@dataclass(frozen=True, kw_only=True)
class Pack:
    """A versioned, dated, reviewed set of items."""

    id: str
    kind: str
    version: str
    jurisdiction: str
    valid_from: date
    valid_to: date | None
    last_reviewed: date
    reviewer: str
    title: Text
    chapters: tuple[Chapter, ...]
    items: tuple[CheckItem, ...] = field(repr=False)

    @cached_property
    def by_id(self) -> Mapping[str, CheckItem]:
        """Return the items under their ids."""
        return MappingProxyType({item.id: item for item in self.items})

    def item(self, check: str) -> CheckItem:
        """Return one item; an id the pack does not hold is an error with both names."""
        try:
            return self.by_id[check]
        except KeyError:
            raise UnknownCheck(pack=self.id, check=check) from None

    def asked(self, facts: Facts) -> tuple[CheckItem, ...]:
        """Return the items that apply to a matter with these facts, in order."""
        return tuple(item for item in self.items if item.applies(facts))

    def in_force(self, today: date) -> bool:
        """True when ``today`` lies between the pack's first and last day."""
        return self.valid_from <= today and (self.valid_to is None or today <= self.valid_to)

    def review_overdue(self, today: date) -> bool:
        """True when nobody has looked at the pack for more than 180 days."""
        return today - self.last_reviewed > timedelta(days=REVIEW_DAYS)


def next_fiscal_end(answered_on: date) -> date:
    """Return the first 30 June on or after the answer."""
    end = date(answered_on.year, *FISCAL_YEAR_END)
    return end if answered_on <= end else end.replace(year=end.year + 1)
