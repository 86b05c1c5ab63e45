"""Whether a clause asks under one name what a template it stands in asks otherwise."""

from collections.abc import Iterable
from dataclasses import replace

from vetdesk.documents.asklint import differing
from vetdesk.documents.clauseset import ClauseSet, standing_in
from vetdesk.documents.errors import Problem
from vetdesk.documents.packs import Clause, Pack


def asked_otherwise(clause: Clause, known: ClauseSet, packs: Iterable[Pack]) -> tuple[Problem, ...]:
    """Return the questions of a clause that one of ``packs``, which it stands in, has as another question."""
    library = {**known.library, clause.id: clause}
    found: list[Problem] = []
    for pack in packs if clause.asks else ():
        if clause.id in standing_in(pack, library):
            theirs = [replace(one, asked_by=pack.title) for one in pack.asks]
            found += differing(clause.id, clause.asks, theirs)
    return tuple(found)
