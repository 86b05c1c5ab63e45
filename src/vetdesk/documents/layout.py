"""Lays document trees out on pages with WeasyPrint; import only after the fonts are settled."""

import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache, lru_cache
from itertools import islice
from typing import Any

from weasyprint import CSS
from weasyprint import layout as engine
from weasyprint.formatting_structure import boxes
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError

from vetdesk.assets import asset_root
from vetdesk.documents import tree
from vetdesk.documents.errors import RenderFailed, TooLarge
from vetdesk.documents.fetcher import BundledFetcher
from vetdesk.documents.fonts import added_faces_css, added_name, with_added_faces
from vetdesk.documents.html import body_html, opening_html, page_html, sign_page_html
from vetdesk.documents.jobs import Stamp
from vetdesk.documents.justify import justify_chinese
from vetdesk.documents.quicken import quicken
from vetdesk.documents.quickparse import Page
from vetdesk.documents.ruling import rule_whole_lines
from vetdesk.documents.stamps import is_official, page_words, stamp_assets, stamp_css

MAX_HTML = 5 * 1024 * 1024
MAX_PAGES = 300
MAX_ROWS = 2_000
_LINES_BEFORE_SIGNATURES = 2


class Warnings(logging.Handler):
    """Collects what WeasyPrint complains about while one document is laid out."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the message."""
        self.messages.append(record.getMessage())


@contextmanager
def listening() -> Iterator[Warnings]:
    """Collect WeasyPrint's warnings inside the block."""
    handler = Warnings()
    logger = logging.getLogger("weasyprint")
    logger.addHandler(handler)
    try:
        yield handler
    finally:
        logger.removeHandler(handler)


def lay_out(document: tree.Document, stamp: Stamp, added_fonts: Sequence[bytes] = ()) -> Any:
    """Return the laid-out WeasyPrint document; signatures never split, never without text.

    Where fewer than two lines of text would stand above the signatures, they get a page of
    their own that says 本页无正文 (decision 24).
    """
    _refuse_large(document)
    pages = _rendered(body_html(document), document, stamp, added_fonts)
    if document.signatures:
        pages = _in_company(pages, document, stamp, added_fonts)
    if document.contents:
        pages = _with_contents(pages, document, stamp, added_fonts)
    if len(pages.pages) > MAX_PAGES:
        raise TooLarge("pages", MAX_PAGES)
    return pages


def _in_company(pages: Any, document: tree.Document, stamp: Stamp, added_fonts: Sequence[bytes]) -> Any:
    index, lines = _signatures_at(pages)
    if lines >= _LINES_BEFORE_SIGNATURES:
        return pages
    if lines:
        return _rendered(body_html(document, own_sign_page=True), document, stamp, added_fonts)
    # The page holds nothing else, so it is exchanged; a second whole layout would double the time.
    words = page_words(index + 1, len(pages.pages), document.language)
    sheet = _rendered(sign_page_html(document), document, stamp, added_fonts, words)
    return pages.copy([*pages.pages[:index], sheet.pages[0], *pages.pages[index + 1 :]])


def _with_contents(pages: Any, document: tree.Document, stamp: Stamp, added_fonts: Sequence[bytes]) -> Any:
    """Exchange the table of contents for one that knows where every part begins.

    Only cover and contents are laid out again: page numbers that count in one layout cost a second
    round through every page. The table keeps its height, for each line of it has its place already.
    """
    begins = part_pages(pages)
    opening = begins[document.sections[0].id] - 1
    content = opening_html(document, begins)
    sheets = _rendered(content, document, stamp, added_fonts, count=len(pages.pages)).pages
    if len(sheets) != opening:
        raise RenderFailed("layout", "contents")
    covers = 0 if document.cover is None else 1
    whole = pages.copy([*pages.pages[:covers], *sheets[covers:], *pages.pages[opening:]])
    whole.part_pages = begins
    return whole


def part_pages(pages: Any) -> dict[str, int]:
    """Return the page (from 1) on which each part begins."""
    known: dict[str, int] | None = vars(pages).get("part_pages")
    if known is not None:
        return known
    begins: dict[str, int] = {}
    for number, page in enumerate(pages.pages, 1):
        for box in page._page_box.descendants():  # noqa: SLF001 -- no public way to the boxes
            element = getattr(box, "element", None)
            name = None if element is None else element.get("data-atom")
            if name is not None:
                begins.setdefault(name.rpartition(".")[0], number)
    return begins


def lay_out_part(
    content: str, document: tree.Document, stamp: Stamp, added_fonts: Sequence[bytes], *, words: str
) -> Any:
    """Return pages of a piece of the document, for the preview."""
    return _rendered(content, document, stamp, added_fonts, words)


