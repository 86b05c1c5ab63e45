"""What is checked before a vault is used: files, key file, first page, schema, anchor."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError

from vetdesk.vault import engine as engines
from vetdesk.vault import fence, keyfile, layout, meta
from vetdesk.vault.errors import (
    DatabaseDamaged,
    DatabaseEmpty,
    DatabaseMissing,
    DatabasePlaintext,
    DatabaseTruncated,
    ForeignKeyFile,
    KeyFileDamaged,
    KeyFileMissing,
    NewerSchema,
    NotOurDatabase,
    SchemaChanged,
    StrayWal,
    VaultError,
    VaultMissing,
)
from vetdesk.vault.hooks import VaultHooks
from vetdesk.vault.keys import DataKey
from vetdesk.vault.notices import AnchorBehind, KeyFileOlder, VaultRolledBack

_PLAINTEXT: Final = b"SQLite format 3\0"
_MOST_DAMAGED_SALT: Final = 4


@dataclass(frozen=True)
class Inspection:
    """What the open database says about itself."""

    schema: int
    facts: Mapping[str, str] = field(repr=False)
    notices: tuple[VaultError, ...]
    rolled_back: bool


def check_files(folder: Path) -> None:
    """Raise the sentence that fits what is wrong with the files; opens nothing, writes nothing."""
    if not folder.is_dir():
        raise VaultMissing
    backup = layout.newest_backup(folder)
    path = layout.database(folder)
    if not path.is_file():
        raise DatabaseMissing(backup)
    size = path.stat().st_size
    if size == 0:
        raise DatabaseEmpty(backup)
    if layout.salt_of(path) == _PLAINTEXT:
        raise DatabasePlaintext(backup)
    if size % engines.PAGE_SIZE:
        raise DatabaseTruncated(backup)
    stray = [path.name + suffix for suffix in ("-wal", "-shm") if path.with_name(path.name + suffix).exists()]
    if stray:
        raise StrayWal(stray, backup)


def read_key_file(folder: Path, *, previous: bool) -> keyfile.SealedKeyFile:
    """Read vault.keys, or vault.keys.prev when the user has chosen it.

    A missing or damaged current file is named and the previous one offered, never taken.
    """
    backup = layout.newest_backup(folder)
    offered = not previous and keyfile.reads(folder)
    try:
        return keyfile.read(folder, name=keyfile.PREVIOUS if previous else keyfile.CURRENT)
    except FileNotFoundError:
        raise KeyFileMissing(previous=offered, backup=backup) from None
    except keyfile.Unreadable:
        raise KeyFileDamaged(previous=offered, backup=backup) from None


def check_belongs(folder: Path, content: keyfile.KeyFile) -> None:
    """Raise when the key file was written for another database file."""
    found = layout.salt_of(layout.database(folder))
    if found == content.database_salt:
        return
    backup = layout.newest_backup(folder)
    differing = sum(a != b for a, b in zip(found, content.database_salt, strict=True))
    # Another database differs in nearly every byte of its salt; a damaged one in a few.
    raise DatabaseDamaged(backup) if differing <= _MOST_DAMAGED_SALT else ForeignKeyFile(backup)


def check_sealed(folder: Path, sealed: keyfile.SealedKeyFile, key: DataKey, *, previous: bool) -> None:
    """Raise when the key file was edited by somebody without the data key."""
    if not sealed.is_sealed_by(key):
        offered = not previous and keyfile.reads(folder)
        raise KeyFileDamaged(previous=offered, backup=layout.newest_backup(folder))


def inspect(
    folder: Path,
    key: DataKey,
    content: keyfile.KeyFile,
    hooks: VaultHooks,
    *,
    remembered: keyfile.Anchor | None = None,
) -> Inspection:
    """Check the open database against its size, its schema text and the anchor; writes nothing.

    ``remembered`` is an anchor kept outside the folder; it may be old, but the chain must know it.
    """
    backup = layout.newest_backup(folder)
    engine = engines.reader_engine(layout.database(folder), key)
    try:
        with engine.connect() as connection:
            found = _inspect(connection, folder, content, hooks, remembered)
            fence.check(connection)
            return found
    except (DatabaseError, engines.DriverError) as failure:
        if "malformed" in str(failure) and _is_cut(folder, key):
            raise DatabaseTruncated(backup) from None
        raise DatabaseDamaged(backup) from None
    except fence.FenceBroken:
        raise DatabaseDamaged(backup) from None
    finally:
        engine.dispose()


def _inspect(
    connection: Connection,
    folder: Path,
    content: keyfile.KeyFile,
    hooks: VaultHooks,
    remembered: keyfile.Anchor | None,
) -> Inspection:
    backup = layout.newest_backup(folder)
    schema = _number(connection, "user_version")
    if _number(connection, "application_id") != engines.APPLICATION_ID:
        raise NotOurDatabase(backup)
    if _number(connection, "page_count") * engines.PAGE_SIZE != layout.database(folder).stat().st_size:
        raise DatabaseTruncated(backup)
    if schema > hooks.newest_schema():
        raise NewerSchema(schema, hooks.newest_schema())
    foreign = schema_differences if schema == hooks.newest_schema() else unknown_triggers
    if objects := foreign(connection, hooks):
        raise SchemaChanged(objects, backup)
    facts = meta.read(connection)
    if facts.get(meta.VAULT_ID) != str(content.vault_id):
        raise ForeignKeyFile(backup)
    notices, rolled_back = _compare_anchor(connection, content, hooks, backup)
    if (
        remembered
        and not rolled_back
        and not hooks.knows(connection, sequence=remembered.sequence, mac=remembered.head)
    ):
        notices, rolled_back = [VaultRolledBack(backup)], True
    if int(facts[meta.SLOTS_GENERATION]) > content.slots_generation:
        notices.append(KeyFileOlder())
    return Inspection(schema, facts, tuple(notices), rolled_back)


def unknown_triggers(connection: Connection, hooks: VaultHooks) -> list[str]:
    """Return triggers and views that are not ours, before an older vault is migrated.

    Its tables differ from the newest by right, so only what could run by itself is looked at.
    """
    known = hooks.expected_schema()
    active = connection.exec_driver_sql("SELECT name FROM sqlite_schema WHERE type IN ('trigger', 'view')")
    return sorted(name for (name,) in active if name not in known)


def schema_differences(connection: Connection, hooks: VaultHooks) -> list[str]:
    """Return the names of tables, triggers and views that are missing, foreign or different."""
    wanted = {**hooks.expected_schema(), meta.TABLE: meta.SCHEMA}
    rows = connection.exec_driver_sql(
        "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    )
    found: dict[str, str] = {row[0]: row[1] for row in rows}
    return sorted(name for name in wanted.keys() | found.keys() if wanted.get(name) != found.get(name))


def _compare_anchor(
    connection: Connection, content: keyfile.KeyFile, hooks: VaultHooks, backup: str
) -> tuple[list[VaultError], bool]:
    """A crash between commit and anchor leaves one transaction; an unknown anchor is a rollback."""
    anchor = content.anchor
    if not hooks.knows(connection, sequence=anchor.sequence, mac=anchor.head):
        return [VaultRolledBack(backup)], True
    ahead = hooks.head(connection).transaction - anchor.transaction
    return ([AnchorBehind(ahead)] if ahead > 1 else []), False


def _number(connection: Connection, pragma: str) -> int:
    return int(connection.exec_driver_sql(f"PRAGMA {pragma}").scalar_one())


def _is_cut(folder: Path, key: DataKey) -> bool:
    """Return whether the first page is healthy but counts more pages than the file has."""
    connection = engines.open_raw(layout.database(folder), key, mode="ro")
    try:
        if _reads_header(connection):
            return False
        # SQLite compares both numbers unless the schema is declared writable (it is not written).
        connection.execute("PRAGMA writable_schema = ON")
        return _reads_header(connection)
    finally:
        connection.close()


def _reads_header(connection: Any) -> bool:
    try:
        connection.execute("PRAGMA user_version").fetchall()
    except engines.DriverError:
        return False
    return True
