"""Changing the data key: export to a new file, prove it, swap both files so that a crash is whole.

Each key file carries the salt of its database, so after a crash the files themselves tell
whether the swap had begun: it is then finished, or the unfinished copy is removed.
"""

import contextlib
from collections.abc import Sequence
from pathlib import Path

from vetdesk.progress import silent
from vetdesk.vault import checks, files, keyfile, layout, meta, slots
from vetdesk.vault import engine as engines
from vetdesk.vault.errors import CheckFailed
from vetdesk.vault.keys import DataKey
from vetdesk.vault.slots import Slot
from vetdesk.vault.state import Opened


def rotate(vault: Opened, staying: Sequence[Slot]) -> None:
    """Give the vault a new data key that only the ``staying`` slots open."""
    generation = vault.content.slots_generation + 1
    with vault.writing("vault.rotate") as session:
        vault.hooks.note(session, entity="vault", entity_id=vault.content.vault_id)
    old, fresh = vault.key, DataKey.random()
    copy = vault.folder / layout.NEXT_DATABASE
    try:
        with vault.paused():
            _export(layout.database(vault.folder), old, copy, fresh, generation)
            _prove(vault, copy, fresh)
            content = keyfile.resealed(
                vault.content.with_slots(
                    [slots.reseal(slot, fresh, vault_id=vault.content.vault_id) for slot in staying]
                ),
                layout.salt_of(copy),
            )
            keyfile.write(vault.folder, content, fresh, name=keyfile.NEXT)
            _swap(vault.folder)
            vault.switch(key=fresh, content=content, generation=generation)
    except BaseException:
        recover(vault.folder)
        if layout.salt_of(layout.database(vault.folder)) != vault.content.database_salt:
            vault.close()
        raise
    vault.refresh_previous()


def recover(folder: Path) -> None:
    """Finish or undo a rotation that was interrupted; needs no key."""
    copy = folder / layout.NEXT_DATABASE
    begun = _belongs_to_next(folder)
    if begun:
        _swap(folder)
    for leftover in (copy, copy.with_name(f"{copy.name}-journal"), folder / keyfile.NEXT):
        leftover.unlink(missing_ok=True)


def _belongs_to_next(folder: Path) -> bool:
    """Return whether vault.db is already the new file while vault.keys is still the old one."""
    with contextlib.suppress(OSError, keyfile.Unreadable):
        prepared = keyfile.read(folder, name=keyfile.NEXT)
        return prepared.content.database_salt == layout.salt_of(layout.database(folder))
    return False


def _swap(folder: Path) -> None:
    """Rename the database first, then its key file."""
    copy = folder / layout.NEXT_DATABASE
    if copy.exists():
        files.rename(copy, layout.database(folder))
    files.rename(folder / keyfile.NEXT, folder / keyfile.CURRENT)


def _export(source: Path, old: DataKey, target: Path, fresh: DataKey, generation: int) -> None:
    target.unlink(missing_ok=True)
    engines.open_raw(target, fresh, mode="rwc").close()
    connection = engines.open_raw(source, old)
    try:
        ((version,),) = connection.execute("PRAGMA user_version").fetchall()
        connection.execute(f'ATTACH DATABASE ? AS fresh KEY "{fresh.pragma_literal()}"', (str(target),))
        connection.execute("SELECT sqlcipher_export('fresh')").fetchall()
        connection.execute(f"PRAGMA fresh.user_version = {version}")
        connection.execute(f"PRAGMA fresh.application_id = {engines.APPLICATION_ID}")
        connection.execute(
            f"UPDATE fresh.{meta.TABLE} SET value = ? WHERE name = ?",  # noqa: S608 - constant name
            (str(generation), meta.SLOTS_GENERATION),
        )
        connection.execute("DETACH DATABASE fresh")
    finally:
        connection.close()
    files.sync_file(target)


def _prove(vault: Opened, copy: Path, fresh: DataKey) -> None:
    findings = checks.everything(
        copy, fresh, hooks=vault.hooks, seal=vault.audit_seal, anchor=vault.content.anchor, progress=silent()
    )
    if findings:
        raise CheckFailed(findings, vault.newest_backup())
