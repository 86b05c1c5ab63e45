"""The list of parties: pages and counts, each asked the cheapest way (decision 26)."""

import json
import uuid
from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Integer,
    Select,
    TextClause,
    Uuid,
    bindparam,
    func,
    select,
    text,
)
from sqlalchemy.orm import Session

from vetdesk.domain.parties import CollectorStatus
from vetdesk.store import search, search_states, sorted_search
from vetdesk.store.base import UtcDateTime
from vetdesk.store.paging import EVERY, EXACT_UP_TO, Count, Page, after, capped_count, mark_of, read_mark
from vetdesk.store.parties import CHANGED, FOUND, STALE, STATUS, PartyLine, PartyQuery, PartyRow, Side
from vetdesk.store.sorted_search import Patience, Wanted

_SORTS: Final = {"name": PartyRow.sort_key, "changed": PartyRow.changed_at}
# So few rows of a status are read one by one; so many of a sorted list are looked at before the rest is.
NARROW: Final = 2_000
NEAR: Final = 8_000
# So many are looked at to see whether matches come so early in the order; words of a name often do not.
FIRST: Final = 1_000
_ADMITTED: Final = (CollectorStatus.APPROVED, CollectorStatus.CONDITIONAL)


def places(session: Session, query: PartyQuery) -> Page[uuid.UUID]:
    """Return the ids on one page of the list, which come from an index alone."""
    keys = _keys(session, query)
    shown = keys[: query.limit]
    more = len(keys) > query.limit
    last = mark_of(shown[-1][1], shown[-1][0]) if more else None
    return Page(items=tuple(key for key, _ in shown), next=last)


def page(session: Session, query: PartyQuery) -> Page[PartyLine]:
    """Return one page of the list; only the records that are shown are read."""
    found = places(session, query)
    lines = _lines(session, found.items)
    return Page(items=tuple(lines[key] for key in found.items), next=found.next)


def count(session: Session, query: PartyQuery) -> Count:
    """Count what the list would show; where that takes long, say only that it is more than a page."""
    if not query.text.strip():
        return capped_count(session, PartyRow.id, *_in_list(query))
    matches = search.matching(session, query.text, kind="party")
    if query.stale_by is not None:
        return capped_count(session, PartyRow.id, *_in_list(query), matches.among("party.id"))
    if not query.statuses:
        return _count_of_words(session, query, matches)
    if _is_narrow(session, query):
        return capped_count(session, PartyRow.id, *_in_list(query), matches.among("party.id"))
    if matches.number > search.MANY:
        return Count(number=query.limit, exact=False)
    return capped_count(session, PartyRow.id, *_looked_up(query, matches))


def _keys(session: Session, query: PartyQuery) -> Sequence[tuple[uuid.UUID, Any]]:
    """Return the id and sort value of the rows of a page and one more, the cheapest way (decision 26)."""
    column = _SORTS[query.sort]
    chosen = select(PartyRow.id, column)
    listed = chosen.where(*_in_list(query))
    # The stale ones are few; SQLite would rather walk the sorted index.
    stale = listed.with_hint(PartyRow, f"INDEXED BY {STALE}", "sqlite")
    if not query.text.strip():
        return _ordered(session, query, listed if query.stale_by is None else stale)
    matches = search.matching(session, query.text, kind="party")
    if query.stale_by is not None:
        return _ordered(session, query, stale, within=matches)
    if _is_narrow(session, query):
        few = listed.with_hint(PartyRow, f"INDEXED BY {STATUS}", "sqlite")
        return _ordered(session, query, few, within=matches)
    if query.sort == "name":
        return sorted_search.by_name(session, matches, _wanted(query), Patience(first=FIRST, near=NEAR))
    if matches.number > search.FEW:
        endless = matches.number > search.MANY
        walked = _walked(session, query, matches, None if endless else Patience(first=FIRST, near=NEAR))
        if walked is not None:
            return walked
    found = chosen.where(*_looked_up(query, matches))
    return _ordered(session, query, found.with_hint(PartyRow, f"INDEXED BY {FOUND}", "sqlite"))


def _ordered(
    session: Session,
    query: PartyQuery,
    chosen: Select[uuid.UUID, Any],
    *,
    within: search.Matches | None = None,
) -> Sequence[tuple[uuid.UUID, Any]]:
    """Return a page of ``chosen`` in order; ``within`` keeps the matches among all of them, sorted first."""
    column = _SORTS[query.sort]
    limit = query.limit if within is None else EVERY
    ordered = after(chosen, column, PartyRow.id, mark=query.after, descending=query.descending, limit=limit)
    if within is not None:
        next_ones = ordered.subquery("near")
        # SQLite hands the rows on in their order and stops at the last one wanted; sorting again would not.
        asked = select(next_ones.c.id, next_ones.c[column.key]).where(within.among("near.id"))
        ordered = asked.limit(query.limit + 1)
    return [(row[0], row[1]) for row in session.execute(ordered)]


