"""What came of reading a register sheet, and how it crosses a process boundary as JSON."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from vetdesk.domain.register_rows import RegisterKind, Values
from vetdesk.exchange.problems import Problem


@dataclass(frozen=True, kw_only=True)
class RegisterOptions:
    """How a sheet is to be read; ``fields`` names the field of each column and overrides the guess.

    ``remembered`` maps a normal title to the field the office chose for it before.
    """

    kind: RegisterKind
    today: date
    sheet: str | None = None
    fields: tuple[str, ...] | None = None
    remembered: Mapping[str, str] = field(default_factory=dict)
    fixed: tuple[str, ...] = ()
    """Fields that the caller gives for every row, so that the sheet need not have them."""

    def as_record(self) -> dict[str, Any]:
        """Return plain values for the worker."""
        return {
            "kind": self.kind.value,
            "today": self.today.isoformat(),
            "sheet": self.sheet,
            "fields": None if self.fields is None else list(self.fields),
            "remembered": dict(self.remembered),
            "fixed": list(self.fixed),
        }

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> "RegisterOptions":
        """Return the options that ``as_record`` made plain."""
        fields = record["fields"]
        return cls(
            kind=RegisterKind(record["kind"]),
            today=date.fromisoformat(record["today"]),
            sheet=record["sheet"],
            fields=None if fields is None else tuple(fields),
            remembered=dict(record["remembered"]),
            fixed=tuple(record["fixed"]),
        )


@dataclass(frozen=True, kw_only=True)
class RegisterRow:
    """One row: its number in the sheet, its values, and its cells as they are shown."""

    line: int
    values: Values = field(repr=False)
    cells: tuple[str, ...] = field(repr=False)
    repeats: int = 0
    """The line this row repeats word for word; 0 for none."""


@dataclass(frozen=True, kw_only=True)
class RegisterReading:
    """The rows of a sheet with everything that is wrong with them.

    ``refused`` is set when the file as a whole cannot be read; there are no rows then.
    """

    kind: RegisterKind
    file_name: str
    sha256: str = ""
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    header_line: int = 0
    titles: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    rows: tuple[RegisterRow, ...] = ()
    problems: tuple[Problem, ...] = ()
    remarks: tuple[Problem, ...] = ()
    refused: Problem | None = None

    @property
    def lacks_columns(self) -> bool:
        """True while a needed column is not named, so that no row can be taken over."""
        return any(one.key == "register.column_missing" for one in self.problems)

    @property
    def faulty(self) -> frozenset[int]:
        """The lines that cannot be taken over."""
        return frozenset(one.row for one in self.problems if one.row is not None)


def to_json(reading: RegisterReading) -> bytes:
    """Return the reading as UTF-8 JSON; ``from_json`` gives an equal one back."""
    record = {
        "kind": reading.kind.value,
        "file_name": reading.file_name,
        "sha256": reading.sha256,
        "sheet": reading.sheet,
        "sheets": list(reading.sheets),
        "header_line": reading.header_line,
        "titles": list(reading.titles),
        "fields": list(reading.fields),
        "rows": [[row.line, dict(row.values), list(row.cells), row.repeats] for row in reading.rows],
        "problems": [asdict(one) for one in reading.problems],
        "remarks": [asdict(one) for one in reading.remarks],
        "refused": asdict(reading.refused) if reading.refused else None,
    }
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def from_json(content: bytes) -> RegisterReading:
    """Return the reading that ``to_json`` wrote."""
    record = json.loads(content)
    return RegisterReading(
        kind=RegisterKind(record["kind"]),
        file_name=record["file_name"],
        sha256=record["sha256"],
        sheet=record["sheet"],
        sheets=tuple(record["sheets"]),
        header_line=record["header_line"],
        titles=tuple(record["titles"]),
        fields=tuple(record["fields"]),
        rows=tuple(
            RegisterRow(line=line, values=values, cells=tuple(cells), repeats=repeats)
            for line, values, cells, repeats in record["rows"]
        ),
        problems=tuple(Problem(**one) for one in record["problems"]),
        remarks=tuple(Problem(**one) for one in record["remarks"]),
        refused=Problem(**record["refused"]) if record["refused"] else None,
    )
