"""Guides a look-up in a public register: what to type there, what to capture, what to watch for."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget
from typing_extensions import override

from vetdesk.desktop.parts.basics import button, column, empty_layout, row, tab_through, text_label
from vetdesk.desktop.parts.card import InnerCard
from vetdesk.domain.registers import Register

_ROUND_WORDS: Final = 48
"""What icon, gap and edges of the button take beside its words."""


class LookupGuide(QWidget):
    """``begun(source, query, register id)`` says that the next capture comes from this register.

    The program asks no register itself: it copies what is to be typed and waits for the capture.
    """

    begun = Signal(str, str, str)

    def __init__(self, *, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._registers: tuple[Register, ...] = ()
        self._name = self._uscc = ""
        self._at = -1
        self._begin = button("", "small", icon="search")
        self._begin.setToolTip(self.tr("Copy what to type there and take the next capture as its result (L)"))
        # Names of registers are long; the words give way before the panel grows wider.
        self._begin.setMinimumWidth(1)
        self._begin.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._card = InnerCard()
        self._lines = column(gap=2)
        self._card.body.addLayout(self._lines)
        box = column(gap=2)
        box.addWidget(self._begin)
        box.addWidget(self._card)
        self.setLayout(box)
        self._begin.clicked.connect(self.begin)
        self.show_registers(())

    @property
    def shown(self) -> str:
        """Return the register whose guide is unfolded; empty when none is."""
        return self._registers[self._at].id if self._at >= 0 else ""

    def show_subject(self, *, name: str, uscc: str) -> None:
        """Look this firm up from now on."""
        self._name, self._uscc = name, uscc

    def show_registers(self, registers: Sequence[Register]) -> None:
        """Offer the registers of a check, folded; nothing is shown where it has none."""
        if tuple(registers) == self._registers and registers:
            return
        self._registers, self._at = tuple(registers), -1
        self._card.hide()
        self.setVisible(bool(registers))
        self._name_next()

    @Slot()
    def begin(self) -> None:
        """Unfold the next register of the check, copy what to type there, and wait for the capture."""
        if not self._registers:
            return
        self._at = (self._at + 1) % len(self._registers)
        register = self._registers[self._at]
        query = register.query(name=self._name, uscc=self._uscc)
        QApplication.clipboard().setText(query)
        self._show_guide(register)
        self._name_next()
        self.begun.emit(register.name.of(self._language), query, register.id)

    def _name_next(self) -> None:
        if self._registers:
            following = self._registers[(self._at + 1) % len(self._registers)]
            says = self.tr("(L) Look up: {register}")
            self._begin.setAccessibleName(says.format(register=following.name.of(self._language)))
            self._shorten()

    def _shorten(self) -> None:
        # A button centres words that are too long and cuts both their ends.
        words, room = self._begin.accessibleName(), self._begin.width() - _ROUND_WORDS
        shown = self._begin.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, max(room, 0))
        self._begin.setText(shown if room > 0 else words)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shorten()

    def _show_guide(self, register: Register) -> None:
        empty_layout(self._lines)
        language = self._language
        self._lines.addWidget(text_label(register.name.of(language), "label", wrap=True))
        copies = []
        for value in dict.fromkeys(one for one in (self._uscc, self._name) if one):
            line = row(gap=2)
            line.addWidget(text_label(self.tr("Type there: {text}").format(text=value), wrap=True), 1)
            copy = button(self.tr("Copy"), "small", icon="copy")
            copy.setAccessibleName(self.tr("Copy {text}").format(text=value))
            copy.setObjectName(value)
            copy.clicked.connect(self._on_copy_clicked)
            line.addWidget(copy)
            self._lines.addLayout(line)
            copies.append(copy)
        tab_through(self._begin, copies)
        for says, words in (
            (self.tr("Capture: {text}"), register.capture),
            (self.tr("Watch for: {text}"), register.red_flag),
            (self.tr("Then paste the capture here with Ctrl+V."), None),
        ):
            text = says.format(text=words.of(language)) if words else says
            self._lines.addWidget(text_label(text, "soft", wrap=True))
        self._card.show()

    @Slot()
    def _on_copy_clicked(self) -> None:
        QApplication.clipboard().setText(self.sender().objectName())
