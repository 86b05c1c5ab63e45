"""What somebody must know although the vault opens; each is kept with the open vault and shown."""

from typing import ClassVar

from vetdesk.vault.errors import DamageError, VaultError


class KeyFileOlder(VaultError):
    """The key file is older than the vault; a former passphrase may have been used."""

    key: ClassVar[str] = "vault.keys_older"


class AnchorBehind(VaultError):
    """More than one change was made since the key file last noted the head."""

    key: ClassVar[str] = "vault.anchor_behind"

    def __init__(self, changes: int) -> None:
        super().__init__(changes)
        self.changes = changes


class VaultRolledBack(DamageError):
    """The database is older than its key file remembers; reading only until decided."""

    key: ClassVar[str] = "vault.rolled_back"


class KeyringSilent(VaultError):
    """The keyring, which remembers the newest state, could not be asked whether this is it."""

    key: ClassVar[str] = "vault.keyring_silent"


class VaultInSyncFolder(VaultError):
    """The vault lies in a folder that another program keeps in step with the internet; it is named."""

    key: ClassVar[str] = "vault.in_sync_folder"

    def __init__(self, program: str) -> None:
        super().__init__(program)
        self.program = program


class VaultOnNetwork(VaultError):
    """The vault lies on a disk of another machine; ``kind`` is the file system's name."""

    key: ClassVar[str] = "vault.on_network"

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


class AnchorNotWritten(VaultError):
    """A change is safe in the vault, but the key file could not be brought up to date."""

    key: ClassVar[str] = "vault.anchor_not_written"


class FolderNotWritable(VaultError):
    """The folder or its files cannot be written; the vault opens for reading only."""

    key: ClassVar[str] = "vault.folder_not_writable"
