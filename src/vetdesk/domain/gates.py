"""What may still stand between a matter and its issue."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """Whether an obstacle stops the step or only warns."""

    BLOCK = "block"
    WARN = "warn"


class OverrideClass(StrEnum):
    """Who may let an obstacle pass (counsel's review 5.3): nobody, two officers, one click."""

    NEVER = "X"
    TWO_OFFICERS = "Y"
    ACKNOWLEDGE = "W"


@dataclass(frozen=True, kw_only=True)
class Obstacle:
    """One gate that is not passed; its sentence is ``gate.<code>`` in the wording catalogue."""

    code: str
    severity: Severity
    override: OverrideClass
    subject: str
    facts: Mapping[str, object] = field(default_factory=dict)
    overridden: bool = False
