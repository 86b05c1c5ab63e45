"""One page of the document under work as a picture, fast enough to follow the keyboard.

The whole document is laid out once and kept. When the text changes, only the blocks around
the visible page are laid out again, at the height where they stood; such a page is not
``exact``, because earlier pages may have grown, until the caller asks for the whole again.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from vetdesk.documents import tree
from vetdesk.documents.furniture import furniture_of
from vetdesk.documents.html import CONTENTS, main_html, section_html
from vetdesk.documents.jobs import Mode, Preview, RenderRequest, Stamp
from vetdesk.documents.pages import page_png
from vetdesk.documents.render import assemble_request, forget_faces, lay_out_all, one_pdf
from vetdesk.documents.stamps import page_words

# Blocks laid out beyond the end of the page, in case the text before them has become shorter.
_BEYOND: Final = 2
PART: Final = "part:"
_SIGNATURES: Final = "sign"

Atom = tuple[str, int]
"""A part id with the index of one of its blocks; -1 is the heading."""


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where an atom stood: first and last page (from 0) and the height of its top in px."""

    first: int
    last: int
    top: float


@dataclass(frozen=True, kw_only=True)
class Laid:
    """The last whole layout: its tree, its pages, and where everything stands."""

    document: tree.Document
    stamp: Stamp
    added_fonts: tuple[bytes, ...]
    pages: Any
    places: Mapping[Atom, Place]


_last: dict[str, Laid] = {}


def preview(
    request: RenderRequest, page: int, *, dots_per_inch: int, whole: bool = False, show: str = ""
) -> tuple[Preview, bool]:
    """Return page ``page`` of ``request`` as it would print now, and whether that was the quick way.

    ``whole`` lays everything out in any case; ``show`` names a field, and the first page that
    prints it (or its gap) is returned instead of ``page`` if there is one.
    """
    assembled = assemble_request(replace(request, mode=Mode.PREVIEW))
    document = assembled.documents[0]
    alone = len(assembled.documents) == 1
    laid = _last.get(document.id) if alone and not whole else None
    at = 0.0
    if laid is not None:
        page, at = _turned_to(show, document, laid.pages, laid.places) or (page, at)
    quick = None if laid is None else _quick(laid, document, request, page)
    if laid is not None and quick is not None:
        pdf, exact, count = quick, laid.document == document, len(laid.pages.pages)
    else:
        pages = _laid_whole(assembled.documents, request, keep=alone)
        page, at = _turned_to(show, document, pages, _places(pages)) or (page, at)
        exact, count = True, len(pages.pages)
        pdf = one_pdf(pages, min(max(page, 1), count) - 1)
    png, _ = page_png(pdf, 1, dots_per_inch=dots_per_inch, coloured=bool(assembled.missing))
    shown = Preview(
        png=png, page=min(max(page, 1), count), pages=count, missing=assembled.missing, exact=exact, at=at
    )
    return shown, quick is not None


def _turned_to(
    field: str, document: tree.Document, pages: Any, places: Mapping[Atom, Place]
) -> tuple[int, float] | None:
    """Return the first page (from 1) with a value or gap of ``field``, and how far down it stands.

    ``part:ID`` asks for the page where a part begins.
    """
    for atom, place in places.items() if field else ():
        if _holds(document, atom, field):
            page = pages.pages[place.first]
            origin = page._page_box.content_box_y()  # noqa: SLF001 -- no public way to the boxes
            return place.first + 1, round((origin + place.top) / page.height, 3)
    return None


def _holds(document: tree.Document, atom: Atom, field: str) -> bool:
    if field.startswith(PART):
        return atom[0] == field.removeprefix(PART)
    return any(
        isinstance(node, (tree.Value, tree.Missing)) and node.field.partition(".")[0] == field
        for node in tree.walk(_content(document, atom))
    )


def _laid_whole(documents: Sequence[tree.Document], request: RenderRequest, *, keep: bool) -> Any:
    pages = lay_out_all(documents, request)
    forget_faces()
    _last.clear()
    if keep:
        first = documents[0]
        _last[first.id] = Laid(
            document=first,
            stamp=request.stamp,
            added_fonts=request.added_fonts,
            pages=pages,
            places=_places(pages),
        )
    return pages


