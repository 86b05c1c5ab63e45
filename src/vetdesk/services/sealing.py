"""The list of papers to be sealed 用印申请单: proposed, kept, written as a file, entered in the seal log."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final
from uuid import UUID

from vetdesk.documents import tree
from vetdesk.domain.agreements import AgreementStatus
from vetdesk.domain.binding import Sides, leaves_of, seal_groups
from vetdesk.domain.sealing import (
    AGREEMENT,
    AGREEMENT_COPIES,
    NothingToSeal,
    SealApplication,
    SealAsked,
    SealItem,
    SealsLogged,
    checked_application,
    suggested,
)
from vetdesk.domain.signing import SealKind, SealUse, checked_use
from vetdesk.exchange.tables import write_table_xlsx
from vetdesk.progress import Progress
from vetdesk.services import dossier, printing
from vetdesk.services.desk import Desk
from vetdesk.services.dossier import Dossier
from vetdesk.services.errors import NotFound
from vetdesk.services.printing import ReportForm
from vetdesk.services.reportparts import Words, day, pairs, paragraph, section, short_name, signatures, table
from vetdesk.store import documents, signings, versions
from vetdesk.store.documents import DocumentLine
from vetdesk.store.session import Session
from vetdesk.store.versions import IssueRecord

KIND: Final = "seal_list"
_NEVER: Final = frozenset(
    {
        "signed_scan",
        "paper_record",
        "provenance",
        "annex",
        "annex_copy",
        "delivery_copy",
        "annex_passphrase",
        "notice_register",
    }
)
"""What is filed with an agreement but nobody seals: scans, records of ours, files that are not paper."""


@dataclass(frozen=True, kw_only=True)
class SealProposal:
    """An application to be looked over; ``chosen`` says which of its papers are usually sealed at once."""

    application: SealApplication
    chosen: tuple[bool, ...]

    @property
    def usual(self) -> SealApplication:
        """Return the application with only those papers that are usually sealed."""
        items = zip(self.application.items, self.chosen, strict=True)
        return replace(self.application, items=tuple(item for item, is_chosen in items if is_chosen))


class SealLists:
    """Applications for seals of issued agreements (counsel's review 7.1 (7), 8)."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def proposal(self, matter_id: UUID) -> SealProposal:
        """Return what would be asked for the newest final version; ``NothingToSeal`` while there is none."""
        with self._desk.vault.reading() as session:
            found = dossier.load(session, self._desk, matter_id)
            issued = _final(session, matter_id)
            papers = [one for one in documents.of_matter(session, matter_id) if _is_sealed(one, issued)]
        papers.sort(key=lambda one: (one.kind != AGREEMENT, one.at, one.title))
        return SealProposal(
            application=SealApplication(
                items=tuple(_item(one, found) for one in papers),
                asked_on=self._desk.today(),
                asked_by=self._desk.actor.name,
                approved_by=_approver(found),
                sheet_no=issued.contract_no,
                signer=_signer(found),
                purpose=found.agreement.title,
            ),
            chosen=tuple(one.kind == AGREEMENT or one.kind.startswith("cn.") for one in papers),
        )

    def ask(self, matter_id: UUID, given: SealApplication) -> SealAsked:
        """Keep an application; raises what ``checked_application`` raises."""
        kept = checked_application(given)
        with self._desk.vault.writing("matter.seal_application") as session:
            _final(session, matter_id)
            application_id = signings.ask_for_seals(
                session, matter_id, kept, by=self._desk.actor.name, now=self._desk.now()
            )
        return SealAsked(id=application_id, application=kept, noted_by=self._desk.actor.name)

    def use(self, matter_id: UUID, application_id: UUID, *, on: date, keeper: str) -> None:
        """Enter every seal of an application in the seal log; ``SealsLogged`` the second time."""
        with self._desk.vault.writing("matter.seal") as session:
            asked = _asked(session, matter_id, application_id)
            if asked.used_on is not None:
                raise SealsLogged
            given = asked.application
            for item in given.items:
                for seal in item.seals:
                    use = SealUse(
                        used_on=on,
                        document=item.document,
                        copies=item.copies,
                        seal=seal,
                        asked_by=given.asked_by,
                        allowed_by=given.approved_by,
                        keeper=keeper,
                    )
                    checked = checked_use(use, today=self._desk.today())
                    signings.log_seal(session, matter_id, checked, by=self._desk.actor.name)
            signings.seals_used(session, application_id, on=on)

    def save(
        self,
        matter_id: UUID,
        application_id: UUID,
        path: Path,
        *,
        form: ReportForm,
        language: str,
        progress: Progress,
    ) -> Path:
        """Write a kept application as PDF/A, .docx or .xlsx; that it left the vault is journalled."""
        with self._desk.vault.reading() as session:
            asked = _asked(session, matter_id, application_id)
            issued = _final(session, matter_id)
            office = dossier.load(session, self._desk, matter_id).matter.organisation.name
        words = Words(kind=KIND, language=language, masked=False)
        if form is ReportForm.XLSX:
            progress.check()
            content = _workbook(asked.application, words)
            return printing.hand_out(self._desk, content, path, entity="matter", entity_id=matter_id)
        report = _sheet(asked.application, words, office=office, number=issued.contract_no)
        return printing.save(
            self._desk, report, path, form, entity="matter", entity_id=matter_id, progress=progress
        )


def _final(session: Session, matter_id: UUID) -> IssueRecord:
    issued = next((one for one in versions.of_matter(session, matter_id) if not one.draft), None)
    if issued is None:
        raise NothingToSeal
    return issued


def _asked(session: Session, matter_id: UUID, application_id: UUID) -> SealAsked:
    for asked in signings.seals_asked(session, matter_id):
        if asked.id == application_id:
            return asked
    raise NotFound("seal_application")


def _is_sealed(one: DocumentLine, issued: IssueRecord) -> bool:
    is_of_version = one.version in {None, issued.version}
    return is_of_version and one.pages > 0 and one.kind not in _NEVER and one.name.endswith(".pdf")


def _item(one: DocumentLine, found: Dossier) -> SealItem:
    typed = found.matter.answers.get("copies")
    copies = int(typed) if isinstance(typed, int) and typed > 0 else AGREEMENT_COPIES
    return SealItem(
        document=one.title,
        copies=copies if one.kind == AGREEMENT else 1,
        pages=one.pages,
        seals=suggested(one.kind, one.pages),
    )


def _approver(found: Dossier) -> str:
    """Return who approved what was issued; nobody once the agreement is a draft of its next version."""
    record = found.record
    holds = record.status is AgreementStatus.APPROVED or record.status.is_fixed
    return record.approval.approval.name if holds and record.approval else ""


def _signer(found: Dossier) -> str:
    signer = found.matter.signatories.get("organisation")
    return signer.name if signer else ""


def _sheet(given: SealApplication, words: Words, *, office: str, number: str) -> tree.Document:
    parts = (
        ("application", (pairs(_head(given, words, number)),)),
        ("papers", (_papers(given, words), paragraph(_total(given, words)))),
        (
            "signatures",
            (
                signatures(words.part(f"signs_{who}") for who in ("asked", "allowed", "keeper")),
                paragraph(
                    words.part(
                        "nature", office=short_name(office, words), by=given.asked_by, on=day(given.asked_on)
                    )
                ),
            ),
        ),
    )
    return tree.Document(
        id=f"cn.{KIND}",
        version="1.0",
        kind="report",
        language=words.tag,
        title=words.part("title"),
        number=given.sheet_no,
        sections=tuple(section(part, words.part(part), blocks) for part, blocks in parts),
    )


def _head(given: SealApplication, words: Words, number: str) -> tuple[tuple[str, str], ...]:
    return (
        (words.part("asked_by"), given.asked_by),
        (words.part("asked_on"), day(given.asked_on)),
        (words.part("contract_no"), number),
        (words.part("sheet_no"), given.sheet_no),
        (words.part("approved_by"), given.approved_by),
        (words.part("signer"), given.signer),
        (words.part("purpose"), given.purpose),
    )


def _columns(words: Words) -> tuple[tuple[str, int], ...]:
    parts = (("no", 7), ("document", 36), ("copies", 9), ("pages", 11), ("seals", 22), ("place", 25))
    return tuple((words.part(key), share) for key, share in parts)


def _rows(given: SealApplication, words: Words) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (
            str(at),
            item.document,
            str(item.copies),
            str(item.pages),
            words.joined(words.part(f"seal_{one.value}") for one in item.seals),
            words.joined(_places(item, words)),
        )
        for at, item in enumerate(given.items, 1)
    )


