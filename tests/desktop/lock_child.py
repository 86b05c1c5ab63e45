"""Run by test_lock_process: the real ``run`` with a fake front; unlocks, locks, says what comes after."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QLineEdit
from typing_extensions import override

from frame_fakes import FakeFront
from vetdesk.desktop import app, lockstate
from vetdesk.desktop.front import Start

SECRET = "correct horse battery staple"


def say(words):
    """Tell the test at once."""
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


class SlowHand(QObject):
    """Does with a timer what a person does: type, look, press Ctrl+L."""

    def __init__(self, front):
        super().__init__()
        self.front = front
        self.timer = QTimer(self)
        self.timer.timeout.connect(self.on_tick)
        self.timer.start(20)

    @Slot()
    def on_tick(self):
        windows = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
        for window in windows:
            if hasattr(window, "lock_screen") and window.lock_screen.isEnabled() and not self.front.typed:
                line = window.lock_screen.findChild(QLineEdit)
                self.front.typed = True
                line.setText(SECRET)
                line.returnPressed.emit()
            if hasattr(window, "rail") and not self.front.locked:
                self.front.locked = True
                window.lock_requested.emit()


class Front(FakeFront):
    """Begins the hand once the loop can run."""

    typed = False
    locked = False
    hand = None

    @override
    def describe(self, folder):
        if self.hand is None:
            self.hand = SlowHand(self)
        return super().describe(folder)

    @override
    def close(self, opened):
        say("closed")


def main():
    if sys.argv[1] == "--locked":
        kept = lockstate.last()
        descriptors = len(list(Path("/proc/self/fd").iterdir()))
        say(f"again {kept.vault.name} {kept.page} {os.getpid()} {descriptors}")
        return 0
    say(f"first {os.getpid()}")
    front = Front(passphrase=SECRET)
    return app.run(Start(vault=Path(sys.argv[1])), front, again=(__file__, "--locked"))


if __name__ == "__main__":
    sys.exit(main())
