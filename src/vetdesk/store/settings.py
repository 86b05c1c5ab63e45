"""Settings of the vault, added fonts, and what is known of backups."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session, mapped_column

from vetdesk.store.base import Row


@dataclass(frozen=True, kw_only=True)
class FontLine:
    """A face the user added, last in the stack."""

    id: uuid.UUID
    name: str
    file_id: uuid.UUID
    sha256: str
    glyphs: int
    at: datetime


@dataclass(frozen=True, kw_only=True)
class BackupNote:
    """A backup that was made or tried out."""

    at: datetime
    name: str
    kind: str
    sound: bool


class SettingRow(Row, kw_only=True):
    """One setting."""

    __tablename__ = "setting"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    name: Mapped[str] = mapped_column(unique=True)
    value: Mapped[str]


class FontRow(Row, kw_only=True):
    """A face the user added; embedding was allowed by it."""

    __tablename__ = "font"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    name: Mapped[str] = mapped_column(unique=True)
    file_id: Mapped[uuid.UUID]
    sha256: Mapped[str] = mapped_column(unique=True)
    glyphs: Mapped[int]
    at: Mapped[datetime]


class BackupNoteRow(Row, kw_only=True):
    """A note that a backup was made (kind ``backup``) or restored for trial (kind ``drill``)."""

    __tablename__ = "backup_note"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    at: Mapped[datetime] = mapped_column(index=True)
    name: Mapped[str]
    kind: Mapped[str]
    sound: Mapped[bool]


def all_settings(session: Session) -> dict[str, str]:
    """Return every setting by name."""
    return {row.name: row.value for row in session.scalars(select(SettingRow))}


def put(session: Session, name: str, value: str) -> None:
    """Keep one setting."""
    row = session.scalar(select(SettingRow).where(SettingRow.name == name))
    if row is None:
        session.add(SettingRow(name=name, value=value))
    elif row.value != value:
        row.value = value


def add_font(session: Session, line: FontLine) -> None:
    """Keep an added face."""
    session.add(
        FontRow(
            id=line.id,
            name=line.name,
            file_id=line.file_id,
            sha256=line.sha256,
            glyphs=line.glyphs,
            at=line.at,
        )
    )


def fonts(session: Session) -> tuple[FontLine, ...]:
    """Return the added faces in the order they were added."""
    rows = session.scalars(select(FontRow).order_by(FontRow.at, FontRow.id))
    return tuple(
        FontLine(
            id=row.id,
            name=row.name,
            file_id=row.file_id,
            sha256=row.sha256,
            glyphs=row.glyphs,
            at=row.at,
        )
        for row in rows
    )


def remove_font(session: Session, font_id: uuid.UUID) -> None:
    """Take a face out of the stack."""
    session.delete(session.get_one(FontRow, font_id))


def note_backup(session: Session, note: BackupNote) -> None:
    """Write down that a backup was made or tried."""
    session.add(BackupNoteRow(at=note.at, name=note.name, kind=note.kind, sound=note.sound))


def last_backup(session: Session, kind: str = "backup") -> BackupNote | None:
    """Return the newest note of ``kind``."""
    row = session.scalar(
        select(BackupNoteRow).where(BackupNoteRow.kind == kind).order_by(BackupNoteRow.at.desc()).limit(1)
    )
    return BackupNote(at=row.at, name=row.name, kind=row.kind, sound=row.sound) if row else None
