"""The white list (名单制) of admitted collectors: who stands in it on a day, who does not, and why not.

Review 5.4 (row "whitelist published") and 7.4 ask for the list and its publication. What is published names
organisations only: no natural person, no free text of conditions, and no channel for complaints that is the
mobile number or identity number of somebody (个人信息保护法 25: no disclosure without separate consent).
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final
from uuid import UUID

from vetdesk.domain.admission import ConditionKind, OpenCondition
from vetdesk.domain.agreements import CreditorKind, Road
from vetdesk.domain.parties import CollectorStatus

_PERSONAL: Final = re.compile(
    r"(?<!\d)(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)|(?<!\d)\d{17}[\dXx](?![0-9A-Za-z])"
)


class LeftOut(StrEnum):
    """Why a collector that was decided on is not in the list."""

    REJECTED = "rejected"
    SUSPENDED = "suspended"
    EXITED = "exited"
    IN_REVIEW = "in_review"
    NOT_YET = "not_yet"
    LAPSED = "lapsed"
    STALE = "stale"
    UNDECIDED = "undecided"


_OF_STATUS: Final = {
    CollectorStatus.REJECTED: LeftOut.REJECTED,
    CollectorStatus.SUSPENDED: LeftOut.SUSPENDED,
    CollectorStatus.EXITED: LeftOut.EXITED,
    CollectorStatus.IN_REVIEW: LeftOut.IN_REVIEW,
    CollectorStatus.PROSPECT: LeftOut.IN_REVIEW,
}


@dataclass(frozen=True, kw_only=True)
class ConditionSummary:
    """How many conditions of one kind are open, and the last day of the latest."""

    kind: ConditionKind
    number: int
    until: date


@dataclass(frozen=True, kw_only=True)
class Standing:
    """A collector that was decided on, with the review its decision rests on (no road: none is known)."""

    id: UUID
    name: str
    uscc: str
    status: CollectorStatus
    decided_on: date | None
    valid_until: date | None
    stale_from: date | None
    complaint_channel: str
    road: Road | None = None
    creditor_kind: CreditorKind | None = None
    channels: tuple[str, ...] = ()
    conditions: tuple[ConditionSummary, ...] = ()

    @property
    def published_channel(self) -> str:
        """Return where to complain; empty when that would be somebody's own number."""
        return "" if is_personal(self.complaint_channel) else self.complaint_channel.strip()

    @property
    def withholds_channel(self) -> bool:
        """True when there is a channel that may not be published."""
        return bool(self.complaint_channel.strip()) and not self.published_channel


def left_out(one: Standing, day: date) -> LeftOut | None:
    """Return why a collector is not in the list of ``day``; None when it is.

    The status is the one of now: it has no days of its own, only decision and staleness have.
    """
    if one.status in _OF_STATUS:
        return _OF_STATUS[one.status]
    if one.decided_on is None or one.valid_until is None or one.road is None:
        return LeftOut.UNDECIDED
    if one.decided_on > day:
        return LeftOut.NOT_YET
    if one.valid_until < day:
        return LeftOut.LAPSED
    if one.stale_from is not None and one.stale_from <= day:
        return LeftOut.STALE
    return None


def summarised(conditions: Sequence[OpenCondition]) -> tuple[ConditionSummary, ...]:
    """Return the open conditions by kind, without their words, which may name people."""
    found = []
    for kind in ConditionKind:
        days = [one.due for one in conditions if one.kind is kind]
        if days:
            found.append(ConditionSummary(kind=kind, number=len(days), until=max(days)))
    return tuple(found)


def is_personal(text: str) -> bool:
    """True for a text with a mobile number or an identity number in it."""
    return _PERSONAL.search(unicodedata.normalize("NFKC", text)) is not None
