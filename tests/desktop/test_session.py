"""Locking: what happens in which order, what waits, what is cancelled, what is lost (nothing)."""

import threading

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from vetdesk.desktop import lockstate
from vetdesk.desktop.lockstate import LockState
from vetdesk.desktop.session import LockReason, Session


class Desk:
    """A window that takes notes and saves its draft in the write lane."""

    def __init__(self, lanes):
        self.lanes = lanes
        self.notes = []
        self.forms = []

    def cover(self, *, waiting):
        self.notes.append("cover and wait" if waiting else "cover")

    def note_forms(self, dialogs):
        self.forms = [dialog.windowTitle() for dialog in dialogs if dialog.isVisible()]

    def save_drafts(self):
        self.notes.append("save")
        self.lanes.write.submit(lambda _progress: self.notes.append("saved"))

    def clear_pages(self):
        self.notes.append("clear")

    def clear_clipboard(self):
        self.notes.append("clipboard")


@pytest.fixture
def desk(lanes):
    return Desk(lanes)


@pytest.fixture
def session(qapp, desk, lanes):
    made = Session(qapp, desk, lanes, clear_clipboard=desk.clear_clipboard, idle_ms=3_600_000)
    yield made
    qapp.removeEventFilter(made)
    made.deleteLater()


def test_locking_covers_saves_clears_and_only_then_is_ready(qtbot, desk, session):
    with qtbot.waitSignal(session.ready_to_lock):
        session.lock_now()

    assert desk.notes == ["cover", "save", "saved", "clipboard", "clear"]


def test_open_dialogs_are_noted_and_rejected_before_anything_is_saved(qtbot, desk, session):
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = QDialog(parent)
    dialog.setWindowTitle("half-filled")
    dialog.open()

    with qtbot.waitSignals([dialog.rejected, session.ready_to_lock]):
        session.lock_now()

    assert not dialog.isVisible()
    assert desk.forms == ["half-filled"]


def test_the_lock_key_works_over_an_open_dialog(qtbot, session):
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = QDialog(parent)
    dialog.setModal(True)
    dialog.open()

    with qtbot.waitSignals([dialog.rejected, session.ready_to_lock]):
        QTest.keyClick(dialog, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)


def test_asking_for_the_lock_cancels_running_work(qtbot, desk, lanes, session):
    begun = threading.Event()

    def endless(progress):
        begun.set()
        while True:
            progress.check()

    job = lanes.write.submit(endless)
    begun.wait(10)
    with qtbot.waitSignals([job.cancelled, session.ready_to_lock]):
        session.lock_now()

    assert desk.notes[-1] == "clear"


def test_idleness_waits_for_a_running_job_with_the_screen_covered(qtbot, desk, lanes, session):
    begun, go_on = threading.Event(), threading.Event()

    def long_write(_progress):
        begun.set()
        go_on.wait(10)
        return "kept"

    job = lanes.write.submit(long_write)
    begun.wait(10)
    session.lock(LockReason.IDLE)
    waiting = list(desk.notes)
    with qtbot.waitSignals([job.succeeded, session.ready_to_lock]):
        go_on.set()

    assert waiting == ["cover and wait"]


def test_a_waiting_lock_is_hurried_when_the_machine_sleeps(qtbot, lanes, session):
    begun = threading.Event()

    def endless(progress):
        begun.set()
        while True:
            progress.check()

    job = lanes.write.submit(endless)
    begun.wait(10)
    session.lock(LockReason.IDLE)
    with qtbot.waitSignals([job.cancelled, session.ready_to_lock]):
        session.lock_with_system()


def test_idle_time_alone_locks(qtbot, qapp, desk, lanes):
    session = Session(qapp, desk, lanes, clear_clipboard=desk.clear_clipboard, idle_ms=1)

    with qtbot.waitSignal(session.ready_to_lock):
        pass

    assert desk.notes[0] == "cover"


def test_a_key_press_is_a_sign_of_life(qapp, session):
    pressed = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)

    swallowed = session.eventFilter(qapp, pressed)

    assert not swallowed
    assert not session.is_locking


def test_the_lock_state_is_private_and_comes_back(tmp_path):
    file = tmp_path / "state.json"
    state = LockState(tmp_path / "A.vetdesk", "collectors", "42")

    lockstate.keep(state, file)

    assert lockstate.last(file) == state
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_damaged_lock_state_is_as_good_as_none(tmp_path):
    file = tmp_path / "state.json"
    file.write_text("{", encoding="utf-8")

    assert lockstate.last(file) is None
    assert lockstate.last(tmp_path / "missing.json") is None


def test_nothing_stays_open_after_the_tests_of_this_file():
    assert not [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
