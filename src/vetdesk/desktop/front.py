"""What stands behind the frame: the program gives a ``Front``, the frame gives it a ``Desk``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from vetdesk.desktop.jobs import Lanes
from vetdesk.desktop.notifier import Notifier
from vetdesk.desktop.parts.maskedvalue import ClipboardGuard
from vetdesk.desktop.settings import Settings
from vetdesk.desktop.theme import ThemeFollower
from vetdesk.progress import Progress

if TYPE_CHECKING:  # parts of the open window; the lock screen does without them
    from vetdesk.desktop.page import MakePage, Page, PageId
    from vetdesk.desktop.parts.commandpalette import Command
    from vetdesk.desktop.parts.rail import Destination


KEYRINGS: Final = "keyrings"
"""The setting that names the vaults which the keyring of this workstation may open."""


@dataclass(frozen=True, kw_only=True)
class Start:
    """How the window was started. The passphrase is that of a sample vault, which is printed anyway."""

    vault: Path | None = None
    locked: bool = False
    passphrase: str = field(default="", repr=False)
    language: str = ""
    """Code of the language asked for by name; empty means the one remembered."""


@dataclass(frozen=True, kw_only=True)
class Desk:
    """What pages may use of the frame."""

    lanes: Lanes
    settings: Settings
    notifier: Notifier
    theme: ThemeFollower
    clipboard: ClipboardGuard


@dataclass(frozen=True, kw_only=True)
class VaultFace:
    """What may be known of a vault before it is open: its name and the age of its backup, in words."""

    name: str
    backup: str = ""


class FormKeeper(Protocol):
    """Keeps what is typed into dialogs while the window locks."""

    def note(self, dialogs: Iterable[QDialog]) -> None:
        """Take down what is typed, before the dialogs are closed."""

    def save(self) -> None:
        """Write what was noted into the vault."""


class FrameNews(QObject):
    """What becomes known of the vault while it is open; all words are ready to be shown."""

    checked = Signal(str)
    backed_up = Signal(str)
    saved = Signal(str)
    badge_changed = Signal(str, int)
    idle_minutes_changed = Signal(int)
    board_read = Signal(object)


@dataclass(frozen=True, kw_only=True)
class Furniture:
    """The pages of an open vault, made or to be made when first shown, and the frame around them."""

    pages: tuple[tuple[Destination, Page | MakePage], ...]
    first: PageId
    commands: tuple[Command, ...] = ()
    menu: tuple[tuple[str, str, str], ...] = ()
    user_name: str = ""
    user_post: str = ""
    checked: str = ""
    news: FrameNews | None = None
    forms: FormKeeper | None = None


class FirstRun(QWidget):
    """Base of the wizard of the first start.

    ``vault_opened`` carries what ``unlock`` would have returned, and the folder;
    ``vault_chosen`` the folder of a vault that waits for its passphrase; ``language_requested`` the code
    of the language to go on in.
    """

    vault_opened = Signal(object, str)
    vault_chosen = Signal(str)
    cancelled = Signal()
    language_requested = Signal(str)

    def continue_from(self, old: FirstRun) -> None:
        """Take over where ``old`` was and what is typed in it; it spoke another language."""


class Front(Protocol):
    """What the program puts behind the frame; the frame knows none of its words."""

    def describe(self, folder: Path) -> VaultFace:
        """Return what the lock screen shows; reads no secret and is quick."""

    def unlock(
        self, folder: Path, secret: str, *, by_recovery: bool, earlier_keys: bool, progress: Progress
    ) -> object:
        """Open the vault; runs in the write lane.

        ``earlier_keys`` is the user's decision to use the key file before the one that is lost.
        """

    def unlock_with_keyring(self, folder: Path, progress: Progress) -> object:
        """Open the vault with the keyring of this workstation; runs in the write lane."""

    def is_wrong_secret(self, error: Exception) -> bool:
        """True when the error means that what was typed does not open the vault."""

    def offers_earlier_keys(self, error: Exception) -> bool:
        """True when the key file is lost but the one before it could be used."""

    def furnish(self, opened: object, desk: Desk) -> Furniture:
        """Say which pages the open vault has; in the GUI thread, quickly."""

    def begin(self) -> None:
        """Start what runs behind once the first page is shown: the daily backup, the check."""

    def search(self, opened: object, words: str, progress: Progress) -> tuple[Command, ...]:
        """Find records for the command palette; runs in the read lane."""

    def obey(self, key: str) -> None:
        """Carry out a command of the palette or the user menu that is not a page."""

    def first_run(self, desk: Desk, parent: QWidget) -> FirstRun:
        """Make the wizard that creates a vault."""

    def close(self, opened: object) -> None:
        """Close the vault; nothing of it may be used afterwards."""
