"""How a printed document is bound: sheets, copies, and where the seal goes across the edge (骑缝章).

The seal is pressed once across the fanned edges of all sheets, and a seal of 42 mm does not show on more
than about 30 of them (counsel-review 8). More sheets are sealed in groups; neighbouring groups share a
sheet, so that no sheet can be exchanged between them.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from math import ceil
from typing import Final

from vetdesk.domain.errors import VetdeskError

MOST_SHEETS: Final = 30
"""Sheets under one seal across the edge, at most."""
SEAL_MM: Final = 42.0
"""Width of the place for a company seal, in millimetres (legal.md 7.2)."""
MOST_COPIES: Final = 20
_PAGES_PER_FOLDED: Final = 4
_RANGE: Final = re.compile(r"\s*([0-9]{1,4})\s*(?:[-–—~至]\s*([0-9]{1,4})\s*)?")


class Sides(StrEnum):
    """How pages lie on the sheets: one a sheet, two, or four on a folded sheet of twice the size."""

    ONE = "one"
    BOTH = "both"
    BOOKLET = "booklet"


class CopyKind(StrEnum):
    """What one copy is: 正本 or 副本."""

    ORIGINAL = "original"
    DUPLICATE = "duplicate"


class PagesUnclear(VetdeskError):
    """The pages to print were not written as in 1-3, 8, or none of them exists."""

    key = "binding.pages_unclear"

    def __init__(self, pages: int) -> None:
        super().__init__(pages)
        self.pages = pages


@dataclass(frozen=True, kw_only=True)
class Copy:
    """One copy on paper: the how-manieth of how many of its kind."""

    kind: CopyKind
    number: int
    count: int


@dataclass(frozen=True, kw_only=True)
class SealGroup:
    """Sheets ``first`` to ``last`` (from 1) fanned under one seal; ``number`` of ``count`` groups."""

    number: int
    count: int
    first: int
    last: int

    @property
    def sheets(self) -> int:
        """Return how many sheets lie under the seal."""
        return self.last - self.first + 1

    @property
    def share_mm(self) -> float:
        """Return how much of the seal each sheet carries, in millimetres."""
        return SEAL_MM / self.sheets

    @property
    def is_upper(self) -> bool:
        """Return whether the seal goes on the upper half; seals that share a sheet must not overlap."""
        return self.number % 2 == 1


def sheets_of(pages: int, sides: Sides) -> int:
    """Return how many sheets ``pages`` need; a sheet of a booklet is folded and carries four."""
    return ceil(pages / {Sides.ONE: 1, Sides.BOTH: 2, Sides.BOOKLET: _PAGES_PER_FOLDED}[sides])


def blank_pages(pages: int, sides: Sides) -> int:
    """Return how many pages stay blank at the end."""
    per_sheet = {Sides.ONE: 1, Sides.BOTH: 2, Sides.BOOKLET: _PAGES_PER_FOLDED}[sides]
    return -pages % per_sheet


def seal_groups(sheets: int) -> tuple[SealGroup, ...]:
    """Return the groups the seal is pressed on, as even as they can be; one sheet has no edge to join."""
    if sheets <= 1:
        return ()
    # Each further group begins with the last sheet of the one before it.
    count = max(1, ceil((sheets - 1) / (MOST_SHEETS - 1)))
    bounds = [1 + round(step * (sheets - 1) / count) for step in range(count + 1)]
    return tuple(
        SealGroup(number=number, count=count, first=first, last=last)
        for number, (first, last) in enumerate(pairwise(bounds), 1)
    )


def groups_on(sheet: int, groups: tuple[SealGroup, ...]) -> tuple[SealGroup, ...]:
    """Return the groups sheet ``sheet`` (from 1) belongs to: one, or two where groups join."""
    return tuple(group for group in groups if group.first <= sheet <= group.last)


def sheet_of(page: int, sides: Sides) -> int | None:
    """Return the sheet on whose front ``page`` (from 1) stands; None for the back of a sheet.

    Only fronts carry the seal across the edge. A booklet is sealed where its sheets lie open at the fore
    edge: every odd page, as if it were printed on both sides.
    """
    if sides is Sides.ONE:
        return page
    return (page + 1) // 2 if page % 2 else None


def leaves_of(pages: int, sides: Sides) -> int:
    """Return how many edges are fanned under the seal; a folded sheet has two of them."""
    return pages if sides is Sides.ONE else ceil(pages / 2)


def copies(originals: int, duplicates: int) -> tuple[Copy, ...]:
    """Return the copies to print, originals first."""
    return tuple(
        Copy(kind=kind, number=number, count=count)
        for kind, count in ((CopyKind.ORIGINAL, originals), (CopyKind.DUPLICATE, duplicates))
        for number in range(1, count + 1)
    )


def read_pages(text: str, pages: int) -> tuple[int, ...]:
    """Return the pages that ``text`` names, in order, each once; nothing written means all.

    Raises ``PagesUnclear`` for anything but numbers and ranges, or a page that does not exist.
    """
    if not text.strip():
        return tuple(range(1, pages + 1))
    wanted: set[int] = set()
    for part in re.split("[,，、;；]", text.strip().strip(",，、;；")):
        found = _RANGE.fullmatch(part)
        if found is None:
            raise PagesUnclear(pages)
        first = int(found[1])
        last = int(found[2] or first)
        if not 1 <= first <= last <= pages:
            raise PagesUnclear(pages)
        wanted.update(range(first, last + 1))
    return tuple(sorted(wanted))


@dataclass(frozen=True, kw_only=True)
class PrintPlan:
    """What is printed and how; ``pages`` as in ``read_pages``.

    ``numbered`` prints which copy each is, ``initials`` a line for them at the foot, ``edge`` the place of
    the seal across the edge, ``watermark`` the word 副本 across every page of a duplicate.
    """

    originals: int = 1
    duplicates: int = 0
    numbered: bool = True
    initials: bool = False
    edge: bool = True
    watermark: bool = True
    sides: Sides = Sides.ONE
    pages: str = ""

    @property
    def copies(self) -> tuple[Copy, ...]:
        """Return the copies to print, originals first."""
        return copies(self.originals, self.duplicates)
