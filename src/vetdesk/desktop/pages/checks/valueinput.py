"""What a check asks for beside its result: a number with its unit, a day, a choice or a text."""

from datetime import date
from decimal import Decimal
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLineEdit, QPlainTextEdit, QRadioButton, QWidget

from vetdesk.desktop.i18n import translate
from vetdesk.desktop.pages.checks import words
from vetdesk.desktop.parts.basics import column, empty_layout, row, tab_through, text_label
from vetdesk.desktop.parts.datefield import DateEdit
from vetdesk.domain.asking import AnswerKind, AnswerRule, Option, read_number
from vetdesk.domain.matter import CheckValue

_TEXT_LINES: Final = 3


class ValueInput(QWidget):
    """``value_changed`` while a value is given, ``entered`` when Enter ends one."""

    value_changed = Signal()
    entered = Signal()

    def __init__(self, *, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._rule = AnswerRule()
        self._options: dict[str, QAbstractButton] = {}
        self._label = text_label("", "label", wrap=True)
        self._unit = text_label("", "soft")
        self._passes = text_label("", "faint", wrap=True)
        self._problem = text_label("", "problem", wrap=True)
        self._number = QLineEdit()
        self._number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._day = DateEdit()
        self._words = QPlainTextEdit()
        self._words.setTabChangesFocus(True)
        self._words.setFixedHeight(self._words.fontMetrics().lineSpacing() * _TEXT_LINES + 20)
        self._list = column(gap=1)
        self._number_line = QWidget()
        self._lay_out()
        self._number.textChanged.connect(self._on_changed)
        self._number.returnPressed.connect(self._on_entered)
        self._day.value_changed.connect(self._on_changed)
        self._day.line.returnPressed.connect(self._on_entered)
        self._words.textChanged.connect(self._on_changed)

    @property
    def is_asked(self) -> bool:
        """True when the check asks for more than its result."""
        return self._rule.kind is not AnswerKind.OUTCOME

    @property
    def value(self) -> CheckValue | None:
        """Return what is given; None while it is empty or cannot be read."""
        match self._rule.kind:
            case AnswerKind.NUMBER:
                return read_number(self._number.text())
            case AnswerKind.DATE:
                return self._day.value
            case AnswerKind.TEXT:
                return self._words.toPlainText().strip() or None
            case AnswerKind.CHOICE:
                return next(iter(self._ticked()), None)
            case AnswerKind.CHOICES:
                return self._ticked() or None
        return None

    @property
    def is_empty(self) -> bool:
        """True while nothing at all is given."""
        match self._rule.kind:
            case AnswerKind.NUMBER:
                return not self._number.text().strip()
            case AnswerKind.DATE:
                return self._day.is_empty
        return self.value is None

    @property
    def is_unreadable(self) -> bool:
        """True when something is typed that is no value of this kind."""
        return not self.is_empty and self.value is None

    def show_rule(self, rule: AnswerRule, *, group: str) -> None:
        """Ask for what this rule wants; what was given to the same rule stays."""
        if rule != self._rule:
            self._rule = rule
            self._make_options(rule.options)
        self._label.setText(words.asked_for(rule.kind))
        self._unit.setText(rule.unit(self._language))
        self._passes.setText(words.passes_when(rule, group=group, language=self._language))
        self._passes.setVisible(bool(self._passes.text()))
        self._number_line.setVisible(rule.kind is AnswerKind.NUMBER)
        self._day.setVisible(rule.kind is AnswerKind.DATE)
        self._words.setVisible(rule.kind is AnswerKind.TEXT)
        self.setVisible(self.is_asked)
        for editor in (self._number, self._day.line, self._words):
            editor.setAccessibleName(self._label.text())
        self._judge()

    def set_value(self, value: CheckValue | None) -> None:
        """Show ``value``; one of another kind is shown as nothing."""
        given = value if value is not None and self._rule.fits(value) else None
        blocked = self.blockSignals(True)
        self._number.setText(f"{given:f}" if isinstance(given, Decimal) else "")
        self._day.set_value(given if isinstance(given, date) else None)
        shown = given if isinstance(given, str) and self._is(AnswerKind.TEXT) else ""
        if self._words.toPlainText() != shown:
            self._words.setPlainText(shown)
        chosen = given if isinstance(given, tuple) else (given,)
        for key, made in self._options.items():
            made.setAutoExclusive(False)
            made.setChecked(key in chosen)
            made.setAutoExclusive(self._is(AnswerKind.CHOICE))
        self.blockSignals(blocked)
        self._judge()

    def focus_first(self) -> None:
        """Put the cursor where the value is given."""
        match self._rule.kind:
            case AnswerKind.NUMBER:
                self._number.setFocus()
                self._number.selectAll()
            case AnswerKind.DATE:
                self._day.line.setFocus()
                self._day.line.selectAll()
            case AnswerKind.TEXT:
                self._words.setFocus()
            case _:
                chosen = (made for made in self._options.values() if made.isChecked())
                first = next(chosen, next(iter(self._options.values()), None))
                if first is not None:
                    first.setFocus()

    # Inside

    def _lay_out(self) -> None:
        line = row(gap=2)
        self._number.setMaximumWidth(160)
        line.addWidget(self._number)
        line.addWidget(self._unit)
        line.addStretch(1)
        self._number_line.setLayout(line)
        box = column(gap=1)
        for part in (self._label, self._number_line, self._day, self._words):
            box.addWidget(part)
        box.addLayout(self._list)
        box.addWidget(self._problem)
        box.addWidget(self._passes)
        self.setLayout(box)

    def _make_options(self, options: tuple[Option, ...]) -> None:
        empty_layout(self._list)
        self._options.clear()
        several = self._is(AnswerKind.CHOICES)
        for option in options:
            text = option.of(self._language)
            made: QAbstractButton = QCheckBox(text) if several else QRadioButton(text)
            made.setObjectName(option.id)
            made.clicked.connect(self._on_changed)
            self._list.addWidget(made)
            made.show()  # a layout shows late, and a digit may want the focus here at once
            self._options[option.id] = made
        tab_through(self._words, self._options.values())

    def _ticked(self) -> tuple[str, ...]:
        return tuple(key for key, made in self._options.items() if made.isChecked())

    def _is(self, kind: AnswerKind) -> bool:
        return self._rule.kind is kind

    def _judge(self) -> None:
        says = ""
        if self.is_unreadable:
            says = (
                translate("CheckWords", "This is no date; write 2026-11-23.")
                if self._is(AnswerKind.DATE)
                else translate("CheckWords", "This is no number; write 12 or 0.5.")
            )
        self._problem.setText(says)
        self._problem.setVisible(bool(says))

    @Slot()
    def _on_changed(self) -> None:
        self._judge()
        self.value_changed.emit()

    @Slot()
    def _on_entered(self) -> None:
        self.entered.emit()
