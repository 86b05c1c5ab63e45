"""Garbage is collected on the GUI thread, between two events; Python's own collector is off meanwhile."""

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QWidget

from frame_fakes import FakeFront
from vetdesk.desktop.app import Desktop
from vetdesk.desktop.sweeper import Sweeper


@pytest.fixture(autouse=True)
def nobody_else_sweeps(swept):
    """Put the sweeper of the tests aside, with Python's collector on as a process begins."""
    swept.stop()
    gc.enable()
    yield
    gc.disable()
    swept.start()


@pytest.fixture
def collections():
    """Note the thread of every collection, whoever begins it."""
    threads = []

    def note(phase, _info):
        if phase == "start":
            threads.append(threading.get_ident())

    gc.callbacks.append(note)
    yield threads
    gc.callbacks.remove(note)


@pytest.fixture
def sweeper(qapp):
    made = Sweeper(qapp)
    made.start()
    yield made
    made.stop()
    made.deleteLater()


class Page(QWidget):
    """A page that nobody else holds: only the circle it lies in keeps it."""

    def __init__(self):
        super().__init__()
        self.own = self


def litter(count=5000):
    """Make more circles than Python's collector would let pass."""
    for _ in range(count):
        circle = []
        circle.append(circle)


def test_nothing_is_collected_in_a_lane_and_pages_die_on_the_gui_thread(qtbot, sweeper, lanes, collections):
    died_in = []
    page = Page()
    page.destroyed.connect(lambda: died_in.append(threading.get_ident()), Qt.ConnectionType.DirectConnection)
    del page

    job = lanes.read.submit(lambda _progress: litter() or threading.get_ident())
    with qtbot.waitSignal(job.succeeded) as answer:
        pass
    for _ in range(200):  # as often as it takes until the oldest are looked at
        litter(800)
        sweeper.sweep()

    assert answer.args[0] != threading.get_ident()
    assert set(collections) == {threading.get_ident()}
    assert died_in == [threading.get_ident()]


def test_no_collection_begins_inside_an_event(qtbot, sweeper, collections):
    class Busy(QObject):
        begun_inside = None

        def event(self, event):
            before = len(collections)
            litter()
            self.begun_inside = len(collections) - before
            return super().event(event)

    busy = Busy()
    QTimer.singleShot(0, lambda: busy.event(QEvent(QEvent.Type.User)))
    qtbot.waitUntil(lambda: busy.begun_inside is not None)

    assert busy.begun_inside == 0


def test_the_timer_collects_by_itself_what_has_piled_up(qtbot, sweeper):
    page = Page()
    gone = weakref.ref(page)
    del page
    litter()

    qtbot.waitUntil(lambda: gone() is None)


def test_what_had_grown_old_before_it_was_dropped_is_collected_too(qapp, sweeper):
    page = Page()
    gone = weakref.ref(page)
    gc.collect()  # whoever survives this is among the oldest
    del page

    for _ in range(200):
        litter(800)
        sweeper.sweep()

    assert gone() is None


def test_without_new_circles_nothing_is_collected(qapp, sweeper, collections):
    gc.collect()
    collections.clear()

    sweeper.sweep()

    assert collections == []


def test_a_loop_inside_an_event_is_left_alone(qtbot, sweeper, collections):
    heard = []

    class Dragging(QObject):
        @Slot()
        def drag(self):
            loop = QEventLoop()
            QTimer.singleShot(0, self.inside)
            QTimer.singleShot(0, loop.quit)
            loop.exec()

        @Slot()
        def inside(self):
            litter()
            collections.clear()
            sweeper.sweep()
            heard.append(len(collections))

    dragging = Dragging()
    QTimer.singleShot(0, dragging.drag)
    qtbot.waitUntil(lambda: heard != [])

    assert heard == [0]


def test_the_collector_is_left_as_it_was_found(qapp):
    first, second = Sweeper(qapp), Sweeper(qapp)
    assert not gc.isenabled()

    second.stop()
    assert not gc.isenabled()
    first.stop()
    assert gc.isenabled()


def test_the_window_sweeps_from_its_quiet_moment_to_its_end(qtbot, qapp, settings):
    desktop = Desktop(qapp, FakeFront(), settings)
    try:
        assert not gc.isenabled()
        desktop._on_time_to_warm()
        page = Page()
        gone = weakref.ref(page)
        del page
        litter()
        qtbot.waitUntil(lambda: gone() is None)
    finally:
        desktop.end()
        desktop.entry.deleteLater()
        desktop.deleteLater()

    assert gc.isenabled()
