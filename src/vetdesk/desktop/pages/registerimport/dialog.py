"""The wizard that brings a sheet into a register: file, columns, rows; nothing is kept before Accept."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QStackedWidget, QWidget
from typing_extensions import override

from vetdesk.desktop.endings import with_ending
from vetdesk.desktop.jobs import Job, JobRunner, Work
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.registerimport.columnstep import ColumnStep
from vetdesk.desktop.pages.registerimport.filestep import FileStep
from vetdesk.desktop.pages.registerimport.looking import Looked, Outlook, look
from vetdesk.desktop.pages.registerimport.resultpane import ResultPane
from vetdesk.desktop.pages.registerimport.rowstep import RowStep
from vetdesk.desktop.pages.registerimport.words import KINDS, empty_name, import_title
from vetdesk.desktop.parts.basics import column, text_label
from vetdesk.desktop.parts.progressstrip import ProgressStrip
from vetdesk.desktop.parts.wizard import Wizard
from vetdesk.desktop.sentences import failure_text
from vetdesk.desktop.theme import Tone, space
from vetdesk.domain.errors import VetdeskError
from vetdesk.domain.register_rows import RegisterKind
from vetdesk.progress import Progress
from vetdesk.services.register_imports import RegisterImport, RegisterReading


@dataclass(frozen=True, kw_only=True)
class Employer:
    """The one employer of everybody in a sheet of people."""

    id: UUID
    name: str


class RegisterImportDialog(QDialog):
    """``imported`` says that the register has other records; show with ``open()``."""

    imported = Signal()

    def __init__(
        self, context: PageContext, kind: RegisterKind, *, employer: Employer | None = None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(import_title(kind))
        self._context = context
        self._kind = kind
        self._employer = employer
        self._file: Path | None = None
        self._reading: RegisterReading | None = None
        self._looked: Looked | None = None
        self._job: Job | None = None
        self._outlook_job: Job | None = None
        self._asked = False
        fixed = frozenset({"employer"} if employer else ())
        self.file_step = FileStep(employer.name if employer else "")
        self.column_step = ColumnStep(kind, fixed)
        self.row_step = RowStep(context, kind)
        self.wizard = Wizard(
            (self.file_step, self.column_step, self.row_step), finish_text=self.tr("Accept"), parent=self
        )
        self.progress = ProgressStrip(self)
        self.outcome = ResultPane(self)
        self._faces = QStackedWidget(self)
        self._lay_out(parent)
        self._connect()

    @property
    def is_busy(self) -> bool:
        """True while a sheet is read, compared or accepted."""
        return self._job is not None

    @property
    def shows_result(self) -> bool:
        """True once the import was accepted."""
        return self._faces.currentWidget() is self.outcome

    def read(self, file: Path, *, sheet: str | None = None) -> None:
        """Read this file; what was read before is forgotten."""
        self._stop()
        self._file, self._reading, self._looked = file, None, None
        self.file_step.show_busy(file)
        registers, kind = self._context.services.registers, self._kind
        employer_id = self._employer.id if self._employer else None

        def read(progress: Progress) -> RegisterReading:
            return registers.read(kind, file, progress, sheet=sheet, employer_id=employer_id)

        self._run(self._context.desk.lanes.render, read, self._on_read, self.tr("Reading"))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.file_step.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_cancel()
            return
        super().keyPressEvent(event)

    @override
    def reject(self) -> None:
        """Close; what is running is cancelled, and taken back as a whole."""
        self._stop()
        super().reject()

    def _lay_out(self, over: QWidget) -> None:
        self._faces.addWidget(self.wizard)
        self._faces.addWidget(self.outcome)
        box = column(gap=3, margin=5)
        box.addWidget(text_label(import_title(self._kind), "title"))
        box.addWidget(self._faces, 1)
        box.addWidget(self.progress)
        self.setLayout(box)
        self.setMinimumSize(space(230), space(150))
        window = over.window()
        self.resize(window.width() - space(30), window.height() - space(20))

    def _connect(self) -> None:
        step = self.file_step
        step.choose_requested.connect(self._on_choose)
        step.dropped.connect(self._on_dropped)
        step.empty_requested.connect(self._on_empty_asked)
        step.sheet_chosen.connect(self._on_sheet_chosen)
        self.row_step.entered.connect(self._on_rows_entered)
        self.row_step.choices_changed.connect(self._on_choices_changed)
        self.wizard.finished.connect(self._on_accept)
        self.wizard.cancelled.connect(self._on_cancel)
        self.outcome.closed.connect(self.accept)
        self.outcome.checked_requested.connect(self._on_checked_asked)
        self.row_step.list.export_requested.connect(self._on_checked_asked)

    def _run(self, lane: JobRunner, work: Work, then: Callable[[Any], None], says: str) -> None:
        job = lane.submit(work)
        self._job = job
        self.progress.follow(job, says)
        job.succeeded.connect(then)
        job.failed.connect(self._on_failed)
        job.finished.connect(self._on_finished)

    def _stop(self) -> None:
        for job in (self._job, self._outlook_job):
            if job is not None:
                job.cancel()
        self._job = self._outlook_job = None
        self.progress.clear()

    # The file

    @Slot()
    def _on_choose(self) -> None:
        self._context.notifier.choose_file(self.tr("Choose a sheet"), kinds=KINDS, then=self.read)

    @Slot(object)
    def _on_dropped(self, file: Path) -> None:
        self.read(file)

    @Slot(str)
    def _on_sheet_chosen(self, sheet: str) -> None:
        if self._file is not None:
            self.read(self._file, sheet=sheet)

    @Slot(object)
    def _on_read(self, reading: RegisterReading) -> None:
        if self.sender() is not self._job:
            return
        self.file_step.show_reading(reading)
        self.wizard.banner.clear()
        if reading.refused is None:
            self._reading = reading
            self.column_step.show_reading(reading)
            self.wizard.focus_next()

    @Slot()
    def _on_empty_asked(self) -> None:
        self._context.notifier.choose_save(
            self.tr("Save an empty sheet"), suggested=empty_name(self._kind), then=self._on_empty_place
        )

    def _on_empty_place(self, chosen: Path) -> None:
        path, kind = with_ending(chosen, ".xlsx"), self._kind
        registers, language = self._context.services.registers, self._context.language

        def write(progress: Progress) -> Path:
            progress.check()
            return registers.save_empty(kind, path, language=language)

        job = self._context.desk.lanes.write.submit(write)
        job.succeeded.connect(self._on_saved)
        job.failed.connect(self._on_not_saved)

    # The rows

    @Slot()
    def _on_rows_entered(self) -> None:
        reading, file = self._reading, self._file
        if reading is None or file is None:
            return
        fields = self.column_step.fields
        if self._looked is not None and self._looked.plan.reading.fields == fields:
            return
        self._stop()
        self._looked = None
        self.row_step.show_busy()
        registers, kind = self._context.services.registers, self._kind
        employer_id = self._employer.id if self._employer else None
        language, choices = self._context.language, self.row_step.choices

        def compare(progress: Progress) -> tuple[Looked, Outlook]:
            read = reading
            if read.fields != fields:
                read = registers.read(
                    kind,
                    file,
                    progress,
                    sheet=reading.sheet or None,
                    fields=fields,
                    employer_id=employer_id,
                )
            plan = registers.compare(read, progress, employer_id=employer_id)
            looked = look(plan, language)
            return looked, looked.outlook(choices)

        self._run(self._context.desk.lanes.render, compare, self._on_compared, self.tr("Comparing"))

    @Slot(object)
    def _on_compared(self, answer: tuple[Looked, Outlook]) -> None:
        if self.sender() is not self._job:
            return
        looked, outlook = answer
        self._looked = looked
        self.row_step.show_looked(looked, outlook)
        if looked.general:
            self.wizard.banner.show_problems(list(looked.general))

    @Slot()
    def _on_choices_changed(self) -> None:
        looked, choices = self._looked, self.row_step.choices
        self._asked = False
        if looked is None:
            return
        if self._outlook_job is not None:
            self._outlook_job.cancel()

        def count(progress: Progress) -> Outlook:
            progress.check()
            return looked.outlook(choices)

        job = self._context.desk.lanes.read.submit(count)
        self._outlook_job = job
        job.succeeded.connect(self._on_outlook)

    @Slot(object)
    def _on_outlook(self, outlook: Outlook) -> None:
        if self.sender() is self._outlook_job:
            self._outlook_job = None
            self.wizard.banner.clear()
            self.row_step.show_outlook(outlook)

    # Accepting

    @Slot()
    def _on_cancel(self) -> None:
        # Decisions about rows are typed work; asking twice is an answer, too.
        if self._looked is not None and self.row_step.choices.rows and not self._asked:
            self._asked = True
            self.wizard.banner.show_message(
                self.tr("Nothing is imported yet; cancel once more to give up what you decided."), Tone.WARN
            )
            return
        self.reject()

    @Slot()
    def _on_accept(self) -> None:
        looked = self._looked
        if looked is None or self._job is not None:
            return
        registers, plan, choices = self._context.services.registers, looked.plan, self.row_step.choices

        def accept(progress: Progress) -> RegisterImport:
            return registers.accept(plan, choices, progress)

        self.wizard.set_busy(busy=True)
        self.row_step.setEnabled(False)
        self._run(self._context.desk.lanes.write, accept, self._on_accepted, self.tr("Importing"))

    @Slot(object)
    def _on_accepted(self, done: RegisterImport) -> None:
        self.imported.emit()
        if self.sender() is not self._job or self._looked is None:
            return
        left = len(self._looked.plan.rows) - done.added - done.updated
        self.outcome.show_done(done, left_out=left, has_problems=bool(self._looked.plan.problems))
        self._faces.setCurrentWidget(self.outcome)
        self.outcome.setFocus()

    @Slot()
    def _on_checked_asked(self) -> None:
        if self._looked is None:
            return
        name = Path(self._looked.plan.reading.file_name).stem
        suggested = self.tr("{name}-checked.xlsx").format(name=name)
        self._context.notifier.choose_save(
            self.tr("Save the checked sheet with remarks"), suggested=suggested, then=self._on_checked_place
        )

    def _on_checked_place(self, chosen: Path) -> None:
        if self._looked is None:
            return
        path, plan = with_ending(chosen, ".xlsx"), self._looked.plan
        registers, language = self._context.services.registers, self._context.language

        def write(progress: Progress) -> Path:
            progress.check()
            return registers.save_checked(plan, path, language=language)

        job = self._context.desk.lanes.write.submit(write)
        job.succeeded.connect(self._on_saved)
        job.failed.connect(self._on_not_saved)

    @Slot(object)
    def _on_saved(self, path: Path) -> None:
        self._say(self.tr("Saved as {name}.").format(name=path.name), Tone.OK)

    @Slot(object)
    def _on_not_saved(self, error: Exception) -> None:
        self._say(failure_text(error), Tone.BAD)
        _raise_a_bug(error)

    def _say(self, text: str, tone: Tone) -> None:
        banner = self.outcome.banner if self.shows_result else self.wizard.banner
        banner.show_message(text, tone)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if self.sender() is not self._job:
            return
        if self.wizard.at == 0:
            self.file_step.show_stopped(failure_text(error))
        else:
            self.wizard.banner.show_message(failure_text(error), Tone.BAD)
        _raise_a_bug(error)

    @Slot()
    def _on_finished(self) -> None:
        if self.sender() is not self._job:
            return
        self._job = None
        self.wizard.set_busy(busy=False)
        self.row_step.setEnabled(True)
        if self.wizard.at == 0 and self._reading is None and not self.file_step.says_why:
            self.file_step.show_stopped()


def _raise_a_bug(error: Exception) -> None:
    if not isinstance(error, VetdeskError):
        raise error
