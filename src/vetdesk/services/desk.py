"""What every use case works with: the open vault, the rules, the worker and the clock."""

from dataclasses import dataclass, field
from datetime import date, datetime

from vetdesk.documents.client import WorkerClient
from vetdesk.domain.staff import StaffMember
from vetdesk.services.clock import Clock
from vetdesk.services.rules import Rules
from vetdesk.vault.vault import Vault


@dataclass(frozen=True, kw_only=True)
class Desk:
    """Handed to each service; holds no state of its own."""

    vault: Vault
    worker: WorkerClient
    clock: Clock
    rules: Rules = field(default_factory=Rules)

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
