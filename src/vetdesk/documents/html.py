"""Writes a document tree as HTML for the page layout; the only place that escapes."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from html import escape
from typing import Final

from vetdesk.documents import tree
from vetdesk.documents.bars import bars_html
from vetdesk.documents.furniture import EN, ZH, Furniture, furniture_of, heading_words, is_crowded, side_of
from vetdesk.documents.inlinehtml import (
    aim_of,
    atom,
    is_sealed,
    is_wide,
    label_html,
    line_html,
    long_class,
    part_classes,
    row_class,
)
from vetdesk.documents.jobs import Stamp
from vetdesk.documents.shares import shares_of
from vetdesk.documents.twinhtml import twin_section

_MAX_KEY_PARTS: Final = 46
# Characters of one value, and of all values of one table, that may not find room on a page.
_LONG_ROWS: Final = 400
CONTENTS: Final = "contents"
"""The name of the table of contents among the parts a page can show."""


def body_html(document: tree.Document, *, own_sign_page: bool = False) -> str:
    """Return the whole page source; ``own_sign_page`` puts the signatures on a page of their own."""
    return main_html(document, "".join(_parts(document, own_sign_page=own_sign_page)))


def sign_page_html(document: tree.Document) -> str:
    """Return the signatures alone, under the words that the page has no other text."""
    return main_html(document, "".join(_signatures(document, own_page=True)))


def main_html(document: tree.Document, content: str) -> str:
    """Return content inside the element that carries the kind and the name of the document."""
    own = re.sub(r"[^a-z0-9_]", "-", document.id)
    tongue = " in-both" if document.english else " in-english" if furniture_of(document) is EN else ""
    kind = escape(document.kind, quote=True)
    return f'<main class="k-{kind} d-{own}{tongue}">{content}</main>'


def letter_html(document: tree.Document, number: int) -> str:
    """Return a letter as a section of a document of many; ``number`` finds it again on the pages."""
    return f'<div class="letter" data-letter="{number}">{body_html(document)}</div>'


def page_html(document: tree.Document, content: str, stamp: Stamp) -> str:
    """Wrap content in the html element with language, title and the metadata dates."""
    title = escape(tree_title(document))
    dates = f'<meta name="dcterms.created" content="{_moment(stamp.created)}">' if stamp.created else ""
    return (
        f'<!doctype html><html lang="{escape(document.language)}"><head><meta charset="utf-8">'
        f"<title>{title}</title>{dates}</head><body>{content}</body></html>"
    )


def _moment(moment: datetime) -> str:
    """Return a W3C date; a time of day is only written with its zone."""
    return moment.isoformat(timespec="seconds") if moment.tzinfo else f"{moment:%Y-%m-%d}"


def tree_title(document: tree.Document) -> str:
    """Return the title of the file: name and number."""
    return f"{document.title} {document.number}".strip()


def section_html(section: tree.Section, english: tree.Section | None = None, *, words: Furniture = ZH) -> str:
    """Return one part with its heading, in two columns where its English is given."""
    return "".join(_section(section, words)) if english is None else twin_section(section, english)


def _parts(document: tree.Document, *, own_sign_page: bool) -> Iterator[str]:
    if document.cover is not None:
        yield from _cover(document, document.cover)
    else:
        # The title of a list in landscape stands on its first page, not on an upright one before it.
        wide = bool(document.sections) and is_wide(document.sections[0])
        turned = ' class="wide"' if wide else ""
        yield f"<h1{turned}>{escape(document.title)}</h1>{_under_title(document)}"
    if document.contents:
        yield from _contents(document, {})
    yield from _all(document, document.sections)
    if document.signatures:
        yield from _signatures(document, own_page=own_sign_page)
    yield from _all(document, document.annexes)


def _all(document: tree.Document, parts: tuple[tree.Section, ...]) -> Iterator[str]:
    english = _english_parts(document)
    for part in parts:
        if part.id in english:
            yield twin_section(part, english[part.id], aim=document.contents)
        else:
            yield from _section(part, furniture_of(document), aim=document.contents)


def _english_parts(document: tree.Document) -> Mapping[str, tree.Section]:
    english = document.english
    return {one.id: one for one in (*english.sections, *english.annexes)} if english else {}


def _under_title(document: tree.Document) -> str:
    """Return the title in English under the Chinese one, and what kind of text this is."""
    said = f'<p class="title-en" lang="en">{escape(document.english.title)}</p>' if document.english else ""
    return said + (f'<p class="note">{escape(document.note)}</p>' if document.note else "")


def _in_both(document: tree.Document, name: str) -> str:
    """Return a fixed word, in a document of two languages the English one after it."""
    words = str(getattr(furniture_of(document), name))
    return f"{words} {getattr(EN, name).strip()}" if document.english else words


def opening_html(document: tree.Document, pages: Mapping[str, int]) -> str:
    """Return the cover and the table of contents alone, with the page each part begins on."""
    cover = _cover(document, document.cover) if document.cover is not None else ()
    return main_html(document, "".join((*cover, *_contents(document, pages))))


def _contents(document: tree.Document, pages: Mapping[str, int]) -> Iterator[str]:
    """Write one line for each article and annex; a page not known yet stands as 0."""
    words, english = furniture_of(document), _english_parts(document)
    yield f'<section class="contents"{atom(CONTENTS, -1)}>'
    yield f'<p class="contents-title">{_in_both(document, "contents")}</p>'
    for part in tree.content_lines(document):
        entry = escape(heading_words(part.label, part.title, words))
        if other := english.get(part.id):
            said = escape(heading_words(other.label, other.title, EN))
            entry += f'{words.apart}<span class="entry-en">{said}</span>'
        yield f'<p class="entry">{_entry(part.id, entry, pages)}</p>'
    yield "</section>"


def _entry(part: str, words: str, pages: Mapping[str, int]) -> str:
    return f'<a href="#{aim_of(part)}" data-page="{pages.get(part, 0)}">{words}</a>'


def _numbers(document: tree.Document) -> str:
    label = _in_both(document, "contract_no" if document.kind == "agreement" else "number")
    colon = furniture_of(document).colon
    number = f"{label}{colon}{escape(document.number) or _in_both(document, 'not_numbered')}"
    external = _in_both(document, "external_no")
    return number + (f"<br>{external}{colon}{escape(document.external_no)}" if document.external_no else "")


def _cover(document: tree.Document, cover: tree.Cover) -> Iterator[str]:
    long = " long" if is_crowded(cover) else ""
    yield f'<section class="cover{long}" data-atom="cover.0"><p class="numbers">{_numbers(document)}</p>'
    yield f'<h1>{escape(document.title)}</h1>{_under_title(document)}<div class="rule"></div>'
    yield '<div class="parties"><table><tbody>'
    words = furniture_of(document)
    theirs = document.english.cover if document.english else None
    for number, pair in enumerate(cover.parties):
        other = f"<br>{line_html(theirs.parties[number].key)}{EN.colon}" if theirs else ""
        role = f'<td class="role">{line_html(pair.key)}{words.colon}{other}</td>'
        yield f'<tr>{role}<td class="name">{line_html(pair.value)}</td></tr>'
    place = escape(cover.place)
    if theirs and theirs.place != cover.place:
        place += f"<br>{escape(theirs.place)}"
    for name, value in (("place", place), ("date", words.blank_date.strip("_"))):
        other = f"<br>{getattr(EN, name)}{EN.colon}" if theirs else ""
        key = f"{getattr(words, name)}{words.colon}{other}"
        yield f'<tr><td class="role">{key}</td><td class="name">{value}</td></tr>'
    yield "</tbody></table></div></section>"


def _section(section: tree.Section, words: Furniture, *, aim: bool = False) -> Iterator[str]:
    """Write one part; with ``aim`` the table of contents can point at it."""
    # The name is a class: letters of one batch have the same parts. Only a table of contents needs an id.
    target = f' id="{aim_of(section.id)}"' if aim else ""
    yield f'<section class="{part_classes(section)}"{target}>'
    place = atom(section.id, -1)
    if section.kind == "annex":
        yield f'<p class="annexno"{place}>{escape(section.label)}</p>'
        yield f"<h2>{escape(section.title)}</h2>"
    elif section.label:
        yield f"<h2{place}>{escape(heading_words(section.label, section.title, words))}</h2>"
    elif section.title:
        colon = words.colon.strip() if section.kind == "recitals" else ""
        yield f"<h2{place}>{escape(section.title)}{colon}</h2>"
    following = (*section.blocks, None)[1:]
    for number, (block, after) in enumerate(zip(section.blocks, following, strict=True)):
        leads = isinstance(after, tree.Pairs)
        if isinstance(block, tree.Paragraph) and isinstance(after, tree.Gap):
            # A seal never stands alone: the words above the gap before it stay with it.
            leads = is_sealed(section.blocks[number + 2 :])
        yield from _block(block, atom(section.id, number), leads=leads)
    yield "</section>"


def _block(block: tree.Block, place: str, *, leads: bool = False) -> Iterator[str]:
    match block:
        case tree.Paragraph():
            yield from _paragraph(block, place, leads=leads)
        case tree.Centred():
            yield f'<p class="centred"{place}>{line_html(block.line)}</p>'
        case tree.Gap():
            yield f'<p class="gap"{place}></p>'
        case tree.Pairs():
            yield from _pairs(block, place)
        case tree.Table():
            yield from _table(block, place)
        case tree.Bars():
            yield from bars_html(block, place)


def _paragraph(paragraph: tree.Paragraph, place: str, *, leads: bool) -> Iterator[str]:
    """Write a paragraph with its items; words that announce what follows stay on its page."""
    heads = bool(paragraph.heading) and not paragraph.line
    lead = " lead" if leads or paragraph.items or heads else ""
    heading = f'<span class="heading">{escape(paragraph.heading)}</span>' if paragraph.heading else ""
    heading += "　" if paragraph.heading and paragraph.line else ""
    if paragraph.label:
        words = f"{label_html(paragraph.label)}{heading}{line_html(paragraph.line)}"
        yield f'<p class="numbered{lead}"{place}>{words}</p>'
    elif paragraph.line or paragraph.heading:
        yield f'<p class="plain{lead}"{place}>{heading}{line_html(paragraph.line)}</p>'
    alone = "" if paragraph.label else " alone"
    for item in paragraph.items:
        yield f'<p class="item{alone}"{place}>{label_html(item.label)}{line_html(item.line)}</p>'


def _pairs(pairs: tree.Pairs, place: str) -> Iterator[str]:
    sealed = [row for row in pairs.rows if row_class(row) == "seal-row"]
    rows = pairs.rows
    if sealed[1:]:
        yield _seals(sealed, place)
        rows = tuple(row for row in rows if row not in sealed)
    if not rows:
        return
    longest = max(len(tree.line_text(row.key)) for row in rows)
    share = min(max(16, longest * 3 + 3), _MAX_KEY_PARTS)
    classes = f"pairs{' sealing' if sealed else ''}{_flow(rows)}"
    yield f'<table class="{classes}"{place}><colgroup><col style="width:{share}%"><col></colgroup><tbody>'
    for row in rows:
        yield f'<tr class="{row_class(row)}{long_class(row)}"><td class="key">{line_html(row.key)}</td>'
        yield f"<td>{line_html(row.value)}</td></tr>"
    yield "</tbody></table>"


def _flow(rows: Sequence[tree.Pair]) -> str:
    """Keep rows on one page, unless they are longer than one and would leave an empty page before them."""
    lengths = [len(tree.line_text(row.value)) for row in rows]
    if any(map(long_class, rows)):
        return " spread"
    return " flowing" if sum(lengths) > _LONG_ROWS else ""


def _seals(rows: Sequence[tree.Pair], place: str) -> str:
    """Return the places of two seals side by side, so that a letter and its receipt keep to one page."""
    cells = "".join(
        f'<td><p class="role">{line_html(row.key)}：</p><p>{line_html(row.value)}</p></td>' for row in rows
    )
    return f'<table class="seals"{place}><tbody><tr>{cells}</tr></tbody></table>'


def _table(table: tree.Table, place: str) -> Iterator[str]:
    yield f'<table class="ruled t-{escape(table.name)}"{place}><colgroup>'
    for share in shares_of(table):
        yield f'<col style="width:{100 * share:.3f}%">'
    yield "</colgroup><thead><tr>"
    for column in table.columns:
        yield f"<th>{escape(column.header)}</th>"
    yield "</tr></thead><tbody>"
    for row in table.rows:
        yield f"<tr>{_cells(table.columns, row)}</tr>"
    if table.total:
        yield f'<tr class="total">{_cells(table.columns, table.total)}</tr>'
    yield "</tbody></table>"


def _cells(columns: tuple[tree.Column, ...], row: tuple[str, ...]) -> str:
    return "".join(
        f'<td class="{column.align}">{escape(cell)}</td>' for column, cell in zip(columns, row, strict=True)
    )


def _signatures(document: tree.Document, *, own_page: bool) -> Iterator[str]:
    ending = "".join(
        f'<p class="ending">{escape(_ending(one, own_page=own_page))}</p>'
        for one in (document, document.english)
        if one is not None and document.kind == "agreement"
    )
    own = " own-page" if own_page else ""
    single = "" if document.signatures[1:] else " single"
    yield f'<section class="sign{own}" id="sign" data-atom="sign.0">{ending}'
    yield f'<table class="signatures{single}"><tbody><tr>'
    for number, signature in enumerate(document.signatures):
        other = document.english.signatures[number] if document.english else None
        yield f'<td class="signature">{_signature(document, signature, other)}</td>'
    yield "</tr></tbody></table></section>"


def _ending(document: tree.Document, *, own_page: bool) -> str:
    words = furniture_of(document)
    return words.only_signatures.format(title=document.title) if own_page else words.no_more_text


def _signature(document: tree.Document, signature: tree.Signature, other: tree.Signature | None) -> str:
    words = furniture_of(document)
    role = f"{side_of(signature.role)}{words.seal}"
    if other is not None:
        role += f" {side_of(other.role)}{EN.seal}"
    title = escape(signature.title) or '<span class="pen" style="width:32mm">&#160;</span>'
    return (
        f'<p class="role">{escape(role)}{words.colon}</p><p class="name">{escape(signature.name)}</p>'
        f'<div class="seal">{_in_both(document, "seal_here")}</div>'
        f"<p>{_in_both(document, 'signed_by')}{words.colon}</p>"
        '<p><span class="pen" style="width:62mm">&#160;</span></p>'
        f"<p>{_in_both(document, 'post')}{words.colon}{title}</p>"
        f"<p>{_in_both(document, 'signed_on')}{words.colon}{words.blank_date}</p>"
    )
