"""Writes a sheet back with a red column of what is wrong, and an empty one with the right headers."""

import io
from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Final

from vetdesk.domain.register_rows import COLUMNS, RegisterKind
from vetdesk.domain.text import clean
from vetdesk.exchange.problems import Problem
from vetdesk.exchange.register_columns import words
from vetdesk.exchange.register_reading import RegisterReading
from vetdesk.exchange.tables import BOOK_OPTIONS, FIXED_MOMENT, is_formula_like

_LONGEST: Final = 32_000
_WIDEST: Final = 34
_NEEDED: Final = "*"


def write_checked(reading: RegisterReading, problems: Sequence[Problem], *, language: str) -> bytes:
    """Return the rows as they were read, each with what is wrong with it in a red last column."""
    import xlsxwriter  # large, and seldom needed

    wrong: defaultdict[int, list[str]] = defaultdict(list)
    for one in problems:
        place = f"{one.column}: " if one.column else ""
        wrong[one.row or reading.header_line].append(f"{place}{one.message(language)}")
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, dict(BOOK_OPTIONS)) as book:
        page, formats = _page(book, title=reading.file_name)
        last = len(reading.titles)
        for at, title in enumerate(reading.titles):
            _put(page, (0, at), title, formats["head"], formats)
            page.set_column(at, at, max(10, min(_WIDEST, len(title) * 2 + 6)))
        page.write_string(0, last, _remark_title(language), formats["red_head"])
        page.set_column(last, last, 60)
        for line, row in enumerate(reading.rows, 1):
            for at, text in enumerate(row.cells):
                _put(page, (line, at), text, formats["text"], formats)
            if row.line in wrong:
                page.write_string(line, last, "\n".join(wrong[row.line])[:_LONGEST], formats["red"])
        heading = wrong.get(reading.header_line)
        if heading:
            page.write_comment(0, last, "\n".join(heading)[:_LONGEST])
    return stream.getvalue()


def write_empty(kind: RegisterKind, *, language: str) -> bytes:
    """Return a sheet with every header this register reads; needed ones are marked with a star."""
    import xlsxwriter  # large, and seldom needed

    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, dict(BOOK_OPTIONS)) as book:
        page, formats = _page(book, title=kind.value)
        for at, column in enumerate(COLUMNS[kind].values()):
            title = column.label(language)
            page.write_string(0, at, f"{title}{_NEEDED if column.needed else ''}", formats["head"])
            page.set_column(at, at, max(14, min(_WIDEST, len(title) * 2 + 6)), formats["text"])
    return stream.getvalue()


def _page(book: Any, *, title: str) -> tuple[Any, dict[str, Any]]:
    book.set_properties({"title": clean(title), "author": "", "created": FIXED_MOMENT})
    formats = {
        "head": book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "vcenter"}),
        "text": book.add_format({"num_format": "@"}),
        "defused": book.add_format({"num_format": "@", "quote_prefix": True}),
        "red_head": book.add_format({"bold": True, "bottom": 1, "font_color": "#B3261E"}),
        "red": book.add_format(
            {"bg_color": "#FBE9E7", "font_color": "#B3261E", "text_wrap": True, "valign": "top"}
        ),
    }
    page = book.add_worksheet("Sheet1")
    page.freeze_panes(1, 0)
    return page, formats


def _put(page: Any, place: tuple[int, int], text: str, look: Any, formats: dict[str, Any]) -> None:
    kept = clean(text)[:_LONGEST]
    if kept:
        page.write_string(*place, kept, formats["defused"] if is_formula_like(kept) else look)


def _remark_title(language: str) -> str:
    zh, en = words()["remarks"]["titles"]
    return str(zh if language == "zh" else en)
