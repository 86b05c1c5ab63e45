"""The history of a record: who changed what, when, from which value to which."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from vetdesk.domain.answers import Value
from vetdesk.services.desk import Desk
from vetdesk.store import history, plain
from vetdesk.store.history import Event

__all__ = ["Event", "HistoryLine", "Journal", "answer_of"]


@dataclass(frozen=True, kw_only=True)
class HistoryLine:
    """One change with the name of who made it; ``record`` names the row that changed."""

    at: datetime
    actor: str
    action: str
    entity: str
    field: str
    before: str | None
    after: str | None
    record: str = ""


def answer_of(kept: str | None) -> Value | None:
    """Return the answer that a change kept as text, or nothing."""
    value: Value | None = plain.load_any(kept) if kept else None
    return value


class Journal:
    """Reads the history; nobody can write it by hand."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of(self, record_id: UUID, *, limit: int = 200) -> tuple[HistoryLine, ...]:
        """Return the changes of one record, newest first."""
        with self._desk.vault.reading() as session:
            events = history.of_record(session, record_id, limit=limit)
        return self._named(events)

    def latest(self, *, limit: int = 200) -> tuple[HistoryLine, ...]:
        """Return the newest changes of everything."""
        with self._desk.vault.reading() as session:
            events = history.latest(session, limit=limit)
        return self._named(events)

    def _named(self, events: tuple[Event, ...]) -> tuple[HistoryLine, ...]:
        names = {one.id: one.name for one in self._desk.vault.staff()}
        return tuple(
            HistoryLine(
                at=event.at,
                actor=names.get(event.actor, ""),
                action=event.action,
                entity=event.entity,
                field=event.field,
                before=event.before,
                after=event.after,
                record=event.entity_id,
            )
            for event in events
        )
