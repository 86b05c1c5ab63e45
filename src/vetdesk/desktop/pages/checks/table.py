"""The checks of one chapter, one per row; the row with the cursor is the check one works on."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFont,
    QPainter,
    QResizeEvent,
    QTextLayout,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget
from typing_extensions import override

from vetdesk.desktop import theme, vocabulary
from vetdesk.desktop.lists.columns import Column
from vetdesk.desktop.lists.delegate import RecordDelegate
from vetdesk.desktop.lists.model import RECORD_ROLE, MemoryRecords
from vetdesk.desktop.lists.table import RecordTable
from vetdesk.desktop.pages.checks.evidence import local_files
from vetdesk.desktop.pages.checks.words import day, row_status
from vetdesk.desktop.parts.basics import column
from vetdesk.desktop.vocabulary import Status
from vetdesk.domain.vetting import CheckState, Finding

_TITLE: Final = 1
_STATE: Final = 2
_WHOLE: Final = 440
"""A narrower table keeps number, words and result; the rest stands in the answer beside it."""
_WITH_DAY: Final = 600
"""In a narrower table the words of the checks need the room of the day they were looked up on."""
_ROW: Final = 48


@dataclass(frozen=True, kw_only=True)
class CheckRow:
    """A check with its title in the language of the window and how much evidence it has."""

    finding: Finding
    title: str
    evidence: int = 0
    is_carried: bool = False
    is_declared: bool = False
    """True while a statement of the collector on it waits to be verified."""

    @property
    def status(self) -> Status:
        """Return how the state of the check is shown."""
        return row_status(self.finding, is_carried=self.is_carried, is_declared=self.is_declared)

    @property
    def is_bare(self) -> bool:
        """True when the check was passed and nothing shows it; a decision on it will ask why."""
        return self.finding.state is CheckState.PASS and not self.evidence

    @property
    def id(self) -> str:
        """Return the id of the check."""
        return self.finding.item.id


class CheckTable(QWidget):
    """Knows checks by id; ``check_chosen`` follows the cursor.

    ``files_dropped`` carries the check of the row and the paths that were dropped on it.
    """

    check_chosen = Signal(str)
    files_dropped = Signal(str, object)

    def __init__(self, *, with_evidence: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = MemoryRecords[CheckRow](self._columns(with_evidence=with_evidence), _id_of, self)
        self._ids: tuple[str, ...] = ()
        self.table = _DropTable(self) if with_evidence else RecordTable(self)
        if isinstance(self.table, _DropTable):
            self.table.dropped.connect(self._on_dropped)
        self.table.setModel(self._model)
        self.table.setAccessibleName(self.tr("Checks"))
        self.table.setItemDelegate(_TwoLineDelegate(self.table))
        self.table.verticalHeader().setDefaultSectionSize(_ROW)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._give_widths()
        box = column(gap=0)
        box.addWidget(self.table)
        self.setLayout(box)
        self.table.selectionModel().currentRowChanged.connect(self._on_current_changed)

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the checks shown, in order."""
        return self._ids

    @property
    def chosen(self) -> str:
        """Return the check the cursor stands on; empty when there is none."""
        record = self.table.currentIndex().data(RECORD_ROLE)
        return record.id if isinstance(record, CheckRow) else ""

    def show_checks(self, rows: Sequence[CheckRow]) -> None:
        """Show ``rows``; the same checks as before are only brought up to date."""
        ids = tuple(one.id for one in rows)
        if ids == self._ids:
            for one in rows:
                self._model.upsert(one)
            return
        self._ids = ids
        self._model.show_records(rows)

    def choose(self, check_id: str) -> bool:
        """Put the cursor on a check; False when it is not shown."""
        number = self._model.row_of(check_id)
        if number < 0:
            return False
        index = self._model.index(number, 0)
        self.table.setCurrentIndex(index)
        self.table.scrollTo(index)
        return True

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        header = self.table.horizontalHeader()
        for number in range(_STATE + 1, header.count()):
            least = _WITH_DAY if self._model.columns[number].key == "on" else _WHOLE
            header.setSectionHidden(number, self.width() < least)

    def _columns(self, *, with_evidence: bool) -> tuple[Column[CheckRow], ...]:
        shown: tuple[Column[CheckRow], ...] = (
            Column(key="id", title=self.tr("No."), text=_id_of, width=80, faint=True),
            Column(key="title", title=self.tr("Check"), text=lambda row: row.title, width=240),
            Column(
                key="state",
                title=self.tr("Result"),
                text=lambda row: row.status.text,
                badge=lambda row: row.status,
                width=130,
            ),
            Column(
                key="on",
                title=self.tr("Looked up"),
                text=lambda row: day(row.finding.answer.on if row.finding.answer else None),
                width=98,
                faint=True,
            ),
        )
        if not with_evidence:
            until: Column[CheckRow] = Column(
                key="until",
                title=self.tr("Valid until"),
                text=lambda row: day(row.finding.valid_until),
                width=98,
                faint=True,
            )
            return (*shown, until)
        evidence: Column[CheckRow] = Column(
            key="evidence",
            title=self.tr("Evidence"),
            text=lambda row: str(row.evidence),
            badge=lambda row: vocabulary.status("check", "bare") if row.is_bare else None,
            width=100,
            right=True,
        )
        return (*shown, evidence)

    def _give_widths(self) -> None:
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        for number, one in enumerate(self._model.columns):
            header.resizeSection(number, one.width)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)

    @Slot(QModelIndex, object)
    def _on_dropped(self, index: QModelIndex, files: Sequence[Path]) -> None:
        record = index.data(RECORD_ROLE)
        if isinstance(record, CheckRow):
            self.files_dropped.emit(record.id, files)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex) -> None:
        record = current.data(RECORD_ROLE)
        if isinstance(record, CheckRow):
            self.check_chosen.emit(record.id)


class _DropTable(RecordTable):
    """Takes files; ``dropped`` carries the index of the row under them and the paths."""

    dropped = Signal(QModelIndex, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(bool(local_files(event.mimeData())))

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        under = self.indexAt(event.position().toPoint()).isValid()
        event.setAccepted(under and bool(local_files(event.mimeData())))

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        index, files = self.indexAt(event.position().toPoint()), local_files(event.mimeData())
        if index.isValid() and files:
            event.acceptProposedAction()
            self.dropped.emit(index, files)


class _TwoLineDelegate(RecordDelegate):
    """Gives the words of a check a second line before it shortens them."""

    @override
    def _paint_text(self, painter: QPainter, index: QModelIndex | QPersistentModelIndex, room: QRect) -> None:
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        metrics = painter.fontMetrics()
        if index.column() != _TITLE or metrics.horizontalAdvance(text) <= room.width():
            super()._paint_text(painter, index, room)
            return
        painter.setPen(QColor(theme.current().ink))
        first, rest = _two_lines(text, painter.font(), room.width())
        rest = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room.width())
        top = room.center().y() - metrics.lineSpacing() + metrics.ascent()
        first = metrics.elidedText(first, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room.left(), top, first)
        painter.drawText(room.left(), top + metrics.lineSpacing(), rest)


def _two_lines(text: str, face: QFont, width: int) -> tuple[str, str]:
    """Return what fits on the first line, broken where the language allows, and the rest."""
    layout = QTextLayout(text, face)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    layout.endLayout()
    end = line.textLength()
    return text[:end].rstrip(), text[end:]


def _id_of(row: CheckRow) -> str:
    return row.id
