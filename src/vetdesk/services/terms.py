"""The structured keys of a matter: everything but its head, its answers and its people."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date

from vetdesk.domain.matter import (
    LATER,
    Basis,
    Deposit,
    ImpactAssessment,
    MatterInput,
    NoticePlan,
    Numbered,
    OutsourceNotice,
    Payment,
    Signatory,
    StateOwned,
    SubProcessor,
    Transferability,
)
from vetdesk.domain.numbering import Numbering
from vetdesk.store.plain import dump, load


@dataclass(frozen=True, kw_only=True)
class Terms:
    """What the workspace asks beside the interview; names are those of the matter file."""

    state_owned: StateOwned = field(default_factory=lambda: StateOwned(flag=False))
    impact_assessment: ImpactAssessment | None = None
    first_handover_on: date | None = None
    basis: Basis | None = None
    outsource_notice: OutsourceNotice | None = None
    internal_approval: Numbered | None = None
    signatories: Mapping[str, Signatory] = field(default_factory=dict)
    transferability: Transferability | None = None
    payment: Payment | None = None
    notice: NoticePlan | None = None
    deposit: Deposit | None = None
    sub_processors: tuple[SubProcessor, ...] = ()
    schedule: str = ""
    schedule_sheet: str | None = None
    schedule_unit: str | None = None
    schedule_total_rule: str = "reject"
    schedule_columns: Mapping[str, str] = field(default_factory=dict)
    schedule_print: str = "masked"
    numbering: Numbering | None = field(default=None, metadata=LATER)


NAMES = tuple(field.name for field in fields(Terms))


def of_matter(matter: MatterInput) -> Terms:
    """Return the structured keys of a matter file."""
    return Terms(**{name: getattr(matter, name) for name in NAMES})


def write(terms: Terms) -> str:
    """Return the canonical text that the store keeps."""
    return dump(terms)


def read(text: str) -> Terms:
    """Return what ``write`` wrote; keys that did not exist then get their defaults."""
    return load(Terms, text)
