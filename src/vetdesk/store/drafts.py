"""What was typed into a form when the window locked: kept for the person who typed it, no history of it."""

import json
import uuid
from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar

from sqlalchemy import UniqueConstraint, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from vetdesk.store.base import Row

Typed = Mapping[str, str]
"""What stands in a form: the text of each field under the name of the field."""


class FormDraftRow(Row, kw_only=True):
    """One form that was not sent. Not journalled: nobody has said anything by it yet."""

    __tablename__ = "form_draft"
    __table_args__ = (UniqueConstraint("staff_id", "form"),)
    journalled: ClassVar[bool] = False

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    staff_id: Mapped[uuid.UUID]
    form: Mapped[str]
    typed: Mapped[str]
    at: Mapped[datetime]


def of_member(session: Session, staff_id: uuid.UUID) -> dict[str, Typed]:
    """Return the forms a member left half-filled, under their names."""
    rows = session.scalars(select(FormDraftRow).where(FormDraftRow.staff_id == staff_id))
    return {row.form: json.loads(row.typed) for row in rows}


def keep(session: Session, staff_id: uuid.UUID, form: str, typed: Typed, *, now: datetime) -> None:
    """Keep a half-filled form instead of an earlier one of the same name."""
    forget(session, staff_id, form)
    session.add(
        FormDraftRow(staff_id=staff_id, form=form, typed=json.dumps(dict(typed), ensure_ascii=False), at=now)
    )


def forget(session: Session, staff_id: uuid.UUID, form: str) -> None:
    """Drop a form that was sent or thrown away."""
    session.execute(delete(FormDraftRow).where(FormDraftRow.staff_id == staff_id, FormDraftRow.form == form))
