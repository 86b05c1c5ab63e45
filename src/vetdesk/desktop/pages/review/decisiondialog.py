"""Asks for the decision on a review: outcome, reason, and the decider's own passphrase."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop.dialog import FieldProblem
from vetdesk.desktop.forms.ui_decision import Ui_DecisionForm
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.review import words
from vetdesk.desktop.parts.choicechips import Choice
from vetdesk.desktop.theme import Tone
from vetdesk.domain.text import same_name
from vetdesk.domain.vetting import REASON_LENGTH, DecisionOutcome
from vetdesk.services.conditions import ConditionDraft

_DAYS_TO_MEET: Final = 30
"""What is offered as the time for conditions; our own rule, the decider changes it."""
_TONES: Final = {
    DecisionOutcome.APPROVED: Tone.OK,
    DecisionOutcome.CONDITIONAL: Tone.WARN,
    DecisionOutcome.REJECTED: Tone.BAD,
}


@dataclass(frozen=True, kw_only=True)
class DecisionDraft:
    """What the decider says; the passphrase is shown nowhere."""

    outcome: DecisionOutcome
    reason: str
    conditions: tuple[ConditionDraft, ...]
    name: str
    passphrase: str = field(repr=False)


class DecisionDialog(AskingDialog):
    """``submitted`` carries a ``DecisionDraft``; only what the findings allow is offered."""

    def __init__(
        self,
        best: DecisionOutcome,
        *,
        reviewer: str,
        deciders: Sequence[str],
        actor: str,
        today: date,
        parent: QWidget,
    ) -> None:
        super().__init__(self.tr("Decide on the collector"), submit_text=self.tr("Decide"), parent=parent)
        inner = QWidget()
        self._form = Ui_DecisionForm()
        self._form.setupUi(inner)
        self.body.addWidget(inner)
        ranks = list(DecisionOutcome)
        allowed = [one for one in ranks if ranks.index(one) >= ranks.index(best)]
        choices = tuple(Choice(one.value, words.word("outcome", one.value), _TONES[one]) for one in allowed)
        self._form.outcomeField.offer(choices)
        self._form.outcomeField.chips.choose(best.value)
        others = [name for name in deciders if not same_name(name, reviewer)]
        self._form.nameField.offer([(name, name) for name in others], chosen=actor)
        self._today = today
        self._form.dueField.date_edit.set_value(today + timedelta(days=_DAYS_TO_MEET))
        self._form.outcomeField.edited.connect(self._on_outcome_chosen)
        self._on_outcome_chosen()
        if not others:
            self.show_failure(
                self.tr(
                    "Nobody but the reviewer has a passphrase here. Give another officer one in Settings."
                )
            )
            self.submit_button.setEnabled(False)
        self.begin_at(self._form.reasonField)
        self.watch()

    @property
    def form(self) -> Ui_DecisionForm:
        """Return the fields."""
        return self._form

    @override
    def validate(self) -> list[FieldProblem]:
        problems = super().validate()
        reason = self._form.reasonField
        short = bool(reason.text) and len(reason.text) < REASON_LENGTH
        reason.show_problem(self.tr("One character proves nothing later.") if short else "")
        if short:
            problems.append(FieldProblem("reasonField", reason.problem))
        due = self._form.dueField
        if due.isVisibleTo(self) and due.day is not None and due.day < self._today:
            due.show_problem(self.tr("This day has passed."))
            problems.append(FieldProblem("dueField", due.problem))
        return problems

    @override
    def value(self) -> DecisionDraft:
        form = self._form
        outcome = DecisionOutcome(form.outcomeField.value)
        lines = form.conditionsField.text.splitlines() if outcome is DecisionOutcome.CONDITIONAL else []
        due = form.dueField.day or self._today
        return DecisionDraft(
            outcome=outcome,
            reason=form.reasonField.text,
            conditions=tuple(ConditionDraft(text=line.strip(), due=due) for line in lines if line.strip()),
            name=form.nameField.value,
            passphrase=form.passphraseField.line.text(),
        )

    def show_refused(self, error: Exception) -> None:
        """Say why the decision was not taken; the passphrase has to be typed again."""
        self._form.passphraseField.line.clear()
        self._form.passphraseField.setFocus()
        self.show_error(error)

    @Slot()
    def _on_outcome_chosen(self) -> None:
        with_conditions = self._form.outcomeField.value == DecisionOutcome.CONDITIONAL.value
        self._form.conditionsField.setVisible(with_conditions)
        self._form.dueField.setVisible(with_conditions)
