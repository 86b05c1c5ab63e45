"""Records that were all read at once, given to a list by windows: filtered and sorted in the read lane."""

from collections.abc import Sequence
from typing import Any, Final, Generic, TypeVar

from vetdesk.desktop.lists.columns import Chip, Column, Count, ListQuery
from vetdesk.desktop.lists.fitting import fitting
from vetdesk.desktop.lists.paging import ANCHOR_EVERY, Anchors
from vetdesk.progress import Progress

R = TypeVar("R")
_BETWEEN_LOOKS: Final = 500


class HeldSource(Generic[R]):
    """A source of a ``PagedRecords``; ``hold`` is called in the GUI thread, all else in the read lane.

    For what has to be reckoned as a whole but may be as long as the portfolio: a list in memory would be
    filtered, sorted and numbered by the thread of the window.
    """

    def __init__(self, columns: Sequence[Column[R]], chips: Sequence[Chip[R]] = ()) -> None:
        self._columns = {column.key: column for column in columns}
        self._chips = tuple(chips)
        self._records: tuple[R, ...] = ()
        self._kept: tuple[tuple[R, ...], ListQuery, list[R]] | None = None

    def hold(self, records: tuple[R, ...]) -> None:
        """Give these from now on; the list is told by its ``reload``."""
        self._records = records
        self._kept = None

    def count(self, query: ListQuery, progress: Progress) -> Count:
        """Count the records that fit."""
        return Count(len(self._fitting(query, progress)))

    def anchors(self, query: ListQuery, progress: Progress) -> Anchors:
        """Return every 1,000th place."""
        total = len(self._fitting(query, progress))
        keys: list[Any] = [None, *range(ANCHOR_EVERY, total, ANCHOR_EVERY)]
        return Anchors(tuple(keys), total)

    def window(
        self, query: ListQuery, *, after: Any, skip: int, limit: int, progress: Progress
    ) -> tuple[R, ...]:
        """Return some records behind a place."""
        first = (after or 0) + skip
        return tuple(self._fitting(query, progress)[first : first + limit])

    def _fitting(self, query: ListQuery, progress: Progress) -> list[R]:
        records, kept = self._records, self._kept
        if kept is None or kept[0] is not records or kept[1] != query:
            kept = (records, query, self._ordered(records, query, progress))
            self._kept = kept
        return kept[2]

    def _ordered(self, records: Sequence[R], query: ListQuery, progress: Progress) -> list[R]:
        fits = fitting(tuple(self._columns.values()), self._chips, query)
        found = []
        for number, record in enumerate(records):
            if number % _BETWEEN_LOOKS == 0:
                progress.check()
            if fits(record):
                found.append(record)
        column = self._columns.get(query.sort)
        if column is not None:
            order = column.order or column.text
            found.sort(key=lambda record: _order(order(record)), reverse=query.descending)
        return found


def _order(value: Any) -> tuple[bool, Any]:
    """What is missing comes first."""
    return (value is not None, value)
