"""The shape of a matter file, format vetdesk-matter/1: keys, types and enums; unknown keys are refused."""

import re
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from vetdesk.domain import matter
from vetdesk.domain.agreements import MATTER_CREDITORS, AssetType, AssigneeKind, CreditorKind, Road
from vetdesk.domain.money import Money, NotMoney
from vetdesk.domain.numbering import Numbering

_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_YEARS = range(1900, 2200)
"""Periods are counted from every day; days at the ends of the calendar leave no room for that."""


def read_day(value: Any) -> date:
    """Return the day of a ``YYYY-MM-DD`` text."""
    if isinstance(value, str) and _ISO_DAY.fullmatch(value):
        try:
            day = date.fromisoformat(value)
        except ValueError:
            pass
        else:
            if day.year in _YEARS:
                return day
    raise PydanticCustomError("day", "not a day")


def read_money(value: Any) -> Money:
    """Return the amount of a plain decimal string; numbers are refused because they may be rounded."""
    if isinstance(value, str):
        try:
            return Money.parse(value)
        except NotMoney:
            pass
    raise PydanticCustomError("money", "not an amount")


def _one_of(
    enum: type[Road | CreditorKind | AssetType | AssigneeKind | Numbering], members: Sequence[StrEnum] = ()
) -> BeforeValidator:
    def check(value: Any) -> Any:
        choices = [member.value for member in members or enum]
        if value not in choices:
            raise PydanticCustomError("choice", "not one of {expected}", {"expected": ", ".join(choices)})
        return enum(value)

    return BeforeValidator(check)


DAY_SCHEMA = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
MONEY_SCHEMA = {"type": "string", "pattern": r"^(0|[1-9][0-9]*)(\.[0-9]{1,2})?$"}
CREDITOR_SCHEMA = WithJsonSchema({"type": "string", "enum": [one.value for one in MATTER_CREDITORS]})
Day = Annotated[date, BeforeValidator(read_day), WithJsonSchema(DAY_SCHEMA)]
Amount = Annotated[Money, BeforeValidator(read_money), WithJsonSchema(MONEY_SCHEMA)]
Name = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Text = Annotated[str, StringConstraints(min_length=1, max_length=2000)]
Count = Annotated[int, Field(ge=0, le=1_000_000_000)]
Side = Literal["organisation", "collector"]


class Part(BaseModel):
    """A part of the matter file; ``becomes`` is the domain class of the same shape."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, arbitrary_types_allowed=True)
    becomes: ClassVar[type]


class AccountPart(Part):
    """A bank account."""

    becomes = matter.Account
    name: Name
    bank: Name
    number: Name


class HeadOfficePart(Part):
    """The legal person behind a branch."""

    becomes = matter.HeadOffice
    name: Name
    uscc: Name
    authority: Name


class PartyPart(Part):
    """One side of the agreement."""

    becomes = matter.Party
    name: Name
    short_name: Name | None = None
    uscc: Name
    address: Text
    legal_representative: Name
    legal_title: Name
    contact: Name
    phone: Name
    email: Name
    verify_phone: Name | None = None
    complaint_channel: Text | None = None
    account: AccountPart
    branch_of: HeadOfficePart | None = None


class CheckPart(Part):
    """The finding of one check."""

    becomes = matter.CheckAnswer
    outcome: Literal["pass", "fail", "na"]
    on: Day
    valid_until: Day | None = None
    source: Text | None = None
    note: Text | None = None


class DecisionPart(Part):
    """Who decided on the collector."""

    becomes = matter.DecisionInput
    outcome: Literal["approved", "conditional", "rejected"]
    reason: Text
    by: Name
    on: Day


class ReviewPart(Part):
    """The qualification review."""

    becomes = matter.ReviewInput
    pack: Name
    reviewed_on: Day
    reviewer: Name
    requery_on: Day | None = None
    channels: list[Literal["phone", "visit", "letter", "sms", "litigation_support"]]
    assignee_calls: bool = False
    answers: dict[str, CheckPart]
    decision: DecisionPart


class PersonPart(Part):
    """Someone who will touch customer data."""

    becomes = matter.PersonInput
    name: Name
    id_number: Name
    employer: Side
    post: Name
    key: bool
    checks: dict[str, CheckPart]


class ImpactAssessmentPart(Part):
    """The creditor's impact assessment."""

    becomes = matter.ImpactAssessment
    number: Name
    level: Literal["低", "中", "高", "严重"]
    on: Day
    recipient: Name
    purpose: Text
    persons: Count | None = None
    treatment: Text | None = None


class StateOwnedPart(Part):
    """Whether State-owned rules apply."""

    becomes = matter.StateOwned
    flag: bool
    record_no: Name | None = None
    exemption_no: Name | None = None


class BasisPart(Part):
    """The ground for giving personal data to the assignee."""

    becomes = matter.Basis
    default: Literal["consent", "contract_necessity", "other_law"]
    lawyer: Name | None = None
    note: Text | None = None


