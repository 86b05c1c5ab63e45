"""Sign-offs of reviews: legal, business and information security, each for one state of the answers."""

import uuid
from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from vetdesk.domain.admission import SignOff, SignOffRole
from vetdesk.store.base import Row


class SignOffRow(Row, kw_only=True):
    """The sign-off of one side; ``answers`` is the digest of what was signed."""

    __tablename__ = "review_sign_off"
    __table_args__ = (UniqueConstraint("review_id", "role"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    review_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("review.id", ondelete="CASCADE"))
    role: Mapped[SignOffRole]
    name: Mapped[str]
    on: Mapped[date]
    answers: Mapped[str]


def put(session: Session, review_id: uuid.UUID, given: SignOff, *, answers: str) -> None:
    """Keep a sign-off instead of an earlier one of the same side."""
    row = session.scalar(
        select(SignOffRow).where(SignOffRow.review_id == review_id, SignOffRow.role == given.role)
    )
    if row is None:
        row = SignOffRow(review_id=review_id, role=given.role, name=given.name, on=given.on, answers=answers)
        session.add(row)
    else:
        row.name, row.on, row.answers = given.name, given.on, answers


def of_review(session: Session, review_id: uuid.UUID, *, answers: str) -> tuple[SignOff, ...]:
    """Return the sign-offs, legal first; void is what was signed for other ``answers``."""
    rows = session.scalars(select(SignOffRow).where(SignOffRow.review_id == review_id))
    found = {row.role: row for row in rows}
    return tuple(
        SignOff(role=role, name=row.name, on=row.on, void=row.answers != answers)
        for role in SignOffRole
        if (row := found.get(role)) is not None
    )
