"""Agreements: the list, and the workspace where a matter is drafted, checked, approved and issued."""

from PySide6.QtWidgets import QWidget

from vetdesk.desktop.i18n import translate
from vetdesk.desktop.page import Page, PageId
from vetdesk.desktop.pages.agreements.page import AgreementsPage
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.parts.rail import Destination


def destination() -> Destination:
    """Return its line in the rail."""
    return Destination(PageId.AGREEMENTS.value, translate("Pages", "Agreements"), "file-pen-line")


def build(context: PageContext, parent: QWidget | None = None) -> tuple[Destination, Page]:
    """Make the page and its line in the rail."""
    return destination(), AgreementsPage(context, parent)
