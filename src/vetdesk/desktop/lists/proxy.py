"""Sorts and filters an in-memory list: words in any shown column, chips by group, ids kept."""

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt
from typing_extensions import override

from vetdesk.desktop.lists.columns import Chip, ListQuery
from vetdesk.desktop.lists.fitting import fitting
from vetdesk.desktop.lists.model import SORT_ROLE, MemoryRecords

R = TypeVar("R")


class RecordProxy(QSortFilterProxyModel, Generic[R]):
    """Stands between a ``MemoryRecords`` and the view."""

    def __init__(self, model: MemoryRecords[R], chips: Sequence[Chip[R]], parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._chips = tuple(chips)
        self._fits = fitting(model.columns, self._chips, ListQuery())
        self.setSortRole(SORT_ROLE)
        self.setDynamicSortFilter(True)
        self.setSourceModel(model)

    def show_query(self, query: ListQuery) -> None:
        """Filter and sort anew."""
        self.beginFilterChange()
        self._fits = fitting(self._model.columns, self._chips, query)
        self.endFilterChange()
        descending = Qt.SortOrder.DescendingOrder if query.descending else Qt.SortOrder.AscendingOrder
        self.sort(self._model.column_number(query.sort), descending)

    def count_of(self, chip: Chip[R]) -> int:
        """Count the records that ``chip`` alone would leave."""
        accepts = chip.accepts
        return 0 if accepts is None else sum(1 for record in self._model.records if accepts(record))

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: QModelIndex | QPersistentModelIndex) -> bool:
        record = self._model.record_at(source_row)
        return record is not None and self._fits(record)

    @override
    def lessThan(
        self,
        source_left: QModelIndex | QPersistentModelIndex,
        source_right: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        left: Any = self._model.data(source_left, SORT_ROLE)
        right: Any = self._model.data(source_right, SORT_ROLE)
        if left is None or right is None:
            return left is None and right is not None
        return bool(left < right)
