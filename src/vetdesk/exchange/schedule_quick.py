"""Reads the rows of a debt schedule in which nothing is out of the ordinary, several times faster.

Whatever is not plainly right (another form, a doubt, a remark, a fault) is left to ``RowReader``, which
knows every case and every sentence; on the rows taken here both give the same claim.
"""

import re
import sys
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Final

from vetdesk.domain.debt_columns import PARTS, ColumnType
from vetdesk.domain.debts import DebtRow
from vetdesk.domain.identifiers import DebtorKind, is_resident_number
from vetdesk.domain.money import ZERO, Money
from vetdesk.exchange.schedule_headers import columns_data
from vetdesk.exchange.schedule_rows import JOINED, ColumnPlan
from vetdesk.exchange.sheet_cells import CellProblem, day_of

_NAME: Final = re.compile(r"[\u4e00-\u9fa5A-Za-z][\u4e00-\u9fa5A-Za-z0-9（）()·]*").fullmatch
_TEXT: Final = re.compile(r"[\u4e00-\u9fa5A-Za-z0-9][\u4e00-\u9fa5A-Za-z0-9（）()·_./:;+-]*").fullmatch
_KIND: Final = DebtorKind.NATURAL.value
_MOST_YUAN: Final = 1e12
_NOISE: Final = 1e-6
_KEPT_TEXTS: Final = 4096
_OWN: Final = frozenset(DebtRow.__slots__) - {"line", "extra", "total", "debtor_kind"}
# Columns that change how others are read; a row that fills one is left to the careful reader.
_INTRICATE: Final = frozenset(
    {"debtor_kind", "currency", "fx", "int_on", "int_off", "credit_balance", "account"}
)
_PARTS: Final = frozenset(PARTS)


class QuickReader:
    """Takes the rows of natural persons whose every cell is in the plainest form."""

    def __init__(self, plan: Sequence[ColumnPlan]) -> None:
        lone = {column.key: column.places[0] for column in plan if len(column.places) == 1}
        self._debtor, self._number = lone.get("debtor", -1), lone.get("id_no", -1)
        self._moneys: list[tuple[int, str]] = []
        self._texts: list[tuple[int, str]] = []
        self._days: list[tuple[int, str]] = []
        self._others: list[int] = []
        self._last = max((at for column in plan for at in column.places), default=0)
        self._kept: dict[str, str] = {}
        for column in plan:
            if column.key not in {"debtor", "id_no"} or len(column.places) > 1:
                self._sort_in(column)
        self._total_words = "".join({word[0] for kind in ("totals", "subtotals") for word in _words(kind)})

    def read(self, line: int, cells: Sequence[Any]) -> DebtRow | None:
        """Return the claim, or None when the row needs the careful reader."""
        if self._debtor < 0 or self._number < 0 or len(cells) <= self._last:
            return None
        debtor, number = cells[self._debtor], cells[self._number]
        if type(debtor) is not str or type(number) is not str or not is_resident_number(number):
            return None
        if not _NAME(debtor) or debtor[0] in self._total_words or any(cells[at] for at in self._others):
            return None
        own: dict[str, Any] = {}
        extra: dict[str, str] = {}
        try:
            self._read_texts(cells, own, extra)
            self._read_days(cells, own, extra)
            total = self._read_money(cells, own, extra)
        except CellProblem:
            return None
        return DebtRow(
            line=line,
            debtor=debtor,
            debtor_kind=_KIND,
            id_no=number,
            total=Money(total),
            extra=extra,
            **own,
        )

    def _sort_in(self, column: ColumnPlan) -> None:
        places = [(at, column.key if column.key in _OWN else sys.intern(column.key)) for at in column.places]
        if len(places) > 1 or column.wan or column.key in _INTRICATE | JOINED:
            self._others += [at for at, _ in places]
        elif column.type is ColumnType.MONEY:
            self._moneys += places
        elif column.type is ColumnType.TEXT:
            self._texts += places
        elif column.type is ColumnType.DATE:
            self._days += places
        else:
            self._others += [at for at, _ in places]

    def _read_texts(self, cells: Sequence[Any], own: dict[str, Any], extra: dict[str, str]) -> None:
        kept = self._kept
        for at, key in self._texts:
            cell = cells[at]
            if cell == "" or cell is None:
                continue
            if type(cell) is not str:
                raise CellProblem
            text = kept.get(cell)
            if text is None:
                if not _TEXT(cell):
                    raise CellProblem
                text = cell
                if len(kept) < _KEPT_TEXTS:
                    kept[cell] = cell
            (own if key in _OWN else extra)[key] = text

    def _read_days(self, cells: Sequence[Any], own: dict[str, Any], extra: dict[str, str]) -> None:
        for at, key in self._days:
            cell = cells[at]
            if cell == "" or cell is None:
                continue
            if not isinstance(cell, (str, date, datetime)):
                raise CellProblem
            day = day_of(cell)
            if day is None:
                continue
            if key in _OWN:
                own[key] = day
            else:
                extra[key] = str(day)

    def _read_money(self, cells: Sequence[Any], own: dict[str, Any], extra: dict[str, str]) -> int:
        """Return the claim; raises when a typed total differs or there is no amount owed."""
        stated: int | None = None
        total, has_principal = 0, False
        for at, key in self._moneys:
            cell = cells[at]
            if cell == "" or cell is None:
                continue
            if type(cell) is not float or not 0.0 <= cell < _MOST_YUAN:
                raise CellProblem
            scaled = cell * 100
            fen = round(scaled)
            if abs(scaled - fen) > _NOISE:
                raise CellProblem
            if key == "total":
                stated = fen
                continue
            if key not in _OWN:
                extra[key] = Money(fen).plain()
                continue
            own[key] = Money(fen) if fen else ZERO
            if key in _PARTS:
                total += fen
            has_principal = has_principal or key == "principal"
        if (stated is None and not has_principal) or (stated is not None and stated != total):
            raise CellProblem
        return total


def _words(kind: str) -> Sequence[str]:
    words: Sequence[str] = columns_data()["lines"][kind]
    return words
