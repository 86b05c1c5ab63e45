"""Files that commands write: never over one that is there."""

from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar

from vetdesk.domain.errors import VetdeskError


class FileThere(VetdeskError):
    """A file of that name is there already; nothing was written and nothing done."""

    key: ClassVar[str] = "cli.file_exists"

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    def facts(self) -> Mapping[str, object]:
        """Return the name of the file."""
        return {"name": self.name}


def refuse_existing(path: Path) -> None:
    """Raise ``FileThere`` before any work is done for a file that could not be written."""
    if path.exists():
        raise FileThere(path.name)
