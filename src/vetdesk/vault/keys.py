"""The data key, what is derived from it, and how a passphrase becomes a key."""

import secrets
import unicodedata
from dataclasses import dataclass
from typing import Final

from cryptography.hazmat.primitives import hashes, hmac
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from vetdesk.vault.errors import KdfRefused

KEY_BYTES: Final = 32
SALT_BYTES: Final = 16
_MEBIBYTE: Final = 1024
_MOST_PASSES: Final = 64
_MOST_LANES: Final = 64


@dataclass(frozen=True)
class KdfCost:
    """Argon2id parameters as they stand in a slot."""

    memory_kib: int
    passes: int
    lanes: int


@dataclass(frozen=True)
class KdfPolicy:
    """Which Argon2id costs new slots get and which ones a key file may ask for."""

    target: KdfCost = KdfCost(memory_kib=256 * _MEBIBYTE, passes=3, lanes=4)
    floor: KdfCost = KdfCost(memory_kib=64 * _MEBIBYTE, passes=3, lanes=1)
    most_memory_kib: int = 1024 * _MEBIBYTE

    def accept(self, cost: KdfCost) -> None:
        """Raise ``KdfRefused`` for a cost that is too cheap or a memory bomb; runs no KDF."""
        if cost.memory_kib < self.floor.memory_kib or cost.passes < self.floor.passes:
            raise KdfRefused
        if cost.memory_kib > self.most_memory_kib or cost.passes > _MOST_PASSES:
            raise KdfRefused
        if not self.floor.lanes <= cost.lanes <= _MOST_LANES:
            raise KdfRefused


class DataKey:
    """The random 256-bit key of the database; never printed, never part of a URL."""

    __slots__ = ("_bytes",)

    def __init__(self, raw: bytes) -> None:
        if len(raw) != KEY_BYTES:
            raise ValueError("a data key has exactly 32 bytes")
        self._bytes = raw

    @classmethod
    def random(cls) -> "DataKey":
        """Return a fresh key."""
        return cls(secrets.token_bytes(KEY_BYTES))

    def raw(self) -> bytes:
        """Return the key itself, for sealing it in slots."""
        return self._bytes

    def pragma_literal(self) -> str:
        """Return the value of ``PRAGMA key``: exactly 64 hex digits, so never a passphrase."""
        return f"x'{self._bytes.hex()}'"

    def derive(self, label: str) -> bytes:
        """Return the sub-key for one purpose; labels never share a key."""
        return _derive(self._bytes, label)

    def __repr__(self) -> str:
        return "DataKey(hidden)"


class Sealer:
    """Computes keyed hashes for one purpose; callers never see the key.

    The root lies inside the database and outlives a change of the data key, so the audit
    chain needs no rewriting when a member leaves.
    """

    __slots__ = ("_key",)

    def __init__(self, root: bytes, purpose: str) -> None:
        self._key = _derive(root, purpose)

    def __call__(self, content: bytes) -> bytes:
        """Return the HMAC-SHA256 of ``content``."""
        return mac(self._key, content)

    def __repr__(self) -> str:
        return "Sealer(hidden)"


def mac(key: bytes, content: bytes) -> bytes:
    """Return HMAC-SHA256."""
    code = hmac.HMAC(key, hashes.SHA256())
    code.update(content)
    return code.finalize()


def derive_from_passphrase(passphrase: str, *, salt: bytes, cost: KdfCost) -> bytes:
    """Return the key that a passphrase stands for; the caller has had the cost accepted."""
    material = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    return Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    ).derive(material)


class Stretched:
    """A passphrase and the keys it stands for; each salt and cost is derived once."""

    __slots__ = ("_keys", "_passphrase")

    def __init__(self, passphrase: str) -> None:
        self._passphrase = passphrase
        self._keys: dict[tuple[bytes, KdfCost], bytes] = {}

    def key(self, salt: bytes, cost: KdfCost) -> bytes:
        """Return the key under this salt and cost; the caller has had the cost accepted."""
        known = self._keys.get((salt, cost))
        if known is None:
            known = self._keys[salt, cost] = derive_from_passphrase(self._passphrase, salt=salt, cost=cost)
        return known

    def __repr__(self) -> str:
        return "Stretched(hidden)"


def _derive(root: bytes, label: str) -> bytes:
    info = f"vetdesk/{label}".encode()
    return HKDF(algorithm=hashes.SHA256(), length=KEY_BYTES, salt=None, info=info).derive(root)
