"""From a folder and a secret to an open vault; every refusal happens before anything is written."""

import datetime as dt
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Final

from filelock import BaseFileLock

from vetdesk.progress import silent
from vetdesk.vault import (
    backup,
    files,
    keyfile,
    layout,
    lock,
    members,
    meta,
    opening,
    place,
    reserve,
    rotation,
    schema,
)
from vetdesk.vault import engine as engines
from vetdesk.vault.errors import MigrationNeedsRoom, OlderSchemaReadOnly, VaultError
from vetdesk.vault.hooks import Clock, VaultHooks
from vetdesk.vault.keys import DataKey, KdfPolicy
from vetdesk.vault.notices import (
    AnchorBehind,
    FolderNotWritable,
    KeyFileOlder,
    KeyringSilent,
    VaultRolledBack,
)
from vetdesk.vault.slots import Slot, check_costs
from vetdesk.vault.state import Opened
from vetdesk.vault.witness import Witness

Opener = Callable[[keyfile.KeyFile], tuple[DataKey, Slot] | None]
_SIZES_TO_MIGRATE: Final = 2


def unlock(
    folder: Path,
    opener: Opener,
    *,
    refusal: type[VaultError],
    policy: KdfPolicy,
    hooks: VaultHooks,
    now: dt.datetime,
    clock: Clock,
    previous: bool,
    witness: Witness,
) -> Opened:
    """Check, open and return the vault; ``refusal`` is raised when the secret opens no slot."""
    opening.check_files(folder)
    engines.check_versions()
    writable = os.access(folder, os.W_OK) and os.access(layout.database(folder), os.W_OK)
    held = lock.take(folder) if writable else None
    try:
        return _unlock_locked(
            folder,
            opener,
            refusal=refusal,
            policy=policy,
            hooks=hooks,
            now=now,
            clock=clock,
            previous=previous,
            witness=witness,
            held=held,
        )
    except BaseException:
        if held is not None:
            held.release()
        raise


def _unlock_locked(
    folder: Path,
    opener: Opener,
    *,
    refusal: type[VaultError],
    policy: KdfPolicy,
    hooks: VaultHooks,
    now: dt.datetime,
    clock: Clock,
    previous: bool,
    witness: Witness,
    held: BaseFileLock | None,
) -> Opened:
    if held is not None:
        rotation.recover(folder)
    sealed = opening.read_key_file(folder, previous=previous)
    content = sealed.content
    check_costs(content.slots, policy)
    opening.check_belongs(folder, content)
    found = opener(content)
    if found is None:
        raise refusal
    key, slot = found
    opening.check_sealed(folder, sealed, key, previous=previous)
    remembered, unheard = _ask(witness, content)
    inspection = opening.inspect(folder, key, content, hooks, remembered=remembered)
    vault = Opened(
        folder,
        key=key,
        content=content,
        inspection=inspection,
        hooks=hooks,
        policy=policy,
        clock=clock,
        lock=held,
        read_only=held is None or inspection.rolled_back,
        witness=witness,
    )
    try:
        vault.notices += [notice for notice in (unheard, place.doubt(folder)) if notice is not None]
        if held is None:
            vault.notices.append(FolderNotWritable())
        _settle(vault, slot, inspection, now=now, previous=previous)
    except BaseException:
        vault.suspend()
        raise
    return vault


def _settle(
    vault: Opened, slot: Slot, inspection: opening.Inspection, *, now: dt.datetime, previous: bool
) -> None:
    """Bring an accepted vault up to date: tables, previous key file, what must be audited."""
    older = inspection.schema < vault.hooks.newest_schema()
    if older and vault.read_only:
        raise OlderSchemaReadOnly
    if older:
        _require_room(vault.folder)
        backup.make_own(vault, now=now, progress=silent())
        key = vault.key
        with vault.paused():
            schema.migrate(layout.database(vault.folder), key, vault.hooks)
    vault.actor = members.actor_of(vault, slot)
    if vault.read_only:
        return
    if older or vault.facts.get(meta.REHASH) == "due":
        with vault.writing("vault.migrate") as session:
            vault.hooks.rehash(session)
            meta.write(session.connection(), meta.REHASH, "done")
            vault.hooks.note(session, entity="vault", entity_id=vault.content.vault_id)
    files.sweep(vault.folder)
    reserve.keep(vault.folder)
    vault.catch_up()
    if any(isinstance(notice, AnchorBehind) for notice in vault.notices):
        _note(vault, "vault.anchor_behind")
    if previous:
        _note(vault, "vault.previous_key_file")
    if any(isinstance(notice, KeyFileOlder) for notice in vault.notices):
        _note(vault, "vault.older_key_file")
    restored = vault.folder / backup.RESTORED
    if restored.exists():
        # The vault before it still stands aside, so nothing is lost by refusing.
        backup.prove_in_place(vault, progress=silent())
        _note(vault, "vault.restored")
        restored.unlink()
    vault.refresh_previous()


def _require_room(folder: Path) -> None:
    """Refuse a migration before it begins where the disk has no room for what it writes.

    That is the backup, as large as the database, and the journal, which holds every page that is changed.
    """
    needed = _SIZES_TO_MIGRATE * layout.database(folder).stat().st_size
    if shutil.disk_usage(folder).free < needed:
        raise MigrationNeedsRoom(needed)


def _ask(witness: Witness, content: keyfile.KeyFile) -> tuple[keyfile.Anchor | None, VaultError | None]:
    try:
        return witness.remembered(content), None
    except KeyringSilent as unheard:
        return None, unheard


def _note(vault: Opened, action: str) -> None:
    with vault.writing(action) as session:
        vault.hooks.note(session, entity="vault", entity_id=vault.content.vault_id)


def is_rehearsal(vault: Opened) -> bool:
    """Return whether nothing in this vault is real."""
    return vault.facts.get(meta.REHEARSAL) == "yes"


def accept_rollback(vault: Opened) -> None:
    """Make a rolled-back vault writable again and put the decision into its chain."""
    with vault.paused():
        vault.read_only = False
    vault.rolled_back = False
    vault.notices = [notice for notice in vault.notices if not isinstance(notice, VaultRolledBack)]
    _note(vault, "vault.accept_rollback")
    vault.refresh_previous()
    vault.keep_anchor()
