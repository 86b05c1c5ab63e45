"""Recognises typed totals under a debt schedule and compares them with the rows (review 6.5, rule 2)."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cache

from vetdesk.domain.debt_columns import PARTS
from vetdesk.domain.debts import DebtRow
from vetdesk.domain.money import Money
from vetdesk.exchange.schedule_headers import columns_data
from vetdesk.exchange.schedule_rows import ColumnPlan

Report = Callable[..., None]
_LONGEST_WORD = 10
_SUMMED = frozenset({*PARTS, "int_on", "int_off", "credit_balance", "total"})


def line_kind(cells: Sequence[object]) -> str:
    """Return ``total``, ``subtotal``, ``signature`` or nothing for a row without a claim."""
    for cell in cells:
        if not isinstance(cell, str) or not cell.strip():
            continue
        bare = "".join(unicodedata.normalize("NFKC", cell).split())
        if _line("subtotals").search(bare):
            return "subtotal"
        if _line("totals").match(bare):
            return "total"
        if _line("signatures").match(bare):
            return "signature"
    return ""


def is_total_word(cell: object) -> bool:
    """True when a cell says no more than 合计 or the like, whatever else stands in its row."""
    if not isinstance(cell, str) or len(cell) > _LONGEST_WORD:
        return False
    bare = "".join(unicodedata.normalize("NFKC", cell).split()).strip(":")
    return bare in columns_data()["lines"]["totals"] or bare in columns_data()["lines"]["subtotals"]


class Sums:
    """Adds up the rows as they come, and since the last subtotal."""

    def __init__(self, plan: Sequence[ColumnPlan]) -> None:
        self._titles = {column.key: column.titles[0] for column in plan}
        self._summed = tuple(key for key in self._titles if key in _SUMMED)
        self._all: defaultdict[str, int] = defaultdict(int)
        self._since: defaultdict[str, int] = defaultdict(int)

    def add(self, row: DebtRow) -> None:
        """Count one claim."""
        for key in self._summed:
            amount: Money | None = getattr(row, key)
            if amount is not None and amount.fen:
                self._all[key] += amount.fen
                self._since[key] += amount.fen

    def agrees(self, stated: Mapping[str, int]) -> bool:
        """True when a row without a name repeats the sums of all columns it fills: an unnamed total."""
        known = {key: fen for key, fen in stated.items() if key in _SUMMED}
        return bool(known) and all(abs(fen) == abs(self._all[key]) for key, fen in known.items())

    def compare(self, kind: str, line: int, stated: Mapping[str, int], report: Report) -> None:
        """Report every typed figure that is not the sum of its column; a subtotal begins a new part."""
        sums = self._all if kind == "total" else self._since
        for key, fen in stated.items():
            if key not in _SUMMED:
                continue
            given = abs(fen) if key == "credit_balance" else fen
            if given != sums[key]:
                facts = {"stated": str(Money(fen)), "computed": str(Money(sums[key]))}
                report("typed_total", line, self._titles[key], **facts)
        if kind == "subtotal":
            self._since.clear()


@cache
def _line(name: str) -> re.Pattern[str]:
    words = "|".join(map(re.escape, columns_data()["lines"][name]))
    if name == "subtotals":
        return re.compile(rf"^[^0-9]{{0,20}}(?:{words})[:：]?$")
    if name == "totals":
        return re.compile(rf"^(?:{words})(?:[:：(（]|[0-9]|$|金额|人民币|户|笔|数)")
    return re.compile(rf"^(?:{words})[^:：]{{0,6}}[:：]")
