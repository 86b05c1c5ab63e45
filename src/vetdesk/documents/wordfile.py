"""Writes a document tree as .docx: real headings and numbering, repeated table heads, page fields."""

from collections.abc import Mapping
from io import BytesIO
from typing import Final

from docx import Document as new_document  # noqa: N813 -- a function with the name of a class
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt
from docx.text.paragraph import Paragraph as WordParagraph

from vetdesk.documents import tree
from vetdesk.documents.furniture import EN, furniture_of, is_crowded
from vetdesk.documents.jobs import Stamp
from vetdesk.documents.language import clean
from vetdesk.documents.stamps import is_official, number_words, page_parts, title_words, watermark_words
from vetdesk.documents.wordblocks import Blocks, set_columns
from vetdesk.documents.wordcontents import Contents
from vetdesk.documents.wordlook import CONTRACT, OFFICIAL, Look, Sheet, dress, lay, put
from vetdesk.documents.wordtwin import TwinBlocks

_COVER_SPACE, _LONG_COVER_SPACE = Mm(60), Mm(14)
_COVER_KEYS: Final = Mm(48)


def write_docx(document: tree.Document, stamp: Stamp, pages: Mapping[str, int] | None = None) -> bytes:
    """Return the document as a .docx that says what its PDF says, with the fonts of the reader's machine.

    The order is that of the PDF: cover, table of contents, parts, signatures, annexes. Where pages end is
    up to the reader's program; seals and the joined edge belong to the PDF. ``pages`` are those of the PDF
    by part, for the table of contents (see ``wordcontents``). What is printed as an official document looks
    so here, too (see ``wordlook``).
    """
    made = new_document()
    look = OFFICIAL if is_official(document, stamp) else CONTRACT
    _prepare(made, document, stamp, look)
    words, english = furniture_of(document), document.english
    blocks = Blocks(made, words, document.numbering, look)
    twins = TwinBlocks(made, blocks, document.numbering)
    others = {one.id: one for one in (*english.sections, *english.annexes)} if english else {}
    if document.cover is not None:
        _cover(made, document, document.cover, stamp, look)
    else:
        made.add_heading(clean(document.title), level=0)
        _under_title(made, document)
    contents = Contents(made, document, pages or {}, look)
    contents.write(others)
    sheet = look.body
    for part in document.sections:
        sheet = _section(made, blocks, twins, contents, part, others.get(part.id), look, sheet)
    if document.signatures:
        if sheet is not look.body:
            sheet = look.body
            lay(made.add_section(), sheet)
        endings = [words.no_more_text, *([EN.no_more_text] if english else [])]
        blocks.signatures(
            document.signatures,
            endings if document.kind == "agreement" else [""],
            english.signatures if english else (),
        )
    for part in document.annexes:
        sheet = _section(made, blocks, twins, contents, part, others.get(part.id), look, sheet, own_page=True)
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def _prepare(made: WordDocument, document: tree.Document, stamp: Stamp, look: Look) -> None:
    dress_document(made, document.language, look)
    properties = made.core_properties
    properties.title = clean(f"{document.title} {document.number}".strip())
    if stamp.created is not None:
        properties.created = properties.modified = stamp.created.replace(tzinfo=None)
    first = made.sections[0]
    head = first.header.paragraphs[0]
    # The style's own stops stand at other widths, and the first of them in the middle.
    head.style = made.styles["Normal"]
    head.paragraph_format.tab_stops.add_tab_stop(Length(look.body.width), WD_TAB_ALIGNMENT.RIGHT)
    mark = f"【{watermark_words(stamp, document.language)}】" if stamp.draft else ""
    _write(head, f"{mark}{title_words(document, stamp)}\t{number_words(document, stamp)}", Pt(9))
    foot = number_pages(made, document.language, look)
    if look.official:
        head.paragraph_format.line_spacing = Pt(12)
        foot.paragraph_format.line_spacing = Pt(20)
    first.different_first_page_header_footer = document.cover is not None


