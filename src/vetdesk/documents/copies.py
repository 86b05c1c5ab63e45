"""Makes the copies that go on paper from a filed PDF: marks in the margins, pages, sheets.

The filed PDF is the record and stays as it is; a copy is its pages with marks laid under them, so that no
mark can hide a letter of the text. Copies are no PDF/A: they are printed, not kept.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from io import BytesIO
from typing import Any, Final

import pikepdf

from vetdesk.documents.copywords import across_words, copy_words, edge_words, initials_words
from vetdesk.documents.stamps import watermark_picture
from vetdesk.domain.binding import (
    SEAL_MM,
    Copy,
    PrintPlan,
    SealGroup,
    Sides,
    blank_pages,
    groups_on,
    leaves_of,
    read_pages,
    seal_groups,
    sheet_of,
)

_POINTS: Final = 72 / 25.4
_PLACES: Final = {True: 0.3, False: 0.7}
_CSS: Final = """
body { margin: 0 } section { position: relative; overflow: hidden; break-before: page }
div { position: absolute; font: 9pt/12pt "Vetdesk Hei", "Vetdesk Song"; color: #222; text-align: left }
.copy { top: 9mm; right: 26mm; text-align: right }
.initials { bottom: 6mm; left: 30mm; white-space: pre }
.tick { background: #777 }
.edge { font-size: 6pt; line-height: 7pt; color: #555; text-align: center }
.across { background: url(vetdesk:watermark) center / 150mm no-repeat; top: 0; left: 0; right: 0; bottom: 0 }
"""


@dataclass(frozen=True)
class _Sheet:
    """One page of one copy, and what is laid under it."""

    index: int
    width: float
    height: float
    marks: str


def make_copies(pdf: bytes, plan: PrintPlan, *, draft: bool, only: int = 0) -> tuple[bytes, int]:
    """Return the copies of ``plan`` one after the other, and how many pages they have.

    With ``only`` (from 1) nothing but that page of all of them, upright and not folded, for a preview.
    Raises ``PagesUnclear``.
    """
    with pikepdf.open(BytesIO(pdf)) as source, pikepdf.new() as made:
        language = str(source.Root.get("/Lang", "zh-CN"))
        wanted = read_pages(plan.pages, len(source.pages))
        pages = [
            _sheet(source, page, copy, plan, language, draft=draft) for copy in plan.copies for page in wanted
        ]
        count = len(pages)
        if only:
            pages = [pages[min(only, count) - 1]]
        words = (across_words(one, language, draft=draft, watermark=plan.watermark) for one in plan.copies)
        across = next(filter(None, words), "")
        with pikepdf.open(BytesIO(_marks_pdf(pages, across))) as marks:
            for page, under in zip(pages, marks.pages, strict=True):
                made.pages.append(source.pages[page.index])
                made.pages[-1].add_underlay(under, None)
        for one in made.pages:
            for key in ("/StructParents", "/Tabs"):
                if key in one.obj:
                    del one.obj[key]
        if only:
            return _saved(made), count
        return _on_sheets(made, len(wanted), plan.sides), count


def locked(pdf: bytes, passphrase: str) -> bytes:
    """Return ``pdf`` so that only ``passphrase`` opens it (AES-256); what comes out is no PDF/A any more."""
    out = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as document:
        document.save(out, encryption=pikepdf.Encryption(user=passphrase, owner=passphrase, R=6, aes=True))
    return out.getvalue()


def _sheet(source: Any, page: int, copy: Copy, plan: PrintPlan, language: str, *, draft: bool) -> _Sheet:
    box = source.pages[page - 1].mediabox
    width, height = (float(box[2]) - float(box[0])) / _POINTS, (float(box[3]) - float(box[1])) / _POINTS
    parts = [_div("copy", copy_words(copy, language, draft=draft, numbered=plan.numbered))]
    if across_words(copy, language, draft=draft, watermark=plan.watermark):
        parts.append('<div class="across"></div>')
    if plan.initials:
        parts.append(_div("initials", initials_words(language)))
    leaf = sheet_of(page, plan.sides)
    if plan.edge and leaf is not None:
        groups = seal_groups(leaves_of(len(source.pages), plan.sides))
        for group in groups_on(leaf, groups):
            parts.extend(_edge(group, width, height, language))
    return _Sheet(page - 1, width, height, "".join(parts))


def _div(kind: str, words: str) -> str:
    return f'<div class="{kind}">{escape(words)}</div>' if words else ""


def _edge(group: SealGroup, width: float, height: float, language: str) -> Iterator[str]:
    """Mark where the seal begins and ends on the edge that is fanned.

    A page in landscape is bound with its top to the left, so that its foot is the fanned edge.
    """
    upright = height >= width
    along = height if upright else width
    start = seal_middle(group, along) - SEAL_MM / 2
    words = "<br>".join(escape(word) for word in edge_words(group, language))
    for place in (start, start + SEAL_MM):
        if upright:
            yield _placed("tick", f"top: {place:.2f}mm; right: 4mm; width: 4mm; height: 0.2mm")
        else:
            yield _placed("tick", f"right: {place:.2f}mm; bottom: 4mm; height: 4mm; width: 0.2mm")
    middle = start + SEAL_MM / 2 - 4
    if upright:
        yield _placed("edge", f"top: {middle:.2f}mm; right: 3.5mm; width: 6mm", words)
    else:
        yield _placed("edge", f"right: {middle:.2f}mm; bottom: 3.5mm; width: 8mm", words)


def seal_middle(group: SealGroup, along: float) -> float:
    """Return how far down an edge of ``along`` mm the middle of the seal lies."""
    return along * (0.5 if group.count == 1 else _PLACES[group.is_upper])


def _placed(kind: str, place: str, words: str = "") -> str:
    return f'<div class="{kind}" style="{place}">{words}</div>'


def _marks_pdf(pages: Sequence[_Sheet], across: str) -> bytes:
    from vetdesk.documents import layout  # WeasyPrint: only where pages are made

    sizes = {(page.width, page.height): f"s{number}" for number, page in enumerate(pages)}
    none = " ".join(
        f"@{place} {{ content: none }}" for place in ("top-left", "top-right", "bottom-left", "bottom-center")
    )
    rules = "".join(
        f"@page {name} {{ size: {width:.4f}mm {height:.4f}mm; margin: 0; {none} }}"
        f".{name} {{ page: {name}; width: {width:.4f}mm; height: {height - 0.01:.4f}mm }}"
        for (width, height), name in sizes.items()
    )
    content = "".join(
        f'<section class="{sizes[page.width, page.height]}">{page.marks}</section>' for page in pages
    )
    return layout.lay_out_marks(content, _CSS + rules, watermark_picture(across) if across else {})


def _on_sheets(made: Any, each: int, sides: Sides) -> bytes:
    """Begin every copy on a fresh sheet, and fold booklets: two pages beside each other."""
    if sides is Sides.ONE:
        return _saved(made)
    padded = pikepdf.new()
    blank = blank_pages(each, sides)
    for start in range(0, len(made.pages), each):
        copy = [made.pages[index] for index in range(start, start + each)]
        size = copy[-1].mediabox
        if sides is Sides.BOTH:
            padded.pages.extend(copy)
            for _ in range(blank):
                padded.add_blank_page(page_size=(float(size[2]), float(size[3])))
        else:
            _fold(padded, [*copy, *[None] * blank])
    return _saved(padded)


def _fold(padded: Any, copy: Sequence[Any]) -> None:
    """Lay pages out so that folded sheets laid in each other read in order."""
    width, height = 210 * _POINTS, 297 * _POINTS
    count = len(copy)
    for sheet in range(count // 4):
        fronts = (count - 1 - 2 * sheet, 2 * sheet)
        backs = (2 * sheet + 1, count - 2 - 2 * sheet)
        for left, right in (fronts, backs):
            page = padded.add_blank_page(page_size=(2 * width, height))
            for place, index in enumerate((left, right)):
                if copy[index] is not None:
                    where = pikepdf.Rectangle(place * width, 0, (place + 1) * width, height)
                    page.add_overlay(copy[index], where)


def _saved(pdf: Any) -> bytes:
    out = BytesIO()
    pdf.save(out, deterministic_id=True)
    return out.getvalue()
