"""People on either side who touch customer data, with their background checks."""

import uuid
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from typing import Final, TypeVar

from sqlalchemy import ForeignKey, Index, Select, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from vetdesk.domain.asking import read_value, write_value
from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.people import PersonStatus
from vetdesk.store import rawrows, search
from vetdesk.store.base import Row
from vetdesk.store.parties import PartyRow
from vetdesk.store.pinyin import sort_key

R = TypeVar("R")
SORTED: Final = "ix_person_sort"
STATUS: Final = "ix_person_status"
FOUND: Final = "ix_person_found"
LAPSING: Final = "ix_person_lapsing"
_LAPSED: Final = "ix_person_lapsed"


@dataclass(frozen=True, kw_only=True)
class PersonDraft:
    """A person as a form or a matter file gives one."""

    name: str
    id_number: str = field(repr=False)
    employer_id: uuid.UUID
    post: str = ""
    key: bool = False


@dataclass(frozen=True, kw_only=True)
class PersonRecord:
    """A registered person; the full number stays in the store."""

    id: uuid.UUID
    name: str
    id_number: str = field(repr=False)
    employer_id: uuid.UUID
    employer: str
    employer_side: str
    post: str
    key: bool
    status: PersonStatus
    authorised_on: date | None
    next_expiry: date | None
    checks: dict[str, CheckAnswer]
    left_on: date | None = None
    withdrawn_on: date | None = None
    kept_until: date | None = None


class PersonRow(Row, kw_only=True):
    """A natural person; found by a keyed hash of the number, never by part of it."""

    __tablename__ = "person"
    __table_args__ = (
        Index(SORTED, "sort_key", "id", "status"),
        Index(STATUS, "status", "sort_key", "id"),
        Index(FOUND, "id", "status", "sort_key"),
        Index(_LAPSED, "status", "next_expiry"),
        Index(LAPSING, "next_expiry", "left_on", "trained_until", "declared_until", "access_until"),
    )

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    name: Mapped[str]
    sort_key: Mapped[str]
    id_number: Mapped[str] = mapped_column(repr=False)
    id_hash: Mapped[str] = mapped_column(unique=True, repr=False)
    employer_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("party.id"), index=True)
    post: Mapped[str] = mapped_column(default="")
    key: Mapped[bool] = mapped_column(default=False)
    status: Mapped[PersonStatus] = mapped_column(default=PersonStatus.AWAITING)
    authorised_on: Mapped[date | None] = mapped_column(default=None)
    authorised_until: Mapped[date | None] = mapped_column(default=None, index=True)
    withdrawn_on: Mapped[date | None] = mapped_column(default=None)
    undertaken: Mapped[str | None] = mapped_column(default=None, index=True)
    trained_until: Mapped[date | None] = mapped_column(default=None, index=True)
    declared_until: Mapped[date | None] = mapped_column(default=None, index=True)
    access_until: Mapped[date | None] = mapped_column(default=None, index=True)
    left_on: Mapped[date | None] = mapped_column(default=None)
    kept_until: Mapped[date | None] = mapped_column(default=None, index=True)
    next_expiry: Mapped[date | None] = mapped_column(default=None)
    changed_at: Mapped[datetime]


class PersonCheckRow(Row, kw_only=True):
    """What one background check found."""

    __tablename__ = "person_check"
    __table_args__ = (
        UniqueConstraint("person_id", "check_id"),
        Index("ix_person_check_on", "person_id", "on"),
    )

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    person_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    check_id: Mapped[str]
    outcome: Mapped[str]
    on: Mapped[date]
    valid_until: Mapped[date | None] = mapped_column(default=None)
    source: Mapped[str | None] = mapped_column(default=None)
    note: Mapped[str | None] = mapped_column(default=None)
    value: Mapped[str | None] = mapped_column(default=None)


