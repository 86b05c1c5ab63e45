"""Reads the journal: the changes of one record or of everything."""

import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from vetdesk.store.journal import AuditRow, ChangeRow


@dataclass(frozen=True, kw_only=True)
class Event:
    """One changed field, or an event without one."""

    at: datetime
    actor: uuid.UUID
    action: str
    kind: str
    entity: str
    entity_id: str
    field: str
    before: str | None
    after: str | None


def of_record(session: Session, record_id: uuid.UUID, *, limit: int) -> tuple[Event, ...]:
    """Return the changes of one record, newest first."""
    forms = (record_id.hex, str(record_id))
    return _events(session, _all().where(AuditRow.entity_id.in_(forms)), limit)


def latest(session: Session, *, limit: int) -> tuple[Event, ...]:
    """Return the newest changes of everything."""
    return _events(session, _all(), limit)


def _all() -> Any:
    return (
        select(
            AuditRow.at,
            AuditRow.actor,
            AuditRow.action,
            AuditRow.kind,
            AuditRow.entity,
            AuditRow.entity_id,
            ChangeRow.field_name,
            ChangeRow.old,
            ChangeRow.new,
        )
        .outerjoin(ChangeRow, ChangeRow.sequence == AuditRow.sequence)
        .order_by(AuditRow.sequence.desc(), ChangeRow.field_name)
    )


def _events(session: Session, query: Any, limit: int) -> tuple[Event, ...]:
    return tuple(
        Event(
            at=at,
            actor=actor,
            action=action,
            kind=kind,
            entity=entity,
            entity_id=entity_id,
            field=field or "",
            before=before,
            after=after,
        )
        for at, actor, action, kind, entity, entity_id, field, before, after in session.execute(
            query.limit(limit)
        )
    )
