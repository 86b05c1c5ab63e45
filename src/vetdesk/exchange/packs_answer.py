"""The tables of a check's answer in a pack file: what may be written down and which values pass."""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from vetdesk.domain.asking import AnswerKind, AnswerRule, Option

Number = int | float
_LIMIT = 1_000_000_000_000


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class OptionTable(_Strict):
    """One possibility of a choice."""

    id: str = Field(pattern=r"^[a-z][a-z0-9_]{0,39}$")
    zh: str = Field(min_length=1)
    en: str = Field(min_length=1)
    then: Literal["pass", "fail", "na"] = "pass"
    needed: bool = False


class UnitTable(_Strict):
    """What a number counts."""

    zh: str
    en: str


class BoundsTable(_Strict):
    """A bound for each group of creditors; a group left out has none."""

    fi: Number | None = Field(default=None, ge=-_LIMIT, le=_LIMIT)
    trade: Number | None = Field(default=None, ge=-_LIMIT, le=_LIMIT)


class AnswerTable(_Strict):
    """How a check is answered."""

    type: Literal["outcome", "number", "date", "choice", "choices", "text"]
    unit: UnitTable | None = None
    at_least: BoundsTable | None = None
    at_most: BoundsTable | None = None
    within_months: int = Field(default=0, ge=0, le=1200)
    after_months: int = Field(default=0, ge=0, le=1200)
    ahead: bool = False
    options: list[OptionTable] = Field(default_factory=list, max_length=40)
    shortest: int = Field(default=0, ge=0, le=2000)

    def value(self) -> AnswerRule:
        """Return the domain value."""
        return AnswerRule(
            kind=AnswerKind(self.type),
            unit_zh=self.unit.zh if self.unit else "",
            unit_en=self.unit.en if self.unit else "",
            at_least=_bounds(self.at_least),
            at_most=_bounds(self.at_most),
            within_months=self.within_months,
            after_months=self.after_months,
            ahead=self.ahead,
            options=tuple(Option(**option.model_dump()) for option in self.options),
            shortest=self.shortest,
        )

    @model_validator(mode="after")
    def fits_its_type(self) -> Self:
        """Refuse settings of another type, choices without options and options that stand twice."""
        foreign = sorted(self.model_fields_set - _SETTINGS[self.type] - {"type"})
        if foreign:
            raise ValueError(f"an answer of type {self.type} has no {', '.join(foreign)}")
        ids = [option.id for option in self.options]
        if len(set(ids)) < len(ids):
            raise ValueError("two options share an id")
        if AnswerKind(self.type).has_options and len(ids) < 2:  # noqa: PLR2004 - one is no choice
            raise ValueError("a choice needs at least two options")
        return self


_SETTINGS: Mapping[str, set[str]] = {
    "outcome": set(),
    "number": {"unit", "at_least", "at_most"},
    "date": {"within_months", "after_months", "ahead"},
    "choice": {"options"},
    "choices": {"options"},
    "text": {"shortest"},
}


def _bounds(table: BoundsTable | None) -> Mapping[str, Decimal]:
    stated = table.model_dump(exclude_none=True) if table else {}
    return MappingProxyType({group: Decimal(str(bound)) for group, bound in stated.items()})
