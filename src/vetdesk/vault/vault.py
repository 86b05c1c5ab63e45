"""An open vault: what services may ask of it. Everything behind it is private to this package."""

import contextlib
import datetime as dt
import uuid
from collections.abc import Iterator, Sequence
from pathlib import Path

from sqlalchemy.orm import Session

from vetdesk.domain.staff import StaffMember
from vetdesk.progress import Progress, silent
from vetdesk.vault import backup, checks, creation, layout, members, parcel, passphrase, slots, unlocking
from vetdesk.vault.backup import Backup, Drill
from vetdesk.vault.errors import (
    CheckFailed,
    KeyringUnavailable,
    VaultClosed,
    VaultError,
    VaultReadOnly,
    WrongPassphrase,
    WrongRecoveryKey,
)
from vetdesk.vault.hooks import Clock, VaultHooks
from vetdesk.vault.keyfile import KeyFile
from vetdesk.vault.keyring_slot import SystemKeyring, system_keyring
from vetdesk.vault.keys import DataKey, KdfPolicy, Sealer, Stretched
from vetdesk.vault.meta import CREATED_AT, SEAL_ROOT
from vetdesk.vault.recovery import RecoveryKey
from vetdesk.vault.slots import Slot
from vetdesk.vault.state import Opened
from vetdesk.vault.witness import FindKeyring, Witness


def utc_now() -> dt.datetime:
    """Return the machine's time; the one clock of audit rows unless another is injected."""
    return dt.datetime.now(dt.UTC)


