"""Evidence behind the answers of a review: where it comes from, who looked, what it replaces."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from typing import Final

from sqlalchemy import ForeignKey, Index, literal_column, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from vetdesk.store.base import Row

TAKEN: Final = "ix_review_evidence_taken"


@dataclass(frozen=True, kw_only=True)
class EvidenceLine:
    """One piece of evidence behind an answer; its bytes lie in the vault.

    ``taken_by`` is who looked, ``register`` the id of the public register that was asked, ``valid_until``
    the last day the paper itself states, ``replaces`` the older capture that this one takes the place
    of; the older one stays. ``recheck_id`` is the look-up after the decision that brought it.
    """

    id: uuid.UUID
    check_id: str
    file_id: uuid.UUID
    name: str
    source: str
    query: str
    taken_at: datetime
    size: int
    sha256: str
    media_type: str = ""
    taken_by: str = ""
    register: str = ""
    valid_until: date | None = None
    replaces: uuid.UUID | None = None
    recheck_id: uuid.UUID | None = None


@dataclass(frozen=True, kw_only=True)
class EvidenceDraft:
    """Evidence as the office brings it in."""

    name: str
    content: bytes = field(repr=False)
    source: str
    query: str = ""
    taken_at: datetime
    register: str = ""
    valid_until: date | None = None
    replaces: uuid.UUID | None = None


class EvidenceRow(Row, kw_only=True):
    """The link from an answer to a file in the vault."""

    __tablename__ = "review_evidence"
    __table_args__ = (Index(TAKEN, "review_id", "check_id", "taken_at", "condition_id", "recheck_id"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    review_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("review.id", ondelete="CASCADE"))
    check_id: Mapped[str]
    file_id: Mapped[uuid.UUID]
    name: Mapped[str]
    source: Mapped[str] = mapped_column(default="")
    query: Mapped[str] = mapped_column(default="")
    taken_at: Mapped[datetime]
    size: Mapped[int]
    sha256: Mapped[str]
    media_type: Mapped[str] = mapped_column(default="", server_default="")
    taken_by: Mapped[str] = mapped_column(default="", server_default="")
    register: Mapped[str] = mapped_column(default="", server_default="")
    valid_until: Mapped[date | None] = mapped_column(default=None)
    replaces: Mapped[uuid.UUID | None] = mapped_column(default=None)
    condition_id: Mapped[uuid.UUID | None] = mapped_column(default=None, index=True)
    recheck_id: Mapped[uuid.UUID | None] = mapped_column(default=None, index=True)


_FIELDS: Final = tuple(one.name for one in fields(EvidenceLine))


def attach(
    session: Session, review_id: uuid.UUID, line: EvidenceLine, *, condition_id: uuid.UUID | None = None
) -> None:
    """Link a filed piece of evidence to a check, or to a condition of the decision."""
    values = {name: getattr(line, name) for name in _FIELDS}
    session.add(EvidenceRow(review_id=review_id, condition_id=condition_id, **values))


def paper_ends(lines: Iterable[EvidenceLine]) -> dict[str, date]:
    """Return, by check, the earliest last day that a piece in force states; replaced pieces do not count."""
    known = tuple(lines)
    replaced = {one.replaces for one in known}
    found: dict[str, date] = {}
    for one in known:
        if one.valid_until is not None and one.id not in replaced:
            found[one.check_id] = min(found.get(one.check_id, one.valid_until), one.valid_until)
    return found


def get(session: Session, evidence_id: uuid.UUID) -> EvidenceLine:
    """Return one piece of evidence."""
    return _evidence(session.get_one(EvidenceRow, evidence_id))


def of_review(session: Session, review_id: uuid.UUID) -> tuple[EvidenceLine, ...]:
    """Return every piece of the checks, oldest capture first; of one minute, the one filed first."""
    rows = session.scalars(
        select(EvidenceRow)
        .where(EvidenceRow.review_id == review_id, EvidenceRow.condition_id.is_(None))
        .order_by(EvidenceRow.taken_at, literal_column("review_evidence.rowid"))
    )
    return tuple(_evidence(one) for one in rows)


def of_condition(session: Session, condition_id: uuid.UUID) -> tuple[EvidenceLine, ...]:
    """Return the pieces that show how a condition was met, oldest capture first."""
    rows = session.scalars(
        select(EvidenceRow)
        .where(EvidenceRow.condition_id == condition_id)
        .order_by(EvidenceRow.taken_at, literal_column("review_evidence.rowid"))
    )
    return tuple(_evidence(one) for one in rows)


def _evidence(row: EvidenceRow) -> EvidenceLine:
    return EvidenceLine(**{name: getattr(row, name) for name in _FIELDS})
