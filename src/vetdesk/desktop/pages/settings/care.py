"""The card with backups, restore drill and integrity check: one long job at a time, and its result."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from vetdesk.desktop.jobs import Work
from vetdesk.desktop.moments import moment_words
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.parts.banner import Banner
from vetdesk.desktop.parts.basics import button, column, empty_layout, row, text_label
from vetdesk.desktop.parts.card import Card
from vetdesk.desktop.parts.progressstrip import ProgressStrip
from vetdesk.desktop.sentences import failure_text
from vetdesk.desktop.theme import Tone
from vetdesk.domain.errors import VetdeskError
from vetdesk.progress import Progress
from vetdesk.services.vaultcare import BackupLine, CheckReport, DrillReport

_SHOWN = 5


class CareCard(Card):
    """``changed`` after a backup was made."""

    changed = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.set_title(self.tr("Backup and checks"))
        self._context = context
        self._last = text_label("", "strong")
        self._list = column(gap=1)
        self._strip = ProgressStrip(self)
        self._result = Banner(self)
        self._now = button(self.tr("Back up now"), "primary", icon="hard-drive-download")
        self._elsewhere = button(self.tr("Back up to another folder"), icon="folder-open")
        self._drill = button(self.tr("Try a restore"), icon="history")
        self._check = button(self.tr("Check everything"), icon="shield")
        self._lay_out()
        self._now.clicked.connect(self._on_now_clicked)
        self._elsewhere.clicked.connect(self._on_elsewhere_clicked)
        self._drill.clicked.connect(self._on_drill_clicked)
        self._check.clicked.connect(self._on_check_clicked)

    @property
    def result(self) -> Banner:
        """Return the line that says how the last job went."""
        return self._result

    def show_backups(self, backups: Sequence[BackupLine], last: str) -> None:
        """Show the newest backups."""
        today = self._context.today()
        if backups:
            self._last.setText(self.tr("Last verified backup {when}").format(when=last))
        else:
            self._last.setText(self.tr("No backup yet"))
        empty_layout(self._list)
        for line in backups[:_SHOWN]:
            when = moment_words(line.at, today)
            if line.earlier_secrets:
                when = self.tr("{when}, opens with passphrases of that time").format(when=when)
            self._list.addWidget(text_label(when, "soft", wrap=True))
        if len(backups) > _SHOWN:
            older = len(backups) - _SHOWN
            self._list.addWidget(text_label(self.tr("and %n older one(s)", "", older), "faint"))
        self._drill.setEnabled(bool(backups))

    def forget(self) -> None:
        """Forget what was shown."""
        self._result.clear()
        empty_layout(self._list)

    def _lay_out(self) -> None:
        words = self.tr(
            "A verified copy is made every day at the first unlock and before every upgrade. "
            "A copy outside this machine is your own care."
        )
        self.body.addWidget(text_label(words, "soft", wrap=True))
        self.body.addWidget(self._last)
        self.body.addLayout(self._list)
        self.body.addWidget(self._strip)
        self.body.addWidget(self._result)
        self.body.addLayout(_side_by_side(self._now, self._elsewhere))
        self.body.addLayout(_side_by_side(self._drill, self._check))
        self.body.addStretch(1)

    def _run(self, work: Work, title: str) -> None:
        self._result.clear()
        self._set_enabled(enabled=False)
        # The lane of the worker: these jobs read slice by slice, so nobody's writing waits for them.
        job = self._context.desk.lanes.render.submit(work)
        self._strip.follow(job, title)
        job.succeeded.connect(self._on_succeeded)
        job.failed.connect(self._on_failed)
        job.finished.connect(self._on_finished)

    def _set_enabled(self, *, enabled: bool) -> None:
        for one in (self._now, self._elsewhere, self._drill, self._check):
            one.setEnabled(enabled)

    @Slot()
    def _on_now_clicked(self) -> None:
        services = self._context.services
        self._run(services.vault.backup_now, self.tr("Backing up and verifying the copy"))

    @Slot()
    def _on_elsewhere_clicked(self) -> None:
        self._context.notifier.choose_folder(self.tr("Where the copy goes"), then=self._back_up_to)

    def _back_up_to(self, folder: Path) -> None:
        services = self._context.services
        stamp = self._context.clock.now().strftime("%Y%m%d-%H%M%S")
        target = folder / f"{services.folder.stem}-{stamp}.vetdesk-backup"

        def work(progress: Progress) -> BackupLine:
            return services.vault.backup(target, progress)

        self._run(work, self.tr("Backing up and verifying the copy"))

    @Slot()
    def _on_drill_clicked(self) -> None:
        services = self._context.services
        self._run(services.vault.drill, self.tr("Restoring the newest copy for trial"))

    @Slot()
    def _on_check_clicked(self) -> None:
        services = self._context.services
        self._run(services.vault.check_behind, self.tr("Checking every page, then everything on a copy"))

    @Slot(object)
    def _on_succeeded(self, outcome: object) -> None:
        text, tone = self._sentence(outcome)
        found = outcome.findings if isinstance(outcome, DrillReport) else ()
        self._result.show_message(text, tone, details="\n".join(found))
        self.changed.emit()

    def _sentence(self, outcome: object) -> tuple[str, Tone]:
        if isinstance(outcome, DrillReport):
            when = moment_words(outcome.backup.at, self._context.today())
            if outcome.sound:
                words = self.tr("The copy of {when} can be restored.").format(when=when)
                return words, Tone.OK
            return self.tr("The copy of {when} cannot be restored.").format(when=when), Tone.BAD
        if isinstance(outcome, CheckReport):
            if outcome.failure is None:
                return self.tr("Everything is sound."), Tone.OK
            return failure_text(outcome.failure), Tone.BAD
        if isinstance(outcome, BackupLine):
            return self.tr("Backed up and verified: {name}").format(name=outcome.path.name), Tone.OK
        raise TypeError("no sentence for this outcome")

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._result.show_message(failure_text(error), Tone.BAD)
        if not isinstance(error, VetdeskError):
            raise error

    @Slot()
    def _on_finished(self) -> None:
        self._set_enabled(enabled=True)


def _side_by_side(*buttons: QPushButton) -> QHBoxLayout:
    line = row(gap=3)
    for one in buttons:
        line.addWidget(one)
    line.addStretch(1)
    return line
