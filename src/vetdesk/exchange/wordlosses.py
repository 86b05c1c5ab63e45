"""What a contract in Word has beyond its words, which a template made of it does not keep.

Only counted and told: the file itself is kept where it is the contract, and a template prints in our look.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from xml.etree import ElementTree as ET

from vetdesk.exchange.wordlabels import W

MERGED, NESTED, BULLET, LEVEL, PICTURE, TEXT_BOX, EMPHASIS, NOTE, MARGIN = (
    "merged", "nested", "bullet", "level", "picture", "text_box", "emphasis", "note", "margin",
)  # fmt: skip
_MARKED: Final = ("b", "i", "u", "strike", "highlight", "em")
_OFF: Final = frozenset({"0", "false", "off", "none"})
_PICTURES: Final = frozenset({f"{W}drawing", f"{W}pict", f"{W}object"})
_BOX: Final = f"{W}txbxContent"
_MOST_WORDS: Final = 40
_DEEP: Final = 2
"""Dots in 1.1.1: a template has two levels of numbers under an article and items, no third."""


@dataclass(frozen=True, kw_only=True)
class PaperLoss:
    """One kind of thing: how often, at which line first (from 1, 0 for none), and its first words."""

    kind: str
    count: int
    line: int = 0
    words: str = ""


class Losses:
    """Counts while a file is read."""

    def __init__(self) -> None:
        self._found: dict[str, PaperLoss] = {}

    def note(self, kind: str, line: int, words: str = "") -> None:
        """Count one more; the first keeps its place and words."""
        known = self._found.get(kind)
        shown = words.strip()[:_MOST_WORDS]
        if known is None:
            self._found[kind] = PaperLoss(kind=kind, count=1, line=line, words=shown)
        else:
            self._found[kind] = PaperLoss(
                kind=kind, count=known.count + 1, line=known.line, words=known.words
            )

    @property
    def found(self) -> tuple[PaperLoss, ...]:
        """Return what was counted, in the order it was met."""
        return tuple(self._found.values())

    def of_paragraph(self, block: ET.Element, line: int, *, label: str, bullet: bool, heading: bool) -> None:
        """Count what a paragraph has: a bullet, a deep number, pictures, marked words."""
        words = _words(block)
        if bullet:
            self.note(BULLET, line, words)
        if label.strip("．.").count(".") >= _DEEP:
            self.note(LEVEL, line, f"{label} {words}")
        if not heading:
            # A heading is bold here, too.
            for said in _marked(block):
                self.note(EMPHASIS, line, said)
        self.of_pictures(block, line)

    def of_pictures(self, block: ET.Element, line: int) -> None:
        """Count pictures, and boxes whose words are read in the middle of the text around them."""
        for one in block.iter():
            if one.tag == _BOX:
                self.note(TEXT_BOX, line, _words(one))
            elif one.tag in _PICTURES and one.find(f".//{_BOX}") is None:
                self.note(PICTURE, line)

    def of_row(self, cells: list[ET.Element], line: int) -> None:
        """Count merged cells, tables inside of a cell, and pictures."""
        for cell in cells:
            shape = cell.find(f"{W}tcPr")
            if span_of(cell) > 1 or (shape is not None and shape.find(f"{W}vMerge") is not None):
                self.note(MERGED, line, _words(cell))
            if cell.find(f".//{W}tbl") is not None:
                self.note(NESTED, line, _words(cell))
            self.of_pictures(cell, line)


def span_of(cell: ET.Element) -> int:
    """Return how many columns of its table a cell stands over."""
    found = cell.find(f"{W}tcPr/{W}gridSpan")
    said = "" if found is None else found.get(f"{W}val", "")
    return max(int(said), 1) if said.isdecimal() and len(said) < 4 else 1  # noqa: PLR2004 -- far above any table


def margin_words(part: ET.Element | None) -> str:
    """Return the words of a header or footer without its page numbers, which a template has of its own."""
    words = "" if part is None else _words(part)
    return "" if not any(sign.isalpha() and sign not in "第页共" for sign in words) else words


def _marked(block: ET.Element) -> Iterator[str]:
    """Yield marked words; runs that follow each other are one place."""
    said = ""
    for run in block.iter(f"{W}r"):
        words = _words(run)
        if words.strip() and _stands_out(run):
            said += words
        elif words.strip() and said:
            yield said
            said = ""
    if said:
        yield said


def _stands_out(run: ET.Element) -> bool:
    for name in _MARKED:
        mark = run.find(f"{W}rPr/{W}{name}")
        if mark is not None and mark.get(f"{W}val", "").lower() not in _OFF:
            return True
    return False


def _words(element: ET.Element) -> str:
    return "".join(one.text or "" for one in element.iter(f"{W}t"))
