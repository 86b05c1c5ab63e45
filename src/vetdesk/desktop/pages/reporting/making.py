"""Makes one report after another for a page: asks how, asks where, writes in a lane, offers the folder."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.endings import with_ending
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.reporting.dialog import ReportDialog, ReportWish
from vetdesk.desktop.parts.progressstrip import ProgressStrip
from vetdesk.progress import Progress
from vetdesk.services.printing import ReportForm

Save = Callable[[ReportWish, Path, Progress], Path]


@dataclass(frozen=True, kw_only=True)
class ReportPlan:
    """A report that can be asked for; ``stem`` begins the suggested file name and names no person.

    ``require_secret`` raises why a passphrase cannot lock the file; a plan with it makes a locked file,
    for which ``suggested`` is offered. Where nothing names people, nothing is asked about masking.
    """

    title: str
    explanation: str
    stem: str
    forms: tuple[ReportForm, ...]
    save: Save
    has_private: bool = True
    suggested: str = field(default="", repr=False)
    require_secret: Callable[[str], None] | None = None


class ReportMaker(QObject):
    """Works for one page; the page shows its ``strip``, which cancels."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.strip = ProgressStrip(parent)
        self._context = context
        self._over = parent
        self._plan: ReportPlan | None = None
        self._wish: ReportWish | None = None
        self._dialog: ReportDialog | None = None

    @property
    def dialog(self) -> ReportDialog | None:
        """Return the open dialog."""
        return self._dialog

    def ask(self, plan: ReportPlan) -> None:
        """Ask how the report is to be written."""
        self._plan = plan
        dialog = ReportDialog(
            plan.title,
            explanation=plan.explanation,
            forms=plan.forms,
            language=self._context.language,
            suggested=plan.suggested,
            has_private=plan.has_private,
            parent=self._over,
        )
        dialog.submitted.connect(self._on_submitted)
        dialog.finished.connect(self._on_closed)
        self._dialog = dialog
        dialog.open()

    @Slot(object)
    def _on_submitted(self, wish: ReportWish) -> None:
        assert self._plan is not None
        self._wish, require = wish, self._plan.require_secret
        if require is None:
            self._choose_place()
            return
        assert self._dialog is not None
        self._dialog.set_busy(busy=True)

        def judge(progress: Progress) -> None:
            progress.check()
            require(wish.secret)

        job = self._context.desk.lanes.read.submit(judge)
        job.succeeded.connect(self._on_secret_accepted)
        job.failed.connect(self._on_refused)

    @Slot(object)
    def _on_secret_accepted(self, _nothing: object) -> None:
        if self._dialog is not None:
            self._dialog.set_busy(busy=False)
            self._choose_place()

    @Slot(object)
    def _on_refused(self, error: Exception) -> None:
        if self._dialog is not None:
            self._dialog.show_error(error)

    def _choose_place(self) -> None:
        assert self._plan is not None
        assert self._wish is not None
        wish, stem = self._wish, f"{self._plan.stem}_{self._context.today().isoformat()}"
        self._context.notifier.choose_save(
            self._plan.title, suggested=f"{stem}.{wish.form.value}", then=self._on_place_chosen
        )

    def _on_place_chosen(self, chosen: Path) -> None:
        assert self._plan is not None
        assert self._wish is not None
        plan, wish, ending = self._plan, self._wish, f".{self._wish.form.value}"
        path = with_ending(chosen, ending)
        if self._dialog is not None:
            self._dialog.accept()

        def write(progress: Progress) -> Path:
            return plan.save(wish, path, progress)

        job = self._context.render(write, self._on_written)
        self.strip.follow(job, plan.title)

    @Slot(object)
    def _on_written(self, path: Path) -> None:
        self._wish = None
        self._context.notifier.tell(self.tr("The report was saved as {name}.").format(name=path.name))
        self._context.notifier.show_folder(path)

    @Slot(int)
    def _on_closed(self) -> None:
        if self.sender() is self._dialog:
            self._dialog = None
