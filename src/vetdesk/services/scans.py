"""The folder a scanner writes to: which files are finished, what they are, why one is not taken.

Nothing here changes a file except ``discard``, which the user is asked about each time. The folder
belongs to the workstation; neither its path nor a name of a file is kept in the vault or a log.
"""

import hashlib
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from stat import S_ISREG
from typing import ClassVar, Final

from vetdesk.domain.errors import VetdeskError
from vetdesk.exchange.evidence_files import PLAIN, EvidenceRefused, examine, require_size
from vetdesk.progress import Progress
from vetdesk.services import evidence
from vetdesk.services.desk import Desk
from vetdesk.services.evidence import Shown

MOST: Final = 20
"""How many files are looked at, the newest first; an old archive in the folder is left alone."""
_UNFINISHED: Final = (".part", ".tmp", ".crdownload", ".filepart", ".download")
_HIDDEN: Final = (".", "~$")


class FolderGone(VetdeskError):
    """The folder cannot be read any more."""

    key: ClassVar[str] = "scan.folder_gone"


class ScanChanged(VetdeskError):
    """The original is not what went into the vault; it is not deleted."""

    key: ClassVar[str] = "scan.changed"


class ScanUndeleted(VetdeskError):
    """The system does not let the original be deleted."""

    key: ClassVar[str] = "scan.undeleted"


@dataclass(frozen=True, kw_only=True)
class Scan:
    """A file of the folder; ``refusal`` says why it would prove nothing, ``waits`` that it may still grow.

    ``size`` in bytes, ``modified`` in nanoseconds as the system keeps it.
    """

    path: Path = field(repr=False)
    size: int
    modified: int
    waits: bool = True
    media_type: str = ""
    sha256: str = ""
    refusal: EvidenceRefused | None = None

    @property
    def name(self) -> str:
        """Return the name of the file."""
        return self.path.name

    @property
    def is_ready(self) -> bool:
        """True for a finished file that can be attached."""
        return not self.waits and self.refusal is None

    def is_same(self, other: "Scan") -> bool:
        """True when nothing was written between two looks."""
        return (self.path, self.size, self.modified) == (other.path, other.size, other.modified)


class ScanFolder:
    """What can be done with the folder; everything runs in a lane."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def look(self, folder: Path, before: Sequence[Scan], progress: Progress) -> tuple[Scan, ...]:
        """Return the newest files; one is finished when two looks found it the same.

        ``before`` is what the last look returned. Links, folders, hidden and unfinished files of
        other programs are passed over. Raises ``FolderGone``.
        """
        known: Mapping[Path, Scan] = {one.path: one for one in before}
        found = []
        for one in _listed(folder):
            progress.check()
            last = known.get(one.path)
            if last is None or not one.is_same(last):
                found.append(one)
            else:
                found.append(_judged(last) if last.waits else last)
        return tuple(found)

    def show(self, scan: Scan, page: int = 1) -> Shown:
        """Return a page of a finished file, drawn in the worker; the system opens nothing."""
        return evidence.show_content(self._desk, scan.name, scan.media_type, evidence.read(scan.path), page)

    @staticmethod
    def discard(scan: Scan) -> None:
        """Delete the original of what was attached, if it is still the same; else ``ScanChanged``."""
        try:
            if hashlib.sha256(evidence.read(scan.path)).hexdigest() != scan.sha256:
                raise ScanChanged
            scan.path.unlink()
        except EvidenceRefused:
            raise ScanChanged from None
        except OSError:
            raise ScanUndeleted from None


def _listed(folder: Path) -> list[Scan]:
    found = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.startswith(_HIDDEN) or entry.name.lower().endswith(_UNFINISHED):
                    continue
                try:
                    stat = entry.stat(follow_symlinks=False)
                except OSError:
                    continue  # gone between two breaths
                if S_ISREG(stat.st_mode):
                    found.append(Scan(path=folder / entry.name, size=stat.st_size, modified=stat.st_mtime_ns))
    except OSError:
        raise FolderGone from None
    return sorted(found, key=lambda one: (-one.modified, one.name))[:MOST]


def _judged(scan: Scan) -> Scan:
    """Return a finished file with its type and digest, or with why it is not taken."""
    try:
        require_size(scan.size)
        content = evidence.read(scan.path)
        media_type = examine(scan.name, content)
    except EvidenceRefused as refused:
        return replace(scan, waits=False, refusal=refused)
    except OSError:
        return replace(scan, waits=False, refusal=EvidenceRefused("unreadable"))
    if media_type == PLAIN:
        return replace(scan, waits=False, refusal=EvidenceRefused("unknown"))
    if len(content) != scan.size:
        return scan  # it grew while it was read; the next look sees its new size
    digest = hashlib.sha256(content).hexdigest()
    return replace(scan, waits=False, media_type=media_type, sha256=digest)
