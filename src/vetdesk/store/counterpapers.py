"""The other side's papers of a matter, one after the other, and what their lines were said to be."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, Select, UniqueConstraint, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from vetdesk.domain.counterpaper import Mapped as MappedLine
from vetdesk.store.base import Row


@dataclass(frozen=True, kw_only=True)
class PaperHead:
    """One paper as it came: ``file_id`` is the file itself, ``text_id`` its text as read (JSON).

    ``accepted`` is True where it had tracked changes, comments or the like, and somebody said that
    the text counts with the changes accepted.
    """

    id: uuid.UUID
    number: int
    name: str
    file_id: uuid.UUID
    sha256: str
    text_id: uuid.UUID
    text_sha256: str
    accepted: bool
    in_use: bool
    added_by: str
    added_at: datetime


class CounterPaperRow(Row, kw_only=True):
    """A paper of the other side; the last one in use is the contract of the matter."""

    __tablename__ = "counter_paper"
    __table_args__ = (UniqueConstraint("matter_id", "number"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    matter_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("matter.id", ondelete="CASCADE"))
    number: Mapped[int]
    name: Mapped[str]
    file_id: Mapped[uuid.UUID]
    sha256: Mapped[str]
    text_id: Mapped[uuid.UUID]
    text_sha256: Mapped[str]
    accepted: Mapped[bool]
    in_use: Mapped[bool]
    added_by: Mapped[str]
    added_at: Mapped[datetime]


class PaperLineRow(Row, kw_only=True):
    """A line of a paper that says a clause of ours, an item of a norm, or a provision."""

    __tablename__ = "counter_paper_line"
    __table_args__ = (UniqueConstraint("matter_id", "paper", "line", "target"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    # Of the matter, not of the paper, so that its history tells who said what of which line.
    matter_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("matter.id", ondelete="CASCADE"))
    paper: Mapped[int]
    line: Mapped[int]
    target: Mapped[str]
    unsure: Mapped[bool]
    by: Mapped[str]
    at: Mapped[datetime]


def add(session: Session, matter_id: uuid.UUID, head: PaperHead) -> None:
    """Keep a paper; those before are not in use any more."""
    leave(session, matter_id)
    values = {name: getattr(head, name) for name in PaperHead.__dataclass_fields__}
    session.add(CounterPaperRow(matter_id=matter_id, **values))
    session.flush()


def leave(session: Session, matter_id: uuid.UUID) -> None:
    """Let no paper be the contract; they are kept."""
    for row in session.scalars(
        select(CounterPaperRow).where(CounterPaperRow.matter_id == matter_id, CounterPaperRow.in_use)
    ):
        row.in_use = False
    session.flush()


def in_use(session: Session, matter_id: uuid.UUID) -> PaperHead | None:
    """Return the paper that is the contract of the matter; None where it is our own text."""
    row = session.scalar(
        select(CounterPaperRow).where(CounterPaperRow.matter_id == matter_id, CounterPaperRow.in_use)
    )
    return _head(row) if row else None


def newest(session: Session, matter_id: uuid.UUID) -> PaperHead | None:
    """Return the paper that came last, in use or not."""
    row = session.scalar(
        select(CounterPaperRow)
        .where(CounterPaperRow.matter_id == matter_id)
        .order_by(CounterPaperRow.number.desc())
        .limit(1)
    )
    return _head(row) if row else None


def next_number(session: Session, matter_id: uuid.UUID) -> int:
    """Return the number of the next paper of the matter, from 1."""
    last = session.scalar(
        select(func.max(CounterPaperRow.number)).where(CounterPaperRow.matter_id == matter_id)
    )
    return (last or 0) + 1


def mapping(session: Session, matter_id: uuid.UUID, number: int) -> tuple[MappedLine, ...]:
    """Return what the lines of one paper say, in the order of the lines."""
    query = _said(matter_id, number).order_by(PaperLineRow.line, PaperLineRow.target)
    return tuple(
        MappedLine(line=row.line, target=row.target, unsure=row.unsure) for row in session.scalars(query)
    )


def map_lines(
    session: Session,
    matter_id: uuid.UUID,
    number: int,
    wanted: Iterable[MappedLine],
    *,
    by: str,
    now: datetime,
) -> None:
    """Say of lines of one paper what they say; saying it again takes a doubt away."""
    known = {(row.line, row.target): row for row in session.scalars(_said(matter_id, number))}
    for one in dict.fromkeys(wanted):
        row = known.get((one.line, one.target))
        if row is None:
            session.add(
                PaperLineRow(
                    matter_id=matter_id,
                    paper=number,
                    line=one.line,
                    target=one.target,
                    unsure=one.unsure,
                    by=by,
                    at=now,
                )
            )
        elif row.unsure and not one.unsure:
            row.unsure, row.by, row.at = False, by, now
    session.flush()


def unmap(session: Session, matter_id: uuid.UUID, number: int, pairs: Iterable[tuple[int, str]]) -> None:
    """Take back what was said of lines of one paper."""
    wanted = set(pairs)
    for row in session.scalars(_said(matter_id, number)):
        if (row.line, row.target) in wanted:
            session.delete(row)
    session.flush()


def _said(matter_id: uuid.UUID, number: int) -> Select[PaperLineRow]:
    return select(PaperLineRow).where(PaperLineRow.matter_id == matter_id, PaperLineRow.paper == number)


def _head(row: CounterPaperRow) -> PaperHead:
    return PaperHead(**{name: getattr(row, name) for name in PaperHead.__dataclass_fields__})
