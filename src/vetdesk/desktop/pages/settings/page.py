"""The page behind "Settings": one tab for each thing that can be set."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget
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
from vetdesk.desktop.parts.latestack import LateStack
from vetdesk.desktop.parts.scrolling import scrolled
from vetdesk.desktop.parts.tabstrip import Tab, TabStrip

VAULT, COMPANY, STAFF, PACKS, FONTS, WINDOW = "vault", "company", "staff", "packs", "fonts", "window"
STATUTES = "statutes"


class SettingsPage(Page):
    """Makes and loads the tab that is shown; ``enter`` takes the key of a tab."""

    tab_shown = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(PageId.SETTINGS, parent)
        self._makers: dict[str, Callable[[], SettingsTab]] = {
            VAULT: lambda: VaultTab(context),
            COMPANY: lambda: CompanyTab(context),
            STAFF: lambda: StaffTab(context),
            PACKS: lambda: PacksTab(context),
            STATUTES: lambda: StatutesTab(context),
            FONTS: lambda: FontsTab(context),
            WINDOW: lambda: WindowTab(context),
        }
        self._tabs: dict[str, SettingsTab] = {}
        words = {
            VAULT: self.tr("Vault"),
            COMPANY: self.tr("Our company"),
            STAFF: self.tr("Staff"),
            PACKS: self.tr("Check packs"),
            STATUTES: self.tr("Statutes"),
            FONTS: self.tr("Fonts"),
            WINDOW: self.tr("Window"),
        }
        self._strip = TabStrip(tuple(Tab(key, words[key]) for key in self._makers), self)
        self._stack = LateStack({key: partial(self._face, key) for key in self._makers}, self)
        self._stack.setProperty("canvas", "true")
        self.content.addWidget(text_label(self.tr("Settings"), "title"))
        self.content.addWidget(self._strip)
        self.content.addWidget(self._stack, 1)
        self._strip.tab_chosen.connect(self._on_tab_chosen)

    @property
    def shown(self) -> SettingsTab:
        """Return the tab that is shown."""
        return self._tab(self._strip.chosen)

    @override
    def warm(self) -> bool:
        return self._stack.warm() or any(tab.warm() for tab in self._tabs.values())

    @override
    def enter(self, record: str = "") -> None:
        if record in self._makers:
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

    def _tab(self, key: str) -> SettingsTab:
        if key not in self._tabs:
            made = self._makers[key]()
            made.changed.connect(self.changed)
            made.page_requested.connect(self.page_requested)
            self._tabs[key] = made
        return self._tabs[key]

    def _face(self, key: str) -> QWidget:
        tab = self._tab(key)
        return scrolled(tab) if tab.scrolls else tab

    def _show(self) -> None:
        self._stack.choose(self._strip.chosen)
        self.shown.load()
        self.tab_shown.emit(self._strip.chosen)

    @Slot(str)
    def _on_tab_chosen(self, _key: str) -> None:
        self._show()
