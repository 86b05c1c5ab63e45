"""Evidence of reviews: judged before it is kept, read again checked, taken along into the next review."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path
from typing import Final
from uuid import UUID, uuid4

from vetdesk.documents.errors import RenderFailed, WorkerStopped
from vetdesk.exchange.evidence_files import EvidenceRefused, examine, require_size
from vetdesk.progress import silent
from vetdesk.services import reviewstanding
from vetdesk.services.desk import Desk
from vetdesk.services.errors import NotFound
from vetdesk.store import evidence, files
from vetdesk.store.evidence import EvidenceDraft, EvidenceLine
from vetdesk.store.files import StoredFile
from vetdesk.store.session import Session
from vetdesk.store.vetting import ReviewRecord

__all__ = ["EvidenceRefused", "Shown", "carry", "content", "file", "read", "show", "show_content"]

PDF: Final = "application/pdf"


@dataclass(frozen=True, kw_only=True)
class Shown:
    """A page of a piece as the window shows it: lines of cells, or the bytes of a picture.

    Neither of both is a piece that can only be saved.
    """

    lines: tuple[tuple[str, ...], ...] | None = field(default=None, repr=False)
    picture: bytes = field(default=b"", repr=False)
    page: int = 1
    pages: int = 1


@dataclass(frozen=True, kw_only=True)
class Judged:
    """A piece that proves something, before it is kept."""

    draft: EvidenceDraft
    media_type: str

    @classmethod
    def of(cls, draft: EvidenceDraft) -> "Judged":
        """Judge a piece; ``EvidenceRefused`` says why it would prove nothing later."""
        return cls(draft=draft, media_type=examine(draft.name, draft.content))

    def store(
        self,
        session: Session,
        desk: Desk,
        review_id: UUID,
        *,
        check_id: str = "",
        condition_id: UUID | None = None,
    ) -> None:
        """Keep the piece for a check of the review or for a condition of its decision."""
        draft = self.draft
        stored = files.store(
            session, BytesIO(draft.content), name=draft.name, media_type=self.media_type, progress=silent()
        )
        line = line_of(draft, stored, self.media_type, taken_by=desk.actor.name)
        evidence.attach(session, review_id, replace(line, check_id=check_id), condition_id=condition_id)


def line_of(draft: EvidenceDraft, stored: StoredFile, media_type: str, *, taken_by: str) -> EvidenceLine:
    """Return the piece that a draft becomes once its bytes are stored; it stands behind no check yet."""
    return EvidenceLine(
        id=uuid4(),
        check_id="",
        file_id=stored.id,
        name=draft.name,
        source=draft.source,
        query=draft.query,
        taken_at=draft.taken_at,
        size=stored.size,
        sha256=stored.sha256,
        media_type=media_type,
        taken_by=taken_by,
        register=draft.register,
        valid_until=draft.valid_until,
        replaces=draft.replaces,
    )


def read(path: Path) -> bytes:
    """Return a file of the disk; its size is judged before it is read. ``OSError`` when it cannot be."""
    require_size(path.stat().st_size)
    return path.read_bytes()


def file(
    desk: Desk, review_id: UUID, check_id: str, draft: EvidenceDraft, known: Sequence[EvidenceLine]
) -> None:
    """Keep a piece for a check; ``known`` are the pieces it may replace."""
    judged = Judged.of(draft)
    if draft.replaces is not None and draft.replaces not in {one.id for one in known}:
        raise NotFound("evidence")
    with desk.vault.writing("review.attach") as session:
        judged.store(session, desk, review_id, check_id=check_id)
        # A paper that states its last day ends the answer that rests on it.
        reviewstanding.note(session, desk, review_id)


def content(desk: Desk, evidence_id: UUID) -> bytes:
    """Return the bytes of a piece, every chunk checked against its hash."""
    with desk.vault.reading() as session:
        return files.read(session, evidence.get(session, evidence_id).file_id)


def show(desk: Desk, evidence_id: UUID, page: int = 1) -> Shown:
    """Return a page of a piece; papers are read and drawn in the worker, never opened by the system."""
    with desk.vault.reading() as session:
        line = evidence.get(session, evidence_id)
    return show_content(desk, line.name, line.media_type, content(desk, evidence_id), page)


def show_content(desk: Desk, name: str, media_type: str, found: bytes, page: int = 1) -> Shown:
    """Return a page of bytes that need not be in the vault yet, read and drawn in the worker."""
    try:
        if media_type == PDF:
            drawn = desk.worker.page_image(found, page)
            return Shown(picture=drawn.png, page=min(page, drawn.pages), pages=drawn.pages)
        if (text := desk.worker.paper(name, found, page)) is not None:
            return Shown(lines=text.lines, page=text.page, pages=text.pages)
        return Shown(picture=desk.worker.picture(found) or b"")
    except (RenderFailed, WorkerStopped):
        # Damaged or prepared to do harm: the worker is made anew, and the piece can be saved as it is.
        return Shown()


def carry(
    session: Session,
    review_id: UUID,
    before: ReviewRecord,
    check_ids: set[str],
    known: Mapping[str, Sequence[EvidenceLine]],
) -> None:
    """Link the evidence of the last review to this one, as it is; the files are not stored twice."""
    there = {one.file_id for pieces in known.values() for one in pieces}
    wanted = [one for one in before.evidence if one.check_id in check_ids and one.file_id not in there]
    new_ids = {one.id: uuid4() for one in wanted}
    for one in wanted:
        older = new_ids.get(one.replaces) if one.replaces else None
        evidence.attach(session, review_id, replace(one, id=new_ids[one.id], replaces=older, recheck_id=None))
