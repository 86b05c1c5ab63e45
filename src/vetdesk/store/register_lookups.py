"""Looks many records up at once for a register that comes in, and takes records out again."""

import uuid
from collections.abc import Iterable, Sequence
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from vetdesk.store import parties, people, search
from vetdesk.store.parties import PartyAliasRow, PartyRecord, PartyRow, Side
from vetdesk.store.people import PersonRecord, PersonRow

_SLICE: Final = 400


def parties_by_uscc(session: Session, codes: Iterable[str]) -> dict[str, PartyRecord]:
    """Return the registered parties among ``codes``, by code."""
    found: dict[str, PartyRecord] = {}
    for some in _slices(sorted(set(codes))):
        ids = session.scalars(select(PartyRow.id).where(PartyRow.uscc.in_(some)))
        for party_id in ids.all():
            record = parties.get(session, party_id)
            if record is not None:
                found[record.party.uscc] = record
    return found


def party_names(session: Session) -> list[tuple[uuid.UUID, Side, str, str | None, str]]:
    """Return (id, side, name, short name, code) of every party."""
    rows = session.execute(
        select(PartyRow.id, PartyRow.side, PartyRow.name, PartyRow.short_name, PartyRow.uscc)
    )
    return [(row[0], row[1], row[2], row[3], row[4]) for row in rows]


def people_by_hash(session: Session, hashes: Iterable[str]) -> dict[str, PersonRecord]:
    """Return the registered people among keyed hashes, by hash."""
    found: dict[str, PersonRecord] = {}
    for some in _slices(sorted(set(hashes))):
        rows = session.execute(select(PersonRow.id, PersonRow.id_hash).where(PersonRow.id_hash.in_(some)))
        for person_id, digest in rows.all():
            record = people.get(session, person_id)
            if record is not None:
                found[digest] = record
    return found


def people_named(session: Session, names: Iterable[str]) -> list[tuple[uuid.UUID, str, uuid.UUID]]:
    """Return (id, name, employer) of everybody with one of these names."""
    found = []
    for some in _slices(sorted(set(names))):
        rows = session.execute(
            select(PersonRow.id, PersonRow.name, PersonRow.employer_id).where(PersonRow.name.in_(some))
        )
        found += [(row[0], row[1], row[2]) for row in rows]
    return found


def unregister_party(session: Session, party_id: uuid.UUID) -> None:
    """Take a party out of the register; nothing may refer to it."""
    search.drop(session, party_id)
    session.delete(session.get_one(PartyRow, party_id))
    session.flush()


def forget_former_names(session: Session, party_id: uuid.UUID, names: Iterable[str]) -> None:
    """Drop former names that an import which was taken back had brought about."""
    rows = session.scalars(
        select(PartyAliasRow).where(PartyAliasRow.party_id == party_id, PartyAliasRow.name.in_(list(names)))
    )
    for row in rows:
        session.delete(row)
    session.flush()


def unregister_person(session: Session, person_id: uuid.UUID) -> None:
    """Take a person out of the register; nothing may refer to them."""
    search.drop(session, person_id)
    session.delete(session.get_one(PersonRow, person_id))
    session.flush()


def _slices(values: Sequence[str]) -> Iterable[Sequence[str]]:
    return (values[at : at + _SLICE] for at in range(0, len(values), _SLICE))
