"""Lists of up to millions of records: windows of rows fetched by key, only where somebody looks."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, Protocol, TypeVar

from PySide6.QtCore import QModelIndex, QObject, Signal, Slot
from typing_extensions import override

from vetdesk.desktop.jobs import Job, JobRunner
from vetdesk.desktop.lists.columns import Column, Count, Id, ListQuery
from vetdesk.desktop.lists.model import Index, RecordTableModel
from vetdesk.progress import Progress

R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)

ANCHOR_EVERY: Final = 1_000
WINDOW: Final = 100
COUNT_CAP: Final = 10_000
_KEPT_WINDOWS: Final = 24


@dataclass(frozen=True)
class Anchors:
    """The keys in front of row 0, 1,000, 2,000 ... (the first is None) and how many rows there are."""

    keys: tuple[Any, ...]
    total: int


class PagedSource(Protocol[R_co]):
    """What a service offers a long list; called in the read lane, never in the GUI thread."""

    def count(self, query: ListQuery, progress: Progress) -> Count:
        """Count up to 10,000 exactly, then say "at least"."""

    def anchors(self, query: ListQuery, progress: Progress) -> Anchors:
        """Walk the index once and return the key before every 1,000th row."""

    def window(
        self, query: ListQuery, *, after: Any, skip: int, limit: int, progress: Progress
    ) -> tuple[R_co, ...]:
        """Return ``limit`` records behind the key ``after`` (None: from the start) and ``skip`` more."""


@dataclass(frozen=True)
class _Fetched(Generic[R]):
    generation: int
    number: int
    records: tuple[R, ...]


class PagedRecords(RecordTableModel[R]):
    """Shows a source; rows not fetched yet read "…" and are asked for when the view paints them."""

    count_changed = Signal(object)
    failed = Signal(object)
    loaded = Signal()

    def __init__(
        self,
        columns: Sequence[Column[R]],
        identify: Callable[[R], Id],
        *,
        source: PagedSource[R],
        lane: JobRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(columns, identify, parent)
        self._source = source
        self._lane = lane
        self._query = ListQuery()
        self._generation = 0
        self._rows = 0
        self._anchors: tuple[Any, ...] = (None,)
        self._windows: OrderedDict[int, tuple[R, ...]] = OrderedDict()
        self._asked: dict[int, Job] = {}
        self._behind: list[Job] = []

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else self._rows

    @override
    def record_at(self, row: int) -> R | None:
        number = row // WINDOW
        window = self._windows.get(number)
        if window is None:
            self._ask_for(number)
            return None
        self._windows.move_to_end(number)
        place = row - number * WINDOW
        return window[place] if place < len(window) else None

    @property
    def fetched_windows(self) -> int:
        """Return how many windows are held now."""
        return len(self._windows)

    def loaded_records(self) -> tuple[R, ...]:
        """Return the records held now, in no particular order."""
        return tuple(record for window in self._windows.values() for record in window)

    def held_rows(self) -> list[tuple[int, R]]:
        """Return (row, record) of what is held now, in the order of the rows."""
        return [
            (number * WINDOW + place, record)
            for number in sorted(self._windows)
            for place, record in enumerate(self._windows[number])
        ]

    def row_of(self, record_id: Id) -> int:
        """Return the row of a record that is held now; -1 otherwise."""
        for number, window in self._windows.items():
            for place, held in enumerate(window):
                if self.identify(held) == record_id:
                    return number * WINDOW + place
        return -1

    def show_query(self, query: ListQuery) -> None:
        """Ask something else; what was asked before is dropped, wherever it is."""
        self._query = query
        self.reload()

    def reload(self) -> None:
        """Ask the same again from the start."""
        self._cancel_asked()
        self._generation += 1
        generation, query, source = self._generation, self._query, self._source

        def first_look(progress: Progress) -> tuple[int, Count, tuple[R, ...]]:
            window = source.window(query, after=None, skip=0, limit=WINDOW, progress=progress)
            if len(window) < WINDOW:
                return generation, Count(len(window)), window
            return generation, source.count(query, progress), window

        job = self._lane.submit(first_look)
        job.succeeded.connect(self._on_first_look)
        job.failed.connect(self._on_failed)
        self._behind.append(job)

    def upsert(self, record: R) -> None:
        """Show the new state of a record that is held; others are fetched fresh anyway."""
        row = self.row_of(self.identify(record))
        if row < 0:
            return
        number, place = divmod(row, WINDOW)
        window = self._windows[number]
        self._windows[number] = (*window[:place], record, *window[place + 1 :])
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))

    def clear(self) -> None:
        """Forget every record."""
        self._cancel_asked()
        self._generation += 1
        self.beginResetModel()
        self._windows.clear()
        self._rows = 0
        self.endResetModel()

    def _ask_for(self, number: int) -> None:
        if number in self._asked:
            return
        anchor = min(number * WINDOW // ANCHOR_EVERY, len(self._anchors) - 1)
        after, skip = self._anchors[anchor], number * WINDOW - anchor * ANCHOR_EVERY
        generation, query, source = self._generation, self._query, self._source

        def fetch(progress: Progress) -> _Fetched[R]:
            records = source.window(query, after=after, skip=skip, limit=WINDOW, progress=progress)
            return _Fetched(generation, number, records)

        job = self._lane.submit(fetch)
        job.succeeded.connect(self._on_fetched)
        job.failed.connect(self._on_failed)
        self._asked[number] = job
        self._forget_hurried(number)

    def _forget_hurried(self, number: int) -> None:
        # A fast scroll asks for windows that have left the screen before their turn comes.
        for other, job in list(self._asked.items()):
            if abs(other - number) > 2:  # noqa: PLR2004 - a screen spans two windows at most
                job.cancel()
                del self._asked[other]

    def _build_anchors(self) -> None:
        generation, query, source = self._generation, self._query, self._source

        def walk(progress: Progress) -> tuple[int, Anchors]:
            return generation, source.anchors(query, progress)

        job = self._lane.submit(walk)
        job.succeeded.connect(self._on_anchors_built)
        job.failed.connect(self._on_failed)
        self._behind.append(job)

    def _cancel_asked(self) -> None:
        for job in (*self._asked.values(), *self._behind):
            job.cancel()
        self._asked.clear()
        self._behind.clear()

    @Slot(object)
    def _on_first_look(self, answer: tuple[int, Count, tuple[R, ...]]) -> None:
        generation, count, window = answer
        if generation != self._generation:
            return
        self._behind.clear()
        self.beginResetModel()
        self._windows.clear()
        self._windows[0] = window
        self._anchors = (None,)
        self._rows = count.number
        self.endResetModel()
        self.count_changed.emit(count)
        self.loaded.emit()
        if count.number > ANCHOR_EVERY or not count.exact:
            self._build_anchors()

    @Slot(object)
    def _on_anchors_built(self, answer: tuple[int, Anchors]) -> None:
        generation, anchors = answer
        if generation != self._generation:
            return
        self._behind.clear()
        self._anchors = anchors.keys
        if anchors.total > self._rows:
            self.beginInsertRows(QModelIndex(), self._rows, anchors.total - 1)
            self._rows = anchors.total
            self.endInsertRows()
        elif anchors.total < self._rows:
            self.beginRemoveRows(QModelIndex(), anchors.total, self._rows - 1)
            self._rows = anchors.total
            self.endRemoveRows()
        self.count_changed.emit(Count(anchors.total))

    @Slot(object)
    def _on_fetched(self, fetched: _Fetched[R]) -> None:
        if fetched.generation != self._generation:
            return
        self._asked.pop(fetched.number, None)
        self._windows[fetched.number] = fetched.records
        while len(self._windows) > _KEPT_WINDOWS:
            self._windows.popitem(last=False)
        first = fetched.number * WINDOW
        last = min(first + WINDOW, self._rows) - 1
        if first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._cancel_asked()
        self.failed.emit(error)
