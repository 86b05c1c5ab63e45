"""The frame of the window: rail, top bar, banner, pages, help, status. It knows PageId and no business."""

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QMainWindow, QStackedWidget, QWidget
from typing_extensions import override

from vetdesk.desktop.cover import Cover
from vetdesk.desktop.front import FormKeeper
from vetdesk.desktop.inputwatch import undisturbed
from vetdesk.desktop.notifier import Notice
from vetdesk.desktop.page import MakePage, Page, PageId
from vetdesk.desktop.parts.banner import Banner
from vetdesk.desktop.parts.basics import column, row
from vetdesk.desktop.parts.helppane import HelpPane
from vetdesk.desktop.parts.helpspace import HelpSpace
from vetdesk.desktop.parts.rail import Destination, NavigationRail
from vetdesk.desktop.parts.statusstrip import StatusStrip
from vetdesk.desktop.parts.topbar import TopBar
from vetdesk.desktop.theme import Tone, space
from vetdesk.desktop.timers import once

_SHORTCUTS: Final[Mapping[str, str]] = {
    "Ctrl+K": "_on_palette_asked",
    "Ctrl+L": "_on_lock_asked",
    "Ctrl+F": "_on_find_asked",
    "Ctrl+N": "_on_new_asked",
    "Ctrl+P": "_on_print_asked",
    "F5": "_on_preview_asked",
    "F1": "_on_help_asked",
}


_WARM_MS: Final = 30
"""Between two parts of a page that are made ahead: what the user does meanwhile comes first."""


_TOLD_MS: Final = 20_000
"""How long a plain fact is shown: it is soon no longer true. What went wrong stays until it is closed."""


