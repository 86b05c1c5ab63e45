"""Shortcuts through WeasyPrint 70.0 that change no byte of its output; a test compares whole files.

What costs time for nothing: every PDF object is serialised three times, used lengths are looked up
property by property for every box, Chinese text is shaped four lines ahead because WeasyPrint
expects Latin letters, a line that stands on every letter is split and drawn anew for each, and the
references of all pages are listed anew for every tagged element.
"""

import copy
import operator
import re
import sys
from collections.abc import Callable
from math import inf
from typing import Any, Final

import pydyf
from weasyprint import draw
from weasyprint.draw import text as drawing
from weasyprint.layout import inline, percent
from weasyprint.matrix import Matrix
from weasyprint.pdf import stream
from weasyprint.text import line_break

from vetdesk.documents.quickboxes import quicken_boxes
from vetdesk.documents.quickcells import quicken_cells
from vetdesk.documents.quickparse import match_once
from vetdesk.documents.quickstyles import quicken_styles
from vetdesk.documents.quicktables import quicken_tables
from vetdesk.documents.quicktext import has_glyphs, quicken_text

_LENGTHS: Final = (
    *(f"{kind}_{side}" for kind in ("margin", "padding") for side in ("left", "right", "top", "bottom")),
    *(f"{kind}{axis}" for axis in ("width", "height") for kind in ("", "min_", "max_")),
)
_SIDES: Final = ("top", "right", "bottom", "left")
# Lines of Chinese shaped at once: the one that is wanted and where the next one may break.
_LINES_AHEAD: Final = 2
_LEAST_CHARACTERS: Final = 16
_BREAKS: Final = re.compile("[\u4e00-\u9fff]{3}")

_plain_to_bytes: Final = pydyf._to_bytes  # noqa: SLF001 -- every number of a file goes through it
_plain_write: Final = pydyf.PDF.write
_plain_percentages: Final = percent.resolve_percentages
_plain_split: Final = line_break.split_first_line
_plain_font_key: Final = line_break._font_style_cache_key  # noqa: SLF001 -- no public way to it
_plain_draw: Final = drawing.draw_text

_A_FACE: Final = 20_000
_MOST_FACES: Final = 12
_MOST_LINES: Final = 20_000
_names: Final[dict[str, bytes]] = {}
"""Names of entries as they are written; there are some dozens."""
_faces: dict[tuple[int, bool], tuple[bytes, bytes]] = {}

_drawn: dict[str, Any] = {"fonts": None, "lines": {}}
"""What was drawn in the document being written, which is told by its own dictionary of fonts."""


def quicken() -> None:
    """Install the shortcuts; the version is checked where the justification is installed."""
    pydyf.PDF.write = _write
    pydyf.PDF.page_references = property(_page_references)
    line_break._font_style_cache_key = _font_key  # noqa: SLF001 -- what every line asks its style for
    match_once()
    quicken_text()
    quicken_boxes()
    quicken_styles()
    quicken_tables()
    quicken_cells()
    stream.Stream.marked = _marked
    pydyf.Dictionary.data = property(_dictionary_data)
    pydyf.Array.data = property(_array_data)
    vars(pydyf)["_to_bytes"] = _to_bytes
    inline.split_first_line = _split_first_line
    draw.draw_text = _draw_text
    for name, module in tuple(sys.modules.items()):
        if name.startswith("weasyprint.") and hasattr(module, "resolve_percentages"):
            vars(module)["resolve_percentages"] = _resolve_percentages


def _to_bytes(item: Any) -> bytes:
    """Ask first for what almost everything is."""
    way = _WAYS.get(type(item), _plain_to_bytes)
    return bytes(way(item))


def _dictionary_data(known: Any) -> bytes:
    parts: list[bytes] = []
    for key, value in known.items():
        name = _names.get(key)
        if name is None:
            name = _names[key] = b"/" + _to_bytes(key) + b" "
        parts += (name, value if type(value) is bytes else _to_bytes(value))
    return b"<<" + b"".join(parts) + b">>"


def _array_data(known: Any) -> bytes:
    return b"[" + b" ".join([one if type(one) is bytes else _to_bytes(one) for one in known]) + b"]"


