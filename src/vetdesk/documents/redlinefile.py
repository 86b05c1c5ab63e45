"""Writes a comparison as .docx with real tracked changes, for the other side's word processor.

Accepting all changes leaves the text of the new document, rejecting all that of the old one.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from io import BytesIO
from itertools import groupby
from typing import Any, Final

from docx import Document as new_document  # noqa: N813 -- a function with the name of a class
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from vetdesk.documents.compare import Change, ComparedLine, Comparison, Piece, Pieces
from vetdesk.documents.flat import LineKind
from vetdesk.documents.language import clean
from vetdesk.documents.wordblocks import KEY_SHARE, repeat_head, set_columns
from vetdesk.documents.wordfile import dress_document, number_pages
from vetdesk.documents.wordlook import CONTRACT

_TABLES: Final = frozenset({LineKind.PAIR, LineKind.HEAD, LineKind.ROW})
_LEAST, _MOST = 4, 24
"""Characters: a column is no narrower than the first, and a longer text than the second takes lines."""
_STYLES: Final = {LineKind.TITLE: "Title", LineKind.HEADING: "Heading 1"}
_MARKS: Final = {Change.INSERTED: "w:ins", Change.DELETED: "w:del"}


class _Pen:
    """Makes the elements of tracked changes; each has a number of its own in the file."""

    def __init__(self, author: str, at: datetime) -> None:
        self._author = author
        self._at = at.replace(microsecond=0, tzinfo=None).isoformat() + "Z"
        self._next = 1

    def mark(self, change: Change) -> Any:
        """Return an element that says who changed what follows, and when."""
        made = OxmlElement(_MARKS[change])
        made.set(qn("w:id"), str(self._next))
        made.set(qn("w:author"), self._author)
        made.set(qn("w:date"), self._at)
        self._next += 1
        return made

    def write(self, paragraph: Any, pieces: Sequence[Piece]) -> None:
        """Append words to a paragraph element, each run with its change."""
        for piece in pieces:
            run = OxmlElement("w:r")
            text = OxmlElement("w:delText" if piece.change is Change.DELETED else "w:t")
            text.set(qn("xml:space"), "preserve")
            text.text = clean(piece.text)
            run.append(text)
            if piece.change is Change.SAME:
                paragraph.append(run)
            else:
                mark = self.mark(piece.change)
                mark.append(run)
                paragraph.append(mark)


def write_redline(comparison: Comparison, *, author: str, at: datetime, language: str) -> bytes:
    """Return the .docx; ``at`` in UTC."""
    made = new_document()
    dress_document(made, language)
    number_pages(made, language)
    pen = _Pen(author, at)
    for table, lines in groupby(comparison.lines, key=_table_of):
        if table:
            _table(made, list(lines), pen)
        else:
            for line in lines:
                _paragraph(made, line, pen)
    made.add_paragraph()  # a deleted last paragraph needs one to merge with
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def _table_of(line: ComparedLine) -> int:
    """Return how many columns the table of a line has; 0 for running text."""
    return len(line.cells) if line.kind in _TABLES else 0


def _paragraph(made: WordDocument, line: ComparedLine, pen: _Pen) -> None:
    words = made.add_paragraph(style=_STYLES.get(line.kind, "Normal"))
    element = words._p  # noqa: SLF001 -- no public way
    if line.change in _MARKS:
        properties = element.get_or_add_pPr()
        mark = OxmlElement("w:rPr")
        mark.append(pen.mark(line.change))
        properties.append(mark)
    pen.write(element, line.label)
    pen.write(element, tuple(_with_tabs(line)))


def _with_tabs(line: ComparedLine) -> Iterator[Piece]:
    """Yield the pieces of every cell; what divides two cells belongs to both documents."""
    for number, cell in enumerate(line.cells):
        if number:
            yield Piece(text="　", change=line.change if line.change in _MARKS else Change.SAME)
        yield from cell


def _table(made: WordDocument, lines: Sequence[ComparedLine], pen: _Pen) -> None:
    grid = made.add_table(rows=0, cols=len(lines[0].cells), style="Table Grid")
    grid.autofit = False
    widths = [int(CONTRACT.body.width * share) for share in _shares(lines)]
    for line in lines:
        row = grid.add_row()
        if line.kind is LineKind.HEAD:
            repeat_head(row)
        if line.change in _MARKS:
            row._tr.get_or_add_trPr().append(pen.mark(line.change))  # noqa: SLF001 -- no public way
        for cell, pieces, wide in zip(row.cells, line.cells, widths, strict=True):
            cell.width = wide
            pen.write(cell.paragraphs[0]._p, pieces)  # noqa: SLF001 -- no public way
    set_columns(grid, widths)
    made.add_paragraph()


def _shares(lines: Sequence[ComparedLine]) -> Sequence[float]:
    """Return the share of each column: keys as the agreement has them, others by their longest words."""
    if all(line.kind is LineKind.PAIR for line in lines):
        return KEY_SHARE, 1 - KEY_SHARE
    columns = zip(*(line.cells for line in lines), strict=True)
    longest = [min(max(_LEAST, *map(_length, cells)), _MOST) for cells in columns]
    return [one / sum(longest) for one in longest]


def _length(cell: Pieces) -> int:
    return sum(len(piece.text) for piece in cell)
