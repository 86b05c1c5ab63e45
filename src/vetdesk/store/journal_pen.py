"""Writes the journal of one transaction: audit rows in their chain, changes, content hashes."""

import datetime as dt
import hashlib
import secrets
from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import Connection, Table, delete, insert, select

from vetdesk.domain.journal import Entry, Head
from vetdesk.store import rawrows
from vetdesk.store.journal_rows import (
    AuditRow,
    ChangeRow,
    ContentRow,
    change_digest,
    content_digest,
    sealed_bytes,
)

_SALT_BYTES: Final = 16


class Pen:
    """Collects rows and writes each kind with one statement; ``write`` ends every portion."""

    def __init__(self, entry: Entry, head: Head, *, transaction: int) -> None:
        self._entry = entry
        self._head = head
        self._transaction = transaction
        self._audit: list[dict[str, Any]] = []
        self._changes: list[dict[str, Any]] = []
        self._contents: list[dict[str, Any]] = []

    def link(
        self,
        *,
        kind: str,
        entity: str,
        entity_id: str,
        before: bytes | None = None,
        after: bytes | None = None,
        changes: bytes | None = None,
    ) -> int:
        """Add one audit row; returns its number."""
        row: dict[str, Any] = {
            "sequence": self._head.sequence + 1,
            "transaction": self._transaction,
            "at": self._entry.now.astimezone(dt.UTC),
            "actor": self._entry.actor,
            "action": self._entry.action,
            "kind": kind,
            "entity": entity,
            "entity_id": entity_id,
            "before": before,
            "after": after,
            "changes": changes,
            "previous": self._head.mac,
        }
        row["mac"] = self._entry.seal(sealed_bytes(row))
        self._audit.append(row)
        self._head = Head(row["sequence"], self._transaction, row["mac"])
        return self._head.sequence

    def record(
        self,
        table: Table,
        key: str,
        *,
        old: rawrows.RawRow | None,
        new: rawrows.RawRow | None,
        known: Any,
    ) -> None:
        """Journal one record if it changed; ``known`` is its content row, if it has one."""
        salt = known.salt if known else secrets.token_bytes(_SALT_BYTES)
        after = None if new is None else content_digest(salt, new)
        if after == (known.digest if known else None):
            return
        changes = self._changes_of(table, old or {}, new or {})
        sequence = self.link(
            kind="delete" if new is None else "update" if known else "insert",
            entity=table.name,
            entity_id=key,
            before=known.digest if known else None,
            after=after,
            changes=hashlib.sha256(b"".join(change["digest"] for change in changes)).digest(),
        )
        self._changes += [{**change, "sequence": sequence} for change in changes]
        if after is not None:
            self._contents.append(_content(table.name, key, salt, after, sequence))

    def hash_all(
        self, table: Table, records: Sequence[tuple[str, rawrows.RawRow]], *, entity_id: str
    ) -> None:
        """Hash many records under one audit row, whose own hash covers all of theirs."""
        hashed = []
        for key, raw in records:
            salt = secrets.token_bytes(_SALT_BYTES)
            hashed.append((key, salt, content_digest(salt, raw)))
        overall = hashlib.sha256(b"".join(digest for _, _, digest in hashed)).digest()
        sequence = self.link(kind="batch", entity=table.name, entity_id=entity_id, after=overall)
        self._contents += [_content(table.name, key, salt, digest, sequence) for key, salt, digest in hashed]

    def write(self, connection: Connection) -> None:
        """Write what was collected."""
        for table, rows in (
            (AuditRow, self._audit),
            (ChangeRow, self._changes),
            (ContentRow, self._contents),
        ):
            if rows:
                connection.execute(insert(table), rows)
                rows.clear()

    def _changes_of(self, table: Table, old: rawrows.RawRow, new: rawrows.RawRow) -> list[dict[str, Any]]:
        changes = []
        for name in sorted(old.keys() | new.keys()):
            if old.get(name) == new.get(name):
                continue
            secret = bool(table.columns[name].info.get("secret"))
            before, after = (rawrows.shown(row.get(name), secret=secret) for row in (old, new))
            salt = secrets.token_bytes(_SALT_BYTES)
            digest = change_digest(salt, name, before, after)
            changes.append({"field_name": name, "old": before, "new": after, "salt": salt, "digest": digest})
        return changes


def known_contents(connection: Connection, table: Table, keys: Sequence[str]) -> dict[str, Any]:
    """Return key -> content row of those records that have one."""
    found: dict[str, Any] = {}
    columns = select(ContentRow.entity_id, ContentRow.salt, ContentRow.digest)
    for some in rawrows.slices(keys):
        query = columns.where(ContentRow.entity == table.name, ContentRow.entity_id.in_(some))
        found |= {row.entity_id: row for row in connection.execute(query)}
    return found


def forget_contents(connection: Connection, table: Table, keys: Sequence[str]) -> None:
    """Delete the content rows of records that are gone or about to be hashed again."""
    for some in rawrows.slices(keys):
        connection.execute(
            delete(ContentRow).where(ContentRow.entity == table.name, ContentRow.entity_id.in_(some))
        )


def _content(entity: str, entity_id: str, salt: bytes, digest: bytes, sequence: int) -> dict[str, Any]:
    return {
        "entity": entity,
        "entity_id": entity_id,
        "salt": salt,
        "digest": digest,
        "sequence": sequence,
    }
