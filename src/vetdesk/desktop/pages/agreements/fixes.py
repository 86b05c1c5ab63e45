"""Where each obstacle is mended: a question, a term, the schedule, a clause, a check, a person, a party."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from vetdesk.domain.answers import BY_NAME
from vetdesk.domain.gates_handover import NOTED
from vetdesk.domain.obstacles import Obstacle


class Place(StrEnum):
    """The places of the window where something can be mended."""

    QUESTION = "question"
    TERMS = "terms"
    SCHEDULE = "schedule"
    PEOPLE = "people"
    CLAUSE = "clause"
    REVIEW = "review"
    CONDITIONS = "conditions"
    PERSON = "person"
    OWN_PARTY = "own_party"
    OTHER_PARTY = "other_party"
    APPROVAL = "approval"
    STATUTES = "statutes"
    TEMPLATE = "template"
    TEXT = "text"
    ANSWERS = "answers"
    NOTE = "note"
    POWER = "power"
    NOWHERE = "nowhere"


@dataclass(frozen=True)
class Fix:
    """One place, and what to look at there: an answer, a section, a clause, a check, a name."""

    place: Place
    target: str = ""


_TERMS: Final = (
    "internal_approval",
    "state_owned",
    "impact_assessment",
    "basis",
    "outsource_notice",
    "transferability",
    "payment",
    "deposit",
    "notice",
    "first_handover_on",
    "sub_processors",
    "signatories",
)
_CODES: Final[Mapping[str, Fix]] = {
    "party.authority": Fix(Place.TERMS, "signatories"),
    "party.assignee_qualification": Fix(Place.TERMS, "basics"),
    "approval.four_eyes": Fix(Place.APPROVAL),
    "approval.stale": Fix(Place.APPROVAL),
    "vetting.condition": Fix(Place.CONDITIONS),
    "statute.amended": Fix(Place.STATUTES),
    "text.schedule": Fix(Place.TEMPLATE),
    "text.reference": Fix(Place.TEXT),
    "text.terms": Fix(Place.TEXT),
    "paper.answer": Fix(Place.ANSWERS),
    "paper.change": Fix(Place.ANSWERS),
    "poa": Fix(Place.POWER),
    **{code: Fix(Place.NOTE, code) for code in NOTED},
}
_SUBJECTS: Final[Mapping[str, Fix]] = {
    "organisation": Fix(Place.OWN_PARTY),
    "collector": Fix(Place.OTHER_PARTY),
    "people": Fix(Place.PEOPLE),
    "schedule": Fix(Place.SCHEDULE),
    "debts": Fix(Place.SCHEDULE),
    "totals": Fix(Place.SCHEDULE),
    "clauses": Fix(Place.CLAUSE),
    "external_no": Fix(Place.TERMS, "basics"),
    "paper": Fix(Place.CLAUSE),
    "text": Fix(Place.TEXT),
    **{name: Fix(Place.TERMS, name) for name in _TERMS},
    **{name: Fix(Place.QUESTION, name) for name in BY_NAME},
}

_MISSING: Final = "answer.missing"
_ABROAD: Final = ("data.overseas", "abroad")


def fix_of(obstacle: Obstacle) -> Fix:
    """Return the place that mends ``obstacle``; only the day of a run has none."""
    code, subject = obstacle.code, obstacle.subject
    # No note mends a place abroad that is known; another place does.
    if (code in _CODES or code == _MISSING) and (code, obstacle.aspect) != _ABROAD:
        return _CODES.get(code, Fix(Place.QUESTION, subject))
    if code.startswith("vetting."):
        if obstacle.aspect.startswith("owner_"):
            return Fix(Place.OTHER_PARTY)
        return Fix(Place.REVIEW, "" if subject in {"decision", "requery_on"} else subject)
    if code.startswith("person."):
        return Fix(Place.PERSON, subject)
    if subject.startswith("CL-"):
        placeless = code == "clause.core_missing" and obstacle.aspect == "template"
        return Fix(Place.TEMPLATE) if placeless else Fix(Place.CLAUSE, subject)
    head = subject.partition(".")[0].partition("[")[0]
    return _SUBJECTS.get(head, Fix(Place.NOWHERE))
