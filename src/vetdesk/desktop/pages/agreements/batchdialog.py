"""Issues the agreements that were selected: one line for each, Cancel between two, the rest again."""

from collections.abc import Mapping, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop.dialog import FieldProblem, FormDialog
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.jobs import Job
from vetdesk.desktop.lists.columns import Column
from vetdesk.desktop.lists.model import MemoryRecords
from vetdesk.desktop.lists.table import RecordTable
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.parts.basics import text_label
from vetdesk.desktop.parts.progressstrip import ProgressStrip
from vetdesk.desktop.sentences import failure_text
from vetdesk.desktop.theme import Tone, space
from vetdesk.desktop.vocabulary import Status
from vetdesk.progress import Progress
from vetdesk.services.batches import BatchEnd, BatchReport, BatchRow

_ENDS: Final[Mapping[BatchEnd, tuple[str, Tone, str]]] = {
    BatchEnd.LEFT: (str(QT_TRANSLATE_NOOP("Batch", "Will be issued")), Tone.INFO, "circle-dashed"),
    BatchEnd.ISSUED: (str(QT_TRANSLATE_NOOP("Batch", "Issued")), Tone.OK, "circle-check"),
    BatchEnd.BEFORE: (str(QT_TRANSLATE_NOOP("Batch", "Issued before")), Tone.PLAIN, "circle-check"),
    BatchEnd.BLOCKED: (str(QT_TRANSLATE_NOOP("Batch", "Blocked")), Tone.BAD, "circle-x"),
    BatchEnd.NOT_APPROVED: (str(QT_TRANSLATE_NOOP("Batch", "Not approved")), Tone.WARN, "triangle-alert"),
    BatchEnd.INVALID: (str(QT_TRANSLATE_NOOP("Batch", "Cannot be read")), Tone.BAD, "circle-x"),
    BatchEnd.FAILED: (str(QT_TRANSLATE_NOOP("Batch", "Failed")), Tone.BAD, "circle-x"),
}


class BatchDialog(FormDialog):
    """Shows the plan, runs when asked, and stays until it is closed; ``stop_requested`` ends the run."""

    stop_requested = Signal()

    def __init__(self, rows: Sequence[BatchRow], *, parent: QWidget) -> None:
        super().__init__(
            translate("Batch", "Issue the selected agreements"),
            submit_text=translate("Batch", "Issue"),
            explanation=translate(
                "Batch",
                "Each gets its contract number and is filed before the next begins. Stopping keeps what was"
                " issued; the same selection again goes on with the rest.",
            ),
            parent=parent,
        )
        self.setMinimumWidth(space(220))
        self._model = MemoryRecords[BatchRow](_columns(), lambda one: one.matter_id or one.reference, self)
        self.table = RecordTable(self)
        self.table.setModel(self._model)
        self.table.setAccessibleName(translate("Batch", "agreements of the batch"))
        self.table.setMinimumHeight(space(76))
        for number, one in enumerate(self._model.columns):
            self.table.horizontalHeader().resizeSection(number, one.width)
        self.said = text_label("", "soft", wrap=True)
        self.strip = ProgressStrip(self)
        self.body.addWidget(self.said)
        self.body.addWidget(self.table)
        self.body.addWidget(self.strip)
        self._running = False
        self.show_rows(rows)

    @property
    def rows(self) -> tuple[BatchRow, ...]:
        """Return what is shown."""
        return self._model.records

    @property
    def ids(self) -> tuple[UUID, ...]:
        """Return the agreements of the batch."""
        return tuple(one.matter_id for one in self.rows if one.matter_id is not None)

    @override
    def validate(self) -> list[FieldProblem]:
        return []

    @override
    def value(self) -> tuple[UUID, ...]:
        return self.ids

    @override
    def reject(self) -> None:
        if self._running:
            self.stop_requested.emit()
            return
        super().reject()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._running:
            event.ignore()
            self.stop_requested.emit()
            return
        super().closeEvent(event)

    def show_rows(self, rows: Sequence[BatchRow]) -> None:
        """Show the plan, or how each ended."""
        self._model.show_records(tuple(rows))
        open_ones = sum(one.end is BatchEnd.LEFT for one in rows)
        done = sum(one.is_done for one in rows)
        other = len(rows) - open_ones - done
        words = _Counts()
        parts = [words.done(done) if done else "", words.left(open_ones) if open_ones else ""]
        parts.append(words.stopped(other) if other else "")
        self.said.setText(" · ".join(part for part in parts if part))
        self.submit_button.setEnabled(open_ones > 0)
        self.submit_button.setText(
            translate("Batch", "Issue the rest") if done else translate("Batch", "Issue")
        )
        self._cancel.setText(translate("Batch", "Close"))

    def show_running(self, *, running: bool) -> None:
        """Lock the form while the batch runs; what was Close stops it then."""
        self._running = running
        self.submit_button.setEnabled(not running and any(one.end is BatchEnd.LEFT for one in self.rows))
        self._cancel.setText(translate("Batch", "Stop") if running else translate("Batch", "Close"))


