"""A journey for test_memory_after_lock: unlock with what the parent says, wait to be searched, lock."""

import json
import os
import sys

from PySide6.QtWidgets import QApplication, QLineEdit
from stage import Stage

from vetdesk.desktop.lockscreen import LockScreen


def unlock_and_lock(stage: Stage) -> None:
    """Open the vault, let the parent look into this process, and press Ctrl+L."""
    screen = stage.until(lambda: next(stage.all(LockScreen), None), "the lock screen")
    line = screen.findChild(QLineEdit)
    line.setText(sys.stdin.readline().rstrip("\n"))
    line.returnPressed.emit()
    stage.see("Today")
    stage.settle()
    let_the_parent_look()
    stage.press("Ctrl+L")


def stay_locked(stage: Stage) -> None:
    """Show the lock screen, let the parent look again, and end."""
    stage.until(lambda: next(stage.all(LockScreen), None), "the lock screen")
    let_the_parent_look()
    QApplication.instance().exit(0)


def let_the_parent_look() -> None:
    """Say which process this is and stand still until the parent has read its memory."""
    sys.stdout.write(json.dumps({"pid": os.getpid()}) + "\n")
    sys.stdout.flush()
    sys.stdin.readline()


STEPS = (unlock_and_lock, stay_locked)
