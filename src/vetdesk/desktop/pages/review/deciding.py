"""Leads to the decision on a review: who may decide, the dialog, the lane, what stands in the way."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.dialogkeeper import DialogKeeper
from vetdesk.desktop.pages.review.decisiondialog import DecisionDialog, DecisionDraft
from vetdesk.desktop.pages.review.signoffs import SignOffDialog, SignOffGiven
from vetdesk.domain.admission import SignOff, SignOffRole
from vetdesk.domain.vetting import DecisionBlocked, FailedItemRejects
from vetdesk.progress import Progress
from vetdesk.services.decisions import DecisionRoom
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
        self._keeper = DialogKeeper(context, self)
        self._signing = DialogKeeper(context, self)

    @property
    def dialog(self) -> DecisionDialog | None:
        """Return the open dialog."""
        dialog = self._keeper.dialog
        return dialog if isinstance(dialog, DecisionDialog) else None

    @property
    def sign_off_dialog(self) -> SignOffDialog | None:
        """Return the dialog in which somebody signs off."""
        dialog = self._signing.dialog
        return dialog if isinstance(dialog, SignOffDialog) else None

    def begin(self, view: ReviewView) -> None:
        """Ask for the decision, or say at once what stands in its way."""
        if view.outcome.best is None:
            self.blocked.emit(view.outcome.open)
            return
        self._view = view
        services, review_id = self._context.services, view.id

        def room(progress: Progress) -> DecisionRoom:
            progress.check()
            return services.decisions.room(review_id)

        self._context.read(room, self._on_room_known)

    @Slot(object)
    def _on_room_known(self, room: DecisionRoom) -> None:
        view = self._view
        assert view is not None
        assert view.outcome.best is not None
        dialog = DecisionDialog(
            view.outcome.best,
            reviewer=view.draft.reviewer,
            room=room,
            actor=self._context.services.actor.name,
            today=self._context.today(),
            parent=self._over,
        )
        dialog.sign_requested.connect(self._on_sign_requested)
        self._keeper.open(dialog, self._on_submitted)

    @Slot(object)
    def _on_submitted(self, said: DecisionDraft) -> None:
        services, review_id = self._context.services, self._known_id()

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

        self._keeper.write(decide, self._on_decided, self._on_refused)

    @Slot(str)
    def _on_sign_requested(self, role: str) -> None:
        if self.dialog is not None:
            side = SignOffRole(role)
            asked = SignOffDialog(side, self.dialog.signers[side], parent=self.dialog)
            self._signing.open(asked, self._on_sign_off_submitted)

    @Slot(object)
    def _on_sign_off_submitted(self, said: SignOffGiven) -> None:
        services, review_id = self._context.services, self._known_id()

        def sign(progress: Progress) -> tuple[SignOff, ...]:
            progress.check()
            return services.decisions.sign_off(
                review_id, said.role, name=said.name, passphrase=said.passphrase
            )

        self._signing.write(sign, self._on_signed)

    @Slot(object)
    def _on_signed(self, given: tuple[SignOff, ...]) -> None:
        self._signing.accept()
        if self.dialog is not None:
            self.dialog.show_sign_offs(given)

    @Slot(object)
    def _on_decided(self, view: ReviewView) -> None:
        self._keeper.accept()
        self.decided.emit(view)

    @Slot(object)
    def _on_refused(self, error: Exception) -> None:
        if self.dialog is None:
            return
        if isinstance(error, DecisionBlocked):
            self._keeper.reject()
            self.blocked.emit(error.gaps)
            return
        if isinstance(error, FailedItemRejects):
            self.blocked.emit(error.failed)
        self.dialog.show_refused(error)

    def _known_id(self) -> UUID:
        assert self._view is not None
        return self._view.id
