"""The encrypted folder: keys, database, audit chain, backups."""

from vetdesk.vault.backup import Backup, Drill, restore
from vetdesk.vault.keys import KdfCost, KdfPolicy
from vetdesk.vault.recovery import RecoveryKey
from vetdesk.vault.vault import Vault, create, unlock, unlock_with_recovery

__all__ = [
    "Backup",
    "Drill",
    "KdfCost",
    "KdfPolicy",
    "RecoveryKey",
    "Vault",
    "create",
    "restore",
    "unlock",
    "unlock_with_recovery",
]
