"""Takes the other side's paper in as the contract, and carries out in the lanes what its dialog asks."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from vetdesk.desktop.pages.agreements.newest import Newest
from vetdesk.desktop.pages.agreements.paperdialog import PaperDialog
from vetdesk.desktop.pages.agreements.paperwords import marks_words
from vetdesk.desktop.pages.agreements.state import Opened
from vetdesk.desktop.pages.agreements.tabs import WorkspaceTabs
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.errors import FileUnreadable
from vetdesk.progress import Progress
from vetdesk.services.counterpapers import Comparison, PaperLook, PaperView


class PaperFlow(QObject):
    """``written`` says that the matter must be read again."""

    written = Signal()

    def __init__(self, context: PageContext, tabs: WorkspaceTabs) -> None:
        super().__init__(tabs)
        self._context = context
        self._over = tabs
        self._opened: Opened | None = None
        tabs.clauses.paper_requested.connect(self._on_requested)
        self._matter: UUID | None = None
        self._dialog: PaperDialog | None = None
        self._file: Path | None = None
        self._clause = ""
        self._redlines = Newest(context.desk.lanes.render, self)
        self._redlines.done.connect(self._on_redline_read)
        self._redlines.failed.connect(context.notifier.report)

    @property
    def dialog(self) -> PaperDialog | None:
        """Return the open dialog."""
        return self._dialog

    def show_opened(self, opened: Opened) -> None:
        """Know which matter it is, and whether their paper is its contract."""
        self._opened = opened

    def forget(self) -> None:
        """Close what is open; what is on its way is not wanted any more."""
        self._redlines.drop()
        if self._dialog is not None:
            self._dialog.reject()
        self._matter = self._file = self._opened = None

    @Slot()
    def _on_requested(self) -> None:
        """Open the paper in use; without one, let a file be chosen."""
        if self._opened is not None:
            self._matter = self._opened.matter.id
            if self._opened.matter.paper:
                self._load()
            else:
                self._choose()

    @Slot()
    def _choose(self) -> None:
        self._context.notifier.choose_file(
            self.tr("Choose the other side's paper"),
            kinds=self.tr("Word files (*.docx)"),
            then=self._on_file_chosen,
        )

    def _on_file_chosen(self, file: Path) -> None:
        self._file = file
        papers = self._context.services.counter_papers

        def look(progress: Progress) -> PaperLook:
            progress.check()
            try:
                return papers.look(file)
            except OSError as error:
                raise FileUnreadable(file.name) from error

        self._context.render(look, self._on_looked)

    @Slot(object)
    def _on_looked(self, look: PaperLook) -> None:
        if look.asked:
            question = self.tr(
                "{name} is not plain text. Read it with its tracked changes accepted, without its comments"
                " and with its hidden words?"
            ).format(name=look.name)
            self._context.notifier.ask(
                question,
                yes=self.tr("Read it as accepted"),
                then=self._take_accepted,
                details=marks_words(look.asked),
            )
        else:
            self._take(accepted=False)

    def _take_accepted(self) -> None:
        self._take(accepted=True)

    def _take(self, *, accepted: bool) -> None:
        matter_id, file = self._matter, self._file
        if matter_id is None or file is None:
            return
        papers = self._context.services.counter_papers

        def take() -> None:
            try:
                papers.take(matter_id, file, accepted=accepted)
            except OSError as error:
                raise FileUnreadable(file.name) from error

        self._write(take)

    def _write(self, work: Callable[[], None]) -> None:
        def run(progress: Progress) -> None:
            progress.check()
            work()

        self._context.write(run, self._on_written)

    @Slot(object)
    def _on_written(self, _nothing: object) -> None:
        self.written.emit()
        self._load()

    def _load(self) -> None:
        matter_id, papers = self._matter, self._context.services.counter_papers
        if matter_id is not None:
            self._context.render(lambda _: papers.view(matter_id), self._on_view_read)

    @Slot(object)
    def _on_view_read(self, view: PaperView | None) -> None:
        if view is None or view.matter_id != self._matter:
            if self._dialog is not None:
                self._dialog.accept()
            return
        if self._dialog is None:
            self._dialog = self._made()
        self._dialog.show_view(view)

    def _made(self) -> PaperDialog:
        dialog = PaperDialog(self._context.settings, self._over.window())
        dialog.map_requested.connect(self._on_map_requested)
        dialog.unmap_requested.connect(self._on_unmap_requested)
        dialog.redline_requested.connect(self._on_redline_requested)
        dialog.newer_requested.connect(self._choose)
        dialog.save_requested.connect(self._on_save_requested)
        dialog.leave_requested.connect(self._on_leave_requested)
        dialog.finished.connect(self._on_closed)
        dialog.open()
        return dialog

    @Slot(object)
    def _on_map_requested(self, pairs: tuple[tuple[int, str], ...]) -> None:
        matter_id, papers = self._matter, self._context.services.counter_papers
        if matter_id is not None:
            self._write(lambda: papers.map(matter_id, pairs))

    @Slot(object)
    def _on_unmap_requested(self, pairs: tuple[tuple[int, str], ...]) -> None:
        matter_id, papers = self._matter, self._context.services.counter_papers
        if matter_id is not None:
            self._write(lambda: papers.unmap(matter_id, pairs))

    @Slot(str)
    def _on_redline_requested(self, clause: str) -> None:
        matter_id, papers = self._matter, self._context.services.counter_papers
        if matter_id is not None:
            self._redlines.ask(lambda _: (clause, papers.redline(matter_id, clause)))

    @Slot(object)
    def _on_redline_read(self, found: tuple[str, Comparison]) -> None:
        if self._dialog is not None:
            self._dialog.show_redline(*found)

    @Slot()
    def _on_save_requested(self) -> None:
        if self._dialog is not None and self._dialog.view is not None:
            self._context.notifier.choose_save(
                self.tr("Save their file"), suggested=self._dialog.view.name, then=self._on_place_chosen
            )

    def _on_place_chosen(self, path: Path) -> None:
        matter_id, papers = self._matter, self._context.services.counter_papers
        if matter_id is not None:
            self._context.read(lambda _: papers.save(matter_id, path), self._on_saved)

    @Slot(object)
    def _on_saved(self, path: Path) -> None:
        self._context.notifier.tell(self.tr("Saved: {name}").format(name=path.name))

    @Slot()
    def _on_leave_requested(self) -> None:
        self._context.notifier.ask(
            self.tr(
                "Shall our own text be the contract again? Their paper and what was said of it are kept."
            ),
            yes=self.tr("Use our text"),
            then=self._leave,
        )

    def _leave(self) -> None:
        matter_id, papers = self._matter, self._context.services.counter_papers
        if matter_id is not None:
            self._write(lambda: papers.leave(matter_id))

    @Slot(int)
    def _on_closed(self, _result: int) -> None:
        self._dialog = None
