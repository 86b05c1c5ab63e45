"""Papers in preparation: what was typed, who was asked, who approved which text."""

import uuid
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session, mapped_column

from vetdesk.domain.paperdrafts import PaperDraft, PaperState
from vetdesk.store.base import Row
from vetdesk.store.plain import dump, load


class PaperDraftRow(Row, kw_only=True):
    """One paper; ``content`` is its canonical text, the other columns are what it is found by."""

    __tablename__ = "paper_draft"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    # No foreign key: it is a collector or an agreement.
    subject_id: Mapped[uuid.UUID] = mapped_column(index=True)
    state: Mapped[PaperState] = mapped_column(index=True)
    reviewer: Mapped[str]
    document_id: Mapped[uuid.UUID | None] = mapped_column(index=True)
    changed_at: Mapped[datetime]
    content: Mapped[str]


def put(session: Session, draft: PaperDraft) -> None:
    """Keep a paper as it stands now."""
    row = session.get(PaperDraftRow, draft.id)
    if row is None:
        session.add(
            PaperDraftRow(
                id=draft.id,
                subject_id=draft.subject_id,
                state=draft.state,
                reviewer=draft.reviewer,
                document_id=draft.document_id,
                changed_at=draft.changed_at,
                content=dump(draft),
            )
        )
        return
    row.state, row.reviewer, row.document_id = draft.state, draft.reviewer, draft.document_id
    row.changed_at, row.content = draft.changed_at, dump(draft)


def get(session: Session, draft_id: uuid.UUID) -> PaperDraft | None:
    """Return one paper."""
    row = session.get(PaperDraftRow, draft_id)
    return load(PaperDraft, row.content) if row else None


def open_of(session: Session, subject_id: uuid.UUID) -> tuple[PaperDraft, ...]:
    """Return the papers of a collector or an agreement that are not issued yet, the last changed first."""
    rows = session.scalars(
        select(PaperDraftRow)
        .where(PaperDraftRow.subject_id == subject_id, PaperDraftRow.state != PaperState.ISSUED)
        .order_by(PaperDraftRow.changed_at.desc(), PaperDraftRow.id)
    )
    return tuple(load(PaperDraft, row.content) for row in rows)


def of_document(session: Session, document_id: uuid.UUID) -> PaperDraft | None:
    """Return the paper a filed document was issued from."""
    row = session.scalar(select(PaperDraftRow).where(PaperDraftRow.document_id == document_id))
    return load(PaperDraft, row.content) if row else None


def in_state(session: Session, *states: PaperState) -> tuple[PaperDraft, ...]:
    """Return the papers in one of these states, the longest waiting first."""
    rows = session.scalars(
        select(PaperDraftRow)
        .where(PaperDraftRow.state.in_(states))
        .order_by(PaperDraftRow.changed_at, PaperDraftRow.id)
    )
    return tuple(load(PaperDraft, row.content) for row in rows)


def drop(session: Session, draft_id: uuid.UUID) -> None:
    """Throw a paper away that was not issued."""
    session.delete(session.get_one(PaperDraftRow, draft_id))
