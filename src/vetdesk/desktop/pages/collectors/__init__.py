"""The register of collectors, one collector with its review, and the form of an organisation."""

from PySide6.QtWidgets import QWidget

from vetdesk.desktop.i18n import translate
from vetdesk.desktop.page import Page, PageId
from vetdesk.desktop.pages.collectors.page import CollectorsPage
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.parts.rail import Destination


def destination() -> Destination:
    """Return its line in the rail."""
    return Destination(PageId.COLLECTORS.value, translate("Pages", "Collectors"), "building-2")


def build(context: PageContext, parent: QWidget | None = None) -> tuple[Destination, Page]:
    """Make the page and its line in the rail."""
    return destination(), CollectorsPage(context, parent)
