"""Brings the parts together: the vault gets the store's hooks, the services a worker and a clock."""

from pathlib import Path
from typing import ClassVar

from vetdesk.display import has_display
from vetdesk.documents.client import WorkerClient
from vetdesk.domain.errors import VetdeskError
from vetdesk.services.clock import Clock, SystemClock
from vetdesk.services.front import Front
from vetdesk.services.rules import Rules
from vetdesk.store.hooks import StoreHooks
from vetdesk.store.tables_apart import TablesAsked
from vetdesk.vault import KdfPolicy


def front(
    *, clock: Clock | None = None, policy: KdfPolicy | None = None, asked: TablesAsked | None = None
) -> Front:
    """Return the door to every vault; tests give a standing clock and a cheap key derivation.

    The window gives ``asked``, to hold less and to answer while the tables are reckoned.
    """
    return Front(
        hooks=StoreHooks(asked),
        clock=clock or SystemClock(),
        worker=WorkerClient,
        policy=policy or KdfPolicy(),
        rules=Rules(),
    )


class NoDisplay(VetdeskError):
    """The window was asked for where there is no screen."""

    key: ClassVar[str] = "cli.no_display"


def open_window(
    folder: Path | None = None, *, prefilled: str | None = None, locked: bool = False, language: str = ""
) -> int:
    """Open the window and return its exit code; Qt is imported here and nowhere earlier.

    ``prefilled`` is the passphrase of a sample vault, which is printed anyway; ``language`` (zh, en)
    is remembered for the window, empty keeps what it remembers.
    """
    if not has_display():
        raise NoDisplay
    from vetdesk.desktop.start import open_window as start

    def door() -> Front:
        return front(asked=TablesAsked())

    return start(door, vault=folder, prefilled=prefilled or "", locked=locked, language=language)


def open_gallery() -> int:
    """Show every part of the window in every state."""
    if not has_display():
        raise NoDisplay
    from vetdesk.desktop.gallery import show_gallery

    return show_gallery()
