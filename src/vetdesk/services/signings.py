"""From the printer to the archive: signed, in force, ended, archived; scan, seals, preconditions."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO
from typing import Final
from uuid import UUID, uuid4

from vetdesk.documents.papertree import ID as PAPER_ID
from vetdesk.domain.agreements import AgreementStatus
from vetdesk.domain.calendars import shanghai_day
from vetdesk.domain.keeping import KeepClass
from vetdesk.domain.sealing import SealAsked
from vetdesk.domain.signing import (
    Met,
    PagesDiffer,
    Precondition,
    PreconditionsOpen,
    SealLine,
    SealUse,
    Signing,
    WordsMissing,
    checked,
    checked_use,
    preconditions,
)
from vetdesk.progress import silent
from vetdesk.services import dossier, keeping
from vetdesk.services.desk import Desk
from vetdesk.services.dossier import Dossier
from vetdesk.services.errors import NotFound
from vetdesk.services.letters import PDF
from vetdesk.store import agreements, documents, files, matter_notes, signings, versions
from vetdesk.store.documents import DocumentLine
from vetdesk.store.session import Session
from vetdesk.store.signings import SigningRecord
from vetdesk.store.versions import IssueRecord

SIGNED_SCAN: Final = "signed_scan"


@dataclass(frozen=True, kw_only=True)
class Scan:
    """The signed paper as a PDF."""

    name: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, kw_only=True)
class SigningRoom:
    """Everything after printing of one agreement; ``issued`` is empty while nothing was issued.

    ``expected`` is how the agreement itself says it will be signed, for a form that is not filled yet.
    """

    status: AgreementStatus
    issued: IssueRecord | None
    record: SigningRecord | None
    scan: DocumentLine | None
    preconditions: tuple[Precondition, ...]
    met: Mapping[str, Met]
    seals: tuple[SealLine, ...]
    asked: tuple[SealAsked, ...] = ()
    expected: Mapping[str, str] = field(default_factory=dict)

    @property
    def open(self) -> int:
        """How many preconditions are not met."""
        return sum(one.key not in self.met for one in self.preconditions)


class Signings:
    """What can be done after an agreement was issued."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def room(self, matter_id: UUID) -> SigningRoom:
        """Return what is known after printing."""
        with self._desk.vault.reading() as session:
            found = dossier.load(session, self._desk, matter_id)
            issued = versions.of_matter(session, matter_id)
            newest = issued[0] if issued else None
            record = signings.of_version(session, matter_id, newest.version) if newest else None
            scan = documents.get(session, record.scan_id) if record and record.scan_id else None
            return SigningRoom(
                status=found.record.status,
                issued=newest,
                record=record,
                scan=scan,
                preconditions=_preconditions(found),
                met=signings.met(session, matter_id),
                seals=signings.seal_log(session, matter_id),
                asked=signings.seals_asked(session, matter_id),
                expected=_expected(found),
            )

    def register(self, matter_id: UUID, signing: Signing, scan: Scan | None = None) -> SigningRoom:
        """Keep how the newest issued version was signed; its pages are counted against those issued.

        ``PagesDiffer`` when the scan has other pages and no reason is given; ``SigningUnfit`` names
        another field. Registered again, it takes the place of what was registered before.
        """
        pages = self._desk.worker.page_image(scan.content, 1).pages if scan is not None else 0
        with self._desk.vault.writing("matter.sign") as session:
            record = _record(session, matter_id)
            issued = _newest(session, matter_id)
            given = checked(signing, issued_on=shanghai_day(issued.issued_at), today=self._desk.today())
            # Their own file is what is signed where it is the contract; its pages are not counted here.
            counted = PAPER_ID not in issued.packs
            if scan is not None and counted and pages != issued.pages and not given.pages_reason.strip():
                raise PagesDiffer(issued.pages, pages)
            if record.status is AgreementStatus.ISSUED:
                agreements.set_status(
                    session, matter_id, record.status.to(AgreementStatus.SIGNED), now=self._desk.now()
                )
            before = signings.of_version(session, matter_id, issued.version)
            scan_id = before.scan_id if before else None
            if scan is not None:
                scan_id = self._file(session, matter_id, issued, scan, pages)
            kept = SigningRecord(
                version=issued.version,
                signing=given,
                pages=pages or (before.pages if before else 0),
                scan_id=scan_id,
                registered_by=self._desk.actor.name,
                registered_at=self._desk.now(),
            )
            signings.put(session, matter_id, kept)
        return self.room(matter_id)

    def meet(self, matter_id: UUID, key: str, *, on: date, proof: str) -> SigningRoom:
        """Note that a precondition was met, with its proof."""
        if not proof.strip():
            raise WordsMissing("proof")
        with self._desk.vault.writing("matter.precondition") as session:
            self._known(session, matter_id, key)
            found = Met(on=on, proof=proof.strip(), by=self._desk.actor.name)
            signings.meet(session, matter_id, key, found)
        return self.room(matter_id)

    def take_back(self, matter_id: UUID, key: str) -> SigningRoom:
        """Note that a precondition was not met after all."""
        with self._desk.vault.writing("matter.precondition") as session:
            self._known(session, matter_id, key)
            signings.meet(session, matter_id, key, None)
        return self.room(matter_id)

    def begin(self, matter_id: UUID) -> SigningRoom:
        """Put a signed agreement in force; ``PreconditionsOpen`` while its text waits for something."""
        if waiting := self.room(matter_id).open:
            raise PreconditionsOpen(waiting)
        self._move(matter_id, AgreementStatus.RUNNING, "matter.begin")
        return self.room(matter_id)

    def end(self, matter_id: UUID, reason: str) -> SigningRoom:
        """End an agreement, with the reason; what its text keeps alive goes on."""
        self._move(matter_id, AgreementStatus.ENDED, "matter.end", note=reason, keep=KeepClass.THIRTY)
        return self.room(matter_id)

    def archive(self, matter_id: UUID, place: str, keep: KeepClass = KeepClass.THIRTY) -> SigningRoom:
        """Close the file, saying where its paper lies and which class of the office's table it has."""
        self._move(matter_id, AgreementStatus.ARCHIVED, "matter.archive", note=place, keep=keep)
        return self.room(matter_id)

    def log_seal(self, matter_id: UUID, use: SealUse) -> SigningRoom:
        """Keep a line of the seal log."""
        given = checked_use(use, today=self._desk.today())
        with self._desk.vault.writing("matter.seal") as session:
            _newest(session, matter_id)
            signings.log_seal(session, matter_id, given, by=self._desk.actor.name)
        return self.room(matter_id)

    def _known(self, session: Session, matter_id: UUID, key: str) -> None:
        found = dossier.load(session, self._desk, matter_id)
        if key not in {one.key for one in _preconditions(found)}:
            raise NotFound("precondition")

    def _move(
        self,
        matter_id: UUID,
        status: AgreementStatus,
        action: str,
        *,
        note: str = "",
        keep: KeepClass | None = None,
    ) -> None:
        if action != "matter.begin" and not note.strip():
            raise WordsMissing("reason")
        with self._desk.vault.writing(action) as session:
            record, now = _record(session, matter_id), self._desk.now()
            agreements.set_status(session, matter_id, record.status.to(status), now=now)
            if note.strip():
                kept = matter_notes.Note(
                    kind=status.value, text=note.strip(), by=self._desk.actor.name, at=now
                )
                matter_notes.add(session, matter_id, kept)
            if keep is not None:
                session.flush()
                keeping.start(session, self._desk, dossier.load(session, self._desk, matter_id), keep=keep)

    def _file(self, session: Session, matter_id: UUID, issued: IssueRecord, scan: Scan, pages: int) -> UUID:
        name = f"{issued.contract_no}_v{issued.version}_签署扫描件.pdf"
        stored = files.store(session, BytesIO(scan.content), name=name, media_type=PDF, progress=silent())
        line = DocumentLine(
            id=uuid4(),
            kind=SIGNED_SCAN,
            title="签署扫描件",
            name=name,
            file_id=stored.id,
            sha256=hashlib.sha256(scan.content).hexdigest(),
            pages=pages,
            size=stored.size,
            at=self._desk.now(),
            matter_id=matter_id,
            version=issued.version,
        )
        documents.add(session, line)
        return line.id


def _record(session: Session, matter_id: UUID) -> agreements.MatterRecord:
    record = agreements.get(session, matter_id)
    if record is None:
        raise NotFound("matter")
    return record


def _newest(session: Session, matter_id: UUID) -> IssueRecord:
    issued = versions.of_matter(session, matter_id)
    if not issued:
        raise NotFound("issue")
    return issued[0]


def _expected(found: Dossier) -> Mapping[str, str]:
    matter = found.matter
    ours, theirs = matter.signatories.get("organisation"), matter.signatories.get("collector")
    said = {
        "place": matter.answers.get("sign_place"),
        "our_signer": ours.name if ours else None,
        "their_signer": theirs.name if theirs else None,
        "originals": matter.answers.get("copies"),
    }
    return {name: str(value) for name, value in said.items() if value}


def _preconditions(found: Dossier) -> tuple[Precondition, ...]:
    facts = dict(found.facts) | {"state_owned": found.matter.state_owned.flag}
    return preconditions(found.matter.road, facts)
