"""Wrong passphrases make the next try wait, also in the next window and the next command."""

import datetime as dt

import pytest

from vault_builders import NOW
from vetdesk.tries import Tries


@pytest.fixture
def file(tmp_path):
    return tmp_path / "tries.json"


def after(seconds):
    return NOW + dt.timedelta(seconds=seconds)


def fail(tries, vault, times):
    for _ in range(times):
        tries.failed(vault, NOW)


def test_the_wait_is_remembered_by_the_next_process(file, tmp_path):
    fail(Tries(file), tmp_path / "a.vetdesk", 5)

    assert Tries(file).seconds_left(tmp_path / "a.vetdesk", NOW) == 4


def test_the_wait_passes_with_the_time(file, tmp_path):
    tries = Tries(file)
    fail(tries, tmp_path / "a.vetdesk", 6)

    left = [tries.seconds_left(tmp_path / "a.vetdesk", after(seconds)) for seconds in (0, 3, 8, 900)]

    assert left == [8, 5, 0, 0]


def test_a_clock_that_was_set_back_makes_nobody_wait_longer(file, tmp_path):
    tries = Tries(file)
    fail(tries, tmp_path / "a.vetdesk", 4)

    assert tries.seconds_left(tmp_path / "a.vetdesk", after(-86_400 * 365)) == 2


def test_one_vault_does_not_make_another_wait(file, tmp_path):
    tries = Tries(file)
    fail(tries, tmp_path / "a.vetdesk", 9)

    assert tries.seconds_left(tmp_path / "b.vetdesk", NOW) == 0


def test_opening_the_vault_or_a_day_forgets_the_failures(file, tmp_path):
    tries = Tries(file)
    for vault in ("a", "b"):
        fail(tries, tmp_path / vault, 9)

    tries.succeeded(tmp_path / "a")

    assert tries.failed(tmp_path / "a", NOW) == 0
    assert tries.failed(tmp_path / "b", after(86_401)) == 0


def test_where_nothing_can_be_kept_the_wait_still_grows(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    tries = Tries(blocked / "tries.json")

    waits = [tries.failed(tmp_path / "a", NOW) for _ in range(4)]

    assert waits == [0, 0, 1, 2]


@pytest.mark.parametrize("content", ["", "[]", '{"x": 1}', '{"x": [1, 2]}', "\x00"])
def test_a_broken_file_counts_as_empty(file, tmp_path, content):
    file.write_text(content)

    assert Tries(file).seconds_left(tmp_path / "a", NOW) == 0
    assert Tries(file).failed(tmp_path / "a", NOW) == 0


def test_the_file_is_private_and_names_no_vault(file, tmp_path):
    fail(Tries(file), tmp_path / "海港贸易.vetdesk", 3)

    assert file.stat().st_mode & 0o777 == 0o600
    assert "海港" not in file.read_text("utf-8")
    assert "vetdesk" not in file.read_text("utf-8")
