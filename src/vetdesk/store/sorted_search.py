"""The matches of what was typed in the order of names, page by page, the cheapest way (decision 26).

Few matches are sorted by themselves. Of many the next one is near, so the names are walked in their order and
each is asked whether it is a match, until the page is full or it shows that matches are not near after all.
The people of a surname and the companies of a city stand together: where every match does, only that part of
the order is read. All ways read an index that holds the place of each record in the order, not the records.
"""

import json
import uuid
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import Executable, text
from sqlalchemy.orm import Session

from vetdesk.store import search
from vetdesk.store.paging import read_mark

_AT_ONCE: Final = 250
_SPARE: Final = 4
"""Where matches have to suit, so many times a page is sorted first; seldom so few of them suit."""
Keyed = tuple[uuid.UUID, Any]


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """One page: ``limit`` records of a kind behind the mark ``after``, and one more.

    ``suits`` is an SQL condition on the record whose id is ``n.subject``, with its parameters in ``facts``.
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
        inside = _beginning(session, matches, wanted)
        if inside is not None:
            return inside
        condition, facts = matches.told("n.number", "n.words")
        hit = f"CASE WHEN {condition} THEN {wanted.suits or '1'} ELSE 0 END"
        behind, order, mark = _place(wanted)
        walk = (
            f"SELECT n.subject, n.sort_key, {hit} FROM search_subject n INDEXED BY {search.SORTED} "  # noqa: S608 - conditions of our own
            f"WHERE n.kind = :kind{behind} ORDER BY {order}"
        )
        asked = text(walk).bindparams(kind=wanted.kind, **facts, **wanted.facts, **mark)
        found = walked(session, asked, limit=wanted.limit, patience=patience)
        if found is not None:
            return [(uuid.UUID(hex=subject), key) for subject, key in found]
    return _sorted(session, matches, wanted)


def _beginning(session: Session, matches: search.Matches, wanted: Wanted) -> list[Keyed] | None:
    """Return the page where every match is a name that begins with what was typed; None where one is not."""
    if not matches.beginning:
        return None
    # Behind the sounds of the beginning comes a blank or the mark before the characters, nothing else.
    part = {"kind": wanted.kind, "begin": matches.beginning, "end": f"{matches.beginning}!"}
    among = (
        f"FROM search_subject n INDEXED BY {search.SORTED} "
        "WHERE n.kind = :kind AND n.sort_key >= :begin AND n.sort_key < :end"
    )
    most = {"most": matches.number}
    size = text(f"SELECT count(*) FROM (SELECT 1 {among} LIMIT :most)")  # noqa: S608 - constants
    if (session.scalar(size, {**part, **most}) or 0) < matches.number:
        return None
    told, facts = matches.told("n.number", "n.words")
    inside = text(f"SELECT n.subject, n.sort_key {among} AND {told} ORDER BY n.sort_key, n.subject")
    found = [(one, key) for one, key in session.execute(inside, {**part, **facts})]
    if len(found) < matches.number:
        return None
    if wanted.after is not None:
        key, last = read_mark(wanted.after)
        at = bisect_left(found, (key, last.hex), key=lambda one: (one[1], one[0]))
        found = found[:at] if wanted.descending else found[at + 1 :]
    if wanted.descending:
        found.reverse()
    return [(uuid.UUID(hex=one), key) for one, key in _suiting(session, found, wanted)]


def _suiting(session: Session, found: Sequence[tuple[str, str]], wanted: Wanted) -> list[tuple[str, str]]:
    page = wanted.limit + 1
    if not wanted.suits:
        return list(found[:page])
    asked = text(
        "SELECT n.subject FROM (SELECT value AS subject FROM json_each(:some)) n "  # noqa: S608 - conditions of our own
        f"WHERE {wanted.suits}"
    )
    kept: list[tuple[str, str]] = []
    for start in range(0, len(found), page * 2):
        some = found[start : start + page * 2]
        facts = {"some": json.dumps([one for one, _ in some]), **wanted.facts}
        suits = set(session.scalars(asked, facts))
        kept += [one for one in some if one[0] in suits]
        if len(kept) >= page:
            break
    return kept[:page]


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
    """Sort the matches, then ask them in order whether they suit."""
    behind, order, mark = _place(wanted)
    page = wanted.limit + 1
    # With a limit of its own the inner order stays, and the outer search ends with the page.
    asked = text(
        "SELECT n.subject, n.sort_key FROM (SELECT n.subject, n.sort_key FROM search_entry "  # noqa: S608 - conditions of our own
        f"CROSS JOIN search_subject n INDEXED BY {search.NARROW} ON n.number = search_entry.rowid "
        f"WHERE search_entry MATCH :typed{behind} ORDER BY {order} LIMIT :first) n "
        f"WHERE {wanted.suits or '1'} LIMIT :page"
    )
    facts = {"typed": matches.typed, "page": page, **mark, **wanted.facts}
    rows: Sequence[Any] = ()
    for first in (page * _SPARE, -1) if wanted.suits else (page,):
        rows = session.execute(asked, {**facts, "first": first}).all()
        if len(rows) == page or matches.number <= first:
            break
    return [(uuid.UUID(hex=subject), key) for subject, key in rows]


def _place(wanted: Wanted) -> tuple[str, str, dict[str, object]]:
    """Return the condition of what stands behind the mark, the order, and the parameters of the mark."""
    order = "n.sort_key DESC, n.subject DESC" if wanted.descending else "n.sort_key, n.subject"
    if wanted.after is None:
        return "", order, {}
    key, last = read_mark(wanted.after)
    side = "<" if wanted.descending else ">"
    behind = f" AND (n.sort_key, n.subject) {side} (:after_key, :after_id)"
    return behind, order, {"after_key": key, "after_id": last.hex}
