"""Templates as files: written out, taken in, made from a contract in Word; the menu of the list."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.endings import with_ending
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.dialogkeeper import DialogKeeper
from vetdesk.desktop.pages.filemenu import FileMenu
from vetdesk.desktop.pages.reasondialog import ReasonDialog
from vetdesk.desktop.pages.templates import words
from vetdesk.desktop.pages.templates.wordflow import WordFlow
from vetdesk.domain.agreements import Road
from vetdesk.progress import Progress
from vetdesk.services.templates import TemplateFaulty, TemplateView

SALE, COLLECTION, IMPORT = Road.ASSIGNMENT.value, Road.ENTRUSTMENT.value, "import"
_MOST_FAULTS = 4


class TemplateFiles(QObject):
    """Belongs to the page; ``made`` carries the id of a template that came in."""

    made = Signal(str)

    def __init__(self, context: PageContext, over: QWidget) -> None:
        super().__init__(over)
        self._context = context
        self._over = over
        self._file: Path | None = None
        self._asking = DialogKeeper(context, self)
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

    @property
    def dialog(self) -> AskingDialog | None:
        """Return the dialog that is open."""
        return self._asking.dialog

    @Slot(str)
    def do(self, key: str) -> None:
        """Do what the entry ``key`` of the menu says."""
        if key != IMPORT:
            self.word.begin(Road(key))
            return
        self._context.notifier.choose_file(
            self.tr("Choose a template file"), kinds=self.tr("Templates (*.toml)"), then=self._on_file_chosen
        )

    def export(self, template: str) -> None:
        """Ask where, and write a template as one file."""
        templates, notifier = self._context.services.templates, self._context.notifier

        def chosen(place: Path) -> None:
            path = with_ending(place, ".toml")
            self._context.write(lambda _: templates.write_file(template, path), self._files.tell_saved)

        notifier.choose_save(self.tr("Export the template"), suggested=f"{template}.toml", then=chosen)

    def _on_file_chosen(self, file: Path) -> None:
        self._file = file
        dialog = ReasonDialog(
            self.tr("Import a template"),
            submit_text=self.tr("Import"),
            explanation=self.tr(
                "It becomes a new template of the office. Nothing is kept when it has faults."
            ),
            parent=self._over.window(),
        )
        self._asking.open(dialog, self._on_reason_given)

    @Slot(object)
    def _on_reason_given(self, reason: str) -> None:
        file, templates = self._file, self._context.services.templates
        if file is None:
            return

        def take_in(progress: Progress) -> TemplateView:
            progress.check()
            return templates.bring_in_file(file, reason=reason)

        self._asking.write(take_in, self._on_taken_in, self._on_refused)

    @Slot(object)
    def _on_refused(self, error: Exception) -> None:
        if self._asking.dialog is None:
            self._context.notifier.report(error)
        elif isinstance(error, TemplateFaulty):
            said = [f"{one.place}: {words.fault_words(one)}" for one in error.problems[:_MOST_FAULTS]]
            self._asking.dialog.show_failure("\n".join(said))
        else:
            self._asking.dialog.show_error(error)

    @Slot(object)
    def _on_taken_in(self, view: TemplateView) -> None:
        self._asking.accept()
        self._context.notifier.tell(self.tr("{title} was imported.").format(title=view.card.pack.title))
        self.made.emit(view.card.id)
