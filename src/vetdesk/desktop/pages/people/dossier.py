"""Everything the page of one person shows, read in one go in the read lane."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from vetdesk.services.documents import DocumentLine
from vetdesk.services.journal import HistoryLine
from vetdesk.services.office import Services
from vetdesk.services.parties import PartyQuery
from vetdesk.services.people import PersonView
from vetdesk.services.person_erasure import NamedIn
from vetdesk.services.person_papers import PersonDesk

_MOST: Final = 1_000


@dataclass(frozen=True, kw_only=True)
class PersonDossier:
    """One person with all that is kept; ``part`` is the tab or check that was asked for."""

    person: PersonView
    desk: PersonDesk
    matters: tuple[NamedIn, ...]
    papers: tuple[DocumentLine, ...]
    history: tuple[HistoryLine, ...]
    part: str = ""


def read_person(services: Services, person_id: UUID, part: str = "") -> PersonDossier:
    """Return the person called ``person_id``."""
    return PersonDossier(
        person=services.people.get(person_id),
        desk=services.person_papers.of(person_id),
        matters=services.person_erasures.matters(person_id),
        papers=services.documents.of_person(person_id),
        history=services.journal.of(person_id),
        part=part,
    )


def read_employers(services: Services) -> tuple[tuple[str, str], ...]:
    """Return (id, name) of everybody who may employ people: ourselves first, then collectors by name."""
    own = tuple((str(one.id), one.party.name) for one in services.parties.own())
    listed = services.parties.page(PartyQuery(limit=_MOST)).items
    return (*own, *((str(one.id), one.name) for one in listed))
