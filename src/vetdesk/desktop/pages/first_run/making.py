"""The middle of the wizard: the vault is made while the step is shown, then its recovery sheet is kept."""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QProgressBar, QWidget

from vetdesk.desktop.front import Desk
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.pages.recovery import RecoveryPanel
from vetdesk.desktop.parts.basics import column, text_label
from vetdesk.desktop.parts.wizard import WizardStep
from vetdesk.desktop.sentences import failure_text
from vetdesk.domain.errors import VetdeskError
from vetdesk.progress import Progress
from vetdesk.services.front import Created, Front
from vetdesk.services.office import Services
from vetdesk.services.staff import StaffDraft


class Wanted(Protocol):
    """What the steps before have asked for."""

    @property
    def folder(self) -> Path:
        """Return the folder the vault will be."""

    @property
    def passphrase(self) -> str:
        """Return the passphrase of the first officer."""

    @property
    def officer(self) -> StaffDraft:
        """Return the first officer."""


class RecoveryStep(WizardStep):
    """Makes the vault once; ``made`` when it is open, ``refused`` with the error when it could not be."""

    made = Signal()
    refused = Signal(object)

    def __init__(self, front: Front, desk: Desk, wanted: Wanted, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("RecoveryStep", "Recovery sheet"),
            translate(
                "RecoveryStep",
                "One sheet of paper that opens the vault when every passphrase is lost. Keep it in a safe.",
            ),
            parent,
        )
        self._front = front
        self._desk = desk
        self._wanted = wanted
        self._services: Services | None = None
        self._running = False
        self._busy = QWidget(self)
        waiting = column(gap=2)
        waiting.addWidget(
            text_label(self.tr("The vault is being made and its sheet is being drawn…"), "soft")
        )
        bar = QProgressBar(self._busy)
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(self.tr("The vault is being made"))
        waiting.addWidget(bar)
        self._busy.setLayout(waiting)
        self._panel = RecoveryPanel(desk.notifier, self)
        self._panel.hide()
        self.body.addWidget(self._busy)
        self.body.addWidget(self._panel)

    @property
    def services(self) -> Services | None:
        """Return the open vault once it is made."""
        return self._services

    @property
    def panel(self) -> RecoveryPanel:
        """Return the part that shows the sheet."""
        return self._panel

    def enter(self) -> None:
        """Make the vault unless it is made."""
        if self._services is not None or self._running:
            return
        self._running = True
        self._busy.show()
        front, folder = self._front, self._wanted.folder
        passphrase, officer = self._wanted.passphrase, self._wanted.officer

        def make(progress: Progress) -> Created:
            progress.check()
            folder.parent.mkdir(parents=True, exist_ok=True)
            return front.create(folder, passphrase=passphrase, staff=officer)

        job = self._desk.lanes.write.submit(make)
        job.succeeded.connect(self._on_made)
        job.failed.connect(self._on_refused)

    def take_over(self, old: "RecoveryStep") -> None:
        """Go on with the vault that ``old`` has made, if it has made one."""
        if old.services is not None:
            self._services = old.services
            self._busy.hide()
            self._panel.take_over(old.panel)
            self._panel.show()

    def problems(self) -> list[str]:
        """Return why one cannot go on: not made yet, or not typed back."""
        if not self._panel.is_ready:
            return [self.tr("The vault is not ready yet.")]
        return self._panel.problems()

    def forget(self) -> None:
        """Forget the key; it is on paper now."""
        self._panel.clear()

    @Slot(object)
    def _on_made(self, created: Created) -> None:
        self._running = False
        self._services = created.services
        self._busy.hide()
        self._panel.show_key(created.recovery, created.sheet or b"", name=self._wanted.folder.stem)
        self._panel.show()
        self.made.emit()

    @Slot(object)
    def _on_refused(self, error: Exception) -> None:
        self._running = False
        self._busy.hide()
        self.refused.emit(error)
        if not isinstance(error, (VetdeskError, OSError)):
            raise error


def refusal_text(error: Exception) -> str:
    """Return the sentence for a vault that could not be made."""
    if isinstance(error, OSError):
        return translate("RecoveryStep", "The folder cannot be written. Go back and choose another one.")
    return failure_text(error)
