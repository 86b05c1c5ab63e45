"""A document in two languages as .docx: rows of two cells, Chinese left, each with its own numbers."""

from typing import Any, Final

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.shared import Pt
from docx.text.paragraph import Paragraph as WordParagraph

from vetdesk.documents import tree
from vetdesk.documents.furniture import EN, ZH, Furniture, heading_words, says_the_same
from vetdesk.documents.language import clean
from vetdesk.documents.shares import shares_of
from vetdesk.documents.wordblocks import (
    Blocks,
    add_line,
    fill_cell,
    give_height,
    keep_whole,
    repeat_head,
    set_columns,
)
from vetdesk.documents.wordnumbers import Numberer

_CHINESE_SHARE: Final = 0.47
_KEYS: Final = (0.23, 0.30)
_ENGLISH_SIZE: Final = Pt(9.5)


class TwinBlocks:
    """Writes parts in two columns; ``blocks`` counts the Chinese numbers of the whole document."""

    def __init__(self, made: WordDocument, blocks: Blocks, numbering: str) -> None:
        self._made = made
        self._ours = blocks.numbers
        self._theirs = Numberer(made, english=True, numbering=numbering)
        self._grid: Any = None
        self._width = 0

    def section(
        self, part: tree.Section, english: tree.Section, width: int, *, own_page: bool
    ) -> WordParagraph | None:
        """Append a part and return its Chinese heading; ``width`` is that of the text in EMU."""
        self._grid, self._width = None, width
        self._ours.begin_part(part.kind)
        self._theirs.begin_part(part.kind)
        ours = None
        if part.kind == "annex":
            ours = self._annex_heading(part, english, own_page=own_page)
        elif part.label or part.title:
            ours, theirs = self._row()
            ours.style = self._made.styles["Heading 1"]
            theirs.paragraph_format.space_before = ours.style.paragraph_format.space_before
            self._headed(ours, part, self._ours, ZH)
            self._headed(theirs, english, self._theirs, EN)
            ours.paragraph_format.keep_with_next = theirs.paragraph_format.keep_with_next = True
        for block, other in zip(part.blocks, english.blocks, strict=True):
            self._block(block, other)
        self._made.add_paragraph().paragraph_format.space_after = Pt(0)
        return ours

    def _annex_heading(self, part: tree.Section, english: tree.Section, *, own_page: bool) -> WordParagraph:
        words: WordParagraph = self._made.add_heading(
            clean(heading_words(part.label, part.title, ZH)), level=1
        )
        words.paragraph_format.page_break_before = own_page
        line = self._made.add_paragraph()
        line.add_run(clean(heading_words(english.label, english.title, EN))).bold = True
        line.paragraph_format.keep_with_next = True
        return words

    def _headed(self, words: WordParagraph, part: tree.Section, numbers: Numberer, said: Furniture) -> None:
        counted = bool(part.label) and numbers.number(words, part.label)
        run = words.add_run(clean(part.title if counted else heading_words(part.label, part.title, said)))
        run.bold = True
        # The number is as bold as the mark at the end of its paragraph.
        mark = OxmlElement("w:rPr")
        mark.append(OxmlElement("w:b"))
        words._p.get_or_add_pPr().insert_element_before(mark, "w:sectPr", "w:pPrChange")  # noqa: SLF001 -- no public way

    def _row(self) -> tuple[WordParagraph, WordParagraph]:
        """Return the two empty paragraphs of a new row; rows that follow each other are one table."""
        widths = (int(self._width * _CHINESE_SHARE), self._width - int(self._width * _CHINESE_SHARE))
        if self._grid is None:
            self._grid = self._made.add_table(rows=0, cols=2)
            self._grid.autofit = False
            set_columns(self._grid, widths)
        cells = self._grid.add_row().cells
        for cell, wide in zip(cells, widths, strict=True):
            cell.width = wide
        return cells[0].paragraphs[0], cells[1].paragraphs[0]

    def _block(self, block: tree.Block, other: tree.Block) -> None:
        match block, other:
            case tree.Paragraph(), tree.Paragraph():
                self._paragraph(block, other)
            case tree.Centred(), tree.Centred():
                ours, theirs = self._row()
                add_line(ours, block.line, bold=True)
                add_line(theirs, other.line, bold=True)
            case tree.Pairs(), tree.Pairs():
                self._pairs(block, other)
            case tree.Table(), tree.Table():
                self._table(block, other)
            case _:
                self._between()

    def _between(self) -> None:
        """Part two tables by a line, which word processors would join otherwise."""
        if self._grid is None:
            return
        self._grid = None
        self._made.add_paragraph().paragraph_format.space_after = Pt(2)

    def _paragraph(self, ours: tree.Paragraph, theirs: tree.Paragraph) -> None:
        if ours.label or ours.line:
            left, right = self._row()
            self._words(left, ours.label, ours.heading, ours.line, self._ours, ZH)
            self._words(right, theirs.label, theirs.heading, theirs.line, self._theirs, EN)
        for item, other in zip(ours.items, theirs.items, strict=True):
            left, right = self._row()
            self._words(left, item.label, "", item.line, self._ours, ZH)
            self._words(right, other.label, "", other.line, self._theirs, EN)

    def _words(  # noqa: PLR0917 -- one paragraph and how it is numbered
        self,
        words: WordParagraph,
        label: str,
        heading: str,
        line: tree.Line,
        numbers: Numberer,
        said: Furniture,
    ) -> None:
        if label and not numbers.number(words, label):
            words.add_run(clean(label) + said.apart)
        if heading:
            words.add_run(clean(heading) + said.apart).bold = True
        add_line(words, line)
        if said is EN:
            for run in words.runs:
                run.font.size = _ENGLISH_SIZE

    def _pairs(self, ours: tree.Pairs, theirs: tree.Pairs) -> None:
        self._between()
        grid = self._made.add_table(rows=0, cols=3, style="Table Grid")
        grid.autofit = False
        keys = [int(self._width * share) for share in _KEYS]
        widths = (*keys, self._width - sum(keys))
        for pair, other in zip(ours.rows, theirs.rows, strict=True):
            row = grid.add_row()
            give_height(row, pair)
            keep_whole(row)
            for cell, line, wide in zip(row.cells, (pair.key, other.key, pair.value), widths, strict=True):
                cell.width = wide
                add_line(cell.paragraphs[0], line, bold=line is pair.key)
            if not says_the_same(tree.line_text(pair.value), tree.line_text(other.value)):
                add_line(row.cells[2].add_paragraph(), other.value)
        set_columns(grid, widths)
        self._made.add_paragraph().paragraph_format.space_after = Pt(2)

    def _table(self, ours: tree.Table, theirs: tree.Table) -> None:
        self._between()
        widths = [int(self._width * share) for share in shares_of(ours, theirs.columns)]
        grid = self._made.add_table(rows=1, cols=len(widths), style="Table Grid")
        grid.autofit = False
        repeat_head(grid.rows[0])
        heads = zip(grid.rows[0].cells, ours.columns, theirs.columns, widths, strict=True)
        for cell, column, other, wide in heads:
            fill_cell(cell, f"{column.header} {other.header}", wide, bold=True, align="center")
        totals = ((ours.total, theirs.total),) if ours.total else ()
        for texts, others in (*zip(ours.rows, theirs.rows, strict=True), *totals):
            row = grid.add_row()
            keep_whole(row)
            cells = zip(row.cells, ours.columns, texts, others, widths, strict=True)
            for cell, column, text, said, wide in cells:
                words = text if text == said else f"{text} {said}"
                fill_cell(cell, words, wide, align=column.align)
        set_columns(grid, widths)
        self._made.add_paragraph().paragraph_format.space_after = Pt(2)
