"""A few choices side by side: one or several may be chosen; arrow keys move, digits choose."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QLayout, QWidget
from typing_extensions import override

from vetdesk.desktop.parts.basics import button, row
from vetdesk.desktop.parts.flow import FlowLayout
from vetdesk.desktop.theme import Tone, space


@dataclass(frozen=True)
class Choice:
    """One choice; its tone colours it when chosen."""

    key: str
    text: str
    tone: Tone = Tone.ACCENT


def bold_width(made: QAbstractButton) -> int:
    """Return the room the words need once they are chosen and bold."""
    face = QFont(made.font())
    face.setBold(True)
    return QFontMetrics(face).horizontalAdvance(made.text()) + space(9)


class ChoiceChips(QWidget):
    """The editor of a value with few possibilities."""

    value_changed = Signal()

    def __init__(
        self,
        choices: tuple[Choice, ...],
        *,
        several: bool = False,
        wraps: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._several = several
        self._buttons: dict[str, QAbstractButton] = {}
        # Several may be many, and words of the office long: they break into a second line before they
        # widen a form.
        line: QLayout = FlowLayout(gap=3) if several or wraps else row(gap=3)
        for choice in choices:
            line.addWidget(self._button(choice))
        if isinstance(line, QBoxLayout):
            line.addStretch(1)
        self.setLayout(line)
        first = next(iter(self._buttons.values()), None)
        if first is not None:
            self.setFocusProxy(first)

    @property
    def chosen(self) -> tuple[str, ...]:
        """Return the keys chosen, in the order shown."""
        return tuple(key for key, made in self._buttons.items() if made.isChecked())

    @property
    def value(self) -> str:
        """Return the one key chosen; empty when nothing is."""
        return self.chosen[0] if self.chosen else ""

    @property
    def is_empty(self) -> bool:
        """True while nothing is chosen."""
        return not self.chosen

    def choose(self, *keys: str) -> None:
        """Choose exactly ``keys``."""
        before = self.chosen
        for key, made in self._buttons.items():
            made.setChecked(key in keys)
        if self.chosen != before:
            self.value_changed.emit()

    def button(self, key: str) -> QAbstractButton:
        """Return the button of one choice."""
        return self._buttons[key]

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = list(self._buttons)
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        focused = next((key for key, made in self._buttons.items() if made.hasFocus()), None)
        if step is None or focused is None:
            super().keyPressEvent(event)
            return
        self._buttons[keys[(keys.index(focused) + step) % len(keys)]].setFocus()

    def _button(self, choice: Choice) -> QAbstractButton:
        made = button(choice.text, "choice", parent=self)
        made.setObjectName(choice.key)
        made.setMinimumWidth(bold_width(made))
        made.setCheckable(True)
        if choice.tone is not Tone.ACCENT:
            made.setProperty("tone", choice.tone.value)
        made.clicked.connect(self._on_button_clicked)
        self._buttons[choice.key] = made
        return made

    @Slot()
    def _on_button_clicked(self) -> None:
        clicked = self.sender().objectName()
        if not self._several:
            for key, made in self._buttons.items():
                made.setChecked(key == clicked)
        self.value_changed.emit()
