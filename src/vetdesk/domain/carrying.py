"""Carrying over: which answers of the last review still hold, so that nobody looks everything up again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from vetdesk.domain.errors import VetdeskError
from vetdesk.domain.holding import NO_HOLDS, UNTOUCHED, Hold, Holds
from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.packs import CheckItem, Pack
from vetdesk.domain.vetting import CheckState, Finding, state_of


class NothingToCarry(VetdeskError):
    """The last review holds no answer to this check that is still valid."""

    key: ClassVar[str] = "vetting.nothing_to_carry"

    def __init__(self, check: str) -> None:
        super().__init__(check)
        self.check = check


@dataclass(frozen=True, kw_only=True)
class Carried:
    """An answer of the last review that still holds; ``confirmed`` once this review took it over.

    The answer keeps its day: confirming it does not make it younger, so it expires when it would
    have expired.
    """

    answer: CheckAnswer
    confirmed: bool


def carryable(
    findings: Sequence[Finding],
    before: Mapping[str, CheckAnswer],
    *,
    pack_before: Pack,
    today: date,
    holds: Holds = NO_HOLDS,
) -> Mapping[str, Carried]:
    """Return, by check, what of the answers ``before`` this review may take over.

    Passed and not applicable answers are carried while they hold; expired and failed ones are asked
    anew, and so is a check whose question, rule or validity is not the one it was. ``holds`` ends those
    whose papers have run out; what a register renewed is taken over by its first day all the same.
    """
    known = {item.id: item for item in pack_before.items}
    found = {}
    for one in findings:
        given, item = before.get(one.item.id), known.get(one.item.id)
        if given is None or item is None or not _same_question(one.item, item):
            continue
        paper = Hold(paper_ends=holds.get(one.item.id, UNTOUCHED).paper_ends)
        still = state_of(one.item, given, today=today, hold=paper)
        if still not in {CheckState.PASS, CheckState.NA} or (one.answer is not None and one.answer != given):
            continue
        found[one.item.id] = Carried(answer=given, confirmed=one.answer is not None)
    return found


def _same_question(now: CheckItem, before: CheckItem) -> bool:
    return (now.question, now.answer, now.validity) == (before.question, before.answer, before.validity)
