"""Writes a document tree as .docx: real headings and numbering, repeated table heads, page fields."""

from collections.abc import Mapping
from io import BytesIO
from typing import Any, Final

from docx import Document as new_document  # noqa: N813 -- a function with the name of a class
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph as WordParagraph

from vetdesk.documents import tree
from vetdesk.documents.furniture import EN, furniture_of
from vetdesk.documents.jobs import Stamp
from vetdesk.documents.language import clean
from vetdesk.documents.stamps import number_words, page_parts, title_words, watermark_words
from vetdesk.documents.wordblocks import Blocks
from vetdesk.documents.wordcontents import Contents
from vetdesk.documents.wordtwin import TwinBlocks

_SONG: Final = "SimSun"
_HEI: Final = "SimHei"
_LATIN: Final = "Times New Roman"
_LONG, _SHORT, _EDGE, _TOP = Mm(297), Mm(210), Mm(18), Mm(20)
_COVER_SPACE: Final = Mm(60)


def write_docx(document: tree.Document, stamp: Stamp, pages: Mapping[str, int] | None = None) -> bytes:
    """Return the document as a .docx that says what its PDF says, with the fonts of the reader's machine.

    The order is that of the PDF: cover, table of contents, parts, signatures, annexes. Where pages end is
    up to the reader's program; seals and the joined edge belong to the PDF. ``pages`` are those of the PDF
    by part, for the table of contents (see ``wordcontents``).
    """
    made = new_document()
    _prepare(made, document, stamp)
    words, english = furniture_of(document), document.english
    blocks = Blocks(made, words, document.numbering)
    twins = TwinBlocks(made, blocks, document.numbering)
    others = {one.id: one for one in (*english.sections, *english.annexes)} if english else {}
    if document.cover is not None:
        _cover(made, document, document.cover, stamp)
    else:
        made.add_heading(clean(document.title), level=0)
        _under_title(made, document)
    contents = Contents(made, document, pages or {})
    contents.write(others)
    landscape = False
    for part in document.sections:
        landscape = _section(made, blocks, twins, contents, part, others.get(part.id), landscape=landscape)
    if document.signatures:
        if landscape:
            _turn(made.add_section(), landscape=False)
            landscape = False
        endings = [words.no_more_text, *([EN.no_more_text] if english else [])]
        blocks.signatures(
            document.signatures,
            endings if document.kind == "agreement" else [""],
            english.signatures if english else (),
        )
    for part in document.annexes:
        landscape = _section(
            made, blocks, twins, contents, part, others.get(part.id), landscape=landscape, own_page=True
        )
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
    mark = f"【{watermark_words(stamp, document.language)}】" if stamp.draft else ""
    _write(head, f"{mark}{title_words(document, stamp)}\t{number_words(document, stamp)}")
    foot = first.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    before, between, after = page_parts(document.language)
    _write(foot, before)
    _field(foot, "PAGE")
    _write(foot, between)
    _field(foot, "NUMPAGES")
    _write(foot, after)
    first.different_first_page_header_footer = document.cover is not None


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


def _cover(made: WordDocument, document: tree.Document, cover: tree.Cover, stamp: Stamp) -> None:
    number, said = number_words(document, stamp), furniture_of(document)
    external = f"{said.external_no}{said.colon}{stamp.external_no}" if stamp.external_no else ""
    for words in filter(None, (number, external)):
        made.add_paragraph(clean(words)).alignment = WD_ALIGN_PARAGRAPH.RIGHT
    title = made.add_heading(clean(document.title), level=0)
    title.paragraph_format.space_before = _COVER_SPACE
    last = _under_title(made, document) or title
    last.paragraph_format.space_after = _COVER_SPACE
    theirs = document.english.cover if document.english else None
    rows = [(f"{tree.line_text(pair.key)}{said.colon}", tree.line_text(pair.value)) for pair in cover.parties]
    if theirs:
        keys = [f" {tree.line_text(pair.key)}{EN.colon.strip()}" for pair in theirs.parties]
        rows = [(f"{key}{other}", value) for (key, value), other in zip(rows, keys, strict=True)]
    for name, value in (("place", cover.place), ("date", said.blank_date)):
        other = f" {getattr(EN, name)}{EN.colon.strip()}" if theirs else ""
        rows.append((f"{getattr(said, name)}{said.colon}{other}", value))
    grid = made.add_table(rows=0, cols=2)
    for key, value in rows:
        cells = grid.add_row().cells
        cells[0].paragraphs[0].add_run(clean(key)).bold = True
        cells[1].paragraphs[0].add_run(clean(value))
    made.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def _under_title(made: WordDocument, document: tree.Document) -> WordParagraph | None:
    """Write the title in English and what kind of text this is; return the last of these lines."""
    line = None
    for words in filter(None, (document.english.title if document.english else "", document.note)):
        line = made.add_paragraph(clean(words))
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return line


def _section(  # noqa: PLR0917 -- where the part goes, and what it is
    made: WordDocument,
    blocks: Blocks,
    twins: TwinBlocks,
    contents: Contents,
    part: tree.Section,
    english: tree.Section | None,
    *,
    landscape: bool,
    own_page: bool = False,
) -> bool:
    """Write a part, in two columns where its English is given; return how its pages lie.

    A wide table turns them.
    """
    wide = any(isinstance(block, tree.Table) and block.landscape for block in part.blocks)
    turned = wide is not landscape
    if turned:
        _turn(made.add_section(), landscape=wide)
    if english is not None:
        width = int((_LONG if wide else _SHORT) - 2 * _EDGE)
        headed = twins.section(part, english, width, own_page=own_page and not turned)
        if headed is not None:
            contents.aim(headed, part.id)
        return wide
    blocks.numbers.begin_part(part.kind)
    if part.title or part.label:
        heading = blocks.heading(part.label, part.title)
        heading.paragraph_format.page_break_before = own_page and not turned
        contents.aim(heading, part.id)
    for block in part.blocks:
        blocks.write(block, int((_LONG if wide else _SHORT) - 2 * _EDGE))
    return wide


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
