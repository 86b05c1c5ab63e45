"""The quick way into the window: Qt first, the services when a vault is opened."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from vetdesk.desktop import app, process
from vetdesk.desktop.front import Start, VaultFace
from vetdesk.desktop.late import LateFront, newest_backup
from vetdesk.desktop.moments import moment_words
from vetdesk.services.clock import SystemClock

if TYPE_CHECKING:
    from vetdesk.desktop.front import Front
    from vetdesk.services.front import Front as Door


def open_window(
    door: Callable[[], Door],
    *,
    vault: Path | None = None,
    prefilled: str = "",
    locked: bool = False,
    language: str = "",
    again: tuple[str, ...] = process.LOCKED,
) -> int:
    """Show the window until it is closed and return the exit code.

    ``door`` imports and makes the services; it is called in a lane, behind the lock screen.
    """

    def make() -> Front:
        from vetdesk.desktop.program import Program

        made = door()
        made.prepare()
        return Program(made, made.clock)

    start = Start(vault=vault, locked=locked, passphrase=prefilled, language=language)
    return app.run(start, LateFront(make, glance), again=again)


def glance(folder: Path) -> VaultFace:
    """Return what can be seen of a vault from outside."""
    backup = moment_words(newest_backup(folder), SystemClock().today())
    return VaultFace(name=folder.stem, backup=backup)
