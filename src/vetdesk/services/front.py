"""What can be done before a vault is open: create, unlock, recover, restore, look at the card."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from vetdesk import vault as vaults
from vetdesk.documents.client import WorkerClient
from vetdesk.documents.jobs import WorkerReport
from vetdesk.services.clock import Clock
from vetdesk.services.desk import Desk
from vetdesk.services.office import Services, services_on
from vetdesk.services.rules import Rules
from vetdesk.services.staff import StaffDraft, member_of
from vetdesk.services.vaultcare import sheet_pdf
from vetdesk.store import tables
from vetdesk.vault import KdfPolicy, RecoveryKey, Vault
from vetdesk.vault import backup as backups
from vetdesk.vault.hooks import VaultHooks
from vetdesk.vault.passphrase import LEAST_CHARACTERS, Strength, accept, estimate

__all__ = ["LEAST_CHARACTERS", "Created", "Front", "Strength", "VaultCard"]


@dataclass(frozen=True, kw_only=True)
class VaultCard:
    """What may be known of a vault without its key."""

    folder: Path
    name: str
    exists: bool
    last_backup: datetime | None


@dataclass(frozen=True, kw_only=True)
class Created:
    """A new, open vault with the key for its paper sheet; the key is shown once."""

    services: Services
    recovery: tuple[str, ...] = field(repr=False)
    sheet: bytes | None = field(repr=False)


class Front:
    """The door: knows the machine's clock, the worker and the store's hooks, but no vault yet."""

    def __init__(
        self,
        *,
        hooks: VaultHooks,
        clock: Clock,
        worker: Callable[[], WorkerClient],
        policy: KdfPolicy,
        rules: Rules,
    ) -> None:
        self._hooks = hooks
        self._clock = clock
        self._worker = worker
        self._policy = policy
        self._rules = rules

    @property
    def clock(self) -> Clock:
        """Return the clock that everything behind this door is told the time by."""
        return self._clock

    def prepare(self) -> None:
        """Do what every unlocking needs and no secret; half a second that can be spent while somebody types.

        The tables a vault must have are those that all revisions together make, which takes the most of it.
        """
        tables.configure()
        self._hooks.expected_schema()

    def card(self, folder: Path) -> VaultCard:
        """Return what the lock screen may show."""
        made = backups.listing(folder)
        return VaultCard(
            folder=folder,
            name=folder.stem,
            exists=folder.is_dir(),
            last_backup=made[0].made_at if made else None,
        )

    def strength(self, passphrase: str, *, names: tuple[str, ...] = ()) -> Strength:
        """Estimate how a passphrase stands up to guessing."""
        return estimate(passphrase, names=names)

    def require_acceptable(self, passphrase: str, *, names: tuple[str, ...] = ()) -> None:
        """Raise the reason why a passphrase cannot be taken."""
        accept(passphrase, names=names)

    def create(
        self,
        folder: Path,
        *,
        passphrase: str,
        staff: StaffDraft,
        rehearsal: bool = False,
        with_sheet: bool = True,
    ) -> Created:
        """Make a vault with its first officer and return it open, with its recovery sheet."""
        vault, recovery = vaults.create(
            folder,
            passphrase=passphrase,
            staff=member_of(staff),
            policy=self._policy,
            hooks=self._hooks,
            now=self._clock.now(),
            rehearsal=rehearsal,
            clock=self._clock.now,
        )
        services = self._open(vault)
        groups = recovery.groups()
        sheet = sheet_pdf(services.desk, groups) if with_sheet else None
        return Created(services=services, recovery=groups, sheet=sheet)

    def unlock(
        self, folder: Path, passphrase: str, *, previous_key_file: bool = False, to_print: bool = False
    ) -> Services:
        """Open with an officer's passphrase; that officer becomes the actor.

        ``to_print`` lets the worker start while the key is derived, which takes as long.
        """
        worker = self._worker()
        if to_print:
            worker.warm()
        try:
            vault = vaults.unlock(
                folder,
                passphrase,
                policy=self._policy,
                hooks=self._hooks,
                now=self._clock.now(),
                clock=self._clock.now,
                previous_key_file=previous_key_file,
            )
        except BaseException:
            worker.close()
            raise
        return self._open(vault, worker)

    def unlock_with_recovery(self, folder: Path, typed: str, *, previous_key_file: bool = False) -> Services:
        """Open with the key from the paper sheet."""
        vault = vaults.unlock_with_recovery(
            folder,
            RecoveryKey.typed(typed),
            policy=self._policy,
            hooks=self._hooks,
            now=self._clock.now(),
            clock=self._clock.now,
            previous_key_file=previous_key_file,
        )
        return self._open(vault)

    def unlock_with_keyring(self, folder: Path) -> Services:
        """Open with what this workstation's keyring holds, where somebody has switched that on."""
        vault = vaults.unlock_with_keyring(
            folder,
            vaults.system_keyring(),
            policy=self._policy,
            hooks=self._hooks,
            now=self._clock.now(),
            clock=self._clock.now,
        )
        return self._open(vault)

    def restore(self, backup: Path, folder: Path) -> None:
        """Put a copy of a backup at ``folder``; what stood there is moved aside, never deleted."""
        vaults.restore(backup, folder)

    def worker_report(self) -> WorkerReport:
        """Return the limits and isolation of the worker, for doctor."""
        with self._worker() as worker:
            return worker.report()

    def _open(self, vault: Vault, worker: WorkerClient | None = None) -> Services:
        desk = Desk(vault=vault, worker=worker or self._worker(), clock=self._clock, rules=self._rules)
        services = services_on(desk)
        if not vault.read_only:
            services.people.lapse()
            services.registers.recover()
            services.numbers.recover()
            services.keeping.recover()
        return services
