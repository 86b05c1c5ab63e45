"""The blocks of a document tree as paragraphs and tables of a .docx."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX
from docx.oxml import OxmlElement
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run

from vetdesk.documents import tree
from vetdesk.documents.furniture import EN, ZH, Furniture, heading_words, side_of
from vetdesk.documents.inlinehtml import row_class
from vetdesk.documents.language import clean
from vetdesk.documents.shares import shares_of
from vetdesk.documents.wordlook import CONTRACT, Look, put
from vetdesk.documents.wordnumbers import Numberer
from vetdesk.domain.numbering import Numbering

KEY_SHARE: Final = 0.26
_HEIGHTS: Final = {"sign-row": Mm(12), "seal-row": Mm(46)}
"""Room for a seal of 42 mm."""
_ALIGN: Final = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
}


class Blocks:
    """Writes one block after the other; ``width`` is that of the text in EMU."""

    def __init__(
        self,
        made: WordDocument,
        words: Furniture = ZH,
        numbering: str = Numbering.ARTICLES.value,
        look: Look = CONTRACT,
    ) -> None:
        self._made = made
        self._words = words
        self._look = look
        self._voice = look.voice
        self.numbers = Numberer(made, english=words is EN, numbering=numbering)

    def begin_part(self, kind: str) -> None:
        """Begin a part of this kind: its numbers count anew, and it may be written in other styles."""
        self._voice = self._look.voice_of(kind)
        self.numbers.begin_part(kind, share=self._voice.share)

    def write(self, block: tree.Block, width: int) -> None:
        """Append a block."""
        match block:
            case tree.Paragraph():
                self._paragraph(block)
            case tree.Centred():
                add_line(self._made.add_paragraph(style=self._voice.centred), block.line)
            case tree.Pairs():
                self._pairs(block, width)
            case tree.Table():
                self._table(block, width)
            case tree.Bars():
                self._bars(block, width)
            case tree.Gap():
                self._made.add_paragraph(style=self._voice.text)

    def heading(self, label: str, title: str) -> WordParagraph:
        """Append the heading of a part and return it."""
        words: WordParagraph = self._made.add_heading("", level=1)
        counted = bool(label) and self.numbers.number(words, label)
        words.add_run(clean(title if counted else heading_words(label, title, self._words)))
        return words

    def signatures(
        self,
        signatures: Sequence[tree.Signature],
        endings: Sequence[str],
        english: Sequence[tree.Signature | None] = (),
    ) -> None:
        """Append the places where the parties seal and sign, side by side, kept on one page."""
        for ending in endings:
            closing = self._made.add_paragraph(clean(ending))
            closing.alignment = WD_ALIGN_PARAGRAPH.CENTER
            closing.paragraph_format.keep_with_next = True
        grid = self._made.add_table(rows=1, cols=len(signatures))
        keep_whole(grid.rows[0])
        others = english or (None,) * len(signatures)
        for cell, signature, other in zip(grid.rows[0].cells, signatures, others, strict=True):
            lines = tuple(_signature_lines(signature, other, self._words))
            first = cell.paragraphs[0]
            put(first, self._made, self._look.signature)
            first.add_run(clean(lines[0])).bold = True
            for line in lines[1:]:
                cell.add_paragraph(clean(line), style=self._look.signature)

    def _paragraph(self, block: tree.Paragraph) -> None:
        if block.label or block.line or block.heading:
            words = self._made.add_paragraph(style=self._voice.text)
            words.paragraph_format.space_after = self._voice.after
            if block.label:
                self._label(words, block.label)
            else:
                words.paragraph_format.first_line_indent = self._voice.indent
            if block.heading:
                apart = self._words.apart if block.line else ""
                self._second(words.add_run(clean(block.heading) + apart))
                words.paragraph_format.keep_with_next = None if block.line else True
            add_line(words, block.line)
        for item in block.items:
            words = self._made.add_paragraph(style=self._voice.text)
            words.paragraph_format.space_after = self._voice.after
            self._label(words, tree.item_label(item.label))
            add_line(words, item.line)

    def _second(self, run: Run) -> None:
        """Write the heading of a paragraph, the second level, as the look has it."""
        if self._voice.heading:
            run.style = self._made.styles[self._voice.heading]
        else:
            run.bold = True

    def _label(self, words: WordParagraph, label: str) -> None:
        if not self.numbers.number(words, label):
            words.add_run(clean(label) + (self._words.apart if self._words is EN else ""))

    def _pairs(self, pairs: tree.Pairs, width: int) -> None:
        grid = self._made.add_table(rows=0, cols=2, style="Table Grid")
        grid.autofit = False
        widths = (int(width * KEY_SHARE), width - int(width * KEY_SHARE))
        for pair in pairs.rows:
            row = grid.add_row()
            give_height(row, pair)
            keep_whole(row)
            for cell, line, wide in zip(row.cells, (pair.key, pair.value), widths, strict=True):
                cell.width = wide
                put(cell.paragraphs[0], self._made, self._voice.pairs)
                add_line(cell.paragraphs[0], line, bold=line is pair.key)
        set_columns(grid, widths)
        self._below()

    def _below(self) -> None:
        """Part a table from what follows it, which may be another."""
        shape = self._made.add_paragraph(style=self._voice.cell).paragraph_format
        shape.space_after = Pt(2)
        if self._look.official:
            # Lines of fixed height: a whole one more behind a full page would be a page of its own.
            shape.line_spacing = Pt(4)

    def _table(self, table: tree.Table, width: int) -> None:
        widths = [int(width * share) for share in shares_of(table)]
        grid = self._made.add_table(rows=1, cols=len(widths), style="Table Grid")
        grid.autofit = False
        head = grid.rows[0]
        repeat_head(head)
        for cell, column, wide in zip(head.cells, table.columns, widths, strict=True):
            put(cell.paragraphs[0], self._made, self._voice.cell)
            fill_cell(cell, column.header, wide, bold=True, align="center")
        for texts in (*table.rows, *((table.total,) if table.total else ())):
            row = grid.add_row()
            keep_whole(row)
            for cell, column, text, wide in zip(row.cells, table.columns, texts, widths, strict=True):
                put(cell.paragraphs[0], self._made, self._voice.cell)
                fill_cell(cell, text, wide, align=column.align)
        set_columns(grid, widths)
        self._below()

    def _bars(self, block: tree.Bars, width: int) -> None:
        rows = tuple((bar.label, bar.text) for bar in block.bars)
        columns = (tree.Column(header="", parts=1), tree.Column(header=" / ".join(block.legend), parts=2))
        self._table(tree.Table(name=block.name, columns=columns, rows=rows), width)


def give_height(row: Any, pair: tree.Pair) -> None:
    """Leave room where a paper is sealed or signed by hand."""
    height = _HEIGHTS.get(row_class(pair))
    if height is not None:
        row.height = height


def keep_whole(row: Any) -> None:
    """Let a row of a table stay on one page."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 -- no public way


