"""Widgets one under the other, each added and taken away by itself: lines of a condition, rows."""

from collections.abc import Iterator
from typing import Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vetdesk.desktop.parts.basics import column

Line = TypeVar("Line", bound=QWidget)


class HeldLines(Generic[Line]):
    """Holds the lines in their order; put ``box`` where they are to stand."""

    def __init__(self, *, gap: int = 2) -> None:
        self.box: QVBoxLayout = column(gap=gap)
        self._held: list[Line] = []

    def __len__(self) -> int:
        """Return how many lines there are."""
        return len(self._held)

    def __iter__(self) -> Iterator[Line]:
        """Yield the lines from the first."""
        return iter(tuple(self._held))

    def __getitem__(self, at: int) -> Line:
        """Return one line."""
        return self._held[at]

    def add(self, line: Line) -> Line:
        """Put a line behind the others."""
        self._held.append(line)
        self.box.addWidget(line)
        return line

    def take(self, line: object) -> None:
        """Take a line away and let it die."""
        at = next(n for n, one in enumerate(self._held) if one is line)
        gone = self._held.pop(at)
        self.box.removeWidget(gone)
        gone.hide()
        gone.deleteLater()

    def move(self, line: object, step: int) -> bool:
        """Move a line up (-1) or down (1); False where there is no place for it."""
        at = next(n for n, one in enumerate(self._held) if one is line)
        there = at + step
        if not 0 <= there < len(self._held):
            return False
        moved = self._held.pop(at)
        self._held.insert(there, moved)
        self.box.removeWidget(moved)
        self.box.insertWidget(there, moved)
        return True

    def clear(self) -> None:
        """Take every line away."""
        for line in self:
            self.take(line)
