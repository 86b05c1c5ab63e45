"""Shortcuts for the walks of WeasyPrint 70.0 through every box of a document; no byte of its output changes.

Each walk asks the style of every box whether something unusual is to be done: a background, an anchor,
a stacking context, a float beside it. Almost always nothing is, and boxes of one style agree, so the
answer is kept with the style.
"""

import sys
from collections.abc import Iterator
from typing import Any, Final

from weasyprint import anchors, stacking
from weasyprint.draw import border
from weasyprint.formatting_structure import boxes
from weasyprint.layout import background
from weasyprint.layout import float as floats
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.text import line_break

_CORNERS: Final = ("top_left", "top_right", "bottom_right", "bottom_left")
_NO_RADII: Final = {f"border_{corner}_radius": (0, 0) for corner in _CORNERS}
_NOTHING: Final = (0, "px")
_INPUTS: Final = frozenset({"button", "input", "select", "textarea", "form"})
_FAKES: Final = (boxes.InlineBlockBox, boxes.InlineFlexBox, boxes.InlineGridBox)

_plain_backgrounds: Final = background.layout_box_backgrounds
_plain_anchors: Final = anchors.gather_anchors
_plain_outline: Final = border.draw_outline
_plain_dispatch: Final = stacking._dispatch  # noqa: SLF001 -- no public way to it
_plain_collisions: Final = floats.avoid_collisions
_plain_in_flow: Final = boxes.Box.is_in_normal_flow
_plain_strut: Final = line_break.strut


def quicken_boxes() -> None:
    """Install the shortcuts; the version is checked where the justification is installed."""
    boxes.Box.descendants = _descendants
    boxes.Box.is_in_normal_flow = _is_in_normal_flow
    for ours in (
        _layout_box_backgrounds,
        _gather_anchors,
        _draw_outline,
        _dispatch,
        _dispatch_children,
        _avoid_collisions,
        _strut,
    ):
        name = ours.__name__ if hasattr(stacking, ours.__name__) else ours.__name__.removeprefix("_")
        for path, module in tuple(sys.modules.items()):
            if path.startswith("weasyprint.") and hasattr(module, name):
                vars(module)[name] = ours


def _descendants(box: Any, placeholders: bool = False) -> Iterator[Any]:  # noqa: FBT001, FBT002 -- WeasyPrint's own
    """Yield a box and everything in it, from one list instead of a generator for each box."""
    waiting = [box]
    while waiting:
        one = waiting.pop()
        yield one
        if isinstance(one, boxes.Box):
            waiting.extend(reversed(one.children))
        elif placeholders:
            below = iter(one.descendants(placeholders))
            next(below)
            yield from below


def _is_in_normal_flow(box: Any) -> bool:
    style = box.style
    known: bool | None = style.__dict__.get("in_flow")
    if known is None:
        known = style.in_flow = _plain_in_flow(box)
    return known


def _strut(style: Any) -> Any:
    sizes = (style["font_size"], style["line_height"])
    known = style.__dict__.get("strut")
    if known is None or known[0] != sizes:
        known = style.strut = (sizes, _plain_strut(style))
    return known[1]


def _layout_box_backgrounds(
    page: Any,
    box: Any,
    get_image: Any,
    layout_children: bool = True,  # noqa: FBT001, FBT002 -- WeasyPrint's own
    style: Any = None,
) -> None:
    known = box.style.__dict__.get("is_bare")
    if known is None:
        known = box.style.is_bare = _is_bare(box.style)
    if not known or style is not None or box is page:
        _plain_backgrounds(page, box, get_image, layout_children, style)
        return
    vars(box).update(_NO_RADII)
    if layout_children:
        for child in box.all_children():
            _layout_box_backgrounds(page, child, get_image)
    box.background = None


