"""What a list shows of a record, and what it asks a source for."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from vetdesk.desktop.vocabulary import Status

R = TypeVar("R")


@dataclass(frozen=True, kw_only=True)
class Column(Generic[R]):
    """One column; ``text`` is what is shown, searched and exported.

    ``badge`` replaces the text on screen; ``order`` is what an in-memory list sorts by. In a
    paged list a column is sortable only if the source has an index for it.
    """

    key: str
    title: str
    text: Callable[[R], str]
    width: int = 140
    right: bool = False
    sortable: bool = True
    hidden: bool = False
    faint: bool = False
    badge: Callable[[R], Status | None] | None = None
    order: Callable[[R], Any] | None = None


@dataclass(frozen=True, kw_only=True)
class Chip(Generic[R]):
    """A filter that is switched on and off; chips of one group add up, groups narrow down.

    ``accepts`` is needed by in-memory lists only; a paged source knows its chips by key.
    """

    key: str
    text: str
    group: str = ""
    accepts: Callable[[R], bool] | None = None


@dataclass(frozen=True)
class ListQuery:
    """What the user asked for: words, chips, order."""

    text: str = ""
    chips: frozenset[str] = field(default_factory=frozenset)
    sort: str = ""
    descending: bool = False


@dataclass(frozen=True)
class Count:
    """How many records answer a query; not exact means "at least"."""

    number: int
    exact: bool = True


Id = Hashable
"""How records are found again; a UUID or a short text, never a row number."""


@dataclass(frozen=True)
class ExportRequest:
    """What the user sees and wants as a file: these columns, this query, or only these ids."""

    columns: tuple[str, ...]
    query: ListQuery
    ids: tuple[Id, ...]
