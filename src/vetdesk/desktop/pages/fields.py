"""Form fields that Designer can place: each is named, explained and marked by properties of the form."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Property, Slot
from PySide6.QtWidgets import QBoxLayout, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

from vetdesk.desktop.parts.basics import column, restyle
from vetdesk.desktop.parts.choicebox import ChoiceBox
from vetdesk.desktop.parts.choicechips import Choice, ChoiceChips
from vetdesk.desktop.parts.datefield import DateEdit
from vetdesk.desktop.parts.formfield import FormField
from vetdesk.desktop.parts.moneyfield import MoneyEdit
from vetdesk.domain.money import Money

_NOTE_LINES = 3


class PlacedField(FormField):
    """Base of fields in ``ui/*.ui``; the form sets ``caption``, ``why``, ``needed`` and ``hint``."""

    def __init__(self, editor: QWidget, parent: QWidget | None = None) -> None:
        super().__init__("", editor, parent=parent)
        # Fields side by side start at the same height, whatever stands under one of them.
        box = self.layout()
        assert isinstance(box, QBoxLayout)
        box.addStretch(1)

    def _set_caption(self, caption: str) -> None:
        self._label.setText(caption)
        self._typed_into.setAccessibleName(caption)

    def _set_why(self, why: str) -> None:
        self.show_reason(why)

    def _set_needed(self, needed: bool) -> None:  # noqa: FBT001 - Qt's property setter
        self._is_required = needed
        self._on_editor_changed()
        self._required.setVisible(needed and not self._holds_something())

    def _set_hint(self, hint: str) -> None:
        if isinstance(self._typed_into, (QLineEdit, QPlainTextEdit)):
            self._typed_into.setPlaceholderText(hint)

    def _holds_something(self) -> bool:
        if isinstance(self.editor, (QLineEdit, QPlainTextEdit)):
            return bool(self.text)
        return not bool(getattr(self.editor, "is_empty", False))

    caption = Property(str, lambda self: self.label, _set_caption)
    why = Property(str, lambda self: self._reason.text(), _set_why)
    needed = Property(bool, lambda self: self._is_required, _set_needed)
    hint = Property(str, lambda _self: "", _set_hint)

    @property
    def is_missing(self) -> bool:
        """True while the field is needed and holds nothing."""
        return self._is_required and not self._holds_something()

    def mark_missing(self) -> None:
        """Draw the border of a needed field that holds nothing, until something is typed."""
        restyle(self._typed_into, problem="true")

    @Slot()
    @override
    def _on_editor_changed(self) -> None:
        if not self.problem and self._typed_into.property("problem") == "true":
            restyle(self._typed_into, problem="false")
        super()._on_editor_changed()


class LineField(PlacedField):
    """One line of text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QLineEdit(), parent)

    @property
    def line(self) -> QLineEdit:
        """Return the line typed into."""
        assert isinstance(self.editor, QLineEdit)
        return self.editor


class SecretField(LineField):
    """One line that shows dots."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)


class NoteField(PlacedField):
    """Some lines of text; Tab leaves the field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        editor = QPlainTextEdit()
        editor.setTabChangesFocus(True)
        editor.setFixedHeight(editor.fontMetrics().lineSpacing() * _NOTE_LINES + 20)
        super().__init__(editor, parent)

    @property
    def note(self) -> QPlainTextEdit:
        """Return the field typed into."""
        assert isinstance(self.editor, QPlainTextEdit)
        return self.editor


class AmountField(PlacedField):
    """An amount of money, written out in words under the figures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._money = MoneyEdit()
        super().__init__(self._money, parent)

    @property
    def money(self) -> MoneyEdit:
        """Return the editor of the amount."""
        return self._money

    @property
    def amount(self) -> Money | None:
        """Return the amount; None while there is none."""
        return self._money.value

    @property
    def is_unreadable(self) -> bool:
        """True when something is typed that is no amount."""
        return not self._money.is_empty and self._money.value is None


class DayField(PlacedField):
    """A date, typed or chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._date = DateEdit()
        super().__init__(self._date, parent)

    @property
    def date_edit(self) -> DateEdit:
        """Return the editor of the date."""
        return self._date

    @property
    def day(self) -> date | None:
        """Return the date; None while there is none."""
        return self._date.value

    @property
    def is_unreadable(self) -> bool:
        """True when something is typed that is no date."""
        return not self._date.is_empty and self._date.value is None


class ChoiceField(PlacedField):
    """One of several words from a list that unfolds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._box = ChoiceBox()
        super().__init__(self._box, parent)

    @property
    def box(self) -> QComboBox:
        """Return the list."""
        return self._box

    @property
    def value(self) -> str:
        """Return the key chosen; empty when nothing is."""
        return str(self._box.currentData() or "")

    def offer(self, choices: Sequence[tuple[str, str]], *, chosen: str = "") -> None:
        """Offer (key, words); keep what was chosen before unless told otherwise."""
        kept = chosen or self.value
        self._box.clear()
        for key, words in choices:
            self._box.addItem(words, key)
        self._box.setCurrentIndex(max(self._box.findData(kept), 0 if choices else -1))

    def choose(self, key: str) -> None:
        """Choose ``key`` if it is offered."""
        self._box.setCurrentIndex(self._box.findData(key))


class ChipsField(PlacedField):
    """A few words side by side; one or several may be chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._holder = _ChipsHolder()
        super().__init__(self._holder, parent)

    def offer(self, choices: tuple[Choice, ...], *, several: bool = False) -> None:
        """Offer ``choices`` instead of what was offered before."""
        self._holder.hold(ChoiceChips(choices, several=several))
        self._holder.chips.value_changed.connect(self._on_editor_changed)

    @property
    def chips(self) -> ChoiceChips:
        """Return the chips offered."""
        return self._holder.chips

    @property
    def value(self) -> str:
        """Return the one key chosen; empty when nothing is."""
        return self.chips.value


class _ChipsHolder(QWidget):
    """Gives the chips their place before their words are known."""

    def __init__(self) -> None:
        super().__init__()
        self._box = column(gap=0)
        self.setLayout(self._box)
        self.chips = ChoiceChips(())

    @property
    def is_empty(self) -> bool:
        """True while nothing is chosen."""
        return self.chips.is_empty

    def hold(self, chips: ChoiceChips) -> None:
        """Show ``chips``."""
        while (item := self._box.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self.chips = chips
        self._box.addWidget(chips)
        self.setFocusProxy(chips)
