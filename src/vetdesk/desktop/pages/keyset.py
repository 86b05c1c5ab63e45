"""Turns a service that gives pages by key into the source of a long list."""

from collections.abc import Callable
from typing import Any, Final, Generic, Protocol, TypeVar

from vetdesk.desktop.lists.columns import Count, ListQuery
from vetdesk.desktop.lists.paging import ANCHOR_EVERY, Anchors
from vetdesk.progress import Progress

R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)
_LARGEST: Final = 1_000


class KeyPage(Protocol[R_co]):
    """What services answer: some records and the key behind the last, or None at the end."""

    @property
    def items(self) -> tuple[R_co, ...]:
        """Return the records."""

    @property
    def next(self) -> str | None:
        """Return the key to read on from."""


class Counted(Protocol):
    """How many there are, as services say it."""

    @property
    def number(self) -> int:
        """Return the number."""

    @property
    def exact(self) -> bool:
        """Return False when it only means "more than"."""


class KeysetSource(Generic[R]):
    """Asks ``fetch(query, after, limit)`` and ``count(query)``; both run in the read lane only.

    ``walk`` gives the same pages with whatever costs least; it is asked where only their number counts.
    """

    def __init__(
        self,
        fetch: Callable[[ListQuery, str | None, int], KeyPage[R]],
        count: Callable[[ListQuery], Counted],
        walk: Callable[[ListQuery, str | None, int], KeyPage[object]] | None = None,
    ) -> None:
        self._fetch = fetch
        self._walk: Callable[[ListQuery, str | None, int], KeyPage[object]] = walk or fetch
        self._count = count

    def count(self, query: ListQuery, progress: Progress) -> Count:
        """Count as the service does: exactly up to 10,000."""
        progress.check()
        found = self._count(query)
        return Count(found.number, exact=found.exact)

    def anchors(self, query: ListQuery, progress: Progress) -> Anchors:
        """Walk the keys once and remember every 1,000th."""
        keys: list[Any] = [None]
        total, mark = 0, None
        while True:
            progress.check()
            page = self._walk(query, mark, ANCHOR_EVERY)
            total += len(page.items)
            mark = page.next
            if mark is None:
                return Anchors(tuple(keys), total)
            keys.append(mark)

    def window(
        self, query: ListQuery, *, after: Any, skip: int, limit: int, progress: Progress
    ) -> tuple[R, ...]:
        """Return ``limit`` records behind the key ``after`` and ``skip`` more."""
        wanted = skip + limit
        found: list[R] = []
        mark = None if after is None else str(after)
        while len(found) < wanted:
            progress.check()
            page = self._fetch(query, mark, min(wanted - len(found), _LARGEST))
            found.extend(page.items)
            mark = page.next
            if mark is None:
                break
        return tuple(found[skip:wanted])

    def every(self, query: ListQuery, progress: Progress) -> tuple[R, ...]:
        """Return all records that answer the query, for a file."""
        found: list[R] = []
        mark: str | None = None
        while True:
            page = self._fetch(query, mark, _LARGEST)
            found.extend(page.items)
            mark = page.next
            progress.step(len(found), 0, "")
            if mark is None:
                return tuple(found)
