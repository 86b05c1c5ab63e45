"""A person's written consent to be checked: what it covers, how long, and what stops once it is withdrawn.

个人信息保护法 13, 14 (consent for a stated purpose), 15 (withdrawal, without effect on what was done
before), 29 (separate consent for sensitive data); 征信业管理条例 18 (credit report: written, with its
purpose). The items are the boxes of the form ``cn.background_authorisation``; a box not ticked is not
authorised.
"""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar, Final

from vetdesk.domain.errors import Phrase, VetdeskError


class ConsentItem(StrEnum):
    """One box of the form, in its order; the last three need the separate signature (PIPL 29)."""

    IDENTITY = "identity"
    QUALIFICATION = "qualification"
    EMPLOYMENT = "employment"
    ENFORCEMENT = "enforcement"
    JUDGMENTS = "judgments"
    CONFLICT = "conflict"
    DECLARATION = "declaration"
    ID_NUMBER = "id_number"
    CRIMINAL_RECORD = "criminal_record"
    CREDIT_REPORT = "credit_report"

    @property
    def phrase(self) -> Phrase:
        """The words for it inside sentences."""
        return Phrase(f"people.consent.{self.value}")


SENSITIVE: Final = frozenset({ConsentItem.ID_NUMBER, ConsentItem.CRIMINAL_RECORD, ConsentItem.CREDIT_REPORT})
"""What needs the second signature of the form (PIPL 28, 29)."""
USUAL: Final = frozenset(ConsentItem) - {ConsentItem.CREDIT_REPORT}
"""What the form asks for as a rule; a credit report only with a paper of its own (征信业管理条例 18)."""
AUTHORISATION_CHECK: Final = "BP-02"
NEEDS: Final[Mapping[str, ConsentItem]] = {
    "BP-01": ConsentItem.IDENTITY,
    "BP-03": ConsentItem.CRIMINAL_RECORD,
    "BP-04": ConsentItem.ENFORCEMENT,
    "BP-05": ConsentItem.JUDGMENTS,
    "BP-06": ConsentItem.DECLARATION,
    "BP-07": ConsentItem.EMPLOYMENT,
    "BP-08": ConsentItem.CONFLICT,
}
"""Which box a check of ``cn.people`` looks behind; other checks need a valid authorisation of any extent."""
FREE: Final = frozenset({"BP-09", "BP-10", "BP-11", "BP-12", "BP-14", "BP-16"})
"""Papers the person signs and registers of our own: nothing is looked up about the person."""


class AuthorisationState(StrEnum):
    """Where an authorisation stands on a day."""

    MISSING = "missing"
    VALID = "valid"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, kw_only=True)
class Authorisation:
    """One signed authorisation; ``until`` is its last day, ``items`` None where they were not written down.

    Records of before the boxes were kept, and matter files, only say that it was signed with the separate
    signature; such a paper counts for what the form asks for as a rule.
    """

    id: uuid.UUID | None = None
    on: date
    until: date | None = None
    items: frozenset[ConsentItem] | None = None
    withdrawn_on: date | None = None
    reason: str = ""

    @property
    def covered(self) -> frozenset[ConsentItem]:
        """Return the boxes that count as ticked."""
        return USUAL if self.items is None else self.items

    def state(self, today: date) -> AuthorisationState:
        """Return where it stands; the day of the withdrawal itself is no longer covered."""
        if self.withdrawn_on is not None and self.withdrawn_on <= today:
            return AuthorisationState.WITHDRAWN
        if self.until is not None and self.until < today:
            return AuthorisationState.EXPIRED
        return AuthorisationState.VALID


class CheckNotAuthorised(VetdeskError):
    """A check whose finding may not be kept; ``why`` is a word of the catalogue."""

    key: ClassVar[str] = "people.not_authorised"

    def __init__(self, check_id: str, why: str, item: ConsentItem | None = None) -> None:
        super().__init__(check_id, why)
        self.check_id = check_id
        self.why = why
        self.item = item

    def facts(self) -> Mapping[str, object]:
        """Return the check and the reason in words."""
        return {"check": self.check_id, "why": Phrase(f"people.why.{self.why}")}


def newest(authorisations: Sequence[Authorisation]) -> Authorisation | None:
    """Return the authorisation signed last; it stands for those before it."""
    return max(authorisations, key=lambda one: one.on, default=None)


def state_of(authorisations: Sequence[Authorisation], today: date) -> AuthorisationState:
    """Return where the newest authorisation stands."""
    found = newest(authorisations)
    return AuthorisationState.MISSING if found is None else found.state(today)


def hindrance(
    authorisations: Sequence[Authorisation], check_id: str, *, today: date, on: date | None = None
) -> CheckNotAuthorised | None:
    """Return why a finding of ``check_id`` may not be kept today; None when it may.

    ``on`` is the day of the look-up: one before the signature was never authorised.
    """
    if check_id in FREE:
        return None
    found = newest(authorisations)
    if found is None:
        return CheckNotAuthorised(check_id, "missing")
    state = found.state(today)
    if state is not AuthorisationState.VALID:
        return CheckNotAuthorised(check_id, state.value)
    if on is not None and on < found.on:
        return CheckNotAuthorised(check_id, "too_early")
    item = NEEDS.get(check_id)
    if item is not None and item not in found.covered:
        return CheckNotAuthorised(check_id, "separate" if item in SENSITIVE else "not_covered", item)
    return None
