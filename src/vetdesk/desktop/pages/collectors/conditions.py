"""The conditions of a collector's admission: what is open, by when, who sees to it, how each was met."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop import vocabulary
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.lists.columns import Column
from vetdesk.desktop.lists.face import EmptyWords
from vetdesk.desktop.lists.model import MemoryRecords
from vetdesk.desktop.lists.recordlist import RecordList
from vetdesk.desktop.lists.rowbuttons import RowButtons
from vetdesk.desktop.lists.toolbar import ListAction
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.checks.bringing import evidence_of, taken_at
from vetdesk.desktop.pages.checks.words import day
from vetdesk.desktop.pages.collectors.conditiondialogs import (
    ConditionMetDialog,
    ConditionReopenDialog,
    Met,
)
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.dialogkeeper import DialogKeeper
from vetdesk.desktop.pages.exporting import ListExport
from vetdesk.desktop.pages.review import words
from vetdesk.desktop.pages.review.filing import EvidenceFiling
from vetdesk.desktop.parts.basics import column, text_label
from vetdesk.desktop.vocabulary import Status
from vetdesk.progress import Progress
from vetdesk.services.conditions import ConditionLine, ConditionTask


class ConditionPanel(QObject):
    """Holds ``face``, the list under its tab; ``changed`` after a condition was met or opened again."""

    changed = Signal()

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._over = parent
        self._keeper = DialogKeeper(context, self)
        self._viewer = EvidenceFiling(context, parent)
        self._asked: ConditionTask | None = None
        self._records = MemoryRecords[ConditionLine](_columns(context.today), lambda line: line.id)
        actions = (
            ListAction(key="open", text=self.tr("Met or not…"), icon="circle-check", shortcut="Enter"),
        )
        self.list: RecordList[ConditionLine] = RecordList(
            "collector.conditions",
            self._records,
            names=self.tr("conditions"),
            empty=EmptyWords(
                self.tr("There are no conditions."),
                hint=self.tr("Who admits with conditions writes them here, each with its day."),
                icon="list-checks",
            ),
            settings=context.settings,
            actions=actions,
        )
        self.face = QWidget(parent)
        box = column(gap=2)
        hint = self.tr("Double-click a condition to say how it was met, or that it was not met after all.")
        box.addWidget(text_label(hint, "soft"))
        box.addWidget(self.list, 1)
        self.face.setLayout(box)
        self.buttons = RowButtons(self.list, actions)
        export = ListExport(
            context,
            title=self.tr("Conditions"),
            columns=self._records.columns,
            table=self.list.table,
            parent=self.list,
        )
        self.list.export_requested.connect(export.begin)
        self.list.opened.connect(self._on_opened)
        self.list.action_requested.connect(self._on_action_requested)

    @property
    def dialog(self) -> AskingDialog | None:
        """Return the open dialog."""
        return self._keeper.dialog

    def show_conditions(self, lines: tuple[ConditionLine, ...]) -> None:
        """Show a collector's conditions."""
        self._records.show_records(lines)
        self.list.show_loaded()

    def clear(self) -> None:
        """Forget everything."""
        self._records.show_records(())

    @Slot(object)
    def _on_opened(self, condition_id: UUID) -> None:
        services = self._context.services

        def read(progress: Progress) -> ConditionTask:
            progress.check()
            return services.conditions.get(condition_id)

        self._context.read(read, self._on_read)

    @Slot(object)
    def _on_read(self, task: ConditionTask) -> None:
        self._asked = task
        if task.line.is_open:
            met = ConditionMetDialog(task, today=self._context.today(), parent=self._over)
            met.choose_requested.connect(self._on_file_wanted)
            met.open_requested.connect(self._on_piece_opened)
            self._keeper.open(met, self._on_met_submitted)
        else:
            again = ConditionReopenDialog(task, parent=self._over)
            again.open_requested.connect(self._on_piece_opened)
            self._keeper.open(again, self._on_reopen_submitted)

    @Slot(str, object)
    def _on_action_requested(self, _key: str, ids: tuple[UUID, ...]) -> None:
        if ids:
            self._on_opened(ids[0])

    @Slot()
    def _on_file_wanted(self) -> None:
        dialog = self.dialog
        if isinstance(dialog, ConditionMetDialog):
            self._context.notifier.choose_file(
                self.tr("Add evidence"),
                kinds=self.tr("Evidence (*.png *.jpg *.jpeg *.pdf *.docx *.xlsx *.eml *.zip);;All files (*)"),
                then=dialog.files.bring_file,
            )

    @Slot(object)
    def _on_piece_opened(self, evidence_id: UUID) -> None:
        pieces = self._asked.evidence if self._asked is not None else ()
        for one in pieces:
            if one.id == evidence_id:
                self._viewer.open(one)

    @Slot(object)
    def _on_met_submitted(self, met: Met) -> None:
        assert self._asked is not None
        services, asked = self._context.services, self._asked.line.id
        now, today = self._context.clock.now(), self._context.today()

        def meet(progress: Progress) -> ConditionLine:
            progress.check()
            taken = taken_at(met.on, now=now, today=today)
            files = [evidence_of(one, taken=taken) for one in met.files]
            return services.conditions.meet(asked, on=met.on, proof=met.proof, files=files)

        self._keeper.write(meet, self._on_kept)

    @Slot(object)
    def _on_reopen_submitted(self, reason: str) -> None:
        assert self._asked is not None
        services, asked = self._context.services, self._asked.line.id

        def reopen(progress: Progress) -> ConditionLine:
            progress.check()
            return services.conditions.reopen(asked, reason=reason)

        self._keeper.write(reopen, self._on_kept)

    @Slot(object)
    def _on_kept(self, _line: ConditionLine) -> None:
        self._keeper.accept()
        self.changed.emit()


def condition_status(line: ConditionLine, today: date) -> Status:
    """Return due, overdue or done."""
    if not line.is_open:
        return vocabulary.status("duty", "done")
    if line.reopened_on is not None and line.due >= today:
        return vocabulary.status("duty", "reopened")
    return vocabulary.status("duty", "overdue" if line.due < today else "due")


def _columns(today: Callable[[], date]) -> tuple[Column[ConditionLine], ...]:
    return (
        Column(
            key="text",
            title=translate("ConditionColumns", "Condition"),
            text=lambda line: line.text,
            width=300,
        ),
        Column(
            key="kind",
            title=translate("ConditionColumns", "To be met"),
            text=lambda line: words.word("condition", line.kind.value),
            width=150,
        ),
        Column(
            key="owner",
            title=translate("ConditionColumns", "Who sees to it"),
            text=lambda line: line.owner,
            width=120,
        ),
        Column(
            key="due",
            title=translate("ConditionColumns", "By"),
            text=lambda line: day(line.due),
            width=120,
        ),
        Column(
            key="state",
            title=translate("ConditionColumns", "State"),
            text=lambda line: condition_status(line, today()).text,
            badge=lambda line: condition_status(line, today()),
            width=120,
        ),
        Column(
            key="met",
            title=translate("ConditionColumns", "Met on"),
            text=lambda line: " ".join(filter(None, (day(line.met_on), line.met_by))),
            width=160,
        ),
        Column(
            key="proof",
            title=translate("ConditionColumns", "What shows it"),
            text=lambda line: line.proof,
            width=300,
        ),
    )