def number_pages(made: WordDocument, language: str, look: Look = CONTRACT) -> WordParagraph:
    """Print the page and how many there are at the foot, as fields; returns that line."""
    foot: WordParagraph = made.sections[0].footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    before, between, after = page_parts(language)
    size = look.foot_size
    _write(foot, before, size)
    _field(foot, "PAGE", size)
    _write(foot, between, size)
    _field(foot, "NUMPAGES", size)
    _write(foot, after, size)
    return foot


def dress_document(made: WordDocument, language: str, look: Look = CONTRACT) -> None:
    """Give a new .docx our page, our faces and no name of whoever made it."""
    properties = made.core_properties
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.language = language
    dress(made, look)


def _cover(made: WordDocument, document: tree.Document, cover: tree.Cover, stamp: Stamp, look: Look) -> None:
    number, said = number_words(document, stamp), furniture_of(document)
    external = f"{said.external_no}{said.colon}{stamp.external_no}" if stamp.external_no else ""
    for words in filter(None, (number, external)):
        made.add_paragraph(clean(words)).alignment = WD_ALIGN_PARAGRAPH.RIGHT
    title = made.add_heading(clean(document.title), level=0)
    space = _LONG_COVER_SPACE if is_crowded(cover) else _COVER_SPACE
    title.paragraph_format.space_before = space
    last = _under_title(made, document) or title
    last.paragraph_format.space_after = space
    theirs = document.english.cover if document.english else None
    rows = [(f"{tree.line_text(pair.key)}{said.colon}", tree.line_text(pair.value)) for pair in cover.parties]
    if theirs:
        keys = [f" {tree.line_text(pair.key)}{EN.colon.strip()}" for pair in theirs.parties]
        rows = [(f"{key}{other}", value) for (key, value), other in zip(rows, keys, strict=True)]
    for name, value in (("place", cover.place), ("date", said.blank_date)):
        other = f" {getattr(EN, name)}{EN.colon.strip()}" if theirs else ""
        rows.append((f"{getattr(said, name)}{said.colon}{other}", value))
    grid = made.add_table(rows=0, cols=2)
    grid.autofit = False
    widths = (int(_COVER_KEYS), look.body.width - int(_COVER_KEYS))
    for key, value in rows:
        cells = grid.add_row().cells
        for cell, wide in zip(cells, widths, strict=True):
            cell.width = wide
            put(cell.paragraphs[0], made, look.voice.pairs)
        cells[0].paragraphs[0].add_run(clean(key)).bold = True
        cells[1].paragraphs[0].add_run(clean(value))
    set_columns(grid, widths)
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
    look: Look,
    sheet: Sheet,
    *,
    own_page: bool = False,
) -> Sheet:
    """Write a part, in two columns where its English is given; return the sheet it stands on.

    A part that needs another than ``sheet`` begins a section of its own; a wide table turns its pages.
    """
    wide = any(isinstance(block, tree.Table) and block.landscape for block in part.blocks)
    asked = look.sheet_of(part.kind, wide=wide)
    turned = asked != sheet
    if turned:
        lay(made.add_section(), asked)
    if english is not None:
        headed = twins.section(part, english, asked.width, own_page=own_page and not turned)
        if headed is not None:
            contents.aim(headed, part.id)
        return asked
    blocks.begin_part(part.kind)
    if part.title or part.label:
        heading = blocks.heading(part.label, part.title)
        heading.paragraph_format.page_break_before = own_page and not turned
        contents.aim(heading, part.id)
    for block in part.blocks:
        blocks.write(block, asked.width)
    return asked


def _write(paragraph: WordParagraph, text: str, size: Length) -> None:
    run = paragraph.add_run(text)
    run.font.size = size


def _field(paragraph: WordParagraph, instruction: str, size: Length) -> None:
    """Add a field that the reader's program computes."""
    run = paragraph.add_run()
    run.font.size = size
    for kind, text in (("begin", ""), ("", instruction), ("separate", ""), ("shown", "1"), ("end", "")):
        if kind in {"begin", "separate", "end"}:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:t" if kind else "w:instrText")
            mark.text = text
        run._r.append(mark)  # noqa: SLF001 -- no public way
