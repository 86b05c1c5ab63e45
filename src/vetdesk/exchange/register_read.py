"""Reads a register of collectors or people (.xlsx or .csv) and says cell by cell what is wrong.

Runs in the worker process; the file is hostile until proven otherwise.
"""

import hashlib
from collections.abc import Sequence
from datetime import date, datetime

from vetdesk.domain import masking
from vetdesk.domain.register_rows import COLUMNS, IDENTIFIER, ColumnKind, RegisterColumn, RegisterKind
from vetdesk.domain.text import compare_key, modernise
from vetdesk.exchange.problems import Problem
from vetdesk.exchange.register_cells import ReadCell, is_worth_a_remark, read_cell
from vetdesk.exchange.register_columns import find_header, guess, is_own_remark, titles_of
from vetdesk.exchange.register_reading import RegisterOptions, RegisterReading, RegisterRow
from vetdesk.exchange.schedule_headers import title_unit
from vetdesk.exchange.sheet_cells import CellProblem, is_blank, text_of
from vetdesk.exchange.sheet_grid import Grid, GridRefused, Table, load_grid
from vetdesk.exchange.sheet_zip import letters
from vetdesk.progress import Progress, silent

MOST_ROWS = 300_000
"""Measured to this length: the people of a large portfolio in one sheet."""
MOST_PROBLEMS = 5_000
_STEP = 500
_MOST_KNOWN = 5_000
"""Cells of one column that are remembered as they were read."""


def read_register(
    content: bytes, file_name: str, options: RegisterOptions, progress: Progress | None = None
) -> RegisterReading:
    """Return every row of the sheet; rows with a problem are among them and named in ``problems``."""
    progress = progress or silent()
    kind = options.kind

    def has_table(rows: Table) -> bool:
        return find_header(rows, kind) is not None

    try:
        grid = load_grid(content, file_name, options.sheet, has_table=has_table)
        header = _header(grid, kind)
    except GridRefused as refused:
        return _refused(file_name, kind, refused)
    progress.check()
    reader = _Reader(grid, file_name, options, header)
    return reader.read(progress, hashlib.sha256(content).hexdigest())


def _header(grid: Grid, kind: RegisterKind) -> int:
    header = find_header(grid.rows, kind)
    if header is None:
        raise GridRefused("no_header")
    if len(grid.rows) - header - 1 > MOST_ROWS:
        raise GridRefused("rows", limit=str(MOST_ROWS))
    return header


def _refused(file_name: str, kind: RegisterKind, refused: GridRefused) -> RegisterReading:
    key = f"register.no_header_{kind.value}" if refused.reason == "no_header" else f"sheet.{refused.reason}"
    problem = Problem(file=file_name, key=key, path="$", row=refused.row, facts=refused.facts)
    return RegisterReading(kind=kind, file_name=file_name, problems=(problem,), refused=problem)


