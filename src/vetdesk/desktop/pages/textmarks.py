"""Places in a text that is typed: underlined where the linter speaks of them, selected to be seen."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from vetdesk.desktop import theme


class Place(Protocol):
    """Where a remark belongs: a line from 1 (0: none), and what it quotes of the text (empty: nothing)."""

    @property
    def line(self) -> int:
        """Return the line."""

    @property
    def quoted(self) -> str:
        """Return the words."""

    @property
    def forbids(self) -> bool:
        """True when it forbids saving."""


def underlined(editor: QPlainTextEdit, remarks: Iterable[Place]) -> list[QTextEdit.ExtraSelection]:
    """Return the marks of the places that remarks speak of."""
    tokens = theme.current()
    marks = []
    for one in remarks:
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.setUnderlineColor(QColor(tokens.bad if one.forbids else tokens.warn))
        marks += [_mark(cursor, look) for cursor in _places(editor, one)]
    return marks


def shaded(editor: QPlainTextEdit, lines: Iterable[int]) -> list[QTextEdit.ExtraSelection]:
    """Return the marks of whole lines that are new; they are counted from 0."""
    look = QTextCharFormat()
    look.setBackground(QColor(theme.current().ok_bg))
    look.setProperty(QTextFormat.Property.FullWidthSelection, True)
    return [_mark(QTextCursor(editor.document().findBlockByNumber(at)), look) for at in lines]


def go_to(editor: QPlainTextEdit, place: Place) -> bool:
    """Select a place and bring it into sight; False where the text does not hold it."""
    found = next(_places(editor, place), None)
    if found is None:
        return False
    editor.setTextCursor(found)
    editor.centerCursor()
    editor.setFocus()
    return True


def _places(editor: QPlainTextEdit, place: Place) -> Iterator[QTextCursor]:
    document = editor.document()
    if place.line:
        block = document.findBlockByNumber(place.line - 1)
        at = block.text().find(place.quoted) if place.quoted else -1
        cursor = QTextCursor(block)
        if at < 0:
            cursor.select(QTextCursor.SelectionType.LineUnderCursor)
        else:
            cursor.setPosition(block.position() + at)
            cursor.setPosition(block.position() + at + len(place.quoted), QTextCursor.MoveMode.KeepAnchor)
        yield cursor
    elif place.quoted:
        cursor = document.find(place.quoted)
        while not cursor.isNull():
            yield QTextCursor(cursor)
            cursor = document.find(place.quoted, cursor)


def _mark(cursor: QTextCursor, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
    mark = QTextEdit.ExtraSelection()
    mark.cursor, mark.format = cursor, look
    return mark
