"""Makes evidence of what the window brings: a picture or words from the clipboard, or a file of the disk."""

from datetime import date, datetime, time
from pathlib import Path
from typing import Final

from vetdesk.desktop.pages.checks.evidencedialog import NewEvidence
from vetdesk.desktop.pages.errors import FileUnreadable
from vetdesk.domain.calendars import SHANGHAI
from vetdesk.services import evidence
from vetdesk.services.vetting import EvidenceDraft

_NOON: Final = time(12)


def taken_at(day: date | None, *, now: datetime, today: date) -> datetime:
    """Return the moment of a capture: now, or noon of the earlier day that was named."""
    return now if day in (None, today) else datetime.combine(day or today, _NOON, SHANGHAI)


def evidence_of(said: NewEvidence, *, taken: datetime, register: str = "") -> EvidenceDraft:
    """Return the draft with its bytes; only in a lane, because the file is read.

    A file that cannot be read raises ``FileUnreadable``.
    """
    return EvidenceDraft(
        name=said.name,
        content=_content(said),
        source=said.source,
        query=said.query,
        taken_at=taken,
        register=register,
        valid_until=said.until,
        replaces=said.replaces,
    )


def _content(said: NewEvidence) -> bytes:
    if said.picture is not None:
        return said.picture
    return said.words.encode() if said.words else _read(said.path)


def _read(path: Path | None) -> bytes:
    assert path is not None
    try:
        return evidence.read(path)
    except OSError as error:
        raise FileUnreadable(path.name) from error