def _wanted(query: PartyQuery) -> Wanted:
    """Return what of the parties is wanted, as the order of names asks for it."""
    suits, facts = search_states.of_parties(query.statuses, own=query.side is Side.OWN)
    return Wanted(
        kind="party",
        limit=query.limit,
        after=query.after,
        descending=query.descending,
        suits=suits,
        facts=facts,
    )


def _suits(query: PartyQuery) -> tuple[str, dict[str, object]]:
    facts: dict[str, object] = {"side": query.side.value}
    if not query.statuses:
        return "party.side = :side", facts
    facts["statuses"] = json.dumps([one.value for one in query.statuses])
    return "party.side = :side AND party.status IN (SELECT value FROM json_each(:statuses))", facts


def _walked(
    session: Session, query: PartyQuery, matches: search.Matches, patience: Patience | None
) -> Sequence[tuple[uuid.UUID, Any]] | None:
    """Return a page in the order of changes, or None where the matches are not near."""
    told, facts = matches.told("n.number", "n.words")
    suits, sides = _suits(query)
    way, sign = ("DESC", "<") if query.descending else ("", ">")
    behind, marks = "", list[BindParameter[Any]]()
    if query.after is not None:
        value, last = read_mark(query.after)
        behind = f" AND (party.changed_at, party.id) {sign} (:after_key, :after_id)"
        marks = [bindparam("after_key", value, UtcDateTime()), bindparam("after_id", last, Uuid())]
    walk = text(
        "SELECT party.id, party.changed_at, EXISTS (SELECT 1 FROM search_subject n "  # noqa: S608 - conditions of our own
        f"WHERE n.subject = party.id AND {told}) AS hit FROM party INDEXED BY {CHANGED} "
        f"WHERE {suits}{behind} ORDER BY party.changed_at {way}, party.id {way}"
    )
    walk = walk.bindparams(*marks, **facts, **sides)
    typed = walk.columns(id=Uuid(), changed_at=UtcDateTime(), hit=Integer())
    return sorted_search.walked(session, typed, limit=query.limit, patience=patience)


def _in_list(query: PartyQuery) -> list[ColumnElement[bool]]:
    wanted: list[ColumnElement[bool]] = []
    if query.statuses:
        wanted.append(PartyRow.status.in_(query.statuses))
    if query.stale_by is not None:
        wanted += [PartyRow.stale_from <= query.stale_by, PartyRow.status.in_(_ADMITTED)]
    return [PartyRow.side == query.side, *wanted]


def _looked_up(query: PartyQuery, matches: search.Matches) -> list[ColumnElement[bool] | TextClause]:
    """Return conditions under which SQLite starts from the words that were found."""
    # The plus keeps it from walking the sorted index instead of looking the few up.
    side = text("+party.side = :side").bindparams(side=query.side.value)
    return [side, *_in_list(query)[1:], matches.looked_up("party.id")]


def _is_narrow(session: Session, query: PartyQuery) -> bool:
    """Return whether so few stand under the chosen statuses that each of them is looked at."""
    if not query.statuses:
        return False
    # Told which index: SQLite would rather go through the sorted one, which holds everybody.
    some = select(PartyRow.id).where(*_in_list(query)).with_hint(PartyRow, f"INDEXED BY {STATUS}", "sqlite")
    few = some.limit(NARROW + 1).subquery()
    return (session.scalar(select(func.count()).select_from(few)) or 0) <= NARROW


def _count_of_words(session: Session, query: PartyQuery, matches: search.Matches) -> Count:
    """Count by the words alone, less the matches on the other side; our own organisations are few."""
    if matches.number > EXACT_UP_TO:
        return Count(number=EXACT_UP_TO, exact=False)
    if query.side is Side.OWN:
        return capped_count(session, PartyRow.id, *_in_list(query), matches.among("party.id"))
    ours = capped_count(session, PartyRow.id, PartyRow.side == Side.OWN, matches.among("party.id"))
    return Count(number=matches.number - ours.number)


def _lines(session: Session, keys: Sequence[uuid.UUID]) -> dict[uuid.UUID, PartyLine]:
    columns = [getattr(PartyRow, name) for name in PartyLine.__dataclass_fields__]
    rows = session.execute(select(*columns).where(PartyRow.id.in_(keys)))
    return {row.id: PartyLine(**row._mapping) for row in rows}  # noqa: SLF001 - a documented attribute
