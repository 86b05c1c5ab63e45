"""What survives a lock: which vault, and where its user was; ids only, readable by the owner only."""

import json
from dataclasses import dataclass
from pathlib import Path

from vetdesk import paths
from vetdesk.desktop.private_file import write_private


@dataclass(frozen=True)
class LockState:
    """``page`` and ``record`` are ids; there are no names in it."""

    vault: Path
    page: str = ""
    record: str = ""


def keep(state: LockState, file: Path | None = None) -> None:
    """Write the state for the process that comes after the lock."""
    text = json.dumps({"vault": str(state.vault), "page": state.page, "record": state.record})
    write_private(file or _file(), text)


def last(file: Path | None = None) -> LockState | None:
    """Return what was kept; None when there is nothing that can be used."""
    try:
        kept = json.loads((file or _file()).read_text("utf-8"))
        return LockState(Path(str(kept["vault"])), str(kept["page"]), str(kept["record"]))
    except (FileNotFoundError, UnicodeDecodeError, json.JSONDecodeError, KeyError, TypeError):
        return None


def _file() -> Path:
    return paths.state_folder() / "last-vault.json"
