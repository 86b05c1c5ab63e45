"""Asks how something was signed, and for its scan: an agreement, or a paper beside one."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.agreements.signingdialogs import SigningDialog, SigningGiven
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.dialogkeeper import DialogKeeper
from vetdesk.desktop.pages.errors import FileUnreadable
from vetdesk.services.signings import Scan, SigningRoom


class SigningAsking(QObject):
    """Opens the form in the ``keeper`` of a page, which takes what is given."""

    def __init__(self, context: PageContext, keeper: DialogKeeper, over: QWidget) -> None:
        super().__init__(keeper)
        self._context = context
        self._keeper = keeper
        self._over = over

    def ask(self, room: SigningRoom, then: Callable[[SigningGiven], None]) -> None:
        """Ask, with what is known; ``then`` gets a ``SigningGiven``."""
        dialog = SigningDialog(room, today=self._context.today(), parent=self._over)
        dialog.choose_requested.connect(self._on_choose_requested)
        self._keeper.open(dialog, then)

    @Slot()
    def _on_choose_requested(self) -> None:
        self._context.notifier.choose_file(
            self.tr("Choose the signed scan"), kinds="PDF (*.pdf)", then=self._on_scan_chosen
        )

    def _on_scan_chosen(self, path: Path) -> None:
        dialog = self._keeper.dialog
        if isinstance(dialog, SigningDialog):
            dialog.show_scan(path)


def scan_of(given: SigningGiven) -> Scan | None:
    """Read the scan that was chosen, in a lane; raises ``FileUnreadable``."""
    if given.scan is None:
        return None
    try:
        return Scan(name=given.scan.name, content=given.scan.read_bytes())
    except OSError as error:
        raise FileUnreadable(given.scan.name) from error
