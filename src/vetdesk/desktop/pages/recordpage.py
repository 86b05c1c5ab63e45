"""The page of one kind of record: the register, and one record in detail. Collectors and people are one."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from typing import Any, Final, Protocol
from uuid import UUID

from PySide6.QtCore import Signal, SignalInstance, Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vetdesk.desktop.jobs import Job
from vetdesk.desktop.lists.recordlist import RecordList
from vetdesk.desktop.page import Page, PageId
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.links import (
    NEW,
    record_id,
    split,
    view_list,
    wanted_filter,
    wanted_status,
    wanted_view,
)
from vetdesk.desktop.pages.savedfilters import SavedFilterMenu
from vetdesk.desktop.parts.basics import column, text_label
from vetdesk.desktop.parts.latestack import LateStack
from vetdesk.desktop.parts.tabstrip import Tab, TabStrip
from vetdesk.progress import Progress

_REGISTER: Final = "register"
_LISTED: Final = "listed"
_DETAIL: Final = "detail"


class Register(Protocol):
    """The list of a page; ``opened`` carries the id of a record."""

    list: RecordList[Any]

    @property
    def opened(self) -> SignalInstance:
        """Emitted with the id of the record to show."""

    def reload(self, status: str = "") -> None:
        """Ask for the list again, of one status when it is given."""

    def clear(self) -> None:
        """Forget every line."""


class RecordDetail(QWidget):
    """One record with its tabs; asks the page by signals."""

    back_requested = Signal()
    action_requested = Signal(str)

    @property
    @abstractmethod
    def is_empty(self) -> bool:
        """True while no record is shown."""

    @abstractmethod
    def place(self) -> str:
        """Return the words that bring back what is shown."""

    @abstractmethod
    def show_dossier(self, dossier: Any) -> None:
        """Show a record that has been read."""

    @abstractmethod
    def clear(self) -> None:
        """Forget the record."""

    @abstractmethod
    def flush(self) -> None:
        """Save what is typed and not yet saved."""

    @abstractmethod
    def warm(self) -> bool:
        """Make one part that is shown later; False when every part is there."""


class ListView(QWidget):
    """Another way to look at all records, beside the register."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._looking: Job | None = None
        self._is_entered = self._was_stopped = False

    def enter(self) -> None:
        """Load what the view shows."""
        self._is_entered = True
        self.look()

    def leave(self) -> None:
        """Stop what runs for this view; called when another one or another page is shown."""
        self._is_entered = False
        if self._looking is not None:
            self._looking.cancel()

    @property
    def is_looking(self) -> bool:
        """True while what was begun with ``look`` has not ended."""
        return self._looking is not None

    def look(self) -> None:
        """Ask for what the view shows; does nothing while that runs."""

    def _follow(self, job: Job) -> None:
        """Stop ``job`` when the view is left, and look again for who comes back before it has stopped."""
        self._looking = job
        job.cancelled.connect(self._on_look_stopped)
        job.finished.connect(self._on_look_finished)

    @Slot()
    def _on_look_stopped(self) -> None:
        self._was_stopped = True

    @Slot()
    def _on_look_finished(self) -> None:
        self._looking = None
        stopped, self._was_stopped = self._was_stopped, False
        if stopped and self._is_entered:
            self.look()

    def clear(self) -> None:
        """Forget everything shown."""

    def focus_search(self) -> None:
        """Put the cursor into the search field."""