def add_line(words: WordParagraph, line: tree.Line, *, bold: bool = False) -> None:
    """Append the words of a line: defined terms bold, what is missing marked, changes with their line."""
    for inline in line:
        run = words.add_run(clean(inline.text))
        run.bold = True if bold or (isinstance(inline, tree.Term) and inline.defines) else None
        match inline:
            case tree.Missing():
                run.font.highlight_color = WD_COLOR_INDEX.YELLOW
            case tree.Changed():
                run.font.strike, run.font.underline = inline.deleted, not inline.deleted


def _signature_lines(
    signature: tree.Signature, other: tree.Signature | None, words: Furniture
) -> Iterator[str]:
    def said(name: str) -> str:
        return f"{getattr(words, name)}{f' {getattr(EN, name)}' if other else ''}{words.colon}"

    role = f"{side_of(signature.role)}{words.seal}"
    yield f"{role}{f' {side_of(other.role)}{EN.seal}' if other else ''}{words.colon}"
    yield signature.name
    yield ""
    yield said("signed_by")
    yield "＿＿＿＿＿＿＿＿＿＿＿＿＿＿"
    yield f"{said('post')}{signature.title or '＿＿＿＿＿＿＿＿'}"
    yield f"{said('signed_on')}{words.blank_date}"


def set_columns(grid: Any, widths: Sequence[int]) -> None:
    """Give the columns of a table their widths in EMU."""
    for column, wide in zip(grid.columns, widths, strict=True):
        column.width = wide


def fill_cell(cell: _Cell, text: str, width: int, *, bold: bool = False, align: str = "left") -> None:
    """Write a cell of a ruled table."""
    cell.width = width  # type: ignore[assignment]  # a length is an int of EMU
    words = cell.paragraphs[0]
    words.alignment = _ALIGN.get(align, WD_ALIGN_PARAGRAPH.LEFT)
    run = words.add_run(clean(text))
    run.bold = bold
    run.font.size = Pt(9)


def repeat_head(row: Any) -> None:
    """Print a row again at the head of every page its table goes on to."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 -- no public way
