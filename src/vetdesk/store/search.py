"""Full-text search: Chinese by character, by sound and by initials; codes by any ending part.

This is the one store module that speaks SQLite's own SQL (FTS5), see ARCHITECTURE.md.
"""

import json
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Column, Index, Integer, String, Table, TextClause, Uuid, insert, select, text
from sqlalchemy.orm import Session

from vetdesk.store import pinyin
from vetdesk.store.base import Row

INDEX: Final = "search_entry"
NARROW: Final = "ix_search_subject_narrow"
ORDERED: Final = "ix_search_subject_ordered"
FEW: Final = 4_000
MANY: Final = 20_000
_SLICE: Final = 400
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
    # Of parties and people, whose lists are in the order of names; the number stands in every index.
    Column("sort_key", String, nullable=False, server_default=""),
    # The list it stands in (store/search_states.py), kept by triggers.
    Column("state", String, nullable=False, server_default=""),
    # Leads from what the index finds to its record without reading the words.
    Index(NARROW, "number", "subject", "sort_key", "state"),
    Index(ORDERED, "kind", "sort_key", "subject", "state"),
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
    put_all(session, (entry,))


def put_all(session: Session, entries: Iterable[Entry]) -> None:
    """Write the entries of many subjects, each once, with one statement for each kind of work."""
    wanted = {entry.subject: (entry, pinyin.tokens(*entry.texts)) for entry in entries}
    known = _known(session, tuple(wanted))
    fresh: list[dict[str, Any]] = [
        {
            "subject": subject,
            "kind": entry.kind,
            "title": entry.title,
            "detail": entry.detail,
            "words": words,
            "sort_key": pinyin.sort_key(entry.title),
        }
        for subject, (entry, words) in wanted.items()
        if (entry.kind, entry.title, entry.detail, words, pinyin.sort_key(entry.title))
        != _told(known.get(subject))
    ]
    if not fresh:
        return
    _forget(session, [known[one["subject"]] for one in fresh if one["subject"] in known])
    session.execute(insert(search_subject), fresh)
    session.execute(
        text(
            "INSERT INTO search_entry(rowid, kind, words) SELECT number, kind, words FROM search_subject "
            "WHERE subject IN (SELECT value FROM json_each(:subjects)) ORDER BY number"
        ),
        {"subjects": json.dumps([one["subject"].hex for one in fresh])},
    )


def drop(session: Session, subject: uuid.UUID) -> None:
    """Forget the entry of a subject."""
    drop_all(session, (subject,))


def drop_all(session: Session, subjects: Iterable[uuid.UUID]) -> None:
    """Forget the entries of many subjects."""
    _forget(session, list(_known(session, tuple(subjects)).values()))


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
    typed: str = ""
    """What the index is asked to find them again."""
    beginning: str = ""
    """How the sort keys begin of those whose name begins with what was typed."""

    def told(self, number: str, words: str) -> tuple[str, dict[str, object]]:
        """Return the condition that the entry with these two columns is a match, and its parameters."""
        if self.number > MANY:
            tests = " AND ".join(
                f"instr(' ' || {words} || ' ', :needle{at})" for at in range(len(self.needles))
            )
            return tests, {f"needle{at}": one for at, one in enumerate(self.needles)}
        return f"{number} IN (SELECT value FROM json_each(:found))", {"found": self.rows}  # noqa: S608 - a column

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
        tests, needles = self.told("w.number", "w.words")
        near = text(f"EXISTS (SELECT 1 FROM search_subject w WHERE w.subject = {key} AND {tests})")  # noqa: S608
        return near.bindparams(**needles)


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
        return Matches(number, needles=pinyin.needles(typed), typed=found)
    return Matches(number, rows, typed=found, beginning=pinyin.beginning(typed))


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


def _known(session: Session, subjects: Sequence[uuid.UUID]) -> dict[uuid.UUID, Any]:
    found: dict[uuid.UUID, Any] = {}
    for start in range(0, len(subjects), _SLICE):
        some = subjects[start : start + _SLICE]
        rows = session.execute(select(search_subject).where(search_subject.c.subject.in_(some)))
        found |= {row.subject: row for row in rows}
    return found


def _told(known: Any) -> tuple[str, ...] | None:
    return (known.kind, known.title, known.detail, known.words, known.sort_key) if known else None


def _forget(session: Session, known: Sequence[Any]) -> None:
    if not known:
        return
    numbers = {"numbers": json.dumps([one.number for one in known])}
    # One statement for all, in rising order: the index is written to disk before each statement and
    # whenever a row comes before the last one, which makes 9 ms of 0.3 for each row.
    session.execute(
        text(
            "INSERT INTO search_entry(search_entry, rowid, kind, words) "
            "SELECT 'delete', number, kind, words FROM search_subject "
            "WHERE number IN (SELECT value FROM json_each(:numbers)) ORDER BY number"
        ),
        numbers,
    )
    session.execute(
        text("DELETE FROM search_subject WHERE number IN (SELECT value FROM json_each(:numbers))"), numbers
    )
