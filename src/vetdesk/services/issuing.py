"""Issues an agreement: gates, number, annex, PDF, record; nothing is held open while rendering."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Final
from uuid import UUID, uuid4

from vetdesk.documents import tree
from vetdesk.documents.errors import AnswersMissing, GlyphsMissing
from vetdesk.documents.jobs import Rendered, RenderRequest, Stamp
from vetdesk.domain.agreements import AgreementStatus, Road
from vetdesk.domain.gates import Obstacle, OverrideClass, Severity
from vetdesk.progress import Progress, silent
from vetdesk.services import context, dossier, gating, provenance
from vetdesk.services.annexes import Annex, make_annex
from vetdesk.services.desk import Desk
from vetdesk.services.dossier import Dossier
from vetdesk.services.errors import Blocked, NotApproved, ScheduleMissing
from vetdesk.services.fonts import added_faces
from vetdesk.services.gating import Evaluation
from vetdesk.services.letters import debtor_notices
from vetdesk.store import agreements, documents, files, versions
from vetdesk.store.documents import DocumentLine
from vetdesk.store.plain import digest, dump
from vetdesk.store.session import Session
from vetdesk.store.versions import ContractNumber, IssueRecord

PDF: Final = "application/pdf"
XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CODES: Final[Mapping[Road, str]] = {Road.ASSIGNMENT: "债转", Road.ENTRUSTMENT: "委催"}


@dataclass(frozen=True, kw_only=True)
class Issued:
    """What an issue made, or the version that was made from the same input before."""

    matter_id: UUID
    version: int
    contract_no: str
    documents: tuple[DocumentLine, ...]
    obstacles: tuple[Obstacle, ...]
    repeated: bool


@dataclass(frozen=True, kw_only=True)
class _Piece:
    """One finished file before it is filed."""

    kind: str
    title: str
    name: str
    media_type: str
    content: bytes
    pages: int


class Issuing:
    """Turns a matter without obstacles into a filed version."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def issue(self, matter_id: UUID, progress: Progress | None = None) -> Issued:
        """Issue an approved agreement from the window; raises ``Blocked`` with what stands in the way."""
        with self._desk.vault.reading() as session:
            found = dossier.load(session, self._desk, matter_id)
        if found.record.status is not AgreementStatus.APPROVED or found.record.approval is None:
            raise NotApproved
        return self.run(matter_id, progress or silent(), attested_by_file=False)

    def run(self, matter_id: UUID, progress: Progress, *, attested_by_file: bool) -> Issued:
        """Evaluate and issue; a run identical to an issued version returns that version."""
        with self._desk.vault.reading() as session:
            found = dossier.load(session, self._desk, matter_id)
            same = versions.same_input(session, matter_id, found.input_hash)
            if same is not None:
                return self._repeated(session, same)
            approved = agreements.approved_content(session, matter_id, found.matter.approved_by)
            faces = added_faces(session)
        if not found.schedule.rows:
            raise ScheduleMissing
        progress.step(1, 6, "gates")
        evaluation = gating.evaluate_matter(
            self._desk, found, approved_hash=approved or "", added_fonts=faces
        )
        self._keep(matter_id, evaluation.obstacles)
        if evaluation.blocks:
            raise Blocked(evaluation.obstacles)
        return self._issue(found, evaluation, faces, progress, attested_by_file=attested_by_file)

    def versions(self, matter_id: UUID) -> tuple[IssueRecord, ...]:
        """Return the issued versions, newest first."""
        with self._desk.vault.reading() as session:
            return versions.of_matter(session, matter_id)

    def _issue(
        self,
        found: Dossier,
        evaluation: Evaluation,
        faces: tuple[bytes, ...],
        progress: Progress,
        *,
        attested_by_file: bool,
    ) -> Issued:
        number = self._reserve(found, evaluation)
        try:
            press = _Press(self._desk, found, evaluation, faces, number.text)
            pieces, record = press.print(progress, attested_by_file=attested_by_file)
            return self._file(found, evaluation, number, pieces, record)
        except (GlyphsMissing, AnswersMissing) as refused:
            self._void(number, "refused")
            obstacles = (*_obstacles_of(refused), *evaluation.obstacles)
            self._keep(found.record.id, obstacles)
            raise Blocked(obstacles) from None
        except BaseException:
            self._void(number, "not finished")
            raise

    def _reserve(self, found: Dossier, evaluation: Evaluation) -> ContractNumber:
        matter = found.matter
        short = matter.organisation.short_name or _short(matter.organisation.name)
        prefix = f"{short}-{CODES[matter.road]}-{evaluation.as_of.year}"
        with self._desk.vault.writing("issue.reserve_number") as session:
            kept = versions.number_in_use(session, found.record.id, code=CODES[matter.road])
            if kept is not None:
                return kept
            return versions.reserve_number(
                session, prefix=prefix, matter_id=found.record.id, now=self._desk.now()
            )

    def _void(self, number: ContractNumber, reason: str) -> None:
        if number.state is versions.NumberState.USED:
            return
        with self._desk.vault.writing("issue.void_number") as session:
            versions.void_number(session, number.id, reason=reason)

    def _keep(self, matter_id: UUID, obstacles: tuple[Obstacle, ...]) -> None:
        with self._desk.vault.writing("issue.gates") as session:
            agreements.set_obstacles(session, matter_id, obstacles, now=self._desk.now())

    def _file(
        self,
        found: Dossier,
        evaluation: Evaluation,
        number: ContractNumber,
        pieces: tuple[_Piece, ...],
        record: IssueRecord,
    ) -> Issued:
        matter_id, now = found.record.id, self._desk.now()
        with self._desk.vault.writing("issue.file") as session:
            filed = tuple(_store(session, piece, record) for piece in pieces)
            for line in filed:
                documents.add(session, line)
            versions.add(session, record)
            versions.use_number(session, number.id)
            agreements.cover_approval(session, matter_id, found.content_hash)
            if not record.draft:
                agreements.set_status(session, matter_id, AgreementStatus.ISSUED, now=now)
        return Issued(
            matter_id=matter_id,
            version=record.version,
            contract_no=number.text,
            documents=filed,
            obstacles=evaluation.obstacles,
            repeated=False,
        )

    def _repeated(self, session: Session, record: IssueRecord) -> Issued:
        return Issued(
            matter_id=record.matter_id,
            version=record.version,
            contract_no=record.contract_no,
            documents=documents.of_matter(session, record.matter_id, version=record.version),
            obstacles=agreements.obstacles(session, record.matter_id),
            repeated=True,
        )


