"""Key slots: each seals the vault's data key for one member, the paper key or the keyring.

A slot holds an HPKE key pair. Its private half is sealed by what the member knows; the data
key is sealed to its public half. So the data key can be changed for everybody (when a member
leaves) without anybody's passphrase.

All passphrase slots of a key file share one salt and cost, so that one run of the slow key
derivation serves them all: unlocking takes as long with twenty members as with one, and does
not tell by its time whose slot it was. The price: somebody who steals the file tests a guess
against all members with one run instead of one each, which for twenty members is worth four
bits of one passphrase; the required length outweighs that. Slots of older files have salts of
their own and are opened with one run each until their passphrases are changed.
"""

import base64
import json
import secrets
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from vetdesk.vault.keys import SALT_BYTES, DataKey, KdfCost, KdfPolicy, Stretched
from vetdesk.vault.recovery import RecoveryKey

_NONCE_BYTES: Final = 12
_SUITE: Final = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


class SlotKind(StrEnum):
    """What opens a slot."""

    PASSPHRASE = "passphrase"  # noqa: S105 - the name of a kind of slot
    RECOVERY = "recovery"
    KEYRING = "keyring"


@dataclass(frozen=True)
class Slot:
    """One way to the data key. ``header`` is authenticated by both seals."""

    id: uuid.UUID
    kind: SlotKind
    member: uuid.UUID | None
    cost: KdfCost | None
    salt: bytes
    public_key: bytes
    nonce: bytes
    sealed_private_key: bytes
    sealed_data_key: bytes

    def header(self, vault_id: uuid.UUID) -> bytes:
        """Return the bytes that bind this slot to its vault, kind, member and cost."""
        facts = slot_facts(self)
        bound = {
            name: facts[name] for name in ("id", "kind", "member", "cost", "salt", "public_key", "nonce")
        }
        return json.dumps({"vault": str(vault_id), **bound}, sort_keys=True).encode("ascii")


def make_passphrase_slot(
    data_key: DataKey,
    passphrase: Stretched,
    *,
    vault_id: uuid.UUID,
    member: uuid.UUID,
    policy: KdfPolicy,
    beside: Sequence[Slot] = (),
) -> Slot:
    """Return a slot that opens with ``passphrase`` and names its member.

    It takes the salt and cost of the passphrase slots it will stand ``beside``.
    """
    salt, cost = _shared(beside) or (secrets.token_bytes(SALT_BYTES), policy.target)
    policy.accept(cost)
    bare = _bare(SlotKind.PASSPHRASE, salt=salt, member=member, cost=cost)
    return _seal(bare, passphrase.key(salt, cost), data_key, vault_id=vault_id)


def make_recovery_slot(data_key: DataKey, recovery: RecoveryKey, *, vault_id: uuid.UUID) -> Slot:
    """Return the slot of the paper key; it belongs to no member."""
    salt = secrets.token_bytes(SALT_BYTES)
    return _seal(_bare(SlotKind.RECOVERY, salt=salt), recovery.key(salt), data_key, vault_id=vault_id)


def make_keyring_slot(
    data_key: DataKey, keyring_key: bytes, *, vault_id: uuid.UUID, member: uuid.UUID
) -> Slot:
    """Return the slot that a random key in the system's keyring opens."""
    bare = _bare(SlotKind.KEYRING, salt=secrets.token_bytes(SALT_BYTES), member=member)
    return _seal(bare, keyring_key, data_key, vault_id=vault_id)


def check_costs(slots: Iterable[Slot], policy: KdfPolicy) -> None:
    """Raise ``KdfRefused`` if any slot asks for a forbidden cost, before any KDF runs."""
    for slot in slots:
        if slot.cost is not None:
            policy.accept(slot.cost)


def open_with_passphrase(
    slots: Sequence[Slot], passphrase: Stretched, *, vault_id: uuid.UUID
) -> tuple[DataKey, Slot] | None:
    """Return the data key and the slot that ``passphrase`` opens, or None.

    Every slot is tried, also after one has opened, so that the time does not tell which.
    """
    found: tuple[DataKey, Slot] | None = None
    for slot in slots:
        if slot.kind is SlotKind.PASSPHRASE and slot.cost is not None:
            opened = _open(slot, passphrase.key(slot.salt, slot.cost), vault_id)
            if opened is not None and found is None:
                found = opened, slot
    return found


