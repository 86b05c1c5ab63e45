"""A document as lines one after the other, each with what it is and where it belongs."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from vetdesk.documents import tree


class LineKind(StrEnum):
    """What a line is; two lines of different kinds are never the same line changed."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CENTRED = "centred"
    PAIR = "pair"
    HEAD = "head"
    ROW = "row"
    SIGNATURE = "signature"


@dataclass(frozen=True, kw_only=True)
class FlatLine:
    """One line: its number ("8.3", "（一）") apart from its words; a row of a table has several cells.

    ``part`` is the id of the section, ``clause`` the clause the words come from, where one is known.
    """

    kind: LineKind
    part: str
    cells: tuple[str, ...]
    label: str = ""
    clause: str = ""

    @property
    def text(self) -> str:
        """Return the line as it is read: number, words, cells divided by tabs."""
        return self.label + "\t".join(self.cells)


def flat(document: tree.Document) -> tuple[FlatLine, ...]:
    """Return the document's lines in printing order; empty lines are left out."""
    return tuple(line for line in _lines(document) if line.text.strip())


def _lines(document: tree.Document) -> Iterator[FlatLine]:
    yield FlatLine(kind=LineKind.TITLE, part="", cells=(document.title,))
    if document.cover is not None:
        yield from (_pair(pair, "cover") for pair in document.cover.parties)
    for section in document.sections:
        yield from _section(section)
    for signature in document.signatures:
        cells = (signature.role, signature.name, signature.signatory, signature.title)
        words = tuple(filter(None, cells))
        yield FlatLine(kind=LineKind.SIGNATURE, part="signatures", cells=words)
    for annex in document.annexes:
        yield from _section(annex)


def _section(section: tree.Section) -> Iterator[FlatLine]:
    label = f"{section.label}　" if section.label else ""
    yield FlatLine(kind=LineKind.HEADING, part=section.id, label=label, cells=(section.title,))
    for block in section.blocks:
        yield from _block(block, section.id)


def _block(block: tree.Block, part: str) -> Iterator[FlatLine]:
    match block:
        case tree.Paragraph():
            yield from _paragraph(block, part)
        case tree.Centred():
            yield FlatLine(kind=LineKind.CENTRED, part=part, cells=(tree.line_text(block.line),))
        case tree.Pairs():
            yield from (_pair(pair, part) for pair in block.rows)
        case tree.Table():
            heads = tuple(column.header for column in block.columns)
            yield FlatLine(kind=LineKind.HEAD, part=part, cells=heads)
            for cells in (*block.rows, *((block.total,) if block.total else ())):
                yield FlatLine(kind=LineKind.ROW, part=part, cells=cells)


def _paragraph(block: tree.Paragraph, part: str) -> Iterator[FlatLine]:
    heading = f"{block.heading}　" if block.heading and block.line else block.heading
    yield FlatLine(
        kind=LineKind.PARAGRAPH,
        part=part,
        label=f"{block.label}　" if block.label else "",
        cells=(heading + tree.line_text(block.line),),
        clause=block.source,
    )
    for item in block.items:
        yield FlatLine(
            kind=LineKind.ITEM,
            part=part,
            label=tree.item_label(item.label),
            cells=(tree.line_text(item.line),),
            clause=block.source,
        )


def _pair(pair: tree.Pair, part: str) -> FlatLine:
    key, value = tree.line_text(pair.key), tree.line_text(pair.value)
    return FlatLine(kind=LineKind.PAIR, part=part, cells=(key, value))
