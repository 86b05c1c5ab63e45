"""Wordings that are not the standard: chosen in a negotiation, accepted by somebody whose role may."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from vetdesk.domain.errors import VetdeskError
from vetdesk.domain.staff import StaffMember
from vetdesk.domain.text import same_name


@dataclass(frozen=True, kw_only=True)
class Acceptance:
    """Who accepted a wording, in which role, why; ``text`` is the digest of the very words."""

    name: str
    role: str
    reason: str
    on: date
    text: str


@dataclass(frozen=True, kw_only=True)
class WordingChoice:
    """The wording chosen for one clause, and who accepted it, if anybody has."""

    clause_id: str
    variant: str
    reason: str
    chosen_by: str
    accepted: Acceptance | None = None

    def is_accepted(self, text: str, role: str) -> bool:
        """True while the acceptance is of these words, by the role they ask for."""
        given = self.accepted
        return given is not None and given.text == digest_of(text) and same_name(given.role, role)


class WordingUnknown(VetdeskError):
    """The clause has no such wording for this matter."""

    key: ClassVar[str] = "wordings.unknown"


class RoleNotHeld(VetdeskError):
    """This officer does not hold the role that may accept the wording."""

    key: ClassVar[str] = "wordings.role"

    def __init__(self, name: str, role: str) -> None:
        super().__init__(name, role)
        self.name = name
        self.role = role


class DrafterAccepts(VetdeskError):
    """Whoever drafted does not accept the wording as well."""

    key: ClassVar[str] = "wordings.drafter"


class ReasonShort(VetdeskError):
    """A choice or an acceptance of a wording has no reason."""

    key: ClassVar[str] = "wordings.reason"


class WordingsNotAccepted(VetdeskError):
    """The text cannot be approved: nobody in the role has accepted a wording that is not the standard."""

    key: ClassVar[str] = "wordings.open"

    def __init__(self, clauses: Iterable[str]) -> None:
        self.clauses = tuple(clauses)
        super().__init__(*self.clauses)


def digest_of(text: str) -> str:
    """Return what tells two wordings apart."""
    return hashlib.sha256(text.encode()).hexdigest()


def holds_role(member: StaffMember, role: str) -> bool:
    """Say whether an officer holds a role: among the registered roles, or as the registered post."""
    return member.is_active and any(same_name(role, one) for one in (member.post, *member.roles))
