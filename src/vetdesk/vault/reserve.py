"""Space kept back beside the vault and given up when the disk is full, so that deleting still works.

Deleting needs room itself: for the journal, for the audit row, for the key file's anchor. The
reserve is that room. From then on the database may hardly grow, so that new records cannot eat it.
"""

import contextlib
import os
import shutil
from pathlib import Path
from typing import Final

from sqlalchemy import Connection

from vetdesk.vault import engine as engines

FILE: Final = "vault.reserve"
BYTES = 16 << 20
_PIECE: Final = 1 << 20
# For the audit row of a deletion, which may be written before the pages it frees.
_SLACK_PAGES: Final = 64
_AMPLE: Final = 2


def keep(folder: Path) -> bool:
    """Put the reserve aside unless it is there; return False where the disk has no room to spare."""
    file = folder / FILE
    if file.is_file():
        return True
    try:
        if shutil.disk_usage(folder).free < _AMPLE * BYTES:
            return False
        _fill(file)
    except OSError:
        with contextlib.suppress(OSError):
            file.unlink(missing_ok=True)
        return False
    return True


def release(folder: Path) -> None:
    """Give the reserve up."""
    with contextlib.suppress(OSError):
        (folder / FILE).unlink(missing_ok=True)


class Ceiling:
    """How far the database may grow after the disk was found full."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._full = False
        self._pages: int | None = None

    def disk_is_full(self) -> None:
        """Give the reserve up and let only deletions have it."""
        self._full = True
        release(self._folder)

    def impose(self, connection: Connection) -> None:
        """Hold the transaction that begins to the ceiling, or lift one that held until now."""
        if self._full and self._pages is None:
            self._pages = _number(connection, "page_count") + _SLACK_PAGES
        if self._pages is not None:
            most = self._pages if self._full else engines.MOST_BYTES // engines.PAGE_SIZE
            _number(connection, f"max_page_count = {most}")
        if not self._full:
            self._pages = None

    def look_again(self) -> None:
        """Put the reserve aside again once there is room."""
        if self._full and keep(self._folder):
            self._full = False


def _fill(file: Path) -> None:
    """Write real bytes where the system cannot promise the space otherwise."""
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as out:
        if hasattr(os, "posix_fallocate"):
            os.posix_fallocate(out.fileno(), 0, BYTES)
            return
        for start in range(0, BYTES, _PIECE):
            out.write(os.urandom(min(_PIECE, BYTES - start)))


def _number(connection: Connection, pragma: str) -> int:
    return int(connection.exec_driver_sql(f"PRAGMA {pragma}").scalar_one())
