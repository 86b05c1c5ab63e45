"""The vocabulary of a matter: road, kinds of creditor, asset and assignee, and its states."""

from enum import StrEnum

from vetdesk.domain.states import Transitions, move


class Road(StrEnum):
    """How the claim leaves: sold (民法典 545) or collected for the creditor (民法典 919)."""

    ASSIGNMENT = "assignment"
    ENTRUSTMENT = "entrustment"


class CreditorKind(StrEnum):
    """Who hands the debts over; decides the column of the gate matrix."""

    BANK = "bank"
    CONSUMER_FINANCE = "consumer_finance"
    MICRO_LENDER = "micro_lender"
    AUTO_FINANCE = "auto_finance"
    TRADING = "trading"
    PLATFORM = "platform_lender"
    AMC = "amc"

    @property
    def is_lender(self) -> bool:
        """True for those who lend by licence."""
        return self not in {CreditorKind.TRADING, CreditorKind.AMC}

    @property
    def is_financial(self) -> bool:
        """True for those whom the collection norms bind (FI in the check packs; legal.md 3.6)."""
        return self is not CreditorKind.TRADING

    @property
    def column(self) -> str:
        """Return the column of the gate matrix: bank, cons_fin or trading."""
        if self is CreditorKind.BANK:
            return "bank"
        return "trading" if self is CreditorKind.TRADING else "cons_fin"


MATTER_CREDITORS = (
    CreditorKind.BANK,
    CreditorKind.CONSUMER_FINANCE,
    CreditorKind.MICRO_LENDER,
    CreditorKind.AUTO_FINANCE,
    CreditorKind.TRADING,
)
"""The kinds a matter file may name; a review knows two more."""


class AssetType(StrEnum):
    """What kind of claims the schedule holds."""

    LOAN = "loan"
    CARD = "card"
    TRADE = "trade"
    JUDGMENT = "judgment"
    LEASE = "lease"
    MIXED = "mixed"


class AssigneeKind(StrEnum):
    """What the buyer is, on the assignment road."""

    COLLECTOR = "collector"
    TRADE_BUYER = "trade_buyer"
    AMC = "amc"
    LOCAL_AMC = "local_amc"
    AIC = "aic"


class AgreementStatus(StrEnum):
    """The life of an agreement, in the words of the screens."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    CHANGES_REQUESTED = "changes_requested"
    APPROVED = "approved"
    ISSUED = "issued"
    SIGNED = "signed"
    RUNNING = "running"
    ENDED = "ended"
    ARCHIVED = "archived"

    def to(self, wanted: "AgreementStatus") -> "AgreementStatus":
        """Return ``wanted`` when an agreement may go there from here, else raise ``TransitionForbidden``."""
        return move(self, wanted, allowed=_STEPS)

    @property
    def next(self) -> frozenset["AgreementStatus"]:
        """The statuses an agreement may take after this one."""
        return _STEPS[self]

    @property
    def is_fixed(self) -> bool:
        """True once the text is issued: from then on a change makes a new version."""
        return self in _FIXED


_STEPS: Transitions[AgreementStatus] = {
    AgreementStatus.DRAFT: frozenset({AgreementStatus.IN_REVIEW, AgreementStatus.ARCHIVED}),
    AgreementStatus.IN_REVIEW: frozenset({AgreementStatus.CHANGES_REQUESTED, AgreementStatus.APPROVED}),
    AgreementStatus.CHANGES_REQUESTED: frozenset({AgreementStatus.IN_REVIEW, AgreementStatus.ARCHIVED}),
    # A change after approval loses the approval (approval.stale), so the text goes back.
    AgreementStatus.APPROVED: frozenset({AgreementStatus.ISSUED, AgreementStatus.CHANGES_REQUESTED}),
    AgreementStatus.ISSUED: frozenset({AgreementStatus.SIGNED, AgreementStatus.ENDED}),
    AgreementStatus.SIGNED: frozenset({AgreementStatus.RUNNING, AgreementStatus.ENDED}),
    AgreementStatus.RUNNING: frozenset({AgreementStatus.ENDED}),
    AgreementStatus.ENDED: frozenset({AgreementStatus.ARCHIVED}),
    AgreementStatus.ARCHIVED: frozenset(),
}
_FIXED = frozenset(
    {
        AgreementStatus.ISSUED,
        AgreementStatus.SIGNED,
        AgreementStatus.RUNNING,
        AgreementStatus.ENDED,
        AgreementStatus.ARCHIVED,
    }
)
