"""Draws the lines of a ruled table from edge to edge instead of piece by piece for every cell.

WeasyPrint 70.0 strokes two pieces for each cell of a table with collapsed borders, each as a marked
artifact of its own: a sixth of what 200 printed debts cost. Pieces that meet in one line are joined.
"""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from typing import Any, Final

from weasyprint import draw
from weasyprint.draw import border

_plain_borders: Final = draw.draw_collapsed_borders
_plain_line: Final = border.draw_line


@dataclass(frozen=True)
class _Piece:
    """A straight piece of a border, level or upright, in CSS pixels."""

    x1: float
    y1: float
    x2: float
    y2: float
    look: tuple[Any, ...]

    @property
    def track(self) -> tuple[Any, ...]:
        """Return what pieces of one line have in common."""
        return (self.look, self.y1 == self.y2, self.y1 if self.y1 == self.y2 else self.x1)

    def joined(self, other: "_Piece") -> "_Piece | None":
        """Return one piece for two of the same line that touch; None where there is a gap."""
        if other.x1 > self.x2 or other.y1 > self.y2:
            return None
        return replace(self, x2=max(self.x2, other.x2), y2=max(self.y2, other.y2))


class _Sheet:
    """Stands for the page while the pieces are gathered: nothing is drawn yet."""

    def artifact(self) -> AbstractContextManager[None]:
        return nullcontext()

    stacked = artifact


def rule_whole_lines() -> None:
    """Install the shortcut; what is seen on paper stays the same, a test compares the pictures."""
    draw.draw_collapsed_borders = _draw_collapsed_borders


def _draw_collapsed_borders(stream: Any, table: Any) -> None:
    pieces: list[_Piece] = []

    def gather(_: Any, *place: Any) -> None:
        x1, y1, x2, y2, *look = place
        pieces.append(_Piece(x1, y1, x2, y2, tuple(look)))

    draw.draw_line = gather
    try:
        _plain_borders(_Sheet(), table)
    finally:
        draw.draw_line = _plain_line
    if not pieces:
        return
    with stream.artifact(), stream.stacked():
        for piece in _lines(pieces):
            _plain_line(stream, piece.x1, piece.y1, piece.x2, piece.y2, *piece.look)


def _lines(pieces: Sequence[_Piece]) -> Iterator[_Piece]:
    """Join the pieces of each line; lines keep the order in which their first pieces would be painted."""
    tracks: dict[tuple[Any, ...], list[_Piece]] = {}
    for piece in pieces:
        tracks.setdefault(piece.track, []).append(piece)
    for track in tracks.values():
        first, *others = sorted(track, key=lambda piece: (piece.x1, piece.y1))
        for other in others:
            longer = first.joined(other)
            if longer is None:
                yield first
            first = longer or other
        yield first
