"""The answers of a matter as data: name, type, unit, roads, default and clause (matter file format)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from vetdesk.domain.agreements import Road
from vetdesk.domain.answertables import ANSWER_TABLES
from vetdesk.domain.money import Money
from vetdesk.domain.packs import Text
from vetdesk.domain.papers import AskChoice
from vetdesk.domain.rows import Rows
from vetdesk.domain.tablequestions import TableSpec

Value = str | int | Decimal | date | Money | Rows


class AnswerType(StrEnum):
    """How an answer is written."""

    TEXT = "text"
    DATE = "date"
    MONEY = "money"
    INTEGER = "integer"
    DECIMAL = "decimal"
    CHOICE = "choice"
    TABLE = "table"


class Unit(StrEnum):
    """What a number counts."""

    NONE = ""
    DAYS = "days"
    WORKING_DAYS = "working_days"
    HOURS = "hours"
    MONTHS = "months"
    YEARS = "years"
    PER_DAY = "per_day"
    PERCENT = "percent"
    BASIS_PER_DAY = "per_ten_thousand_per_day"
    POINTS = "points"
    COPIES = "copies"


@dataclass(frozen=True, kw_only=True)
class AnswerSpec:
    """One answer: which roads ask it, its default (``None``: none), and where it is printed.

    ``required`` says an answer without default must be given; ``only_with`` names the optional
    clause that asks it; ``by_road`` marks defaults the templates derive from the road; ``optional``
    one that nothing waits for; ``table`` are the columns of one that is a table.

    ``label`` is the question where a template or a clause declares it, None for those every agreement of a
    road has, whose words stand in the catalogue; ``hint``, ``options`` (in the order of ``choices``) and
    ``is_long`` (several lines) come with it.
    """

    name: str
    type: AnswerType
    roads: frozenset[Road]
    clause: str
    unit: Unit = Unit.NONE
    default: Value | None = None
    choices: tuple[str, ...] = ()
    only_with: str = ""
    by_road: bool = False
    optional: bool = False
    table: TableSpec | None = None
    label: Text | None = None
    hint: Text | None = None
    options: tuple[AskChoice, ...] = ()
    is_long: bool = False

    @property
    def is_own(self) -> bool:
        """True for a question that a template or a clause declares."""
        return self.label is not None

    @property
    def required(self) -> bool:
        """True when nothing but the user can give it."""
        return self.default is None and not (self.only_with or self.by_road or self.optional)


_A = frozenset({Road.ASSIGNMENT})
_B = frozenset({Road.ENTRUSTMENT})
_AB = _A | _B


def _spec(  # noqa: PLR0917 - a table row reads better without keywords
    name: str,
    kind: AnswerType,
    roads: frozenset[Road],
    clause: str,
    default: Value | None = None,
    unit: Unit = Unit.NONE,
) -> AnswerSpec:
    return AnswerSpec(name=name, type=kind, roads=roads, clause=clause, default=default, unit=unit)


def _choice(name: str, roads: frozenset[Road], clause: str, default: str, *choices: str) -> AnswerSpec:
    return AnswerSpec(
        name=name, type=AnswerType.CHOICE, roads=roads, clause=clause, default=default, choices=choices
    )


_TEXT, _DATE, _MONEY, _INT, _DEC = (
    AnswerType.TEXT,
    AnswerType.DATE,
    AnswerType.MONEY,
    AnswerType.INTEGER,
    AnswerType.DECIMAL,
)

ENGLISH_OF: Mapping[str, str] = {
    name: f"{name}_en" for name in ("sign_place", "purpose", "method", "dispute_body")
}
"""Answers in words, and the names of the same answers in English, for a text printed with its English."""


def _table(name: str, roads: frozenset[Road], clause: str) -> AnswerSpec:
    return AnswerSpec(
        name=name,
        type=AnswerType.TABLE,
        roads=roads,
        clause=clause,
        optional=True,
        table=ANSWER_TABLES[name],
    )


def _in_english(name: str) -> AnswerSpec:
    return AnswerSpec(name=ENGLISH_OF[name], type=_TEXT, roads=_A, clause=name, optional=True)


ANSWERS: tuple[AnswerSpec, ...] = (
    _spec("sign_place", _TEXT, _AB, "cover"),
    _spec("base_date", _DATE, _A, "1, 2, 7"),
    _spec("closing_date", _DATE, _A, "1, 2, 7"),
    _spec("price", _MONEY, _A, "4"),
    _spec("pay_date", _DATE, _A, "4"),
    _spec("late_rate", _DEC, _A, "4", Decimal(5), Unit.BASIS_PER_DAY),
    _spec("rescission_days", _INT, _A, "4", 30, Unit.DAYS),
    _spec("tolerance_percent", _DEC, _A, "2", Decimal("0.5"), Unit.PERCENT),
    _choice("interim_owner", _A, "6", "assignee", "assignor", "assignee"),
    _spec("interim_days", _INT, _A, "6", 5, Unit.WORKING_DAYS),
    _spec("passon_days", _INT, _A, "18", 3, Unit.WORKING_DAYS),
    _spec("originals_days", _INT, _A, "7", 10, Unit.WORKING_DAYS),
    _spec("confirmation_days", _INT, _A, "18", 10, Unit.WORKING_DAYS),
    _spec("repurchase_months", _INT, _A, "20", 12, Unit.MONTHS),
    _spec("term_from", _DATE, _B, "2"),
    _spec("term_to", _DATE, _B, "2"),
    _spec("commission_rule", _TEXT, _B, "11"),
    _table("commission_steps", _B, "11"),
    _choice("settlement_cycle", _B, "11", "month", "month", "quarter"),
    _spec("attribution_days", _INT, _B, "11, 16", 0, Unit.DAYS),
    _spec("discount_rule", _TEXT, _B, "3", "书面批复"),
    _spec("return_days", _INT, _B, "17", 10, Unit.DAYS),
    _spec("close_access_days", _INT, _B, "17", 0, Unit.DAYS),
    _spec("remedy_days", _INT, _B, "13", 10, Unit.DAYS),
    _spec("max_calls", _INT, _B, "4", 3, Unit.PER_DAY),
    _spec("max_attempts", _INT, _B, "4", 6, Unit.PER_DAY),
    _spec("score_floor", _INT, _B, "CL-26", 60, Unit.POINTS),
    _spec("commission_cut_percent", _DEC, _B, "CL-26", Decimal(50), Unit.PERCENT),
    AnswerSpec(name="purpose", type=_TEXT, roads=_AB, clause="CL-02, CL-08, notice", by_road=True),
    AnswerSpec(name="method", type=_TEXT, roads=_AB, clause="CL-02, CL-08, notice", by_road=True),
    _spec("delete_days", _INT, _AB, "CL-13", None, Unit.DAYS),
    _spec("incident_hours", _INT, _AB, "CL-12", 24, Unit.HOURS),
    _spec("request_days", _INT, _AB, "CL-11", 2, Unit.WORKING_DAYS),
    _choice("talk_cycle", _AB, "CL-10", "quarter", "month", "quarter", "half_year"),
    _spec("recording_years", _INT, _B, "CL-14", 3, Unit.YEARS),
    _spec("penalty_amount", _MONEY, _AB, "违约责任, CL-18"),
    AnswerSpec(name="insured_amount", type=_MONEY, roads=_AB, clause="CL-24", only_with="CL-24"),
    _spec("deposit_return_days", _INT, _AB, "CL-25", 30, Unit.DAYS),
    _choice("dispute_mode", _AB, "disputes", "court", "court", "arbitration"),
    _spec("dispute_body", _TEXT, _AB, "disputes"),
    _table("sub_processors", _AB, "CL-09"),
    _spec("copies", _INT, _AB, "last article", 4, Unit.COPIES),
    _spec("demand_days", _INT, _A, "notice", 15, Unit.DAYS),
    *map(_in_english, ENGLISH_OF),
)
BY_NAME: dict[str, AnswerSpec] = {spec.name: spec for spec in ANSWERS}
COMPUTED: frozenset[str] = frozenset(
    {
        "contract_no",
        "totals",
        "households",
        "rows",
        "sha256",
        "file",
        "pi_types",
        "basis_line",
        "id4",
        "guarantee_end",
        "copies_each",
        "sign_date",
    }
)


def asked(road: Road) -> tuple[AnswerSpec, ...]:
    """Return the answers that belong to ``road``, in the order of the interview."""
    return tuple(spec for spec in ANSWERS if road in spec.roads)


def is_computed(name: str) -> bool:
    """True for names vetdesk works out itself; a matter file must not give them."""
    return name in COMPUTED or name.endswith("_cn")
