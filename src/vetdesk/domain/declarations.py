"""What a collector says about itself: marked as self-declared until a reviewer has verified it."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from vetdesk.domain.errors import VetdeskError
from vetdesk.domain.matter import CheckAnswer, CheckValue


class EvidenceNeeded(VetdeskError):
    """A pass rests on evidence: a statement alone proves nothing (counsel's review 3)."""

    key: ClassVar[str] = "declaration.evidence_needed"

    def __init__(self, check: str) -> None:
        super().__init__(check)
        self.check = check


class OutcomeNeeded(VetdeskError):
    """A statement that no rule turns into a result: the reviewer gives it."""

    key: ClassVar[str] = "declaration.outcome_needed"

    def __init__(self, check: str) -> None:
        super().__init__(check)
        self.check = check


class NothingDeclared(VetdeskError):
    """A check without a statement that waits for verification."""

    key: ClassVar[str] = "declaration.none"


class NothingFound(VetdeskError):
    """A statement cannot be set aside while the reviewer has no finding of their own."""

    key: ClassVar[str] = "declaration.nothing_found"


@dataclass(frozen=True, kw_only=True)
class Enclosure:
    """The paper a collector says it encloses; both days as printed on the paper."""

    name: str
    issued_on: date | None = None
    valid_until: date | None = None


@dataclass(frozen=True, kw_only=True)
class Declaration:
    """The collector's statement on one check; it counts as a finding only through an answer."""

    check: str
    outcome: str
    value: CheckValue | None = None
    note: str = ""
    enclosure: Enclosure | None = None
    declared_on: date
    verified_on: date | None = None
    verified_by: str = ""

    @property
    def is_verified(self) -> bool:
        """True once a reviewer has made a finding of it."""
        return self.verified_on is not None

    def says_the_same(self, other: "Declaration") -> bool:
        """True when both state the same, whenever they were made and whoever verified one."""
        return (self.outcome, self.value, self.note, self.enclosure) == (
            other.outcome,
            other.value,
            other.note,
            other.enclosure,
        )


def verified(given: Declaration, *, on: date, source: str, outcome: str = "") -> CheckAnswer:
    """Return the finding a reviewer makes of a statement on the day of looking.

    ``outcome`` is given where the statement has none; ``OutcomeNeeded`` when both are silent.
    """
    result = outcome or given.outcome
    if not result:
        raise OutcomeNeeded(given.check)
    return CheckAnswer(
        outcome=result,
        on=on,
        valid_until=given.enclosure.valid_until if given.enclosure else None,
        source=source,
        note=given.note or None,
        value=given.value,
    )


def require_evidence(check: str, found: CheckAnswer, *, attached: int, demanded: bool) -> None:
    """Raise ``EvidenceNeeded`` when a pass would rest on a statement alone."""
    if found.outcome == "pass" and demanded and not attached:
        raise EvidenceNeeded(check)
