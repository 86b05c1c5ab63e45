"""What travels with a template from office to office: its own clauses, under ids that are free there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from vetdesk.documents.ownenglish import renamed
from vetdesk.documents.packs import Clause, Pack
from vetdesk.services import clauseshelf
from vetdesk.services.clausecards import ClauseCard
from vetdesk.services.clausenames import OWN_PREFIX, named, pointed, says_the_same
from vetdesk.services.desk import Desk
from vetdesk.services.templateerrors import TemplateClausesDiffer


@dataclass(frozen=True, kw_only=True)
class Arrived:
    """A template as it stands here, and the clauses that are to be kept with it."""

    pack: Pack
    clauses: tuple[Clause, ...]


def packed(desk: Desk, pack: Pack) -> tuple[Pack, tuple[Clause, ...]]:
    """Return an own template with every slot it fills today, and the own clauses of the office in them.

    A shipped clause is in every office, so an edition of it stays at home; where an own clause stands in
    shipped templates is the business of its office and does not travel.
    """
    with desk.vault.reading() as session:
        known = clauseshelf.in_force(session, desk)
    full = known.fit(pack)
    slots = [name for part in full.parts for name in part.clauses]
    own = [known.library[name] for name in dict.fromkeys(slots) if name.startswith(OWN_PREFIX)]
    return full, tuple(replace(one, stands_in=()) for one in own)


def arrived(pack: Pack, given: Sequence[Clause], known: Mapping[str, ClauseCard]) -> Arrived:
    """Return a template that came in a file with the clauses the library lacks.

    An id that means another clause here is changed in the template and in the clauses. Raises
    ``TemplateClausesDiffer`` with the clauses that say something else here: nothing is written over.
    """
    strange = [one for one in given if not one.id.startswith(OWN_PREFIX)]
    here = named(given, known, known)
    home = {
        one.id: replace(known[one.id], clause=_bare(known[one.id].clause)) for one in here if one.id in known
    }
    differ = [one for one in here if one.id in home and not says_the_same(_bare(one), home[one.id])]
    if strange or differ:
        raise TemplateClausesDiffer([f"{one.id} {one.title}" for one in (*strange, *differ)])
    names = {old.id: new.id for old, new in zip(given, here, strict=True) if old.id != new.id}
    parts = tuple(
        replace(
            part,
            body=pointed(part.body, names),
            clauses=tuple(names.get(one, one) for one in part.clauses),
        )
        for part in pack.parts
    )
    fresh = tuple(_bare(one) for one in here if one.id not in home)
    turned = renamed(pack, replace(pack, parts=parts), lambda said: pointed(said, names))
    return Arrived(pack=turned, clauses=fresh)


def _bare(clause: Clause) -> Clause:
    return replace(clause, stands_in=())
