"""Opens the comments on the clauses of a matter and keeps what is said, in the lanes."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from vetdesk.desktop.pages.agreements.commentdialog import EVERYWHERE, CommentDialog
from vetdesk.desktop.pages.agreements.state import Opened
from vetdesk.desktop.pages.agreements.tabs import WorkspaceTabs
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.formdrafts import take_back_typed
from vetdesk.desktop.sentences import failure_text
from vetdesk.domain.errors import VetdeskError
from vetdesk.progress import Progress
from vetdesk.services.comments import CommentRoom


class CommentFlow(QObject):
    """``written`` says that the matter must be read again."""

    written = Signal()

    def __init__(self, context: PageContext, tabs: WorkspaceTabs) -> None:
        super().__init__(tabs)
        self._context = context
        self._tabs = tabs
        self._matter: UUID | None = None
        self._dialog: CommentDialog | None = None
        tabs.clauses.comments_requested.connect(self._on_requested)

    @property
    def dialog(self) -> CommentDialog | None:
        """Return the open dialog."""
        return self._dialog

    def show_opened(self, opened: Opened) -> None:
        """Know which matter is shown."""
        self._matter = opened.matter.id

    def forget(self) -> None:
        """Close what is open."""
        if self._dialog is not None:
            self._dialog.reject()
        self._matter = None

    @Slot(str)
    def _on_requested(self, place: str) -> None:
        if self._matter is None:
            return
        if self._dialog is None:
            dialog = CommentDialog(
                # Under its page, so that what is typed at a lock is kept for this matter alone.
                place or EVERYWHERE,
                today=self._context.today(),
                parent=self._tabs,
            )
            dialog.said.connect(self._on_said)
            dialog.replied.connect(self._on_replied)
            dialog.settled.connect(self._on_settled)
            dialog.taken_up.connect(self._on_taken_up)
            dialog.finished.connect(self._on_closed)
            self._dialog = dialog
            take_back_typed(dialog)
            dialog.open()
        self._load()

    def _load(self) -> None:
        matter_id, comments = self._matter, self._context.services.comments
        if matter_id is not None:
            # The lane of the worker, because the places say what they say now.
            self._context.render(lambda _: comments.room(matter_id), self._on_room_read)

    @Slot(object)
    def _on_room_read(self, room: CommentRoom) -> None:
        if self._dialog is not None and room.matter_id == self._matter:
            self._dialog.show_room(room)

    def _write(self, work: Callable[[], None], kept: Callable[[object], None]) -> None:
        def run(progress: Progress) -> None:
            progress.check()
            work()

        job = self._context.desk.lanes.write.submit(run)
        job.succeeded.connect(kept)
        job.failed.connect(self._on_failed)

    @Slot(str, str)
    def _on_said(self, place: str, text: str) -> None:
        matter_id, comments = self._matter, self._context.services.comments
        if matter_id is not None:
            self._write(lambda: comments.add(matter_id, place, text), self._on_kept)

    @Slot(object, str)
    def _on_replied(self, comment_id: UUID, text: str) -> None:
        matter_id, comments = self._matter, self._context.services.comments
        if matter_id is not None:
            self._write(lambda: comments.reply(matter_id, comment_id, text), self._on_kept)

    @Slot(object)
    def _on_settled(self, comment_id: UUID) -> None:
        matter_id, comments = self._matter, self._context.services.comments
        if matter_id is not None:
            self._write(lambda: comments.settle(matter_id, comment_id), self._on_changed)

    @Slot(object)
    def _on_taken_up(self, comment_id: UUID) -> None:
        matter_id, comments = self._matter, self._context.services.comments
        if matter_id is not None:
            self._write(lambda: comments.take_up(matter_id, comment_id), self._on_changed)

    @Slot(object)
    def _on_kept(self, _nothing: object) -> None:
        if self._dialog is not None:
            self._dialog.show_kept()
        self._on_changed(None)

    @Slot(object)
    def _on_changed(self, _nothing: object) -> None:
        self.written.emit()
        self._load()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if self._dialog is not None and isinstance(error, VetdeskError):
            self._dialog.show_failure(failure_text(error))
        else:
            self._context.notifier.report(error)

    @Slot(int)
    def _on_closed(self, _result: int) -> None:
        self._dialog = None
