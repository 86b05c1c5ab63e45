"""A front that is put together when a vault is opened: the lock screen does not wait for the services."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from vetdesk.desktop.front import VaultFace

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from vetdesk.desktop.front import Desk, FirstRun, Front, Furniture
    from vetdesk.desktop.parts.commandpalette import Command
    from vetdesk.progress import Progress


class LateFront:
    """Answers for the lock screen itself and everything else through the front that ``make`` makes.

    ``make`` imports the services, which takes longer than painting the window. It is called
    once, in a lane: by ``warm`` while somebody types the passphrase, or at the latest by ``unlock``.
    """

    def __init__(self, make: Callable[[], Front], glance: Callable[[Path], VaultFace]) -> None:
        self._make = make
        self._glance = glance
        self._made: Front | None = None
        self._one_at_a_time = threading.Lock()

    @property
    def is_made(self) -> bool:
        """True once the services are there."""
        return self._made is not None

    def warm(self, progress: Progress) -> None:
        """Make the front; for a lane."""
        progress.check()
        self._front()

    def describe(self, folder: Path) -> VaultFace:
        """Return what the lock screen shows."""
        return self._glance(folder)

    def unlock(
        self, folder: Path, secret: str, *, by_recovery: bool, earlier_keys: bool, progress: Progress
    ) -> object:
        """Open the vault; runs in the write lane."""
        front = self._front()
        return front.unlock(
            folder, secret, by_recovery=by_recovery, earlier_keys=earlier_keys, progress=progress
        )

    def unlock_with_keyring(self, folder: Path, progress: Progress) -> object:
        """Open the vault with the keyring of this workstation; runs in the write lane."""
        return self._front().unlock_with_keyring(folder, progress)

    def is_wrong_secret(self, error: Exception) -> bool:
        """True when the error means that what was typed does not open the vault."""
        return self._front().is_wrong_secret(error)

    def offers_earlier_keys(self, error: Exception) -> bool:
        """True when the key file is lost but the one before it could be used."""
        return self._front().offers_earlier_keys(error)

    def furnish(self, opened: object, desk: Desk) -> Furniture:
        """Make the pages of the open vault."""
        return self._front().furnish(opened, desk)

    def begin(self) -> None:
        """Start what runs behind once the first page is shown."""
        self._front().begin()

    def search(self, opened: object, words: str, progress: Progress) -> tuple[Command, ...]:
        """Find records for the command palette."""
        return self._front().search(opened, words, progress)

    def obey(self, key: str) -> None:
        """Carry out a command that is not a page."""
        self._front().obey(key)

    def first_run(self, desk: Desk, parent: QWidget) -> FirstRun:
        """Make the wizard that creates a vault; without a vault there is nothing to be early for."""
        return self._front().first_run(desk, parent)

    def close(self, opened: object) -> None:
        """Close the vault."""
        self._front().close(opened)

    def _front(self) -> Front:
        with self._one_at_a_time:
            if self._made is None:
                self._made = self._make()
            return self._made


def newest_backup(folder: Path) -> datetime | None:
    """Return when the newest backup beside the vault was finished; opens nothing."""
    backups = folder / "backups"
    if not backups.is_dir():
        return None
    finished = [entry.stat().st_mtime for entry in backups.iterdir() if (entry / "vault.db").is_file()]
    return datetime.fromtimestamp(max(finished), UTC) if finished else None
