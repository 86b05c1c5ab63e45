"""The one place where the window replaces its own process; POSIX only for now."""

import os
import sys
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
