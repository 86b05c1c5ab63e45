"""Brings evidence into the vault and shows it again: paste, file, dialog, lane, picture."""

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.checks.bringing import evidence_of, taken_at
from vetdesk.desktop.pages.checks.evidencedialog import EvidenceDialog, NewEvidence
from vetdesk.desktop.pages.checks.filelook import FileLook
from vetdesk.desktop.pages.context import PageContext
from vetdesk.domain.calendars import SHANGHAI
from vetdesk.progress import Progress
from vetdesk.services.documents import write_private
from vetdesk.services.vetting import EvidenceLine, ReviewView


class EvidenceFiling(QObject):
    """Works for one runner; ``filed`` carries the review with the new piece.

    ``path_filed`` carries where it came from, once its dialog is closed, if it was a file.
    """

    filed = Signal(object)
    path_filed = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._over = parent
        self._review_id: UUID | None = None
        self._check_id = ""
        self._source = ""
        self._query = self._register = ""
        self._known: tuple[EvidenceLine, ...] = ()
        self._waiting: list[Path] = []
        self._line: EvidenceLine | None = None
        self._path: Path | None = None
        self._dialog: EvidenceDialog | None = None
        self._look = FileLook(context, context.read, parent)
        self._look.save_requested.connect(self._on_save_asked)

    @property
    def dialog(self) -> EvidenceDialog | None:
        """Return the open dialog."""
        return self._dialog

    def work_on(
        self, review_id: UUID, check_id: str, *, source: str, known: Sequence[EvidenceLine] = ()
    ) -> None:
        """File for this check from now on; ``source`` is where it is usually looked up.

        ``known`` are the pieces there that a new one may replace. A look-up that was begun is over
        when one goes to another check.
        """
        if (review_id, check_id) != (self._review_id, self._check_id):
            self._source, self._query, self._register = source, "", ""
        self._review_id, self._check_id = review_id, check_id
        replaced = {one.replaces for one in known}
        self._known = tuple(one for one in known if one.id not in replaced)

    def look_up(self, source: str, query: str, register: str) -> None:
        """Take the next piece as found in this register under this query."""
        self._source, self._query, self._register = source, query, register

    @Slot()
    def choose(self) -> None:
        """Let the user choose a file."""
        self._context.notifier.choose_file(
            self.tr("Add evidence"),
            kinds=self.tr("Evidence (*.png *.jpg *.jpeg *.pdf *.docx *.xlsx *.eml *.zip);;All files (*)"),
            then=self.bring_file,
        )

    @Slot(object)
    def bring_files(self, paths: Sequence[Path]) -> None:
        """Ask of one file after the other where it comes from, then file it."""
        self._waiting = list(paths[1:])
        if paths:
            self.bring_file(paths[0])

    @Slot(object)
    def bring_file(self, path: Path) -> None:
        """Ask where the file comes from, then file it."""
        self._ask(NewEvidence(name=path.name, path=path, source=self._source, query=self._query))

    @Slot(str)
    def bring_text(self, words: str) -> None:
        """Ask where the pasted words come from, then file them."""
        name = f"{self._stamp()}.txt"
        self._ask(NewEvidence(name=name, words=words, source=self._source, query=self._query))

    @Slot(object)
    def bring_picture(self, picture: bytes) -> None:
        """Ask where the pasted picture comes from, then file it."""
        name = f"{self._stamp()}.png"
        self._ask(NewEvidence(name=name, picture=picture, source=self._source, query=self._query))

    @Slot(object)
    def open(self, line: EvidenceLine) -> None:
        """Show a piece inside the window; what cannot be shown can be saved."""
        self._line, vetting = line, self._context.services.vetting
        self._look.begin(line.name, lambda page: vetting.show_evidence(line.id, page), note=line.source)

    def _stamp(self) -> str:
        stamp = self._context.clock.now().astimezone(SHANGHAI).strftime("%Y%m%d-%H%M")
        return f"{self._check_id}-{stamp}"

    def _ask(self, brought: NewEvidence) -> None:
        if self._review_id is None or not self._check_id:
            return
        dialog = EvidenceDialog(brought, today=self._context.today(), known=self._known, parent=self._over)
        dialog.submitted.connect(self._on_submitted)
        dialog.finished.connect(self._on_closed)
        self._dialog = dialog
        dialog.open()

    @Slot(object)
    def _on_submitted(self, said: NewEvidence) -> None:
        assert self._dialog is not None
        self._dialog.set_busy(busy=True)
        services, review_id, check_id = self._context.services, self._review_id, self._check_id
        taken = taken_at(said.day, now=self._context.clock.now(), today=self._context.today())
        register, self._path = self._register, said.path
        assert review_id is not None

        def attach(progress: Progress) -> ReviewView:
            progress.check()
            return services.vetting.attach(
                review_id, check_id, evidence_of(said, taken=taken, register=register)
            )

        job = self._context.desk.lanes.write.submit(attach)
        job.succeeded.connect(self._on_filed)
        job.failed.connect(self._on_refused)

    @Slot(object)
    def _on_filed(self, view: ReviewView) -> None:
        # The review first: a file that waits behind this one may replace it.
        self.filed.emit(view)
        path, self._path = self._path, None
        if self._dialog is not None:
            self._dialog.accept()
        if path is not None:
            self.path_filed.emit(path)

    @Slot(object)
    def _on_refused(self, error: Exception) -> None:
        if self._dialog is not None:
            self._dialog.show_error(error)

    @Slot(int)
    def _on_closed(self, result: int) -> None:
        self._dialog = None
        if result and self._waiting:
            self.bring_files(self._waiting)
        else:
            self._waiting = []

    @Slot()
    def _on_save_asked(self) -> None:
        assert self._line is not None
        says = self.tr("Save a copy of the evidence")
        self._context.notifier.choose_save(says, suggested=self._line.name, then=self._on_place_chosen)

    def _on_place_chosen(self, path: Path) -> None:
        assert self._line is not None
        services, evidence_id = self._context.services, self._line.id

        def save(progress: Progress) -> Path:
            progress.check()
            write_private(path, services.vetting.evidence(evidence_id))
            return path

        self._context.read(save, self._on_saved)

    @Slot(object)
    def _on_saved(self, path: Path) -> None:
        self._context.notifier.tell(self.tr("A copy was saved as {name}.").format(name=path.name))
