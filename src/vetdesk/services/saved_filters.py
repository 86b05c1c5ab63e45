"""Filters of lists that somebody named: kept in the vault, because their words may name somebody."""

from typing import ClassVar, Final
from uuid import UUID

from vetdesk.domain.errors import VetdeskError
from vetdesk.domain.identifiers import compact
from vetdesk.domain.masking import numbers_hidden
from vetdesk.domain.text import one_line
from vetdesk.services.desk import Desk
from vetdesk.services.errors import NotFound
from vetdesk.store import pinyin, saved_filters
from vetdesk.store.saved_filters import FilterDraft, SavedFilter

__all__ = [
    "FilterDraft",
    "FilterHoldsNumber",
    "FilterNameRefused",
    "FilterNameTaken",
    "SavedFilter",
    "SavedFilters",
]
LONGEST: Final = 60
"""Characters of a name; more would not fit a menu."""


class FilterNameRefused(VetdeskError):
    """A filter needs a name of one line that fits a menu."""

    key: ClassVar[str] = "filters.name_refused"

    def facts(self) -> dict[str, object]:
        """Return how long a name may be."""
        return {"longest": LONGEST}


class FilterHoldsNumber(VetdeskError):
    """A person's number in the words of a filter would be kept as it was typed."""

    key: ClassVar[str] = "filters.holds_number"


class FilterNameTaken(VetdeskError):
    """The list has another filter of this name."""

    key: ClassVar[str] = "filters.name_taken"

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def facts(self) -> dict[str, object]:
        """Return the name."""
        return {"name": self._name}


class SavedFilters:
    """What can be done with named filters."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of(self, wanted: str) -> tuple[SavedFilter, ...]:
        """Return the filters of one list, by name."""
        with self._desk.vault.reading() as session:
            return saved_filters.every(session, wanted)

    def matching(self, typed: str) -> tuple[SavedFilter, ...]:
        """Return the filters of all lists whose name fits what was typed: characters, sounds, initials."""
        needles = pinyin.needles(typed)
        if not needles:
            return ()
        with self._desk.vault.reading() as session:
            every = saved_filters.every(session)
        return tuple(one for one in every if all(part in f" {pinyin.tokens(one.name)} " for part in needles))

    def get(self, filter_id: UUID) -> SavedFilter:
        """Return one filter; ``NotFound`` when somebody has deleted it."""
        with self._desk.vault.reading() as session:
            found = saved_filters.get(session, filter_id)
        if found is None:
            raise NotFound("filter")
        return found

    def keep(self, draft: FilterDraft, *, instead: bool = False) -> UUID:
        """Keep a filter under its name; ``instead`` writes over one of the same name."""
        words = f"{draft.name} {compact(draft.text)}"
        if numbers_hidden(words) != words:
            raise FilterHoldsNumber
        named = FilterDraft(
            list=draft.list,
            name=_checked(draft.name),
            text=draft.text,
            chips=draft.chips,
            hidden=draft.hidden,
            sort=draft.sort,
            descending=draft.descending,
        )
        with self._desk.vault.writing("filter.keep") as session:
            if not instead and saved_filters.is_taken(session, named.list, named.name):
                raise FilterNameTaken(named.name)
            return saved_filters.keep(session, named)

    def rename(self, filter_id: UUID, name: str) -> None:
        """Give a filter another name."""
        wanted = _checked(name)
        with self._desk.vault.writing("filter.rename") as session:
            found = saved_filters.get(session, filter_id)
            if found is None:
                raise NotFound("filter")
            if found.name == wanted:
                return
            if saved_filters.is_taken(session, found.draft.list, wanted):
                raise FilterNameTaken(wanted)
            saved_filters.rename(session, filter_id, wanted)

    def forget(self, filter_id: UUID) -> None:
        """Delete a filter; nothing it showed is touched."""
        with self._desk.vault.writing("filter.forget") as session:
            if saved_filters.get(session, filter_id) is None:
                raise NotFound("filter")
            saved_filters.drop(session, filter_id)


def _checked(name: str) -> str:
    kept = one_line(name)
    if numbers_hidden(kept) != kept:
        raise FilterHoldsNumber
    if not kept or len(kept) > LONGEST:
        raise FilterNameRefused
    return kept
