"""Dresses the test application like the real one and checks that nothing is left running."""

import gc
import sys
from functools import partial
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from gui_guard import gui_thread_guard
from vetdesk.desktop import i18n, pinyin, theme
from vetdesk.desktop.jobs import Lanes
from vetdesk.desktop.settings import Settings
from vetdesk.desktop.sweeper import Sweeper

PATIENCE_MS: Final = 60_000
"""How long a test waits for what is sure to come; a failing test alone uses it up."""

# The window does this in a lane at its start; here it is there before the first test.
pinyin.load()


@pytest.fixture(autouse=True, scope="module")
def swept(qapp):
    """Collect as the window does: on the GUI thread, between two events; and all of it after each file.

    Pages of a test that is over lie in circles. A collection in a lane of a later test, or in the middle of
    an event, would destroy them under the feet of Qt and end the whole test process.
    """
    sweeper = Sweeper(qapp)
    sweeper.start()
    yield sweeper
    sweeper.stop()
    sweeper.deleteLater()
    gc.collect()


@pytest.fixture(autouse=True)
def dressed(qapp):
    """Fonts, theme and language as the window has them; the language is English in tests."""
    first = not qapp.property("dressed")
    if first:
        theme.load_fonts()
        qapp.setProperty("dressed", True)
    if first or i18n.spoken() is not i18n.Language.ENGLISH:
        i18n.speak(qapp, i18n.Language.ENGLISH)
    if first or theme.current().scheme is not theme.Scheme.LIGHT:
        theme.apply_theme(qapp, theme.Scheme.LIGHT)
    yield
    left = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    for widget in left:
        widget.close()
    assert not left, f"still open: {left}"


@pytest.fixture(autouse=True)
def no_stray_windows(qapp, monkeypatch):
    """Fail when a part is shown before it has a place: it flashes as a small window of its own."""
    shown, kept = [], []

    def watched(real):
        def show(widget, *visible):
            real(widget, *visible)
            caller = sys._getframe(1)
            if "/vetdesk/desktop/" in caller.f_code.co_filename and all(visible) and is_plain_window(widget):
                shown.append(
                    (widget, f"{type(widget).__name__} by {caller.f_code.co_filename}:{caller.f_lineno}")
                )

        return show

    monkeypatch.setattr(QWidget, "setVisible", watched(QWidget.setVisible))
    monkeypatch.setattr(QWidget, "show", watched(QWidget.show))
    yield kept
    strays = [where for one, where in shown if not any(one is own for own in kept)]
    assert strays == []


def is_plain_window(widget):
    return (
        widget.isWindow()
        and widget.windowType() is Qt.WindowType.Window
        and not isinstance(widget, QMainWindow)
    )


@pytest.fixture
def qtbot(qtbot, monkeypatch, no_stray_windows):
    """Keep every widget of the test until its end, as the window keeps its pages.

    pytest-qt remembers widgets weakly. A test that goes on with a part only, say a runner without its
    page, would leave the page to the collector, which destroys it with all its children, wherever the
    next collection happens to begin: in the constructor of a dialog, or in ``tr``. It also remembers five
    seconds of patience, which a busy machine uses up on starting the page worker alone.
    """
    for wait in ("waitUntil", "waitSignal", "waitSignals", "waitActive", "waitExposed"):
        monkeypatch.setattr(qtbot, wait, partial(getattr(qtbot, wait), timeout=PATIENCE_MS))
    kept = no_stray_windows
    add = qtbot.addWidget

    def keep(widget, **options):
        kept.append(widget)
        add(widget, **options)

    monkeypatch.setattr(qtbot, "addWidget", keep)
    return qtbot


@pytest.fixture(autouse=True)
def in_the_right_thread():
    """Fail when the window calls a service or the worker, or does SQL or a big read, by itself."""
    with gui_thread_guard() as guard:
        yield guard
    assert guard.caught == []


@pytest.fixture
def lanes(qapp):
    """Three lanes that are stopped and empty at the end."""
    made = Lanes()
    yield made
    made.stop()
    assert not made.busy
    made.deleteLater()


@pytest.fixture
def settings(tmp_path):
    """Settings in a file of their own."""
    return Settings(tmp_path / "window.json")
