"""Reads a debt schedule (.xlsx or .csv) into claims, or says cell by cell what keeps it out.

Runs in the worker process; the file is hostile until proven otherwise.
"""

import gc
import hashlib
from collections.abc import Callable, Sequence

from vetdesk.domain.debt_columns import ColumnType
from vetdesk.domain.debts import DebtRow, Schedule
from vetdesk.exchange.problems import Problem
from vetdesk.exchange.schedule_headers import Headers, find_headers, is_same_title
from vetdesk.exchange.schedule_plan import Plan, plan_columns
from vetdesk.exchange.schedule_quick import QuickReader
from vetdesk.exchange.schedule_reading import ScheduleOptions, ScheduleReading, from_json, to_json
from vetdesk.exchange.schedule_rows import RowReader
from vetdesk.exchange.schedule_totals import Sums, is_total_word, line_kind
from vetdesk.exchange.sheet_cells import is_blank
from vetdesk.exchange.sheet_grid import Grid, GridRefused, load_grid
from vetdesk.exchange.sheet_zip import letters
from vetdesk.progress import Progress, silent

MAX_PROBLEMS = 200
_STEP = 2_000


def read_schedule(
    content: bytes,
    file_name: str,
    *,
    options: ScheduleOptions | None = None,
    progress: Progress | None = None,
) -> ScheduleReading:
    """Return the schedule in ``content``; with one problem nothing of it is taken over."""
    options = options or ScheduleOptions()
    progress = progress or silent()
    try:
        grid = load_grid(content, file_name, options.sheet, has_table=_has_table)
    except GridRefused as refused:
        found = Problem(
            file=file_name,
            key=f"schedule.{refused.reason}",
            path="$.schedule_sheet" if refused.reason.startswith("sheet_") else "$.schedule",
            row=refused.row,
            facts=refused.facts,
        )
        return ScheduleReading(schedule=None, problems=(found,))
    progress.check()
    collecting = gc.isenabled()
    # Millions of new objects, none of them garbage: the collector would only look at them again and again.
    gc.disable()
    try:
        return _Reader(grid, file_name, options, progress).read(hashlib.sha256(content).hexdigest())
    finally:
        if collecting:
            gc.enable()


def _has_table(rows: Sequence[Sequence[object]]) -> bool:
    return find_headers(rows, {}) is not None


def _places(plan: Plan, keys: set[str]) -> set[int]:
    """Return where the columns of ``keys`` stand."""
    return {at for column in plan.columns if column.key in keys for at in column.places}


def _is_numbering(cells: Sequence[object], filled: set[int]) -> bool:
    """True for a line that only numbers the columns 1, 2, 3, as forms do under their header."""
    if 1 not in cells and "1" not in cells:
        return False
    figures = [str(cells[at]).removesuffix(".0") for at in sorted(filled)]
    return figures == [str(number) for number in range(1, len(figures) + 1)]