_WAYS: Final[dict[type, Callable[[Any], bytes]]] = {
    bytes: bytes,
    str: operator.methodcaller("encode", "ascii"),
    int: b"%d".__mod__,
    pydyf.Dictionary: _dictionary_data,
    pydyf.Array: _array_data,
}
"""How the kinds that nearly everything is of are written."""


def _marked(sheet: Any, box: Any, tag: str) -> "_Marked":
    return _Marked(sheet, box, tag)


class _Marked:
    """Content between two marks that name its place among the tags; a context without a generator."""

    __slots__ = ("_is_tagged", "_sheet")

    def __init__(self, sheet: Any, box: Any, tag: str) -> None:
        # WeasyPrint has no public way to the tags of a stream.
        self._sheet, self._is_tagged = sheet, sheet._tags is not None  # noqa: SLF001
        if self._is_tagged:
            tags = sheet._tags  # noqa: SLF001
            number = len(tags)
            assert box not in tags
            tags[box] = {"tag": tag, "mcid": number}
            sheet.stream += (f"/{tag}", b"<</MCID %d>>" % number, b"BDC")

    def __enter__(self) -> None:
        pass

    def __exit__(self, *_: object) -> None:
        if self._is_tagged:
            self._sheet.stream.append(b"EMC")


class _Written:
    """An object whose bytes are final, so that writing and hashing do not build them again."""

    __slots__ = ("compressible", "data", "free", "generation", "number", "offset")

    def __init__(self, thing: Any) -> None:
        self.number, self.generation, self.free = thing.number, thing.generation, thing.free
        self.offset = 0
        self.data = _data_of(thing)
        self.compressible: bool = thing.compressible

    @property
    def indirect(self) -> bytes:
        """Return the object as it stands in a file by itself."""
        return b"%d %d obj\n%b\nendobj" % (self.number, self.generation, self.data)


def _data_of(thing: Any) -> bytes:
    """Return the bytes of an object; a face that file after file embeds is compressed once."""
    content = thing.stream[0] if isinstance(thing, pydyf.Stream) and len(thing.stream) == 1 else b""
    if not isinstance(content, bytes) or len(content) < _A_FACE:
        return bytes(thing.data)
    key = (id(content), thing.compress)
    known = _faces.get(key)
    if known is None or known[0] is not content:
        if len(_faces) >= _MOST_FACES:
            _faces.clear()
        known = _faces[key] = (content, bytes(thing.data))
    return known[1]


def _write(pdf: Any, *arguments: Any, **options: Any) -> None:
    pdf.objects = [thing if thing.free == "f" else _Written(thing) for thing in pdf.objects]
    _plain_write(pdf, *arguments, **options)


def _page_references(pdf: Any) -> tuple[bytes, ...]:
    """Return the references of the pages, built once for each of them and not for every tagged element."""
    kids = pdf.pages["Kids"]
    known = vars(pdf).get("known_pages")
    if known is None or known[0] != len(kids):
        known = pdf.known_pages = (len(kids), tuple(b"%d 0 R" % number for number in kids[::3]))
    return tuple(known[1])


def _font_key(style: Any, include_size: bool = False) -> Any:  # noqa: FBT001, FBT002 -- WeasyPrint's own
    """Keep the key of a style's face with the style; what it is made of does not change any more."""
    known = style.__dict__.get("font_key")
    if known is None or known[1] != (style["font_size"], style["line_height"]):
        sizes = (style["font_size"], style["line_height"])
        known = style.font_key = (
            {sized: _plain_font_key(style, sized) for sized in (False, True)},
            sizes,
        )
    return known[0][include_size]


def _resolve_percentages(box: Any, containing_block: Any) -> None:
    """Set used lengths from the style's own copy where none depends on the surroundings."""
    style = box.style
    known = style.__dict__.get("used_lengths")
    if known is None:
        known = style.used_lengths = _used_lengths(style)
    if not known:
        _plain_percentages(box, containing_block)
        return
    if style["border_collapse"] == "collapse" and hasattr(box, "border_top_width"):
        # The widths of borders have been settled between the cells.
        known = style.__dict__.get("inner_lengths")
        if known is None:
            known = style.inner_lengths = _without_borders(style.used_lengths)
    box.__dict__.update(known)


