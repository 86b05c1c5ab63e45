"""Imports a schedule: choose the file, say how it is read, follow it, show what is wrong by place."""

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from vetdesk.desktop.jobs import Job
from vetdesk.desktop.pages.agreements.problems import problem_lines
from vetdesk.desktop.pages.agreements.scheduleimport import ScheduleImportDialog
from vetdesk.desktop.pages.agreements.scheduletab import KINDS, ScheduleTab
from vetdesk.desktop.pages.context import PageContext
from vetdesk.domain.agreements import AssetType
from vetdesk.progress import Progress
from vetdesk.services.agreements import Terms
from vetdesk.services.debts import ScheduleSummary
from vetdesk.services.errors import FileInvalid
from vetdesk.services.reading import ScheduleOptions


class ImportFlow(QObject):
    """Serves the schedule tab; ``imported`` says that the matter has another schedule."""

    imported = Signal()

    def __init__(self, context: PageContext, tab: ScheduleTab) -> None:
        super().__init__(tab)
        self._context = context
        self._tab = tab
        self._matter: UUID | None = None
        self._given = ScheduleOptions()
        self._dialog: ScheduleImportDialog | None = None
        self._job: Job | None = None
        tab.import_requested.connect(self._on_import)

    @property
    def dialog(self) -> ScheduleImportDialog | None:
        """Return the dialog that asks how the file is read, if it is open."""
        return self._dialog

    def show_matter(self, matter_id: UUID, asset_type: AssetType, terms: Terms) -> None:
        """Serve this matter from now on, with what was said about its file before."""
        self._matter = matter_id
        self._given = ScheduleOptions(
            asset_type=asset_type,
            sheet=terms.schedule_sheet,
            unit=terms.schedule_unit,
            total_rule=terms.schedule_total_rule,
            columns=dict(terms.schedule_columns),
        )

    def forget(self) -> None:
        """Serve none; an import that is running is cancelled."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if self._dialog is not None:
            self._dialog.reject()
        self._matter = None

    @Slot()
    def _on_import(self) -> None:
        if self._matter is not None and self._job is None:
            self._context.notifier.choose_file(
                self.tr("Choose a debt schedule"), kinds=KINDS, then=self._on_file_chosen
            )

    def _on_file_chosen(self, file: Path) -> None:
        dialog = ScheduleImportDialog(file, self._given, parent=self._tab)
        self._dialog = dialog
        dialog.submitted.connect(self._on_options_given)
        dialog.finished.connect(self._on_closed)
        dialog.open()

    @Slot(object)
    def _on_options_given(self, options: ScheduleOptions) -> None:
        if self._dialog is None or self._matter is None:
            return
        file, matter_id, debts = self._dialog.file, self._matter, self._context.services.debts
        self._given = options
        self._dialog.accept()

        def run(progress: Progress) -> ScheduleSummary:
            return debts.import_schedule(matter_id, file, options, progress)

        job = self._context.desk.lanes.render.submit(run)
        self._job = job
        self._tab.follow(job, file)
        job.succeeded.connect(self._on_succeeded)
        job.failed.connect(self._on_failed)
        job.finished.connect(self._on_finished)

    @Slot(object)
    def _on_succeeded(self, summary: ScheduleSummary) -> None:
        if self.sender() is not self._job:
            return
        self._tab.show_problems(())
        words = self.tr("Imported: {rows} claims of {households} debtors, ¥ {total}.")
        self._context.notifier.tell(
            words.format(
                rows=f"{summary.totals.rows:,}",
                households=f"{summary.totals.households:,}",
                total=summary.totals.total,
            )
        )
        self.imported.emit()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if self.sender() is not self._job:
            return
        if isinstance(error, FileInvalid):
            self._tab.show_problems(problem_lines(error))
        self._context.notifier.report(error)

    @Slot()
    def _on_finished(self) -> None:
        if self.sender() is self._job:
            self._job = None
            self._tab.show_ended()

    @Slot(int)
    def _on_closed(self, _result: int) -> None:
        self._dialog = None
