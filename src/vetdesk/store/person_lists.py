"""Lists of people: the register, what it is filtered by, and what falls due."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, TextClause, and_, exists, func, not_, or_, select, text
from sqlalchemy.orm import Session

from vetdesk.domain.people import PersonStatus
from vetdesk.domain.person_records import RecordKind
from vetdesk.store import search, search_states, sorted_search
from vetdesk.store.paging import EVERY, EXACT_UP_TO, Count, Page, after, capped_count, mark_of, read_mark
from vetdesk.store.parties import PartyRow
from vetdesk.store.people import LAPSING, SORTED, STATUS, PersonRow
from vetdesk.store.person_needs import PersonNeed, lacked_by, needing
from vetdesk.store.person_records import PersonRecordRow
from vetdesk.store.sorted_search import Patience, Wanted

MOST: Final = 200
NARROW: Final = 2_000  # as party_lists says of all three
NEAR: Final = 8_000
FIRST: Final = 1_000

# What a line is made of; whole records would take twice as long.
_SHOWN: Final = (
    PersonRow.id,
    PersonRow.name,
    PersonRow.id_number,
    PersonRow.post,
    PersonRow.key,
    PersonRow.status,
    PersonRow.next_expiry,
    PersonRow.left_on,
    PersonRow.authorised_on,
    PersonRow.authorised_until,
    PersonRow.trained_until,
    PersonRow.undertaken,
    PersonRow.access_until,
    PersonRow.kept_until,
)


@dataclass(frozen=True, kw_only=True)
class PersonLine:
    """A person as one line of a list."""

    id: uuid.UUID
    name: str
    id4: str
    employer: str
    post: str
    key: bool
    status: PersonStatus
    next_expiry: date | None
    needs: tuple[PersonNeed, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PersonQuery:
    """What a list of people shows; needs add up and are judged on ``today``.

    ``version`` is the undertaking's present text, so that one of an older text counts as missing.
    """

    text: str = ""
    statuses: tuple[PersonStatus, ...] = ()
    needs: tuple[PersonNeed, ...] = ()
    today: date = date.min
    version: str = ""
    employer_id: uuid.UUID | None = None
    person_id: uuid.UUID | None = None
    sort: str = "name"
    descending: bool = False
    after: str | None = None
    limit: int = 200


def places(session: Session, query: PersonQuery) -> Page[uuid.UUID]:
    """Return the ids on one page of the list, which come from an index alone."""
    keys = _keys(session, query)
    shown = tuple(key for key, _ in keys[: query.limit])
    last = mark_of(keys[query.limit - 1][1], shown[-1]) if len(keys) > query.limit else None
    return Page(items=shown, next=last)


def page(session: Session, query: PersonQuery) -> Page[PersonLine]:
    """Return one page of the list; only the records that are shown are read."""
    found = places(session, query)
    rows = session.execute(
        select(*_SHOWN, PartyRow.name.label("employer"))
        .join(PartyRow, PartyRow.id == PersonRow.employer_id)
        .where(PersonRow.id.in_(found.items))
    )
    lines = {row.id: _line(row, row.employer, query) for row in rows}
    return Page(items=tuple(lines[key] for key in found.items), next=found.next)


def count(session: Session, query: PersonQuery) -> Count:
    """Count what the list would show; where that takes long, say only that it is more than a page."""
    if not query.text.strip() or _is_special(query):
        return capped_count(session, PersonRow.id, *_where(session, query))
    matches = search.matching(session, query.text, kind="person")
    if not query.statuses:
        many = matches.number > EXACT_UP_TO
        return Count(number=min(matches.number, EXACT_UP_TO), exact=not many)
    if _is_narrow(session, query):
        return capped_count(session, PersonRow.id, *_of_status(query), matches.among("person.id"))
    if matches.number > search.MANY:
        return Count(number=query.limit, exact=False)
    return capped_count(session, PersonRow.id, *_of_status(query), matches.looked_up("person.id"))


def _keys(session: Session, query: PersonQuery) -> Sequence[tuple[uuid.UUID, str]]:
    """Return the id and sort key of the rows of a page and one more, the cheapest way (decision 26)."""
    chosen = select(PersonRow.id, PersonRow.sort_key)
    if _is_special(query):
        return _ordered(session, query, chosen.where(*_where(session, query)))
    # Told which index: SQLite would rather sort everybody of these statuses than walk them in order.
    walked = chosen.where(*_of_status(query)).with_hint(
        PersonRow, f"INDEXED BY {STATUS if len(query.statuses) == 1 else SORTED}", "sqlite"
    )
    if not query.text.strip():
        return _ordered(session, query, walked)
    matches = search.matching(session, query.text, kind="person")
    if query.statuses and _is_narrow(session, query):
        few = chosen.where(*_of_status(query)).with_hint(PersonRow, f"INDEXED BY {STATUS}", "sqlite")
        return _ordered(session, query, few, within=matches)
    patience = Patience(first=FIRST, near=NEAR)
    if len(query.statuses) == 1 and matches.number > search.MANY:
        found = _walked(session, query, matches, patience)
        if found is not None:
            return found
    return sorted_search.by_name(session, matches, _wanted(query), patience)


def _walked(
    session: Session, query: PersonQuery, matches: search.Matches, patience: Patience
) -> Sequence[tuple[uuid.UUID, str]] | None:
    """Return a page from among the people of one status alone; None where matches are not near there."""
    told, facts = matches.told("n.number", "n.words")
    way, sign = ("DESC", "<") if query.descending else ("", ">")
    behind = ""
    if query.after is not None:
        key, last = read_mark(query.after)
        facts |= {"after_key": key, "after_id": last.hex}
        behind = f" AND (person.sort_key, person.id) {sign} (:after_key, :after_id)"
    walk = text(
        "SELECT person.id, person.sort_key, EXISTS (SELECT 1 FROM search_subject n "  # noqa: S608 - conditions of our own
        f"WHERE n.subject = person.id AND {told}) FROM person INDEXED BY {STATUS} "
        f"WHERE person.status = :status{behind} ORDER BY person.sort_key {way}, person.id {way}"
    )
    asked = walk.bindparams(status=query.statuses[0].value, **facts)
    found = sorted_search.walked(session, asked, limit=query.limit, patience=patience)
    return None if found is None else [(uuid.UUID(hex=one), key) for one, key in found]


def _wanted(query: PersonQuery) -> Wanted:
    """Return what of the people is wanted, as the order of names asks for it."""
    suits, facts = search_states.of_people(query.statuses)
    return Wanted(
        kind="person",
        limit=query.limit,
        after=query.after,
        descending=query.descending,
        suits=suits,
        facts=facts,
    )


def _ordered(
    session: Session,
    query: PersonQuery,
    chosen: Select[uuid.UUID, str],
    *,
    within: search.Matches | None = None,
) -> Sequence[tuple[uuid.UUID, str]]:
    """Return a page of ``chosen`` in order; ``within`` keeps the matches among all of them, sorted first."""
    limit = query.limit if within is None else EVERY
    ordered = after(
        chosen,
        PersonRow.sort_key,
        PersonRow.id,
        mark=query.after,
        descending=query.descending,
        limit=limit,
    )
    if within is not None:
        next_ones = ordered.subquery("near")
        # SQLite hands the rows on in their order and stops at the last one wanted; sorting again would not.
        asked = select(next_ones.c.id, next_ones.c.sort_key).where(within.among("near.id"))
        ordered = asked.limit(query.limit + 1)
    return [(row[0], row[1]) for row in session.execute(ordered)]


def _is_special(query: PersonQuery) -> bool:
    """Return whether the list is of few: one person, one employer, or what somebody lacks."""
    return bool(query.needs or query.employer_id or query.person_id)


def _is_narrow(session: Session, query: PersonQuery) -> bool:
    """Return whether so few stand under the chosen statuses that each of them is looked at."""
    some = select(PersonRow.id).where(*_of_status(query))
    few = some.with_hint(PersonRow, f"INDEXED BY {STATUS}", "sqlite").limit(NARROW + 1).subquery()
    return (session.scalar(select(func.count()).select_from(few)) or 0) <= NARROW


def _of_status(query: PersonQuery) -> list[ColumnElement[bool]]:
    return [PersonRow.status.in_(query.statuses)] if query.statuses else []


def line(session: Session, person_id: uuid.UUID) -> PersonLine:
    """Return one person as a line of a list."""
    row = session.get_one(PersonRow, person_id)
    return _line(row, session.get_one(PartyRow, row.employer_id).name, PersonQuery())


def expiring(session: Session, *, until: date) -> tuple[PersonLine, ...]:
    """Return people with a check that lapses by ``until``; what ``due`` tells by its kind is left out."""
    rows = session.execute(
        select(*_SHOWN, PartyRow.name.label("employer"))
        .join(PartyRow, PartyRow.id == PersonRow.employer_id)
        .where(PersonRow.next_expiry <= until, not_(_told()))
        .order_by(PersonRow.next_expiry)
        .limit(MOST)
    )
    return tuple(_line(row, row.employer, PersonQuery()) for row in rows)


def expiring_by_day(session: Session, *, until: date) -> dict[date, int]:
    """Count them by that day."""
    day = PersonRow.next_expiry
    every = session.execute(select(day, func.count()).where(day <= until).group_by(day))
    told = session.execute(
        select(day, func.count(PersonRow.id.distinct()))
        .join(PersonRecordRow, PersonRecordRow.person_id == PersonRow.id)
        .with_hint(PersonRow, f"INDEXED BY {LAPSING}", "sqlite")
        # Said twice: the second, without the records, is answered by the index, and few are left.
        .where(
            day <= until, PersonRow.left_on.is_(None), or_(*_lapsing_records()), or_(*_on_a_day_of_records())
        )
        .group_by(day)
    )
    counts = {day: number for day, number in every if day is not None}
    for on, number in told:
        if on is not None:
            counts[on] -= number
    return {on: number for on, number in counts.items() if number}


@dataclass(frozen=True, kw_only=True)
class DueLine:
    """What falls due: a training, a declaration, an access, an authorisation, or the records themselves."""

    person_id: uuid.UUID
    name: str
    need: str
    due: date


_RETENTION: Final = "retention"
_DUE: Final = {
    "training": PersonRow.trained_until,
    "conflict": PersonRow.declared_until,
    "access": PersonRow.access_until,
    "authorisation": PersonRow.authorised_until,
    _RETENTION: PersonRow.kept_until,
}


def due(session: Session, *, until: date, today: date) -> tuple[DueLine, ...]:
    """Return what falls due by ``until``, up to ``MOST`` of each kind; who has left is only to be erased.

    What no record but only a check says is told by the lapse of the check (``expiring``). Records are to be
    erased once their time is over, not before.
    """
    found: list[DueLine] = []
    for need, column in _DUE.items():
        query = select(PersonRow.id, PersonRow.name, column).where(_falls_due(need, until, today))
        rows = session.execute(query.order_by(column).limit(MOST))
        found += [DueLine(person_id=one, name=name, need=need, due=day) for one, name, day in rows if day]
    return tuple(found)


def due_by_day(session: Session, *, until: date, today: date) -> dict[str, dict[date, int]]:
    """Count them by need and day."""
    counts: dict[str, dict[date, int]] = {}
    for need, column in _DUE.items():
        query = select(column, func.count()).where(_falls_due(need, until, today)).group_by(column)
        counts[need] = {day: number for day, number in session.execute(query) if day is not None}
    return counts


def _falls_due(need: str, until: date, today: date) -> ColumnElement[bool]:
    column = _DUE[need]
    if need == _RETENTION:
        return column < today
    here = and_(column <= until, PersonRow.left_on.is_(None))
    return and_(here, _kept(RecordKind(need))) if need in set(RecordKind) else here


def _kept(kind: RecordKind) -> ColumnElement[bool]:
    return exists().where(PersonRecordRow.person_id == PersonRow.id, PersonRecordRow.kind == kind)


def _lapsing_records() -> list[ColumnElement[bool]]:
    return [
        and_(PersonRecordRow.kind == RecordKind(need), PersonRow.next_expiry == column)
        for need, column in _DUE.items()
        if need in set(RecordKind)
    ]


def _on_a_day_of_records() -> list[ColumnElement[bool]]:
    return [PersonRow.next_expiry == column for need, column in _DUE.items() if need in set(RecordKind)]


def _told() -> ColumnElement[bool]:
    """Return the condition that the next lapse of a person is that of a record."""
    told = (
        and_(PersonRow.next_expiry.is_not_distinct_from(column), _kept(RecordKind(need)))
        for need, column in _DUE.items()
        if need in set(RecordKind)
    )
    return and_(PersonRow.left_on.is_(None), or_(*told))


def _where(session: Session, query: PersonQuery) -> list[ColumnElement[bool] | TextClause]:
    where: list[ColumnElement[bool] | TextClause] = []
    where += _of_status(query)
    if query.needs:
        where.append(or_(*(needing(need, query.today, query.version) for need in query.needs)))
    pinned = ((PersonRow.employer_id, query.employer_id), (PersonRow.id, query.person_id))
    where += [column == value for column, value in pinned if value]
    if query.text.strip():
        where.append(search.matching(session, query.text, kind="person").looked_up("person.id"))
    return where


def _line(row: Any, employer: str, query: PersonQuery) -> PersonLine:
    return PersonLine(
        id=row.id,
        name=row.name,
        id4=row.id_number[-4:],
        employer=employer,
        post=row.post,
        key=row.key,
        status=row.status,
        next_expiry=row.next_expiry,
        needs=lacked_by(row, query.today, query.version),
    )
