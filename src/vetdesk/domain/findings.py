"""Findings of the vetting of a collector as facts on which clauses depend."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from vetdesk.domain.conditions import Condition, Facts, holds
from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.packs import Citation, Text

CONFIRMED = "confirmed"
"""What a condition asks for that means found and nothing else: not the unknown, which counts as found."""
_CHANGED = ("{title} (then: {said}; now: {says})", "{title}（批准时：{said}；现在：{says}）")


class State(StrEnum):
    """What the vetting says of one finding, the mildest first."""

    NOT_ASKED = "not_asked"
    CLEAR = "clear"
    UNKNOWN = "unknown"
    FOUND = "found"


CAUTIOUS = (CONFIRMED, State.UNKNOWN.value)
"""What ``found`` in a condition says, state by state."""


@dataclass(frozen=True, kw_only=True)
class Finding:
    """A named fact of the vetting: the checks it rests on, when a review asks for it, and its words.

    ``if_lapsed`` is what a passed check says once it holds no more: a certificate that has run out is as
    none at all, a search that is too old merely leaves it unknown.
    """

    id: str
    checks: tuple[str, ...]
    title: Text
    words: Mapping[State, Text]
    citations: tuple[Citation, ...]
    asked_if: Condition | None = None
    if_lapsed: State = State.UNKNOWN


@dataclass(frozen=True, kw_only=True)
class Change:
    """A finding that says something else than it did."""

    finding: Finding
    before: State
    now: State

    def words(self, language: str) -> str:
        """Return the finding with what it said and what it says, in ``language``."""
        said, says = (self.finding.words[state].of(language) for state in (self.before, self.now))
        return _CHANGED[language.lower().startswith("zh")].format(
            title=self.finding.title.of(language), said=said, says=says
        )


def state_of(
    finding: Finding, answers: Mapping[str, CheckAnswer], facts: Facts, *, lapsed: Collection[str] = ()
) -> State:
    """Return what the answers of a review say of ``finding``.

    One failed check is enough; a check without an answer leaves it unknown. ``facts`` are those of the
    matter that ``asked_if`` reads; ``lapsed`` are the checks whose answer holds no more.
    """
    if finding.asked_if is not None and not holds(finding.asked_if, facts):
        return State.NOT_ASKED
    outcomes = [answers[check].outcome if check in answers else "" for check in finding.checks]
    if "fail" in outcomes:
        return State.FOUND
    if any(check in lapsed for check in finding.checks):
        return finding.if_lapsed
    return State.CLEAR if all(one in {"pass", "na"} for one in outcomes) else State.UNKNOWN


def fact_of(state: State) -> tuple[str, ...]:
    """Return the values that conditions compare with.

    What is not checked yet takes the cautious side: it is ``unknown`` and ``found`` at once, so a clause
    that a bad finding asks for stands until the check is answered (own rule, stricter than PIPL 21 and 51).
    """
    if state is State.UNKNOWN:
        return (State.UNKNOWN.value, State.FOUND.value)
    return (state.value, CONFIRMED) if state is State.FOUND else (state.value,)


def spread(wanted: Collection[object]) -> tuple[object, ...]:
    """Return the states a condition asks for, each by itself: ``found`` is found or not known yet."""
    found = [state for one in wanted for state in (CAUTIOUS if one == State.FOUND.value else (one,))]
    return tuple(dict.fromkeys(found))


def gathered(chosen: Collection[object]) -> tuple[object, ...]:
    """Return the values of a condition that ask for these states; the opposite of ``spread``."""
    if not set(CAUTIOUS) <= set(chosen):
        return tuple(chosen)
    return (State.FOUND.value, *(one for one in chosen if one not in CAUTIOUS))


def states(
    findings: Iterable[Finding],
    answers: Mapping[str, CheckAnswer],
    facts: Facts,
    *,
    lapsed: Collection[str] = (),
) -> dict[str, State]:
    """Return what the answers say of each finding, by its id; every finding has a state."""
    return {one.id: state_of(one, answers, facts, lapsed=lapsed) for one in findings}


def finding_facts(states: Mapping[str, State]) -> dict[str, object]:
    """Return the facts that conditions may ask for, by the ids of the findings."""
    return {name: fact_of(state) for name, state in states.items()}


def changes(
    findings: Iterable[Finding], before: Mapping[str, str], now: Mapping[str, State]
) -> tuple[Change, ...]:
    """Return the findings that say something else ``now`` than when ``before`` was kept.

    A finding of which nothing was kept then, or that is no longer known, has not changed.
    """
    return tuple(
        Change(finding=one, before=State(before[one.id]), now=now[one.id])
        for one in findings
        if before.get(one.id) in set(State) - {now.get(one.id)} and one.id in now
    )


def state_in(value: object) -> State | None:
    """Return the state a fact made by ``fact_of`` tells of; None for any other fact."""
    if not isinstance(value, (list, tuple)) or not value:
        return None
    try:
        return State(str(value[0]))
    except ValueError:
        return None
