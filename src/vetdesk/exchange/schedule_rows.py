"""Turns one line of a debt schedule into a claim, and names every cell that is wrong."""

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from vetdesk.domain import masking
from vetdesk.domain.debt_columns import COLUMNS, PARTS, ColumnType
from vetdesk.domain.debts import DebtRow
from vetdesk.domain.identifiers import (
    DebtorKind,
    IdKind,
    check_identity,
    infer_debtor_kind,
    kind_by_name,
)
from vetdesk.domain.money import Money
from vetdesk.domain.text import modernise
from vetdesk.exchange.schedule_cells import (
    CellProblem,
    day_of,
    fen_of,
    identity_of,
    is_blank,
    is_error,
    number_of,
    text_of,
)

_YUAN_WORDS = frozenset({"", "人民币", "CNY", "RMB", "元", "人民币元", "156", "01"})
_KIND_WORDS: tuple[tuple[str, DebtorKind], ...] = (
    ("个体", DebtorKind.INDIVIDUAL_BUSINESS),
    ("自然人", DebtorKind.NATURAL),
    ("个人", DebtorKind.NATURAL),
    ("居民", DebtorKind.NATURAL),
    ("分公司", DebtorKind.BRANCH),
    ("分支", DebtorKind.BRANCH),
    ("合作社", DebtorKind.COOPERATIVE),
    ("机关", DebtorKind.INSTITUTION),
    ("事业", DebtorKind.INSTITUTION),
    ("机构", DebtorKind.INSTITUTION),
    ("企业", DebtorKind.COMPANY),
    ("公司", DebtorKind.COMPANY),
    ("法人", DebtorKind.COMPANY),
    ("单位", DebtorKind.COMPANY),
    ("对公", DebtorKind.COMPANY),
)
_TYPED = frozenset(DebtRow.__slots__) - {"line", "extra", "total", "debtor_kind"}
_PLUS = (*PARTS[2:], "principal")
_READERS: Mapping[ColumnType, Callable[[object], Any]] = {
    ColumnType.TEXT: text_of,
    ColumnType.PHONE: text_of,
    ColumnType.DATE: day_of,
    ColumnType.NUMBER: number_of,
    ColumnType.IDENTITY: identity_of,
}

Report = Callable[..., None]


@dataclass(frozen=True)
class ColumnPlan:
    """One canonical column and where it stands; several places only for parts that add up."""

    key: str
    type: ColumnType
    places: tuple[int, ...]
    titles: tuple[str, ...]
    wan: bool = False


