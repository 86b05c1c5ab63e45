"""What a questionnaire that came back says, before anything of it is kept."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHeaderView, QWidget
from typing_extensions import override

from vetdesk.desktop.dialog import FieldProblem
from vetdesk.desktop.lists.columns import Column
from vetdesk.desktop.lists.model import MemoryRecords
from vetdesk.desktop.lists.table import RecordTable
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.questionnaires.returnrows import ReturnRow, rows_of
from vetdesk.desktop.parts.basics import button, text_label
from vetdesk.desktop.parts.choicechips import Choice, ChoiceChips
from vetdesk.desktop.parts.formfield import FormField
from vetdesk.desktop.theme import space
from vetdesk.services.questionnaires import ForDeclared, Return
from vetdesk.services.vetting import ReviewView

_SAYS = 3


@dataclass(frozen=True, kw_only=True)
class Acceptance:
    """How the statements are taken in."""

    known: ForDeclared
    leave_faulty: bool


class ReturnDialog(AskingDialog):
    """``submitted`` carries an ``Acceptance``; ``other_requested`` asks for another file."""

    other_requested = Signal()

    def __init__(
        self, name: str, given: Return, view: ReviewView | None, *, language: str, parent: QWidget
    ) -> None:
        super().__init__(
            self.tr("Load the reply to a questionnaire"),
            submit_text=self.tr("Accept the statements"),
            explanation=self.tr("{name}: nothing is kept before you accept it.").format(name=name),
            parent=parent,
        )
        self.setMinimumWidth(space(210))
        self._given = given
        self.rows = rows_of(given, view, language)
        self._model = MemoryRecords[ReturnRow](self._columns(), lambda row: row.number, self)
        self.table = RecordTable(self)
        self.known = ChoiceChips(
            (
                Choice(ForDeclared.STOP.value, self.tr("Stop, keep nothing")),
                Choice(ForDeclared.SKIP.value, self.tr("Keep the earlier ones")),
                Choice(ForDeclared.UPDATE.value, self.tr("Take the new ones")),
            )
        )
        self.known.choose(ForDeclared.STOP.value)
        faulty = len(given.faulty)
        says = self.tr("Leave out %n answer(s) with a problem and take the others", "", faulty)
        self.leave_faulty = QCheckBox(says)
        self._lay_out(changed=sum(one.kind == "changed" for one in self.rows))
        self.watch()

    @property
    def can_accept(self) -> bool:
        """False for a file that was refused, or that states nothing that could be taken."""
        given = self._given
        return given.review_id is not None and bool(given.given) and not (given.problems and not given.faulty)

    @override
    def validate(self) -> list[FieldProblem]:
        if self._given.problems and not self.leave_faulty.isChecked():
            says = self.tr("Some answers cannot be read. Leave them out, or ask for a corrected file.")
            return [FieldProblem("faulty", says)]
        if any(one.kind == "changed" for one in self.rows) and self.known.value == ForDeclared.STOP.value:
            says = self.tr("Earlier statements would be replaced: say whether to keep or to replace them.")
            return [FieldProblem("known", says)]
        return []

    @override
    def value(self) -> Acceptance:
        return Acceptance(known=ForDeclared(self.known.value), leave_faulty=self.leave_faulty.isChecked())

    def _lay_out(self, *, changed: int) -> None:
        given = self._given
        other = button(self.tr("Choose another file…"), "link", icon="folder-open")
        other.clicked.connect(self._on_other_clicked)
        self.body.addWidget(text_label(self._summary(), "strong", wrap=True))
        self.table.setModel(self._model)
        self._model.show_records(self.rows)
        self.table.setWordWrap(True)
        self.table.setAccessibleName(self.tr("Statements of the collector"))
        header = self.table.horizontalHeader()
        for number, one in enumerate(self._model.columns):
            header.resizeSection(number, one.width)
        header.setSectionResizeMode(_SAYS, QHeaderView.ResizeMode.Stretch)
        self.table.setMinimumHeight(space(80))
        self.table.setVisible(bool(self.rows))
        self.table.selectionModel().currentRowChanged.connect(self._on_row_chosen)
        self.body.addWidget(self.table, 1)
        self._whole = text_label("", "soft", wrap=True)
        self.body.addWidget(self._whole)
        asked = FormField(self.tr("%n statement(s) taken in before differ", "", changed), self.known)
        self.body.addWidget(asked)
        asked.setVisible(bool(changed))  # without a parent it would be a window of its own
        self.body.addWidget(self.leave_faulty)
        self.leave_faulty.setVisible(self.can_accept and bool(given.faulty))
        self.body.addWidget(other)
        self.submit_button.setVisible(self.can_accept)
        if self.rows:
            self.table.selectRow(0)

    def _summary(self) -> str:
        given = self._given
        if given.problems and not given.faulty:
            return self.tr("The file is refused; nothing was kept. What is wrong, and in which cell:")
        if not given.given and not given.problems:
            return self.tr("The file is in order, but no question is answered in it.")
        says = self.tr("{given} statements, {problems} with a problem, {open} checks left unanswered.")
        return says.format(
            given=sum(one.kind != "problem" for one in self.rows),
            problems=len(given.faulty),
            open=given.unanswered,
        )

    def _columns(self) -> tuple[Column[ReturnRow], ...]:
        return (
            Column(
                key="kind",
                title=self.tr("State"),
                text=lambda row: row.status.text,
                badge=lambda row: row.status,
                width=126,
            ),
            Column(key="cell", title=self.tr("Cell"), text=lambda row: row.cell, width=76),
            Column(key="check", title=self.tr("Check"), text=lambda row: row.check, width=210),
            Column(
                key="says", title=self.tr("What the collector says"), text=lambda row: row.says, width=260
            ),
            Column(key="before", title=self.tr("What stood before"), text=lambda row: row.before, width=190),
        )

    @Slot(QModelIndex, QModelIndex)
    def _on_row_chosen(self, current: QModelIndex | QPersistentModelIndex) -> None:
        # The cells are one line high; the whole words of the row stand below.
        row = self.rows[current.row()] if current.isValid() else None
        self._whole.setText("\n".join(part for part in (row.says, row.before) if part) if row else "")

    @Slot()
    def _on_other_clicked(self) -> None:
        self.other_requested.emit()
