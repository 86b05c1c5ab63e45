"""How passphrases become keys, and what a key file may not ask for."""

import dataclasses
import unicodedata

import pytest

from vault_builders import CHEAP
from vetdesk.vault import KdfCost, KdfPolicy, keys
from vetdesk.vault.errors import KdfRefused


def test_the_shipped_policy_is_256_mebibytes_with_three_passes():
    policy = KdfPolicy()

    assert policy.target == KdfCost(memory_kib=256 * 1024, passes=3, lanes=4)
    policy.accept(policy.target)


@pytest.mark.parametrize(
    "cost",
    [
        KdfCost(memory_kib=1024, passes=3, lanes=4),
        KdfCost(memory_kib=64 * 1024, passes=2, lanes=4),
        KdfCost(memory_kib=64 * 1024 * 1024, passes=3, lanes=4),
        KdfCost(memory_kib=64 * 1024, passes=10**6, lanes=4),
        KdfCost(memory_kib=64 * 1024, passes=3, lanes=0),
        KdfCost(memory_kib=64 * 1024, passes=3, lanes=10**6),
    ],
)
def test_a_cost_that_is_too_cheap_or_a_bomb_is_refused(cost):
    with pytest.raises(KdfRefused):
        KdfPolicy().accept(cost)


def test_composed_and_decomposed_passphrases_are_one():
    composed = "crème brûlée à midi"
    salt = bytes(16)

    same = [
        keys.derive_from_passphrase(unicodedata.normalize(form, composed), salt=salt, cost=CHEAP.target)
        for form in ("NFC", "NFD")
    ]

    assert same[0] == same[1]


def test_a_key_never_shows_itself():
    key = keys.DataKey.random()

    assert key.raw().hex() not in repr(key)
    assert "hidden" in repr(keys.Sealer(key.raw(), "purpose"))


@pytest.mark.parametrize("length", [0, 31, 33])
def test_a_key_of_another_length_is_a_programming_error(length):
    with pytest.raises(ValueError, match="32 bytes"):
        keys.DataKey(bytes(length))


def test_sub_keys_of_two_purposes_differ():
    key = keys.DataKey(bytes(32))

    assert key.derive("one") != key.derive("two")
    assert keys.Sealer(bytes(32), "one")(b"x") != keys.Sealer(bytes(32), "two")(b"x")


def test_a_policy_can_be_changed_only_by_making_another():
    with pytest.raises(dataclasses.FrozenInstanceError):
        KdfPolicy().most_memory_kib = 0  # type: ignore[misc] - the attempt is the test
