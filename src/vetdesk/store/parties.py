"""Own organisations and collectors: rows, records and the questions asked of them."""

import uuid
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from sqlalchemy import ForeignKey, Index, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from vetdesk.domain.matter import Account, HeadOffice, Party
from vetdesk.domain.money import Money
from vetdesk.domain.parties import CollectorStatus
from vetdesk.store import rawrows, search
from vetdesk.store.base import Row
from vetdesk.store.pinyin import sort_key
from vetdesk.store.plain import dump, load

FOUND: Final = "ix_party_found"
STATUS: Final = "ix_party_status"
CHANGED: Final = "ix_party_changed"
DECIDED: Final = "ix_party_decided"
STALE: Final = "ix_party_stale"
VALID: Final = "ix_party_valid"


class Side(StrEnum):
    """Whether a party is ourselves or the other side."""

    OWN = "own"
    COLLECTOR = "collector"


@dataclass(frozen=True, kw_only=True)
class Site:
    """A place where the party works."""

    name: str
    address: str


@dataclass(frozen=True, kw_only=True)
class Contact:
    """A business contact at the party."""

    name: str
    post: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, kw_only=True)
class Profile:
    """What the register says beyond what an agreement prints."""

    registered_capital: Money | None = None
    paid_in_capital: Money | None = None
    scope: str = ""
    established_on: date | None = None
    sites: tuple[Site, ...] = ()
    contacts: tuple[Contact, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PartyDraft:
    """A party as a form or a matter file gives it."""

    side: Side
    party: Party
    profile: Profile = field(default_factory=Profile)


@dataclass(frozen=True, kw_only=True)
class PartyRecord:
    """A registered party."""

    id: uuid.UUID
    side: Side
    status: CollectorStatus
    status_reason: str = ""
    party: Party
    profile: Profile
    decided_on: date | None
    valid_until: date | None
    created_at: datetime
    changed_at: datetime
    business_owner: str = ""
    stale_from: date | None = None


@dataclass(frozen=True, kw_only=True)
class PartyLine:
    """A party as one line of a list."""

    id: uuid.UUID
    name: str
    uscc: str
    status: CollectorStatus
    decided_on: date | None
    valid_until: date | None
    stale_from: date | None = None

    def is_stale(self, today: date) -> bool:
        """True when the collector is admitted by a decision that no longer stands on what it relied on."""
        return is_stale(self.status, self.stale_from, today)


@dataclass(frozen=True, kw_only=True)
class PartyQuery:
    """What a list of parties shows; ``stale_by`` keeps those whose decision is stale on that day."""

    text: str = ""
    side: Side = Side.COLLECTOR
    statuses: tuple[CollectorStatus, ...] = ()
    stale_by: date | None = None
    sort: str = "name"
    descending: bool = False
    after: str | None = None
    limit: int = 200


class PartyRow(Row, kw_only=True):
    """A legal person or authorised branch on either side of an agreement."""

    __tablename__ = "party"
    __table_args__ = (
        Index("ix_party_sort", "side", "sort_key", "id", "status"),
        Index(CHANGED, "side", "changed_at", "id", "status"),
        Index(STATUS, "side", "status"),
        Index(FOUND, "id", "side", "status", "sort_key", "changed_at", "decided_on"),
        Index(VALID, "side", "valid_until", "status", "decided_on", "id"),
        Index(DECIDED, "side", "status", "decided_on", "valid_until", "id"),
        Index("ix_party_phone", "side", "phone", "sort_key", "id"),
        Index("ix_party_representative", "side", "legal_representative", "sort_key", "id"),
        Index(STALE, "side", "stale_from", "status", "sort_key", "changed_at", "id"),
    )

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    side: Mapped[Side]
    status: Mapped[CollectorStatus] = mapped_column(default=CollectorStatus.PROSPECT)
    status_reason: Mapped[str] = mapped_column(default="", server_default="")
    name: Mapped[str]
    sort_key: Mapped[str]
    short_name: Mapped[str | None] = mapped_column(default=None)
    uscc: Mapped[str] = mapped_column(unique=True)
    address: Mapped[str] = mapped_column(default="")
    legal_representative: Mapped[str] = mapped_column(default="")
    legal_title: Mapped[str] = mapped_column(default="")
    contact: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    verify_phone: Mapped[str | None] = mapped_column(default=None)
    complaint_channel: Mapped[str | None] = mapped_column(default=None)
    account: Mapped[str | None] = mapped_column(default=None)
    branch_of: Mapped[str | None] = mapped_column(default=None)
    profile: Mapped[str] = mapped_column(default="{}")
    decided_on: Mapped[date | None] = mapped_column(default=None)
    valid_until: Mapped[date | None] = mapped_column(default=None)
    business_owner: Mapped[str] = mapped_column(default="", server_default="")
    stale_from: Mapped[date | None] = mapped_column(default=None)
    created_at: Mapped[datetime]
    changed_at: Mapped[datetime]


class PartyAliasRow(Row, kw_only=True):
    """A former name; still found by search."""

    __tablename__ = "party_alias"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    party_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("party.id", ondelete="CASCADE"), index=True)
    name: Mapped[str]
    until: Mapped[date]


