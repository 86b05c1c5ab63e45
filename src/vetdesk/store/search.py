"""Full-text search: Chinese by character, by sound and by initials; codes by any ending part.

This is the one store module that speaks SQLite's own SQL (FTS5), see ARCHITECTURE.md.
"""

import uuid
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Column, Index, Integer, String, Table, TextClause, Uuid, insert, select, text
from sqlalchemy.orm import Session

from vetdesk.store import pinyin
from vetdesk.store.base import Row

INDEX: Final = "search_entry"
NARROW: Final = "ix_search_subject_narrow"
FEW: Final = 4_000
MANY: Final = 20_000
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
    # Leads from what the index finds to its record without reading the words.
    Index(NARROW, "number", "subject"),
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


@dataclass(frozen=True)
class Matches:
    """The records of one kind that match what was typed; ``number`` counts them, up to 20,001.

    A list is asked for them in one of two ways that find the same: ``looked_up`` goes from the
    matches to their records, ``among`` takes a record and asks whether it is a match, which is
    quicker where few records are in question or the next match is always near (decision 26).
    """

    number: int
    rows: str = "[]"
    """The matches as rows of the index, a JSON list; empty where there are more than 20,000."""
    needles: tuple[str, ...] = ()

    def looked_up(self, key: str) -> TextClause:
        """Return the condition that the record whose id is in the column ``key`` is a match."""
        if self.number > MANY:
            return self._read(key)
        within = text(
            f"{key} IN (SELECT n.subject FROM json_each(:found) f CROSS JOIN search_subject n "  # noqa: S608 - a column
            f"INDEXED BY {NARROW} ON n.number = f.value)"
        )
        return within.bindparams(found=self.rows)

    def among(self, key: str) -> TextClause:
        """Return the same condition, asked of each record."""
        if self.number > MANY:
            return self._read(key)
        # An EXISTS would read the list anew for every record.
        member = text(
            f"(SELECT n.number FROM search_subject n WHERE n.subject = {key}) "  # noqa: S608 - a column
            "IN (SELECT value FROM json_each(:found))"
        )
        return member.bindparams(found=self.rows)

    def _read(self, key: str) -> TextClause:
        """Return the condition that the record's own words match: of so many, nearly every one does."""
        tests = " AND ".join(f"instr(' ' || w.words || ' ', :needle{at})" for at in range(len(self.needles)))
        near = text(f"EXISTS (SELECT 1 FROM search_subject w WHERE w.subject = {key} AND {tests})")  # noqa: S608
        return near.bindparams(**{f"needle{at}": one for at, one in enumerate(self.needles)})


def matching(session: Session, typed: str, *, kind: str) -> Matches:
    """Return what of ``kind`` matches every word typed."""
    found = _match(typed, kind)
    if not found:
        return Matches(0)
    number, rows = session.execute(
        text(
            "SELECT count(*), json_group_array(rowid) FROM "
            "(SELECT rowid FROM search_entry WHERE search_entry MATCH :found LIMIT :most)"
        ),
        {"found": found, "most": MANY + 1},
    ).one()
    if number > MANY:
        return Matches(number, needles=pinyin.needles(typed))
    return Matches(number, rows)


def find(session: Session, typed: str, *, kinds: tuple[str, ...] = (), limit: int = 20) -> tuple[Hit, ...]:
    """Return what matches every word typed, best first."""
    found = _match(typed, *kinds)
    if not found:
        return ()
    rows = session.execute(
        text(
            "SELECT s.kind, s.subject, s.title, s.detail FROM search_entry "
            "JOIN search_subject s ON s.number = search_entry.rowid "
            "WHERE search_entry MATCH :typed ORDER BY search_entry.rank LIMIT :limit"
        ),
        {"typed": found, "limit": limit},
    )
    return tuple(Hit(kind=k, id=uuid.UUID(hex=s), title=t, detail=d) for k, s, t, d in rows)


def _match(typed: str, *kinds: str) -> str:
    expression = pinyin.query(typed)
    kind = f"kind : ({' OR '.join(kinds)}) AND " if kinds else ""
    return f"{kind}words : ({expression})" if expression else ""


def _known(session: Session, subject: uuid.UUID) -> Any:
    return session.execute(select(search_subject).where(search_subject.c.subject == subject)).one_or_none()
