"""A list of texts with the editor of one of them behind it: the clause library, the templates."""

from abc import abstractmethod
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop.lists.columns import Chip, Id
from vetdesk.desktop.lists.face import EmptyWords
from vetdesk.desktop.lists.model import MemoryRecords
from vetdesk.desktop.lists.recordlist import RecordList
from vetdesk.desktop.lists.rowbuttons import RowButtons
from vetdesk.desktop.lists.toolbar import ListAction
from vetdesk.desktop.page import Page, PageId
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.dialogkeeper import DialogKeeper
from vetdesk.desktop.pages.editions import EditionEditor
from vetdesk.desktop.pages.exporting import ListExport
from vetdesk.desktop.parts.basics import column, text_label
from vetdesk.desktop.parts.latestack import LateStack
from vetdesk.progress import Progress

Line = TypeVar("Line")
_LIST, _EDITOR = "list", "editor"


class WorkshopPage(Page, Generic[Line]):
    """Reads its list whenever it is entered; ``record`` is the id of one text to open.

    ``chips`` are the filters; ``read`` asks a service for the lines, in a lane.
    """

    def __init__(
        self,
        page_id: PageId,
        context: PageContext,
        *,
        lines: MemoryRecords[Line],
        chips: tuple[Chip[Line], ...],
        actions: tuple[ListAction, ...],
        title: str,
        names: str,
        empty: EmptyWords,
        new_text: str,
        read: Callable[[], tuple[Line, ...]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(page_id, parent)
        self._context = context
        self._asking = DialogKeeper(context, self)
        self._editing = ""
        self._title, self._lines, self._chips, self._lines_now = title, lines, chips, read
        self.list: RecordList[Line] = RecordList(
            page_id.value,
            lines,
            names=names,
            empty=empty,
            settings=context.settings,
            chips=chips,
            actions=actions,
            new_text=new_text,
        )
        self.buttons = RowButtons(self.list, actions)
        self._made: EditionEditor[Any] | None = None
        self.room = LateStack({_LIST: self._list_face, _EDITOR: self._editor_face}, self)
        self.room.choose(_LIST)
        self.content.addWidget(self.room)
        export = ListExport(
            context, title=title, columns=lines.columns, table=self.list.table, parent=self.list
        )
        self.list.export_requested.connect(export.begin)
        self.list.retry_requested.connect(self._on_again)
        self.list.action_requested.connect(self._on_action)
        self.list.new_requested.connect(self.new_record)

    @property
    def dialog(self) -> AskingDialog | None:
        """Return the open dialog."""
        return self._asking.dialog

    @property
    def is_editing(self) -> bool:
        """True while one text is shown to edit."""
        return self.room.shows(_EDITOR)

    @abstractmethod
    def open(self, record: str) -> None:
        """Open one text in the editor."""

    @override
    def warm(self) -> bool:
        return self.room.warm()

    @override
    def enter(self, record: str = "") -> None:
        if record or (self.is_editing and self._editing):
            self.open(record or self._editing)
        else:
            self._load()

    @override
    def place(self) -> str:
        return self._editing if self.is_editing else ""

    @override
    def leave(self) -> bool:
        self.save_draft()
        return True

    @override
    def save_draft(self) -> None:
        if self.is_editing and self._made is not None:
            self._made.save_draft()

    @override
    def clear(self) -> None:
        self._editing = ""
        self._lines.show_records(())
        if self._made is not None:
            self._made.clear()
        self.room.choose(_LIST)

    @override
    def take_focus(self) -> None:
        if not self.is_editing:
            self.list.focus_search()

    @override
    def find_in_page(self) -> None:
        self.take_focus()

    # For each page to say

    @abstractmethod
    def _make_editor(self) -> EditionEditor[Any]:
        """Make the editor of one text."""

    @abstractmethod
    def _act(self, key: str, record: str) -> None:
        """Do what a button of the list says to one text."""

    # Shared

    def _the_editor(self) -> EditionEditor[Any]:
        if self._made is None:
            self._made = self._make_editor()
            self._made.closed.connect(self._on_closed_editor)
            self._made.saved.connect(self.changed)
        return self._made

    def _show_editor(self, record: str) -> None:
        self._editing = record
        self.room.choose(_EDITOR)

    def _list_face(self) -> QWidget:
        face, box = QWidget(self.room), column(gap=4)
        box.addWidget(text_label(self._title, "title"))
        box.addWidget(self.list, 1)
        face.setLayout(box)
        return face

    def _editor_face(self) -> QWidget:
        return self._the_editor()

    def _load(self) -> None:
        self.list.show_busy()
        read_lines = self._lines_now

        def read(progress: Progress) -> tuple[Line, ...]:
            progress.check()
            return read_lines()

        self._context.read(read, self._on_read)

    @Slot()
    def _on_again(self) -> None:
        self._load()

    @Slot(object)
    def _on_read(self, lines: tuple[Line, ...]) -> None:
        self._lines.show_records(lines)
        self.list.show_loaded()
        self.list.show_chip_counts(
            {chip.key: sum(map(chip.accepts, lines)) for chip in self._chips if chip.accepts}
        )

    @Slot(str, object)
    def _on_action(self, key: str, ids: tuple[Id, ...]) -> None:
        if ids:
            self._act(key, str(ids[0]))

    @Slot(object)
    def _on_not_read(self, _error: Exception) -> None:
        self._on_closed_editor()

    @Slot()
    def _on_closed_editor(self) -> None:
        self._editing = ""
        self.room.choose(_LIST)
        self._load()
