"""What a collector needs next: begin, go on, review again, or only ask the registers again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID

from vetdesk.domain.vetting import ReviewStatus
from vetdesk.services.parties import PartyRecord
from vetdesk.services.vetting import ReviewLine

DAYS_BEFORE: Final = 30


class Step(StrEnum):
    """The one adaptive button of a collector."""

    START = "start"
    CONTINUE = "continue"
    DUE = "due"
    OVERDUE = "overdue"
    RECHECK = "recheck"


@dataclass(frozen=True, kw_only=True)
class NextStep:
    """The step and the review it is about, if there is one."""

    step: Step
    review_id: UUID | None = None


def next_step(party: PartyRecord, reviews: Sequence[ReviewLine], *, today: date) -> NextStep:
    """Return what the button does; ``reviews`` come newest first."""
    running = next((one for one in reviews if one.status is ReviewStatus.OPEN), None)
    if running is not None:
        return NextStep(step=Step.CONTINUE, review_id=running.id)
    if not party.status.admits or party.valid_until is None:
        return NextStep(step=Step.START)
    if party.valid_until < today:
        return NextStep(step=Step.OVERDUE)
    if party.valid_until - today <= timedelta(days=DAYS_BEFORE):
        return NextStep(step=Step.DUE)
    decided = next((one for one in reviews if one.status is ReviewStatus.DECIDED), None)
    if decided is None:
        return NextStep(step=Step.START)
    return NextStep(step=Step.RECHECK, review_id=decided.id)
