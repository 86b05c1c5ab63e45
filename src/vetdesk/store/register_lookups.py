"""Looks many records up at once for a register that comes in, and takes records out again."""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from vetdesk.domain.register_rows import RegisterKind
from vetdesk.store import journal, parties, people, rawrows, search
from vetdesk.store.parties import PartyAliasRow, PartyRecord, PartyRow, Side
from vetdesk.store.people import PersonRecord, PersonRow

_SLICE: Final = 400


def parties_by_uscc(session: Session, codes: Iterable[str]) -> dict[str, PartyRecord]:
    """Return the registered parties among ``codes``, by code."""
    found: dict[str, PartyRecord] = {}
    for some in _slices(sorted(set(codes))):
        ids = session.scalars(select(PartyRow.id).where(PartyRow.uscc.in_(some))).all()
        found |= {record.party.uscc: record for record in parties.of(session, ids).values()}
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
        ids = people.known_hashes(session, some)
        records = people.those(session, list(ids.values()))
        found |= {digest: records[person_id] for digest, person_id in ids.items()}
    return found


def people_named(session: Session, names: Iterable[str]) -> list[tuple[uuid.UUID, str, uuid.UUID, str]]:
    """Return (id, name, employer, identity number) of everybody with one of these names."""
    found = []
    for some in _slices(sorted(set(names))):
        rows = session.execute(
            select(PersonRow.id, PersonRow.name, PersonRow.employer_id, PersonRow.id_number)
            .where(PersonRow.name.in_(some))
            .order_by(PersonRow.id)
        )
        found += [(row[0], row[1], row[2], row[3]) for row in rows]
    return found


def unregister(session: Session, kind: RegisterKind, ids: Sequence[uuid.UUID]) -> None:
    """Take records out of their register; nothing may refer to them."""
    row_class = PartyRow if kind is RegisterKind.COLLECTORS else PersonRow
    journal.delete_each(session, rawrows.table_of(row_class), ids)
    search.drop_all(session, ids)


def forget_former_names(session: Session, names: Mapping[uuid.UUID, Iterable[str]]) -> None:
    """Drop former names, by party, that an import which was taken back had brought about."""
    wanted = {party_id: frozenset(some) for party_id, some in names.items()}
    for some in rawrows.slices(list(wanted)):
        for row in session.scalars(select(PartyAliasRow).where(PartyAliasRow.party_id.in_(some))):
            if row.name in wanted[row.party_id]:
                session.delete(row)
    session.flush()


def _slices(values: Sequence[str]) -> Iterable[Sequence[str]]:
    return (values[at : at + _SLICE] for at in range(0, len(values), _SLICE))
