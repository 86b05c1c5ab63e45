"""Debt schedules: read in the worker, staged in small transactions, accepted by one update."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from vetdesk.domain import masking
from vetdesk.domain.debts import Schedule, Totals, totals
from vetdesk.domain.money import Money
from vetdesk.exchange.problems import Problem, from_line
from vetdesk.progress import Cancelled, Progress
from vetdesk.services.desk import Desk
from vetdesk.services.errors import FileInvalid, NotFound
from vetdesk.services.reading import ScheduleOptions, for_asset, read_schedule
from vetdesk.store import agreements, debts
from vetdesk.store.debts import ROWS_PER_TRANSACTION, ScheduleHead
from vetdesk.store.paging import Page


@dataclass(frozen=True, kw_only=True)
class ScheduleSummary:
    """What is known of a matter's schedule."""

    file_name: str
    sha256: str
    totals: Totals
    dropped_columns: tuple[str, ...]
    remarks: tuple[Problem, ...]
    """What was read all the same, though it is unusual; each once, in the order of the file."""


@dataclass(frozen=True, kw_only=True)
class DebtLine:
    """One claim as one line of a list; personal data is masked."""

    no: int
    debtor: str
    debtor_kind: str
    id_masked: str
    base_no: str
    receipt_no: str
    principal: Money
    interest: Money
    total: Money


class Debts:
    """What can be done with schedules."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def import_schedule(
        self, matter_id: UUID, path: Path, options: ScheduleOptions, progress: Progress
    ) -> ScheduleSummary:
        """Read a file and make it the matter's schedule; a problem or Cancel leaves the old one."""
        with self._desk.vault.reading() as session:
            record = agreements.get(session, matter_id)
        if record is None:
            raise NotFound("matter")
        options = for_asset(options, record.head.asset_type)
        reading = read_schedule(self._desk, path, options, progress=progress)
        if reading.schedule is None:
            raise FileInvalid(reading.problems)
        store_schedule(self._desk, matter_id, reading.schedule, options, progress=progress)
        return summary_of(head_of(reading.schedule, options))

    def summary(self, matter_id: UUID) -> ScheduleSummary | None:
        """Return what is known of the matter's schedule, or None without one."""
        with self._desk.vault.reading() as session:
            found = debts.accepted(session, matter_id)
        return summary_of(found[1]) if found else None

    def page(self, matter_id: UUID, *, after: str | None = None, limit: int = 200) -> Page[DebtLine]:
        """Return one page of the claims, masked."""
        with self._desk.vault.reading() as session:
            found = debts.accepted(session, matter_id)
            if found is None:
                return Page(items=())
            page = debts.page(session, found[0], after=after, limit=limit)
        return Page(items=tuple(_line(item) for item in page.items), next=page.next)

    def sweep(self) -> None:
        """Remove the rows of discarded and abandoned imports, a little at a time."""
        with self._desk.vault.reading() as session:
            left = debts.abandoned(session)
        if left:
            with self._desk.vault.writing("debts.sweep") as session:
                for import_id in left:
                    debts.discard(session, import_id)
        while self._sweep_once():
            pass

    def _sweep_once(self) -> bool:
        with self._desk.vault.reading() as session:
            if not debts.has_discarded(session):
                return False
        with self._desk.vault.writing("debts.sweep") as session:
            return debts.sweep(session) > 0


def store_schedule(
    desk: Desk, matter_id: UUID, schedule: Schedule, options: ScheduleOptions, *, progress: Progress
) -> None:
    """Stage the rows in transactions of at most 2,000 and accept them all with one update."""
    with desk.vault.writing("debts.stage") as session:
        import_id = debts.stage(session, matter_id, head_of(schedule, options), now=desk.now())
    try:
        for first in range(0, len(schedule.rows), ROWS_PER_TRANSACTION):
            progress.step(first, len(schedule.rows), "schedule")
            part = schedule.rows[first : first + ROWS_PER_TRANSACTION]
            with desk.vault.writing("debts.insert") as session:
                debts.insert_rows(session, import_id, part, first=first + 1)
        progress.check()
    except Cancelled:
        with desk.vault.writing("debts.discard") as session:
            debts.discard(session, import_id)
        raise
    with desk.vault.writing("debts.accept") as session:
        debts.accept(session, import_id)


def is_stored(desk: Desk, matter_id: UUID, schedule: Schedule, options: ScheduleOptions) -> bool:
    """True when exactly this schedule, read with these options, is the matter's already."""
    with desk.vault.reading() as session:
        found = debts.accepted(session, matter_id)
    return found is not None and found[1] == head_of(schedule, options)


def head_of(schedule: Schedule, options: ScheduleOptions) -> ScheduleHead:
    """Return what is kept of a schedule beside its rows."""
    return ScheduleHead(
        file_name=schedule.file_name,
        sha256=schedule.sha256,
        sheet=schedule.sheet,
        columns=tuple(schedule.columns),
        dropped_columns=tuple(schedule.dropped_columns),
        remarks=tuple(schedule.remarks),
        totals=totals(schedule),
        options=_texts(options),
    )


def summary_of(head: ScheduleHead) -> ScheduleSummary:
    """Return the part of the head that a page shows."""
    return ScheduleSummary(
        file_name=head.file_name,
        sha256=head.sha256,
        totals=head.totals,
        dropped_columns=head.dropped_columns,
        remarks=_remarks(head),
    )


def _remarks(head: ScheduleHead) -> tuple[Problem, ...]:
    found = (from_line(one, head.file_name) for one in head.remarks)
    return tuple(one for one in found if one is not None)


def _texts(options: ScheduleOptions) -> dict[str, str]:
    columns: Mapping[str, str] = options.columns
    given = {"sheet": options.sheet or "", "unit": options.unit or "", "total_rule": options.total_rule}
    return given | {f"column:{header}": key for header, key in columns.items()}


def _line(item: debts.DebtLine) -> DebtLine:
    row = item.row
    return DebtLine(
        no=item.no,
        debtor=masking.debtor_name(row.debtor, row.debtor_kind),
        debtor_kind=row.debtor_kind,
        id_masked=masking.debtor_id(row.id_no, row.debtor_kind),
        base_no=row.base_no,
        receipt_no=row.receipt_no,
        principal=row.principal,
        interest=row.interest,
        total=row.total,
    )
