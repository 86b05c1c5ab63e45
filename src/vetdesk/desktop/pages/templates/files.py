"""Templates as files: written out, taken in, made from a contract in Word; the menu of the list."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.filemenu import FileImport, FileMenu
from vetdesk.desktop.pages.templates import words
from vetdesk.desktop.pages.templates.wordflow import WordFlow
from vetdesk.domain.agreements import Road
from vetdesk.services.templates import TemplateFaulty, TemplateView

SALE, COLLECTION, IMPORT = Road.ASSIGNMENT.value, Road.ENTRUSTMENT.value, "import"
_MOST_FAULTS = 4


class TemplateFiles(QObject):
    """Belongs to the page; ``made`` carries the id of a template that came in."""

    made = Signal(str)

    def __init__(self, context: PageContext, over: QWidget) -> None:
        super().__init__(over)
        self._context = context
        self.word = WordFlow(context, over)
        entries = (
            (SALE, self.tr("Assignment agreement from a Word contract…"), "file-text"),
            (COLLECTION, self.tr("Entrustment agreement from a Word contract…"), "file-text"),
            (IMPORT, self.tr("Import a template file…"), "upload"),
        )
        self._files = FileMenu(context, self.tr("Import or make from Word"), entries, over)
        self.button = self._files.button
        self._files.chosen.connect(self.do)
        self.word.made.connect(self.made)
        templates = context.services.templates
        self._import = FileImport(
            context,
            over,
            title=self.tr("Import a template"),
            explanation=self.tr(
                "It becomes a new template of the office. Nothing is kept when it has faults."
            ),
            bring_in=lambda file, reason: templates.bring_in_file(file, reason=reason),
            then=self._on_taken_in,
            refused=self._on_refused,
        )

    @property
    def dialog(self) -> AskingDialog | None:
        """Return the dialog that is open."""
        return self._import.dialog

    @Slot(str)
    def do(self, key: str) -> None:
        """Do what the entry ``key`` of the menu says."""
        if key != IMPORT:
            self.word.begin(Road(key))
            return
        self._context.notifier.choose_file(
            self.tr("Choose a template file"), kinds=self.tr("Templates (*.toml)"), then=self._import.begin
        )

    def export(self, template: str) -> None:
        """Ask where, and write a template as one file."""
        write = partial(self._context.services.templates.write_file, template)
        self._files.save(self.tr("Export the template"), f"{template}.toml", write)

    @Slot(object)
    def _on_refused(self, error: Exception) -> None:
        dialog = self._import.dialog
        if dialog is None:
            self._context.notifier.report(error)
        elif isinstance(error, TemplateFaulty):
            said = words.told_faults(error)[:_MOST_FAULTS]
            dialog.show_failure("\n".join(said))
        else:
            dialog.show_error(error)

    @Slot(object)
    def _on_taken_in(self, view: TemplateView) -> None:
        self._import.asking.accept()
        self._context.notifier.tell(self.tr("{title} was imported.").format(title=view.card.pack.title))
        self.made.emit(view.card.id)
