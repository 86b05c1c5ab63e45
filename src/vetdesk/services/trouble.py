"""Tells a vault that cannot be opened or is damaged from everything else that can go wrong."""

from vetdesk.vault import errors

_POLICY = (
    errors.VaultExists,
    errors.VaultReadOnly,
    errors.PassphraseTooShort,
    errors.PassphraseCommon,
    errors.PassphraseNamesVault,
    errors.PassphraseTaken,
    errors.StaffUnknown,
    errors.StaffNameTaken,
    errors.LastStaffMember,
    errors.BackupFailed,
    errors.DiskFull,
)


_WRONG = (
    errors.WrongPassphrase,
    errors.WrongRecoveryKey,
    errors.RecoveryKeyMistyped,
    errors.RecoveryKeyIncomplete,
)


def is_wrong_secret(error: Exception) -> bool:
    """True when what was typed does not open the vault; anything else is not the user's mistake."""
    return isinstance(error, _WRONG)


def offers_previous_keys(error: Exception) -> bool:
    """True when the key file is gone or damaged and its earlier generation could be used instead."""
    return isinstance(error, errors.KeyFileLostError) and error.previous_offered


def is_vault_shut(error: Exception) -> bool:
    """True when the vault cannot be opened or is damaged (exit code 3)."""
    return isinstance(error, errors.VaultError) and not isinstance(error, _POLICY)
