"""The people who touch customer data, their authorisation, checks and papers."""

from PySide6.QtWidgets import QWidget

from vetdesk.desktop.i18n import translate
from vetdesk.desktop.page import Page, PageId
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.people.page import PeoplePage
from vetdesk.desktop.parts.rail import Destination


def destination() -> Destination:
    """Return its line in the rail."""
    return Destination(PageId.PEOPLE.value, translate("Pages", "People"), "users")


def build(context: PageContext, parent: QWidget | None = None) -> tuple[Destination, Page]:
    """Make the page and its line in the rail."""
    return destination(), PeoplePage(context, parent)
