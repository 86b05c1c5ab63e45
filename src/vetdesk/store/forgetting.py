"""Forgets the words of many records at once: the index of words is put together anew without them.

A deleted name must not stay readable in the index, so each deletion usually cleans up after itself
("secure-delete" of FTS5). That costs some milliseconds a record: minutes for a large import that is taken
back. For it the words are struck out first and all parts of the index put together anew behind them, in
steps, so that nobody waits for the vault. Between the two the index itself says that this is due, in its own
settings, whatever happens meanwhile.
"""

from typing import Final

from sqlalchemy import text
from sqlalchemy.orm import Session

from vetdesk.store import search

_FAVOURABLE: Final = 200
"""Striking one record out cleanly costs as much as putting so many entries together anew."""
_PAGES: Final = 600
"""What one step writes at most, about a tenth of a second."""


def is_worth_it(session: Session, number: int) -> bool:
    """Return whether so many records are forgotten quicker together than one by one."""
    entries = session.scalar(text("SELECT count(*) FROM search_subject")) or 0
    return number * _FAVOURABLE > entries


def put_off(session: Session) -> None:
    """Let what is dropped from now on stay in the index until ``step`` has gone through."""
    _set(session, "secure-delete", 0)


def is_due(session: Session) -> bool:
    """True from ``put_off`` until the words are gone."""
    setting = text("SELECT v FROM search_entry_config WHERE k = 'secure-delete'")
    return bool(session.scalar(setting) == 0)


def begin(session: Session) -> None:
    """Begin to put the index together anew."""
    _merge(session, -_PAGES)


def step(session: Session) -> bool:
    """Go on; returns False once nothing is left to do, and from then on each deletion is clean again."""
    if _merge(session, _PAGES):
        return True
    _set(session, "secure-delete", 1)
    return False


def _merge(session: Session, pages: int) -> bool:
    before = _changes(session)
    _set(session, "merge", pages)
    # So FTS5 says that it did nothing: the command itself counts as one.
    return _changes(session) - before > 1


def _changes(session: Session) -> int:
    return session.scalar(text("SELECT total_changes()")) or 0


def _set(session: Session, name: str, value: int) -> None:
    command = text(f"INSERT INTO {search.INDEX}({search.INDEX}, rank) VALUES (:name, :value)")  # noqa: S608 - a constant
    session.execute(command, {"name": name, "value": value})
