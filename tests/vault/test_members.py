"""Staff are identities: one slot each, and the slot names the actor."""

import contextlib
import dataclasses
from datetime import timedelta

import pytest

from vault_builders import CHEAP, NOW, OTHER_PASSPHRASE, PASSPHRASE, key_of, make_vault, open_vault
from vetdesk import vault as vaults
from vetdesk.domain.staff import new_member
from vetdesk.store.hooks import StoreHooks
from vetdesk.vault import RecoveryKey, keyfile, keys, layout, slots
from vetdesk.vault.engine import DriverError, open_raw
from vetdesk.vault.errors import (
    LastStaffMember,
    PassphraseNamesVault,
    PassphraseTaken,
    PassphraseTooShort,
    StaffNameTaken,
    StaffUnknown,
    WrongPassphrase,
    WrongRecoveryKey,
)
from vetdesk.vault.keys import Stretched

NEW_PASSPHRASE = "nineteen copper moons set"


def last_actor(vault):
    with vault.reading() as session:
        return (
            session.connection()
            .exec_driver_sql("SELECT actor FROM audit ORDER BY sequence DESC LIMIT 1")
            .scalar_one()
        )


def recover(folder, key):
    return vaults.unlock_with_recovery(folder, key, policy=CHEAP, hooks=StoreHooks(), now=NOW)


def test_the_first_member_is_the_actor_of_a_new_vault(vault):
    assert vault.actor.name == "林晓"
    assert last_actor(vault) == vault.actor.id.hex


def test_a_second_member_opens_the_vault_as_themselves(closed):
    vault = open_vault(closed)
    second = new_member("赵敏", roles=frozenset({"approver"}))
    vault.add_staff(second, OTHER_PASSPHRASE)
    vault.close()

    vault = open_vault(closed, OTHER_PASSPHRASE)
    vault.add_staff(new_member("钱进"))

    assert vault.actor == second
    assert last_actor(vault) == second.id.hex
    vault.close()


def test_an_approver_proves_who_they_are_in_anothers_session(vault):
    second = new_member("赵敏")
    vault.add_staff(second, OTHER_PASSPHRASE)

    assert vault.verify_member("赵敏", OTHER_PASSPHRASE) == second
    assert vault.actor.name == "林晓"


@pytest.mark.parametrize(
    ("name", "passphrase", "refusal"),
    [
        ("林晓", OTHER_PASSPHRASE, WrongPassphrase),
        ("赵敏", PASSPHRASE, WrongPassphrase),
        ("员工00001", PASSPHRASE, WrongPassphrase),
        ("nobody", PASSPHRASE, StaffUnknown),
    ],
)
def test_somebody_elses_passphrase_proves_nothing(vault, name, passphrase, refusal):
    vault.add_staff(new_member("赵敏"), OTHER_PASSPHRASE)

    with pytest.raises(refusal):
        vault.verify_member(name, passphrase)


def test_a_member_without_passphrase_is_named_but_opens_nothing(vault):
    before = keyfile.read(vault.folder).content.slots

    vault.add_staff(new_member("孙默"))

    assert keyfile.read(vault.folder).content.slots == before


def test_two_active_members_never_share_a_name_or_a_passphrase(vault):
    with pytest.raises(StaffNameTaken):
        vault.add_staff(new_member("林晓"))
    with pytest.raises(PassphraseTaken):
        vault.add_staff(new_member("赵敏"), PASSPHRASE)

    assert [member.name for member in vault.staff() if member.name == "赵敏"] == []


def test_a_new_passphrase_must_follow_the_rules(vault):
    with pytest.raises(PassphraseTooShort):
        vault.change_passphrase(PASSPHRASE, "short")
    with pytest.raises(WrongPassphrase):
        vault.change_passphrase("not the old one at all", NEW_PASSPHRASE)
    with pytest.raises(PassphraseNamesVault):
        vaults.accept_passphrase(
            "officeofficeoffice", vault.folder.with_name("officeofficeoffice"), vault.actor
        )


