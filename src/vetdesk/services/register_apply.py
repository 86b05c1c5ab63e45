"""Makes a record of one row of an import, and notes how it was before."""

from uuid import UUID

from vetdesk.domain.register_rows import RegisterKind, RowAction
from vetdesk.services.desk import Desk
from vetdesk.services.errors import AlreadyRegistered, ChangedMeanwhile, NotFound
from vetdesk.services.intake import id_hash
from vetdesk.services.register_records import party_draft, person_draft, person_values
from vetdesk.store import parties, people
from vetdesk.store import register_imports as imports
from vetdesk.store.parties import PartyDraft
from vetdesk.store.plain import digest, dump
from vetdesk.store.register_imports import StoredStep
from vetdesk.store.session import Session


def apply(session: Session, desk: Desk, kind: RegisterKind, step: StoredStep) -> None:
    """Add or update the record of one row; whoever changed the register meanwhile stops the import."""
    if kind is RegisterKind.COLLECTORS:
        _party(session, desk, step)
    else:
        _person(session, desk, step)


def party_mark(session: Session, party_id: UUID) -> str:
    """Return what tells whether a party was changed since: a digest of everything a sheet may set."""
    record = parties.get(session, party_id)
    if record is None:
        return ""
    return digest([record.party, record.profile, record.status])


def person_mark(session: Session, person_id: UUID) -> str:
    """Return what tells whether a person was changed since."""
    record = people.get(session, person_id)
    return digest(person_values(record)) if record else ""


def _party(session: Session, desk: Desk, step: StoredStep) -> None:
    known = parties.get(session, step.subject) if step.subject else None
    if step.action is RowAction.UPDATE and known is None:
        raise ChangedMeanwhile
    draft = party_draft(step.values, known)
    other = parties.by_uscc(session, draft.party.uscc)
    if other is not None and (known is None or other.id != known.id):
        raise AlreadyRegistered("party")
    before = dump(PartyDraft(side=known.side, party=known.party, profile=known.profile)) if known else ""
    saved = parties.save(session, draft, party_id=known.id if known else None, now=desk.now())
    imports.note_done(session, step.id, subject=saved.id, before=before, after=party_mark(session, saved.id))


def _person(session: Session, desk: Desk, step: StoredStep) -> None:
    known = people.get(session, step.subject) if step.subject else None
    if step.action is RowAction.UPDATE and known is None:
        raise ChangedMeanwhile
    draft = person_draft(step.values, known)
    if parties.get(session, draft.employer_id) is None:
        raise NotFound("party")
    hashed = id_hash(desk, draft.id_number)
    other = people.by_hash(session, hashed)
    if other is not None and (known is None or other != known.id):
        raise AlreadyRegistered("person")
    # The number itself is never kept twice, so that erasing a person erases it.
    values = person_values(known) if known else {}
    before = dump({key: value for key, value in values.items() if key != "id_number"}) if known else ""
    saved = people.save(session, draft, person_id=known.id if known else None, id_hash=hashed, now=desk.now())
    imports.note_done(session, step.id, subject=saved, before=before, after=person_mark(session, saved))
