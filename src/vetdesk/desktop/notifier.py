"""The only home of message boxes and file choosers; pages ask it and answer a signal."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QMessageBox, QWidget

from vetdesk.desktop.i18n import translate
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
    """The real one: a banner for facts and failures, window-modal boxes for questions."""

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
        box = _Question(question, yes, details, then, self._window)
        box.open()

    def choose_file(self, title: str, *, kinds: str, then: Callable[[Path], None]) -> None:
        """Let the user choose an existing file."""
        chooser = _Chooser(title, then, self._window)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setNameFilter(kinds)
        chooser.open()

    def choose_save(self, title: str, *, suggested: str, then: Callable[[Path], None]) -> None:
        """Let the user choose where a file goes."""
        chooser = _Chooser(title, then, self._window)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.selectFile(suggested)
        chooser.open()

    def choose_folder(self, title: str, *, then: Callable[[Path], None]) -> None:
        """Let the user choose a folder."""
        chooser = _Chooser(title, then, self._window)
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.open()

    def show_folder(self, file: Path) -> None:
        """Open the folder that holds ``file``."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(file if file.is_dir() else file.parent)))


class _Question(QMessageBox):
    """Asks one thing; closing it means no."""

    def __init__(
        self, question: str, yes: str, details: str, then: Callable[[], None], parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._then = then
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("vetdesk")
        self.setText(question)
        self.setInformativeText(details)
        self._yes = self.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        self._yes.setProperty("kind", "primary")
        no = self.addButton(translate("Notifier", "Cancel"), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(no)
        self.setEscapeButton(no)
        self.buttonClicked.connect(self._on_button_clicked)

    @Slot(QAbstractButton)
    def _on_button_clicked(self, button: QAbstractButton) -> None:
        if button is self._yes:
            self._then()


class _Chooser(QFileDialog):
    """Answers with one path; the platform's own dialog is not used, so that a lock can close it."""

    def __init__(self, title: str, then: Callable[[Path], None], parent: QWidget | None) -> None:
        super().__init__(parent, title)
        self._then = then
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setOption(QFileDialog.Option.DontUseNativeDialog)
        # Qt's own Chinese catalogue lags behind its words for these.
        self.setLabelText(QFileDialog.DialogLabel.LookIn, translate("Notifier", "Look in:"))
        self.setLabelText(QFileDialog.DialogLabel.FileName, translate("Notifier", "File name:"))
        self.setLabelText(QFileDialog.DialogLabel.FileType, translate("Notifier", "Kind of file:"))
        self.fileSelected.connect(self._on_file_selected)

    @Slot(str)
    def _on_file_selected(self, chosen: str) -> None:
        self._then(Path(chosen))
