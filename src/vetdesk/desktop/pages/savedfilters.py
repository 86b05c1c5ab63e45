"""Saved filters of a list: a menu on its toolbar to save, pick, rename and delete them."""

from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QMenu, QWidget
from typing_extensions import override

from vetdesk.desktop import icons, theme
from vetdesk.desktop.dialog import FieldProblem
from vetdesk.desktop.jobs import Work
from vetdesk.desktop.lists.columns import ListQuery
from vetdesk.desktop.lists.recordlist import RecordList
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.parts.basics import button, icon_button, row
from vetdesk.desktop.parts.formfield import FormField
from vetdesk.desktop.theme import space
from vetdesk.progress import Progress
from vetdesk.services.saved_filters import FilterDraft, FilterNameTaken, SavedFilter

_SAVE: Final = "save"
_MANAGE: Final = "manage"
_ID: Final = int(Qt.ItemDataRole.UserRole)


class SavedFilterMenu(QObject):
    """Serves one list; ``key`` is the name its filters are kept under."""

    def __init__(self, context: PageContext, key: str, shown: RecordList[Any]) -> None:
        super().__init__(shown)
        self._context = context
        self._key = key
        self._list = shown
        self._found: tuple[SavedFilter, ...] = ()
        self._dialog: SaveFilterDialog | ManageFiltersDialog | None = None
        self.button = icon_button("list-filter", self.tr("Saved filters"))
        self.menu = QMenu(shown)
        shown.toolbar.add_tool(self.button)
        self.button.clicked.connect(self.open)
        self.menu.triggered.connect(self._on_triggered)

    @property
    def dialog(self) -> "SaveFilterDialog | ManageFiltersDialog | None":
        """Return the open dialog."""
        return self._dialog

    @Slot()
    def open(self) -> None:
        """Read the filters and open the menu."""
        self._context.read(self._reading(), self._on_read)

    def show_filter(self, filter_id: UUID) -> None:
        """Read one filter and show what it asks for."""
        filters = self._context.services.filters

        def read(progress: Progress) -> SavedFilter:
            progress.check()
            return filters.get(filter_id)

        self._context.read(read, self._on_one_read)

    def apply(self, one: SavedFilter) -> None:
        """Show what this filter asks for."""
        draft = one.draft
        query = ListQuery(draft.text, frozenset(draft.chips), draft.sort, draft.descending)
        self._list.ask(query, frozenset(draft.hidden))

    def save(self) -> None:
        """Ask for a name and keep what the list shows now."""
        dialog = SaveFilterDialog(parent=self._list)
        dialog.submitted.connect(self._on_name_given)
        self._open(dialog)

    def manage(self) -> None:
        """Open the dialog that renames and deletes."""
        dialog = ManageFiltersDialog(self._found, parent=self._list)
        dialog.rename_requested.connect(self._on_rename)
        dialog.forget_requested.connect(self._on_forget)
        self._open(dialog)

    def _reading(self) -> Work:
        filters, key = self._context.services.filters, self._key

        def read(progress: Progress) -> tuple[SavedFilter, ...]:
            progress.check()
            return filters.of(key)

        return read

    def _draft(self, name: str) -> FilterDraft:
        query = self._list.query
        return FilterDraft(
            list=self._key,
            name=name,
            text=query.text,
            chips=tuple(sorted(query.chips)),
            hidden=tuple(sorted(self._list.hidden_columns)),
            sort=query.sort,
            descending=query.descending,
        )

    def _open(self, dialog: "SaveFilterDialog | ManageFiltersDialog") -> None:
        dialog.finished.connect(self._on_closed)
        self._dialog = dialog
        dialog.open()

    def _write(self, work: Work) -> None:
        job = self._context.desk.lanes.write.submit(work)
        job.succeeded.connect(self._on_written)
        job.failed.connect(self._on_failed)

    @Slot(object)
    def _on_read(self, found: tuple[SavedFilter, ...]) -> None:
        self._found = found
        self.menu.clear()
        soft = theme.current().soft
        for one in found:
            entry = self.menu.addAction(one.name.replace("&", "&&"))
            entry.setData(str(one.id))
        if found:
            self.menu.addSeparator()
        save = self.menu.addAction(icons.icon("plus", soft, size=16), self.tr("Save this filter…"))
        save.setData(_SAVE)
        manage = self.menu.addAction(icons.icon("pencil", soft, size=16), self.tr("Rename or delete…"))
        manage.setData(_MANAGE)
        manage.setEnabled(bool(found))
        self.menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    @Slot(object)
    def _on_one_read(self, one: SavedFilter) -> None:
        self.apply(one)

    @Slot(QAction)
    def _on_triggered(self, entry: QAction) -> None:
        key = str(entry.data())
        if key == _SAVE:
            self.save()
        elif key == _MANAGE:
            self.manage()
        else:
            self.apply(next(one for one in self._found if str(one.id) == key))

    @Slot(object)
    def _on_name_given(self, given: tuple[str, bool]) -> None:
        name, instead = given
        filters, draft = self._context.services.filters, self._draft(name)

        def keep(progress: Progress) -> object:
            progress.check()
            return filters.keep(draft, instead=instead)

        self._write(keep)

    @Slot(str, str)
    def _on_rename(self, filter_id: str, name: str) -> None:
        filters = self._context.services.filters

        def rename(progress: Progress) -> None:
            progress.check()
            filters.rename(UUID(filter_id), name)

        self._write(rename)

    @Slot(str)
    def _on_forget(self, filter_id: str) -> None:
        filters = self._context.services.filters

        def forget(progress: Progress) -> None:
            progress.check()
            filters.forget(UUID(filter_id))

        self._write(forget)

    @Slot(object)
    def _on_written(self, _result: object) -> None:
        dialog = self._dialog
        if isinstance(dialog, SaveFilterDialog):
            dialog.accept()
            self._context.notifier.tell(self.tr("The filter was saved. It is also found with Ctrl+K."))
        elif dialog is not None:
            self._context.read(self._reading(), self._on_read_again)

    @Slot(object)
    def _on_read_again(self, found: tuple[SavedFilter, ...]) -> None:
        self._found = found
        if isinstance(self._dialog, ManageFiltersDialog):
            self._dialog.show_filters(found)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if self._dialog is None:
            self._context.notifier.report(error)
            return
        if isinstance(error, FilterNameTaken) and isinstance(self._dialog, SaveFilterDialog):
            self._dialog.offer_instead()
        self._dialog.show_error(error)

    @Slot(int)
    def _on_closed(self, _result: int) -> None:
        if self.sender() is self._dialog:
            self._dialog = None


