"""Keeps only the newest of what was asked of a slow lane: one job runs, one waits, the rest is dropped."""

from PySide6.QtCore import QObject, Signal, Slot

from vetdesk.desktop.jobs import Job, JobRunner, Work


class Newest(QObject):
    """Coalesces requests; ``done`` carries each result that is still wanted."""

    done = Signal(object)
    failed = Signal(object)
    busy_changed = Signal(bool)

    def __init__(self, lane: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._lane = lane
        self._running: Job | None = None
        self._waiting: Work | None = None

    @property
    def is_busy(self) -> bool:
        """True while a result is on its way."""
        return self._running is not None

    @property
    def is_waiting(self) -> bool:
        """True while something newer than what runs is asked for."""
        return self._waiting is not None

    def ask(self, work: Work) -> None:
        """Do ``work`` next, instead of whatever is waiting."""
        if self._running is not None:
            self._waiting = work
            return
        self._start(work)
        self.busy_changed.emit(True)

    def drop(self) -> None:
        """Want nothing any more; what is running is asked to stop and will not be heard of."""
        self._waiting = None
        if self._running is not None:
            self._running.cancel()
            self._running = None
            self.busy_changed.emit(False)

    def _start(self, work: Work) -> None:
        job = self._lane.submit(work)
        self._running = job
        job.succeeded.connect(self._on_succeeded)
        job.failed.connect(self._on_failed)
        job.finished.connect(self._on_finished)

    @Slot(object)
    def _on_succeeded(self, result: object) -> None:
        if self.sender() is self._running:
            self.done.emit(result)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        # Something newer is on its way; it says for itself whether it works.
        if self.sender() is self._running and self._waiting is None:
            self.failed.emit(error)

    @Slot()
    def _on_finished(self) -> None:
        if self.sender() is not self._running:
            return
        work, self._waiting, self._running = self._waiting, None, None
        if work is not None:
            self._start(work)
            return
        self.busy_changed.emit(False)