def lay_out_marks(content: str, css: str, assets: Mapping[str, tuple[bytes, str]]) -> bytes:
    """Return a PDF of marks to lay under finished pages; it has no text of its own to be read out."""
    fetcher = BundledFetcher(assets)
    html = f'<!doctype html><html lang="zh-CN"><body>{content}</body></html>'
    own = CSS(string=css, font_config=_fonts(), url_fetcher=fetcher)
    source = _Page(string=html, url_fetcher=fetcher, base_url=None)
    try:
        laid = source.render(stylesheets=[_print_css(0), own], font_config=_fonts())
    except FatalURLFetchingError as error:
        raise RenderFailed("fetch", str(error)) from None
    return bytes(laid.write_pdf())


@contextmanager
def only_pages(count: int) -> Iterator[None]:
    """Lay out no more than ``count`` pages inside the block: a preview shows one of them."""
    every = engine.make_all_pages
    engine.make_all_pages = lambda *given: islice(every(*given), count)
    try:
        yield
    finally:
        engine.make_all_pages = every


def _signatures_at(pages: Any) -> tuple[int, int]:
    """Return the page of the signatures (from 0) and how many lines of text stand above them."""
    for index, page in enumerate(pages.pages):
        lines = 0
        for box in page._page_box.descendants():  # noqa: SLF001 -- no public way to the boxes
            element = getattr(box, "element", None)
            if element is not None and element.get("id") == "sign":
                return index, lines
            if isinstance(box, boxes.LineBox) and not _is_margin(box):
                lines += 1
    raise RenderFailed("layout", "no signatures")


def _is_margin(box: Any) -> bool:
    return str(getattr(box, "element_tag", "")).startswith("@")


def _rendered(  # noqa: PLR0917 - what is laid out, and how
    content: str,
    document: tree.Document,
    stamp: Stamp,
    added_fonts: Sequence[bytes],
    words: str = "",
    count: int = 0,
) -> Any:
    html = page_html(document, content, stamp)
    if len(html) > MAX_HTML:
        raise TooLarge("HTML", MAX_HTML)
    fetcher = BundledFetcher(stamp_assets(stamp, document.language))
    configuration = _fonts()
    css = stamp_css(document, stamp, words, count)
    try:
        own = _stamp_sheet(css)
        source = _Page(string=html, url_fetcher=fetcher, base_url=None)
        look = _look_css(stamp, document)
        sheets = [_print_css(len(added_fonts)), *look, *_added_faces(tuple(added_fonts)), own]
        return source.render(stylesheets=sheets, font_config=configuration)
    except FatalURLFetchingError as error:
        raise RenderFailed("fetch", str(error)) from None
    except RecursionError:
        raise RenderFailed("layout", "too deep") from None


def _refuse_large(document: tree.Document) -> None:
    for node in tree.walk(document):
        if isinstance(node, tree.Table) and len(node.rows) > MAX_ROWS:
            raise TooLarge("rows", MAX_ROWS)


class _Page(Page):
    """A page source whose default styles are our own short sheet."""

    def _ua_stylesheets(self, forms: bool = False) -> list[Any]:  # noqa: ARG002, FBT001, FBT002 -- WeasyPrint's own
        return [_base_css()]


@cache
def _base_css() -> CSS:
    file = asset_root("contract_templates") / "_shared" / "base.css"
    return CSS(string=file.read_text("utf-8"), url_fetcher=BundledFetcher())


@cache
def _fonts() -> Any:
    justify_chinese()
    quicken()
    rule_whole_lines()
    return FontConfiguration()


@cache
def _print_css(added: int) -> CSS:
    file = asset_root("contract_templates") / "_shared" / "print.css"
    return CSS(
        string=with_added_faces(file.read_text("utf-8"), added),
        font_config=_fonts(),
        url_fetcher=BundledFetcher(),
    )


def _look_css(stamp: Stamp, document: tree.Document) -> tuple[CSS, ...]:
    return (_official_css(),) if is_official(document, stamp) else ()


@cache
def _official_css() -> CSS:
    file = asset_root("contract_templates") / "_shared" / "official.css"
    return CSS(string=file.read_text("utf-8"), font_config=_fonts(), url_fetcher=BundledFetcher())


@lru_cache(maxsize=8)
def _stamp_sheet(css: str) -> CSS:
    """Parse the page rules of a stamp; while somebody types they stay the same."""
    return CSS(string=css, font_config=_fonts(), url_fetcher=BundledFetcher())


@lru_cache(maxsize=4)
def _added_faces(added_fonts: tuple[bytes, ...]) -> tuple[CSS, ...]:
    """Register the user's faces once; every further parse would load them into fontconfig again."""
    if not added_fonts:
        return ()
    fetcher = BundledFetcher({added_name(face): (face, "font/otf") for face in added_fonts})
    rules = added_faces_css(added_fonts)
    return (CSS(string=rules, font_config=_fonts(), url_fetcher=fetcher),)
