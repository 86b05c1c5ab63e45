"""The clauses of the library as lines: newest text, whose it is, where it stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from vetdesk.documents.clauseset import ClauseSet, parsed
from vetdesk.documents.packs import Clause
from vetdesk.services.desk import Desk
from vetdesk.store.clauses import ClauseEdition


class ClauseSource(StrEnum):
    """Whose text a clause is."""

    SHIPPED = "shipped"
    ADAPTED = "adapted"
    OWN = "own"


@dataclass(frozen=True, kw_only=True)
class ClauseCard:
    """A clause as one line of the library; ``places`` are ``pack/part``."""

    clause: Clause
    source: ClauseSource
    retired: bool
    places: tuple[str, ...]

    @property
    def id(self) -> str:
        """Return the id of the clause."""
        return self.clause.id


def cards(desk: Desk, editions: Sequence[ClauseEdition]) -> tuple[ClauseCard, ...]:
    """Return every clause in its newest edition, by id, the retired ones too."""
    newest = {one.clause: one for one in editions}
    shipped = desk.rules.clauses
    texts = dict(shipped) | {name: parsed(one.text) for name, one in newest.items()}
    places: dict[str, list[str]] = {name: [] for name in texts}
    whole = ClauseSet(shipped=texts)
    for pack in map(whole.fit, desk.rules.documents.values()):
        for part in pack.parts:
            for name in part.clauses:
                places[name].append(f"{pack.id}/{part.id}")
    return tuple(
        ClauseCard(
            clause=texts[name],
            source=_source(name, shipped, newest),
            retired=name in newest and newest[name].is_retired,
            places=tuple(places[name]),
        )
        for name in sorted(texts)
    )


def _source(name: str, shipped: Mapping[str, Clause], newest: Mapping[str, ClauseEdition]) -> ClauseSource:
    if name not in shipped:
        return ClauseSource.OWN
    return ClauseSource.ADAPTED if name in newest else ClauseSource.SHIPPED
