"""Leads to the decision on a review: who may decide, the dialog, the lane, what stands in the way."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.review.decisiondialog import DecisionDialog, DecisionDraft
from vetdesk.domain.vetting import DecisionBlocked, FailedItemRejects
from vetdesk.progress import Progress
from vetdesk.services.vetting import ReviewView


class Deciding(QObject):
    """Works for one runner; ``blocked`` carries the ids of the checks in the way."""

    decided = Signal(object)
    blocked = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._over = parent
        self._view: ReviewView | None = None
        self._dialog: DecisionDialog | None = None

    @property
    def dialog(self) -> DecisionDialog | None:
        """Return the open dialog."""
        return self._dialog

    def begin(self, view: ReviewView) -> None:
        """Ask for the decision, or say at once what stands in its way."""
        if view.outcome.best is None:
            self.blocked.emit(view.outcome.open)
            return
        self._view = view
        services = self._context.services

        def names(progress: Progress) -> tuple[str, ...]:
            progress.check()
            holders = services.staff.holders()
            return tuple(one.name for one in services.staff.all() if one.is_active and one.id in holders)

        self._context.read(names, self._on_names_known)

    @Slot(object)
    def _on_names_known(self, names: tuple[str, ...]) -> None:
        view = self._view
        assert view is not None
        assert view.outcome.best is not None
        dialog = DecisionDialog(
            view.outcome.best,
            reviewer=view.draft.reviewer,
            deciders=names,
            actor=self._context.services.actor.name,
            today=self._context.today(),
            parent=self._over,
        )
        dialog.submitted.connect(self._on_submitted)
        dialog.finished.connect(self._on_closed)
        self._dialog = dialog
        dialog.open()

    @Slot(object)
    def _on_submitted(self, said: DecisionDraft) -> None:
        assert self._view is not None
        assert self._dialog is not None
        self._dialog.set_busy(busy=True)
        services, review_id = self._context.services, self._view.id

        def decide(progress: Progress) -> ReviewView:
            progress.check()
            return services.vetting.decide(
                review_id,
                outcome=said.outcome,
                reason=said.reason,
                name=said.name,
                passphrase=said.passphrase,
                conditions=said.conditions,
            )

        job = self._context.desk.lanes.write.submit(decide)
        job.succeeded.connect(self._on_decided)
        job.failed.connect(self._on_refused)

    @Slot(object)
    def _on_decided(self, view: ReviewView) -> None:
        if self._dialog is not None:
            self._dialog.accept()
        self.decided.emit(view)

    @Slot(object)
    def _on_refused(self, error: Exception) -> None:
        if self._dialog is None:
            return
        if isinstance(error, DecisionBlocked):
            self._dialog.reject()
            self.blocked.emit(error.gaps)
            return
        if isinstance(error, FailedItemRejects):
            self.blocked.emit(error.failed)
        self._dialog.show_refused(error)

    @Slot(int)
    def _on_closed(self) -> None:
        self._dialog = None
