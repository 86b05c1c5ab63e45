"""The workshop of templates: a list, one template to edit, one made from a contract in Word."""

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
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.dialogkeeper import DialogKeeper
from vetdesk.desktop.pages.exporting import ListExport
from vetdesk.desktop.pages.templates import words
from vetdesk.desktop.pages.templates.dialogs import CopyDialog, CopyForm
from vetdesk.desktop.pages.templates.editor import TemplateEditor
from vetdesk.desktop.pages.templates.files import TemplateFiles
from vetdesk.desktop.pages.templates.opening import OpenedTemplate, open_template
from vetdesk.desktop.parts.basics import column, text_label
from vetdesk.desktop.parts.latestack import LateStack
from vetdesk.progress import Progress
from vetdesk.services.templates import TemplateCard, TemplateView

OPEN, COPY, EXPORT = "open", "copy", "export"
_LIST, _EDITOR = "list", "editor"


class TemplatesPage(Page):
    """Reads the templates whenever it is entered; ``record`` is the id of one to open."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(PageId.TEMPLATES, parent)
        self._context = context
        self._asking = DialogKeeper(context, self)
        self._editor: TemplateEditor | None = None
        self._editing = ""
        self._lines = MemoryRecords[TemplateCard](words.columns(), lambda one: one.id)
        actions = (
            ListAction(key=OPEN, text=self.tr("Open"), icon="pencil", shortcut="Enter"),
            ListAction(key=COPY, text=self.tr("Copy"), icon="copy"),
            ListAction(key=EXPORT, text=self.tr("Export"), icon="file-down"),
        )
        self.list: RecordList[TemplateCard] = RecordList(
            "templates",
            self._lines,
            names=self.tr("templates"),
            empty=EmptyWords(self.tr("There are no templates."), icon="file-text"),
            settings=context.settings,
            chips=words.chips(),
            actions=actions,
            new_text=self.tr("New template"),
        )
        self.buttons = RowButtons(self.list, actions)
        self.files = TemplateFiles(context, self.list)
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
    def editor(self) -> TemplateEditor:
        """Return the editor, making it the first time."""
        if self._editor is None:
            self._editor = TemplateEditor(self._context, self.room)
            self._editor.closed.connect(self._on_closed_editor)
            self._editor.copy_requested.connect(self.copy)
        return self._editor

    @property
    def is_editing(self) -> bool:
        """True while one template is shown to edit."""
        return self.room.shows(_EDITOR)

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
        if self.is_editing:
            self.editor.save_draft()

    @override
    def clear(self) -> None:
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
        self.copy("")

    def open(self, template: str) -> None:
        """Open one template to look at or to edit."""
        context = self._context
        job = context.read(lambda _: open_template(context, template), self._on_template_read)
        job.failed.connect(self._on_not_read)

    @Slot(str)
    def copy(self, template: str) -> None:
        """Ask what the copy of a template is called, and why it is made."""
        cards = sorted(
            (one for one in self._lines.records if not one.retired), key=lambda one: not one.shipped
        )
        self._asking.open(CopyDialog(cards, template, parent=self.window()), self._on_copy_given)

    # Inside

    def _connect(self) -> None:
        export = ListExport(
            self._context,
            title=self.tr("Templates"),
            columns=self._lines.columns,
            table=self.list.table,
            parent=self.list,
        )
        self.list.export_requested.connect(export.begin)
        self.list.retry_requested.connect(self._on_retry)
        self.list.opened.connect(self._on_opened)
        self.list.action_requested.connect(self._on_action)
        self.list.new_requested.connect(self.new_record)
        self.files.made.connect(self.open)

    def _list_face(self) -> QWidget:
        face, box = QWidget(self.room), column(gap=4)
        box.addWidget(text_label(self.tr("Templates"), "title"))
        box.addWidget(self.list, 1)
        face.setLayout(box)
        return face

    def _editor_face(self) -> QWidget:
        return self.editor

    def _load(self) -> None:
        templates = self._context.services.templates
        self.list.show_busy()

        def read(progress: Progress) -> tuple[TemplateCard, ...]:
            progress.check()
            return templates.all()

        self._context.read(read, self._on_read)

    @Slot()
    def _on_retry(self) -> None:
        self._load()

    @Slot(object)
    def _on_read(self, cards: tuple[TemplateCard, ...]) -> None:
        self._lines.show_records(cards)
        self.list.show_loaded()
        self.list.show_chip_counts(
            {chip.key: sum(words.is_of(one, chip.key) for one in cards) for chip in words.chips()}
        )

    @Slot(object)
    def _on_opened(self, template: str) -> None:
        self.open(template)

    @Slot(str, object)
    def _on_action(self, key: str, ids: tuple[str, ...]) -> None:
        if not ids:
            return
        if key == COPY:
            self.copy(ids[0])
        elif key == EXPORT:
            self.files.export(ids[0])
        else:
            self.open(ids[0])

    @Slot(object)
    def _on_template_read(self, opened: OpenedTemplate) -> None:
        self._editing = opened.view.card.id
        self.room.choose(_EDITOR)
        self.editor.show_template(opened)

    @Slot(object)
    def _on_not_read(self, _error: Exception) -> None:
        self._on_closed_editor()

    @Slot()
    def _on_closed_editor(self) -> None:
        self._editing = ""
        self.room.choose(_LIST)
        self._load()

    @Slot(object)
    def _on_copy_given(self, form: CopyForm) -> None:
        templates = self._context.services.templates
        self._asking.write(
            lambda _: templates.copy(form.template, title=form.title, reason=form.reason), self._on_made
        )

    @Slot(object)
    def _on_made(self, view: TemplateView) -> None:
        self._asking.accept()
        told = self.tr("{template} is yours to edit.").format(template=view.card.pack.title)
        self._context.notifier.tell(told)
        self.open(view.card.id)
