"""Staff and their slots: each slot belongs to one member, and the member is the actor."""

import dataclasses
import secrets
import uuid
from collections.abc import Sequence
from typing import Final

from vetdesk.domain.staff import StaffMember
from vetdesk.vault import passphrase as rules
from vetdesk.vault import rotation, slots
from vetdesk.vault.errors import (
    LastStaffMember,
    PassphraseTaken,
    StaffNameTaken,
    StaffUnknown,
    WrongPassphrase,
)
from vetdesk.vault.keyring_slot import SystemKeyring
from vetdesk.vault.keys import KEY_BYTES, Stretched
from vetdesk.vault.recovery import RecoveryKey
from vetdesk.vault.slots import Slot, SlotKind
from vetdesk.vault.state import Opened

# Stands in audit rows when the paper key opened the vault: known to the team, but to no member.
RECOVERY_ACTOR: Final = StaffMember(
    id=uuid.UUID("00000000-0000-4000-8000-000000000001"), name="恢复密钥 / recovery key"
)


def actor_of(vault: Opened, slot: Slot) -> StaffMember:
    """Return the member whose slot opened the vault."""
    if slot.member is None:
        return RECOVERY_ACTOR
    for member in all_members(vault):
        if member.id == slot.member:
            return member
    raise StaffUnknown


def all_members(vault: Opened) -> Sequence[StaffMember]:
    """Return every member, also those who left."""
    with vault.reading() as session:
        return tuple(vault.hooks.staff(session))


def find(vault: Opened, name: str) -> StaffMember:
    """Return the active member called ``name``."""
    for member in all_members(vault):
        if member.is_active and member.name == name:
            return member
    raise StaffUnknown


def verify(vault: Opened, name: str, passphrase: str) -> StaffMember:
    """Return the member if this is their passphrase, for approving in another's session."""
    member = find(vault, name)
    own = [slot for slot in vault.content.slots if slot.member == member.id]
    if slots.open_with_passphrase(own, Stretched(passphrase), vault_id=vault.content.vault_id) is None:
        raise WrongPassphrase
    return member


def add(vault: Opened, member: StaffMember, passphrase: str | None) -> None:
    """Register a member; without a passphrase they are named in records but open nothing."""
    if any(known.is_active and known.name == member.name for known in all_members(vault)):
        raise StaffNameTaken
    slot = None if passphrase is None else _new_slot(vault, member, passphrase)
    with vault.writing("staff.add") as session:
        vault.hooks.save_staff(session, member)
    if slot is not None:
        vault.change_slots([*vault.content.slots, slot], action="slot.add", changed=slot)


def change(vault: Opened, member: StaffMember) -> None:
    """Write another post or other roles; the identity and the name stay."""
    known = {one.id: one for one in all_members(vault)}
    if member.id not in known or known[member.id].name != member.name:
        raise StaffUnknown
    with vault.writing("staff.change") as session:
        vault.hooks.save_staff(session, member)


def holders(vault: Opened) -> frozenset[uuid.UUID]:
    """Return the members with a passphrase slot."""
    own = (slot.member for slot in vault.content.slots if slot.kind is SlotKind.PASSPHRASE)
    return frozenset(member for member in own if member is not None)


def has_keyring(vault: Opened) -> bool:
    """True when there is a slot for a keyring."""
    return any(slot.kind is SlotKind.KEYRING for slot in vault.content.slots)


def change_passphrase(vault: Opened, member: StaffMember, old: str, new: str) -> None:
    """Rewrite the one slot of ``member`` that ``old`` opens; the data key stays."""
    own = [slot for slot in vault.content.slots if slot.member == member.id]
    opened = slots.open_with_passphrase(own, Stretched(old), vault_id=vault.content.vault_id)
    if opened is None:
        raise WrongPassphrase
    fresh = _new_slot(vault, member, new, replaces=opened[1])
    changed = [fresh if slot.id == opened[1].id else slot for slot in vault.content.slots]
    vault.change_slots(changed, action="slot.passphrase", changed=fresh)


def set_passphrase(vault: Opened, member: StaffMember, new: str) -> None:
    """Give a member a new passphrase without the old one (opened with the recovery key)."""
    fresh = _new_slot(vault, member, new)
    others = [
        slot
        for slot in vault.content.slots
        if not (slot.member == member.id and slot.kind is SlotKind.PASSPHRASE)
    ]
    vault.change_slots([*others, fresh], action="slot.reset", changed=fresh)


def remove(vault: Opened, member: StaffMember) -> None:
    """Take a leaving member's slots away and change the data key they knew."""
    staying = [slot for slot in vault.content.slots if slot.member != member.id]
    if not any(slot.kind is SlotKind.PASSPHRASE for slot in staying):
        raise LastStaffMember
    rotation.rotate(vault, staying)
    with vault.writing("staff.leave") as session:
        vault.hooks.save_staff(session, dataclasses.replace(member, left_at=vault.now()))


def renew_recovery(vault: Opened) -> RecoveryKey:
    """Make a new recovery key; the printed one opens nothing any more."""
    recovery = RecoveryKey.random()
    fresh = slots.make_recovery_slot(vault.key, recovery, vault_id=vault.content.vault_id)
    others = [slot for slot in vault.content.slots if slot.kind is not SlotKind.RECOVERY]
    vault.change_slots([*others, fresh], action="slot.recovery", changed=fresh)
    return recovery


def enable_keyring(vault: Opened, member: StaffMember, keyring: SystemKeyring) -> None:
    """Let this workstation's keyring open the vault for ``member``."""
    key = secrets.token_bytes(KEY_BYTES)
    keyring.keep(vault.content.vault_id, key)
    fresh = slots.make_keyring_slot(vault.key, key, vault_id=vault.content.vault_id, member=member.id)
    others = [slot for slot in vault.content.slots if slot.kind is not SlotKind.KEYRING]
    vault.change_slots([*others, fresh], action="slot.keyring", changed=fresh)
    keyring.keep_anchor(vault.content.vault_id, vault.content.anchor)


def disable_keyring(vault: Opened, keyring: SystemKeyring) -> None:
    """Take the keyring's slot away, then what the keyring holds."""
    for slot in vault.content.slots:
        if slot.kind is SlotKind.KEYRING:
            others = [other for other in vault.content.slots if other is not slot]
            vault.change_slots(others, action="slot.keyring_off", changed=slot)
    keyring.forget(vault.content.vault_id)


def _new_slot(vault: Opened, member: StaffMember, passphrase: str, replaces: Slot | None = None) -> Slot:
    rules.accept(passphrase, names=[vault.folder.stem, member.name])
    others = [slot for slot in vault.content.slots if slot is not replaces]
    stretched = Stretched(passphrase)
    if slots.open_with_passphrase(others, stretched, vault_id=vault.content.vault_id) is not None:
        raise PassphraseTaken
    return slots.make_passphrase_slot(
        vault.key,
        stretched,
        vault_id=vault.content.vault_id,
        member=member.id,
        policy=vault.policy,
        beside=others,
    )