def _quick(laid: Laid, document: tree.Document, request: RenderRequest, page: int) -> bytes | None:
    """Return the one page without a whole layout, or None when only that would be right."""
    index = min(max(page, 1), len(laid.pages.pages)) - 1
    if laid.stamp != request.stamp or laid.added_fonts != request.added_fonts:
        return None
    here = [atom for atom, place in laid.places.items() if place.first <= index <= place.last]
    if all(_content(laid.document, atom) == _content(document, atom) for atom in here):
        return one_pdf(laid.pages, index)
    if not here or any(part in {"cover", CONTENTS, _SIGNATURES} for part, _ in here):
        return None
    return _window(laid, document, index, here)


def _window(laid: Laid, document: tree.Document, index: int, here: Sequence[Atom]) -> bytes | None:
    """Lay out the blocks of one page, starting at the height where the first of them stood."""
    from vetdesk.documents import layout

    start = laid.places[here[0]]
    sections = {section.id: section for section in (*document.sections, *document.annexes)}
    pieces = list(_slices(document, sections, here[0], here[-1]))
    if not pieces or any(part not in sections for part, _ in here):
        return None
    others: list[tree.Section] | list[None] = [None] * len(pieces)
    if english := document.english:
        known = {section.id: section for section in (*english.sections, *english.annexes)}
        others = list(_slices(english, known, here[0], here[-1]))
    both = zip(pieces, others, strict=True)
    said = furniture_of(document)
    html = "".join(section_html(piece, other, words=said) for piece, other in both)
    content = main_html(document, f'<div style="height:{start.top:.2f}px"></div>{html}')
    words = page_words(index + 1, len(laid.pages.pages), document.language)
    wanted = index - start.first
    with layout.only_pages(wanted + 1):
        part = layout.lay_out_part(content, document, laid.stamp, laid.added_fonts, words=words)
    return one_pdf(part, wanted) if wanted < len(part.pages) else None


def _slices(
    document: tree.Document, sections: Mapping[str, tree.Section], first: Atom, last: Atom
) -> Iterator[tree.Section]:
    """Yield the parts between two atoms, cut to the blocks that are needed."""
    flow = document.annexes if sections[first[0]].kind == "annex" else document.sections
    ids = [section.id for section in flow]
    begin, end = ids.index(first[0]), ids.index(last[0]) if last[0] in ids else len(ids) - 1
    for position in range(begin, end + 1):
        section = flow[position]
        blocks = section.blocks
        if position == end:
            blocks = blocks[: last[1] + 1 + _BEYOND]
        if position == begin and first[1] >= 0:
            # Without its heading an annex must not begin a new page, so it goes as plain text.
            kind = "text" if section.kind == "annex" else section.kind
            yield replace(section, kind=kind, label="", title="", blocks=blocks[first[1] :])
        else:
            yield replace(section, blocks=blocks)
    if end + 1 < len(flow) and flow[end].kind != "annex":
        following = flow[end + 1]
        yield replace(following, blocks=following.blocks[:_BEYOND])


def _content(document: tree.Document, atom: Atom) -> object:
    """Return what stands at an atom, for comparison; in a document of two languages both."""
    if document.english is None:
        return _content_alone(document, atom)
    return _content_alone(document, atom), _content_alone(document.english, atom)


def _content_alone(document: tree.Document, atom: Atom) -> object:
    part, index = atom
    if part == "cover":
        return document.cover, document.title, document.number, document.external_no
    if part == CONTENTS:
        return tuple((one.label, one.title) for one in tree.content_lines(document))
    if part == _SIGNATURES:
        return document.signatures, document.title
    for section in (*document.sections, *document.annexes):
        if section.id == part:
            if index < 0:
                return section.label, section.title
            return section.blocks[index] if index < len(section.blocks) else None
    return None


def _places(pages: Any) -> dict[Atom, Place]:
    """Read from the laid-out boxes where every heading and block stands, in reading order."""
    places: dict[Atom, Place] = {}
    for number, page in enumerate(pages.pages):
        box = page._page_box  # noqa: SLF001 -- no public way to the boxes
        origin = box.content_box_y()
        for child in box.descendants():
            element = getattr(child, "element", None)
            name = None if element is None else element.get("data-atom")
            if name is None or str(child.element_tag).startswith("@") or "::" in str(child.element_tag):
                continue
            part, _, block = name.rpartition(".")
            atom = (part, int(block))
            top = child.position_y - origin
            known = places.get(atom)
            places[atom] = (
                Place(first=number, last=number, top=top) if known is None else replace(known, last=number)
            )
    return places
