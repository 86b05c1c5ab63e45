"""An editor of a text with places that are filled in: it colours them and says what each of them does."""

import re
from typing import Final

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QColor, QHelpEvent, QSyntaxHighlighter, QTextCharFormat
from PySide6.QtWidgets import QPlainTextEdit, QToolTip, QWidget
from typing_extensions import override

from vetdesk.desktop import theme
from vetdesk.desktop.pages.slotwords import SlotWords
from vetdesk.desktop.parts.basics import ElidedLabel

_VALUE: Final = re.compile(r"\{\{.*?(?:\}\}|$)")
_COMMAND: Final = re.compile(r"\{%.*?(?:%\}|$)")


class SlotEdit(QPlainTextEdit):
    """``said_changed`` carries the words of the place the cursor is in; empty outside of any."""

    said_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: SlotWords | None = None
        self._said = ""
        self.setTabChangesFocus(True)
        self._colours = _Colours(self)
        self.cursorPositionChanged.connect(self._on_moved)
        self.textChanged.connect(self._on_moved)

    @property
    def said(self) -> str:
        """Return the words of the place the cursor is in."""
        return self._said

    def speak(self, words: SlotWords) -> None:
        """Know the words of the places."""
        self._words = words
        self._on_moved()

    def words_at(self, position: int) -> str:
        """Return the words of the place at a position of the text."""
        text = self.toPlainText()
        return self._words.at(text, _characters(text, position)) if self._words is not None else ""

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            under = self.viewport().mapFromGlobal(event.globalPos())
            if said := self.words_at(self.cursorForPosition(under).position()):
                QToolTip.showText(event.globalPos(), said, self)
                return True
        return super().event(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._colours.rehighlight()

    @Slot()
    def _on_moved(self) -> None:
        said = self.words_at(self.textCursor().position())
        if said != self._said:
            self._said = said
            self.said_changed.emit(said)


class SaidLine(ElidedLabel):
    """The line under an editor: what the place at the cursor does, else how to learn it."""

    def __init__(self, *editors: SlotEdit) -> None:
        super().__init__("", "soft")
        for one in editors:
            one.said_changed.connect(self._on_said)
        self._on_said("")

    @Slot(str)
    def _on_said(self, said: str) -> None:
        self.setText(said or self.tr("Put the cursor on {{ … }} to read here what it prints."))


class _Colours(QSyntaxHighlighter):
    """Sets values and commands off from the words that are printed as they stand."""

    def __init__(self, editor: QPlainTextEdit) -> None:
        super().__init__(editor.document())

    @override
    def highlightBlock(self, text: str) -> None:
        tokens = theme.current()
        value, command = QTextCharFormat(), QTextCharFormat()
        value.setForeground(QColor(tokens.accent))
        value.setBackground(QColor(tokens.accent_bg))
        command.setForeground(QColor(tokens.faint))
        for pattern, look in ((_VALUE, value), (_COMMAND, command)):
            for found in pattern.finditer(text):
                begin = _units(text[: found.start()])
                self.setFormat(begin, _units(found[0]), look)


def _units(text: str) -> int:
    """Return how many places Qt counts for a text: a rare character (𠮷) takes two."""
    return len(text) + sum(one > "\uffff" for one in text)


def _characters(text: str, units: int) -> int:
    """Return how many characters stand before a place that Qt counts."""
    if text.isascii():
        return units
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))