class _Press:
    """Prints the pieces of one edition."""

    def __init__(
        self, desk: Desk, found: Dossier, evaluation: Evaluation, faces: tuple[bytes, ...], contract_no: str
    ) -> None:
        self._desk = desk
        self._found = found
        self._evaluation = evaluation
        self._faces = faces
        self._number = contract_no
        self._issued_at = desk.now().replace(microsecond=0)
        self._draft = evaluation.as_of != desk.today() and not desk.rehearsal
        with desk.vault.reading() as session:
            self._version = versions.next_version(session, found.record.id)

    def print(self, progress: Progress, *, attested_by_file: bool) -> tuple[tuple[_Piece, ...], IssueRecord]:
        """Return every file of the edition and the record that explains it."""
        progress.step(2, 6, "annex")
        annex = make_annex(self._found, contract_no=self._number)
        text = self._context(annex)
        progress.step(3, 6, "agreement")
        rendered = self._desk.worker.render(self._agreement(text), progress)
        facts = self._facts(rendered, annex, attested_by_file=attested_by_file)
        record = self._record(rendered, annex, facts)
        progress.step(4, 6, "record")
        sheet = provenance.sheet(self._found.matter, facts, self._evaluation.obstacles, rendered.clauses)
        proof = self._desk.worker.render(self._sheet(sheet), progress)
        stem = f"{self._number}_v{self._version}"
        title = self._desk.rules.agreement(self._found.matter.road).title
        pieces = [
            _pdf("agreement", title, f"{stem}.pdf", rendered),
            _Piece(
                kind="annex",
                title="债权明细（电子附件）",
                name=annex.name,
                media_type=XLSX,
                content=annex.content,
                pages=0,
            ),
            _pdf("provenance", "签发记录", f"{stem}_签发记录.pdf", proof),
        ]
        progress.step(5, 6, "notices")
        pieces += self._notices(text, stem, progress)
        progress.step(6, 6, "filing")
        return tuple(pieces), record

    def _context(self, annex: Annex) -> context.Context:
        evaluation = self._evaluation
        return context.build(
            self._found,
            context.Edition(
                contract_no=self._number,
                as_of=evaluation.as_of,
                machine_date=self._desk.today(),
                annex_name=annex.name,
                annex_sha256=annex.sha256,
                draft=self._draft,
                rehearsal=self._desk.rehearsal,
                people=evaluation.people,
            ),
        )

    def _agreement(self, text: context.Context) -> RenderRequest:
        matter = self._found.matter
        return RenderRequest(
            pack=self._desk.rules.agreement(matter.road).id,
            contexts=(text,),
            facts=self._found.facts,
            switches=matter.clauses,
            stamp=self._stamp(),
            added_fonts=self._faces,
        )

    def _sheet(self, sheet: tree.Document) -> RenderRequest:
        return RenderRequest(document=tree.to_json(sheet), stamp=self._stamp(), added_fonts=self._faces)

    def _notices(self, text: context.Context, stem: str, progress: Progress) -> list[_Piece]:
        if self._found.matter.road is not Road.ASSIGNMENT or not text["rows_printed"]:
            return []
        notices = debtor_notices(
            self._found,
            text,
            as_of=self._evaluation.as_of,
            stamp=self._stamp(),
            added_fonts=self._faces,
        )
        return [
            _pdf(one.kind, one.title, f"{stem}_{one.title}.pdf", self._render(one.request, progress))
            for one in notices
        ]

    def _render(self, request: RenderRequest, progress: Progress) -> Rendered:
        return self._desk.worker.render(request, progress)

    def _stamp(self) -> Stamp:
        return Stamp(
            number=self._number,
            external_no=self._found.matter.external_no or "",
            draft=self._draft,
            rehearsal=self._desk.rehearsal,
            created=self._issued_at,
            foot=foot_of(self._evaluation.as_of, self._desk.today()),
        )

    def _facts(self, rendered: Rendered, annex: Annex, *, attested_by_file: bool) -> provenance.IssueFacts:
        found, desk = self._found, self._desk
        admitted = {one.id_number for one in self._evaluation.people}
        vetting, people = desk.rules.vetting_pack_of(found.matter.road), desk.rules.people_pack
        return provenance.IssueFacts(
            contract_no=self._number,
            version=self._version,
            issued_at=self._issued_at,
            machine_date=desk.today(),
            as_of=self._evaluation.as_of,
            actor=desk.actor.name,
            attested_by_file=attested_by_file,
            draft=self._draft,
            rehearsal=desk.rehearsal,
            content_hash=found.content_hash,
            answers_hash=digest(found.matter.answers),
            pdf_sha256=rendered.sha256,
            pages=rendered.pages,
            annex_name=annex.name,
            annex_sha256=annex.sha256,
            schedule_name=found.schedule.file_name,
            schedule_sha256=found.schedule.sha256,
            pack=f"{desk.rules.agreement(found.matter.road).id} {rendered.pack_version}",
            check_packs=((vetting.id, vetting.version), (people.id, people.version)),
            fonts=rendered.fonts_version,
            dropped_people=tuple(one.name for one in found.matter.people if one.id_number not in admitted),
        )

    def _record(self, rendered: Rendered, annex: Annex, facts: provenance.IssueFacts) -> IssueRecord:
        found = self._found
        return IssueRecord(
            id=uuid4(),
            matter_id=found.record.id,
            version=self._version,
            contract_no=self._number,
            issued_at=self._issued_at,
            machine_date=facts.machine_date,
            as_of=facts.as_of,
            draft=self._draft,
            rehearsal=facts.rehearsal,
            actor=facts.actor,
            attested_by_file=facts.attested_by_file,
            input_hash=found.input_hash,
            content_hash=facts.content_hash,
            answers_hash=facts.answers_hash,
            schedule_sha256=facts.schedule_sha256,
            annex_sha256=annex.sha256,
            pdf_sha256=rendered.sha256,
            pages=rendered.pages,
            gates=dump({"matrix": self._desk.rules.matrix.version, "found": self._evaluation.obstacles}),
            overrides=dump(found.matter.overrides),
            clauses=dump(rendered.clauses),
            packs=dump([facts.pack, *facts.check_packs]),
            fonts=dump([facts.fonts, *(hashlib.sha256(face).hexdigest() for face in self._faces)]),
            content=dump(found.matter),
        )


