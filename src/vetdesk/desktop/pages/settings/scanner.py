"""The card in which a workstation is told where its scanner puts the files."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.review.scanning import FOLDER
from vetdesk.desktop.parts.basics import ElidedLabel, button, row, text_label
from vetdesk.desktop.parts.card import Card


class ScannerCard(Card):
    """Kept on this workstation with the size of its window, never in the vault."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Scanner folder"), parent=parent)
        self._context = context
        self._shown = ElidedLabel("", "body")
        self.choose_button = button(self.tr("Choose a folder…"), icon="folder-open")
        self.forget_button = button(self.tr("Watch none"), "link")
        says = self.tr(
            "New files in this folder wait beside the evidence of the review that is open, until you"
            " file them under a check. They are only read; an original is deleted only when you say so."
        )
        line = row(gap=3)
        line.addWidget(self._shown, 1)
        line.addWidget(self.choose_button)
        line.addWidget(self.forget_button)
        self.body.addWidget(text_label(says, "soft", wrap=True))
        self.body.addLayout(line)
        self.choose_button.clicked.connect(self._on_choose_clicked)
        self.forget_button.clicked.connect(self._on_forget_clicked)
        self._show()

    @property
    def text(self) -> str:
        """Return the folder shown."""
        return self._shown.text()

    def _show(self) -> None:
        folder = self._context.settings.text(FOLDER)
        self._shown.setText(folder or self.tr("No folder is watched."))
        self.forget_button.setVisible(bool(folder))

    @Slot()
    def _on_choose_clicked(self) -> None:
        self._context.notifier.choose_folder(
            self.tr("Choose the folder the scanner writes to"), then=self._on_folder_chosen
        )

    def _on_folder_chosen(self, folder: Path) -> None:
        self._context.settings.put(FOLDER, str(folder))
        self._show()

    @Slot()
    def _on_forget_clicked(self) -> None:
        self._context.settings.put(FOLDER, "")
        self._show()
