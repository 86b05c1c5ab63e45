"""Boxes to choose or count in that the mouse wheel cannot change by accident.

Qt lets a wheel that scrolls a form change the box it happens to pass over. In a review or a check pack that
would be an answer nobody gave, so the wheel always scrolls what lies behind these boxes.
"""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget
from typing_extensions import override

from vetdesk.desktop.theme import space

_BESIDE: Final = 8
_WIDEST: Final = 160


class ChoiceBox(QComboBox):
    """A list to choose one from; changed by a click or the keys only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def showPopup(self) -> None:
        # The list may be wider than the box, so that what is chosen from can be read to its end.
        needed = self.view().sizeHintForColumn(0) + space(_BESIDE)
        self.view().setMinimumWidth(min(max(self.width(), needed), space(_WIDEST)))
        super().showPopup()


class NumberBox(QSpinBox):
    """A whole number; typed or changed with the arrow keys only.

    The style sheet takes the arrows away: with ``NoButtons`` it leaves the number a width of one pixel.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setTextMargins(space(2), 0, space(2), 0)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
