"""Every page of the window over a real vault, with every service watched: none runs in its thread."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from vetdesk.desktop.page import PageId
from vetdesk.desktop.pages import build_pages
from vetdesk.desktop.pages.links import place, view_list
from vetdesk.desktop.window import MainWindow
from vetdesk.progress import silent
from vetdesk.services.parties import PartyQuery
from vetdesk.services.people import PersonQuery

PLACES = (
    (PageId.TODAY, ""),
    (PageId.COLLECTORS, ""),
    *((PageId.COLLECTORS, view_list(view)) for view in ("rechecks", "xrays", "whitelist", "overview")),
    (PageId.PEOPLE, ""),
    (PageId.PEOPLE, view_list("erasures")),
    (PageId.AGREEMENTS, ""),
    *((PageId.SETTINGS, tab) for tab in ("vault", "company", "staff", "packs", "fonts", "window")),
)
TABS = ("review", "conditions", "people", "matters", "documents", "history", "evaluations")


@pytest.fixture
def pages(qtbot, make_context, services):
    """Return every page by its id."""
    made = {page.page_id: page for _, page in build_pages(make_context(services))}
    for page in made.values():
        qtbot.addWidget(page)
    return made


def enter(pages, settle, page_id, asked):
    page = pages[page_id]
    page.show()
    page.enter(asked)
    settle()
    settle()
    page.leave()
    page.hide()
    settle()
    return page


@pytest.mark.parametrize(("page_id", "asked"), PLACES, ids=lambda one: str(one).replace(":", "-") or "list")
def test_no_service_runs_in_the_thread_of_the_window(in_the_right_thread, pages, settle, page_id, asked):
    enter(pages, settle, page_id, asked)

    assert {"Parties.page", "Xrays.look", "Packs.get", "Portfolio.overview"} <= in_the_right_thread.watched


def test_records_are_read_in_lanes_too(in_the_right_thread, pages, settle, services, matter_file):
    services.matters.run(matter_file())
    party = services.parties.page(PartyQuery()).items[0]
    person = services.people.page(PersonQuery()).items[0]

    for tab in TABS:
        enter(pages, settle, PageId.COLLECTORS, place(str(party.id), tab))
    enter(pages, settle, PageId.PEOPLE, str(person.id))
    packs = enter(pages, settle, PageId.SETTINGS, "packs").shown
    packs.records.opened.emit("cn.vetting.collector")
    settle()
    settle()

    assert packs.is_editing
    assert pages[PageId.COLLECTORS].detail.dossier.party.id == party.id


def test_a_service_that_runs_in_the_window_is_caught(in_the_right_thread, services):
    """The guard of this file itself: what a page would do wrong, done in a file of the window."""
    code = compile("services.xrays.look(progress)", "/src/vetdesk/desktop/pages/sample.py", "exec")

    exec(code, {"services": services, "progress": silent()})  # noqa: S102 - our own line

    assert {"Xrays.look()", "Vault.reading()"} <= set(in_the_right_thread.caught)
    in_the_right_thread.caught.clear()


class _Shown(QObject):
    """Notes every window that comes up, however short."""

    def __init__(self, parent):
        super().__init__(parent)
        self.kinds = []

    @override
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.kinds.append(type(watched).__name__)
        return False


def test_making_the_pages_shows_no_window_but_the_window(qtbot, make_context, services, settle):
    window = MainWindow(build_pages(make_context(services)))
    qtbot.addWidget(window)
    shown = _Shown(window)
    QApplication.instance().installEventFilter(shown)
    window.show()

    for page_id, asked in PLACES:
        window.go_to(page_id, asked)
        settle()
        while window.page.warm():
            settle()

    QApplication.instance().removeEventFilter(shown)
    window.close_for_good()
    assert shown.kinds == ["MainWindow"]
