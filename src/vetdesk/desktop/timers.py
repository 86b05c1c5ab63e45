"""A timer that waits once: for a pause in typing, for a quiet moment, for patience to end."""

from PySide6.QtCore import QObject, QTimer


def once(parent: QObject, milliseconds: int) -> QTimer:
    """Return a timer that tells once, ``milliseconds`` after it was started last."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    return timer
