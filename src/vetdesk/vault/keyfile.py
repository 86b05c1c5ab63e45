"""The file vault.keys: its text, its two seals, and writing it so that a crash leaves one whole.

Three lines: compact JSON, the SHA-256 of that line (names damage before any passphrase is
asked), and a MAC by a key derived from the data key over the raw bytes of both (names edits).
"""

import hashlib
import json
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from secrets import compare_digest
from typing import Any, Final

from vetdesk.vault import files
from vetdesk.vault.errors import NewerKeyFile
from vetdesk.vault.keys import DataKey, mac
from vetdesk.vault.slots import Slot, decode, encode, slot_facts, slot_from

CURRENT: Final = "vault.keys"
PREVIOUS: Final = "vault.keys.prev"
NEXT: Final = "vault.keys.next"
_MAGIC: Final = "vetdesk-keys"
_VERSION: Final = 1
_MAC_LABEL: Final = "key-file-mac/1"
_MOST_BYTES: Final = 1 << 20


class Unreadable(Exception):
    """The bytes are not a whole key file; callers turn this into a sentence."""


@dataclass(frozen=True)
class Anchor:
    """The head of the audit chain as last noted outside the database.

    ``generation`` counts the notes themselves, ``transaction`` the audited transactions.
    """

    generation: int
    sequence: int
    transaction: int
    head: bytes


@dataclass(frozen=True)
class KeyFile:
    """Everything vault.keys says. ``database_salt`` tells which database it belongs to."""

    vault_id: uuid.UUID
    slots_generation: int
    slots: tuple[Slot, ...]
    anchor: Anchor
    database_salt: bytes

    def with_slots(self, slots: Sequence[Slot]) -> "KeyFile":
        """Return the next generation with other slots."""
        return replace(self, slots=tuple(slots), slots_generation=self.slots_generation + 1)

    def with_anchor(self, *, sequence: int, transaction: int, head: bytes) -> "KeyFile":
        """Return the file with a newer anchor; the slots' generation stays."""
        anchor = Anchor(self.anchor.generation + 1, sequence, transaction, head)
        return replace(self, anchor=anchor)


@dataclass(frozen=True)
class SealedKeyFile:
    """A key file as read, with the raw bytes that its MAC covers."""

    content: KeyFile
    raw: bytes

    def is_sealed_by(self, key: DataKey) -> bool:
        """Return whether exactly these bytes were written by somebody who had ``key``."""
        sealed, _, code = self.raw[:-1].rpartition(b"\n")
        return compare_digest(_mac_line(sealed + b"\n", key), code)


def write(folder: Path, content: KeyFile, key: DataKey, *, name: str = CURRENT) -> None:
    """Replace the key file atomically: temporary file, fsync, rename, fsync of the folder."""
    files.replace(folder / name, render(content, key))


def read(folder: Path, *, name: str = CURRENT) -> SealedKeyFile:
    """Read a key file; raises FileNotFoundError, ``Unreadable`` or ``NewerKeyFile``."""
    with (folder / name).open("rb") as file:
        return parse(file.read(_MOST_BYTES + 1))


def reads(folder: Path, name: str = PREVIOUS) -> bool:
    """Return whether the file called ``name`` is a whole key file."""
    try:
        read(folder, name=name)
    except (OSError, Unreadable, NewerKeyFile):
        return False
    return True


def render(content: KeyFile, key: DataKey) -> bytes:
    """Return the bytes of the key file."""
    facts = {
        "magic": _MAGIC,
        "version": _VERSION,
        "vault": str(content.vault_id),
        "slots_generation": content.slots_generation,
        "slots": [slot_facts(slot) for slot in content.slots],
        "anchor": {
            "generation": content.anchor.generation,
            "sequence": content.anchor.sequence,
            "transaction": content.anchor.transaction,
            "head": encode(content.anchor.head),
        },
        "database_salt": encode(content.database_salt),
    }
    body = json.dumps(facts, separators=(",", ":"), sort_keys=True).encode("ascii")
    sealed = body + b"\n" + _checksum(body) + b"\n"
    return sealed + _mac_line(sealed, key) + b"\n"


def parse(raw: bytes) -> SealedKeyFile:
    """Return the content if the bytes are whole; says nothing about who wrote them."""
    lines = raw.split(b"\n")
    if len(raw) > _MOST_BYTES or len(lines) != 4 or lines[3]:  # noqa: PLR2004 - three lines, each ended
        raise Unreadable
    body, checksum, code = lines[:3]
    if checksum != _checksum(body) or len(code) != len(checksum):
        raise Unreadable
    try:
        facts = json.loads(body)
        if facts["magic"] != _MAGIC:
            raise Unreadable
        if facts["version"] > _VERSION:
            raise NewerKeyFile
        return SealedKeyFile(_content(facts), raw)
    except (ValueError, KeyError, TypeError, AttributeError) as broken:
        raise Unreadable from broken


def _content(facts: dict[str, Any]) -> KeyFile:
    anchor = facts["anchor"]
    return KeyFile(
        vault_id=uuid.UUID(facts["vault"]),
        slots_generation=int(facts["slots_generation"]),
        slots=tuple(slot_from(slot) for slot in facts["slots"]),
        anchor=Anchor(
            generation=int(anchor["generation"]),
            sequence=int(anchor["sequence"]),
            transaction=int(anchor["transaction"]),
            head=decode(anchor["head"]),
        ),
        database_salt=decode(facts["database_salt"]),
    )


def _checksum(body: bytes) -> bytes:
    return hashlib.sha256(body).hexdigest().encode("ascii")


def _mac_line(sealed: bytes, key: DataKey) -> bytes:
    return mac(key.derive(_MAC_LABEL), sealed).hex().encode("ascii")


def replace_generation(content: KeyFile, generation: int) -> KeyFile:
    """Return the file with a later generation of slots (an older file was accepted)."""
    return replace(content, slots_generation=generation)


def resealed(content: KeyFile, database_salt: bytes) -> KeyFile:
    """Return the file for another copy of the database."""
    return replace(content, database_salt=database_salt)
