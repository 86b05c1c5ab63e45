"""The page of the first start: the wizard, and beside it the sample and vaults that exist already."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from vetdesk import paths
from vetdesk.desktop.front import Desk, FirstRun
from vetdesk.desktop.i18n import OWN_NAMES, other_language
from vetdesk.desktop.jobs import Work
from vetdesk.desktop.pages.first_run.company import BeginningStep, CompanyStep
from vetdesk.desktop.pages.first_run.making import RecoveryStep, refusal_text
from vetdesk.desktop.pages.first_run.steps import PassphraseStep, PersonStep, PlaceStep
from vetdesk.desktop.pages.opened import OpenVault, opened
from vetdesk.desktop.parts.basics import button, column, row, text_label
from vetdesk.desktop.parts.choicechips import ChoiceChips
from vetdesk.desktop.parts.progressstrip import ProgressStrip
from vetdesk.desktop.parts.scrolling import scrolled
from vetdesk.desktop.parts.wizard import Wizard, WizardStep
from vetdesk.desktop.sentences import failure_text
from vetdesk.desktop.theme import Tone, space
from vetdesk.domain.errors import VetdeskError
from vetdesk.progress import Progress
from vetdesk.services.front import Front
from vetdesk.services.office import Services
from vetdesk.services.sample import make_sample
from vetdesk.services.staff import StaffDraft

_RECOVERY = 3


class FirstRunPage(FirstRun):
    """Ends with an open vault (``vault_opened``) or with one that waits for its passphrase."""

    def __init__(self, front: Front, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("canvas", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._front = front
        self._desk = desk
        self._place = PlaceStep(desk.notifier)
        self._person = PersonStep()
        self._secret = PassphraseStep(front, desk.lanes.read)
        self._recovery = RecoveryStep(front, desk, self)
        self._company = CompanyStep()
        self._beginning = BeginningStep()
        self._steps: tuple[WizardStep, ...] = (
            self._place,
            self._person,
            self._secret,
            self._recovery,
            self._company,
            self._beginning,
        )
        self._wizard = Wizard(self._steps, finish_text=self.tr("Open the vault"), parent=self)
        self._strip = ProgressStrip(self)
        self._sample = button(self.tr("Open the sample vault"), icon="play")
        self._existing = button(self.tr("Open an existing vault"), "link")
        self._restore = button(self.tr("Restore a backup"), "link")
        self._language = button(OWN_NAMES[other_language()], "link", icon="languages")
        self._language.setObjectName(other_language().value)
        self._backup = Path()
        self._lay_out()
        self._connect()

    @property
    def wizard(self) -> Wizard:
        """Return the steps."""
        return self._wizard

    @property
    def steps(self) -> tuple[WizardStep, ...]:
        """Return the steps in their order."""
        return self._steps

    @property
    def services(self) -> Services | None:
        """Return the new vault once it is made."""
        return self._recovery.services

    @property
    def folder(self) -> Path:
        """Return the folder the vault will be."""
        return self._place.folder

    @property
    def passphrase(self) -> str:
        """Return the passphrase of the first officer."""
        return self._secret.passphrase

    @property
    def officer(self) -> StaffDraft:
        """Return the first officer."""
        return self._person.draft

    @override
    def continue_from(self, old: FirstRun) -> None:
        assert isinstance(old, FirstRunPage)
        made = old.steps[_RECOVERY]
        assert isinstance(made, RecoveryStep)
        self._recovery.take_over(made)
        for before, now in zip(old.steps, self._steps, strict=True):
            _carry_typed(before, now)
        self._wizard.go_to(old.wizard.at)
        if self._recovery.services is not None:
            self._on_made()
            self._set_doors(open_=False)
            self._language.setEnabled(True)

    def _lay_out(self) -> None:
        head = row(gap=4)
        words = column(gap=1)
        words.addWidget(text_label(self.tr("Welcome to vetdesk"), "title"))
        words.addWidget(
            text_label(
                self.tr("Six short steps make your vault. Everything stays on this machine."),
                "soft",
                wrap=True,
            )
        )
        head.addLayout(words, 1)
        head.addWidget(self._language)
        head.addWidget(self._existing)
        head.addWidget(self._restore)
        head.addWidget(self._sample)
        inner = QWidget(self)
        middle = column(gap=6, margin=10)
        middle.addLayout(head)
        middle.addWidget(self._strip)
        middle.addWidget(self._wizard, 1)
        inner.setLayout(middle)
        inner.setMaximumWidth(space(270))
        area = scrolled(inner, across=False)
        area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        whole = column(gap=0)
        whole.addWidget(area)
        self.setLayout(whole)

    def _connect(self) -> None:
        self._wizard.step_shown.connect(self._on_step_shown)
        self._wizard.finished.connect(self._on_finished)
        self._wizard.cancelled.connect(self._on_cancelled)
        self._recovery.made.connect(self._on_made)
        self._recovery.refused.connect(self._on_refused)
        self._sample.clicked.connect(self._on_sample_clicked)
        self._existing.clicked.connect(self._on_existing_clicked)
        self._restore.clicked.connect(self._on_restore_clicked)
        self._language.clicked.connect(self._on_language_clicked)

    def _set_doors(self, *, open_: bool) -> None:
        for door in (self._sample, self._existing, self._restore, self._language):
            door.setEnabled(open_)

    @Slot(int)
    def _on_step_shown(self, number: int) -> None:
        if number == _RECOVERY - 1:
            self._secret.guess_first(self._place.vault_name, self._person.draft.name)
        if number == _RECOVERY and self._recovery.services is None:
            self._wizard.set_busy(busy=True)
            self._set_doors(open_=False)

    @Slot()
    def _on_made(self) -> None:
        services = self._recovery.services
        if services is not None:
            self._company.use(services)
        for step in (self._place, self._person, self._secret):
            step.freeze()
        self._wizard.set_busy(busy=False)
        self._language.setEnabled(True)

    @Slot(object)
    def _on_refused(self, error: Exception) -> None:
        self._wizard.set_busy(busy=False)
        self._set_doors(open_=True)
        self._wizard.banner.show_message(refusal_text(error), Tone.BAD)

    @Slot()
    def _on_finished(self) -> None:
        services = self._recovery.services
        if services is None:
            return
        company = None if self._company.is_empty else self._company.draft
        self._wizard.set_busy(busy=True)
        front, wants_sample = self._front, self._beginning.wants_sample

        def finish(progress: Progress) -> OpenVault:
            progress.check()
            if company is not None and not services.parties.own():
                services.parties.register(company)
            if not wants_sample:
                return opened(services)
            services.close()
            return opened(make_sample(front, sample_folder(), progress).services)

        self._follow(finish, self.tr("Opening the vault"))

    @Slot()
    def _on_sample_clicked(self) -> None:
        front = self._front
        self._set_doors(open_=False)
        self._wizard.set_busy(busy=True)

        def make(progress: Progress) -> OpenVault:
            return opened(make_sample(front, sample_folder(), progress).services)

        self._follow(make, self.tr("Making the sample vault and its documents"))

    def _follow(self, work: Work, title: str) -> None:
        self._language.setEnabled(False)
        job = self._desk.lanes.write.submit(work)
        self._strip.follow(job, title)
        job.succeeded.connect(self._on_opened)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_stopped)

    @Slot(object)
    def _on_opened(self, vault: OpenVault) -> None:
        self._recovery.forget()
        self.vault_opened.emit(vault, str(vault.services.folder))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._on_stopped()
        self._wizard.banner.show_message(failure_text(error), Tone.BAD)
        if not isinstance(error, VetdeskError):
            raise error

    @Slot()
    def _on_stopped(self) -> None:
        self._wizard.set_busy(busy=False)
        self._set_doors(open_=self._recovery.services is None)
        self._language.setEnabled(True)

    @Slot()
    def _on_language_clicked(self) -> None:
        self.language_requested.emit(self._language.objectName())

    @Slot()
    def _on_existing_clicked(self) -> None:
        self._desk.notifier.choose_folder(self.tr("Open a vault"), then=self._take_existing)

    def _take_existing(self, folder: Path) -> None:
        self.vault_chosen.emit(str(folder))

    @Slot()
    def _on_restore_clicked(self) -> None:
        self._desk.notifier.choose_folder(self.tr("Choose the backup"), then=self._take_backup)

    def _take_backup(self, backup: Path) -> None:
        self._backup = backup
        self._desk.notifier.choose_folder(
            self.tr("Choose the folder for the restored vault"), then=self._restore_to
        )

    def _restore_to(self, parent: Path) -> None:
        front, backup = self._front, self._backup
        target = parent / f"{backup.stem}.vetdesk"

        def restore(progress: Progress) -> str:
            progress.check()
            front.restore(backup, target)
            return str(target)

        job = self._desk.lanes.write.submit(restore)
        self._strip.follow(job, self.tr("Restoring the backup"))
        job.succeeded.connect(self._on_restored)
        job.failed.connect(self._on_failed)

    @Slot(object)
    def _on_restored(self, folder: str) -> None:
        self.vault_chosen.emit(folder)

    @Slot()
    def _on_cancelled(self) -> None:
        if self._recovery.services is None:
            self.cancelled.emit()
        else:
            self._wizard.banner.show_message(
                self.tr("The vault has been made; the last steps take less than a minute."), Tone.INFO
            )


def _carry_typed(before: QWidget, now: QWidget) -> None:
    """Put what is typed and chosen in a step into the same step made anew."""
    lines = zip(before.findChildren(QLineEdit), now.findChildren(QLineEdit), strict=True)
    for old_line, line in lines:
        line.setText(old_line.text())
    for old_chips, chips in zip(before.findChildren(ChoiceChips), now.findChildren(ChoiceChips), strict=True):
        chips.choose(*old_chips.chosen)


def sample_folder() -> Path:
    """Return where the sample vault is made."""
    return paths.default_vaults_folder() / "sample"
