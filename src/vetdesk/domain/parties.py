"""A collector's standing with us and how it moves (the status words of the screens)."""

from enum import StrEnum

from vetdesk.domain.states import Transitions, move
from vetdesk.domain.vetting import DecisionOutcome


class CollectorStatus(StrEnum):
    """Where a collector stands."""

    PROSPECT = "prospect"
    IN_REVIEW = "in_review"
    APPROVED = "approved"
    CONDITIONAL = "conditional"
    REJECTED = "rejected"
    SUSPENDED = "suspended"
    EXITED = "exited"

    def to(self, wanted: "CollectorStatus") -> "CollectorStatus":
        """Return ``wanted`` when a collector may go there from here, else raise ``TransitionForbidden``."""
        return move(self, wanted, allowed=_STEPS)

    @property
    def next(self) -> frozenset["CollectorStatus"]:
        """The statuses a collector may take after this one."""
        return _STEPS[self]

    @property
    def admits(self) -> bool:
        """True while new agreements may be issued with the collector."""
        return self in {CollectorStatus.APPROVED, CollectorStatus.CONDITIONAL}


_DECIDED = frozenset({CollectorStatus.APPROVED, CollectorStatus.CONDITIONAL, CollectorStatus.REJECTED})
_STANDING = frozenset({CollectorStatus.SUSPENDED, CollectorStatus.EXITED})
_STEPS: Transitions[CollectorStatus] = {
    CollectorStatus.PROSPECT: frozenset({CollectorStatus.IN_REVIEW, CollectorStatus.EXITED}),
    # A review may also be given up: the collector is a prospect again.
    CollectorStatus.IN_REVIEW: _DECIDED
    | {CollectorStatus.PROSPECT, CollectorStatus.SUSPENDED, CollectorStatus.EXITED},
    # A renewal is decided while the old admission still holds.
    CollectorStatus.APPROVED: _STANDING | _DECIDED,
    CollectorStatus.CONDITIONAL: _STANDING | _DECIDED,
    CollectorStatus.REJECTED: frozenset({CollectorStatus.IN_REVIEW, CollectorStatus.EXITED}),
    CollectorStatus.SUSPENDED: frozenset({CollectorStatus.IN_REVIEW, CollectorStatus.EXITED}),
    CollectorStatus.EXITED: frozenset({CollectorStatus.IN_REVIEW}),
}


def under_review(current: CollectorStatus) -> CollectorStatus:
    """Return the status while a review runs: an admission holds until it is decided anew or lapses."""
    if current.admits or current is CollectorStatus.IN_REVIEW:
        return current
    return current.to(CollectorStatus.IN_REVIEW)


def after_decision(current: CollectorStatus, outcome: DecisionOutcome) -> CollectorStatus:
    """Return the status a decided review gives a collector."""
    return current.to(CollectorStatus(outcome.value))
