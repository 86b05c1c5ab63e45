"""A crash in the middle of a transaction, and what people do to its journal file afterwards."""

import random

import pytest

from fault_builders import read_everything
from vault_builders import key_of, open_vault
from vetdesk.domain.errors import VetdeskError
from vetdesk.vault import layout
from vetdesk.vault.engine import open_raw
from vetdesk.vault.errors import CheckFailed, DamageError
from vetdesk.vault.notices import VaultRolledBack

SEED = random.Random(99)  # noqa: S311 - places, not secrets


@pytest.fixture
def crashed(closed):
    """A vault whose process died after half of a large change had reached the file."""
    connection = open_raw(layout.database(closed), key_of(closed))
    connection.execute("PRAGMA journal_mode = TRUNCATE").fetchall()
    connection.execute("PRAGMA cache_size = 1").fetchall()
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE staff SET post = post || '改'")
    database = layout.database(closed).read_bytes()
    journal = journal_of(closed).read_bytes()
    connection.execute("ROLLBACK")
    connection.close()
    assert database != layout.database(closed).read_bytes(), "nothing had reached the file"
    layout.database(closed).write_bytes(database)
    journal_of(closed).write_bytes(journal)
    return closed


def journal_of(folder):
    return folder / "vault.db-journal"


def is_told(folder):
    """Return whether somebody hears that the content is not what it was."""
    try:
        vault = open_vault(folder)
    except DamageError:
        return True
    try:
        vault.check()
    except CheckFailed:
        return True
    finally:
        vault.close()
    return any(isinstance(notice, VaultRolledBack) for notice in vault.notices)


def test_a_half_transaction_is_taken_back_at_the_next_unlock(crashed):
    vault = open_vault(crashed)

    assert all(not post.endswith("改") for _, _, post in read_everything(vault)["members"])
    vault.check()
    vault.close()


def test_a_deleted_journal_does_not_hide_the_half_transaction(crashed):
    journal_of(crashed).unlink()

    assert is_told(crashed)


@pytest.mark.parametrize("share", [0.25, 0.5, 0.9])
def test_a_cut_journal_does_not_hide_the_half_transaction(crashed, share):
    content = journal_of(crashed).read_bytes()
    journal_of(crashed).write_bytes(content[: int(len(content) * share)])

    assert is_told(crashed)


def test_a_flipped_journal_gives_the_old_content_or_is_told(crashed):
    database = layout.database(crashed).read_bytes()
    journal = journal_of(crashed).read_bytes()

    for _ in range(25):
        flipped = bytearray(journal)
        flipped[SEED.randrange(len(flipped))] ^= 1 << SEED.randrange(8)
        layout.database(crashed).write_bytes(database)
        journal_of(crashed).write_bytes(flipped)
        assert is_told(crashed) or is_old(crashed)


def is_old(folder):
    try:
        vault = open_vault(folder)
    except VetdeskError:
        return False
    posts = [post for _, _, post in read_everything(vault)["members"]]
    vault.close()
    return all(not post.endswith("改") for post in posts)
