"""Serves what is kept of an agreement: places and loans of originals, decisions about old papers."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.agreements.keepingcards import OriginalsCard, PeriodsCard
from vetdesk.desktop.pages.agreements.keepingdialogs import (
    BackDialog,
    DisposalDialog,
    LoanDialog,
    PlaceDialog,
)
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.dialogkeeper import DialogKeeper
from vetdesk.domain.keeping import ClockKind, Decided, Loan
from vetdesk.progress import Progress
from vetdesk.services.keeping import KeepingRoom

Write = Callable[[UUID], KeepingRoom]


class KeepingFlow(QObject):
    """Works for the tab after printing; ``changed`` says that lists elsewhere are old."""

    changed = Signal()

    def __init__(
        self,
        context: PageContext,
        originals: OriginalsCard,
        periods: PeriodsCard,
        keeper: DialogKeeper,
        over: QWidget,
    ) -> None:
        super().__init__(over)
        self._context = context
        self._originals = originals
        self._periods = periods
        self._keeper = keeper
        self._over = over
        self._matter: UUID | None = None
        self._room: KeepingRoom | None = None
        self._number = 0
        self._loan: UUID | None = None
        self._kind = ClockKind.FILE
        originals.place_requested.connect(self._on_place_requested)
        originals.lend_requested.connect(self._on_lend_requested)
        originals.back_requested.connect(self._on_back_requested)
        periods.decide_requested.connect(self._on_decide_requested)

    @property
    def room(self) -> KeepingRoom | None:
        """Return what is shown."""
        return self._room

    def serve(self, matter_id: UUID | None) -> None:
        """Serve this matter, or none; what is kept is read at once."""
        self._matter = matter_id
        if matter_id is None:
            self._room = None
            self._originals.clear()
            self._periods.clear()
            return
        keeping = self._context.services.keeping
        self._context.read(lambda _: keeping.room(matter_id), self._on_read)

    @Slot(object)
    def _on_read(self, room: KeepingRoom) -> None:
        self._room = room
        self._originals.show_room(room)
        self._periods.show_room(room)

    def _write(self, work: Write) -> None:
        matter_id = self._matter
        if matter_id is None:
            return

        def write(progress: Progress) -> KeepingRoom:
            progress.check()
            return work(matter_id)

        self._keeper.write(write, self._on_written)

    @Slot(object)
    def _on_written(self, room: KeepingRoom) -> None:
        self._keeper.accept()
        self._on_read(room)
        self.changed.emit()

    @Slot(int)
    def _on_place_requested(self, number: int) -> None:
        if self._room is None:
            return
        self._number = number
        place = self._room.originals[number - 1].place
        self._keeper.open(PlaceDialog(number, place, parent=self._over), self._on_place_given)

    @Slot(object)
    def _on_place_given(self, place: str) -> None:
        keeping, number = self._context.services.keeping, self._number
        self._write(lambda matter_id: keeping.put(matter_id, number, place))

    @Slot(int)
    def _on_lend_requested(self, number: int) -> None:
        dialog = LoanDialog(number, today=self._context.today(), parent=self._over)
        self._keeper.open(dialog, self._on_loan_given)

    @Slot(object)
    def _on_loan_given(self, loan: Loan) -> None:
        keeping = self._context.services.keeping
        self._write(lambda matter_id: keeping.lend(matter_id, loan))

    @Slot(UUID)
    def _on_back_requested(self, loan_id: UUID) -> None:
        self._loan = loan_id
        dialog = BackDialog(today=self._context.today(), parent=self._over)
        self._keeper.open(dialog, self._on_back_given)

    @Slot(object)
    def _on_back_given(self, on: date) -> None:
        keeping, loan_id = self._context.services.keeping, self._loan
        if loan_id is not None:
            self._write(lambda matter_id: keeping.give_back(matter_id, loan_id, on=on))

    @Slot(str)
    def _on_decide_requested(self, kind: str) -> None:
        if self._room is None:
            return
        self._kind = ClockKind(kind)
        title = next(
            one.deadline.title.of(self._context.language)
            for one in self._room.periods
            if one.line.clock.kind is self._kind
        )
        dialog = DisposalDialog(title, self._kind, today=self._context.today(), parent=self._over)
        self._keeper.open(dialog, self._on_decided)

    @Slot(object)
    def _on_decided(self, decided: Decided) -> None:
        keeping, kind = self._context.services.keeping, self._kind
        self._write(lambda matter_id: keeping.decide(matter_id, kind, decided))
