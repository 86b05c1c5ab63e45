"""Papers made from a pack and a few answers: for a collector, or for an agreement that was issued."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path
from typing import Final
from uuid import UUID, uuid4

from vetdesk.documents import tree
from vetdesk.documents.errors import AnswersMissing, EnglishMissing, GlyphsMissing
from vetdesk.documents.jobs import Rendered, RenderRequest, Stamp
from vetdesk.documents.ownenglish import is_complete
from vetdesk.documents.packs import Pack
from vetdesk.domain.agreements import Road
from vetdesk.domain.editions import Edition
from vetdesk.domain.matter import Approval
from vetdesk.domain.pagelook import PageLook
from vetdesk.domain.paperdrafts import PaperDraft, PaperState
from vetdesk.domain.papers import Ask, MadeFor, Need
from vetdesk.progress import Progress, silent
from vetdesk.services import paperrecord, printing
from vetdesk.services.desk import Desk
from vetdesk.services.errors import Blocked, ChangedMeanwhile, NotFound
from vetdesk.services.letters import PDF, Letters
from vetdesk.services.papergates import Judged, PaperGates
from vetdesk.services.papertext import Made, PaperTexts
from vetdesk.services.supplements import DOUBT
from vetdesk.services.texts import TextNotKept
from vetdesk.store import documents, files, paper_drafts, paper_numbers
from vetdesk.store.documents import DocumentLine
from vetdesk.store.versions import VoidReason

RECORD: Final = "paper_record"
"""The kind of document that says why a paper was allowed and by whom."""


@dataclass(frozen=True, kw_only=True)
class PaperKind:
    """A paper that can be made here, with what it asks and needs, and the languages it can be printed in."""

    id: str
    title: str
    law: tuple[str, ...]
    asks: tuple[Ask, ...]
    editions: tuple[Edition, ...] = (Edition.CHINESE,)
    needs: frozenset[Need] = frozenset()


class PaperDesk:
    """What can be made beside the agreements: confidentiality before a deal, powers, receipts, letters."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._letters = Letters(desk)
        self._texts = PaperTexts(desk)
        self._gates = PaperGates(desk)

    def kinds(self, made_for: MadeFor, road: Road | None = None) -> tuple[PaperKind, ...]:
        """Return the papers for a collector, or for an agreement of ``road``, by title, the office's too."""
        return tuple(
            PaperKind(
                id=pack.id,
                title=pack.title,
                law=pack.law,
                asks=pack.asks,
                editions=editions_of(pack),
                needs=self._texts.needs(pack),
            )
            for pack in self._texts.packs(made_for, road)
        )

    def for_collector(
        self,
        collector_id: UUID,
        pack_id: str,
        typed: Mapping[str, str],
        *,
        language: str,
        edition: Edition = Edition.CHINESE,
        approved: Approval | None = None,
        progress: Progress | None = None,
    ) -> DocumentLine:
        """Print and file a paper for a collector; ``AnswerUnfit`` names an answer that cannot be printed.

        With a translation two files are filed under one number, and the Chinese one is returned. What
        binds the company is refused (``Blocked``) unless the very text was approved in its draft, or
        ``approved`` states who approved it outside; that is kept and printed as stated.
        """
        made = self._texts.prepare(
            MadeFor.COLLECTOR, collector_id, pack_id, typed, language=language, edition=edition
        )
        return self._at_once(made, typed, approved, progress)

    def for_matter(
        self,
        matter_id: UUID,
        pack_id: str,
        typed: Mapping[str, str],
        *,
        language: str,
        edition: Edition = Edition.CHINESE,
        approved: Approval | None = None,
        progress: Progress | None = None,
    ) -> DocumentLine:
        """Print and file a paper for the newest issued version of an agreement, as for a collector."""
        made = self._texts.prepare(
            MadeFor.MATTER, matter_id, pack_id, typed, language=language, edition=edition
        )
        return self._at_once(made, typed, approved, progress)

    def issue(self, made: Made, draft: PaperDraft, progress: Progress | None = None) -> DocumentLine:
        """Print and file a drafted paper; raises ``Blocked`` with what stands in the way."""
        return self._issue(made, draft, progress)

    def translation_of(self, line: DocumentLine) -> DocumentLine:
        """Return the translation that was filed with a paper; raises ``NotFound`` without one."""
        stem = line.name.partition("_")[0]
        with self._desk.vault.reading() as session:
            if line.collector_id is not None:
                filed = documents.of_collector(session, line.collector_id)
            else:
                assert line.matter_id is not None
                filed = documents.of_matter(session, line.matter_id, version=line.version)
        for one in filed:
            if one.id != line.id and one.kind == line.kind and one.name.partition("_")[0] == stem:
                return one
        raise NotFound("document")

    def save_word(self, document_id: UUID, path: Path, progress: Progress) -> Path:
        """Write a filed paper as .docx from the text and in the look it was printed in; journalled.

        Raises ``NotFound``, or ``TextNotKept`` for a paper filed before texts were kept.
        """
        from vetdesk.documents.wordfile import write_docx  # large, and seldom needed

        with self._desk.vault.reading() as session:
            line = documents.get(session, document_id)
            if line is None:
                raise NotFound("document")
            if line.tree_file_id is None:
                raise TextNotKept
            text = tree.from_json(files.read(session, line.tree_file_id).decode())
        progress.check()
        stamp = Stamp(
            number=text.number,
            draft=False,
            rehearsal=self._desk.rehearsal,
            created=self._desk.now(),
            official=line.look == PageLook.OFFICIAL,
        )
        content = write_docx(text, stamp)
        return printing.hand_out(self._desk, content, path, entity="document", entity_id=line.id)

    def _at_once(
        self,
        made: Made,
        typed: Mapping[str, str],
        approved: Approval | None,
        progress: Progress | None,
    ) -> DocumentLine:
        if not made.needs:
            return self._make(made, None, Judged(), progress)
        if approved is not None and Need.APPROVAL in made.needs:
            stated = self._gates.attested(made, typed, approved)
            try:
                return self._issue(made, stated, progress)
            except BaseException:
                self._gates.forget(stated)
                raise
        return self._issue(made, self._gates.draft_of(made, typed), progress)

    def _issue(self, made: Made, draft: PaperDraft | None, progress: Progress | None) -> DocumentLine:
        judged = self._gates.judge(made, draft)
        if any(one.blocks for one in judged.obstacles):
            raise Blocked(judged.obstacles)
        return self._make(made, draft, judged, progress)

    def _make(
        self,
        made: Made,
        draft: PaperDraft | None,
        judged: Judged,
        progress: Progress | None,
    ) -> DocumentLine:
        """Take a number, print, file; a number whose paper was not filed stays in the register as void."""
        with self._desk.vault.writing("paper.reserve_number") as session:
            number_id, number = paper_numbers.reserve(
                session,
                prefix=made.prefix,
                width=made.width,
                subject_id=made.subject_id,
                now=self._desk.now(),
            )
        try:
            prints = self._prints(made, number, progress)
            lines = [self._line(made, number, one) for one in prints]
            pieces = list(zip(lines, prints, strict=True))
            if made.needs:
                proof = self._record(made, number, prints[0].rendered, draft, judged)
                pieces.append((self._line(made, number, proof, kind=RECORD), proof))
            return self._file(made.pack, tuple(pieces), number_id, draft)
        except BaseException as ended:
            refused = isinstance(ended, GlyphsMissing | AnswersMissing | EnglishMissing)
            reason = VoidReason.REFUSED if refused else VoidReason.UNFINISHED
            with self._desk.vault.writing("paper.void_number") as session:
                paper_numbers.void(session, number_id, reason=reason)
            raise

    def _line(self, made: Made, number: str, one: "_Print", *, kind: str = "") -> DocumentLine:
        return DocumentLine(
            id=uuid4(),
            kind=kind or made.pack.stands_for,
            title=one.title,
            name=f"{number}_{one.title}.pdf",
            file_id=uuid4(),
            sha256=one.rendered.sha256,
            pages=one.rendered.pages,
            size=len(one.rendered.pdf),
            at=self._desk.now(),
            matter_id=made.matter_id,
            collector_id=made.collector_id,
            version=made.version,
            look=PageLook.OFFICIAL.value if made.stamp.official else None,
        )

    def _prints(self, made: Made, number: str, progress: Progress | None) -> tuple["_Print", ...]:
        """Return the file that counts first; a translation beside it is a file of its own."""
        title = made.pack.title
        if made.edition is not Edition.TRANSLATED:
            return (_Print(title=title, rendered=self._texts.render(made, number, made.edition, progress)),)
        # The translation first: where it cannot be made, nothing else is laid out.
        said = self._texts.render(made, number, Edition.TRANSLATED, progress)
        counts = self._texts.render(made, number, Edition.CHINESE, progress)
        english = made.pack.english.title if made.pack.english else title
        return (_Print(title=title, rendered=counts), _Print(title=english, rendered=said))

    def _record(
        self,
        made: Made,
        number: str,
        printed: Rendered,
        draft: PaperDraft | None,
        judged: Judged,
    ) -> "_Print":
        amends = judged.amends.amended if judged.amends else ()
        facts = paperrecord.PaperFacts(
            number=number,
            title=made.pack.title,
            pack=f"{made.pack.id} {printed.pack_version}",
            issued_at=self._desk.now().replace(microsecond=0),
            actor=self._desk.actor.name,
            rehearsal=self._desk.rehearsal,
            pdf_sha256=printed.sha256,
            pages=printed.pages,
            fonts=printed.fonts_version,
            amends=[(one.place, one.change) for one in amends],
            gate_titles={gate.code: gate.title.zh for gate in self._desk.rules.matrix.gates}
            | {DOUBT: "变更条款的核对"},
        )
        sheet = paperrecord.sheet(facts, draft, judged.obstacles)
        request = RenderRequest(
            document=tree.to_json(sheet),
            stamp=replace(made.stamp, number=number),
            added_fonts=self._letters.faces(),
        )
        return _Print(title=sheet.title, rendered=self._desk.worker.render(request))

    def _file(
        self,
        pack: Pack,
        made: tuple[tuple[DocumentLine, "_Print"], ...],
        number_id: UUID,
        draft: PaperDraft | None,
    ) -> DocumentLine:
        """File the prints together; return the first, which is the one that counts."""
        filed = []
        with self._desk.vault.writing(f"paper.{pack.stands_for.partition('.')[2]}") as session:
            if draft is not None and paper_drafts.get(session, draft.id) != draft:
                raise ChangedMeanwhile
            for line, one in made:
                stored = files.store(
                    session, BytesIO(one.rendered.pdf), name=line.name, media_type=PDF, progress=silent()
                )
                text = files.store(
                    session,
                    BytesIO(one.rendered.tree_json.encode()),
                    name=f"{line.name.removesuffix('.pdf')}.json",
                    media_type="application/json",
                    progress=silent(),
                )
                kept = replace(line, file_id=stored.id, sha256=stored.sha256, tree_file_id=text.id)
                documents.add(session, kept)
                filed.append(kept)
            paper_numbers.use(session, number_id)
            if draft is not None:
                state = draft.state.to(PaperState.ISSUED)
                paper_drafts.put(session, replace(draft, state=state, document_id=filed[0].id))
        return filed[0]


@dataclass(frozen=True, kw_only=True)
class _Print:
    """One finished file of a paper, with the title it is filed under."""

    title: str
    rendered: Rendered = field(repr=False)


def editions_of(pack: Pack) -> tuple[Edition, ...]:
    """Return the languages a template can be printed in; more than Chinese where its English is complete."""
    return tuple(Edition) if is_complete(pack) else (Edition.CHINESE,)
