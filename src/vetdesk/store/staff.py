"""The members of the team as the vault knows them."""

import datetime as dt
import uuid
from collections.abc import Sequence

from sqlalchemy import JSON, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from vetdesk.domain.staff import StaffMember
from vetdesk.store.base import Row


class StaffRow(Row, kw_only=True):
    """One member; never deleted, because audit rows name it."""

    __tablename__ = "staff"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    name: Mapped[str]
    post: Mapped[str] = mapped_column(default="")
    roles: Mapped[list[str]] = mapped_column(JSON, default_factory=list)
    left_at: Mapped[dt.datetime | None] = mapped_column(default=None)


def all_staff(session: Session) -> Sequence[StaffMember]:
    """Return every member, in order of name, also those who left."""
    rows = session.scalars(select(StaffRow).order_by(StaffRow.name, StaffRow.id))
    return [_member(row) for row in rows]


def save_member(session: Session, member: StaffMember) -> None:
    """Insert the member or bring its row up to date."""
    row = session.get(StaffRow, member.id)
    if row is None:
        row = StaffRow(id=member.id, name=member.name)
        session.add(row)
    row.name = member.name
    row.post = member.post
    row.roles = sorted(member.roles)
    row.left_at = member.left_at


def _member(row: StaffRow) -> StaffMember:
    return StaffMember(
        id=row.id, name=row.name, post=row.post, roles=frozenset(row.roles), left_at=row.left_at
    )