def test_changing_a_passphrase_rewrites_one_slot(closed):
    vault = open_vault(closed)
    vault.add_staff(new_member("赵敏"), OTHER_PASSPHRASE)
    before = keyfile.read(closed).content

    vault.change_passphrase(PASSPHRASE, NEW_PASSPHRASE)
    vault.close()

    after = keyfile.read(closed).content
    assert after.slots_generation == before.slots_generation + 1
    assert [old == new for old, new in zip(before.slots, after.slots, strict=True)] == [False, True, True]
    with pytest.raises(WrongPassphrase):
        open_vault(closed, PASSPHRASE)
    open_vault(closed, NEW_PASSPHRASE).close()
    open_vault(closed, OTHER_PASSPHRASE).close()


def test_a_replaced_passphrase_does_not_linger_in_the_previous_key_file(closed):
    vault = open_vault(closed)
    vault.change_passphrase(PASSPHRASE, NEW_PASSPHRASE)
    vault.close()
    (closed / keyfile.CURRENT).write_bytes(b"damaged")

    with pytest.raises(WrongPassphrase):
        open_vault(closed, PASSPHRASE, previous_key_file=True)


def test_the_recovery_key_opens_when_every_passphrase_is_lost(tmp_path):
    vault, recovery = make_vault(tmp_path / "office.vetdesk")
    member = vault.actor
    vault.close()

    vault = recover(vault.folder, RecoveryKey.typed(recovery.text()))
    vault.set_passphrase(member, NEW_PASSPHRASE)
    vault.close()

    assert open_vault(vault.folder, NEW_PASSPHRASE).actor == member


def test_another_recovery_key_opens_nothing(closed):
    with pytest.raises(WrongRecoveryKey):
        recover(closed, RecoveryKey.random())


def test_a_renewed_recovery_key_replaces_the_printed_one(tmp_path):
    vault, old = make_vault(tmp_path / "office.vetdesk")

    new = vault.renew_recovery_key()

    assert vault.is_recovery_key(new.text())
    assert not vault.is_recovery_key(old.text())
    vault.close()


def test_a_leaving_member_can_no_longer_open_the_vault(closed):
    vault = open_vault(closed)
    second = new_member("赵敏")
    vault.add_staff(second, OTHER_PASSPHRASE)
    salt = keyfile.read(closed).content.database_salt

    vault.remove_staff(second)
    vault.check()
    vault.close()

    with pytest.raises(WrongPassphrase):
        open_vault(closed, OTHER_PASSPHRASE)
    vault = open_vault(closed)
    assert keyfile.read(closed).content.database_salt != salt
    assert not next(member for member in vault.staff() if member.id == second.id).is_active
    assert vault.notices == ()
    vault.close()


def records(folder):
    """Return the hash of every record of a closed vault."""
    connection = open_raw(layout.database(folder), key_of(folder))
    rows = connection.execute("SELECT entity, entity_id, hex(digest) FROM content").fetchall()
    connection.close()
    return {tuple(row[:2]): row[2] for row in rows}


def test_a_new_data_key_opens_the_same_records_and_the_old_one_nothing(closed):
    """K-19: what the old key still opens are the backups made with it, and they are marked."""
    vault = open_vault(closed)
    second = new_member("赵敏")
    vault.add_staff(second, OTHER_PASSPHRASE)
    vault.close()
    old, before = key_of(closed), records(closed)
    vault = open_vault(closed)
    earlier = vault.backup_now(NOW)
    assert not vault.opens_with_earlier_secrets(earlier)

    vault.remove_staff(second)
    later = vault.backup_now(NOW + timedelta(days=1))
    assert vault.opens_with_earlier_secrets(earlier)
    assert not vault.opens_with_earlier_secrets(later)
    vault.close()

    with pytest.raises(DriverError):
        open_raw(layout.database(closed), old).execute("SELECT count(*) FROM sqlite_schema").fetchall()
    after = records(closed)
    changed = {key for key in before if after.get(key) != before[key]}
    assert changed == {("staff", str(second.id))}


