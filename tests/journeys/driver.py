"""Runs one journey in the real window: ``driver.py SCRIPT FOLDER --from-step N``.

A script names its ``STEPS``; each but the last ends by locking, which replaces this process by
a fresh one that goes on with the next step. Exit code 0 means that every step was done.
``DAYS``, where a script has it, says how many days after the first each step takes place.
"""

import argparse
import faulthandler
import importlib.util
import json
import os
import sys
import traceback
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from types import ModuleType
from typing import TextIO

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from PySide6.QtCore import QObject, QTimer, QUrl, Slot  # noqa: E402 - the path comes first
from PySide6.QtGui import QDesktopServices  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402
from stage import Stage  # noqa: E402

from vault_builders import CHEAP, NOW  # noqa: E402
from vetdesk import composition  # noqa: E402
from vetdesk.desktop import app, start  # noqa: E402
from vetdesk.desktop.crash import CrashWatch  # noqa: E402
from vetdesk.desktop.settings import Settings  # noqa: E402
from vetdesk.services.clock import StoppedClock  # noqa: E402

Step = Callable[[Stage], None]
FAILED = 3


class Director(QObject):
    """Carries out one step inside the event loop and ends the process when it fails."""

    def __init__(self, step: Step, stage: Stage, parent: QObject) -> None:
        super().__init__(parent)
        self._step = step
        self._stage = stage
        watch = parent.findChild(CrashWatch)
        if watch is not None:
            watch.crashed.connect(self._on_crashed)
        # A file manager of this machine would write among the steps told, were it a terminal's.
        QDesktopServices.setUrlHandler("file", self, "on_folder_opened")

    @Slot(QUrl)
    def on_folder_opened(self, folder: QUrl) -> None:
        self._stage.opened.append(Path(folder.toLocalFile()))

    @Slot()
    def begin(self) -> None:
        try:
            self._step(self._stage)
        except BaseException:  # noqa: BLE001 - whatever it was, the parent must hear of it
            traceback.print_exc()
            self._stage.picture("failed")
            sys.stderr.flush()
            self._fail()
        else:
            say(sys.stdout, json.dumps({"step": self._step.__name__, "done": True}))

    @Slot(str)
    def _on_crashed(self, report: str) -> None:
        say(sys.stderr, report)
        self._fail()

    def _fail(self) -> None:
        # A failed journey has nothing to save; the parent throws the vault away.
        os._exit(FAILED)


def say(stream: TextIO, words: str) -> None:
    """Tell the parent at once; an exec or an end of the process follows."""
    stream.write(f"{words}\n")
    stream.flush()


def main() -> int:
    """Run the window with the step asked for; the next one follows after the lock."""
    faulthandler.enable()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("script", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--from-step", type=int, default=0)
    asked = parser.parse_args()
    script = load(asked.script)
    steps: tuple[Step, ...] = script.STEPS
    number = asked.from_step
    days = getattr(script, "DAYS", None)
    later = timedelta(days=days[number] if days else 0, hours=number)
    if number == 0:
        Settings().put("language", "en")
    again = (__file__, str(asked.script), str(asked.folder), "--from-step", str(number + 1))
    clock = StoppedClock(NOW + later)
    prepare(steps[number], Stage(asked.folder))
    return start.open_window(
        lambda: composition.front(clock=clock, policy=CHEAP), locked=number > 0, again=again
    )


def prepare(step: Step, stage: Stage) -> None:
    """Let the step begin as soon as the event loop runs."""
    make = app.make_application

    def make_and_direct(settings: Settings) -> QApplication:
        made = make(settings)
        QTimer.singleShot(0, lambda: Director(step, stage, made).begin())
        return made

    app.make_application = make_and_direct


def load(script: Path) -> ModuleType:
    """Return the script as a module."""
    spec = importlib.util.spec_from_file_location(script.stem, script)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    sys.exit(main())
