"""A small table one types into: rows of a few lines each, added and taken away with buttons."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from vetdesk.desktop.parts.basics import button, column, icon_button, row
from vetdesk.desktop.parts.heldlines import HeldLines


@dataclass(frozen=True)
class RowField:
    """One line of every row; ``stretch`` is its share of the width."""

    key: str
    hint: str
    stretch: int = 1


class RowsEditor(QWidget):
    """The editor of sites, contacts and the like; rows without any text do not count.

    A row shown with more than its fields gives the rest back untouched.
    """

    value_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: tuple[RowField, ...] = ()
        self._movable = False
        self._rows = HeldLines[_Row]()
        self._add = button("", "link", icon="plus")
        box = column(gap=2)
        box.addLayout(self._rows.box)
        foot = row(gap=0)
        foot.addWidget(self._add)
        foot.addStretch(1)
        box.addLayout(foot)
        self.setLayout(box)
        self._add.clicked.connect(self._on_add_clicked)

    @property
    def add_button(self) -> QWidget:
        """Return the button that adds a row."""
        return self._add

    @property
    def values(self) -> tuple[dict[str, str], ...]:
        """Return what is typed, row by row."""
        return tuple(made.values for made in self._rows if any(made.typed.values()))

    def ask_for(self, fields: tuple[RowField, ...], *, add_text: str, movable: bool = False) -> None:
        """Say what a row holds and what the button is called; rows of some tables have an order."""
        self._fields = fields
        self._movable = movable
        self._add.setText(add_text)
        self._add.setAccessibleName(add_text)

    def show_rows(self, rows: Sequence[dict[str, str]]) -> None:
        """Show these rows instead of those before."""
        self._rows.clear()
        for values in rows:
            self._append(values)

    def keep(self, number: int) -> None:
        """Let a row not be taken away."""
        self._rows[number].keep()

    def line(self, number: int, key: str) -> QLineEdit:
        """Return one line of one row."""
        return self._rows[number].lines[key]

    def _append(self, values: dict[str, str]) -> "_Row":
        made = _Row(self._fields, values, self, movable=self._movable)
        made.edited.connect(self._on_edited)
        made.moved.connect(self._on_moved)
        made.removed.connect(self._on_removed)
        return self._rows.add(made)

    @Slot()
    def _on_add_clicked(self) -> None:
        made = self._append({})
        next(iter(made.lines.values())).setFocus()

    @Slot()
    def _on_edited(self) -> None:
        self.value_changed.emit()

    @Slot(int)
    def _on_moved(self, step: int) -> None:
        if self._rows.move(self.sender(), step):
            self.value_changed.emit()

    @Slot()
    def _on_removed(self) -> None:
        self._rows.take(self.sender())
        self._add.setFocus()
        self.value_changed.emit()


class _Row(QWidget):
    edited = Signal()
    moved = Signal(int)
    removed = Signal()

    def __init__(
        self, fields: tuple[RowField, ...], values: dict[str, str], parent: QWidget, *, movable: bool
    ) -> None:
        super().__init__(parent)
        self.lines: dict[str, QLineEdit] = {}
        self._shown = values
        box = row(gap=2)
        for one in fields:
            line = QLineEdit(values.get(one.key, ""))
            line.setPlaceholderText(one.hint)
            line.setAccessibleName(one.hint)
            line.setCursorPosition(0)  # a long value is read from its beginning
            line.textChanged.connect(self._on_text_changed)
            self.lines[one.key] = line
            box.addWidget(line, one.stretch)
        if movable:
            self._add_movers(box)
        self._gone: QToolButton = icon_button("trash-2", self.tr("Remove this line"), size=16)
        self._gone.clicked.connect(self._on_remove_clicked)
        box.addWidget(self._gone)
        self.setLayout(box)

    @property
    def typed(self) -> dict[str, str]:
        """Return what is typed."""
        return {key: line.text().strip() for key, line in self.lines.items()}

    @property
    def values(self) -> dict[str, str]:
        """Return the row: what was shown with what is typed."""
        return self._shown | self.typed

    def keep(self) -> None:
        """Let the row not be taken away."""
        policy = self._gone.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._gone.setSizePolicy(policy)
        self._gone.hide()

    def _add_movers(self, box: QHBoxLayout) -> None:
        up = icon_button("arrow-up", self.tr("Move this line up"), size=16)
        down = icon_button("arrow-down", self.tr("Move this line down"), size=16)
        up.clicked.connect(self._on_up_clicked)
        down.clicked.connect(self._on_down_clicked)
        box.addWidget(up)
        box.addWidget(down)

    @Slot()
    def _on_up_clicked(self) -> None:
        self.moved.emit(-1)

    @Slot()
    def _on_down_clicked(self) -> None:
        self.moved.emit(1)

    @Slot()
    def _on_text_changed(self) -> None:
        self.edited.emit()

    @Slot()
    def _on_remove_clicked(self) -> None:
        self.removed.emit()
