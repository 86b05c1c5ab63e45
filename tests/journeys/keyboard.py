"""The keyboard alone: where Tab leads, what keys say; nothing is clicked and no focus is set from outside."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget
from stage import NotSeen, Stage, rest

_MOST_TABS = 80
_PAUSE_MS = 20


class Keyboard:
    """Hands that hold no mouse; ``stage`` lends the eyes."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage

    @property
    def focus(self) -> QWidget:
        """Return what takes the keys now."""
        self.stage.activate()
        return self.stage.until(QApplication.focusWidget, "something that takes the keys")

    def press(self, keys: str) -> None:
        """Press a key or a shortcut, such as ``N`` or ``Ctrl+V``."""
        QTest.keySequence(self.focus, QKeySequence(keys))
        rest(_PAUSE_MS)

    def type(self, text: str) -> None:
        """Type where the cursor is: ASCII by keys, Chinese as an input method gives it."""
        if text.isascii():
            QTest.keyClicks(self.focus, text)
        else:
            event = QInputMethodEvent()
            event.setCommitString(text)
            QApplication.sendEvent(self.focus, event)
        rest(_PAUSE_MS)

    def tab_to(self, wanted: Callable[[QWidget], bool], what: str) -> QWidget:
        """Press Tab until ``wanted`` says yes to what has the focus."""
        seen = []
        for _ in range(_MOST_TABS):
            here = self.focus
            if wanted(here):
                return here
            seen.append(f"{type(here).__name__}:{here.accessibleName() or here.objectName()}")
            QTest.keyClick(here, Qt.Key.Key_Tab)
            rest(_PAUSE_MS)
        raise NotSeen(f"{what} by Tab; passed {seen}")

    def push(self, words: str) -> None:
        """Go to the button called ``words`` by Tab and press the space bar."""
        self.stage.button(words)

        def is_meant(widget: QWidget) -> bool:
            return isinstance(widget, QAbstractButton) and words in {widget.text(), widget.accessibleName()}

        QTest.keyClick(self.tab_to(is_meant, f"button {words!r}"), Qt.Key.Key_Space)
        rest(_PAUSE_MS)

    def field(self, label: str) -> QWidget:
        """Go to the field called ``label`` by Tab."""
        meant = self.stage.field(label)
        return self.tab_to(meant.isAncestorOf, f"field {label!r}")

    def choose(self, label: str, words: str) -> None:
        """Choose ``words`` in a list by the arrow keys."""
        box = self.field(label)
        assert isinstance(box, QComboBox), label
        row = box.findText(words, Qt.MatchFlag.MatchContains)
        while box.currentIndex() != row:
            QTest.keyClick(box, Qt.Key.Key_Down if box.currentIndex() < row else Qt.Key.Key_Up)
        rest(_PAUSE_MS)

    def go_to(self, words: str) -> None:
        """Go to a page or record by the palette; it is asked again until it offers something."""
        self.press("Ctrl+K")
        self.type(words)
        self.stage.settle()
        rest(300)
        self.press("Return")
        self.stage.settle()


def copied(text: str) -> None:
    """Put ``text`` on the clipboard, as copying from the register's page does."""
    QGuiApplication.clipboard().setText(text)
