"""Two reviewers of one review: hands chapters over as a locked file and takes files in."""

from pathlib import Path
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.errors import FileUnreadable
from vetdesk.desktop.pages.review.sharedialogs import HandOver, HandOverDialog, MergeDialog, OpenFileDialog
from vetdesk.progress import Progress
from vetdesk.services.documents import write_private
from vetdesk.services.reviewfiles import ENDING, Arrival, Chosen, new_secret
from vetdesk.services.vetting import ReviewView

_KINDS: Final = "*.vdreview"


class ReviewSharing(QObject):
    """Works for one page; ``taken`` carries the id of the review a file was merged into."""

    taken = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._over = parent
        self._view: ReviewView | None = None
        self._said: HandOver | None = None
        self._path: Path | None = None
        self._arrival: Arrival | None = None
        self._dialog: HandOverDialog | OpenFileDialog | MergeDialog | None = None

    @property
    def dialog(self) -> HandOverDialog | OpenFileDialog | MergeDialog | None:
        """Return the open dialog."""
        return self._dialog

    def hand_over(self, view: ReviewView) -> None:
        """Ask which chapters of a review go out."""
        self._view = view
        used = {one.item.chapter for one in view.findings}
        chapters = tuple(one for one in view.pack.chapters if one.id in used)
        dialog = HandOverDialog(
            chapters, suggested=new_secret(), language=self._context.language, parent=self._over
        )
        dialog.submitted.connect(self._on_hand_over)
        self._open(dialog)

    @Slot()
    def take_in(self) -> None:
        """Let the user choose a review file."""
        self._context.notifier.choose_file(
            self.tr("Take in a review file"),
            kinds=self.tr("Review files ({pattern})").format(pattern=_KINDS),
            then=self._on_file_chosen,
        )

    def _open(self, dialog: HandOverDialog | OpenFileDialog | MergeDialog) -> None:
        dialog.finished.connect(self._on_closed)
        self._dialog = dialog
        dialog.open()

    @Slot(object)
    def _on_hand_over(self, said: HandOver) -> None:
        assert self._view is not None
        self._said = said
        name = self._view.collector.uscc or "review"
        self._context.notifier.choose_save(
            self.tr("Save the review file"), suggested=f"{name}{ENDING}", then=self._on_place_chosen
        )

    def _on_place_chosen(self, chosen: Path) -> None:
        assert self._view is not None
        assert self._said is not None
        path = chosen if chosen.suffix == ENDING else chosen.with_name(f"{chosen.name}{ENDING}")
        services, said, review_id = self._context.services, self._said, self._view.id
        if self._dialog is not None:
            self._dialog.set_busy(busy=True)

        def write(progress: Progress) -> Path:
            progress.check()
            write_private(path, services.review_files.hand_over(review_id, said.chapters, said.secret))
            return path

        job = self._context.desk.lanes.write.submit(write)
        job.succeeded.connect(self._on_written)
        job.failed.connect(self._on_refused)

    @Slot(object)
    def _on_written(self, path: Path) -> None:
        if self._dialog is not None:
            self._dialog.accept()
        self._said = None
        self._context.notifier.tell(self.tr("The review file was saved as {name}.").format(name=path.name))

    def _on_file_chosen(self, path: Path) -> None:
        self._path = path
        dialog = OpenFileDialog(path.name, parent=self._over)
        dialog.submitted.connect(self._on_secret)
        self._open(dialog)

    @Slot(object)
    def _on_secret(self, secret: str) -> None:
        assert self._path is not None
        services, path = self._context.services, self._path
        if self._dialog is not None:
            self._dialog.set_busy(busy=True)

        def look(progress: Progress) -> Arrival:
            progress.check()
            try:
                return services.review_files.look(path, secret)
            except OSError as error:
                raise FileUnreadable(path.name) from error

        job = self._context.desk.lanes.read.submit(look)
        job.succeeded.connect(self._on_looked)
        job.failed.connect(self._on_refused)

    @Slot(object)
    def _on_looked(self, arrival: Arrival) -> None:
        if self._dialog is not None:
            self._dialog.accept()
        self._arrival = arrival
        dialog = MergeDialog(arrival, language=self._context.language, parent=self._over)
        dialog.submitted.connect(self._on_decided)
        self._open(dialog)

    @Slot(object)
    def _on_decided(self, choices: dict[str, Chosen]) -> None:
        assert self._arrival is not None
        services, arrival = self._context.services, self._arrival
        if self._dialog is not None:
            self._dialog.set_busy(busy=True)

        def accept(progress: Progress) -> UUID:
            progress.check()
            return services.review_files.accept(arrival, choices)

        job = self._context.desk.lanes.write.submit(accept)
        job.succeeded.connect(self._on_accepted)
        job.failed.connect(self._on_refused)

    @Slot(object)
    def _on_accepted(self, review_id: UUID) -> None:
        if self._dialog is not None:
            self._dialog.accept()
        self._arrival = None
        self._context.notifier.tell(self.tr("The review file was taken over."))
        self.taken.emit(review_id)

    @Slot(object)
    def _on_refused(self, error: Exception) -> None:
        if self._dialog is not None:
            self._dialog.show_error(error)
        else:
            self._context.notifier.report(error)

    @Slot(int)
    def _on_closed(self) -> None:
        if self.sender() is self._dialog:
            self._dialog = None
