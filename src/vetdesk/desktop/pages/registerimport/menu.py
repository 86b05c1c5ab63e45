"""What a register offers for sheets: a menu on its list, a file dropped on it, and the dialogs behind."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop.endings import with_ending
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.filemenu import FileMenu
from vetdesk.desktop.pages.registerimport.dialog import Employer, RegisterImportDialog
from vetdesk.desktop.pages.registerimport.filestep import dropped_file
from vetdesk.desktop.pages.registerimport.historydialog import ImportHistoryDialog
from vetdesk.desktop.pages.registerimport.words import empty_name, export_name
from vetdesk.domain.register_rows import RegisterKind
from vetdesk.progress import Progress


class RegisterSheets(QObject):
    """Serves one list; ``changed`` says that its register has other records.

    ``employer`` tells whose people a list shows; its sheets need no column for them.
    """

    changed = Signal()

    def __init__(
        self,
        context: PageContext,
        kind: RegisterKind,
        over: QWidget,
        *,
        employer: Callable[[], Employer | None] | None = None,
    ) -> None:
        super().__init__(over)
        self._employer = employer
        self._context = context
        self._kind = kind
        self._over = over
        self._dialog: RegisterImportDialog | ImportHistoryDialog | None = None
        entries = (
            ("import", self.tr("Import from a sheet…"), "upload"),
            ("empty", self.tr("Save an empty sheet…"), "file-down"),
            ("export", self.tr("Save the register as a sheet to import…"), "download"),
            ("history", self.tr("Past imports, undo…"), "history"),
        )
        self._files = FileMenu(context, self.tr("Import"), entries, over)
        self.button, self.menu = self._files.button, self._files.menu
        self.button.setToolTip(self.tr("Import, and past imports"))
        self._files.chosen.connect(self.do)
        over.setAcceptDrops(True)
        over.installEventFilter(self)

    @property
    def dialog(self) -> RegisterImportDialog | ImportHistoryDialog | None:
        """Return the open dialog."""
        return self._dialog

    def begin(self, file: Path | None = None) -> RegisterImportDialog:
        """Open the wizard, with a file when there is one already."""
        employer = self._employer() if self._employer is not None else None
        dialog = RegisterImportDialog(self._context, self._kind, employer=employer, parent=self._over)
        dialog.imported.connect(self.changed)
        self._open(dialog)
        if file is not None:
            dialog.read(file)
        return dialog

    def show_history(self) -> ImportHistoryDialog:
        """Open the imports so far."""
        dialog = ImportHistoryDialog(self._context, self._kind, parent=self._over)
        dialog.undone.connect(self.changed)
        self._open(dialog)
        return dialog

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and event.type() in {QEvent.Type.DragEnter, QEvent.Type.Drop}:
            file = dropped_file(event.mimeData())
            if file is not None:
                event.acceptProposedAction()
                if event.type() is QEvent.Type.Drop:
                    self.begin(file)
                return True
        return super().eventFilter(watched, event)

    def _open(self, dialog: RegisterImportDialog | ImportHistoryDialog) -> None:
        dialog.finished.connect(self._on_closed)
        self._dialog = dialog
        dialog.open()

    def _on_empty_place(self, chosen: Path) -> None:
        kind, path = self._kind, with_ending(chosen, ".xlsx")
        registers, language = self._context.services.registers, self._context.language

        def write(progress: Progress) -> Path:
            progress.check()
            return registers.save_empty(kind, path, language=language)

        self._context.write(write, self._files.tell_saved)

    def _on_export_place(self, chosen: Path) -> None:
        kind, path = self._kind, with_ending(chosen, ".xlsx")
        registers, language = self._context.services.registers, self._context.language

        def write(progress: Progress) -> Path:
            registers.export(kind, path, progress, language=language)
            return path

        self._context.write(write, self._files.tell_saved)

    @Slot(str)
    def do(self, key: str) -> None:
        """Do what the entry ``key`` of the menu says."""
        if key == "import":
            self.begin()
        elif key == "history":
            self.show_history()
        elif key == "empty":
            self._context.notifier.choose_save(
                self.tr("Save an empty sheet"), suggested=empty_name(self._kind), then=self._on_empty_place
            )
        else:
            suggested = export_name(self._kind, self._context.today())
            self._context.notifier.choose_save(
                self.tr("Save the register"), suggested=suggested, then=self._on_export_place
            )

    @Slot(int)
    def _on_closed(self, _result: int) -> None:
        if self.sender() is self._dialog:
            self._dialog = None