def _is_bare(style: Any) -> bool:
    """True for a style without background, round corners, and pictures around the edges."""
    if style["visibility"] == "hidden" or style["box_shadow"]:
        return False
    if any(_NOTHING not in style[name] for name in _NO_RADII):
        return False
    if style["border_image_source"][0] != "none" or style["mask_border_source"][0] != "none":
        return False
    colour = style["background_color"]
    colour = style["color"] if colour == "currentcolor" else colour
    return colour.alpha == 0 and all(kind == "none" for kind, _ in style["background_image"])


def _gather_anchors(  # noqa: PLR0917 -- WeasyPrint's own
    box: Any,
    found: Any,
    links: Any,
    bookmarks: Any,
    forms: Any,
    parent_matrix: Any = None,
    parent_form: Any = None,
    parent_link: Any = None,
) -> None:
    style, element = box.style, box.element
    if (
        parent_link
        or box.link
        or box.bookmark_label
        or style["anchor"]
        or style["transform"]
        or (element is not None and element.tag in _INPUTS)
    ):
        _plain_anchors(box, found, links, bookmarks, forms, parent_matrix, parent_form, parent_link)
        return
    for child in box.all_children():
        _gather_anchors(child, found, links, bookmarks, forms, parent_matrix, parent_form)


def _draw_outline(stream: Any, box: Any) -> None:
    if box.style["outline_width"]:
        _plain_outline(stream, box)
        return
    for child in box.children:
        if isinstance(child, boxes.Box):
            _draw_outline(stream, child)


def _dispatch(  # noqa: PLR0917 -- WeasyPrint's own
    box: Any, page: Any, contexts: Any, blocks: Any, floating: Any, within: Any
) -> Any:
    if isinstance(box, AbsolutePlaceholder):
        return _plain_dispatch(box, page, contexts, blocks, floating, within)
    style = box.style
    known = style.__dict__.get("is_flat")
    if known is None:
        known = style.is_flat = _is_flat(style)
    if not known or box.is_grid_item or isinstance(box, _FAKES):
        return _plain_dispatch(box, page, contexts, blocks, floating, within)
    if isinstance(box, boxes.BlockLevelBox):
        place, own = len(blocks), {}  # type: ignore[var-annotated]  # WeasyPrint has no types
        box = _dispatch_children(box, page, contexts, blocks, floating, own)
        blocks.insert(place, box)
        within[box] = own
    elif isinstance(box, boxes.TableCellBox):
        own = {}
        box = _dispatch_children(box, page, contexts, blocks, floating, own)
        within[box] = own
    else:
        box = _dispatch_children(box, page, contexts, blocks, floating, within)
    return box


def _is_flat(style: Any) -> bool:
    """True for a style that begins no stacking context and takes no box out of the flow."""
    return bool(
        style["position"] == "static"
        and style["opacity"] >= 1
        and not style["transform"]
        and style["overflow"] == "visible"
        and style["float"] == "none"
    )


def _dispatch_children(  # noqa: PLR0917 -- WeasyPrint's own
    box: Any, page: Any, contexts: Any, blocks: Any, floating: Any, within: Any
) -> Any:
    """Return the box as it is where every child stays in it, a copy with those that do otherwise."""
    if not isinstance(box, boxes.ParentBox):
        return box
    kept, is_same = [], True
    for child in box.children:
        result = _dispatch(child, page, contexts, blocks, floating, within)
        is_same = is_same and result is child
        if result is not None:
            kept.append(result)
    return box if is_same else box.copy_with_children(kept)


def _avoid_collisions(context: Any, box: Any, containing_block: Any, outer: bool = True) -> Any:  # noqa: FBT001, FBT002 -- WeasyPrint's own
    """Return where a box stands with no float anywhere, as for nearly every line."""
    if context.excluded_shapes or containing_block.style["direction"] != "ltr" or box.is_floated():
        return _plain_collisions(context, box, containing_block, outer)
    left = containing_block.content_box_x()
    right = left + containing_block.width
    if outer:
        return left, box.position_y, right - left
    position_y = box.border_box_y()
    left += box.margin_left
    right -= box.margin_right
    return left - box.margin_left, position_y - box.margin_top, right - left
