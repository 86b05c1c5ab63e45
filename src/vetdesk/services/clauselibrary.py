"""The clause library as people read it: every clause, and where it is used."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from vetdesk.documents.lines import signed
from vetdesk.documents.packs import Clause, Variant
from vetdesk.domain.amendments import Citing, CitingKind
from vetdesk.services.clausecards import ClauseSource, cards
from vetdesk.services.desk import Desk
from vetdesk.services.errors import NotFound
from vetdesk.services.slots import around
from vetdesk.services.statutes import agreements
from vetdesk.store.clauses import all_editions

__all__ = ["Clause", "ClauseLibrary", "ClauseLine", "ClausePlace", "ClauseSource", "Variant", "signed"]

_HOLD_CLAUSES = ("article", "annex")


@dataclass(frozen=True, kw_only=True)
class ClauseLine:
    """One clause of the library; ``templates`` are the titles of those with a slot for it.

    ``anchors`` are the titles of the parts its text can point at, by their ids.
    """

    clause: Clause
    templates: tuple[str, ...]
    source: ClauseSource = ClauseSource.SHIPPED
    retired: bool = False
    anchors: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, kw_only=True)
class ClausePlace:
    """A part of a template in which an own clause can stand; ``key`` is ``pack/part``."""

    key: str
    template: str
    part: str


class ClauseLibrary:
    """What can be asked of the clause library of the mainland."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def lines(self) -> tuple[ClauseLine, ...]:
        """Return every clause in the order of its number."""
        with self._desk.vault.reading() as session:
            known = cards(self._desk, all_editions(session))
        packs = self._desk.rules.documents
        return tuple(
            ClauseLine(
                clause=one.clause,
                templates=tuple(dict.fromkeys(packs[place.partition("/")[0]].title for place in one.places)),
                source=one.source,
                retired=one.retired,
                anchors=around(packs, one.places),
            )
            for one in known
        )

    def places(self) -> tuple[ClausePlace, ...]:
        """Return every article and annex that holds clauses or a text of its own, template by template."""
        return tuple(
            ClausePlace(key=f"{pack.id}/{part.id}", template=pack.title, part=part.title)
            for pack in self._desk.rules.documents.values()
            if pack.kind == "agreement"
            for part in pack.parts
            if part.kind in _HOLD_CLAUSES and not part.table
        )

    def agreements(self, clause_id: str) -> tuple[Citing, ...]:
        """Return the drafts and the newest issued editions that hold a clause; ``NotFound`` if unknown."""
        with self._desk.vault.reading() as session:
            known = {one.id: one.clause for one in cards(self._desk, all_editions(session))}
        if clause_id not in known:
            raise NotFound("clause")
        clause = known[clause_id]
        own = Citing(
            kind=CitingKind.CLAUSE, key=clause.id, version=clause.version, title=clause.title, articles=""
        )
        with self._desk.vault.reading() as session:
            return tuple(agreements(session, self._desk, (own,)))