class NumberedPart(Part):
    """A numbered, dated paper."""

    becomes = matter.Numbered
    number: Name
    on: Day


class OutsourceNoticePart(Part):
    """How debtors were told of the outsourcing."""

    becomes = matter.OutsourceNotice
    channel: Text
    on: Day


class ApprovalPart(Part):
    """Who approved."""

    becomes = matter.Approval
    name: Name
    role: Name
    on: Day


class OverridePart(Part):
    """Two officers letting a gate pass."""

    becomes = matter.Override
    code: Name
    subject: Name
    by: Annotated[list[Name], Field(min_length=2, max_length=2)]
    reason: Annotated[str, StringConstraints(min_length=20, max_length=2000)]
    on: Day


class SignatoryPart(Part):
    """Who signs for a party."""

    becomes = matter.Signatory
    name: Name
    title: Name
    authority: Literal["legal_representative", "power_of_attorney"]
    document: Text | None = None


class SignatoriesPart(Part):
    """The signatories of both sides."""

    becomes = dict
    organisation: SignatoryPart
    collector: SignatoryPart


class TransferabilityPart(Part):
    """Whether the claims may be transferred."""

    becomes = matter.Transferability
    by_nature: Literal["ok", "barred"]
    by_agreement: Literal["none", "monetary", "non_monetary"]
    by_law: Literal["ok", "barred"]
    pledged: Literal["no", "consented", "yes"]
    search_no: Name | None = None
    search_on: Day | None = None
    note: Text | None = None


class PaymentPart(Part):
    """When the claim passes."""

    becomes = matter.Payment
    transfer_event: Literal["closing", "full_payment"]
    received_on: Day | None = None
    security: Text | None = None


class NoticePart(Part):
    """Who tells the debtors."""

    becomes = matter.NoticePlan
    by: Literal["organisation", "joint"]
    form: Literal["ems", "notary", "in_person", "agreed_electronic"]
    days: Count


class DepositPart(Part):
    """A deposit."""

    becomes = matter.Deposit
    amount: Amount
    received_on: Day | None = None


class SubProcessorPart(Part):
    """A sub-processor."""

    becomes = matter.SubProcessor
    name: Name
    kind: Name
    consented_on: Day | None = None
    place: str | None = None
    data: str | None = None


class MatterPart(Part):
    """One matter file."""

    becomes = matter.MatterInput
    format: Literal["vetdesk-matter/1"]
    matter_ref: Annotated[str, StringConstraints(min_length=1, max_length=40)]
    road: Annotated[Road, _one_of(Road)]
    creditor_kind: Annotated[CreditorKind, _one_of(CreditorKind, MATTER_CREDITORS), CREDITOR_SCHEMA]
    asset_type: Annotated[AssetType, _one_of(AssetType)]
    assignee_kind: Annotated[AssigneeKind, _one_of(AssigneeKind)] | None = None
    language: Literal["zh-CN", "zh-en", "en"]
    as_of: Day | None = None
    external_no: Name | None = None
    state_owned: StateOwnedPart
    organisation: PartyPart
    collector: PartyPart
    review: ReviewPart
    people: list[PersonPart]
    impact_assessment: ImpactAssessmentPart | None = None
    first_handover_on: Day | None = None
    basis: BasisPart | None = None
    outsource_notice: OutsourceNoticePart | None = None
    internal_approval: NumberedPart | None = None
    drafted_by: Name
    reviewed_by: Name
    approved_by: ApprovalPart
    overrides: list[OverridePart] = []
    signatories: SignatoriesPart
    transferability: TransferabilityPart | None = None
    payment: PaymentPart | None = None
    notice: NoticePart | None = None
    deposit: DepositPart | None = None
    sub_processors: list[SubProcessorPart] = []
    schedule: Annotated[str, StringConstraints(min_length=1, max_length=400)]
    schedule_sheet: Name | None = None
    schedule_unit: Literal["yuan", "wan"] | None = None
    schedule_total_rule: Literal["reject", "rows"] = "reject"
    schedule_columns: dict[str, str] = {}
    schedule_print: Literal["masked", "full"] = "masked"
    numbering: Annotated[Numbering, _one_of(Numbering)] | None = None
    template: Annotated[str, StringConstraints(min_length=1, max_length=60)] | None = None
    clauses: dict[str, bool] = {}
    answers: dict[str, Any]


def to_domain(part: Any) -> Any:
    """Turn a validated part into the domain class of the same shape."""
    if isinstance(part, Part):
        own = {name: to_domain(getattr(part, name)) for name in type(part).model_fields if name != "format"}
        return part.becomes(**own)
    if isinstance(part, list):
        return tuple(to_domain(item) for item in part)
    if isinstance(part, dict):
        return {key: to_domain(item) for key, item in part.items()}
    return part
