"""The checks of one chapter, one per row; the row with the cursor is the check one works on."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from vetdesk.desktop.lists.columns import Column
from vetdesk.desktop.lists.model import RECORD_ROLE, MemoryRecords
from vetdesk.desktop.lists.table import RecordTable
from vetdesk.desktop.pages.checks.words import day, state_status
from vetdesk.desktop.parts.basics import column
from vetdesk.domain.vetting import Finding


@dataclass(frozen=True, kw_only=True)
class CheckRow:
    """A check with its title in the language of the window and how much evidence it has."""

    finding: Finding
    title: str
    evidence: int = 0

    @property
    def id(self) -> str:
        """Return the id of the check."""
        return self.finding.item.id


class CheckTable(QWidget):
    """Knows checks by id; ``check_chosen`` follows the cursor."""

    check_chosen = Signal(str)

    def __init__(self, *, with_evidence: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = MemoryRecords[CheckRow](self._columns(with_evidence=with_evidence), _id_of, self)
        self._ids: tuple[str, ...] = ()
        self.table = RecordTable(self)
        self.table.setModel(self._model)
        self.table.setAccessibleName(self.tr("Checks"))
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

    def _columns(self, *, with_evidence: bool) -> tuple[Column[CheckRow], ...]:
        shown: tuple[Column[CheckRow], ...] = (
            Column(key="id", title=self.tr("No."), text=_id_of, width=84, faint=True),
            Column(key="title", title=self.tr("Check"), text=lambda row: row.title, width=240),
            Column(
                key="state",
                title=self.tr("Result"),
                text=lambda row: state_status(row.finding).text,
                badge=lambda row: state_status(row.finding),
                width=112,
            ),
            Column(
                key="on",
                title=self.tr("Looked up"),
                text=lambda row: day(row.finding.answer.on if row.finding.answer else None),
                width=108,
                faint=True,
            ),
        )
        if not with_evidence:
            until: Column[CheckRow] = Column(
                key="until",
                title=self.tr("Valid until"),
                text=lambda row: day(row.finding.valid_until),
                width=108,
                faint=True,
            )
            return (*shown, until)
        evidence: Column[CheckRow] = Column(
            key="evidence",
            title=self.tr("Evidence"),
            text=lambda row: str(row.evidence),
            width=72,
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

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex) -> None:
        record = current.data(RECORD_ROLE)
        if isinstance(record, CheckRow):
            self.check_chosen.emit(record.id)


def _id_of(row: CheckRow) -> str:
    return row.id
