"""The matches of what was typed in the order of names, page by page, the cheapest way (decision 26).

Few matches are sorted by themselves. Of many the next one is near, so the order is walked and each name in it
asked whether it is a match, as far as patience goes: first a little, to see whether matches are near at all.
The people of a surname and the companies of a city stand together: where every match does, only that part of
the order is walked. All ways read indexes that hold the place of each record in the order and the list it
stands in, not the records.
"""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import Executable, text
from sqlalchemy.orm import Session

from vetdesk.store import search
from vetdesk.store.paging import read_mark

_AT_ONCE: Final = 250
Keyed = tuple[uuid.UUID, Any]


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """One page: ``limit`` records of a kind behind the mark ``after``, and one more.

    ``suits`` is an SQL condition on ``n.state`` (``search_states``), with its parameters in ``facts``.
    """

    kind: str
    limit: int
    after: str | None = None
    descending: bool = False
    suits: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Patience:
    """How far an order is walked: ``first`` rows always, ``near`` if a page may fill."""

    first: int
    near: int

    def ends(self, *, seen: int, found: int, limit: int) -> bool:
        """Return whether so many found among so many seen are too few to go on."""
        return seen >= self.near or (seen >= self.first and found * self.near < limit * seen)


def by_name(session: Session, matches: search.Matches, wanted: Wanted, patience: Patience) -> Sequence[Keyed]:
    """Return (id, sort key) of the page, in order."""
    if not matches.number:
        return []
    if matches.number > search.FEW:
        found = _beginning(session, matches, wanted)
        if found is None:
            found = _near(session, matches, wanted, patience)
        if found is not None:
            return found
    return _sorted(session, matches, wanted)


def _beginning(session: Session, matches: search.Matches, wanted: Wanted) -> list[Keyed] | None:
    """Return the page where every match is a name that begins with what was typed; None where one is not."""
    if not matches.beginning:
        return None
    # Behind the sounds of the beginning comes a blank or the mark before the characters, nothing else.
    part: dict[str, object] = {
        "kind": wanted.kind,
        "begin": matches.beginning,
        "end": f"{matches.beginning}!",
    }
    told, facts = matches.told("n.number", "n.words")
    among = f"FROM search_subject n INDEXED BY {search.ORDERED} WHERE n.kind = :kind"
    inside = f"{among} AND n.sort_key >= :begin AND n.sort_key < :end"
    # First without looking for matches: where too few names begin so, it costs a fraction.
    size = text(f"SELECT count(*) FROM (SELECT 1 {inside} LIMIT :most)")  # noqa: S608 - constants
    if (session.scalar(size, {**part, "most": matches.number}) or 0) < matches.number:
        return None
    number = text(f"SELECT count(*) {inside} AND {told}")
    if (session.scalar(number, {**part, **facts}) or 0) < matches.number:
        return None
    behind, order, mark = _place(wanted)
    if wanted.after is not None:  # the mark is one end of what is walked
        inside = f"{among} AND n.sort_key {'>= :begin' if wanted.descending else '< :end'}{behind}"
    asked = text(
        f"SELECT n.subject, n.sort_key {inside} AND {wanted.suits or '1'} AND {told} "
        f"ORDER BY {order} LIMIT :page"
    )
    return _keyed(session, asked, {**part, **facts, **wanted.facts, **mark, "page": wanted.limit + 1})


def _near(
    session: Session, matches: search.Matches, wanted: Wanted, patience: Patience
) -> list[Keyed] | None:
    """Return the page where it is full before patience ends."""
    behind, order, mark = _place(wanted)
    # Of so many matches the words themselves are read, but only of those in the list.
    is_read = matches.number > search.MANY
    told, facts = matches.told("n.number", "w.words")
    walk = text(
        "SELECT n.subject, n.sort_key FROM (SELECT n.number, n.subject, n.sort_key, n.state "  # noqa: S608 - conditions of our own
        f"FROM search_subject n INDEXED BY {search.ORDERED} WHERE n.kind = :kind{behind} "
        f"ORDER BY {order} LIMIT :seen) n "
        f"{'CROSS JOIN search_subject w ON w.number = n.number ' if is_read else ''}"
        f"WHERE {wanted.suits or '1'} AND {told} LIMIT :page"
    )
    page = {"kind": wanted.kind, "page": wanted.limit + 1, **facts, **wanted.facts, **mark}
    for seen in (patience.first, patience.near):
        found = _keyed(session, walk, {**page, "seen": seen})
        if len(found) > wanted.limit:
            return found
        if patience.ends(seen=seen, found=len(found), limit=wanted.limit):
            break
    return None


def walked(
    session: Session, walk: Executable, *, limit: int, patience: Patience | None = None
) -> list[tuple[Any, Any]] | None:
    """Return the first ``limit`` and one more of the rows (id, key) whose third column says hit.

    None where patience ends before that; without one every row is looked at.
    """
    found: list[tuple[Any, Any]] = []
    seen = 0
    rows = session.execute(walk)
    try:
        while some := rows.fetchmany(_AT_ONCE):
            for one, key, is_hit in some:
                if is_hit:
                    found.append((one, key))
                    if len(found) > limit:
                        return found
            seen += len(some)
            if patience is not None and patience.ends(seen=seen, found=len(found), limit=limit):
                return None
        return found
    finally:
        rows.close()


def _sorted(session: Session, matches: search.Matches, wanted: Wanted) -> list[Keyed]:
    """Sort the matches that suit."""
    behind, order, mark = _place(wanted)
    is_listed = matches.number <= search.MANY
    hits = "SELECT value AS hit FROM json_each(:found)"
    if not is_listed:
        hits = "SELECT rowid AS hit FROM search_entry WHERE search_entry MATCH :found"
    asked = text(
        f"SELECT n.subject, n.sort_key FROM ({hits}) CROSS JOIN search_subject n INDEXED BY {search.NARROW} "  # noqa: S608 - conditions of our own
        f"ON n.number = hit WHERE {wanted.suits or '1'}{behind} ORDER BY {order} LIMIT :page"
    )
    found = matches.rows if is_listed else matches.typed
    return _keyed(session, asked, {"found": found, "page": wanted.limit + 1, **mark, **wanted.facts})


def _keyed(session: Session, asked: Executable, facts: Mapping[str, object]) -> list[Keyed]:
    return [(uuid.UUID(hex=subject), key) for subject, key in session.execute(asked, facts)]


def _place(wanted: Wanted) -> tuple[str, str, dict[str, object]]:
    """Return the condition of what stands behind the mark, the order, and the parameters of the mark."""
    order = "n.sort_key DESC, n.subject DESC" if wanted.descending else "n.sort_key, n.subject"
    if wanted.after is None:
        return "", order, {}
    key, last = read_mark(wanted.after)
    side = "<" if wanted.descending else ">"
    behind = f" AND (n.sort_key, n.subject) {side} (:after_key, :after_id)"
    return behind, order, {"after_key": key, "after_id": last.hex}
