"""The clauses one document is made with: the shipped ones, under the editions the office made of them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from vetdesk.documents.clausefile import read_clause_text
from vetdesk.documents.packs import Clause, Library, Pack


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

        A template of the office gets what was added to the shipped one it stands for.
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
        return replace(pack, parts=tuple(parts))


@lru_cache(maxsize=512)
def parsed(text: str) -> Clause:
    """Return the clause of a saved edition, read once; a saved text never changes."""
    return read_clause_text(text, place="edition")
