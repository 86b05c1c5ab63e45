"""The one way work leaves the GUI thread: numbered jobs in lanes, answered through a mailbox."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

from vetdesk.desktop.inputwatch import undisturbed
from vetdesk.desktop.marks import override
from vetdesk.progress import Cancelled, Progress

Work = Callable[[Progress], object]


@dataclass(frozen=True)
class Step:
    """How far a job is; ``total`` is 0 while unknown."""

    done: int
    total: int
    note: str


class Job(QObject):
    """One piece of work, seen from the GUI thread. Exactly one of the three ends is emitted."""

    progressed = Signal(object)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()

    def __init__(self, number: int, flag: "_StopFlag", parent: QObject) -> None:
        super().__init__(parent)
        self._number = number
        self._flag = flag

    @property
    def number(self) -> int:
        """Return the number of the job in its lane."""
        return self._number

    @Slot()
    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._flag.asked = True


class _StopFlag:
    """Set in the GUI thread, read in the lane; a plain attribute is atomic enough for one bit."""

    asked = False


class _Mailbox(QObject):
    posted = Signal(int, str, object)


class _Run(QRunnable):
    """Knows its job by number only; holds no QObject that could die in the lane's thread."""

    def __init__(
        self, number: int, work: Work, flag: _StopFlag, post: Callable[[int, str, object], None]
    ) -> None:
        super().__init__()
        self._number = number
        self._work = work
        self._flag = flag
        self._post = post

    @override
    def run(self) -> None:
        progress = Progress(self._report, self._stop_asked)
        outcome: tuple[str, object]
        try:
            progress.check()
            outcome = ("succeeded", self._work(progress))
        except Cancelled:
            outcome = ("cancelled", None)
        except Exception as error:  # noqa: BLE001 - every failure must reach the page
            outcome = ("failed", error)
        self._post(self._number, *outcome)

    def _report(self, done: int, total: int, note: str) -> None:
        self._post(self._number, "progressed", Step(done, total, note))

    def _stop_asked(self) -> bool:
        return self._flag.asked


class JobRunner(QObject):
    """One lane: a single thread that does one job after another, in the order they came."""

    busy_changed = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)
        self._mailbox = _Mailbox(self)
        self._mailbox.posted.connect(self._on_posted, Qt.ConnectionType.QueuedConnection)
        self._jobs: dict[int, Job] = {}
        self._last = 0
        self._stopped = False

    def submit(self, work: Work) -> Job:
        """Start ``work`` behind what is already waiting.

        ``work`` closes over services and frozen values only: never over a widget, a model,
        a session or a row, because it runs in another thread.
        """
        self._last += 1
        flag = _StopFlag()
        job = Job(self._last, flag, self)
        self._jobs[job.number] = job
        if self._stopped:
            flag.asked = True
        self._pool.start(_Run(job.number, work, flag, self._mailbox.posted.emit))
        self.busy_changed.emit(len(self._jobs))
        return job

    @property
    def waiting(self) -> int:
        """Return how many jobs have not been answered yet."""
        return len(self._jobs)

    def cancel_all(self) -> None:
        """Ask everything in this lane to stop at its next step."""
        for job in self._jobs.values():
            job.cancel()

    def stop(self) -> None:
        """Cancel, clear the queue, wait, and answer ``cancelled`` for whatever was left."""
        self._stopped = True
        self.cancel_all()
        self._pool.clear()
        self._pool.waitForDone()
        for number in list(self._jobs):
            self._deliver(number, "cancelled", None)

    @Slot(int, str, object)
    def _on_posted(self, number: int, kind: str, payload: object) -> None:
        with undisturbed():
            self._deliver(number, kind, payload)

    def _deliver(self, number: int, kind: str, payload: object) -> None:
        job = self._jobs.get(number)
        if job is None:
            return  # answered by stop() before its letter arrived
        if kind == "progressed":
            job.progressed.emit(payload)
            return
        del self._jobs[number]
        if kind == "cancelled":
            job.cancelled.emit()
        elif kind == "failed":
            job.failed.emit(payload)
        else:
            job.succeeded.emit(payload)
        job.finished.emit()
        job.deleteLater()
        self.busy_changed.emit(len(self._jobs))


class Lanes(QObject):
    """The three lanes of the window: writes in order, reads beside them, renders apart."""

    idle = Signal()
    busy_changed = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.write = JobRunner(self)
        self.read = JobRunner(self)
        self.render = JobRunner(self)
        for lane in self._all():
            lane.busy_changed.connect(self._on_busy_changed)

    @property
    def busy(self) -> bool:
        """True while any lane has an unanswered job."""
        return any(lane.waiting for lane in self._all())

    @property
    def writing(self) -> bool:
        """True while something the user asked for is being written or rendered."""
        return bool(self.write.waiting or self.render.waiting)

    def cancel_all(self) -> None:
        """Ask every job to stop at its next step."""
        for lane in self._all():
            lane.cancel_all()

    def stop(self) -> None:
        """Stop all lanes; afterwards nothing of them runs."""
        for lane in self._all():
            lane.stop()

    @Slot(int)
    def _on_busy_changed(self) -> None:
        waiting = sum(lane.waiting for lane in self._all())
        self.busy_changed.emit(waiting)
        if not waiting:
            self.idle.emit()

    def _all(self) -> tuple[JobRunner, JobRunner, JobRunner]:
        return (self.write, self.read, self.render)
