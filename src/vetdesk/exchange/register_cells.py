"""Reads and checks one cell of a register; a number is normalised and shown, never repaired."""

import re
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from vetdesk.domain.identifiers import (
    IdKind,
    check_identity,
    check_uscc,
    compact,
    is_landline,
    is_mobile,
)
from vetdesk.domain.register_rows import ColumnKind, RegisterColumn
from vetdesk.exchange.register_columns import words
from vetdesk.exchange.sheet_cells import CellProblem, day_of, fen_of, identity_of, is_error, text_of

_EMAIL = re.compile(r"[^@\s,;，；]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")
_EXTENSION = re.compile(r"(转|ext\.?|分机)\s*[0-9]{1,6}$", re.IGNORECASE)
_WORTH_A_REMARK = frozenset({ColumnKind.USCC, ColumnKind.IDENTITY})
_FIGURES = frozenset({ColumnKind.USCC, ColumnKind.IDENTITY, ColumnKind.AMOUNT, ColumnKind.PAST_DAY})
_FIRST_DAY = date(1949, 10, 1)
"""No company registered today is older; earlier days are typing errors."""


@dataclass(frozen=True, kw_only=True)
class ReadCell:
    """The canonical text of a cell; ``key`` names the sentence of what is wrong with it."""

    text: str = field(default="", repr=False)
    key: str = ""
    facts: dict[str, str] = field(default_factory=dict)
    normalised: bool = False


def read_cell(cell: object, column: RegisterColumn, *, today: date, wan: bool = False) -> ReadCell:
    """Return the cell as ``column`` is kept; nothing is an empty text. ``wan``: amounts in 万元."""
    if is_error(cell):
        return ReadCell(key="register.error_value")
    try:
        if column.kind in _FIGURES:
            found = _figure(cell, column.kind, today=today, wan=wan)
        else:
            found = _words(cell, column.kind)
    except CellProblem as wrong:
        return ReadCell(key=f"register.{wrong.args[0]}")
    if len(found.text) > column.longest:
        return ReadCell(key="register.too_long", facts={"limit": str(column.longest)})
    return found


def _figure(cell: object, kind: ColumnKind, *, today: date, wan: bool) -> ReadCell:
    if kind is ColumnKind.PAST_DAY:
        return _day(cell, today)
    if kind is not ColumnKind.AMOUNT:
        return _number(cell, kind)
    fen = fen_of(cell, wan=wan)
    if fen < 0:
        raise CellProblem("amount")
    return ReadCell(text=str(fen) if fen else "")


def _words(cell: object, kind: ColumnKind) -> ReadCell:
    text = text_of(cell)
    if kind is ColumnKind.YES:
        return _yes(text)
    if kind is ColumnKind.PHONE:
        return _phone(text)
    wrong = kind is ColumnKind.EMAIL and text and not _EMAIL.fullmatch(text)
    return ReadCell(text=text, key="register.email" if wrong else "")


def _number(cell: object, kind: ColumnKind) -> ReadCell:
    identity_of(cell)  # refuses a number the spreadsheet has rounded
    written = text_of(cell) if isinstance(cell, str) else identity_of(cell)
    code = compact(written)
    if not code:
        return ReadCell()
    check = check_uscc(code) if kind is ColumnKind.USCC else check_identity(code)
    if kind is ColumnKind.IDENTITY and check.kind in {IdKind.UNKNOWN, IdKind.USCC}:
        return ReadCell(text=code, key="services.field.id_unknown")
    if check.problem:
        name = "uscc" if kind is ColumnKind.USCC else "id"
        facts = {"expected": check.expected}
        return ReadCell(text=code, key=f"services.field.{name}_{check.problem}", facts=facts)
    return ReadCell(text=code, normalised=code != written)


def _day(cell: object, today: date) -> ReadCell:
    day = day_of(cell)
    if day is None:
        return ReadCell()
    if day > today:
        return ReadCell(key="register.day_ahead")
    if day < _FIRST_DAY:
        return ReadCell(key="register.day_early")
    return ReadCell(text=day.isoformat())


def _phone(text: str) -> ReadCell:
    """Several numbers in one cell stay together; one that is none is named."""
    for part in re.split(r"[、,，;；/]|\s{2,}", text):
        bare = _EXTENSION.sub("", part.strip())
        if bare and not (is_mobile(bare) or is_landline(bare)):
            return ReadCell(text=text, key="register.phone")
    return ReadCell(text=text)


def _yes(text: str) -> ReadCell:
    if not text:
        return ReadCell()
    known = _answers().get(text.casefold())
    return ReadCell(key="register.yes") if known is None else ReadCell(text=known)


@cache
def _answers() -> dict[str, str]:
    given = words()["yes"]
    return {one.casefold(): "1" for one in given["yes"]} | {one.casefold(): "" for one in given["no"]}


def is_worth_a_remark(kind: ColumnKind) -> bool:
    """True where a number that was read in another form than it was written is shown."""
    return kind in _WORTH_A_REMARK
