"""Today: what needs somebody, and where to go about it."""

from PySide6.QtWidgets import QWidget

from vetdesk.desktop.i18n import translate
from vetdesk.desktop.page import Page, PageId
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.today.page import TodayPage
from vetdesk.desktop.parts.rail import Destination


def destination() -> Destination:
    """Return its line in the rail."""
    return Destination(PageId.TODAY.value, translate("Pages", "Today"), "layout-dashboard")


def build(context: PageContext, parent: QWidget | None = None) -> tuple[Destination, Page]:
    """Make the page and its line in the rail."""
    return destination(), TodayPage(context, parent)
