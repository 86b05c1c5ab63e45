"""How large a window begins: as drawn, or as large as a small screen allows."""

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QMainWindow, QWidget

FRAME: Final = QSize(8, 40)
"""What a window manager may draw around a window, in pixels; known for certain only after it is shown."""


def show_fitting(window: QMainWindow, *, like: QMainWindow | None = None) -> None:
    """Show ``window``; maximised where its size would not fit on the screen, or as ``like`` is.

    A window that begins larger than the screen hides its own buttons. A screen smaller than the least
    size of the window is left alone: maximised or not, it would not fit there.
    """
    room, least = window.screen().availableGeometry().size(), window.minimumSize()
    holds = room.width() >= least.width() and room.height() >= least.height()
    framed = window.size() + FRAME
    fits = room.width() >= framed.width() and room.height() >= framed.height()
    if (holds and not fits) or (like is not None and like.isMaximized()):
        window.showMaximized()
    else:
        window.show()


def resize_fitting(window: QWidget, width: int, height: int) -> None:
    """Give a dialog its size, or what a small screen has room for, so that its buttons stay in sight."""
    room = window.screen().availableGeometry().size() - FRAME
    window.resize(QSize(width, height).boundedTo(room))