def test_the_recovery_key_survives_a_member_leaving(tmp_path):
    vault, recovery = make_vault(tmp_path / "office.vetdesk")
    second = new_member("赵敏")
    vault.add_staff(second, OTHER_PASSPHRASE)

    vault.remove_staff(second)
    vault.close()

    recover(vault.folder, recovery).close()


def test_the_only_member_with_a_passphrase_cannot_be_removed(vault):
    with pytest.raises(LastStaffMember):
        vault.remove_staff(vault.actor)


@pytest.fixture
def derivations(monkeypatch):
    """The salts that the slow key derivation was run with."""
    salts = []
    real = keys.derive_from_passphrase

    def counted(passphrase, *, salt, cost):
        salts.append(salt)
        return real(passphrase, salt=salt, cost=cost)

    monkeypatch.setattr(keys, "derive_from_passphrase", counted)
    return salts


@pytest.mark.parametrize("typed", [PASSPHRASE, OTHER_PASSPHRASE, NEW_PASSPHRASE])
def test_one_derivation_serves_all_members_whichever_slot_opens(closed, derivations, typed):
    vault = open_vault(closed)
    vault.add_staff(new_member("赵敏"), OTHER_PASSPHRASE)
    vault.add_staff(new_member("钱进"), "six silver otters dive")
    vault.close()
    derivations.clear()

    with contextlib.suppress(WrongPassphrase):
        open_vault(closed, typed).close()

    assert len(derivations) == 1


def test_a_changed_passphrase_costs_one_derivation_for_the_old_and_one_for_the_new(vault, derivations):
    vault.add_staff(new_member("赵敏"), OTHER_PASSPHRASE)
    derivations.clear()

    vault.change_passphrase(PASSPHRASE, NEW_PASSPHRASE)

    assert len(derivations) == 2
    assert len(set(derivations)) == 1


def test_the_only_member_gets_a_fresh_salt_with_a_new_passphrase(vault, derivations):
    vault.change_passphrase(PASSPHRASE, NEW_PASSPHRASE)

    assert len(set(derivations)) == 2


def with_salts_of_their_own(folder):
    """Write the key file as older versions did: every slot has its own salt."""
    content = keyfile.read(folder).content
    key = key_of(folder)
    own = [
        slots.make_passphrase_slot(
            key, Stretched(passphrase), vault_id=content.vault_id, member=slot.member, policy=CHEAP
        )
        for slot, passphrase in zip(content.slots, (PASSPHRASE, None, OTHER_PASSPHRASE), strict=True)
        if passphrase is not None
    ]
    recovery = [slot for slot in content.slots if slot.kind is slots.SlotKind.RECOVERY]
    keyfile.write(folder, dataclasses.replace(content, slots=(*own, *recovery)), key)


def test_a_key_file_with_a_salt_per_slot_still_opens_for_everybody(closed, derivations):
    vault = open_vault(closed)
    second = new_member("赵敏")
    vault.add_staff(second, OTHER_PASSPHRASE)
    vault.close()
    with_salts_of_their_own(closed)
    derivations.clear()

    opened = []
    for passphrase in (PASSPHRASE, OTHER_PASSPHRASE):
        vault = open_vault(closed, passphrase)
        opened.append(vault.actor.name)
        vault.close()

    assert opened == ["林晓", "赵敏"]
    assert len(derivations) == 4


def test_slots_of_an_older_file_move_together_as_their_passphrases_change(closed, derivations):
    vault = open_vault(closed)
    vault.add_staff(new_member("赵敏"), OTHER_PASSPHRASE)
    vault.close()
    with_salts_of_their_own(closed)
    vault = open_vault(closed)
    vault.change_passphrase(PASSPHRASE, NEW_PASSPHRASE)
    vault.close()
    derivations.clear()

    open_vault(closed, NEW_PASSPHRASE).close()

    assert len(derivations) == 1
