"""Which places of an agreement a supplement changes, and how the agreement reads with the changes in it.

A supplement says what changes in words, one change a line: 第四条第一款的“十日”变更为“十五日”. The place is
looked up in the issued text and quoted words are replaced there; what is said without quotes stands as new
words behind its place.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from vetdesk.documents.compare import Comparison, compare
from vetdesk.documents.flat import FlatLine, LineKind
from vetdesk.domain.lawcheck import number_of

_NUMBER: Final = r"[〇零一二三四五六七八九十百\d]+"
_ARTICLE: Final = re.compile(
    rf"第(?P<article>{_NUMBER})条(?:第(?P<paragraph>{_NUMBER})款)?(?:第[（(]?(?P<item>{_NUMBER})[）)]?项)?"
)
_POINT: Final = re.compile(r"(?<![\d.])(?P<article>\d{1,3})\.(?P<paragraph>\d{1,3})(?![\d.])")
_ANNEX: Final = re.compile(rf"附件(?P<annex>{_NUMBER})")
_PLACES: Final = (_ARTICLE, _POINT, _ANNEX)
_QUOTED: Final = r"[“\"「]([^”\"」]+)[”\"」]"
_CHANGED: Final = re.compile(rf"{_QUOTED}(?:变更|修改|更改|调整|替换|改)(?:为|成){_QUOTED}")
_REMOVED: Final = re.compile(rf"(?:删除|删去){_QUOTED}")
_FIRST_QUOTE: Final = re.compile(r"[“\"「]")


class Doubt(StrEnum):
    """What a reader has to look at in one change."""

    NO_PLACE = "no_place"
    NOT_FOUND = "not_found"
    WORDS_MISSING = "words_missing"
    WORDS_SEVERAL = "words_several"


@dataclass(frozen=True, kw_only=True)
class Amended:
    """One change: its words, the place of the agreement as it is called there, the clauses it touches.

    ``doubt`` is what a reader has to look at, ``about`` the words it is about.
    """

    change: str
    place: str = ""
    clauses: tuple[str, ...] = ()
    doubt: Doubt | None = None
    about: str = ""


@dataclass(frozen=True, kw_only=True)
class Amendment:
    """All changes of a supplement, and the agreement before and with them."""

    amended: tuple[Amended, ...]
    comparison: Comparison


def amend(lines: Sequence[FlatLine], changes: Sequence[str]) -> Amendment:
    """Return what each change does to the text of an agreement."""
    new = [[line] for line in lines]
    told = tuple(_amend(lines, new, change) for change in changes)
    return Amendment(amended=told, comparison=compare(lines, [line for group in new for line in group]))


def _amend(lines: Sequence[FlatLine], new: list[list[FlatLine]], change: str) -> Amended:
    """Put one change into ``new``, which holds each line with what was added behind it."""
    quote = _FIRST_QUOTE.search(change)
    named = change[: quote.start()] if quote else change
    found = _place(named) or _place(change)
    if found is None:
        return Amended(change=change, doubt=Doubt.NO_PLACE)
    at = _lines_at(lines, found)
    if not at:
        return Amended(change=change, place=found.group(0), doubt=Doubt.NOT_FOUND, about=found.group(0))
    amended = Amended(
        change=change,
        place=_called(lines, at),
        clauses=tuple(dict.fromkeys(lines[one].clause for one in at if lines[one].clause)),
    )
    swaps = [(old, put) for old, put in _CHANGED.findall(change)]
    swaps += [(old, "") for old in _REMOVED.findall(change)]
    if not swaps:
        added = FlatLine(kind=LineKind.PARAGRAPH, part=lines[at[-1]].part, cells=(change,))
        new[at[-1]].append(added)
        return amended
    for old, put in swaps:
        there = [one for one in at if any(old in cell for cell in new[one][0].cells)]
        count = sum(cell.count(old) for one in there for cell in new[one][0].cells)
        for one in there:
            line = new[one][0]
            new[one][0] = replace(line, cells=tuple(cell.replace(old, put) for cell in line.cells))
        if count != 1 and amended.doubt is None:
            doubt = Doubt.WORDS_SEVERAL if count else Doubt.WORDS_MISSING
            amended = replace(amended, doubt=doubt, about=old)
    return amended


def _place(words: str) -> re.Match[str] | None:
    """Return the first place that is named."""
    found = (pattern.search(words) for pattern in _PLACES)
    return min((one for one in found if one), key=lambda one: one.start(), default=None)


def _lines_at(lines: Sequence[FlatLine], found: re.Match[str]) -> list[int]:
    """Return the numbers of the lines of a place; empty where the agreement has none."""
    named = found.groupdict()
    annex = named.get("annex")
    wanted = _number(annex or named.get("article") or "")
    section = [
        number for number, line in enumerate(lines) if line.part == _part(lines, wanted, is_annex=bool(annex))
    ]
    if paragraph := named.get("paragraph"):
        section = _nth(lines, section, LineKind.PARAGRAPH, _number(paragraph))
    if item := named.get("item"):
        section = _nth(lines, section, LineKind.ITEM, _number(item))
    return section


def _part(lines: Sequence[FlatLine], wanted: int, *, is_annex: bool) -> str | None:
    """Return the id of the article or annex with a number."""
    for line in lines:
        numbered = line.kind is LineKind.HEADING and line.label
        if numbered and line.label.startswith("附件") is is_annex and _number(line.label) == wanted:
            return line.part
    return None


def _nth(lines: Sequence[FlatLine], section: Sequence[int], kind: LineKind, wanted: int) -> list[int]:
    """Return the ``wanted``-th numbered line of a kind with what belongs to it."""
    begins = [one for one in section if lines[one].kind is kind and lines[one].label]
    if not 0 < wanted <= len(begins):
        return []
    first = begins[wanted - 1]
    after = [one for one in begins if one > first]
    if kind is LineKind.ITEM:
        return [first]
    return [one for one in section if first <= one < (after[0] if after else section[-1] + 1)]


def _called(lines: Sequence[FlatLine], at: Sequence[int]) -> str:
    """Return what a place is called: its article with the title, and its own number."""
    first = lines[at[0]]
    heading = next(one for one in lines if one.kind is LineKind.HEADING and one.part == first.part)
    article = f"{heading.label.strip()} {heading.cells[0]}".strip()
    return article if first.kind is LineKind.HEADING else f"{article} {first.label.strip()}".strip()


def _number(words: str) -> int:
    """Return the first number of a label, in figures or Chinese characters; 0 for none."""
    found = re.search(_NUMBER, words)
    return number_of(found.group(0)) if found else 0
