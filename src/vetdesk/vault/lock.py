"""One window or command at a time: the lock file in the vault's folder."""

from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from vetdesk.vault.errors import VaultInUse

LOCK: Final = "vault.lock"


def take(folder: Path) -> FileLock:
    """Take the folder's lock or raise ``VaultInUse`` at once; it dies with the process."""
    lock = FileLock(folder / LOCK, timeout=0, mode=0o600)
    try:
        lock.acquire()
    except Timeout as held:
        raise VaultInUse from held
    return lock
