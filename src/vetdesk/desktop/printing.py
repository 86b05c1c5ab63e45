"""Hands a finished PDF to the print service of the system (decision 16); the bytes never touch the disk."""

import shutil
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QProcess, Signal, Slot

from vetdesk.domain.binding import Sides
from vetdesk.domain.errors import VetdeskError

_SERVICE: Final = "lp"
_LIST: Final = "lpstat"


class NoPrintService(VetdeskError):
    """This machine has no print service we know."""

    key = "window.no_print_service"


class PrintFailed(VetdeskError):
    """The print service did not take the document."""

    key = "window.print_failed"


@dataclass(frozen=True, kw_only=True)
class PrintJob:
    """On which printer (the default one when empty), and how the pages lie on the paper."""

    printer: str = ""
    sides: Sides = Sides.ONE

    def options(self) -> list[str]:
        """Return the options of ``lp``; A4, or A3 where a sheet is folded."""
        turned = {
            Sides.ONE: "one-sided",
            Sides.BOTH: "two-sided-long-edge",
            Sides.BOOKLET: "two-sided-short-edge",
        }
        paper = "A3" if self.sides is Sides.BOOKLET else "A4"
        chosen = ["-d", self.printer] if self.printer else []
        return [*chosen, "-o", f"sides={turned[self.sides]}", "-o", f"media={paper}"]


class Printer(QObject):
    """Sends one PDF at a time; ``printed`` or ``failed`` tells how it went."""

    printed = Signal()
    failed = Signal(object)
    found = Signal(object)

    def __init__(
        self, parent: QObject | None = None, *, service: str = _SERVICE, lister: str = _LIST
    ) -> None:
        super().__init__(parent)
        self._service, self._list = service, lister

    def use(self, *, service: str, lister: str) -> None:
        """Print by another program, and ask another one for the printers."""
        self._service, self._list = service, lister

    def look_for_printers(self) -> None:
        """Ask the print service which printers there are; ``found`` tells their names, none without one."""
        program = shutil.which(self._list)
        if program is None:
            self.found.emit(())
            return
        process = QProcess(self)
        process.finished.connect(self._on_listed)
        process.errorOccurred.connect(self._on_not_listed)
        process.start(program, ["-e"])

    def send(self, pdf: bytes, *, title: str, job: PrintJob | None = None) -> None:
        """Print ``pdf``; ``title`` is what the queue shows, so no names in it."""
        program = shutil.which(self._service)
        if program is None:
            self.failed.emit(NoPrintService())
            return
        process = QProcess(self)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        process.start(program, ["-t", title, *(job.options() if job else ()), "-"])
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

    @Slot(int, QProcess.ExitStatus)
    def _on_listed(self, code: int, status: QProcess.ExitStatus) -> None:
        process = self.sender()
        said = b""
        if isinstance(process, QProcess) and code == 0 and status is QProcess.ExitStatus.NormalExit:
            said = bytes(process.readAllStandardOutput().data())
        self._forget_process()
        self.found.emit(tuple(said.decode("utf-8", "replace").split()))

    @Slot(QProcess.ProcessError)
    def _on_not_listed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._forget_process()
            self.found.emit(())

    def _forget_process(self) -> None:
        process = self.sender()
        if isinstance(process, QProcess):
            process.deleteLater()
