"""Reads the journal: the changes of one record or of everything."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from vetdesk.store.base import Row
from vetdesk.store.journal import AuditRow, ChangeRow

# Results of an evaluation, not decisions of anybody.
_NOT_TOLD: Final = frozenset({"obstacle"})


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
    """Return the changes of one record and of the parts that would go with it, newest first."""
    ids = (record_id, *_parts(session, record_id))
    forms = [form for one in ids for form in (one.hex, str(one))]
    return _events(session, _all().where(AuditRow.entity_id.in_(forms)), limit)


def latest(session: Session, *, limit: int) -> tuple[Event, ...]:
    """Return the newest changes of everything."""
    return _events(session, _all(), limit)


def _parts(session: Session, record_id: uuid.UUID) -> Iterator[uuid.UUID]:
    """Yield the ids of what belongs to the record: its answers, checks, approvals, notes."""
    for table in Row.metadata.sorted_tables:
        if "id" not in table.c or table.name in _NOT_TOLD:
            continue
        for link in table.foreign_keys:
            if link.ondelete == "CASCADE":
                yield from session.scalars(select(table.c.id).where(link.parent == record_id))


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
