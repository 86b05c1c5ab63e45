"""The library as a file, and clauses from a text of others; the menu beside the list."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.clauses.wordpieces import PiecesDialog, PiecesForm
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.dialogkeeper import DialogKeeper
from vetdesk.desktop.pages.filemenu import FileImport, FileMenu
from vetdesk.progress import Progress
from vetdesk.services.clauseeditions import BroughtIn
from vetdesk.services.clausewords import ClauseText

IMPORT, WORDS, EXPORT = "import", "words", "export"


class LibraryFiles(QObject):
    """Belongs to the page; ``changed`` says that the library has other clauses."""

    changed = Signal()

    def __init__(self, context: PageContext, over: QWidget) -> None:
        super().__init__(over)
        self._context = context
        self._over = over
        self._asking = DialogKeeper(context, self)
        entries = (
            (IMPORT, self.tr("Import a library file…"), "upload"),
            (WORDS, self.tr("Clauses from Word or text…"), "file-text"),
            (EXPORT, self.tr("Export the library as one file…"), "file-down"),
        )
        self._files = FileMenu(context, self.tr("Import and export"), entries, over)
        self.button, self.menu = self._files.button, self._files.menu
        self._files.chosen.connect(self.do)
        editions = context.services.clause_editions
        self._import = FileImport(
            context,
            over,
            title=self.tr("Import a clause library"),
            explanation=self.tr(
                "Clauses the library has already get a new edition, others are added. "
                "Nothing is kept when one of them has faults."
            ),
            bring_in=lambda file, reason: editions.bring_in_file(file, reason=reason),
            then=self._on_taken_in,
        )

    @property
    def dialog(self) -> AskingDialog | None:
        """Return the dialog that is open."""
        return self._import.dialog or self._asking.dialog

    @Slot(str)
    def do(self, key: str) -> None:
        """Do what the entry ``key`` of the menu says."""
        if key == EXPORT:
            suggested = f"clauses-{self._context.today():%Y%m%d}.toml"
            write = self._context.services.clause_editions.write_file
            self._files.save(self.tr("Export the clause library"), suggested, write)
        elif key == WORDS:
            self._context.notifier.choose_file(
                self.tr("Choose a text of clauses"),
                kinds=self.tr("Word documents and texts (*.docx *.txt *.md)"),
                then=self.look_at,
            )
        else:
            self._context.notifier.choose_file(
                self.tr("Choose a library file"),
                kinds=self.tr("Clause libraries (*.toml)"),
                then=self._import.begin,
            )

    def look_at(self, file: Path) -> None:
        """Read a text of clauses and show its pieces; nothing is kept yet."""
        words = self._context.services.clause_words

        def look(progress: Progress) -> ClauseText:
            progress.check()
            return words.look(file)

        self._context.render(look, self._on_looked)

    @Slot(object)
    def _on_taken_in(self, done: BroughtIn) -> None:
        self._import.asking.accept()
        told = self.tr("Saved: {saved}; unchanged: {unchanged}.")
        self._context.notifier.tell(told.format(saved=len(done.saved), unchanged=done.unchanged))
        self.changed.emit()

    @Slot(object)
    def _on_looked(self, read: ClauseText) -> None:
        self._asking.open(PiecesDialog(read, parent=self._over.window()), self._on_pieces_given)

    @Slot(object)
    def _on_pieces_given(self, form: PiecesForm) -> None:
        words = self._context.services.clause_words

        def keep(progress: Progress) -> tuple[str, ...]:
            progress.check()
            return words.keep(form.pieces, reason=form.reason)

        self._asking.write(keep, self._on_kept)

    @Slot(object)
    def _on_kept(self, ids: tuple[str, ...]) -> None:
        self._asking.accept()
        told = self.tr("{count} clauses added: {clauses}.")
        self._context.notifier.tell(told.format(count=len(ids), clauses=self.tr(", ").join(ids)))
        self.changed.emit()
