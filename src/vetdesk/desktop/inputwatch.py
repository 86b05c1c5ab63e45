"""Hears of everything the user does; steps aside while the window works through something by itself.

A filter on the application is called for every event in Python, also for the thousands that dress and lay
out a page while it is made: a third of the time that took. No event of the user can arrive within one turn
of the event loop, so nothing is missed while such a turn runs ``undisturbed``.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final
from weakref import WeakSet

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

_WATCHERS: Final[WeakSet[QObject]] = WeakSet()
_aside = 0


def watch(watcher: QObject) -> None:
    """Let ``watcher`` filter the events of the application until it is destroyed."""
    _WATCHERS.add(watcher)
    app = QApplication.instance()
    if app is not None and not _aside:
        app.installEventFilter(watcher)


def unwatch(watcher: QObject) -> None:
    """Let ``watcher`` see nothing any more."""
    _WATCHERS.discard(watcher)
    app = QApplication.instance()
    if app is not None:
        app.removeEventFilter(watcher)


@contextmanager
def undisturbed() -> Iterator[None]:
    """Let no watcher see the events of this block, which must not run an event loop of its own."""
    global _aside  # noqa: PLW0603 - the application is one, too
    app = QApplication.instance()
    if _aside or app is None:
        yield
        return
    _aside = 1
    for watcher in _there():
        app.removeEventFilter(watcher)
    try:
        yield
    finally:
        _aside = 0
        for watcher in _there():
            app.installEventFilter(watcher)


def _there() -> list[QObject]:
    return [one for one in _WATCHERS if isValid(one)]
