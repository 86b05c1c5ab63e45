"""The clauses one document is made with: the shipped ones, under the editions the office made of them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from vetdesk.documents.clausefile import read_clause_text
from vetdesk.documents.packs import Clause, Library, Pack
from vetdesk.domain.papers import Ask


@dataclass(frozen=True, kw_only=True)
class ClauseSet:
    """A library with what differs from the shipped one, small enough to travel to the worker.

    ``editions`` are the texts of the office's editions; ``retired`` the clauses that stand no more.
    """

    shipped: Library
    editions: tuple[str, ...] = ()
    retired: tuple[str, ...] = ()

    @cached_property
    def library(self) -> Library:
        """Return every clause that can stand, by id."""
        own = {one.id: one for one in map(parsed, self.editions)}
        return {name: one for name, one in {**self.shipped, **own}.items() if name not in self.retired}

    @cached_property
    def own(self) -> Mapping[str, str]:
        """Return what is not as shipped: the version of each edition by id, empty for a retired clause."""
        found = {one.id: one.version for one in map(parsed, self.editions)}
        return {**found, **dict.fromkeys(self.retired, "")}

    def fit(self, pack: Pack) -> Pack:
        """Return the template with the slots this set can fill: none of a clause it lacks, the added last.

        A template of the office gets what was added to the shipped one it stands for. Behind the questions
        of the template stand those of the clauses in its slots.
        """
        standing = {name for part in pack.parts for name in part.clauses}
        parts = []
        for part in pack.parts:
            place = f"{pack.stands_for}/{part.id}"
            added = [
                one.id
                for one in self.library.values()
                if place in one.stands_in and one.id not in (standing if pack.base else part.clauses)
            ]
            kept = tuple(name for name in part.clauses if name in self.library)
            parts.append(replace(part, clauses=(*kept, *added)))
        filled = replace(pack, parts=tuple(parts))
        return replace(filled, asks=asks_in(filled, self.library))


def standing_in(pack: Pack, library: Library) -> tuple[str, ...]:
    """Return the clauses that a template is filled with: those of its slots, and those added to them."""
    slots = [name for part in pack.parts for name in part.clauses if name in library]
    places = {f"{pack.stands_for}/{part.id}" for part in pack.parts}
    return tuple(
        dict.fromkeys((*slots, *(one.id for one in library.values() if places.intersection(one.stands_in))))
    )


def asks_in(pack: Pack, library: Library) -> tuple[Ask, ...]:
    """Return the questions a template declares and those of the clauses in its slots; of a name the first."""
    asks = {one.name: one for one in pack.asks}
    for name in standing_in(pack, library):
        for ask in library[name].asks:
            asks.setdefault(ask.name, replace(ask, asked_by=name))
    return tuple(asks.values())


@lru_cache(maxsize=512)
def parsed(text: str) -> Clause:
    """Return the clause of a saved edition, read once; a saved text never changes."""
    return read_clause_text(text, place="edition")
