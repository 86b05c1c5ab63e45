"""Serves the tab after printing: reads, asks, writes."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.agreements import header as heads
from vetdesk.desktop.pages.agreements.keepingdialogs import Archived, ArchiveDialog
from vetdesk.desktop.pages.agreements.keepingflow import KeepingFlow
from vetdesk.desktop.pages.agreements.sealflow import SealFlow
from vetdesk.desktop.pages.agreements.signingasking import SigningAsking, scan_of
from vetdesk.desktop.pages.agreements.signingdialogs import (
    MetDialog,
    MetGiven,
    SigningGiven,
)
from vetdesk.desktop.pages.agreements.signingtab import SigningTab
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.dialogkeeper import DialogKeeper
from vetdesk.desktop.pages.paperview import PaperViewer
from vetdesk.desktop.pages.reasondialog import ReasonDialog
from vetdesk.desktop.pages.reporting.making import ReportMaker
from vetdesk.desktop.pages.reporting.plans import approval_sheet_plan
from vetdesk.progress import Progress
from vetdesk.services.signings import SigningRoom

Write = Callable[[UUID], SigningRoom]


class SigningFlow(QObject):
    """Belongs to the workspace; ``moved`` says that the agreement must be read again."""

    moved = Signal()

    def __init__(self, context: PageContext, tab: SigningTab, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._tab = tab
        self._over = parent
        self._matter: UUID | None = None
        self._key = ""
        self._is_read = self._registers = False
        self._keeper = DialogKeeper(context, self)
        self._asking = SigningAsking(context, self._keeper, parent)
        self._viewer = PaperViewer(context, parent)
        tab.register_requested.connect(self.register)
        tab.scan_requested.connect(self._on_scan_requested)
        tab.met_requested.connect(self._on_met_requested)
        tab.unmet_requested.connect(self._on_unmet_requested)
        tab.sheet_requested.connect(self._on_sheet_requested)
        self.reports = ReportMaker(context, parent)
        tab.show_strip(self.reports.strip)
        self._seals = SealFlow(context, tab.seals, self._keeper, self.reports, parent)
        self._seals.changed.connect(self._read)
        self.kept = KeepingFlow(context, tab.originals, tab.periods, self._keeper, parent)
        self.kept.changed.connect(self.moved)

    @property
    def dialog(self) -> AskingDialog | None:
        """Return the open dialog."""
        return self._keeper.dialog

    def show_matter(self, matter_id: UUID, title: str) -> None:
        """Serve this matter; what the tab shows is read when somebody looks at it (``look``)."""
        if matter_id != self._matter:
            self._tab.clear()
            self.kept.serve(None)
        self._matter = matter_id
        self._is_read = self._registers = False
        self._seals.serve(matter_id, title)

    def look(self) -> None:
        """Read what the tab shows: it stands on the whole dossier of the agreement."""
        if self._matter is None or self._is_read:
            return
        self._is_read = True
        self.kept.serve(self._matter)
        self._read()

    def forget(self) -> None:
        """Serve none."""
        self._matter = None
        self._seals.serve(None)
        self.kept.serve(None)
        self._tab.clear()

    @Slot()
    def _read(self) -> None:
        matter_id, signings = self._matter, self._context.services.signings
        if matter_id is None:
            return

        def read(progress: Progress) -> SigningRoom:
            progress.check()
            return signings.room(matter_id)

        self._context.read(read, self._on_read)

    @Slot()
    def register(self) -> None:
        """Ask how the agreement was signed, once it is known what was issued."""
        if not self._is_read:
            self._registers = True
            self.look()
            return
        room = self._tab.room
        if room is None or room.issued is None:
            return
        self._asking.ask(room, self._on_signing_given)

    def obey(self, key: str) -> None:
        """Carry out a step of the header."""
        steps = {
            heads.SIGN: self.register,
            heads.BEGIN: self.begin,
            heads.END: self.end,
            heads.ARCHIVE: self.archive,
        }
        steps[key]()

    def begin(self) -> None:
        """Put a signed agreement in force."""
        signings = self._context.services.signings
        self._write(signings.begin)

    def end(self) -> None:
        """Ask why an agreement ends."""
        dialog = ReasonDialog(
            self.tr("End the agreement"),
            submit_text=self.tr("End it"),
            explanation=self.tr("Secrecy, protection of data and deletion go on as the text says."),
            asks=self.tr("Why does it end?"),
            parent=self._over,
        )
        self._keeper.open(dialog, self._on_end_given)

    def archive(self) -> None:
        """Ask where the file lies."""
        self._keeper.open(ArchiveDialog(parent=self._over), self._on_archive_given)

    def _write(self, work: Write) -> None:
        matter_id = self._matter
        if matter_id is None:
            return

        def write(progress: Progress) -> SigningRoom:
            progress.check()
            return work(matter_id)

        self._keeper.write(write, self._on_written)

    @Slot(object)
    def _on_read(self, room: SigningRoom) -> None:
        self._tab.show_room(room)
        if self._registers:
            self._registers = False
            self.register()

    @Slot(object)
    def _on_written(self, room: SigningRoom) -> None:
        self._keeper.accept()
        self._tab.show_room(room)
        self.moved.emit()

    @Slot(object)
    def _on_signing_given(self, given: SigningGiven) -> None:
        matter_id, signings = self._matter, self._context.services.signings
        if matter_id is None:
            return

        def register(progress: Progress) -> SigningRoom:
            progress.check()
            return signings.register(matter_id, given.signing, scan_of(given))

        self._keeper.follow(self._context.desk.lanes.render.submit(register), self._on_written)

    @Slot()
    def _on_scan_requested(self) -> None:
        room = self._tab.room
        if room is not None and room.scan is not None:
            self._viewer.look(room.scan)

    @Slot(str)
    def _on_met_requested(self, key: str) -> None:
        room = self._tab.room
        if room is None:
            return
        self._key = key
        title = next(one.text.of(self._context.language) for one in room.preconditions if one.key == key)
        dialog = MetDialog(title, today=self._context.today(), parent=self._over)
        self._keeper.open(dialog, self._on_met_given)

    @Slot(object)
    def _on_met_given(self, given: MetGiven) -> None:
        signings, key = self._context.services.signings, self._key
        self._write(lambda matter_id: signings.meet(matter_id, key, on=given.on, proof=given.proof))

    @Slot(str)
    def _on_unmet_requested(self, key: str) -> None:
        signings = self._context.services.signings
        self._write(lambda matter_id: signings.take_back(matter_id, key))

    @Slot()
    def _on_sheet_requested(self) -> None:
        room = self._tab.room
        if self._matter is not None and room is not None:
            number = room.issued.contract_no if room.issued else ""
            self.reports.ask(approval_sheet_plan(self._context, self._matter, number))

    @Slot(object)
    def _on_end_given(self, reason: str) -> None:
        signings = self._context.services.signings
        self._write(lambda matter_id: signings.end(matter_id, reason))

    @Slot(object)
    def _on_archive_given(self, given: Archived) -> None:
        signings = self._context.services.signings
        self._write(lambda matter_id: signings.archive(matter_id, given.place, given.keep))
