"""Looks into a kept file inside the window, page by page; each page is fetched in a lane."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.jobs import Job, Work
from vetdesk.desktop.pages.checks.viewer import PictureDialog
from vetdesk.desktop.pages.context import Answer, PageContext
from vetdesk.desktop.theme import Tone
from vetdesk.progress import Progress
from vetdesk.services.evidence import Shown


class FileLook(QObject):
    """One file at a time; ``save_requested`` tells that a copy is wanted, also of what cannot be shown."""

    save_requested = Signal()

    def __init__(self, context: PageContext, lane: Callable[[Work, Answer], Job], parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._lane = lane
        self._over = parent
        self._dialog: PictureDialog | None = None

    @property
    def dialog(self) -> PictureDialog | None:
        """Return the file that is looked at."""
        return self._dialog

    def begin(
        self, title: str, show: Callable[[int], Shown], *, note: str = "", can_save: bool = True
    ) -> None:
        """Show the first page; ``show`` gives a page in the lane."""
        self._title, self._show, self._note, self._can_save = title, show, note, can_save
        self._dialog = None
        self._fetch(1)

    @Slot(int)
    def _fetch(self, page: int) -> None:
        show = self._show

        def fetch(progress: Progress) -> Shown:
            progress.check()
            return show(page)

        self._lane(fetch, self._on_fetched)

    @Slot(object)
    def _on_fetched(self, found: Shown) -> None:
        picture = QPixmap()
        if found.lines is None and not picture.loadFromData(found.picture):
            self._context.notifier.tell(self.tr("This kind of file cannot be shown here."), Tone.INFO)
            if self._can_save:
                self.save_requested.emit()
            return
        if self._dialog is None:
            self._dialog = PictureDialog(
                self._title, picture, note=self._note, can_save=self._can_save, parent=self._over
            )
            self._dialog.save_requested.connect(self.save_requested)
            self._dialog.page_requested.connect(self._fetch)
            self._dialog.finished.connect(self._on_closed)
            self._dialog.open()
        if found.lines is not None:
            self._dialog.show_lines(found.lines)
        else:
            self._dialog.show_picture(picture)
        if found.pages > 1:
            self._dialog.show_place(found.page, found.pages)

    @Slot(int)
    def _on_closed(self) -> None:
        self._dialog = None
