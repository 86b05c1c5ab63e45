"""The field of one question: its editor follows the kind of answer, its reason says where it is printed."""

import unicodedata
from contextlib import suppress
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from vetdesk.desktop.pages.agreements import words
from vetdesk.desktop.pages.agreements.state import Asked
from vetdesk.desktop.parts.basics import row, text_label
from vetdesk.desktop.parts.choicechips import Choice, ChoiceChips
from vetdesk.desktop.parts.datefield import DateEdit
from vetdesk.desktop.parts.formfield import FormField
from vetdesk.desktop.parts.moneyfield import MoneyEdit
from vetdesk.desktop.parts.rowgrid import RowGrid
from vetdesk.desktop.sentences import failure_text
from vetdesk.desktop.theme import space
from vetdesk.desktop.titles import listed
from vetdesk.domain.answers import AnswerSpec, AnswerType, Value
from vetdesk.domain.money import Money
from vetdesk.domain.rows import Rows
from vetdesk.domain.tablequestions import RowsUnfit, read_rows
from vetdesk.services.agreements import parse_answer
from vetdesk.services.errors import AnswerInvalid

_LONG: Final = frozenset({"purpose", "method", "commission_rule", "discount_rule"})
_LINES: Final = 3


class NumberEdit(QWidget):
    """A short line for a number, with what it counts behind it."""

    value_changed = Signal()

    def __init__(self, unit: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(self)
        self.line.setMaximumWidth(space(40))
        box = row(gap=2)
        box.addWidget(self.line)
        box.addWidget(text_label(unit, "soft"))
        box.addStretch(1)
        self.setLayout(box)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self._on_text_changed)

    @property
    def is_empty(self) -> bool:
        """True while nothing is typed."""
        return not self.line.text().strip()

    @Slot()
    def _on_text_changed(self) -> None:
        self.value_changed.emit()


