"""One window for each user: a second start raises the first one through a watched file."""

import time
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal, Slot

from vetdesk import paths
from vetdesk.desktop.private_file import write_private
from vetdesk.desktop.process import Place


class Summons(QObject):
    """Claims the place of the first window; ``summoned`` when another start wants to see it."""

    summoned = Signal()

    def __init__(self, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        place = folder or paths.runtime_folder()
        self._bell = place / "window.bell"
        self._place = Place(place / "window.lock")
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._on_folder_changed)
        self._rung = ""

    def claim(self) -> bool:
        """Return True for the first window; False after ringing the one that is there."""
        if not self._place.take():
            write_private(self._bell, str(time.time_ns()))
            return False
        self._rung = self._last_ring()
        self._watcher.addPath(str(self._bell.parent))
        return True

    def release(self) -> None:
        """Give the place back; before a lock and at the end."""
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())
        self._place.give_back()

    @Slot(str)
    def _on_folder_changed(self) -> None:
        ring = self._last_ring()
        if ring != self._rung:
            self._rung = ring
            self.summoned.emit()

    def _last_ring(self) -> str:
        return self._bell.read_text("utf-8") if self._bell.is_file() else ""
