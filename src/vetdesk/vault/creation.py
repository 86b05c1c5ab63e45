"""Making a new vault beside its final place and renaming it there when it is whole."""

import datetime as dt
import os
import shutil
import uuid
from pathlib import Path

from vetdesk.domain.journal import Entry, Head
from vetdesk.domain.staff import StaffMember
from vetdesk.vault import files, keyfile, layout, meta, reserve, schema, slots
from vetdesk.vault.errors import VaultExists
from vetdesk.vault.hooks import VaultHooks
from vetdesk.vault.keys import DataKey, KdfPolicy, Stretched
from vetdesk.vault.recovery import RecoveryKey
from vetdesk.vault.units import Units


def build(
    folder: Path,
    *,
    passphrase: str,
    staff: StaffMember,
    policy: KdfPolicy,
    hooks: VaultHooks,
    rehearsal: bool,
    now: dt.datetime,
) -> RecoveryKey:
    """Make the folder with database, first member, passphrase slot and recovery slot."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise VaultExists
    folder.parent.mkdir(parents=True, exist_ok=True)
    draft = files.temporary_folder(folder.parent)
    try:
        recovery = _fill(
            draft,
            passphrase=passphrase,
            staff=staff,
            policy=policy,
            hooks=hooks,
            rehearsal=rehearsal,
            now=now,
        )
        if folder.exists():
            folder.rmdir()
        files.rename(draft, folder)
    except BaseException:
        shutil.rmtree(draft, ignore_errors=True)
        raise
    return recovery


def _fill(
    folder: Path,
    *,
    passphrase: str,
    staff: StaffMember,
    policy: KdfPolicy,
    hooks: VaultHooks,
    rehearsal: bool,
    now: dt.datetime,
) -> RecoveryKey:
    key, vault_id, recovery = DataKey.random(), uuid.uuid4(), RecoveryKey.random()
    opens = (
        slots.make_passphrase_slot(
            key, Stretched(passphrase), vault_id=vault_id, member=staff.id, policy=policy
        ),
        slots.make_recovery_slot(key, recovery, vault_id=vault_id),
    )
    schema.create(layout.database(folder), key, hooks, vault_id=vault_id, rehearsal=rehearsal, created_at=now)
    head = _save_first_member(folder, key, hooks, staff, now)
    anchor = keyfile.Anchor(1, head.sequence, head.transaction, head.mac)
    salt = layout.salt_of(layout.database(folder))
    content = keyfile.KeyFile(vault_id, 1, opens, anchor, salt)
    keyfile.write(folder, content, key)
    keyfile.write(folder, content, key, name=keyfile.PREVIOUS)
    (folder / layout.BACKUPS).mkdir(mode=0o700)
    reserve.keep(folder)
    if os.name == "posix":
        layout.database(folder).chmod(0o600)
    return recovery


def _save_first_member(
    folder: Path, key: DataKey, hooks: VaultHooks, staff: StaffMember, now: dt.datetime
) -> Head:
    heads: list[Head] = []
    units = Units(folder, key, hooks, read_only=False)
    try:
        with units.reading() as session:
            seal = meta.audit_sealer(meta.read(session.connection()))
        entry = Entry(actor=staff.id, action="vault.create", now=now, seal=seal)
        with units.writing(entry, heads.append) as session:
            hooks.save_staff(session, staff)
    finally:
        units.dispose()
    return heads[-1]
