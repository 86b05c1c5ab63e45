"""How a .docx looks: the convention of contracts, or an official document as ``official.css`` has it.

The measures of GB/T 9704-2012 are those of that sheet: a core of 156 by 225 mm with 37 mm above and 28 mm
to the left, 22 lines of 28 characters in 三号 (16 pt), the title in 二号 (22 pt), page numbers in 四号
(14 pt).
The PDF has Song where the norm has 仿宋, 小标宋 and 楷体, which have no free face; the reader's machine has
them, so here they are named, each with the name it bears elsewhere (``w:altName``), which the word
processor tries next. Annexes keep the contract look, for their forms fill one page.
"""

from dataclasses import dataclass
from typing import Any, Final

from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt, RGBColor, Twips
from docx.text.paragraph import Paragraph

_LONG, _SHORT = Mm(297), Mm(210)
_EDGE, _BELOW, _ENTRY, _FOOT = Mm(12.7), Pt(4), Pt(15.5), Pt(9)
_LATIN: Final = "Times New Roman"
_SONG, _HEI = "SimSun", "SimHei"
_FANG_SONG, _KAI, _TITLE_SONG = "FangSong", "KaiTi", "方正小标宋简体"
_ALSO: Final = {
    _FANG_SONG: "仿宋,仿宋_GB2312",
    _KAI: "楷体,楷体_GB2312",
    _TITLE_SONG: "FZXiaoBiaoSong-B05S,宋体,SimSun",
    _HEI: "黑体",
    _SONG: "宋体",
}
"""The faces of an official document and what else they are called, or what stands in for them."""
_CHINESE_SIGNS: Final = "86"
"""The character set GB 2312, as Windows counts them."""
_LINES, _CHARACTERS = 22, 28
_BODY_SIZE: Final = Pt(16)
_PITCH: Final = Twips(579)
"""225 mm in 22 lines are 579.8 twips; a whole one more and the last line would not fit."""
_CLOSER: Final = -5
"""Twentieths of a point between two characters: 28 of 16 pt are 2 mm wider than the core."""
_CHARACTER_PARTS: Final = 4096
"""``w:charSpace`` counts in such parts of a point what a place is wider than the characters."""
_AFTER_SNAP: Final = ("w:spacing", "w:ind", "w:jc", "w:outlineLvl")
_AFTER_SPACING: Final = ("w:w", "w:kern", "w:position", "w:sz", "w:szCs", "w:highlight", "w:u", "w:lang")
"""What stands behind the two in the order the format asks for."""
_SHARE_OF_CONTRACT: Final = 10.5
"""The size in points that the indents of numbered lines are drawn for."""


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A kind of page; ``head`` and ``foot`` are how far its two lines stand from the edges.

    ``grid`` lays 22 lines of 28 characters on it.
    """

    left: Length
    right: Length
    top: Length
    bottom: Length
    head: Length = _EDGE
    foot: Length = _EDGE
    landscape: bool = False
    grid: bool = False

    @property
    def width(self) -> int:
        """Return the width of the text in EMU."""
        return int((_LONG if self.landscape else _SHORT) - self.left - self.right)


@dataclass(frozen=True, kw_only=True)
class Voice:
    """The styles a part is written in: its lines, centred lines, key and value rows, ruled tables.

    None is the style of every line. ``heading`` is that of the second level, the heading of a
    paragraph, which is bold without one.
    ``after`` is the space below a paragraph, ``indent`` how far the first line of one without a number
    stands in, ``share`` how much wider than in a contract numbered lines stand in.
    """

    text: str | None = None
    centred: str = "Heading 2"
    pairs: str | None = None
    cell: str | None = None
    heading: str | None = None
    after: Length = _BELOW
    indent: Length | None = None
    share: float = 1.0


@dataclass(frozen=True, kw_only=True)
class Look:
    """What a document looks like: the pages and styles of its text, of its annexes and of wide tables."""

    body: Sheet
    annex: Sheet
    wide: Sheet
    voice: Voice = Voice()
    annexed: Voice = Voice()
    signature: str | None = None
    entry: Length = _ENTRY
    """How high a line of the table of contents is; so the longest agreement we ship has it on one page."""
    foot_size: Length = _FOOT
    official: bool = False

    def sheet_of(self, kind: str, *, wide: bool) -> Sheet:
        """Return the page of a part of this kind."""
        if wide:
            return self.wide
        return self.annex if kind == "annex" else self.body

    def voice_of(self, kind: str) -> Voice:
        """Return the styles of a part of this kind."""
        return self.annexed if kind == "annex" else self.voice


_PLAIN: Final = Sheet(left=Mm(18), right=Mm(18), top=Mm(20), bottom=Mm(20))
CONTRACT: Final = Look(
    body=_PLAIN,
    annex=_PLAIN,
    wide=Sheet(left=Mm(18), right=Mm(18), top=Mm(20), bottom=Mm(20), landscape=True),
)
_TEXT_STYLE, _CENTRED_STYLE = "Annex Text", "Annex Heading"
_PAIR_STYLE, _SIGN_STYLE = "Official Rows", "Official Signature"
_CELL_STYLE, _SECOND_STYLE = "Official Cell", "Second Heading"
OFFICIAL: Final = Look(
    body=Sheet(left=Mm(28), right=Mm(26), top=Mm(37), bottom=Mm(35), head=Mm(28.8), foot=Mm(21), grid=True),
    annex=Sheet(left=Mm(30), right=Mm(30), top=Mm(25), bottom=Mm(25), head=Mm(16.8), foot=Mm(11)),
    wide=Sheet(
        left=Mm(20), right=Mm(20), top=Mm(22), bottom=Mm(22), head=Mm(13.8), foot=Mm(8), landscape=True
    ),
    voice=Voice(
        pairs=_PAIR_STYLE,
        cell=_CELL_STYLE,
        heading=_SECOND_STYLE,
        after=Pt(0),
        indent=Pt(2 * _BODY_SIZE.pt),
        share=_BODY_SIZE.pt / _SHARE_OF_CONTRACT,
    ),
    annexed=Voice(
        text=_TEXT_STYLE,
        centred=_CENTRED_STYLE,
        pairs=_TEXT_STYLE,
        cell=_CELL_STYLE,
        after=Pt(0),
        indent=Pt(23),
        share=11.5 / _SHARE_OF_CONTRACT,
    ),
    signature=_SIGN_STYLE,
    entry=_PITCH,
    foot_size=Pt(14),
    official=True,
)


def dress(made: WordDocument, look: Look) -> None:
    """Give a new .docx the faces, sizes and page of a look."""
    if look.official:
        _dress_official(made)
    else:
        for name, size, face in (
            ("Normal", 10.5, _SONG), ("Title", 18, _HEI), ("Heading 1", 12, _HEI), ("Heading 2", 11, _HEI),
        ):  # fmt: skip
            _face(made.styles[name], size, face, bold=face == _HEI)
    title = made.styles["Title"]
    title.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    shape = title.element.get_or_add_pPr()
    for border in shape.findall(qn("w:pBdr")):
        shape.remove(border)
    for spoken in made.styles.element.iter(qn("w:lang")):
        # Where a line may end is asked of the language of its characters.
        spoken.set(qn("w:eastAsia"), "zh-CN")
    lay(made.sections[0], look.body)


def lay(section: Any, sheet: Sheet) -> None:
    """Give the pages of a section the shape of a sheet."""
    section.orientation = WD_ORIENT.LANDSCAPE if sheet.landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (_LONG, _SHORT) if sheet.landscape else (_SHORT, _LONG)
    section.left_margin, section.right_margin = sheet.left, sheet.right
    section.top_margin, section.bottom_margin = sheet.top, sheet.bottom
    section.header_distance, section.footer_distance = sheet.head, sheet.foot
    # A new section takes over from the one before that its first page, the cover, has no head and foot.
    section.different_first_page_header_footer = False
    shape = section._sectPr  # noqa: SLF001 -- no public way
    for one in shape.findall(qn("w:docGrid")):
        shape.remove(one)
    if sheet.grid:
        shape.append(_grid(sheet))


def put(words: Paragraph, made: WordDocument, style: str | None) -> None:
    """Give a paragraph that stands there already its style; None leaves that of every line.

    By the style's id: the way python-docx goes looks through all styles twice, for each cell of a table.
    """
    if style is not None:
        words._p.style = made.styles[style].style_id  # noqa: SLF001 -- see above


def _grid(sheet: Sheet) -> Any:
    place = Length(sheet.width).pt / _CHARACTERS - _BODY_SIZE.pt
    grid = OxmlElement("w:docGrid")
    grid.set(qn("w:type"), "linesAndChars")
    grid.set(qn("w:linePitch"), str(_PITCH.twips))
    grid.set(qn("w:charSpace"), str(int(place * _CHARACTER_PARTS)))
    return grid


def _dress_official(made: WordDocument) -> None:
    for name, size, face, pitch in (
        ("Normal", _BODY_SIZE.pt, _FANG_SONG, _PITCH),
        ("Title", 22, _TITLE_SONG, Pt(33)),
        ("Heading 1", _BODY_SIZE.pt, _HEI, _PITCH),
        ("Heading 2", _BODY_SIZE.pt, _HEI, _PITCH),
    ):
        style = made.styles[name]
        _face(style, size, face, bold=False)
        _lines(style, pitch)
    _keep_to_the_grid(made.styles["Normal"])
    made.styles["Normal"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    made.styles["Title"].paragraph_format.space_after = Mm(6)
    made.styles["Heading 2"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for name, size, face, pitch in (
        (_TEXT_STYLE, 11.5, _SONG, Pt(16.7)),
        (_PAIR_STYLE, 14, _FANG_SONG, Pt(21)),
        (_CELL_STYLE, 9, _SONG, Pt(12.5)),
        (_SIGN_STYLE, 12, _FANG_SONG, Pt(24)),
    ):
        style = made.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = made.styles["Normal"]
        _face(style, size, face, bold=False)
        _lines(style, pitch)
        _apart(style, 0)
        if name != _TEXT_STYLE:
            style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.LEFT
    centred = made.styles.add_style(_CENTRED_STYLE, WD_STYLE_TYPE.PARAGRAPH)
    centred.base_style = made.styles["Heading 2"]
    _face(centred, 11.5, _HEI, bold=False)
    _lines(centred, Pt(16.7))
    second = made.styles.add_style(_SECOND_STYLE, WD_STYLE_TYPE.CHARACTER)
    _face(second, _BODY_SIZE.pt, _KAI, bold=False)
    _name_faces(made)


def _keep_to_the_grid(style: Any) -> None:
    """Set 28 characters a line by their distance: LibreOffice gives one that is wider than its place two."""
    shape = style.element.get_or_add_pPr()
    snap = OxmlElement("w:snapToGrid")
    snap.set(qn("w:val"), "0")
    shape.insert_element_before(snap, *_AFTER_SNAP)
    _apart(style, _CLOSER)


def _apart(style: Any, distance: int) -> None:
    properties = style.element.get_or_add_rPr()
    for one in properties.findall(qn("w:spacing")):
        properties.remove(one)
    spacing = OxmlElement("w:spacing")
    spacing.set(qn("w:val"), str(distance))
    properties.insert_element_before(spacing, *_AFTER_SPACING)


def _lines(style: Any, pitch: Length) -> None:
    """Let every line be equally high, whatever face the reader's machine puts in."""
    shape = style.paragraph_format
    shape.line_spacing = pitch
    shape.space_before = shape.space_after = Pt(0)


def _face(style: Any, size: float, face: str, *, bold: bool) -> None:
    style.font.size, style.font.name, style.font.bold = Pt(size), _LATIN, bold
    style.font.color.rgb = RGBColor(0, 0, 0)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    fonts.set(qn("w:eastAsia"), face)
    fonts.set(qn("w:ascii"), _LATIN)
    fonts.set(qn("w:hAnsi"), _LATIN)


def _name_faces(made: WordDocument) -> None:
    """Note in the table of faces what each is called elsewhere."""
    part: Any = made.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
    table = parse_xml(part.blob)
    for face, also in _ALSO.items():
        entry = OxmlElement("w:font")
        entry.set(qn("w:name"), face)
        for name, value in (("w:altName", also), ("w:charset", _CHINESE_SIGNS)):
            one = OxmlElement(name)
            one.set(qn("w:val"), value)
            entry.append(one)
        table.append(entry)
    part._blob = serialize_part_xml(table)  # noqa: SLF001 -- a part without a class of its own
