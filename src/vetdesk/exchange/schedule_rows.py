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
    IdCheck,
    IdKind,
    check_identity,
    kind_by_identity,
    kind_by_name,
)
from vetdesk.domain.money import Money
from vetdesk.domain.text import modernise
from vetdesk.exchange.sheet_cells import (
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
_OF_PERSONS = frozenset(
    {
        IdKind.RESIDENT,
        IdKind.HK_MACAO_PERMIT,
        IdKind.TAIWAN_PERMIT,
        IdKind.FOREIGN_PERMANENT,
    }
)
_TYPED = frozenset(DebtRow.__slots__) - {"line", "extra", "total", "debtor_kind"}
_MONEY, _IDENTITY = ColumnType.MONEY, ColumnType.IDENTITY
_STRICT = frozenset({_MONEY, _IDENTITY})
_SIGNED = frozenset({"credit_balance", "total"})
_YES = frozenset({"是", "有", "y", "yes", "1", "true", "√", "✓", "■"})
_NO = frozenset({"否", "无", "n", "no", "0", "false", "×", "x", "□", "-", "—", "没有"})
_PLAIN_TITLES = frozenset(
    {"标记", "备注", "特殊标记", "特殊情况", "担保物", "抵押物", "质押物", "抵质押物", "押品"}
)
_PLUS = (*PARTS[2:], "principal")
_READERS: Mapping[ColumnType, Callable[[object], Any]] = {
    ColumnType.TEXT: text_of,
    ColumnType.PHONE: text_of,
    ColumnType.DATE: day_of,
    ColumnType.NUMBER: number_of,
    ColumnType.IDENTITY: identity_of,
}

Report = Callable[..., None]
JOINED = frozenset({"flags", "collateral"})
"""Columns of which several may stand side by side, one mark each."""


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
        self._cells = tuple(
            (at, column, title)
            for column in plan
            for at, title in zip(column.places, column.titles, strict=True)
        )

    def read(self, line: int, cells: Sequence[object]) -> DebtRow | None:
        """Return the claim of one row, or ``None`` after reporting what is wrong with it."""
        before = _Count(self._problem)
        values = self._values(line, cells, before)
        self._check_debtor(line, values, before)
        self._convert_currency(line, values, before)
        interest = self._interest(line, values, before)
        balance = self._credit_balance(values)
        total = interest - balance
        for key in _PLUS:
            total += values.get(key, 0)
        if "total" in values and values["total"] != total and not before.money:
            facts = {"stated": _yuan(values["total"]), "computed": _yuan(total)}
            before("row_total", line, self._titles["total"], **facts)
        kind = self._kind(line, values, before.identity)
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
        width = len(cells)
        for at, column, title in self._cells:
            cell = cells[at] if at < width else ""
            if cell == "" or cell is None:
                continue
            try:
                if column.type is _MONEY:
                    fen = fen_of(cell, wan=column.wan)
                    if fen < 0 and column.key not in _SIGNED:
                        raise CellProblem("negative")  # noqa: TRY301 - one way out for every bad cell
                    values[column.key] = values.get(column.key, 0) + fen
                else:
                    _take(column, title, cell, values)
            except CellProblem as wrong:
                if is_error(cell) and column.type not in _STRICT:
                    self._remark("error_value_ignored", line, title)
                    continue
                problem.unreadable.add(column.key)
                problem.money = problem.money or column.type is _MONEY
                problem(str(wrong.args[0]), line, title)
        return values

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
                check = self._checked_id(line, key, values[key], values.get(owner, ""), problem)
                if check.is_valid and check.kind is not IdKind.UNKNOWN:
                    values[key] = check.number
                if key == "id_no":
                    problem.identity = check
        if "principal" not in values and "total" not in values and not problem.money:
            problem("principal_missing", line, self._titles.get("principal", COLUMNS["principal"].label))

    def _checked_id(self, line: int, key: str, number: str, name: str, problem: "_Count") -> IdCheck:
        check = check_identity(number)
        if check.is_valid and check.kind is IdKind.RESIDENT:
            return check
        title = self._titles[key]
        facts = {"masked": masking.id_number(number)}
        old_registration = kind_by_name(name) is not None and not number.isalpha() and len(number) != 18  # noqa: PLR2004
        if check.problem and not old_registration:
            problem(f"id_{check.problem}", line, title, expected=check.expected, **facts)
        elif check.kind is IdKind.UNKNOWN or check.problem:
            self._remark("id_unknown", line, title, **facts)
        elif "legacy" in check.remarks:
            self._remark("id_legacy", line, title, **facts)
        return check

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

    def _kind(self, line: int, values: Mapping[str, Any], check: IdCheck | None) -> DebtorKind:
        inferred = kind_by_identity(values.get("debtor", ""), check)
        said = values.get("debtor_kind", "")
        told = next((kind for word, kind in _KIND_WORDS if word in said), None) if said else None
        if told is None or (inferred is not None and check is not None and check.kind is IdKind.USCC):
            told = inferred or told
        if said and told is not None and not told.is_personal and check and check.kind in _OF_PERSONS:
            # The document is a person's, so the masks and rules for persons hold whatever is said.
            self._remark("kind_overruled", line, self._titles["debtor_kind"], stated=said)
            return DebtorKind.NATURAL
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
        self.identity: IdCheck | None = None
        self.unreadable: set[str] = set()

    def __call__(self, kind: str, line: int, column: str, **facts: str) -> None:
        self.count += 1
        self._report(kind, line, column, **facts)


def _take(column: ColumnPlan, title: str, cell: object, values: dict[str, Any]) -> None:
    """Keep what a cell of text, day or number says; several columns of marks are joined."""
    value = _READERS[column.type](cell)
    if value is None or value == "":
        if is_error(cell) and column.key in {"debtor", "id_no"}:
            raise CellProblem("error_value")
        return
    key = column.key
    if key in JOINED:
        value = _mark(title, value)
        if value:
            values[key] = f"{values[key]}；{value}" if key in values else value
        return
    if column.type is _IDENTITY and values.get(key, value) != value:
        raise CellProblem("two_ids")
    values.setdefault(key, value)


def _mark(title: str, value: str) -> str:
    """Turn a yes under a title such as 死亡 into that title; a no into nothing."""
    if title in _PLAIN_TITLES:
        return value
    if value.casefold() in _YES:
        return title
    return "" if value.casefold() in _NO else f"{title}：{value}"


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
