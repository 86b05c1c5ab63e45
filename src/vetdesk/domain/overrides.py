"""Two officers may let a gate of class Y pass, in writing; class X lets nobody (review 5.3)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from vetdesk.domain.matter import MatterInput, Override
from vetdesk.domain.obstacles import Obstacle, OverrideClass, Severity
from vetdesk.domain.text import compare_key

REASON_LENGTH = 20
OFFICERS = 2


def apply_overrides(
    obstacles: Sequence[Obstacle], matter: MatterInput, *, as_of: date
) -> tuple[Obstacle, ...]:
    """Mark each obstacle that an override of the matter names by code and subject.

    A valid one lets it pass; an invalid one leaves it standing and says why.
    """
    return tuple(_with_override(obstacle, matter, as_of) for obstacle in obstacles)


def problem_of(override: Override, matter: MatterInput, *, as_of: date) -> str:
    """Return the wording key of what is wrong with an override, or nothing.

    The officers are two, and neither drafted nor reviewed; who reviewed the other party does not
    overrule his own findings either.
    """
    names = {compare_key(name) for name in override.by}
    barred = {compare_key(matter.drafted_by), compare_key(matter.reviewed_by)}
    if override.code.startswith("vetting."):
        barred.add(compare_key(matter.review.reviewer))
    if len(names) != OFFICERS or "" in names:
        return "override.two_officers"
    if names & barred:
        return "override.drafter_or_reviewer"
    if len(" ".join(override.reason.split())) < REASON_LENGTH:
        return "override.reason_too_short"
    return "override.future" if override.on > as_of else ""


def _with_override(obstacle: Obstacle, matter: MatterInput, as_of: date) -> Obstacle:
    if obstacle.severity is not Severity.BLOCK:
        return obstacle
    problems = []
    for one in matter.overrides:
        if one.code != obstacle.code or compare_key(one.subject) != compare_key(obstacle.subject):
            continue
        if obstacle.override is not OverrideClass.TWO_OFFICERS:
            return replace(obstacle, override_problem="override.never")
        problem = problem_of(one, matter, as_of=as_of)
        if not problem:
            return replace(obstacle, overridden=True, overridden_by=tuple(one.by), override_reason=one.reason)
        problems.append(problem)
    return replace(obstacle, override_problem=problems[0]) if problems else obstacle