class PersonAuthorisationRow(Row, kw_only=True):
    """A person's written consent to be checked (个人信息保护法 13, 29)."""

    __tablename__ = "person_authorisation"
    __table_args__ = (Index("ix_person_authorisation_on", "person_id", "on"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    person_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    on: Mapped[date]
    file_id: Mapped[uuid.UUID | None] = mapped_column(default=None)
    until: Mapped[date | None] = mapped_column(default=None)
    items: Mapped[str | None] = mapped_column(default=None)
    withdrawn_on: Mapped[date | None] = mapped_column(default=None)
    reason: Mapped[str] = mapped_column(default="", server_default="")


def save(
    session: Session, draft: PersonDraft, *, person_id: uuid.UUID | None, id_hash: str, now: datetime
) -> uuid.UUID:
    """Register the person, or write the draft over the one with ``person_id``."""
    (saved,) = save_all(session, ((draft, person_id, id_hash),), now=now)
    return saved


def save_all(
    session: Session, given: Sequence[tuple[PersonDraft, uuid.UUID | None, str]], *, now: datetime
) -> tuple[uuid.UUID, ...]:
    """Do what ``save`` does for many people, each at most once, with one flush; (draft, id, hash)."""
    known = _rows(session, [person_id for _, person_id, _ in given if person_id])
    rows = []
    for draft, person_id, id_hash in given:
        row = known.get(person_id) if person_id else None
        if row is None:
            row = PersonRow(
                name=draft.name,
                sort_key=sort_key(draft.name),
                id_number=draft.id_number,
                id_hash=id_hash,
                employer_id=draft.employer_id,
                changed_at=now,
            )
            session.add(row)
        _write(row, draft, id_hash=id_hash, now=now)
        rows.append(row)
    session.flush()
    search.put_all(session, (_entry(row) for row in rows))
    return tuple(row.id for row in rows)


def by_hash(session: Session, id_hash: str) -> uuid.UUID | None:
    """Return the id of the person with this keyed hash of the number."""
    return session.scalar(select(PersonRow.id).where(PersonRow.id_hash == id_hash))


def known_hashes(session: Session, hashes: Sequence[str]) -> dict[str, uuid.UUID]:
    """Return the ids of the people among these keyed hashes, by hash."""
    found: dict[str, uuid.UUID] = {}
    for some in rawrows.slices(hashes):
        rows = session.execute(select(PersonRow.id_hash, PersonRow.id).where(PersonRow.id_hash.in_(some)))
        found |= {row[0]: row[1] for row in rows}
    return found


def get(session: Session, person_id: uuid.UUID) -> PersonRecord | None:
    """Return the person with all checks."""
    return those(session, (person_id,)).get(person_id)


def of(session: Session, person_ids: tuple[uuid.UUID, ...]) -> tuple[PersonRecord, ...]:
    """Return these people in the order asked for."""
    found = those(session, person_ids)
    return tuple(found[person_id] for person_id in person_ids)


def those(session: Session, person_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, PersonRecord]:
    """Return those of these people who are registered, with all checks."""
    rows = _rows(session, person_ids)
    checks: defaultdict[uuid.UUID, list[PersonCheckRow]] = defaultdict(list)
    for some in rawrows.slices(list(rows)):
        for check in session.scalars(
            select(PersonCheckRow)
            .where(PersonCheckRow.person_id.in_(some))
            .order_by(PersonCheckRow.person_id, PersonCheckRow.check_id)
        ):
            checks[check.person_id].append(check)
    employers: dict[uuid.UUID, PartyRow] = {}
    for some in rawrows.slices(list({row.employer_id for row in rows.values()})):
        found = session.scalars(select(PartyRow).where(PartyRow.id.in_(some)))
        employers |= {party.id: party for party in found}
    return {
        person_id: _record(row, employers[row.employer_id], checks[person_id])
        for person_id, row in rows.items()
    }


def answer(session: Session, person_id: uuid.UUID, check_id: str, given: CheckAnswer) -> None:
    """Keep what a background check found, replacing an older finding."""
    row = session.scalar(
        select(PersonCheckRow).where(
            PersonCheckRow.person_id == person_id, PersonCheckRow.check_id == check_id
        )
    )
    if row is None:
        row = PersonCheckRow(person_id=person_id, check_id=check_id, outcome=given.outcome, on=given.on)
        session.add(row)
    for name in ("outcome", "on", "valid_until", "source", "note"):
        if getattr(row, name) != getattr(given, name):
            setattr(row, name, getattr(given, name))
    if row.value != (value := write_value(given.value)):
        row.value = value


def forget_answer(session: Session, person_id: uuid.UUID, check_id: str) -> None:
    """Take a finding back."""
    rows = session.scalars(
        select(PersonCheckRow).where(
            PersonCheckRow.person_id == person_id, PersonCheckRow.check_id == check_id
        )
    )
    for row in rows:
        session.delete(row)


@dataclass(frozen=True, kw_only=True)
class Standing:
    """What lists tell of a person; computed from checks and records whenever one of them changes.

    ``undertaken`` is the version of the undertaking, empty where only the check says that it was signed,
    None without one. Days are last days; None where there is none.
    """

    status: PersonStatus
    next_expiry: date | None
    authorised_on: date | None = None
    authorised_until: date | None = None
    withdrawn_on: date | None = None
    undertaken: str | None = None
    trained_until: date | None = None
    declared_until: date | None = None
    access_until: date | None = None
    kept_until: date | None = None


_STANDING: Final = tuple(one.name for one in fields(Standing))


def leave(session: Session, person_id: uuid.UUID, *, on: date | None) -> None:
    """Keep the day the person left the post, or that it was a mistake."""
    session.get_one(PersonRow, person_id).left_on = on


def set_standing(session: Session, person_id: uuid.UUID, standing: Standing) -> None:
    """Keep what was computed so that lists can be filtered by it."""
    row = session.get_one(PersonRow, person_id)
    for name in _STANDING:
        if getattr(row, name) != getattr(standing, name):
            setattr(row, name, getattr(standing, name))


def lapse(session: Session, *, today: date) -> int:
    """Move those whose checks have run out to expired, so that lists tell it; returns how many."""
    rows = session.scalars(_lapsed(select(PersonRow), today)).all()
    for row in rows:
        row.status = PersonStatus.EXPIRED
    return len(rows)


def has_lapsed(session: Session, *, today: date) -> bool:
    """True when somebody's checks have run out and no list says so yet."""
    return session.scalar(_lapsed(select(PersonRow.id), today).limit(1)) is not None


def _lapsed(query: Select[R], today: date) -> Select[R]:
    admitted = [status for status in PersonStatus if status.may_access]
    found = query.where(PersonRow.next_expiry < today, PersonRow.status.in_(admitted))
    # By another index everybody who is clear would be read, at every unlocking.
    return found.with_hint(PersonRow, f"INDEXED BY {_LAPSED}", "sqlite")


def _rows(session: Session, person_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, PersonRow]:
    found: dict[uuid.UUID, PersonRow] = {}
    for some in rawrows.slices(person_ids):
        rows = session.scalars(select(PersonRow).where(PersonRow.id.in_(some)))
        found |= {row.id: row for row in rows}
    return found


def _write(row: PersonRow, draft: PersonDraft, *, id_hash: str, now: datetime) -> None:
    wanted = {
        "name": draft.name,
        "sort_key": sort_key(draft.name),
        "id_number": draft.id_number,
        "id_hash": id_hash,
        "employer_id": draft.employer_id,
        "post": draft.post,
        "key": draft.key,
    }
    changed = {name: value for name, value in wanted.items() if getattr(row, name) != value}
    for name, value in changed.items():
        setattr(row, name, value)
    if changed:
        row.changed_at = now


def _entry(row: PersonRow) -> search.Entry:
    return search.Entry(
        kind="person", subject=row.id, title=row.name, detail=row.post, texts=(row.name, row.post)
    )


def _record(row: PersonRow, employer: PartyRow, checks: Sequence[PersonCheckRow]) -> PersonRecord:
    return PersonRecord(
        id=row.id,
        name=row.name,
        id_number=row.id_number,
        employer_id=row.employer_id,
        employer=employer.name,
        employer_side=employer.side.value,
        post=row.post,
        key=row.key,
        status=row.status,
        authorised_on=row.authorised_on,
        next_expiry=row.next_expiry,
        left_on=row.left_on,
        withdrawn_on=row.withdrawn_on,
        kept_until=row.kept_until,
        checks={
            check.check_id: CheckAnswer(
                outcome=check.outcome,
                on=check.on,
                valid_until=check.valid_until,
                source=check.source,
                note=check.note,
                value=read_value(check.value),
            )
            for check in checks
        },
    )
