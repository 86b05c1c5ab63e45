"""Reads a debt schedule in the worker and brings its plain answer back into the domain's terms."""

from pathlib import Path

from vetdesk.domain.agreements import AssetType
from vetdesk.domain.matter import MatterInput
from vetdesk.exchange.problems import Problem
from vetdesk.exchange.schedule_reading import ScheduleOptions, ScheduleReading, from_record
from vetdesk.progress import Progress
from vetdesk.services.desk import Desk

__all__ = ["ScheduleOptions", "ScheduleReading", "options_of", "read_schedule"]


def options_of(matter: MatterInput) -> ScheduleOptions:
    """Return the options a matter file gives."""
    return ScheduleOptions(
        asset_type=matter.asset_type,
        sheet=matter.schedule_sheet,
        unit=matter.schedule_unit,
        total_rule=matter.schedule_total_rule,
        columns=dict(matter.schedule_columns),
    )


def read_schedule(desk: Desk, path: Path, options: ScheduleOptions, *, progress: Progress) -> ScheduleReading:
    """Read the file where it is; untrusted bytes are parsed in the worker only."""
    try:
        content = path.read_bytes()
    except OSError:
        return ScheduleReading(schedule=None, problems=(Problem(file=path.name, key="schedule.unreadable"),))
    answer = desk.worker.read_schedule(content, path.name, options.as_record(), progress)
    return from_record(answer)


def for_asset(options: ScheduleOptions, asset_type: AssetType) -> ScheduleOptions:
    """Return the options with the kind of claims of the matter, which decides required columns."""
    return ScheduleOptions(
        asset_type=asset_type,
        sheet=options.sheet,
        unit=options.unit,
        total_rule=options.total_rule,
        columns=options.columns,
    )
