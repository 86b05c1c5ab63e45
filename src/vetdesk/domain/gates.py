"""What still stands between a matter and its issue or the hand-over of data."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from vetdesk.domain.gate_matrix import Gate, GateMatrix, Stage, Verdict
from vetdesk.domain.gates_claims import claim_breaches
from vetdesk.domain.gates_export import abroad_breaches
from vetdesk.domain.gates_facts import (
    ClauseSummary,
    MatterFacts,
    PrintedWords,
    UncoveredText,
    day_of,
    matter_facts,
)
from vetdesk.domain.gates_handover import handover_breaches
from vetdesk.domain.gates_parties import party_breaches
from vetdesk.domain.gates_privacy import privacy_breaches
from vetdesk.domain.gates_text import text_breaches
from vetdesk.domain.gates_vetting import person_breaches, vetting_breaches
from vetdesk.domain.obstacles import Breach, Obstacle, OverrideClass, Severity
from vetdesk.domain.overrides import apply_overrides

__all__ = [
    "ClauseSummary",
    "Gate",
    "GateMatrix",
    "MatterFacts",
    "Obstacle",
    "OverrideClass",
    "PrintedWords",
    "Severity",
    "Stage",
    "UncoveredText",
    "Verdict",
    "blocking",
    "day_of",
    "evaluate",
    "evaluate_handover",
    "matter_facts",
]

_CHECKS = frozenset({"vetting.check_failed", "vetting.check_expired"})


def evaluate(facts: MatterFacts, matrix: GateMatrix, *, today: date) -> tuple[Obstacle, ...]:
    """List what stands between this matter and its issue, blocks first; empty means clear.

    The day of the gates is the one the matter states, otherwise ``today`` in Asia/Shanghai.
    What two officers let pass stays in the list, marked.
    """
    as_of = day_of(facts.matter, today)
    return _judged(_issue_breaches(facts, as_of), facts, matrix, stage=Stage.ISSUE, as_of=as_of)


def evaluate_handover(facts: MatterFacts, matrix: GateMatrix, *, today: date) -> tuple[Obstacle, ...]:
    """List what stands between this matter and the first hand-over of unmasked data."""
    as_of = day_of(facts.matter, today)
    return _judged(handover_breaches(facts, as_of), facts, matrix, stage=Stage.HANDOVER, as_of=as_of)


def blocking(obstacles: Iterable[Obstacle]) -> tuple[Obstacle, ...]:
    """Return the obstacles that still stop the step."""
    return tuple(obstacle for obstacle in obstacles if obstacle.blocks)


def _issue_breaches(facts: MatterFacts, as_of: date) -> Iterator[Breach]:
    yield from party_breaches(facts, as_of)
    yield from vetting_breaches(facts, as_of)
    yield from person_breaches(facts, as_of)
    yield from privacy_breaches(facts, as_of)
    yield from claim_breaches(facts, as_of)
    yield from abroad_breaches(facts)
    yield from text_breaches(facts)


def _folded(obstacles: Sequence[Obstacle]) -> Sequence[Obstacle]:
    """Leave out a fault of the decision that a check explains, which is then an obstacle itself.

    A check that only warns explains no decision that blocks: a rejected collector stays rejected
    (matter file, "Output": warnings do not count as blocks).
    """
    checks = [one for one in obstacles if one.code in _CHECKS or one.aspect == "check_open"]
    blocked = any(one.severity is Severity.BLOCK for one in checks)
    return [
        one
        for one in obstacles
        if (one.code, one.subject) != ("vetting.decision", "decision")
        or not (blocked or (checks and one.severity is Severity.WARN))
    ]


def _judged(
    breaches: Iterable[Breach], facts: MatterFacts, matrix: GateMatrix, *, stage: Stage, as_of: date
) -> tuple[Obstacle, ...]:
    judged = (
        matrix.judge(breach, stage, road=facts.road, creditor=facts.matter.creditor_kind, facts=facts.known)
        for breach in breaches
    )
    found: Sequence[Obstacle] = _folded([obstacle for obstacle in judged if obstacle is not None])
    found = apply_overrides(found, facts.matter, as_of=as_of)
    return tuple(sorted(found, key=lambda obstacle: obstacle.severity is not Severity.BLOCK))
