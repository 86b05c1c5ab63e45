"""Serves the seals of an agreement: the application, its file, the log."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.agreements.sealcard import SealCard
from vetdesk.desktop.pages.agreements.sealdialogs import SealListDialog, SealsUsed, SealsUsedDialog
from vetdesk.desktop.pages.agreements.signingdialogs import SealDialog
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.dialogkeeper import DialogKeeper
from vetdesk.desktop.pages.reporting.making import ReportMaker
from vetdesk.desktop.pages.reporting.plans import seal_list_plan
from vetdesk.domain.sealing import SealApplication, SealAsked
from vetdesk.domain.signing import SealUse
from vetdesk.progress import Progress
from vetdesk.services.sealing import SealProposal


class SealFlow(QObject):
    """Works for the tab after printing; ``changed`` says that it must be read again."""

    changed = Signal()

    def __init__(
        self, context: PageContext, card: SealCard, keeper: DialogKeeper, reports: ReportMaker, over: QWidget
    ) -> None:
        super().__init__(over)
        self._context = context
        self._keeper = keeper
        self._reports = reports
        self._over = over
        self._matter: UUID | None = None
        self._application: UUID | None = None
        self._title = ""
        card.log_requested.connect(self._on_log_requested)
        card.list_requested.connect(self._on_list_requested)
        card.file_requested.connect(self._on_file_requested)
        card.use_requested.connect(self._on_use_requested)

    def serve(self, matter_id: UUID | None, title: str = "") -> None:
        """Serve this matter, or none."""
        self._matter, self._title = matter_id, title

    @Slot()
    def _on_log_requested(self) -> None:
        dialog = SealDialog(
            self._title,
            actor=self._context.services.actor.name,
            today=self._context.today(),
            parent=self._over,
        )
        self._keeper.open(dialog, self._on_seal_given)

    @Slot(object)
    def _on_seal_given(self, use: SealUse) -> None:
        matter_id, signings = self._matter, self._context.services.signings
        if matter_id is None:
            return

        def write(progress: Progress) -> object:
            progress.check()
            return signings.log_seal(matter_id, use)

        self._keeper.write(write, self._on_kept)

    @Slot()
    def _on_list_requested(self) -> None:
        matter_id, lists = self._matter, self._context.services.seal_lists
        if matter_id is not None:
            self._context.read(lambda _: lists.proposal(matter_id), self._on_proposed)

    @Slot(object)
    def _on_proposed(self, proposal: SealProposal) -> None:
        self._keeper.open(SealListDialog(proposal, parent=self._over), self._on_list_given)

    @Slot(object)
    def _on_list_given(self, given: SealApplication) -> None:
        matter_id, lists = self._matter, self._context.services.seal_lists
        if matter_id is None:
            return

        def write(progress: Progress) -> SealAsked:
            progress.check()
            return lists.ask(matter_id, given)

        self._keeper.write(write, self._on_asked)

    @Slot(object)
    def _on_asked(self, asked: SealAsked) -> None:
        self._keeper.accept()
        self.changed.emit()
        self._on_file_requested(asked.id)

    @Slot(UUID)
    def _on_file_requested(self, application_id: UUID) -> None:
        if self._matter is not None:
            self._reports.ask(seal_list_plan(self._context, self._matter, application_id))

    @Slot(UUID)
    def _on_use_requested(self, application_id: UUID) -> None:
        self._application = application_id
        dialog = SealsUsedDialog(today=self._context.today(), parent=self._over)
        self._keeper.open(dialog, self._on_use_given)

    @Slot(object)
    def _on_use_given(self, given: SealsUsed) -> None:
        matter_id, application_id = self._matter, self._application
        lists = self._context.services.seal_lists
        if matter_id is None or application_id is None:
            return

        def write(progress: Progress) -> None:
            progress.check()
            lists.use(matter_id, application_id, on=given.on, keeper=given.keeper)

        self._keeper.write(write, self._on_kept)

    @Slot(object)
    def _on_kept(self, _kept: object) -> None:
        self._keeper.accept()
        self.changed.emit()
