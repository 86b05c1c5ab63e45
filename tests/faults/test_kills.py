"""kill -9 at any moment: acknowledged changes stay, and the vault opens without an alarm."""

import random
import shutil

import pytest

from fault_builders import Nursery
from vault_builders import OTHER_PASSPHRASE, PASSPHRASE, names, open_vault
from vetdesk.vault import keyfile, layout
from vetdesk.vault.errors import WrongPassphrase

KILLS = 50
SEED = random.Random(20261123)  # noqa: S311 - moments, not secrets


@pytest.fixture(scope="module")
def nursery():
    warm = Nursery()
    yield warm
    warm.close()


def test_fifty_killed_writers_lose_nothing_they_acknowledged(closed, nursery):
    expected = set()

    for kill in range(KILLS):
        acknowledged = nursery.run_and_kill(
            "write", closed, f"k{kill}", lines=1 + kill % 3, delay=SEED.uniform(0, 0.02)
        )
        expected |= {f"k{kill}-{number}-{half}" for number in acknowledged for half in "ab"}
        vault = open_vault(closed)
        assert vault.notices == (), "an anchor alarm after a kill"
        found = {name for name in names(vault) if name.startswith("k")}
        vault.close()
        assert expected <= found
        assert len(found) % 2 == 0, "half of a transaction"
        assert not list(closed.glob(".vetdesk-*"))

    vault = open_vault(closed)
    vault.check()
    vault.close()
    assert len(expected) >= 2 * KILLS


def test_a_killed_passphrase_change_leaves_one_that_opens(closed, nursery):
    current = PASSPHRASE

    for _ in range(30):
        nursery.run_and_kill("change_passphrase", closed, current, lines=1, delay=SEED.uniform(0, 0.05))
        opening = []
        for passphrase in (PASSPHRASE, OTHER_PASSPHRASE):
            try:
                vault = open_vault(closed, passphrase)
            except WrongPassphrase:
                continue
            assert vault.notices == ()
            vault.close()
            opening.append(passphrase)
        assert len(opening) == 1
        assert not list(closed.glob(".vetdesk-*"))
        (current,) = opening


def test_a_killed_change_of_the_data_key_leaves_one_whole_vault(closed, nursery):
    count = None

    for _ in range(15):
        nursery.run_and_kill("rotate", closed, lines=1, delay=SEED.uniform(0, 0.5))
        vault = open_vault(closed)
        vault.check()
        permanent = sum(not name.startswith("短期") for name in names(vault))
        assert count in {None, permanent}
        count = permanent
        leftovers = [layout.NEXT_DATABASE, keyfile.NEXT]
        assert not any((closed / name).exists() for name in leftovers)
        # The next round begins without members of this one.
        for member in vault.staff():
            if member.is_active and member.name.startswith("短期"):
                vault.remove_staff(member)
        vault.close()


def test_a_killed_backup_is_never_taken_for_one(closed, tmp_path, nursery):
    target = tmp_path / "copies"
    made = 0

    for kill in range(6):
        shutil.rmtree(target, ignore_errors=True)
        # Every other kill waits for a first copy, so that a slow machine makes some too.
        nursery.run_and_kill("back_up", closed, target, lines=1 + kill % 2, delay=SEED.uniform(0, 0.6))
        for copy in target.glob("*.vetdesk"):
            vault = open_vault(copy)
            vault.check()
            vault.close()
            made += 1

    assert made >= 3


def test_a_kill_leaves_no_lock_behind(closed, nursery):
    nursery.run_and_kill("write", closed, "locked", lines=1, delay=0)

    open_vault(closed).close()
