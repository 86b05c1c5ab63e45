"""Making and migrating the tables in one transaction, with foreign keys off and then checked."""

import datetime as dt
import uuid
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection

from vetdesk.vault import engine as engines
from vetdesk.vault import fence, meta
from vetdesk.vault.hooks import VaultHooks
from vetdesk.vault.keys import DataKey
from vetdesk.vault.opening import schema_differences


class MigrationBroken(RuntimeError):
    """A revision of ours left broken links or foreign tables; the vault stayed as it was."""


def create(
    path: Path,
    key: DataKey,
    hooks: VaultHooks,
    *,
    vault_id: uuid.UUID,
    rehearsal: bool,
    created_at: dt.datetime,
) -> None:
    """Make a new database file with the newest tables."""

    def build(connection: Connection) -> None:
        meta.create(connection, vault_id=vault_id, rehearsal=rehearsal, created_at=created_at.isoformat())
        hooks.build(connection)

    _in_one_transaction(path, key, hooks, build, mode="rwc")


def migrate(path: Path, key: DataKey, hooks: VaultHooks) -> None:
    """Bring an older database to the newest tables; the caller has made a backup."""

    def build(connection: Connection) -> None:
        hooks.build(connection)
        meta.write(connection, meta.REHASH, "due")

    _in_one_transaction(path, key, hooks, build, mode="rw")


def _in_one_transaction(
    path: Path, key: DataKey, hooks: VaultHooks, work: Callable[[Connection], None], *, mode: str
) -> None:
    # The maintenance engine has foreign keys off: SQLite ignores that pragma inside a
    # transaction, and batch mode would fire ON DELETE CASCADE.
    engine = engines.maintenance_engine(path, key, mode=mode)
    try:
        with engine.begin() as connection:
            work(connection)
            if broken := connection.exec_driver_sql("PRAGMA foreign_key_check").all():
                raise MigrationBroken(f"{len(broken)} broken links")
            if objects := schema_differences(connection, hooks):
                raise MigrationBroken(", ".join(objects))
            connection.exec_driver_sql(f"PRAGMA user_version = {hooks.newest_schema()}")
            fence.check(connection)
    finally:
        engine.dispose()
