"""A page context whose lanes really run and whose services are fakes of the test."""

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication

from desktop_fakes import FakeJudge, FakeNotifier
from vetdesk.desktop.front import Desk, FrameNews
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.parts.maskedvalue import ClipboardGuard
from vetdesk.desktop.theme import ThemeFollower
from vetdesk.services.clock import StoppedClock

NOON = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)


@pytest.fixture
def make_context(qapp, lanes, settings, in_the_right_thread):
    """Return a function that makes a context around services; fake ones are watched like real ones."""
    owned = []

    def make(services):
        in_the_right_thread.watch_fakes(services)
        app = QApplication.instance()
        follower, clipboard = ThemeFollower(app, app), ClipboardGuard(app)
        owned.extend((follower, clipboard))
        news = FrameNews(app)
        owned.append(news)
        desk = Desk(
            lanes=lanes,
            settings=settings,
            notifier=FakeNotifier(),
            theme=follower,
            clipboard=clipboard,
        )
        return PageContext(
            services=services, desk=desk, clock=StoppedClock(NOON), judge=FakeJudge(), news=news
        )

    yield make
    for one in owned:
        one.deleteLater()


@pytest.fixture
def settle(qtbot, lanes):
    """Return a function that waits until every job has been answered."""

    def wait():
        qtbot.waitUntil(lambda: not lanes.busy)

    return wait
