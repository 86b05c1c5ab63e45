"""Notes how a paper was signed: the same form as for an agreement, filled for one filed paper."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.agreements.signingasking import SigningAsking, scan_of
from vetdesk.desktop.pages.agreements.signingdialogs import SigningGiven
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.dialogkeeper import DialogKeeper
from vetdesk.progress import Progress
from vetdesk.services.documents import DocumentLine
from vetdesk.services.signings import SigningRoom


class PaperSigning(QObject):
    """Serves one page; ``signed`` says that a scan may have been filed."""

    signed = Signal()

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._keeper = DialogKeeper(context, self)
        self._asking = SigningAsking(context, self._keeper, parent)
        self._paper: DocumentLine | None = None

    @property
    def dialog(self) -> AskingDialog | None:
        """Return the open dialog."""
        return self._keeper.dialog

    @Slot(object)
    def begin(self, paper: DocumentLine) -> None:
        """Ask how a paper was signed, with what is known of it."""
        self._paper = paper
        signings = self._context.services.paper_signings

        def read(progress: Progress) -> SigningRoom:
            progress.check()
            return signings.room(paper.id)

        self._context.read(read, self._on_read)

    def forget(self) -> None:
        """Close what is open."""
        self._keeper.reject()
        self._paper = None

    @Slot(object)
    def _on_read(self, room: SigningRoom) -> None:
        self._asking.ask(room, self._on_given)

    @Slot(object)
    def _on_given(self, given: SigningGiven) -> None:
        paper, signings = self._paper, self._context.services.paper_signings
        assert paper is not None

        def register(progress: Progress) -> SigningRoom:
            progress.check()
            return signings.register(paper.id, given.signing, scan_of(given))

        self._keeper.follow(self._context.desk.lanes.render.submit(register), self._on_registered)

    @Slot(object)
    def _on_registered(self, _room: SigningRoom) -> None:
        self._keeper.accept()
        assert self._paper is not None
        self._context.notifier.tell(
            self.tr("The signing of {title} is noted.").format(title=self._paper.title)
        )
        self.signed.emit()
