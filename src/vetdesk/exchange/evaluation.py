"""Reads the criteria and grades of the evaluation of collectors."""

from decimal import Decimal
from pathlib import Path
from typing import Literal

from pydantic import Field

from vetdesk.domain.agreements import Road
from vetdesk.domain.evaluation import Criterion, Dimension, Grade, Scheme, Unit
from vetdesk.exchange.packs import CitationTable, Strict, TextTable, parse
from vetdesk.exchange.packs_reference import EditionTable, RoadName, data_folder


class CriterionTable(Strict):
    """One input."""

    id: str = Field(pattern=r"^[a-z_]+$")
    dimension: Literal["compliance", "quality", "security"]
    title: TextTable
    source: TextTable
    unit: Literal["number", "percent"]
    best: int
    worst: int
    roads: list[RoadName] = Field(default=["assignment", "entrustment"], min_length=1)


class GradeTable(Strict):
    """One grade."""

    id: str = Field(pattern=r"^[A-Z]$")
    from_points: int = Field(ge=0, le=100)
    title: TextTable
    consequence: TextTable


class EvaluationTable(EditionTable):
    """The file of the evaluation."""

    kind: Literal["evaluation"]
    every_months: int = Field(ge=1)
    days_before_expiry: int = Field(ge=0)
    counts_before_expiry: int = Field(ge=0)
    citations: list[CitationTable] = Field(min_length=1)
    criteria: list[CriterionTable] = Field(alias="criterion", min_length=1)
    grades: list[GradeTable] = Field(alias="grade", min_length=1)


def load_scheme(root: Path | None = None) -> Scheme:
    """Return the scheme in force; ``PackInvalid`` names what is wrong with the file."""
    table = parse(EvaluationTable, data_folder(root) / "evaluation.toml")
    return Scheme(
        version=table.version,
        criteria=tuple(
            Criterion(
                id=one.id,
                dimension=Dimension(one.dimension),
                title=one.title.value(),
                source=one.source.value(),
                unit=Unit(one.unit),
                best=Decimal(one.best),
                worst=Decimal(one.worst),
                roads=frozenset(Road(road) for road in one.roads),
            )
            for one in table.criteria
        ),
        grades=tuple(
            Grade(
                id=one.id,
                from_points=Decimal(one.from_points),
                title=one.title.value(),
                consequence=one.consequence.value(),
            )
            for one in table.grades
        ),
        every_months=table.every_months,
        days_before_expiry=table.days_before_expiry,
        counts_before_expiry=table.counts_before_expiry,
        citations=tuple(one.value() for one in table.citations),
    )