def _places(item: SealItem, words: Words) -> tuple[str, ...]:
    """Say where the seals go; across the edge in groups of at most 30 sheets printed on one side."""
    said = [words.part("place_signature")] if set(item.seals) - {SealKind.STRADDLE} else []
    if SealKind.STRADDLE in item.seals:
        groups = len(seal_groups(leaves_of(item.pages, Sides.ONE)))
        said.append(words.part("place_edge", groups=groups))
    return tuple(said)


def _papers(given: SealApplication, words: Words) -> tree.Table:
    return table("papers", _columns(words), _rows(given, words), centred=(0, 2, 3))


def _total(given: SealApplication, words: Words) -> str:
    counted = words.joined(
        words.part("counted", seal=words.part(f"seal_{kind.value}"), number=number)
        for kind, number in given.presses.items()
    )
    copies = sum(item.copies for item in given.items)
    return words.part("total", papers=len(given.items), copies=copies, seals=counted)


def _workbook(given: SealApplication, words: Words) -> bytes:
    more = ("asked_by", "asked_on", "approved_by", "sheet_no")
    header = (*(title for title, _ in _columns(words)), *(words.part(key) for key in more))
    tail = (given.asked_by, day(given.asked_on), given.approved_by, given.sheet_no)
    rows = ((*row, *tail) for row in _rows(given, words))
    return write_table_xlsx(header, rows, title=words.part("title"))
