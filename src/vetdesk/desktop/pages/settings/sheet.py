"""The dialog that makes a new recovery sheet and lets nobody go before it is on paper."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QProgressBar, QWidget
from typing_extensions import override

from vetdesk.desktop.dialog import FieldProblem, FormDialog
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.recovery import RecoveryPanel
from vetdesk.desktop.sentences import failure_text
from vetdesk.domain.errors import VetdeskError
from vetdesk.progress import Progress
from vetdesk.services.vaultcare import RecoverySheet


class SheetDialog(FormDialog):
    """Makes the key in the write lane, shows the sheet, and accepts once two groups were typed back."""

    def __init__(self, context: PageContext, *, name: str, parent: QWidget) -> None:
        super().__init__(
            translate("SheetDialog", "Recovery sheet"),
            submit_text=translate("SheetDialog", "Done"),
            explanation=translate(
                "SheetDialog", "Print the sheet, put it into a safe, and prove here that you can read it."
            ),
            parent=parent,
        )
        self._context = context
        self._name = name
        self._bar = QProgressBar(self)
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("The sheet is being made"))
        self._panel = RecoveryPanel(context.notifier, self)
        self._panel.hide()
        self.body.addWidget(self._bar)
        self.body.addWidget(self._panel)
        self.submit_button.setEnabled(False)
        self.submitted.connect(self.accept)
        self.finished.connect(self._on_finished)

    @property
    def panel(self) -> RecoveryPanel:
        """Return the part with the sheet."""
        return self._panel

    def begin(self) -> None:
        """Make the key and its sheet."""
        services = self._context.services

        def make(progress: Progress) -> RecoverySheet:
            return services.vault.recovery_sheet(progress)

        job = self._context.desk.lanes.write.submit(make)
        job.succeeded.connect(self._on_made)
        job.failed.connect(self._on_failed)

    @override
    def validate(self) -> list[FieldProblem]:
        return [FieldProblem("group", text) for text in self._panel.problems()]

    @override
    def value(self) -> object:
        return None

    @Slot(object)
    def _on_made(self, sheet: RecoverySheet) -> None:
        self._bar.hide()
        self._panel.show_key(sheet.groups, sheet.pdf, name=self._name)
        self._panel.show()
        self.submit_button.setEnabled(True)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._bar.hide()
        self.show_failure(failure_text(error))
        self.submit_button.setEnabled(False)
        if not isinstance(error, VetdeskError):
            raise error

    @Slot(int)
    def _on_finished(self, _result: int) -> None:
        self._panel.clear()
