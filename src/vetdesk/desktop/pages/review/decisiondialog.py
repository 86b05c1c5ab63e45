"""Asks for the decision on a review: outcome, reason, conditions, sign-offs, the decider's passphrase."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop.dialog import FieldProblem
from vetdesk.desktop.forms.ui_decision import Ui_DecisionForm
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.review import words
from vetdesk.desktop.parts.choicechips import Choice
from vetdesk.desktop.parts.formfield import FormField
from vetdesk.desktop.theme import Tone, space
from vetdesk.domain.admission import SignOff, SignOffRole, missing_sign_offs
from vetdesk.domain.text import same_name
from vetdesk.domain.vetting import REASON_LENGTH, DecisionOutcome
from vetdesk.services.conditions import ConditionDraft
from vetdesk.services.decisions import DecisionRoom

_DAYS_TO_MEET: Final = 30
"""What is offered as the time for conditions; our own rule, the decider changes it."""
_WIDTH: Final = 224
"""In steps of the grid: conditions to the left, people to the right; fits the smallest window."""
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
    """``submitted`` carries a ``DecisionDraft``, ``sign_requested`` a role; offers what is allowed."""

    sign_requested = Signal(str)

    def __init__(
        self,
        best: DecisionOutcome,
        *,
        reviewer: str,
        room: DecisionRoom,
        actor: str,
        today: date,
        parent: QWidget,
    ) -> None:
        super().__init__(self.tr("Decide on the collector"), submit_text=self.tr("Decide"), parent=parent)
        self.setMinimumWidth(space(_WIDTH))
        inner = QWidget()
        self._form = Ui_DecisionForm()
        self._form.setupUi(inner)
        self.body.addWidget(inner)
        self._today, self._room = today, room
        self._given: tuple[SignOff, ...] = ()
        ranks = list(DecisionOutcome)
        allowed = [one for one in ranks if ranks.index(one) >= ranks.index(best)]
        choices = tuple(Choice(one.value, words.word("outcome", one.value), _TONES[one]) for one in allowed)
        self._form.outcomeField.offer(choices)
        self._form.outcomeField.chips.choose(best.value)
        barred = [name for name in (reviewer, room.business_owner) if name.strip()]
        others = [name for name in room.deciders if not any(same_name(name, one) for one in barred)]
        self._form.nameField.offer([(name, name) for name in others], chosen=actor)
        self._form.conditionsField.rows_editor.offer(
            [one.name for one in room.staff], owner=reviewer, due=today + timedelta(days=_DAYS_TO_MEET)
        )
        self._form.outcomeField.edited.connect(self._on_outcome_chosen)
        self._form.signOffs.sign_requested.connect(self.sign_requested)
        self.show_sign_offs(room.sign_offs)
        self._on_outcome_chosen()
        if problem := self._problem_of_people(reviewer, others):
            self.show_failure(problem)
            self.submit_button.setEnabled(False)
        self.begin_at(self._form.reasonField)
        self.watch()

    @property
    def form(self) -> Ui_DecisionForm:
        """Return the fields."""
        return self._form

    @property
    def signers(self) -> Mapping[SignOffRole, tuple[str, ...]]:
        """Return who can sign for each side: members in its role with a passphrase of their own."""
        return {
            role: tuple(
                one.name
                for one in self._room.staff
                if role.value in one.roles and one.name in self._room.deciders
            )
            for role in SignOffRole
        }

    def show_sign_offs(self, given: tuple[SignOff, ...]) -> None:
        """Show who has signed off by now."""
        if given != self._given:
            self.banner.clear()  # it may name a side that has signed by now
        self._given = given
        self._form.signOffs.show_sign_offs(given)

    @override
    def fields(self) -> Mapping[str, FormField]:
        return {"conditions": self._form.conditionsField}

    @override
    def validate(self) -> list[FieldProblem]:
        problems = super().validate()
        reason = self._form.reasonField
        short = bool(reason.text) and len(reason.text) < REASON_LENGTH
        reason.show_problem(self.tr("One character proves nothing later.") if short else "")
        if short:
            problems.append(FieldProblem("reasonField", reason.problem))
        conditions = self._form.conditionsField
        wrong = conditions.problem_of(self._today) if self._with_conditions else ""
        conditions.show_problem(wrong)
        if wrong:
            problems.append(FieldProblem("conditionsField", wrong))
        if self._admits and self._room.sign_offs_required and (missing := missing_sign_offs(self._given)):
            comma = self.tr(", ")
            says = self.tr("Not signed off yet: {sides}.").format(
                sides=comma.join(words.word("sign_off", role.value) for role in missing)
            )
            problems.append(FieldProblem("signOffs", says))
        return problems

    @override
    def value(self) -> DecisionDraft:
        form = self._form
        return DecisionDraft(
            outcome=DecisionOutcome(form.outcomeField.value),
            reason=form.reasonField.text,
            conditions=form.conditionsField.drafts if self._with_conditions else (),
            name=form.nameField.value,
            passphrase=form.passphraseField.line.text(),
        )

    def show_refused(self, error: Exception) -> None:
        """Say why the decision was not taken; the passphrase has to be typed again."""
        self._form.passphraseField.line.clear()
        self._form.passphraseField.setFocus()
        self.show_error(error)

    @property
    def _with_conditions(self) -> bool:
        return self._form.outcomeField.value == DecisionOutcome.CONDITIONAL.value

    @property
    def _admits(self) -> bool:
        return self._form.outcomeField.value != DecisionOutcome.REJECTED.value

    def _problem_of_people(self, reviewer: str, others: list[str]) -> str:
        owner = self._room.business_owner
        if owner.strip() and same_name(owner, reviewer):
            return self.tr(
                "{name} is the business owner of this collector and has reviewed it. Have somebody else "
                "review it, or name another business owner in the profile."
            ).format(name=owner)
        if not others:
            return self.tr(
                "Nobody but the reviewer has a passphrase here. Give another officer one in Settings."
            )
        return ""

    @Slot()
    def _on_outcome_chosen(self) -> None:
        form = self._form
        form.conditionsField.setVisible(self._with_conditions)
        for part in (form.signOffHeading, form.signOffNote, form.signOffs):
            part.setVisible(self._admits)
        if not self._room.sign_offs_required:
            form.signOffNote.setText(self.tr("The settings of this vault do not require sign-offs."))