class _Reader:
    """Goes through one grid and collects claims, problems, remarks."""

    def __init__(self, grid: Grid, file_name: str, options: ScheduleOptions, progress: Progress) -> None:
        self._grid = grid
        self._file = file_name
        self._options = options
        self._progress = progress
        self._problems: list[Problem] = []
        self._remarks: list[Problem] = []
        self._untold: dict[str, int] = {}
        self._titles: dict[int, str] = {}

    def read(self, sha256: str) -> ScheduleReading:
        headers = find_headers(self._grid.rows, self._options.columns)
        if headers is None:
            return ScheduleReading(schedule=None, problems=(self._found("no_header", None, ""),))
        first = headers.last_row + 1
        self._titles = {column.index: column.title for column in headers.columns}
        plan = plan_columns(
            headers,
            self._grid.rows[first:],
            self._options,
            problem=self._problem,
            remark=self._remark,
        )
        if self._problems:
            return self._result(None, plan)
        self._note_hidden(headers, plan)
        rows = self._rows(first, plan)
        if not rows and not self._problems:
            self._problem("no_rows", first, "")
        if self._problems:
            return self._result(None, plan)
        schedule = Schedule(
            rows=tuple(rows),
            file_name=self._file,
            sha256=sha256,
            dropped_columns=plan.dropped,
            columns=tuple(column.key for column in plan.columns),
            sheet=self._grid.sheet,
            remarks=tuple(remark.as_line() for remark in self._remarks),
        )
        return self._result(schedule, plan)

    def _rows(self, first: int, plan: Plan) -> list[DebtRow]:
        reader = RowReader(plan.columns, self._problem, self._remark)
        who = _places(plan, {"debtor", "id_no"})
        claim = who | {
            at for column in plan.columns if column.type is ColumnType.MONEY for at in column.places
        }
        quick = QuickReader(plan.columns)
        sums = Sums(plan.columns)
        rows: list[DebtRow] = []
        self._mark_errors(plan)
        lines = self._grid.rows
        for at in range(first, len(lines)):
            # The cells are let go as they are read: a large sheet must not be in memory twice.
            cells, lines[at] = lines[at], []
            if at % _STEP == 0:
                self._progress.step(at, len(lines), "")
            if row := quick.read(at + 1, cells):
                rows.append(row)
                sums.add(row)
                continue
            filled = {index for index, cell in enumerate(cells) if not is_blank(cell)}
            if not filled:
                continue
            kind = self._kind_of(cells, filled, who, claim)
            if not kind and rows and not filled & who and sums.agrees(reader.amounts(cells)):
                kind = "skip"
            if kind in {"total", "subtotal"}:
                sums.compare(kind, at + 1, reader.amounts(cells), self._total_report())
            elif kind:
                self._remark("line_skipped", at + 1, "")
            elif row := reader.read(at + 1, cells):
                rows.append(row)
                sums.add(row)
            if len(self._problems) >= MAX_PROBLEMS:
                self._problems.append(self._found("more_problems", at + 1, "", limit=str(MAX_PROBLEMS)))
                break
        return rows

    def _kind_of(self, cells: Sequence[object], filled: set[int], who: set[int], claim: set[int]) -> str:
        """Return ``total``, ``subtotal``, or ``skip`` for rows that are no claim; nothing for a claim."""
        named = filled & who
        if len(named) >= min(2, len(who)) and not any(is_total_word(cells[at]) for at in named):
            repeated = all(is_same_title(cells[at], self._titles.get(at, "")) for at in named)
            return "skip" if repeated or _is_numbering(cells, filled) else ""
        kind = line_kind(cells)
        if kind in {"total", "subtotal"}:
            return kind
        return "skip" if kind or not filled & claim else ""

    def _mark_errors(self, plan: Plan) -> None:
        """Put back error values, which the spreadsheet library shows as empty cells."""
        columns = {letters(at): at for column in plan.columns for at in column.places}
        for name in self._grid.error_cells:
            column = name.rstrip("0123456789")
            row = int(name[len(column) :]) - 1
            if column in columns and row < len(self._grid.rows):
                cells = self._grid.rows[row]
                at = columns[column]
                cells.extend([""] * (at + 1 - len(cells)))
                cells[at] = "#N/A"

    def _note_hidden(self, headers: Headers, plan: Plan) -> None:
        read = {at for column in plan.columns for at in column.places}
        for column in headers.columns:
            if column.index in self._grid.hidden_columns and column.index in read:
                self._remark("hidden_column", headers.last_row + 1, column.title, name=column.title)

    def _total_report(self) -> Callable[..., None]:
        """A typed total that differs stops the import, unless the matter says that the rows count."""
        if self._options.total_rule == "reject":
            return self._problem

        def overrule(kind: str, row: int, column: str, **facts: str) -> None:
            self._remark(f"{kind}_overruled", row, column, **facts)

        return overrule

    def _problem(self, kind: str, row: int | None, column: str, **facts: str) -> None:
        self._problems.append(self._found(kind, row, column, **facts))

    def _remark(self, kind: str, row: int | None, column: str, **facts: str) -> None:
        self._untold[kind] = self._untold.get(kind, 0) + 1
        if self._untold[kind] <= MAX_PROBLEMS:
            self._remarks.append(self._found(kind, row, column, **facts))

    def _found(self, kind: str, row: int | None, column: str, **facts: str) -> Problem:
        return Problem(
            file=self._file,
            key=f"schedule.{kind}",
            path="" if row else "$.schedule",
            row=row,
            column=column,
            sheet=self._grid.sheet,
            facts=facts,
        )

    def _result(self, schedule: Schedule | None, plan: Plan) -> ScheduleReading:
        keys = {column.key for column in plan.columns}
        questions = []
        if "total" not in keys and keys & {"interest", "int_off"} and keys & {"penalty_int", "compound"}:
            questions.append(self._found("interest_includes_penalty", None, ""))
        return ScheduleReading(
            schedule=schedule,
            problems=tuple(self._problems),
            remarks=tuple(self._remarks),
            dropped_columns=plan.dropped,
            questions=tuple(questions),
        )


__all__ = ["ScheduleOptions", "ScheduleReading", "from_json", "read_schedule", "to_json"]
