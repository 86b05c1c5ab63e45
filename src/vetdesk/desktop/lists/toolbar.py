"""Over a list: search, chips, count, columns, export, and what can be done with the selected rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QWidget

from vetdesk.desktop import icons
from vetdesk.desktop.lists.chips import FilterChips
from vetdesk.desktop.lists.columns import Chip, Column, Count
from vetdesk.desktop.parts.basics import button, column, icon_button, row, text_label


@dataclass(frozen=True, kw_only=True)
class ListAction:
    """Something done with the selected rows, in the context menu and, if ``primary``, as a button."""

    key: str
    text: str
    icon: str = ""
    shortcut: str = ""


class ListToolbar(QWidget):
    """Tells what the user wants; holds no records."""

    text_changed = Signal()
    chips_changed = Signal()
    column_toggled = Signal(str)
    export_requested = Signal()
    new_requested = Signal()

    def __init__(
        self,
        columns: Sequence[Column[Any]],
        chips: Sequence[Chip[Any]],
        *,
        names: str,
        new_text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.search = QLineEdit(self)
        self.search.setProperty("search", "true")
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(160)
        self.search.setMaximumWidth(360)
        self._glass = QAction(self.search)
        icons.put_action_icon(self._glass, "search")
        self.search.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        says = self.tr("Search {names}").format(names=names)
        self.search.setPlaceholderText(says)
        self.search.setAccessibleName(says)
        self.chips = FilterChips(chips, self)
        self._count = text_label("", "faint")
        self._columns = icon_button("columns-3", self.tr("Choose columns"))
        self._export = icon_button("download", self.tr("Export this list"))
        self._new = button(new_text, "primary", icon="plus", parent=self)
        self._new.setVisible(bool(new_text))
        self._tools = row(gap=3)
        self._menu = QMenu(self)
        self._fill_menu(columns)
        self._lay_out(has_chips=bool(chips))
        self.search.textChanged.connect(self._on_text_changed)
        self.chips.chips_changed.connect(self._on_chips_changed)
        self._columns.clicked.connect(self.open_columns)
        self._export.clicked.connect(self._on_export_clicked)
        self._new.clicked.connect(self._on_new_clicked)
        self._menu.triggered.connect(self._on_menu_triggered)

    @property
    def count_text(self) -> str:
        """Return the count as shown."""
        return self._count.text()

    @property
    def new_button(self) -> QPushButton:
        """Return the button that begins a new record."""
        return self._new

    def add_tool(self, tool: QWidget) -> None:
        """Show one more button, before the count."""
        self._tools.addWidget(tool)

    def show_count(self, count: Count, *, selected: int, total: int | None = None) -> None:
        """Say how many there are, and how many of them are selected."""
        number = f"{count.number:,}" if count.exact else f"{count.number:,}+"
        if total is not None and total != count.number:
            shown = self.tr("{count} of {total}").format(count=number, total=f"{total:,}")
        else:
            shown = self.tr("{count} in total").format(count=number)
        if selected > 1:
            chosen = self.tr("{count} selected").format(count=f"{selected:,}")
            shown = f"{chosen} · {shown}"
        self._count.setText(shown)

    def show_columns(self, hidden: frozenset[str]) -> None:
        """Tick the columns that are shown."""
        for action in self._menu.actions():
            action.setChecked(str(action.data()) not in hidden)

    def _fill_menu(self, columns: Sequence[Column[Any]]) -> None:
        for one in columns:
            action = self._menu.addAction(one.title)
            action.setCheckable(True)
            action.setData(one.key)

    def _lay_out(self, *, has_chips: bool) -> None:
        first = row(gap=3)
        first.addWidget(self.search, 1)
        first.addStretch(1)
        first.addLayout(self._tools)
        first.addWidget(self._count)
        first.addWidget(self._columns)
        first.addWidget(self._export)
        first.addWidget(self._new)
        box = column(gap=3)
        box.addLayout(first)
        if has_chips:
            box.addWidget(self.chips)
        self.chips.setVisible(has_chips)
        self.setLayout(box)

    @Slot()
    def _on_text_changed(self) -> None:
        self.text_changed.emit()

    @Slot()
    def _on_chips_changed(self) -> None:
        self.chips_changed.emit()

    @Slot()
    def open_columns(self) -> None:
        """Open the menu that shows and hides columns."""
        self._menu.popup(self._columns.mapToGlobal(self._columns.rect().bottomLeft()))

    @Slot()
    def _on_export_clicked(self) -> None:
        self.export_requested.emit()

    @Slot()
    def _on_new_clicked(self) -> None:
        self.new_requested.emit()

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        self.column_toggled.emit(str(action.data()))
