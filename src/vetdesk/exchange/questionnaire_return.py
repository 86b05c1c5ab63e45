"""Reads a questionnaire that came back: foreign files and changed cells are refused with their place."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from vetdesk.domain.asking import AnswerKind, read_number
from vetdesk.domain.declarations import Declaration, Enclosure
from vetdesk.domain.matter import CheckValue
from vetdesk.domain.text import one_line
from vetdesk.exchange.problems import Problem
from vetdesk.exchange.questionnaire import FIRST_LINE, HIDDEN, LOCKED, MAGIC, Line, Structure
from vetdesk.exchange.questionnaire_words import WORDS
from vetdesk.exchange.sheet_cells import CellProblem, day_of, is_blank, is_error, text_of
from vetdesk.exchange.sheet_grid import Grid, GridRefused, load_sheets
from vetdesk.exchange.sheet_zip import letters

_WIDTH: Final = 10
_LONGEST: Final = 2_000


@dataclass(frozen=True, kw_only=True)
class Returned:
    """The plain cells of a workbook that came back, as the worker read them."""

    file_name: str
    mark: str = ""
    seal: str = ""
    sha256: str = ""
    sheets: Mapping[str, list[list[object]]] = field(default_factory=dict, repr=False)
    refused: Problem | None = None

    @property
    def questionnaire_id(self) -> UUID | None:
        """Return the id the mark names; None when it names none."""
        try:
            return UUID(json.loads(self.mark)["id"])
        except (ValueError, KeyError, TypeError):
            return None


@dataclass(frozen=True, kw_only=True)
class Statements:
    """What the collector declares; ``problems`` name each cell that cannot be read."""

    given: tuple[Declaration, ...] = ()
    places: Mapping[str, int] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    faulty: frozenset[str] = frozenset()
    unanswered: int = 0


def read_cells(content: bytes, file_name: str) -> Returned:
    """Return the cells of a workbook; runs in the worker, the file is hostile until proven otherwise."""
    try:
        sheets = load_sheets(content, file_name)
        hidden = sheets.get(HIDDEN)
        lines = [str(row[0]) if row else "" for row in hidden.rows[:3]] if hidden else []
        if lines[:1] != [MAGIC] or len(lines) < len((MAGIC, "mark", "seal")):
            return _refused(file_name, "questionnaire.foreign")
    except GridRefused as refused:
        return _refused(file_name, f"sheet.{refused.reason}", **refused.facts)
    shown = {name: _with_errors(grid) for name, grid in sheets.items() if name != HIDDEN}
    digest = hashlib.sha256(content).hexdigest()
    return Returned(file_name=file_name, mark=lines[1], seal=lines[2], sha256=digest, sheets=shown)


def to_json(returned: Returned) -> bytes:
    """Return the cells as JSON; ``from_json`` gives equal ones back."""
    refused = returned.refused
    record = {
        "file_name": returned.file_name,
        "mark": returned.mark,
        "seal": returned.seal,
        "sha256": returned.sha256,
        "sheets": {
            name: [[_plain(cell) for cell in row] for row in rows] for name, rows in returned.sheets.items()
        },
        "refused": None if refused is None else [refused.key, dict(refused.facts)],
    }
    return json.dumps(record, ensure_ascii=False).encode()


def from_json(content: bytes) -> Returned:
    """Return what ``to_json`` wrote."""
    record = json.loads(content)
    if record["refused"]:
        return _refused(record["file_name"], record["refused"][0], **record["refused"][1])
    return Returned(
        file_name=record["file_name"],
        mark=record["mark"],
        seal=record["seal"],
        sha256=record["sha256"],
        sheets={
            name: [[_cell(one) for one in row] for row in rows] for name, rows in record["sheets"].items()
        },
    )


def statements(returned: Returned, structure: Structure, *, today: date) -> Statements:
    """Return what is declared, or the cells by which the file is not the one that went out."""
    words: dict[str, Any] = WORDS[structure.language]
    rows = returned.sheets.get(words["sheet"])
    if rows is None:
        problem = _problem(returned, "questionnaire.sheet_missing", name=words["sheet"])
        return Statements(problems=(problem,))
    sheet = _Sheet(returned.file_name, words["sheet"], rows)
    sheet.compare(FIRST_LINE, words["head"])
    for at, line in enumerate(structure.lines, FIRST_LINE + 1):
        sheet.compare(at, line.texts)
    sheet.require_nothing_below(FIRST_LINE + len(structure.lines))
    if sheet.problems:
        return Statements(problems=tuple(sheet.problems))
    return _Reader(sheet, structure, today).read()


class _Sheet:
    """The cells of the sheet under their names, as the collector sees them."""

    def __init__(self, file: str, name: str, rows: Sequence[Sequence[object]]) -> None:
        self._file, self._name, self._rows = file, name, rows
        self.problems: list[Problem] = []

    def cell(self, row: int, column: int) -> object:
        """Return a cell by its row from 1 and its column from 0."""
        line = self._rows[row - 1] if row <= len(self._rows) else []
        return line[column] if column < len(line) else ""

    def compare(self, row: int, texts: Sequence[str]) -> None:
        """Name the locked cells of a row that do not say what they said."""
        for column, text in enumerate(texts):
            if _same(self.cell(row, column), text):
                continue
            self.wrong("questionnaire.cell_changed", row, column)
        for column in range(_WIDTH, len(self._rows[row - 1]) if row <= len(self._rows) else 0):
            if not is_blank(self.cell(row, column)):
                self.wrong("questionnaire.cell_added", row, column)

    def require_nothing_below(self, last: int) -> None:
        """Name the first cell that was filled in below the questions."""
        for row in range(last + 1, len(self._rows) + 1):
            for column, cell in enumerate(self._rows[row - 1]):
                if not is_blank(cell):
                    self.wrong("questionnaire.cell_added", row, column)
                    return

    def wrong(self, key: str, row: int, column: int, **facts: str) -> None:
        """Note what is wrong with a cell."""
        name = f"{letters(column)}{row}"
        self.problems.append(
            Problem(
                file=self._file,
                key=key,
                row=row,
                column=name,
                sheet=self._name,
                facts={"cell": name, **facts},
            )
        )


class _Reader:
    """Makes declarations of the answer cells, line by line."""

    def __init__(self, sheet: _Sheet, structure: Structure, today: date) -> None:
        self._sheet, self._structure, self._today = sheet, structure, today

    def read(self) -> Statements:
        given: dict[str, Declaration] = {}
        ticked: dict[str, list[str]] = {}
        places: dict[str, int] = {}
        answered: set[str] = set()
        faulty: set[str] = set()
        for row, line in enumerate(self._structure.lines, FIRST_LINE + 1):
            places.setdefault(line.check, row)
            told = len(self._sheet.problems)
            found = self._answer(row, line)
            note, enclosure = self._text(row, LOCKED + 1), self._enclosure(row)
            if found is None and (note or enclosure) and told == len(self._sheet.problems):
                self._sheet.wrong("questionnaire.answer_missing", row, LOCKED)
            if told < len(self._sheet.problems):
                faulty.add(line.check)
            if found is None:
                continue
            answered.add(line.check)
            outcome, value = found
            if line.kind == AnswerKind.CHOICES.value:
                if outcome == "yes":
                    ticked.setdefault(line.check, []).append(line.option)
                outcome, value = "", tuple(ticked.get(line.check, ()))
            before = given.get(line.check)
            given[line.check] = Declaration(
                check=line.check,
                outcome=outcome,
                value=value or None if isinstance(value, tuple) else value,
                note=note or (before.note if before else ""),
                enclosure=enclosure or (before.enclosure if before else None),
                declared_on=self._today,
            )
        asked = {line.check for line in self._structure.lines}
        return Statements(
            given=tuple(given.values()),
            places=places,
            problems=tuple(self._sheet.problems),
            faulty=frozenset(faulty),
            unanswered=len(asked - answered),
        )

    def _answer(self, row: int, line: Line) -> tuple[str, CheckValue | None] | None:
        cell = self._sheet.cell(row, LOCKED)
        if is_error(cell):
            self._sheet.wrong("register.error_value", row, LOCKED)
            return None
        if is_blank(cell):
            return None
        if line.allowed:
            return self._choice(row, line, cell)
        return self._typed(row, line)

    def _typed(self, row: int, line: Line) -> tuple[str, CheckValue | None] | None:
        if line.kind == AnswerKind.DATE.value:
            day = self._day(row, LOCKED)
            return None if day is None else ("", day)
        text = self._text(row, LOCKED)
        if line.kind == AnswerKind.TEXT.value:
            return ("", text) if text else None
        number = read_number(text)
        if number is None:
            self._sheet.wrong("questionnaire.number", row, LOCKED)
            return None
        return "", number

    def _choice(self, row: int, line: Line, cell: object) -> tuple[str, CheckValue | None] | None:
        said = one_line(str(cell))
        meaning = next((meaning for word, meaning in line.allowed if one_line(word) == said), None)
        if meaning is None:
            allowed = " / ".join(word for word, _ in line.allowed)
            self._sheet.wrong("questionnaire.choice", row, LOCKED, allowed=allowed)
            return None
        return ("", meaning) if line.kind == AnswerKind.CHOICE.value else (meaning, None)

    def _enclosure(self, row: int) -> Enclosure | None:
        name = self._text(row, LOCKED + 2)
        issued, until = self._day(row, LOCKED + 3), self._day(row, LOCKED + 4)
        if issued and issued > self._today:
            self._sheet.wrong("questionnaire.issued_ahead", row, LOCKED + 3)
        if issued and until and until < issued:
            self._sheet.wrong("questionnaire.expires_before_issued", row, LOCKED + 4)
        if not name and (issued or until):
            self._sheet.wrong("questionnaire.document_missing", row, LOCKED + 2)
        return Enclosure(name=name, issued_on=issued, valid_until=until) if name else None

    def _day(self, row: int, column: int) -> date | None:
        try:
            return day_of(self._sheet.cell(row, column))
        except CellProblem:
            self._sheet.wrong("register.day", row, column)
            return None

    def _text(self, row: int, column: int) -> str:
        cell = self._sheet.cell(row, column)
        try:
            text = text_of(cell) if not is_blank(cell) else ""
        except CellProblem:
            self._sheet.wrong("register.number_lost", row, column)
            return ""
        if len(text) > _LONGEST:
            self._sheet.wrong("register.too_long", row, column, limit=str(_LONGEST))
        return text


def _same(cell: object, text: str) -> bool:
    said = cell if isinstance(cell, str) else "" if cell is None else str(cell)
    return " ".join(said.split()) == " ".join(text.split())


def _with_errors(grid: Grid) -> list[list[object]]:
    rows = [list(row) for row in grid.rows]
    for at, row in enumerate(rows, 1):
        for column, cell in enumerate(row):
            if is_blank(cell) and f"{letters(column)}{at}" in grid.error_cells:
                row[column] = "#N/A"
    return rows


def _plain(cell: object) -> object:
    if isinstance(cell, (datetime, date)):
        return {"day": (cell.date() if isinstance(cell, datetime) else cell).isoformat()}
    return cell if isinstance(cell, str | int | float | bool) or cell is None else str(cell)


def _cell(plain: object) -> object:
    return date.fromisoformat(plain["day"]) if isinstance(plain, dict) else plain


def _refused(file_name: str, key: str, **facts: str) -> Returned:
    return Returned(file_name=file_name, refused=Problem(file=file_name, key=key, path="$", facts=facts))


def _problem(returned: Returned, key: str, **facts: str) -> Problem:
    return Problem(file=returned.file_name, key=key, path="$", facts=facts)
