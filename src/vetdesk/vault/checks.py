"""The checks of a database: pages, structure, audit chain, contents, files.

On the live vault only ``pages`` runs (it blocks nobody); everything together runs on a closed
vault or on a copy, because ``integrity_check`` keeps writers out for as long as it takes.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError

from vetdesk.domain.journal import Seal
from vetdesk.progress import Progress
from vetdesk.vault import engine as engines
from vetdesk.vault import fence
from vetdesk.vault.hooks import VaultHooks
from vetdesk.vault.keyfile import Anchor
from vetdesk.vault.keys import DataKey

_MOST: Final = 20


def pages(path: Path, key: DataKey) -> Sequence[str]:
    """Check every page's MAC; finds each flipped byte, and is blind for missing pages."""
    return _ask(path, key, "cipher_integrity_check", healthy=None)


def pages_of_live(path: Path, key: DataKey) -> Sequence[str]:
    """Check the pages of a file that others may be writing; it is read without a lock.

    A page caught half written is whole a moment later, a damaged one is not.
    """
    if not (found := pages(path, key)):
        return []
    return [finding for finding in pages(path, key) if finding in found]


def structure(path: Path, key: DataKey) -> Sequence[str]:
    """Check trees and indexes; finds missing pages."""
    return _ask(path, key, f"integrity_check({_MOST})", healthy="ok")


def everything(
    path: Path, key: DataKey, *, hooks: VaultHooks, seal: Seal, anchor: Anchor | None, progress: Progress
) -> Sequence[str]:
    """Run all checks; an empty answer means the file is whole and, with an anchor, the newest."""
    progress.step(0, 4, "pages")
    if found := pages(path, key):
        return found
    progress.step(1, 4, "structure")
    if found := structure(path, key):
        return found
    progress.step(2, 4, "records")
    findings = _records(path, key, lambda connection: hooks.verify(connection, seal, progress))
    if anchor is not None and not findings:
        findings = _records(path, key, lambda connection: _anchor_findings(connection, hooks, anchor))
    return findings


def _records(path: Path, key: DataKey, ask: Callable[[Connection], Sequence[str]]) -> Sequence[str]:
    engine = engines.reader_engine(path, key, mode="ro")
    try:
        with engine.connect() as connection:
            findings = ask(connection)
            fence.check(connection)
            return findings
    except (DatabaseError, engines.DriverError, fence.FenceBroken):
        return ["unreadable"]
    finally:
        engine.dispose()


def _anchor_findings(connection: Connection, hooks: VaultHooks, anchor: Anchor) -> Sequence[str]:
    known = hooks.knows(connection, sequence=anchor.sequence, mac=anchor.head)
    return [] if known else ["anchor"]


def _ask(path: Path, key: DataKey, pragma: str, *, healthy: str | None) -> Sequence[str]:
    connection = engines.open_raw(path, key, mode="ro")
    try:
        rows = [str(row[0]) for row in connection.execute(f"PRAGMA {pragma}").fetchmany(_MOST)]
        return [] if not rows or rows == [healthy] else [f"{pragma}: {row}" for row in rows]
    except engines.DriverError:
        return [f"{pragma}: unreadable"]
    finally:
        connection.close()
