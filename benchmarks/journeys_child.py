"""The window on a large vault, led through its pages; prints the worst block of its thread for each step.

Run as ``python -m benchmarks.journeys_child VAULT COLLECTOR REVIEW PERSON`` with the passphrase in the
environment of ``large_vault``. A tick of five milliseconds asks how long the thread of the window did not
come back to its events: by the clock, and by the processor time of that thread alone, which a busy
machine leaves as it is.
"""

# ruff: noqa: SLF001 - it presses what a user presses, without a screen

import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.large_vault import PASSPHRASE
from vetdesk.__main__ import _door
from vetdesk.desktop import app
from vetdesk.desktop.page import PageId
from vetdesk.desktop.pages.collectors.recheckview import RECHECKS
from vetdesk.desktop.pages.collectors.whitelistview import WHITE_LIST
from vetdesk.desktop.pages.collectors.xrayview import XRAYS
from vetdesk.desktop.pages.links import place, view_list
from vetdesk.desktop.pages.reporting.overview import OVERVIEW
from vetdesk.desktop.pages.settings.page import PACKS
from vetdesk.desktop.start import open_window

Step = tuple[str, Callable[[], object]]
_TICK_MS = 5
_QUIET_TICKS = 80
"""So many ticks without work in a lane end a step."""
_PATIENCE_S = 40


class Meter(QObject):
    """Ticks, does one step after the other and keeps the longest gap between two ticks of each."""

    def __init__(self, desktop: app.Desktop, steps: Iterator[Step]) -> None:
        super().__init__(desktop)
        self._lanes, self._steps = desktop._desk.lanes, steps
        self.told: list[tuple[str, float, float, float]] = []
        self._name, self._quiet = "", 0
        self._begun = self._wall = time.perf_counter()
        self._cpu = time.thread_time()
        self._worst = self._worst_cpu = self._settled = 0.0
        self._is_there = False
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(_TICK_MS)

    def _tick(self) -> None:
        wall, cpu = time.perf_counter(), time.thread_time()
        self._worst = max(self._worst, wall - self._wall - _TICK_MS / 1000)
        self._worst_cpu = max(self._worst_cpu, cpu - self._cpu)
        self._quiet = 0 if self._lanes.busy else self._quiet + 1
        # The check of every page and the daily backup run in the third lane, a minute behind the first page.
        waits = self._lanes.read.waiting or self._lanes.write.waiting
        if waits:
            self._is_there = False
        elif not self._is_there:
            self._is_there, self._settled = True, wall - self._begun
        if self._quiet >= _QUIET_TICKS or wall - self._begun > _PATIENCE_S:
            self._next()
        self._wall, self._cpu = time.perf_counter(), time.thread_time()

    def _next(self) -> None:
        if self._name:
            given_up = "" if self._quiet >= _QUIET_TICKS else f" (not there after {_PATIENCE_S} s)"
            self.told.append((self._name + given_up, self._worst, self._worst_cpu, self._settled))
        step = next(self._steps, None)
        if step is None:
            print(json.dumps(self.told), flush=True)
            self._timer.stop()
            QApplication.exit(0)
            return
        self._name, act = step
        self._worst = self._worst_cpu = self._settled = 0.0
        self._quiet, self._is_there = 0, False
        self._begun = time.perf_counter()
        cpu = time.thread_time()
        act()
        self._worst = time.perf_counter() - self._begun
        self._worst_cpu = time.thread_time() - cpu


def steps(desktop: app.Desktop, collector: str, review: str, person: str) -> Iterator[Step]:
    """Yield the journeys of the promise."""
    window = desktop.window
    assert window is not None
    yield "first Today", lambda: None
    yield "collectors", lambda: window.go_to(PageId.COLLECTORS)
    page = window.page
    listed = page.register.list
    yield "scroll to the end", listed.table.scrollToBottom
    for typed in ("诚", "诚信", "诚信资", ""):
        yield f"collectors: type “{typed}”", lambda words=typed: listed.search_for(words)
    yield "open a collector", lambda: window.go_to(PageId.COLLECTORS, collector)
    yield "open a review", lambda: window.go_to(PageId.COLLECTORS, place(review, "review"))
    yield "next check", page.detail.runner._on_next_key
    yield "answer a check", page.detail.runner._on_pass_key
    for view in (RECHECKS, OVERVIEW, WHITE_LIST, XRAYS):
        yield f"collectors: {view}", lambda key=view: window.go_to(PageId.COLLECTORS, view_list(key))
    yield "people", lambda: window.go_to(PageId.PEOPLE)
    people = window.page.register.list
    yield "people: type “张伟”", lambda: people.search_for("张伟")
    yield "open a person", lambda: window.go_to(PageId.PEOPLE, person)
    yield "agreements", lambda: window.go_to(PageId.AGREEMENTS)
    yield "settings", lambda: window.go_to(PageId.SETTINGS)
    yield "settings: check packs", lambda: window.go_to(PageId.SETTINGS, PACKS)
    packs = window.page.shown
    yield "open a pack, the first time", lambda: packs._on_opened("cn.vetting.collector")
    for name, check in zip(("another check of it", "a third one"), _checks(packs), strict=False):
        yield name, lambda chosen=check: packs.editor._on_check_chosen(chosen)
    yield "Today again", lambda: window.go_to(PageId.TODAY)


def _checks(packs: Any) -> Iterator[str]:
    assert packs.is_editing, "the pack did not open"
    yield from [item.id for item in packs.editor.pack.items][5:7]


def main(vault: str, collector: str, review: str, person: str) -> None:
    """Unlock as a user does and go."""
    begin, opened = app.Desktop.begin, app.Desktop._on_opened

    def begin_and_unlock(desktop: app.Desktop, start: object) -> None:
        begin(desktop, start)
        QTimer.singleShot(1500, lambda: desktop.entry.lock_screen.secret_entered.emit(PASSPHRASE, False))

    def opened_and_led(desktop: app.Desktop, *facts: object) -> None:
        begun = time.thread_time()
        opened(desktop, *facts)
        built = time.thread_time() - begun
        meter = Meter(desktop, steps(desktop, collector, review, person))
        meter.told.append(("the window is built", built, built, built))

    app.Desktop.begin, app.Desktop._on_opened = begin_and_unlock, opened_and_led
    open_window(_door, vault=Path(vault))


if __name__ == "__main__":
    main(*sys.argv[1:])
