"""What is said right after unlocking, and what runs behind."""

from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QTimer

from desktop_fakes import FakeServices
from vetdesk.desktop.front import FrameNews
from vetdesk.desktop.upkeep import Upkeep
from vetdesk.services.vaultcare import VaultInfo
from vetdesk.vault.notices import VaultInSyncFolder, VaultRolledBack


class FakeVault:
    """A vault whose state the test chooses; remembers what it was asked to do."""

    def __init__(self):
        self.notices = ()
        self.rolled_back = False
        self.kept = 0
        self.rests = 0

    def info(self):
        return VaultInfo(
            folder=Path("/v/claims.vetdesk"),
            name="claims",
            created_at=datetime(2026, 11, 1, tzinfo=UTC),
            rehearsal=False,
            read_only=self.rolled_back,
            size=1,
            backups=(),
            notices=self.notices,
            rolled_back=self.rolled_back,
        )

    def accept_rollback(self):
        self.rolled_back = False

    def keep_anchor(self):
        self.kept += 1

    def rest(self):
        self.rests += 1

    def check_pages(self):
        return SimpleNamespace(failure=None)


class FakeToday:
    """A day on which nothing waits; remembers that it was asked."""

    def __init__(self):
        self.read = []

    def board(self):
        self.read.append(True)
        return SimpleNamespace(items=(), number=0)


@pytest.fixture
def vault():
    return FakeVault()


@pytest.fixture
def upkeep(vault, make_context):
    """Return the upkeep of a vault in which nothing waits, and its notifier."""
    services = FakeServices(vault=vault, today=FakeToday(), read_only=True)
    context = make_context(services)
    made = Upkeep(context, FrameNews())
    made.notifier = context.notifier
    yield made
    for timer in made.findChildren(QTimer):
        timer.stop()


def test_what_waits_is_counted_once_where_today_has_counted_it(upkeep, settle):
    read = upkeep._context.services.today.read
    badges = []
    upkeep._news.badge_changed.connect(lambda page, number: badges.append((page, number)))

    upkeep._news.board_read.emit(SimpleNamespace(items=(), number=7))
    upkeep._on_first_page_shown()
    settle()

    assert read == []
    assert badges == [("today", 7), ("agreements", 0)]


def test_what_waits_is_counted_where_another_page_came_first(upkeep, settle):
    upkeep._on_first_page_shown()
    settle()

    assert upkeep._context.services.today.read == [True]


def test_what_somebody_must_know_stands_on_the_first_page(upkeep, vault, settle):
    vault.notices = (VaultInSyncFolder("坚果云"),)

    upkeep.begin()
    settle()

    (told,) = upkeep.notifier.told
    assert "坚果云" in told[0]
    assert upkeep.notifier.asked == []


def test_a_vault_with_nothing_to_say_says_nothing(upkeep, settle):
    upkeep.begin()
    settle()

    assert upkeep.notifier.told == []


def test_a_rolled_back_vault_asks_at_once_and_a_no_changes_nothing(upkeep, vault, settle):
    vault.notices, vault.rolled_back = (VaultRolledBack(""),), True

    upkeep.begin()
    settle()

    assert len(upkeep.notifier.asked) == 1
    assert vault.rolled_back


def test_the_decision_makes_it_writable(upkeep, vault, settle):
    vault.notices, vault.rolled_back = (VaultRolledBack(""),), True
    upkeep.notifier.answers.append(True)

    upkeep.begin()
    settle()

    assert not vault.rolled_back


def test_every_ten_minutes_the_keyring_is_told(upkeep, vault, settle):
    upkeep._keeping.timeout.emit()
    settle()

    assert vault.kept == 1
    assert upkeep._keeping.interval() == 600_000


def test_a_window_at_rest_gives_memory_back_once_and_again_only_after_work(upkeep, vault, settle, lanes):
    upkeep._resting.setInterval(0)
    lanes.read.submit(lambda _: None)
    settle()
    upkeep._resting.stop()
    upkeep._on_time_to_rest()
    settle()

    assert vault.rests >= 1
    assert not upkeep._resting.isActive()  # its own job is no work
    lanes.read.submit(lambda _: None)
    settle()
    assert upkeep._resting.isActive() or vault.rests > 1
    upkeep._resting.stop()
