"""Right edges of Chinese text: a patch of WeasyPrint 70.0, which only widens spaces.

Every Chinese character and space of a line is letter-spaced alike when the line is drawn.
Lines whose natural width is under 92 % of the measure stay ragged (decision 22). The module
can go when WeasyPrint justifies between ideographs itself; a test reads real right edges.
"""

import copy
import re
from collections.abc import Iterator
from typing import Any, Final

import weasyprint
from weasyprint.formatting_structure import boxes
from weasyprint.layout import inline
from weasyprint.text import line_break
from weasyprint.text.ffi import TO_UNITS, ffi, pango

from vetdesk.documents.errors import RenderFailed

PINNED: Final = "70.0"
FULL_LINE: Final = 0.92
FULL_LATIN_LINE: Final = 0.8
"""A line of Latin words alone that is shorter stays ragged: a long address after it leaves it gaping."""
_ELASTIC: Final = re.compile(
    "[ \u00a0\u2018\u2019\u201c\u201d\u2014\u2026\u2e80-\u303f\u3041-\u312f\u3400-\u9fff"
    "\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]+"
)
_plain_justify_line: Final = inline.justify_line
_plain_set_text: Final = line_break.Layout.set_text


def justify_chinese() -> None:
    """Install the patch; any other version of WeasyPrint is refused, never half-patched."""
    if weasyprint.__version__ != PINNED:
        raise RenderFailed("justify", f"WeasyPrint {weasyprint.__version__}, expected {PINNED}")
    inline.justify_line = _justify_line
    line_break.Layout.set_text = _set_text


def _justify_line(context: Any, line: Any, extra_width: float) -> None:
    texts = list(_text_boxes(line))
    elastic = sum(_elastic_count(box.text) for box in texts)
    if not any(_ELASTIC.search(box.text.replace(" ", "")) for box in texts):
        if line.width >= FULL_LATIN_LINE * (line.width + extra_width):
            _plain_justify_line(context, line, extra_width)
    elif elastic > 1 and line.width >= FULL_LINE * (line.width + extra_width):
        # A Chinese character at the end keeps its space on the right, outside the measure.
        last = texts[-1].text.rstrip(" ")[-1:]
        _spread(context, line, extra_width / (elastic - bool(_ELASTIC.match(last))), 0)


def _text_boxes(box: Any) -> Iterator[Any]:
    for child in box.children:
        if isinstance(child, boxes.TextBox):
            yield child
        elif isinstance(child, boxes.InlineBox) and child.is_in_normal_flow():
            yield from _text_boxes(child)


def _elastic_count(text: str) -> int:
    return sum(len(run) for run in _ELASTIC.findall(text))


def _spread(context: Any, box: Any, spacing: float, advance: float) -> float:
    """Shift and widen the boxes of a line; return how far its end has moved."""
    if isinstance(box, boxes.TextBox):
        box.position_x += advance
        if count := _elastic_count(box.text):
            box.justification_spacing = spacing
            # Pango is asked when the line is drawn.
            layout = copy.copy(box.pango_layout)
            layout.text, layout.max_width, layout.justification_spacing = box.text, None, spacing
            box.pango_layout = layout
            box.width += spacing * count
            return advance + spacing * count
        return advance
    if isinstance(box, boxes.LineBox | boxes.InlineBox):
        box.position_x += advance
        moved = advance
        for child in box.children:
            if child.is_in_normal_flow():
                moved = _spread(context, child, spacing, moved)
        box.width += moved - advance
        return moved
    box.translate(advance, 0)
    return advance


def _set_text(self: Any, text: str, justify: bool = False) -> None:  # noqa: FBT001, FBT002 -- WeasyPrint's own
    spacing = self.justification_spacing
    if not (justify and spacing and _ELASTIC.search(text.replace(" ", ""))):
        _plain_set_text(self, text, justify)
        return
    self.justification_spacing = 0
    _plain_set_text(self, text, justify)
    self.justification_spacing = spacing
    _letter_space(self, spacing)


def _letter_space(layout: Any, spacing: float) -> None:
    attributes = pango.pango_layout_get_attributes(layout.layout)
    if attributes == ffi.NULL:
        attributes = ffi.gc(pango.pango_attr_list_new(), pango.pango_attr_list_unref)
    text = layout.text
    for run in _ELASTIC.finditer(text):
        attribute = pango.pango_attr_letter_spacing_new(int(spacing * TO_UNITS))
        attribute.start_index = len(text[: run.start()].encode())
        attribute.end_index = attribute.start_index + len(run[0].encode())
        pango.pango_attr_list_change(attributes, attribute)
    pango.pango_layout_set_attributes(layout.layout, attributes)
