"""Watches the scanner folder of this workstation while a review is open, and files what arrives."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.jobs import Job
from vetdesk.desktop.pages.checks.filelook import FileLook
from vetdesk.desktop.pages.checks.tray import TrayBox
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.errors import FileUnreadable
from vetdesk.desktop.pages.review.filing import EvidenceFiling
from vetdesk.desktop.sentences import failure_text
from vetdesk.domain.vetting import ReviewStatus
from vetdesk.progress import Progress
from vetdesk.services.evidence import Shown
from vetdesk.services.scans import FolderGone, Scan
from vetdesk.services.vetting import ReviewView

FOLDER: Final = "scanner_folder"
"""The name of the setting; it stays on this workstation."""
_EVERY_MS: Final = 1_500


class ScanTray(QObject):
    """Works for one runner: looks in the read lane, shows what waits, files it, offers to delete it."""

    def __init__(self, context: PageContext, box: TrayBox, filing: EvidenceFiling, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._box = box
        self._filing = filing
        self._over = parent
        self._found: tuple[Scan, ...] = ()
        self._looked_in = ""
        self._known: frozenset[str] = frozenset()
        self._is_open = False
        self._job: Job | None = None
        self._scan: Scan | None = None
        self._look = FileLook(context, context.render, parent)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        box.attach_requested.connect(self.attach)
        box.preview_requested.connect(self._on_preview_asked)
        filing.path_filed.connect(self._on_path_filed)

    def show_review(self, view: ReviewView) -> None:
        """Serve this review: what is among its evidence already does not wait any longer."""
        self._known = frozenset(one.sha256 for pieces in view.evidence.values() for one in pieces)
        self._is_open = view.status is ReviewStatus.OPEN
        self._show()

    @Slot()
    def look(self) -> None:
        """Look into the folder now, unless the last look is not over or nobody would see it."""
        folder = self._context.settings.text(FOLDER)
        if folder != self._looked_in:
            self._looked_in, self._found = folder, ()
            self._show()
        if not folder or not self._is_open or self._job is not None or not self._over.isVisible():
            return
        scans, before, path = self._context.services.scans, self._found, Path(folder)

        def look(progress: Progress) -> tuple[Scan, ...]:
            return scans.look(path, before, progress)

        job = self._context.desk.lanes.read.submit(look)
        self._job = job
        job.succeeded.connect(self._on_looked)
        job.failed.connect(self._on_not_looked)
        job.finished.connect(self._on_finished)

    @Slot()
    def attach_first(self) -> None:
        """File the newest finished scan under the check one works on."""
        ready = [one for one in self._box.scans if one.is_ready]
        if ready:
            self.attach(ready[0])

    @Slot(object)
    def attach(self, scan: Scan) -> None:
        """Ask for source, query and day of a scan, then file it."""
        if self._is_open and scan.is_ready:
            self._filing.bring_file(scan.path)

    def _show(self, failure: str = "") -> None:
        waiting = [one for one in self._found if not one.waits and one.sha256 not in self._known]
        # What can be filed stands first; a file that was refused for good shall not cover it.
        waiting.sort(key=lambda one: not one.is_ready)
        self._box.show_scans(waiting if self._is_open else (), failure if self._is_open else "")

    @Slot(object)
    def _on_looked(self, found: tuple[Scan, ...]) -> None:
        if found != self._found:
            self._found = found
            self._show()

    @Slot(object)
    def _on_not_looked(self, error: Exception) -> None:
        if not isinstance(error, FolderGone):
            self._context.notifier.report(error)
            return
        self._found = ()
        self._show(failure_text(error))

    @Slot()
    def _on_finished(self) -> None:
        self._job = None

    @Slot(object)
    def _on_path_filed(self, path: Path) -> None:
        scan = next((one for one in self._found if one.path == path), None)
        if scan is None:
            return
        self._scan = scan
        self._context.notifier.ask(
            self.tr("Delete the original '{name}' from the scanner folder?").format(name=scan.name),
            yes=self.tr("Delete the original"),
            then=self._on_discard_confirmed,
            details=self.tr("The piece is in the vault. The original outside of it is not encrypted."),
        )

    @Slot()
    def _on_discard_confirmed(self) -> None:
        assert self._scan is not None
        scans, scan = self._context.services.scans, self._scan

        def discard(progress: Progress) -> str:
            progress.check()
            scans.discard(scan)
            return scan.name

        self._context.write(discard, self._on_discarded)

    @Slot(object)
    def _on_discarded(self, name: str) -> None:
        self._found = tuple(one for one in self._found if one.name != name)
        self._show()
        self._context.notifier.tell(self.tr("The original {name} was deleted.").format(name=name))

    @Slot(object)
    def _on_preview_asked(self, scan: Scan) -> None:
        scans = self._context.services.scans

        def show(page: int) -> Shown:
            try:
                return scans.show(scan, page)
            except OSError as error:
                raise FileUnreadable(scan.name) from error

        self._look.begin(scan.name, show, can_save=False)
