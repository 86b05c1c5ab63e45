"""The locked copy of a filed document that leaves the house, and the sheet with its passphrase."""

import hashlib
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path, PurePath
from typing import Final
from uuid import UUID, uuid4

from vetdesk.documents.jobs import RenderRequest, Stamp
from vetdesk.exchange.sealing import new_passphrase, sealed
from vetdesk.progress import Progress, silent
from vetdesk.services.desk import Desk
from vetdesk.services.documents import PASSPHRASE_SHEET, Documents
from vetdesk.services.errors import LetterNotPossible, NotFound
from vetdesk.services.matters import Printed, RunReport
from vetdesk.store import documents, files, versions
from vetdesk.store.documents import DocumentLine
from vetdesk.store.session import Session

ANNEX: Final = "annex"
COPY: Final = "annex_copy"
PDF_COPY: Final = "delivery_copy"
_NEVER: Final = frozenset({COPY, PDF_COPY, PASSPHRASE_SHEET})
_PACK: Final = "vetdesk.delivery_sheet"
_XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_PDF: Final = "application/pdf"
_STEPS: Final = 3


@dataclass(frozen=True, kw_only=True)
class Delivery:
    """A locked copy and the sheet with its passphrase; each is filed under its own hash."""

    copy: DocumentLine
    sheet: DocumentLine


class Deliveries:
    """Makes locked copies; the unlocked file, whose hash is recorded, stays the record."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def make(self, document_id: UUID, progress: Progress | None = None) -> Delivery:
        """Lock the annex or PDF ``document_id`` with a new passphrase; both papers are filed in the vault.

        Decisions 20 and 21: the copy has its own hash and is never the record; a locked PDF is no PDF/A.
        Each call makes another copy with another passphrase.
        """
        progress = progress or silent()
        with self._desk.vault.reading() as session:
            annex, number, place = self._lockable(session, document_id)
        progress.step(0, _STEPS, "annex")
        groups = new_passphrase()
        content, passphrase = Documents(self._desk).content(document_id), "-".join(groups)
        is_pdf = annex.kind != ANNEX
        locked = self._desk.worker.lock_pdf(content, passphrase) if is_pdf else sealed(content, passphrase)
        digest = hashlib.sha256(locked).hexdigest()
        stem = f"{PurePath(annex.name).stem}_加密交付件{place}"
        name = f"{stem}{'.pdf' if is_pdf else '.xlsx'}"
        progress.step(1, _STEPS, "sheet")
        request = RenderRequest(
            pack=_PACK,
            contexts=(
                {
                    "contract_no": number,
                    "created_on": self._desk.today(),
                    "sealed_file": name,
                    "sealed_sha256": digest,
                    "file": annex.name,
                    "sha256": annex.sha256,
                    "rehearsal": self._desk.rehearsal,
                    "groups": [{"no": no, "group": group} for no, group in enumerate(groups, 1)],
                },
            ),
            stamp=Stamp(draft=False, rehearsal=self._desk.rehearsal, created=self._desk.now()),
        )
        rendered = self._desk.worker.render(request)
        progress.step(2, _STEPS, "filing")
        with self._desk.vault.writing("annex.locked_copy") as session:
            title = f"{annex.title}（加密交付件）" if is_pdf else "债权明细（加密交付件）"
            kind = PDF_COPY if is_pdf else COPY
            # Its pages cannot be shown or printed here, so it is filed as having none.
            copy = self._file(session, annex, locked, kind=kind, title=title, name=name)
            sheet = self._file(
                session,
                annex,
                rendered.pdf,
                kind=PASSPHRASE_SHEET,
                title="加密交付件口令单" if is_pdf else "电子附件交付口令单",
                name=f"{stem}_口令单.pdf",
                pages=rendered.pages,
            )
        progress.step(_STEPS, _STEPS, "filing")
        return Delivery(copy=copy, sheet=sheet)

    def of_run(self, report: RunReport, out: Path, sheet: Path) -> RunReport:
        """Add a locked copy of the issued annex to a report: the copy in ``out``, its sheet at ``sheet``.

        A run that issued nothing is returned as it is.
        """
        annex = next((one.line for one in report.documents if one.line.kind == ANNEX), None)
        if annex is None:
            return report
        made, filed = self.make(annex.id), Documents(self._desk)
        papers = (
            Printed(line=made.copy, path=filed.save(made.copy.id, out / made.copy.name)),
            Printed(line=made.sheet, path=filed.save(made.sheet.id, sheet)),
        )
        return replace(report, documents=(*report.documents, *papers))

    def _lockable(self, session: Session, document_id: UUID) -> tuple[DocumentLine, str, int]:
        """Return the document, its contract number, and which copy of it this will be."""
        line = documents.get(session, document_id)
        if line is None or line.matter_id is None:
            raise NotFound("document")
        if line.kind != ANNEX and (not line.pages or line.kind in _NEVER):
            raise LetterNotPossible("not_annex")
        same = documents.of_matter(session, line.matter_id, version=line.version)
        issued = versions.of_matter(session, line.matter_id)
        number = next((one.contract_no for one in issued if one.version == line.version), "")
        copies = f"{PurePath(line.name).stem}_加密交付件"
        made = sum(one.kind in {COPY, PDF_COPY} and one.name.startswith(copies) for one in same)
        return line, number, 1 + made

    def _file(
        self,
        session: Session,
        annex: DocumentLine,
        content: bytes,
        *,
        kind: str,
        title: str,
        name: str,
        pages: int = 0,
    ) -> DocumentLine:
        media_type = _PDF if name.endswith(".pdf") else _XLSX
        stored = files.store(session, BytesIO(content), name=name, media_type=media_type, progress=silent())
        line = DocumentLine(
            id=uuid4(),
            kind=kind,
            title=title,
            name=name,
            file_id=stored.id,
            sha256=stored.sha256,
            pages=pages,
            size=stored.size,
            at=self._desk.now(),
            matter_id=annex.matter_id,
            version=annex.version,
        )
        documents.add(session, line)
        return line
