import json
import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vetdesk.vault import KdfCost, KdfPolicy
from vetdesk.vault.errors import (
    KdfRefused,
    ParcelCut,
    ParcelForeign,
    ParcelTooNew,
    ParcelWrongPassphrase,
    VaultError,
)
from vetdesk.vault.parcel import unwrap, wrap

KIND = b"VDREVIEW"
SECRET = "five otters under the bridge"
CHEAP = KdfPolicy(
    target=KdfCost(memory_kib=64, passes=1, lanes=1), floor=KdfCost(memory_kib=64, passes=1, lanes=1)
)
MEGABYTE = 1 << 20
HEAD = 13


def locked(content=b"what was found", **more):
    return wrap(content, SECRET, kind=KIND, policy=CHEAP, **more)


def opened(parcel, secret=SECRET, policy=CHEAP):
    return unwrap(parcel, secret, kind=KIND, policy=policy)


@pytest.mark.parametrize("size", [0, 1, MEGABYTE - 1, MEGABYTE, MEGABYTE + 1, 3 * MEGABYTE])
def test_every_size_comes_back_as_it_was(size):
    content = bytes(size)

    assert opened(locked(content)) == content


def test_nothing_of_the_content_can_be_read_and_no_two_parcels_are_alike():
    first, second = locked(), locked()

    assert b"what was found" not in first
    assert first != second


def test_another_passphrase_does_not_open_it():
    with pytest.raises(ParcelWrongPassphrase):
        opened(locked(), "six otters under the bridge")


def test_the_same_characters_composed_otherwise_open_it():
    parcel = wrap(b"x", "café " * 4, kind=KIND, policy=CHEAP)

    assert opened(parcel, "cafe\u0301 " * 4) == b"x"


@pytest.mark.parametrize("foreign", [b"", b"PK\x03\x04", b"VDOTHERS" + locked()[8:], b"VDREV"])
def test_a_foreign_file_is_told_apart(foreign):
    with pytest.raises(ParcelForeign):
        opened(foreign)


def test_a_later_format_is_named():
    parcel = bytearray(locked())
    parcel[8] = 9

    with pytest.raises(ParcelTooNew) as refused:
        opened(bytes(parcel))

    assert refused.value.version == 9


def test_a_parcel_that_asks_for_all_the_memory_is_refused_before_it_gets_any():
    parcel = locked()
    (length,) = struct.unpack(">I", parcel[9:HEAD])
    header = json.loads(parcel[HEAD : HEAD + length]) | {"memory_kib": 1 << 30}
    greedy = json.dumps(header).encode()

    with pytest.raises(KdfRefused):
        opened(parcel[:9] + struct.pack(">I", len(greedy)) + greedy + parcel[HEAD + length :])


def test_a_chunk_left_out_is_noticed():
    parcel = locked(bytes(2 * MEGABYTE + 5))
    last = 4 + 5 + 16

    with pytest.raises(ParcelCut):
        opened(parcel[:-last])


@settings(max_examples=60, deadline=None)
@given(cut=st.integers(min_value=0, max_value=400))
def test_wherever_it_is_cut_off_it_is_refused_with_a_sentence(cut):
    parcel = locked()

    with pytest.raises(VaultError):
        opened(parcel[: min(cut, len(parcel) - 1)])


@settings(max_examples=80, deadline=None)
@given(place=st.integers(min_value=0, max_value=400), change=st.integers(min_value=1, max_value=255))
def test_whichever_byte_is_changed_it_is_refused_with_a_sentence(place, change):
    parcel = bytearray(locked())
    parcel[place % len(parcel)] ^= change

    with pytest.raises(VaultError):
        opened(bytes(parcel))
