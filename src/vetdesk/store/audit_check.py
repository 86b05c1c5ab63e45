"""Proves that the audit chain is unbroken and that every record is as it was last journalled."""

import hashlib
import secrets
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Connection, Table, func, select

from vetdesk.domain.journal import Seal
from vetdesk.progress import Progress
from vetdesk.store import rawrows
from vetdesk.store.journal_rows import (
    AuditRow,
    ChangeRow,
    ContentRow,
    change_digest,
    content_digest,
    sealed_bytes,
)

_SLICE: Final = 2000
_MOST_FINDINGS: Final = 20


def chain_findings(connection: Connection, seal: Seal, progress: Progress) -> Sequence[str]:
    """Return the first broken link, if any, and changes that do not belong to their row."""
    total = connection.execute(select(func.max(AuditRow.sequence))).scalar() or 0
    previous = b""
    expected = 1
    for row in _audit_rows(connection):
        whole = (
            row["sequence"] == expected
            and row["previous"] == previous
            and secrets.compare_digest(seal(sealed_bytes(row)), row["mac"])
        )
        if not whole:
            return [f"audit row {expected}"]
        previous, expected = row["mac"], expected + 1
        if expected % _SLICE == 0:
            progress.step(expected, total)
    return _change_findings(connection)


def content_findings(connection: Connection, progress: Progress) -> Sequence[str]:
    """Return records that differ from their hash, have none, or are gone."""
    findings: list[str] = []
    tables = rawrows.journalled_tables()
    for done, table in enumerate(tables, start=1):
        findings += _table_findings(connection, table)
        progress.step(done, len(tables))
        if len(findings) >= _MOST_FINDINGS:
            break
    return findings[:_MOST_FINDINGS]


def _table_findings(connection: Connection, table: Table) -> list[str]:
    findings = []
    known = {
        row.entity_id: row
        for row in connection.execute(
            select(ContentRow.entity_id, ContentRow.salt, ContentRow.digest, AuditRow.after, AuditRow.kind)
            .join(AuditRow, AuditRow.sequence == ContentRow.sequence, isouter=True)
            .where(ContentRow.entity == table.name)
        )
    }
    for key, raw in rawrows.read_all(connection, table):
        content = known.pop(key, None)
        if content is None:
            findings.append(f"{table.name} {key}: not journalled")
        elif content_digest(content.salt, raw) != content.digest:
            findings.append(f"{table.name} {key}: changed")
        elif content.kind != "batch" and content.after != content.digest:
            findings.append(f"{table.name} {key}: not vouched for")
    findings += [f"{table.name} {key}: missing" for key in known]
    return findings


def _change_findings(connection: Connection) -> list[str]:
    findings = []
    sums: dict[int, Any] = {}
    changes = select(
        ChangeRow.sequence,
        ChangeRow.field_name,
        ChangeRow.old,
        ChangeRow.new,
        ChangeRow.salt,
        ChangeRow.digest,
    ).order_by(ChangeRow.sequence, ChangeRow.field_name)
    for sequence, field_name, old, new, salt, digest in connection.execute(changes):
        if sequence not in sums:
            sums[sequence] = hashlib.sha256()
        sums[sequence].update(digest)
        # Without a salt the change was erased, and only its hash stays.
        if salt is not None and change_digest(salt, field_name, old, new) != digest:
            findings.append(f"change {sequence}")
    hashed = select(AuditRow.sequence, AuditRow.changes).where(AuditRow.changes.is_not(None))
    empty = hashlib.sha256()
    for sequence, whole in connection.execute(hashed):
        if sums.get(sequence, empty).digest() != whole:
            findings.append(f"changes of audit row {sequence}")
    return findings[:_MOST_FINDINGS]


def _audit_rows(connection: Connection) -> Iterator[Mapping[Any, Any]]:
    after = -1
    table = rawrows.table_of(AuditRow)
    while True:
        query = select(table).where(table.c.sequence > after).order_by(table.c.sequence).limit(_SLICE)
        rows = connection.execute(query).mappings().all()
        if not rows:
            return
        yield from rows
        after = rows[-1]["sequence"]
