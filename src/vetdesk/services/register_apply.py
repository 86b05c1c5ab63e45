"""Makes records of rows of an import, many at a time, and notes how they were before."""

from collections.abc import Mapping, Sequence
from typing import TypeVar
from uuid import UUID

from vetdesk.domain.register_rows import RegisterKind, RowAction
from vetdesk.services.desk import Desk
from vetdesk.services.errors import AlreadyRegistered, ChangedMeanwhile, NotFound
from vetdesk.services.intake import id_hash
from vetdesk.services.register_records import party_draft, person_draft, person_values
from vetdesk.store import parties, people, register_lookups
from vetdesk.store import register_imports as imports
from vetdesk.store.parties import PartyDraft, PartyRecord
from vetdesk.store.people import PersonRecord
from vetdesk.store.plain import digest, dump
from vetdesk.store.register_imports import DoneStep, StoredStep
from vetdesk.store.session import Session

R = TypeVar("R")


def apply(session: Session, desk: Desk, kind: RegisterKind, steps: Sequence[StoredStep]) -> None:
    """Add or update the records of some rows; whoever changed the register meanwhile stops the import."""
    imports.note_done(
        session, _parties(session, desk, steps) if kind is _C else _people(session, desk, steps)
    )


def marks(session: Session, kind: RegisterKind, ids: Sequence[UUID]) -> dict[UUID, str]:
    """Return what tells of each record whether it was changed since: a digest of what a sheet may set."""
    if kind is _C:
        return {one: _party_mark(record) for one, record in parties.of(session, ids).items()}
    return {one: _person_mark(record) for one, record in people.those(session, ids).items()}


def _parties(session: Session, desk: Desk, steps: Sequence[StoredStep]) -> list[DoneStep]:
    known = parties.of(session, [step.subject for step in steps if step.subject])
    drafts = [(party_draft(step.values, _of(step, known)), step.subject) for step in steps]
    registered = register_lookups.parties_by_uscc(session, (draft.party.uscc for draft, _ in drafts))
    taken = {code: record.id for code, record in registered.items()}
    _refuse_taken("party", [(draft.party.uscc, subject) for draft, subject in drafts], taken)
    saved = parties.save_all(session, drafts, now=desk.now())
    return [
        DoneStep(
            id=step.id,
            subject=record.id,
            before=_party_before(known, step.subject),
            after=_party_mark(record),
        )
        for step, record in zip(steps, saved, strict=True)
    ]


def _people(session: Session, desk: Desk, steps: Sequence[StoredStep]) -> list[DoneStep]:
    known = people.those(session, [step.subject for step in steps if step.subject])
    drafts = [person_draft(step.values, _of(step, known)) for step in steps]
    employers = {draft.employer_id for draft in drafts}
    if employers - parties.of(session, list(employers)).keys():
        raise NotFound("party")
    hashes = [id_hash(desk, draft.id_number) for draft in drafts]
    wanted = [(hashed, step.subject) for hashed, step in zip(hashes, steps, strict=True)]
    _refuse_taken("person", wanted, people.known_hashes(session, hashes))
    given = [(draft, step.subject, hashed) for draft, step, hashed in zip(drafts, steps, hashes, strict=True)]
    saved = people.save_all(session, given, now=desk.now())
    now = people.those(session, saved)
    return [
        DoneStep(
            id=step.id,
            subject=person_id,
            before=_person_before(known, step.subject),
            after=_person_mark(now[person_id]),
        )
        for step, person_id in zip(steps, saved, strict=True)
    ]


def _of(step: StoredStep, known: Mapping[UUID, R]) -> R | None:
    """Return the record a row changes, or None for a row that adds one."""
    found = known.get(step.subject) if step.subject else None
    if step.action is RowAction.UPDATE and found is None:
        raise ChangedMeanwhile
    return found


def _refuse_taken(what: str, wanted: Sequence[tuple[str, UUID | None]], taken: Mapping[str, UUID]) -> None:
    """Raise ``AlreadyRegistered`` when a number belongs to another record, or comes twice."""
    numbers = [number for number, _ in wanted]
    if len(set(numbers)) < len(numbers):
        raise AlreadyRegistered(what)
    if any(number in taken and taken[number] != subject for number, subject in wanted):
        raise AlreadyRegistered(what)


def _party_before(known: Mapping[UUID, PartyRecord], subject: UUID | None) -> str:
    if subject is None:
        return ""
    record = known[subject]
    return dump(PartyDraft(side=record.side, party=record.party, profile=record.profile))


def _person_before(known: Mapping[UUID, PersonRecord], subject: UUID | None) -> str:
    if subject is None:
        return ""
    # The number itself is never kept twice, so that erasing a person erases it.
    return dump({key: value for key, value in person_values(known[subject]).items() if key != "id_number"})


def _party_mark(record: PartyRecord) -> str:
    return digest([record.party, record.profile, record.status])


def _person_mark(record: PersonRecord) -> str:
    return digest(person_values(record))


_C = RegisterKind.COLLECTORS
