"""Real numbering in a .docx: 第X条, 8.3 and （一） counted by the word processor, as the tree has them.

A label is only left to the word processor where its counting gives the very label of the tree; any
other label is written out, so that no number on paper can differ from the PDF. Paragraphs count
their article in figures (``w:isLgl``), which Word and WPS print and older LibreOffice does not.
"""

import re
from dataclasses import dataclass, field
from typing import Any, Final

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from vetdesk.documents.chinese import ordinal
from vetdesk.domain.numbering import Numbering

_CHINESE, _DECIMAL = "chineseCountingThousand", "decimal"
_ITEM_LEVEL: Final = 2
_ITEM: Final = re.compile(r"（[一二三四五六七八九十百零]+）")


@dataclass(frozen=True, kw_only=True)
class Level:
    """How one level prints (``%1`` is the count of the first) and how far it stands in (twips)."""

    text: str
    form: str
    left: int
    hanging: int
    legal: bool = False

    def printed(self, counts: list[int]) -> str:
        """Return the label for these counts, one for each level so far."""
        words = self.text
        for place, count in enumerate(counts, 1):
            chinese = self.form == _CHINESE and not self.legal
            words = words.replace(f"%{place}", ordinal(count) if chinese else str(count))
        return words


_ITEMS: Final = Level(text="（%3）", form=_CHINESE, left=840, hanging=600)
_ENGLISH_ITEMS: Final = Level(text="(%3)", form=_DECIMAL, left=840, hanging=480)
_SCHEMES: Final[dict[str, tuple[Level, ...]]] = {
    "articles": (
        Level(text="第%1条", form=_CHINESE, left=0, hanging=0),
        Level(text="%1.%2", form=_DECIMAL, left=600, hanging=600, legal=True),
        _ITEMS,
    ),
    "chinese": (
        Level(text="%1、", form=_CHINESE, left=0, hanging=0),
        Level(text="%1.%2", form=_DECIMAL, left=600, hanging=600, legal=True),
        _ITEMS,
    ),
    "english": (
        Level(text="Article %1", form=_DECIMAL, left=0, hanging=0),
        Level(text="%1.%2", form=_DECIMAL, left=600, hanging=600),
        _ENGLISH_ITEMS,
    ),
    "figures": (
        Level(text="%1.", form=_DECIMAL, left=420, hanging=420),
        Level(text="%1.%2", form=_DECIMAL, left=600, hanging=600),
        _ENGLISH_ITEMS,
    ),
    "items": (
        Level(text="第%1条", form=_CHINESE, left=0, hanging=0),
        Level(text="（%2）", form=_CHINESE, left=840, hanging=840),
        Level(text="%3.", form=_DECIMAL, left=1260, hanging=420),
    ),
    "outline": (
        Level(text="%1、", form=_CHINESE, left=0, hanging=0),
        Level(text="（%2）", form=_CHINESE, left=840, hanging=840),
        Level(text="%3.", form=_DECIMAL, left=1260, hanging=420),
    ),
    "three": (
        Level(text="%1", form=_DECIMAL, left=0, hanging=0),
        Level(text="%1.%2", form=_DECIMAL, left=600, hanging=600),
        Level(text="%1.%2.%3", form=_DECIMAL, left=1440, hanging=840),
    ),
    "decimal": (
        Level(text="%1.", form=_DECIMAL, left=420, hanging=420),
        Level(text="%1.%2", form=_DECIMAL, left=600, hanging=600, legal=True),
        _ITEMS,
    ),
}
_SCHEME_OF: Final = (
    (re.compile(r"第.+条"), "articles", 0),
    (re.compile(r"[一二三四五六七八九十百零]+、"), "chinese", 0),
    (re.compile(r"Article \d+"), "english", 0),
    (re.compile(r"\d+\."), "decimal", 0),
    (re.compile(r"\d+\.\d+"), "", 1),
    (_ITEM, "", 2),
    (re.compile(r"\(\d+\)"), "", 2),
)
_FORMS: Final[dict[str, tuple[re.Pattern[str], ...]]] = {
    "items": (re.compile(r"第.+条"), _ITEM, re.compile(r"\d+\.")),
    "outline": (re.compile(r"[一二三四五六七八九十百零]+、"), _ITEM, re.compile(r"\d+\.")),
    "three": (re.compile(r"\d+"), re.compile(r"\d+\.\d+"), re.compile(r"\d+\.\d+\.\d+")),
}
"""How the labels of the articles look in the schemes of choice, level by level."""
_CHOSEN: Final = {Numbering.ITEMS: "items", Numbering.OUTLINE: "outline", Numbering.DECIMAL: "three"}
_ARTICLES: Final = frozenset({"articles", "english"})
_FIRST_LIST: Final = 900
_FIRST_ENGLISH_LIST: Final = 5_000


@dataclass
class _List:
    scheme: str
    number: int
    counts: list[int] = field(default_factory=lambda: [0, 0, 0])


