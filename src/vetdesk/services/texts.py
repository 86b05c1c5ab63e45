"""The text of an agreement as it is drafted or was issued: to compare, and as a .docx to negotiate on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import ClassVar, Final
from uuid import UUID

from vetdesk.documents import tree
from vetdesk.documents.jobs import Mode, RenderRequest, Stamp
from vetdesk.domain.errors import VetdeskError
from vetdesk.domain.pagelook import PageLook
from vetdesk.progress import Progress
from vetdesk.services import printing
from vetdesk.services.desk import Desk
from vetdesk.services.drafting import Drafting
from vetdesk.services.errors import NotFound
from vetdesk.services.fonts import added_faces
from vetdesk.services.pagelooks import issued_in
from vetdesk.store import counterpapers, files, matter_reviews, versions
from vetdesk.store.matter_reviews import ApprovedText
from vetdesk.store.session import Session

DRAFT: Final = 0
"""Stands for the draft where a version number is asked for."""
LIBRARY: Final = -4
"""Stands for what the clause library alone would say: the standard text."""
PAPER: Final = -3
"""Stands for the other side's paper where that is the contract; its name is the number."""
APPROVED: Final = -2
"""Stands for the text approved last, whether or not that approval still stands."""


class TextNotKept(VetdeskError):
    """The version was issued before its text was kept."""

    key: ClassVar[str] = "redline.no_text"


@dataclass(frozen=True, kw_only=True)
class Edition:
    """The draft, what was approved, or an issued version; without ``has_text`` only its PDF is left."""

    version: int
    contract_no: str = ""
    at: datetime | None = None
    has_text: bool = True
    approved_by: str = ""


class Texts:
    """What can be read of the editions of an agreement."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._drafting = Drafting(desk)

    def editions(self, matter_id: UUID) -> tuple[Edition, ...]:
        """Return the draft, the text approved last, and every issued version, newest first."""
        with self._desk.vault.reading() as session:
            issued = versions.of_matter(session, matter_id)
            approved = last_approved(session, matter_id)
            paper = counterpapers.in_use(session, matter_id)
        return (
            *((Edition(version=PAPER, contract_no=paper.name, at=paper.added_at),) if paper else ()),
            Edition(version=DRAFT),
            *((Edition(version=APPROVED, at=approved.at, approved_by=approved.name),) if approved else ()),
            *(
                Edition(
                    version=one.version,
                    contract_no=one.contract_no,
                    at=one.issued_at,
                    has_text=one.tree_file_id is not None,
                )
                for one in issued
            ),
        )

    def get(self, matter_id: UUID, version: int) -> tree.Document:
        """Return the numbered text of an edition; raises ``NotFound`` or ``TextNotKept``."""
        if version == DRAFT:
            return self._drafting.text(matter_id)
        if version == PAPER:
            return self._drafting.contract(matter_id)
        if version == LIBRARY:
            return self._drafting.standard(matter_id)[0]
        with self._desk.vault.reading() as session:
            if version == APPROVED:
                approved = last_approved(session, matter_id)
                if approved is None:
                    raise NotFound("version")
                return tree.from_json(files.read(session, approved.file_id).decode())
            known = {one.version: one for one in versions.of_matter(session, matter_id)}
            if version not in known:
                raise NotFound("version")
            file_id = known[version].tree_file_id
            if file_id is None:
                raise TextNotKept
            return tree.from_json(files.read(session, file_id).decode())

    def save_word(self, matter_id: UUID, version: int, path: Path, progress: Progress) -> Path:
        """Write an edition as .docx; a draft says so on every page. That it left is journalled.

        The record stays the PDF: the .docx is for reading and negotiating. Where the agreement is printed
        with English, it has both languages in two columns.
        """
        from vetdesk.documents.wordfile import write_docx  # large, and seldom needed

        document = self._drafting.printed(matter_id) if version == DRAFT else self.get(matter_id, version)
        progress.check()
        stamp = Stamp(
            number=document.number,
            external_no=document.external_no,
            draft=version == DRAFT,
            rehearsal=self._desk.rehearsal,
            created=self._desk.now(),
            official=self._look(matter_id, version) is PageLook.OFFICIAL,
        )
        content = write_docx(document, stamp, self._pages(document, stamp, progress))
        return printing.hand_out(self._desk, content, path, entity="matter", entity_id=matter_id)

    def _look(self, matter_id: UUID, version: int) -> PageLook:
        """Return the look an edition is printed in; an issued one keeps that of its day."""
        with self._desk.vault.reading() as session:
            known = {one.version: one for one in versions.of_matter(session, matter_id)}
        return issued_in(known[version].fonts) if version in known else self._drafting.look(matter_id)

    def _pages(self, document: tree.Document, stamp: Stamp, progress: Progress) -> Mapping[str, int]:
        """Return on which page of the PDF each part begins; none where no table of contents asks."""
        if not document.contents:
            return {}
        with self._desk.vault.reading() as session:
            faces = added_faces(session)
        request = RenderRequest(
            document=tree.to_json(document), mode=Mode.PREVIEW, stamp=stamp, added_fonts=faces
        )
        return self._desk.worker.render(request, progress).begins


def last_approved(session: Session, matter_id: UUID) -> ApprovedText | None:
    """Return the text approved last, unless it became a version since; it outlives its approval."""
    kept = matter_reviews.approved_text(session, matter_id)
    issued = versions.of_matter(session, matter_id)
    return kept if kept and not (issued and issued[0].issued_at >= kept.at) else None
