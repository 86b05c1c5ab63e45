"""Finds names and numbers that are nearly the same among very many, without comparing each with each."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Generic, TypeVar

from vetdesk.domain.likeness import core_name

CUTOFF = 86
"""One character of eight may differ; found by trying on names of registered collectors."""
_RAREST = 4
_MOST_COMPARED = 2_000
_MOST_FOUND = 3
_MOST_NUMBERS = 500

T = TypeVar("T")


class Names:
    """Names with the key each belongs to; ``like`` finds the nearest."""

    def __init__(self, named: Iterable[tuple[str, str]]) -> None:
        self._keys: list[str] = []
        self._cores: list[str] = []
        self._by_pair: defaultdict[str, list[int]] = defaultdict(list)
        for key, name in named:
            self.add(key, name)

    def add(self, key: str, name: str) -> None:
        """Take one more name in."""
        core = core_name(name)
        place = len(self._keys)
        self._keys.append(key)
        self._cores.append(core)
        for pair in _pairs(core):
            self._by_pair[pair].append(place)

    def like(self, name: str) -> list[tuple[str, int]]:
        """Return up to three (key, score) of names that are nearly ``name``, best first."""
        from rapidfuzz import fuzz, process  # large, and seldom needed

        core = core_name(name)
        # Names this near share one of their rarer pairs of characters; the common ones (资产, 管理)
        # would lead to everybody.
        rarest = sorted(_pairs(core) & self._by_pair.keys(), key=lambda pair: len(self._by_pair[pair]))
        places: dict[int, str] = {}
        for pair in rarest[:_RAREST]:
            for place in self._by_pair[pair]:
                if len(places) >= _MOST_COMPARED:
                    break
                places[place] = self._cores[place]
        found = process.extract(core, places, scorer=fuzz.ratio, score_cutoff=CUTOFF, limit=_MOST_FOUND)
        return [(self._keys[place], round(score)) for _, score, place in found]


class Numbers(Generic[T]):
    """Things with a number each, in groups; ``near`` finds those of a group whose numbers are most alike."""

    def __init__(self) -> None:
        self._groups: defaultdict[tuple[str, ...], tuple[list[str], list[T]]] = defaultdict(lambda: ([], []))

    def add(self, group: tuple[str, ...], number: str, thing: T) -> None:
        """Take one more in; of a very large group only the first five hundred are compared."""
        numbers, things = self._groups[group]
        if len(numbers) < _MOST_NUMBERS:
            numbers.append(number)
            things.append(thing)

    def near(self, group: tuple[str, ...], number: str) -> list[T]:
        """Return up to three of the group, the nearest number first; of equals the one taken in first."""
        from rapidfuzz import fuzz, process  # large, and seldom needed

        if group not in self._groups:
            return []
        numbers, things = self._groups[group]
        if len(numbers) == 1:
            return things[:]
        found = process.extract(number, numbers, scorer=fuzz.ratio, limit=_MOST_FOUND)
        return [things[place] for _, _, place in found]


def _pairs(core: str) -> set[str]:
    return {core[at : at + 2] for at in range(len(core) - 1)} or {core}
