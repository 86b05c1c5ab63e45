"""What every page of the window is: it enters, may refuse to leave, and forgets everything on lock."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vetdesk.desktop.parts.basics import column


class PageId(StrEnum):
    """The pages of the rail, in its order."""

    TODAY = "today"
    COLLECTORS = "collectors"
    PEOPLE = "people"
    CLAUSES = "clauses"
    TEMPLATES = "templates"
    AGREEMENTS = "agreements"
    SETTINGS = "settings"


class Page(QWidget):
    """Base of all pages: 24 pixels of air around, content in ``content``.

    ``record`` in ``page_requested`` is the id of a record to show, or empty for the list.
    """

    page_requested = Signal(str, str)
    changed = Signal()

    def __init__(self, page_id: PageId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page_id = page_id
        self.setProperty("canvas", "true")
        self.content = column(gap=4, margin=6)
        self.setLayout(self.content)

    def warm(self) -> bool:
        """Make one part of the page that is shown later; False when every part is there.

        Called while nothing else happens and the page is shown, so that no part waits for its first use.
        """
        return False

    def enter(self, record: str = "") -> None:
        """Load what the page shows; ``record`` asks for one record of it."""

    def take_focus(self) -> None:
        """Put the focus where work begins; called after ``enter``."""
        self.setFocus()

    def place(self) -> str:
        """Return the id of the record shown, so that unlocking can come back to it."""
        return ""

    def leave(self) -> bool:
        """Return False when the page must not be left yet, having said why."""
        return True

    def clear(self) -> None:
        """Forget everything shown; called before the vault closes."""

    def save_draft(self) -> None:
        """Keep what is typed but not saved; called before the vault closes."""

    def find_in_page(self) -> None:
        """Put the cursor into the search field of the page (Ctrl+F)."""

    def new_record(self) -> None:
        """Begin a new record (Ctrl+N)."""

    def show_preview(self) -> None:
        """Show what the page can print (F5)."""

    def print_page(self) -> None:
        """Print what the page can print (Ctrl+P)."""


MakePage = Callable[[QWidget], Page]
"""Makes a page inside a widget when it is first asked for; in the GUI thread, without asking a service."""
