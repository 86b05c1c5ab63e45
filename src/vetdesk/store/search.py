"""Full-text search: Chinese by character, by sound and by initials; codes by any ending part.

This is the one store module that speaks SQLite's own SQL (FTS5), see ARCHITECTURE.md.
"""

import uuid
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Column, Integer, String, Table, Uuid, insert, select, text
from sqlalchemy.orm import Session

from vetdesk.store import pinyin
from vetdesk.store.base import Row

MOST: Final = 1000
INDEX: Final = "search_entry"
CREATE: Final = (
    "CREATE VIRTUAL TABLE search_entry USING fts5(kind, words, content = 'search_subject', "
    "content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3')"
)
FILL: Final = "INSERT INTO search_entry(search_entry) VALUES ('rebuild')"

# The texts behind the index. Derived from the records, so not journalled; the index finds by rowid.
search_subject = Table(
    "search_subject",
    Row.metadata,
    Column("number", Integer, primary_key=True),
    Column("subject", Uuid, nullable=False, unique=True),
    Column("kind", String, nullable=False),
    Column("title", String, nullable=False),
    Column("detail", String, nullable=False),
    Column("words", String, nullable=False),
)


@dataclass(frozen=True, kw_only=True)
class Entry:
    """What is found under ``texts``."""

    kind: str
    subject: uuid.UUID
    title: str
    detail: str
    texts: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Hit:
    """One thing found."""

    kind: str
    id: uuid.UUID
    title: str
    detail: str


def put(session: Session, entry: Entry) -> None:
    """Write the entry of a subject, replacing the one it had."""
    words = pinyin.tokens(*entry.texts)
    known = _known(session, entry.subject)
    if known and (known.kind, known.title, known.detail, known.words) == (
        entry.kind,
        entry.title,
        entry.detail,
        words,
    ):
        return
    drop(session, entry.subject)
    session.execute(
        insert(search_subject).values(
            subject=entry.subject, kind=entry.kind, title=entry.title, detail=entry.detail, words=words
        )
    )
    session.execute(
        text(
            "INSERT INTO search_entry(rowid, kind, words) SELECT number, kind, words FROM search_subject "
            "WHERE subject = :subject"
        ),
        {"subject": entry.subject.hex},
    )


def drop(session: Session, subject: uuid.UUID) -> None:
    """Forget the entry of a subject."""
    known = _known(session, subject)
    if known is None:
        return
    session.execute(
        text(
            "INSERT INTO search_entry(search_entry, rowid, kind, words) "
            "VALUES ('delete', :number, :kind, :words)"
        ),
        {"number": known.number, "kind": known.kind, "words": known.words},
    )
    session.execute(search_subject.delete().where(search_subject.c.number == known.number))


def subjects(session: Session, typed: str, *, kind: str) -> list[uuid.UUID]:
    """Return the ids of at most 1,000 subjects of ``kind`` that match."""
    return [hit.id for hit in find(session, typed, kinds=(kind,), limit=MOST)]


def find(session: Session, typed: str, *, kinds: tuple[str, ...] = (), limit: int = 20) -> tuple[Hit, ...]:
    """Return what matches every word typed, best first."""
    expression = pinyin.query(typed)
    if not expression:
        return ()
    kind = f"kind : ({' OR '.join(kinds)}) AND " if kinds else ""
    rows = session.execute(
        text(
            "SELECT s.kind, s.subject, s.title, s.detail FROM search_entry "
            "JOIN search_subject s ON s.number = search_entry.rowid "
            "WHERE search_entry MATCH :typed ORDER BY search_entry.rank LIMIT :limit"
        ),
        {"typed": f"{kind}words : ({expression})", "limit": limit},
    )
    return tuple(Hit(kind=k, id=uuid.UUID(hex=s), title=t, detail=d) for k, s, t, d in rows)


def _known(session: Session, subject: uuid.UUID) -> Any:
    return session.execute(select(search_subject).where(search_subject.c.subject == subject)).one_or_none()
