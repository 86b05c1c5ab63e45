"""The page of the clause library: a list, one clause to read with where it is used, one to edit."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop.lists.face import EmptyWords
from vetdesk.desktop.lists.model import MemoryRecords
from vetdesk.desktop.lists.recordlist import RecordList
from vetdesk.desktop.lists.rowbuttons import RowButtons
from vetdesk.desktop.lists.toolbar import ListAction
from vetdesk.desktop.page import Page, PageId
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.clauses import words
from vetdesk.desktop.pages.clauses.dialogs import NewClauseDialog, NewForm
from vetdesk.desktop.pages.clauses.editor import ClauseEditor
from vetdesk.desktop.pages.clauses.files import LibraryFiles
from vetdesk.desktop.pages.clauses.reading import ClauseDialog
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.dialogkeeper import DialogKeeper
from vetdesk.desktop.pages.exporting import ListExport
from vetdesk.desktop.parts.basics import column, text_label
from vetdesk.desktop.parts.latestack import LateStack
from vetdesk.domain.amendments import Citing
from vetdesk.progress import Progress
from vetdesk.services.clauseconditions import TrialRoom
from vetdesk.services.clauseeditions import ClauseView
from vetdesk.services.clauselibrary import ClauseLine, ClausePlace

READ, EDIT = "read", "edit"
_LIST, _EDITOR = "list", "editor"
Opened = tuple[ClauseView, tuple[ClausePlace, ...], TrialRoom]


class ClausesPage(Page):
    """Reads the library whenever it is entered; ``record`` is the id of a clause to edit."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(PageId.CLAUSES, parent)
        self._context = context
        self._asking = DialogKeeper(context, self)
        self._chosen: ClauseLine | None = None
        self._editor: ClauseEditor | None = None
        self._editing = ""
        self._lines = MemoryRecords[ClauseLine](words.columns(), lambda one: one.clause.id)
        actions = (
            ListAction(key=READ, text=self.tr("Read"), icon="eye", shortcut="Enter"),
            ListAction(key=EDIT, text=self.tr("Edit"), icon="pencil"),
        )
        self.list: RecordList[ClauseLine] = RecordList(
            "clauses",
            self._lines,
            names=self.tr("clauses"),
            empty=EmptyWords(self.tr("The library is empty."), icon="library"),
            settings=context.settings,
            chips=words.chips(),
            actions=actions,
            new_text=self.tr("Write a clause"),
        )
        self.buttons = RowButtons(self.list, actions)
        self.files = LibraryFiles(context, self.list)
        self.list.toolbar.add_tool(self.files.button)
        self.room = LateStack({_LIST: self._list_face, _EDITOR: self._editor_face}, self)
        self.room.choose(_LIST)
        self.content.addWidget(self.room)
        self._connect()

    @property
    def dialog(self) -> AskingDialog | None:
        """Return the open dialog."""
        return self._asking.dialog

    @property
    def editor(self) -> ClauseEditor:
        """Return the editor, making it the first time."""
        if self._editor is None:
            self._editor = ClauseEditor(self._context, self.room)
            self._editor.closed.connect(self._on_closed_editor)
        return self._editor

    @property
    def is_editing(self) -> bool:
        """True while one clause is shown to edit."""
        return self.room.shows(_EDITOR)

    @override
    def warm(self) -> bool:
        return self.room.warm()

    @override
    def enter(self, record: str = "") -> None:
        if record:
            self.edit(record)
            return
        if self.is_editing and self._editing:
            self.edit(self._editing)
            return
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
        if self.is_editing:
            self.editor.save_draft()

    @override
    def clear(self) -> None:
        self._chosen = None
        self._editing = ""
        self._lines.show_records(())
        if self._editor is not None:
            self._editor.clear()
        self.room.choose(_LIST)

    @override
    def take_focus(self) -> None:
        if not self.is_editing:
            self.list.focus_search()

    @override
    def find_in_page(self) -> None:
        self.take_focus()

    @override
    @Slot()
    def new_record(self) -> None:
        library = self._context.services.clauses

        def read(progress: Progress) -> tuple[ClausePlace, ...]:
            progress.check()
            return library.places()

        self._context.read(read, self._on_places_read)

    def edit(self, clause_id: str) -> None:
        """Open one clause to edit."""
        services = self._context.services

        def read(progress: Progress) -> Opened:
            progress.check()
            view = services.clause_editions.get(clause_id)
            return view, services.clauses.places(), services.clause_conditions.room()

        job = self._context.read(read, self._on_clause_read)
        job.failed.connect(self._on_not_read)

    # Inside

    def _connect(self) -> None:
        export = ListExport(
            self._context,
            title=self.tr("Clause library"),
            columns=self._lines.columns,
            table=self.list.table,
            parent=self.list,
        )
        self.list.export_requested.connect(export.begin)
        self.list.retry_requested.connect(self._on_retry)
        self.list.opened.connect(self._on_opened)
        self.list.action_requested.connect(self._on_action)
        self.list.new_requested.connect(self.new_record)
        self.files.changed.connect(self._on_retry)

    def _list_face(self) -> QWidget:
        face, box = QWidget(self.room), column(gap=4)
        box.addWidget(text_label(self.tr("Clauses"), "title"))
        box.addWidget(self.list, 1)
        face.setLayout(box)
        return face

    def _editor_face(self) -> QWidget:
        return self.editor

    def _load(self) -> None:
        services = self._context.services
        self.list.show_busy()

        def read(progress: Progress) -> tuple[ClauseLine, ...]:
            progress.check()
            return services.clauses.lines()

        self._context.read(read, self._on_read)

    @Slot()
    def _on_retry(self) -> None:
        self._load()

    @Slot(object)
    def _on_read(self, lines: tuple[ClauseLine, ...]) -> None:
        self._lines.show_records(lines)
        self.list.show_loaded()
        self.list.show_chip_counts(
            {chip.key: sum(words.is_of(one, chip.key) for one in lines) for chip in words.chips()}
        )

    @Slot(object)
    def _on_opened(self, clause_id: str) -> None:
        self._on_action(READ, (clause_id,))

    @Slot(str, object)
    def _on_action(self, key: str, ids: tuple[str, ...]) -> None:
        self._chosen = next((one for one in self._lines.records if one.clause.id in ids), None)
        if self._chosen is None:
            return
        services, clause_id = self._context.services, self._chosen.clause.id
        if key == EDIT:
            self.edit(clause_id)
            return

        def read(progress: Progress) -> tuple[Citing, ...]:
            progress.check()
            return services.clauses.agreements(clause_id)

        self._context.read(read, self._on_use_read)

    @Slot(object)
    def _on_use_read(self, used: tuple[Citing, ...]) -> None:
        if self._chosen is not None:
            self._asking.open(ClauseDialog(self._chosen, used, parent=self.window()), self._on_closed)

    @Slot(object)
    def _on_closed(self, _nothing: object) -> None:
        self._asking.accept()

    @Slot(object)
    def _on_clause_read(self, opened: Opened) -> None:
        view, places, room = opened
        self._editing = view.card.id
        self.editor.show_clause(view, places, room)
        self.room.choose(_EDITOR)

    @Slot(object)
    def _on_not_read(self, _error: Exception) -> None:
        self._on_closed_editor()

    @Slot()
    def _on_closed_editor(self) -> None:
        self._editing = ""
        self.room.choose(_LIST)
        self._load()

    @Slot(object)
    def _on_places_read(self, places: tuple[ClausePlace, ...]) -> None:
        self._asking.open(NewClauseDialog(places, parent=self.window()), self._on_new_given)

    @Slot(object)
    def _on_new_given(self, form: NewForm) -> None:
        services = self._context.services

        def write(progress: Progress) -> Opened:
            del progress
            made = services.clause_editions.create(
                form.title, form.text, reason=form.reason, places=form.places
            )
            return made, services.clauses.places(), services.clause_conditions.room()

        self._asking.write(write, self._on_made)

    @Slot(object)
    def _on_made(self, opened: Opened) -> None:
        self._asking.accept()
        told = self.tr("{clause} is in the library.")
        self._context.notifier.tell(told.format(clause=f"{opened[0].card.id} {opened[0].card.clause.title}"))
        self._on_clause_read(opened)
