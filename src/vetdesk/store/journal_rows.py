"""The three tables of the journal and how their hashes are made."""

import datetime as dt
import hashlib
import json
import uuid
from collections.abc import Mapping
from json.encoder import encode_basestring_ascii as _quoted
from typing import Any, ClassVar, Final

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from vetdesk.store import rawrows
from vetdesk.store.base import Row

_HASHES: Final = ("before", "after", "changes", "previous")


class AuditRow(Row, kw_only=True):
    """One link of the chain. Triggers abort UPDATE and DELETE."""

    __tablename__ = "audit"
    __table_args__ = (Index(None, "entity", "entity_id"),)
    journalled: ClassVar[bool] = False

    sequence: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    transaction: Mapped[int]
    at: Mapped[dt.datetime]
    actor: Mapped[uuid.UUID]
    action: Mapped[str]
    kind: Mapped[str]
    entity: Mapped[str]
    entity_id: Mapped[str]
    before: Mapped[bytes | None]
    after: Mapped[bytes | None]
    changes: Mapped[bytes | None]
    previous: Mapped[bytes]
    mac: Mapped[bytes]


class ChangeRow(Row, kw_only=True):
    """Old and new value of one field; erasing empties the values and the salt, not the digest."""

    __tablename__ = "change"
    journalled: ClassVar[bool] = False

    sequence: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    field_name: Mapped[str] = mapped_column(primary_key=True)
    old: Mapped[str | None]
    new: Mapped[str | None]
    salt: Mapped[bytes | None]
    digest: Mapped[bytes]


class ContentRow(Row, kw_only=True):
    """The salted hash of one live record and the audit row that vouches for it."""

    __tablename__ = "content"
    journalled: ClassVar[bool] = False

    entity: Mapped[str] = mapped_column(primary_key=True)
    entity_id: Mapped[str] = mapped_column(primary_key=True)
    salt: Mapped[bytes]
    digest: Mapped[bytes]
    sequence: Mapped[int]


def content_digest(salt: bytes, raw: rawrows.RawRow) -> bytes:
    """Return the salted hash of a record as it is stored."""
    return hashlib.sha256(salt + rawrows.canonical(raw)).digest()


def change_digest(salt: bytes, field_name: str, old: str | None, new: str | None) -> bytes:
    """Return the salted hash of one change of a field.

    The text is that of ``json.dumps([field_name, old, new])``; written out, the chain is proved in less time.
    """
    before = "null" if old is None else _quoted(old)
    after = "null" if new is None else _quoted(new)
    return hashlib.sha256(salt + f"[{_quoted(field_name)}, {before}, {after}]".encode("ascii")).digest()


def sealed_bytes(row: Mapping[Any, Any]) -> bytes:
    """Return what the MAC of an audit row covers: every column but the MAC."""
    return json.dumps(
        [
            row["sequence"],
            row["transaction"],
            row["at"].isoformat(),
            row["actor"].hex,
            row["action"],
            row["kind"],
            row["entity"],
            row["entity_id"],
            *(None if row[name] is None else row[name].hex() for name in _HASHES),
        ]
    ).encode()
