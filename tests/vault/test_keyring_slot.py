"""The keyring is optional, exactly named, proved by reading back, and never waited for long."""

import threading

import keyring.backends.null
import pytest

from vault_builders import CHEAP, NOW, PASSPHRASE, open_vault
from vetdesk import vault as vaults
from vetdesk.store.hooks import StoreHooks
from vetdesk.vault import keyfile, keyring_slot
from vetdesk.vault.errors import KeyringForgot, KeyringRefused, KeyringUnavailable
from vetdesk.vault.slots import SlotKind


def named_like(trusted, **members):
    """Return an object whose class carries a trusted name."""
    module, _, name = trusted.rpartition(".")
    return type(name, (), {"__module__": module, **members})()


class Box:
    """A keyring in memory."""

    def __init__(self):
        self.kept = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password

    def delete_password(self, service, username):
        del self.kept[service, username]


def trusted_box():
    box = Box()
    return box, keyring_slot.SystemKeyring(box)


def unlock(folder, system):
    return vaults.unlock_with_keyring(folder, system, policy=CHEAP, hooks=StoreHooks(), now=NOW)


def test_the_keyring_opens_the_vault_for_the_member_who_enabled_it(closed):
    box, system = trusted_box()
    vault = open_vault(closed)
    vault.enable_keyring(system)
    member = vault.actor
    vault.close()

    vault = unlock(closed, system)

    assert vault.actor == member
    assert {name.partition("/")[2] for _, name in box.kept} == {"", "anchor"}
    vault.close()


def test_the_keyring_holds_no_data_key(closed):
    box, system = trusted_box()
    vault = open_vault(closed)
    vault.enable_keyring(system)
    raw = vault._opened.key.raw()
    vault.close()

    assert all(keyring_slot.slots.encode(raw) not in text for text in box.kept.values())


def test_a_wiped_keyring_leaves_the_passphrase(closed):
    box, system = trusted_box()
    vault = open_vault(closed)
    vault.enable_keyring(system)
    vault.close()
    box.kept.clear()

    with pytest.raises(KeyringUnavailable):
        unlock(closed, system)
    open_vault(closed, PASSPHRASE).close()


def test_switching_it_off_removes_slot_and_secret(closed):
    box, system = trusted_box()
    vault = open_vault(closed)
    vault.enable_keyring(system)

    vault.disable_keyring(system)

    assert box.kept == {}
    assert SlotKind.KEYRING not in {slot.kind for slot in keyfile.read(closed).content.slots}
    vault.close()


def test_a_keyring_outside_the_list_is_refused_by_name():
    with pytest.raises(KeyringRefused) as refusal:
        keyring_slot.accept(Box())

    assert refusal.value.backend.endswith("Box")


def test_the_null_keyring_that_the_environment_forces_is_refused():
    with pytest.raises(KeyringRefused):
        keyring_slot.accept(keyring.backends.null.Keyring())


def test_a_subclass_of_a_trusted_keyring_is_not_trusted():
    base = type(named_like(keyring_slot.TRUSTED[0]))

    with pytest.raises(KeyringRefused):
        keyring_slot.accept(type("Sneaky", (base,), {"__module__": "elsewhere"})())


def test_a_keyring_that_forgets_is_not_enabled(closed):
    forgetful = keyring_slot.accept(
        named_like(
            keyring_slot.TRUSTED[0],
            get_password=lambda _self, _service, _name: None,
            set_password=lambda _self, _service, _name, _text: None,
        )
    )
    vault = open_vault(closed)
    before = keyfile.read(closed).content.slots

    with pytest.raises(KeyringForgot):
        vault.enable_keyring(forgetful)

    assert keyfile.read(closed).content.slots == before
    vault.close()


def test_a_keyring_that_does_not_answer_is_left_after_its_time(closed):
    never = threading.Event()
    silent = keyring_slot.accept(
        named_like(keyring_slot.TRUSTED[0], get_password=lambda *_arguments: never.wait()), seconds=0.05
    )

    with pytest.raises(KeyringUnavailable):
        unlock(closed, silent)

    never.set()
    open_vault(closed).close()


def test_a_keyring_that_fails_is_unavailable():
    def fail(*_arguments):
        raise RuntimeError("locked collection")

    system = keyring_slot.accept(named_like(keyring_slot.TRUSTED[0], get_password=fail))

    with pytest.raises(KeyringUnavailable):
        system.recall(keyring_slot.uuid.uuid4())


def test_a_machine_without_a_trusted_keyring_says_which_one_it_has():
    with pytest.raises(KeyringRefused) as refusal:
        keyring_slot.system_keyring()

    assert refusal.value.backend == "keyring.backends.null.Keyring"
