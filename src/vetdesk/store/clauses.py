"""Editions of clauses in the vault, and which of them the open drafts have taken over or declined."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, PrimaryKeyConstraint, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from vetdesk.domain.agreements import AgreementStatus, Road
from vetdesk.store.base import Row
from vetdesk.store.matter_tables import MatterRow
from vetdesk.store.versions import IssueRow

IN_FORCE, RETIRED = "in_force", "retired"


@dataclass(frozen=True, kw_only=True)
class ClauseEdition:
    """One edition as it was saved; ``number`` counts the editions of all clauses in the order of saving.

    A retired clause is an edition too: its text as it was last, with the reason for leaving it.
    """

    number: int
    clause: str
    version: str
    text: str
    state: str
    reason: str
    saved_by: str
    saved_at: datetime

    @property
    def is_retired(self) -> bool:
        """True when this edition took the clause out of use."""
        return self.state == RETIRED


@dataclass(frozen=True, kw_only=True)
class DraftUse:
    """What one matter knows of the library: editions up to ``seen``, and what was decided about later ones.

    ``decided`` maps the number of an edition to whether it was taken over.
    """

    seen: int
    decided: dict[int, bool]


class ClauseEditionRow(Row, kw_only=True):
    """One edition of a clause, never written over."""

    __tablename__ = "clause_edition"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    number: Mapped[int] = mapped_column(unique=True)
    clause: Mapped[str] = mapped_column(index=True)
    version: Mapped[str]
    text: Mapped[str]
    state: Mapped[str]
    reason: Mapped[str]
    saved_by: Mapped[str]
    saved_at: Mapped[datetime]


class MatterClauseRow(Row, kw_only=True):
    """What a draft decided about an edition that came after it was begun."""

    __tablename__ = "matter_clause"
    __table_args__ = (PrimaryKeyConstraint("matter_id", "number", name="pk_matter_clause"),)

    matter_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("matter.id", ondelete="CASCADE"))
    number: Mapped[int]
    taken: Mapped[bool]


def add(
    session: Session,
    clause: str,
    version: str,
    *,
    text: str,
    state: str,
    reason: str,
    saved_by: str,
    now: datetime,
) -> ClauseEdition:
    """Keep one more edition."""
    row = ClauseEditionRow(
        number=last_number(session) + 1,
        clause=clause,
        version=version,
        text=text,
        state=state,
        reason=reason,
        saved_by=saved_by,
        saved_at=now,
    )
    session.add(row)
    session.flush()
    return _edition(row)


def last_number(session: Session) -> int:
    """Return the number of the edition saved last; 0 when the office never saved one."""
    return session.scalar(select(func.max(ClauseEditionRow.number))) or 0


def all_editions(session: Session) -> tuple[ClauseEdition, ...]:
    """Return every edition of every clause, oldest first."""
    return tuple(map(_edition, session.scalars(select(ClauseEditionRow).order_by(ClauseEditionRow.number))))


def use_of(session: Session, matter_id: uuid.UUID) -> DraftUse:
    """Return what the matter knows of the library; one begun before the library was kept knows no edition."""
    seen = session.scalar(select(MatterRow.clauses_seen).where(MatterRow.id == matter_id))
    rows = session.scalars(select(MatterClauseRow).where(MatterClauseRow.matter_id == matter_id))
    return DraftUse(seen=seen or 0, decided={row.number: row.taken for row in rows})


def decide(session: Session, matter_id: uuid.UUID, number: int, *, taken: bool) -> None:
    """Keep that a draft took an edition over, or kept what it had."""
    row = session.get(MatterClauseRow, (matter_id, number))
    if row is None:
        session.add(MatterClauseRow(matter_id=matter_id, number=number, taken=taken))
    elif row.taken != taken:
        row.taken = taken
    session.flush()


def open_drafts(
    session: Session, roads: Iterable[Road], statuses: Iterable[AgreementStatus], limit: int
) -> tuple[tuple[uuid.UUID, str], ...]:
    """Return (id, reference) of matters of these roads and statuses, the last changed first."""
    query = (
        select(MatterRow.id, MatterRow.matter_ref)
        .where(MatterRow.road.in_(tuple(roads)), MatterRow.status.in_(tuple(statuses)))
        .order_by(MatterRow.changed_at.desc())
        .limit(limit)
    )
    return tuple((row.id, row.matter_ref) for row in session.execute(query))


def issued_with(session: Session, clause: str, limit: int) -> tuple[tuple[uuid.UUID, int, str, str], ...]:
    """Return (matter, version, contract number, clauses as kept) of issues that may name it, newest first."""
    rows = session.execute(
        select(
            IssueRow.matter_id,
            IssueRow.version,
            IssueRow.contract_no,
            IssueRow.clauses,
        )
        .where(IssueRow.clauses.contains(f'"{clause}"', autoescape=True))
        .order_by(IssueRow.issued_at.desc())
        .limit(limit)
    )
    return tuple((row.matter_id, row.version, row.contract_no, row.clauses) for row in rows)


def _edition(row: ClauseEditionRow) -> ClauseEdition:
    return ClauseEdition(
        number=row.number,
        clause=row.clause,
        version=row.version,
        text=row.text,
        state=row.state,
        reason=row.reason,
        saved_by=row.saved_by,
        saved_at=row.saved_at,
    )
