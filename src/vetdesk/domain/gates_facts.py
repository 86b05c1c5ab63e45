"""Everything the gates look at: the matter, its debts, the packs and the assembled clauses."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any

from vetdesk.domain.admission import OpenCondition
from vetdesk.domain.agreements import AssetType, Road
from vetdesk.domain.amendments import Amendment
from vetdesk.domain.calendars import WorkCalendar
from vetdesk.domain.debts import Schedule, households, totals
from vetdesk.domain.findings import Change
from vetdesk.domain.holding import Holds
from vetdesk.domain.matter import MatterInput
from vetdesk.domain.money import Money
from vetdesk.domain.packs import Pack, Text
from vetdesk.domain.textfindings import TextFinding

LARGE_TOTAL = Money(1_000_000_00)
LARGE_HOUSEHOLDS = 50
"""Above either, a trading creditor visits the work sites too (review 3.2, CV-G05)."""
JUDGMENT_ACK = "judgment_ack"
RETRANSFER_BAN = "retransfer_ban"
BODY_PROVISIONS = frozenset({JUDGMENT_ACK, RETRANSFER_BAN})
"""What the body of the assignment agreement carries, apart from its clauses."""


@dataclass(frozen=True, kw_only=True)
class ClauseSummary:
    """A clause of the library as the gates see it.

    ``waits_for`` is the role that has to accept its wording, empty when the wording may stand;
    ``placeless`` says that the template of the matter has no place for it.
    """

    id: str
    tags: tuple[str, ...]
    carries: tuple[str, ...] = ()
    variant: str = ""
    title: str = ""
    norms: str = ""
    waits_for: str = ""
    placeless: bool = False


@dataclass(frozen=True, kw_only=True)
class UncoveredText:
    """Characters of one field that no bundled or chosen font has."""

    where: str
    characters: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class PrintedWords:
    """An amount and the Chinese capitals that the agreement prints for it."""

    where: str
    amount: Money
    words: str


@dataclass(frozen=True, kw_only=True)
class PaperFacts:
    """The other side's paper where it is the contract: what its lines say, as somebody mapped them.

    ``carried`` are statutory items, ``phrases`` the forbidden wording by line.
    """

    name: str
    carried: frozenset[str] = frozenset()
    phrases: Mapping[int, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class HandoverFacts:
    """What is known of the steps between the issue and the first hand-over; a matter file states none of it.

    Days on which the price or the deposit came in, the debtors were told, the power of attorney was issued,
    the notices of assignment were sealed, and the list of partners was published; on which somebody saw that
    third persons or remarks were taken out of what is handed over, that written consents are there, and that
    data stays in the mainland. ``undeleted`` are the agreements with the same party whose return or deletion
    of data is overdue.
    """

    price_on: date | None = None
    deposit_on: date | None = None
    told_on: date | None = None
    poa_on: date | None = None
    package_on: date | None = None
    listed_on: date | None = None
    persons_on: date | None = None
    remarks_on: date | None = None
    consent_on: date | None = None
    domestic_on: date | None = None
    undeleted: tuple[str, ...] = ()

    def not_after(self, day: date) -> "HandoverFacts":
        """Return the same with every later day put on ``day``."""
        steps: dict[str, Any] = {
            name: min(value, day) for name, value in vars(self).items() if isinstance(value, date)
        }
        return replace(self, **steps)


@dataclass(frozen=True, kw_only=True)
class MatterFacts:
    """One matter as the gates see it; ``same_external`` are other matters under its external number.

    ``included`` are the clauses the agreement has, ``dropped`` those the road would have had but
    the matter took out; ``prints_schedule`` says that an annex prints the debts or the hash of their file.
    ``content_hash`` is what is to be issued, ``approved_hash`` what was
    approved (empty when no approval is on record yet), ``looks_other`` says that they differ in the look of
    the pages alone. ``conditions`` are those of the admission that
    are still open, ``business_owner`` is whose business rests on the other party (empty when unknown),
    ``holds`` is what has happened to the answers of the review since, ``amended`` names the clauses whose
    law has changed without a decision about them, ``changed_findings`` are the findings of the vetting that
    have changed since the approval, ``own_questions`` are those that the template or a clause declares, by
    name, ``findings`` is what a check of the assembled text says, ``paper`` is the
    other side's where that is the contract, ``handover`` what happened since the issue; a matter file states
    none of them.
    """

    matter: MatterInput
    schedule: Schedule
    vetting_pack: Pack
    people_pack: Pack
    included: tuple[ClauseSummary, ...]
    dropped: tuple[ClauseSummary, ...] = ()
    prints_schedule: bool = True
    provisions: frozenset[str] = BODY_PROVISIONS
    missing_answers: tuple[str, ...] = ()
    own_questions: Mapping[str, Text] = field(default_factory=dict)
    findings: tuple[TextFinding, ...] = ()
    uncovered: tuple[UncoveredText, ...] = ()
    printed_words: tuple[PrintedWords, ...] = ()
    content_hash: str = ""
    approved_hash: str = ""
    looks_other: bool = False
    conditions: tuple[OpenCondition, ...] = ()
    business_owner: str = ""
    holds: Holds = field(default_factory=dict)
    calendar: WorkCalendar = field(default_factory=WorkCalendar)
    amended: Mapping[str, Amendment] = field(default_factory=dict)
    changed_findings: tuple[Change, ...] = ()
    paper: PaperFacts | None = None
    same_external: tuple[str, ...] = ()
    handover: HandoverFacts | None = None

    @property
    def road(self) -> Road:
        """The road of the matter."""
        return self.matter.road

    @property
    def is_assignment(self) -> bool:
        """True when the claims are sold."""
        return self.matter.road is Road.ASSIGNMENT

    @cached_property
    def known(self) -> Mapping[str, object]:
        """The facts that conditions in packs, clauses and the matrix may ask for."""
        return matter_facts(self.matter, self.schedule)

    @property
    def natural_debtors(self) -> bool:
        """True when a debtor's data is personal information."""
        return bool(self.known["natural_debtors"])


def day_of(matter: MatterInput, today: date) -> date:
    """Return the day the gates use: the one the matter states, or today."""
    return matter.as_of or today


def matter_facts(matter: MatterInput, schedule: Schedule) -> dict[str, object]:
    """Return the named facts of a matter, as conditions in data files ask for them."""
    rows = schedule.rows
    personal = [row for row in rows if row.is_personal]
    corporate = [row for row in rows if not row.is_personal]
    payment = matter.payment
    owed = totals(schedule).total
    natural = households(personal)
    return {
        "road": matter.road.value,
        "creditor_kind": matter.creditor_kind.value,
        "asset_type": matter.asset_type.value,
        "assignee_kind": matter.assignee_kind.value if matter.assignee_kind else "",
        "state_owned": matter.state_owned.flag,
        "channels": tuple(matter.review.channels),
        "assignee_calls": matter.review.assignee_calls,
        "debtor_kinds": tuple(sorted({row.debtor_kind for row in rows})),
        "natural_debtors": bool(personal),
        "natural_households": natural,
        "corporate_households": households(corporate),
        "households": households(rows),
        "rows": len(rows),
        "total_yuan": owed.fen // 100,
        "large_portfolio": owed > LARGE_TOTAL or natural > LARGE_HOUSEHOLDS,
        "has_guarantors": any(row.guarantor for row in rows),
        "has_judgment": matter.asset_type is AssetType.JUDGMENT or any(row.has_judgment for row in rows),
        "transfer_event": payment.transfer_event if payment else "",
        "sub_processors": bool(matter.sub_processors),
    }