class BatchFlow(QObject):
    """Plans and runs batches for the page; ``ended`` after something may have been issued."""

    ended = Signal()

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._over = parent
        self._dialog: BatchDialog | None = None
        self._job: Job | None = None

    @property
    def dialog(self) -> BatchDialog | None:
        """Return the open dialog."""
        return self._dialog

    def begin(self, matter_ids: Sequence[UUID]) -> None:
        """Show what would be issued."""
        batches, wanted = self._context.services.batches, tuple(matter_ids)

        def plan(progress: Progress) -> tuple[BatchRow, ...]:
            progress.check()
            return batches.plan(wanted)

        self._context.read(plan, self._on_planned)

    def forget(self) -> None:
        """Stop what runs and close the dialog; called before the vault closes."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if self._dialog is not None:
            self._dialog.show_running(running=False)
            self._dialog.reject()

    @Slot(object)
    def _on_planned(self, rows: tuple[BatchRow, ...]) -> None:
        dialog = BatchDialog(rows, parent=self._over)
        dialog.submitted.connect(self._on_submitted)
        dialog.stop_requested.connect(self._on_stop_requested)
        dialog.strip.cancel_requested.connect(self._on_stop_requested)
        dialog.finished.connect(self._on_closed)
        self._dialog = dialog
        dialog.open()

    @Slot(object)
    def _on_submitted(self, wanted: tuple[UUID, ...]) -> None:
        batches = self._context.services.batches
        job = self._context.desk.lanes.render.submit(lambda progress: batches.issue(wanted, progress))
        self._job = job
        if self._dialog is not None:
            self._dialog.show_running(running=True)
            self._dialog.strip.follow(job, translate("Batch", "Issuing the agreements"))
        job.succeeded.connect(self._on_done)
        job.failed.connect(self._on_failed)
        job.finished.connect(self._on_finished)

    @Slot()
    def _on_stop_requested(self) -> None:
        if self._job is not None:
            self._job.cancel()

    @Slot(object)
    def _on_done(self, report: BatchReport) -> None:
        if self._dialog is not None:
            self._dialog.show_rows(report.rows)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if self._dialog is not None:
            self._dialog.show_failure(failure_text(error))
        self._context.notifier.report(error)

    @Slot()
    def _on_finished(self) -> None:
        self._job = None
        if self._dialog is not None:
            self._dialog.show_running(running=False)
            self._dialog.strip.clear()
        self.ended.emit()

    @Slot()
    def _on_closed(self) -> None:
        self._dialog = None


class _Counts(QObject):
    """Counts in words: the catalogue tool finds plurals only behind ``self.tr``."""

    def done(self, count: int) -> str:
        return self.tr("%n issued", "", count)

    def left(self, count: int) -> str:
        return self.tr("%n to be issued", "", count)

    def stopped(self, count: int) -> str:
        return self.tr("%n cannot be issued yet", "", count)


def _columns() -> tuple[Column[BatchRow], ...]:
    return (
        Column(
            key="end",
            title=translate("Batch", "State"),
            text=lambda one: _end(one).text,
            badge=_end,
            width=150,
        ),
        Column(key="reference", title=translate("Batch", "Reference"), text=_reference, width=150),
        Column(key="collector", title=translate("Batch", "Other side"), text=_collector, width=220),
        Column(key="number", title=translate("Batch", "Contract number"), text=_number, width=180),
        Column(key="why", title=translate("Batch", "Why not"), text=_why, width=260),
    )


def _end(one: BatchRow) -> Status:
    words, tone, icon = _ENDS[one.end]
    return Status(translate("Batch", words), tone, icon)


def _reference(one: BatchRow) -> str:
    return one.reference


def _collector(one: BatchRow) -> str:
    return one.collector


def _number(one: BatchRow) -> str:
    return one.contract_no


def _why(one: BatchRow) -> str:
    if one.why is not None:
        return failure_text(one.why)
    return translate("Batch", "Have it approved first.") if one.end is BatchEnd.NOT_APPROVED else ""
