"""The row of filter chips over a list: counts on each, and a reset that says how many are on."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from vetdesk.desktop.lists.columns import Chip
from vetdesk.desktop.parts.basics import button
from vetdesk.desktop.parts.flow import FlowLayout
from vetdesk.desktop.theme import space


class FilterChips(QWidget):
    """Emits ``chips_changed`` whenever another set of chips is on."""

    chips_changed = Signal()

    def __init__(self, chips: Sequence[Chip[Any]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = tuple(chips)
        self._buttons: dict[str, QPushButton] = {}
        line = FlowLayout(gap=2)
        for chip in self._chips:
            made = button(chip.text, "chip", parent=self)
            made.setObjectName(chip.key)
            made.setCheckable(True)
            made.clicked.connect(self._on_chip_clicked)
            self._buttons[chip.key] = made
            line.addWidget(made)
        self._reset = button("", "link", parent=self)
        self._reset.setFixedHeight(space(7))
        self._reset.clicked.connect(self.reset)
        line.addWidget(self._reset)
        self.setLayout(line)
        self._show_reset()

    @property
    def active(self) -> frozenset[str]:
        """Return the keys of the chips that are on."""
        return frozenset(key for key, made in self._buttons.items() if made.isChecked())

    @property
    def reset_text(self) -> str:
        """Return the words of the reset link; empty while it is hidden."""
        return "" if self._reset.isHidden() else self._reset.text()

    def button(self, key: str) -> QPushButton:
        """Return the button of one chip."""
        return self._buttons[key]

    def switch_on(self, keys: frozenset[str]) -> None:
        """Switch exactly ``keys`` on."""
        if keys == self.active:
            return
        for key, made in self._buttons.items():
            made.setChecked(key in keys)
        self._tell()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many records each chip would leave."""
        for chip in self._chips:
            if chip.key in counts:
                self._buttons[chip.key].setText(f"{chip.text} {counts[chip.key]:,}")

    @Slot()
    def reset(self) -> None:
        """Switch all chips off."""
        self.switch_on(frozenset())

    def _tell(self) -> None:
        self._show_reset()
        self.chips_changed.emit()

    def _show_reset(self) -> None:
        active = len(self.active)
        self._reset.setText(self.tr("Reset ({count})").format(count=active))
        self._reset.setVisible(bool(active))

    @Slot()
    def _on_chip_clicked(self) -> None:
        self._tell()