_TEXTS = (
    "name",
    "short_name",
    "uscc",
    "address",
    "legal_representative",
    "legal_title",
    "contact",
    "phone",
    "email",
    "verify_phone",
    "complaint_channel",
)


def save(session: Session, draft: PartyDraft, *, party_id: uuid.UUID | None, now: datetime) -> PartyRecord:
    """Register the party, or write the draft over the one with ``party_id``."""
    (record,) = save_all(session, ((draft, party_id),), now=now)
    return record


def save_all(
    session: Session, given: Sequence[tuple[PartyDraft, uuid.UUID | None]], *, now: datetime
) -> tuple[PartyRecord, ...]:
    """Do what ``save`` does for many parties, each at most once, with one flush."""
    known = _rows(session, [party_id for _, party_id in given if party_id])
    rows = []
    for draft, party_id in given:
        row = known[party_id] if party_id else None
        if row is None:
            row = PartyRow(
                side=draft.side,
                name=draft.party.name,
                sort_key=sort_key(draft.party.name),
                uscc=draft.party.uscc,
                created_at=now,
                changed_at=now,
            )
            _write(row, draft)
            session.add(row)
        else:
            former = row.name
            if _write(row, draft):
                row.changed_at = now
            if former != row.name:
                session.add(PartyAliasRow(party_id=row.id, name=former, until=now.date()))
        rows.append(row)
    session.flush()
    _index(session, rows)
    return tuple(_record(row) for row in rows)


def get(session: Session, party_id: uuid.UUID) -> PartyRecord | None:
    """Return the party with this id."""
    row = session.get(PartyRow, party_id)
    return _record(row) if row else None


def of(session: Session, party_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, PartyRecord]:
    """Return those of these parties that are registered."""
    rows = _rows(session, party_ids)
    return {party_id: _record(row) for party_id, row in rows.items()}


def by_uscc(session: Session, uscc: str) -> PartyRecord | None:
    """Return the party with this code."""
    row = session.scalar(select(PartyRow).where(PartyRow.uscc == uscc))
    return _record(row) if row else None


def own(session: Session) -> tuple[PartyRecord, ...]:
    """Return our own organisations, first registered first."""
    query = select(PartyRow).where(PartyRow.side == Side.OWN).order_by(PartyRow.created_at, PartyRow.id)
    return tuple(_record(row) for row in session.scalars(query))


def by_status(session: Session) -> dict[CollectorStatus, int]:
    """Count collectors by status."""
    rows = session.execute(
        select(PartyRow.status, func.count()).where(PartyRow.side == Side.COLLECTOR).group_by(PartyRow.status)
    )
    return {row[0]: row[1] for row in rows}


def set_status(
    session: Session,
    party_id: uuid.UUID,
    status: CollectorStatus,
    *,
    now: datetime,
    reason: str = "",
    decided_on: date | None = None,
    valid_until: date | None = None,
) -> None:
    """Move the collector to ``status``; a decision also sets its dates.

    ``reason`` says why somebody set the status by hand; the reason of a decision stands with it.
    """
    row = session.get_one(PartyRow, party_id)
    row.status = status
    row.status_reason = reason
    row.changed_at = now
    if decided_on is not None:
        row.decided_on = decided_on
        row.valid_until = valid_until


