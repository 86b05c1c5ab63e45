"""Questions whose answer is a table: what their columns ask, and how typed rows become values."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar, Final

from vetdesk.domain.calendars import read_date
from vetdesk.domain.errors import Phrase, VetdeskError
from vetdesk.domain.money import Money, NotMoney
from vetdesk.domain.packs import Text
from vetdesk.domain.rows import TAB, Cell, Rows
from vetdesk.domain.text import one_line

MOST_ROWS: Final = 200
"""Rows of a table that says nothing else: what is printed of a list in the agreement itself (decision 21)."""
MOST_COLUMNS: Final = 12
LONGEST_CELL: Final = 400
"""Characters of one cell; the longest names of companies have 200."""
_NUMBER: Final = re.compile(r"[+-]?[0-9]{1,15}(?:\.[0-9]{1,6})?")


class CellKind(StrEnum):
    """What a cell of a column holds."""

    TEXT = "text"
    MONEY = "money"
    DATE = "date"
    INTEGER = "integer"
    DECIMAL = "decimal"
    PERCENT = "percent"
    CHOICE = "choice"


@dataclass(frozen=True, kw_only=True)
class CellChoice:
    """One choice; the Chinese words are printed, and the English ones in the English text."""

    key: str
    text: Text


@dataclass(frozen=True, kw_only=True)
class TableColumn:
    """One column: what it is called and takes; ``zero`` lets an amount or a number be nought.

    ``width`` is its share of the printed page and of the window.
    """

    id: str
    label: Text
    kind: CellKind = CellKind.TEXT
    required: bool = False
    choices: tuple[CellChoice, ...] = ()
    zero: bool = False
    width: int = 20


@dataclass(frozen=True, kw_only=True)
class TableSpec:
    """The columns of a table question, and how many rows an answer may have."""

    columns: tuple[TableColumn, ...]
    most: int = MOST_ROWS

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the columns."""
        return tuple(one.id for one in self.columns)


@dataclass(frozen=True, kw_only=True)
class RowProblem:
    """Why one cell is no value: ``row`` from 1, 0 for the table as a whole; ``code`` names the reason."""

    code: str
    row: int = 0
    column: TableColumn | None = None
    facts: Mapping[str, object] = field(default_factory=dict)

    @property
    def phrase(self) -> Phrase:
        """Return the sentence that names row and column."""
        why = Phrase(f"rows_why.{self.code}", self.facts)
        if self.column is None:
            return why if not self.row else Phrase("rows.in_row", {"row": self.row, "why": why})
        return Phrase("rows.in_cell", {"row": self.row, "column": self.column.label, "why": why})


class RowsUnfit(VetdeskError):
    """Typed rows are no answer; every place that is wrong is in ``problems``."""

    key: ClassVar[str] = "rows.unfit"

    def __init__(self, problems: Sequence[RowProblem]) -> None:
        super().__init__(len(problems))
        self._problems = tuple(problems)

    @property
    def problems(self) -> tuple[RowProblem, ...]:
        """Return what is wrong, row by row."""
        return self._problems

    def facts(self) -> Mapping[str, object]:
        """Return the first reason, and how many more there are."""
        more = len(self._problems) - 1
        return {
            "first": self._problems[0].phrase,
            "more": Phrase("rows.more", {"count": more}) if more else "",
        }


def read_rows(spec: TableSpec, text: str) -> Rows:
    """Return the rows of ``text``: one line for each, cells between tabs; empty lines count as no row.

    Raises ``RowsUnfit`` naming every cell that is no value of its column. Rows are counted as they stand
    in ``text``, so that a person finds them.
    """
    return rows_of(spec, [line.split(TAB) for line in text.splitlines()])


def rows_of(spec: TableSpec, cells: Sequence[Sequence[str]]) -> Rows:
    """Return the rows of typed cells, as ``read_rows`` does."""
    kept: list[tuple[Cell, ...]] = []
    problems: list[RowProblem] = []
    for number, line in enumerate(cells, 1):
        said = [one_line(cell) for cell in line]
        if not any(said):
            continue
        if any(said[len(spec.columns) :]):
            counted = {"count": len(said), "most": len(spec.columns)}
            problems.append(RowProblem(code="columns", row=number, facts=counted))
            continue
        row: list[Cell] = []
        for column, typed in zip(spec.columns, [*said, *[""] * len(spec.columns)], strict=False):
            value, code, facts = _cell(column, typed)
            row.append(value)
            if code:
                problems.append(RowProblem(code=code, row=number, column=column, facts=facts))
        kept.append(tuple(row))
    if len(kept) > spec.most:
        problems.insert(0, RowProblem(code="rows", facts={"count": len(kept), "most": spec.most}))
    if problems:
        raise RowsUnfit(problems)
    return Rows(columns=spec.names, rows=tuple(kept))


