"""Where vetdesk keeps what belongs to the workstation, not to a vault."""

import os
import sys
from pathlib import Path
from typing import Final

_NAME: Final = "vetdesk"
# The XDG base directories; runtime files without a session lie under the state folder.
_PLACES: Final = {
    "config": ("XDG_CONFIG_HOME", ".config"),
    "state": ("XDG_STATE_HOME", ".local/state"),
    "runtime": ("XDG_RUNTIME_DIR", ".local/state/run"),
    "data": ("XDG_DATA_HOME", ".local/share"),
}


def config_folder() -> Path:
    """Return the private folder for settings of the window (language, theme, column widths)."""
    return _private(_place("config"))


def state_folder() -> Path:
    """Return the private folder for state that survives a lock (which vault to reopen)."""
    return _private(_place("state"))


def runtime_folder() -> Path:
    """Return the private folder for locks and scratch space of this session."""
    return _private(_place("runtime"))


def default_vaults_folder() -> Path:
    """Return the folder offered for new vaults."""
    return _place("data") / "vaults"


def _place(kind: str) -> Path:
    """Return the folder of this kind; on Linux without the library, which the lock screen would wait for."""
    if sys.platform != "linux":
        import platformdirs

        found: Path = getattr(platformdirs, f"user_{kind}_path")(_NAME)
        return found
    variable, below_home = _PLACES[kind]
    given = Path(os.environ.get(variable, ""))
    return (given if given.is_absolute() else Path.home() / below_home) / _NAME


def _private(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    if os.name == "posix":
        folder.chmod(0o700)
    return folder
