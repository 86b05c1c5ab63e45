"""Writes a document tree as .docx: real headings, repeated table heads, page fields in the foot."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any, Final

from docx import Document as new_document  # noqa: N813 -- a function with the name of a class
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph as WordParagraph

from vetdesk.documents import tree
from vetdesk.documents.jobs import Stamp
from vetdesk.documents.language import clean
from vetdesk.documents.stamps import number_words, page_parts, title_words

_SONG: Final = "SimSun"
_HEI: Final = "SimHei"
_LATIN: Final = "Times New Roman"
_LONG, _SHORT, _EDGE, _TOP = Mm(297), Mm(210), Mm(18), Mm(20)
_KEY_SHARE: Final = 0.26
_SIGN_HEIGHT: Final = Mm(12)
_ALIGN: Final = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
}
_SIGNED: Final = ("签名", "签字", "signature")


def write_docx(document: tree.Document, stamp: Stamp) -> bytes:
    """Return the document as a .docx that says what its PDF says, with the fonts of the reader's machine.

    Made for reports: covers, clause numbers and seals of agreements are not written.
    """
    made = new_document()
    _prepare(made, document, stamp)
    made.add_heading(clean(document.title), level=0)
    landscape = False
    for part in (*document.sections, *document.annexes):
        landscape = _section(made, part, landscape=landscape)
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def _prepare(made: WordDocument, document: tree.Document, stamp: Stamp) -> None:
    dress_document(made, document.language)
    properties = made.core_properties
    properties.title = clean(f"{document.title} {document.number}".strip())
    if stamp.created is not None:
        properties.created = properties.modified = stamp.created.replace(tzinfo=None)
    first = made.sections[0]
    head = first.header.paragraphs[0]
    # The style's own stops stand at other widths, and the first of them in the middle.
    head.style = made.styles["Normal"]
    head.paragraph_format.tab_stops.add_tab_stop(Mm(174), WD_TAB_ALIGNMENT.RIGHT)
    _write(head, f"{title_words(document, stamp)}\t{number_words(document, stamp)}")
    foot = first.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    before, between, after = page_parts(document.language)
    _write(foot, before)
    _field(foot, "PAGE")
    _write(foot, between)
    _field(foot, "NUMPAGES")
    _write(foot, after)


def dress_document(made: WordDocument, language: str) -> None:
    """Give a new .docx our page, our faces and no name of whoever made it."""
    properties = made.core_properties
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.language = language
    for name, size, face in (
        ("Normal", 10.5, _SONG), ("Title", 18, _HEI), ("Heading 1", 12, _HEI), ("Heading 2", 11, _HEI),
    ):  # fmt: skip
        _dress(made.styles[name], size, face, bold=face == _HEI)
    title = made.styles["Title"]
    title.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    shape = title.element.get_or_add_pPr()
    for border in shape.findall(qn("w:pBdr")):
        shape.remove(border)
    _turn(made.sections[0], landscape=False)


def _dress(style: Any, size: float, face: str, *, bold: bool) -> None:
    style.font.size, style.font.name, style.font.bold = Pt(size), _LATIN, bold
    style.font.color.rgb = RGBColor(0, 0, 0)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    fonts.set(qn("w:eastAsia"), face)
    fonts.set(qn("w:ascii"), _LATIN)
    fonts.set(qn("w:hAnsi"), _LATIN)


def _turn(section: Any, *, landscape: bool) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (_LONG, _SHORT) if landscape else (_SHORT, _LONG)
    section.left_margin = section.right_margin = _EDGE
    section.top_margin = section.bottom_margin = _TOP


def _section(made: WordDocument, part: tree.Section, *, landscape: bool) -> bool:
    """Write a part and return how its pages lie; a wide table turns them."""
    wide = any(isinstance(block, tree.Table) and block.landscape for block in part.blocks)
    if wide is not landscape:
        _turn(made.add_section(), landscape=wide)
    if part.title:
        made.add_heading(clean(f"{part.label} {part.title}".strip()), level=1)
    for block in part.blocks:
        _block(made, block, _width(wide=wide))
    return wide


def _width(*, wide: bool) -> int:
    return int((_LONG if wide else _SHORT) - 2 * _EDGE)


def _block(made: WordDocument, block: tree.Block, width: int) -> None:
    match block:
        case tree.Paragraph():
            words = made.add_paragraph(clean(block.label + tree.line_text(block.line)))
            words.paragraph_format.space_after = Pt(4)
            for item in block.items:
                made.add_paragraph(clean(item.label + tree.line_text(item.line)))
        case tree.Centred():
            made.add_heading(clean(tree.line_text(block.line)), level=2)
        case tree.Pairs():
            _pairs(made, block, width)
        case tree.Table():
            _table(made, block, width)
        case tree.Bars():
            rows = tuple((bar.label, bar.text) for bar in block.bars)
            columns = (tree.Column(header="", parts=1), tree.Column(header=" / ".join(block.legend), parts=2))
            _table(made, tree.Table(name=block.name, columns=columns, rows=rows), width)
        case tree.Gap():
            made.add_paragraph()


def _pairs(made: WordDocument, pairs: tree.Pairs, width: int) -> None:
    grid = made.add_table(rows=0, cols=2, style="Table Grid")
    grid.autofit = False
    widths = (int(width * _KEY_SHARE), width - int(width * _KEY_SHARE))
    for pair in pairs.rows:
        row = grid.add_row()
        key = tree.line_text(pair.key)
        if key.lower().endswith(_SIGNED):
            row.height = _SIGN_HEIGHT
        _keep_whole(row)
        for cell, text, wide in zip(row.cells, (key, tree.line_text(pair.value)), widths, strict=True):
            _fill(cell, text, wide, bold=text is key)
    _columns(grid, widths)
    made.add_paragraph().paragraph_format.space_after = Pt(2)


def _table(made: WordDocument, table: tree.Table, width: int) -> None:
    whole = sum(column.parts for column in table.columns)
    widths = [width * column.parts // whole for column in table.columns]
    grid = made.add_table(rows=1, cols=len(widths), style="Table Grid")
    grid.autofit = False
    head = grid.rows[0]
    _repeat(head)
    for cell, column, wide in zip(head.cells, table.columns, widths, strict=True):
        _fill(cell, column.header, wide, bold=True, align="center", size=9)
    for texts in (*table.rows, *((table.total,) if table.total else ())):
        row = grid.add_row()
        _keep_whole(row)
        for cell, column, text, wide in zip(row.cells, table.columns, texts, widths, strict=True):
            _fill(cell, text, wide, align=column.align, size=9)
    _columns(grid, widths)
    made.add_paragraph().paragraph_format.space_after = Pt(2)


def _columns(grid: Any, widths: Sequence[int]) -> None:
    for column, wide in zip(grid.columns, widths, strict=True):
        column.width = wide


def _fill(
    cell: _Cell, text: str, width: int, *, bold: bool = False, align: str = "left", size: float = 0
) -> None:
    cell.width = width  # type: ignore[assignment]  # a length is an int of EMU
    words = cell.paragraphs[0]
    words.alignment = _ALIGN.get(align, WD_ALIGN_PARAGRAPH.LEFT)
    run = words.add_run(clean(text))
    run.bold = bold
    if size:
        run.font.size = Pt(size)


def _keep_whole(row: Any) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 -- no public way


def _repeat(row: Any) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 -- no public way


def _write(paragraph: WordParagraph, text: str) -> None:
    run = paragraph.add_run(text)
    run.font.size = Pt(9)


def _field(paragraph: WordParagraph, instruction: str) -> None:
    """Add a field that the reader's program computes."""
    run = paragraph.add_run()
    run.font.size = Pt(9)
    for kind, text in (("begin", ""), ("", instruction), ("separate", ""), ("shown", "1"), ("end", "")):
        if kind in {"begin", "separate", "end"}:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:t" if kind else "w:instrText")
            mark.text = text
        run._r.append(mark)  # noqa: SLF001 -- no public way
