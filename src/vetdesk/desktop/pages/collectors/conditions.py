"""The conditions of a collector's admission: what is open, by when, and how each was met."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop import vocabulary
from vetdesk.desktop.dialog import FieldProblem
from vetdesk.desktop.forms.ui_condition_met import Ui_ConditionMetForm
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.lists.columns import Column
from vetdesk.desktop.lists.face import EmptyWords
from vetdesk.desktop.lists.model import MemoryRecords
from vetdesk.desktop.lists.recordlist import RecordList
from vetdesk.desktop.lists.toolbar import ListAction
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.checks.words import day
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.exporting import ListExport
from vetdesk.desktop.parts.formfield import FormField
from vetdesk.desktop.vocabulary import Status
from vetdesk.progress import Progress
from vetdesk.services.conditions import ConditionLine


@dataclass(frozen=True, kw_only=True)
class Met:
    """That a condition was met: when, and what shows it."""

    on: date
    proof: str


class ConditionMetDialog(AskingDialog):
    """``submitted`` carries a ``Met``."""

    def __init__(self, condition: str, *, today: date, parent: QWidget) -> None:
        super().__init__(
            self.tr("Condition met"), submit_text=self.tr("Record"), explanation=condition, parent=parent
        )
        inner = QWidget()
        self._form = Ui_ConditionMetForm()
        self._form.setupUi(inner)
        self.body.addWidget(inner)
        self._today = today
        self._form.dayField.date_edit.set_value(today)
        self.begin_at(self._form.proofField)
        self.watch()

    @property
    def form(self) -> Ui_ConditionMetForm:
        """Return the fields."""
        return self._form

    @override
    def fields(self) -> Mapping[str, FormField]:
        return {"on": self._form.dayField, "proof": self._form.proofField}

    @override
    def validate(self) -> list[FieldProblem]:
        problems = super().validate()
        on = self._form.dayField.day
        if on is not None and on > self._today:
            says = self.tr("A condition cannot have been met in the future.")
            self._form.dayField.show_problem(says)
            problems.append(FieldProblem("dayField", says))
        return problems

    @override
    def value(self) -> Met:
        on = self._form.dayField.day
        assert on is not None
        return Met(on=on, proof=self._form.proofField.text)


class ConditionPanel(QObject):
    """Holds the list under its tab; ``changed`` after a condition was met."""

    changed = Signal()

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._over = parent
        self._dialog: ConditionMetDialog | None = None
        self._asked: UUID | None = None
        self._records = MemoryRecords[ConditionLine](_columns(context.today), lambda line: line.id)
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
            actions=(ListAction(key="met", text=self.tr("Met…"), icon="circle-check", shortcut="Enter"),),
        )
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
    def dialog(self) -> ConditionMetDialog | None:
        """Return the open dialog."""
        return self._dialog

    def show_conditions(self, lines: tuple[ConditionLine, ...]) -> None:
        """Show a collector's conditions."""
        self._records.show_records(lines)
        self.list.show_loaded()

    def clear(self) -> None:
        """Forget everything."""
        self._records.show_records(())

    @Slot(object)
    def _on_opened(self, condition_id: UUID) -> None:
        line = next((one for one in self._records.records if one.id == condition_id), None)
        if line is None or not line.is_open:
            return
        self._asked = condition_id
        dialog = ConditionMetDialog(line.text, today=self._context.today(), parent=self._over)
        dialog.submitted.connect(self._on_submitted)
        dialog.finished.connect(self._on_closed)
        self._dialog = dialog
        dialog.open()

    @Slot(str, object)
    def _on_action_requested(self, _key: str, ids: tuple[UUID, ...]) -> None:
        if ids:
            self._on_opened(ids[0])

    @Slot(object)
    def _on_submitted(self, met: Met) -> None:
        assert self._dialog is not None
        assert self._asked is not None
        self._dialog.set_busy(busy=True)
        services, asked = self._context.services, self._asked

        def meet(progress: Progress) -> ConditionLine:
            progress.check()
            return services.conditions.meet(asked, on=met.on, proof=met.proof)

        job = self._context.desk.lanes.write.submit(meet)
        job.succeeded.connect(self._on_met)
        job.failed.connect(self._on_refused)

    @Slot(object)
    def _on_met(self, _line: ConditionLine) -> None:
        if self._dialog is not None:
            self._dialog.accept()
        self.changed.emit()

    @Slot(object)
    def _on_refused(self, error: Exception) -> None:
        if self._dialog is not None:
            self._dialog.show_error(error)

    @Slot(int)
    def _on_closed(self) -> None:
        self._dialog = None


def condition_status(line: ConditionLine, today: date) -> Status:
    """Return due, overdue or done."""
    if not line.is_open:
        return vocabulary.status("duty", "done")
    return vocabulary.status("duty", "overdue" if line.due < today else "due")


def _columns(today: Callable[[], date]) -> tuple[Column[ConditionLine], ...]:
    return (
        Column(
            key="text",
            title=translate("ConditionColumns", "Condition"),
            text=lambda line: line.text,
            width=420,
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
            width=200,
        ),
        Column(
            key="proof",
            title=translate("ConditionColumns", "What shows it"),
            text=lambda line: line.proof,
            width=300,
        ),
    )