class MainWindow(QMainWindow):
    """Shows one page at a time and asks it before leaving; a page is made when it is first shown."""

    lock_requested = Signal()
    palette_requested = Signal()
    close_requested = Signal()
    page_shown = Signal(str)

    def __init__(self, pages: tuple[tuple[Destination, Page | MakePage], ...]) -> None:
        super().__init__()
        self.setWindowTitle("vetdesk")
        self.setMinimumSize(QSize(1080, 680))
        self.resize(1440, 900)
        self._to_make = {PageId(place.key): page for place, page in pages}
        self._pages: dict[PageId, Page] = {}
        self._titles = {PageId(place.key): place.text for place, _ in pages}
        self._vault_name = ""
        self.rail = NavigationRail(tuple(destination for destination, _ in pages), self)
        self.top_bar = TopBar(self)
        self.banner = Banner(self)
        self.banner.setObjectName("notice")
        self.status = StatusStrip(self)
        self.help = HelpPane(self)
        self._stack = QStackedWidget(self)
        self._stack.setProperty("canvas", "true")
        self._may_close = False
        self._shown: PageId | None = None
        self._cover: Cover | None = None
        self._forms: FormKeeper | None = None
        self._warm = QTimer(self)
        self._warm.setInterval(_WARM_MS)
        self._told = once(self, _TOLD_MS)
        self._lay_out()
        self._connect()

    @property
    def page(self) -> Page | None:
        """Return the page that is shown."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Page) and self._shown is not None else None

    def name_vault(self, name: str) -> None:
        """Let the title say which vault this is."""
        self._vault_name = name

    def go_to(self, page_id: PageId, record: str = "") -> bool:
        """Show a page; False when the present one must not be left yet."""
        with undisturbed():
            return self._go_to(page_id, record)

    def _go_to(self, page_id: PageId, record: str) -> bool:
        leaving = self.page
        target = self._page(page_id)
        if leaving is not None and leaving is not target and not leaving.leave():
            self.rail.show_chosen(leaving.page_id.value)
            return False
        self._shown = page_id
        self.banner.clear()
        self._stack.setCurrentWidget(target)
        self.rail.show_chosen(page_id.value)
        self.setWindowTitle(" - ".join(filter(None, (self._titles[page_id], self._vault_name, "vetdesk"))))
        target.enter(record)
        target.take_focus()
        self.help.show_topic(page_id.value)
        self.page_shown.emit(page_id.value)
        self._warm.start()
        return True

    def cover(self, *, waiting: bool) -> None:
        """Hide everything that can be read; ``waiting`` for a running job to end."""
        self._warm.stop()
        self._cover = Cover(self, waiting=waiting)

    def keep_forms_with(self, keeper: FormKeeper) -> None:
        """Let ``keeper`` have what is typed into dialogs; from now on it belongs to the window."""
        self._forms = keeper
        if isinstance(keeper, QObject):
            keeper.setParent(self)

    def note_forms(self, dialogs: Iterable[QDialog]) -> None:
        """Take down what is typed into ``dialogs``, which the lock closes."""
        if self._forms is not None:
            self._forms.note(dialogs)

    def save_drafts(self) -> None:
        """Let every page keep what is typed; before a lock."""
        if self._forms is not None:
            self._forms.save()
        for page in self._pages.values():
            page.save_draft()

    def clear_pages(self) -> None:
        """Let every page forget; before a lock."""
        self.banner.clear()
        for page in self._pages.values():
            page.clear()

    def close_for_good(self) -> None:
        """Close without asking; the session has made everything safe."""
        self._may_close = True
        self.close()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            event.accept()
            return
        event.ignore()
        if self.page is None or self.page.leave():
            self.close_requested.emit()

    def _lay_out(self) -> None:
        middle = QWidget(self)
        middle.setProperty("canvas", "true")
        work = column(gap=0)
        noticed = column(gap=0)
        noticed.setContentsMargins(space(6), 0, space(6), 0)
        noticed.addWidget(self.banner)
        # Below the page: above it, every notice would push what one is about to click away.
        work.addWidget(self._stack, 1)
        work.addLayout(noticed)
        middle.setLayout(work)
        right = column(gap=0)
        right.addWidget(self.top_bar)
        right.addWidget(HelpSpace(middle, self.help, self), 1)
        right.addWidget(self.status)
        frame = QWidget(self)
        whole = row(gap=0)
        whole.addWidget(self.rail)
        whole.addLayout(right, 1)
        frame.setLayout(whole)
        self.setCentralWidget(frame)

    def _connect(self) -> None:
        self.rail.destination_chosen.connect(self._on_destination_chosen)
        self.rail.lock_requested.connect(self._on_lock_asked)
        self.top_bar.search_requested.connect(self._on_palette_asked)
        self.top_bar.help_requested.connect(self._on_help_asked)
        self._warm.timeout.connect(self._on_time_to_warm)
        self._told.timeout.connect(self.banner.clear)
        for keys, slot in _SHORTCUTS.items():
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(getattr(self, slot))

    def _page(self, page_id: PageId) -> Page:
        if page_id not in self._pages:
            found = self._to_make[page_id]
            page = found if isinstance(found, Page) else found(self._stack)
            self._pages[page_id] = page
            self._stack.addWidget(page)
            page.page_requested.connect(self._on_page_requested)
        return self._pages[page_id]

    @Slot()
    def _on_time_to_warm(self) -> None:
        page = self.page
        with undisturbed():
            more = self._cover is None and page is not None and page.warm()
        if not more:
            self._warm.stop()

    @Slot(object)
    def show_notice(self, notice: Notice) -> None:
        """Show what the notifier has to say under the page."""
        self.banner.show_message(notice.text, notice.tone, details=notice.details)
        if notice.tone in {Tone.OK, Tone.INFO}:
            self._told.start()
        else:
            self._told.stop()

    @Slot(str)
    def _on_destination_chosen(self, key: str) -> None:
        self.go_to(PageId(key))

    @Slot(str, str)
    def _on_page_requested(self, key: str, record: str) -> None:
        self.go_to(PageId(key), record)

    @Slot()
    def _on_lock_asked(self) -> None:
        self.lock_requested.emit()

    @Slot()
    def _on_palette_asked(self) -> None:
        self.palette_requested.emit()

    @Slot()
    def _on_help_asked(self) -> None:
        self.help.toggle()

    @Slot()
    def _on_find_asked(self) -> None:
        if self.page is not None:
            self.page.find_in_page()

    @Slot()
    def _on_new_asked(self) -> None:
        if self.page is not None:
            self.page.new_record()

    @Slot()
    def _on_print_asked(self) -> None:
        if self.page is not None:
            self.page.print_page()

    @Slot()
    def _on_preview_asked(self) -> None:
        if self.page is not None:
            self.page.show_preview()
