"""Shapes and draws lines of text with less ado than WeasyPrint 70.0; no byte of its output changes.

WeasyPrint makes a Pango context, a description of the face and a list of attributes for every piece of
text, shapes a line a second time once it knows where it ends and a third time to draw it, and asks
Pango for every glyph field by field. A style keeps here what all its texts have in common, a line is
measured where it was broken, and a line that is not spread is drawn from the glyphs it was measured by.
"""

import struct
from dataclasses import dataclass, field
from typing import Any, Final

from weasyprint.draw import text as drawing
from weasyprint.pdf.fonts import Font
from weasyprint.text import line_break
from weasyprint.text.constants import LST_TO_ISO, PANGO_DIRECTION
from weasyprint.text.ffi import FROM_UNITS, ffi, gobject, pango, unicode_to_char_p
from weasyprint.text.fonts import font_features, get_font_description, get_pango_font_key

_GLYPH: Final = struct.Struct("=IiiiI")
"""Number, width, offset to the right, offset upwards, flags: ``PangoGlyphInfo``."""
_FIELDS: Final = struct.Struct("=Iiii")
_PLACE: Final = struct.Struct(f"={_FIELDS.size}s4x")
_LEAST_SIZE: Final = 1e-6

_plain_metrics: Final = line_break.first_line_metrics
_plain_draw: Final = drawing.draw_first_line

_setters: Final[dict[str, Any]] = {}
_held: Final[dict[int, tuple[Any, ...]]] = {}
"""Faces by their address; each is held for good, so that no other one can take its place."""


@dataclass(slots=True)
class _Prepared:
    """What every text of a style has in common."""

    size: float
    context: Any
    language: Any
    description: Any
    features: bytes
    breaks_words: bool
    is_plain: bool
    keeps_glyphs: bool
    lines: tuple[Any, ...]
    attributes: Any = None


@dataclass(slots=True)
class _Run:
    """Glyphs of one face as Pango gave them, and the bytes of the text each of them stands for."""

    face: int
    glyphs: bytes
    clusters: bytes
    offset: int
    length: int
    level: int

    def words(self, index: int, text: str) -> str:
        """Return the characters a glyph of this run stands for."""
        ends = struct.unpack(f"={len(self.clusters) // 4}i", self.clusters)
        if self.level % 2:
            end = self.length if index == 0 else ends[index - 1]
        else:
            end = self.length if index == len(ends) - 1 else ends[index + 1]
        return text.encode()[self.offset + ends[index] : self.offset + end].decode()


@dataclass(slots=True)
class _Glyphs:
    """A measured line, ready to be drawn."""

    text: str
    runs: list[_Run] = field(default_factory=list)


def quicken_text() -> None:
    """Install the shortcuts; after the justification, whose way of setting text goes on to be asked."""
    assert ffi.sizeof("PangoGlyphInfo") == _GLYPH.size
    ffi.cdef("gpointer g_object_ref (gpointer object);", override=True)
    _setters["set_text"] = line_break.Layout.set_text
    line_break.Layout.setup = _setup
    line_break.Layout.set_text = _set_text
    line_break.first_line_metrics = _first_line_metrics
    drawing.draw_first_line = _draw_first_line


def _setup(layout: Any, style: Any) -> None:
    known = _prepared(style)
    layout.style = style
    layout.first_line_direction = 0
    layout.language = known.language
    layout.ascent, layout.underline_position, layout.strikethrough_position = known.lines[:3]
    if known.lines[3:]:
        layout.underline_thickness, layout.strikethrough_thickness = known.lines[3:]
    layout.layout = ffi.gc(pango.pango_layout_new(known.context), gobject.g_object_unref)
    pango.pango_layout_set_auto_dir(layout.layout, False)
    pango.pango_layout_set_font_description(layout.layout, known.description)


def _prepared(style: Any) -> _Prepared:
    known: _Prepared | None = style.__dict__.get("prepared")
    if known is None or known.size != style["font_size"]:
        known = style.prepared = _prepare(style)
    return known


