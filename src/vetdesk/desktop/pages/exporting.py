"""Writes what a list shows to a spreadsheet: choose a place, write in a lane, offer the folder."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QTableView

from vetdesk.desktop.endings import with_ending
from vetdesk.desktop.lists.columns import Column, ExportRequest, Id, ListQuery
from vetdesk.desktop.lists.model import RECORD_ROLE
from vetdesk.desktop.pages.context import PageContext
from vetdesk.progress import Progress

Rows = Callable[[ListQuery, Progress], tuple[Any, ...]]


def _own_id(record: Any) -> Id:
    """Return what most records are found by."""
    found: Id = record.id
    return found


class ListExport(QObject):
    """Belongs to one list; ``rows`` is called in a lane and gives every record of a query.

    A list held in memory gives its ``table`` instead: the rows that stand there are written.
    """

    def __init__(
        self,
        context: PageContext,
        *,
        title: str,
        columns: tuple[Column[Any], ...],
        rows: Rows | None = None,
        table: QTableView | None = None,
        identify: Callable[[Any], Id] = _own_id,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._title = title
        self._columns = columns
        self._rows = rows
        self._table = table
        self._identify = identify
        self._request: ExportRequest | None = None

    @Slot(object)
    def begin(self, request: ExportRequest) -> None:
        """Ask where the file goes."""
        self._request = request
        suggested = f"{self._title}-{self._context.today().isoformat()}.xlsx"
        self._context.notifier.choose_save(
            self.tr("Export this list"), suggested=suggested, then=self._on_place_chosen
        )

    def _on_place_chosen(self, chosen: Path) -> None:
        if self._request is None:
            return
        path = with_ending(chosen, ".xlsx")
        request, sheets, rows = self._request, self._context.services.sheets, self._source()
        identify = self._identify
        shown = [one for key in request.columns for one in self._columns if one.key == key]
        title, headers = self._title, tuple(one.title for one in shown)

        def write(progress: Progress) -> Path:
            wanted = frozenset(request.ids)
            records = (one for one in rows(request.query, progress) if not wanted or identify(one) in wanted)
            texts = (tuple(one.text(record) for one in shown) for record in records)
            return sheets.save(path, title=title, headers=headers, rows=texts, progress=progress)

        self._context.write(write, self._on_written)

    def _source(self) -> Rows:
        if self._rows is not None:
            return self._rows
        assert self._table is not None
        model = self._table.model()
        held = tuple(model.index(row, 0).data(RECORD_ROLE) for row in range(model.rowCount()))
        return lambda _query, _progress: held

    @Slot(object)
    def _on_written(self, path: Path) -> None:
        self._context.notifier.tell(self.tr("The list was saved as {name}.").format(name=path.name))
        self._context.notifier.show_folder(path)