class Vault:
    """One open vault and the member who opened it.

    ``reading`` and ``writing`` are the only ways to a session. Calls may come from any thread;
    one writes and one reads at a time.
    """

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        self._seal = Sealer(bytes.fromhex(opened.facts[SEAL_ROOT]), "record-hash/1")

    def __repr__(self) -> str:
        return "Vault(open)"

    @property
    def folder(self) -> Path:
        """Where the vault lies."""
        return self._opened.folder

    @property
    def id(self) -> uuid.UUID:
        """The identity that the key file and the database share."""
        return self._opened.content.vault_id

    @property
    def actor(self) -> StaffMember:
        """The member whose slot opened the vault."""
        if self._opened.actor is None:
            raise VaultClosed
        return self._opened.actor

    @property
    def rehearsal(self) -> bool:
        """True when nothing in this vault is real."""
        return unlocking.is_rehearsal(self._opened)

    @property
    def created_at(self) -> dt.datetime:
        """When the vault was made."""
        return dt.datetime.fromisoformat(self._opened.facts[CREATED_AT])

    @property
    def notices(self) -> Sequence[VaultError]:
        """What somebody must know although the vault opened (older key file, rollback)."""
        return tuple(self._opened.notices)

    @property
    def read_only(self) -> bool:
        """True while changes are refused."""
        return self._opened.read_only

    @property
    def rolled_back(self) -> bool:
        """True until ``accept_rollback`` when the database is older than is remembered of it."""
        return self._opened.rolled_back

    @contextlib.contextmanager
    def reading(self, progress: Progress | None = None) -> Iterator[Session]:
        """Yield a session that cannot write; freeze every result before the block ends.

        With ``progress`` a query that runs when the user asks to stop is interrupted, and ``Cancelled``
        leaves the block. Raises ``DatabaseDamaged`` at the end when any page read was not healthy.
        """
        with self._opened.reading(progress) as session:
            yield session

    def rest(self) -> None:
        """Let the reader forget the pages it keeps; the next question reads and decrypts them again."""
        with self.reading() as session:
            session.connection().exec_driver_sql("PRAGMA shrink_memory")

    @contextlib.contextmanager
    def writing(self, action: str) -> Iterator[Session]:
        """Yield a session for one transaction, journalled as ``action`` of the actor.

        ``action`` is a constant of the program, never text with personal data.
        """
        with self._opened.writing(action) as session:
            yield session

    def seal(self, content: bytes) -> bytes:
        """Return a keyed hash that stays the same for the life of the vault (search by number)."""
        return self._seal(content)

    def wrap(self, content: bytes, passphrase: str, *, kind: bytes) -> bytes:
        """Return a file that leaves the vault, locked with a passphrase of its own; see ``parcel``."""
        return parcel.wrap(content, passphrase, kind=kind, policy=self._opened.policy)

    def unwrap(self, content: bytes, passphrase: str, *, kind: bytes) -> bytes:
        """Return what ``wrap`` locked, here or in another vault."""
        return parcel.unwrap(content, passphrase, kind=kind, policy=self._opened.policy)

    def keep_anchor(self) -> None:
        """Let this workstation's keyring remember the newest change; done at lock by itself."""
        self._opened.keep_anchor()

    def close(self) -> None:
        """Close the database and release the folder; may be called twice."""
        self._opened.close()

    # -- staff ------------------------------------------------------------------------

    def staff(self) -> Sequence[StaffMember]:
        """Return all members, also those who left."""
        return members.all_members(self._opened)

    def add_staff(self, member: StaffMember, passphrase: str | None = None) -> None:
        """Register a member; with a passphrase they can open the vault themselves."""
        members.add(self._opened, member, passphrase)

    def remove_staff(self, member: StaffMember) -> None:
        """Take a leaving member's slots away and change the data key."""
        members.remove(self._opened, member)

    def change_staff(self, member: StaffMember) -> None:
        """Write another post or other roles of a member."""
        members.change(self._opened, member)

    def holders(self) -> frozenset[uuid.UUID]:
        """Return who has a passphrase of their own."""
        return members.holders(self._opened)

    def change_passphrase(self, old: str, new: str) -> None:
        """Rewrite the actor's slot."""
        members.change_passphrase(self._opened, self.actor, old, new)

    def set_passphrase(self, member: StaffMember, new: str) -> None:
        """Give a member a new passphrase; meant for a vault opened with the recovery key."""
        members.set_passphrase(self._opened, member, new)

    def verify_member(self, name: str, passphrase: str) -> StaffMember:
        """Return the member called ``name`` if this is their passphrase, or raise."""
        return members.verify(self._opened, name, passphrase)

    def renew_recovery_key(self) -> RecoveryKey:
        """Make a new recovery key for a new recovery sheet; the old one opens nothing any more."""
        return members.renew_recovery(self._opened)

    def is_recovery_key(self, typed: str) -> bool:
        """Return whether what was typed back from the sheet opens this vault."""
        recovery = RecoveryKey.typed(typed)
        return slots.open_with_recovery(self._opened.content.slots, recovery, vault_id=self.id) is not None

    def enable_keyring(self, keyring: SystemKeyring) -> None:
        """Let this workstation's keyring open the vault for the actor (off by default)."""
        members.enable_keyring(self._opened, self.actor, keyring)

    @property
    def has_keyring(self) -> bool:
        """True when a keyring may open the vault."""
        return members.has_keyring(self._opened)

    def disable_keyring(self, keyring: SystemKeyring) -> None:
        """Take the keyring's slot away."""
        members.disable_keyring(self._opened, keyring)

    # -- checks and backups -------------------------------------------------------------

    def check_pages(self) -> None:
        """Check every page of the live file behind the scenes; blocks nobody."""
        if found := checks.pages_of_live(layout.database(self.folder), self._opened.key):
            raise CheckFailed(found, self._opened.newest_backup())

    def check(self, progress: Progress | None = None) -> None:
        """Run every check on the file itself; raises ``CheckFailed`` with the findings.

        Keeps writers out for as long as it takes: for a vault that nobody works in.
        """
        backup.prove_in_place(self._opened, progress=progress or silent())

    def check_behind(self, progress: Progress | None = None) -> None:
        """Run every check while others work; raises ``CheckFailed`` with the findings.

        The pages of the live file are checked where they are, everything else on a scratch
        copy, so nobody waits for it. A vault that cannot be written is checked in place.
        """
        if self.read_only:
            self.check(progress)
            return
        self.check_pages()
        backup.prove(self._opened, progress=progress or silent())

    def backup(self, to: Path, progress: Progress | None = None) -> Path:
        """Make a verified copy at ``to`` (a folder that does not exist yet); returns it."""
        return backup.make(self._opened, to.parent, name=to.name, progress=progress or silent())

    def backup_if_due(self, now: dt.datetime, progress: Progress | None = None) -> Backup | None:
        """Make today's backup in the vault's folder unless there is one, and thin older ones."""
        return backup.make_daily(self._opened, now=now, progress=progress or silent())

    def backup_now(self, now: dt.datetime, progress: Progress | None = None) -> Backup:
        """Make a backup in the vault's folder whether one is due or not, and thin older ones."""
        return backup.make_own(self._opened, now=now, progress=progress or silent())

    def backups(self) -> Sequence[Backup]:
        """Return the verified backups in the vault's folder, newest first."""
        return backup.listing(self.folder)

    def opens_with_earlier_secrets(self, chosen: Backup) -> bool:
        """True when passphrases or a recovery sheet that open nothing else any more still open a backup."""
        return backup.keys_generation(chosen) < self._opened.content.slots_generation

    def drill(self, chosen: Backup, progress: Progress | None = None) -> Drill:
        """Restore a backup to a scratch folder, check and compare it; changes nothing."""
        return backup.drill(self._opened, chosen, progress=progress or silent())

    def accept_rollback(self) -> None:
        """Go on with a database that is older than its key file remembers; audited."""
        if not self._opened.rolled_back:
            raise VaultReadOnly
        unlocking.accept_rollback(self._opened)


