"""Serves the wordings of the clauses of a matter: reads the ladder, asks, writes."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from vetdesk.desktop.pages.agreements.clausestab import ClausesTab
from vetdesk.desktop.pages.agreements.wordingdialog import WordingDialog, WordingGiven
from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.dialogkeeper import DialogKeeper
from vetdesk.progress import Progress
from vetdesk.services.wordings import Ladder


class WordingFlow(QObject):
    """``written`` says that the matter must be read again."""

    written = Signal()

    def __init__(self, context: PageContext, tab: ClausesTab) -> None:
        super().__init__(tab)
        self._context = context
        self._tab = tab
        self._matter: UUID | None = None
        self._clause = ""
        self._keeper = DialogKeeper(context, self)
        tab.wording_requested.connect(self._on_wording_requested)

    @property
    def dialog(self) -> AskingDialog | None:
        """Return the open dialog."""
        return self._keeper.dialog

    def serve(self, matter_id: UUID | None) -> None:
        """Serve this matter, or none."""
        self._matter = matter_id
        if matter_id is None:
            self._keeper.reject()

    @Slot(str)
    def _on_wording_requested(self, clause_id: str) -> None:
        matter_id, wordings = self._matter, self._context.services.wordings
        if matter_id is not None:
            self._clause = clause_id
            self._context.read(lambda _: wordings.ladder(matter_id, clause_id), self._on_read)

    @Slot(object)
    def _on_read(self, ladder: Ladder) -> None:
        self._keeper.open(WordingDialog(ladder, parent=self._tab), self._on_given)

    @Slot(object)
    def _on_given(self, given: WordingGiven) -> None:
        matter_id, clause_id = self._matter, self._clause
        wordings = self._context.services.wordings
        if matter_id is None:
            return

        def write(progress: Progress) -> None:
            progress.check()
            if given.is_new:
                wordings.choose(matter_id, clause_id, given.variant, given.reason)
            if given.name:
                wordings.accept(
                    matter_id,
                    clause_id,
                    name=given.name,
                    passphrase=given.passphrase,
                    reason=given.accept_reason,
                )

        self._keeper.write(write, self._on_written)

    @Slot(object)
    def _on_written(self, _nothing: object) -> None:
        self._keeper.accept()
        self.written.emit()
