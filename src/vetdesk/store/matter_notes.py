"""What officers say about a matter: warnings they have read, reasons for going back or on."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from vetdesk.store.matter_tables import AcknowledgementRow, MatterNoteRow


@dataclass(frozen=True, kw_only=True)
class Note:
    """A reason with who gave it; kind is ``changes`` or ``version``."""

    kind: str
    text: str
    by: str
    at: datetime


def add(session: Session, matter_id: uuid.UUID, note: Note) -> None:
    """Keep a note."""
    session.add(MatterNoteRow(matter_id=matter_id, kind=note.kind, text=note.text, by=note.by, at=note.at))


def of_matter(session: Session, matter_id: uuid.UUID) -> tuple[Note, ...]:
    """Return the notes of a matter, newest first."""
    rows = session.scalars(
        select(MatterNoteRow)
        .where(MatterNoteRow.matter_id == matter_id)
        .order_by(MatterNoteRow.at.desc(), MatterNoteRow.id)
    )
    return tuple(Note(kind=row.kind, text=row.text, by=row.by, at=row.at) for row in rows)


def acknowledge(
    session: Session, matter_id: uuid.UUID, *, code: str, subject: str, by: str, now: datetime
) -> None:
    """Note who has read a warning; the first reader stays."""
    if (code, subject) not in acknowledged(session, matter_id):
        session.add(AcknowledgementRow(matter_id=matter_id, code=code, subject=subject, by=by, at=now))


def acknowledged(session: Session, matter_id: uuid.UUID) -> dict[tuple[str, str], str]:
    """Return who has read which warning."""
    rows = session.scalars(select(AcknowledgementRow).where(AcknowledgementRow.matter_id == matter_id))
    return {(row.code, row.subject): row.by for row in rows}
