"""The text while it is drafted: what is still asked, outline, preview, clauses, summary."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final
from uuid import UUID

from vetdesk.documents import tree
from vetdesk.documents.assembly import COVER
from vetdesk.documents.jobs import Mode, Preview, Questions, RenderRequest, Stamp
from vetdesk.documents.packs import STANDARD, Library
from vetdesk.documents.selection import Chosen, ladder
from vetdesk.domain.answers import AnswerSpec
from vetdesk.domain.clause_comments import counts
from vetdesk.domain.conditions import reads
from vetdesk.domain.editions import Edition, edition_of
from vetdesk.domain.matter import Answer
from vetdesk.domain.packs import Text
from vetdesk.domain.pagelook import PageLook
from vetdesk.domain.subprocessors import as_rows
from vetdesk.domain.wordings import WordingChoice
from vetdesk.services import clauseshelf, context, dossier, gating, papershelf, standards
from vetdesk.services.accepted import choice_of, is_accepted
from vetdesk.services.desk import Desk
from vetdesk.services.dossier import Dossier
from vetdesk.services.fonts import added_faces
from vetdesk.services.textchecks import TextCheck, check_draft
from vetdesk.store import clause_comments, documents, versions

__all__ = ["COVER", "STANDARD", "ClauseLine", "Drafting", "OutlineLine", "Preview", "Question", "Reading"]
UNNUMBERED: Final = ""


@dataclass(frozen=True, kw_only=True)
class Question:
    """One answer of the interview; ``read_by`` are the articles and clauses that print it.

    ``decides`` are those that stand, or take another wording, as their conditions ask for it.
    """

    spec: AnswerSpec
    value: Answer | None
    default: Answer | None
    read_by: tuple[str, ...]
    decides: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """True while nobody has said it and nothing derives it."""
        derived = self.spec.by_road or self.spec.optional
        return self.value is None and self.default is None and not derived

    @property
    def is_offered(self) -> bool:
        """True for what nothing waits for but only a person knows: rows, optional questions of a template."""
        own = self.spec.is_own and self.spec.optional and self.default is None
        return (self.spec.table is not None or own) and self.value is None


@dataclass(frozen=True, kw_only=True)
class ClauseLine:
    """One clause of the road: whether it stands, why, and in which wording.

    ``because`` are the findings of the vetting that asked for this wording; ``comments`` counts those
    that are not settled, and all of them; ``choices`` counts the wordings of the ladder, ``wording`` is
    what was chosen of them, ``accepted`` whether it may stand.
    """

    id: str
    title: str
    version: str
    core: bool
    included: bool
    choice: bool | None
    variant: str
    why: str
    because: tuple[Text, ...] = ()
    comments: tuple[int, int] = (0, 0)
    rank: str = STANDARD
    choices: int = 1
    wording: WordingChoice | None = None
    accepted: bool = True
    title_en: str = ""


@dataclass(frozen=True, kw_only=True)
class OutlineLine:
    """One printed part."""

    id: str
    kind: str
    title: str


@dataclass(frozen=True, kw_only=True)
class Reading:
    """One reading of the draft: questions, check, the clauses it is made with, titles of its parts by id."""

    questions: tuple[Question, ...]
    check: TextCheck
    library: Library = field(default_factory=dict)
    parts: Mapping[str, str] = field(default_factory=dict)


class Drafting:
    """Reads the draft; changes nothing."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def questions(self, matter_id: UUID) -> tuple[Question, ...]:
        """Return what the included clauses ask under the answers so far (decision 23)."""
        return self.reading(matter_id).questions

    def reading(self, matter_id: UUID) -> Reading:
        """Return what the text asks, and what a check of it finds."""
        found = self._load(matter_id)
        answer = self._desk.worker.questions(self._request(found))
        questions = _questions(found, answer)
        return Reading(
            questions=questions,
            check=papershelf.check_paper(self._desk.rules, found, found.paper)
            if found.paper
            else check_draft(self._desk.rules, found, answer),
            library=found.clauses.library,
            parts={part.id: part.title for part in found.agreement.parts},
        )

    def preview(
        self,
        matter_id: UUID,
        page: int = 1,
        *,
        dots_per_inch: int = 110,
        whole: bool = False,
        show: str = "",
    ) -> Preview:
        """Return one page of the contract as a picture; open answers are shown, not refused.

        With ``show``, the name of an answer, it is the first page that prints it. A picture that
        is not ``exact`` is worth asking for again with ``whole`` once typing rests.
        """
        found = self._load(matter_id)
        with self._desk.vault.reading() as session:
            faces = added_faces(session)
        request = replace(self._request(found, faces), edition=_shown_in(found))
        if found.paper is not None:
            document = tree.to_json(papershelf.tree_of(found, found.paper, number=UNNUMBERED))
            request = replace(request, document=document, contexts=())
        return self._desk.worker.preview(request, page, dots_per_inch=dots_per_inch, whole=whole, show=show)

    def contract(self, matter_id: UUID, *, with_english: bool = False) -> tree.Document:
        """Return what is to be approved: our draft, or the other side's paper where that is the contract.

        ``with_english`` returns our draft with the English it will be printed with, if any; raises
        ``EnglishMissing`` naming what has none.
        """
        found = self._load(matter_id)
        if found.paper is None:
            return self.printed(matter_id) if with_english else self.text(matter_id)
        with self._desk.vault.reading() as session:
            before = next(iter(versions.of_matter(session, matter_id)), None)
        return papershelf.tree_of(found, found.paper, number=before.contract_no if before else UNNUMBERED)

    def standard(self, matter_id: UUID) -> tuple[tree.Document, Dossier]:
        """Return what the library alone would say in this matter, and the matter it is the text of."""
        with self._desk.vault.reading() as session:
            found = dossier.load(session, self._desk, matter_id)
            clauses = clauseshelf.in_force(session, self._desk)
        plain = standards.standard_of(found, self._desk, clauses)
        return tree.from_json(self._desk.worker.assemble(self._request(plain))), plain

    def deviations(self, matter_id: UUID) -> tuple[standards.Deviation, ...]:
        """Return which clauses and articles of the draft, or of their paper, are not the standard text."""
        text, plain = self.standard(matter_id)
        draft = self.contract(matter_id)
        return standards.deviations(self._load(matter_id), plain, draft=draft, text=text)

    def printed(self, matter_id: UUID) -> tree.Document:
        """Return our draft with the English it will be printed with, if any, as one tree of both."""
        plain = edition_of(self._load(matter_id).matter.language) is Edition.CHINESE
        return self.text(matter_id, edition=Edition.CHINESE if plain else Edition.BILINGUAL)

    def text(self, matter_id: UUID, *, edition: Edition = Edition.CHINESE) -> tree.Document:
        """Return our draft as a numbered tree; what is not answered yet stands as a gap.

        It bears the contract number of the version before, and its annex while the schedule is the same.
        """
        found = self._load(matter_id)
        with self._desk.vault.reading() as session:
            before = next(iter(versions.of_matter(session, matter_id)), None)
            filed = documents.of_matter(session, matter_id, version=before.version) if before else ()
        annex = ("", "")
        if before is not None and before.schedule_sha256 == found.schedule.sha256:
            name = next((one.name for one in filed if one.kind == "annex"), "")
            annex = (name, before.annex_sha256 or "")
        number = before.contract_no if before else UNNUMBERED
        request = self._request(found, contract_no=number, annex=annex)
        return tree.from_json(self._desk.worker.assemble(replace(request, edition=edition)))

    def clauses(self, matter_id: UUID) -> tuple[ClauseLine, ...]:
        """Return every clause of the road with its state and the reason for it."""
        with self._desk.vault.reading() as session:
            found = dossier.load(session, self._desk, matter_id)
            said = counts(clause_comments.of_matter(session, matter_id))
        chosen, _ = gating.clauses_of(found)
        library, choices = found.clauses.library, found.matter.clauses
        lines = []
        for part in found.agreement.parts:
            for clause_id in part.clauses:
                clause, stands = library[clause_id], chosen.get(clause_id)
                lines.append(
                    ClauseLine(
                        id=clause_id,
                        title=clause.title,
                        title_en=clause.title_en,
                        version=clause.version,
                        core=clause.is_core,
                        included=stands is not None,
                        choice=choices.get(clause_id),
                        variant=stands.variant.id if stands else "",
                        why=stands.why if stands else "",
                        because=_because(found, stands) if stands else (),
                        comments=said.get(clause_id, (0, 0)),
                        rank=stands.variant.rank if stands else STANDARD,
                        choices=1 + sum(one.rank != STANDARD for one in ladder(clause, found.facts)),
                        wording=choice_of(found, clause_id),
                        accepted=stands is None or is_accepted(found, clause, stands.variant),
                    )
                )
        return tuple(lines)

    def outline(self, matter_id: UUID) -> tuple[OutlineLine, ...]:
        """Return the parts of the agreement in printing order."""
        found = self._load(matter_id)
        return tuple(
            OutlineLine(id=part.id, kind=part.kind, title=part.title) for part in found.agreement.parts
        )

    def look(self, matter_id: UUID) -> PageLook:
        """Return the look on the page that the agreement is printed in."""
        return self._load(matter_id).look

    def _load(self, matter_id: UUID) -> Dossier:
        with self._desk.vault.reading() as session:
            return dossier.load(session, self._desk, matter_id)

    def _request(
        self,
        found: Dossier,
        faces: tuple[bytes, ...] = (),
        *,
        contract_no: str = UNNUMBERED,
        annex: tuple[str, str] = ("", ""),
    ) -> RenderRequest:
        matter, today = found.matter, self._desk.today()
        as_of = matter.as_of or today
        edition = context.Edition(
            contract_no=contract_no,
            as_of=as_of,
            machine_date=today,
            annex_name=annex[0],
            annex_sha256=annex[1],
            draft=True,
            rehearsal=self._desk.rehearsal,
            people=matter.people,
        )
        stamp = Stamp(
            number=contract_no,
            external_no=matter.external_no or "",
            draft=True,
            rehearsal=self._desk.rehearsal,
            official=found.look is PageLook.OFFICIAL,
        )
        return RenderRequest(
            pack=found.agreement.id,
            contexts=(context.build(found, edition, self._desk.rules),),
            facts=found.facts,
            switches=matter.clauses,
            template=found.template,
            editions=found.clauses.editions,
            retired=found.clauses.retired,
            numbering=matter.numbering,
            mode=Mode.PREVIEW,
            stamp=stamp,
            added_fonts=faces,
        )


