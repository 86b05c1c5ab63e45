"""Settings: the vault and its care, our company, staff, packs, norms, fonts, and how the window looks."""

from PySide6.QtWidgets import QWidget

from vetdesk.desktop.i18n import translate
from vetdesk.desktop.page import Page, PageId
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.settings.page import SettingsPage
from vetdesk.desktop.parts.rail import Destination


def destination() -> Destination:
    """Return its line in the rail."""
    return Destination(PageId.SETTINGS.value, translate("Pages", "Settings"), "settings")


def build(context: PageContext, parent: QWidget | None = None) -> tuple[Destination, Page]:
    """Make the page and its line in the rail."""
    return destination(), SettingsPage(context, parent)
