"""Shows the versions of a pack and asks for what changed between two of them."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.packs.dialogs import HistoryDialog
from vetdesk.domain.pack_diff import PackChange
from vetdesk.domain.packs import Pack
from vetdesk.progress import Progress
from vetdesk.services.packs import VersionLine


class PackHistories(QObject):
    """Owns the dialog while it is open."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._owner = parent
        self._pack: Pack | None = None
        self._dialog: HistoryDialog | None = None

    @property
    def dialog(self) -> HistoryDialog | None:
        """Return the dialog that is open."""
        return self._dialog

    def begin(self, pack: Pack) -> None:
        """Read the versions of ``pack`` and show them."""
        self._pack = pack
        services = self._context.services

        def read(progress: Progress) -> tuple[VersionLine, ...]:
            progress.check()
            return services.packs.history(pack.id)

        self._context.read(read, self._on_read)

    @Slot(object)
    def _on_read(self, lines: tuple[VersionLine, ...]) -> None:
        made = HistoryDialog(lines, today=self._context.today(), parent=self._owner.window())
        self._dialog = made
        made.compared.connect(self._on_compared)
        made.finished.connect(self._on_finished)
        made.open()
        made.ask()

    @Slot(str, str)
    def _on_compared(self, older: str, newer: str) -> None:
        pack, services = self._pack, self._context.services
        if pack is None:
            return

        def compare(progress: Progress) -> tuple[PackChange, ...]:
            progress.check()
            return services.packs.compare(pack.id, older, newer)

        self._context.read(compare, self._on_changes)

    @Slot(object)
    def _on_changes(self, changes: tuple[PackChange, ...]) -> None:
        if self._dialog is not None and self._pack is not None:
            self._dialog.show_changes(changes, self._pack, self._context.language)

    @Slot(int)
    def _on_finished(self, _result: int) -> None:
        self._dialog = None
