"""The tables a vault must have, reckoned by a process of its own while the window imports the services.

Running every revision in memory takes Alembic and what comes with it: 15 MB that the window would hold
until it is closed, and half a second in which it would be slow to answer. Run as a module this prints them.
"""

import json
import subprocess
import sys
import threading
from collections.abc import Mapping
from contextlib import suppress

_PATIENCE_S = 60


class TablesAsked:
    """Asks at once and waits for the answer where it is needed; any thread may."""

    def __init__(self, *, python: str = sys.executable) -> None:
        self._lock = threading.Lock()
        self._told: Mapping[str, str] | None = None
        self._process: subprocess.Popen[bytes] | None = None
        with suppress(OSError):
            self._process = subprocess.Popen(  # noqa: S603 -- our own interpreter and module, no shell
                [python, "-I", "-m", "vetdesk.store.tables_apart"],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )

    def told(self) -> Mapping[str, str] | None:
        """Return name -> SQL text of a vault that has run every revision; None where nobody answered."""
        with self._lock:
            if self._process is not None:
                self._told = _answer(self._process)
                self._process = None
            return self._told


def _answer(process: "subprocess.Popen[bytes]") -> Mapping[str, str] | None:
    try:
        written, _ = process.communicate(timeout=_PATIENCE_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        return None
    if process.returncode:
        return None
    try:
        told: dict[str, str] = json.loads(written)
    except ValueError:
        return None
    return told


def _tell() -> None:
    from vetdesk.hardening import harden

    harden()
    from vetdesk.store import migrations

    json.dump(dict(migrations.expected()), sys.stdout)


if __name__ == "__main__":
    _tell()
