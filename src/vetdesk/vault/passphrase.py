"""What a new passphrase must be: long, not a known one, not a name that everybody knows."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from vetdesk.assets import asset_root
from vetdesk.vault.errors import PassphraseCommon, PassphraseNamesVault, PassphraseTooShort

LEAST_CHARACTERS: Final = 15
_MOST_ESTIMATED: Final = 72


@dataclass(frozen=True)
class Strength:
    """How a passphrase would stand up to guessing. ``score`` runs from 0 to 4."""

    score: int
    seconds_to_crack: float


def accept(passphrase: str, *, names: Sequence[str]) -> None:
    """Raise the reason why a new passphrase is refused.

    ``names`` are the vault's and the member's names: guessed first, so never a passphrase.
    """
    normal = unicodedata.normalize("NFC", passphrase)
    if len(normal) < LEAST_CHARACTERS:
        raise PassphraseTooShort(LEAST_CHARACTERS)
    folded = _fold(normal)
    if any(folded in {_fold(name), _fold(name) * 2} for name in names if name):
        raise PassphraseNamesVault
    if _is_repeated(folded) or folded in _known():
        raise PassphraseCommon


def estimate(passphrase: str, *, names: Sequence[str]) -> Strength:
    """Estimate the strength against offline guessing at the cost of our key derivation."""
    from zxcvbn import zxcvbn

    found = zxcvbn(unicodedata.normalize("NFC", passphrase)[:_MOST_ESTIMATED], user_inputs=list(names))
    slow = found["crack_times_seconds"]["offline_slow_hashing_1e4_per_second"]
    # Argon2id with 256 MiB allows about ten guesses a second and core, not ten thousand.
    return Strength(score=int(found["score"]), seconds_to_crack=float(slow) * 1000)


def _fold(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(letter for letter in plain if letter.isalnum())


def _is_repeated(text: str) -> bool:
    """Return whether the text is one short piece over and over: 123123123123123."""
    return any(
        text == (text[:length] * len(text))[: len(text)] for length in range(1, 7) if length < len(text)
    )


@cache
def _known() -> frozenset[str]:
    lines = (asset_root("resources") / "wordlists" / "known_passphrases.txt").read_text("utf-8")
    return frozenset(_fold(line) for line in lines.splitlines() if line and not line.startswith("#"))
