"""The marks around the text: running header, page numbers, draft and rehearsal marks."""

from collections.abc import Mapping

from vetdesk.documents import tree
from vetdesk.documents.jobs import Stamp

_REHEARSAL_LINE = "演练文本，不具有法律效力"
_REHEARSAL_ENGLISH = "Rehearsal, without legal effect"
_WATERMARK = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 600" width="600" height="600">
<text x="300" y="345" text-anchor="middle" transform="rotate(-35 300 300)" font-family="Vetdesk Hei"
 font-weight="700" font-size="{size}" fill="#e6e6e6">{words}</text></svg>"""


def watermark_words(stamp: Stamp, language: str = "zh-CN") -> str:
    """Return what stands across every page; empty for an issued contract of a real vault."""
    draft, rehearsal = ("草稿", "演练") if _is_chinese(language) else ("DRAFT", "DRILL")
    return "　".join([*([draft] if stamp.draft else []), *([rehearsal] if stamp.rehearsal else [])])


def stamp_assets(stamp: Stamp, language: str = "zh-CN") -> Mapping[str, tuple[bytes, str]]:
    """Return the pictures the page rules of ``stamp`` refer to."""
    words = watermark_words(stamp, language)
    return watermark_picture(words) if words else {}


def watermark_picture(words: str) -> Mapping[str, tuple[bytes, str]]:
    """Return the picture of ``words`` across a page, under the name the page rules use."""
    size = 150 if len(words) <= len("草稿") else 100 if len(words) <= len("DRAFT") else 60
    return {"watermark": (_WATERMARK.format(words=words, size=size).encode(), "image/svg+xml")}


def page_words(number: int, count: int, language: str = "zh-CN") -> str:
    """Return what the foot of page ``number`` says."""
    before, between, after = page_parts(language)
    return f"{before}{number}{between}{count}{after}"


def page_parts(language: str) -> tuple[str, str, str]:
    """Return what stands before, between and after the two numbers of the foot."""
    return ("第 ", " 页　共 ", " 页") if _is_chinese(language) else ("Page ", " of ", "")


def title_words(document: tree.Document, stamp: Stamp) -> str:
    """Return what stands at the top left of every page."""
    if document.note:
        # Both would run into the number at the right; the title stands on the first page.
        return f"{document.note}\n{_REHEARSAL_ENGLISH}" if stamp.rehearsal else document.note
    if not stamp.rehearsal:
        return document.title
    if _is_chinese(document.language):
        return f"{document.title}　{_REHEARSAL_LINE}"
    return f"{document.title} - {_REHEARSAL_ENGLISH}"


def number_words(document: tree.Document, stamp: Stamp) -> str:
    """Return what stands at the top right of every page; empty without a number."""
    if not stamp.number:
        return ""
    if not _is_chinese(document.language):
        return f"No. {stamp.number}"
    return f"{'合同编号' if document.kind == 'agreement' else '编号'}：{stamp.number}"


def is_official(document: tree.Document, stamp: Stamp) -> bool:
    """Say whether a document has the look of GB/T 9704-2012: an agreement in Chinese alone, where asked for.

    The norm knows no second language: its lines would not fit two columns.
    """
    alone = document.english is None and _is_chinese(document.language)
    return stamp.official and alone and document.kind == "agreement"


def stamp_css(document: tree.Document, stamp: Stamp, words: str = "", count: int = 0) -> str:
    """Return the page rules that differ from document to document.

    ``words`` replace the running page number where only one page is laid out, ``count`` the number of
    all pages where only the first ones are.
    """
    before, between, after = (_string(part) for part in page_parts(document.language))
    whole = _string(str(count)) if count else "counter(pages)"
    counted = f"{before} counter(page) {between} {whole} {after}"
    rules = [
        f"@top-left {{ content: {_string(title_words(document, stamp))} }}",
        f"@top-right {{ content: {_string(number_words(document, stamp))} }}",
        f"@bottom-center {{ content: {_string(words) if words else counted} }}",
    ]
    if stamp.foot:
        # Two short lines keep clear of the page number in the middle.
        rules.append(f"@bottom-left {{ content: {_string(stamp.foot.replace('　', chr(10)))} }}")
    picture = ""
    if watermark_words(stamp, document.language):
        picture = "background: url(vetdesk:watermark) center / 150mm no-repeat;"
    cover = ""
    if stamp.rehearsal:
        line = _REHEARSAL_LINE if _is_chinese(document.language) else _REHEARSAL_ENGLISH
        cover = f"@page cover {{ @top-left {{ content: {_string(line)} }} }}"
    return f"@page {{ {picture} {' '.join(rules)} }} {cover}"


def _is_chinese(language: str) -> bool:
    return language.lower().startswith("zh")


def _string(text: str) -> str:
    """Return a CSS string in which nothing but plain letters and digits stands unescaped."""
    return '"' + "".join(c if c.isascii() and c.isalnum() else f"\\{ord(c):06x}" for c in text) + '"'
