"""Brings the rows of a contract's tables into the shape a template writes them in."""

from collections.abc import Sequence
from itertools import groupby
from typing import Final

PAIR_CELLS: Final = 2
"""A table of two columns is a form of labels and values; one of more keeps its columns."""
APART: Final = "~"
"""The line between two tables that follow each other, which would be one otherwise."""
Row = tuple[tuple[str, ...], str]


def with_columns(
    rows: Sequence[Row],
    levels: Sequence[int],
    tables: Sequence[int],
    spans: Sequence[tuple[int, ...]],
) -> tuple[list[Row], list[int]]:
    """Return rows and heading levels with every row of a wide table as long as its longest.

    ``tables`` numbers the table each row stands in (0 for none) and ``spans`` says over how many columns
    its cells stand; a cell over several stands in the first of them.
    """
    made: list[Row] = []
    found: list[int] = []
    before = 0
    for table, places in groupby(range(len(rows)), key=lambda at: tables[at] if at < len(tables) else 0):
        group = list(places)
        if table and before:
            made.append(((APART,), ""))
            found.append(0)
        before = table
        spread = {at: _spread(rows[at][0], spans[at] if at < len(spans) else ()) for at in group}
        width = max(map(len, spread.values())) if table else 0
        for at in group:
            cells, label = rows[at]
            if width > PAIR_CELLS:
                cells = (*spread[at], *("",) * (width - len(spread[at])))
            made.append((cells, label))
            found.append(levels[at] if at < len(levels) else 0)
    return made, found


def _spread(cells: Sequence[str], spans: Sequence[int]) -> tuple[str, ...]:
    return tuple(
        said
        for at, cell in enumerate(cells)
        for said in (cell, *("",) * ((spans[at] if at < len(spans) else 1) - 1))
    )
