"""Keeps what lists tell of a person in step with authorisations, records and checks."""

from datetime import date
from typing import Final

from vetdesk.domain.authorisation import AUTHORISATION_CHECK, Authorisation, AuthorisationState, newest
from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.packs import Pack
from vetdesk.domain.people import PersonStatus
from vetdesk.domain.person_records import CHECK_OF, RecordEntry, RecordKind
from vetdesk.domain.person_records import newest as newest_record
from vetdesk.domain.retention import Retention, retention
from vetdesk.services.desk import Desk
from vetdesk.store import people, person_records
from vetdesk.store.people import PersonRecord, Standing
from vetdesk.store.session import Session

UNDERTAKING_PACK: Final = "cn.staff_undertaking"
_PASS: Final = "pass"  # noqa: S105 - an outcome, no secret


def undertaking_version(desk: Desk) -> str:
    """Return the version of the undertaking's present text; one of an older text is asked for again."""
    return desk.rules.documents[UNDERTAKING_PACK].version


def consents(session: Session, record: PersonRecord) -> tuple[Authorisation, ...]:
    """Return the authorisations of a person; where none is kept, the one that BP-02 says was signed."""
    kept = person_records.authorisations(session, record.id)
    said = record.checks.get(AUTHORISATION_CHECK)
    if kept or said is None or said.outcome != _PASS:
        return kept
    return (Authorisation(on=said.on, until=said.valid_until),)


def retention_of(record: PersonRecord, authorisations: tuple[Authorisation, ...], today: date) -> Retention:
    """Return how long the records of a person are kept."""
    last = newest(authorisations)
    withdrawn = last is not None and last.state(today) is AuthorisationState.WITHDRAWN
    return retention(left_on=record.left_on, withdrawn_on=last.withdrawn_on if last and withdrawn else None)


def note(
    session: Session,
    desk: Desk,
    record: PersonRecord,
    pack: Pack,
    *,
    status: PersonStatus,
    next_expiry: date | None,
) -> None:
    """Keep the standing of a person as it is computed now."""
    today = desk.today()
    signed = consents(session, record)
    last = newest(signed)
    withdrawn = last.withdrawn_on if last and last.state(today) is AuthorisationState.WITHDRAWN else None
    entries = person_records.records(session, record.id)
    access = newest_record(entries, RecordKind.ACCESS)
    undertaken = newest_record(entries, RecordKind.UNDERTAKING)
    signed_before = _outcome(record, RecordKind.UNDERTAKING) == _PASS
    ends = [day for day in (record.left_on, access.last_day if access else None) if day]
    people.set_standing(
        session,
        record.id,
        Standing(
            status=status,
            next_expiry=next_expiry,
            authorised_on=last.on if last and withdrawn is None else None,
            authorised_until=last.until if last and withdrawn is None else None,
            withdrawn_on=withdrawn,
            undertaken=undertaken.said.version if undertaken else "" if signed_before else None,
            trained_until=_holds(record, pack, RecordKind.TRAINING),
            declared_until=_declared(entries),
            access_until=min(ends) if access and ends else _holds(record, pack, RecordKind.ACCESS),
            kept_until=retention_of(record, signed, today).until,
        ),
    )


def _declared(entries: tuple[RecordEntry, ...]) -> date | None:
    found = newest_record(entries, RecordKind.CONFLICT)
    return found.last_day if found else None


def _outcome(record: PersonRecord, kind: RecordKind) -> str:
    given = record.checks.get(CHECK_OF[kind])
    return given.outcome if given else ""


def _holds(record: PersonRecord, pack: Pack, kind: RecordKind) -> date | None:
    """Return the last day that the check of a kind holds; None where it is open or failed."""
    given: CheckAnswer | None = record.checks.get(CHECK_OF[kind])
    item = pack.by_id.get(CHECK_OF[kind])
    if given is None or item is None or given.outcome != _PASS:
        return None
    return item.validity.valid_until(given.on, stated=given.valid_until)
