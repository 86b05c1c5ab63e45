"""Two reviewers of one review: hands chapters over as a locked file and takes files in."""

from pathlib import Path
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.endings import with_ending
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.dialogkeeper import DialogKeeper
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
        self._keeper = DialogKeeper(context, self)

    @property
    def dialog(self) -> AskingDialog | None:
        """Return the open dialog."""
        return self._keeper.dialog

    def hand_over(self, view: ReviewView) -> None:
        """Ask which chapters of a review go out."""
        self._view = view
        used = {one.item.chapter for one in view.findings}
        chapters = tuple(one for one in view.pack.chapters if one.id in used)
        dialog = HandOverDialog(
            chapters, suggested=new_secret(), language=self._context.language, parent=self._over
        )
        self._keeper.open(dialog, self._on_hand_over)

    @Slot()
    def take_in(self) -> None:
        """Let the user choose a review file."""
        self._context.notifier.choose_file(
            self.tr("Take in a review file"),
            kinds=self.tr("Review files ({pattern})").format(pattern=_KINDS),
            then=self._on_file_chosen,
        )

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
        path = with_ending(chosen, ENDING)
        services, said, review_id = self._context.services, self._said, self._view.id

        def write(progress: Progress) -> Path:
            progress.check()
            write_private(path, services.review_files.hand_over(review_id, said.chapters, said.secret))
            return path

        self._keeper.write(write, self._on_written)

    @Slot(object)
    def _on_written(self, path: Path) -> None:
        self._keeper.accept()
        self._said = None
        self._context.notifier.tell(self.tr("The review file was saved as {name}.").format(name=path.name))

    def _on_file_chosen(self, path: Path) -> None:
        self._path = path
        dialog = OpenFileDialog(path.name, parent=self._over)
        self._keeper.open(dialog, self._on_secret)

    @Slot(object)
    def _on_secret(self, secret: str) -> None:
        assert self._path is not None
        services, path = self._context.services, self._path

        def look(progress: Progress) -> Arrival:
            progress.check()
            try:
                return services.review_files.look(path, secret)
            except OSError as error:
                raise FileUnreadable(path.name) from error

        self._keeper.follow(self._context.desk.lanes.read.submit(look), self._on_looked)

    @Slot(object)
    def _on_looked(self, arrival: Arrival) -> None:
        self._keeper.accept()
        self._arrival = arrival
        dialog = MergeDialog(arrival, language=self._context.language, parent=self._over)
        self._keeper.open(dialog, self._on_decided)

    @Slot(object)
    def _on_decided(self, choices: dict[str, Chosen]) -> None:
        assert self._arrival is not None
        services, arrival = self._context.services, self._arrival

        def accept(progress: Progress) -> UUID:
            progress.check()
            return services.review_files.accept(arrival, choices)

        self._keeper.write(accept, self._on_accepted)

    @Slot(object)
    def _on_accepted(self, review_id: UUID) -> None:
        self._keeper.accept()
        self._arrival = None
        self._context.notifier.tell(self.tr("The review file was taken over."))
        self.taken.emit(review_id)
