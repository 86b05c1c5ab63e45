"""What has happened to an answer since it was given: a register was asked again, or a paper behind it ends.

An answer itself never changes by that: a decision relied on it as it was, and an auditor looks for the day it
was given (counsel's review 7.3). What it is worth today follows from both.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.packs import CheckItem


@dataclass(frozen=True, kw_only=True)
class Hold:
    """``renewed_on`` is the last day a register confirmed the answer (counsel's review 3.1, S5).

    ``paper_ends`` is the earliest last day that a paper in force behind the answer states: an answer rests on
    all of its papers, so it ends with the first of them. A paper that was replaced no longer counts.
    """

    renewed_on: date | None = None
    paper_ends: date | None = None

    def begun(self, answer: CheckAnswer) -> date:
        """Return the day from which the validity of the answer runs."""
        return max(answer.on, self.renewed_on or answer.on)


UNTOUCHED: Final = Hold()
Holds = Mapping[str, Hold]
NO_HOLDS: Final[Holds] = MappingProxyType({})


def last_day(item: CheckItem, answer: CheckAnswer, hold: Hold = UNTOUCHED) -> date | None:
    """Return the last day the answer holds, or None when nothing ends it.

    A renewal by a register lets the period of the check run anew; it moves no end that a paper states.
    """
    last = item.validity.valid_until(hold.begun(answer), stated=answer.valid_until)
    ends = [day for day in (last, hold.paper_ends) if day is not None]
    return min(ends, default=None)
