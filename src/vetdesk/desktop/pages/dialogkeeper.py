"""One dialog at a time: opened, its value written in the lane, closed when taken, told why when not."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Slot

from vetdesk.desktop.jobs import Job, Work
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.context import Answer, PageContext
from vetdesk.domain.errors import VetdeskError

Refused = Callable[[Exception], None]


class DialogKeeper(QObject):
    """Belongs to whoever asks; ``submitted``, ``then`` and ``refused`` are bound slots of theirs."""

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._dialog: AskingDialog | None = None

    @property
    def dialog(self) -> AskingDialog | None:
        """Return the open dialog."""
        return self._dialog

    def open(self, dialog: AskingDialog, submitted: Callable[[Any], None]) -> None:
        """Show ``dialog``; ``submitted`` gets what was filled in."""
        dialog.submitted.connect(submitted)
        dialog.finished.connect(self._on_closed)
        self._dialog = dialog
        dialog.open()

    def write(self, work: Work, then: Answer, refused: Refused | None = None) -> None:
        """Run ``work`` in the write lane; a refusal stands in the dialog, where what was typed still is."""
        self.follow(self._context.desk.lanes.write.submit(work), then, refused)

    def follow(self, job: Job, then: Answer, refused: Refused | None = None) -> None:
        """Wait for what another lane does with the value, as ``write`` does."""
        if self._dialog is not None:
            self._dialog.set_busy(busy=True)
        job.succeeded.connect(then)
        job.failed.connect(refused or self._on_refused)

    def accept(self) -> None:
        """Close the dialog, because its value was taken."""
        if self._dialog is not None:
            self._dialog.accept()

    def reject(self) -> None:
        """Close the dialog, because something else has to be done first."""
        if self._dialog is not None:
            self._dialog.reject()

    @Slot(object)
    def _on_refused(self, error: Exception) -> None:
        if self._dialog is not None:
            self._dialog.show_error(error)
        else:
            self._context.notifier.report(error)
        if not isinstance(error, VetdeskError):
            raise error  # nobody expected it: the crash report must hear of it

    @Slot(int)
    def _on_closed(self) -> None:
        if self.sender() is self._dialog:  # an earlier dialog may end after the next one was opened
            self._dialog = None
