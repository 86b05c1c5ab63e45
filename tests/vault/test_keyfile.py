"""The key file: nothing in it can be changed without somebody being told."""

import json
import uuid

import pytest

from vault_builders import CHEAP, PASSPHRASE, make_vault, open_vault, snapshot
from vetdesk.vault import keyfile, slots
from vetdesk.vault.errors import (
    ForeignKeyFile,
    KdfRefused,
    KeyFileDamaged,
    KeyFileMissing,
    NewerKeyFile,
    WrongPassphrase,
)
from vetdesk.vault.keys import DataKey, Stretched

EDITS = {
    "slot removed": lambda facts: facts["slots"].pop(),
    "slot repeated": lambda facts: facts["slots"].append(facts["slots"][1]),
    "order swapped": lambda facts: facts["slots"].reverse(),
    "generation lowered": lambda facts: facts.update(slots_generation=0),
    "anchor moved": lambda facts: facts["anchor"].update(sequence=0, transaction=0, head=""),
}


def edit(folder, change):
    """Change the JSON and repair the checksum, as somebody without the data key could."""
    path = folder / keyfile.CURRENT
    facts = json.loads(path.read_bytes().split(b"\n")[0])
    change(facts)
    body = json.dumps(facts, separators=(",", ":"), sort_keys=True).encode()
    code = path.read_bytes().split(b"\n")[2]
    path.write_bytes(b"\n".join([body, keyfile._checksum(body), code, b""]))


def test_no_flipped_byte_is_ever_taken(closed):
    whole = (closed / keyfile.CURRENT).read_bytes()
    key = DataKey.random()

    for place in range(len(whole)):
        for bit in (0x01, 0x20, 0x80):
            flipped = bytearray(whole)
            flipped[place] ^= bit
            try:
                sealed = keyfile.parse(bytes(flipped))
            except keyfile.Unreadable:
                continue
            assert not sealed.is_sealed_by(key)
            assert place >= len(whole) - 65, "only the MAC line survives the checksum"


def test_a_flip_in_the_mac_is_named_after_the_right_passphrase(closed):
    path = closed / keyfile.CURRENT
    whole = path.read_bytes()
    for place in range(len(whole) - 65, len(whole) - 1):
        flipped = bytearray(whole)
        flipped[place] ^= 0x20
        path.write_bytes(flipped)

        with pytest.raises(KeyFileDamaged) as damaged:
            open_vault(closed)

        assert damaged.value.previous_offered


@pytest.mark.parametrize("length", [0, 1, 100, -1])
def test_a_cut_key_file_is_named_and_the_previous_one_offered(closed, length):
    path = closed / keyfile.CURRENT
    path.write_bytes(path.read_bytes()[:length])
    before = snapshot(closed)

    with pytest.raises(KeyFileDamaged) as damaged:
        open_vault(closed)

    assert damaged.value.previous_offered
    assert snapshot(closed) == before


def test_the_previous_key_file_opens_the_vault_when_the_user_says_so(closed):
    (closed / keyfile.CURRENT).write_bytes(b"\0" * 200)

    vault = open_vault(closed, previous_key_file=True)
    vault.check()
    vault.close()

    open_vault(closed).close()


def test_nothing_is_offered_when_both_generations_are_damaged(closed):
    for name in (keyfile.CURRENT, keyfile.PREVIOUS):
        (closed / name).write_bytes(b"torn")

    with pytest.raises(KeyFileDamaged) as damaged:
        open_vault(closed)

    assert not damaged.value.previous_offered


def test_a_missing_key_file_is_named(closed):
    (closed / keyfile.CURRENT).unlink()

    with pytest.raises(KeyFileMissing) as missing:
        open_vault(closed)

    assert missing.value.previous == keyfile.PREVIOUS


@pytest.mark.parametrize("name", EDITS)
def test_an_edited_key_file_is_refused_even_with_the_right_passphrase(closed, name):
    edit(closed, EDITS[name])

    with pytest.raises(KeyFileDamaged):
        open_vault(closed)


def test_slots_whose_kinds_are_exchanged_open_nothing(closed):
    def swap(facts):
        first, second = facts["slots"]
        first["kind"], second["kind"] = second["kind"], first["kind"]

    edit(closed, swap)

    with pytest.raises(WrongPassphrase):
        open_vault(closed)


def test_a_slot_with_another_member_in_it_opens_nothing(closed):
    edit(closed, lambda facts: facts["slots"][0].update(member=str(uuid.uuid4())))

    with pytest.raises(WrongPassphrase):
        open_vault(closed)


@pytest.mark.parametrize("cost", [[8, 1, 1], [64 * 1024 * 1024, 3, 4], [64, 10**6, 1]])
def test_a_downgraded_or_monstrous_cost_is_refused_before_it_is_paid(closed, cost):
    edit(closed, lambda facts: facts["slots"][0].update(cost=cost))

    with pytest.raises(KdfRefused):
        open_vault(closed)


@pytest.mark.parametrize("cost", [[64.0, 1, 1], ["64", 1, 1], [True, 1, 1], [64], [], "64"])
def test_a_cost_that_is_not_three_whole_numbers_is_damage(closed, cost):
    edit(closed, lambda facts: facts["slots"][0].update(cost=cost))

    with pytest.raises((KeyFileDamaged, KdfRefused)):
        open_vault(closed)


def test_a_newer_key_file_is_not_guessed_at(closed):
    edit(closed, lambda facts: facts.update(version=2))

    with pytest.raises(NewerKeyFile):
        open_vault(closed)


def test_the_key_file_of_another_vault_is_named(closed, tmp_path):
    other, _ = make_vault(tmp_path / "other.vetdesk")
    other.close()
    (closed / keyfile.CURRENT).write_bytes((other.folder / keyfile.CURRENT).read_bytes())
    before = snapshot(closed)

    with pytest.raises(ForeignKeyFile):
        open_vault(closed)

    assert snapshot(closed) == before


def test_a_slot_carried_into_another_vault_opens_nothing():
    key, member = DataKey.random(), uuid.uuid4()
    slot = slots.make_passphrase_slot(
        key, Stretched(PASSPHRASE), vault_id=uuid.uuid4(), member=member, policy=CHEAP
    )

    assert slots.open_with_passphrase([slot], Stretched(PASSPHRASE), vault_id=uuid.uuid4()) is None


def test_no_passphrase_name_or_key_stands_in_the_key_file(closed):
    text = (closed / keyfile.CURRENT).read_text()

    assert PASSPHRASE not in text
    assert "林晓" not in text
