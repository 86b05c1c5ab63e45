"""Issues an agreement from the window: asks once, shows progress with Cancel, ends in something to open."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFrame, QWidget

from vetdesk.desktop.jobs import Job
from vetdesk.desktop.pages.agreements.issuedialog import IssueDialog
from vetdesk.desktop.pages.agreements.leftopen import groups_of
from vetdesk.desktop.pages.agreements.state import Examined, Opened
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.parts.basics import IconLabel, button, row, text_label
from vetdesk.desktop.parts.progressstrip import ProgressStrip
from vetdesk.progress import Progress
from vetdesk.services.documents import DocumentLine
from vetdesk.services.errors import Blocked
from vetdesk.services.issuing import Issued


class ResultStrip(QFrame):
    """What an issue made: its number, and buttons to see and to save it."""

    open_requested = Signal(object)
    save_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.setProperty("edge", "ok")
        self._document: DocumentLine | None = None
        self._text = text_label("", "strong")
        self._open = button(self.tr("Show the document"), "small", icon="eye")
        self._save = button(self.tr("Save as…"), "small", icon="download")
        self._close = button(self.tr("Close"), "link")
        line = row(gap=3, margin=3)
        line.addWidget(IconLabel("circle-check", "ok"))
        line.addWidget(self._text)
        line.addStretch(1)
        for part in (self._open, self._save, self._close):
            line.addWidget(part)
        self.setLayout(line)
        self._open.clicked.connect(self._on_open)
        self._save.clicked.connect(self._on_save)
        self._close.clicked.connect(self.clear)
        self.hide()

    @property
    def text(self) -> str:
        """Return what is said; empty while nothing was issued."""
        return self._text.text()

    def show_issued(self, issued: Issued) -> None:
        """Show the number and offer the agreement."""
        self._document = next((one for one in issued.documents if one.kind == "agreement"), None)
        words = self.tr("{number}, version {version}, was issued already; this is it.")
        if not issued.repeated:
            words = self.tr("Issued as {number}, version {version}.")
        self._text.setText(words.format(number=issued.contract_no, version=issued.version))
        self.setAccessibleName(self._text.text())
        self._open.setEnabled(self._document is not None)
        self._save.setEnabled(self._document is not None)
        self.show()

    @Slot()
    def clear(self) -> None:
        """Take it away."""
        self._document = None
        self._text.clear()
        self.hide()

    @Slot()
    def _on_open(self) -> None:
        if self._document is not None:
            self.open_requested.emit(self._document)

    @Slot()
    def _on_save(self) -> None:
        if self._document is not None:
            self.save_requested.emit(self._document)


class IssueFlow(QObject):
    """One issue at a time; a cancelled one leaves nothing behind, in the vault or on the page."""

    issued = Signal(object)
    blocked = Signal(object)
    ended = Signal()
    jump_wanted = Signal(object)

    def __init__(self, context: PageContext, strip: ProgressStrip, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._strip = strip
        self._matter: UUID | None = None
        self._job: Job | None = None
        self._over = parent
        self._dialog: IssueDialog | None = None

    @property
    def dialog(self) -> IssueDialog | None:
        """Return the dialog that asks, where something is left open."""
        return self._dialog

    @property
    def is_running(self) -> bool:
        """True while an issue is under way."""
        return self._job is not None

    def ask(self, opened: Opened, examined: Examined | None) -> None:
        """Ask, naming the number and what is left open in the text, then issue."""
        if self._job is not None or self._dialog is not None:
            return
        self._matter = opened.matter.id
        details = self._number_words(opened)
        groups = groups_of(opened, examined)
        if not any(one.grave for one in groups):
            self._context.notifier.ask(
                self.tr("Issue this agreement?"),
                yes=self.tr("Issue"),
                then=self._begin,
                details="\n\n".join((details, *(one.text() for one in groups))),
            )
            return
        dialog = IssueDialog(details, groups, parent=self._over.window())
        dialog.submitted.connect(self._on_agreed)
        dialog.points.jump_wanted.connect(self._on_jump)
        dialog.finished.connect(self._on_closed)
        self._dialog = dialog
        dialog.open()

    def _number_words(self, opened: Opened) -> str:
        if opened.matter.contract_no:
            words = self.tr("It keeps its number {number}; the PDF of this version is locked and filed.")
            return words.format(number=opened.matter.contract_no)
        words = self.tr(
            "It takes the next contract number, {series}, for good: a number is never given twice, and one"
            " whose issue fails stays in the register as void. The PDF is locked and filed; a change then"
            " needs a new version."
        )
        return words.format(series=opened.series)

    def forget(self) -> None:
        """Stop listening; what is running is cancelled."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if self._dialog is not None:
            self._dialog.reject()
        self._strip.clear()

    @Slot()
    def _on_agreed(self) -> None:
        if self._dialog is not None:
            self._dialog.accept()
        self._begin()

    @Slot(object)
    def _on_jump(self, point: object) -> None:
        if self._dialog is not None:
            self._dialog.reject()
        self.jump_wanted.emit(point)

    @Slot(int)
    def _on_closed(self, _result: int) -> None:
        self._dialog = None

    def _begin(self) -> None:
        matter_id, issuing = self._matter, self._context.services.issuing
        if matter_id is None:
            return

        def issue(progress: Progress) -> Issued:
            return issuing.issue(matter_id, progress)

        job = self._context.desk.lanes.render.submit(issue)
        self._job = job
        self._strip.follow(job, self.tr("Issuing"))
        job.succeeded.connect(self._on_succeeded)
        job.failed.connect(self._on_failed)
        job.finished.connect(self._on_finished)

    @Slot(object)
    def _on_succeeded(self, issued: Issued) -> None:
        if self.sender() is self._job:
            self.issued.emit(issued)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if self.sender() is not self._job:
            return
        if isinstance(error, Blocked):
            self.blocked.emit(error.obstacles)
        self._context.notifier.report(error)

    @Slot()
    def _on_finished(self) -> None:
        if self.sender() is self._job:
            self._job = None
            self._strip.clear()
            self.ended.emit()
