"""Shows a scan or another proof of a person inside the window, and saves a copy when asked."""

from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.checks.filelook import FileLook
from vetdesk.desktop.pages.checks.viewer import PictureDialog
from vetdesk.desktop.pages.context import PageContext
from vetdesk.progress import Progress
from vetdesk.services.person_papers import PersonFile


class PersonFileViewer(QObject):
    """Shows one file at a time; pages are drawn in the worker."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._file: PersonFile | None = None
        self._look = FileLook(context, context.render, parent)
        self._look.save_requested.connect(self._on_save_asked)

    @property
    def dialog(self) -> PictureDialog | None:
        """Return the file that is looked at."""
        return self._look.dialog

    def open(self, file: PersonFile) -> None:
        """Show a file; what cannot be shown can be saved."""
        self._file, papers = file, self._context.services.person_papers
        note = f"SHA-256 {file.sha256[:8]}…{file.sha256[-4:]}"
        self._look.begin(file.name, lambda page: papers.show(file.id, page), note=note)

    @Slot()
    def _on_save_asked(self) -> None:
        assert self._file is not None
        self._context.notifier.choose_save(
            self.tr("Save a copy"), suggested=self._file.name, then=self._on_place_chosen
        )

    def _on_place_chosen(self, path: Path) -> None:
        assert self._file is not None
        services, file_id = self._context.services, self._file.id

        def save(progress: Progress) -> Path:
            progress.check()
            return services.person_papers.save(file_id, path)

        self._context.read(save, self._on_saved)

    @Slot(object)
    def _on_saved(self, path: Path) -> None:
        self._context.notifier.tell(self.tr("A copy was saved as {name}.").format(name=path.name))
