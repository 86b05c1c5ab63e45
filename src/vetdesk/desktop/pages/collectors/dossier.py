"""Everything the page of one collector shows, read in one go in the read lane."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from vetdesk.domain.staleness import StaleCause
from vetdesk.services.agreements import MatterLine, MatterQuery
from vetdesk.services.conditions import ConditionLine
from vetdesk.services.documents import DocumentLine
from vetdesk.services.errors import NotFound
from vetdesk.services.evaluations import EvaluationLine, EvaluationRoom
from vetdesk.services.journal import HistoryLine
from vetdesk.services.office import Services
from vetdesk.services.parties import PartyRecord
from vetdesk.services.people import PersonLine, PersonQuery
from vetdesk.services.questionnaires import QuestionnaireLine
from vetdesk.services.vetting import ReviewLine, ReviewView

_MOST: Final = 1_000


@dataclass(frozen=True, kw_only=True)
class CollectorDossier:
    """One collector with what belongs to it; ``review`` is one that was asked for by its id.

    ``stale`` is why its decision no longer stands on what it was taken on; empty while it does.
    """

    party: PartyRecord
    reviews: tuple[ReviewLine, ...]
    conditions: tuple[ConditionLine, ...] = ()
    stale: tuple[StaleCause, ...] = ()
    people: tuple[PersonLine, ...]
    matters: tuple[MatterLine, ...]
    documents: tuple[DocumentLine, ...]
    questionnaires: tuple[QuestionnaireLine, ...] = ()
    history: tuple[HistoryLine, ...]
    evaluations: tuple[EvaluationLine, ...] = ()
    evaluation: EvaluationRoom | None = None
    review: ReviewView | None = None
    part: str = ""


def read_dossier(services: Services, record_id: UUID, part: str = "") -> CollectorDossier:
    """Return the collector called ``record_id``, or the one whose review is called so."""
    review: ReviewView | None = None
    try:
        party = services.parties.get(record_id)
    except NotFound:
        review = services.vetting.get(record_id)
        party = services.parties.get(review.collector.id)
    reviews = services.vetting.of(party.id)
    matters = services.agreements.page(MatterQuery(collector_id=party.id, limit=_MOST)).items
    return CollectorDossier(
        party=party,
        reviews=reviews,
        conditions=services.conditions.of(party.id),
        stale=services.decisions.stale(party.id),
        people=services.people.page(PersonQuery(employer_id=party.id, limit=_MOST)).items,
        matters=matters,
        documents=(
            *services.documents.of_collector(party.id),
            *(one for matter in matters for one in services.documents.of_matter(matter.id)),
        ),
        questionnaires=services.questionnaires.of_collector(party.id),
        history=_history(services, party.id, *(one.id for one in reviews)),
        evaluations=services.evaluations.of(party.id),
        evaluation=services.evaluations.room(party.id),
        review=review,
        part=part,
    )


def _history(services: Services, *record_ids: UUID) -> tuple[HistoryLine, ...]:
    lines = [line for record_id in record_ids for line in services.journal.of(record_id)]
    return tuple(sorted(lines, key=lambda line: line.at, reverse=True))
