"""The paper key: typed back letter by letter, wrong groups named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetdesk.vault.errors import RecoveryKeyIncomplete, RecoveryKeyMistyped
from vetdesk.vault.recovery import GROUPS, RecoveryKey

_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
raw_keys = st.binary(min_size=20, max_size=20)


@given(raw_keys)
def test_a_printed_key_is_read_back(raw):
    key = RecoveryKey(raw)

    assert RecoveryKey.typed(key.text()).key(b"salt") == key.key(b"salt")
    assert key.matches(key.text().lower().replace("-", "  "))


@given(raw_keys, st.integers(0, GROUPS * 5 - 1), st.sampled_from(_ALPHABET))
def test_one_wrong_letter_names_its_group(raw, place, letter):
    letters = list("".join(RecoveryKey(raw).groups()))
    if letters[place] == letter:
        return
    letters[place] = letter

    with pytest.raises(RecoveryKeyMistyped) as mistyped:
        RecoveryKey.typed("".join(letters))

    assert mistyped.value.group == place // 5 + 1


@given(raw_keys, st.integers(0, GROUPS - 1), st.integers(0, GROUPS - 1))
def test_two_exchanged_groups_are_noticed(raw, first, second):
    groups = list(RecoveryKey(raw).groups())
    if groups[first][:4] == groups[second][:4]:
        return
    groups[first], groups[second] = groups[second], groups[first]

    with pytest.raises(RecoveryKeyMistyped):
        RecoveryKey.typed("-".join(groups))


def test_misread_digits_are_read_as_the_letters_they_look_like():
    key = RecoveryKey(bytes(20))
    text = key.text()

    assert key.matches(text.replace("O", "0").replace("I", "1").replace("B", "8"))


def test_full_width_letters_of_a_chinese_input_method_are_accepted():
    key = RecoveryKey.random()
    wide = "".join(chr(ord(letter) + 0xFEE0) for letter in "".join(key.groups()))

    assert key.matches(wide)


def test_a_missing_letter_says_how_many_there_should_be():
    text = RecoveryKey.random().text()

    with pytest.raises(RecoveryKeyIncomplete) as incomplete:
        RecoveryKey.typed(text[:-1])

    assert (incomplete.value.found, incomplete.value.needed) == (39, 40)


def test_a_letter_outside_the_alphabet_names_its_group():
    groups = list(RecoveryKey.random().groups())
    groups[2] = "9" + groups[2][1:]

    with pytest.raises(RecoveryKeyMistyped) as mistyped:
        RecoveryKey.typed("-".join(groups))

    assert mistyped.value.group == 3


def test_the_key_never_shows_itself():
    key = RecoveryKey.random()

    assert key.groups()[0] not in repr(key)
