"""The pieces of a text that was read: looked through, named, joined or left out, then kept with a reason."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHeaderView,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)
from typing_extensions import override

from vetdesk.desktop.dialog import FieldProblem
from vetdesk.desktop.pages.agreements.paperwords import marks_words
from vetdesk.desktop.pages.clauses.remarks import problem_words
from vetdesk.desktop.pages.reasondialog import ReasonDialog
from vetdesk.desktop.parts.basics import button, row, text_label
from vetdesk.desktop.theme import space
from vetdesk.services.clausewords import ClausePiece, ClauseText, PiecesFaulty

_TITLE, _LINES = range(2)
_MOST_FAULTS: Final = 4


@dataclass(frozen=True, kw_only=True)
class PiecesForm:
    """The pieces to keep, and why."""

    pieces: tuple[ClausePiece, ...]
    reason: str


class PiecesDialog(ReasonDialog):
    """``submitted`` carries a ``PiecesForm``; a tick keeps a piece, its title is written in the list."""

    def __init__(self, read: ClauseText, *, parent: QWidget) -> None:
        super().__init__(
            self.tr("Clauses from {name}").format(name=read.name),
            submit_text=self.tr("Save as clauses"),
            explanation=self.tr(
                "The text was cut at its headings. Tick what becomes a clause; a double click changes a "
                "title. Nothing is kept when one of them has faults."
            ),
            parent=parent,
        )
        self._pieces: list[ClausePiece] = list(read.pieces)
        self._asked = bool(read.asked)
        self.setMinimumWidth(space(180))
        self.table = QTableWidget(0, 2)
        self.table.setHorizontalHeaderLabels([self.tr("Title"), self.tr("Paragraphs")])
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(_TITLE, QHeaderView.ResizeMode.Stretch)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setAccessibleName(self.tr("Pieces of the text"))
        self.table.setMinimumHeight(space(40))
        self.join = button(self.tr("Join to the previous piece"), "small")
        self.count = text_label("", "soft")
        line = row(gap=3)
        line.addWidget(self.join)
        line.addWidget(self.count, 1)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Text of the piece"))
        self.text.setMinimumHeight(space(24))
        self.seen = QCheckBox(self.tr("I have seen this; use the text as it was read."))
        self.body.insertWidget(0, self.table, 2)
        self.body.insertLayout(1, line)
        self.body.insertWidget(2, self.text, 1)
        if self._asked:
            self.body.insertWidget(3, text_label(marks_words(read.asked), "problem", wrap=True))
            self.body.insertWidget(4, self.seen)
        else:
            self.seen.hide()
        self._fill([one.likely for one in self._pieces], 0)
        self.table.currentCellChanged.connect(self._on_row)
        self.table.itemChanged.connect(self._on_changed)
        self.join.clicked.connect(self._on_join)
        self.begin_at(self.table)

    def keep(self, at: int, *, kept: bool) -> None:
        """Tick a piece, or leave it out."""
        self._item(at).setCheckState(Qt.CheckState.Checked if kept else Qt.CheckState.Unchecked)

    @property
    def kept(self) -> tuple[ClausePiece, ...]:
        """Return the pieces that are ticked, under the titles written."""
        return tuple(self._named(at) for at in self._ticked())

    @override
    def validate(self) -> list[FieldProblem]:
        problems = super().validate()
        kept = self.kept
        says = []
        if not kept:
            says.append(self.tr("Tick at least one piece."))
        if any(not one.title for one in kept):
            says.append(self.tr("A clause needs a title."))
        if empty := [one.title for one in kept if not one.lines]:
            says.append(self.tr("{title} has no text; join it or leave it out.").format(title=empty[0]))
        if self._asked and not self.seen.isChecked():
            says.append(self.tr("The text holds more than plain text; confirm that you have seen it."))
        return problems + [FieldProblem("", one) for one in says]

    @override
    def value(self) -> object:
        return PiecesForm(pieces=self.kept, reason=self.reason.text)

    @override
    def show_error(self, error: Exception) -> None:
        if not isinstance(error, PiecesFaulty):
            super().show_error(error)
            return
        ticked = self._ticked()
        told = []
        for one in error.faults[:_MOST_FAULTS]:
            title, text = self._named(ticked[one.piece]).title, problem_words(one.problem)
            if one.line:
                place = self.tr("{title}, line {line}: {text}")
                told.append(place.format(title=title, line=one.line, text=text))
            else:
                told.append(self.tr("{title}: {text}").format(title=title, text=text))
        self.show_failure("\n".join((self.tr("Nothing was saved."), *told)))
        self.table.setCurrentCell(ticked[error.faults[0].piece], _TITLE)

    def _ticked(self) -> list[int]:
        rows = range(self.table.rowCount())
        return [at for at in rows if self._item(at).checkState() is Qt.CheckState.Checked]

    def _named(self, at: int) -> ClausePiece:
        return replace(self._pieces[at], title=self._item(at).text().strip())

    def _item(self, at: int) -> QTableWidgetItem:
        item = self.table.item(at, _TITLE)
        assert item is not None
        return item

    def _fill(self, ticked: Sequence[bool], current: int) -> None:
        self.table.blockSignals(True)
        self.table.setRowCount(len(self._pieces))
        for at, (piece, tick) in enumerate(zip(self._pieces, ticked, strict=True)):
            title = QTableWidgetItem(piece.title)
            title.setFlags(title.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            title.setCheckState(Qt.CheckState.Checked if tick else Qt.CheckState.Unchecked)
            lines = QTableWidgetItem(str(len(piece.lines)))
            lines.setFlags(lines.flags() & ~Qt.ItemFlag.ItemIsEditable)
            self.table.setItem(at, _TITLE, title)
            self.table.setItem(at, _LINES, lines)
        self.table.blockSignals(False)
        self.table.setCurrentCell(current, _TITLE)
        self._on_row()
        self._tell()

    def _tell(self) -> None:
        told = self.tr("{count} of {all} become clauses")
        self.count.setText(told.format(count=len(self._ticked()), all=len(self._pieces)))

    @Slot()
    def _on_row(self) -> None:
        at = self.table.currentRow()
        self.join.setEnabled(at > 0)
        self.text.setPlainText(self._pieces[at].text if at >= 0 else "")

    @Slot()
    def _on_changed(self) -> None:
        self._on_edited()
        self._tell()

    @Slot()
    def _on_join(self) -> None:
        at = self.table.currentRow()
        if at < 1:
            return
        ticked = set(self._ticked())
        self._pieces = [self._named(one) for one in range(len(self._pieces))]
        self._pieces[at - 1 : at + 1] = [self._pieces[at - 1].joined(self._pieces[at])]
        ticks = [(one if one < at else one + 1) in ticked for one in range(len(self._pieces))]
        ticks[at - 1] = at - 1 in ticked or at in ticked
        self._on_edited()
        self._fill(ticks, at - 1)
