"""Notes a step that was taken before data is handed over: its day and its proof."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop.dialog import FieldProblem, about
from vetdesk.desktop.pages.agreements.words import obstacle_words
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.parts.basics import text_label
from vetdesk.desktop.parts.datefield import DateEdit
from vetdesk.desktop.parts.formfield import FormField, line_field
from vetdesk.domain.obstacles import Obstacle


@dataclass(frozen=True, kw_only=True)
class StepTaken:
    """Which gate it opens, on which day it was taken, and what proves it."""

    code: str
    on: date
    proof: str


class StepDialog(AskingDialog):
    """``submitted`` carries a ``StepTaken``."""

    def __init__(self, obstacle: Obstacle, today: date, *, parent: QWidget) -> None:
        super().__init__(
            self.tr("Note a step before the hand-over"),
            submit_text=self.tr("Note it"),
            explanation=self.tr("It counts for every hand-over of this agreement, with your name."),
            parent=parent,
        )
        self.obstacle = obstacle
        self.day = DateEdit()
        self.day.set_value(today)
        self._day = FormField(self.tr("Day"), self.day, required=True)
        self.proof = line_field(
            self.tr("Proof"),
            "",
            reason=self.tr("For example: receipt of the bank 20261120, folder B-3; notice by text message."),
            required=True,
        )
        self.body.addWidget(text_label(obstacle_words(obstacle), wrap=True))
        self.body.addWidget(self._day)
        self.body.addWidget(self.proof)
        self.watch()
        self.begin_at(self.proof.editor)

    @override
    def validate(self) -> list[FieldProblem]:
        problems = []
        for field, empty in ((self._day, self.day.value is None), (self.proof, not self.proof.text.strip())):
            says = self.tr("This is needed.") if empty else ""
            field.show_problem(says)
            if says:
                problems.append(FieldProblem(field.objectName(), about(field.label, says)))
        return problems

    @override
    def value(self) -> StepTaken:
        day = self.day.value
        assert day is not None  # validated
        return StepTaken(code=self.obstacle.code, on=day, proof=self.proof.text.strip())
