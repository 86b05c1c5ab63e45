"""What may stand between a matter and its next step, as values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Fact = str | int | tuple[str, ...]


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
class Breach:
    """A gate that is not passed, before the matrix has said how much that matters here.

    ``facts`` fill the sentence; ``context`` adds what the matrix may distinguish.
    """

    code: str
    subject: str
    aspect: str = ""
    facts: Mapping[str, Fact] = field(default_factory=dict)
    context: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Obstacle:
    """One gate that is not passed.

    ``aspect`` tells apart the ways one gate can fail. An overridden obstacle stays in the list,
    with who let it pass, but no longer stops the step; ``override_problem`` names the wording key
    that says why an attempted override does not count.
    """

    code: str
    severity: Severity
    override: OverrideClass
    subject: str
    facts: Mapping[str, Fact] = field(default_factory=dict)
    aspect: str = ""
    overridden: bool = False
    overridden_by: tuple[str, ...] = ()
    override_reason: str = ""
    override_problem: str = ""

    @property
    def key(self) -> str:
        """The name of its sentence in the wording catalogue."""
        return ".".join(filter(None, ("gate", self.code, self.aspect)))

    @property
    def blocks(self) -> bool:
        """True while the step may not be taken because of it."""
        return self.severity is Severity.BLOCK and not self.overridden
