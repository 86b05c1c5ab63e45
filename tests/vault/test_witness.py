"""The anchor in the keyring: what two files put back together cannot take back."""

import shutil

import pytest

from vault_builders import CHEAP, NOW, PASSPHRASE, fill, names, ticking_clock
from vetdesk import vault as vaults
from vetdesk.store.hooks import StoreHooks
from vetdesk.vault.errors import KeyringRefused, KeyringUnavailable, VaultReadOnly
from vetdesk.vault.keyring_slot import SystemKeyring


class Box:
    """A keyring in memory that counts how often it is told something."""

    def __init__(self):
        self.kept = {}
        self.told = 0

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.told += 1
        self.kept[service, username] = password

    def delete_password(self, service, username):
        del self.kept[service, username]


@pytest.fixture
def box():
    return Box()


@pytest.fixture
def unlock(closed, box):
    """Return what opens the vault beside a keyring."""

    def unlock(find=lambda: SystemKeyring(box)):
        return vaults.unlock(
            closed,
            PASSPHRASE,
            policy=CHEAP,
            hooks=StoreHooks(),
            now=NOW,
            clock=ticking_clock(),
            find_keyring=find,
        )

    return unlock


@pytest.fixture
def enabled(unlock, box, closed):
    """A closed vault that the keyring may open."""
    vault = unlock()
    vault.enable_keyring(SystemKeyring(box))
    vault.close()
    return closed


def keys(vault):
    return [notice.key for notice in vault.notices]


def roll_back(folder, work):
    """Do some work in a vault and put the whole folder back as it was before."""
    old = shutil.copytree(folder, folder.with_name("old"))
    work()
    shutil.rmtree(folder)
    shutil.copytree(old, folder)


def some_work(unlock):
    def work():
        vault = unlock()
        fill(vault, 2, start=700)
        vault.close()

    return work


def test_a_vault_put_back_with_its_key_file_is_read_only_until_decided(enabled, unlock):
    roll_back(enabled, some_work(unlock))

    vault = unlock()

    assert keys(vault) == ["vault.rolled_back"]
    with pytest.raises(VaultReadOnly):
        fill(vault, 1, start=900)
    vault.close()


def test_once_decided_the_keyring_remembers_the_accepted_state(enabled, unlock):
    roll_back(enabled, some_work(unlock))
    vault = unlock()

    vault.accept_rollback()
    fill(vault, 1, start=900)
    vault.close()

    vault = unlock()
    assert keys(vault) == []
    assert "员工00900" in names(vault)
    vault.close()


def test_looking_at_a_rolled_back_vault_decides_nothing(enabled, unlock):
    roll_back(enabled, some_work(unlock))
    unlock().close()

    vault = unlock()

    assert keys(vault) == ["vault.rolled_back"]
    vault.close()


def test_changes_since_the_keyring_was_told_are_no_alarm(enabled, unlock):
    def refused():
        raise KeyringRefused("elsewhere")

    vault = unlock(refused)
    fill(vault, 5, start=800)
    vault.close()

    vault = unlock()
    assert keys(vault) == []
    vault.close()


def test_the_keyring_is_told_when_the_vault_closes_and_only_when_something_changed(enabled, unlock, box):
    unlock().close()
    told = box.told

    vault = unlock()
    fill(vault, 3, start=800)
    assert box.told == told
    vault.close()

    assert box.told == told + 1
    unlock().close()
    assert box.told == told + 1


def test_a_keyring_that_does_not_answer_is_said_and_the_vault_opens(enabled, unlock):
    def silent():
        raise KeyringUnavailable

    vault = unlock(silent)

    assert keys(vault) == ["vault.keyring_silent"]
    fill(vault, 1, start=800)
    vault.close()


def test_another_workstation_without_a_keyring_says_nothing(enabled, unlock):
    def refused():
        raise KeyringRefused("keyring.backends.fail.Keyring")

    vault = unlock(refused)

    assert keys(vault) == []
    vault.close()


def test_a_vault_that_the_keyring_may_not_open_never_asks_it(closed, unlock):
    def never():
        raise AssertionError("the keyring was asked")

    vault = unlock(never)
    fill(vault, 1, start=800)
    vault.close()


@pytest.mark.parametrize("text", ["", "nonsense", "1 2 3", "1 2 x y", "1 2 3 !!!"])
def test_an_unreadable_memory_counts_as_none(enabled, unlock, box, text):
    anchors = [name for name in box.kept if name[1].endswith("/anchor")]
    assert len(anchors) == 1
    box.kept[anchors[0]] = text

    vault = unlock()

    assert keys(vault) == []
    vault.close()
