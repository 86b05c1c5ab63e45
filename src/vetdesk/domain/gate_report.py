"""Every gate of a stage with its value: the panel on screen, and in the record why an issue was allowed."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from vetdesk.domain.agreements import CreditorKind, Road
from vetdesk.domain.gate_matrix import Gate, GateMatrix, Stage, Verdict
from vetdesk.domain.obstacles import Obstacle

BY_HAND = frozenset({"claim.rate", "data.overseas"})
"""Gates of the issue stage whose facts a matter does not hold; a person looks at them."""


class GateValue(StrEnum):
    """What became of a gate."""

    PASSED = "passed"
    WARNED = "warned"
    OVERRIDDEN = "overridden"
    BLOCKED = "blocked"
    BY_HAND = "by_hand"
    NOT_ASKED = "not_asked"


@dataclass(frozen=True, kw_only=True)
class GateLine:
    """One gate with its value and what was found against it."""

    gate: Gate
    value: GateValue
    obstacles: tuple[Obstacle, ...] = ()


def issue_report(
    matrix: GateMatrix, obstacles: Sequence[Obstacle], *, road: Road, creditor: CreditorKind
) -> tuple[GateLine, ...]:
    """List every gate of the issue stage, in the order of the review, for this road and creditor."""
    return tuple(
        _line(gate, tuple(one for one in obstacles if one.code == gate.code), road, creditor)
        for gate in matrix.gates
        if any(ruling.stage is Stage.ISSUE for ruling in gate.rulings)
    )


def _line(gate: Gate, found: tuple[Obstacle, ...], road: Road, creditor: CreditorKind) -> GateLine:
    return GateLine(gate=gate, value=_value(gate, found, road, creditor), obstacles=found)


def _value(gate: Gate, found: tuple[Obstacle, ...], road: Road, creditor: CreditorKind) -> GateValue:
    if any(one.blocks for one in found):
        return GateValue.BLOCKED
    if any(one.overridden for one in found):
        return GateValue.OVERRIDDEN
    if found:
        return GateValue.WARNED
    if not _is_asked(gate, road, creditor):
        return GateValue.NOT_ASKED
    return GateValue.BY_HAND if gate.code in BY_HAND else GateValue.PASSED


def _is_asked(gate: Gate, road: Road, creditor: CreditorKind) -> bool:
    return any(
        ruling.verdicts[road, creditor.column] is not Verdict.NONE
        for ruling in gate.rulings
        if ruling.stage is Stage.ISSUE
    )
