"""Everything that can go wrong with a vault, each with its own plain sentence."""

from collections.abc import Sequence
from typing import ClassVar

from vetdesk.domain.errors import Phrase, VetdeskError

NONE = Phrase("vault.none")


class VaultError(VetdeskError):
    """A vault cannot be used as asked; nothing was changed."""


# -- the folder and its files ------------------------------------------------------------


class VaultMissing(VaultError):
    """There is no vault folder at this place."""

    key: ClassVar[str] = "vault.missing"


class VaultExists(VaultError):
    """A vault is to be made where something already is."""

    key: ClassVar[str] = "vault.exists"


class VaultInUse(VaultError):
    """Another window or command holds the vault."""

    key: ClassVar[str] = "vault.in_use"


class VaultReadOnly(VaultError):
    """The vault was opened for reading only; changes are refused."""

    key: ClassVar[str] = "vault.read_only"


class VaultClosed(VaultError):
    """The vault has been locked or closed."""

    key: ClassVar[str] = "vault.closed"


class VaultTooLarge(VaultError):
    """The database reached the size at which it stops taking files."""

    key: ClassVar[str] = "vault.too_large"


class DamageError(VaultError):
    """Something is wrong with the files; the newest verified backup is named."""

    def __init__(self, backup: str = "") -> None:
        super().__init__(backup)
        self.backup = backup or NONE


class DatabaseMissing(DamageError):
    """The folder has no vault.db."""

    key: ClassVar[str] = "vault.database_missing"


class DatabaseEmpty(DamageError):
    """vault.db has no bytes at all."""

    key: ClassVar[str] = "vault.database_empty"


class DatabasePlaintext(DamageError):
    """vault.db is an ordinary database without encryption, not ours."""

    key: ClassVar[str] = "vault.database_plaintext"


class DatabaseTruncated(DamageError):
    """vault.db is shorter than it says."""

    key: ClassVar[str] = "vault.database_truncated"


class DatabaseDamaged(DamageError):
    """A page of vault.db does not read as it was written."""

    key: ClassVar[str] = "vault.database_damaged"


class NotOurDatabase(DamageError):
    """vault.db opens with the key but is not a vault of this program."""

    key: ClassVar[str] = "vault.not_ours"


class SchemaChanged(DamageError):
    """The tables are not those this version makes; foreign objects are named."""

    key: ClassVar[str] = "vault.schema_changed"

    def __init__(self, objects: Sequence[str], backup: str = "") -> None:
        super().__init__(backup)
        self.objects = tuple(objects)


class StrayWal(DamageError):
    """Write-ahead files stand beside vault.db; vetdesk never makes them."""

    key: ClassVar[str] = "vault.stray_wal"

    def __init__(self, files: Sequence[str], backup: str = "") -> None:
        super().__init__(backup)
        self.files = tuple(files)


class NewerSchema(VaultError):
    """The vault was written by a newer vetdesk."""

    key: ClassVar[str] = "vault.newer_schema"

    def __init__(self, found: int, known: int) -> None:
        super().__init__(found, known)
        self.found = found
        self.known = known


class OlderSchemaReadOnly(VaultError):
    """The vault needs a migration, but it may only be read."""

    key: ClassVar[str] = "vault.older_schema_read_only"


