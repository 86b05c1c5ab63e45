"""Types the answers of a matter file by the answer table; computed and unknown names are refused."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from pydantic_core import PydanticCustomError

from vetdesk.domain.answerbook import AnswerBook, default_of
from vetdesk.domain.answers import ANSWERS, AnswerSpec, AnswerType, Unit, Value, is_computed
from vetdesk.domain.money import Money
from vetdesk.exchange.matterfile_model import DAY_SCHEMA, MONEY_SCHEMA, read_day, read_money
from vetdesk.exchange.matterfile_tables import read_table, table_schema
from vetdesk.exchange.problems import Problem

_MAX_TEXT = 2000
_MAX_NUMBER = 100_000
_LIMITS: Mapping[Unit, tuple[int, int]] = {
    Unit.PERCENT: (0, 100),
    Unit.POINTS: (0, 100),
    Unit.COPIES: (2, 99),
    Unit.BASIS_PER_DAY: (0, 10_000),
}


_OWN_NAME: Final = "^[A-Za-z][A-Za-z0-9_]{0,59}$"
_OWN_ANSWER: Final[Mapping[str, Any]] = {
    "description": "also a question that the template of the matter or one of its clauses declares",
    "type": ["string", "integer", "number", "array", "null"],
}


def type_answers(
    given: Mapping[str, Any], book: AnswerBook, file: str
) -> tuple[dict[str, Value], tuple[Problem, ...], tuple[Problem, ...]]:
    """Return the typed answers of the road, the problems, and remarks on answers the road does not ask.

    ``book`` are the answers there are: the fixed ones, and those that the template of the matter and its
    clauses declare. A name they do not have is a problem at its place.

    An answer that is null or an empty text counts as not given.
    """
    typed: dict[str, Value] = {}
    problems: list[Problem] = []
    remarks: list[Problem] = []
    for name, value in given.items():
        path = f"$.answers.{name}"
        spec = book.by_name.get(name)
        if spec is None:
            key = "matterfile.computed" if is_computed(name) else "matterfile.unknown_answer"
            if book.own and key == "matterfile.unknown_answer":
                key = "matterfile.unknown_own_answer"
            problems.append(Problem(file=file, path=path, key=key, facts={"name": name}))
            continue
        if value is None or value == "":
            continue
        if spec.table is not None:
            rows, wrong = read_table(spec.table, value, path, file)
            problems += wrong
            if wrong:
                continue
            read: Value | None = rows
        else:
            read = _read(spec, value)
        if read is None:
            problems.append(Problem(file=file, path=path, key=_wrong(spec), facts=_expected(spec)))
        elif book.road not in spec.roads:
            remarks.append(
                Problem(file=file, path=path, key="matterfile.answer_other_road", facts={"name": name})
            )
        else:
            typed[name] = read
    return typed, tuple(problems), tuple(remarks)


def answers_schema() -> dict[str, Any]:
    """Return the JSON Schema of ``answers``."""
    return {
        "type": "object",
        "additionalProperties": False,
        "patternProperties": {_OWN_NAME: _OWN_ANSWER},
        "properties": {
            spec.name: table_schema(spec.table) if spec.table else _schema(spec) for spec in ANSWERS
        },
    }


def _read(spec: AnswerSpec, value: Any) -> Value | None:
    """Return the typed value, or ``None`` when it has not the type or lies outside its bounds."""
    low, high = _LIMITS.get(spec.unit, (0, _MAX_NUMBER))
    match spec.type:
        case AnswerType.TEXT:
            good = isinstance(value, str) and len(value) <= _MAX_TEXT
            return default_of(spec, value) if good and spec.is_own else value if good else None
        case AnswerType.CHOICE:
            return value if value in spec.choices else None
        case AnswerType.DATE:
            day: Value | None = _quietly(read_day, value)
            return day
        case AnswerType.MONEY:
            amount: Money | None = _quietly(read_money, value)
            return None if amount is None or amount.fen < 0 else amount
        case AnswerType.INTEGER:
            good = isinstance(value, int) and not isinstance(value, bool) and low <= value <= high
            return value if good else None
        case AnswerType.DECIMAL:
            number = _decimal(value)
            return number if number is not None and low <= number <= high else None
        case AnswerType.TABLE:
            raise AssertionError  # read before, cell by cell


def _quietly(read: Any, value: Any) -> Any:
    try:
        return read(value)
    except PydanticCustomError:
        return None


def _decimal(value: Any) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, (int, str, Decimal)):
        return None
    text = str(value)
    if not text.isascii() or not text.replace(".", "", 1).isdigit() or len(text) > 20:  # noqa: PLR2004
        return None
    return Decimal(text)


def _wrong(spec: AnswerSpec) -> str:
    return {
        AnswerType.TEXT: "matterfile.text",
        AnswerType.CHOICE: "matterfile.choice",
        AnswerType.DATE: "matterfile.day",
        AnswerType.MONEY: "matterfile.money",
        AnswerType.INTEGER: "matterfile.integer",
        AnswerType.DECIMAL: "matterfile.decimal",
    }[spec.type]


def _expected(spec: AnswerSpec) -> dict[str, str]:
    low, high = _LIMITS.get(spec.unit, (0, _MAX_NUMBER))
    return {
        "name": spec.name,
        "expected": ", ".join(spec.choices),
        "low": str(low),
        "high": str(high),
        "limit": str(_MAX_TEXT),
    }


def _schema(spec: AnswerSpec) -> dict[str, Any]:
    low, high = _LIMITS.get(spec.unit, (0, _MAX_NUMBER))
    base: dict[str, Any] = {
        "description": f"{'/'.join(sorted(road.value for road in spec.roads))}; {spec.unit.value}".strip("; ")
    }
    match spec.type:
        case AnswerType.DATE:
            base |= DAY_SCHEMA
        case AnswerType.MONEY:
            base |= MONEY_SCHEMA
        case AnswerType.CHOICE:
            base["enum"] = list(spec.choices)
        case AnswerType.INTEGER:
            base |= {"type": "integer", "minimum": low, "maximum": high}
        case AnswerType.DECIMAL:
            written = r"^[0-9]+(\.[0-9]*)?$"
            base |= {"type": ["number", "string"], "minimum": low, "maximum": high, "pattern": written}
        case AnswerType.TEXT:
            base |= {"type": "string", "maxLength": _MAX_TEXT}
    return base
