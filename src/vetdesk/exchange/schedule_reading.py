"""What came of reading a debt schedule, and how it crosses a process boundary as JSON."""

import gc
import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, asdict, dataclass, field, fields
from datetime import date
from functools import lru_cache
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


_DEFAULTS = {
    item.name: item.default if item.default is not MISSING else {} if item.name == "extra" else None
    for item in fields(DebtRow)
}
_MONEY = frozenset(item.name for item in fields(DebtRow) if "Money" in str(item.type))
_DAYS = frozenset(item.name for item in fields(DebtRow) if "date |" in str(item.type))


def as_record(reading: ScheduleReading) -> dict[str, Any]:
    """Return the reading as plain values; ``from_record`` gives an equal one back."""
    return {
        "schedule": None if reading.schedule is None else _schedule_record(reading.schedule),
        "problems": [asdict(problem) for problem in reading.problems],
        "remarks": [asdict(problem) for problem in reading.remarks],
        "dropped_columns": list(reading.dropped_columns),
        "questions": [asdict(problem) for problem in reading.questions],
    }


def from_record(record: Mapping[str, Any]) -> ScheduleReading:
    """Return the reading that ``as_record`` made plain."""
    return ScheduleReading(
        schedule=None if record["schedule"] is None else _schedule(record["schedule"]),
        problems=tuple(Problem(**item) for item in record["problems"]),
        remarks=tuple(Problem(**item) for item in record["remarks"]),
        dropped_columns=tuple(record["dropped_columns"]),
        questions=tuple(Problem(**item) for item in record["questions"]),
    )


def to_json(reading: ScheduleReading) -> bytes:
    """Return the reading as UTF-8 JSON; ``from_json`` gives an equal one back."""
    return json.dumps(as_record(reading), ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def from_json(content: bytes) -> ScheduleReading:
    """Return the reading that ``to_json`` wrote."""
    collecting = gc.isenabled()
    # As when reading: 200,000 rows are all kept, so there is nothing for the collector to find.
    gc.disable()
    try:
        return from_record(json.loads(content))
    finally:
        if collecting:
            gc.enable()


def _schedule_record(schedule: Schedule) -> dict[str, Any]:
    used = [name for name, empty in _DEFAULTS.items() if _is_used(schedule, name, empty)]
    return {
        "file_name": schedule.file_name,
        "sha256": schedule.sha256,
        "dropped_columns": list(schedule.dropped_columns),
        "columns": list(schedule.columns),
        "sheet": schedule.sheet,
        "remarks": list(schedule.remarks),
        "fields": used,
        "rows": [[_plain(getattr(row, name)) for name in used] for row in schedule.rows],
    }


def _is_used(schedule: Schedule, name: str, empty: object) -> bool:
    return any(getattr(row, name) != empty for row in schedule.rows)


def _schedule(record: Mapping[str, Any]) -> Schedule:
    used = record["fields"]
    builders = [_BUILDERS.get(name) for name in used]
    return Schedule(
        file_name=record["file_name"],
        sha256=record["sha256"],
        dropped_columns=tuple(record["dropped_columns"]),
        columns=tuple(record["columns"]),
        sheet=record["sheet"],
        remarks=tuple(record["remarks"]),
        rows=tuple(
            DebtRow(
                **{
                    name: value if build is None or value is None else build(value)
                    for name, build, value in zip(used, builders, values, strict=True)
                }
            )
            for values in record["rows"]
        ),
    )


_BUILDERS: Mapping[str, Callable[[Any], Any]] = {
    **dict.fromkeys(_MONEY, Money),
    **dict.fromkeys(_DAYS, lru_cache(maxsize=4096)(date.fromisoformat)),
}


def _plain(value: Any) -> Any:
    if isinstance(value, Money):
        return value.fen
    if isinstance(value, date):
        return value.isoformat()
    return value
