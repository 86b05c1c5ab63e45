"""A member of the legal team who works in a vault: an identity, not a login name."""

import datetime as dt
import uuid
from dataclasses import dataclass, field


@dataclass(frozen=True)
class StaffMember:
    """One named person of the team; every audit row carries the ``id`` of one.

    ``roles`` are the plain words of the office (drafter, reviewer, approver, officer).
    """

    id: uuid.UUID
    name: str
    post: str = ""
    roles: frozenset[str] = field(default_factory=frozenset)
    left_at: dt.datetime | None = None

    @property
    def is_active(self) -> bool:
        """True while the person still works here."""
        return self.left_at is None


def new_member(name: str, *, post: str = "", roles: frozenset[str] = frozenset()) -> StaffMember:
    """Return a member with a fresh identity."""
    return StaffMember(id=uuid.uuid4(), name=name, post=post, roles=roles)
