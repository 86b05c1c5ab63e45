"""What an admission rests on besides its checks: conditions, sign-offs, and who has no part in it.

Counsel's review 3.5 (decider, reviewer and business owner are three people), 3.2 (CV-C02, CV-G04: conditions
precedent), ``legal.md`` 5.10 (sign-off by legal, business and information security).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from vetdesk.domain.errors import Phrase, VetdeskError
from vetdesk.domain.text import same_name


class ConditionKind(StrEnum):
    """Before which step a condition has to be met; one that is to be kept while running has only its day."""

    SIGNING = "signing"
    HANDOVER = "handover"
    RUNNING = "running"


@dataclass(frozen=True, kw_only=True)
class OpenCondition:
    """A condition of the admission that has not been met; ``due`` is its last day."""

    text: str
    due: date
    kind: ConditionKind = ConditionKind.RUNNING

    def overdue(self, today: date) -> bool:
        """True from the day after its last day."""
        return self.due < today


class SignOffRole(StrEnum):
    """Who signs a review off before its decision; each is also the key of a role of the staff."""

    LEGAL = "legal"
    BUSINESS = "business"
    SECURITY = "infosec"

    @property
    def phrase(self) -> Phrase:
        """The word for it inside sentences."""
        return Phrase(f"vetting.sign_off_role.{self.value}")


@dataclass(frozen=True, kw_only=True)
class SignOff:
    """Somebody answering for their side of a review; void once the answers differ from those signed."""

    role: SignOffRole
    name: str
    on: date
    void: bool = False


class DeciderIsBusinessOwner(VetdeskError):
    """Whose business rests on the collector cannot decide on it (review 3.5)."""

    key: ClassVar[str] = "vetting.decider_is_business_owner"

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class ReviewerIsBusinessOwner(VetdeskError):
    """Whose business rests on the collector cannot review it (review 3.5)."""

    key: ClassVar[str] = "vetting.reviewer_is_business_owner"

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class SignOffsMissing(VetdeskError):
    """An admission that waits for legal, business or information security (``legal.md`` 5.10)."""

    key: ClassVar[str] = "vetting.sign_offs_missing"

    def __init__(self, roles: Sequence[SignOffRole]) -> None:
        super().__init__(*roles)
        self.roles = tuple(role.phrase for role in roles)


class SignOffNotInRole(VetdeskError):
    """Somebody signs for a side of the office that they do not belong to."""

    key: ClassVar[str] = "vetting.sign_off_not_in_role"

    def __init__(self, name: str, role: SignOffRole) -> None:
        super().__init__(name, role)
        self.name = name
        self.role = role.phrase


class SignOffsByOne(VetdeskError):
    """The third sign-off by the person who gave the other two: nobody else would have looked."""

    key: ClassVar[str] = "vetting.sign_offs_by_one"

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def require_apart(business_owner: str, *, decider: str, reviewers: Iterable[str]) -> None:
    """Raise when the business owner reviewed or decides; an empty name is nobody."""
    if not business_owner.strip():
        return
    if same_name(decider, business_owner):
        raise DeciderIsBusinessOwner(decider)
    require_no_owner_among(reviewers, business_owner)


def require_no_owner_among(reviewers: Iterable[str], business_owner: str) -> None:
    """Raise when one of those who answer checks is the business owner of the collector."""
    for name in reviewers:
        if business_owner.strip() and same_name(name, business_owner):
            raise ReviewerIsBusinessOwner(name)


def missing_sign_offs(given: Sequence[SignOff]) -> tuple[SignOffRole, ...]:
    """Return the sides that have not signed off what the review says now."""
    signed = {one.role for one in given if not one.void}
    return tuple(role for role in SignOffRole if role not in signed)


def require_sign_offs(given: Sequence[SignOff]) -> None:
    """Raise unless all three sides have signed off what the review says now."""
    if missing := missing_sign_offs(given):
        raise SignOffsMissing(missing)


def require_signer(role: SignOffRole, name: str, roles: Iterable[str], given: Sequence[SignOff]) -> None:
    """Raise when ``name``, who has ``roles``, may not sign for ``role`` after what was ``given``."""
    if role.value not in frozenset(roles):
        raise SignOffNotInRole(name, role)
    others = [one for one in given if one.role is not role and not one.void]
    if len(others) == len(SignOffRole) - 1 and all(same_name(one.name, name) for one in others):
        raise SignOffsByOne(name)
