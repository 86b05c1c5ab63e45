"""Shortcuts where WeasyPrint 70.0 builds tables; no byte of its output changes.

It asks the style of every cell for the looks of its four edges, one property after the other, and asks every
box of a document whether it stands improperly in a table. Cells of one style have the same edges, and
almost no box stands improperly.
"""

from typing import Any, Final

from weasyprint.draw.color import get_color
from weasyprint.formatting_structure import boxes, build
from weasyprint.layout import table as tables

_STYLES: Final = (
    "none",
    "inset",
    "groove",
    "outset",
    "ridge",
    "dotted",
    "dashed",
    "solid",
    "double",
    "hidden",
)
_SCORES: Final = {style: score for score, style in enumerate(_STYLES)}
_DRAWN_AS: Final = {"inset": "ridge", "outset": "groove"}
_NO_SCORE: Final = (0, 0, 0)
_WEAK: Final = (_NO_SCORE, ("none", 0, tables.TRANSPARENT))
_STRONG: Final = ((1, 0, _SCORES["hidden"]), ("hidden", 0, tables.TRANSPARENT))
_SIDES: Final = ("left", "right", "top", "bottom")
_TABULAR: Final = (
    boxes.TableBox,
    boxes.TableRowGroupBox,
    boxes.TableColumnGroupBox,
    boxes.TableColumnBox,
)

_plain_collapse: Final = tables.collapse_table_borders
_plain_children: Final = build.table_boxes_children

Border = tuple[tuple[int, float, int], tuple[str, float, Any]]
"""How strong an edge is against its neighbours', and its style, width and colour."""


def quicken_tables() -> None:
    """Install the shortcuts; the version is checked where the justification is installed."""
    build.collapse_table_borders = _collapse_table_borders
    build.table_boxes_children = _table_boxes_children


def _table_boxes_children(box: Any, children: Any) -> Any:
    """Keep the children of a box that is no table and holds nothing but text, and of a row of cells."""
    if isinstance(box, _TABULAR):
        return _plain_children(box, children)
    if isinstance(box, boxes.TableRowBox):
        kept = list(children)
        if all(isinstance(child, boxes.TableCellBox) for child in kept):
            box.children = kept
            return box
        return _plain_children(box, kept)
    for child in children:
        if child.internal_table_or_caption or child.proper_table_child:
            return _plain_children(box, children)
    box.children = list(children)
    return box


def _collapse_table_borders(table: Any, grid_width: int, grid_height: int) -> Any:
    """Settle the borders between cells, with the edges of a style looked up once."""
    if not (grid_width and grid_height) or table.style["direction"] != "ltr":
        return _plain_collapse(table, grid_width, grid_height)
    grid = _Grid(grid_width, grid_height)
    rows = [row for group in table.children for row in group.children]
    columns = [column for group in table.column_groups for column in group.children]
    for y, row in enumerate(rows):
        for cell in row.children:
            if cell.colspan > 1 or cell.rowspan > 1:
                grid.join(cell.grid_x, y, cell.colspan, cell.rowspan)
            grid.offer(cell, cell.grid_x, y, cell.colspan, cell.rowspan)
    # What is offered later gives way where it weighs the same.
    for y, row in enumerate(rows):
        grid.offer(row, 0, y, grid_width, 1)
    y = 0
    for group in table.children:
        grid.offer(group, 0, y, grid_width, len(group.children))
        y += len(group.children)
    for column in columns:
        grid.offer(column, column.grid_x, 0, 1, grid_height)
    for group in table.column_groups:
        grid.offer(group, group.grid_x, 0, group.span, grid_height)
    grid.offer(table, 0, 0, grid_width, grid_height)

    _give_widths(table, grid, rows, (grid_width, grid_height))
    for box in (*table.children, *rows, *table.column_groups, *columns):
        box.border_top_width = box.border_right_width = 0.0
        box.border_bottom_width = box.border_left_width = 0.0
    return grid.upright, grid.level


def _give_widths(table: Any, grid: "_Grid", rows: list[Any], size: tuple[int, int]) -> None:
    for y, row in enumerate(rows):
        for cell in row.children:
            grid.give_widths(cell, cell.grid_x, y, cell.colspan, cell.rowspan)
    grid.give_widths(table, 0, 0, *size)
    # Left and right edges of a table are as wide as those of its first row (CSS 2.1, 17.6.2).
    table.border_left_width = _widest([grid.upright[0][0]])
    table.border_right_width = _widest([grid.upright[0][size[0]]])


class _Grid:
    """The pieces of the borders between the places of a table, as far as they are settled."""

    def __init__(self, width: int, height: int) -> None:
        self.upright: list[list[Border]] = [[_WEAK] * (width + 1) for _ in range(height)]
        self.level: list[list[Border]] = [[_WEAK] * width for _ in range(height + 1)]

    def join(self, x: int, y: int, wide: int, high: int) -> None:
        """Let no border stand within a cell over several places."""
        for yy in range(y, y + high):
            for xx in range(x + 1, x + wide):
                self.upright[yy][xx] = _STRONG
        for yy in range(y + 1, y + high):
            for xx in range(x, x + wide):
                self.level[yy][xx] = _STRONG

    def offer(self, box: Any, x: int, y: int, wide: int, high: int) -> None:
        """Put the edges of a box where they weigh more than what is there."""
        edges = _edges(box.style)
        if not edges:
            return
        left, right, top, bottom = edges
        for row in self.upright[y : y + high]:
            if row[x][0] < left[0]:
                row[x] = left
            if row[x + wide][0] < right[0]:
                row[x + wide] = right
        above, below = self.level[y], self.level[y + high]
        for xx in range(x, x + wide):
            if above[xx][0] < top[0]:
                above[xx] = top
            if below[xx][0] < bottom[0]:
                below[xx] = bottom

    def give_widths(self, box: Any, x: int, y: int, wide: int, high: int) -> None:
        """Give a box the halves of the borders around it."""
        rows = self.upright[y : y + high]
        box.border_top_width = _widest(self.level[y][x : x + wide])
        box.border_bottom_width = _widest(self.level[y + high][x : x + wide])
        box.border_left_width = _widest([row[x] for row in rows])
        box.border_right_width = _widest([row[x + wide] for row in rows])


def _widest(borders: list[Border]) -> float:
    """Return half the width of the widest of some borders, which is the part of the box on one side of it."""
    if len(borders) == 1:
        return borders[0][1][1] / 2
    return max(border[1][1] for border in borders) / 2


def _edges(style: Any) -> tuple[Border, ...]:
    """Return the four edges a style offers; nothing where none of them could win."""
    known: tuple[Border, ...] | None = style.__dict__.get("offered_edges")
    if known is None:
        found = tuple(_edge(style, side) for side in _SIDES)
        known = style.offered_edges = found if any(score > _NO_SCORE for score, _ in found) else ()
    return known


def _edge(style: Any, side: str) -> Border:
    kind = style[f"border_{side}_style"]
    width = style[f"border_{side}_width"]
    look = (_DRAWN_AS.get(kind, kind), width, get_color(style, f"border_{side}_color"))
    return (int(kind == "hidden"), width, _SCORES[kind]), look
