"""The answer to a question that is a table: rows of cells under named columns."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from vetdesk.domain.money import Money

Cell = str | int | Decimal | date | Money | None
"""What stands in one cell; None for nothing."""
TAB: Final = "\t"
"""Between the cells of a line, as spreadsheets put them on the clipboard; lines end with a line feed."""


@dataclass(frozen=True, kw_only=True)
class Rows:
    """The rows in their order; every row has one cell for each of ``columns``."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def __bool__(self) -> bool:
        return bool(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def __str__(self) -> str:
        return "\n".join(TAB.join(map(cell_text, row)) for row in self.rows)

    @property
    def entries(self) -> tuple[Mapping[str, Cell], ...]:
        """Return each row by the names of its columns."""
        return tuple(dict(zip(self.columns, row, strict=True)) for row in self.rows)


def cell_text(value: Cell) -> str:
    """Return a cell as it is typed, which reads back as the same value."""
    if value is None:
        return ""
    return value.plain() if isinstance(value, Money) else str(value)
