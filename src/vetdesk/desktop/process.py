"""The one place where the window deals with its own process: replacing it, and being the only one."""

import fcntl
import os
import sys
from pathlib import Path
from typing import NoReturn

LOCKED: tuple[str, ...] = ("-m", "vetdesk", "--locked")


def restart(arguments: tuple[str, ...] = LOCKED) -> NoReturn:
    """Become a fresh interpreter; what the old one had in memory is gone.

    The vault must be closed and its lock released before. Which vault to offer stands in
    the private state file, because arguments can be read by other users of the machine.
    """
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
    os.execv(sys.executable, [sys.executable, *arguments])  # noqa: S606 - our own interpreter, no shell


class Place:
    """A lock on a file that the system gives back when the process ends or is replaced.

    Not the library that locks vaults: importing it costs a tenth of the way to the first window.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._descriptor: int | None = None

    def take(self) -> bool:
        """Return False when another process holds the place."""
        descriptor = os.open(self._file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(descriptor)
            return False
        self._descriptor = descriptor
        return True

    def give_back(self) -> None:
        """Let another process have the place."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
