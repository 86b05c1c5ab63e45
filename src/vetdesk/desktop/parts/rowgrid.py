"""A small grid one types rows into: keys only, or rows pasted from a spreadsheet."""

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QTableWidgetItem, QWidget
from typing_extensions import override

from vetdesk.desktop import i18n
from vetdesk.desktop.parts.basics import button, column, icon_button, row, text_label
from vetdesk.desktop.parts.rowtable import RowTable
from vetdesk.desktop.sentences import failure_text, phrase_text
from vetdesk.desktop.theme import current
from vetdesk.domain.errors import Phrase
from vetdesk.domain.rows import TAB, Rows
from vetdesk.domain.tablequestions import (
    CellKind,
    RowProblem,
    RowsUnfit,
    TableColumn,
    TableSpec,
    read_cells,
    read_rows,
)

_SHOWN: Final = 8
"""Rows in sight; more are scrolled to."""


class RowGrid(QWidget):
    """The editor of a table: ``text`` are the cells as typed, with tabs and line feeds between.

    Tab goes from cell to cell and out after the last, Enter to the next row, which it adds under the last
    one. What is pasted with tabs or line ends fills cells from the chosen one on.
    """

    value_changed = Signal()

    def __init__(self, spec: TableSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec = spec
        self._is_filling = False
        self.table = RowTable(spec.columns, self)
        self.add_button = button(self.tr("Add a row"), "link", icon="plus")
        self.up = icon_button("arrow-up", self.tr("Move the row up (Alt+Up)"), size=16)
        self.down = icon_button("arrow-down", self.tr("Move the row down (Alt+Down)"), size=16)
        self.remove = icon_button("trash-2", self.tr("Remove the row (Ctrl+Delete)"), size=16)
        self.said = text_label("", "problem", wrap=True)
        self.said.hide()
        foot = row(gap=1)
        foot.addWidget(self.add_button)
        foot.addStretch(1)
        for one in (self.up, self.down, self.remove):
            foot.addWidget(one)
        box = column(gap=1)
        box.addWidget(self.table)
        box.addWidget(self.said)
        box.addLayout(foot)
        self.setLayout(box)
        self.setFocusProxy(self.table)
        self.table.itemChanged.connect(self._on_changed)
        self.table.cellClicked.connect(self.table.point_into)
        self.table.stepped.connect(self._on_stepped)
        self.table.entered.connect(self._on_entered)
        self.table.pasted.connect(self.paste)
        self.table.asked.connect(self._on_asked)
        self.add_button.clicked.connect(self._on_add_clicked)
        self.up.clicked.connect(self._on_up_clicked)
        self.down.clicked.connect(self._on_down_clicked)
        self.remove.clicked.connect(self._on_remove_clicked)
        self.set_text("")

    @property
    def text(self) -> str:
        """Return what is typed; empty rows at the end do not count."""
        lines = [TAB.join(cells).rstrip() for cells in self._cells()]
        while lines and not lines[-1].strip():
            lines.pop()
        return "\n".join(lines)

    @property
    def is_empty(self) -> bool:
        """True while nothing is typed."""
        return not self.text

    @override
    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.table.setAccessibleName(name)

    def set_text(self, text: str) -> None:
        """Show these cells instead of those before."""
        self._show([line.split(TAB) for line in text.splitlines()])

    def show_rows(self, answer: Rows | None) -> None:
        """Show an answer, choices in their words."""
        lines = str(answer).splitlines() if answer else []
        self._show([self._in_words(line.split(TAB)) for line in lines])

    def judge(self) -> str:
        """Mark what is no value of its column; return the sentence about it, empty where all is well."""
        try:
            read_rows(self._spec, self.text)
        except RowsUnfit as unfit:
            self.show_problems(unfit.problems)
            return failure_text(unfit)
        self.show_problems(())
        return ""

    def show_problems(self, problems: Iterable[RowProblem]) -> None:
        """Mark the cells that are no values, each with the reason as its tip."""
        found = {(one.row - 1, self._place(one.column)): one for one in problems if one.row}
        self._is_filling = True
        for at in range(self.table.rowCount()):
            for place in range(len(self._spec.columns)):
                wrong = found.get((at, place)) or found.get((at, -1))
                item = self._item(at, place)
                item.setBackground(QBrush(QColor(current().bad_bg)) if wrong else QBrush())
                item.setToolTip(phrase_text(wrong.phrase) if wrong else item.text())
        self._is_filling = False

    @Slot(str)
    def paste(self, text: str) -> None:
        """Fill cells from the chosen one on; what is too wide is refused whole, with the reason."""
        cells = read_cells(text)
        first = max(self.table.currentColumn(), 0)
        top = max(self.table.currentRow(), 0)
        room = len(self._spec.columns) - first
        widest = max((len(line) for line in cells), default=0)
        if widest > room:
            self._say(phrase_text(Phrase("rows.paste_wide", {"count": widest, "most": room})))
            return
        self._say("")
        kept = [list(line) for line in self._cells()]
        kept += [[""] * len(self._spec.columns) for _ in range(top + len(cells) - len(kept))]
        for down, line in enumerate(cells):
            kept[top + down][first : first + len(line)] = line
        self._show(kept)
        self.table.setCurrentCell(top + len(cells) - 1, first)
        self.value_changed.emit()

    def _cells(self) -> list[list[str]]:
        places = range(len(self._spec.columns))
        return [[self._item(at, one).text() for one in places] for at in range(self.table.rowCount())]

    def _item(self, at: int, place: int) -> QTableWidgetItem:
        item = self.table.item(at, place)
        assert item is not None
        return item

    def _place(self, wanted: TableColumn | None) -> int:
        return self._spec.names.index(wanted.id) if wanted is not None else -1

    def _in_words(self, cells: Sequence[str]) -> list[str]:
        language, said = i18n.spoken().value, list(cells)
        for place, one in enumerate(self._spec.columns):
            if one.kind is CellKind.CHOICE and place < len(said):
                known = {choice.key: choice.text.of(language) for choice in one.choices}
                said[place] = known.get(said[place], said[place])
        return said

    def _show(self, cells: Sequence[Sequence[str]]) -> None:
        """Show these cells; cells beyond the last column stand in it, so that nothing is lost."""
        width = len(self._spec.columns)
        self._is_filling = True
        self.table.setRowCount(max(len(cells), 1))
        for at in range(self.table.rowCount()):
            line = list(cells[at]) if at < len(cells) else []
            if len(line) > width:
                line = [*line[: width - 1], " ".join(line[width - 1 :])]
            for place in range(width):
                self.table.setItem(at, place, QTableWidgetItem(line[place] if place < len(line) else ""))
        self._is_filling = False
        self._refresh()

    def _refresh(self) -> None:
        self.table.fit(_SHOWN)
        several = self.table.rowCount() > 1
        self.up.setEnabled(several)
        self.down.setEnabled(several)

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.setVisible(bool(text))

    def _add_below(self, at: int) -> None:
        self._is_filling = True
        self.table.insertRow(at + 1)
        for place in range(len(self._spec.columns)):
            self.table.setItem(at + 1, place, QTableWidgetItem(""))
        self._is_filling = False
        self._refresh()
        self.table.write_into(at + 1, 0)

    @Slot(QTableWidgetItem)
    def _on_changed(self) -> None:
        if not self._is_filling:
            self._say("")
            self.value_changed.emit()

    @Slot(int)
    def _on_stepped(self, step: int) -> None:
        at = self.table.currentRow() + step
        if 0 <= at < self.table.rowCount():
            self.table.write_into(at, self.table.currentColumn())

    @Slot()
    def _on_entered(self) -> None:
        at = self.table.currentRow()
        if at + 1 < self.table.rowCount():
            self.table.write_into(at + 1, 0)
        elif any(self._cells()[at]):
            self._add_below(at)

    @Slot(str)
    def _on_asked(self, wanted: str) -> None:
        {"up": self._on_up_clicked, "down": self._on_down_clicked, "remove": self._on_remove_clicked}[
            wanted
        ]()

    @Slot()
    def _on_add_clicked(self) -> None:
        self._add_below(self.table.rowCount() - 1)

    @Slot()
    def _on_up_clicked(self) -> None:
        self._move(-1)

    @Slot()
    def _on_down_clicked(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        at, place = max(self.table.currentRow(), 0), max(self.table.currentColumn(), 0)
        there = at + step
        if not 0 <= there < self.table.rowCount():
            return
        cells = self._cells()
        cells[at], cells[there] = cells[there], cells[at]
        self._show(cells)
        self.table.setCurrentCell(there, place)
        self.value_changed.emit()

    @Slot()
    def _on_remove_clicked(self) -> None:
        at, place = max(self.table.currentRow(), 0), max(self.table.currentColumn(), 0)
        cells = self._cells()
        del cells[at]
        self._say("")
        self._show(cells)
        self.table.setCurrentCell(min(at, self.table.rowCount() - 1), place)
        self.value_changed.emit()