class MigrationNeedsRoom(VaultError):
    """The disk has no room for the backup and the journal of a migration; nothing was begun."""

    key: ClassVar[str] = "vault.migration_needs_room"

    def __init__(self, needed: int) -> None:
        super().__init__(needed)
        self.megabytes = -(-needed // 1_000_000)


class EngineTooOld(VaultError):
    """The database library is older than the one vetdesk was measured with."""

    key: ClassVar[str] = "vault.engine_too_old"

    def __init__(self, found: str, needed: str) -> None:
        super().__init__(found, needed)
        self.found = found
        self.needed = needed


# -- the key file ------------------------------------------------------------------------


class KeyFileLostError(DamageError):
    """vault.keys cannot be used; ``previous`` says whether vault.keys.prev is offered instead."""

    def __init__(self, *, previous: bool, backup: str = "") -> None:
        super().__init__(backup)
        self.previous = "vault.keys.prev" if previous else NONE
        self._previous = previous

    @property
    def previous_offered(self) -> bool:
        """True when vault.keys.prev reads as a whole key file."""
        return self._previous


class KeyFileMissing(KeyFileLostError):
    """vault.keys is gone."""

    key: ClassVar[str] = "vault.keys_missing"


class KeyFileDamaged(KeyFileLostError):
    """vault.keys is not as it was written; the previous generation is offered, never taken."""

    key: ClassVar[str] = "vault.keys_damaged"


class NewerKeyFile(VaultError):
    """vault.keys has a format this version does not know."""

    key: ClassVar[str] = "vault.keys_newer"


class ForeignKeyFile(DamageError):
    """vault.keys belongs to another vault."""

    key: ClassVar[str] = "vault.keys_foreign"


class KdfRefused(VaultError):
    """The key file asks for a key derivation outside what we accept."""

    key: ClassVar[str] = "vault.kdf_refused"


class WrongPassphrase(VaultError):
    """No slot opens with this passphrase; the message never says which slots exist."""

    key: ClassVar[str] = "vault.wrong_passphrase"


class WrongRecoveryKey(VaultError):
    """The recovery key is well formed but opens nothing here."""

    key: ClassVar[str] = "vault.wrong_recovery_key"


class RecoveryKeyMistyped(VaultError):
    """A group of the recovery key does not carry its check character."""

    key: ClassVar[str] = "vault.recovery_mistyped"

    def __init__(self, group: int) -> None:
        super().__init__(group)
        self.group = group


class RecoveryKeyIncomplete(VaultError):
    """The recovery key has too few or too many characters."""

    key: ClassVar[str] = "vault.recovery_incomplete"

    def __init__(self, found: int, needed: int) -> None:
        super().__init__(found, needed)
        self.found = found
        self.needed = needed


# -- passphrases and staff ---------------------------------------------------------------


class PassphraseTooShort(VaultError):
    """The new passphrase has too few characters."""

    key: ClassVar[str] = "vault.passphrase_short"

    def __init__(self, least: int) -> None:
        super().__init__(least)
        self.least = least


class PassphraseCommon(VaultError):
    """The new passphrase is on the list of known ones."""

    key: ClassVar[str] = "vault.passphrase_common"


class PassphraseNamesVault(VaultError):
    """The new passphrase is the vault's or the member's own name."""

    key: ClassVar[str] = "vault.passphrase_is_name"


class PassphraseTaken(VaultError):
    """The new passphrase already opens the vault, so it could not tell two members apart."""

    key: ClassVar[str] = "vault.passphrase_taken"


class StaffUnknown(VaultError):
    """Nobody of this name is registered in the vault."""

    key: ClassVar[str] = "vault.staff_unknown"


class StaffNameTaken(VaultError):
    """Two active members would carry one name."""

    key: ClassVar[str] = "vault.staff_name_taken"


class LastStaffMember(VaultError):
    """The only member with a passphrase cannot be removed."""

    key: ClassVar[str] = "vault.last_staff"


# -- the operating system's keyring ------------------------------------------------------


class KeyringRefused(VaultError):
    """The keyring offered by this system is not one we trust; it is named."""

    key: ClassVar[str] = "vault.keyring_refused"

    def __init__(self, backend: str) -> None:
        super().__init__(backend)
        self.backend = backend


class KeyringUnavailable(VaultError):
    """The keyring is locked, failed, or did not answer in time."""

    key: ClassVar[str] = "vault.keyring_unavailable"


class KeyringForgot(VaultError):
    """What was written to the keyring did not come back."""

    key: ClassVar[str] = "vault.keyring_forgot"


# -- checks and backups --------------------------------------------------------------------


class CheckFailed(DamageError):
    """A check found damage; the findings name places, never contents."""

    key: ClassVar[str] = "vault.check_failed"

    def __init__(self, findings: Sequence[str], backup: str = "") -> None:
        super().__init__(backup)
        self.findings = tuple(findings)


class BackupFailed(VaultError):
    """The copy could not be made or did not pass its checks; no partial file stays."""

    key: ClassVar[str] = "vault.backup_failed"

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class BackupDamaged(VaultError):
    """The copy exists but does not pass its checks."""

    key: ClassVar[str] = "vault.backup_damaged"

    def __init__(self, findings: Sequence[str]) -> None:
        super().__init__(*findings)
        self.findings = tuple(findings)


class DiskFull(VaultError):
    """The disk has no room for the change; it was taken back whole."""

    key: ClassVar[str] = "vault.disk_full"


class DiskFailed(DamageError):
    """The system could not read or write the file; the change was taken back whole."""

    key: ClassVar[str] = "vault.disk_failed"


class VaultBusy(VaultError):
    """Another program holds the database file; nothing was changed and a retry may work."""

    key: ClassVar[str] = "vault.busy"


# -- files that leave the vault under a passphrase of their own ------------------------------


class ParcelForeign(VaultError):
    """The file is none of ours, or of another kind."""

    key: ClassVar[str] = "vault.parcel_foreign"


class ParcelTooNew(VaultError):
    """The file was made by another version of the program, in a format unknown here."""

    key: ClassVar[str] = "vault.parcel_too_new"

    def __init__(self, version: int) -> None:
        super().__init__(version)
        self.version = version


class ParcelWrongPassphrase(VaultError):
    """The passphrase does not open the file, or its header was changed; nobody can tell which."""

    key: ClassVar[str] = "vault.parcel_wrong_passphrase"


class ParcelCut(VaultError):
    """The file was changed or cut off on its way."""

    key: ClassVar[str] = "vault.parcel_cut"
