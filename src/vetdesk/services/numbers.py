"""The register of numbers of agreements and papers: used, void and why; none is given twice."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from vetdesk.services.desk import Desk
from vetdesk.store import agreements, paper_numbers, parties, versions
from vetdesk.store.session import Session
from vetdesk.store.versions import NumberState, VoidReason

__all__ = ["NumberLine", "NumberState", "Numbers", "VoidReason"]


@dataclass(frozen=True, kw_only=True)
class NumberLine:
    """One number with the reference of its matter, or the name of the collector a paper was made for.

    ``reason`` is there once it is void; ``matter_id`` is None for a paper of a collector.
    """

    id: UUID
    text: str
    state: NumberState
    reason: VoidReason | None
    matter_id: UUID | None
    matter_ref: str
    at: datetime
    is_paper: bool = False


class Numbers:
    """What can be asked of the register; numbers are taken only by an issue."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self) -> tuple[NumberLine, ...]:
        """Return every number ever taken, of agreements and of papers, the newest first."""
        with self._desk.vault.reading() as session:
            refs = agreements.refs(session)
            contracts = tuple(
                NumberLine(
                    id=one.id,
                    text=one.text,
                    state=one.state,
                    reason=one.reason,
                    matter_id=one.matter_id,
                    matter_ref=refs[one.matter_id],
                    at=one.at,
                )
                for one in versions.all_numbers(session)
            )
            papers = tuple(
                NumberLine(
                    id=one.id,
                    text=one.text,
                    state=one.state,
                    reason=one.reason,
                    matter_id=one.subject_id if one.subject_id in refs else None,
                    matter_ref=refs.get(one.subject_id) or _collector(session, one.subject_id),
                    at=one.at,
                    is_paper=True,
                )
                for one in paper_numbers.all_numbers(session)
            )
        return tuple(sorted((*contracts, *papers), key=lambda one: one.at, reverse=True))

    def recover(self) -> None:
        """Make void what a crash left reserved, with that as its reason; done once after unlocking."""
        with self._desk.vault.reading() as session:
            left, papers = versions.has_reserved(session), paper_numbers.has_reserved(session)
        if left:
            with self._desk.vault.writing("issue.void_number") as session:
                versions.void_reserved(session)
        if papers:
            with self._desk.vault.writing("paper.void_number") as session:
                paper_numbers.void_reserved(session)


def _collector(session: Session, party_id: UUID) -> str:
    found = parties.get(session, party_id)
    return found.party.name if found else ""
