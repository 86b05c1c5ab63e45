"""The numbers of papers made beside the agreements: taken before printing, never given twice."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import UniqueConstraint, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from vetdesk.store.base import Row
from vetdesk.store.documents import DocumentRow
from vetdesk.store.versions import NumberState, VoidReason


@dataclass(frozen=True, kw_only=True)
class PaperNumber:
    """A number of the register; ``subject_id`` is the collector or the matter, ``reason`` why it is void."""

    id: uuid.UUID
    text: str
    state: NumberState
    subject_id: uuid.UUID
    at: datetime
    reason: VoidReason | None = None


class PaperNumberRow(Row, kw_only=True):
    """One number; ``subject_id`` is the collector or the matter the paper is made for."""

    __tablename__ = "paper_number"
    __table_args__ = (UniqueConstraint("prefix", "serial"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    prefix: Mapped[str]
    serial: Mapped[int]
    text: Mapped[str] = mapped_column(unique=True)
    state: Mapped[NumberState]
    # No foreign key: it is the one or the other.
    subject_id: Mapped[uuid.UUID] = mapped_column(index=True)
    reason: Mapped[str] = mapped_column(default="")
    at: Mapped[datetime]


def reserve(
    session: Session, *, prefix: str, width: int, subject_id: uuid.UUID, now: datetime
) -> tuple[uuid.UUID, str]:
    """Take the next number of ``prefix``, printed in ``width`` digits; return its id and text.

    Papers filed before there was a register count as numbers taken.
    """
    highest = session.scalar(select(func.max(PaperNumberRow.serial)).where(PaperNumberRow.prefix == prefix))
    # One number may stand on several files: the paper, its translation, its record.
    stem = func.substr(DocumentRow.name, 1, func.instr(DocumentRow.name, "_"))
    named = DocumentRow.name.startswith(prefix, autoescape=True)
    filed = session.scalar(select(func.count(func.distinct(stem))).where(named))
    serial = max(highest or 0, filed or 0) + 1
    row = PaperNumberRow(
        prefix=prefix,
        serial=serial,
        text=f"{prefix}{serial:0{width}d}",
        state=NumberState.RESERVED,
        subject_id=subject_id,
        at=now,
    )
    session.add(row)
    session.flush()
    return row.id, row.text


def use(session: Session, number_id: uuid.UUID) -> None:
    """Mark a number as standing on a filed paper."""
    session.get_one(PaperNumberRow, number_id).state = NumberState.USED


def void(session: Session, number_id: uuid.UUID, *, reason: VoidReason) -> None:
    """Keep a reserved number as 作废; what is used stays as it is."""
    row = session.get_one(PaperNumberRow, number_id)
    if row.state is NumberState.RESERVED:
        row.state, row.reason = NumberState.VOID, reason.value


def has_reserved(session: Session) -> bool:
    """Return whether any number is reserved and not yet used."""
    found = select(PaperNumberRow.id).where(PaperNumberRow.state == NumberState.RESERVED).limit(1)
    return session.scalar(found) is not None


def void_reserved(session: Session) -> None:
    """Make void whatever is reserved: in a vault just opened no paper is being made."""
    for row in session.scalars(select(PaperNumberRow).where(PaperNumberRow.state == NumberState.RESERVED)):
        row.state, row.reason = NumberState.VOID, VoidReason.INTERRUPTED.value


def all_numbers(session: Session) -> tuple[PaperNumber, ...]:
    """Return every number ever taken for a paper, the newest first."""
    newest = (PaperNumberRow.at.desc(), PaperNumberRow.text.desc())
    rows = session.scalars(select(PaperNumberRow).order_by(*newest))
    return tuple(
        PaperNumber(
            id=row.id,
            text=row.text,
            state=row.state,
            subject_id=row.subject_id,
            at=row.at,
            reason=VoidReason(row.reason) if row.reason else None,
        )
        for row in rows
    )


def of_subject(
    session: Session, subject_id: uuid.UUID
) -> tuple[tuple[str, NumberState, VoidReason | None], ...]:
    """Return the numbers taken for a collector or a matter, with their state and why they are void."""
    rows = session.scalars(
        select(PaperNumberRow)
        .where(PaperNumberRow.subject_id == subject_id)
        .order_by(PaperNumberRow.prefix, PaperNumberRow.serial)
    )
    return tuple((row.text, row.state, VoidReason(row.reason) if row.reason else None) for row in rows)
