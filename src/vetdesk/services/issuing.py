"""Issues an agreement: gates, number, annex, PDF, record; nothing is held open while rendering."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO
from typing import Final
from uuid import UUID, uuid4

from vetdesk.documents.errors import AnswersMissing, EnglishMissing, GlyphsMissing
from vetdesk.domain.agreements import AgreementStatus, Road
from vetdesk.domain.gates import Obstacle, OverrideClass, Severity
from vetdesk.domain.matter import Party
from vetdesk.progress import Progress, silent
from vetdesk.services import dossier, gating
from vetdesk.services.desk import Desk
from vetdesk.services.dossier import Dossier
from vetdesk.services.errors import (
    Blocked,
    ChangedMeanwhile,
    IssueOvertaken,
    NotApproved,
    NotFound,
    ScheduleMissing,
)
from vetdesk.services.fonts import added_faces
from vetdesk.services.gating import Evaluation
from vetdesk.services.press import Piece, Press, Printed
from vetdesk.store import agreements, documents, files, parties, versions
from vetdesk.store.documents import DocumentLine
from vetdesk.store.session import Session
from vetdesk.store.versions import ContractNumber, IssueRecord, NumberState, VoidReason

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
            approved = _approved(session, found)
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

    def series(self, matter_id: UUID) -> str:
        """Return the number the matter has, or the pattern of the next one, its serial written as ####."""
        with self._desk.vault.reading() as session:
            record = agreements.get(session, matter_id)
            if record is None:
                raise NotFound("matter")
            head = record.head
            kept = versions.number_in_use(session, matter_id, code=CODES[head.road])
            own = parties.get(session, head.organisation_id)
        if kept is not None or own is None:
            return kept.text if kept is not None else ""
        return f"{_prefix(own.party, head.road, head.as_of or self._desk.today())}-####"

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
            press = Press(self._desk, found, evaluation, faces, number.text)
            printed = press.print(progress, attested_by_file=attested_by_file)
            return self._file(found, evaluation, number, printed)
        except (GlyphsMissing, AnswersMissing) as refused:
            self._void(number, VoidReason.REFUSED)
            obstacles = (*_obstacles_of(refused), *evaluation.obstacles)
            self._keep(found.record.id, obstacles)
            raise Blocked(obstacles) from None
        except EnglishMissing:
            self._void(number, VoidReason.REFUSED)
            raise
        except BaseException:
            self._void(number, VoidReason.UNFINISHED)
            raise

    def _reserve(self, found: Dossier, evaluation: Evaluation) -> ContractNumber:
        matter = found.matter
        prefix = _prefix(matter.organisation, matter.road, evaluation.as_of)
        with self._desk.vault.writing("issue.reserve_number") as session:
            kept = versions.number_in_use(session, found.record.id, code=CODES[matter.road])
            if kept is not None:
                return kept
            return versions.reserve_number(
                session, prefix=prefix, matter_id=found.record.id, now=self._desk.now()
            )

    def _void(self, number: ContractNumber, reason: VoidReason) -> None:
        if number.state is NumberState.USED:
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
        printed: Printed,
    ) -> Issued:
        matter_id, now, record = found.record.id, self._desk.now(), printed.record
        with self._desk.vault.writing("issue.file") as session:
            if agreements.get(session, matter_id) != found.record:
                raise ChangedMeanwhile
            if not versions.use_number(session, number.id):
                raise IssueOvertaken
            if any(one.version >= record.version for one in versions.of_matter(session, matter_id)):
                raise ChangedMeanwhile
            filed = tuple(_store(session, piece, record) for piece in printed.pieces)
            for line in filed:
                documents.add(session, line)
            words = files.store(
                session,
                BytesIO(printed.tree_json.encode()),
                name=f"{number.text}_v{record.version}.json",
                media_type="application/json",
                progress=silent(),
            )
            versions.add(session, replace(record, tree_file_id=words.id))
            agreements.cover_approval(session, matter_id, found.content_hash, findings=found.found)
            if not record.draft:
                agreements.set_status(session, matter_id, AgreementStatus.ISSUED, now=now)
        return Issued(
            matter_id=matter_id,
            version=record.version,
            contract_no=number.text,
            documents=_in_order(filed),
            obstacles=evaluation.obstacles,
            repeated=False,
        )

    def _repeated(self, session: Session, record: IssueRecord) -> Issued:
        return Issued(
            matter_id=record.matter_id,
            version=record.version,
            contract_no=record.contract_no,
            documents=_in_order(documents.of_matter(session, record.matter_id, version=record.version)),
            obstacles=agreements.obstacles(session, record.matter_id),
            repeated=True,
        )


def _approved(session: Session, found: Dossier) -> str | None:
    """Return the hash the approval in force covers; of a matter file what it was first accepted for."""
    approval = found.record.approval
    if approval is not None and approval.content_hash:
        return approval.content_hash
    return agreements.approved_content(session, found.record.id, found.matter.approved_by)


def _in_order(lines: tuple[DocumentLine, ...]) -> tuple[DocumentLine, ...]:
    """A repeated run names the documents in the order of the first."""
    return tuple(sorted(lines, key=lambda line: (line.kind, line.at)))


def _store(session: Session, piece: Piece, record: IssueRecord) -> DocumentLine:
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


def _prefix(own: Party, road: Road, on: date) -> str:
    return f"{own.short_name or _short(own.name)}-{CODES[road]}-{on.year}"


def _short(name: str) -> str:
    """Shorten a company name for the contract number when the matter gives no short name."""
    for ending in ("股份有限公司", "有限责任公司", "有限公司", "公司"):
        name = name.removesuffix(ending)
    return name[:6]
