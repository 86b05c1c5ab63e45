"""Keeps every measurement within a time: what takes longer is stopped and said to have been."""

import multiprocessing
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any

from benchmarks.measure import Row


class TooLong(Exception):
    """A measurement was stopped; ``seconds`` is how long it was given."""

    def __init__(self, what: str, seconds: float) -> None:
        super().__init__(f"stopped after {seconds:.0f} s: {what}")
        self.what, self.seconds = what, seconds

    def row(self, promise: str, bound: str) -> Row:
        """Return the line of the results that says so."""
        return Row(
            promise=promise, what=str(self), ours=self.seconds, reference=None, bound=bound, kept=False
        )


def within(seconds: float, work: Callable[..., Any], *arguments: Any, what: str) -> Any:
    """Return what ``work`` returns from a process of its own, or raise ``TooLong``.

    A process, because a query that runs in the database library cannot be ended from Python.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=_answer, args=(theirs, work, arguments))
    child.start()
    theirs.close()
    try:
        if not ours.poll(seconds):
            raise TooLong(what, seconds)
        answer = ours.recv()
    except EOFError:
        raise RuntimeError(f"the process of this measurement ended without an answer: {what}") from None
    finally:
        child.kill()
        child.join()
    return answer


def _answer(back: Connection, work: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
    back.send(work(*arguments))
