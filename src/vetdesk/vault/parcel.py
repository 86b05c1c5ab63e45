"""A file that leaves the vault under a passphrase of its own: nobody reads or changes it on the way.

The format, all numbers big-endian::

    8 bytes   the kind, such as VDREVIEW
    1 byte    the version of this format: 1
    4 bytes   the length of the header
    header    JSON: Argon2id cost (memory_kib, passes, lanes), salt, nonce, as hex
    32 bytes  HMAC-SHA256 of everything before it, by the first key derived: right passphrase, whole header
    chunks    AES-256-GCM by the second key, of 1 MB each: 4 bytes length, then ciphertext and tag.
              Nonce = 7 random bytes of the header, number of the chunk (4 bytes), 1 for the last one else 0,
              so that a chunk left out, put elsewhere or cut off at the end does not open.

Both keys come from one Argon2id run over the passphrase (NFC) by HKDF-SHA256. The cost is judged by the
policy before anything is derived, so a strange file cannot ask for all the memory.
"""

import hmac
import json
import secrets
import struct
from collections.abc import Iterator
from typing import Any, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from vetdesk.vault.errors import ParcelCut, ParcelForeign, ParcelTooNew, ParcelWrongPassphrase
from vetdesk.vault.keys import SALT_BYTES, DataKey, KdfCost, KdfPolicy, derive_from_passphrase, mac

VERSION: Final = 1
KIND_BYTES: Final = 8
_NONCE_BYTES: Final = 7
_MAC_BYTES: Final = 32
_TAG_BYTES: Final = 16
_CHUNK: Final = 1 << 20
_MOST_HEADER: Final = 1024
_LENGTH: Final = struct.Struct(">I")
_PLACE: Final = struct.Struct(">IB")


def wrap(content: bytes, passphrase: str, *, kind: bytes, policy: KdfPolicy) -> bytes:
    """Return ``content`` locked with ``passphrase``; other bytes each time. ``kind`` has eight bytes."""
    cost = policy.target
    salt, nonce = secrets.token_bytes(SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
    header = json.dumps(
        {
            "memory_kib": cost.memory_kib,
            "passes": cost.passes,
            "lanes": cost.lanes,
            "salt": salt.hex(),
            "nonce": nonce.hex(),
        }
    ).encode("ascii")
    head = kind + bytes([VERSION]) + _LENGTH.pack(len(header)) + header
    key = DataKey(derive_from_passphrase(passphrase, salt=salt, cost=cost))
    cipher = AESGCM(key.derive("parcel/content/1"))
    pieces = [head, mac(key.derive("parcel/header/1"), head)]
    starts = range(0, max(len(content), 1), _CHUNK)
    for number, start in enumerate(starts):
        place = nonce + _PLACE.pack(number, number == len(starts) - 1)
        locked = cipher.encrypt(place, content[start : start + _CHUNK], None)
        pieces += [_LENGTH.pack(len(locked)), locked]
    return b"".join(pieces)


def unwrap(content: bytes, passphrase: str, *, kind: bytes, policy: KdfPolicy) -> bytes:
    """Return what ``wrap`` locked.

    ``ParcelForeign``: no such file. ``ParcelTooNew``: of a later program. ``ParcelWrongPassphrase``:
    the passphrase or the header is not the right one. ``ParcelCut``: changed or cut off on the way.
    ``KdfRefused``: asks for a forbidden cost.
    """
    head, facts = _head(content, kind)
    cost = KdfCost(facts["memory_kib"], facts["passes"], facts["lanes"])
    policy.accept(cost)
    key = DataKey(derive_from_passphrase(passphrase, salt=bytes.fromhex(facts["salt"]), cost=cost))
    given = content[len(head) : len(head) + _MAC_BYTES]
    if not hmac.compare_digest(mac(key.derive("parcel/header/1"), head), given):
        raise ParcelWrongPassphrase
    cipher = AESGCM(key.derive("parcel/content/1"))
    nonce = bytes.fromhex(facts["nonce"])
    opened = []
    chunks = list(_chunks(content, len(head) + _MAC_BYTES))
    for number, chunk in enumerate(chunks):
        try:
            opened.append(cipher.decrypt(nonce + _PLACE.pack(number, number == len(chunks) - 1), chunk, None))
        except InvalidTag:
            raise ParcelCut from None
    if not opened:
        raise ParcelCut
    return b"".join(opened)


def _head(content: bytes, kind: bytes) -> tuple[bytes, dict[str, Any]]:
    fixed = KIND_BYTES + 1 + _LENGTH.size
    if content[:KIND_BYTES] != kind or len(content) < fixed:
        raise ParcelForeign
    if content[KIND_BYTES] != VERSION:
        raise ParcelTooNew(content[KIND_BYTES])
    (length,) = _LENGTH.unpack(content[KIND_BYTES + 1 : fixed])
    if length > _MOST_HEADER or len(content) < fixed + length + _MAC_BYTES:
        raise ParcelCut
    try:
        facts = json.loads(content[fixed : fixed + length])
        sound = all(type(facts[name]) is int for name in ("memory_kib", "passes", "lanes"))
        sizes = [len(bytes.fromhex(facts[name])) for name in ("salt", "nonce")]
    except (ValueError, KeyError, TypeError):
        raise ParcelCut from None
    if not sound or sizes != [SALT_BYTES, _NONCE_BYTES]:
        raise ParcelCut
    return content[: fixed + length], facts


def _chunks(content: bytes, at: int) -> Iterator[bytes]:
    while at < len(content):
        if at + _LENGTH.size > len(content):
            raise ParcelCut
        (length,) = _LENGTH.unpack(content[at : at + _LENGTH.size])
        at += _LENGTH.size
        if not _TAG_BYTES <= length <= _CHUNK + _TAG_BYTES or at + length > len(content):
            raise ParcelCut
        yield content[at : at + length]
        at += length
