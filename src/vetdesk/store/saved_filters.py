"""Filters of lists that somebody named: words, chips, columns and order."""

import json
import uuid
from dataclasses import dataclass
from typing import Any

from sqlalchemy import UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from vetdesk.store.base import Row


@dataclass(frozen=True, kw_only=True)
class FilterDraft:
    """What a list was asked for; ``hidden`` are the columns not shown."""

    list: str
    name: str
    text: str = ""
    chips: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    sort: str = ""
    descending: bool = False


@dataclass(frozen=True, kw_only=True)
class SavedFilter:
    """A named filter of a list."""

    id: uuid.UUID
    draft: FilterDraft

    @property
    def name(self) -> str:
        """The name somebody gave it."""
        return self.draft.name


class SavedFilterRow(Row, kw_only=True):
    """One named filter; it belongs to the vault, because its words may name somebody."""

    __tablename__ = "saved_filter"
    __table_args__ = (UniqueConstraint("list", "name"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    list: Mapped[str]
    name: Mapped[str]
    text: Mapped[str]
    chips: Mapped[str]
    hidden: Mapped[str]
    sort: Mapped[str]
    descending: Mapped[bool]


def every(session: Session, wanted: str = "") -> tuple[SavedFilter, ...]:
    """Return the filters of one list, or of all, by name."""
    query = select(SavedFilterRow).order_by(SavedFilterRow.list, SavedFilterRow.name)
    if wanted:
        query = query.where(SavedFilterRow.list == wanted)
    return tuple(_filter(row) for row in session.scalars(query))


def keep(session: Session, draft: FilterDraft) -> uuid.UUID:
    """Keep a filter; one of the same list and name is written over."""
    row = session.scalar(
        select(SavedFilterRow).where(SavedFilterRow.list == draft.list, SavedFilterRow.name == draft.name)
    )
    values: dict[str, Any] = {
        "text": draft.text,
        "chips": json.dumps(draft.chips),
        "hidden": json.dumps(draft.hidden),
        "sort": draft.sort,
        "descending": draft.descending,
    }
    if row is None:
        row = SavedFilterRow(list=draft.list, name=draft.name, **values)
        session.add(row)
    for name, value in values.items():
        if getattr(row, name) != value:
            setattr(row, name, value)
    session.flush()
    return row.id


def is_taken(session: Session, wanted: str, name: str) -> bool:
    """True when the list has a filter of this name."""
    query = select(SavedFilterRow.id).where(SavedFilterRow.list == wanted, SavedFilterRow.name == name)
    return session.scalar(query) is not None


def get(session: Session, filter_id: uuid.UUID) -> SavedFilter | None:
    """Return one filter."""
    row = session.get(SavedFilterRow, filter_id)
    return _filter(row) if row else None


def rename(session: Session, filter_id: uuid.UUID, name: str) -> None:
    """Give the filter another name."""
    session.get_one(SavedFilterRow, filter_id).name = name


def drop(session: Session, filter_id: uuid.UUID) -> None:
    """Forget the filter."""
    session.delete(session.get_one(SavedFilterRow, filter_id))


def _filter(row: SavedFilterRow) -> SavedFilter:
    return SavedFilter(
        id=row.id,
        draft=FilterDraft(
            list=row.list,
            name=row.name,
            text=row.text,
            chips=tuple(json.loads(row.chips)),
            hidden=tuple(json.loads(row.hidden)),
            sort=row.sort,
            descending=row.descending,
        ),
    )
