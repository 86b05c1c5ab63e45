"""The steps towards an issue: send for review, ask for changes, approve, let pass, read, new version."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.dialog import FormDialog
from vetdesk.desktop.pages.agreements.decisions import (
    ApprovalDialog,
    ApprovalGiven,
    OverrideDialog,
    OverrideGiven,
    ReviewerDialog,
)
from vetdesk.desktop.pages.agreements.leftopen import groups_of
from vetdesk.desktop.pages.agreements.state import Examined, Opened
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.reasondialog import ReasonDialog
from vetdesk.desktop.sentences import failure_text
from vetdesk.domain.errors import VetdeskError
from vetdesk.domain.obstacles import Obstacle
from vetdesk.domain.text import same_name
from vetdesk.progress import Progress


class DecisionFlow(QObject):
    """Opens the dialogs and writes; ``moved`` says that the matter must be read again.

    ``jump_wanted`` carries a point left open whose place somebody wants to see before deciding.
    """

    moved = Signal()
    jump_wanted = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._over = parent
        self._opened: Opened | None = None
        self._dialog: FormDialog | None = None

    @property
    def dialog(self) -> FormDialog | None:
        """Return the dialog that is open, if one is."""
        return self._dialog

    def send_for_review(self, opened: Opened) -> None:
        """Ask who reviews, then hand the draft over; where nobody else works, it waits for anybody."""
        self._opened = opened
        drafter = opened.matter.head.drafted_by or ""
        if any(not same_name(one.name, drafter) for one in opened.staff):
            before = opened.matter.reviewer
            dialog = ReviewerDialog(opened.staff, drafted_by=drafter, before=before, parent=self._over)
            self._open(dialog, self._on_reviewer_given)
            return
        matter_id, approval = opened.matter.id, self._context.services.approval
        self._context.write(lambda _: approval.send_for_review(matter_id), self._on_moved)

    def acknowledge(self, opened: Opened, obstacle: Obstacle) -> None:
        """Note that the actor has read a warning."""
        matter_id, approval = opened.matter.id, self._context.services.approval
        code, subject = obstacle.code, obstacle.subject
        self._context.write(
            lambda _: approval.acknowledge(matter_id, code=code, subject=subject), self._on_moved
        )

    def request_changes(self, opened: Opened) -> None:
        """Ask why, then give the draft back."""
        self._opened = opened
        dialog = ReasonDialog(
            self.tr("Ask for changes"),
            submit_text=self.tr("Give the draft back"),
            explanation=self.tr("The drafter reads this; an approval that was given no longer counts."),
            asks=self.tr("What is to be changed, and why?"),
            parent=self._over,
        )
        self._open(dialog, self._on_changes_given)

    def start_version(self, opened: Opened) -> None:
        """Ask why, then take an issued agreement up again."""
        self._opened = opened
        dialog = ReasonDialog(
            self.tr("New version"),
            submit_text=self.tr("Begin the new version"),
            explanation=self.tr("The issued version stays as it is; the new one needs its own approval."),
            asks=self.tr("Why is there a new version?"),
            parent=self._over,
        )
        self._open(dialog, self._on_version_given)

    def approve(self, opened: Opened, examined: Examined | None = None) -> None:
        """Ask who approves, with their own passphrase; what is left open in the text stands there."""
        self._opened = opened
        drafter = opened.matter.head.drafted_by or ""
        dialog = ApprovalDialog(
            opened.staff,
            drafted_by=drafter,
            proposed=opened.matter.reviewer,
            left_open=groups_of(opened, examined),
            parent=self._over,
        )
        dialog.points.jump_wanted.connect(self._on_jump)
        self._open(dialog, self._on_approval_given)

    def let_pass(self, opened: Opened, obstacle: Obstacle) -> None:
        """Ask two officers to let an obstacle of class Y pass."""
        self._opened = opened
        head = opened.matter.head
        barred = frozenset(name for name in (head.drafted_by, head.reviewed_by) if name)
        dialog = OverrideDialog(obstacle, opened.staff, barred=barred, parent=self._over)
        self._open(dialog, self._on_override_given)

    def forget(self) -> None:
        """Close what is open."""
        if self._dialog is not None:
            self._dialog.reject()
        self._dialog = self._opened = None

    def _open(self, dialog: FormDialog, taken: Callable[..., None]) -> None:
        self._dialog = dialog
        dialog.submitted.connect(taken)
        dialog.finished.connect(self._on_closed)
        dialog.open()

    def _submit(self, work: Callable[[], object]) -> None:
        if self._dialog is not None:
            self._dialog.set_busy(busy=True)

        def run(progress: Progress) -> object:
            progress.check()
            return work()

        job = self._context.desk.lanes.write.submit(run)
        job.succeeded.connect(self._on_written)
        job.failed.connect(self._on_failed)

    @Slot(object)
    def _on_jump(self, point: object) -> None:
        if self._dialog is not None:
            self._dialog.reject()
        self.jump_wanted.emit(point)

    @Slot(object)
    def _on_changes_given(self, note: str) -> None:
        if self._opened is not None:
            matter_id, approval = self._opened.matter.id, self._context.services.approval
            self._submit(lambda: approval.request_changes(matter_id, note))

    @Slot(object)
    def _on_reviewer_given(self, name: str) -> None:
        if self._opened is not None:
            matter_id, approval = self._opened.matter.id, self._context.services.approval
            self._submit(lambda: approval.send_for_review(matter_id, name))

    @Slot(object)
    def _on_version_given(self, reason: str) -> None:
        if self._opened is not None:
            matter_id, agreements = self._opened.matter.id, self._context.services.agreements
            self._submit(lambda: agreements.start_version(matter_id, reason))

    @Slot(object)
    def _on_approval_given(self, given: ApprovalGiven) -> None:
        if self._opened is not None:
            matter_id, approval = self._opened.matter.id, self._context.services.approval
            name, passphrase, role = given.name, given.passphrase, given.role
            self._submit(lambda: approval.approve(matter_id, name=name, passphrase=passphrase, role=role))

    @Slot(object)
    def _on_override_given(self, given: OverrideGiven) -> None:
        if self._opened is None or not isinstance(self._dialog, OverrideDialog):
            return
        matter_id, approval = self._opened.matter.id, self._context.services.approval
        code, subject = self._dialog.obstacle.code, self._dialog.obstacle.subject
        self._submit(
            lambda: approval.override(
                matter_id, code=code, subject=subject, officers=given.officers, reason=given.reason
            )
        )

    @Slot(object)
    def _on_written(self, _result: object) -> None:
        if self._dialog is not None:
            self._dialog.accept()
        self.moved.emit()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if self._dialog is not None and isinstance(error, VetdeskError):
            self._dialog.show_failure(failure_text(error))
        else:
            self._context.notifier.report(error)

    @Slot(object)
    def _on_moved(self, _result: object) -> None:
        self.moved.emit()

    @Slot(int)
    def _on_closed(self, _result: int) -> None:
        self._dialog = None