class RowReader:
    """Reads rows by a plan of columns; problems and remarks go to the two reports given.

    A report takes the kind, the row (from 1), the column's title and facts.
    """

    def __init__(self, plan: Sequence[ColumnPlan], problem: Report, remark: Report) -> None:
        self._plan = plan
        self._problem = problem
        self._remark = remark
        self._titles = {column.key: column.titles[0] for column in plan}

    def read(self, line: int, cells: Sequence[object]) -> DebtRow | None:
        """Return the claim of one row, or ``None`` after reporting what is wrong with it."""
        before = _Count(self._problem)
        values = self._values(line, cells, before)
        self._check_debtor(line, values, before)
        self._convert_currency(line, values, before)
        interest = self._interest(line, values, before)
        balance = self._credit_balance(values)
        total = sum(values.get(key, 0) for key in _PLUS) + interest - balance
        if "total" in values and values["total"] != total and not before.money:
            facts = {"stated": _yuan(values["total"]), "computed": _yuan(total)}
            before("row_total", line, self._titles["total"], **facts)
        kind = self._kind(line, values)
        if before.count:
            return None
        return _claim(line, values, interest=interest, balance=balance, total=total, kind=kind)

    def amounts(self, cells: Sequence[object]) -> dict[str, int]:
        """Return the readable amounts of a typed totals row by key; unreadable ones are left out."""
        found = {}
        for column in self._plan:
            filled = [at for at in column.places if not is_blank(_at(cells, at))]
            if column.type is ColumnType.MONEY and filled:
                try:
                    found[column.key] = sum(fen_of(_at(cells, at), wan=column.wan) for at in filled)
                except CellProblem:
                    continue
        return found

    def _values(self, line: int, cells: Sequence[object], problem: "_Count") -> dict[str, Any]:
        values: dict[str, Any] = {}
        for column in self._plan:
            for at, title in zip(column.places, column.titles, strict=True):
                cell = cells[at] if at < len(cells) else ""
                if cell == "" or cell is None:
                    continue
                try:
                    self._take(column, cell, values)
                except CellProblem as wrong:
                    if self._may_be_empty(column, cell):
                        self._remark("error_value_ignored", line, title)
                    else:
                        problem.unreadable.add(column.key)
                        problem.money = problem.money or column.type is ColumnType.MONEY
                        problem(str(wrong.args[0]), line, title)
        return values

    @staticmethod
    def _may_be_empty(column: ColumnPlan, cell: object) -> bool:
        return is_error(cell) and column.type not in {ColumnType.MONEY, ColumnType.IDENTITY}

    def _take(self, column: ColumnPlan, cell: object, values: dict[str, Any]) -> None:
        if column.type is ColumnType.MONEY:
            fen = fen_of(cell, wan=column.wan)
            if fen < 0 and column.key not in {"credit_balance", "total"}:
                raise CellProblem("negative")
            values[column.key] = values.get(column.key, 0) + fen
            return
        value = _READERS[column.type](cell)
        if value in {"", None}:
            if is_error(cell) and column.key in {"debtor", "id_no"}:
                raise CellProblem("error_value")
            return
        if column.key in values and column.type is ColumnType.IDENTITY and values[column.key] != value:
            raise CellProblem("two_ids")
        values.setdefault(column.key, value)

    def _check_debtor(self, line: int, values: dict[str, Any], problem: "_Count") -> None:
        if "debtor" not in values and "debtor" not in problem.unreadable:
            problem("debtor_missing", line, self._titles.get("debtor", COLUMNS["debtor"].label))
        elif "debtor" in values:
            values["debtor"], changed = modernise(values["debtor"])
            if changed:
                facts = {"characters": ", ".join(changed)}
                self._remark("private_characters", line, self._titles["debtor"], **facts)
        if "id_no" not in values and "id_no" not in problem.unreadable:
            problem("id_missing", line, self._titles.get("id_no", COLUMNS["id_no"].label))
        for key, owner in (("id_no", "debtor"), ("g_id", "guarantor")):
            if key in values:
                values[key] = self._checked_id(line, key, values[key], values.get(owner, ""), problem)
        if "principal" not in values and "total" not in values and not problem.money:
            problem("principal_missing", line, self._titles.get("principal", COLUMNS["principal"].label))

    def _checked_id(self, line: int, key: str, number: str, name: str, problem: "_Count") -> str:
        check = check_identity(number)
        title = self._titles[key]
        facts = {"masked": masking.id_number(number)}
        old_registration = kind_by_name(name) is not None and not number.isalpha() and len(number) != 18  # noqa: PLR2004
        if check.problem and not old_registration:
            problem(f"id_{check.problem}", line, title, expected=check.expected, **facts)
        elif check.kind is IdKind.UNKNOWN or check.problem:
            self._remark("id_unknown", line, title, **facts)
        elif "legacy" in check.remarks:
            self._remark("id_legacy", line, title, **facts)
        return check.number if check.is_valid and check.kind is not IdKind.UNKNOWN else number

    def _convert_currency(self, line: int, values: dict[str, Any], problem: "_Count") -> None:
        """Turn foreign amounts into yuan at the rate of the base date given in the row (review 6.3)."""
        currency = str(values.get("currency", "")).upper()
        if currency in _YUAN_WORDS:
            return
        rate = values.get("fx")
        if not isinstance(rate, Decimal) or rate <= 0:
            problem("currency", line, self._titles["currency"], currency=currency)
            return
        for column in self._plan:
            if column.type is ColumnType.MONEY and column.key in values and column.key != "total":
                exact = Decimal(values[column.key]) * rate
                values[column.key] = int(exact.quantize(Decimal(1), ROUND_HALF_UP))
        values.pop("total", None)
        self._remark("converted", line, self._titles["currency"], currency=currency, rate=str(rate))

    def _interest(self, line: int, values: dict[str, Any], problem: "_Count") -> int:
        """Return the interest owed: on- plus off-balance where given; a third figure must agree."""
        whole = values.get("interest")
        if "int_on" not in values and "int_off" not in values:
            return int(whole or 0)
        parts = int(values.get("int_on", 0)) + int(values.get("int_off", 0))
        if whole is not None and whole != parts and not problem.money:
            problem.money = True
            problem(
                "interest_parts", line, self._titles["interest"], stated=_yuan(whole), computed=_yuan(parts)
            )
        return parts

    @staticmethod
    def _credit_balance(values: Mapping[str, Any]) -> int:
        """Return what the creditor holds for the debtor; files write it with either sign."""
        return abs(int(values.get("credit_balance", 0)))

    def _kind(self, line: int, values: Mapping[str, Any]) -> DebtorKind:
        name, number = values.get("debtor", ""), values.get("id_no", "")
        said = str(values.get("debtor_kind", ""))
        inferred = infer_debtor_kind(name, number)
        told = next((kind for word, kind in _KIND_WORDS if word in said), None)
        if told is None or (inferred is not None and check_identity(number).kind is IdKind.USCC):
            told = inferred or told
        if told is None:
            # Unknown counts as a person, whose data is protected.
            self._remark("kind_assumed", line, self._titles.get("debtor", ""))
            return DebtorKind.NATURAL
        return told


class _Count:
    """Passes problems on and remembers those of one row, so that one fault is not told twice."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self.count = 0
        self.money = False
        self.unreadable: set[str] = set()

    def __call__(self, kind: str, line: int, column: str, **facts: str) -> None:
        self.count += 1
        self._report(kind, line, column, **facts)


def _claim(
    line: int, values: dict[str, Any], *, interest: int, balance: int, total: int, kind: DebtorKind
) -> DebtRow:
    values["interest"], values["credit_balance"] = interest, balance
    own: dict[str, Any] = {}
    extra: dict[str, str] = {}
    for key, value in values.items():
        if key in _TYPED:
            own[key] = Money(value) if COLUMNS[key].type is ColumnType.MONEY else value
        elif key not in {"total", "debtor_kind"}:
            extra[sys.intern(key)] = Money(value).plain() if isinstance(value, int) else str(value)
    if "account" in extra:
        # Only the end of an account or card is needed to tell claims apart.
        extra["account"] = masking.card(extra["account"])
    return DebtRow(line=line, debtor_kind=kind.value, total=Money(total), extra=extra, **own)


def _yuan(fen: int) -> str:
    return str(Money(fen))


def _at(cells: Sequence[object], at: int) -> object:
    return cells[at] if at < len(cells) else ""
