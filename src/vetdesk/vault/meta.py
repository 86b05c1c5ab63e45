"""The vault's own small table inside the database: who it is, which slots it expects."""

import secrets
import uuid
from collections.abc import Mapping
from typing import Final

from sqlalchemy import Connection

from vetdesk.vault.engine import APPLICATION_ID
from vetdesk.vault.keys import KEY_BYTES, Sealer

TABLE: Final = "vault_meta"
SCHEMA: Final = f"CREATE TABLE {TABLE} (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT"
VAULT_ID: Final = "vault_id"
SLOTS_GENERATION: Final = "slots_generation"
REHEARSAL: Final = "rehearsal"
CREATED_AT: Final = "created_at"
SEAL_ROOT: Final = "seal_root"
# "due" from a migration until the records it rewrote have been hashed again.
REHASH: Final = "rehash"
AUDIT_PURPOSE: Final = "audit-mac/1"


def create(connection: Connection, *, vault_id: uuid.UUID, rehearsal: bool, created_at: str) -> None:
    """Make the table and mark the database as ours."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(SCHEMA)
    write(connection, VAULT_ID, str(vault_id))
    write(connection, SLOTS_GENERATION, "1")
    write(connection, REHEARSAL, "yes" if rehearsal else "no")
    write(connection, CREATED_AT, created_at)
    write(connection, SEAL_ROOT, secrets.token_bytes(KEY_BYTES).hex())


def write(connection: Connection, name: str, value: str) -> None:
    """Set one value."""
    connection.exec_driver_sql(
        f"INSERT INTO {TABLE} VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",  # noqa: S608 - constant name
        (name, value),
    )


def read(connection: Connection) -> Mapping[str, str]:
    """Return all values."""
    rows = connection.exec_driver_sql(f"SELECT name, value FROM {TABLE}")  # noqa: S608 - constant name
    return {row[0]: row[1] for row in rows}


def audit_sealer(facts: Mapping[str, str]) -> Sealer:
    """Return what computes the MACs of the audit chain."""
    return Sealer(bytes.fromhex(facts[SEAL_ROOT]), AUDIT_PURPOSE)
