"""Writing files so that after a crash there is the old one or the new one, never half of one."""

import contextlib
import os
import shutil
import tempfile
from pathlib import Path
from typing import Final

_TEMPORARY: Final = ".vetdesk-"


def replace(target: Path, content: bytes) -> None:
    """Put ``content`` at ``target`` and make its name durable too."""
    put(target, content)
    sync_folder(target.parent)


def put(target: Path, content: bytes) -> None:
    """Write ``content`` to a temporary file of mode 0600, make it durable, and rename it to ``target``."""
    handle, name = tempfile.mkstemp(prefix=_TEMPORARY, dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def rename(source: Path, target: Path) -> None:
    """Rename and make the new name durable."""
    source.replace(target)
    sync_folder(target.parent)


def sync_file(path: Path) -> None:
    """Make what was written to ``path`` durable."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make the names in ``folder`` durable where the system can open folders."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def temporary_folder(parent: Path) -> Path:
    """Return a new private folder that ``sweep`` would remove after a crash."""
    return Path(tempfile.mkdtemp(prefix=_TEMPORARY, dir=parent))


def sweep(folder: Path) -> None:
    """Remove what a killed writer left behind; only names that this module makes."""
    for leftover in folder.glob(f"{_TEMPORARY}*"):
        if leftover.is_dir():
            shutil.rmtree(leftover, ignore_errors=True)
        else:
            with contextlib.suppress(OSError):
                leftover.unlink()
