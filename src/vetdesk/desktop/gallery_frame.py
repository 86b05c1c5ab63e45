"""A sample of the whole frame, for the gallery and the pictures: window, palette, lock screen."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from vetdesk.desktop import vocabulary
from vetdesk.desktop.gallery_pages import GalleryPages
from vetdesk.desktop.lockscreen import LockScreen
from vetdesk.desktop.page import Page, PageId
from vetdesk.desktop.parts.commandpalette import Command, CommandPalette
from vetdesk.desktop.parts.detailheader import Action, DetailHeader
from vetdesk.desktop.parts.rail import Destination
from vetdesk.desktop.parts.tabstrip import Tab, TabStrip
from vetdesk.desktop.window import MainWindow


class FrameWords(QObject):
    """Holds the words of the sample, so that they are translated."""

    def destinations(self) -> tuple[Destination, ...]:
        """Return the rail as it will be when everything works."""
        return (
            Destination(PageId.TODAY.value, self.tr("Today"), "layout-dashboard"),
            Destination(PageId.COLLECTORS.value, self.tr("Collectors"), "building-2"),
            Destination(PageId.PEOPLE.value, self.tr("People"), "users"),
            Destination(PageId.AGREEMENTS.value, self.tr("Agreements"), "file-pen-line"),
            Destination(PageId.SETTINGS.value, self.tr("Settings"), "settings"),
        )

    def tabs(self) -> tuple[Tab, ...]:
        """Return the tabs of a collector."""
        return (
            Tab("profile", self.tr("Profile")),
            Tab("review", self.tr("Reviews")),
            Tab("people", self.tr("People"), "6"),
            Tab("agreements", self.tr("Agreements"), "2"),
            Tab("documents", self.tr("Documents"), "31"),
            Tab("history", self.tr("History")),
        )

    def actions(self) -> tuple[Action, ...]:
        """Return the actions of a collector in review."""
        return (
            Action(key="export", text=self.tr("Export questionnaire")),
            Action(
                key="decide",
                text=self.tr("Decide"),
                kind="primary",
                enabled=False,
                reason=self.tr("2 checks block, 3 are open"),
            ),
        )

    def kind_of_page(self) -> str:
        """Return the word behind a page in the palette."""
        return self.tr("Page")

    def kind_of_collector(self) -> str:
        """Return the word behind a collector in the palette."""
        return self.tr("Collector")


class SamplePage(Page):
    """A page with the header of a record and the figures of the gallery."""

    def __init__(self, page_id: PageId, words: FrameWords) -> None:
        super().__init__(page_id)
        head = DetailHeader(self)
        head.show_record(
            crumb=words.destinations()[1].text,
            name="申恒资产管理有限公司",
            status=vocabulary.status("collector", "in_review"),
            facts=("91310110666007217T", "上海"),
        )
        head.show_actions(words.actions())
        tabs = TabStrip(words.tabs())
        tabs.choose("review")
        self.content.addWidget(head)
        self.content.addWidget(tabs)
        self.content.addWidget(GalleryPages(self).figures(), 1)


def sample_window() -> MainWindow:
    """Return a window whose pages all show the same made-up record."""
    words = FrameWords()
    pages = tuple((place, SamplePage(PageId(place.key), words)) for place in words.destinations())
    window = MainWindow(pages)
    words.setParent(window)
    window.rail.show_badge("today", 7)
    window.rail.show_badge("agreements", 2)
    window.top_bar.show_user("起草人", "法务部")
    window.status.show_vault("客户债权 2026.vetdesk", "09:02 ✓")
    window.status.show_backup("08:31")
    window.status.show_saved("10:42:07")
    window.go_to(PageId.COLLECTORS)
    return window


def sample_palette(window: MainWindow) -> CommandPalette:
    """Return the open palette over ``window``."""
    words = FrameWords(window)
    commands = tuple(
        Command(f"go:{place.key}", place.text, words.kind_of_page(), place.icon)
        for place in words.destinations()
    )
    records = (Command("go:collectors/1", "申恒资产管理有限公司", words.kind_of_collector(), "building-2"),)
    palette = CommandPalette((*commands, *records), window)
    palette.open_over(window)
    return palette


def sample_lock_screen() -> QWidget:
    """Return the lock screen of a made-up vault."""
    screen = LockScreen()
    screen.show_vault("客户债权 2026", "08:31", locked=True)
    screen.fill_in("not a passphrase")
    return screen
