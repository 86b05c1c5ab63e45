"""Shows a scan or another proof of a person inside the window, and saves a copy when asked."""

from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.checks.viewer import PictureDialog
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.theme import Tone
from vetdesk.progress import Progress
from vetdesk.services.evidence import Shown
from vetdesk.services.person_papers import PersonFile


class PersonFileViewer(QObject):
    """Shows one file at a time; pages are drawn in the worker."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._over = parent
        self._file: PersonFile | None = None
        self._dialog: PictureDialog | None = None

    @property
    def dialog(self) -> PictureDialog | None:
        """Return the file that is looked at."""
        return self._dialog

    def open(self, file: PersonFile) -> None:
        """Show a file; what cannot be shown can be saved."""
        self._file, self._dialog = file, None
        self._fetch(1)

    @Slot(int)
    def _fetch(self, page: int) -> None:
        assert self._file is not None
        services, file_id = self._context.services, self._file.id

        def fetch(progress: Progress) -> Shown:
            progress.check()
            return services.person_papers.show(file_id, page)

        self._context.render(fetch, self._on_fetched)

    @Slot(object)
    def _on_fetched(self, found: Shown) -> None:
        assert self._file is not None
        picture = QPixmap()
        if found.lines is None and not picture.loadFromData(found.picture):
            self._context.notifier.tell(self.tr("This kind of file cannot be shown here."), Tone.INFO)
            self._on_save_asked()
            return
        if self._dialog is None:
            note = f"SHA-256 {self._file.sha256[:8]}…{self._file.sha256[-4:]}"
            self._dialog = PictureDialog(self._file.name, picture, note=note, parent=self._over)
            self._dialog.save_requested.connect(self._on_save_asked)
            self._dialog.page_requested.connect(self._fetch)
            self._dialog.finished.connect(self._on_closed)
            self._dialog.open()
        if found.lines is not None:
            self._dialog.show_lines(found.lines)
        else:
            self._dialog.show_picture(picture)
        if found.pages > 1:
            self._dialog.show_place(found.page, found.pages)

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

    @Slot(int)
    def _on_closed(self) -> None:
        self._dialog = None
