"""The list every page uses: search, chips, sort, columns, selection, menu, export, and its three states."""

from collections.abc import Sequence
from typing import Any, Generic, TypeVar, cast

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Signal, Slot
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from vetdesk.desktop.lists.columns import Chip, Column, Count, ExportRequest, Id, ListQuery
from vetdesk.desktop.lists.face import EmptyWords, ListFace
from vetdesk.desktop.lists.memory import arrange, keep_look, look_of, read_look, show_sort, shown_columns
from vetdesk.desktop.lists.model import RECORD_ROLE, MemoryRecords
from vetdesk.desktop.lists.paging import PagedRecords
from vetdesk.desktop.lists.proxy import RecordProxy
from vetdesk.desktop.lists.rowmenu import RowMenu
from vetdesk.desktop.lists.table import RecordTable
from vetdesk.desktop.lists.toolbar import ListAction, ListToolbar
from vetdesk.desktop.parts.basics import column
from vetdesk.desktop.parts.emptystate import EmptyState
from vetdesk.desktop.sentences import failure_text
from vetdesk.desktop.settings import Settings
from vetdesk.desktop.timers import once
from vetdesk.domain.errors import VetdeskError

R = TypeVar("R")

_PAUSE_MS = 30
_KEEP_MS = 400
_KEPT_SELECTION = 1_000


