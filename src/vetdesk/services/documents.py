"""Filed documents: listed, shown and saved; never rendered again."""

import hashlib
from pathlib import Path
from typing import Final
from uuid import UUID

from vetdesk.documents.jobs import Preview
from vetdesk.services.desk import Desk
from vetdesk.services.errors import DocumentDamaged, NotFound
from vetdesk.store import documents, files
from vetdesk.store.documents import DocumentLine
from vetdesk.store.paging import Page
from vetdesk.vault.files import put

__all__ = ["PASSPHRASE_SHEET", "DocumentLine", "Documents"]

PASSPHRASE_SHEET: Final = "annex_passphrase"  # noqa: S105 -- the kind of a paper


class Documents:
    """What can be done with filed documents."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of_matter(self, matter_id: UUID) -> tuple[DocumentLine, ...]:
        """Return a matter's documents, newest first."""
        with self._desk.vault.reading() as session:
            return documents.of_matter(session, matter_id)

    def of_person(self, person_id: UUID) -> tuple[DocumentLine, ...]:
        """Return a person's papers, newest first."""
        with self._desk.vault.reading() as session:
            return documents.of_person(session, person_id)

    def of_collector(self, collector_id: UUID) -> tuple[DocumentLine, ...]:
        """Return the papers made for a collector itself, newest first; not those of its agreements."""
        with self._desk.vault.reading() as session:
            return documents.of_collector(session, collector_id)

    def page(self, *, after: str | None = None, limit: int = 200) -> Page[DocumentLine]:
        """Return one page of all documents, newest first."""
        with self._desk.vault.reading() as session:
            return documents.page(session, mark=after, limit=limit)

    def content(self, document_id: UUID) -> bytes:
        """Return the bytes as they were filed; raises ``DocumentDamaged`` when they are not."""
        with self._desk.vault.reading() as session:
            line = documents.get(session, document_id)
            if line is None:
                raise NotFound("document")
            content = files.read(session, line.file_id)
        if hashlib.sha256(content).hexdigest() != line.sha256:
            raise DocumentDamaged
        return content

    def page_image(self, document_id: UUID, page: int = 1) -> Preview:
        """Return one page of a filed PDF as a picture."""
        return self._desk.worker.page_image(self.content(document_id), page)

    def save(self, document_id: UUID, path: Path) -> Path:
        """Write the document to ``path``, readable by the owner only, whole or not at all."""
        write_private(path, self.content(document_id))
        return path

    def save_all(self, matter_id: UUID, folder: Path) -> tuple[Path, ...]:
        """Write all documents of a matter into ``folder``, but no passphrase beside what it opens."""
        lines = [line for line in self.of_matter(matter_id) if line.kind != PASSPHRASE_SHEET]
        return tuple(self.save(line.id, folder / line.name) for line in lines)


def write_private(path: Path, content: bytes) -> None:
    """Write a file with mode 0600 beside its place and rename it there when it is durable."""
    path.parent.mkdir(parents=True, exist_ok=True)
    put(path, content)
