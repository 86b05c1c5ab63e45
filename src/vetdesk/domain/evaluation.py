"""The evaluation of a collector: at least once a year and once before its admission expires.

The duty is reported from GB/T 45251 (D17). Weights 50/20/30 of compliance, task quality and information
security ship with the program and are the office's to move (counsel's review 3.5). Criteria, points and
grades are data, marked as our own rule. On the assignment road the seller has no interest in how well the
buyer works: conduct and personal information only (counsel's review 4.4, B.3 on road A).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import ClassVar

from vetdesk.domain.agreements import Road
from vetdesk.domain.calendars import add_months
from vetdesk.domain.errors import VetdeskError
from vetdesk.domain.packs import Citation, Text
from vetdesk.domain.text import same_name

_FULL = Decimal(100)
_TENTH = Decimal("0.1")


class Dimension(StrEnum):
    """What a criterion says something about."""

    COMPLIANCE = "compliance"
    QUALITY = "quality"
    SECURITY = "security"


class Unit(StrEnum):
    """How a figure is counted."""

    NUMBER = "number"
    PERCENT = "percent"


class Occasion(StrEnum):
    """Why an evaluation is made."""

    ANNUAL = "annual"
    BEFORE_EXPIRY = "before_expiry"


class WeightsUnfit(VetdeskError):
    """Weights are whole percentages that add up to a hundred."""

    key: ClassVar[str] = "evaluation.weights"


class FiguresMissing(VetdeskError):
    """Every criterion needs its figure, and every figure its source."""

    key: ClassVar[str] = "evaluation.figures"

    def __init__(self, criteria: Sequence[str]) -> None:
        super().__init__(*criteria)
        self.criteria = tuple(criteria)


class EvaluatorSigns(VetdeskError):
    """Who evaluated, and whose business rests on the collector, do not sign the result.

    Our own rule, after the separation of decider, reviewer and business owner (counsel's review 3.5).
    """

    key: ClassVar[str] = "evaluation.signer"

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


@dataclass(frozen=True, kw_only=True)
class Weights:
    """How many of a hundred points each dimension carries."""

    compliance: int = 50
    quality: int = 20
    security: int = 30

    def __post_init__(self) -> None:
        """Refuse what does not add up to a hundred."""
        parts = (self.compliance, self.quality, self.security)
        if min(parts) < 0 or sum(parts) != _FULL:
            raise WeightsUnfit

    @classmethod
    def read(cls, text: str) -> "Weights":
        """Return what ``str`` of weights wrote: three numbers with strokes; ``WeightsUnfit`` otherwise."""
        parts = text.split("/")
        if len(parts) != len(Dimension) or not all(one.strip().isdecimal() for one in parts):
            raise WeightsUnfit
        return cls(compliance=int(parts[0]), quality=int(parts[1]), security=int(parts[2]))

    def __str__(self) -> str:
        """Return them as one text."""
        return f"{self.compliance}/{self.quality}/{self.security}"

    def of(self, dimension: Dimension) -> int:
        """Return the weight of one dimension."""
        weight: int = getattr(self, dimension.value)
        return weight


@dataclass(frozen=True, kw_only=True)
class Criterion:
    """One input: which value earns all points, which none, and where its figure comes from."""

    id: str
    dimension: Dimension
    title: Text
    source: Text
    unit: Unit
    best: Decimal
    worst: Decimal
    roads: frozenset[Road]

    def points(self, value: Decimal) -> Decimal:
        """Return the points of a figure, 0 to 100, in proportion between worst and best."""
        share = (value - self.worst) / (self.best - self.worst)
        return (min(max(share, Decimal(0)), Decimal(1)) * _FULL).quantize(_TENTH, ROUND_HALF_UP)

    def takes(self, value: Decimal) -> bool:
        """True for what can be counted: nothing below zero, and no percentage above a hundred."""
        return value >= 0 and (self.unit is Unit.NUMBER or value <= _FULL)


@dataclass(frozen=True, kw_only=True)
class Grade:
    """A result in words, from how many points on it holds, and what follows from it."""

    id: str
    from_points: Decimal
    title: Text
    consequence: Text


@dataclass(frozen=True, kw_only=True)
class Scheme:
    """The criteria and grades in force, with their source."""

    version: str
    criteria: tuple[Criterion, ...]
    grades: tuple[Grade, ...]
    every_months: int
    days_before_expiry: int
    counts_before_expiry: int
    citations: tuple[Citation, ...]

    def asked(self, road: Road) -> tuple[Criterion, ...]:
        """Return the criteria of a road."""
        return tuple(one for one in self.criteria if road in one.roads)

    def grade(self, points: Decimal) -> Grade:
        """Return the best grade that the points reach."""
        reached = [one for one in self.grades if points >= one.from_points]
        return max(reached, key=lambda one: one.from_points)

    def grade_of(self, grade_id: str) -> Grade | None:
        """Return a grade by its id; None for one of an earlier scheme."""
        return next((one for one in self.grades if one.id == grade_id), None)


@dataclass(frozen=True, kw_only=True)
class Figure:
    """What was counted, and where that stands."""

    value: Decimal
    source: str


@dataclass(frozen=True, kw_only=True)
class Result:
    """The points of each criterion and dimension, the total and its grade."""

    points: Mapping[str, Decimal]
    dimensions: Mapping[Dimension, Decimal]
    total: Decimal
    grade: Grade


def evaluate(scheme: Scheme, road: Road, weights: Weights, figures: Mapping[str, Figure]) -> Result:
    """Return the result; ``FiguresMissing`` names what is not there, cannot be, or has no source.

    Criteria of one dimension count alike. The weights of dimensions a road does not ask about fall to the
    others in proportion.
    """
    asked = scheme.asked(road)
    bad = [one.id for one in asked if not _is_whole(one, figures.get(one.id))]
    if bad:
        raise FiguresMissing(bad)
    points = {one.id: one.points(figures[one.id].value) for one in asked}
    dimensions: dict[Dimension, Decimal] = {}
    for dimension in Dimension:
        mine = [points[one.id] for one in asked if one.dimension is dimension]
        if mine:
            dimensions[dimension] = (sum(mine, Decimal(0)) / len(mine)).quantize(_TENTH, ROUND_HALF_UP)
    weight = sum(weights.of(one) for one in dimensions)
    if not weight:
        raise WeightsUnfit
    weighed = sum((mean * weights.of(one) for one, mean in dimensions.items()), Decimal(0))
    total = (weighed / weight).quantize(_TENTH, ROUND_HALF_UP)
    return Result(points=points, dimensions=dimensions, total=total, grade=scheme.grade(total))


def due_on(
    scheme: Scheme, *, decided_on: date, valid_until: date | None, evaluated: date | None
) -> tuple[date, Occasion]:
    """Return by when a collector is to be evaluated next, and on which occasion.

    A year after the last evaluation (or the decision), and before the decision lapses; an evaluation in the
    last ``counts_before_expiry`` days of the decision is the one before its expiry.
    """
    yearly = add_months(evaluated or decided_on, scheme.every_months)
    if valid_until is None:
        return yearly, Occasion.ANNUAL
    if evaluated is not None and occasion_on(scheme, evaluated, valid_until) is Occasion.BEFORE_EXPIRY:
        return yearly, Occasion.ANNUAL
    before = valid_until - timedelta(days=scheme.days_before_expiry)
    return (before, Occasion.BEFORE_EXPIRY) if before <= yearly else (yearly, Occasion.ANNUAL)


def occasion_on(scheme: Scheme, day: date, valid_until: date | None) -> Occasion:
    """Return what an evaluation made on ``day`` counts as: before the expiry only in its last days."""
    if valid_until is not None and day >= valid_until - timedelta(days=scheme.counts_before_expiry):
        return Occasion.BEFORE_EXPIRY
    return Occasion.ANNUAL


def require_signer(name: str, *, evaluator: str, business_owner: str) -> None:
    """Raise ``EvaluatorSigns`` where the signer evaluated, or owns the business with the collector."""
    if same_name(name, evaluator) or (business_owner.strip() and same_name(name, business_owner)):
        raise EvaluatorSigns(name)


def _is_whole(criterion: Criterion, figure: Figure | None) -> bool:
    return figure is not None and criterion.takes(figure.value) and bool(figure.source.strip())
