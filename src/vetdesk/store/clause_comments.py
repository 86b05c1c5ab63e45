"""Comments on the clauses of a matter and the replies to them; nothing said is ever written over."""

import uuid
from datetime import datetime

from sqlalchemy import ForeignKey, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from vetdesk.domain.clause_comments import ClauseComment, Reply
from vetdesk.store.base import Row


class ClauseCommentRow(Row, kw_only=True):
    """One comment; who closed it is empty while it is not settled."""

    __tablename__ = "clause_comment"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    matter_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("matter.id", ondelete="CASCADE"), index=True)
    number: Mapped[int]
    place: Mapped[str]
    version: Mapped[int]
    wording: Mapped[str]
    text: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]
    closed_by: Mapped[str] = mapped_column(default="")
    closed_at: Mapped[datetime | None] = mapped_column(default=None)


class CommentReplyRow(Row, kw_only=True):
    """One reply, in the order they were given."""

    __tablename__ = "clause_comment_reply"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    # Of the matter, so that its history tells what was said.
    matter_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("matter.id", ondelete="CASCADE"), index=True)
    comment_id: Mapped[uuid.UUID]
    number: Mapped[int]
    text: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]


def add(session: Session, matter_id: uuid.UUID, comment: ClauseComment) -> None:
    """Keep a comment after those there are."""
    last = session.scalar(
        select(func.max(ClauseCommentRow.number)).where(ClauseCommentRow.matter_id == matter_id)
    )
    session.add(
        ClauseCommentRow(
            id=comment.id,
            matter_id=matter_id,
            number=(last or 0) + 1,
            place=comment.place,
            version=comment.version,
            wording=comment.wording,
            text=comment.text,
            by=comment.by,
            at=comment.at,
        )
    )
    session.flush()


def reply(session: Session, matter_id: uuid.UUID, comment: ClauseComment, given: Reply) -> None:
    """Keep a reply; a comment that was settled is open again."""
    session.add(
        CommentReplyRow(
            matter_id=matter_id,
            comment_id=comment.id,
            number=len(comment.replies) + 1,
            text=given.text,
            by=given.by,
            at=given.at,
        )
    )
    close(session, comment.id, by="", at=None)


def close(session: Session, comment_id: uuid.UUID, *, by: str, at: datetime | None) -> None:
    """Note who calls a comment settled; with an empty name it is open again."""
    row = session.get_one(ClauseCommentRow, comment_id)
    if (row.closed_by, row.closed_at) != (by, at):
        row.closed_by, row.closed_at = by, at
    session.flush()


def of_matter(session: Session, matter_id: uuid.UUID) -> tuple[ClauseComment, ...]:
    """Return the comments of a matter, the oldest first, each with its replies."""
    replies: dict[uuid.UUID, list[Reply]] = {}
    said = select(CommentReplyRow).where(CommentReplyRow.matter_id == matter_id)
    for row in session.scalars(said.order_by(CommentReplyRow.comment_id, CommentReplyRow.number)):
        replies.setdefault(row.comment_id, []).append(Reply(text=row.text, by=row.by, at=row.at))
    rows = session.scalars(
        select(ClauseCommentRow)
        .where(ClauseCommentRow.matter_id == matter_id)
        .order_by(ClauseCommentRow.number)
    )
    return tuple(
        ClauseComment(
            id=row.id,
            place=row.place,
            text=row.text,
            by=row.by,
            at=row.at,
            version=row.version,
            wording=row.wording,
            replies=tuple(replies.get(row.id, ())),
            closed_by=row.closed_by,
            closed_at=row.closed_at,
        )
        for row in rows
    )
