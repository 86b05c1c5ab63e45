"""Check packs in the vault: the office's own, and the shipped ones that a review was run with."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import UniqueConstraint, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from vetdesk.store.base import Row


@dataclass(frozen=True, kw_only=True)
class OwnPack:
    """A pack of the office; while ``in_use`` it takes the place of its base for new reviews."""

    pack: str
    base: str
    in_use: bool


@dataclass(frozen=True, kw_only=True)
class PackVersion:
    """One version as it was saved; ``text`` is the pack file and never changes."""

    pack: str
    version: str
    number: int
    text: str
    reason: str
    saved_by: str
    saved_at: datetime


class CheckPackRow(Row, kw_only=True):
    """One pack of the office."""

    __tablename__ = "check_pack"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    pack: Mapped[str] = mapped_column(unique=True)
    base: Mapped[str]
    in_use: Mapped[bool]


class CheckPackVersionRow(Row, kw_only=True):
    """One version of an own or a shipped pack."""

    __tablename__ = "check_pack_version"
    __table_args__ = (UniqueConstraint("pack", "version"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    pack: Mapped[str]
    version: Mapped[str]
    number: Mapped[int]
    text: Mapped[str]
    reason: Mapped[str]
    saved_by: Mapped[str]
    saved_at: Mapped[datetime]


def register(session: Session, pack: str, *, base: str) -> None:
    """Enter a new pack of the office; it is not in use yet."""
    session.add(CheckPackRow(pack=pack, base=base, in_use=False))
    session.flush()


def set_in_use(session: Session, pack: str, *, in_use: bool) -> None:
    """Let new reviews use this pack or not; one pack at most takes the place of a base."""
    row = session.scalars(select(CheckPackRow).where(CheckPackRow.pack == pack)).one()
    if in_use and row.base:
        others = select(CheckPackRow).where(CheckPackRow.base == row.base, CheckPackRow.in_use)
        for other in session.scalars(others):
            if other is not row:
                other.in_use = False
    if row.in_use != in_use:
        row.in_use = in_use


def own(session: Session) -> tuple[OwnPack, ...]:
    """Return the packs of the office, by id."""
    rows = session.scalars(select(CheckPackRow).order_by(CheckPackRow.pack))
    return tuple(OwnPack(pack=row.pack, base=row.base, in_use=row.in_use) for row in rows)


def add_version(
    session: Session, pack: str, version: str, *, text: str, reason: str, saved_by: str, now: datetime
) -> PackVersion:
    """Keep one more version; a version once kept is never written over."""
    row = CheckPackVersionRow(
        pack=pack,
        version=version,
        number=next_number(session, pack),
        text=text,
        reason=reason,
        saved_by=saved_by,
        saved_at=now,
    )
    session.add(row)
    session.flush()
    return _version(row)


def next_number(session: Session, pack: str) -> int:
    """Return the number the next version of this pack gets, from 1."""
    query = select(func.max(CheckPackVersionRow.number)).where(CheckPackVersionRow.pack == pack)
    return (session.scalar(query) or 0) + 1


def version(session: Session, pack: str, name: str) -> PackVersion | None:
    """Return one version as it was saved."""
    query = select(CheckPackVersionRow).where(
        CheckPackVersionRow.pack == pack, CheckPackVersionRow.version == name
    )
    row = session.scalar(query)
    return _version(row) if row else None


def versions(session: Session, pack: str) -> tuple[PackVersion, ...]:
    """Return every version of a pack, newest first."""
    rows = session.scalars(
        select(CheckPackVersionRow)
        .where(CheckPackVersionRow.pack == pack)
        .order_by(CheckPackVersionRow.number.desc())
    )
    return tuple(_version(row) for row in rows)


def newest(session: Session, pack: str) -> PackVersion | None:
    """Return the newest version of a pack."""
    query = (
        select(CheckPackVersionRow)
        .where(CheckPackVersionRow.pack == pack)
        .order_by(CheckPackVersionRow.number.desc())
        .limit(1)
    )
    row = session.scalar(query)
    return _version(row) if row else None


def _version(row: CheckPackVersionRow) -> PackVersion:
    return PackVersion(
        pack=row.pack,
        version=row.version,
        number=row.number,
        text=row.text,
        reason=row.reason,
        saved_by=row.saved_by,
        saved_at=row.saved_at,
    )
