"""Writes lists out as workbooks in which no text can act as a formula."""

import io
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from typing import Any

from vetdesk.domain.money import Money
from vetdesk.domain.text import clean

# A fixed moment, because the workbook's own hash stands in the contract.
FIXED_MOMENT = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
# in_memory keeps the debtors' data out of temporary files on the disk.
BOOK_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "yyyy-mm-dd",
}
_TRIGGERS = tuple("=+-@\t\r\n|%＝＋－＠\x00")
_EXACT_FEN = 10**15
_MAX_CELL = 32_000
Cell = str | int | Money | date | None


def write_table_xlsx(header: Sequence[str], rows: Iterable[Sequence[Cell]], *, title: str) -> bytes:
    """Return a list as a workbook in which no text can act as a formula."""
    return _workbook([(title[:31] or "Sheet1", list(header), list(rows))], title=title)


def _workbook(sheets: Sequence[tuple[str, Sequence[str], Sequence[Sequence[Cell]]]], *, title: str) -> bytes:
    import xlsxwriter  # large, and seldom needed

    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, dict(BOOK_OPTIONS)) as book:
        book.set_properties({"title": title, "author": "", "created": FIXED_MOMENT})
        formats = {
            "head": book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "vcenter"}),
            "money": book.add_format({"num_format": "#,##0.00"}),
            "day": book.add_format({"num_format": "yyyy-mm-dd"}),
            "text": book.add_format({"num_format": "@"}),
            "defused": book.add_format({"num_format": "@", "quote_prefix": True}),
        }
        for name, header, rows in sheets:
            page = book.add_worksheet(_sheet_name(name))
            page.freeze_panes(1, 0)
            for at, text in enumerate(header):
                page.write_string(0, at, text, formats["head"])
                page.set_column(at, at, max(10, min(30, len(text) * 2 + 4)))
            for line, row in enumerate(rows, 1):
                for at, cell in enumerate(row):
                    _write(page, line, at, cell, formats)
    return stream.getvalue()


def _write(page: Any, line: int, at: int, cell: Cell, formats: dict[str, Any]) -> None:
    match cell:
        case None | "":
            return
        case Money() if abs(cell.fen) < _EXACT_FEN:
            page.write_number(line, at, cell.fen / 100, formats["money"])
        case Money():
            # A spreadsheet keeps 15 digits; what is longer stays exact as text.
            page.write_string(line, at, cell.plain(), formats["text"])
        case date():
            page.write_datetime(line, at, datetime(cell.year, cell.month, cell.day), formats["day"])  # noqa: DTZ001 - a day has no zone
        case int():
            page.write_number(line, at, cell)
        case str():
            text = clean(cell).replace("\r", "")[:_MAX_CELL]
            page.write_string(line, at, text, formats["defused" if text.startswith(_TRIGGERS) else "text"])


def is_formula_like(text: str) -> bool:
    """True for a text that a spreadsheet could take for a formula or command when it is typed anew."""
    return text.startswith(_TRIGGERS)


def _sheet_name(name: str) -> str:
    """Return a name a spreadsheet accepts: 31 characters, no brackets, colons, slashes, outer quotes."""
    kept = "".join(" " if char in "[]:*?/\\" else char for char in clean(name))
    return kept[:31].strip("' ") or "Sheet1"