def _shown_in(found: Dossier) -> Edition:
    """Return the languages of the pages that count; a translation beside them is not previewed."""
    return Edition.BILINGUAL if found.edition is Edition.BILINGUAL else Edition.CHINESE


def _because(found: Dossier, chosen: Chosen) -> tuple[Text, ...]:
    """Return the words of the findings that the conditions of the clause and its wording ask for."""
    conditions = (chosen.clause.applies_if, chosen.variant.applies_if)
    asked = frozenset[str]().union(*(reads(one) for one in conditions if one))
    return tuple(one.words[found.found[one.id]] for one in found.findings if one.id in asked)


def _questions(found: Dossier, answer: Questions) -> tuple[Question, ...]:
    """Return the questions in the order the text reads them; answers it reads no more stand last.

    What the program works out itself is not asked (decision 23).
    """
    names = {name: place for place, name in enumerate(answer.names)}
    given = found.matter.answers
    names |= {
        english: names[name]
        for name, english in found.book.english_of.items()
        if name in names and found.edition is not Edition.CHINESE
    }
    wanted = [one for one in found.book.specs if one.name in names or one.name in given]
    return tuple(
        Question(
            spec=spec,
            value=found.matter.answers.get(spec.name),
            default=_carried(found) if spec.name == "sub_processors" else spec.default,
            read_by=tuple(answer.read_by.get(spec.name, ())),
            decides=tuple(answer.decides.get(spec.name, ())),
        )
        for spec in sorted(wanted, key=lambda one: names.get(one.name, len(names)))
    )


def _carried(found: Dossier) -> Answer | None:
    """Return the sub-processors that the review and the terms name, as rows to begin with; None for none."""
    told = found.told_sub_processors
    return as_rows(told) if told else None
