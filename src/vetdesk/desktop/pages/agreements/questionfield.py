"""The field of one question: its editor follows the kind of answer, its reason says where it is printed."""

import unicodedata
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
from vetdesk.desktop.theme import space
from vetdesk.domain.answers import AnswerSpec, AnswerType, Value
from vetdesk.domain.money import Money
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
            words.question_words(self.spec.name),
            _editor_of(self.spec, asked.question.default),
            required=asked.question.default is None and not self.spec.by_road,
            parent=parent,
        )
        self.setObjectName(self.spec.name)
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
        parts = (
            self.tr("Printed in {places}").format(places=asked.feeds) if asked.feeds else "",
            self._depends(asked),
            asked.norms,
            self.tr("unless you say otherwise: {value}").format(value=usual) if usual else "",
            self.tr("follows from the road unless you say otherwise") if self.spec.by_road else "",
            words.question_hint(self.spec.name),
        )
        self.show_reason(" · ".join(part for part in parts if part))
        self._remarks.setText("\n".join(asked.remarks))
        self._remarks.setVisible(bool(asked.remarks))

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
            parse_answer(self.spec.name, self.typed)
        except AnswerInvalid:
            return words.wrong_words(self.spec.type)
        return ""

    def show_answer(self, value: Value | None) -> None:
        """Show a stored answer."""
        editor = self.editor
        if isinstance(editor, ChoiceChips):
            editor.choose(*(() if value is None else (str(value),)))
        elif isinstance(editor, MoneyEdit):
            editor.set_value(value if isinstance(value, Money) else None)
        elif isinstance(editor, (DateEdit, NumberEdit)):
            editor.line.setText("" if value is None else str(value))
        else:
            self.set_text("" if value is None else str(value))

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
            return ChoiceChips(tuple(Choice(one, words.choice_words(one)) for one in spec.choices))
        case AnswerType.INTEGER | AnswerType.DECIMAL:
            number = NumberEdit(words.unit_words(spec.unit))
            number.line.setPlaceholderText("" if default is None else str(default))
            return number
    if spec.name in _LONG:
        long = QPlainTextEdit()
        long.setTabChangesFocus(True)
        long.setFixedHeight(long.fontMetrics().lineSpacing() * _LINES + 20)
        long.setPlaceholderText("" if default is None else str(default))
        return long
    line = QLineEdit()
    line.setPlaceholderText("" if default is None else str(default))
    return line
