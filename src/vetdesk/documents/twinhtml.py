"""Writes the parts of a document in two languages as rows of two columns, Chinese left.

Every paragraph, item and heading is a small table of its own, so that it can break over pages and keep
with what follows as any paragraph does. Forms and ruled tables have one column of values under words in
both languages: names and figures are the same in either.
"""

from collections.abc import Iterator
from html import escape
from typing import Final

from vetdesk.documents import tree
from vetdesk.documents.furniture import EN, ZH, heading_words, letters_wide, says_the_same
from vetdesk.documents.inlinehtml import (
    aim_of,
    atom,
    label_html,
    line_html,
    long_class,
    part_classes,
    row_class,
)
from vetdesk.documents.shares import shares_of

_LONG_KEY: Final = 18
_LONG_ROW: Final = 800
_SHORT_KEYS: Final = (23, 30)
_LONG_KEYS: Final = (30, 38)


def twin_section(section: tree.Section, english: tree.Section, *, aim: bool = False) -> str:
    """Return one part with its heading in both languages; with ``aim`` the contents can point at it."""
    return "".join(_section(section, english, aim=aim))


def _section(section: tree.Section, english: tree.Section, *, aim: bool) -> Iterator[str]:
    target = f' id="{aim_of(section.id)}"' if aim else ""
    yield f'<section class="{part_classes(section, "both")}"{target}>'
    yield from _heading(section, english)
    following = (*section.blocks, None)[1:]
    for number, (block, other, after) in enumerate(
        zip(section.blocks, english.blocks, following, strict=True)
    ):
        yield from _block(block, other, atom(section.id, number), leads=isinstance(after, tree.Pairs))
    yield "</section>"


def _heading(section: tree.Section, english: tree.Section) -> Iterator[str]:
    place = atom(section.id, -1)
    if section.kind == "annex":
        yield f'<p class="annexno"{place}>{escape(section.label)}{ZH.apart}{escape(english.label)}</p>'
        yield f'<h2>{escape(section.title)}</h2><p class="title-en" lang="en">{escape(english.title)}</p>'
    elif section.label or section.title:
        colon = (ZH.colon, EN.colon.strip()) if section.kind == "recitals" else ("", "")
        ours = f"<h2>{escape(heading_words(section.label, section.title, ZH))}{colon[0]}</h2>"
        words = heading_words(english.label, english.title, EN)
        yield _row(ours, f'<p class="h2">{escape(words)}{colon[1]}</p>', place, "heading-row")


def _row(ours: str, theirs: str, place: str, kind: str = "") -> str:
    # Where a row breaks over two pages each column breaks for itself; only long ones may.
    kind += " whole" if max(letters_wide(ours), letters_wide(theirs)) < _LONG_ROW else ""
    return (
        f'<table class="twin {kind}"{place}><colgroup><col class="zh"><col class="en"></colgroup><tbody><tr>'
        f'<td class="zh">{ours}</td><td class="en" lang="en">{theirs}</td></tr></tbody></table>'
    )


def _block(block: tree.Block, english: tree.Block, place: str, *, leads: bool) -> Iterator[str]:
    match block, english:
        case tree.Paragraph(), tree.Paragraph():
            yield from _paragraph(block, english, place, leads=leads)
        case tree.Centred(), tree.Centred():
            ours, theirs = (f'<p class="centred">{line_html(one.line)}</p>' for one in (block, english))
            yield _row(ours, theirs, place, "lead")
        case tree.Pairs(), tree.Pairs():
            yield from _pairs(block, english, place)
        case tree.Table(), tree.Table():
            yield from _table(block, english, place)
        case _:
            yield f'<p class="gap"{place}></p>'


def _paragraph(ours: tree.Paragraph, theirs: tree.Paragraph, place: str, *, leads: bool) -> Iterator[str]:
    """Write a paragraph with its items; words that announce what follows stay on its page."""
    lead = "lead" if leads or ours.items else ""
    if ours.label or ours.line:
        yield _row(_words(ours, ZH.apart), _words(theirs, EN.apart), place, lead)
    alone = "" if ours.label else " alone"
    for item, other in zip(ours.items, theirs.items, strict=True):
        left, right = (
            f'<p class="item{alone}">{label_html(one.label)}{line_html(one.line)}</p>'
            for one in (item, other)
        )
        yield _row(left, right, place)


def _words(paragraph: tree.Paragraph, apart: str) -> str:
    heading = f'<span class="heading">{escape(paragraph.heading)}</span>{apart}' if paragraph.heading else ""
    if paragraph.label:
        return f'<p class="numbered">{label_html(paragraph.label)}{heading}{line_html(paragraph.line)}</p>'
    return f'<p class="plain">{heading}{line_html(paragraph.line)}</p>'


def _pairs(ours: tree.Pairs, theirs: tree.Pairs, place: str) -> Iterator[str]:
    longest = max(len(tree.line_text(row.key)) for row in ours.rows)
    first, second = _LONG_KEYS if longest > _LONG_KEY else _SHORT_KEYS
    sealed = any(row_class(row) == "seal-row" for row in ours.rows)
    spread = any(map(long_class, ours.rows))
    classes = f"pairs{' sealing' if sealed else ''}{' spread' if spread else ''}"
    yield (
        f'<table class="{classes}"{place}><colgroup><col style="width:{first}%">'
        f'<col style="width:{second}%"><col></colgroup><tbody>'
    )
    for row, other in zip(ours.rows, theirs.rows, strict=True):
        yield f'<tr class="{row_class(row)}{long_class(row)}"><td class="key">{line_html(row.key)}</td>'
        yield f'<td class="key-en" lang="en">{line_html(other.key)}</td><td>{_value(row, other)}</td></tr>'
    yield "</tbody></table>"


def _value(row: tree.Pair, other: tree.Pair) -> str:
    """Return a value once where both languages say the same, else the one under the other."""
    ours, theirs = line_html(row.value), line_html(other.value)
    same = says_the_same(tree.line_text(row.value), tree.line_text(other.value))
    return ours if same else f'{ours}<br><span lang="en">{theirs}</span>'


def _table(ours: tree.Table, theirs: tree.Table, place: str) -> Iterator[str]:
    yield f'<table class="ruled t-{escape(ours.name)}"{place}><colgroup>'
    for share in shares_of(ours, theirs.columns):
        yield f'<col style="width:{100 * share:.3f}%">'
    yield "</colgroup><thead><tr>"
    for column, other in zip(ours.columns, theirs.columns, strict=True):
        yield f'<th>{escape(column.header)}<br><span class="head-en">{escape(other.header)}</span></th>'
    yield "</tr></thead><tbody>"
    rows = [*zip(ours.rows, theirs.rows, strict=True)]
    for left, right in rows:
        yield f"<tr>{_cells(ours.columns, left, right)}</tr>"
    if ours.total:
        yield f'<tr class="total">{_cells(ours.columns, ours.total, theirs.total)}</tr>'
    yield "</tbody></table>"


def _cells(columns: tuple[tree.Column, ...], ours: tuple[str, ...], theirs: tuple[str, ...]) -> str:
    return "".join(
        f'<td class="{column.align}">{escape(cell)}{"" if cell == other else f"<br>{escape(other)}"}</td>'
        for column, cell, other in zip(columns, ours, theirs, strict=True)
    )
