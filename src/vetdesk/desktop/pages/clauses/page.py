"""The page of the clause library: a list, one clause to read with where it is used, one to edit."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop.i18n import translate
from vetdesk.desktop.lists.face import EmptyWords
from vetdesk.desktop.lists.model import MemoryRecords
from vetdesk.desktop.lists.toolbar import ListAction
from vetdesk.desktop.page import PageId
from vetdesk.desktop.pages.clauses import words
from vetdesk.desktop.pages.clauses.dialogs import NewClauseDialog, NewForm
from vetdesk.desktop.pages.clauses.editor import ClauseEditor
from vetdesk.desktop.pages.clauses.files import LibraryFiles
from vetdesk.desktop.pages.clauses.reading import ClauseDialog
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.workshop import WorkshopPage
from vetdesk.desktop.titles import clause_title
from vetdesk.domain.amendments import Citing
from vetdesk.progress import Progress
from vetdesk.services.clauseconditions import TrialRoom
from vetdesk.services.clauseeditions import ClauseView
from vetdesk.services.clauselibrary import ClauseLine, ClausePlace

READ, EDIT = "read", "edit"
Opened = tuple[ClauseView, tuple[ClausePlace, ...], TrialRoom]


class ClausesPage(WorkshopPage[ClauseLine]):
    """Reads the library whenever it is entered; ``record`` is the id of a clause to edit."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(
            PageId.CLAUSES,
            context,
            lines=MemoryRecords[ClauseLine](words.columns(), lambda one: one.clause.id),
            chips=words.chips(),
            actions=(
                ListAction(key=READ, text=translate("ClausesPage", "Read"), icon="eye", shortcut="Enter"),
                ListAction(key=EDIT, text=translate("ClausesPage", "Edit"), icon="pencil"),
            ),
            title=translate("ClausesPage", "Clause library"),
            names=translate("ClausesPage", "clauses"),
            empty=EmptyWords(translate("ClausesPage", "The library is empty."), icon="library"),
            new_text=translate("ClausesPage", "Write a clause"),
            read=context.services.clauses.lines,
            parent=parent,
        )
        self._chosen: ClauseLine | None = None
        self.files = LibraryFiles(context, self.list)
        self.list.toolbar.add_tool(self.files.button)
        self.list.opened.connect(self._on_opened)
        self.files.changed.connect(self._on_again)
        self.files.changed.connect(self.changed)

    @property
    def editor(self) -> ClauseEditor:
        """Return the editor, making it the first time."""
        made = self._the_editor()
        assert isinstance(made, ClauseEditor)
        return made

    @override
    def clear(self) -> None:
        self._chosen = None
        super().clear()

    @override
    @Slot()
    def new_record(self) -> None:
        library = self._context.services.clauses

        def read(progress: Progress) -> tuple[ClausePlace, ...]:
            progress.check()
            return library.places()

        self._context.read(read, self._on_places_read)

    @override
    def open(self, record: str) -> None:
        """Open one clause to edit."""
        services = self._context.services

        def read(progress: Progress) -> Opened:
            progress.check()
            view = services.clause_editions.get(record)
            return view, services.clauses.places(), services.clause_conditions.room()

        job = self._context.read(read, self._on_clause_read)
        job.failed.connect(self._on_not_read)

    # Inside

    @override
    def _make_editor(self) -> ClauseEditor:
        return ClauseEditor(self._context, self.room)

    @override
    def _act(self, key: str, record: str) -> None:
        self._chosen = next((one for one in self._lines.records if one.clause.id == record), None)
        if self._chosen is None:
            return
        if key == EDIT:
            self.open(record)
            return
        library = self._context.services.clauses

        def read(progress: Progress) -> tuple[Citing, ...]:
            progress.check()
            return library.agreements(record)

        self._context.read(read, self._on_use_read)

    @Slot(object)
    def _on_opened(self, clause_id: str) -> None:
        self._act(READ, clause_id)

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
        self.editor.show_clause(view, places, room)
        self._show_editor(view.card.id)

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
        card = opened[0].card
        told = self.tr("{clause} is in the library.")
        self._context.notifier.tell(told.format(clause=f"{card.id} {clause_title(card.clause)}"))
        self._on_clause_read(opened)
        self.changed.emit()
