"""Locks a workbook with a passphrase, in the format that spreadsheet programs open by themselves.

ECMA-376 agile encryption: AES in CBC mode, SHA-512, 100,000 rounds. The key of the file is 128
random bits (the library pads them to the 256 the format allows).
"""

import secrets
from io import BytesIO
from typing import Final

# Without signs that are mistaken for each other when they are read out or typed from paper.
_SIGNS: Final = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
_GROUPS: Final = 6
_SIGNS_PER_GROUP: Final = 4


def new_passphrase() -> tuple[str, ...]:
    """Return the groups of a new passphrase: 24 signs, 118 bits; typed with hyphens between them."""
    return tuple("".join(secrets.choice(_SIGNS) for _ in range(_SIGNS_PER_GROUP)) for _ in range(_GROUPS))


def sealed(workbook: bytes, passphrase: str) -> bytes:
    """Return ``workbook`` (.xlsx) locked with ``passphrase``; other bytes each time."""
    from msoffcrypto.format.ooxml import OOXMLFile  # large, and seldom needed

    locked = BytesIO()
    OOXMLFile(BytesIO(workbook)).encrypt(passphrase, locked)
    return locked.getvalue()
