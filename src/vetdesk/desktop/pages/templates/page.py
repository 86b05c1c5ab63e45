"""The workshop of templates: a list, one template to edit, one made from a contract in Word."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop.i18n import translate
from vetdesk.desktop.lists.face import EmptyWords
from vetdesk.desktop.lists.model import MemoryRecords
from vetdesk.desktop.lists.toolbar import ListAction
from vetdesk.desktop.page import PageId
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.templates import words
from vetdesk.desktop.pages.templates.dialogs import CopyDialog, CopyForm
from vetdesk.desktop.pages.templates.editor import TemplateEditor
from vetdesk.desktop.pages.templates.files import TemplateFiles
from vetdesk.desktop.pages.templates.opening import OpenedTemplate, open_template
from vetdesk.desktop.pages.workshop import WorkshopPage
from vetdesk.services.templates import TemplateCard, TemplateView

OPEN, COPY, EXPORT = "open", "copy", "export"


class TemplatesPage(WorkshopPage[TemplateCard]):
    """Reads the templates whenever it is entered; ``record`` is the id of one to open."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(
            PageId.TEMPLATES,
            context,
            lines=MemoryRecords[TemplateCard](words.columns(), lambda one: one.id),
            chips=words.chips(),
            actions=(
                ListAction(
                    key=OPEN, text=translate("TemplatesPage", "Open"), icon="pencil", shortcut="Enter"
                ),
                ListAction(key=COPY, text=translate("TemplatesPage", "Copy"), icon="copy"),
                ListAction(key=EXPORT, text=translate("TemplatesPage", "Export"), icon="file-down"),
            ),
            title=translate("TemplatesPage", "Templates"),
            names=translate("TemplatesPage", "templates"),
            empty=EmptyWords(translate("TemplatesPage", "There are no templates."), icon="file-text"),
            new_text=translate("TemplatesPage", "New template"),
            read=context.services.templates.all,
            parent=parent,
        )
        self.files = TemplateFiles(context, self.list)
        self.list.toolbar.add_tool(self.files.button)
        self.list.opened.connect(self.open)
        self.files.made.connect(self.open)
        self.files.made.connect(self.changed)

    @property
    def editor(self) -> TemplateEditor:
        """Return the editor, making it the first time."""
        made = self._the_editor()
        assert isinstance(made, TemplateEditor)
        return made

    @override
    @Slot()
    def new_record(self) -> None:
        self.copy("")

    @override
    @Slot(object)
    def open(self, record: str) -> None:
        """Open one template to look at or to edit."""
        context = self._context
        job = context.read(lambda _: open_template(context, record), self._on_template_read)
        job.failed.connect(self._on_not_read)

    @Slot(str)
    def copy(self, template: str) -> None:
        """Ask what the copy of a template is called, and why it is made."""
        cards = sorted(
            (one for one in self._lines.records if not one.retired), key=lambda one: not one.shipped
        )
        self._asking.open(CopyDialog(cards, template, parent=self.window()), self._on_copy_given)

    # Inside

    @override
    def _make_editor(self) -> TemplateEditor:
        made = TemplateEditor(self._context, self.room)
        made.copy_requested.connect(self.copy)
        made.clause_requested.connect(self._on_clause_requested)
        return made

    @override
    def _act(self, key: str, record: str) -> None:
        if key == COPY:
            self.copy(record)
        elif key == EXPORT:
            self.files.export(record)
        else:
            self.open(record)

    @Slot(str)
    def _on_clause_requested(self, clause: str) -> None:
        self.page_requested.emit(PageId.CLAUSES.value, clause)

    @Slot(object)
    def _on_template_read(self, opened: OpenedTemplate) -> None:
        self._show_editor(opened.view.card.id)
        self.editor.show_template(opened)

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
        self.changed.emit()
