"""Chooses the wording of a clause from its ladder, and lets somebody in the role accept it."""

from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

from vetdesk.desktop.dialog import FieldProblem, about
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.clauses.words import rung_name
from vetdesk.desktop.pages.slotwords import SlotWords
from vetdesk.desktop.parts.basics import row, text_label
from vetdesk.desktop.parts.choicebox import ChoiceBox
from vetdesk.desktop.parts.choicechips import Choice, ChoiceChips
from vetdesk.desktop.parts.formfield import FormField, line_field, text_field
from vetdesk.desktop.theme import space
from vetdesk.desktop.titles import shown
from vetdesk.services.wordings import Ladder, Rung

_WIDE: Final = 190
_LINES: Final = 9


@dataclass(frozen=True, kw_only=True)
class WordingGiven:
    """The wording chosen, why, and who accepts it now; without a name it waits for somebody."""

    variant: str
    reason: str
    is_new: bool
    name: str = ""
    passphrase: str = field(default="", repr=False)
    accept_reason: str = ""


class WordingDialog(AskingDialog):
    """``submitted`` carries a ``WordingGiven``."""

    def __init__(self, ladder: Ladder, *, parent: QWidget) -> None:
        super().__init__(
            self.tr("Wording of {clause}").format(clause=f"{ladder.clause_id} {shown(ladder.title)}"),
            submit_text=self.tr("Keep"),
            explanation=self.tr(
                "What is not the standard is accepted by somebody in the role it names, with their own"
                " passphrase and a reason. Until then the text cannot be approved."
            ),
            parent=parent,
        )
        self.setMinimumWidth(space(_WIDE))
        self._ladder = ladder
        self._words = SlotWords(ladder.anchors, ladder.asks)
        self._rungs = {one.variant.id: one for one in ladder.rungs}
        rungs = (Choice(one.variant.id, rung_name(one.variant)) for one in ladder.rungs)
        self.choice = ChoiceChips(tuple(rungs))
        stands = next((one.variant.id for one in ladder.rungs if one.stands), "")
        self.choice.choose(stands)
        self._before = stands
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setAccessibleName(self.tr("Words"))
        self._text.setFixedHeight(self._text.fontMetrics().lineSpacing() * _LINES)
        self._guidance = text_label("", "soft", wrap=True)
        self._state = text_label("", "body", wrap=True)
        said = ladder.choice.reason if ladder.choice else ""
        self.reason = text_field(self.tr("Why this wording"), said, lines=2)
        self.acceptor = ChoiceBox()
        self._acceptor_field = FormField(self.tr("Accepted now by"), self.acceptor)
        secret = QLineEdit()
        secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.secret = FormField(self.tr("Their own passphrase"), secret)
        self.accept_reason = line_field(self.tr("Why it is accepted"))
        self.body.addWidget(FormField(self.tr("Wording"), self.choice))
        for made in (self._text, self._guidance, self._state, self.reason):
            self.body.addWidget(made)
        line = row(gap=3)
        line.addWidget(self._acceptor_field, 1)
        line.addWidget(self.secret, 1)
        self.body.addLayout(line)
        self.body.addWidget(self.accept_reason)
        self.choice.value_changed.connect(self._on_choice_changed)
        self.acceptor.currentIndexChanged.connect(self._on_acceptor_changed)
        self._on_choice_changed()
        self.watch()

    @override
    def validate(self) -> list[FieldProblem]:
        needed = [] if self._rung.is_standard else [self.reason]
        if self._name:
            needed += [self.secret, self.accept_reason]
        says = self.tr("This is needed.")
        problems = []
        for one in (self.reason, self.secret, self.accept_reason):
            is_missing = one in needed and not one.text
            one.show_problem(says if is_missing else "")
            if is_missing:
                problems.append(FieldProblem(one.label, about(one.label, says)))
        return problems

    @override
    def value(self) -> WordingGiven:
        return WordingGiven(
            variant=self._rung.variant.id,
            reason=self.reason.text,
            is_new=self._rung.variant.id != self._before,
            name=self._name,
            passphrase=self.secret.text,
            accept_reason=self.accept_reason.text,
        )

    @override
    def show_failure(self, text: str) -> None:
        self.secret.set_text("")
        super().show_failure(text)

    @property
    def _rung(self) -> Rung:
        return self._rungs[self.choice.value]

    @property
    def _name(self) -> str:
        return "" if self._rung.is_standard else str(self.acceptor.currentData() or "")

    @Slot()
    def _on_choice_changed(self) -> None:
        rung = self._rung
        self._text.setPlainText(self._words.readable(rung.variant.text))
        self._guidance.setText(rung.variant.guidance)
        self._guidance.setVisible(bool(rung.variant.guidance))
        self._state.setText(self._state_words(rung))
        self.reason.setVisible(not rung.is_standard)
        self.acceptor.clear()
        self.acceptor.addItem(self.tr("Later"), "")
        for name in rung.holders:
            self.acceptor.addItem(name, name)
        self._acceptor_field.setVisible(self._waits(rung))
        self._on_acceptor_changed()

    @Slot()
    def _on_acceptor_changed(self) -> None:
        asks = bool(self._name) and self._waits(self._rung)
        self.secret.setVisible(asks)
        self.accept_reason.setVisible(asks)

    def _waits(self, rung: Rung) -> bool:
        return not rung.is_standard and not (rung.stands and self._ladder.is_accepted)

    def _state_words(self, rung: Rung) -> str:
        if rung.is_standard:
            return self.tr("The standard needs nobody's acceptance.")
        given = self._ladder.choice.accepted if self._ladder.choice and rung.stands else None
        if given is not None and self._ladder.is_accepted:
            words = self.tr("Accepted by {name} ({role}): {reason}")
            return words.format(name=given.name, role=given.role, reason=given.reason)
        if not rung.holders:
            words = self.tr("Nobody is registered in the role {role}; Settings › Staff keeps the roles.")
            return words.format(role=rung.variant.role)
        return self.tr("Waits for somebody in the role {role}.").format(role=rung.variant.role)
