"""What pages ask for boxes and file choosers; they answer by a call and never block."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.sentences import failure_text
from vetdesk.desktop.theme import Tone
from vetdesk.domain.errors import VetdeskError


@dataclass(frozen=True)
class Notice:
    """A sentence for the banner of the page, with details that fold out."""

    text: str
    tone: Tone
    details: str = ""


class Notifier(Protocol):
    """What pages know; tests give a small fake with prepared answers."""

    def report(self, error: Exception) -> None:
        """Show a known failure; anything else is a bug and is raised again."""

    def tell(self, text: str, tone: Tone = Tone.OK) -> None:
        """Show a plain fact."""

    def ask(self, question: str, *, yes: str, then: Callable[[], None], details: str = "") -> None:
        """Ask before something that cannot be undone; ``then`` runs only on ``yes``."""

    def choose_file(self, title: str, *, kinds: str, then: Callable[[Path], None]) -> None:
        """Let the user choose an existing file."""

    def choose_save(self, title: str, *, suggested: str, then: Callable[[Path], None]) -> None:
        """Let the user choose where a file goes."""

    def choose_folder(self, title: str, *, then: Callable[[Path], None]) -> None:
        """Let the user choose a folder."""

    def show_folder(self, file: Path) -> None:
        """Open the folder that holds ``file``."""


class WindowNotifier(QObject):
    """The real one: a banner for facts and failures, window-modal boxes for questions.

    The boxes are imported when one is opened: the lock screen waits for nothing it does not show.
    """

    noticed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window: QWidget | None = None

    def serve(self, window: QWidget | None) -> None:
        """Ask and show over ``window`` from now on."""
        self._window = window

    @Slot(object)
    def report(self, error: Exception) -> None:
        """Show a known failure; anything else is a bug and is raised again."""
        if not isinstance(error, VetdeskError):
            raise error
        text = failure_text(error)
        self.noticed.emit(Notice(text, Tone.BAD))

    def tell(self, text: str, tone: Tone = Tone.OK) -> None:
        """Show a plain fact."""
        self.noticed.emit(Notice(text, tone))

    def ask(self, question: str, *, yes: str, then: Callable[[], None], details: str = "") -> None:
        """Ask before something that cannot be undone; ``then`` runs only on ``yes``."""
        from vetdesk.desktop.notifierboxes import Question

        box = Question(question, yes, details, then, self._window)
        box.open()

    def choose_file(self, title: str, *, kinds: str, then: Callable[[Path], None]) -> None:
        """Let the user choose an existing file."""
        from vetdesk.desktop.notifierboxes import Chooser

        chooser = Chooser(title, then, self._window)
        chooser.setFileMode(Chooser.FileMode.ExistingFile)
        chooser.setNameFilter(kinds)
        chooser.open()

    def choose_save(self, title: str, *, suggested: str, then: Callable[[Path], None]) -> None:
        """Let the user choose where a file goes."""
        from vetdesk.desktop.notifierboxes import Chooser

        chooser = Chooser(title, then, self._window)
        chooser.setAcceptMode(Chooser.AcceptMode.AcceptSave)
        chooser.selectFile(suggested)
        chooser.open()

    def choose_folder(self, title: str, *, then: Callable[[Path], None]) -> None:
        """Let the user choose a folder."""
        from vetdesk.desktop.notifierboxes import Chooser

        chooser = Chooser(title, then, self._window)
        chooser.setFileMode(Chooser.FileMode.Directory)
        chooser.open()

    def show_folder(self, file: Path) -> None:
        """Open the folder that holds ``file``."""
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(file if file.is_dir() else file.parent)))
