"""Tables whose rows stand in the text itself: a line of cells, the first of them the heads of the columns."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from vetdesk.documents import tree
from vetdesk.documents.furniture import letters_wide

GRID: Final = "grid"
"""The name of a table that was written as lines, as the style sheet and comparisons know it."""
_WIDEST: Final = 36
"""Letters of a cell up to which its column grows with it; longer words break."""
_ROOM: Final = 4
_FIGURES: Final = frozenset("0123456789,.%¥-+ ")


def with_row(table: tree.Block | None, cells: tuple[str, ...]) -> tree.Table:
    """Return the table with one row more; without a table these are the heads of a new one."""
    if isinstance(table, tree.Table) and table.name == GRID:
        return replace(table, rows=(*table.rows, cells))
    return tree.Table(name=GRID, columns=tuple(tree.Column(header=one, parts=1) for one in cells), rows=())


def settled(block: tree.Block) -> tree.Block:
    """Return a written table with every row as long as the longest, and widths by what its cells hold."""
    if not isinstance(block, tree.Table) or block.name != GRID:
        return block
    heads = tuple(one.header for one in block.columns)
    width = max(map(len, (heads, *block.rows)))
    lines = [(*one, *("",) * (width - len(one))) for one in (heads, *block.rows)]
    columns = tuple(
        tree.Column(header=head, parts=_parts((head, *cells)), align="right" if _counted(cells) else "left")
        for head, *cells in zip(*lines, strict=True)
    )
    return replace(block, columns=columns, rows=tuple(lines[1:]))


def _parts(cells: Iterable[str]) -> int:
    return min(max(map(letters_wide, cells)), _WIDEST) + _ROOM


def _counted(cells: Sequence[str]) -> bool:
    """Say whether a column holds amounts and counts only; a number of more than one sign decides."""
    filled = [one for one in cells if one]
    return any(len(one) > 1 for one in filled) and all(set(one) <= _FIGURES for one in filled)
