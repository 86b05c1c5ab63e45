"""Writes the electronic annex of an agreement: every claim in full, byte for byte the same each time."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from vetdesk.domain.debt_columns import COLUMNS, PARTS, ColumnType
from vetdesk.domain.debts import DebtRow, Schedule, Totals, totals
from vetdesk.domain.identifiers import DebtorKind
from vetdesk.domain.money import Money
from vetdesk.exchange.workbook import Cell, package_workbook

_KINDS = {
    DebtorKind.NATURAL.value: "自然人",
    DebtorKind.COMPANY.value: "企业",
    DebtorKind.INDIVIDUAL_BUSINESS.value: "个体工商户",
    DebtorKind.BRANCH.value: "分支机构",
    DebtorKind.COOPERATIVE.value: "农民专业合作社",
    DebtorKind.INSTITUTION.value: "机关事业单位",
}
SHEET: Final = "债权明细"
"""The sheet that holds the claims."""
_ALWAYS = ("row_no", "case_no", "debtor", "debtor_kind", "id_no", "base_name", "base_no", "receipt_no")
_LAST = ("principal", "total")
_EXTRA: Mapping[ColumnType, Callable[[str], Cell]] = {
    ColumnType.MONEY: Money.parse,
    ColumnType.DATE: date.fromisoformat,
}
"""How the columns that few schedules have, kept as text, become cells of their own type."""


def write_annex(schedule: Schedule, *, title: str = "债权明细表", contract_no: str = "") -> bytes:
    """Return the electronic annex: every row in full, a typed total, and a sheet that sums it up.

    The same arguments give the same bytes on the same installation.
    """
    keys = _filled(schedule.rows)
    sums = totals(schedule)
    return package_workbook(
        [
            (SHEET, [COLUMNS[key].label for key in keys], _lines(schedule, keys, sums)),
            ("说明", ["项目", "内容"], _summary(sums, title, contract_no)),
        ]
    )


def _filled(rows: Sequence[DebtRow]) -> list[str]:
    """Return the columns that hold anything, in canonical order."""
    used = {*_ALWAYS, *_LAST}
    for row in rows:
        used.update(row.extra)
        used.update(key for key in COLUMNS if key not in used and getattr(row, key, None))
    return [key for key in COLUMNS if key in used]


def _lines(schedule: Schedule, keys: Sequence[str], sums: Totals) -> Iterator[Sequence[Cell]]:
    readers = [_reader(key) for key in keys]
    for number, row in enumerate(schedule.rows, 1):
        yield [read(row, number) for read in readers]
    yield [_sum_cell(sums, key) for key in keys]


def _reader(key: str) -> Callable[[DebtRow, int], Cell]:
    """Return what takes the cell of one column out of a claim."""
    if key == "row_no":
        return lambda _row, number: number
    if key == "debtor_kind":
        return lambda row, _number: _KINDS.get(row.debtor_kind, row.debtor_kind)
    if key == "credit_balance":
        return lambda row, _number: -row.credit_balance if row.credit_balance else None
    if key in DebtRow.__slots__:
        return lambda row, _number: getattr(row, key) or None
    read = _EXTRA.get(COLUMNS[key].type, str)
    return lambda row, _number: read(row.extra[key]) if key in row.extra else None


def _sum_cell(sums: Totals, key: str) -> Cell:
    if key == "row_no":
        return "合计"
    value = getattr(sums, key, None)
    if not isinstance(value, Money):
        return None
    return -value if key == "credit_balance" and value else value


def _summary(sums: Totals, title: str, contract_no: str) -> list[list[Cell]]:
    """Return what the agreement states about the schedule, part by part."""
    lines: list[list[Cell]] = [
        ["名称", title],
        ["合同编号", contract_no],
        ["户数", sums.households],
        ["笔数", sums.rows],
    ]
    for key in PARTS:
        amount: Money = getattr(sums, key)
        if amount or key in _LAST:
            lines.append([f"{COLUMNS[key].label}合计", amount])
    if sums.credit_balance:
        lines.append(["溢缴款合计（已从债权总额中扣减）", sums.credit_balance])
    lines += [["债权总额合计", sums.total], ["债权总额大写", sums.total.in_capitals()]]
    return lines
