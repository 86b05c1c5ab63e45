"""Verified copies: a backup is a whole vault folder that passed every check before it got its name."""

import datetime as dt
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from vetdesk.domain.journal import Head
from vetdesk.progress import Progress
from vetdesk.vault import checks, files, keyfile, layout, lock, opening
from vetdesk.vault import engine as engines
from vetdesk.vault.errors import BackupDamaged, BackupFailed, CheckFailed, DiskFull, VaultExists
from vetdesk.vault.state import Opened

_STAMP: Final = "%Y%m%dT%H%M%SZ"
_PAGES: Final = 200
_DAILY, _WEEKLY, _MONTHLY = 12, 10, 9


@dataclass(frozen=True)
class Backup:
    """A verified copy."""

    folder: Path
    made_at: dt.datetime


@dataclass(frozen=True)
class Drill:
    """What a restore drill found: the copy opens, and how far it lies behind the live vault."""

    backup: Backup
    findings: tuple[str, ...]
    audit_rows_in_backup: int
    audit_rows_in_vault: int
    is_ancestor: bool

    @property
    def changes_behind(self) -> int:
        """How many audited changes a restore would lose."""
        return self.audit_rows_in_vault - self.audit_rows_in_backup

    @property
    def passed(self) -> bool:
        """True when the copy is whole and belongs to this vault's history."""
        return not self.findings and self.is_ancestor


def make(vault: Opened, parent: Path, *, name: str, progress: Progress) -> Path:
    """Copy the open vault to ``parent/name`` and prove the copy; no partial folder ever stays.

    The live vault is locked for a few milliseconds per portion of pages only.
    """
    target = parent / name
    if target.exists():
        raise VaultExists
    draft: Path | None = None
    try:
        parent.mkdir(parents=True, exist_ok=True)
        draft = files.temporary_folder(parent)
        _copy_pages(vault, layout.database(draft), progress)
        _copy_keys(vault, draft)
        findings = _check(vault, draft, progress)
        if findings:
            raise BackupDamaged(findings)
        files.rename(draft, target)
    except (OSError, engines.DriverError) as failure:
        raise BackupFailed(type(failure).__name__) from None
    finally:
        if draft is not None:
            shutil.rmtree(draft, ignore_errors=True)
    return target


def prove(vault: Opened, *, progress: Progress) -> None:
    """Run every check on a scratch copy, so that nobody has to wait for the live vault."""
    scratch = files.temporary_folder(vault.folder)
    try:
        _copy_pages(vault, layout.database(scratch), progress)
        _copy_keys(vault, scratch)
        findings = _check(vault, scratch, progress)
    except engines.DriverError as failure:
        if "full" in str(failure):
            raise DiskFull from None
        findings = ["unreadable"]
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    if findings:
        raise CheckFailed(findings, vault.newest_backup())


def prove_in_place(vault: Opened, *, progress: Progress) -> None:
    """Run every check on the file itself; keeps writers out for as long as it takes."""
    if findings := _check(vault, vault.folder, progress):
        raise CheckFailed(findings, vault.newest_backup())


def make_daily(vault: Opened, *, now: dt.datetime, progress: Progress) -> Backup | None:
    """Make today's backup unless it exists, then thin; returns None when there is one already."""
    existing = listing(vault.folder)
    if any(backup.made_at.date() == now.astimezone(dt.UTC).date() for backup in existing):
        return None
    return make_own(vault, now=now, progress=progress)


def make_own(vault: Opened, *, now: dt.datetime, progress: Progress) -> Backup:
    """Make a backup in the vault's own folder and thin the older ones."""
    parent = vault.folder / layout.BACKUPS
    parent.mkdir(mode=0o700, exist_ok=True)
    name = _free_stamp(parent, now)
    files.sweep(parent)
    folder = make(vault, parent, name=name, progress=progress)
    kept = listing(vault.folder)
    staying = thin([backup.made_at for backup in kept])
    for backup in kept:
        if backup.made_at not in staying:
            shutil.rmtree(backup.folder)
    return Backup(folder, _stamp(name) or now)


def listing(folder: Path) -> Sequence[Backup]:
    """Return the verified backups of a vault folder, newest first; opens nothing."""
    parent = folder / layout.BACKUPS
    if not parent.is_dir():
        return ()
    found = [
        Backup(entry, made_at)
        for entry in parent.iterdir()
        if (made_at := _stamp(entry.name)) is not None and (entry / layout.DATABASE).is_file()
    ]
    return tuple(sorted(found, key=lambda backup: backup.made_at, reverse=True))


def keys_generation(chosen: Backup) -> int:
    """Return the number that the slots of a backup had; one that cannot be read counts as the first."""
    try:
        return keyfile.read(chosen.folder).content.slots_generation
    except (OSError, keyfile.Unreadable):
        return 0


