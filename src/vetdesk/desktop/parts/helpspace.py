"""Where the help stands: beside the page where there is room for both, else over its right edge."""

from typing import Final

from PySide6.QtCore import QRect, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop.parts.basics import row
from vetdesk.desktop.parts.helppane import HelpPane

LEAST_BESIDE: Final = 884
"""Width in pixels a page keeps beside the help: what the smallest window leaves it without."""


class HelpSpace(QWidget):
    """Holds the page and the help. The help never makes the page narrower than it can be read."""

    def __init__(self, middle: QWidget, pane: HelpPane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pane = pane
        self._box = row(gap=0)
        self._box.addWidget(middle, 1)
        self.setLayout(self._box)
        pane.setParent(self)
        pane.turned.connect(self._place)

    @property
    def is_beside(self) -> bool:
        """True where the page keeps enough of the width to have the help beside it."""
        return self.width() - self._pane.width() >= LEAST_BESIDE

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @Slot()
    def _place(self) -> None:
        wide = self._pane.width()
        beside = self._pane.is_open and self.is_beside
        self._box.setContentsMargins(0, 0, wide if beside else 0, 0)
        self._pane.setGeometry(QRect(self.width() - wide, 0, wide, self.height()))
        self._pane.raise_()
