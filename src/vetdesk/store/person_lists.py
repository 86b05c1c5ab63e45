"""Questions asked of the list of people."""

import uuid
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, TextClause, func, select
from sqlalchemy.orm import Session

from vetdesk.domain.people import PersonStatus
from vetdesk.store import search
from vetdesk.store.paging import Count, Page, after, capped_count, mark_of
from vetdesk.store.parties import PartyRow
from vetdesk.store.people import PersonRow


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


@dataclass(frozen=True, kw_only=True)
class PersonQuery:
    """What a list of people shows."""

    text: str = ""
    statuses: tuple[PersonStatus, ...] = ()
    employer_id: uuid.UUID | None = None
    person_id: uuid.UUID | None = None
    sort: str = "name"
    descending: bool = False
    after: str | None = None
    limit: int = 200


def page(session: Session, query: PersonQuery) -> Page[PersonLine]:
    """Return one page of the list."""
    chosen = select(PersonRow, PartyRow.name).join(PartyRow, PartyRow.id == PersonRow.employer_id)
    chosen = chosen.where(*_where(session, query))
    chosen = after(
        chosen,
        PersonRow.sort_key,
        PersonRow.id,
        mark=query.after,
        descending=query.descending,
        limit=query.limit,
    )
    rows = session.execute(chosen).all()
    shown = rows[: query.limit]
    more = len(rows) > query.limit
    last = mark_of(shown[-1][0].sort_key, shown[-1][0].id) if more else None
    return Page(items=tuple(_line(row, employer) for row, employer in shown), next=last)


def count(session: Session, query: PersonQuery) -> Count:
    """Count what the list would show."""
    return capped_count(session, PersonRow.id, *_where(session, query))


def line(session: Session, person_id: uuid.UUID) -> PersonLine:
    """Return one person as a line of a list."""
    row = session.get_one(PersonRow, person_id)
    return _line(row, session.get_one(PartyRow, row.employer_id).name)


def expiring(session: Session, *, until: date) -> tuple[PersonLine, ...]:
    """Return people with a check that lapses by ``until``."""
    rows = session.execute(
        select(PersonRow, PartyRow.name)
        .join(PartyRow, PartyRow.id == PersonRow.employer_id)
        .where(PersonRow.next_expiry <= until)
        .order_by(PersonRow.next_expiry)
        .limit(200)
    )
    return tuple(_line(row, employer) for row, employer in rows)


def expiring_by_day(session: Session, *, until: date) -> dict[date, int]:
    """Count them by that day."""
    day = PersonRow.next_expiry
    rows = session.execute(select(day, func.count()).where(day <= until).group_by(day))
    return {day: number for day, number in rows if day is not None}


def _where(session: Session, query: PersonQuery) -> list[ColumnElement[bool] | TextClause]:
    where: list[ColumnElement[bool] | TextClause] = []
    if query.statuses:
        where.append(PersonRow.status.in_(query.statuses))
    if query.employer_id:
        where.append(PersonRow.employer_id == query.employer_id)
    if query.person_id:
        where.append(PersonRow.id == query.person_id)
    if query.text.strip():
        where.append(search.matching(session, query.text, kind="person").looked_up("person.id"))
    return where


def _line(row: PersonRow, employer: str) -> PersonLine:
    return PersonLine(
        id=row.id,
        name=row.name,
        id4=row.id_number[-4:],
        employer=employer,
        post=row.post,
        key=row.key,
        status=row.status,
        next_expiry=row.next_expiry,
    )
