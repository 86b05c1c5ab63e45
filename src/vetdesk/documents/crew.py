"""Several workers for one long job: batches of letters, handed out as each becomes free."""

import os
import queue
import threading
from collections.abc import Callable, Iterator, Sequence

from vetdesk.documents.client import WorkerClient
from vetdesk.documents.jobs import Letter, RenderRequest
from vetdesk.progress import Cancelled, Progress

MOST_WORKERS = 4
_POLL_SECONDS = 0.05

Batch = tuple[int, tuple[Letter, ...]]


def letters_of(
    batches: Sequence[RenderRequest],
    progress: Progress,
    *,
    make: Callable[[], WorkerClient] = WorkerClient,
    workers: int | None = None,
) -> Iterator[Batch]:
    """Yield the letters of each batch with its place, in the order in which they are finished.

    One worker for each processor, ended when the iteration ends for whatever reason; Cancel is
    noticed within a tenth of a second. The first failure ends all of them and is raised.
    """
    count = min(len(batches), workers or os.cpu_count() or 1, MOST_WORKERS)
    waiting: queue.SimpleQueue[int] = queue.SimpleQueue()
    for place in range(len(batches)):
        waiting.put(place)
    finished: queue.SimpleQueue[Batch | BaseException] = queue.SimpleQueue()
    stop = threading.Event()

    def work() -> None:
        with make() as client:
            try:
                while not stop.is_set():
                    place = waiting.get_nowait()
                    finished.put((place, client.letters(batches[place], Progress(stop_asked=stop.is_set))))
            except (queue.Empty, Cancelled):
                return
            except BaseException as error:  # noqa: BLE001 -- carried to the thread that waits
                finished.put(error)

    threads = [threading.Thread(target=work, name=f"letters-{number}") for number in range(count)]
    for thread in threads:
        thread.start()
    try:
        for _ in batches:
            yield _next(finished, progress)
    finally:
        stop.set()
        for thread in threads:
            thread.join()


def _next(finished: "queue.SimpleQueue[Batch | BaseException]", progress: Progress) -> Batch:
    while True:
        progress.check()
        try:
            found = finished.get(timeout=_POLL_SECONDS)
        except queue.Empty:
            continue
        if isinstance(found, BaseException):
            raise found
        return found
