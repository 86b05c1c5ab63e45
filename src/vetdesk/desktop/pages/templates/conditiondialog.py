"""When a part is printed, built from the menus that the conditions of clauses have."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop.dialog import FieldProblem
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.clauses.conditionpanel import ConditionPanel, kept_condition
from vetdesk.desktop.pages.clauses.vocabulary import ClauseVocabulary
from vetdesk.desktop.theme import space
from vetdesk.services.templates import Part

_WIDTH = 150


class ConditionDialog(AskingDialog):
    """``submitted`` carries the condition; None for a part that is always printed."""

    def __init__(self, part: Part, known: ClauseVocabulary, *, parent: QWidget) -> None:
        super().__init__(
            self.tr("When “{part}” is printed").format(part=part.title or part.id),
            submit_text=self.tr("Apply"),
            explanation=self.tr(
                "It may depend on facts of the matter, findings of the vetting and answers; an answer it "
                "depends on becomes a question of the interview."
            ),
            parent=parent,
        )
        self._before = part.applies_if
        self.panel = ConditionPanel(
            self.tr("Printed when"),
            always=self.tr("Always printed."),
            stands=self.tr("Printed, because {condition}."),
            not_=self.tr("Not printed; it requires: {condition}."),
        )
        self.panel.show_condition(part.applies_if, known)
        self.body.addWidget(self.panel)
        self.setMinimumWidth(space(_WIDTH))
        self.begin_at(self.panel.editor)
        self.watch()

    @override
    def validate(self) -> list[FieldProblem]:
        says = self.panel.editor.problem
        return [FieldProblem("condition", says)] if says else []

    @override
    def value(self) -> object:
        return kept_condition(self._before, self.panel.condition)
