"""A field for an amount: figures on the right, the amount in words under it."""

import re
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from vetdesk.desktop.parts.basics import column, text_label
from vetdesk.domain.money import Money

_FIGURES: Final = re.compile(r"\d{1,13}(\.\d{1,2})?")
_FULL_WIDTH: Final = str.maketrans("０１２３４５６７８９．，", "0123456789.,")
_FEN: Final = 100


def read_money(typed: str) -> Money | None:
    """Return the amount ``typed`` with or without separators and signs; None when it is not one."""
    plain = typed.translate(_FULL_WIDTH).strip().removeprefix("¥").removeprefix("￥").removesuffix("元")
    plain = plain.replace(",", "").replace(" ", "").strip()
    if not _FIGURES.fullmatch(plain):
        return None
    try:
        return Money(int(Decimal(plain) * _FEN))
    except InvalidOperation:
        return None


def show_money(amount: Money) -> str:
    """Return the amount in figures, ``1,250,000.00``."""
    return f"{amount.yuan:,}"


class MoneyEdit(QWidget):
    """The editor of an amount; ``in_words`` writes it out, in Chinese capitals unless told otherwise."""

    value_changed = Signal()

    def __init__(
        self, in_words: Callable[[Money], str] = Money.in_capitals, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._in_words = in_words
        self._line = QLineEdit(self)
        self._line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._line.setPlaceholderText("0.00")
        self._words = text_label("", "faint", wrap=True)
        box = column(gap=1)
        box.addWidget(self._line)
        box.addWidget(self._words)
        self.setLayout(box)
        self.setFocusProxy(self._line)
        self._line.textChanged.connect(self._on_text_changed)
        self._line.editingFinished.connect(self._on_editing_finished)

    @property
    def value(self) -> Money | None:
        """Return the amount; None while it is empty or no amount."""
        return read_money(self._line.text())

    @property
    def is_empty(self) -> bool:
        """True while nothing is typed."""
        return not self._line.text().strip()

    @property
    def words(self) -> str:
        """Return the amount in words as shown."""
        return self._words.text()

    @property
    def line(self) -> QLineEdit:
        """Return the line the figures are typed into."""
        return self._line

    def set_value(self, amount: Money | None) -> None:
        """Show ``amount``."""
        self._line.setText("" if amount is None else show_money(amount))

    @Slot()
    def _on_text_changed(self) -> None:
        amount = self.value
        self._words.setText("" if amount is None else self._in_words(amount))
        self.value_changed.emit()

    @Slot()
    def _on_editing_finished(self) -> None:
        amount = self.value
        if amount is not None:
            self._line.setText(show_money(amount))
