"""The gate matrix of counsel's review 5.4: code x stage x road x creditor kind -> verdict."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from vetdesk.domain.agreements import CreditorKind, Road
from vetdesk.domain.conditions import Condition, Facts, holds
from vetdesk.domain.errors import VetdeskError
from vetdesk.domain.obstacles import Breach, Obstacle, OverrideClass, Severity
from vetdesk.domain.packs import Text


class Stage(StrEnum):
    """The steps that are gated; drafting never is."""

    ISSUE = "issue"
    SIGNED = "signed"
    HANDOVER = "handover"
    NOTICE = "notice"
    RUNNING = "running"


class Verdict(StrEnum):
    """What an open gate does; ``drop`` takes the person out of the access annex."""

    BLOCK = "block"
    WARN = "warn"
    DROP = "drop"
    NONE = "none"


class UnknownGate(VetdeskError):
    """A rule reports a gate that the matrix does not hold."""

    key: ClassVar[str] = "gates.unknown_gate"

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, kw_only=True)
class Ruling:
    """The six columns of one stage, for matters in which ``when`` holds."""

    stage: Stage
    when: Condition
    verdicts: Mapping[tuple[Road, str], Verdict]


@dataclass(frozen=True, kw_only=True)
class Gate:
    """One row of the matrix; the first ruling whose condition holds decides."""

    code: str
    title: Text
    source: str
    override: OverrideClass
    override_when: tuple[tuple[Condition, OverrideClass], ...]
    rulings: tuple[Ruling, ...]

    def verdict(self, stage: Stage, *, road: Road, creditor: CreditorKind, facts: Facts) -> Verdict:
        """Return what this gate, when open, does at ``stage``."""
        for ruling in self.rulings:
            if ruling.stage is stage and holds(ruling.when, facts):
                return ruling.verdicts[road, creditor.column]
        return Verdict.NONE

    def override_class(self, facts: Facts) -> OverrideClass:
        """Return who may let this gate pass."""
        for when, other in self.override_when:
            if holds(when, facts):
                return other
        return self.override


class GateMatrix:
    """All gates by code."""

    def __init__(self, gates: Sequence[Gate], *, version: str = "") -> None:
        self.version = version
        self._gates = {gate.code: gate for gate in gates}

    @property
    def gates(self) -> tuple[Gate, ...]:
        """Return the gates in the order of the review."""
        return tuple(self._gates.values())

    def gate(self, code: str) -> Gate:
        """Return one gate."""
        try:
            return self._gates[code]
        except KeyError:
            raise UnknownGate(code) from None

    def judge(
        self, breach: Breach, stage: Stage, *, road: Road, creditor: CreditorKind, facts: Facts
    ) -> Obstacle | None:
        """Turn a breach into an obstacle, or into nothing where this column does not mind it."""
        gate = self.gate(breach.code)
        known = {**facts, "aspect": breach.aspect, **breach.context}
        verdict = gate.verdict(stage, road=road, creditor=creditor, facts=known)
        if verdict is Verdict.NONE:
            return None
        blocks = verdict is Verdict.BLOCK
        return Obstacle(
            code=breach.code,
            severity=Severity.BLOCK if blocks else Severity.WARN,
            override=gate.override_class(known) if blocks else OverrideClass.ACKNOWLEDGE,
            subject=breach.subject,
            aspect=breach.aspect,
            facts={"subject": breach.subject, **breach.facts},
        )
