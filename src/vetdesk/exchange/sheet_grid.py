"""Turns the bytes of an .xlsx or .csv into one grid of cells, counted from A1."""

import codecs
import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import python_calamine

from vetdesk.exchange.sheet_zip import (
    MAX_COLUMNS,
    MAX_ROWS,
    SheetScan,
    ZipRefused,
    scan_package,
)

MAX_BYTES = 50_000_000
_ZIP_MAGIC = b"PK\x03\x04"
_OLE_MAGIC = b"\xd0\xcf\x11\xe0"
_WIDE_BOMS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE)
_MAX_FIELD = 100_000
_PEEKED_ROWS = 40


class GridRefused(Exception):
    """The file cannot be opened as a table; ``reason`` is the end of the sentence's key."""

    def __init__(self, reason: str, *, row: int | None = None, **facts: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.row = row
        self.facts = facts


@dataclass(frozen=True)
class Grid:
    """The cells of one sheet; row 0 is the sheet's row 1."""

    sheet: str
    rows: list[list[object]]
    hidden_columns: frozenset[int] = frozenset()
    error_cells: frozenset[str] = frozenset()
    other_sheets: tuple[str, ...] = field(default=())


Table = Sequence[Sequence[object]]
Finder = Callable[[Table], bool]


def load_grid(content: bytes, file_name: str, sheet: str | None, *, has_table: Finder) -> Grid:
    """Return the sheet asked for, or the only one whose first rows hold a table by ``has_table``.

    The extension must agree with the content.
    """
    if file_name.rsplit(".", 1)[-1].lower() == "csv":
        _check_bytes(content)
        return Grid(sheet="", rows=_csv_rows(content))
    return _workbook_grid(content, sheet, _scans(content, file_name), has_table)


def load_sheets(content: bytes, file_name: str) -> dict[str, Grid]:
    """Return every sheet of an .xlsx by name, hidden ones too."""
    scans = _scans(content, file_name)
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
        names = list(book.sheet_names)
        alone = len(scans) == len(names)
        found = {}
        for at, name in enumerate(names):
            scan = scans[at] if alone else _together(scans)
            found[name] = Grid(
                name, _from_a1(book.get_sheet_by_name(name)), scan.hidden_columns, scan.error_cells
            )
    except (python_calamine.CalamineError, OSError, ValueError):
        raise GridRefused("damaged") from None
    return found


def _check_bytes(content: bytes) -> None:
    if len(content) > MAX_BYTES:
        raise GridRefused("size", limit=str(MAX_BYTES // 1_000_000))
    if not content.strip():
        raise GridRefused("empty")
    if content.startswith(_OLE_MAGIC):
        raise GridRefused("old_or_encrypted")


def _scans(content: bytes, file_name: str) -> list[SheetScan]:
    """Look into the package before anything parses it."""
    _check_bytes(content)
    if file_name.rsplit(".", 1)[-1].lower() != "xlsx":
        raise GridRefused("kind")
    if not content.startswith(_ZIP_MAGIC):
        raise GridRefused("magic")
    try:
        return list(scan_package(content).sheets.values())
    except ZipRefused as refused:
        raise GridRefused(refused.reason, row=None, **refused.facts) from None


def _workbook_grid(content: bytes, wanted: str | None, scans: Sequence[SheetScan], has_table: Finder) -> Grid:
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
        name = _choose_sheet(book, wanted, has_table)
        sheet = book.get_sheet_by_name(name)
        rows = _from_a1(sheet)
    except (python_calamine.CalamineError, OSError, ValueError):
        raise GridRefused("damaged") from None
    # The parts are listed in the order of the sheets by every common writer; where the counts differ
    # the scan of all sheets together is the careful answer.
    names = list(book.sheet_names)
    scan = scans[names.index(name)] if len(scans) == len(names) else _together(scans)
    others = tuple(other for other in names if other != name)
    return Grid(name, rows, scan.hidden_columns, scan.error_cells, others)


def _from_a1(sheet: python_calamine.CalamineSheet) -> list[list[object]]:
    if sheet.total_height > MAX_ROWS:
        raise GridRefused("rows", limit=str(MAX_ROWS))
    if sheet.total_width > MAX_COLUMNS:
        raise GridRefused("columns", limit=str(MAX_COLUMNS))
    rows: list[list[object]] = sheet.to_python(skip_empty_area=False)  # type: ignore[assignment]  # cells are objects to us
    return rows


def _choose_sheet(book: python_calamine.CalamineWorkbook, wanted: str | None, has_table: Finder) -> str:
    visible = python_calamine.SheetVisibleEnum.Visible
    names = [meta.name for meta in book.sheets_metadata if meta.visible == visible]
    if wanted is not None:
        if wanted not in book.sheet_names:
            raise GridRefused("sheet_missing", name=wanted, names=", ".join(names))
        return wanted
    if len(names) == 1:
        return names[0]
    promising = [name for name in names if has_table(_first_rows(book, name))]
    if len(promising) > 1:
        raise GridRefused("sheet_choice", names=", ".join(promising))
    if not promising:
        raise GridRefused("no_header")
    return promising[0]


def _first_rows(book: python_calamine.CalamineWorkbook, name: str) -> Table:
    rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False, nrows=_PEEKED_ROWS)
    return [list(row) for row in rows]


def _together(scans: Sequence[SheetScan]) -> SheetScan:
    return SheetScan(
        frozenset().union(*(scan.hidden_columns for scan in scans)),
        frozenset().union(*(scan.error_cells for scan in scans)),
    )


def _csv_rows(content: bytes) -> list[list[object]]:
    text = _decode(content)
    if "\x00" in text:
        raise GridRefused("nul")
    head = text[:10_000].split("\n", 30)[:30]
    separator = max(",\t;", key=lambda mark: sum(line.count(mark) for line in head))
    rows: list[list[object]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    csv.field_size_limit(_MAX_FIELD)
    try:
        for row in reader:
            # A field with line breaks moves the file's line on, so rows are padded to keep numbers true.
            rows.extend([] for _ in range(reader.line_num - len(rows) - 1))
            rows.append(list(row))
            if len(rows) > MAX_ROWS:
                raise GridRefused("rows", limit=str(MAX_ROWS))
            if len(row) > MAX_COLUMNS:
                raise GridRefused("columns", limit=str(MAX_COLUMNS))
    except csv.Error:
        raise GridRefused("csv_line", row=reader.line_num) from None
    return rows


def _decode(content: bytes) -> str:
    """UTF-8 with or without mark first, then GB 18030; UTF-16 is refused with advice."""
    if content.startswith(_WIDE_BOMS) or content[:200].count(b"\x00") > 20:  # noqa: PLR2004 - every second byte
        raise GridRefused("utf16")
    if content.startswith(_ZIP_MAGIC):
        raise GridRefused("magic")
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise GridRefused("encoding")