def create(
    folder: Path,
    *,
    passphrase: str,
    staff: StaffMember,
    policy: KdfPolicy,
    hooks: VaultHooks,
    now: dt.datetime,
    rehearsal: bool = False,
    clock: Clock = utc_now,
) -> tuple[Vault, RecoveryKey]:
    """Make a vault with its first member and return it open, with the key for the paper sheet."""
    accept_passphrase(passphrase, folder, staff)
    recovery = creation.build(
        folder,
        passphrase=passphrase,
        staff=staff,
        policy=policy,
        hooks=hooks,
        rehearsal=rehearsal,
        now=now,
    )
    return unlock(folder, passphrase, policy=policy, hooks=hooks, now=now, clock=clock), recovery


def unlock(
    folder: Path,
    passphrase: str,
    *,
    policy: KdfPolicy,
    hooks: VaultHooks,
    now: dt.datetime,
    clock: Clock = utc_now,
    previous_key_file: bool = False,
    find_keyring: FindKeyring = system_keyring,
) -> Vault:
    """Open with a member's passphrase; that member becomes the actor.

    ``previous_key_file`` is the user's own decision after ``KeyFileDamaged`` offered it;
    ``find_keyring`` finds what may remember a newer state than the folder shows.
    """
    stretched = Stretched(passphrase)
    opened = unlocking.unlock(
        folder,
        lambda content: slots.open_with_passphrase(content.slots, stretched, vault_id=content.vault_id),
        refusal=WrongPassphrase,
        policy=policy,
        hooks=hooks,
        now=now,
        clock=clock,
        previous=previous_key_file,
        witness=Witness(find_keyring),
    )
    return Vault(opened)


def unlock_with_recovery(
    folder: Path,
    recovery: RecoveryKey,
    *,
    policy: KdfPolicy,
    hooks: VaultHooks,
    now: dt.datetime,
    clock: Clock = utc_now,
    previous_key_file: bool = False,
    find_keyring: FindKeyring = system_keyring,
) -> Vault:
    """Open with the key from the paper sheet; the actor is then the recovery key itself."""
    opened = unlocking.unlock(
        folder,
        lambda content: slots.open_with_recovery(content.slots, recovery, vault_id=content.vault_id),
        refusal=WrongRecoveryKey,
        policy=policy,
        hooks=hooks,
        now=now,
        clock=clock,
        previous=previous_key_file,
        witness=Witness(find_keyring),
    )
    return Vault(opened)


def unlock_with_keyring(
    folder: Path,
    keyring: SystemKeyring,
    *,
    policy: KdfPolicy,
    hooks: VaultHooks,
    now: dt.datetime,
    clock: Clock = utc_now,
) -> Vault:
    """Open with the key this workstation's keyring holds; raises ``KeyringUnavailable`` without."""

    def opener(content: KeyFile) -> tuple[DataKey, Slot] | None:
        key = keyring.recall(content.vault_id)
        if key is None:
            return None
        return slots.open_with_keyring_key(content.slots, key, vault_id=content.vault_id)

    opened = unlocking.unlock(
        folder,
        opener,
        refusal=KeyringUnavailable,
        policy=policy,
        hooks=hooks,
        now=now,
        clock=clock,
        previous=False,
        witness=Witness(lambda: keyring),
    )
    return Vault(opened)


def accept_passphrase(text: str, folder: Path, staff: StaffMember) -> None:
    """Raise the reason why ``text`` cannot become the passphrase of this member here."""
    passphrase.accept(text, names=[folder.stem, staff.name])