def entries_of(spec: TableSpec, answer: object) -> list[dict[str, object]]:
    """Return the rows as a template reads them, choices in their Chinese words; none for no answer."""
    return list(_entries(spec, answer, "zh"))


def english_entries(spec: TableSpec, answer: object) -> list[dict[str, object]]:
    """Return the rows as an English text reads them: choices in English, all else as it was typed."""
    return list(_entries(spec, answer, "en"))


def _entries(spec: TableSpec, answer: object, language: str) -> Iterator[dict[str, object]]:
    for entry in answer.entries if isinstance(answer, Rows) else ():
        yield {column.id: _printed(column, entry.get(column.id), language) for column in spec.columns}


def _printed(column: TableColumn, value: Cell, language: str) -> object:
    if column.kind is CellKind.CHOICE:
        return next((one.text.of(language) for one in column.choices if one.key == value), "")
    # A text that is not there is empty; a template prints it without asking anybody for it.
    return "" if value is None else value


_Read = tuple[Cell, str, Mapping[str, object]]


def _cell(column: TableColumn, typed: str) -> _Read:
    """Return the value of one cell, or the reason why it is none."""
    if not typed:
        return None, "missing" if column.required else "", {}
    if len(typed) > LONGEST_CELL:
        return None, "long", {"count": len(typed), "most": LONGEST_CELL}
    match column.kind:
        case CellKind.TEXT:
            return typed, "", {}
        case CellKind.CHOICE:
            return _choice(column, typed)
        case CellKind.DATE:
            day = read_date(unicodedata.normalize("NFKC", typed))
            return day, "" if day else "date", {}
    return _number(column, typed)


def _choice(column: TableColumn, typed: str) -> _Read:
    for one in column.choices:
        if typed.casefold() in {one.key.casefold(), one.text.zh.casefold(), one.text.en.casefold()}:
            return one.key, "", {}
    return None, "choice", {"choices": tuple(one.text for one in column.choices)}


def _number(column: TableColumn, typed: str) -> _Read:
    plain = unicodedata.normalize("NFKC", typed).replace(",", "").replace(" ", "")
    plain = plain.removeprefix("¥").removesuffix("元")
    if column.kind is CellKind.PERCENT:
        plain = plain.removesuffix("%")
    if not _NUMBER.fullmatch(plain):
        return None, column.kind.value, {}
    number = Decimal(plain)
    if number < 0:
        return None, "negative", {}
    if number == 0 and not column.zero:
        return None, "zero", {}
    return _fitting(column, number)


def _fitting(column: TableColumn, number: Decimal) -> _Read:
    if column.kind is CellKind.MONEY:
        try:
            return Money.of(number), "", {}
        except NotMoney:
            return None, "money", {}
    if column.kind is CellKind.INTEGER:
        whole = number == number.to_integral_value()
        return (int(number), "", {}) if whole else (None, "integer", {})
    if column.kind is CellKind.PERCENT and number > 100:  # noqa: PLR2004 - per cent
        return None, "percent", {}
    return Decimal(f"{number.normalize():f}"), "", {}


def read_cells(text: str) -> tuple[tuple[str, ...], ...]:
    """Return the cells of what a spreadsheet put on the clipboard, also quoted ones with line ends inside."""
    lines = _unquoted(text.replace("\r\n", "\n").replace("\r", "\n")).rstrip("\n").split("\n")
    return tuple(tuple(cell.strip() for cell in line.split(TAB)) for line in lines)


_QUOTED: Final = re.compile(r'(?:(?<=^)|(?<=[\t\n]))"((?:[^"]|"")*)"(?=[\t\n]|$)')


def _unquoted(text: str) -> str:
    """Make a quoted cell plain: doubled quotes single, its tabs and line ends spaces."""
    return _QUOTED.sub(lambda found: re.sub(r"[\t\n]+", " ", found[1]).replace('""', '"'), text)
