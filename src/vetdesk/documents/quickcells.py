"""A shortcut for cells of a table that hold one line of text; no byte of WeasyPrint 70.0's output changes.

Laying out a cell asks for floats, footnotes, relative places, other lines and blocks beside the text. Of a
long table nearly every cell holds one text that fits on one line, and is laid out here with the same sums in
the same order. Whatever turns out otherwise goes the plain way from the beginning.
"""

from typing import Any, Final

from weasyprint.formatting_structure import boxes
from weasyprint.layout import block, inline

_COLLAPSING: Final = frozenset({"normal", "nowrap", "pre-line"})
_FUDGE: Final = 1 + 1e-9
"""By how much WeasyPrint widens a line, so that a text measured by Pango itself fits into it."""

_plain_container: Final = block.block_container_layout


def quicken_cells() -> None:
    """Install the shortcut; the version is checked where the justification is installed."""
    block.block_container_layout = _block_container_layout


def _block_container_layout(  # noqa: PLR0917 -- WeasyPrint's own
    context: Any,
    box: Any,
    bottom_space: Any,
    skip_stack: Any,
    page_is_empty: Any,
    absolute_boxes: Any,
    fixed_boxes: Any,
    adjoining_margins: Any,
    first_letter_style: Any,
    first_line_style: Any,
    discard: Any,
    max_lines: Any,
) -> Any:
    if type(box) is boxes.TableCellBox and skip_stack is None and _holds_one_text(box, context):
        cell = _cell(context, box, bottom_space, page_is_empty)
        if cell is not None:
            return cell, None, {"break": "any", "page": cell.page_values()[1]}, [], False, max_lines
    return _plain_container(
        context,
        box,
        bottom_space,
        skip_stack,
        page_is_empty,
        absolute_boxes,
        fixed_boxes,
        adjoining_margins,
        first_letter_style,
        first_line_style,
        discard,
        max_lines,
    )


def _holds_one_text(cell: Any, context: Any) -> bool:
    """True for a cell with one text, no spaces around it, in styles that ask for nothing more."""
    if len(cell.children) != 1 or cell.height != "auto" or cell.force_fragmentation or context.footnotes:
        return False
    line = cell.children[0]
    if type(line) is not boxes.LineBox or len(line.children) != 1 or line.is_leader:
        return False
    text = line.children[0]
    if type(text) is not boxes.TextBox or text.is_leader or text.footnote or text.justification_spacing:
        return False
    words = text.text
    if not words or words[0] == " " or words[-1] == " ":
        return False
    return (
        cell.first_letter_style is None
        and cell.first_line_style is None
        and _is_plain(cell.style)
        and _is_plain(line.style)
        and _is_plain(text.style)
    )


def _is_plain(style: Any) -> bool:
    known: bool | None = style.__dict__.get("is_plain")
    if known is None:
        known = style.is_plain = bool(
            style["position"] == "static"
            and style["float"] == "none"
            and style["direction"] == "ltr"
            and style["box_decoration_break"] == "slice"
            and style["continue"] == "auto"
            and style["max_lines"] == "none"
            and style["white_space"] in _COLLAPSING
            and style["font_size"]
        )
    return known


def _cell(context: Any, cell: Any, bottom_space: Any, page_is_empty: Any) -> Any:
    """Return the cell laid out; None where its text takes more than a line or does not fit on the page."""
    if cell.margin_top or cell.margin_left:
        return None
    position_x, position_y, width = cell.content_box_x(), cell.content_box_y(), cell.width
    line = _line(context, cell, position_x, position_y, (position_x + width) - position_x)
    if line is None:
        return None
    below = position_y + line.height
    reaches = below if page_is_empty else below + (cell.border_bottom_width + cell.padding_bottom)
    if context.overflows_page(bottom_space, reaches):
        return None
    laid = cell.copy_with_children([line])
    height = max(0, below - laid.content_box_y())
    laid.height = max(min(height, laid.max_height), laid.min_height)
    return laid


def _line(context: Any, cell: Any, position_x: float, position_y: float, available: float) -> Any:
    line = cell.children[0]
    text = line.children[0]
    inline.resolve_percentages(line, cell)
    inline.resolve_one_percentage(line, "text_indent", cell.width)
    if line.text_indent or _has_edges(line) or text.style["vertical_align"] != "baseline":
        return None
    line.position_x, line.position_y = position_x, position_y
    line.width = line.height = 0
    text.position_x, text.position_y = position_x, position_y
    inline.resolve_percentages(text, cell)
    end = (position_x + available) * _FUDGE
    piece, skip, _ = inline.split_text_box(context, text, end - position_x, 0, is_line_start=True)
    if piece is None or skip is not None:
        return None
    wide = piece.margin_width()
    if position_x + wide > end:
        return None
    laid = line.copy_with_children([piece])
    laid.width = position_x + wide - laid.content_box_x()
    inline._adjust_line_height(laid)  # noqa: SLF001 -- WeasyPrint's own
    line.width, line.height = laid.width, laid.height
    offset = inline.text_align(context, laid, available, last=True)
    piece.position_y = 0 - piece.baseline
    top = min(piece.position_y, 0 - laid.baseline)
    bottom = max(piece.position_y + piece.margin_height(), 0 - laid.baseline + laid.margin_height())
    laid.baseline = -top
    laid.height = bottom - top
    laid.margin_top = laid.margin_bottom = 0
    if offset or position_y - top:
        laid.position_x += offset
        piece.position_x += offset
        piece.position_y += position_y - top
    laid.position_y = position_y
    laid.resume_at = None
    return laid


def _has_edges(box: Any) -> bool:
    return bool(
        box.margin_left
        or box.margin_right
        or box.margin_top
        or box.padding_left
        or box.padding_right
        or box.padding_top
        or box.border_left_width
        or box.border_right_width
        or box.border_top_width
    )
