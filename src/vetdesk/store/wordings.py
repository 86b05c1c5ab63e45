"""The wordings chosen for the clauses of a matter where they are not the standard, with who accepted them."""

import uuid
from datetime import date

from sqlalchemy import UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from vetdesk.domain.wordings import Acceptance, WordingChoice
from vetdesk.store.base import Row


class WordingChoiceRow(Row, kw_only=True):
    """One clause of one matter; the accepted columns are empty until somebody accepts."""

    __tablename__ = "wording_choice"
    __table_args__ = (UniqueConstraint("matter_id", "clause_id"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    matter_id: Mapped[uuid.UUID] = mapped_column()
    clause_id: Mapped[str]
    variant: Mapped[str]
    reason: Mapped[str]
    chosen_by: Mapped[str]
    accepted_by: Mapped[str] = mapped_column(default="")
    accepted_role: Mapped[str] = mapped_column(default="")
    accepted_reason: Mapped[str] = mapped_column(default="")
    accepted_on: Mapped[date | None] = mapped_column(default=None)
    accepted_text: Mapped[str] = mapped_column(default="")


def of_matter(session: Session, matter_id: uuid.UUID) -> tuple[WordingChoice, ...]:
    """Return the choices of a matter, by clause."""
    rows = session.scalars(
        select(WordingChoiceRow)
        .where(WordingChoiceRow.matter_id == matter_id)
        .order_by(WordingChoiceRow.clause_id)
    )
    return tuple(_choice(row) for row in rows)


def choose(session: Session, matter_id: uuid.UUID, choice: WordingChoice) -> None:
    """Keep a choice; what was accepted of another wording is gone."""
    drop(session, matter_id, choice.clause_id)
    session.add(
        WordingChoiceRow(
            matter_id=matter_id,
            clause_id=choice.clause_id,
            variant=choice.variant,
            reason=choice.reason,
            chosen_by=choice.chosen_by,
        )
    )


def accept(session: Session, matter_id: uuid.UUID, clause_id: str, given: Acceptance) -> None:
    """Keep who accepted the wording chosen."""
    row = _row(session, matter_id, clause_id)
    assert row is not None
    row.accepted_by, row.accepted_role = given.name, given.role
    row.accepted_reason, row.accepted_on, row.accepted_text = given.reason, given.on, given.text


def drop(session: Session, matter_id: uuid.UUID, clause_id: str) -> None:
    """Go back to the standard wording."""
    row = _row(session, matter_id, clause_id)
    if row is not None:
        session.delete(row)
        session.flush()


def _row(session: Session, matter_id: uuid.UUID, clause_id: str) -> WordingChoiceRow | None:
    return session.scalar(
        select(WordingChoiceRow).where(
            WordingChoiceRow.matter_id == matter_id, WordingChoiceRow.clause_id == clause_id
        )
    )


def _choice(row: WordingChoiceRow) -> WordingChoice:
    accepted = None
    if row.accepted_on is not None:
        accepted = Acceptance(
            name=row.accepted_by,
            role=row.accepted_role,
            reason=row.accepted_reason,
            on=row.accepted_on,
            text=row.accepted_text,
        )
    return WordingChoice(
        clause_id=row.clause_id,
        variant=row.variant,
        reason=row.reason,
        chosen_by=row.chosen_by,
        accepted=accepted,
    )
