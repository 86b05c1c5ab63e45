"""The admission report 准入评估报告 of a review: what was asked, found, proved and decided, for the file."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final
from uuid import UUID

from vetdesk.documents import tree
from vetdesk.domain.admission import SignOff
from vetdesk.domain.staleness import StaleCause
from vetdesk.progress import Progress
from vetdesk.services import admission_sheet, printing
from vetdesk.services.conditions import Conditions
from vetdesk.services.decisions import Decisions
from vetdesk.services.desk import Desk
from vetdesk.services.parties import Parties, PartyRecord
from vetdesk.services.printing import ReportForm
from vetdesk.services.reportparts import Words
from vetdesk.services.vetting import EvidenceLine, ReviewView, Vetting
from vetdesk.store.conditions import ConditionLine

__all__ = ["ADMISSION", "Admission", "AdmissionFacts", "NumberedPiece", "numbered"]

ADMISSION: Final = "admission"


@dataclass(frozen=True, kw_only=True)
class NumberedPiece:
    """A piece of evidence under the number it has in reports and bundles (E-001 ...)."""

    number: str
    line: EvidenceLine


@dataclass(frozen=True, kw_only=True)
class AdmissionFacts:
    """Everything the report says, read in one go; ``earlier`` are the days of earlier reviews by id."""

    view: ReviewView
    party: PartyRecord
    conditions: tuple[ConditionLine, ...]
    pieces: tuple[NumberedPiece, ...]
    earlier: Mapping[UUID, date]
    as_of: date
    made_by: str
    office: str
    sign_offs: tuple[SignOff, ...] = ()
    stale: tuple[StaleCause, ...] = ()

    @property
    def number(self) -> str:
        """Return the number the papers of the review carry; it names nobody."""
        return f"ZR-{self.view.id.hex[:8].upper()}"


class Admission:
    """Makes admission reports."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def facts(self, review_id: UUID) -> AdmissionFacts:
        """Read a review with its collector, conditions and evidence as they stand today."""
        view = Vetting(self._desk).get(review_id)
        parties = Parties(self._desk)
        party, own = parties.get(view.collector.id), parties.own()
        # Another, newer review may be what the collector stands on; its causes are no news about this one.
        stands = view.decision is not None and view.decision.on == party.decided_on
        decisions = Decisions(self._desk)
        return AdmissionFacts(
            view=view,
            party=party,
            conditions=tuple(
                one for one in Conditions(self._desk).of(view.collector.id) if one.review_id == review_id
            ),
            pieces=numbered(view),
            earlier={one.id: one.reviewed_on for one in Vetting(self._desk).of(view.collector.id)},
            as_of=self._desk.today(),
            made_by=self._desk.actor.name,
            office=own[0].party.name if own else "",
            sign_offs=decisions.sign_offs(review_id),
            stale=decisions.stale(party.id) if stands else (),
        )

    def report(self, review_id: UUID, *, language: str, masked: bool = True) -> tree.Document:
        """Return the report as the tree that PDF and .docx are written from; ``language`` is zh or en."""
        words = Words(kind=ADMISSION, language=language, masked=masked)
        return admission_sheet.sheet(self.facts(review_id), words)

    def save(
        self, review_id: UUID, path: Path, *, form: ReportForm, language: str, masked: bool = True,
        progress: Progress,
    ) -> Path:  # fmt: skip
        """Write the report to ``path`` as PDF/A or .docx; that it left the vault is journalled."""
        report = self.report(review_id, language=language, masked=masked)
        return printing.save(
            self._desk, report, path, form, entity="review", entity_id=review_id, progress=progress
        )


def numbered(view: ReviewView) -> tuple[NumberedPiece, ...]:
    """Return the evidence of a review in the order of its checks; the numbers stay while none is added.

    Pieces of checks that are no longer asked come last: they were taken and remain in the file.
    """
    order = {one.item.id: at for at, one in enumerate(view.findings)}
    checks = sorted(view.evidence, key=lambda check: (order.get(check, len(order)), check))
    lines = [line for check in checks for line in view.evidence[check]]
    return tuple(NumberedPiece(number=f"E-{at:03d}", line=line) for at, line in enumerate(lines, 1))
