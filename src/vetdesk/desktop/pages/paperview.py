"""Looks at a filed paper page by page in a window of its own, and saves a copy."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.endings import with_ending
from vetdesk.desktop.pages.checks.viewer import PictureDialog
from vetdesk.desktop.pages.context import PageContext
from vetdesk.progress import Progress
from vetdesk.services.documents import DocumentLine
from vetdesk.services.papersignings import is_paper


class PaperViewer(QObject):
    """Serves one page of the window; pages are drawn in the render lane.

    ``sign_wanted`` carries a paper whose signed copy is to be noted.
    """

    sign_wanted = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._over = parent
        self._shown: DocumentLine | None = None
        self._dialog: PictureDialog | None = None

    @property
    def dialog(self) -> PictureDialog | None:
        """Return the paper that is looked at."""
        return self._dialog

    def look(self, document: DocumentLine) -> None:
        """Show the first page of a paper."""
        self._shown = document
        self._draw(1)

    def _draw(self, page: int) -> None:
        assert self._shown is not None
        services, document_id = self._context.services, self._shown.id

        def draw(progress: Progress) -> tuple[bytes, int, int]:
            progress.check()
            drawn = services.documents.page_image(document_id, page)
            return drawn.png, page, drawn.pages

        self._context.render(draw, self._on_drawn)

    @Slot(object)
    def _on_drawn(self, answer: tuple[bytes, int, int]) -> None:
        png, page, pages = answer
        picture = QPixmap()
        picture.loadFromData(png)
        if self._dialog is not None:
            self._dialog.show_picture(picture)
            self._dialog.show_place(page, pages)
            return
        assert self._shown is not None
        dialog = PictureDialog(self._shown.title, picture, parent=self._over)
        dialog.show_place(page, pages)
        dialog.page_requested.connect(self._on_page_asked)
        dialog.save_requested.connect(self._on_save_asked)
        dialog.word_requested.connect(self._on_word_asked)
        dialog.word_button.setVisible(self._shown.tree_file_id is not None)
        dialog.sign_requested.connect(self._on_sign_asked)
        dialog.sign_button.setVisible(is_paper(self._shown))
        dialog.finished.connect(self._on_closed)
        self._dialog = dialog
        dialog.open()

    @Slot(int)
    def _on_page_asked(self, page: int) -> None:
        self._draw(page)

    @Slot()
    def _on_save_asked(self) -> None:
        assert self._shown is not None
        self._context.notifier.choose_save(
            self.tr("Save a copy"), suggested=self._shown.name, then=self._on_place_chosen
        )

    def _on_place_chosen(self, path: Path) -> None:
        assert self._shown is not None
        services, document_id = self._context.services, self._shown.id

        def save(progress: Progress) -> Path:
            progress.check()
            return services.documents.save(document_id, path)

        self._context.read(save, self._on_saved)

    @Slot()
    def _on_word_asked(self) -> None:
        assert self._shown is not None
        self._context.notifier.choose_save(
            self.tr("Save the text for a word processor"),
            suggested=f"{self._shown.name.removesuffix('.pdf')}.docx",
            then=self._on_word_place_chosen,
        )

    def _on_word_place_chosen(self, chosen: Path) -> None:
        assert self._shown is not None
        path = with_ending(chosen, ".docx")
        papers, document_id = self._context.services.papers, self._shown.id
        self._context.render(lambda progress: papers.save_word(document_id, path, progress), self._on_saved)

    @Slot(object)
    def _on_saved(self, path: Path) -> None:
        self._context.notifier.tell(self.tr("A copy was saved as {name}.").format(name=path.name))
        self._context.notifier.show_folder(path)

    @Slot()
    def _on_sign_asked(self) -> None:
        paper, dialog = self._shown, self._dialog
        if dialog is not None:
            dialog.accept()
        self.sign_wanted.emit(paper)

    @Slot(int)
    def _on_closed(self) -> None:
        self._dialog = None
