"""What a vault asks of the tables inside it; the store answers, composition brings them together."""

import datetime as dt
import uuid
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from vetdesk.domain.journal import Entry, Head, Seal
from vetdesk.domain.staff import StaffMember
from vetdesk.progress import Progress

Clock = Callable[[], dt.datetime]


class VaultHooks(Protocol):
    """The store's side of a vault. Connections and sessions belong to the vault."""

    def newest_schema(self) -> int:
        """Return the schema number this version writes (kept in ``user_version``)."""
        ...

    def build(self, connection: Connection) -> None:
        """Bring the tables to the newest schema, from nothing or from an older one.

        Runs inside one transaction with foreign keys off; must not commit.
        """
        ...

    def expected_schema(self) -> Mapping[str, str]:
        """Return name -> SQL text of everything ``build`` makes."""
        ...

    def journal(self, session: Session, entry: Entry) -> None:
        """Make the session journal every change of a row in its own transaction."""
        ...

    def note(self, session: Session, *, entity: str, entity_id: uuid.UUID) -> None:
        """Add one audit row for something that is not a change of a row."""
        ...

    def rehash(self, session: Session) -> None:
        """Hash again the records that a migration has rewritten, and journal that."""
        ...

    def head(self, connection: Connection) -> Head:
        """Return the newest audit row."""
        ...

    def knows(self, connection: Connection, *, sequence: int, mac: bytes) -> bool:
        """Return whether the chain has exactly this row."""
        ...

    def verify(self, connection: Connection, seal: Seal, progress: Progress) -> Sequence[str]:
        """Check chain, contents and files; return findings that name places, not contents."""
        ...

    def staff(self, session: Session) -> Sequence[StaffMember]:
        """Return all members, also those who left."""
        ...

    def save_staff(self, session: Session, member: StaffMember) -> None:
        """Insert or update one member."""
        ...
