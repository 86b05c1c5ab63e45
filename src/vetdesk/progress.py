"""How long work reports where it is, and how it is told to stop."""

from collections.abc import Callable


class Cancelled(Exception):
    """The user asked the work to stop; nothing of it is kept."""


class Progress:
    """Passed to long work as its last argument; every step is also the cancel point."""

    def __init__(
        self,
        report: Callable[[int, int, str], None] | None = None,
        stop_asked: Callable[[], bool] | None = None,
    ) -> None:
        self._report = report
        self._stop_asked = stop_asked

    @property
    def is_stop_asked(self) -> bool:
        """True once the user has asked to stop."""
        return self._stop_asked is not None and self._stop_asked()

    def check(self) -> None:
        """Raise ``Cancelled`` when the user has asked to stop."""
        if self.is_stop_asked:
            raise Cancelled

    def step(self, done: int, total: int, note: str = "") -> None:
        """Report ``done`` of ``total`` (0 when unknown) and stop here if asked to."""
        self.check()
        self.tell(done, total, note)

    def tell(self, done: int, total: int, note: str = "") -> None:
        """Report where work is that must go through once begun, whoever asked to stop."""
        if self._report is not None:
            self._report(done, total, note)


def silent() -> Progress:
    """Return a progress nobody listens to, for scripts and tests."""
    return Progress()
