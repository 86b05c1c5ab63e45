"""What a journey does with the real window: find things as a person does, click, type, wait."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMessageBox,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from vetdesk.desktop.jobs import Lanes
from vetdesk.desktop.parts.badge import StatusBadge
from vetdesk.desktop.parts.formfield import FormField
from vetdesk.desktop.parts.tabstrip import TabStrip
from vetdesk.desktop.sweeper import Sweeper

PATIENCE_MS = 60_000
_STEP_MS = 20


class NotSeen(AssertionError):
    """The journey waited for something that never came."""


def rest(milliseconds: int) -> None:
    """Let the event loop and the lanes run; ``QTest.qWait`` would keep the lanes from running.

    The window sweeps in its outermost loop only, which stands still for as long as a journey takes.
    """
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
    for sweeper in QApplication.instance().findChildren(Sweeper):
        sweeper.sweep()


class Stage:
    """The hands and eyes of a journey; every input goes through Qt's event queue."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.opened: list[Path] = []  # folders the program asked the system to show

    # Looking

    @property
    def front(self) -> QWidget:
        """Return the window or dialog that takes the input now."""
        modal = QApplication.activeModalWidget()
        if modal is not None:
            return modal
        shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        dialogs = [one for one in shown if isinstance(one, QDialog)]
        return (dialogs or [one for one in shown if isinstance(one, QMainWindow)])[-1]

    def all(self, kind: type, inside: QWidget | None = None) -> Iterator:
        """Give every visible widget of a kind."""
        for one in (inside or self.front).findChildren(kind):
            if one.isVisible():
                yield one

    def words(self) -> str:
        """Return everything that can be read now."""
        texts = [one.text() for one in self.all(QLabel)]
        texts += [one.text() for one in self.all(QAbstractButton)]
        texts += [one.text for one in self.all(StatusBadge)]
        texts += [one.toPlainText() for one in self.all(QPlainTextEdit)]
        return " | ".join(text for text in texts if text)

    def button(self, words: str) -> QAbstractButton:
        """Return the enabled button called ``words``."""
        return self.until(lambda: self._button(words), f"button {words!r}")

    def field(self, label: str) -> FormField:
        """Return the field called ``label``."""
        return self.until(lambda: self._field(label), f"field {label!r}")

    def until(self, found: Callable[[], object], what: str, *, patience_ms: int = PATIENCE_MS):
        """Wait, drawing and answering, until ``found`` gives something true."""
        end = time.monotonic() + patience_ms / 1000
        while True:
            answer = found()
            if answer:
                return answer
            if time.monotonic() > end:
                raise NotSeen(f"{what}; on the screen: {self.words()}")
            rest(_STEP_MS)

    def see(self, words: str, *, patience_ms: int = PATIENCE_MS) -> None:
        """Wait until ``words`` can be read."""
        self.until(lambda: words in self.words(), f"words {words!r}", patience_ms=patience_ms)

    def lose(self, words: str) -> None:
        """Wait until no button called ``words`` is offered any more."""
        self.until(lambda: self._button(words) is None, f"no button {words!r}")

    def rows(self) -> int:
        """Return how many rows the list shows; none while there is no list."""
        return next((one.model().rowCount() for one in self.all(QTableView)), 0)

    def settle(self) -> None:
        """Wait until every lane is idle."""
        lanes = QApplication.instance().findChild(Lanes)
        self.until(lambda: not lanes.busy, "idle lanes")

    # Doing

    def click(self, words: str) -> None:
        """Click the button called ``words``."""
        self.click_on(self.button(words))

    def click_on(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click a widget in its middle, scrolled into view first."""
        self._scroll_to(widget)
        where = at or widget.rect().center()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)
        rest(_STEP_MS)

    def press(self, keys: str) -> None:
        """Press a shortcut, such as ``Ctrl+L``, once the window in front takes keys."""
        self.activate()
        QTest.keySequence(self.front, QKeySequence(keys))
        rest(_STEP_MS)

    def press_on(self, widget: QWidget, key: Qt.Key) -> None:
        """Press one key where the cursor is put first."""
        self.activate()
        widget.setFocus()
        QTest.keyClick(widget, key)
        rest(_STEP_MS)

    def activate(self) -> None:
        """Make the window in front the active one; without a window manager nobody else does."""
        if QApplication.activeWindow() is not self.front:
            self.front.activateWindow()
        self.until(lambda: QApplication.activeWindow() is self.front, "the window in front is active")

    def tab(self, wanted: str) -> None:
        """Choose the tab with the key ``wanted``."""

        def place():
            for strip in self.all(TabStrip):
                for x in range(2, strip.width(), 8):
                    if strip.tab_at(x) == wanted:
                        return strip, QPoint(x + 4, strip.height() // 2)
            return None

        def chosen():
            # The counts behind the words may move the tabs while one aims at them.
            strip, point = place() or (None, None)
            if strip is not None and strip.chosen != wanted:
                self.click_on(strip, point)
            return strip is not None and strip.chosen == wanted

        self.settle()
        self.until(chosen, f"tab {wanted!r}")

    def write(self, label: str, text: str) -> None:
        """Type ``text`` into the field called ``label``, replacing what is there."""
        self.write_into(self.editor_of(self.field(label)), text)

    def write_into(self, editor: QWidget, text: str) -> None:
        """Type into an editor: ASCII by keys, Chinese as an input method gives it."""
        self._scroll_to(editor)
        QTest.mouseClick(editor, Qt.MouseButton.LeftButton)
        QTest.keySequence(editor, QKeySequence(QKeySequence.StandardKey.SelectAll))
        if text.isascii():
            if text:
                QTest.keyClicks(editor, text)
            else:
                QTest.keyClick(editor, Qt.Key.Key_Delete)
        else:
            event = QInputMethodEvent()
            event.setCommitString(text)
            QApplication.sendEvent(editor, event)
        rest(_STEP_MS)

    def choose(self, label: str, words: str) -> None:
        """Choose ``words`` in the list or among the chips of the field called ``label``."""
        field = self.field(label)
        boxes = list(self.all(QComboBox, field))
        if not boxes:
            self.click_on(self.until(lambda: self._button(words, field), f"choice {words!r}"))
            return
        box = boxes[0]
        row = box.findText(words, Qt.MatchFlag.MatchContains)
        if row < 0:
            raise NotSeen(f"choice {words!r} among {[box.itemText(n) for n in range(box.count())]}")
        box.setFocus()
        while box.currentIndex() != row:
            QTest.keyClick(box, Qt.Key.Key_Down if box.currentIndex() < row else Qt.Key.Key_Up)
        rest(_STEP_MS)

    def take_file(self, path: Path) -> None:
        """Answer the file chooser with ``path``."""
        chooser = self.until(
            lambda: next((one for one in self._dialogs() if isinstance(one, QFileDialog)), None),
            "a file chooser",
        )
        line = next(one for one in chooser.findChildren(QLineEdit) if one.isVisible())
        self.write_into(line, str(path))
        QTest.keyClick(line, Qt.Key.Key_Return)
        rest(10 * _STEP_MS)
        if chooser.isVisible():
            # The first Return may have gone to the list of like names that opens while one types.
            QTest.keyClick(line, Qt.Key.Key_Return)
        self.until(lambda: not chooser.isVisible(), "the chooser closes")

    def agree(self) -> None:
        """Answer yes to the question asked."""
        box = self.until(
            lambda: next((one for one in self._dialogs() if isinstance(one, QMessageBox)), None), "a question"
        )
        yes = next(one for one in box.buttons() if box.buttonRole(one) is QMessageBox.ButtonRole.AcceptRole)
        self.click_on(yes)

    def picture(self, name: str) -> None:
        """Keep a picture of the screen for whoever looks at the journey later."""
        self.front.grab().save(str(self.folder / f"{name}.png"))

    # Inside

    def _dialogs(self) -> list[QDialog]:
        return [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]

    def _button(self, words: str, inside: QWidget | None = None) -> QAbstractButton | None:
        named = [one for one in self.all(QAbstractButton, inside) if one.isEnabled()]
        exact = [one for one in named if words in {one.text(), one.accessibleName(), one.objectName()}]
        near = [one for one in named if one.text().startswith(words)]
        return next(iter(exact or near), None)

    def _field(self, label: str) -> FormField | None:
        shown = [one for one in self.all(FormField) if one.isEnabled()]
        exact = [one for one in shown if label in {one.label, one.objectName()}]
        near = [one for one in shown if one.label.startswith(label)]
        return next(iter(exact or near), None)

    def editor_of(self, field: FormField) -> QWidget:
        """Return the widget of a field that is typed into."""
        if isinstance(field.editor, (QLineEdit, QPlainTextEdit)):
            return field.editor
        return next(self.all(QLineEdit, field.editor))

    def _scroll_to(self, widget: QWidget) -> None:
        parent: QObject | None = widget.parent()
        while parent is not None:
            reveal = getattr(parent, "ensureWidgetVisible", None)
            if reveal is not None:
                reveal(widget)
            parent = parent.parent()
        rest(_STEP_MS)
