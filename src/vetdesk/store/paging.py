"""Pages of long lists by key, never by offset, so the last page costs what the first does."""

from dataclasses import dataclass
from typing import Any, Generic, TypeVar, TypeVarTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Select, TextClause, func, select, tuple_
from sqlalchemy.orm import InstrumentedAttribute, Session

from vetdesk.store.plain import dump, load_any

T = TypeVar("T")
Ts = TypeVarTuple("Ts")
EXACT_UP_TO = 10_000
EVERY = -2  # as a limit: one more is read than it says, and SQLite knows no limit below zero


@dataclass(frozen=True, kw_only=True)
class Page(Generic[T]):
    """One page of a list; ``next`` is given back as ``after`` to read on, None at the end."""

    items: tuple[T, ...]
    next: str | None = None


@dataclass(frozen=True, kw_only=True)
class Count:
    """How many there are; above 10,000 only "more than" unless ``exact``."""

    number: int
    exact: bool = True


def after(
    query: Select[*Ts],
    column: InstrumentedAttribute[Any],
    identity: InstrumentedAttribute[UUID],
    *,
    mark: str | None,
    descending: bool,
    limit: int,
) -> Select[*Ts]:
    """Order ``query`` by ``column`` then id, starting behind ``mark``; reads one row too many."""
    keys = (column.desc(), identity.desc()) if descending else (column.asc(), identity.asc())
    if mark is not None:
        value, last = read_mark(mark)
        here = tuple_(column, identity)
        there = (value, last)
        query = query.where(here < there if descending else here > there)
    return query.order_by(*keys).limit(limit + 1)


def mark_of(value: object, identity: UUID) -> str:
    """Return the mark behind the row with this sort value and id."""
    return dump([value, identity.hex])


def read_mark(mark: str) -> tuple[Any, UUID]:
    """Return the sort value and id that ``mark_of`` wrote."""
    value, last = load_any(mark)
    return value, UUID(hex=last)


def capped_count(
    session: Session, identity: InstrumentedAttribute[UUID], *where: ColumnElement[bool] | TextClause
) -> Count:
    """Count the rows that match, stopping behind 10,000."""
    inner = select(identity).where(*where).limit(EXACT_UP_TO + 1).subquery()
    number = session.scalar(select(func.count()).select_from(inner)) or 0
    return Count(number=min(number, EXACT_UP_TO), exact=number <= EXACT_UP_TO)
