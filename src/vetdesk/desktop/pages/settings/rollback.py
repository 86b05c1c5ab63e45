"""The question whether to go on with a vault that is older than is remembered of it."""

from PySide6.QtCore import QObject, Signal, Slot

from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.theme import Tone
from vetdesk.progress import Progress


class RollbackQuestion(QObject):
    """Asked when such a vault opens, and again from its settings; until then it is only read.

    ``accepted`` after the decision stands in the history.
    """

    accepted = Signal()

    def __init__(self, context: PageContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    @Slot()
    def ask(self) -> None:
        """Ask; closing the question decides nothing."""
        self._context.notifier.ask(
            self.tr("Go on with this state of the vault?"),
            yes=self.tr("Go on with this state"),
            details=self.tr(
                "The database is older than is remembered of it: an older copy was put in its place, "
                "by you or by somebody else. What was entered after it is not in it. Until you decide, "
                "the vault can only be read; your decision is recorded in the history."
            ),
            then=self._accept,
        )

    def _accept(self) -> None:
        services = self._context.services

        def accept(progress: Progress) -> None:
            progress.check()
            services.vault.accept_rollback()

        self._context.write(accept, self._on_accepted)

    @Slot(object)
    def _on_accepted(self, _nothing: None) -> None:
        self._context.notifier.tell(
            self.tr("The vault takes changes again; the decision is recorded."), Tone.OK
        )
        self.accepted.emit()
