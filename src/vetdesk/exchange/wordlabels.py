"""The numbers a word processor counts by itself (第一条, 1.1, （一）), as the reader of the paper sees them.

They are no words of the file, so a text read without them has clauses nobody can cite.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from xml.etree import ElementTree as ET

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DIGITS: Final = "零一二三四五六七八九"
_CHINESE: Final = frozenset(
    {
        "chineseCounting",
        "chineseCountingThousand",
        "japaneseCounting",
        "ideographDigital",
        "chineseLegalSimplified",
    }
)
_ROMAN: Final = (
    (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LEVELS: Final = 9
_HIGHEST: Final = 9_999


@dataclass(frozen=True, kw_only=True)
class _Level:
    text: str = ""
    form: str = "decimal"
    start: int = 1
    legal: bool = False


@dataclass
class Labels:
    """Counts the lists of one file in reading order; what it cannot count gets no label."""

    lists: Mapping[str, tuple[str, Mapping[int, _Level]]] = field(default_factory=dict)
    styles: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    _counts: dict[str, list[int]] = field(default_factory=dict)

    def is_bullet(self, paragraph: ET.Element) -> bool:
        """Say whether a sign, which counts nothing, stands before ``paragraph``."""
        number, level = self._list_of(paragraph)
        own = self.lists[number][1].get(level) if number in self.lists else None
        return own is not None and own.form == "bullet"

    def label(self, paragraph: ET.Element) -> str:
        """Return what the word processor prints before ``paragraph``; empty for one without a number."""
        number, level = self._list_of(paragraph)
        if number not in self.lists:
            return ""
        counter, levels = self.lists[number]
        own = levels.get(level)
        if own is None:
            return ""
        counts = self._counts.setdefault(
            counter, [levels.get(at, _Level()).start - 1 for at in range(_LEVELS)]
        )
        counts[level] += 1
        for deeper in range(level + 1, _LEVELS):
            counts[deeper] = levels.get(deeper, _Level()).start - 1
        return _printed(own, levels, counts, level)

    def _list_of(self, paragraph: ET.Element) -> tuple[str, int]:
        shape = paragraph.find(f"{W}pPr")
        if shape is None:
            return "", 0
        own = shape.find(f"{W}numPr")
        style = shape.find(f"{W}pStyle")
        number, level = self.styles.get(_value(style), ("", 0))
        if own is not None:
            number = _value(own.find(f"{W}numId")) or number
            level = _figure(_value(own.find(f"{W}ilvl")), level)
        return number, min(level, _LEVELS - 1)


def read_labels(numbering: ET.Element | None, styles: ET.Element | None) -> Labels:
    """Return the counter for a file with these definitions of lists and styles."""
    if numbering is None:
        return Labels()
    kinds = {
        one.get(f"{W}abstractNumId", ""): {
            _figure(level.get(f"{W}ilvl", ""), 0): _level(level) for level in one.iter(f"{W}lvl")
        }
        for one in numbering.iter(f"{W}abstractNum")
    }
    lists = {}
    for one in numbering.iter(f"{W}num"):
        kind = _value(one.find(f"{W}abstractNumId"))
        number = one.get(f"{W}numId", "")
        # A list that begins anew counts for itself; the others of one definition count on.
        fresh = one.find(f"{W}lvlOverride") is not None
        if kind in kinds:
            lists[number] = (f"num {number}" if fresh else f"kind {kind}", kinds[kind])
    found = {}
    for style in styles.iter(f"{W}style") if styles is not None else ():
        numbers = style.find(f"{W}pPr/{W}numPr")
        if numbers is not None:
            level = _figure(_value(numbers.find(f"{W}ilvl")), 0)
            found[style.get(f"{W}styleId", "")] = (_value(numbers.find(f"{W}numId")), level)
    return Labels(lists=lists, styles=found)


def _level(one: ET.Element) -> _Level:
    return _Level(
        text=_value(one.find(f"{W}lvlText")),
        form=_value(one.find(f"{W}numFmt")) or "decimal",
        start=_figure(_value(one.find(f"{W}start")), 1),
        legal=one.find(f"{W}isLgl") is not None,
    )


def _printed(own: _Level, levels: Mapping[int, _Level], counts: list[int], level: int) -> str:
    if own.form == "bullet":
        return ""
    words = own.text
    for at in range(level + 1):
        form = "decimal" if own.legal else levels.get(at, _Level()).form
        words = words.replace(f"%{at + 1}", _counted(form, max(counts[at], 0)))
    return words.strip()


def _counted(form: str, count: int) -> str:
    if form in _CHINESE:
        return _chinese(count)
    if form in {"lowerLetter", "upperLetter"} and 0 < count <= 26:  # noqa: PLR2004 -- the alphabet
        letter = chr(ord("a") + count - 1)
        return letter.upper() if form == "upperLetter" else letter
    if form in {"lowerRoman", "upperRoman"}:
        roman = _roman(count)
        return roman.upper() if form == "upperRoman" else roman
    return str(count)


def _chinese(count: int) -> str:
    if not 0 < count <= _HIGHEST:
        return str(count)
    said, zero = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = count // unit % 10
        if digit:
            said += ("零" if zero and said else "") + _DIGITS[digit] + name
        zero = not digit
    return said.removeprefix("一") if said.startswith("一十") else said


def _roman(count: int) -> str:
    said = ""
    for value, sign in _ROMAN:
        while count >= value:
            said, count = said + sign, count - value
    return said


def _value(element: ET.Element | None) -> str:
    return "" if element is None else element.get(f"{W}val", "")


def _figure(text: str, default: int) -> int:
    return int(text) if text.isdecimal() and len(text) < 6 else default  # noqa: PLR2004 -- far above any list
