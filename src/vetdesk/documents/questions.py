"""Which answers the document under work asks for (decision 23)."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from vetdesk.documents.assembly import COVER, assemble, book_of
from vetdesk.documents.jobs import Mode, Questions, RenderRequest
from vetdesk.documents.packs import Library, Pack
from vetdesk.documents.render import texts_of
from vetdesk.documents.textcheck import check_text
from vetdesk.domain.answerbook import AnswerBook
from vetdesk.domain.conditions import reads


def questions(request: RenderRequest) -> Questions:
    """Return the names the included text reads under the facts so far, in reading order.

    A name counts only where it is really read: a branch not taken asks nothing. Removing
    an answer listed here makes an issue fail; changing one not listed leaves the text alone.
    """
    previewed = replace(request, mode=Mode.PREVIEW)
    context = previewed.contexts[0] if previewed.contexts else {}
    pack, library = texts_of(previewed)
    document, gathered = assemble(
        pack,
        library,
        context,
        facts=previewed.facts,
        switches=previewed.switches,
        mode=previewed.mode,
        stamp=previewed.stamp,
    )
    book = None if pack.made_for else book_of(pack, previewed.facts or context)
    read_by: dict[str, list[str]] = {}
    # The cover is printed first, but filled last.
    in_order = sorted(gathered.read_by.items(), key=lambda one: COVER not in one[1])
    for path, places in in_order:
        readers = read_by.setdefault(_question(path, book), [])
        readers += [place for place in places if place not in readers]
    for path in gathered.missing:
        read_by.setdefault(_question(path, book), [])
    return Questions(
        names=tuple(read_by),
        read_by={name: tuple(places) for name, places in read_by.items()},
        clauses=document.clauses,
        findings=check_text(document),
        decides=_decided(pack, library, read_by),
    )


def _question(path: str, book: AnswerBook | None) -> str:
    """Return the question behind what a text read."""
    name = path.partition(".")[0].removesuffix("[]")
    return book.base_of(name) if book else name


def _decided(pack: Pack, library: Library, asked: Collection[str]) -> Mapping[str, tuple[str, ...]]:
    """Return by question which parts and clauses stand, or how they read, as their conditions ask for it."""
    found: dict[str, dict[str, None]] = {}
    for part in pack.parts:
        conditions = [(part.id, part.applies_if)]
        for clause in (library[name] for name in part.clauses):
            conditions.append((clause.id, clause.applies_if))
            conditions += [(clause.id, one.applies_if) for one in clause.variants]
        for place, condition in conditions:
            for name in reads(condition) & frozenset(asked) if condition else ():
                found.setdefault(name, {})[place] = None
    return {name: tuple(places) for name, places in found.items()}
