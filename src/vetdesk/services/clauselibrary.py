"""The clause library as people read it: every clause, and where it is used."""

from dataclasses import dataclass

from vetdesk.documents.packs import Clause, Variant
from vetdesk.documents.packs import Pack as DocumentPack
from vetdesk.domain.amendments import Citing, CitingKind
from vetdesk.services.desk import Desk
from vetdesk.services.errors import NotFound
from vetdesk.services.statutes import agreements

__all__ = ["Clause", "ClauseLibrary", "ClauseLine", "Variant"]


@dataclass(frozen=True, kw_only=True)
class ClauseLine:
    """One clause of the library; ``templates`` are the titles of those with a slot for it."""

    clause: Clause
    templates: tuple[str, ...]


class ClauseLibrary:
    """What can be asked of the clause library of the mainland."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def lines(self) -> tuple[ClauseLine, ...]:
        """Return every clause in the order of its number."""
        packs = self._desk.rules.documents.values()
        return tuple(
            ClauseLine(clause=clause, templates=tuple(one.title for one in packs if _has_slot(one, key)))
            for key, clause in sorted(self._desk.rules.clauses.items())
        )

    def agreements(self, clause_id: str) -> tuple[Citing, ...]:
        """Return the drafts and the newest issued editions that hold a clause; ``NotFound`` if unknown."""
        clause = self._desk.rules.clauses.get(clause_id)
        if clause is None:
            raise NotFound("clause")
        own = Citing(
            kind=CitingKind.CLAUSE, key=clause.id, version=clause.version, title=clause.title, articles=""
        )
        with self._desk.vault.reading() as session:
            return tuple(agreements(session, self._desk, (own,)))


def _has_slot(pack: DocumentPack, clause_id: str) -> bool:
    return any(clause_id in part.clauses for part in pack.parts)