class Numberer:
    """Numbers the paragraphs of one .docx in reading order, or those of one language of it."""

    def __init__(self, made: WordDocument, *, english: bool = False, numbering: str = "articles") -> None:
        self._part = made.part.numbering_part.element
        self._next = _FIRST_ENGLISH_LIST if english else _FIRST_LIST
        self._plain = "figures" if english else "decimal"
        self._articles: _List | None = None
        self._list: _List | None = None
        self._items: _List | None = None
        scheme = Numbering(numbering)
        translated = english and scheme is not Numbering.DECIMAL
        self._scheme = "" if translated else _CHOSEN.get(scheme, "")
        self._is_article = False
        self._share = 1.0

    def begin_part(self, kind: str, *, share: float = 1.0) -> None:
        """Begin a part: lists inside it count from one; articles go on.

        ``share`` is how much wider than in a contract its lines stand in, for larger characters.
        """
        self._list = self._items = None
        self._is_article = kind == "article"
        self._share = share

    def number(self, paragraph: Any, label: str) -> bool:
        """Let the word processor print ``label`` before a paragraph; False where it must be written out."""
        bare = label.strip("　 ")
        if self._is_article and self._scheme and self._number_chosen(paragraph, bare):
            return True
        scheme, level = _kind(bare)
        scheme = self._plain if scheme == "decimal" else scheme
        if level < 0:
            return False
        if level == _ITEM_LEVEL:
            return self._number_item(paragraph, bare)
        if level == 0:
            known = self._articles if scheme in _ARTICLES else self._list
            self._list = known if known is not None and known.scheme == scheme else self._begin(scheme)
            if scheme in _ARTICLES:
                self._articles = self._list
        return self._list is not None and self._count(paragraph, self._list, level, bare)

    def _number_chosen(self, paragraph: Any, label: str) -> bool:
        """Count an article, a paragraph or an item of the scheme the agreement is counted by."""
        level = next((place for place, form in enumerate(_FORMS[self._scheme]) if form.fullmatch(label)), -1)
        if level < 0:
            return False
        if self._articles is None:
            self._articles = self._begin(self._scheme)
        return self._count(paragraph, self._articles, level, label)

    def _number_item(self, paragraph: Any, label: str) -> bool:
        """Count on in the list above, or in one of their own where items begin anew under plain words."""
        for known in (self._list, self._items):
            if known is not None and self._count(paragraph, known, _ITEM_LEVEL, label):
                return True
        self._items = self._begin(self._plain)
        return self._count(paragraph, self._items, _ITEM_LEVEL, label)

    def _count(self, paragraph: Any, known: _List, level: int, label: str) -> bool:
        counts = [max(one, 1) for one in known.counts[:level]] + [known.counts[level] + 1]
        if _SCHEMES[known.scheme][level].printed(counts) != label:
            return False
        known.counts = counts + [0] * (len(known.counts) - level - 1)
        _mark(paragraph, known.number, level)
        return True

    def _begin(self, scheme: str) -> _List:
        """Define a list of its own: two lists of one definition would count each other's paragraphs."""
        self._next += 1
        definition = OxmlElement("w:abstractNum")
        definition.set(qn("w:abstractNumId"), str(self._next))
        kind = OxmlElement("w:multiLevelType")
        kind.set(qn("w:val"), "multilevel")
        definition.append(kind)
        for place, level in enumerate(_SCHEMES[scheme]):
            definition.append(_level(place, level, self._share))
        self._part.insert(0, definition)  # definitions stand before the lists that use them
        made = OxmlElement("w:num")
        made.set(qn("w:numId"), str(self._next))
        which = OxmlElement("w:abstractNumId")
        which.set(qn("w:val"), str(self._next))
        made.append(which)
        self._part.append(made)
        return _List(scheme=scheme, number=self._next)


def _kind(label: str) -> tuple[str, int]:
    return next(((scheme, level) for form, scheme, level in _SCHEME_OF if form.fullmatch(label)), ("", -1))


def _level(place: int, level: Level, share: float) -> Any:
    made = OxmlElement("w:lvl")
    made.set(qn("w:ilvl"), str(place))
    parts: list[tuple[str, str | None]] = [("w:start", "1"), ("w:numFmt", level.form)]
    if level.legal:
        parts.append(("w:isLgl", None))
    parts += [("w:suff", "space"), ("w:lvlText", level.text), ("w:lvlJc", "left")]
    for name, value in parts:
        one = OxmlElement(name)
        if value is not None:
            one.set(qn("w:val"), value)
        made.append(one)
    shape = OxmlElement("w:pPr")
    indent = OxmlElement("w:ind")
    indent.set(qn("w:left"), str(round(level.left * share)))
    indent.set(qn("w:hanging"), str(round(level.hanging * share)))
    shape.append(indent)
    made.append(shape)
    return made


def _mark(paragraph: Any, number: int, level: int) -> None:
    shape = paragraph._p.get_or_add_pPr()  # noqa: SLF001 -- no public way
    numbering = shape.get_or_add_numPr()
    numbering.get_or_add_ilvl().set(qn("w:val"), str(level))
    numbering.get_or_add_numId().set(qn("w:val"), str(number))
