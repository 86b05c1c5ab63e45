"""After printing: how an agreement was signed and sealed, and what has to be met before it takes effect."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar, Final
from uuid import UUID

from vetdesk.domain.agreements import Road
from vetdesk.domain.errors import VetdeskError
from vetdesk.domain.packs import Text

LONGEST: Final = 1_000
"""Characters of a place, a note or a reason."""
MOST_ORIGINALS: Final = 50


class SealKind(StrEnum):
    """What was pressed on the paper (counsel's review 8, seals)."""

    OFFICIAL = "official"
    CONTRACT = "contract"
    LEGAL_REPRESENTATIVE = "legal_representative"
    STRADDLE = "straddle"


@dataclass(frozen=True, kw_only=True)
class Signing:
    """How an issued version was signed: day, place, who, how many originals and where each is kept."""

    signed_on: date
    place: str
    our_signer: str
    their_signer: str
    originals: int
    kept_at: str
    pages_reason: str = ""


@dataclass(frozen=True, kw_only=True)
class SealUse:
    """One line of the seal log (counsel's review 8): who asked, who allowed, which paper, which seal."""

    used_on: date
    document: str
    copies: int
    seal: SealKind
    asked_by: str
    allowed_by: str
    keeper: str


@dataclass(frozen=True, kw_only=True)
class SealLine:
    """A kept line of the seal log."""

    id: UUID
    use: SealUse
    noted_by: str


@dataclass(frozen=True, kw_only=True)
class Precondition:
    """One thing the text makes the effect of the agreement wait for; ``source`` is where it says so."""

    key: str
    text: Text
    source: Text


@dataclass(frozen=True, kw_only=True)
class Met:
    """When something was met, on what proof, noted by whom."""

    on: date
    proof: str
    by: str


class SigningUnfit(VetdeskError):
    """The signing cannot be registered as it is; ``field`` names the place in the form."""

    key: ClassVar[str] = "signing.unfit"

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


class SignedTooEarly(SigningUnfit):
    """The day of signing lies before the issue or after today."""

    key: ClassVar[str] = "signing.day"

    def __init__(self, field: str = "signed_on") -> None:
        super().__init__(field)


class OriginalsUnfit(SigningUnfit):
    """No original, or more than anybody makes."""

    key: ClassVar[str] = "signing.originals"

    def __init__(self, field: str = "originals") -> None:
        super().__init__(field)
        self.most = MOST_ORIGINALS


class WordsMissing(SigningUnfit):
    """A place or a name is missing, or too long."""

    key: ClassVar[str] = "signing.words"


class PagesDiffer(SigningUnfit):
    """The scan has other pages than what was issued; a reason has to say why (counsel's review 8)."""

    key: ClassVar[str] = "signing.pages"

    def __init__(self, issued: int, scanned: int) -> None:
        super().__init__("pages_reason")
        self.issued = issued
        self.scanned = scanned


class PreconditionsOpen(VetdeskError):
    """The agreement has not taken effect: something its text waits for is not met."""

    key: ClassVar[str] = "signing.preconditions_open"

    def __init__(self, count: int) -> None:
        super().__init__()
        self.count = count


def checked(signing: Signing, *, issued_on: date, today: date) -> Signing:
    """Return the signing, or raise ``SigningUnfit`` for the first thing that cannot be."""
    if not issued_on <= signing.signed_on <= today:
        raise SignedTooEarly
    for name in ("place", "our_signer", "their_signer", "kept_at"):
        if not 0 < len(getattr(signing, name).strip()) <= LONGEST:
            raise WordsMissing(name)
    if not 0 < signing.originals <= MOST_ORIGINALS:
        raise OriginalsUnfit
    return signing


def checked_use(use: SealUse, *, today: date) -> SealUse:
    """Return the line of the seal log, or raise ``SigningUnfit``."""
    if use.used_on > today:
        raise SignedTooEarly("used_on")
    for name in ("document", "asked_by", "allowed_by", "keeper"):
        if not 0 < len(getattr(use, name).strip()) <= LONGEST:
            raise WordsMissing(name)
    if not 0 < use.copies <= MOST_ORIGINALS:
        raise OriginalsUnfit("copies")
    return use


def preconditions(road: Road, facts: Mapping[str, object]) -> tuple[Precondition, ...]:
    """Return what the text of the road makes its effect wait for, under the facts of the matter.

    They follow the articles "先决条件与批准" (assignment) and "生效与其他" (entrustment) of our templates.
    """
    article = Text(zh="先决条件与批准", en="Conditions precedent")
    if road is Road.ENTRUSTMENT:
        article = Text(zh="生效与其他", en="Effect")
    return tuple(
        Precondition(key=key, text=text, source=article)
        for key, text in (_assignment(facts) if road is Road.ASSIGNMENT else _entrustment(facts))
    )


def _assignment(facts: Mapping[str, object]) -> Iterator[tuple[str, Text]]:
    yield "our_approval", Text(zh="我方已按章程和内部制度批准转让", en="Our side has approved the transfer")
    yield (
        "their_approval",
        Text(zh="受让方已批准受让并提交盖章的批准文件", en="The buyer has approved and handed in the paper"),
    )
    yield "authority", _AUTHORITY
    if facts.get("natural_debtors"):
        yield "assessment", Text(zh="已完成个人信息保护影响评估", en="The impact assessment is done")
    if facts.get("creditor_kind") in {"bank", "consumer_finance", "auto_finance", "micro_lender"}:
        yield (
            "regulator",
            Text(
                zh="已完成监管规定要求的登记、公开程序、批准或者报告",
                en="Registration, public procedure, approval or report as the regulator requires",
            ),
        )
    if facts.get("state_owned"):
        yield (
            "state_assets",
            Text(zh="已履行国有资产评估、进场或者豁免程序", en="State-asset procedure or exemption done"),
        )
    yield "no_injunction", Text(zh="不存在禁止或者限制转让的裁判、决定", en="No order forbids the transfer")


def _entrustment(facts: Mapping[str, object]) -> Iterator[tuple[str, Text]]:
    yield "authority", _AUTHORITY
    yield "our_approval", Text(zh="我方已完成本次委托的内部批准", en="Our side has approved the mandate")
    if facts.get("natural_debtors"):
        yield "assessment", Text(zh="已完成个人信息保护影响评估", en="The impact assessment is done")
    yield (
        "people",
        Text(zh="首批作业人员承诺书已提交并列入附件", en="Undertakings of the first people are in"),
    )
    if facts.get("has_deposit"):
        yield "deposit", Text(zh="保证金已足额交存", en="The deposit is paid in full")


_AUTHORITY: Final = Text(
    zh="双方签署人的身份和授权文件已相互查验", en="Signatories' papers were checked by both"
)
