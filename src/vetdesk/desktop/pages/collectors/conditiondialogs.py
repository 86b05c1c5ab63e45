"""The dialogs of conditions: met, with its evidence; and not met after all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop.dialog import FieldProblem
from vetdesk.desktop.forms.ui_condition_met import Ui_ConditionMetForm
from vetdesk.desktop.forms.ui_condition_reopen import Ui_ConditionReopenForm
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.checks.evidence import EvidenceBox
from vetdesk.desktop.pages.checks.evidencedialog import NewEvidence
from vetdesk.desktop.pages.checks.words import day
from vetdesk.desktop.parts.basics import IconLabel, column, empty_layout, icon_button, row, text_label
from vetdesk.desktop.parts.formfield import FormField
from vetdesk.services.conditions import ConditionTask


@dataclass(frozen=True, kw_only=True)
class Met:
    """That a condition was met: when, what shows it, and the files that prove it."""

    on: date
    proof: str
    files: tuple[NewEvidence, ...] = field(default=(), repr=False)


class BroughtFiles(QWidget):
    """Files and pictures that go into the vault together with the form; ``choose_requested`` asks for one."""

    value_changed = Signal()
    choose_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._brought: list[NewEvidence] = []
        self._lines = column(gap=1)
        self.place = EvidenceBox()
        self.place.show_evidence(())
        box = column(gap=2)
        box.addWidget(self.place)
        box.addLayout(self._lines)
        self.setLayout(box)
        self.place.image_pasted.connect(self._on_picture_pasted)
        self.place.text_pasted.connect(self._on_text_pasted)
        self.place.files_dropped.connect(self._on_files_dropped)
        self.place.choose_requested.connect(self.choose_requested)

    @property
    def brought(self) -> tuple[NewEvidence, ...]:
        """Return what was brought, in its order."""
        return tuple(self._brought)

    @Slot(object)
    def bring_file(self, path: Path) -> None:
        """Take a file of the disk; it is read only when the form is sent."""
        self._bring(NewEvidence(name=path.name, path=path))

    def _bring(self, one: NewEvidence) -> None:
        self._brought.append(one)
        self._show()
        self.value_changed.emit()

    def _show(self) -> None:
        empty_layout(self._lines)
        for number, one in enumerate(self._brought):
            line = row(gap=2)
            line.addWidget(IconLabel("paperclip", "soft", size=16))
            line.addWidget(text_label(one.name, wrap=True), 1)
            gone = icon_button("trash-2", self.tr("Remove {name}").format(name=one.name), size=16)
            gone.setObjectName(str(number))
            gone.clicked.connect(self._on_remove_clicked)
            line.addWidget(gone)
            made = QWidget()
            made.setLayout(line)
            self._lines.addWidget(made)

    @Slot(object)
    def _on_picture_pasted(self, picture: bytes) -> None:
        name = self.tr("screenshot-{number}.png").format(number=len(self._brought) + 1)
        self._bring(NewEvidence(name=name, picture=picture))

    @Slot(str)
    def _on_text_pasted(self, words: str) -> None:
        name = self.tr("note-{number}.txt").format(number=len(self._brought) + 1)
        self._bring(NewEvidence(name=name, words=words))

    @Slot(object)
    def _on_files_dropped(self, paths: Sequence[Path]) -> None:
        for path in paths:
            self.bring_file(path)

    @Slot()
    def _on_remove_clicked(self) -> None:
        del self._brought[int(self.sender().objectName())]
        self._show()
        self.value_changed.emit()


class ConditionMetDialog(AskingDialog):
    """``submitted`` carries a ``Met``; ``choose_requested`` asks for a file, ``open_requested`` shows one."""

    choose_requested = Signal()
    open_requested = Signal(object)

    def __init__(self, task: ConditionTask, *, today: date, parent: QWidget) -> None:
        super().__init__(
            self.tr("Condition met"), submit_text=self.tr("Record"), explanation=task.line.text, parent=parent
        )
        inner = QWidget()
        self._form = Ui_ConditionMetForm()
        self._form.setupUi(inner)
        self.body.addWidget(inner)
        if task.evidence:  # it was met once, and reopened
            self.body.addWidget(_kept(task, self.open_requested))
        self.files = BroughtFiles()
        self.body.addWidget(self.files)
        self._today = today
        self._form.dayField.date_edit.set_value(today)
        self.files.choose_requested.connect(self.choose_requested)
        self.files.value_changed.connect(self._on_edited)
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
        return Met(on=on, proof=self._form.proofField.text, files=self.files.brought)


class ConditionReopenDialog(AskingDialog):
    """Shows how a condition was met; ``submitted`` carries why it is not met after all."""

    open_requested = Signal(object)

    def __init__(self, task: ConditionTask, *, parent: QWidget) -> None:
        super().__init__(
            self.tr("Condition"),
            submit_text=self.tr("Open it again"),
            explanation=task.line.text,
            parent=parent,
        )
        line = task.line
        said = self.tr("Met on {day}, recorded by {name}: {proof}").format(
            day=day(line.met_on), name=line.met_by, proof=line.proof
        )
        self.body.addWidget(text_label(said, wrap=True))
        self.body.addWidget(_kept(task, self.open_requested))
        inner = QWidget()
        self._form = Ui_ConditionReopenForm()
        self._form.setupUi(inner)
        self.body.addWidget(inner)
        self.watch()

    @property
    def form(self) -> Ui_ConditionReopenForm:
        """Return the fields."""
        return self._form

    @override
    def fields(self) -> Mapping[str, FormField]:
        return {"reason": self._form.reasonField}

    @override
    def value(self) -> str:
        return self._form.reasonField.text


def _kept(task: ConditionTask, opened: object) -> EvidenceBox:
    box = EvidenceBox()
    box.show_evidence(task.evidence)
    box.set_open(is_open=False)
    box.open_requested.connect(opened)
    return box
