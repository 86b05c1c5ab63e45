"""Preferences that belong to the vault, not to the workstation."""

from dataclasses import dataclass, fields
from typing import Final
from uuid import UUID

from vetdesk.domain.pagelook import PageLook
from vetdesk.domain.tenure import TENURE_YEARS
from vetdesk.services.desk import Desk
from vetdesk.services.errors import FieldProblem, FormInvalid
from vetdesk.store import settings
from vetdesk.store.session import Session

_LOCK_MINUTES: Final = range(1, 31)


@dataclass(frozen=True, kw_only=True)
class Preferences:
    """What the office chose for this vault.

    ``sign_offs_required``: an admission waits for the sign-offs of legal, business and information security.
    ``tenure_years``: so many years in a row by the same reviewer are pointed out; our own rule.
    """

    auto_lock_minutes: int = 5
    organisation_id: UUID | None = None
    warn_days: int = 30
    sign_offs_required: bool = True
    tenure_years: int = TENURE_YEARS
    page_look: PageLook = PageLook.CONTRACT


class Settings:
    """Reads and keeps preferences."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def get(self) -> Preferences:
        """Return the preferences; what was never set has its default."""
        with self._desk.vault.reading() as session:
            return self.read(session)

    def read(self, session: Session) -> Preferences:
        """Return the preferences inside a transaction that is open already."""
        found = settings.all_settings(session)
        return Preferences(
            auto_lock_minutes=int(found.get("auto_lock_minutes", 5)),
            organisation_id=UUID(found["organisation_id"]) if found.get("organisation_id") else None,
            warn_days=int(found.get("warn_days", 30)),
            sign_offs_required=found.get("sign_offs_required", str(True)) == str(True),
            tenure_years=int(found.get("tenure_years", TENURE_YEARS)),
            page_look=PageLook(found.get("page_look", PageLook.CONTRACT)),
        )

    def save(self, preferences: Preferences) -> None:
        """Keep the preferences; the lock time stays between 1 and 30 minutes (decision 13)."""
        if preferences.auto_lock_minutes not in _LOCK_MINUTES:
            facts = {"least": _LOCK_MINUTES.start, "most": _LOCK_MINUTES.stop - 1}
            raise FormInvalid(
                [FieldProblem(field="auto_lock_minutes", key="services.field.range", facts=facts)]
            )
        with self._desk.vault.writing("settings.save") as session:
            for field in fields(preferences):
                value = getattr(preferences, field.name)
                settings.put(session, field.name, "" if value is None else str(value))
