"""Opens the comparison of two editions, reads them in a lane, and writes the redline."""

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.agreements.comparedialog import CompareDialog
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.errors import FileUnreadable
from vetdesk.desktop.pages.reporting.dialog import ReportWish
from vetdesk.desktop.pages.reporting.making import ReportMaker, ReportPlan
from vetdesk.domain.agreements import AgreementStatus
from vetdesk.progress import Progress
from vetdesk.services.printing import ReportForm
from vetdesk.services.redlines import FOREIGN, Compared, Edition


class Comparing(QObject):
    """Works for the workspace of agreements."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._over = parent
        self._maker = ReportMaker(context, parent)
        self._matter: UUID | None = None
        self._status = AgreementStatus.DRAFT
        self._dialog: CompareDialog | None = None
        self._file: Path | None = None

    @property
    def dialog(self) -> CompareDialog | None:
        """Return the open dialog."""
        return self._dialog

    @property
    def maker(self) -> ReportMaker:
        """Return what writes the redline; its strip belongs on the page."""
        return self._maker

    def begin(self, matter_id: UUID, status: AgreementStatus) -> None:
        """Read which editions there are, and open the dialog."""
        self._matter, self._status = matter_id, status
        redlines = self._context.services.redlines

        def read(progress: Progress) -> tuple[Edition, ...]:
            progress.check()
            return redlines.editions(matter_id)

        self._context.read(read, self._on_editions_read)

    def forget(self) -> None:
        """Close what is open."""
        if self._dialog is not None:
            self._dialog.reject()

    @Slot(object)
    def _on_editions_read(self, editions: tuple[Edition, ...]) -> None:
        dialog = CompareDialog(editions, is_issued=self._status.is_fixed, parent=self._over.window())
        dialog.compare_requested.connect(self._on_compare_requested)
        dialog.save_requested.connect(self._on_save_requested)
        dialog.file_requested.connect(self._on_file_requested)
        dialog.finished.connect(self._on_closed)
        self._dialog = dialog
        dialog.open()
        dialog.ask()

    @Slot(int, int)
    def _on_compare_requested(self, old: int, new: int) -> None:
        redlines, matter = self._context.services.redlines, self._matter
        assert matter is not None

        file = self._file

        def compare(progress: Progress) -> Compared:
            progress.check()
            if new != FOREIGN or file is None:
                return redlines.compare(matter, old, new)
            try:
                return redlines.compare_file(matter, old, file)
            except OSError as error:
                raise FileUnreadable(file.name) from error

        job = self._context.desk.lanes.render.submit(compare)
        job.succeeded.connect(self._on_compared)
        job.failed.connect(self._on_failed)

    @Slot()
    def _on_file_requested(self) -> None:
        self._context.notifier.choose_file(
            self.tr("Choose the other side's text"),
            kinds=self.tr("Texts (*.docx *.txt)"),
            then=self._on_file_chosen,
        )

    def _on_file_chosen(self, file: Path) -> None:
        self._file = file
        if self._dialog is not None:
            self._dialog.add_file(file.name)

    @Slot(object)
    def _on_compared(self, compared: Compared) -> None:
        if self._dialog is not None:
            self._dialog.show_compared(compared)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if self._dialog is not None:
            self._dialog.show_failed(error)

    @Slot()
    def _on_save_requested(self) -> None:
        compared = self._dialog.compared if self._dialog else None
        if compared is None:
            return
        redlines = self._context.services.redlines

        def save(wish: ReportWish, path: Path, progress: Progress) -> Path:
            return redlines.save(compared, path, wish.form, progress, language=wish.language)

        number = compared.number
        title = self.tr("Redline")
        assert self._dialog is not None
        self._maker.ask(
            ReportPlan(
                title=title,
                explanation=self.tr("The .docx carries real tracked changes: accept all gives the new text."),
                stem="_".join(part for part in (title, number) if part),
                forms=(ReportForm.DOCX, ReportForm.PDF),
                save=save,
                has_private=False,
            )
        )

    @Slot(int)
    def _on_closed(self, _result: int) -> None:
        self._dialog = None
