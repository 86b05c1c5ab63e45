"""The only home of message boxes and file choosers: what the notifier opens over the window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QMessageBox, QWidget

from vetdesk.desktop.i18n import translate


class Question(QMessageBox):
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


class Chooser(QFileDialog):
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
