"""X-rays: contradictions in the records that an auditor would find, each with its weight and its place.

The rules follow what audits of outsourcing ask for: a decision dated before the first data, evidence dated
before the decision, somebody else deciding than reviewed (counsel's review 3.5, 7.3).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from uuid import UUID

from vetdesk.domain.packs import CheckSeverity


class XrayRule(StrEnum):
    """What is looked for; the words stand in the wording catalogue under ``xray.<value>``."""

    ADMITTED_UNDECIDED = "admitted_undecided"
    ADMITTED_LAPSED = "admitted_lapsed"
    ADMITTED_CHECK_EXPIRED = "admitted_check_expired"
    ADMITTED_CHECK_FAILED = "admitted_check_failed"
    CONDITION_OVERDUE = "condition_overdue"
    DECIDED_BY_REVIEWER = "decided_by_reviewer"
    DECIDED_BY_OWNER = "decided_by_owner"
    ADMITTED_UNSIGNED = "admitted_unsigned"
    AGREEMENT_UNADMITTED = "agreement_unadmitted"
    PERSON_UNCLEAR_ON_LIST = "person_unclear_on_list"
    PERSON_CHECKED_UNASKED = "person_checked_unasked"
    SAME_ACCOUNT = "same_account"
    PERSON_ON_TWO_LISTS = "person_on_two_lists"
    PASS_WITHOUT_EVIDENCE = "pass_without_evidence"  # noqa: S105 - a rule, no secret
    EVIDENCE_AFTER_DECISION = "evidence_after_decision"
    ANSWER_AFTER_DECISION = "answer_after_decision"
    ENDS_BEFORE_BEGIN = "ends_before_begin"
    ANSWER_IN_FUTURE = "answer_in_future"
    PAID_ABOVE_REGISTERED = "paid_above_registered"
    SAME_PHONE = "same_phone"
    SAME_REPRESENTATIVE = "same_representative"
    REVIEW_LEFT_OPEN = "review_left_open"
    REVIEWER_TENURE = "reviewer_tenure"

    @property
    def severity(self) -> CheckSeverity:
        """Return how grave a finding of this rule is."""
        return _SEVERITY[self]


_BLOCK = (
    XrayRule.ADMITTED_UNDECIDED,
    XrayRule.ADMITTED_LAPSED,
    XrayRule.ADMITTED_CHECK_EXPIRED,
    XrayRule.ADMITTED_CHECK_FAILED,
    XrayRule.CONDITION_OVERDUE,
    XrayRule.DECIDED_BY_REVIEWER,
    XrayRule.DECIDED_BY_OWNER,
    XrayRule.AGREEMENT_UNADMITTED,
    XrayRule.PERSON_UNCLEAR_ON_LIST,
    XrayRule.PERSON_CHECKED_UNASKED,
    XrayRule.SAME_ACCOUNT,
    XrayRule.PERSON_ON_TWO_LISTS,
)
_INFO = (XrayRule.SAME_REPRESENTATIVE, XrayRule.REVIEW_LEFT_OPEN)
_SEVERITY: Mapping[XrayRule, CheckSeverity] = MappingProxyType(
    dict.fromkeys(XrayRule, CheckSeverity.WARN)
    | dict.fromkeys(_BLOCK, CheckSeverity.BLOCK)
    | dict.fromkeys(_INFO, CheckSeverity.INFO)
)


class XrayPlace(StrEnum):
    """Where a finding can be put right."""

    PARTY = "party"
    REVIEW = "review"
    PERSON = "person"
    MATTER = "matter"


@dataclass(frozen=True, kw_only=True)
class XrayFinding:
    """One contradiction: whom it concerns, what was found, and where to put it right.

    ``part`` is a check or a tab of the record at ``place``; ``facts`` fill the sentence of the rule.
    """

    rule: XrayRule
    title: str
    place: XrayPlace
    subject: UUID
    part: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)