def _pdf(kind: str, title: str, name: str, rendered: Rendered) -> _Piece:
    return _Piece(
        kind=kind, title=title, name=name, media_type=PDF, content=rendered.pdf, pages=rendered.pages
    )


def _store(session: Session, piece: _Piece, record: IssueRecord) -> DocumentLine:
    stored = files.store(
        session, BytesIO(piece.content), name=piece.name, media_type=piece.media_type, progress=silent()
    )
    return DocumentLine(
        id=uuid4(),
        kind=piece.kind,
        title=piece.title,
        name=piece.name,
        file_id=stored.id,
        sha256=stored.sha256,
        pages=piece.pages,
        size=stored.size,
        at=record.issued_at,
        matter_id=record.matter_id,
        version=record.version,
    )


def _obstacles_of(refused: GlyphsMissing | AnswersMissing) -> tuple[Obstacle, ...]:
    """Translate what only the press could notice into the obstacles it is."""
    if isinstance(refused, AnswersMissing):
        return tuple(_block("answer.missing", name) for name in refused.names)
    return tuple(
        _block(
            "text.glyph",
            field,
            characters=tuple(characters),
            code_points=tuple(f"U+{ord(one):04X}" for one in characters),
        )
        for field, characters in refused.fields.items()
    )


def _block(code: str, subject: str, **facts: tuple[str, ...]) -> Obstacle:
    return Obstacle(
        code=code, severity=Severity.BLOCK, override=OverrideClass.NEVER, subject=subject, facts=facts
    )


def foot_of(as_of: date, machine_date: date) -> str:
    """Return what every page says when the day of the rules is not the machine's."""
    return "" if as_of == machine_date else f"规则适用日 {as_of}　本机日期 {machine_date}"


def _short(name: str) -> str:
    """Shorten a company name for the contract number when the matter gives no short name."""
    for ending in ("股份有限公司", "有限责任公司", "有限公司", "公司"):
        name = name.removesuffix(ending)
    return name[:6]
