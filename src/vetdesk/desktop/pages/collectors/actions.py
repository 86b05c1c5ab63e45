"""What can be done with a collector: each opens its dialog, writes in the lane and says what came of it."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.collectors.dialog import PartyDialog
from vetdesk.desktop.pages.collectors.smalldialogs import (
    BY_HAND,
    BusinessOwnerDialog,
    NewStatus,
    RecheckDialog,
    StatusDialog,
)
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.dialogkeeper import DialogKeeper
from vetdesk.desktop.pages.review.startdialog import ReviewPlan, StartReviewDialog
from vetdesk.domain.packs import Pack
from vetdesk.progress import Progress
from vetdesk.services.parties import PartyDraft, PartyRecord, Side
from vetdesk.services.vetting import ReviewView


class CollectorActions(QObject):
    """``registered``, ``changed`` carry a ``PartyRecord``; ``review_started`` a ``ReviewView``."""

    registered = Signal(object)
    changed = Signal(object)
    review_started = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._over = parent
        self._party: PartyRecord | None = None
        self._review_id: UUID | None = None
        self._keeper = DialogKeeper(context, self)

    @property
    def dialog(self) -> AskingDialog | None:
        """Return the open dialog."""
        return self._keeper.dialog

    @Slot()
    def register(self) -> None:
        """Register a new collector."""
        dialog = PartyDialog(Side.COLLECTOR, parent=self._over)
        self._keeper.open(dialog, self._on_register_submitted)

    def change(self, party: PartyRecord) -> None:
        """Change a registered collector."""
        self._party = party
        dialog = PartyDialog(Side.COLLECTOR, party, parent=self._over)
        self._keeper.open(dialog, self._on_change_submitted)

    def name_owner(self, party: PartyRecord) -> None:
        """Ask whose business rests on the collector."""
        self._party = party
        self._keeper.open(BusinessOwnerDialog(party, parent=self._over), self._on_owner_submitted)
        services = self._context.services

        def read(progress: Progress) -> tuple[str, ...]:
            progress.check()
            return tuple(one.name for one in services.staff.all() if one.is_active)

        self._context.read(read, self._on_staff_read)

    def start_review(self, party: PartyRecord) -> None:
        """Ask what the review is for, then start it."""
        self._party = party
        dialog = StartReviewDialog(party.party.name, parent=self._over)
        self._keeper.open(dialog, self._on_plan_submitted)
        services = self._context.services

        def read(progress: Progress) -> tuple[tuple[Pack, ...], int]:
            progress.check()
            return services.vetting.packs(), services.vetting.tenure(party.id)

        self._context.read(read, self._on_packs_read)

    def recheck(self, party: PartyRecord, review_id: UUID) -> None:
        """Record that the registers were asked again."""
        self._party, self._review_id = party, review_id
        dialog = RecheckDialog(today=self._context.today(), parent=self._over)
        self._keeper.open(dialog, self._on_recheck_submitted)

    def set_status(self, party: PartyRecord) -> None:
        """Suspend a collector or part with it."""
        self._party = party
        offered = [one for one in BY_HAND if one in party.status.next]
        dialog = StatusDialog(party.party.name, offered, parent=self._over)
        self._keeper.open(dialog, self._on_status_submitted)

    @Slot(object)
    def _on_register_submitted(self, draft: PartyDraft) -> None:
        services = self._context.services

        def register(progress: Progress) -> PartyRecord:
            progress.check()
            return services.parties.register(draft)

        self._keeper.write(register, self._on_registered)

    @Slot(object)
    def _on_change_submitted(self, draft: PartyDraft) -> None:
        services, party = self._context.services, self._party
        assert party is not None

        def change(progress: Progress) -> PartyRecord:
            progress.check()
            return services.parties.change(party.id, draft)

        self._keeper.write(change, self._on_changed)

    @Slot(object)
    def _on_packs_read(self, answer: tuple[tuple[Pack, ...], int]) -> None:
        packs, years = answer
        if isinstance(self.dialog, StartReviewDialog):
            self.dialog.offer_packs(packs, self._context.language)
            self.dialog.warn_of_tenure(years)

    @Slot(object)
    def _on_plan_submitted(self, plan: ReviewPlan) -> None:
        services, party = self._context.services, self._party
        assert party is not None

        def start(progress: Progress) -> ReviewView:
            progress.check()
            return services.vetting.start(
                party.id,
                road=plan.road,
                creditor_kind=plan.creditor_kind,
                asset_type=plan.asset_type,
                assignee_kind=plan.assignee_kind,
                channels=plan.channels,
                assignee_calls=plan.assignee_calls,
                pack_id=plan.pack,
            )

        self._keeper.write(start, self._on_review_started)

    @Slot(object)
    def _on_recheck_submitted(self, day: date) -> None:
        services, party, review_id = self._context.services, self._party, self._review_id
        assert party is not None
        assert review_id is not None

        def record(progress: Progress) -> PartyRecord:
            progress.check()
            services.vetting.requery(review_id, day)
            return services.parties.get(party.id)

        self._keeper.write(record, self._on_changed)

    @Slot(object)
    def _on_status_submitted(self, wanted: NewStatus) -> None:
        services, party = self._context.services, self._party
        assert party is not None

        def change(progress: Progress) -> PartyRecord:
            progress.check()
            return services.parties.set_status(party.id, wanted.status, reason=wanted.reason)

        self._keeper.write(change, self._on_changed)

    @Slot(object)
    def _on_staff_read(self, names: tuple[str, ...]) -> None:
        if isinstance(self.dialog, BusinessOwnerDialog):
            self.dialog.offer(names)

    @Slot(object)
    def _on_owner_submitted(self, name: str) -> None:
        services, party = self._context.services, self._party
        assert party is not None

        def change(progress: Progress) -> PartyRecord:
            progress.check()
            return services.parties.set_business_owner(party.id, name)

        self._keeper.write(change, self._on_changed)

    @Slot(object)
    def _on_registered(self, party: PartyRecord) -> None:
        self._keeper.accept()
        self._context.notifier.tell(self.tr("{name} is registered.").format(name=party.party.name))
        self.registered.emit(party)

    @Slot(object)
    def _on_changed(self, party: PartyRecord) -> None:
        self._keeper.accept()
        self.changed.emit(party)

    @Slot(object)
    def _on_review_started(self, view: ReviewView) -> None:
        self._keeper.accept()
        self.review_started.emit(view)
