"""The conditions of a conditional admission: dated tasks, each met with a proof."""

import uuid
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import ForeignKey, Index, func, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column

from vetdesk.domain.admission import ConditionKind, OpenCondition
from vetdesk.store.base import Row
from vetdesk.store.parties import PartyRow

_OPEN: Final = "ix_review_condition_open"
# SQLite would rather read every open condition by another index and sort them.
_ALONG_THE_DAYS: Final = (f"INDEXED BY {_OPEN}", "sqlite")


@dataclass(frozen=True, kw_only=True)
class ConditionDraft:
    """What has to be done, by when, before which step, and which of our staff sees to it."""

    text: str
    due: date
    kind: ConditionKind = ConditionKind.RUNNING
    owner: str = ""


@dataclass(frozen=True, kw_only=True)
class ConditionLine:
    """One condition; ``met_on`` is None while it is open.

    ``owner`` is the name of the member of staff who sees to it, ``reopened_on`` the day on which it turned
    out that it was not met after all; ``proof`` then says why.
    """

    id: uuid.UUID
    review_id: uuid.UUID
    collector_id: uuid.UUID
    text: str
    due: date
    met_on: date | None
    met_by: str
    proof: str
    kind: ConditionKind = ConditionKind.RUNNING
    owner: str = ""
    reopened_on: date | None = None

    @property
    def is_open(self) -> bool:
        """True until the condition is met."""
        return self.met_on is None


class ConditionRow(Row, kw_only=True):
    """One condition of a decision."""

    __tablename__ = "review_condition"
    __table_args__ = (Index(_OPEN, "due", sqlite_where=text("met_on IS NULL")),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    review_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("review.id", ondelete="CASCADE"), index=True)
    collector_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("party.id"), index=True)
    text: Mapped[str]
    due: Mapped[date] = mapped_column(index=True)
    met_on: Mapped[date | None] = mapped_column(default=None, index=True)
    met_by: Mapped[str] = mapped_column(default="")
    proof: Mapped[str] = mapped_column(default="")
    kind: Mapped[ConditionKind] = mapped_column(default=ConditionKind.RUNNING, server_default="running")
    owner: Mapped[str] = mapped_column(default="", server_default="")
    reopened_on: Mapped[date | None] = mapped_column(default=None)


def add(session: Session, review_id: uuid.UUID, collector_id: uuid.UUID, draft: ConditionDraft) -> None:
    """Put a condition on a decision."""
    session.add(
        ConditionRow(
            review_id=review_id,
            collector_id=collector_id,
            text=draft.text,
            due=draft.due,
            kind=draft.kind,
            owner=draft.owner,
        )
    )


def of_collector(session: Session, collector_id: uuid.UUID) -> tuple[ConditionLine, ...]:
    """Return the collector's conditions, open ones first, then by date."""
    query = (
        select(ConditionRow)
        .where(ConditionRow.collector_id == collector_id)
        .order_by(ConditionRow.met_on.is_not(None), ConditionRow.due, ConditionRow.id)
    )
    return tuple(_line(row) for row in session.scalars(query))


def get(session: Session, condition_id: uuid.UUID) -> ConditionLine | None:
    """Return one condition."""
    row = session.get(ConditionRow, condition_id)
    return _line(row) if row else None


def meet(session: Session, condition_id: uuid.UUID, *, on: date, by: str, proof: str) -> None:
    """Keep that a condition was met, and by what that is shown."""
    row = session.get_one(ConditionRow, condition_id)
    row.met_on, row.met_by, row.proof, row.reopened_on = on, by, proof, None


def reopen(session: Session, condition_id: uuid.UUID, *, on: date, reason: str) -> None:
    """Keep that a condition turned out not to be met, and why; the journal has who had met it, and how."""
    row = session.get_one(ConditionRow, condition_id)
    row.met_on, row.met_by, row.proof, row.reopened_on = None, "", reason, on


def open_of(session: Session, collector_id: uuid.UUID) -> tuple[OpenCondition, ...]:
    """Return what a collector still has to meet, as the gates look at it, the earliest first."""
    query = (
        select(ConditionRow)
        .where(ConditionRow.collector_id == collector_id, ConditionRow.met_on.is_(None))
        .order_by(ConditionRow.due, ConditionRow.id)
    )
    return tuple(OpenCondition(text=row.text, due=row.due, kind=row.kind) for row in session.scalars(query))


def open_until(session: Session, until: date) -> tuple[tuple[ConditionLine, str], ...]:
    """Return the open conditions that fall due by ``until``, each with the name of its collector."""
    query = (
        select(ConditionRow, PartyRow.name)
        .with_hint(ConditionRow, *_ALONG_THE_DAYS)
        .join(PartyRow, PartyRow.id == ConditionRow.collector_id)
        .where(ConditionRow.met_on.is_(None), ConditionRow.due <= until)
        .order_by(ConditionRow.due)
        .limit(200)
    )
    return tuple((_line(row), name) for row, name in session.execute(query))


def open_by_day(session: Session, until: date) -> dict[date, int]:
    """Count them by the day they fall due."""
    day = ConditionRow.due
    open_ones = select(day, func.count()).where(ConditionRow.met_on.is_(None), day <= until).group_by(day)
    return {row[0]: row[1] for row in session.execute(open_ones.with_hint(ConditionRow, *_ALONG_THE_DAYS))}


def _line(row: ConditionRow) -> ConditionLine:
    return ConditionLine(
        id=row.id,
        review_id=row.review_id,
        collector_id=row.collector_id,
        text=row.text,
        due=row.due,
        met_on=row.met_on,
        met_by=row.met_by,
        proof=row.proof,
        kind=row.kind,
        owner=row.owner,
        reopened_on=row.reopened_on,
    )
