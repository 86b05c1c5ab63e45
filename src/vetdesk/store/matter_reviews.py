"""Who was asked to review an agreement, and the text that was approved last."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from vetdesk.domain.agreements import AgreementStatus
from vetdesk.store import files
from vetdesk.store.base import Row
from vetdesk.store.matter_tables import MatterRow


@dataclass(frozen=True, kw_only=True)
class ApprovedText:
    """The text as it was approved; ``file_id`` holds its tree."""

    name: str
    at: datetime
    file_id: uuid.UUID


class ReviewRequestRow(Row, kw_only=True):
    """Whom the draft was sent to; the last one asked counts."""

    __tablename__ = "review_request"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    matter_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("matter.id", ondelete="CASCADE"), unique=True)
    name: Mapped[str] = mapped_column(index=True)
    at: Mapped[datetime]


class ApprovedTextRow(Row, kw_only=True):
    """The text that was approved last; it stays when the approval is withdrawn."""

    __tablename__ = "approved_text"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    matter_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("matter.id", ondelete="CASCADE"), unique=True)
    name: Mapped[str]
    at: Mapped[datetime]
    file_id: Mapped[uuid.UUID]


def ask(session: Session, matter_id: uuid.UUID, name: str, *, now: datetime) -> None:
    """Keep who is asked; an empty name asks nobody in particular."""
    row = session.scalar(select(ReviewRequestRow).where(ReviewRequestRow.matter_id == matter_id))
    if row is None:
        session.add(ReviewRequestRow(matter_id=matter_id, name=name, at=now))
    else:
        row.name, row.at = name, now


def asked(session: Session, matter_id: uuid.UUID) -> str:
    """Return who was asked last; empty when nobody was."""
    row = session.scalar(select(ReviewRequestRow).where(ReviewRequestRow.matter_id == matter_id))
    return row.name if row else ""


def waiting_for(session: Session, name: str) -> dict[uuid.UUID, bool]:
    """Return the matters in review that wait for ``name``, each with whether something stops it."""
    rows = session.execute(
        select(MatterRow.id, MatterRow.blocks)
        .join(ReviewRequestRow, ReviewRequestRow.matter_id == MatterRow.id)
        .where(MatterRow.status == AgreementStatus.IN_REVIEW, ReviewRequestRow.name == name)
    )
    return {matter_id: blocks > 0 for matter_id, blocks in rows}


def keep_text(session: Session, matter_id: uuid.UUID, text: ApprovedText) -> None:
    """Keep the text approved now instead of the one before."""
    row = session.scalar(select(ApprovedTextRow).where(ApprovedTextRow.matter_id == matter_id))
    if row is None:
        session.add(ApprovedTextRow(matter_id=matter_id, name=text.name, at=text.at, file_id=text.file_id))
        return
    files.remove(session, row.file_id)
    row.name, row.at, row.file_id = text.name, text.at, text.file_id


def approved_text(session: Session, matter_id: uuid.UUID) -> ApprovedText | None:
    """Return the text approved last; None when none was kept."""
    row = session.scalar(select(ApprovedTextRow).where(ApprovedTextRow.matter_id == matter_id))
    return ApprovedText(name=row.name, at=row.at, file_id=row.file_id) if row else None
