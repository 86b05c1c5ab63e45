"""Says when the Qt binding breaks the interpreter again (6.12.0 did on Python 3.11), or a test a page."""

import sys

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QWidget
from shiboken6 import isValid


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="True is immortal there")
def test_emitting_a_signal_does_not_eat_true():
    class Bell(QObject):
        rung = Signal()

    bell = Bell()
    before = sys.getrefcount(True)

    for _ in range(50):
        bell.rung.emit()

    assert sys.getrefcount(True) > before - 25


def test_a_page_lives_as_long_as_its_test(qtbot):
    def part_of_a_page():
        page = QWidget()
        qtbot.addWidget(page)
        return QLabel("part", page)

    assert isValid(part_of_a_page())