class RecordList(QFrame, Generic[R]):
    """One list over an in-memory or a paged model; ``name`` is what its look is remembered by.

    Signals carry ids as plain objects: ``opened(id)``, ``selection_changed()``,
    ``action_requested(key, ids)``, ``export_requested(ExportRequest)``, ``new_requested()``,
    ``empty_action_requested()``, ``sample_requested()``, ``retry_requested()``.
    """

    opened = Signal(object)
    selection_changed = Signal()
    action_requested = Signal(str, object)
    export_requested = Signal(object)
    new_requested = Signal()
    empty_action_requested = Signal()
    sample_requested = Signal()
    retry_requested = Signal()

    def __init__(
        self,
        name: str,
        model: MemoryRecords[R] | PagedRecords[R],
        *,
        names: str,
        empty: EmptyWords,
        settings: Settings,
        chips: Sequence[Chip[R]] = (),
        actions: Sequence[ListAction] = (),
        new_text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self._name = name
        self._model = model
        self._settings = settings
        self._actions = tuple(actions)
        self._chips = tuple(chips)
        self._columns = cast("tuple[Column[object], ...]", model.columns)
        look = read_look(settings, name)
        self._sort, self._descending = look.sort, look.descending
        model.setParent(self)
        self._proxy = RecordProxy(model, chips, self) if isinstance(model, MemoryRecords) else None
        self._count = Count(0)
        self.toolbar = ListToolbar(model.columns, chips, names=names, new_text=new_text, parent=self)
        self.table = RecordTable(self)
        self.table.setAccessibleName(names)
        self.table.setModel(self._proxy or model)
        self._face = ListFace(empty, self)
        self._stack = QStackedWidget(self)
        self._failed_text = ""
        self._is_busy = False
        self._pause = once(self, 0 if self._proxy is not None else _PAUSE_MS)
        self._keeping = once(self, _KEEP_MS)
        self._selected: tuple[Id, ...] = ()
        self._menu: RowMenu | None = None
        self._lay_out()
        arrange(self.table.horizontalHeader(), self._columns, look)
        self.toolbar.show_columns(self.hidden_columns)
        self._show_sort()
        self._connect()
        self._refresh()

    # What pages ask and tell

    @property
    def query(self) -> ListQuery:
        """Return what is asked now."""
        words = self.toolbar.search.text().strip()
        return ListQuery(words, self.toolbar.chips.active, self._sort, self._descending)

    @property
    def selected_ids(self) -> tuple[Id, ...]:
        """Return the ids of the selected rows that are loaded, in the order shown."""
        selection = self.table.selectionModel()
        if isinstance(self._model, PagedRecords):
            held = self._model.held_rows()
            return tuple(self._model.identify(record) for row, record in held if selection.isRowSelected(row))
        rows = sorted(selection.selectedRows(), key=QModelIndex.row)
        return tuple(self._model.identify(row.data(RECORD_ROLE)) for row in rows)

    @property
    def selected_count(self) -> int:
        """Return how many rows are selected, loaded or not."""
        return sum(part.height() for part in self.table.selectionModel().selection().toList())

    @property
    def count(self) -> Count:
        """Return how many rows answer the query."""
        return self._count

    @property
    def state(self) -> str:
        """Return which face is shown: rows, empty, nothing_found, busy or failed."""
        if self._failed_text:
            return "failed"
        if self._count.number:
            return "rows"
        if self._is_busy:
            return "busy"
        return "nothing_found" if self._is_narrowed() else "empty"

    @property
    def empty_face(self) -> EmptyState:
        """Return what is shown instead of rows."""
        return self._face

    def select(self, record_id: Id) -> bool:
        """Select the row of ``record_id`` if it is shown; True when it was."""
        index = self._index_of(record_id)
        if not index.isValid():
            return False
        self.table.selectRow(index.row())
        self.table.scrollTo(index)
        return True

    def show_busy(self) -> None:
        """Say that the rows are on their way; only seen while there are none."""
        self._is_busy, self._failed_text = True, ""
        self._refresh()

    def show_failed(self, text: str) -> None:
        """Say why there are no rows, with a button to try again."""
        self._is_busy, self._failed_text = False, text
        self._refresh()

    def show_loaded(self) -> None:
        """End busy and failed; the rows speak for themselves."""
        self._is_busy, self._failed_text = False, ""
        self._refresh()

    def show_chip_counts(self, counts: dict[str, int]) -> None:
        """Show counts a paged source knows; an in-memory list counts by itself."""
        self.toolbar.chips.show_counts(counts)

    def search_for(self, words: str) -> None:
        """Put ``words`` into the search field."""
        self.toolbar.search.setText(words)

    @property
    def hidden_columns(self) -> frozenset[str]:
        """Return the keys of the columns that are not shown."""
        header = self.table.horizontalHeader()
        return frozenset(c.key for n, c in enumerate(self._columns) if header.isSectionHidden(n))

    def ask(self, query: ListQuery, hidden: frozenset[str]) -> None:
        """Ask for ``query`` as if it were typed and pressed, and show all columns but ``hidden``."""
        wanted = hidden & {one.key for one in self._columns}
        # Those to be shown come first: the last column shown cannot be hidden.
        for key in (*(self.hidden_columns - wanted), *(wanted - self.hidden_columns)):
            self._on_column_toggled(key)
        self.search_for(query.text)
        self.toolbar.chips.switch_on(query.chips)
        self._sort, self._descending = query.sort, query.descending
        self._show_sort()
        self._keeping.start()
        self._on_query_changed()

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self.toolbar.search.setFocus()
        self.toolbar.search.selectAll()

    # Inside

    def _lay_out(self) -> None:
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._face)
        box = column(gap=3, margin=0)
        box.setContentsMargins(1, 14, 1, 6)
        head = column(gap=0)
        head.setContentsMargins(16, 0, 12, 0)
        head.addWidget(self.toolbar)
        box.addLayout(head)
        box.addWidget(self._stack, 1)
        self.setLayout(box)

    def _connect(self) -> None:
        self._pause.timeout.connect(self._on_query_changed)
        self._keeping.timeout.connect(self.keep_look)
        self.toolbar.text_changed.connect(self._on_text_changed)
        self.toolbar.chips_changed.connect(self._on_query_changed)
        self.toolbar.column_toggled.connect(self._on_column_toggled)
        self.toolbar.export_requested.connect(self._on_export_requested)
        self.toolbar.new_requested.connect(self.new_requested)
        self.table.opened.connect(self._on_opened)
        self.table.customContextMenuRequested.connect(self._on_menu_asked)
        self.table.selectionModel().selectionChanged.connect(self._on_selection_changed)
        header = self.table.horizontalHeader()
        header.sectionClicked.connect(self._on_section_clicked)
        header.sectionResized.connect(self._on_header_changed)
        header.sectionMoved.connect(self._on_header_changed)
        header.customContextMenuRequested.connect(self._on_header_menu_asked)
        self._face.action_requested.connect(self._on_empty_action)
        self._face.second_requested.connect(self.sample_requested)
        shown = self._proxy or self._model
        for signal in (shown.rowsInserted, shown.rowsRemoved, shown.modelReset):
            signal.connect(self._on_rows_changed)
        if isinstance(self._model, PagedRecords):
            self._model.modelAboutToBeReset.connect(self._on_about_to_reset)
            self._model.count_changed.connect(self._on_count_changed)
            self._model.failed.connect(self._on_failed)
        else:
            self._model.dataChanged.connect(self._on_rows_changed)

    def _refresh(self) -> None:
        if self._proxy is not None:
            self._count = Count(self._proxy.rowCount())
            self.toolbar.chips.show_counts(
                {chip.key: self._proxy.count_of(chip) for chip in self._chips if chip.accepts}
            )
        total = self._model.rowCount() if self._proxy is not None else None
        self.toolbar.show_count(self._count, selected=self.selected_count, total=total)
        state = self.state
        self._stack.setCurrentWidget(self.table if state == "rows" else self._face)
        if state != "rows":
            self._face.show_state(state, self._failed_text)

    def _is_narrowed(self) -> bool:
        query = self.query
        return bool(query.text or query.chips)

    def _index_of(self, record_id: Id) -> QModelIndex:
        if self._proxy is not None and isinstance(self._model, MemoryRecords):
            row = self._model.row_of(record_id)
            return self._proxy.mapFromSource(self._model.index(row, 0)) if row >= 0 else QModelIndex()
        if isinstance(self._model, PagedRecords):
            row = self._model.row_of(record_id)
            return self._model.index(row, 0) if row >= 0 else QModelIndex()
        return QModelIndex()

    def _select_again(self) -> None:
        selection = self.table.selectionModel()
        whole_row = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for record_id in self._selected:
            index = self._index_of(record_id)
            if index.isValid():
                selection.select(index, whole_row)

    def _show_sort(self) -> None:
        number = self._model.column_number(self._sort)
        show_sort(self.table.horizontalHeader(), number, descending=self._descending)
        if self._proxy is not None:
            self._proxy.show_query(self.query)

    @Slot()
    def keep_look(self) -> None:
        """Remember widths, order and sort now; otherwise it happens a moment after a change."""
        header = self.table.horizontalHeader()
        look = look_of(header, self._columns, sort=self._sort, descending=self._descending)
        keep_look(self._settings, self._name, look)

    @Slot()
    def _on_text_changed(self) -> None:
        self._pause.start()

    @Slot()
    def _on_query_changed(self) -> None:
        if self._proxy is not None:
            self._proxy.show_query(self.query)
        elif isinstance(self._model, PagedRecords):
            self._model.show_query(self.query)
        self._refresh()

    @Slot(object)
    def _on_count_changed(self, count: Count) -> None:
        self._count = count
        self.show_loaded()
        self._select_again()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._count = Count(0)
        self.show_failed(failure_text(error))
        if not isinstance(error, VetdeskError):
            raise error  # a bug: the crash report takes it from here

    @Slot()
    def _on_about_to_reset(self) -> None:
        self._selected = self.selected_ids if self.selected_count < _KEPT_SELECTION else ()

    @Slot()
    def _on_rows_changed(self) -> None:
        self._refresh()

    @Slot(int)
    def _on_section_clicked(self, number: int) -> None:
        clicked = self._columns[number]
        if not clicked.sortable:
            self._show_sort()
            return
        self._descending = clicked.key == self._sort and not self._descending
        self._sort = clicked.key
        self._show_sort()
        self._keeping.start()
        if self._proxy is None:
            self._on_query_changed()

    @Slot(int, int, int)
    def _on_header_changed(self) -> None:
        self._keeping.start()

    @Slot(str)
    def _on_column_toggled(self, key: str) -> None:
        number = self._model.column_number(key)
        header = self.table.horizontalHeader()
        hide = not header.isSectionHidden(number)
        if hide and header.count() - header.hiddenSectionCount() == 1:
            self.toolbar.show_columns(self.hidden_columns)
            return  # a list without columns would be a dead end
        header.setSectionHidden(number, hide)
        self.toolbar.show_columns(self.hidden_columns)
        self._keeping.start()

    @Slot()
    def _on_selection_changed(self) -> None:
        self._refresh()
        self.selection_changed.emit()

    @Slot(QModelIndex)
    def _on_opened(self, index: QModelIndex) -> None:
        record: Any = index.data(RECORD_ROLE)
        if record is not None:
            self.opened.emit(self._model.identify(record))

    @Slot(QPoint)
    def _on_menu_asked(self, place: QPoint) -> None:
        if not self._actions or not self.selected_ids:
            return
        self._menu = RowMenu(self._actions, self)
        self._menu.chosen.connect(self._on_menu_chosen)
        self._menu.popup(self.table.viewport().mapToGlobal(place))

    @Slot(str)
    def _on_menu_chosen(self, key: str) -> None:
        self.action_requested.emit(key, self.selected_ids)

    @Slot(QPoint)
    def _on_header_menu_asked(self) -> None:
        self.toolbar.open_columns()

    @Slot()
    def _on_export_requested(self) -> None:
        shown = shown_columns(self.table.horizontalHeader(), self._columns)
        chosen = self.selected_ids if self.selected_count > 1 else ()
        # Rows that were selected without having been looked at are known to the query only.
        some = chosen if len(chosen) == self.selected_count else ()
        self.export_requested.emit(ExportRequest(shown, self.query, some))

    @Slot()
    def _on_empty_action(self) -> None:
        state = self.state
        if state == "failed":
            self.retry_requested.emit()
            if isinstance(self._model, PagedRecords):
                self._model.reload()
        elif state == "nothing_found":
            self.toolbar.search.clear()
            self.toolbar.chips.reset()
        else:
            self.empty_action_requested.emit()
