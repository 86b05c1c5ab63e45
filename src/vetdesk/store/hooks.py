"""The store's answers to the vault: schema, journal, chain, staff."""

import uuid
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from vetdesk.domain.journal import Entry, Head, Seal
from vetdesk.domain.staff import StaffMember
from vetdesk.progress import Progress
from vetdesk.store import audit_check, files, journal, migrations
from vetdesk.store.staff import all_staff, save_member
from vetdesk.store.tables_apart import TablesAsked


class StoreHooks:
    """Handed to the vault by composition; see ``vetdesk.vault.hooks`` for what each call means.

    ``asked`` is who may know the tables already; without an answer they are reckoned here.
    """

    def __init__(self, asked: TablesAsked | None = None) -> None:
        self._asked = asked

    def newest_schema(self) -> int:
        """Return how many revisions the newest vault has run."""
        return migrations.newest()

    def build(self, connection: Connection) -> None:
        """Run the missing revisions."""
        migrations.upgrade(connection)

    def expected_schema(self) -> Mapping[str, str]:
        """Return name -> SQL text after all revisions."""
        told = self._asked.told() if self._asked else None
        return told or migrations.expected()

    def journal(self, session: Session, entry: Entry) -> None:
        """Journal every change of a row."""
        journal.attach(session, entry)

    def note(self, session: Session, *, entity: str, entity_id: uuid.UUID) -> None:
        """Journal an event."""
        journal.note(session, entity=entity, entity_id=entity_id)

    def rehash(self, session: Session) -> None:
        """Hash again what a migration has rewritten."""
        journal.rehash(session)

    def head(self, connection: Connection) -> Head:
        """Return the newest audit row."""
        return journal.head(connection)

    def knows(self, connection: Connection, *, sequence: int, mac: bytes) -> bool:
        """Return whether the chain has this row."""
        return journal.knows(connection, sequence=sequence, mac=mac)

    def verify(self, connection: Connection, seal: Seal, progress: Progress) -> Sequence[str]:
        """Check chain, contents and files."""
        return [
            *audit_check.chain_findings(connection, seal, progress),
            *audit_check.content_findings(connection, progress),
            *files.damaged_files(connection, progress),
        ]

    def staff(self, session: Session) -> Sequence[StaffMember]:
        """Return all members."""
        return all_staff(session)

    def save_staff(self, session: Session, member: StaffMember) -> None:
        """Insert or update one member."""
        save_member(session, member)
