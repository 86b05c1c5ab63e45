"""Vetting: what a review has found, which decision that allows, and how long the decision holds."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import ClassVar

from vetdesk.domain.agreements import CreditorKind, Road
from vetdesk.domain.calendars import WorkCalendar, add_months
from vetdesk.domain.errors import VetdeskError
from vetdesk.domain.holding import NO_HOLDS, UNTOUCHED, Hold, Holds, last_day
from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.packs import CheckItem, CheckSeverity, CreditorGroup, Facts, ItemKind, Pack, Scope
from vetdesk.domain.states import Transitions, move
from vetdesk.domain.text import same_name

PACK_OF_ROAD: Mapping[Road, str] = {
    Road.ASSIGNMENT: "cn.vetting.assignee",
    Road.ENTRUSTMENT: "cn.vetting.collector",
}
DECISION_MONTHS = 12
REGISTRY_MONTHS = 3
REQUERY_WORKING_DAYS = 10
LONGEST_REQUERY = timedelta(days=60)
"""No ten working days are longer, holidays included; it spares counting through the centuries."""
WARNINGS_PER_CHAPTER = 5
WARNINGS_IN_ALL = 12
REASON_LENGTH = 2


class CheckState(StrEnum):
    """Where one check stands; a failed warn item is not a state but a severity (decision 30)."""

    OPEN = "open"
    PASS = "pass"  # noqa: S105 - an outcome, no secret
    FAIL = "fail"
    NA = "na"
    EXPIRED = "expired"


class DecisionOutcome(StrEnum):
    """What a review may end in."""

    APPROVED = "approved"
    CONDITIONAL = "conditional"
    REJECTED = "rejected"


class ReviewStatus(StrEnum):
    """The life of one review."""

    OPEN = "open"
    SUBMITTED = "submitted"
    DECIDED = "decided"
    ENDED = "ended"

    def to(self, wanted: "ReviewStatus") -> "ReviewStatus":
        """Return ``wanted`` when a review may go there from here, else raise ``TransitionForbidden``."""
        return move(self, wanted, allowed=_STEPS)


_STEPS: Transitions[ReviewStatus] = {
    ReviewStatus.OPEN: frozenset({ReviewStatus.SUBMITTED, ReviewStatus.ENDED}),
    ReviewStatus.SUBMITTED: frozenset({ReviewStatus.OPEN, ReviewStatus.DECIDED}),
    # A decision ends early after an incident (counsel's review 3.5), otherwise by its year.
    ReviewStatus.DECIDED: frozenset({ReviewStatus.ENDED}),
    ReviewStatus.ENDED: frozenset(),
}


class DecisionBlocked(VetdeskError):
    """Blocking checks are open or expired: no decision yet, which is not a rejection (review 3.5)."""

    key: ClassVar[str] = "vetting.decision_blocked"

    def __init__(self, gaps: Sequence[str]) -> None:
        super().__init__(*gaps)
        self.gaps = tuple(gaps)


class FailedItemRejects(VetdeskError):
    """A failed blocking check leaves no other outcome than rejection (review 3.5)."""

    key: ClassVar[str] = "vetting.failed_item_rejects"

    def __init__(self, failed: Sequence[str]) -> None:
        super().__init__(*failed)
        self.failed = tuple(failed)


class ConditionsRequired(VetdeskError):
    """So many warnings allow an approval with conditions at best (review 3.5)."""

    key: ClassVar[str] = "vetting.conditions_required"

    def __init__(self, warnings: Sequence[str]) -> None:
        super().__init__(*warnings)
        self.warnings = tuple(warnings)
        self.count = len(self.warnings)


class DeciderIsReviewer(VetdeskError):
    """Who reviewed cannot decide (review 3.5)."""

    key: ClassVar[str] = "vetting.decider_is_reviewer"

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class ReasonMissing(VetdeskError):
    """A decision without a reason proves nothing later."""

    key: ClassVar[str] = "vetting.reason_missing"


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One item of the pack with where it stands today and how much it weighs for this creditor."""

    item: CheckItem
    state: CheckState
    severity: CheckSeverity
    answer: CheckAnswer | None = None
    valid_until: date | None = None
    group: CreditorGroup = CreditorGroup.TRADE

    @property
    def is_grave(self) -> bool:
        """True for a blocking item that speaks before signing, not only at hand-over (review 3.1, S4)."""
        return (
            self.severity is CheckSeverity.BLOCK
            and self.item.kind is ItemKind.CHECK
            and self.item.scope is not Scope.HANDOVER
        )


@dataclass(frozen=True, kw_only=True)
class Decision:
    """Who decided what, why and when."""

    outcome: DecisionOutcome
    reason: str
    by: str
    on: date

    @property
    def valid_until(self) -> date:
        """The last day of the decision."""
        return decision_valid_until(self.on)


@dataclass(frozen=True, kw_only=True)
class Review:
    """One pass through a pack for one collector."""

    pack: str
    reviewer: str
    status: ReviewStatus = ReviewStatus.OPEN
    decision: Decision | None = None

    def submit(self) -> "Review":
        """Hand the review to the decider."""
        return replace(self, status=self.status.to(ReviewStatus.SUBMITTED))

    def reopen(self) -> "Review":
        """Give the review back to the reviewer."""
        return replace(self, status=self.status.to(ReviewStatus.OPEN))

    def end(self) -> "Review":
        """End the review, or its decision before the year is over."""
        return replace(self, status=self.status.to(ReviewStatus.ENDED))

    def decide(self, decision: Decision, *, findings: Sequence[Finding]) -> "Review":
        """Record the decision if the findings allow it; see ``require_decidable``."""
        status = self.status.to(ReviewStatus.DECIDED)
        require_decidable(decision, reviewer=self.reviewer, findings=findings)
        return replace(self, status=status, decision=decision)


