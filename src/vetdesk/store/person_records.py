"""Authorisations, dated records and their evidence of people, and what is left once a person is erased."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from vetdesk.domain.authorisation import Authorisation, ConsentItem
from vetdesk.domain.person_records import RecordDraft, RecordEntry, RecordKind
from vetdesk.domain.retention import RetentionGround
from vetdesk.store.base import Row
from vetdesk.store.people import PersonAuthorisationRow
from vetdesk.store.plain import dump, load


@dataclass(frozen=True, kw_only=True)
class PersonFile:
    """A scan or other proof of an authorisation or a record (``subject_id``); its bytes lie in the vault."""

    id: uuid.UUID
    subject_id: uuid.UUID
    file_id: uuid.UUID
    name: str
    media_type: str
    size: int
    sha256: str
    by: str
    at: datetime


@dataclass(frozen=True, kw_only=True)
class Erasure:
    """What proves that a person was erased: no name, a keyed hash of the number, the hash of what went."""

    id: uuid.UUID
    id_hash: str
    sha256: str
    on: date
    by: str
    ground: RetentionGround
    reason: str
    erased: str


class PersonRecordRow(Row, kw_only=True):
    """A dated record about a person; ``said`` is the draft as canonical text."""

    __tablename__ = "person_record"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    person_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    kind: Mapped[RecordKind]
    on: Mapped[date]
    said: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]
    ended_on: Mapped[date | None] = mapped_column(default=None)


class PersonFileRow(Row, kw_only=True):
    """The link from an authorisation or a record to a file in the vault."""

    __tablename__ = "person_file"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    person_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    subject_id: Mapped[uuid.UUID]
    file_id: Mapped[uuid.UUID]
    name: Mapped[str]
    media_type: Mapped[str]
    size: Mapped[int]
    sha256: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]


class PersonErasureRow(Row, kw_only=True):
    """A person who was erased; holds nothing that tells who it was without the number itself."""

    __tablename__ = "person_erasure"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    id_hash: Mapped[str]
    sha256: Mapped[str]
    on: Mapped[date] = mapped_column(index=True)
    by: Mapped[str]
    ground: Mapped[RetentionGround]
    reason: Mapped[str]
    erased: Mapped[str]


_FILE = tuple(PersonFile.__dataclass_fields__)
_ERASURE = tuple(Erasure.__dataclass_fields__)


def authorise(session: Session, person_id: uuid.UUID, signed: Authorisation) -> uuid.UUID:
    """Keep a signed authorisation."""
    items = None if signed.items is None else ",".join(sorted(one.value for one in signed.items))
    row = PersonAuthorisationRow(person_id=person_id, on=signed.on, until=signed.until, items=items)
    session.add(row)
    session.flush()
    return row.id


def withdraw(session: Session, authorisation_id: uuid.UUID, *, on: date, reason: str) -> None:
    """Keep the day on which the person took the authorisation back."""
    row = session.get_one(PersonAuthorisationRow, authorisation_id)
    row.withdrawn_on, row.reason = on, reason


def authorisations(session: Session, person_id: uuid.UUID) -> tuple[Authorisation, ...]:
    """Return the authorisations of a person, the newest first."""
    rows = session.scalars(
        select(PersonAuthorisationRow)
        .where(PersonAuthorisationRow.person_id == person_id)
        .order_by(PersonAuthorisationRow.on.desc(), PersonAuthorisationRow.id)
    )
    return tuple(
        Authorisation(
            id=row.id,
            on=row.on,
            until=row.until,
            items=None if row.items is None else _items(row.items),
            withdrawn_on=row.withdrawn_on,
            reason=row.reason,
        )
        for row in rows
    )


def add(session: Session, person_id: uuid.UUID, said: RecordDraft, *, by: str, at: datetime) -> uuid.UUID:
    """Keep a record."""
    row = PersonRecordRow(person_id=person_id, kind=said.kind, on=said.on, said=dump(said), by=by, at=at)
    session.add(row)
    session.flush()
    return row.id


def end(session: Session, record_id: uuid.UUID, *, on: date | None) -> None:
    """Keep the day on which an access was taken away."""
    session.get_one(PersonRecordRow, record_id).ended_on = on


def records(session: Session, person_id: uuid.UUID) -> tuple[RecordEntry, ...]:
    """Return the records of a person, in the order they were kept."""
    rows = session.scalars(
        select(PersonRecordRow)
        .where(PersonRecordRow.person_id == person_id)
        .order_by(PersonRecordRow.at, PersonRecordRow.on)
    )
    return tuple(
        RecordEntry(id=row.id, said=load(RecordDraft, row.said), by=row.by, ended_on=row.ended_on)
        for row in rows
    )


def attach(session: Session, person_id: uuid.UUID, line: PersonFile) -> None:
    """Link a stored file to an authorisation or a record."""
    session.add(PersonFileRow(person_id=person_id, **{name: getattr(line, name) for name in _FILE}))


def file(session: Session, file_id: uuid.UUID) -> PersonFile | None:
    """Return one file."""
    row = session.get(PersonFileRow, file_id)
    return _file(row) if row else None


def files_of(session: Session, person_id: uuid.UUID) -> tuple[PersonFile, ...]:
    """Return every file of a person, the oldest first."""
    rows = session.scalars(
        select(PersonFileRow).where(PersonFileRow.person_id == person_id).order_by(PersonFileRow.at)
    )
    return tuple(_file(row) for row in rows)


def relations_of(
    session: Session, person_ids: Sequence[uuid.UUID]
) -> dict[uuid.UUID, tuple[RecordEntry, ...]]:
    """Return the declarations of these people."""
    rows = session.scalars(
        select(PersonRecordRow)
        .where(PersonRecordRow.person_id.in_(person_ids), PersonRecordRow.kind == RecordKind.CONFLICT)
        .order_by(PersonRecordRow.at, PersonRecordRow.on)
    )
    found: dict[uuid.UUID, tuple[RecordEntry, ...]] = {}
    for row in rows:
        entry = RecordEntry(id=row.id, said=load(RecordDraft, row.said), by=row.by, ended_on=row.ended_on)
        found[row.person_id] = (*found.get(row.person_id, ()), entry)
    return found


def signed_days(session: Session, person_id: uuid.UUID) -> tuple[tuple[date, bool], ...]:
    """Return the day of each authorisation, the newest first, and whether its scan is filed."""
    scanned = {one.subject_id for one in files_of(session, person_id)}
    older = session.scalars(
        select(PersonAuthorisationRow.id).where(
            PersonAuthorisationRow.person_id == person_id, PersonAuthorisationRow.file_id.is_not(None)
        )
    )
    scanned |= set(older)
    return tuple((one.on, one.id in scanned) for one in authorisations(session, person_id))


def prove(session: Session, proof: Erasure) -> None:
    """Keep the proof of an erasure."""
    session.add(PersonErasureRow(**{name: getattr(proof, name) for name in _ERASURE}))


def erasures(session: Session, *, most: int = 1_000) -> tuple[Erasure, ...]:
    """Return the newest proofs."""
    rows = session.scalars(select(PersonErasureRow).order_by(PersonErasureRow.on.desc()).limit(most))
    return tuple(Erasure(**{name: getattr(row, name) for name in _ERASURE}) for row in rows)


def erased(session: Session, id_hash: str) -> Erasure | None:
    """Return the proof for the person with this keyed hash of the number."""
    row = session.scalar(
        select(PersonErasureRow)
        .where(PersonErasureRow.id_hash == id_hash)
        .order_by(PersonErasureRow.on.desc())
        .limit(1)
    )
    return Erasure(**{name: getattr(row, name) for name in _ERASURE}) if row else None


def _items(text: str) -> frozenset[ConsentItem]:
    return frozenset(ConsentItem(one) for one in text.split(",") if one)


def _file(row: PersonFileRow) -> PersonFile:
    return PersonFile(**{name: getattr(row, name) for name in _FILE})
