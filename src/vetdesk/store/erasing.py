"""Erases a person: rows, files, search words, rows of imports, and every value the history still holds.

The audit chain stays whole: its rows hold hashes and ids, the values beside them are emptied.
"""

import uuid
from collections.abc import Iterable, Iterator

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from vetdesk.store import files, journal, search
from vetdesk.store.base import Row
from vetdesk.store.documents import DocumentRow
from vetdesk.store.files import FileRow
from vetdesk.store.journal_rows import AuditRow, ChangeRow
from vetdesk.store.matter_tables import AcknowledgementRow, MatterPersonRow, ObstacleRow
from vetdesk.store.people import PersonAuthorisationRow, PersonCheckRow, PersonRow
from vetdesk.store.person_records import PersonFileRow, PersonRecordRow
from vetdesk.store.register_imports import RegisterStepRow

_OWNED: tuple[type[Row], ...] = (
    PersonCheckRow,
    PersonAuthorisationRow,
    PersonRecordRow,
    PersonFileRow,
    DocumentRow,
    MatterPersonRow,
)
_PERSON_GATE = "person.not_clear"


def erase_person(session: Session, person_id: uuid.UUID, *, name: str) -> tuple[tuple[str, int], ...]:
    """Delete everything that belongs to the person and empty its history; returns (table, how many)."""
    counts: dict[str, int] = {}
    touched: list[tuple[str, str]] = list(_gone_before(session, person_id))
    matters = list(
        session.scalars(select(MatterPersonRow.matter_id).where(MatterPersonRow.person_id == person_id))
    )
    file_ids = _file_ids(session, person_id)
    for row in _named(session, matters, name):
        touched.append((row.__tablename__, str(row.id)))
        session.delete(row)
    for table in _OWNED:
        rows = list(session.scalars(select(table).where(table.person_id == person_id)))  # type: ignore[attr-defined]
        counts[table.__tablename__] = len(rows)
        for one in rows:
            touched.append((table.__tablename__, str(one.id)))  # type: ignore[attr-defined]
            session.delete(one)
    session.flush()
    for file_id in file_ids:
        touched.append((FileRow.__tablename__, str(file_id)))
        files.remove(session, file_id)
    counts[FileRow.__tablename__] = len(file_ids)
    search.drop(session, person_id)
    session.execute(
        update(RegisterStepRow).where(RegisterStepRow.subject == person_id).values(values="{}", before="{}")
    )
    touched.append((PersonRow.__tablename__, str(person_id)))
    session.delete(session.get_one(PersonRow, person_id))
    session.flush()
    for entity, entity_id in dict.fromkeys(touched):
        journal.erase_values(session, entity=entity, entity_id=entity_id)
    return tuple(counts.items())


def _gone_before(session: Session, person_id: uuid.UUID) -> Iterator[tuple[str, str]]:
    """Yield what belonged to the person and was deleted earlier, such as a finding taken back."""
    rows = session.execute(
        select(AuditRow.entity, AuditRow.entity_id)
        .join(ChangeRow, ChangeRow.sequence == AuditRow.sequence)
        .where(
            AuditRow.entity.in_([table.__tablename__ for table in _OWNED]),
            AuditRow.kind == "delete",
            ChangeRow.field_name == "person_id",
            ChangeRow.old == person_id.hex,
        )
    )
    yield from ((entity, entity_id) for entity, entity_id in rows)


def _file_ids(session: Session, person_id: uuid.UUID) -> tuple[uuid.UUID, ...]:
    found: list[uuid.UUID] = []
    for table in (PersonFileRow, DocumentRow):
        found += session.scalars(select(table.file_id).where(table.person_id == person_id))
    scans = select(PersonAuthorisationRow.file_id).where(PersonAuthorisationRow.person_id == person_id)
    found += [one for one in session.scalars(scans) if one is not None]
    return tuple(dict.fromkeys(found))


def _named(
    session: Session, matters: Iterable[uuid.UUID], name: str
) -> Iterator[ObstacleRow | AcknowledgementRow]:
    """Yield the gate findings of these matters that carry the person's name."""
    for matter_id in matters:
        yield from session.scalars(
            select(ObstacleRow).where(
                ObstacleRow.matter_id == matter_id,
                ObstacleRow.code == _PERSON_GATE,
                ObstacleRow.subject == name,
            )
        )
        yield from session.scalars(
            select(AcknowledgementRow).where(
                AcknowledgementRow.matter_id == matter_id,
                AcknowledgementRow.code == _PERSON_GATE,
                AcknowledgementRow.subject == name,
            )
        )
