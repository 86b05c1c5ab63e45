"""Reads the gate matrix from TOML; unknown keys, codes given twice and wrong values stop the load."""

import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from vetdesk.assets import asset_root
from vetdesk.domain.agreements import Road
from vetdesk.domain.conditions import MalformedCondition, reads
from vetdesk.domain.errors import Invalid
from vetdesk.domain.gate_matrix import Gate, GateMatrix, Ruling, Stage, Verdict
from vetdesk.domain.obstacles import OverrideClass
from vetdesk.domain.packs import Text

VerdictName = Literal["block", "warn", "drop", "none"]


class GatesInvalid(Invalid):
    """The gate matrix does not have its shape."""

    key = "gates.invalid"

    def __init__(self, *, file: str, problems: tuple[str, ...]) -> None:
        super().__init__(file, problems)
        self.file = file
        self.problems = problems


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class _Title(_Table):
    zh: str = Field(min_length=1)
    en: str = Field(min_length=1)


class _Columns(_Table):
    bank: VerdictName
    cons_fin: VerdictName
    trading: VerdictName


def _checked(condition: dict[str, Any]) -> dict[str, Any]:
    """Refuse a condition that could not be evaluated later."""
    try:
        reads(condition)
    except MalformedCondition as broken:
        raise ValueError(f"malformed condition at {broken.part}") from None
    return condition


_ReadCondition = Annotated[dict[str, Any], AfterValidator(_checked)]


class _Ruling(_Table):
    stage: Literal["issue", "signed", "handover", "notice", "running"]
    when: _ReadCondition = Field(default_factory=dict)
    assignment: _Columns
    entrustment: _Columns

    def value(self) -> Ruling:
        verdicts = {
            (road, column): Verdict(verdict)
            for road, columns in (
                (Road.ASSIGNMENT, self.assignment),
                (Road.ENTRUSTMENT, self.entrustment),
            )
            for column, verdict in columns.model_dump().items()
        }
        return Ruling(stage=Stage(self.stage), when=self.when, verdicts=verdicts)


class _OverrideWhen(_Table):
    when: _ReadCondition
    override: Literal["X", "Y", "W"] = Field(alias="class")


class _Gate(_Table):
    code: str = Field(pattern=r"^[a-z0-9_]+(\.[a-z0-9_]+)*$")
    title: _Title
    source: str = Field(min_length=1)
    override: Literal["X", "Y", "W"]
    override_when: list[_OverrideWhen] = Field(default_factory=list)
    ruling: list[_Ruling] = Field(min_length=1)

    def value(self) -> Gate:
        return Gate(
            code=self.code,
            title=Text(zh=self.title.zh, en=self.title.en),
            source=self.source,
            override=OverrideClass(self.override),
            override_when=tuple((one.when, OverrideClass(one.override)) for one in self.override_when),
            rulings=tuple(ruling.value() for ruling in self.ruling),
        )


class _Matrix(_Table):
    id: str
    version: str
    last_reviewed: date
    gate: list[_Gate] = Field(min_length=1)


def load_matrix(jurisdiction: str = "cn") -> GateMatrix:
    """Return the gate matrix that ships with vetdesk for ``jurisdiction``."""
    return read_matrix(asset_root("resources") / "packs" / jurisdiction / "gates.toml")


def read_matrix(file: Path) -> GateMatrix:
    """Read one gate matrix."""
    try:
        return matrix_of(tomllib.loads(file.read_text("utf-8")), name=file.name)
    except tomllib.TOMLDecodeError as broken:
        raise GatesInvalid(file=file.name, problems=(str(broken),)) from None


def matrix_of(tables: Mapping[str, Any], *, name: str) -> GateMatrix:
    """Turn the parsed tables into a matrix."""
    try:
        matrix = _Matrix.model_validate(tables)
    except ValidationError as wrong:
        problems = tuple(
            f"{'.'.join(map(str, error['loc']))}: {error['msg']}"
            for error in wrong.errors(include_input=False)
        )
        raise GatesInvalid(file=name, problems=problems) from None
    codes = [gate.code for gate in matrix.gate]
    if twice := sorted({code for code in codes if codes.count(code) > 1}):
        raise GatesInvalid(file=name, problems=tuple(f"{code}: stands twice" for code in twice))
    return GateMatrix([gate.value() for gate in matrix.gate], version=matrix.version)
