"""Hands a finished PDF to the print service of the system (decision 16); the bytes never touch the disk."""

import shutil
from typing import Final

from PySide6.QtCore import QObject, QProcess, Signal, Slot

from vetdesk.domain.errors import VetdeskError

_SERVICE: Final = "lp"


class NoPrintService(VetdeskError):
    """This machine has no print service we know."""

    key = "window.no_print_service"


class PrintFailed(VetdeskError):
    """The print service did not take the document."""

    key = "window.print_failed"


class Printer(QObject):
    """Sends one PDF at a time; ``printed`` or ``failed`` tells how it went."""

    printed = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None, *, service: str = _SERVICE) -> None:
        super().__init__(parent)
        self._service = service

    def send(self, pdf: bytes, *, title: str) -> None:
        """Print ``pdf`` on the default printer; ``title`` is what the queue shows, so no names in it."""
        program = shutil.which(self._service)
        if program is None:
            self.failed.emit(NoPrintService())
            return
        process = QProcess(self)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        process.start(program, ["-t", title, "-"])
        process.write(pdf)
        process.closeWriteChannel()

    @Slot(int, QProcess.ExitStatus)
    def _on_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._forget_process()
        # A program that is killed may still leave the code 0.
        if code == 0 and status is QProcess.ExitStatus.NormalExit:
            self.printed.emit()
        else:
            self.failed.emit(PrintFailed())

    @Slot(QProcess.ProcessError)
    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._forget_process()
            self.failed.emit(PrintFailed())

    def _forget_process(self) -> None:
        process = self.sender()
        if isinstance(process, QProcess):
            process.deleteLater()
