"""Leaving a view that looks through everything stops the look; coming back begins another."""

from datetime import date
from threading import Event

import pytest

from desktop_fakes import FakeServices
from vetdesk.desktop.pages.collectors.whitelistview import WhiteListView
from vetdesk.desktop.pages.collectors.xrayview import XrayView
from vetdesk.desktop.pages.reporting.overview import OverviewView
from vetdesk.progress import Cancelled
from vetdesk.services.portfolio import Overview
from vetdesk.services.whitelist import WhiteList
from vetdesk.services.xrays import XrayReport

DAY = date(2026, 11, 23)
NOTHING = {
    XrayView: XrayReport(findings=(), cut={}, looked_at=DAY),
    WhiteListView: WhiteList(day=DAY, publisher="", lines=()),
    OverviewView: Overview(
        as_of=DAY,
        statuses={},
        chapters=(),
        decisions_lapsing={},
        checks_lapsing={},
        outcomes={},
        stale=0,
        lapsed=0,
        running=0,
        conditions_open=0,
        conditions_overdue=0,
    ),
}
VIEWS = pytest.mark.parametrize("view", list(NOTHING), ids=lambda view: view.__name__)


class LongLook:
    """Looks until somebody stops it or lets it end; keeps how each look ended."""

    def __init__(self, found):
        self.found = found
        self.begun, self.may_end = Event(), Event()
        self.ends = []

    def __call__(self, *given):
        progress = given[-1]
        self.begun.set()
        while not self.may_end.wait(0.002):
            try:
                progress.check()
            except Cancelled:
                self.ends.append("stopped")
                raise
        self.ends.append("found")
        return self.found


@pytest.fixture
def long_look(make_context, qtbot):
    """Return a function that makes a view and the look it begins when it is entered."""

    def make(kind):
        look = LongLook(NOTHING[kind])
        one = FakeServices(look=look, overview=look, save=look)
        services = FakeServices(xrays=one, white_lists=one, portfolio=one)
        view = kind(make_context(services))
        qtbot.addWidget(view)
        return view, look

    return make


@VIEWS
def test_leaving_the_view_stops_the_look(long_look, settle, view):
    shown, look = long_look(view)
    shown.enter()
    look.begun.wait(5)

    shown.leave()
    settle()

    assert look.ends == ["stopped"]
    assert not shown.is_looking


@VIEWS
def test_who_comes_back_before_the_look_has_stopped_gets_another(long_look, settle, view):
    shown, look = long_look(view)
    shown.enter()
    look.begun.wait(5)

    shown.leave()
    shown.enter()
    look.may_end.set()
    settle()

    assert look.ends[-1] == "found"
    assert not shown.is_looking


@VIEWS
def test_a_look_that_ended_is_not_repeated_by_leaving(long_look, settle, view):
    shown, look = long_look(view)
    look.may_end.set()
    shown.enter()
    settle()

    shown.leave()
    settle()

    assert look.ends == ["found"]
