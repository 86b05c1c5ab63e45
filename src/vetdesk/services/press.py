"""Prints the pieces of one edition: agreement, annex, issue record, notices; files nothing."""

import hashlib
from dataclasses import dataclass, field, replace
from typing import Final
from uuid import uuid4

from vetdesk.documents import tree
from vetdesk.documents.jobs import Rendered, RenderRequest, Stamp
from vetdesk.documents.papertree import ID as PAPER_ID
from vetdesk.documents.papertree import TITLE
from vetdesk.domain.agreements import Road
from vetdesk.domain.editions import Edition
from vetdesk.domain.pagelook import PageLook
from vetdesk.progress import Progress
from vetdesk.services import context, papershelf, provenance
from vetdesk.services.annexes import Annex, make_annex
from vetdesk.services.comments import place_titles, record_lines
from vetdesk.services.desk import Desk
from vetdesk.services.dossier import Dossier
from vetdesk.services.gating import Evaluation
from vetdesk.services.letters import debtor_notices, foot_of
from vetdesk.services.pagelooks import noted
from vetdesk.store import clause_comments, versions
from vetdesk.store.plain import digest, dump
from vetdesk.store.versions import IssueRecord

PDF: Final = "application/pdf"
DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, kw_only=True)
class Piece:
    """One finished file before it is filed."""

    kind: str
    title: str
    name: str
    media_type: str
    content: bytes = field(repr=False)
    pages: int


@dataclass(frozen=True, kw_only=True)
class Printed:
    """One edition: its files, the record that explains it, and the agreement's text as a tree (JSON)."""

    pieces: tuple[Piece, ...]
    record: IssueRecord
    tree_json: str = field(repr=False)


class Press:
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
            self._comments = clause_comments.of_matter(session, found.record.id)
        # What was approved is printed: the look that the approval covers, not one chosen since.
        self._look = found.look

    def print(self, progress: Progress, *, attested_by_file: bool) -> Printed:
        """Return every file of the edition and the record that explains it."""
        progress.step(2, 6, "annex")
        annex = make_annex(self._found, contract_no=self._number)
        text = self._context(annex)
        progress.step(3, 6, "agreement")
        request = self._agreement(text)
        translation = self._translation(request, progress)
        rendered = self._desk.worker.render(request, progress)
        facts = self._facts(rendered, annex, attested_by_file=attested_by_file)
        record = self._record(rendered, annex, facts)
        progress.step(4, 6, "record")
        sheet = provenance.sheet(self._found.matter, facts, self._evaluation.obstacles, rendered.clauses)
        proof = self._desk.worker.render(self._sheet(sheet), progress)
        stem = f"{self._number}_v{self._version}"
        title = TITLE if self._found.paper else self._found.agreement.title
        pieces = [
            _pdf("agreement", title, f"{stem}.pdf", rendered),
            *translation,
            *self._their_file(stem),
            Piece(
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
        both = self._found.edition is Edition.TRANSLATED
        words = (
            self._desk.worker.assemble(replace(request, edition=Edition.BILINGUAL))
            if both
            else rendered.tree_json
        )
        return Printed(pieces=tuple(pieces), record=record, tree_json=words)

    def _translation(self, request: RenderRequest, progress: Progress) -> list[Piece]:
        """Return the translation for reading, where one was asked for beside the Chinese text."""
        english = self._found.agreement.english
        if self._found.edition is not Edition.TRANSLATED:
            return []
        made = self._desk.worker.render(replace(request, edition=Edition.TRANSLATED), progress)
        title = english.title if english else self._found.agreement.title
        return [_pdf("translation", title, f"{self._number}_v{self._version}_EN.pdf", made)]

    def _their_file(self, stem: str) -> list[Piece]:
        """Return the other side's file as it came; the PDF renders its text only."""
        paper = self._found.paper
        if paper is None:
            return []
        with self._desk.vault.reading() as session:
            content = papershelf.file_of(session, self._found.record.id)
        return [
            Piece(
                kind="counter_paper",
                title="合同原始文件（相对方提供）",
                name=f"{stem}_相对方文本.docx",
                media_type=DOCX,
                content=content,
                pages=0,
            )
        ]

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
            self._desk.rules,
        )

    def _agreement(self, text: context.Context) -> RenderRequest:
        matter, paper = self._found.matter, self._found.paper
        if paper is not None:
            return self._sheet(papershelf.tree_of(self._found, paper, number=self._number))
        return RenderRequest(
            pack=self._found.agreement.id,
            contexts=(text,),
            facts=self._found.facts,
            switches=matter.clauses,
            template=self._found.template,
            editions=self._found.clauses.editions,
            retired=self._found.clauses.retired,
            numbering=matter.numbering,
            stamp=self._stamp(),
            added_fonts=self._faces,
            edition=Edition.BILINGUAL if self._found.edition is Edition.BILINGUAL else Edition.CHINESE,
        )

    def _sheet(self, sheet: tree.Document) -> RenderRequest:
        return RenderRequest(document=tree.to_json(sheet), stamp=self._stamp(), added_fonts=self._faces)

    def _notices(self, text: context.Context, stem: str, progress: Progress) -> list[Piece]:
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
            official=self._look is PageLook.OFFICIAL,
        )

    def _printed_in(self) -> tuple[str, ...]:
        """Return what else makes other bytes: an unusual look of the page, and added faces."""
        return (*noted(self._look), *(hashlib.sha256(face).hexdigest() for face in self._faces))

    def _facts(self, rendered: Rendered, annex: Annex, *, attested_by_file: bool) -> provenance.IssueFacts:
        found, desk = self._found, self._desk
        admitted = {one.id_number for one in self._evaluation.people}
        vetting = found.vetting_pack or desk.rules.vetting_pack_of(found.matter.road)
        people = found.people_pack or desk.rules.people_pack
        printed = {(one.id, one.variant) for one in rendered.clauses}
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
            pack=f"{PAPER_ID if found.paper else found.agreement.id} {rendered.pack_version}",
            paper=(found.paper.name, found.paper.sha256) if found.paper else None,
            check_packs=((vetting.id, vetting.version), (people.id, people.version)),
            fonts=rendered.fonts_version,
            dropped_people=tuple(one.name for one in found.matter.people if one.id_number not in admitted),
            dropped_columns=found.schedule.dropped_columns,
            comments=record_lines(self._comments, place_titles(found), self._version),
            gate_titles={gate.code: gate.title.zh for gate in desk.rules.matrix.gates},
            clause_titles={one.id: found.clauses.library[one.id].title for one in rendered.clauses},
            wordings=tuple(one for one in found.wordings if (one.clause_id, one.variant) in printed),
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
            fonts=dump([facts.fonts, *self._printed_in()]),
            content=dump(found.matter),
        )


def _pdf(kind: str, title: str, name: str, rendered: Rendered) -> Piece:
    return Piece(
        kind=kind, title=title, name=name, media_type=PDF, content=rendered.pdf, pages=rendered.pages
    )
