"""The workshop of templates."""

from PySide6.QtWidgets import QWidget

from vetdesk.desktop.i18n import translate
from vetdesk.desktop.page import Page, PageId
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.templates.page import TemplatesPage
from vetdesk.desktop.parts.rail import Destination


def destination() -> Destination:
    """Return the entry of the rail."""
    return Destination(PageId.TEMPLATES.value, translate("TemplatesPage", "Templates"), "file-text")


def build(context: PageContext, parent: QWidget | None = None) -> tuple[Destination, Page]:
    """Make the page with its entry of the rail."""
    return destination(), TemplatesPage(context, parent)
