"""Reads an assembled text as a careful colleague would: terms, references, wording, each with its place."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeVar

from vetdesk.documents import grids, tree
from vetdesk.documents.wordblanks import count_blanks, count_signing_blanks
from vetdesk.domain import textfindings as codes
from vetdesk.domain.phrases import found_in, kinds_of
from vetdesk.domain.textfindings import TextFinding

T = TypeVar("T")
_QUOTES: Final = '“”"'
DEFINITIONS: Final = "definitions"
"""The article whose definitions hold for the whole text, also for what is printed before it."""


@dataclass(frozen=True, kw_only=True)
class _Line:
    """One printed line: where it stands, and under which anchors references find it."""

    part: str
    section: str
    where: str
    line: tree.Line
    anchors: tuple[str, ...] = ()


@dataclass
class _Use:
    """Where a term is defined and where it is used, as positions in reading order."""

    defined: list[int] = field(default_factory=list)
    used: list[int] = field(default_factory=list)


def check_text(document: tree.Document) -> tuple[TextFinding, ...]:
    """Return what is wrong with an assembled text, what cannot be printed first.

    A term counts as used where it stands in the words of the text, marked or not; words inside a
    longer term do not count for the shorter one.
    """
    lines = tuple(_lines(document))
    uses = _uses(lines)
    found = [
        *_dropped(lines),
        *_terms(lines, uses),
        *_circular_terms(lines, uses),
        *_circular_references(lines),
        *_blanks(document),
        *_phrases(document, lines),
    ]
    return tuple(sorted(found, key=lambda one: codes.CODES.index(one.code)))


def terms_of(document: tree.Document) -> tuple[str, ...]:
    """Return the defined terms in the order of their definitions, each once."""
    nodes = (node for node in tree.walk(document) if isinstance(node, tree.Term) and node.defines)
    return tuple(dict.fromkeys(_bare(node) for node in nodes))


def _lines(document: tree.Document) -> Iterator[_Line]:
    for section in (*document.sections, *document.annexes):
        named: set[str] = set()
        for block in section.blocks:
            yield from _block_lines(section, block, named)


def _block_lines(section: tree.Section, block: tree.Block, named: set[str]) -> Iterator[_Line]:
    head = section.label.rstrip("、") or section.title
    match block:
        case tree.Paragraph():
            part = block.source or section.id
            anchors = [block.anchor] if block.anchor else []
            if block.source and block.label and block.source not in named:
                named.add(block.source)
                anchors.append(block.source)
            where = f"{head} {block.label}".strip()
            yield _Line(part=part, section=section.id, where=where, line=block.line, anchors=tuple(anchors))
            for item in block.items:
                yield _Line(
                    part=part,
                    section=section.id,
                    where=f"{where}{item.label}",
                    line=item.line,
                    anchors=(item.anchor,) if item.anchor else (),
                )
        case tree.Centred():
            yield _Line(part=section.id, section=section.id, where=head, line=block.line)
        case tree.Pairs():
            for row in block.rows:
                yield _Line(part=section.id, section=section.id, where=head, line=(*row.key, *row.value))
        case tree.Table(name=grids.GRID):
            for cells in (tuple(one.header for one in block.columns), *block.rows):
                words = tuple(tree.Text(text=f"{one} ") for one in cells)
                yield _Line(part=section.id, section=section.id, where=head, line=words)


def _bare(term: tree.Term) -> str:
    return term.text.strip(_QUOTES)


def _uses(lines: Sequence[_Line]) -> Mapping[str, _Use]:
    uses: dict[str, _Use] = {}
    for position, one in enumerate(lines):
        for node in one.line:
            if isinstance(node, tree.Term):
                use = uses.setdefault(_bare(node), _Use())
                (use.defined if node.defines else use.used).append(position)
    if uses:
        # Longer terms first, so that 电子债权文件 is no use of 债权文件.
        longest_first = sorted(uses, key=len, reverse=True)
        pattern = re.compile("|".join(map(re.escape, longest_first)))
        for position, one in enumerate(lines):
            for term in pattern.findall(_plain(one.line)):
                uses[term].used.append(position)
    return uses


def _plain(line: tree.Line) -> str:
    """Return the words of a line that are neither marked terms nor gaps."""
    return "".join(node.text for node in line if isinstance(node, tree.Text | tree.Value))


def _dropped(lines: Sequence[_Line]) -> Iterator[TextFinding]:
    for one in lines:
        for node in one.line:
            if isinstance(node, tree.Missing) and node.reference:
                yield _finding(codes.REFERENCE_DROPPED, node.field, one)


def _terms(lines: Sequence[_Line], uses: Mapping[str, _Use]) -> Iterator[TextFinding]:
    for term, use in uses.items():
        used = sorted(use.used)
        if not use.defined:
            yield _finding(codes.TERM_UNDEFINED, term, lines[used[0]])
            continue
        first = use.defined[0]
        for again in use.defined[1:]:
            yield _finding(codes.TERM_TWICE, term, lines[again], detail=lines[first].where)
        elsewhere = [position for position in used if position not in use.defined]
        if not elsewhere:
            yield _finding(codes.TERM_UNUSED, term, lines[first])
        elif elsewhere[0] < first and lines[first].section != DEFINITIONS:
            yield _finding(codes.TERM_EARLY, term, lines[elsewhere[0]], detail=lines[first].where)


def _circular_terms(lines: Sequence[_Line], uses: Mapping[str, _Use]) -> Iterator[TextFinding]:
    """Report terms that are explained by each other, so that none gets a meaning."""
    links: dict[str, set[str]] = {}
    for term, use in uses.items():
        explained = set(use.defined[:1])
        links[term] = {
            other
            for other, its in uses.items()
            if other != term and its.defined and explained & set(its.used)
        }
    for circle in _circles(links):
        first = min(circle, key=lambda term: uses[term].defined[0])
        others = "、".join(sorted(set(circle) - {first}))
        yield _finding(codes.TERM_CIRCULAR, first, lines[uses[first].defined[0]], detail=others)


def _circular_references(lines: Sequence[_Line]) -> Iterator[TextFinding]:
    """Report a line that sends the reader to itself, and lines that send each other in a circle."""
    places = {anchor: position for position, one in enumerate(lines) for anchor in one.anchors}
    links: dict[int, set[int]] = {}
    for position, one in enumerate(lines):
        aims = {
            (node.anchor, places[node.anchor])
            for node in one.line
            if isinstance(node, tree.Reference) and node.anchor in places
        }
        for anchor, aim in sorted(aims):
            if aim == position:
                yield _finding(codes.REFERENCE_ITSELF, anchor, one)
        links[position] = {aim for _, aim in aims} - {position}
    for circle in _circles(links):
        first = min(circle)
        others = "、".join(lines[position].where for position in sorted(circle)[1:])
        yield _finding(codes.REFERENCE_CIRCULAR, lines[first].anchors[0], lines[first], detail=others)


def _circles(links: Mapping[T, set[T]]) -> Iterator[tuple[T, ...]]:
    """Yield the groups of nodes that reach each other, in the order of ``links``."""
    reach = {node: _reached(node, links) for node in links}
    seen: set[T] = set()
    for node in links:
        if node in seen or node not in reach[node]:
            continue
        group = tuple(other for other in links if other in reach[node] and node in reach[other])
        seen |= set(group)
        yield group


def _reached(start: T, links: Mapping[T, set[T]]) -> set[T]:
    reached: set[T] = set()
    waiting: list[T] = list(links.get(start, ()))
    while waiting:
        node = waiting.pop()
        if node not in reached:
            reached.add(node)
            waiting += links.get(node, ())
    return reached


def _blanks(document: tree.Document) -> Iterator[TextFinding]:
    """Yield the lines of an agreement with a place left to be filled in; forms are meant to have them."""
    for section in document.sections if document.kind == "agreement" else ():
        for block in section.blocks:
            for one in _block_lines(section, block, set()):
                words = tree.line_text(one.line)
                by_hand = count_signing_blanks(words)
                if count := count_blanks(words) - by_hand:
                    yield _finding(codes.BLANK, one.where, one, detail=str(count))
                if by_hand:
                    yield _finding(codes.BLANK_SIGNING, one.where, one, detail=str(by_hand))


def _phrases(document: tree.Document, lines: Iterable[_Line]) -> Iterator[TextFinding]:
    kinds = kinds_of(document.id)
    for one in lines:
        seen: set[str] = set()
        for node in one.line:
            if isinstance(node, tree.Value):
                for found in found_in(node.text, kinds):
                    seen.add(found.phrase.id)
                    yield _finding(codes.PHRASE, found.phrase.id, one, detail=found.words, answer=node.field)
        for found in found_in(tree.line_text(one.line), kinds):
            if found.phrase.id not in seen:
                yield _finding(codes.PHRASE, found.phrase.id, one, detail=found.words)


def _finding(code: str, subject: str, one: _Line, *, detail: str = "", answer: str = "") -> TextFinding:
    return TextFinding(
        code=code, subject=subject, part=one.part, where=one.where, field=answer, detail=detail
    )
