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
from vetdesk.vault.errors import CheckFailed
from vetdesk.vault.notices import FolderNotWritable, VaultInSyncFolder, VaultRolledBack


class FakeVault:
    """A vault whose state the test chooses; remembers what it was asked to do."""

    def __init__(self):
        self.notices = ()
        self.rolled_back = False
        self.kept = 0
        self.rests = 0
        self.asked = []
        self.failure = None

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
        self.asked.append("check")
        return SimpleNamespace(failure=self.failure)


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


@pytest.fixture
def strip(upkeep):
    """Return what the strip at the bottom is told, in order."""
    said = []
    upkeep._news.checked.connect(said.append)
    return said


def test_the_check_of_every_page_is_seen_and_what_is_printed_waits_for_it(upkeep, vault, strip, settle):
    """L-06."""
    upkeep._on_first_page_shown()
    upkeep._context.render(lambda _progress: vault.asked.append("print"), lambda _nothing: None)
    assert "running" in strip[-1]
    settle()

    assert vault.asked == ["check", "print"]
    assert "passed" in strip[-1]
    assert "not" not in strip[-1]


def test_a_check_that_fails_is_said_below_as_well(upkeep, vault, strip, settle):
    vault.failure = CheckFailed(["page 7"], "20261101T083100Z")

    upkeep._on_first_page_shown()
    settle()

    assert "not passed" in strip[-1]


def test_a_vault_open_for_reading_says_so_for_good_and_tries_no_backup(make_context, vault, settle):
    """F-24: the notice stands on the first page, the strip keeps saying it, nothing is written."""
    vault.notices = (FolderNotWritable(),)
    context = make_context(FakeServices(vault=vault, today=FakeToday(), read_only=True))
    news = FrameNews()
    upkeep = Upkeep(context, news, always="open for reading only")
    said = []
    news.checked.connect(said.append)

    upkeep.begin()
    upkeep._on_first_page_shown()
    settle()
    for timer in upkeep.findChildren(QTimer):
        timer.stop()

    assert len(said) == 2
    assert all("open for reading only" in words for words in said)
    assert len(context.notifier.told) == 1
    assert vault.asked == ["check"]  # a backup would have failed: this vault has none to make


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
