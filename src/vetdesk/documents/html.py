"""Writes a document tree as HTML for the page layout; the only place that escapes."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from html import escape
from typing import Final

from vetdesk.documents import tree
from vetdesk.documents.bars import bars_html
from vetdesk.documents.jobs import Stamp

_SIDE: Final = re.compile(r"（(.方)）")
_MAX_KEY_PARTS: Final = 46
# Characters of one value, and of all values of one table, that may not find room on a page.
_LONG_VALUE: Final = 250
_LONG_ROWS: Final = 400
_LONG_NAMES: Final = 90
# A ¥-amount with its capitals in brackets may break before the bracket only (decision 22).
_FIGURE: Final = re.compile(r"¥[0-9][0-9,.]*")
# A box to tick never stands on another line than the words it ticks.
_TICK: Final = re.compile(r"□ ?[^\s□；;，,。：_（）]{1,12}")
_FORM: Final = "（样式）"
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
    return f'<main class="k-{escape(document.kind, quote=True)} d-{own}">{content}</main>'


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


def section_html(section: tree.Section) -> str:
    """Return one part with its heading."""
    return "".join(_section(section))


def _parts(document: tree.Document, *, own_sign_page: bool) -> Iterator[str]:
    if document.cover is not None:
        yield from _cover(document, document.cover)
    else:
        # The title of a list in landscape stands on its first page, not on an upright one before it.
        wide = bool(document.sections) and _is_wide(document.sections[0])
        turned = ' class="wide"' if wide else ""
        yield f"<h1{turned}>{escape(document.title)}</h1>"
    if document.contents:
        yield from _contents(document, {})
    for section in document.sections:
        yield from _section(section, aim=document.contents)
    if document.signatures:
        yield from _signatures(document, own_page=own_sign_page)
    for annex in document.annexes:
        yield from _section(annex, aim=document.contents)


def opening_html(document: tree.Document, pages: Mapping[str, int]) -> str:
    """Return the cover and the table of contents alone, with the page each part begins on."""
    cover = _cover(document, document.cover) if document.cover is not None else ()
    return main_html(document, "".join((*cover, *_contents(document, pages))))


def _contents(document: tree.Document, pages: Mapping[str, int]) -> Iterator[str]:
    """Write one line for each article and annex; a page not known yet stands as 0."""
    yield f'<section class="contents"{_atom(CONTENTS, -1)}><p class="contents-title">目　录</p>'
    for part in tree.content_lines(document):
        words = f"{part.label}{'' if part.label.endswith('、') else '　'}{part.title}"
        yield f'<p class="entry">{_entry(part.id, words, pages)}</p>'
    yield "</section>"


def _entry(part: str, words: str, pages: Mapping[str, int]) -> str:
    return f'<a href="#{_aim(part)}" data-page="{pages.get(part, 0)}">{escape(words)}</a>'


def _aim(part: str) -> str:
    return f"aim-{re.sub(r'[^A-Za-z0-9_-]', '-', part)}"


def _numbers(document: tree.Document) -> str:
    label = "合同编号" if document.kind == "agreement" else "编号"
    number = f"{label}：{escape(document.number) or '（签发时编号）'}"
    return number + (f"<br>外部编号：{escape(document.external_no)}" if document.external_no else "")


def _cover(document: tree.Document, cover: tree.Cover) -> Iterator[str]:
    yield f'<section class="cover" data-atom="cover.0"><p class="numbers">{_numbers(document)}</p>'
    yield f'<h1>{escape(document.title)}</h1><div class="rule"></div>'
    # Names of 200 characters in full size would climb over the title.
    long = " long" if sum(len(tree.line_text(pair.value)) for pair in cover.parties) > _LONG_NAMES else ""
    yield f'<div class="parties{long}"><table><tbody>'
    for pair in cover.parties:
        role = f'<td class="role">{_line(pair.key)}：</td>'
        yield f'<tr>{role}<td class="name">{_line(pair.value)}</td></tr>'
    yield '<tr><td class="role">签订地点：</td>'
    yield f'<td class="name">{escape(cover.place)}</td></tr><tr><td class="role">签订日期：</td>'
    yield '<td class="name">　　　　年　　　月　　　日</td></tr></tbody></table></div></section>'


def _section(section: tree.Section, *, aim: bool = False) -> Iterator[str]:
    """Write one part; with ``aim`` the table of contents can point at it."""
    wide = _is_wide(section)
    form = " form" if section.title.endswith(_FORM) else ""
    own = re.sub(r"[^A-Za-z0-9_-]", "-", section.id)
    # The name is a class: letters of one batch have the same parts. Only a table of contents needs an id.
    target = f' id="{_aim(section.id)}"' if aim else ""
    classes = f"part {section.kind} part-{own}{' wide' if wide else ''}{form}"
    yield f'<section class="{classes}"{target}>'
    atom = _atom(section.id, -1)
    if section.kind == "annex":
        yield f'<p class="annexno"{atom}>{escape(section.label)}</p>'
        yield f"<h2>{escape(section.title)}</h2>"
    elif section.label:
        space = "" if section.label.endswith("、") else "　"
        yield f"<h2{atom}>{escape(section.label)}{space}{escape(section.title)}</h2>"
    elif section.title:
        colon = "：" if section.kind == "recitals" else ""
        yield f"<h2{atom}>{escape(section.title)}{colon}</h2>"
    following = (*section.blocks[1:], None)
    for number, (block, after) in enumerate(zip(section.blocks, following, strict=True)):
        yield from _block(block, _atom(section.id, number), leads=isinstance(after, tree.Pairs))
    yield "</section>"


def _is_wide(section: tree.Section) -> bool:
    return any(isinstance(block, tree.Table) and block.landscape for block in section.blocks)


def _atom(part: str, index: int) -> str:
    """Return the attribute by which the preview finds a block again on the laid-out page."""
    return f' data-atom="{escape(part, quote=True)}.{index}"'


def _block(block: tree.Block, atom: str, *, leads: bool = False) -> Iterator[str]:
    match block:
        case tree.Paragraph():
            yield from _paragraph(block, atom, leads=leads)
        case tree.Centred():
            yield f'<p class="centred"{atom}>{_line(block.line)}</p>'
        case tree.Gap():
            yield f'<p class="gap"{atom}></p>'
        case tree.Pairs():
            yield from _pairs(block, atom)
        case tree.Table():
            yield from _table(block, atom)
        case tree.Bars():
            yield from bars_html(block, atom)


def _paragraph(paragraph: tree.Paragraph, atom: str, *, leads: bool) -> Iterator[str]:
    """Write a paragraph with its items; words that announce what follows stay on its page."""
    lead = " lead" if leads or paragraph.items else ""
    heading = f'<span class="heading">{escape(paragraph.heading)}</span>　' if paragraph.heading else ""
    if paragraph.label:
        yield f'<p class="numbered{lead}"{atom}>{_label(paragraph.label)}{heading}{_line(paragraph.line)}</p>'
    elif paragraph.line:
        yield f'<p class="plain{lead}"{atom}>{heading}{_line(paragraph.line)}</p>'
    alone = "" if paragraph.label else " alone"
    for item in paragraph.items:
        yield f'<p class="item{alone}"{atom}>{_label(item.label)}{_line(item.line)}</p>'


def _label(label: str) -> str:
    """Return a label of fixed width, which spares the layout from measuring every one of them."""
    counted = f" w{len(label)}" if label.endswith(("、", "）")) else ""
    return f'<span class="label{counted}">{escape(label)}</span>'


def _pairs(pairs: tree.Pairs, atom: str) -> Iterator[str]:
    sealed = [row for row in pairs.rows if _row_class(row) == "seal-row"]
    rows = pairs.rows
    if sealed[1:]:
        yield _seals(sealed, atom)
        rows = tuple(row for row in rows if row not in sealed)
    if not rows:
        return
    longest = max(len(tree.line_text(row.key)) for row in rows)
    share = min(max(16, longest * 3 + 3), _MAX_KEY_PARTS)
    classes = f"pairs{' sealing' if sealed else ''}{_flow(rows)}"
    yield f'<table class="{classes}"{atom}><colgroup><col style="width:{share}%"><col></colgroup><tbody>'
    for row in rows:
        yield f'<tr class="{_row_class(row)}"><td class="key">{_line(row.key)}</td>'
        yield f"<td>{_line(row.value)}</td></tr>"
    yield "</tbody></table>"


def _flow(rows: Sequence[tree.Pair]) -> str:
    """Keep rows on one page, unless they are longer than one and would leave an empty page before them."""
    lengths = [len(tree.line_text(row.value)) for row in rows]
    if max(lengths) > _LONG_VALUE:
        return " spread"
    return " flowing" if sum(lengths) > _LONG_ROWS else ""


def _seals(rows: Sequence[tree.Pair], atom: str) -> str:
    """Return the places of two seals side by side, so that a letter and its receipt keep to one page."""
    cells = "".join(
        f'<td><p class="role">{_line(row.key)}：</p><p>{_line(row.value)}</p></td>' for row in rows
    )
    return f'<table class="seals"{atom}><tbody><tr>{cells}</tr></tbody></table>'


def _row_class(row: tree.Pair) -> str:
    """Leave room where a letter is sealed or signed by hand."""
    key = tree.line_text(row.key)
    return (
        "seal-row"
        if key.endswith("（盖章）")
        else "sign-row"
        if key.endswith(("签名", "签字", "signature"))
        else "row"
    )


def _table(table: tree.Table, atom: str) -> Iterator[str]:
    whole = sum(column.parts for column in table.columns)
    yield f'<table class="ruled t-{escape(table.name)}"{atom}><colgroup>'
    for column in table.columns:
        yield f'<col style="width:{100 * column.parts / whole:.3f}%">'
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
    if document.kind == "agreement":
        words = f"（本页无正文，为《{document.title}》签署页）" if own_page else "（以下无正文）"
        ending = f'<p class="ending">{escape(words)}</p>'
    else:
        ending = ""
    own = " own-page" if own_page else ""
    single = "" if document.signatures[1:] else " single"
    yield f'<section class="sign{own}" id="sign" data-atom="sign.0">{ending}'
    yield f'<table class="signatures{single}"><tbody><tr>'
    for signature in document.signatures:
        yield f'<td class="signature">{_signature(signature)}</td>'
    yield "</tr></tbody></table></section>"


def _signature(signature: tree.Signature) -> str:
    side = _SIDE.search(signature.role)
    role = side[1] if side else signature.role
    title = escape(signature.title) or '<span class="pen" style="width:32mm">&#160;</span>'
    return (
        f'<p class="role">{escape(role)}（盖章）：</p><p class="name">{escape(signature.name)}</p>'
        '<div class="seal">盖章处</div>'
        '<p>法定代表人或授权代表（签字）：</p><p><span class="pen" style="width:62mm">&#160;</span></p>'
        f"<p>职务：{title}</p><p>日期：　　　　年　　　月　　　日</p>"
    )


def _line(line: tree.Line) -> str:
    return "".join(_inline(inline) for inline in line)


def _inline(inline: tree.Inline) -> str:
    match inline:
        case tree.Missing():
            return f'<span class="missing">{escape(inline.text)}</span>'
        case tree.Value():
            return _FIGURE.sub(r'<span class="nobreak">\g<0></span>', escape(inline.text))
        case tree.Term() if inline.defines:
            return f"<b>{escape(inline.text)}</b>"
        case tree.Changed():
            kind = "gone" if inline.deleted else "come"
            return f'<span class="{kind}">{escape(inline.text)}</span>'
        case _:
            return _TICK.sub(r'<span class="nobreak">\g<0></span>', escape(inline.text))
