"""The table of contents of a .docx: a real field, filled in beforehand, so that it can be read as it comes.

The page of a part is a field that points at its heading, filled with the page of the PDF, which is the
record. Only the reader's program knows where its own pages end; it counts anew when the field is updated
(F9). Asking Word to do so at once would greet the other side with a warning.
"""

from collections.abc import Mapping
from typing import Any, Final

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Pt
from docx.text.paragraph import Paragraph as WordParagraph

from vetdesk.documents import tree
from vetdesk.documents.furniture import EN, furniture_of, heading_words
from vetdesk.documents.language import clean
from vetdesk.documents.wordlook import CONTRACT, Look

UNLISTED: Final = "Heading 1 unlisted"
"""The style of a heading that the table of contents leaves out, as that of the PDF does."""
_WHOLE: Final = r'TOC \o "1-1" \h \z'
_FIRST_MARK: Final = 710_000_001
_NO_LEVEL: Final = "9"


class Contents:
    """Lists articles and annexes with their pages, and marks the headings the pages are those of."""

    def __init__(
        self,
        made: WordDocument,
        document: tree.Document,
        pages: Mapping[str, int],
        look: Look = CONTRACT,
    ) -> None:
        self._made = made
        self._pages = pages
        self._document = document
        listed = tree.content_lines(document) if document.contents else ()
        self._marks = {part.id: _FIRST_MARK + number for number, part in enumerate(listed)}
        if listed:
            _prepare(made, look)

    def write(self, others: Mapping[str, tree.Section]) -> None:
        """Append the table, on a page of its own; nothing where the document has none."""
        if not self._marks:
            return
        words = furniture_of(self._document)
        title = f"{words.contents} {EN.contents}" if self._document.english else words.contents
        head = self._made.add_paragraph()
        head.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = head.add_run(title)
        run.bold, run.font.size = True, Pt(16)
        line = head
        for number, part in enumerate(tree.content_lines(self._document)):
            line = self._made.add_paragraph(style="toc 1")
            if number == 0:
                _field_begins(line, _WHOLE)
            entry = heading_words(part.label, part.title, words)
            if other := others.get(part.id):
                entry += words.apart + heading_words(other.label, other.title, EN)
            _entry(line, clean(entry), f"_Toc{self._marks[part.id]}", self._pages.get(part.id))
        _field_mark(line, "end")
        self._made.add_paragraph().add_run().add_break(WD_BREAK.PAGE)

    def aim(self, heading: WordParagraph, part: str) -> None:
        """Let the table point at this heading of a part, or leave the heading out of the table."""
        if not self._marks:
            return
        if part not in self._marks:
            heading.style = self._made.styles[UNLISTED]
            return
        mark = self._marks[part]
        begin, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        for one in (begin, end):
            one.set(qn("w:id"), str(mark))
        begin.set(qn("w:name"), f"_Toc{mark}")
        runs = heading._p.r_lst  # noqa: SLF001 -- no public way
        runs[0].addprevious(begin)
        runs[-1].addnext(end)


def _prepare(made: WordDocument, look: Look) -> None:
    entry: Any = made.styles.add_style("toc 1", WD_STYLE_TYPE.PARAGRAPH)
    entry.base_style = made.styles["Normal"]
    entry.paragraph_format.tab_stops.add_tab_stop(
        Length(look.body.width), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS
    )
    entry.paragraph_format.space_after = Pt(0)
    entry.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.LEFT
    entry.paragraph_format.line_spacing = look.entry
    if look.official:
        entry.font.size = look.foot_size
    unlisted: Any = made.styles.add_style(UNLISTED, WD_STYLE_TYPE.PARAGRAPH)
    unlisted.base_style = made.styles["Heading 1"]
    level = OxmlElement("w:outlineLvl")
    level.set(qn("w:val"), _NO_LEVEL)
    unlisted.element.get_or_add_pPr().append(level)


def _entry(line: WordParagraph, words: str, mark: str, page: int | None) -> None:
    """Write one line as a link to its heading: words, dots, page."""
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), mark)
    link.set(qn("w:history"), "1")
    before = len(line._p.r_lst)  # noqa: SLF001 -- no public way
    line.add_run(f"{words}\t")
    _field_begins(line, rf"PAGEREF {mark} \h")
    line.add_run("" if page is None else str(page))
    _field_mark(line, "end")
    for run in line._p.r_lst[before:]:  # noqa: SLF001 -- no public way
        link.append(run)
    line._p.append(link)  # noqa: SLF001 -- no public way


def _field_begins(line: WordParagraph, instruction: str) -> None:
    _field_mark(line, "begin")
    code = OxmlElement("w:instrText")
    code.set(qn("xml:space"), "preserve")
    code.text = f" {instruction} "
    line.add_run()._r.append(code)  # noqa: SLF001 -- no public way
    _field_mark(line, "separate")


def _field_mark(line: WordParagraph, kind: str) -> None:
    mark = OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    line.add_run()._r.append(mark)  # noqa: SLF001 -- no public way