def open_with_recovery(
    slots: Sequence[Slot], recovery: RecoveryKey, *, vault_id: uuid.UUID
) -> tuple[DataKey, Slot] | None:
    """Return the data key by the paper key, or None."""
    for slot in slots:
        if slot.kind is SlotKind.RECOVERY:
            opened = _open(slot, recovery.key(slot.salt), vault_id)
            if opened is not None:
                return opened, slot
    return None


def open_with_keyring_key(
    slots: Sequence[Slot], keyring_key: bytes, *, vault_id: uuid.UUID
) -> tuple[DataKey, Slot] | None:
    """Return the data key by the key kept in the keyring, or None."""
    for slot in slots:
        if slot.kind is SlotKind.KEYRING:
            opened = _open(slot, keyring_key, vault_id)
            if opened is not None:
                return opened, slot
    return None


def reseal(slot: Slot, data_key: DataKey, *, vault_id: uuid.UUID) -> Slot:
    """Return the slot with another data key inside; what opens it stays the same."""
    public = X25519PublicKey.from_public_bytes(slot.public_key)
    sealed = _SUITE.encrypt(data_key.raw(), public, slot.header(vault_id))
    return replace(slot, sealed_data_key=sealed)


def _shared(slots: Sequence[Slot]) -> tuple[bytes, KdfCost] | None:
    """Return the salt and cost that most passphrase slots have; an older file has several."""
    pairs = [
        (slot.salt, slot.cost) for slot in slots if slot.kind is SlotKind.PASSPHRASE and slot.cost is not None
    ]
    return max(pairs, key=pairs.count, default=None)


def _bare(
    kind: SlotKind, *, salt: bytes, member: uuid.UUID | None = None, cost: KdfCost | None = None
) -> Slot:
    return Slot(
        id=uuid.uuid4(),
        kind=kind,
        member=member,
        cost=cost,
        salt=salt,
        public_key=b"",
        nonce=secrets.token_bytes(_NONCE_BYTES),
        sealed_private_key=b"",
        sealed_data_key=b"",
    )


def _seal(bare: Slot, key: bytes, data_key: DataKey, *, vault_id: uuid.UUID) -> Slot:
    private = X25519PrivateKey.generate()
    slot = replace(bare, public_key=private.public_key().public_bytes_raw())
    header = slot.header(vault_id)
    sealed = AESGCM(key).encrypt(slot.nonce, private.private_bytes_raw(), header)
    return reseal(replace(slot, sealed_private_key=sealed), data_key, vault_id=vault_id)


def _open(slot: Slot, key: bytes, vault_id: uuid.UUID) -> DataKey | None:
    header = slot.header(vault_id)
    try:
        private = AESGCM(key).decrypt(slot.nonce, slot.sealed_private_key, header)
        raw = _SUITE.decrypt(slot.sealed_data_key, X25519PrivateKey.from_private_bytes(private), header)
        return DataKey(raw)
    except (InvalidTag, ValueError):
        return None


def slot_facts(slot: Slot) -> dict[str, Any]:
    """Return the slot as it stands in the key file."""
    return {
        "id": str(slot.id),
        "kind": slot.kind.value,
        "member": str(slot.member) if slot.member else None,
        "cost": [slot.cost.memory_kib, slot.cost.passes, slot.cost.lanes] if slot.cost else None,
        "salt": encode(slot.salt),
        "public_key": encode(slot.public_key),
        "nonce": encode(slot.nonce),
        "private_key": encode(slot.sealed_private_key),
        "data_key": encode(slot.sealed_data_key),
    }


def slot_from(facts: dict[str, Any]) -> Slot:
    """Return the slot that ``slot_facts`` wrote; raises ValueError, KeyError or TypeError."""
    cost = facts["cost"]
    return Slot(
        id=uuid.UUID(facts["id"]),
        kind=SlotKind(facts["kind"]),
        member=uuid.UUID(facts["member"]) if facts["member"] else None,
        cost=KdfCost(*(_whole(number) for number in cost)) if cost is not None else None,
        salt=decode(facts["salt"]),
        public_key=decode(facts["public_key"]),
        nonce=decode(facts["nonce"]),
        sealed_private_key=decode(facts["private_key"]),
        sealed_data_key=decode(facts["data_key"]),
    )


def encode(raw: bytes) -> str:
    """Return bytes as text for the key file."""
    return base64.b64encode(raw).decode("ascii")


def decode(text: str) -> bytes:
    """Return the bytes of ``encode``; anything else raises ValueError."""
    return base64.b64decode(text, validate=True)


def _whole(number: object) -> int:
    if type(number) is not int:
        raise ValueError("a KDF cost is a whole number")
    return number
