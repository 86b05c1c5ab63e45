"""Answers of a matter file that are tables: a list of objects, one for each row, keyed by the columns."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from vetdesk.domain.money import Money, NotMoney
from vetdesk.domain.rows import Rows
from vetdesk.domain.tablequestions import CellKind, RowProblem, RowsUnfit, TableColumn, TableSpec, rows_of
from vetdesk.exchange.matterfile_model import DAY_SCHEMA, MONEY_SCHEMA
from vetdesk.exchange.problems import Problem

_NUMBERS: Final = frozenset({CellKind.INTEGER, CellKind.DECIMAL, CellKind.PERCENT})


def read_table(spec: TableSpec, value: Any, path: str, file: str) -> tuple[Rows | None, tuple[Problem, ...]]:
    """Return the rows with the problems, each under the JSON path of its cell; no rows with any problem."""
    if not isinstance(value, list) or not all(isinstance(row, Mapping) for row in value):
        return None, (Problem(file=file, path=path, key="matterfile.table", facts={}),)
    problems = [
        Problem(
            file=file,
            path=f"{path}[{place}].{name}",
            key="matterfile.unknown_table_column",
            facts={"name": name},
        )
        for place, row in enumerate(value)
        for name in row
        if name not in spec.names
    ]
    for place, row in enumerate(value):
        for column in spec.columns:
            if not _is_written(column, row.get(column.id)):
                where = f"{path}[{place}].{column.id}"
                problems.append(Problem(file=file, path=where, key=f"rows_why.{_wrong(column)}", facts={}))
    if problems:
        return None, tuple(problems)
    cells = [["" if row.get(name) is None else str(row[name]) for name in spec.names] for row in value]
    try:
        return rows_of(spec, cells), ()
    except RowsUnfit as unfit:
        return None, tuple(
            Problem(
                file=file,
                path=path
                + (f"[{one.row - 1}]" if one.row else "")
                + (f".{one.column.id}" if one.column else ""),
                key=f"rows_why.{one.code}",
                facts=_facts(one),
            )
            for one in unfit.problems
        )


def _facts(one: RowProblem) -> dict[str, str]:
    if one.code == "choice" and one.column is not None:
        return {"choices": ", ".join(choice.key for choice in one.column.choices)}
    return {name: str(value) for name, value in one.facts.items()}


def table_schema(spec: TableSpec) -> dict[str, Any]:
    """Return the JSON Schema of a table."""
    return {
        "type": "array",
        "maxItems": spec.most,
        "items": {
            "type": "object",
            "additionalProperties": False,
            "required": [one.id for one in spec.columns if one.required],
            "properties": {one.id: _schema(one) for one in spec.columns},
        },
    }


def _is_written(column: TableColumn, value: Any) -> bool:
    """Say whether a cell is written as the format has it: days as days, amounts as plain decimal texts."""
    if value is None or value == "":
        return True
    if column.kind in _NUMBERS:
        return isinstance(value, (int, str, Decimal)) and not isinstance(value, bool)
    if not isinstance(value, str):
        return False
    if column.kind is CellKind.MONEY:
        try:
            Money.parse(value)
        except NotMoney:
            return False
    return True


def _wrong(column: TableColumn) -> str:
    return "text" if column.kind in {CellKind.TEXT, CellKind.CHOICE} else column.kind.value


def _schema(column: TableColumn) -> dict[str, Any]:
    match column.kind:
        case CellKind.MONEY:
            return dict(MONEY_SCHEMA)
        case CellKind.DATE:
            return dict(DAY_SCHEMA)
        case CellKind.CHOICE:
            return {"enum": [one.key for one in column.choices]}
        case CellKind.INTEGER:
            return {"type": "integer", "minimum": 0}
        case CellKind.DECIMAL | CellKind.PERCENT:
            return {"type": ["number", "string"], "minimum": 0}
    return {"type": "string"}
