"""One matter as it is given to vetdesk, typed; the same shape as the matter file."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Final

from vetdesk.domain.agreements import AssetType, AssigneeKind, CreditorKind, Road
from vetdesk.domain.money import Money
from vetdesk.domain.numbering import Numbering
from vetdesk.domain.rows import Rows

Answer = str | int | Decimal | date | Money | Rows
CheckValue = Decimal | date | str | tuple[str, ...]
"""A number, a day, a text or the id of an option, or the ids of several options."""

LATER: Final = {"later": True}
"""Marks a field that is left out of the canonical text while it is None: hashes and approvals made before
the field existed stand."""


@dataclass(frozen=True, kw_only=True)
class Account:
    """A bank account in the party's own name."""

    name: str
    bank: str
    number: str


@dataclass(frozen=True, kw_only=True)
class HeadOffice:
    """The legal person a branch acts for, with its authorisation (民法典 74)."""

    name: str
    uscc: str
    authority: str


@dataclass(frozen=True, kw_only=True)
class Party:
    """One side of the agreement."""

    name: str
    uscc: str
    address: str
    legal_representative: str
    legal_title: str
    contact: str
    phone: str
    email: str
    account: Account | None = None
    short_name: str | None = None
    verify_phone: str | None = None
    complaint_channel: str | None = None
    branch_of: HeadOffice | None = None


@dataclass(frozen=True, kw_only=True)
class CheckAnswer:
    """What one check of a pack found: outcome ``pass``, ``fail`` or ``na``.

    ``value`` is the number, day, choice or text that led to the outcome; matter files state none.
    """

    outcome: str
    on: date
    valid_until: date | None = None
    source: str | None = None
    note: str | None = None
    value: CheckValue | None = None

    @property
    def attested(self) -> "CheckAnswer":
        """Return the answer as a matter file states it: its result without the value behind it."""
        return self if self.value is None else replace(self, value=None)

    def attests_the_same(self, other: "CheckAnswer | None") -> bool:
        """True when a matter file would state both in the same words."""
        return other is not None and self.attested == other.attested


@dataclass(frozen=True, kw_only=True)
class DecisionInput:
    """Who decided on the collector, when and why."""

    outcome: str
    reason: str
    by: str
    on: date


@dataclass(frozen=True, kw_only=True)
class ReviewInput:
    """A qualification review of the collector."""

    pack: str
    reviewed_on: date
    reviewer: str
    channels: tuple[str, ...]
    answers: Mapping[str, CheckAnswer]
    decision: DecisionInput
    requery_on: date | None = None
    assignee_calls: bool = False


@dataclass(frozen=True, kw_only=True)
class PersonInput:
    """Someone on either side who will touch customer data."""

    name: str
    id_number: str = field(repr=False)
    employer: str
    post: str
    key: bool
    checks: Mapping[str, CheckAnswer]


@dataclass(frozen=True, kw_only=True)
class ImpactAssessment:
    """The creditor's own PIPIA for this recipient and purpose (PIPL 55, 56)."""

    number: str
    level: str
    on: date
    recipient: str
    purpose: str
    persons: int | None = None
    treatment: str | None = None


@dataclass(frozen=True, kw_only=True)
class StateOwned:
    """Whether the creditor is State-owned and what the exchange record says."""

    flag: bool
    record_no: str | None = None
    exemption_no: str | None = None


@dataclass(frozen=True, kw_only=True)
class Basis:
    """On what ground personal data goes to the assignee (PIPL 13, 23)."""

    default: str
    lawyer: str | None = None
    note: str | None = None


@dataclass(frozen=True, kw_only=True)
class Numbered:
    """A paper with a number and a date."""

    number: str
    on: date


@dataclass(frozen=True, kw_only=True)
class OutsourceNotice:
    """How and when the debtors were told before collection was entrusted."""

    channel: str
    on: date


@dataclass(frozen=True, kw_only=True)
class Approval:
    """Who approved the content, in which role and when."""

    name: str
    role: str
    on: date


@dataclass(frozen=True, kw_only=True)
class Override:
    """Two officers letting one gate of class Y pass, with their reason."""

    code: str
    subject: str
    by: tuple[str, str]
    reason: str
    on: date


@dataclass(frozen=True, kw_only=True)
class Signatory:
    """Who signs for a party and by what authority."""

    name: str
    title: str
    authority: str
    document: str | None = None


@dataclass(frozen=True, kw_only=True)
class Transferability:
    """Whether the claims may be transferred at all (民法典 545, 445)."""

    by_nature: str
    by_agreement: str
    by_law: str
    pledged: str
    search_no: str | None = None
    search_on: date | None = None
    note: str | None = None


@dataclass(frozen=True, kw_only=True)
class Payment:
    """When the claim passes and whether the price is in or secured."""

    transfer_event: str
    received_on: date | None = None
    security: str | None = None


@dataclass(frozen=True, kw_only=True)
class NoticePlan:
    """Who tells the debtors, how, within how many working days (民法典 546)."""

    by: str
    form: str
    days: int


@dataclass(frozen=True, kw_only=True)
class Deposit:
    """A deposit paid before the first batch."""

    amount: Money
    received_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class SubProcessor:
    """Someone the collector passes data on to, with consent; for what, where, and which data."""

    name: str
    kind: str
    consented_on: date | None = None
    place: str | None = field(default=None, metadata=LATER)
    data: str | None = field(default=None, metadata=LATER)


@dataclass(frozen=True, kw_only=True)
class MatterInput:
    """Everything a matter file says except its debt schedule, which is read beside it.

    ``template`` is the id of a template of the office, or of the shipped one; None where the file leaves the
    choice to the vault. A dossier has None: there the template counts in the edition that was chosen.
    """

    matter_ref: str
    road: Road
    creditor_kind: CreditorKind
    asset_type: AssetType
    language: str
    state_owned: StateOwned
    organisation: Party
    collector: Party
    review: ReviewInput
    people: tuple[PersonInput, ...]
    drafted_by: str
    reviewed_by: str
    approved_by: Approval
    signatories: Mapping[str, Signatory]
    answers: Mapping[str, Answer]
    schedule: str
    assignee_kind: AssigneeKind | None = None
    as_of: date | None = None
    external_no: str | None = None
    impact_assessment: ImpactAssessment | None = None
    first_handover_on: date | None = None
    basis: Basis | None = None
    outsource_notice: OutsourceNotice | None = None
    internal_approval: Numbered | None = None
    overrides: tuple[Override, ...] = ()
    transferability: Transferability | None = None
    payment: Payment | None = None
    notice: NoticePlan | None = None
    deposit: Deposit | None = None
    sub_processors: tuple[SubProcessor, ...] = ()
    clauses: Mapping[str, bool] = field(default_factory=dict)
    schedule_sheet: str | None = None
    schedule_unit: str | None = None
    schedule_total_rule: str = "reject"
    schedule_columns: Mapping[str, str] = field(default_factory=dict)
    schedule_print: str = "masked"
    numbering: Numbering | None = field(default=None, metadata=LATER)
    template: str | None = field(default=None, metadata=LATER)
