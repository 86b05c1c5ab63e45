"""One check with its rule on top and its answer under it; every change is handed on at once."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from vetdesk.desktop import vocabulary
from vetdesk.desktop.pages.checks import words
from vetdesk.desktop.pages.checks.carriedline import CarriedLine
from vetdesk.desktop.pages.checks.declaredline import DeclaredLine
from vetdesk.desktop.pages.checks.evidence import EvidenceBox
from vetdesk.desktop.pages.checks.lookup import LookupGuide
from vetdesk.desktop.pages.checks.valueinput import ValueInput
from vetdesk.desktop.parts.badge import StatusBadge
from vetdesk.desktop.parts.basics import ElidedLabel, button, column, restyle, row, text_label
from vetdesk.desktop.parts.choicechips import Choice, ChoiceChips
from vetdesk.desktop.parts.datefield import DateEdit
from vetdesk.desktop.parts.formfield import FormField, line_field, text_field
from vetdesk.desktop.parts.scrolling import scrolled
from vetdesk.desktop.theme import Tone
from vetdesk.desktop.timers import once
from vetdesk.desktop.vocabulary import Status
from vetdesk.domain.matter import CheckAnswer, CheckValue
from vetdesk.domain.vetting import Finding
from vetdesk.services.clock import Clock
from vetdesk.services.vetting import EvidenceLine

_PAUSE_MS: Final = 700
_NA: Final = "na"
_LABEL_WIDTH: Final = 68
_WIDE: Final = 310


class AnswerPanel(QScrollArea):
    """``answered(check id, CheckAnswer)`` and ``cleared(check id)`` ask the page to save.

    ``evidence`` is placed under it by the page, so that it is seen without scrolling.
    ``entered`` says that a value was ended with Enter, so that the keys of the list work again.
    """

    answered = Signal(str, object)
    cleared = Signal(str)
    entered = Signal()

    def __init__(self, clock: Clock, *, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._language = language
        self._check_id = ""
        self._answer: CheckAnswer | None = None
        self._filling = False
        self._kept: dict[str, tuple[str, str, CheckValue | None]] = {}
        self._finding: Finding | None = None
        self._pause = once(self, _PAUSE_MS)
        self._make_parts()
        self._lay_out()
        self._connect()

    @property
    def check_id(self) -> str:
        """Return the check shown."""
        return self._check_id

    @property
    def is_pending(self) -> bool:
        """True while something typed has not been handed on yet."""
        return self._pause.isActive()

    def show_finding(self, finding: Finding, evidence: Sequence[EvidenceLine] = ()) -> None:
        """Show a check; what is being typed into the same check stays."""
        same = finding.item.id == self._check_id
        if not same:
            self.flush()
            self._keep_words()
            self.verticalScrollBar().setValue(0)
        self._check_id = finding.item.id
        self._finding = finding
        self._show_rule(finding)
        self.evidence.show_evidence(evidence)
        if not (same and (self.is_pending or self._has_words_only)):
            self._fill(finding.answer)
            self._bring_words_back()

    def set_open(self, *, is_open: bool) -> None:
        """Take answers, or only show them because the review is closed."""
        parts = (self.outcome, self.value, self._day, self._until, self._source.editor, self._note.editor)
        for part in parts:
            part.setEnabled(is_open)
        self._clear.setVisible(is_open)
        self.evidence.set_open(is_open=is_open)
        self.lookup.setEnabled(is_open)
        self.carried.setEnabled(is_open)
        self.declared.set_open(is_open=is_open)

    def choose(self, outcome: str) -> None:
        """Answer ``pass``, ``fail`` or ``na``, as the keys 1, 2, 3 do.

        Where the pack judges a value, pass and fail put the cursor on the value instead.
        """
        if not self.outcome.isEnabled() or not self._check_id:
            return
        if self._is_judged and outcome != _NA:
            self.value.focus_first()
        else:
            self.outcome.choose(outcome)

    def flush(self) -> None:
        """Hand on what is typed without waiting any longer."""
        if self.is_pending:
            self._pause.stop()
            self._hand_on()

    def forget_saved(self) -> None:
        """Take what is shown as not saved, because saving failed; the next change tries again."""
        self._answer = None

    def clear(self) -> None:
        """Forget everything shown."""
        self._pause.stop()
        self._check_id = ""
        self._finding = None
        self._kept.clear()
        self._fill(None)
        self.evidence.show_evidence(())
        self.carried.show_carried(None)
        self.declared.show_declared(None, None)
        for label in (self._question, *self._facts.values(), self._validity, self._effect):
            label.clear()
        self._effect_box.hide()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = QBoxLayout.Direction.LeftToRight
        wide = self.width() >= _WIDE
        for line in (self._chosen, self._days):
            line.setDirection(beside if wide else QBoxLayout.Direction.TopToBottom)

    # Inside

    @property
    def _has_words_only(self) -> bool:
        given = self._source.text or self._note.text or not self.value.is_empty
        return not self.outcome.value and bool(given)

    @property
    def _is_judged(self) -> bool:
        found = self._finding
        return found is not None and found.item.answer.judges(found.group)

    def _keep_words(self) -> None:
        # Words without a result are no answer yet, but nobody shall have to type them twice.
        if self._check_id and self._has_words_only:
            self._kept[self._check_id] = (self._source.text, self._note.text, self.value.value)

    def _bring_words_back(self) -> None:
        kept = self._kept.pop(self._check_id, None)
        if kept is not None and self._answer is None:
            self._filling = True
            self._source.set_text(kept[0])
            self._note.set_text(kept[1])
            self.value.set_value(kept[2])
            self._filling = False

    def _make_parts(self) -> None:
        self._number = text_label("", "card")
        self._severity = StatusBadge(Status("", Tone.PLAIN, ""))
        self._validity = ElidedLabel("", "faint")
        self._validity.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._question = text_label("", "body", wrap=True)
        self._facts = {name: text_label("", "soft", wrap=True) for name in ("norm", "where", "proof", "flag")}
        self.outcome = ChoiceChips(
            tuple(
                Choice(key, vocabulary.status("check", key).text, tone)
                for key, tone in (("pass", Tone.OK), ("fail", Tone.BAD), ("na", Tone.ACCENT))
            )
        )
        self.value = ValueInput(language=self._language)
        self.outcome.setAccessibleName(self.tr("Result"))
        self._clear = button(self.tr("Take back"), "link")
        self._day, self._until = DateEdit(), DateEdit()
        self._source = line_field(self.tr("Source"))
        self._note = text_field(self.tr("Note"))
        self._day_field = FormField(self.tr("Looked up on"), self._day)
        self._until_field = FormField(self.tr("Valid until (stated)"), self._until)
        self._effect = text_label("", "body", wrap=True)
        self._effect_box = QFrame()
        # Without a parent until the page places it: Tab reaches it behind everything in here.
        self.evidence = EvidenceBox()
        self.lookup = LookupGuide(language=self._language)
        self.carried = CarriedLine()
        self.declared = DeclaredLine(language=self._language)

    def _lay_out(self) -> None:
        inner = QWidget()
        # Before it is filled: what is in it would be dressed now, and again in its final place.
        scrolled(inner, across=False, area=self)
        box = column(gap=3)
        box.setContentsMargins(0, 0, 10, 0)
        head = row(gap=3)
        head.addWidget(self._number)
        head.addWidget(self._severity)
        head.addWidget(self._validity, 1)
        box.addLayout(head)
        box.addWidget(self._question)
        box.addWidget(self.carried)
        box.addWidget(self.declared)
        box.addWidget(self.value)
        box.addWidget(text_label(self.tr("Result"), "label"))
        self._chosen = row(gap=3)
        self._chosen.addWidget(self.outcome)
        self._chosen.addWidget(self._clear)
        box.addLayout(self._chosen)
        inside = column(gap=0, margin=3)
        inside.addWidget(self._effect)
        self._effect_box.setLayout(inside)
        restyle(self._effect_box, banner="bad")
        box.addWidget(self._effect_box)
        # Under the result, which has to be in sight on a small screen however long these are.
        box.addLayout(self._facts_lines())
        box.addWidget(self.lookup)
        self._days = row(gap=3)
        self._days.addWidget(self._day_field, 1)
        self._days.addWidget(self._until_field, 1)
        box.addLayout(self._days)
        box.addWidget(self._source)
        box.addWidget(self._note)
        box.addStretch(1)
        inner.setLayout(box)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _facts_lines(self) -> QVBoxLayout:
        names = {
            "norm": self.tr("Rule"),
            "where": self.tr("Where"),
            "proof": self.tr("Evidence"),
            "flag": self.tr("Red flag"),
        }
        lines = column(gap=1)
        for name, value in self._facts.items():
            line = row(gap=2)
            label = text_label(names[name], "label")
            label.setFixedWidth(_LABEL_WIDTH)
            line.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            line.addWidget(value, 1)
            lines.addLayout(line)
        return lines

    def _connect(self) -> None:
        self.outcome.value_changed.connect(self._on_outcome_changed)
        for field in (self._day_field, self._until_field, self._source, self._note):
            field.edited.connect(self._on_typed)
        self.value.value_changed.connect(self._on_value_changed)
        self.value.entered.connect(self._on_value_entered)
        self._pause.timeout.connect(self._hand_on)
        self._clear.clicked.connect(self._on_clear_clicked)

    def _show_rule(self, finding: Finding) -> None:
        item, language = finding.item, self._language
        self.value.show_rule(item.answer, group=finding.group)
        for key in ("pass", "fail"):
            self.outcome.button(key).setEnabled(not self._is_judged)
        self._until_field.setVisible(not item.answer.ahead)
        self._number.setText(item.id)
        self._severity.show_status(words.severity_status(finding.severity))
        self._validity.setText(words.holds_for(item))
        self._question.setText(item.question.of(language))
        shown = {
            "norm": words.rule_words(item, self._clock.today()),
            "where": item.where.of(language),
            "proof": item.evidence.of(language),
            "flag": item.red_flag.of(language),
        }
        for name, text in shown.items():
            self._facts[name].setText(text)
        effect = words.consequence(finding)
        self._effect.setText(effect)
        self._effect_box.setVisible(bool(effect))

    def _fill(self, answer: CheckAnswer | None) -> None:
        self._filling = True
        self._answer = answer
        self.outcome.choose(*((answer.outcome,) if answer else ()))
        self._day.set_value(answer.on if answer else self._clock.today())
        self.value.set_value(answer.value if answer else None)
        self._until.set_value(answer.valid_until if answer else None)
        self._source.set_text((answer.source if answer else None) or "")
        note = (answer.note if answer else None) or ""
        if self._note.text != note:
            self._note.set_text(note)
        self._clear.setEnabled(answer is not None)
        self._judge_days()
        self._filling = False

    def _typed(self) -> CheckAnswer | None:
        on = self._day.value
        if not self.outcome.value or on is None:
            return None
        value = None if self.outcome.value == _NA else self.value.value
        found, ends = self._finding, None
        if found is not None and found.item.answer.ahead and isinstance(value, date):
            ends = value
        return CheckAnswer(
            outcome=self.outcome.value,
            on=on,
            valid_until=ends or self._until.value,
            source=self._source.text or None,
            note=self._note.text or None,
            value=value,
        )

    def _judge_days(self) -> bool:
        on, today = self._day.value, self._clock.today()
        says = ""
        if on is None:
            says = self.tr("This is no date; write 2026-11-23.")
        elif on > today:
            says = self.tr("An answer from the future does not count yet.")
        self._day_field.show_problem(says)
        until_wrong = not self._until.is_empty and self._until.value is None
        self._until_field.show_problem(self.tr("This is no date; write 2026-11-23.") if until_wrong else "")
        return not (on is None or until_wrong or self.value.is_unreadable)

    @Slot()
    def _hand_on(self) -> None:
        typed = self._typed() if self._judge_days() else None
        if typed is None or typed == self._answer or not self._check_id:
            return
        self._answer = typed
        self._clear.setEnabled(True)
        self.answered.emit(self._check_id, typed)

    def _judge_value(self) -> None:
        # A value where there was "not applicable" is an answer again; one taken away is none.
        found, on, value = self._finding, self._day.value, self.value.value
        if found is None or on is None or not self._is_judged:
            return
        self._filling = True
        if value is not None:
            self.outcome.choose(found.item.answer.judge(value, group=found.group, on=on) or "")
        elif self._answer is None or self._answer.value is not None:
            self.outcome.choose()
        self._filling = False

    @Slot()
    def _on_value_changed(self) -> None:
        if not self._filling:
            self._judge_value()
            self._judge_days()
            self._pause.start()

    @Slot()
    def _on_value_entered(self) -> None:
        self.flush()
        self.entered.emit()

    @Slot()
    def _on_outcome_changed(self) -> None:
        if not self._filling:
            if self.outcome.value == _NA:
                self._filling = True
                self.value.set_value(None)
                self._filling = False
            self._pause.stop()
            self._hand_on()

    @Slot()
    def _on_typed(self) -> None:
        if not self._filling:
            self._judge_days()
            self._judge_value()
            self._pause.start()

    @Slot()
    def _on_clear_clicked(self) -> None:
        self._pause.stop()
        if self._check_id:
            self.cleared.emit(self._check_id)
