"""Two documents compared as a lawyer reads tracked changes: part by part, clause by clause, then words."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Final, TypeVar

from vetdesk.documents.flat import FlatLine, LineKind

T = TypeVar("T")
_TOKEN: Final = re.compile(r"[0-9][0-9,.]*%?|[A-Za-z]+|\s+|.", re.DOTALL)
_ALIKE: Final = 45.0
"""How alike two lines must be, of 100, to be shown as one line changed; our own choice."""
_SAME_KEY: Final = 120.0
"""The likeness of two rows of a form that ask the same, whatever is written there."""
_MOST_PAIRS: Final = 250_000
"""Where more pairs of lines would have to be weighed, rows are told by their first cell instead."""
_SHORTEST_SAME: Final = 2
"""Unchanged words shorter than this between two changes are shown as changed: islands confuse."""


class Change(StrEnum):
    """What happened to words or to a line."""

    SAME = "same"
    INSERTED = "inserted"
    DELETED = "deleted"
    CHANGED = "changed"


@dataclass(frozen=True, kw_only=True)
class Piece:
    """Words that stand in both documents, or only in the old or the new one."""

    text: str
    change: Change


Pieces = tuple[Piece, ...]
_Pair = tuple[FlatLine | None, FlatLine | None]


@dataclass(frozen=True, kw_only=True)
class ComparedLine:
    """A line of the old document, the new one, or both; ``cells`` hold the pieces of each cell.

    ``renumbered`` is True where nothing but the number of the line differs.
    """

    kind: LineKind
    part: str
    clause: str
    label: Pieces
    cells: tuple[Pieces, ...]
    change: Change

    @property
    def renumbered(self) -> bool:
        """True where nothing but the number of the line differs."""
        return self.change is Change.CHANGED and all(
            piece.change is Change.SAME for cell in self.cells for piece in cell
        )


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """Every line of both documents in one order."""

    lines: tuple[ComparedLine, ...]

    def text(self, *, new: bool) -> str:
        """Return the whole text of the new document, or of the old one, as their flat lines read."""
        gone = Change.DELETED if new else Change.INSERTED
        lines = (line for line in self.lines if line.change is not gone)
        return "\n".join(_read(line, gone) for line in lines)

    @property
    def is_same(self) -> bool:
        """True when nothing differs."""
        return all(line.change is Change.SAME for line in self.lines)

    def count(self, change: Change) -> int:
        """Return how many lines were inserted, deleted or changed; a mere new number does not count."""
        return sum(1 for line in self.lines if line.change is change and not line.renumbered)


def compare(old: Sequence[FlatLine], new: Sequence[FlatLine]) -> Comparison:
    """Align two documents by part, then by line, and say of every word what happened to it.

    A part or line that moved is shown where it was as deleted and where it is as inserted.
    """
    lines: list[ComparedLine] = []
    old_parts, new_parts = _parts(old), _parts(new)
    for before, after in _aligned(old_parts, new_parts, lambda part: part[0].part):
        lines += _compare_part(before or (), after or ())
    return Comparison(lines=tuple(lines))


def _parts(lines: Sequence[FlatLine]) -> list[tuple[FlatLine, ...]]:
    parts: list[list[FlatLine]] = []
    for line in lines:
        if not parts or parts[-1][0].part != line.part:
            parts.append([])
        parts[-1].append(line)
    return [tuple(part) for part in parts]


def _aligned(
    old: Sequence[T], new: Sequence[T], key: Callable[[T], object]
) -> Iterator[tuple[T | None, T | None]]:
    """Yield pairs with equal keys, and what stands on one side only, in one order."""
    matcher = SequenceMatcher(None, [key(one) for one in old], [key(one) for one in new], autojunk=False)
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "equal":
            yield from zip(old[i:j], new[k:m], strict=True)
        else:
            yield from ((one, None) for one in old[i:j])
            yield from ((None, one) for one in new[k:m])


def _compare_part(old: Sequence[FlatLine], new: Sequence[FlatLine]) -> Iterator[ComparedLine]:
    matcher = SequenceMatcher(
        None, [_words(one) for one in old], [_words(one) for one in new], autojunk=False
    )
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "equal":
            yield from map(_compared, old[i:j], new[k:m])
        elif (j - i) * (m - k) > _MOST_PAIRS:
            yield from (_compared(*pair) for pair in _aligned(old[i:j], new[k:m], _first_cell))
        else:
            yield from (_compared(*pair) for pair in _matched(old[i:j], new[k:m]))


def _first_cell(line: FlatLine) -> tuple[object, ...]:
    return line.kind, line.label, line.cells[0]


def _words(line: FlatLine) -> tuple[object, ...]:
    return line.kind, line.clause, line.cells


def _matched(old: Sequence[FlatLine], new: Sequence[FlatLine]) -> Iterator[_Pair]:
    """Pair the lines that are most alike without crossing, by dynamic programming over the likeness."""
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    likeness = [[_likeness(one, other) for other in new] for one in old]
    for i in range(len(old) - 1, -1, -1):
        for k in range(len(new) - 1, -1, -1):
            paired = best[i + 1][k + 1] + likeness[i][k] if likeness[i][k] else 0.0
            best[i][k] = max(paired, best[i + 1][k], best[i][k + 1])
    i = k = 0
    while i < len(old) or k < len(new):
        both = i < len(old) and k < len(new) and likeness[i][k]
        if both and best[i][k] == best[i + 1][k + 1] + likeness[i][k]:
            yield old[i], new[k]
            i, k = i + 1, k + 1
        elif i < len(old) and (k == len(new) or best[i][k] == best[i + 1][k]):
            yield old[i], None
            i += 1
        else:
            yield None, new[k]
            k += 1


def _likeness(old: FlatLine, new: FlatLine) -> float:
    """Return 0 for lines that are not to be taken for one, else more the more alike they are."""
    from rapidfuzz import fuzz  # large, and seldom needed

    if old.kind is not new.kind or len(old.cells) != len(new.cells):
        return 0.0
    if old.kind is LineKind.PAIR and old.cells[0] == new.cells[0]:
        return _SAME_KEY
    alike = fuzz.ratio("\t".join(old.cells), "\t".join(new.cells))
    same_clause = bool(old.clause) and old.clause == new.clause
    if alike < _ALIKE and not (same_clause and old.kind is LineKind.PARAGRAPH and old.label == new.label):
        return 0.0
    return alike + 1.0 + 50.0 * same_clause


def _compared(old: FlatLine | None, new: FlatLine | None) -> ComparedLine:
    line = new or old
    assert line is not None
    if old is None or new is None:
        change = Change.INSERTED if old is None else Change.DELETED
        label, cells = _whole(line.label, change), tuple(_whole(cell, change) for cell in line.cells)
    else:
        label = _label(old.label, new.label)
        cells = tuple(
            compare_words(before, after) for before, after in zip(old.cells, new.cells, strict=True)
        )
        same = old.label == new.label and old.cells == new.cells
        change = Change.SAME if same else Change.CHANGED
    return ComparedLine(
        kind=line.kind, part=line.part, clause=line.clause, label=label, cells=cells, change=change
    )


def _label(old: str, new: str) -> Pieces:
    """A number is read as one word."""
    if old == new:
        return _whole(new, Change.SAME)
    return (*_whole(old, Change.DELETED), *_whole(new, Change.INSERTED))


def _whole(text: str, change: Change) -> Pieces:
    return (Piece(text=text, change=change),) if text else ()


def compare_words(old: str, new: str) -> Pieces:
    """Return the pieces of one line: Chinese by the character, other words, figures and amounts whole."""
    if old == new:
        return _whole(new, Change.SAME)
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    runs = [
        ("".join(before[i:j]), "".join(after[k:m]), tag == "equal")
        for tag, i, j, k, m in matcher.get_opcodes()
    ]
    return tuple(_pieces(_without_islands(runs)))


def _without_islands(runs: Sequence[tuple[str, str, bool]]) -> list[tuple[str, str, bool]]:
    """Join changes that only a sign or two divide."""
    joined: list[tuple[str, str, bool]] = []
    for number, (before, after, equal) in enumerate(runs):
        inside = 0 < number < len(runs) - 1
        island = inside and len(before) <= _SHORTEST_SAME and not before.isspace()
        same = equal and not island
        if joined and not same and not joined[-1][2]:
            gone, come, _ = joined.pop()
            joined.append((gone + before, come + after, False))
        else:
            joined.append((before, after, same))
    return joined


def _pieces(runs: Sequence[tuple[str, str, bool]]) -> Iterator[Piece]:
    for before, after, same in runs:
        if same:
            yield from _whole(after, Change.SAME)
        else:
            yield from _whole(before, Change.DELETED)
            yield from _whole(after, Change.INSERTED)


def _read(line: ComparedLine, gone: Change) -> str:
    cells = (("".join(p.text for p in cell if p.change is not gone)) for cell in line.cells)
    return "".join(p.text for p in line.label if p.change is not gone) + "\t".join(cells)
