"""What every use case works with: the open vault, the rules, the worker and the clock."""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from vetdesk.documents.client import WorkerClient
from vetdesk.domain.debts import Schedule
from vetdesk.domain.staff import StaffMember
from vetdesk.services.clock import Clock
from vetdesk.services.rules import Rules
from vetdesk.vault.vault import Vault


class ScheduleShelf:
    """Keeps the schedule that was read last; an accepted import never changes."""

    def __init__(self) -> None:
        self._kept: tuple[UUID, Schedule] | None = None

    def get(self, import_id: UUID) -> Schedule | None:
        """Return the schedule of this import if it is the one kept."""
        kept = self._kept
        return kept[1] if kept and kept[0] == import_id else None

    def put(self, import_id: UUID, schedule: Schedule) -> None:
        """Keep this schedule instead of the one before."""
        self._kept = (import_id, schedule)


@dataclass(frozen=True, kw_only=True)
class Desk:
    """Handed to each service; holds nothing but the schedule that was read last."""

    vault: Vault
    worker: WorkerClient
    clock: Clock
    rules: Rules = field(default_factory=Rules)
    shelf: ScheduleShelf = field(default_factory=ScheduleShelf, repr=False)

    @property
    def actor(self) -> StaffMember:
        """Return who has opened the vault."""
        return self.vault.actor

    @property
    def rehearsal(self) -> bool:
        """True in a vault made for practice; every page says so."""
        return self.vault.rehearsal

    def now(self) -> datetime:
        """Return the instant."""
        return self.clock.now()

    def today(self) -> date:
        """Return the day in China."""
        return self.clock.today()
