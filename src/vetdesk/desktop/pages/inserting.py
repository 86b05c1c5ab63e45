"""Puts what a menu offers into the lines of a template or a clause."""

from typing import Final

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

SIGNS: Final = ("§ ", "- ", "| ", "> ", "= ", "+ ")
"""How a line begins; a line without any of them gets the first."""


def insert_value(editor: QPlainTextEdit, expression: str) -> None:
    """Insert an expression where the cursor stands; rows of a table get lines of their own below."""
    cursor = editor.textCursor()
    if expression.startswith("{%"):
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        cursor.insertText(f"\n{expression}")
    else:
        if not cursor.block().text().startswith(SIGNS):
            cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
            cursor.insertText(SIGNS[0])
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        cursor.insertText(expression)
    editor.setTextCursor(cursor)
    editor.setFocus()
