"""The encrypted folder: keys, database, audit chain, backups."""

from vetdesk.vault.backup import Backup, Drill, restore
from vetdesk.vault.keyring_slot import system_keyring
from vetdesk.vault.keys import KdfCost, KdfPolicy
from vetdesk.vault.passphrase import estimate
from vetdesk.vault.recovery import RecoveryKey
from vetdesk.vault.vault import (
    Vault,
    accept_passphrase,
    create,
    unlock,
    unlock_with_keyring,
    unlock_with_recovery,
)

__all__ = [
    "Backup",
    "Drill",
    "KdfCost",
    "KdfPolicy",
    "RecoveryKey",
    "Vault",
    "accept_passphrase",
    "create",
    "estimate",
    "restore",
    "system_keyring",
    "unlock",
    "unlock_with_keyring",
    "unlock_with_recovery",
]
