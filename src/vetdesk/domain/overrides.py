"""Two officers may let a gate of class Y pass, in writing; class X lets nobody (review 5.3)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from vetdesk.domain.matter import MatterInput, Override
from vetdesk.domain.obstacles import Obstacle, OverrideClass
from vetdesk.domain.text import compare_key

REASON_LENGTH = 20
OFFICERS = 2


def apply_overrides(
    obstacles: Sequence[Obstacle], matter: MatterInput, *, as_of: date
) -> tuple[Obstacle, ...]:
    """Mark every class Y obstacle that a valid override of the matter names by code and subject."""
    valid = [one for one in matter.overrides if is_valid(one, matter, as_of=as_of)]
    return tuple(_overridden(obstacle, valid) for obstacle in obstacles)


def is_valid(override: Override, matter: MatterInput, *, as_of: date) -> bool:
    """True for two different officers, neither drafter nor reviewer, with a reason, not dated ahead."""
    names = {compare_key(name) for name in override.by}
    barred = {compare_key(matter.drafted_by), compare_key(matter.reviewed_by)}
    return (
        len(names) == OFFICERS
        and "" not in names
        and not names & barred
        and len("".join(override.reason.split())) >= REASON_LENGTH
        and override.on <= as_of
    )


def _overridden(obstacle: Obstacle, overrides: Sequence[Override]) -> Obstacle:
    if obstacle.override is not OverrideClass.TWO_OFFICERS:
        return obstacle
    for one in overrides:
        if one.code == obstacle.code and compare_key(one.subject) == compare_key(obstacle.subject):
            return replace(obstacle, overridden=True, overridden_by=tuple(one.by), override_reason=one.reason)
    return obstacle
