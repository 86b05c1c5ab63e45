"""Copies on paper of filed documents: marked, bound, printed or saved; the filed document stays as it is."""

from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from vetdesk.documents.jobs import Preview
from vetdesk.domain.binding import PrintPlan, read_pages
from vetdesk.progress import Progress
from vetdesk.services.desk import Desk
from vetdesk.services.documents import Documents
from vetdesk.services.errors import NotFound
from vetdesk.services.printing import hand_out, note
from vetdesk.store import documents, versions
from vetdesk.store.documents import DocumentLine

__all__ = ["PaperCopies", "PrintPlan", "Run"]


@dataclass(frozen=True, kw_only=True)
class Run:
    """What goes to the printer: all copies one after the other; ``pages`` without blank ones."""

    pdf: bytes = field(repr=False)
    pages: int


class PaperCopies:
    """Makes the copies of one filed document."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def is_draft(self, document_id: UUID) -> bool:
        """Return whether the document belongs to a version that is a draft."""
        with self._desk.vault.reading() as session:
            line = documents.get(session, document_id)
            if line is None:
                raise NotFound("document")
            if line.matter_id is None:
                return False
            issued = versions.of_matter(session, line.matter_id)
        return any(one.draft for one in issued if one.version == line.version)

    def make(self, document_id: UUID, plan: PrintPlan, progress: Progress | None = None) -> Run:
        """Return the copies; a draft carries its word on every page whatever the plan says.

        Raises ``PagesUnclear`` when the plan's pages cannot be read or do not exist.
        """
        line, content = self._read(document_id, plan)
        pdf, pages = self._desk.worker.copies(content, plan, draft=self.is_draft(line.id), progress=progress)
        return Run(pdf=pdf, pages=pages)

    def print_run(self, document_id: UUID, plan: PrintPlan, progress: Progress | None = None) -> Run:
        """Return the copies for the printer; that they leave the vault is journalled."""
        made = self.make(document_id, plan, progress)
        note(self._desk, entity="document", entity_id=document_id)
        return made

    def save(self, document_id: UUID, plan: PrintPlan, path: Path, progress: Progress | None = None) -> Path:
        """Write the copies to ``path``, whole or not at all; that they left the vault is journalled."""
        made = self.make(document_id, plan, progress)
        return hand_out(self._desk, made.pdf, path, entity="document", entity_id=document_id)

    def page_image(self, document_id: UUID, plan: PrintPlan, page: int) -> Preview:
        """Return page ``page`` (from 1) of all copies as they will be printed, before they are folded."""
        line, content = self._read(document_id, plan)
        pdf, pages = self._desk.worker.copies(content, plan, draft=self.is_draft(line.id), only=page)
        shown = self._desk.worker.page_image(pdf, 1)
        return Preview(png=shown.png, page=min(page, pages), pages=pages, missing=())

    def _read(self, document_id: UUID, plan: PrintPlan) -> tuple[DocumentLine, bytes]:
        with self._desk.vault.reading() as session:
            line = documents.get(session, document_id)
        if line is None:
            raise NotFound("document")
        read_pages(plan.pages, line.pages)
        return line, Documents(self._desk).content(document_id)
