"""The files of a vault folder."""

from pathlib import Path
from typing import Final

DATABASE: Final = "vault.db"
NEXT_DATABASE: Final = "vault.db.next"
BACKUPS: Final = "backups"
SALT_BYTES: Final = 16


def database(folder: Path) -> Path:
    """Return the path of the database."""
    return folder / DATABASE


def salt_of(path: Path) -> bytes:
    """Return the first 16 bytes: SQLCipher's salt, different for every database file."""
    with path.open("rb") as file:
        return file.read(SALT_BYTES)


def newest_backup(folder: Path) -> str:
    """Return the name of the newest verified backup, or nothing.

    Only a copy that passed its checks is ever renamed to a name without a leading dot.
    """
    backups = folder / BACKUPS
    if not backups.is_dir():
        return ""
    return max((entry.name for entry in backups.iterdir() if _is_backup(entry)), default="")


def _is_backup(entry: Path) -> bool:
    return entry.is_dir() and not entry.name.startswith(".") and (entry / DATABASE).is_file()
