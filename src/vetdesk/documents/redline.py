"""A comparison as a document to print: deleted words struck through, inserted ones underlined."""

from collections.abc import Iterator
from itertools import groupby

from vetdesk.documents import tree
from vetdesk.documents.compare import Change, ComparedLine, Comparison, Piece
from vetdesk.documents.flat import LineKind

_BETWEEN = "　｜　"


def redline(
    comparison: Comparison, *, title: str, number: str, head: tuple[tree.Pair, ...], language: str
) -> tree.Document:
    """Return the tree of the redline; ``head`` says what is compared with what."""
    first = tree.Section(kind="text", id="compared", label="", title="", blocks=(tree.Pairs(rows=head),))
    parts = tuple(
        tree.Section(kind="text", id=f"part-{place}", label="", title="", blocks=tuple(_blocks(lines)))
        for place, (_, lines) in enumerate(groupby(comparison.lines, key=lambda line: line.part))
    )
    return tree.Document(
        id="cn.redline",
        version="1.0",
        kind="report",
        language=language,
        title=title,
        number=number,
        sections=(first, *parts),
    )


def _blocks(lines: Iterator[ComparedLine]) -> Iterator[tree.Block]:
    for line in lines:
        words = tuple(_inline(piece) for piece in _pieces(line))
        if line.kind in {LineKind.TITLE, LineKind.HEADING}:
            yield tree.Centred(line=words)
        else:
            yield tree.Paragraph(line=words)


def _pieces(line: ComparedLine) -> Iterator[Piece]:
    yield from line.label
    for number, cell in enumerate(line.cells):
        if number:
            yield Piece(text=_BETWEEN, change=Change.SAME)
        yield from cell


def _inline(piece: Piece) -> tree.Inline:
    if piece.change is Change.SAME:
        return tree.Text(text=piece.text)
    return tree.Changed(text=piece.text, deleted=piece.change is Change.DELETED)