def state_of(
    item: CheckItem, answer: CheckAnswer | None, *, today: date, hold: Hold = UNTOUCHED
) -> CheckState:
    """Return where a check stands on ``today``.

    An answer dated after ``today`` has not been given yet. An answer is expired from the day after its
    last valid day, which a register may have moved or a paper ended (``hold``); a failure does not expire
    into anything better.
    """
    if answer is None or answer.on > today:
        return CheckState.OPEN
    state = CheckState(answer.outcome)
    last = last_day(item, answer, hold)
    return CheckState.EXPIRED if state is CheckState.PASS and last is not None and today > last else state


def assess(
    pack: Pack,
    answers: Mapping[str, CheckAnswer],
    *,
    creditor: CreditorKind,
    facts: Facts,
    today: date,
    holds: Holds = NO_HOLDS,
) -> tuple[Finding, ...]:
    """List every item asked of this collector with its state and weight, in the order of the pack.

    ``holds`` are, by check, what has happened to the answers since they were given.
    """
    known = {"creditor_kind": creditor.value, **facts}
    asked = pack.asked(known, _given(answers, today))
    listed = (
        _find(item, answers.get(item.id), creditor, known, today=today, hold=holds.get(item.id, UNTOUCHED))
        for item in asked
    )
    return tuple(finding for finding in listed if finding.severity is not CheckSeverity.NONE)


def failed(findings: Sequence[Finding]) -> tuple[str, ...]:
    """Return the blocking items that failed."""
    return tuple(one.item.id for one in findings if one.is_grave and one.state is CheckState.FAIL)


def gaps(findings: Sequence[Finding]) -> tuple[str, ...]:
    """Return the blocking items that are open or expired."""
    missing = {CheckState.OPEN, CheckState.EXPIRED}
    return tuple(one.item.id for one in findings if one.is_grave and one.state in missing)


def warnings(findings: Sequence[Finding]) -> tuple[str, ...]:
    """Return the warn items that failed."""
    return tuple(
        one.item.id for one in findings if one.severity is CheckSeverity.WARN and one.state is CheckState.FAIL
    )


def needs_conditions(findings: Sequence[Finding]) -> bool:
    """True from five warnings in one chapter or twelve in all (review 3.5)."""
    ids = set(warnings(findings))
    chapters = Counter(one.item.chapter for one in findings if one.item.id in ids)
    return len(ids) >= WARNINGS_IN_ALL or any(n >= WARNINGS_PER_CHAPTER for n in chapters.values())


def best_outcome(findings: Sequence[Finding]) -> DecisionOutcome | None:
    """Return the most favourable outcome the findings allow; None while no decision is possible."""
    if failed(findings):
        return DecisionOutcome.REJECTED
    if gaps(findings):
        return None
    return DecisionOutcome.CONDITIONAL if needs_conditions(findings) else DecisionOutcome.APPROVED


def require_decidable(decision: Decision, *, reviewer: str, findings: Sequence[Finding]) -> None:
    """Raise the error that says why ``decision`` cannot be taken on these findings.

    A rejection on a failed blocking item needs no further answers; every other decision waits
    until no blocking item is open or expired.
    """
    if same_name(decision.by, reviewer):
        raise DeciderIsReviewer(decision.by)
    if len(decision.reason.strip()) < REASON_LENGTH:
        raise ReasonMissing
    if bad := failed(findings):
        if decision.outcome is not DecisionOutcome.REJECTED:
            raise FailedItemRejects(bad)
        return
    if missing := gaps(findings):
        raise DecisionBlocked(missing)
    if decision.outcome is DecisionOutcome.APPROVED and needs_conditions(findings):
        raise ConditionsRequired(warnings(findings))


def decision_valid_until(decided_on: date) -> date:
    """Return the last day of a decision: one year, our own rule (D20, review E-41)."""
    return add_months(decided_on, DECISION_MONTHS)


def recheck_due(last_checked_on: date) -> date:
    """Return when the registries are to be asked again while the decision holds: each quarter."""
    return add_months(last_checked_on, REGISTRY_MONTHS)


def requeried_in_time(queried_on: date | None, *, signing: date, calendar: WorkCalendar) -> bool:
    """True when the registries were asked within ten working days before signing (review 3.1, S5)."""
    if queried_on is None or not signing - LONGEST_REQUERY <= queried_on <= signing:
        return False
    return calendar.between(queried_on, signing) <= REQUERY_WORKING_DAYS


def _given(answers: Mapping[str, CheckAnswer], today: date) -> Mapping[str, CheckAnswer]:
    # An answer from the future has not been given yet, so nothing can depend on it either.
    return {check: one for check, one in answers.items() if one.on <= today}


def _find(
    item: CheckItem,
    answer: CheckAnswer | None,
    creditor: CreditorKind,
    facts: Facts,
    *,
    today: date,
    hold: Hold,
) -> Finding:
    return Finding(
        item=item,
        state=state_of(item, answer, today=today, hold=hold),
        severity=item.severity_for(creditor, facts),
        answer=answer,
        valid_until=None if answer is None else last_day(item, answer, hold),
        group=CreditorGroup.of(creditor),
    )