def thin(made: Iterable[dt.datetime]) -> frozenset[dt.datetime]:
    """Return which backups stay: the newest of 12 days, 10 weeks and 9 months each."""
    newest_first = sorted(made, reverse=True)
    kept: set[dt.datetime] = set()
    for period, most in ((_day, _DAILY), (_week, _WEEKLY), (_month, _MONTHLY)):
        seen: set[tuple[int, ...]] = set()
        for stamp in newest_first:
            if period(stamp) not in seen and len(seen) < most:
                seen.add(period(stamp))
                kept.add(stamp)
    return frozenset(kept)


def drill(vault: Opened, backup: Backup, *, progress: Progress) -> Drill:
    """Restore to a scratch folder, check it there and compare; the live vault stays untouched."""
    scratch = files.temporary_folder(vault.folder)
    try:
        shutil.copytree(backup.folder, scratch, dirs_exist_ok=True)
        findings = tuple(_check(vault, scratch, progress))
        copied = Head() if findings else _head(vault, layout.database(scratch))
        with vault.reading() as session:
            live = vault.hooks.head(session.connection())
            known = vault.hooks.knows(session.connection(), sequence=copied.sequence, mac=copied.mac)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    return Drill(backup, findings, copied.sequence, live.sequence, known)


def restore(backup: Path, folder: Path) -> None:
    """Put a copy of the backup at ``folder``; what stood there is moved aside, never deleted.

    Needs no key: the vault is closed, and the copy opens with the passphrases of its day.
    """
    opening.check_files(backup)
    if not keyfile.reads(backup, keyfile.CURRENT):
        raise BackupDamaged([keyfile.CURRENT])
    draft = files.temporary_folder(folder.parent)
    try:
        for name in (layout.DATABASE, keyfile.CURRENT, keyfile.PREVIOUS):
            shutil.copyfile(backup / name, draft / name)
            files.sync_file(draft / name)
        (draft / RESTORED).touch()
        files.sync_folder(draft)
    except BaseException:
        shutil.rmtree(draft, ignore_errors=True)
        raise
    if folder.exists():
        lock.take(folder).release()
        if (folder / layout.BACKUPS).is_dir():
            shutil.copytree(folder / layout.BACKUPS, draft / layout.BACKUPS)
        files.rename(folder, _free_name(folder))
    files.rename(draft, folder)


RESTORED: Final = "restored"


def _copy_pages(vault: Opened, target: Path, progress: Progress) -> None:
    source = engines.open_raw(layout.database(vault.folder), vault.key, mode="ro")
    copy = engines.open_raw(target, vault.key, mode="rwc")

    def report(_status: int, remaining: int, total: int) -> None:
        progress.step(total - remaining, total, "copy")

    try:
        source.execute("SELECT count(*) FROM sqlite_schema").fetchall()
        source.backup(copy, pages=_PAGES, progress=report, sleep=0.005)
        ((status,),) = source.execute("PRAGMA cipher_status").fetchall()
    finally:
        source.close()
        copy.close()
    files.sync_file(target)
    if status != "1":
        raise CheckFailed(["cipher_status"], vault.newest_backup())


def _copy_keys(vault: Opened, draft: Path) -> None:
    """Write the slots beside the copy, with the anchor and the salt of the copy itself."""
    head = _head(vault, layout.database(draft))
    content = keyfile.resealed(
        vault.content.with_anchor(sequence=head.sequence, transaction=head.transaction, head=head.mac),
        layout.salt_of(layout.database(draft)),
    )
    keyfile.write(draft, content, vault.key)
    keyfile.write(draft, content, vault.key, name=keyfile.PREVIOUS)


def _check(vault: Opened, folder: Path, progress: Progress) -> Sequence[str]:
    return checks.everything(
        layout.database(folder),
        vault.key,
        hooks=vault.hooks,
        seal=vault.audit_seal,
        anchor=keyfile.read(folder).content.anchor,
        progress=progress,
    )


def _head(vault: Opened, database: Path) -> Head:
    engine = engines.reader_engine(database, vault.key)
    try:
        with engine.connect() as connection:
            return vault.hooks.head(connection)
    finally:
        engine.dispose()


def _free_name(folder: Path) -> Path:
    number = 1
    while (candidate := folder.with_name(f"{folder.stem}-before-restore-{number}{folder.suffix}")).exists():
        number += 1
    return candidate


def _free_stamp(parent: Path, now: dt.datetime) -> str:
    """Return the name of this second, or of the next one that no backup has yet."""
    while (parent / (name := now.astimezone(dt.UTC).strftime(_STAMP))).exists():
        now += dt.timedelta(seconds=1)
    return name


def _stamp(name: str) -> dt.datetime | None:
    try:
        return dt.datetime.strptime(name, _STAMP).replace(tzinfo=dt.UTC)
    except ValueError:
        return None


def _day(stamp: dt.datetime) -> tuple[int, ...]:
    return (stamp.year, stamp.month, stamp.day)


def _week(stamp: dt.datetime) -> tuple[int, ...]:
    return tuple(stamp.isocalendar()[:2])


def _month(stamp: dt.datetime) -> tuple[int, ...]:
    return (stamp.year, stamp.month)
