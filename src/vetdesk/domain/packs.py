"""Check packs as values: what is asked, how grave a failure is and how long an answer holds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType

from vetdesk.domain.agreements import CreditorKind, Road
from vetdesk.domain.asking import AnswerRule
from vetdesk.domain.calendars import add_months
from vetdesk.domain.conditions import CHECK, VALUE, answers_read, cycles, holds, reads
from vetdesk.domain.errors import VetdeskError
from vetdesk.domain.matter import CheckAnswer

Facts = Mapping[str, object]
Condition = Mapping[str, object]
Answers = Mapping[str, CheckAnswer]
ALWAYS: Condition = MappingProxyType({})
NO_ANSWERS: Answers = MappingProxyType({})
CHECK_OPEN = "open"
NOT_ASKED = "not_asked"
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
    """The two groups the packs tell apart: those the collection norms bind, and everybody else."""

    FI = "fi"
    TRADE = "trade"

    @classmethod
    def of(cls, kind: CreditorKind) -> "CreditorGroup":
        """Return the group a creditor belongs to."""
        return cls.FI if kind.is_financial else cls.TRADE


class CreditorClass(StrEnum):
    """Whom a check is for: the applicability switch of legal.md 3.6."""

    BANK = "bank"
    CONSUMER_FINANCE = "consumer_finance"
    PLATFORM = "platform_lender"
    AMC = "amc"
    NON_FINANCIAL = "non_financial"

    @classmethod
    def of(cls, kind: CreditorKind) -> "CreditorClass":
        """Return the class of a creditor; micro-lenders and auto finance stand with consumer finance."""
        match kind:
            case CreditorKind.BANK:
                return cls.BANK
            case CreditorKind.PLATFORM:
                return cls.PLATFORM
            case CreditorKind.AMC:
                return cls.AMC
            case CreditorKind.TRADING:
                return cls.NON_FINANCIAL
        return cls.CONSUMER_FINANCE


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
    """One question with what proves the answer, where to look, and what a failure stops.

    ``creditors`` names whom it is for (everybody when empty); a retired item stays readable, but no
    review asks it any more.
    """

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
    creditors: frozenset[CreditorClass] = frozenset()
    retired: bool = False
    citations: tuple[Citation, ...]

    def applies(self, facts: Facts) -> bool:
        """True when the item is asked in a matter with these facts.

        Where the condition reads a fact that nobody states, the item is asked: better one question
        too many than one that nobody noticed missing.
        """
        if self.retired or not self._meant_for(facts.get("creditor_kind")):
            return False
        return not reads(self.applies_if) <= facts.keys() or holds(self.applies_if, facts)

    def rule_ends_soon(self, today: date, *, days: int = 90) -> bool:
        """True when the rule behind the item has ended or ends within ``days`` (review E-02)."""
        return self.rule_ends is not None and self.rule_ends - today <= timedelta(days=days)

    def severity_for(self, creditor: CreditorKind, facts: Facts = ALWAYS) -> CheckSeverity:
        """Return what a failure means for this creditor."""
        known = {"creditor_kind": creditor.value, **facts}
        return self.severity[CreditorGroup.of(creditor)].under(known)

    def _meant_for(self, kind: object) -> bool:
        if not self.creditors or kind not in set(CreditorKind):
            return True
        return CreditorClass.of(CreditorKind(str(kind))) in self.creditors


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
    base: str = ""
    road: Road | None = None

    @property
    def stands_for(self) -> str:
        """Return the id of the shipped pack whose place this one takes; its own when it is shipped."""
        return self.base or self.id

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

    def asked(self, facts: Facts, answers: Answers = NO_ANSWERS) -> tuple[CheckItem, ...]:
        """Return the items that apply to a matter with these facts and answers, in order.

        An item may depend on the answers of others under ``check.ID`` (pass, fail, na, open, or
        not_asked) and ``value.ID``; an item that depends on itself is asked.
        """
        found = dict.fromkeys(self._rings, True)
        return tuple(item for item in self.items if self._is_asked(item, facts, answers, found))

    @cached_property
    def _rings(self) -> frozenset[str]:
        rings = cycles({item.id: item.applies_if for item in self.items if item.applies_if})
        return frozenset(check for ring in rings for check in ring)

    def _is_asked(
        self,
        item: CheckItem,
        facts: Facts,
        answers: Answers,
        found: dict[str, bool],
    ) -> bool:
        if item.id in found:
            return found[item.id] and not item.retired
        known = dict(facts)
        for other in answers_read(item.applies_if):
            source = self.by_id.get(other)
            if source is None:
                continue
            here = self._is_asked(source, facts, answers, found)
            given = answers.get(other) if here else None
            outcome = given.outcome if given else CHECK_OPEN
            known[CHECK + other] = outcome if here else NOT_ASKED
            known[VALUE + other] = given.value if given else None
        found[item.id] = item.applies(known)
        return found[item.id]

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
