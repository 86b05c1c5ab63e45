"""The recovery key: 160 random bits, written so that a typing error names its group."""

import base64
import secrets
import unicodedata
from typing import Final

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from vetdesk.vault.errors import RecoveryKeyIncomplete, RecoveryKeyMistyped
from vetdesk.vault.keys import KEY_BYTES

_BYTES: Final = 20
_ALPHABET: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_GROUP: Final = 4
_CHECKED_GROUP: Final = _GROUP + 1
GROUPS: Final = 8
_NEEDED: Final = GROUPS * _CHECKED_GROUP
# The alphabet has no 0, 1 or 8, so these three can only be misread letters.
_MISREAD: Final = str.maketrans({"0": "O", "1": "I", "8": "B"})


class RecoveryKey:
    """Opens the vault when every passphrase is lost; shown once, kept on paper."""

    __slots__ = ("_bytes",)

    def __init__(self, raw: bytes) -> None:
        if len(raw) != _BYTES:
            raise ValueError("a recovery key has exactly 20 bytes")
        self._bytes = raw

    @classmethod
    def random(cls) -> "RecoveryKey":
        """Return a fresh key."""
        return cls(secrets.token_bytes(_BYTES))

    @classmethod
    def typed(cls, text: str) -> "RecoveryKey":
        """Read a key as a person types it: case, spaces and hyphens do not matter.

        Raises ``RecoveryKeyMistyped`` with the number of the first wrong group (from 1).
        """
        letters = _letters(text)
        if len(letters) != _NEEDED:
            raise RecoveryKeyIncomplete(len(letters), _NEEDED)
        symbols = ""
        for number in range(GROUPS):
            group = letters[number * _CHECKED_GROUP : (number + 1) * _CHECKED_GROUP]
            if any(letter not in _ALPHABET for letter in group):
                raise RecoveryKeyMistyped(number + 1)
            if group[_GROUP] != _check(number, group[:_GROUP]):
                raise RecoveryKeyMistyped(number + 1)
            symbols += group[:_GROUP]
        return cls(base64.b32decode(symbols))

    def groups(self) -> tuple[str, ...]:
        """Return the eight checked groups to print."""
        symbols = base64.b32encode(self._bytes).decode("ascii")
        plain = [symbols[start : start + _GROUP] for start in range(0, len(symbols), _GROUP)]
        return tuple(group + _check(number, group) for number, group in enumerate(plain))

    def text(self) -> str:
        """Return the groups on one line, joined by hyphens."""
        return "-".join(self.groups())

    def matches(self, text: str) -> bool:
        """Return whether what was typed back is this key; raises as ``typed`` does."""
        return secrets.compare_digest(RecoveryKey.typed(text).text(), self.text())

    def key(self, salt: bytes) -> bytes:
        """Return the slot key; 160 random bits need no slow derivation."""
        return HKDF(
            algorithm=hashes.SHA256(), length=KEY_BYTES, salt=salt, info=b"vetdesk/recovery/1"
        ).derive(self._bytes)

    def __repr__(self) -> str:
        return "RecoveryKey(hidden)"


def _letters(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).upper().translate(_MISREAD)
    return "".join(letter for letter in folded if not (letter.isspace() or letter in "-–—"))


def _check(number: int, group: str) -> str:
    """Return the check character of one group: catches every single wrong letter and most swaps.

    Weights are odd, so they are invertible modulo 32 and any single change shows; the group's
    number is part of the sum, so two exchanged groups show as well.
    """
    weights = (3, 5, 11, 21)
    total = 7 * (number + 1) + sum(
        weight * _ALPHABET.index(letter) for weight, letter in zip(weights, group, strict=True)
    )
    return _ALPHABET[total % len(_ALPHABET)]