class SaveFilterDialog(AskingDialog):
    """``submitted`` carries (name, whether one of the same name is written over)."""

    def __init__(self, *, parent: QWidget) -> None:
        super().__init__(
            self.tr("Save this filter"),
            submit_text=self.tr("Save"),
            explanation=self.tr("The words, the filters, the columns and the order of the list are kept."),
            parent=parent,
        )
        self.name = QLineEdit()
        self._refused = ""
        self.body.addWidget(FormField(self.tr("Name of the filter"), self.name))
        self.begin_at(self.name)

    def offer_instead(self) -> None:
        """Write over the filter of this name when it is sent once more."""
        self._refused = self.name.text().strip()
        self.submit_button.setText(self.tr("Replace it"))

    @override
    def validate(self) -> list[FieldProblem]:
        if self.name.text().strip():
            return []
        return [FieldProblem("name", self.tr("Give the filter a name."))]

    @override
    def value(self) -> tuple[str, bool]:
        name = self.name.text().strip()
        return name, bool(self._refused) and name == self._refused


class ManageFiltersDialog(AskingDialog):
    """Renames and deletes; every change is kept at once."""

    rename_requested = Signal(str, str)
    forget_requested = Signal(str)

    def __init__(self, found: tuple[SavedFilter, ...], *, parent: QWidget) -> None:
        super().__init__(
            self.tr("Saved filters"),
            submit_text=self.tr("Rename"),
            explanation=self.tr("Deleting a filter deletes none of the records it shows."),
            parent=parent,
        )
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Saved filters"))
        self.list.setMinimumHeight(space(40))
        self.name = QLineEdit()
        self.delete = button(self.tr("Delete this filter"), "danger", icon="trash-2")
        self.body.addWidget(self.list)
        self.body.addWidget(FormField(self.tr("Name of the filter"), self.name))
        line = row(gap=2)
        line.addWidget(self.delete)
        line.addStretch(1)
        self.body.addLayout(line)
        self.list.currentItemChanged.connect(self._on_chosen)
        self.delete.clicked.connect(self._on_delete)
        self.submitted.connect(self._on_submitted)
        self.show_filters(found)

    def show_filters(self, found: tuple[SavedFilter, ...]) -> None:
        """Show these filters, the first chosen."""
        self.banner.clear()
        self.list.clear()
        for one in found:
            item = QListWidgetItem(one.name)
            item.setData(_ID, str(one.id))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        for made in (self.delete, self.submit_button, self.name):
            made.setEnabled(bool(found))

    @override
    def validate(self) -> list[FieldProblem]:
        if self.name.text().strip():
            return []
        return [FieldProblem("name", self.tr("Give the filter a name."))]

    @override
    def value(self) -> tuple[str, str]:
        return self._chosen, self.name.text().strip()

    @property
    def _chosen(self) -> str:
        item = self.list.currentItem()
        return str(item.data(_ID)) if item is not None else ""

    @Slot(object)
    def _on_submitted(self, given: tuple[str, str]) -> None:
        if given[0]:
            self.rename_requested.emit(*given)

    @Slot()
    def _on_chosen(self) -> None:
        item = self.list.currentItem()
        self.name.setText(item.text() if item is not None else "")

    @Slot()
    def _on_delete(self) -> None:
        if self._chosen:
            self.forget_requested.emit(self._chosen)