class QuestionField(FormField):
    """Types, shows and checks one answer; ``typed`` is the form the service takes."""

    def __init__(self, asked: Asked, parent: QWidget | None = None) -> None:
        self.spec = asked.question.spec
        super().__init__(
            words.question_words(self.spec),
            RowGrid(self.spec.table) if self.spec.table else _editor_of(self.spec, asked.question.default),
            required=asked.question.default is None and not (self.spec.by_road or self.spec.optional),
            parent=parent,
        )
        self.setObjectName(self.spec.name)
        self._carried = asked.question.default if isinstance(asked.question.default, Rows) else None
        self._shown = ""
        self._label.setWordWrap(True)
        self._label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._remarks = text_label("", "label", wrap=True)
        self._remarks.setProperty("tone", "warn")
        self._remarks.hide()
        box = self.layout()
        assert isinstance(box, QBoxLayout)
        box.insertWidget(box.indexOf(self._reason), self._remarks)
        self.show_asked(asked)

    def show_asked(self, asked: Asked) -> None:
        """Show where the answer is printed now; what is typed stays."""
        default = asked.question.default
        usual = "" if default is None else words.value_words(self.spec, default)
        if isinstance(default, Rows):
            usual = ""
        parts = (
            self.tr("Printed in {places}").format(places=asked.feeds) if asked.feeds else "",
            self._depends(asked),
            asked.norms,
            self.tr("unless you say otherwise: {value}").format(value=usual) if usual else "",
            self.tr("follows from the road unless you say otherwise") if self.spec.by_road else "",
            self._carried_words(asked),
            words.question_hint(self.spec),
        )
        self.show_reason(" · ".join(part for part in parts if part))
        self._remarks.setText("\n".join(asked.remarks))
        self._remarks.setVisible(bool(asked.remarks))

    def _carried_words(self, asked: Asked) -> str:
        """Return what the registers say of a table: that it is shown, or who is missing in the rows typed."""
        default, value = asked.question.default, asked.question.value
        if not isinstance(default, Rows):
            return ""
        if not isinstance(value, Rows):
            return self.tr("carried over from the review and the terms until you change it")
        missing = [str(row[0]) for row in default.rows if row[0] not in {one[0] for one in value.rows}]
        says = self.tr("declared in the review or the terms but not listed here: {names}")
        return says.format(names=listed(missing)) if missing else ""

    def _depends(self, asked: Asked) -> str:
        """Return what depends on the answer by a condition; where nothing prints it, why it is asked."""
        if not asked.decides:
            return ""
        only = self.tr("asked because {places} depends on it")
        said = self.tr("{places} depends on it") if asked.feeds else only
        return said.format(places=asked.decides)

    @property
    def is_blank(self) -> bool:
        """True while nothing is typed or chosen."""
        return not self.typed

    @property
    def typed(self) -> str:
        """Return what is typed, written as the service reads it; empty for nothing."""
        editor = self.editor
        if isinstance(editor, RowGrid):
            return self._typed_rows(editor)
        if isinstance(editor, ChoiceChips):
            return editor.value
        if isinstance(editor, MoneyEdit):
            return editor.line.text().strip() if editor.value is None else editor.value.plain()
        if isinstance(editor, DateEdit):
            return editor.line.text().strip() if editor.value is None else editor.value.isoformat()
        if isinstance(editor, NumberEdit):
            return unicodedata.normalize("NFKC", editor.line.text()).replace(" ", "")
        return self.text

    @property
    def wrong(self) -> str:
        """Return why what is typed is no answer; empty when it is one, or when there is nothing."""
        if self.is_blank:
            return ""
        try:
            parse_answer(self.spec.name, self.typed, {self.spec.name: self.spec})
        except AnswerInvalid:
            return words.wrong_words(self.spec.type)
        except RowsUnfit as unfit:
            return failure_text(unfit)
        return ""

    def show_wrong(self) -> str:
        """Show what is wrong with what is typed, in a table also at its cells; return the reason."""
        editor = self.editor
        wrong = editor.judge() if isinstance(editor, RowGrid) else self.wrong
        self.show_problem(wrong)
        return wrong

    def type_again(self, typed: str) -> None:
        """Put back what ``typed`` returned before it was an answer."""
        line = getattr(self.editor, "line", None)
        if isinstance(self.editor, RowGrid):
            self.editor.set_text(typed)
        elif isinstance(line, QLineEdit):
            line.setText(typed)
        elif not isinstance(self.editor, ChoiceChips):
            self.set_text(typed)
        self.show_wrong()
        self.edited.emit()

    def show_answer(self, value: Value | None) -> None:
        """Show a stored answer."""
        editor = self.editor
        if isinstance(editor, RowGrid):
            shown = value if isinstance(value, Rows) else self._carried
            editor.show_rows(shown)
            self._shown = "" if value is not None else str(shown or "")
        elif isinstance(editor, ChoiceChips):
            editor.choose(*(() if value is None else (str(value),)))
        elif isinstance(editor, MoneyEdit):
            editor.set_value(value if isinstance(value, Money) else None)
        elif isinstance(editor, (DateEdit, NumberEdit)):
            editor.line.setText("" if value is None else str(value))
        else:
            self.set_text("" if value is None else str(value))

    def _typed_rows(self, editor: RowGrid) -> str:
        """Return the rows as they are stored, as typed while they are none; nothing for untouched ones."""
        assert self.spec.table is not None
        text = editor.text
        with suppress(RowsUnfit):
            text = str(read_rows(self.spec.table, text))
        return "" if text == self._shown else text

    @property
    def has_focus_inside(self) -> bool:
        """True while somebody is typing here."""
        focused = self.window().focusWidget()
        return focused is not None and (focused is self or self.isAncestorOf(focused))


def stored_text(value: Value | None) -> str:
    """Return a stored answer in the form ``QuestionField.typed`` has."""
    if value is None:
        return ""
    return value.plain() if isinstance(value, Money) else str(value)


def _editor_of(spec: AnswerSpec, default: Value | None) -> QWidget:
    match spec.type:
        case AnswerType.MONEY:
            return MoneyEdit()
        case AnswerType.DATE:
            return DateEdit()
        case AnswerType.CHOICE:
            choices = tuple(Choice(key, said) for key, said in words.choices_of(spec))
            return ChoiceChips(choices, wraps=spec.is_own)
        case AnswerType.INTEGER | AnswerType.DECIMAL:
            number = NumberEdit(words.unit_words(spec.unit))
            number.line.setPlaceholderText("" if default is None else str(default))
            return number
    if spec.is_long or spec.name in _LONG:
        long = QPlainTextEdit()
        long.setTabChangesFocus(True)
        long.setFixedHeight(long.fontMetrics().lineSpacing() * _LINES + 20)
        long.setPlaceholderText("" if default is None else str(default))
        return long
    line = QLineEdit()
    line.setPlaceholderText("" if default is None else str(default))
    return line
