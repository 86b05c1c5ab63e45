"""A member of the legal team who works in a vault: an identity, not a login name."""

import datetime as dt
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

APPROVER: Final = "approver"
"""The role of those who may approve agreements, where the office gives it to anybody."""


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


def approvers(members: Iterable[StaffMember]) -> tuple[StaffMember, ...]:
    """Return who of ``members`` may approve: those with the role, or everybody while nobody has it."""
    everybody = tuple(one for one in members if one.is_active)
    return tuple(one for one in everybody if APPROVER in one.roles) or everybody


def new_member(name: str, *, post: str = "", roles: frozenset[str] = frozenset()) -> StaffMember:
    """Return a member with a fresh identity."""
    return StaffMember(id=uuid.uuid4(), name=name, post=post, roles=roles)
