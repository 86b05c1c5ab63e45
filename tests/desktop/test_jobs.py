"""Jobs: order, failure, cancelling, and lanes that can be torn down at any moment."""

import threading

import pytest
from PySide6.QtCore import QObject, QThread, Slot

from vetdesk.desktop.jobs import JobRunner, Lanes, Step
from vetdesk.progress import Cancelled


class Listener(QObject):
    """Keeps what jobs answer."""

    def __init__(self):
        super().__init__()
        self.heard = []
        self.threads = []

    def follow(self, job):
        job.succeeded.connect(self.on_succeeded)
        job.failed.connect(self.on_failed)
        job.cancelled.connect(self.on_cancelled)
        job.progressed.connect(self.on_progressed)
        return job

    @Slot(object)
    def on_succeeded(self, value):
        self.heard.append(("succeeded", value))
        self.threads.append(QThread.currentThread())

    @Slot(object)
    def on_failed(self, error):
        self.heard.append(("failed", error))

    @Slot()
    def on_cancelled(self):
        self.heard.append(("cancelled", None))

    @Slot(object)
    def on_progressed(self, step):
        self.heard.append(("progressed", step))


@pytest.fixture
def runner(qapp):
    made = JobRunner()
    yield made
    made.stop()
    assert made.waiting == 0


@pytest.fixture
def listener(qapp):
    return Listener()


def test_work_runs_outside_the_gui_thread_and_answers_inside_it(qtbot, qapp, runner, listener):
    job = listener.follow(runner.submit(lambda _progress: threading.get_ident()))

    with qtbot.waitSignal(job.finished):
        pass

    [(kind, ident)] = listener.heard
    assert kind == "succeeded"
    assert ident != threading.get_ident()
    assert listener.threads == [qapp.thread()]


def test_one_lane_keeps_the_order_of_its_jobs(qtbot, runner, listener):
    jobs = [listener.follow(runner.submit(lambda _progress, n=n: n)) for n in range(20)]

    with qtbot.waitSignal(jobs[-1].finished):
        pass

    assert listener.heard == [("succeeded", n) for n in range(20)]


def test_a_failure_reaches_the_page_as_the_error_itself(qtbot, runner, listener):
    wrong = ValueError("nothing personal")

    def fail(_progress):
        raise wrong

    job = listener.follow(runner.submit(fail))
    with qtbot.waitSignal(job.finished):
        pass

    assert listener.heard == [("failed", wrong)]


def test_progress_arrives_before_the_end(qtbot, runner, listener):
    def count(progress):
        progress.step(1, 2, "rows")
        progress.step(2, 2, "rows")
        return "done"

    job = listener.follow(runner.submit(count))
    with qtbot.waitSignal(job.finished):
        pass

    assert listener.heard == [
        ("progressed", Step(1, 2, "rows")),
        ("progressed", Step(2, 2, "rows")),
        ("succeeded", "done"),
    ]


def test_a_cancelled_job_stops_at_its_next_step(qtbot, runner, listener):
    begun, go_on = threading.Event(), threading.Event()

    def work(progress):
        begun.set()
        go_on.wait(10)
        progress.step(1, 10)
        return "never"

    job = listener.follow(runner.submit(work))
    begun.wait(10)
    job.cancel()
    with qtbot.waitSignal(job.finished):
        go_on.set()

    assert listener.heard == [("cancelled", None)]


def test_stopping_answers_cancelled_for_everything_left(qtbot, runner, listener):
    begun = threading.Event()

    def wait_for_the_end(progress):
        begun.set()
        while True:
            progress.check()

    for work in (wait_for_the_end, lambda _progress: "never"):
        listener.follow(runner.submit(work))
    begun.wait(10)
    runner.stop()

    assert [kind for kind, _ in listener.heard] == ["cancelled", "cancelled"]


def test_work_submitted_after_the_stop_is_cancelled(qtbot, runner, listener):
    runner.stop()

    job = listener.follow(runner.submit(lambda _progress: "never"))
    with qtbot.waitSignal(job.finished):
        pass

    assert listener.heard == [("cancelled", None)]


def test_a_work_that_cancels_itself_is_cancelled(qtbot, runner, listener):
    def give_up(_progress):
        raise Cancelled

    job = listener.follow(runner.submit(give_up))
    with qtbot.waitSignal(job.finished):
        pass

    assert listener.heard == [("cancelled", None)]


def test_sixty_lanes_are_torn_down_in_the_middle_of_work(qtbot, qapp, listener):
    for _ in range(60):
        lanes = Lanes()
        for n in range(25):
            lane = (lanes.write, lanes.read, lanes.render)[n % 3]
            listener.follow(lane.submit(lambda progress, n=n: progress.step(n, 25)))
        lanes.stop()
        assert not lanes.busy
        lanes.deleteLater()
        qapp.sendPostedEvents()

    ends = [kind for kind, _ in listener.heard if kind != "progressed"]
    assert len(ends) == 60 * 25
