"""Pages and tabs that are made late, and the filter of input that steps aside meanwhile."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel
from typing_extensions import override

from frame_fakes import NotePage
from vetdesk.desktop.inputwatch import undisturbed, unwatch, watch
from vetdesk.desktop.page import PageId
from vetdesk.desktop.parts.latestack import LateStack
from vetdesk.desktop.parts.rail import Destination
from vetdesk.desktop.window import MainWindow


class Watcher(QObject):
    """Counts the events of one kind it is shown."""

    def __init__(self):
        super().__init__()
        self.seen = 0

    @override
    def eventFilter(self, _watched, event):
        self.seen += event.type() is QEvent.Type.ToolTipChange
        return False


def test_a_face_is_made_when_it_is_chosen_and_once_only(qtbot):
    made = []

    def make(key):
        made.append(key)
        return QLabel(key)

    stack = LateStack({key: lambda key=key: make(key) for key in ("first", "second")})
    qtbot.addWidget(stack)
    stack.choose("second")
    stack.choose("second")

    assert made == ["second"]
    assert stack.shows("second")
    assert not stack.shows("first")


def test_warming_makes_one_face_in_a_turn_and_shows_none(qtbot):
    stack = LateStack({key: lambda key=key: QLabel(key) for key in ("first", "second")})
    qtbot.addWidget(stack)
    stack.choose("first")

    assert stack.warm()
    assert stack.count() == 2
    assert stack.shows("first")
    assert not stack.warm()


def test_a_page_is_made_when_it_is_first_shown_and_a_lock_makes_none(qtbot):
    made = []

    def make(_parent):
        made.append(NotePage(PageId.COLLECTORS))
        return made[-1]

    today = NotePage(PageId.TODAY)
    window = MainWindow(
        ((Destination("today", "Today", ""), today), (Destination("collectors", "C", ""), make))
    )
    qtbot.addWidget(window)
    window.go_to(PageId.TODAY)
    window.save_drafts()
    window.clear_pages()
    assert made == []

    window.go_to(PageId.COLLECTORS, "one")
    window.go_to(PageId.COLLECTORS, "two")

    assert [page.seen for page in made] == [["enter one", "enter two"]]


def test_a_watcher_sees_nothing_of_an_undisturbed_turn_and_everything_after(qtbot):
    watcher, label = Watcher(), QLabel()
    qtbot.addWidget(label)
    watch(watcher)
    try:
        with undisturbed():
            QApplication.sendEvent(label, QEvent(QEvent.Type.ToolTipChange))
        unheard = watcher.seen
        QApplication.sendEvent(label, QEvent(QEvent.Type.ToolTipChange))
    finally:
        unwatch(watcher)
    with undisturbed():
        pass
    QApplication.sendEvent(label, QEvent(QEvent.Type.ToolTipChange))

    assert unheard == 0
    assert watcher.seen == 1
