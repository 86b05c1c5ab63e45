"""Lists of matters, for the agreements page and for Today."""

import uuid
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, TextClause, func, select
from sqlalchemy.orm import Session

from vetdesk.domain.agreements import AgreementStatus, Road
from vetdesk.store import keeping, search
from vetdesk.store.matter_tables import MatterPersonRow, MatterRow
from vetdesk.store.paging import Count, Page, after, capped_count, mark_of
from vetdesk.store.parties import PartyRow


@dataclass(frozen=True, kw_only=True)
class MatterLine:
    """A matter as one line of a list; ``lent`` originals are out, the first due back by ``back_by``."""

    id: uuid.UUID
    matter_ref: str
    road: Road
    status: AgreementStatus
    collector_id: uuid.UUID
    collector: str
    blocks: int
    warns: int
    changed_at: datetime
    lent: int = 0
    back_by: date | None = None


@dataclass(frozen=True, kw_only=True)
class MatterQuery:
    """What a list of matters shows."""

    text: str = ""
    statuses: tuple[AgreementStatus, ...] = ()
    roads: tuple[Road, ...] = ()
    collector_id: uuid.UUID | None = None
    sort: str = "changed"
    descending: bool = True
    after: str | None = None
    limit: int = 200


# What a line is made of; a whole record would take twice as long.
_SHOWN = (
    MatterRow.id,
    MatterRow.matter_ref,
    MatterRow.road,
    MatterRow.status,
    MatterRow.collector_id,
    MatterRow.blocks,
    MatterRow.warns,
    MatterRow.changed_at,
)
_SORTS = {"changed": MatterRow.changed_at, "ref": MatterRow.matter_ref}


def page(session: Session, query: MatterQuery) -> Page[MatterLine]:
    """Return one page of the list."""
    column = _SORTS[query.sort]
    chosen = select(MatterRow, PartyRow.name).join(PartyRow, PartyRow.id == MatterRow.collector_id)
    chosen = chosen.where(*_where(session, query))
    mark = query.after
    chosen = after(chosen, column, MatterRow.id, mark=mark, descending=query.descending, limit=query.limit)
    rows = session.execute(chosen).all()
    shown = rows[: query.limit]
    more = len(rows) > query.limit
    last = mark_of(getattr(shown[-1][0], column.key), shown[-1][0].id) if more else None
    out = keeping.loans_out(session, tuple(row.id for row, _ in shown))
    return Page(items=tuple(_with_loans(_line(row, name), out.get(row.id)) for row, name in shown), next=last)


def count(session: Session, query: MatterQuery) -> Count:
    """Count what the list would show."""
    return capped_count(session, MatterRow.id, *_where(session, query))


def line(session: Session, matter_id: uuid.UUID) -> MatterLine:
    """Return one matter as a line."""
    row = session.get_one(MatterRow, matter_id)
    return _line(row, session.get_one(PartyRow, row.collector_id).name)


def of_person(session: Session, person_id: uuid.UUID) -> tuple[MatterLine, ...]:
    """Return the matters on whose access list a person stands, by reference."""
    rows = session.execute(
        select(MatterRow, PartyRow.name)
        .join(PartyRow, PartyRow.id == MatterRow.collector_id)
        .join(MatterPersonRow, MatterPersonRow.matter_id == MatterRow.id)
        .where(MatterPersonRow.person_id == person_id)
        .order_by(MatterRow.matter_ref)
    )
    return tuple(_line(row, name) for row, name in rows)


def with_external_no(session: Session, number: str, *, but: uuid.UUID) -> tuple[str, ...]:
    """Return the references of the other matters that carry this number of the other side or the OA."""
    rows = session.scalars(
        select(MatterRow.matter_ref)
        .where(func.trim(MatterRow.external_no) == number.strip(), MatterRow.id != but)
        .order_by(MatterRow.matter_ref)
    )
    return tuple(rows)


def in_status(session: Session, *statuses: AgreementStatus) -> tuple[MatterLine, ...]:
    """Return up to 200 matters in one of ``statuses``, longest unchanged first."""
    # Chosen along the index; sorting with the records at hand would read every matter that waits.
    waits = (
        select(MatterRow.id).where(MatterRow.status.in_(statuses)).order_by(MatterRow.changed_at).limit(200)
    )
    rows = session.execute(
        select(*_SHOWN, PartyRow.name)
        .join(PartyRow, PartyRow.id == MatterRow.collector_id)
        .where(MatterRow.id.in_(waits))
        .order_by(MatterRow.changed_at)
    )
    return tuple(_line(row, row.name) for row in rows)


def waiting(session: Session, *statuses: AgreementStatus) -> dict[tuple[AgreementStatus, bool], int]:
    """Count the matters in ``statuses`` by their status and by whether something stops them."""
    stopped = MatterRow.blocks > 0
    rows = session.execute(
        select(MatterRow.status, stopped, func.count())
        .where(MatterRow.status.in_(statuses))
        .group_by(MatterRow.status, stopped)
    )
    return {(status, bool(stops)): number for status, stops, number in rows}


def _where(session: Session, query: MatterQuery) -> list[ColumnElement[bool] | TextClause]:
    where: list[ColumnElement[bool] | TextClause] = []
    if query.statuses:
        where.append(MatterRow.status.in_(query.statuses))
    if query.roads:
        where.append(MatterRow.road.in_(query.roads))
    if query.collector_id:
        where.append(MatterRow.collector_id == query.collector_id)
    if query.text.strip():
        where.append(search.matching(session, query.text, kind="matter").looked_up("matter.id"))
    return where


def _with_loans(line: MatterLine, out: tuple[int, date] | None) -> MatterLine:
    return line if out is None else replace(line, lent=out[0], back_by=out[1])


def _line(row: Any, collector: str) -> MatterLine:
    return MatterLine(
        id=row.id,
        matter_ref=row.matter_ref,
        road=row.road,
        status=row.status,
        collector_id=row.collector_id,
        collector=collector,
        blocks=row.blocks,
        warns=row.warns,
        changed_at=row.changed_at,
    )
