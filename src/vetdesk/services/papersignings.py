"""The signed copy of a paper: day, place, signers, originals and the scan, as an agreement has them."""

import hashlib
from dataclasses import replace
from io import BytesIO
from uuid import UUID, uuid4

from vetdesk.domain.agreements import AgreementStatus
from vetdesk.domain.calendars import shanghai_day
from vetdesk.domain.editions import Edition
from vetdesk.domain.paperdrafts import PaperDraft, PaperSigned, PaperState
from vetdesk.domain.papers import MadeFor
from vetdesk.domain.signing import PagesDiffer, Signing, checked
from vetdesk.progress import silent
from vetdesk.services.desk import Desk
from vetdesk.services.errors import NotFound
from vetdesk.services.letters import PDF
from vetdesk.services.signings import SIGNED_SCAN, Scan, SigningRoom
from vetdesk.store import documents, files, paper_drafts
from vetdesk.store.documents import DocumentLine
from vetdesk.store.session import Session
from vetdesk.store.signings import SigningRecord


class PaperSignings:
    """What can be noted of an issued paper once it is signed."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def room(self, document_id: UUID) -> SigningRoom:
        """Return what is known of the signing of a paper; a paper has no preconditions and no status."""
        with self._desk.vault.reading() as session:
            kept = _kept(session, _line(session, document_id)).signed
            scan = documents.get(session, kept.scan_id) if kept and kept.scan_id else None
        record = None
        if kept is not None:
            record = SigningRecord(
                version=0,
                signing=kept.signing,
                pages=kept.pages,
                scan_id=kept.scan_id,
                registered_by=kept.registered_by,
                registered_at=kept.registered_at,
            )
        status = AgreementStatus.SIGNED if record else AgreementStatus.ISSUED
        return SigningRoom(
            status=status, issued=None, record=record, scan=scan, preconditions=(), met={}, seals=()
        )

    def register(self, document_id: UUID, signing: Signing, scan: Scan | None = None) -> SigningRoom:
        """Keep how a paper was signed, as ``Signings.register`` does for an agreement.

        ``PagesDiffer`` when the scan has other pages and no reason is given; ``SigningUnfit`` names
        another field. Registered again, it takes the place of what was registered before.
        """
        pages = self._desk.worker.page_image(scan.content, 1).pages if scan is not None else 0
        with self._desk.vault.writing("paper.sign") as session:
            line = _line(session, document_id)
            given = checked(signing, issued_on=shanghai_day(line.at), today=self._desk.today())
            if scan is not None and pages != line.pages and not given.pages_reason.strip():
                raise PagesDiffer(line.pages, pages)
            draft = _kept(session, line)
            before = draft.signed
            scan_id = before.scan_id if before else None
            if scan is not None:
                scan_id = self._file(session, line, scan, pages)
            signed = PaperSigned(
                signing=given,
                pages=pages or (before.pages if before else 0),
                scan_id=scan_id,
                registered_by=self._desk.actor.name,
                registered_at=self._desk.now(),
            )
            paper_drafts.put(session, replace(draft, signed=signed))
        return self.room(document_id)

    def _file(self, session: Session, line: DocumentLine, scan: Scan, pages: int) -> UUID:
        title = f"签署扫描件（{line.title}）"
        name = f"{line.name.partition('_')[0]}_{title}.pdf"
        stored = files.store(session, BytesIO(scan.content), name=name, media_type=PDF, progress=silent())
        filed = DocumentLine(
            id=uuid4(),
            kind=SIGNED_SCAN,
            title=title,
            name=name,
            file_id=stored.id,
            sha256=hashlib.sha256(scan.content).hexdigest(),
            pages=pages,
            size=stored.size,
            at=self._desk.now(),
            matter_id=line.matter_id,
            collector_id=line.collector_id,
            version=line.version,
        )
        documents.add(session, filed)
        return filed.id


def is_paper(line: DocumentLine) -> bool:
    """Say whether a document is a paper made from a pack, which somebody may sign."""
    return line.kind.startswith("cn.")


def _line(session: Session, document_id: UUID) -> DocumentLine:
    line = documents.get(session, document_id)
    if line is None or not is_paper(line):
        raise NotFound("paper")
    return line


def _kept(session: Session, line: DocumentLine) -> PaperDraft:
    """Return what is kept of an issued paper; one that was made at once, or long ago, has nothing yet."""
    found = paper_drafts.of_document(session, line.id)
    if found is not None:
        return found
    subject = line.matter_id or line.collector_id
    assert subject is not None
    return PaperDraft(
        id=uuid4(),
        pack_id=line.kind,
        made_for=MadeFor.MATTER if line.matter_id else MadeFor.COLLECTOR,
        subject_id=subject,
        typed={},
        edition=Edition.CHINESE,
        drafted_by=(),
        state=PaperState.ISSUED,
        changed_at=line.at,
        document_id=line.id,
    )