def _prepare(style: Any) -> _Prepared:
    context = ffi.gc(pango.pango_font_map_create_context(style.font_config.font_map), gobject.g_object_unref)
    pango.pango_context_set_round_glyph_positions(context, False)
    pango.pango_context_set_base_dir(context, PANGO_DIRECTION[style["direction"]])
    override = style["font_language_override"]
    spoken = style["lang"] if override == "normal" else LST_TO_ISO.get(override.lower(), override)
    if spoken:
        pointer, _kept = unicode_to_char_p(spoken)
        language = pango.pango_language_from_string(pointer)
        pango.pango_context_set_language(context, language)
    else:
        language = pango.pango_language_get_default()
    description = get_font_description(style)
    features = font_features(
        style["font_kerning"],
        style["font_variant_ligatures"],
        style["font_variant_position"],
        style["font_variant_caps"],
        style["font_variant_numeric"],
        style["font_variant_alternates"],
        style["font_variant_east_asian"],
        style["font_feature_settings"],
    )
    known = _Prepared(
        size=style["font_size"],
        context=context,
        language=language,
        description=description,
        features=",".join(f"{key} {value}" for key, value in features.items()).encode(),
        breaks_words=style["overflow_wrap"] in {"anywhere", "break-word"},
        is_plain=style["letter_spacing"] in {"normal", 0} and style["word_spacing"] == 0,
        keeps_glyphs=style["text_align_all"] != "justify",
        lines=_lines(style, context, description, language),
    )
    known.attributes = _attributes(known, breaks_words=known.breaks_words)
    return known


def _lines(style: Any, context: Any, description: Any, language: Any) -> tuple[Any, ...]:
    """Return where lines under and through a text stand; nothing where the style has none."""
    if style["text_decoration_line"] == "none":
        return (None, None, None)
    metrics = ffi.gc(
        pango.pango_context_get_metrics(context, description, language), pango.pango_font_metrics_unref
    )
    asked = (
        pango.pango_font_metrics_get_ascent,
        pango.pango_font_metrics_get_underline_position,
        pango.pango_font_metrics_get_strikethrough_position,
        pango.pango_font_metrics_get_underline_thickness,
        pango.pango_font_metrics_get_strikethrough_thickness,
    )
    return tuple(FROM_UNITS * ask(metrics) for ask in asked)


def _attributes(known: _Prepared, *, breaks_words: bool) -> Any:
    """Return a new list of attributes for a whole text, however long it is."""
    if not known.features and not breaks_words:
        return ffi.NULL
    attributes = ffi.gc(pango.pango_attr_list_new(), pango.pango_attr_list_unref)
    if known.features:
        pango.pango_attr_list_insert(attributes, pango.pango_attr_font_features_new(known.features))
    if breaks_words:
        pango.pango_attr_list_insert(attributes, pango.pango_attr_insert_hyphens_new(False))
    return attributes


def _set_text(layout: Any, text: str, justify: bool = False) -> None:  # noqa: FBT001, FBT002 -- WeasyPrint's own
    known = _prepared(layout.style)
    if not known.is_plain or (justify and layout.justification_spacing) or "\t" in text:
        # These change the list they find, so it must not be the one all texts share.
        pango.pango_layout_set_attributes(layout.layout, _attributes(known, breaks_words=False))
        _setters["set_text"](layout, text, justify)
        return
    index = text.find("\n")
    if index != -1:
        text = text[: index + 2]
    layout.text = text
    pango.pango_layout_set_attributes(layout.layout, known.attributes)
    pointer, _kept = unicode_to_char_p(text)
    pango.pango_layout_set_text(layout.layout, pointer, -1)


def _first_line_metrics(  # noqa: PLR0917 -- WeasyPrint's own
    first_line: Any,
    text: str,
    layout: Any,
    resume_at: Any,
    space_collapse: Any,
    style: Any,
    hyphenated: Any = False,  # noqa: FBT002 -- WeasyPrint's own
    hyphenation_character: Any = None,
) -> Any:
    """Measure a line where it was broken; what ends with a space is measured without it, by a new shaping."""
    length = first_line.length
    words = text.encode()[:length].decode()
    if hyphenated or not words or words[-1].isspace():
        return _plain_metrics(
            first_line, text, layout, resume_at, space_collapse, style, hyphenated, hyphenation_character
        )
    width, height = line_break.line_size(first_line, style)
    baseline = pango.pango_layout_get_baseline(layout.layout) * FROM_UNITS
    if resume_at:
        layout.text = words
    if _prepared(style).keeps_glyphs:
        layout.glyphs = _Glyphs(layout.text, _runs(first_line))
    layout.deactivate()
    return layout, length, resume_at, width, height, baseline


def has_glyphs(layout: Any) -> bool:
    """True for a line that is drawn as it was measured, without asking Pango again."""
    kept: _Glyphs | None = vars(layout).get("glyphs")
    return kept is not None and kept.text == layout.text and not layout.justification_spacing


