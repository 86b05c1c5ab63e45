"""Questionnaires that went out, and what collectors declared in those that came back."""

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import ForeignKey, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from vetdesk.domain.asking import read_value, write_value
from vetdesk.domain.declarations import Declaration, Enclosure
from vetdesk.domain.vetting import ReviewStatus
from vetdesk.store.base import Row
from vetdesk.store.parties import PartyRow
from vetdesk.store.plain import dump, load
from vetdesk.store.vetting import ReviewRow


@dataclass(frozen=True, kw_only=True)
class QuestionnaireLine:
    """A questionnaire as it went out; ``structure`` is the text of everything locked in it."""

    id: uuid.UUID
    review_id: uuid.UUID
    language: str
    structure: str = field(repr=False)
    sent_at: datetime
    sent_by: str
    due: date | None
    returned_at: datetime | None
    returned_sha256: str


class QuestionnaireRow(Row, kw_only=True):
    """One questionnaire that was written for a collector."""

    __tablename__ = "questionnaire"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    review_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("review.id", ondelete="CASCADE"), index=True)
    language: Mapped[str]
    structure: Mapped[str]
    sent_at: Mapped[datetime]
    sent_by: Mapped[str]
    due: Mapped[date | None] = mapped_column(default=None)
    returned_at: Mapped[datetime | None] = mapped_column(default=None)
    returned_sha256: Mapped[str] = mapped_column(default="")


class DeclarationRow(Row, kw_only=True):
    """What a collector says about one check; no finding until a reviewer has verified it."""

    __tablename__ = "declaration"
    __table_args__ = (UniqueConstraint("review_id", "check_id"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    review_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("review.id", ondelete="CASCADE"))
    questionnaire_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("questionnaire.id", ondelete="CASCADE"))
    check_id: Mapped[str]
    outcome: Mapped[str]
    value: Mapped[str | None] = mapped_column(default=None)
    note: Mapped[str] = mapped_column(default="")
    enclosure: Mapped[str | None] = mapped_column(default=None)
    declared_on: Mapped[date]
    verified_on: Mapped[date | None] = mapped_column(default=None)
    verified_by: Mapped[str] = mapped_column(default="")


def send(
    session: Session,
    questionnaire_id: uuid.UUID,
    review_id: uuid.UUID,
    *,
    language: str,
    structure: str,
    due: date | None,
    by: str,
    now: datetime,
) -> None:
    """Keep what was written out."""
    session.add(
        QuestionnaireRow(
            id=questionnaire_id,
            review_id=review_id,
            language=language,
            structure=structure,
            sent_at=now,
            sent_by=by,
            due=due,
        )
    )


def get(session: Session, questionnaire_id: uuid.UUID) -> QuestionnaireLine | None:
    """Return one questionnaire."""
    row = session.get(QuestionnaireRow, questionnaire_id)
    return _line(row) if row else None


def of_review(session: Session, review_id: uuid.UUID) -> tuple[QuestionnaireLine, ...]:
    """Return the questionnaires of a review, newest first."""
    rows = session.scalars(
        select(QuestionnaireRow)
        .where(QuestionnaireRow.review_id == review_id)
        .order_by(QuestionnaireRow.sent_at.desc())
    )
    return tuple(_line(row) for row in rows)


def of_collector(session: Session, collector_id: uuid.UUID) -> tuple[QuestionnaireLine, ...]:
    """Return the questionnaires of all reviews of a collector, newest first."""
    rows = session.scalars(
        select(QuestionnaireRow)
        .join(ReviewRow, ReviewRow.id == QuestionnaireRow.review_id)
        .where(ReviewRow.collector_id == collector_id)
        .order_by(QuestionnaireRow.sent_at.desc())
    )
    return tuple(_line(row) for row in rows)


def still_out(session: Session) -> Iterator[tuple[QuestionnaireLine, str]]:
    """Yield the last questionnaire of each running review that has not come back, with the collector.

    One sent again takes the place of the one before: only the last is waited for.
    """
    rows = session.execute(
        select(QuestionnaireRow, PartyRow.name)
        .join(ReviewRow, ReviewRow.id == QuestionnaireRow.review_id)
        .join(PartyRow, PartyRow.id == ReviewRow.collector_id)
        .where(ReviewRow.status == ReviewStatus.OPEN)
        .order_by(QuestionnaireRow.sent_at.desc())
    )
    seen: set[uuid.UUID] = set()
    for row, name in rows:
        if row.review_id not in seen and row.returned_at is None:
            yield _line(row), name
        seen.add(row.review_id)


def note_returned(session: Session, questionnaire_id: uuid.UUID, *, sha256: str, now: datetime) -> None:
    """Keep that the answers came back, and in which file."""
    row = session.get_one(QuestionnaireRow, questionnaire_id)
    row.returned_at, row.returned_sha256 = now, sha256


def declare(session: Session, review_id: uuid.UUID, questionnaire_id: uuid.UUID, given: Declaration) -> None:
    """Keep what the collector says about a check instead of what it said before."""
    row = _row(session, review_id, given.check)
    if row is None:
        row = DeclarationRow(
            review_id=review_id,
            questionnaire_id=questionnaire_id,
            check_id=given.check,
            outcome=given.outcome,
            declared_on=given.declared_on,
        )
        session.add(row)
    row.questionnaire_id = questionnaire_id
    row.outcome, row.value, row.note = given.outcome, write_value(given.value), given.note
    row.enclosure = dump(given.enclosure) if given.enclosure else None
    row.declared_on, row.verified_on, row.verified_by = given.declared_on, None, ""


def verify(session: Session, review_id: uuid.UUID, check_id: str, *, by: str, on: date) -> None:
    """Keep who verified a statement that waits; the finding itself is an answer of the review."""
    row = _row(session, review_id, check_id)
    if row is not None and row.verified_on is None:
        row.verified_by, row.verified_on = by, on


def declarations(session: Session, review_id: uuid.UUID) -> Mapping[str, Declaration]:
    """Return what the collector says, by check."""
    rows = session.scalars(select(DeclarationRow).where(DeclarationRow.review_id == review_id))
    return {row.check_id: _declaration(row) for row in rows}


def _row(session: Session, review_id: uuid.UUID, check_id: str) -> DeclarationRow | None:
    return session.scalar(
        select(DeclarationRow).where(
            DeclarationRow.review_id == review_id, DeclarationRow.check_id == check_id
        )
    )


def _declaration(row: DeclarationRow) -> Declaration:
    return Declaration(
        check=row.check_id,
        outcome=row.outcome,
        value=read_value(row.value),
        note=row.note,
        enclosure=load(Enclosure, row.enclosure) if row.enclosure else None,
        declared_on=row.declared_on,
        verified_on=row.verified_on,
        verified_by=row.verified_by,
    )


def _line(row: QuestionnaireRow) -> QuestionnaireLine:
    return QuestionnaireLine(
        id=row.id,
        review_id=row.review_id,
        language=row.language,
        structure=row.structure,
        sent_at=row.sent_at,
        sent_by=row.sent_by,
        due=row.due,
        returned_at=row.returned_at,
        returned_sha256=row.returned_sha256,
    )
