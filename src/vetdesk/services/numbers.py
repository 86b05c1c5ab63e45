"""The register of contract numbers: what stands on a contract, what is void and why; none is used twice."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from vetdesk.services.desk import Desk
from vetdesk.store import agreements, paper_numbers, versions
from vetdesk.store.versions import NumberState, VoidReason

__all__ = ["NumberLine", "NumberState", "Numbers", "VoidReason"]


@dataclass(frozen=True, kw_only=True)
class NumberLine:
    """One number with the reference of its matter; ``reason`` is there once it is void."""

    id: UUID
    text: str
    state: NumberState
    reason: VoidReason | None
    matter_id: UUID
    matter_ref: str
    at: datetime


class Numbers:
    """What can be asked of the register; numbers are taken only by an issue."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self) -> tuple[NumberLine, ...]:
        """Return every number ever taken, the newest first."""
        with self._desk.vault.reading() as session:
            refs = agreements.refs(session)
            return tuple(
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
