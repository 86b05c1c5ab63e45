"""The model of every list: frozen records in rows, found by id, never by row number."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from vetdesk.desktop.lists.columns import Column, Id

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex

RECORD_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
SORT_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 2
STATUS_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 3
FAINT_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 4
NOT_YET: Final = "…"
_TITLE: Final = int(Qt.ItemDataRole.DisplayRole)
_HEADER_ROLES: Final = frozenset({_TITLE, int(Qt.ItemDataRole.TextAlignmentRole)})
_ACROSS: Final = Qt.Orientation.Horizontal
_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class RecordTableModel(QAbstractTableModel, Generic[R]):
    """What both kinds of list share: columns, roles, headers. A row may not be loaded yet."""

    def __init__(
        self, columns: Sequence[Column[R]], identify: Callable[[R], Id], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.identify = identify

    @abstractmethod
    def record_at(self, row: int) -> R | None:
        """Return the record in ``row``; None while it is still being fetched."""

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.columns)

    @override
    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(self.columns[index.column()])
        record = self.record_at(index.row())
        if record is None:
            return NOT_YET if role == Qt.ItemDataRole.DisplayRole else None
        return _answer(record, self.columns[index.column()], role)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        # Asked some thousand times while lists are made, mostly for roles that mean nothing here.
        if role not in _HEADER_ROLES or orientation is not _ACROSS or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        return column.title if role == _TITLE else self._alignment(column)

    def column_number(self, key: str) -> int:
        """Return where the column ``key`` stands; -1 when there is none."""
        return next((n for n, column in enumerate(self.columns) if column.key == key), -1)

    def _alignment(self, column: Column[R]) -> int:
        return _RIGHT if column.right else _LEFT


class MemoryRecords(RecordTableModel[R]):
    """Up to some thousand records held here; sorted and filtered by a proxy."""

    def __init__(
        self, columns: Sequence[Column[R]], identify: Callable[[R], Id], parent: QObject | None = None
    ) -> None:
        super().__init__(columns, identify, parent)
        self._records: list[R] = []
        self._rows: dict[Id, int] = {}

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._records)

    @override
    def record_at(self, row: int) -> R | None:
        return self._records[row]

    @property
    def records(self) -> tuple[R, ...]:
        """Return all records in the order they came."""
        return tuple(self._records)

    def row_of(self, record_id: Id) -> int:
        """Return the row of the record now; -1 when it is not here."""
        return self._rows.get(record_id, -1)

    def show_records(self, records: Sequence[R]) -> None:
        """Replace everything; only when a page is entered, because it resets selection and scroll."""
        self.beginResetModel()
        self._records = list(records)
        self._number()
        self.endResetModel()

    def upsert(self, record: R) -> None:
        """Put ``record`` in the place of the one with the same id, or at the end."""
        row = self.row_of(self.identify(record))
        if row >= 0:
            self._records[row] = record
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))
            return
        row = len(self._records)
        self.beginInsertRows(QModelIndex(), row, row)
        self._records.append(record)
        self._rows[self.identify(record)] = row
        self.endInsertRows()

    def discard(self, record_id: Id) -> None:
        """Take the record out; nothing happens when it is not here."""
        row = self.row_of(record_id)
        if row < 0:
            return
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._records[row]
        self._number()
        self.endRemoveRows()

    def _number(self) -> None:
        self._rows = {self.identify(record): row for row, record in enumerate(self._records)}


def _answer(record: R, column: Column[R], role: int) -> Any:
    answer = _ANSWERS.get(role)
    return None if answer is None else answer(record, column)


def _order(record: Any, column: Column[Any]) -> Any:
    return column.text(record) if column.order is None else column.order(record)


def _status(record: Any, column: Column[Any]) -> Any:
    return None if column.badge is None else column.badge(record)


_ANSWERS: Final[dict[int, Callable[[Any, Column[Any]], Any]]] = {
    int(Qt.ItemDataRole.DisplayRole): lambda record, column: column.text(record),
    int(Qt.ItemDataRole.AccessibleTextRole): lambda record, column: f"{column.title}: {column.text(record)}",
    RECORD_ROLE: lambda record, _column: record,
    FAINT_ROLE: lambda _record, column: column.faint,
    SORT_ROLE: _order,
    STATUS_ROLE: _status,
}
