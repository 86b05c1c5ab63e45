"""What happened after printing: signings, what was met before effect, the seal log."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ForeignKey, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from vetdesk.domain.sealing import SealApplication, SealAsked
from vetdesk.domain.signing import Met, SealKind, SealLine, SealUse, Signing
from vetdesk.store.base import Row
from vetdesk.store.plain import dump, load


@dataclass(frozen=True, kw_only=True)
class SigningRecord:
    """How a version was signed; ``pages`` counts the scan, ``scan_id`` is its document."""

    version: int
    signing: Signing
    pages: int
    scan_id: uuid.UUID | None
    registered_by: str
    registered_at: datetime


class SigningRow(Row, kw_only=True):
    """One signing of one version; registered again, it takes the place of the earlier one."""

    __tablename__ = "signing"
    __table_args__ = (UniqueConstraint("matter_id", "version"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    matter_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("matter.id"))
    version: Mapped[int]
    signed_on: Mapped[date]
    place: Mapped[str]
    our_signer: Mapped[str]
    their_signer: Mapped[str]
    originals: Mapped[int]
    kept_at: Mapped[str]
    pages_reason: Mapped[str]
    pages: Mapped[int]
    scan_id: Mapped[uuid.UUID | None]
    registered_by: Mapped[str]
    registered_at: Mapped[datetime]


class PreconditionRow(Row, kw_only=True):
    """One precondition that was met."""

    __tablename__ = "precondition_met"
    __table_args__ = (UniqueConstraint("matter_id", "key"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    matter_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("matter.id"))
    key: Mapped[str]
    on: Mapped[date]
    proof: Mapped[str]
    by: Mapped[str]


class SealUseRow(Row, kw_only=True):
    """One line of the seal log."""

    __tablename__ = "seal_use"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    matter_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("matter.id"), index=True)
    used_on: Mapped[date]
    document: Mapped[str]
    copies: Mapped[int]
    seal: Mapped[SealKind]
    asked_by: Mapped[str]
    allowed_by: Mapped[str]
    keeper: Mapped[str]
    noted_by: Mapped[str]


class SealApplicationRow(Row, kw_only=True):
    """One application for seals; ``application`` is its canonical text."""

    __tablename__ = "seal_application"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    matter_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("matter.id"), index=True)
    asked_on: Mapped[date]
    application: Mapped[str]
    noted_by: Mapped[str]
    noted_at: Mapped[datetime]
    used_on: Mapped[date | None] = mapped_column(default=None)


_SIGNING = tuple(Signing.__dataclass_fields__)
_USE = tuple(SealUse.__dataclass_fields__)


def put(session: Session, matter_id: uuid.UUID, record: SigningRecord) -> None:
    """Keep how a version was signed."""
    values = {name: getattr(record.signing, name) for name in _SIGNING} | {
        "pages": record.pages,
        "scan_id": record.scan_id,
        "registered_by": record.registered_by,
        "registered_at": record.registered_at,
    }
    row = _signing(session, matter_id, record.version)
    if row is None:
        session.add(SigningRow(matter_id=matter_id, version=record.version, **values))
        return
    for name, value in values.items():
        if getattr(row, name) != value:
            setattr(row, name, value)


def of_version(session: Session, matter_id: uuid.UUID, version: int) -> SigningRecord | None:
    """Return how a version was signed."""
    row = _signing(session, matter_id, version)
    if row is None:
        return None
    return SigningRecord(
        version=row.version,
        signing=Signing(**{name: getattr(row, name) for name in _SIGNING}),
        pages=row.pages,
        scan_id=row.scan_id,
        registered_by=row.registered_by,
        registered_at=row.registered_at,
    )


def met(session: Session, matter_id: uuid.UUID) -> Mapping[str, Met]:
    """Return the preconditions that were met, by key."""
    rows = session.scalars(select(PreconditionRow).where(PreconditionRow.matter_id == matter_id))
    return {row.key: Met(on=row.on, proof=row.proof, by=row.by) for row in rows}


def meet(session: Session, matter_id: uuid.UUID, key: str, found: Met | None) -> None:
    """Keep that a precondition was met, or (None) that it was not after all."""
    row = session.scalar(
        select(PreconditionRow).where(PreconditionRow.matter_id == matter_id, PreconditionRow.key == key)
    )
    if row is not None:
        session.delete(row)
        session.flush()
    if found is not None:
        session.add(
            PreconditionRow(matter_id=matter_id, key=key, on=found.on, proof=found.proof, by=found.by)
        )


def log_seal(session: Session, matter_id: uuid.UUID, use: SealUse, *, by: str) -> None:
    """Keep a line of the seal log."""
    values = {name: getattr(use, name) for name in _USE}
    session.add(SealUseRow(matter_id=matter_id, noted_by=by, **values))


def seal_log(session: Session, matter_id: uuid.UUID) -> tuple[SealLine, ...]:
    """Return the seal log of a matter, newest first."""
    rows = session.scalars(
        select(SealUseRow)
        .where(SealUseRow.matter_id == matter_id)
        .order_by(SealUseRow.used_on.desc(), SealUseRow.id)
    )
    return tuple(
        SealLine(id=row.id, use=SealUse(**{name: getattr(row, name) for name in _USE}), noted_by=row.noted_by)
        for row in rows
    )


def ask_for_seals(
    session: Session, matter_id: uuid.UUID, given: SealApplication, *, by: str, now: datetime
) -> uuid.UUID:
    """Keep an application for seals; return its id."""
    row = SealApplicationRow(
        matter_id=matter_id, asked_on=given.asked_on, application=dump(given), noted_by=by, noted_at=now
    )
    session.add(row)
    session.flush()
    return row.id


def seals_asked(session: Session, matter_id: uuid.UUID) -> tuple[SealAsked, ...]:
    """Return the applications of a matter, newest first."""
    rows = session.scalars(
        select(SealApplicationRow)
        .where(SealApplicationRow.matter_id == matter_id)
        .order_by(SealApplicationRow.noted_at.desc(), SealApplicationRow.id)
    )
    return tuple(
        SealAsked(
            id=row.id,
            application=load(SealApplication, row.application),
            noted_by=row.noted_by,
            used_on=row.used_on,
        )
        for row in rows
    )


def seals_used(session: Session, application_id: uuid.UUID, *, on: date) -> None:
    """Note the day on which the seals of an application were used."""
    session.get_one(SealApplicationRow, application_id).used_on = on


def _signing(session: Session, matter_id: uuid.UUID, version: int) -> SigningRow | None:
    return session.scalar(
        select(SigningRow).where(SigningRow.matter_id == matter_id, SigningRow.version == version)
    )