def set_business_owner(session: Session, party_id: uuid.UUID, name: str, *, now: datetime) -> None:
    """Keep whose business rests on the collector; an empty name is nobody's."""
    row = session.get_one(PartyRow, party_id)
    if row.business_owner != name:
        row.business_owner, row.changed_at = name, now


def set_stale_from(session: Session, party_id: uuid.UUID, day: date | None) -> None:
    """Keep from which day on the decision is stale; None while nothing it relies on can end."""
    row = session.get_one(PartyRow, party_id)
    if row.stale_from != day:
        row.stale_from = day


def is_stale(status: CollectorStatus, stale_from: date | None, today: date) -> bool:
    """True when an admission no longer stands on what it relied on."""
    return status.admits and stale_from is not None and stale_from <= today


def reindex(session: Session, party_ids: Sequence[uuid.UUID]) -> None:
    """Write the search entries of parties whose former names have changed."""
    _index(session, list(_rows(session, party_ids).values()))


def line(row: PartyRow) -> PartyLine:
    """Return the row as a line of a list."""
    return PartyLine(
        id=row.id,
        name=row.name,
        uscc=row.uscc,
        status=row.status,
        decided_on=row.decided_on,
        valid_until=row.valid_until,
        stale_from=row.stale_from,
    )


def _write(row: PartyRow, draft: PartyDraft) -> bool:
    wanted: dict[str, object] = {name: getattr(draft.party, name) for name in _TEXTS}
    wanted["sort_key"] = sort_key(draft.party.name)
    wanted["account"] = dump(draft.party.account) if draft.party.account else None
    wanted["branch_of"] = dump(draft.party.branch_of) if draft.party.branch_of else None
    wanted["profile"] = dump(draft.profile)
    changed = {name: value for name, value in wanted.items() if getattr(row, name) != value}
    for name, value in changed.items():
        setattr(row, name, value)
    return bool(changed)


def _rows(session: Session, party_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, PartyRow]:
    found: dict[uuid.UUID, PartyRow] = {}
    for some in rawrows.slices(party_ids):
        rows = session.scalars(select(PartyRow).where(PartyRow.id.in_(some)))
        found |= {row.id: row for row in rows}
    return found


def _index(session: Session, rows: Sequence[PartyRow]) -> None:
    former: defaultdict[uuid.UUID, list[str]] = defaultdict(list)
    for some in rawrows.slices([row.id for row in rows]):
        aliases = select(PartyAliasRow.party_id, PartyAliasRow.name).where(PartyAliasRow.party_id.in_(some))
        for party_id, name in session.execute(aliases):
            former[party_id].append(name)
    search.put_all(session, (_entry(row, former[row.id]) for row in rows))


def _entry(row: PartyRow, former: Sequence[str]) -> search.Entry:
    # Business numbers may be found by any part of them (decision 33); numbers of persons are not here.
    people = load(Profile, row.profile).contacts
    contacts = [text for person in people for text in (person.name, person.phone)]
    return search.Entry(
        kind="party",
        subject=row.id,
        title=row.name,
        detail=row.uscc,
        texts=(row.name, row.short_name or "", row.uscc, row.contact, row.phone, *contacts, *former),
    )


def _record(row: PartyRow) -> PartyRecord:
    texts = {name: getattr(row, name) for name in _TEXTS}
    party = Party(
        **texts,
        account=load(Account, row.account) if row.account else None,
        branch_of=load(HeadOffice, row.branch_of) if row.branch_of else None,
    )
    return PartyRecord(
        id=row.id,
        side=row.side,
        status=row.status,
        status_reason=row.status_reason,
        party=party,
        profile=load(Profile, row.profile),
        decided_on=row.decided_on,
        valid_until=row.valid_until,
        created_at=row.created_at,
        changed_at=row.changed_at,
        business_owner=row.business_owner,
        stale_from=row.stale_from,
    )
