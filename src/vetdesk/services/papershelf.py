"""Finds the other side's paper where it is the contract of a matter, and sets its text."""

from collections.abc import Mapping
from typing import TYPE_CHECKING
from uuid import UUID

from vetdesk.documents import tree
from vetdesk.documents.packs import Clause
from vetdesk.documents.papertree import paper_tree, why_words
from vetdesk.documents.selection import Chosen, choose
from vetdesk.domain.completeness import BY_ID
from vetdesk.domain.counterpaper import Paper, PaperLine, paper_checklist
from vetdesk.domain.gates_facts import PaperFacts
from vetdesk.domain.phrases import found_in
from vetdesk.domain.reference import cited_words
from vetdesk.domain.textfindings import PHRASE, TextFinding
from vetdesk.exchange.wordpaper import PaperReading, from_json
from vetdesk.services.errors import NotFound
from vetdesk.services.textchecks import LawLine, NamedFinding, TextCheck, told_by
from vetdesk.store import counterpapers, files
from vetdesk.store.counterpapers import PaperHead
from vetdesk.store.session import Session

if TYPE_CHECKING:
    from vetdesk.services.dossier import Dossier
    from vetdesk.services.rules import Rules


def in_use(session: Session, matter_id: UUID) -> Paper | None:
    """Return the paper that is the contract of the matter; None where it is our own text."""
    head = counterpapers.in_use(session, matter_id)
    return load(session, matter_id, head) if head else None


def load(session: Session, matter_id: UUID, head: PaperHead) -> Paper:
    """Return a paper with its lines and what was said of them."""
    return Paper(
        name=head.name,
        sha256=head.sha256,
        text_sha256=head.text_sha256,
        number=head.number,
        lines=lines_of(reading_of(session, head)),
        mapped=counterpapers.mapping(session, matter_id, head.number),
        changes_accepted=head.accepted,
    )


def reading_of(session: Session, head: PaperHead) -> PaperReading:
    """Return what was read when the paper came."""
    return from_json(files.read(session, head.text_id))


def file_of(session: Session, matter_id: UUID) -> bytes:
    """Return the file of the paper in use as it came; ``NotFound`` where our own text is the contract."""
    head = counterpapers.in_use(session, matter_id)
    if head is None:
        raise NotFound("paper")
    return files.read(session, head.file_id)


def lines_of(reading: PaperReading) -> tuple[PaperLine, ...]:
    """Return the lines of a reading, numbered from 1."""
    return tuple(
        PaperLine(no=number, cells=row.cells, label=row.label) for number, row in enumerate(reading.rows, 1)
    )


def chosen_by(found: "Dossier", paper: Paper) -> tuple[Mapping[str, Chosen], tuple[Clause, ...]]:
    """Return the clauses that a line of their paper says, and those the road has that none says."""
    library = found.clauses.library
    usual = choose(found.agreement, library, found.facts, {})
    chosen = {}
    for target, lines in paper.carried.items():
        if (clause := library.get(target)) is not None:
            variant = usual[target].variant if target in usual else clause.variants[0]
            chosen[target] = Chosen(clause=clause, variant=variant, why=why_words(lines))
    return chosen, tuple(library[name] for name in usual if name not in chosen)


def facts_of(paper: Paper) -> PaperFacts:
    """Return the paper as the gates see it."""
    carried = frozenset(target for target in paper.carried if target in BY_ID)
    return PaperFacts(name=paper.name, carried=carried, phrases=paper.forbidden())


def norms_of(clause: Clause) -> str:
    """Return the articles a clause rests on, as texts cite them."""
    return cited_words((one.norm, one.article) for one in clause.statutes)


def tree_of(found: "Dossier", paper: Paper, *, number: str) -> tree.Document:
    """Return the text of their paper as a document, under our articles where it is mapped."""
    parts = {clause: part.id for part in found.agreement.parts for clause in part.clauses}
    versions = {name: one.version for name, one in found.clauses.library.items()}
    return paper_tree(paper, number=number, parts=parts, versions=versions)


def check_paper(rules: "Rules", found: "Dossier", paper: Paper) -> TextCheck:
    """Return the text check of their paper: what the law wants in it, and wording no contract should use."""
    lines = paper_checklist(
        paper,
        road=found.matter.road,
        natural_debtors=bool(found.facts["natural_debtors"]),
        told=told_by(rules),
    )
    titles = {other.id: f"《{other.title}》" for other in rules.documents.values()}
    return TextCheck(
        law=tuple(
            LawLine(line=one, carriers=tuple(titles.get(by, f"第{by}段") for by in one.carriers))
            for one in lines
        ),
        findings=tuple(
            NamedFinding(
                finding=TextFinding(
                    code=PHRASE, subject=hit.phrase.id, part="paper", where=f"第{line.no}段", detail=hit.words
                ),
                subject=hit.phrase.id,
            )
            for line in paper.lines
            for hit in found_in(line.text)
        ),
    )