class RecordPage(Page):
    """Shows the list, another view of all records, or one record; all work runs in lanes.

    What is made late is made inside ``room`` (one record) or ``ways`` (a view): a widget that moves to
    another parent is dressed again with everything in it.
    """

    room: LateStack
    ways: LateStack

    def __init__(self, page_id: PageId, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(page_id, parent)
        self._context = context
        self._asked = ""
        self._detail: RecordDetail | None = None
        self._makers: dict[str, Callable[[], ListView]] = {}
        self._views: dict[str, ListView] = {}
        self.tabs = TabStrip((), self)

    def carry(
        self,
        title: str,
        register: Register,
        *,
        views: Sequence[tuple[Tab, Callable[[], ListView]]] = (),
        listed: str = "",
    ) -> None:
        """Take the list and how the other faces are made when they are first shown; called once.

        ``views`` stand behind the register under tabs; ``listed`` is then the word for the register.
        """
        self._register = register
        self._makers = {tab.key: make for tab, make in views}
        self.filters = SavedFilterMenu(self._context, self.page_id.value, register.list)
        self.tabs.show_tabs((Tab(_REGISTER, listed), *(tab for tab, _ in views)))
        self.tabs.setVisible(bool(views))
        self.ways = LateStack({_REGISTER: lambda: register.list, **self._makers}, self)
        self.ways.choose(_REGISTER)
        box = column(gap=4 if not views else 2)
        box.addWidget(text_label(title, "title"))
        box.addWidget(self.tabs)
        box.addWidget(self.ways, 1)
        self.room = LateStack({_LISTED: lambda: listing, _DETAIL: self.record_face}, self)
        listing = QWidget(self.room)
        listing.setLayout(box)
        self.tabs.tab_chosen.connect(self._on_view_chosen)
        self.room.choose(_LISTED)
        self.content.addWidget(self.room)
        register.opened.connect(self._on_opened)
        register.list.new_requested.connect(self.new_record)
        register.list.empty_action_requested.connect(self.new_record)

    def take_detail(self, detail: RecordDetail) -> None:
        """Serve the face of one record; called when it has been made."""
        self._detail = detail
        detail.back_requested.connect(self._on_back_requested)

    def take_view(self, view: ListView) -> None:
        """Serve a view of all records; called when it has been made."""
        self._views[view.key] = view

    @abstractmethod
    def record_face(self) -> RecordDetail:
        """Return the face of one record, making it the first time."""

    @abstractmethod
    def read_dossier(self, wanted: UUID, part: str) -> Any:
        """Return the record called ``wanted`` as ``show_dossier`` takes it; runs in the read lane."""

    @abstractmethod
    def begin_record(self, part: str) -> None:
        """Begin a new record; ``part`` says for whom, when a link asked for it."""

    @property
    def shows_list(self) -> bool:
        """True while the register is shown."""
        return self.room.shows(_LISTED)

    @override
    def warm(self) -> bool:
        return self.room.warm() or (self._detail is not None and self._detail.warm()) or self.ways.warm()

    @override
    def enter(self, record: str = "") -> None:
        words, part = split(record)
        if (saved := wanted_filter(record)) is not None:
            self.show_register()
            self.filters.show_filter(saved)
            return
        if (wanted := record_id(words)) is not None:
            self.load(wanted, part)
            return
        if (view := wanted_view(record)) in self._makers:
            self._asked = ""
            self.room.choose(_LISTED)
            self._show_view(view)
            return
        self.show_list(wanted_status(record))
        if words == NEW:
            self.begin_record(part)

    @override
    def place(self) -> str:
        if self._detail is not None and not self.shows_list:
            return self._detail.place()
        return view_list(self.tabs.chosen) if self.tabs.chosen in self._makers else ""

    @override
    def leave(self) -> bool:
        self._flush()
        self._leave_views()
        return True

    @override
    def save_draft(self) -> None:
        self._flush()

    @override
    def clear(self) -> None:
        self._register.clear()
        if self._detail is not None:
            self._detail.clear()
        for view in self._views.values():
            view.clear()

    @override
    def find_in_page(self) -> None:
        if not self.shows_list:
            return
        view = self._views.get(self.tabs.chosen)
        if view is not None:
            view.focus_search()
        else:
            self._register.list.focus_search()

    @Slot()
    @override
    def new_record(self) -> None:
        self.begin_record("")

    def show_list(self, status: str = "") -> None:
        """Show the register, filtered to ``status`` when it is given."""
        self._asked = ""
        self.room.choose(_LISTED)
        if not status and self.tabs.chosen in self._makers:
            self._show_view(self.tabs.chosen)
            return
        self._show_view(_REGISTER)
        self._register.reload(status)

    def show_register(self) -> None:
        """Show the register, whichever view was shown last."""
        self._asked = ""
        self.room.choose(_LISTED)
        self._show_view(_REGISTER)
        self._register.reload()

    def load(self, wanted: UUID, part: str = "") -> None:
        """Read a record and show it, at the tab called ``part`` when it is given."""
        self._asked = wanted.hex
        read_dossier = self.read_dossier

        def read(progress: Progress) -> tuple[str, Any]:
            progress.check()
            return wanted.hex, read_dossier(wanted, part)

        job = self._context.read(read, self._on_loaded)
        job.failed.connect(self._on_not_loaded)

    def _show_view(self, key: str) -> None:
        blocked = self.tabs.blockSignals(True)
        self.tabs.choose(key)
        self.tabs.blockSignals(blocked)
        self.ways.choose(key)
        view = self._views.get(key)
        self._leave_views(but=view)
        if view is not None:
            view.enter()

    def _flush(self) -> None:
        if self._detail is not None:
            self._detail.flush()

    def _leave_views(self, *, but: ListView | None = None) -> None:
        for view in self._views.values():
            if view is not but:
                view.leave()

    @Slot(str)
    def _on_view_chosen(self, key: str) -> None:
        self._show_view(key)
        if key == _REGISTER:
            self._register.reload()

    @Slot(object)
    def _on_loaded(self, answer: tuple[str, Any]) -> None:
        asked, dossier = answer
        if asked != self._asked:
            return  # somebody has gone elsewhere meanwhile
        self._leave_views()
        self.room.choose(_DETAIL)
        self.record_face().show_dossier(dossier)

    @Slot(object)
    def _on_not_loaded(self) -> None:
        if self._detail is None or self._detail.is_empty:
            self.show_list()

    @Slot(object)
    def _on_opened(self, wanted: UUID) -> None:
        self.load(wanted)

    @Slot()
    def _on_back_requested(self) -> None:
        self._flush()
        self.show_list()
