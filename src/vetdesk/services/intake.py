"""Takes over what a matter file says: parties by code, people by number, the matter by reference."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from vetdesk.domain.identifiers import compact
from vetdesk.domain.matter import MatterInput, PersonInput
from vetdesk.domain.parties import CollectorStatus
from vetdesk.domain.people import standing
from vetdesk.domain.vetting import decision_valid_until
from vetdesk.services import packshelf, personstanding, reviewstanding, terms
from vetdesk.services.desk import Desk
from vetdesk.store import agreements, parties, people, vetting
from vetdesk.store.agreements import MatterHead
from vetdesk.store.parties import PartyDraft, Side
from vetdesk.store.people import PersonDraft
from vetdesk.store.session import Session
from vetdesk.store.vetting import DecisionLine, ReviewDraft

_SHORTEST_NUMBER: Final = 6
"""Characters of the shortest number of a person, a permit; shorter words are not looked up."""


@dataclass(frozen=True, kw_only=True)
class _Sides:
    organisation: UUID
    collector: UUID

    def of(self, side: str) -> UUID:
        return self.organisation if side == "organisation" else self.collector


def take_over(session: Session, desk: Desk, matter: MatterInput) -> UUID:
    """Write everything but the schedule; whoever is known already is updated, which is journalled."""
    now = desk.now()
    known = agreements.by_ref(session, matter.matter_ref)
    sides = _Sides(
        organisation=_party(session, matter, "organisation", now=now),
        collector=_party(session, matter, "collector", now=now),
    )
    review = _review(session, desk, matter, sides.collector, known)
    members = tuple(_person(session, desk, one, matter, sides) for one in matter.people)
    head = MatterHead(
        matter_ref=matter.matter_ref,
        road=matter.road,
        creditor_kind=matter.creditor_kind,
        asset_type=matter.asset_type,
        assignee_kind=matter.assignee_kind,
        language=matter.language,
        organisation_id=sides.organisation,
        collector_id=sides.collector,
        review_id=review,
        as_of=matter.as_of,
        external_no=matter.external_no,
        drafted_by=matter.drafted_by,
        reviewed_by=matter.reviewed_by,
    )
    matter_id = agreements.save_head(session, head, matter_id=known, from_file=True, now=now)
    agreements.set_terms(session, matter_id, terms.write(terms.of_matter(matter)), now=now)
    agreements.set_answers(session, matter_id, matter.answers, now=now)
    agreements.set_clauses(session, matter_id, matter.clauses)
    agreements.set_people(session, matter_id, members)
    agreements.set_overrides(session, matter_id, matter.overrides)
    _approval(session, matter_id, matter, now=now)
    return matter_id


def id_hash(desk: Desk, id_number: str) -> str:
    """Return the keyed hash under which a person is found (decision 33)."""
    return desk.vault.seal(compact(id_number).encode()).hex()


def by_number(session: Session, desk: Desk, typed: str) -> UUID | None:
    """Return the person whose whole number was typed; only its keyed hash is looked up (decision 33).

    Parts of numbers find nobody, and nothing of what was typed is kept.
    """
    number = compact(typed)
    if len(number) < _SHORTEST_NUMBER or not any(char.isdigit() for char in number):
        return None
    return people.by_hash(session, id_hash(desk, number))


def _party(session: Session, matter: MatterInput, side: str, *, now: datetime) -> UUID:
    party = getattr(matter, side)
    known = parties.by_uscc(session, compact(party.uscc))
    draft = PartyDraft(
        side=Side.OWN if side == "organisation" else Side.COLLECTOR,
        party=party,
        profile=known.profile if known else parties.Profile(),
    )
    return parties.save(session, draft, party_id=known.id if known else None, now=now).id


def _review(
    session: Session, desk: Desk, matter: MatterInput, collector_id: UUID, known: UUID | None
) -> UUID:
    given, now = matter.review, desk.now()
    draft = ReviewDraft(
        collector_id=collector_id,
        pack=given.pack,
        pack_version=desk.rules.packs[given.pack].version if given.pack in desk.rules.packs else "",
        road=matter.road,
        creditor_kind=matter.creditor_kind,
        asset_type=matter.asset_type,
        assignee_kind=matter.assignee_kind,
        channels=given.channels,
        assignee_calls=given.assignee_calls,
        reviewer=given.reviewer,
        reviewed_on=given.reviewed_on,
        requery_on=given.requery_on,
    )
    review_id = _known_review(session, known, collector_id)
    if review_id is None:
        review_id = vetting.start(session, draft, now=now)
    else:
        vetting.revise(session, review_id, draft)
    _answers(session, review_id, matter)
    reviewstanding.note(session, desk, review_id)
    _decision(session, review_id, matter, collector_id, now=now)
    reviewstanding.note_decision(session, desk, collector_id)
    return review_id


def _known_review(session: Session, known: UUID | None, collector_id: UUID) -> UUID | None:
    """Return the review this matter already has, unless it was of another collector."""
    record = agreements.get(session, known) if known else None
    review = vetting.get(session, record.head.review_id) if record and record.head.review_id else None
    return record.head.review_id if record and review and review.draft.collector_id == collector_id else None


def _answers(session: Session, review_id: UUID, matter: MatterInput) -> None:
    record = vetting.get(session, review_id)
    before = record.answers if record else {}
    for check_id in before.keys() - matter.review.answers.keys():
        vetting.forget_answer(session, review_id, check_id)
    for check_id, answer in matter.review.answers.items():
        if not answer.attests_the_same(before.get(check_id)):
            vetting.answer(session, review_id, check_id, answer)


def _decision(
    session: Session, review_id: UUID, matter: MatterInput, collector_id: UUID, *, now: datetime
) -> None:
    given = matter.review.decision
    until = decision_valid_until(given.on)
    decision = DecisionLine(
        outcome=given.outcome, reason=given.reason, by=given.by, on=given.on, valid_until=until
    )
    vetting.decide(session, review_id, decision)
    record = parties.get(session, collector_id)
    if record and record.side is Side.COLLECTOR:
        status = CollectorStatus(given.outcome)
        parties.set_status(session, collector_id, status, now=now, decided_on=given.on, valid_until=until)


def _person(session: Session, desk: Desk, one: PersonInput, matter: MatterInput, sides: _Sides) -> UUID:
    digest = id_hash(desk, one.id_number)
    draft = PersonDraft(
        name=one.name,
        id_number=compact(one.id_number),
        employer_id=sides.of(one.employer),
        post=one.post,
        key=one.key,
    )
    person_id = people.save(
        session, draft, person_id=people.by_hash(session, digest), id_hash=digest, now=desk.now()
    )
    record = people.get(session, person_id)
    before = record.checks if record else {}
    for check_id in before.keys() - one.checks.keys():
        people.forget_answer(session, person_id, check_id)
    for check_id, answer in one.checks.items():
        if not answer.attests_the_same(before.get(check_id)):
            people.answer(session, person_id, check_id, answer)
    update_standing(session, desk, person_id, one, matter)
    return person_id


def update_standing(
    session: Session, desk: Desk, person_id: UUID, one: PersonInput, matter: MatterInput
) -> None:
    """Keep a person's status for lists; gates always compute it anew."""
    checked_with = packshelf.for_people(session, desk)
    found = standing(
        one,
        checked_with,
        creditor=matter.creditor_kind,
        facts={"road": matter.road.value, "creditor_kind": matter.creditor_kind.value},
        today=matter.as_of or desk.today(),
    )
    pack = checked_with.by_id
    ends = [
        end
        for check_id, given in one.checks.items()
        if check_id in pack
        and (end := pack[check_id].validity.valid_until(given.on, stated=given.valid_until))
    ]
    record = people.get(session, person_id)
    assert record is not None
    next_expiry = min(ends, default=None)
    personstanding.note(session, desk, record, checked_with, status=found.status, next_expiry=next_expiry)


def _approval(session: Session, matter_id: UUID, matter: MatterInput, *, now: datetime) -> None:
    """Keep who approves; the content it covers is noted when a run accepts it."""
    record = agreements.get(session, matter_id)
    if record and record.approval and record.approval.approval == matter.approved_by:
        return
    agreements.add_approval(session, matter_id, matter.approved_by, content_hash=None, now=now)
