"""Care of the open vault: passphrases, recovery sheet, backups, restore drill, checks."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final

from vetdesk.documents.jobs import Context, RenderRequest, Stamp
from vetdesk.domain.editions import Edition
from vetdesk.domain.errors import VetdeskError
from vetdesk.memory import give_back
from vetdesk.progress import Progress
from vetdesk.services.desk import Desk
from vetdesk.services.errors import NotFound
from vetdesk.store import settings
from vetdesk.store.settings import BackupNote
from vetdesk.vault import Backup, reserve, system_keyring
from vetdesk.vault.errors import CheckFailed, KeyringRefused

_SHEET: Final = "vetdesk.recovery_sheet"


@dataclass(frozen=True, kw_only=True)
class BackupLine:
    """One verified copy."""

    path: Path
    at: datetime
    earlier_secrets: bool = False
    """True when it still opens with passphrases or a sheet that were replaced since."""


@dataclass(frozen=True, kw_only=True)
class VaultInfo:
    """What the settings page says about the vault."""

    folder: Path
    name: str
    created_at: datetime
    rehearsal: bool
    read_only: bool
    size: int
    backups: tuple[BackupLine, ...]
    notices: tuple[Exception, ...]
    rolled_back: bool = False

    @property
    def last_backup(self) -> datetime | None:
        """When the newest copy was made."""
        return self.backups[0].at if self.backups else None


@dataclass(frozen=True, kw_only=True)
class CheckReport:
    """What a check found; findings name places, never contents.

    ``failure`` is what to tell the user: it names the newest verified backup or says there is none.
    """

    sound: bool
    findings: tuple[str, ...] = ()
    failure: VetdeskError | None = None


@dataclass(frozen=True, kw_only=True)
class DrillReport:
    """How a restore drill went."""

    sound: bool
    backup: BackupLine
    changes_behind: int
    findings: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class RecoverySheet:
    """The paper that opens the vault when every passphrase is lost; shown once."""

    groups: tuple[str, ...] = field(repr=False)
    pdf: bytes = field(repr=False)


@dataclass(frozen=True, kw_only=True)
class KeyringState:
    """What this workstation's keyring may do; ``name`` is empty when none is safe enough."""

    available: bool
    enabled: bool
    name: str = ""