def _used_lengths(style: Any) -> dict[str, Any]:
    """Return the lengths that need no containing block; empty when one of them does."""
    if style["box_sizing"] != "content-box":
        return {}
    known = {}
    for name in _LENGTHS:
        value = style[name]
        if value == "auto":
            known[name] = 0 if name in {"min_width", "min_height"} else "auto"
        elif getattr(value, "unit", None) == "px":
            known[name] = value.value
        else:
            return {}
    borders = [f"border_{side}_width" for side in _SIDES]
    return known | {name: style[name] for name in borders}


def _without_borders(lengths: dict[str, Any]) -> dict[str, Any]:
    return {name: length for name, length in lengths.items() if not name.startswith("border_")}


def _split_first_line(text: str, style: Any, context: Any, max_width: Any, *rest: Any, **named: Any) -> Any:
    """Split a line off a text once for every place of the document where it stands alike."""
    known = vars(context).setdefault("split_lines", {})
    key = (text, id(style), max_width, rest, *named.values())
    split = known.get(key)
    if split is None:
        split = known[key] = _split(text, style, context, max_width, *rest, **named)
    return copy.copy(split[0]), *split[1:]


def _split(text: str, style: Any, context: Any, max_width: Any, *rest: Any, **named: Any) -> Any:
    """Split a line off as much text as it can need, and off all of it when that may not do."""
    size = style["font_size"]
    enough = int(_LINES_AHEAD * max_width / size) if max_width and size and max_width < inf else 0
    if _LEAST_CHARACTERS < enough < len(text):
        few = text[:enough]
        shaped = few.encode()
        # Chinese takes three bytes a character; what has less of it than a line may end before the line does.
        if (len(shaped) - len(few)) // 2 * size <= max_width:
            return _plain_split(text, style, context, max_width, *rest, **named)
        split = _plain_split(few, style, context, max_width, *rest, **named)
        taken = split[2]
        # The next line must be able to break in what was shaped, as it would in the whole text.
        if taken is not None and _BREAKS.search(shaped[taken:].decode()):
            return split
    return _plain_split(text, style, context, max_width, *rest, **named)


def _draw_text(stream: Any, box: Any, offset_x: float, text_overflow: str, block_ellipsis: str) -> None:
    """Repeat what the same text in the same style drew, moved to where it stands now."""
    style, layout = box.style, box.pango_layout
    plain = style["visibility"] == "visible" and style["text_decoration_line"] == "none"
    if not plain or (text_overflow, block_ellipsis) != ("clip", "none") or not layout.text.strip():
        _plain_draw(stream, box, offset_x, text_overflow, block_ellipsis)
        return
    # WeasyPrint has no public way to the fonts of a document and the font of a stream.
    if _drawn["fonts"] is not stream._fonts:  # noqa: SLF001
        _drawn.update(fonts=stream._fonts, lines={})  # noqa: SLF001
    stream.set_color(style["color"])
    stream.begin_text()
    x, y = box.position_x, box.position_y + box.baseline
    key = (layout.text, id(style), layout.justification_spacing, stream._current_font)  # noqa: SLF001
    known = _drawn["lines"].get(key)
    if known is None:
        if len(_drawn["lines"]) > _MOST_LINES:
            _drawn["lines"].clear()
        start = len(stream.stream)
        if not has_glyphs(layout):
            layout.reactivate(style)
        drawing.draw_first_line(stream, box, text_overflow, block_ellipsis, Matrix(d=-1, e=x, f=y))
        if hasattr(layout, "layout"):
            layout.deactivate()
        _drawn["lines"][key] = (stream.stream[start + 1 :], stream._current_font, style)  # noqa: SLF001
    else:
        stream.set_text_matrix(1, 0, 0, -1, x, y)
        stream.stream.extend(known[0])
        stream._current_font = known[1]  # noqa: SLF001
    stream.end_text()
