"""Gives a check the value it asks for, with the keys a reviewer would use."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLineEdit, QRadioButton

from vetdesk.desktop.pages.checks.valueinput import ValueInput


def give_good_value(value: ValueInput) -> None:
    """Type or tick what passes: a number, the first choice, or everything but the last of several."""
    if not value.is_asked or value.value is not None:
        return
    line = value.findChild(QLineEdit)
    if line is not None and line.isVisible():
        QTest.keyClicks(line, "5")
        QTest.keyClick(line, Qt.Key.Key_Return)
        return
    options: list[QAbstractButton] = [
        *value.findChildren(QRadioButton)[:1],
        *value.findChildren(QCheckBox)[:-1],
    ]
    for option in options:
        option.setFocus()
        QTest.keyClick(option, Qt.Key.Key_Space)