def _runs(first_line: Any) -> list[_Run]:
    found = []
    run = first_line.runs
    while run != ffi.NULL:
        piece = run.data
        item, glyphs = piece.item, piece.glyphs
        number = glyphs.num_glyphs
        analysis = item.analysis
        found.append(
            _Run(
                face=_hold(analysis.font),
                glyphs=ffi.buffer(glyphs.glyphs, number * _GLYPH.size)[:],
                clusters=ffi.buffer(glyphs.log_clusters, number * 4)[:],
                offset=item.offset,
                length=item.length,
                level=analysis.level,
            )
        )
        run = run.next
    return found


def _hold(pango_font: Any) -> int:
    """Return the address of a face, which stays its own."""
    address = int(ffi.cast("uintptr_t", pango_font))
    if address not in _held:
        gobject.g_object_ref(pango_font)
        _held[address] = (pango_font, *get_pango_font_key(pango_font))
    return address


def _draw_first_line(stream: Any, textbox: Any, text_overflow: Any, block_ellipsis: Any, matrix: Any) -> Any:
    layout = textbox.pango_layout
    if text_overflow == "ellipsis" or block_ellipsis != "none":
        return _plain_draw(stream, textbox, text_overflow, block_ellipsis, matrix)
    if not textbox.text.strip() or textbox.style["font_size"] < _LEAST_SIZE:
        return []
    if has_glyphs(layout):
        kept: _Glyphs = layout.glyphs
    else:
        pango.pango_layout_set_single_paragraph_mode(layout.layout, True)
        kept = _Glyphs(layout.text, _runs(pango.pango_layout_get_line_readonly(layout.layout, 0)))
    faces = {run.face: _face(stream, run.face) for run in kept.runs}
    strings = _strings(kept, faces)
    if strings is None:
        if not hasattr(layout, "layout"):
            layout.reactivate(textbox.style)
        return _plain_draw(stream, textbox, text_overflow, block_ellipsis, matrix)
    stream.set_text_matrix(*matrix.values)
    previous, string = None, ""
    for run, shown in zip(kept.runs, strings, strict=True):
        if run.face != previous:
            if string:
                stream.show_text(string)
            previous, string = run.face, ""
            font, size = faces[run.face]
            stream.set_font_size(font.hash, size)
        string += shown
    stream.show_text(string)
    return []


def _face(stream: Any, address: int) -> tuple[Any, float]:
    """Return the face as the file being written knows it, and its size."""
    pango_font, key, description, size = _held[address]
    fonts = stream._fonts  # noqa: SLF001 -- no public way to the fonts of a file
    font = fonts.get(key)
    if font is None:
        font = fonts[key] = Font(pango_font, description, size)
    return font, size


def _strings(line: _Glyphs, faces: dict[int, tuple[Any, float]]) -> list[str] | None:
    """Return what the file says of each run; None where WeasyPrint must say it."""
    found = []
    for run in line.runs:
        font, size = faces[run.face]
        if font.bitmap or font.png or font.svg or font.colr:
            return None
        pieces = vars(font).setdefault("pieces", {}).setdefault(size, {})
        shown = ["<"]
        for index, (glyph,) in enumerate(_PLACE.iter_unpack(run.glyphs)):
            piece = pieces.get(glyph)
            if piece is None:
                piece = _piece(glyph, index, run, line.text, font, size)
                if piece is None:
                    return None
                pieces[glyph] = piece
            shown.append(piece)
        string = "".join(shown)
        found.append(string[:-1] if string[-1] == "<" else f"{string}>")
    return found


def _piece(  # noqa: PLR0917 -- a glyph, where it stands, and in which face
    glyph: bytes, index: int, run: _Run, text: str, font: Any, size: float
) -> str | None:
    """Return how a glyph is written, having told the face of it; None for one that is no plain glyph."""
    number, width, right, up = _FIELDS.unpack(glyph)
    if number == pango.PANGO_GLYPH_EMPTY:
        return f">{-width / size}<"
    if number & pango.PANGO_GLYPH_UNKNOWN_FLAG or up:
        return None
    if number not in font.to_unicode:
        font.to_unicode[number] = run.words(index, text)
    if number not in font.widths:
        extents = ffi.new("PangoRectangle *")
        pango.pango_font_get_glyph_extents(_held[run.face][0], number, ffi.NULL, extents)
        font.widths[number] = round(extents.width * 1000 * FROM_UNITS / size)
    offset = right / size
    kerning = font.widths[number] + offset - width * 1000 * FROM_UNITS / size
    before = f">{-offset}<" if offset else ""
    after = f">{int(kerning)}<" if kerning else ""
    return f"{before}{number:04x}{after}"
