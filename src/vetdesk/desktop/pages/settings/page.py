"""The page behind "Settings": one tab for each thing that can be set."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget
from typing_extensions import override

from vetdesk.desktop.page import Page, PageId
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.settings.company import CompanyTab
from vetdesk.desktop.pages.settings.fonts import FontsTab
from vetdesk.desktop.pages.settings.packs import PacksTab
from vetdesk.desktop.pages.settings.staff import StaffTab
from vetdesk.desktop.pages.settings.statutes import StatutesTab
from vetdesk.desktop.pages.settings.tab import SettingsTab
from vetdesk.desktop.pages.settings.vault import VaultTab
from vetdesk.desktop.pages.settings.window import WindowTab
from vetdesk.desktop.parts.basics import text_label
from vetdesk.desktop.parts.tabstrip import Tab, TabStrip

VAULT, COMPANY, STAFF, PACKS, FONTS, WINDOW = "vault", "company", "staff", "packs", "fonts", "window"
STATUTES = "statutes"


class SettingsPage(Page):
    """Loads the tab that is shown; ``enter`` takes the key of a tab."""

    tab_shown = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(PageId.SETTINGS, parent)
        self._tabs: dict[str, SettingsTab] = {
            VAULT: VaultTab(context),
            COMPANY: CompanyTab(context),
            STAFF: StaffTab(context),
            PACKS: PacksTab(context),
            STATUTES: StatutesTab(context),
            FONTS: FontsTab(context),
            WINDOW: WindowTab(context),
        }
        words = {
            VAULT: self.tr("Vault"),
            COMPANY: self.tr("Our company"),
            STAFF: self.tr("Staff"),
            PACKS: self.tr("Check packs"),
            STATUTES: self.tr("Statutes"),
            FONTS: self.tr("Fonts"),
            WINDOW: self.tr("Window"),
        }
        self._strip = TabStrip(tuple(Tab(key, words[key]) for key in self._tabs), self)
        self._stack = QStackedWidget(self)
        self._stack.setProperty("canvas", "true")
        for tab in self._tabs.values():
            self._stack.addWidget(_scrolled(tab) if tab.scrolls else tab)
            tab.changed.connect(self.changed)
            tab.page_requested.connect(self.page_requested)
        self.content.addWidget(text_label(self.tr("Settings"), "title"))
        self.content.addWidget(self._strip)
        self.content.addWidget(self._stack, 1)
        self._strip.tab_chosen.connect(self._on_tab_chosen)

    @property
    def shown(self) -> SettingsTab:
        """Return the tab that is shown."""
        return self._tabs[self._strip.chosen]

    @override
    def enter(self, record: str = "") -> None:
        if record in self._tabs:
            self._strip.choose(record)
        self._show()

    @override
    def place(self) -> str:
        return self._strip.chosen

    @override
    def clear(self) -> None:
        for tab in self._tabs.values():
            tab.forget()

    @override
    def save_draft(self) -> None:
        for tab in self._tabs.values():
            tab.save_draft()

    @override
    def new_record(self) -> None:
        self.shown.new_record()

    @override
    def find_in_page(self) -> None:
        self.shown.find_in_page()

    def _show(self) -> None:
        self._stack.setCurrentIndex(list(self._tabs).index(self._strip.chosen))
        self.shown.load()
        self.tab_shown.emit(self._strip.chosen)

    @Slot(str)
    def _on_tab_chosen(self, _key: str) -> None:
        self._show()


def _scrolled(inner: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(inner)
    inner.setProperty("scrolled", "true")
    area.viewport().setAutoFillBackground(False)
    return area