class _Reader:
    """Goes through one grid; every finding names line and column as the user sees them."""

    def __init__(self, grid: Grid, file_name: str, options: RegisterOptions, header: int) -> None:
        self._grid = grid
        self._file = file_name
        self._options = options
        self._header = header
        titles = titles_of(grid.rows[header])
        own = [is_own_remark(title) for title in titles]
        self._titles = tuple("" if mine else title for title, mine in zip(titles, own, strict=True))
        given = options.fields
        self._fields = (
            _fitted(given, self._titles, options.kind)
            if given is not None
            else guess(self._titles, options.kind, options.remembered)
        )
        self._columns: dict[int, RegisterColumn] = {
            at: COLUMNS[options.kind][key] for at, key in enumerate(self._fields) if key
        }
        self._known: dict[int, dict[str, tuple[ReadCell, str]]] = {at: {} for at in self._columns}
        self._wan = frozenset(title for title in self._titles if title_unit(title) == "wan")
        self._problems: list[Problem] = []
        self._remarks: list[Problem] = []

    def read(self, progress: Progress, sha256: str) -> RegisterReading:
        self._note_missing_columns()
        self._mark_error_cells()
        first = self._header + 1
        total = len(self._grid.rows) - first
        rows: list[RegisterRow] = []
        for at, cells in enumerate(self._grid.rows[first:]):
            if at % _STEP == 0:
                progress.step(at, total, "read")
            if not all(is_blank(cell) for cell in cells[: len(self._titles)]):
                rows.append(self._row(first + at + 1, cells))
            if len(self._problems) > MOST_PROBLEMS:
                self._problems.append(self._found("register.more_problems", None, limit=str(MOST_PROBLEMS)))
                break
        if not rows:
            self._problems.append(self._found("register.no_rows", None))
        rows = self._compared(rows)
        return RegisterReading(
            kind=self._options.kind,
            file_name=self._file,
            sha256=sha256,
            sheet=self._grid.sheet,
            sheets=tuple(one for one in (self._grid.sheet, *self._grid.other_sheets) if one),
            header_line=self._header + 1,
            titles=self._titles,
            fields=self._fields,
            rows=tuple(rows),
            problems=tuple(self._problems),
            remarks=tuple(self._remarks),
        )

    def _row(self, line: int, cells: Sequence[object]) -> RegisterRow:
        values: dict[str, str] = {}
        for at, column in self._columns.items():
            cell = cells[at] if at < len(cells) else ""
            read, text = self._read(at, column, cell)
            self._note(line, at, column, read, cell)
            if text and not read.key:
                values[column.key] = text
            elif not read.key and column.needed and column.key not in self._options.fixed:
                self._problem("register.required", line, at, label_zh=column.zh, label_en=column.en)
        shown = tuple(_shown(cells[at]) if at < len(cells) else "" for at in range(len(self._titles)))
        return RegisterRow(line=line, values=values, cells=shown)

    def _read(self, at: int, column: RegisterColumn, cell: object) -> tuple[ReadCell, str]:
        """Return a cell as it is kept, and its text; what stands in many rows is read once."""
        repeats = type(cell) is str and column.key != IDENTIFIER[self._options.kind]
        if repeats and (known := self._known[at].get(str(cell))):
            return known
        found = read_cell(cell, column, today=self._options.today, wan=self._titles[at] in self._wan)
        read = (found, modernise(found.text)[0])
        if repeats:
            if len(self._known[at]) >= _MOST_KNOWN:
                self._known[at].clear()
            self._known[at][str(cell)] = read
        return read

    def _note(self, line: int, at: int, column: RegisterColumn, read: ReadCell, cell: object) -> None:
        if read.key:
            self._problem(read.key, line, at, **read.facts)
        elif read.normalised and is_worth_a_remark(column.kind):
            self._remarks.append(self._normalised(line, at, column, read, cell))

    def _normalised(
        self, line: int, at: int, column: RegisterColumn, read: ReadCell, cell: object
    ) -> Problem:
        if column.kind is ColumnKind.IDENTITY:
            return self._found("register.normalised_person", line, at, id4=masking.id4(read.text))
        return self._found("register.normalised", line, at, written=_shown(cell), read=read.text)

    def _compared(self, rows: list[RegisterRow]) -> list[RegisterRow]:
        """Mark rows that repeat an earlier one; rows of one number that disagree are both refused."""
        identifier = IDENTIFIER[self._options.kind]
        at = next((at for at, key in enumerate(self._fields) if key == identifier), 0)
        first: dict[str, RegisterRow] = {}
        compared = []
        for row in rows:
            number = row.values.get(identifier, "")
            earlier = first.setdefault(number, row) if number else row
            if earlier is row:
                compared.append(row)
            elif _says_the_same(earlier, row):
                self._remarks.append(self._found("register.repeated", row.line, at, other=str(earlier.line)))
                compared.append(
                    RegisterRow(line=row.line, values=row.values, cells=row.cells, repeats=earlier.line)
                )
            else:
                self._problem("register.conflict", row.line, at, other=str(earlier.line))
                self._problem("register.conflict", earlier.line, at, other=str(row.line))
                compared.append(row)
        return compared

    def _note_missing_columns(self) -> None:
        present = set(self._fields) | set(self._options.fixed)
        for key, column in COLUMNS[self._options.kind].items():
            if column.needed and key not in present:
                found = self._found(
                    "register.column_missing", self._header + 1, label_zh=column.zh, label_en=column.en
                )
                self._problems.append(found)
        for at, column in self._columns.items():
            if column.kind is ColumnKind.AMOUNT and title_unit(self._titles[at]) == "other":
                self._problem("register.unit_other", self._header + 1, at)
        for at, title in enumerate(self._titles):
            if title and not self._fields[at]:
                found = self._found("register.column_unread", self._header + 1, at)
                self._remarks.append(found)

    def _mark_error_cells(self) -> None:
        """Put back error values, which the spreadsheet library shows as empty cells."""
        places = {letters(at): at for at in self._columns}
        for name in self._grid.error_cells:
            column = name.rstrip("0123456789")
            row = int(name[len(column) :]) - 1
            if column in places and row < len(self._grid.rows):
                cells = self._grid.rows[row]
                cells.extend([""] * (places[column] + 1 - len(cells)))
                cells[places[column]] = "#N/A"

    def _problem(self, key: str, line: int, at: int, **facts: str) -> None:
        self._problems.append(self._found(key, line, at, **facts))

    def _found(self, key: str, line: int | None, at: int | None = None, **facts: str) -> Problem:
        column = "" if at is None else self._titles[at] or letters(at)
        return Problem(
            file=self._file,
            key=key,
            path="" if line else "$",
            row=line,
            column=column,
            sheet=self._grid.sheet,
            facts=facts,
        )


def _fitted(fields: Sequence[str], titles: Sequence[str], kind: RegisterKind) -> tuple[str, ...]:
    """Return the chosen fields, one for each title; what the register does not know is left out."""
    padded = [*fields, *("" for _ in titles)][: len(titles)]
    return tuple(
        key if key in COLUMNS[kind] and title else "" for key, title in zip(padded, titles, strict=True)
    )


def _says_the_same(one: RegisterRow, other: RegisterRow) -> bool:
    keys = one.values.keys() | other.values.keys()
    return all(compare_key(one.values.get(key, "")) == compare_key(other.values.get(key, "")) for key in keys)


def _shown(cell: object) -> str:
    """Return a cell as the sheet that goes back shows it."""
    if isinstance(cell, (datetime, date)):
        return (cell.date() if isinstance(cell, datetime) else cell).isoformat()
    try:
        return cell if isinstance(cell, str) else text_of(cell)
    except CellProblem:
        return repr(cell)
