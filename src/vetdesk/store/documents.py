"""What was printed: issued files with their hashes; the bytes lie in ``store.files``."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, Index, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from vetdesk.store.base import Row
from vetdesk.store.paging import Page, after, mark_of


@dataclass(frozen=True, kw_only=True)
class DocumentLine:
    """A filed document; ``tree_file_id`` holds the text of a paper as printed, older ones have none.

    ``look`` is that of the page it was printed in (``domain.pagelook``); None is the convention of contracts.
    """

    id: uuid.UUID
    kind: str
    title: str
    name: str
    file_id: uuid.UUID
    sha256: str
    pages: int
    size: int
    at: datetime
    matter_id: uuid.UUID | None = None
    person_id: uuid.UUID | None = None
    collector_id: uuid.UUID | None = None
    version: int | None = None
    tree_file_id: uuid.UUID | None = None
    look: str | None = None


class DocumentRow(Row, kw_only=True):
    """One filed document of a matter or a person."""

    __tablename__ = "document"
    __table_args__ = (Index("ix_document_at", "at", "id"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    kind: Mapped[str]
    title: Mapped[str]
    name: Mapped[str]
    file_id: Mapped[uuid.UUID]
    sha256: Mapped[str]
    pages: Mapped[int]
    size: Mapped[int]
    at: Mapped[datetime]
    matter_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("matter.id"), default=None, index=True)
    person_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("person.id"), default=None, index=True)
    # No foreign key: adding one would write the whole table anew.
    collector_id: Mapped[uuid.UUID | None] = mapped_column(default=None, index=True)
    version: Mapped[int | None] = mapped_column(default=None)
    tree_file_id: Mapped[uuid.UUID | None] = mapped_column(default=None)
    look: Mapped[str | None] = mapped_column(default=None)


_FIELDS = tuple(DocumentLine.__dataclass_fields__)


def add(session: Session, line: DocumentLine) -> None:
    """File a document."""
    session.add(DocumentRow(**{name: getattr(line, name) for name in _FIELDS}))


def get(session: Session, document_id: uuid.UUID) -> DocumentLine | None:
    """Return one document."""
    row = session.get(DocumentRow, document_id)
    return _line(row) if row else None


def of_matter(
    session: Session, matter_id: uuid.UUID, *, version: int | None = None
) -> tuple[DocumentLine, ...]:
    """Return a matter's documents, newest first; of one version when asked."""
    query = select(DocumentRow).where(DocumentRow.matter_id == matter_id)
    if version is not None:
        query = query.where(DocumentRow.version == version)
    return tuple(
        _line(row) for row in session.scalars(query.order_by(DocumentRow.at.desc(), DocumentRow.kind))
    )


def of_person(session: Session, person_id: uuid.UUID) -> tuple[DocumentLine, ...]:
    """Return a person's papers, newest first."""
    query = select(DocumentRow).where(DocumentRow.person_id == person_id)
    return tuple(_line(row) for row in session.scalars(query.order_by(DocumentRow.at.desc())))


def of_collector(session: Session, collector_id: uuid.UUID) -> tuple[DocumentLine, ...]:
    """Return the papers made for a collector itself, newest first; not those of its matters."""
    query = select(DocumentRow).where(DocumentRow.collector_id == collector_id)
    return tuple(_line(row) for row in session.scalars(query.order_by(DocumentRow.at.desc())))


def page(session: Session, *, mark: str | None, limit: int) -> Page[DocumentLine]:
    """Return one page of all documents, newest first."""
    query = after(
        select(DocumentRow), DocumentRow.at, DocumentRow.id, mark=mark, descending=True, limit=limit
    )
    rows = list(session.scalars(query))
    shown = rows[:limit]
    last = mark_of(shown[-1].at, shown[-1].id) if len(rows) > limit else None
    return Page(items=tuple(_line(row) for row in shown), next=last)


def _line(row: DocumentRow) -> DocumentLine:
    return DocumentLine(**{name: getattr(row, name) for name in _FIELDS})
