"""What came of reading a debt schedule, and how it crosses a process boundary as JSON."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from datetime import date
from typing import Any

from vetdesk.domain.agreements import AssetType
from vetdesk.domain.debts import DebtRow, Schedule
from vetdesk.domain.money import Money
from vetdesk.exchange.problems import Problem


@dataclass(frozen=True, kw_only=True)
class ScheduleOptions:
    """What the matter says about its schedule file (keys ``schedule_*`` of the matter file)."""

    asset_type: AssetType = AssetType.MIXED
    sheet: str | None = None
    unit: str | None = None
    total_rule: str = "reject"
    columns: Mapping[str, str] = field(default_factory=dict)

    def as_record(self) -> dict[str, Any]:
        """Return plain values for the worker."""
        return asdict(self) | {"asset_type": self.asset_type.value, "columns": dict(self.columns)}

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> "ScheduleOptions":
        """Return options from plain values; missing ones take their defaults."""
        given = dict(record)
        if "asset_type" in given:
            given["asset_type"] = AssetType(given["asset_type"])
        return cls(**given)


@dataclass(frozen=True, kw_only=True)
class ScheduleReading:
    """The schedule, or every problem that keeps it out; remarks and questions never stop it."""

    schedule: Schedule | None
    problems: tuple[Problem, ...] = ()
    remarks: tuple[Problem, ...] = ()
    dropped_columns: tuple[str, ...] = ()
    questions: tuple[Problem, ...] = ()


_FIELDS = tuple(item.name for item in fields(DebtRow))
_MONEY = frozenset(item.name for item in fields(DebtRow) if "Money" in str(item.type))
_DAYS = frozenset(item.name for item in fields(DebtRow) if "date |" in str(item.type))


def to_json(reading: ScheduleReading) -> bytes:
    """Return the reading as UTF-8 JSON; ``from_json`` gives an equal one back."""
    record = {
        "schedule": None if reading.schedule is None else _schedule_record(reading.schedule),
        "problems": [asdict(problem) for problem in reading.problems],
        "remarks": [asdict(problem) for problem in reading.remarks],
        "dropped_columns": reading.dropped_columns,
        "questions": [asdict(problem) for problem in reading.questions],
    }
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def from_json(content: bytes) -> ScheduleReading:
    """Return the reading that ``to_json`` wrote."""
    record = json.loads(content)
    return ScheduleReading(
        schedule=None if record["schedule"] is None else _schedule(record["schedule"]),
        problems=tuple(Problem(**item) for item in record["problems"]),
        remarks=tuple(Problem(**item) for item in record["remarks"]),
        dropped_columns=tuple(record["dropped_columns"]),
        questions=tuple(Problem(**item) for item in record["questions"]),
    )


def _schedule_record(schedule: Schedule) -> dict[str, Any]:
    return {
        "file_name": schedule.file_name,
        "sha256": schedule.sha256,
        "dropped_columns": schedule.dropped_columns,
        "columns": schedule.columns,
        "sheet": schedule.sheet,
        "remarks": schedule.remarks,
        "rows": [[_plain(getattr(row, name)) for name in _FIELDS] for row in schedule.rows],
    }


def _schedule(record: Mapping[str, Any]) -> Schedule:
    return Schedule(
        file_name=record["file_name"],
        sha256=record["sha256"],
        dropped_columns=tuple(record["dropped_columns"]),
        columns=tuple(record["columns"]),
        sheet=record["sheet"],
        remarks=tuple(record["remarks"]),
        rows=tuple(_row(values) for values in record["rows"]),
    )


def _row(values: list[Any]) -> DebtRow:
    named = dict(zip(_FIELDS, values, strict=True))
    for name in _MONEY:
        if named[name] is not None:
            named[name] = Money(named[name])
    for name in _DAYS:
        if named[name] is not None:
            named[name] = date.fromisoformat(named[name])
    return DebtRow(**named)


def _plain(value: Any) -> Any:
    if isinstance(value, Money):
        return value.fen
    if isinstance(value, date):
        return value.isoformat()
    return value
