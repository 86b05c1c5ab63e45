"""What every tab of the settings is."""

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.pages.asking import AskingDialog
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.dialogkeeper import DialogKeeper


class SettingsTab(QWidget):
    """Loads when shown, forgets on lock; ``scrolls`` when it is taller than a small window."""

    changed = Signal()
    page_requested = Signal(str, str)
    scrolls: ClassVar[bool] = True

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._asking = DialogKeeper(context, self)

    @property
    def dialog(self) -> AskingDialog | None:
        """Return the open dialog."""
        return self._asking.dialog

    def warm(self) -> bool:
        """Make one part that is shown later; False when every part is there."""
        return False

    def load(self) -> None:
        """Read what the tab shows."""

    def forget(self) -> None:
        """Forget what the tab shows."""

    def save_draft(self) -> None:
        """Keep what is typed but not saved; called before the vault closes."""

    def new_record(self) -> None:
        """Begin a new record, if the tab has records."""

    def find_in_page(self) -> None:
        """Put the cursor into the search field, if there is one."""
