"""Where vetdesk keeps what belongs to the workstation, not to a vault."""

import os
from pathlib import Path

from platformdirs import user_config_path, user_data_path, user_runtime_path, user_state_path


def config_folder() -> Path:
    """Return the private folder for settings of the window (language, theme, column widths)."""
    return _private(user_config_path("vetdesk"))


def state_folder() -> Path:
    """Return the private folder for state that survives a lock (which vault to reopen)."""
    return _private(user_state_path("vetdesk"))


def runtime_folder() -> Path:
    """Return the private folder for locks and scratch space of this session."""
    return _private(user_runtime_path("vetdesk"))


def default_vaults_folder() -> Path:
    """Return the folder offered for new vaults."""
    return user_data_path("vetdesk") / "vaults"


def _private(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    if os.name == "posix":
        folder.chmod(0o700)
    return folder