class VaultCare:
    """What can be done with the vault as a whole."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def info(self) -> VaultInfo:
        """Return what is known about the vault."""
        vault = self._desk.vault
        return VaultInfo(
            folder=vault.folder,
            name=vault.folder.stem,
            created_at=vault.created_at,
            rehearsal=vault.rehearsal,
            read_only=vault.read_only,
            size=sum(file.stat().st_size for file in vault.folder.glob("vault.*") if _counts(file)),
            backups=tuple(
                _line(one, earlier_secrets=vault.opens_with_earlier_secrets(one)) for one in vault.backups()
            ),
            notices=tuple(vault.notices),
            rolled_back=vault.rolled_back,
        )

    def rest(self) -> None:
        """Give back the memory that a window at rest does not need (performance.md, P11)."""
        self._desk.vault.rest()
        give_back()

    def check(self, progress: Progress | None = None) -> CheckReport:
        """Run every check; findings are an answer here, not an error."""
        return _report(lambda: self._desk.vault.check(progress))

    def check_pages(self) -> CheckReport:
        """Check every page behind the scenes; blocks nobody."""
        return _report(self._desk.vault.check_pages)

    def check_behind(self, progress: Progress | None = None) -> CheckReport:
        """Run every check while others work: the pages of the live file, the rest on a copy."""
        return _report(lambda: self._desk.vault.check_behind(progress))

    def backup(self, to: Path | None = None, progress: Progress | None = None) -> BackupLine:
        """Make a verified copy at ``to`` (a folder that does not exist yet), or among the vault's own."""
        to = to or self._desk.vault.folder / "backups" / f"{self._desk.now():%Y%m%dT%H%M%SZ}"
        made = self._desk.vault.backup(to, progress)
        line = BackupLine(path=made, at=self._desk.now())
        self._note(line, "backup", sound=True)
        return line

    def backup_now(self, progress: Progress | None = None) -> BackupLine:
        """Make a copy in the vault's folder, whether today's is there or not."""
        line = _line(self._desk.vault.backup_now(self._desk.now(), progress))
        self._note(line, "backup", sound=True)
        return line

    def keyring_state(self) -> KeyringState:
        """Say whether this workstation has a keyring we trust and whether it opens the vault."""
        enabled = self._desk.vault.has_keyring
        try:
            return KeyringState(available=True, enabled=enabled, name=system_keyring().name)
        except KeyringRefused:
            return KeyringState(available=False, enabled=enabled)

    def enable_keyring(self) -> None:
        """Let this workstation's keyring open the vault for whoever works in it now."""
        self._desk.vault.enable_keyring(system_keyring())

    def disable_keyring(self) -> None:
        """Take the keyring's way in away."""
        self._desk.vault.disable_keyring(system_keyring())

    def keep_anchor(self) -> None:
        """Let the keyring remember the newest change, where it may open the vault; never fails."""
        self._desk.vault.keep_anchor()

    def accept_rollback(self) -> None:
        """Go on with a vault that is older than is remembered of it; recorded in its history."""
        self._desk.vault.accept_rollback()

    def daily_backup(self, progress: Progress | None = None) -> BackupLine | None:
        """Make today's copy in the vault's folder unless there is one."""
        made = self._desk.vault.backup_if_due(self._desk.now(), progress)
        return _line(made) if made else None

    def drill(self, progress: Progress | None = None) -> DrillReport:
        """Restore the newest copy to a scratch folder and compare; without a copy one is made first."""
        if not self._desk.vault.backups():
            self.daily_backup(progress)
        backups = self._desk.vault.backups()
        if not backups:
            raise NotFound("backup")
        drill = self._desk.vault.drill(backups[0], progress)
        report = DrillReport(
            sound=drill.passed,
            backup=_line(backups[0]),
            changes_behind=drill.changes_behind,
            findings=drill.findings,
        )
        self._note(report.backup, "drill", sound=report.sound)
        return report

    def change_passphrase(self, old: str, new: str) -> None:
        """Rewrite the slot of whoever opened the vault."""
        self._desk.vault.change_passphrase(old, new)

    def recovery_sheet(self, progress: Progress | None = None) -> RecoverySheet:
        """Make a new recovery key and its sheet; the old sheet opens nothing any more."""
        groups = self._desk.vault.renew_recovery_key().groups()
        return RecoverySheet(groups=groups, pdf=sheet_pdf(self._desk, groups, progress))

    def confirm_recovery(self, typed: str) -> bool:
        """Return whether what was typed back from the sheet opens this vault."""
        return self._desk.vault.is_recovery_key(typed)

    def _note(self, line: BackupLine, kind: str, *, sound: bool) -> None:
        if self._desk.vault.read_only:
            return
        note = BackupNote(at=self._desk.now(), name=line.path.name, kind=kind, sound=sound)
        with self._desk.vault.writing(f"vault.{kind}") as session:
            settings.note_backup(session, note)


def sheet_pdf(desk: Desk, groups: tuple[str, ...], progress: Progress | None = None) -> bytes:
    """Print the recovery sheet; the key goes to the worker in a pipe and nowhere else."""
    vault = desk.vault
    text: Context = {
        "vault_name": vault.folder.stem,
        "created_on": desk.today(),
        "rehearsal": vault.rehearsal,
        "groups": [{"no": number, "group": group} for number, group in enumerate(groups, 1)],
    }
    stamp = Stamp(draft=False, rehearsal=vault.rehearsal, created=desk.now())
    # Both languages: whoever opens the safe one day need not read that of the window it was made in.
    request = RenderRequest(pack=_SHEET, contexts=(text,), stamp=stamp, edition=Edition.BILINGUAL)
    return desk.worker.render(request, progress).pdf


def _counts(file: Path) -> bool:
    return file.is_file() and file.name != reserve.FILE


def _report(check: Callable[[], None]) -> CheckReport:
    try:
        check()
    except CheckFailed as failed:
        return CheckReport(sound=False, findings=failed.findings, failure=failed)
    return CheckReport(sound=True)


def _line(backup: Backup, *, earlier_secrets: bool = False) -> BackupLine:
    return BackupLine(path=backup.folder, at=backup.made_at, earlier_secrets=earlier_secrets)
