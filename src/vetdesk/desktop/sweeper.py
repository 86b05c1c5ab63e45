"""Collects Python's garbage on the GUI thread, between two events, and nowhere else while the window lives.

Python by itself begins a collection wherever the next object happens to be made. What lies in a circle of
references is destroyed there, and with it the widgets in the circle:

- in a lane, so in a thread that does not own them. PySide6 6.11 leaves the destruction of its own widget
  classes to the GUI thread, but not that of classes derived from them, as nearly all of ours are;
- in the middle of an event, while Qt is still at work on the widget or on its parent.

Either ended the process with a segmentation fault when tried. So the collector is off, and a timer asks often
whether it would have begun by now.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY_MS: Final = 250
"""Between two looks: short enough that what piles up meanwhile is gone through unnoticed."""


class Sweeper(QObject):
    """Keeps Python's own collector off from its making until ``stop`` and collects in its place."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._was_on = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.sweep)

    def start(self) -> None:
        """Begin to look after the garbage; until then there is none worth the time (P1)."""
        self._timer.start()

    def stop(self) -> None:
        """Leave the collector as it was found."""
        self._timer.stop()
        if self._was_on:
            gc.enable()

    @Slot()
    def sweep(self) -> None:
        """Collect what Python would have collected by now, by its own thresholds.

        Not in an event loop that began inside an event, as a drag does: Qt is still at work on that one.
        """
        if self.thread().loopLevel() > 1:
            return
        counts, limits = gc.get_count(), gc.get_threshold()
        if counts[0] <= limits[0]:
            return
        gc.collect(max(age for age in range(len(counts)) if counts[age] > limits[age]))
