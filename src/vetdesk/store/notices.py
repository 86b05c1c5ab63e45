"""Notices that were printed one by one into a folder: their names and hashes, never whom they name."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, cast

from sqlalchemy import ForeignKey, Index, Table, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from vetdesk.store import journal
from vetdesk.store.base import Row


@dataclass(frozen=True, kw_only=True)
class PrintedNotice:
    """One printed notice of a version: ``no`` is the claim's place in the schedule, from 1."""

    no: int
    kind: str
    name: str
    pages: int
    sha256: str


class PrintedNoticeRow(Row, kw_only=True):
    """One notice of an issued version as it was written to disk."""

    __tablename__ = "printed_notice"
    __table_args__ = (Index("ix_printed_notice_no", "matter_id", "version", "no", unique=True),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    matter_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("matter.id", ondelete="CASCADE"))
    version: Mapped[int]
    no: Mapped[int]
    kind: Mapped[str]
    name: Mapped[str]
    pages: Mapped[int]
    sha256: Mapped[str]
    at: Mapped[datetime]


_TABLE: Final = cast("Table", PrintedNoticeRow.__table__)
_FIELDS: Final = tuple(PrintedNotice.__dataclass_fields__)


def add(
    session: Session, matter_id: uuid.UUID, version: int, notices: Sequence[PrintedNotice], *, now: datetime
) -> None:
    """Keep a batch of printed notices."""
    if not notices:
        return
    values = [
        {"id": uuid.uuid4(), "matter_id": matter_id, "version": version, "at": now}
        | {name: getattr(one, name) for name in _FIELDS}
        for one in notices
    ]
    journal.bulk_insert(session, _TABLE, values, batch=matter_id)


def forget(session: Session, matter_id: uuid.UUID, version: int, numbers: Sequence[int]) -> None:
    """Drop what is known of notices that were printed again with other bytes."""
    for row in session.scalars(
        select(PrintedNoticeRow).where(
            PrintedNoticeRow.matter_id == matter_id,
            PrintedNoticeRow.version == version,
            PrintedNoticeRow.no.in_(numbers),
        )
    ):
        session.delete(row)


def of_version(session: Session, matter_id: uuid.UUID, version: int) -> dict[int, PrintedNotice]:
    """Return what was printed of a version, by the claim's place in the schedule."""
    rows = session.scalars(
        select(PrintedNoticeRow)
        .where(PrintedNoticeRow.matter_id == matter_id, PrintedNoticeRow.version == version)
        .order_by(PrintedNoticeRow.no)
    )
    return {row.no: PrintedNotice(**{name: getattr(row, name) for name in _FIELDS}) for row in rows}
