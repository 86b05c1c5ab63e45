"""The blocks of a document tree as paragraphs and tables of a .docx."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX
from docx.oxml import OxmlElement
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph as WordParagraph

from vetdesk.documents import tree
from vetdesk.documents.language import clean
from vetdesk.documents.wordnumbers import Numberer

_KEY_SHARE: Final = 0.26
_SIGN_HEIGHT: Final = Mm(12)
_SEAL_HEIGHT: Final = Mm(46)
"""Room for a seal of 42 mm."""
_ALIGN: Final = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
}
_SIGNED: Final = ("签名", "签字", "signature")
_SEALED: Final = "（盖章）"
_SIDE: Final = re.compile(r"（(.方)）")


class Blocks:
    """Writes one block after the other; ``width`` is that of the text in EMU."""

    def __init__(self, made: WordDocument) -> None:
        self._made = made
        self.numbers = Numberer(made)

    def write(self, block: tree.Block, width: int) -> None:
        """Append a block."""
        match block:
            case tree.Paragraph():
                self._paragraph(block)
            case tree.Centred():
                self._made.add_heading("", level=2)
                _inline(self._made.paragraphs[-1], block.line)
            case tree.Pairs():
                self._pairs(block, width)
            case tree.Table():
                self._table(block, width)
            case tree.Bars():
                self._bars(block, width)
            case tree.Gap():
                self._made.add_paragraph()

    def heading(self, label: str, title: str) -> WordParagraph:
        """Append the heading of a part and return it."""
        words: WordParagraph = self._made.add_heading("", level=1)
        counted = bool(label) and self.numbers.number(words, label)
        apart = "" if label.endswith("、") else "　"
        words.add_run(clean(title if counted or not label else f"{label}{apart}{title}"))
        return words

    def signatures(self, signatures: Sequence[tree.Signature], ending: str) -> None:
        """Append the places where the parties seal and sign, side by side, kept on one page."""
        closing = self._made.add_paragraph(clean(ending))
        closing.alignment = WD_ALIGN_PARAGRAPH.CENTER
        closing.paragraph_format.keep_with_next = True
        grid = self._made.add_table(rows=1, cols=len(signatures))
        keep_whole(grid.rows[0])
        for cell, signature in zip(grid.rows[0].cells, signatures, strict=True):
            lines = tuple(_signature_lines(signature))
            cell.paragraphs[0].add_run(clean(lines[0])).bold = True
            for line in lines[1:]:
                cell.add_paragraph(clean(line))

    def _paragraph(self, block: tree.Paragraph) -> None:
        if block.label or block.line or block.heading:
            words = self._made.add_paragraph()
            words.paragraph_format.space_after = Pt(4)
            if block.label:
                self._label(words, block.label)
            if block.heading:
                words.add_run(clean(block.heading) + "　").bold = True
            _inline(words, block.line)
        for item in block.items:
            words = self._made.add_paragraph()
            self._label(words, item.label)
            _inline(words, item.line)

    def _label(self, words: WordParagraph, label: str) -> None:
        if not self.numbers.number(words, label):
            words.add_run(clean(label))

    def _pairs(self, pairs: tree.Pairs, width: int) -> None:
        grid = self._made.add_table(rows=0, cols=2, style="Table Grid")
        grid.autofit = False
        widths = (int(width * _KEY_SHARE), width - int(width * _KEY_SHARE))
        for pair in pairs.rows:
            row = grid.add_row()
            key = tree.line_text(pair.key)
            if key.lower().endswith(_SIGNED):
                row.height = _SIGN_HEIGHT
            if key.endswith(_SEALED):
                row.height = _SEAL_HEIGHT
            keep_whole(row)
            for cell, line, wide in zip(row.cells, (pair.key, pair.value), widths, strict=True):
                cell.width = wide
                _inline(cell.paragraphs[0], line, bold=line is pair.key)
        _set_columns(grid, widths)
        self._made.add_paragraph().paragraph_format.space_after = Pt(2)

    def _table(self, table: tree.Table, width: int) -> None:
        whole = sum(column.parts for column in table.columns)
        widths = [width * column.parts // whole for column in table.columns]
        grid = self._made.add_table(rows=1, cols=len(widths), style="Table Grid")
        grid.autofit = False
        head = grid.rows[0]
        _repeat(head)
        for cell, column, wide in zip(head.cells, table.columns, widths, strict=True):
            _fill(cell, column.header, wide, bold=True, align="center")
        for texts in (*table.rows, *((table.total,) if table.total else ())):
            row = grid.add_row()
            keep_whole(row)
            for cell, column, text, wide in zip(row.cells, table.columns, texts, widths, strict=True):
                _fill(cell, text, wide, align=column.align)
        _set_columns(grid, widths)
        self._made.add_paragraph().paragraph_format.space_after = Pt(2)

    def _bars(self, block: tree.Bars, width: int) -> None:
        rows = tuple((bar.label, bar.text) for bar in block.bars)
        columns = (tree.Column(header="", parts=1), tree.Column(header=" / ".join(block.legend), parts=2))
        self._table(tree.Table(name=block.name, columns=columns, rows=rows), width)


def keep_whole(row: Any) -> None:
    """Let a row of a table stay on one page."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 -- no public way


def _inline(words: WordParagraph, line: tree.Line, *, bold: bool = False) -> None:
    """Append the words of a line: defined terms bold, what is missing marked, changes with their line."""
    for inline in line:
        run = words.add_run(clean(inline.text))
        run.bold = True if bold or (isinstance(inline, tree.Term) and inline.defines) else None
        match inline:
            case tree.Missing():
                run.font.highlight_color = WD_COLOR_INDEX.YELLOW
            case tree.Changed():
                run.font.strike, run.font.underline = inline.deleted, not inline.deleted


def _signature_lines(signature: tree.Signature) -> Iterator[str]:
    side = _SIDE.search(signature.role)
    yield f"{side[1] if side else signature.role}（盖章）："
    yield signature.name
    yield ""
    yield "法定代表人或授权代表（签字）："
    yield "＿＿＿＿＿＿＿＿＿＿＿＿＿＿"
    yield f"职务：{signature.title or '＿＿＿＿＿＿＿＿'}"
    yield "日期：　　　　年　　　月　　　日"


def _set_columns(grid: Any, widths: Sequence[int]) -> None:
    for column, wide in zip(grid.columns, widths, strict=True):
        column.width = wide


def _fill(cell: _Cell, text: str, width: int, *, bold: bool = False, align: str = "left") -> None:
    cell.width = width  # type: ignore[assignment]  # a length is an int of EMU
    words = cell.paragraphs[0]
    words.alignment = _ALIGN.get(align, WD_ALIGN_PARAGRAPH.LEFT)
    run = words.add_run(clean(text))
    run.bold = bold
    run.font.size = Pt(9)


def _repeat(row: Any) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 -- no public way
