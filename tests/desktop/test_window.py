"""The frame: going to pages, refusing to leave, shortcuts, badges, help, banner."""

import pytest
from PySide6.QtCore import Qt

from frame_fakes import pages
from vetdesk.desktop.notifier import Notice
from vetdesk.desktop.page import PageId
from vetdesk.desktop.theme import Tone
from vetdesk.desktop.window import MainWindow


@pytest.fixture
def window(qtbot):
    made = MainWindow(pages())
    qtbot.addWidget(made)
    made.show()
    made.go_to(PageId.TODAY)
    yield made
    made.close_for_good()


def test_choosing_a_destination_enters_its_page(qtbot, window):
    qtbot.mouseClick(window.rail.item("collectors"), Qt.MouseButton.LeftButton)

    assert window.page.page_id is PageId.COLLECTORS
    assert window.page.seen == ["enter"]
    assert window.rail.item("collectors").isChecked()


def test_a_page_that_refuses_to_be_left_stays(window):
    window.page.may_leave = False

    went = window.go_to(PageId.COLLECTORS)

    assert not went
    assert window.page.page_id is PageId.TODAY
    assert window.rail.item("today").isChecked()


def test_a_page_can_ask_for_a_record_of_another_page(window):
    window.page.page_requested.emit("collectors", "42")

    assert window.page.place() == "42"


def test_shortcuts_reach_the_page_shown(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window, Qt.Key.Key_F5)
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)

    assert window.page.seen[-4:] == ["find", "new", "preview", "print"]


def test_ctrl_l_asks_for_the_lock(qtbot, window):
    with qtbot.waitSignal(window.lock_requested):
        qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)


def test_f1_opens_and_closes_the_help_of_the_page(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_F1)
    opened, topic = window.help.isVisible(), window.help.topic
    qtbot.keyClick(window, Qt.Key.Key_F1)

    assert opened
    assert topic == "today"
    assert not window.help.isVisible()


def test_a_waiting_count_is_told_to_screen_readers(window):
    window.rail.show_badge("collectors", 7)

    assert "7" in window.rail.item("collectors").accessibleName()


def test_a_notice_stands_above_the_page_until_another_page_comes(window):
    window.show_notice(Notice("The backup was made.", Tone.OK))
    shown = window.banner.isVisible()

    window.go_to(PageId.COLLECTORS)

    assert shown
    assert not window.banner.isVisible()


def test_closing_asks_first(qtbot, window):
    with qtbot.waitSignal(window.close_requested):
        window.close()

    assert window.isVisible()


def test_closing_is_refused_while_a_page_cannot_be_left(qtbot, window):
    window.page.may_leave = False

    with qtbot.assertNotEmitted(window.close_requested):
        window.close()

    assert window.isVisible()


def test_the_cover_hides_the_whole_window(window):
    window.cover(waiting=True)

    cover = window.childAt(400, 400)
    assert cover is not None
    assert cover.objectName() == "lockPage" or cover.parent().objectName() == "lockPage"


def test_a_plain_fact_goes_by_itself_and_a_failure_stays(qtbot, window):
    window.show_notice(Notice("Saved.", Tone.OK))
    assert window._told.isActive()
    window._told.timeout.emit()
    assert window.banner.isHidden()

    window.show_notice(Notice("It could not be written.", Tone.BAD))

    assert not window._told.isActive()
    assert window.banner.text == "It could not be written."
