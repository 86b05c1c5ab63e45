"""Lays document trees out on pages with WeasyPrint; import only after the fonts are settled."""

import gc
import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any

from weasyprint import CSS, HTML
from weasyprint.formatting_structure import boxes
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError

from vetdesk.assets import asset_root
from vetdesk.documents import tree
from vetdesk.documents.errors import RenderFailed, TooLarge
from vetdesk.documents.fetcher import BundledFetcher
from vetdesk.documents.fonts import added_faces_css, added_name, family_stack
from vetdesk.documents.html import body_html, page_html
from vetdesk.documents.jobs import Stamp
from vetdesk.documents.justify import justify_chinese
from vetdesk.documents.stamps import stamp_assets, stamp_css

MAX_HTML = 5 * 1024 * 1024
MAX_PAGES = 300
MAX_ROWS = 2_000
_LINES_BEFORE_SIGNATURES = 2
_SONG = '"Vetdesk Song Common", "Vetdesk Song"'


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


@contextmanager
def without_collector() -> Iterator[None]:
    """Switch garbage collection off while boxes are built: a fifth less time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.collect()


def lay_out(document: tree.Document, stamp: Stamp, added_fonts: Sequence[bytes] = ()) -> Any:
    """Return the laid-out WeasyPrint document; signatures never split, never without text.

    When fewer than two lines of text would stand above the signatures, the page is laid out
    again with the signatures on a page that says 本页无正文 (decision 24).
    """
    _refuse_large(document)
    pages = _rendered(body_html(document), document, stamp, added_fonts)
    if document.signatures and not signatures_in_company(pages):
        pages = _rendered(body_html(document, own_sign_page=True), document, stamp, added_fonts)
    if len(pages.pages) > MAX_PAGES:
        raise TooLarge("pages", MAX_PAGES)
    return pages


def lay_out_part(content: str, document: tree.Document, stamp: Stamp, added_fonts: Sequence[bytes]) -> Any:
    """Return pages of a piece of the document, for the preview."""
    return _rendered(content, document, stamp, added_fonts)


def signatures_in_company(pages: Any) -> bool:
    """True when at least two lines of body text stand on the page of the signatures."""
    for page in pages.pages:
        lines = 0
        for box in page._page_box.descendants():  # noqa: SLF001 -- no public way to the boxes
            element = getattr(box, "element", None)
            if element is not None and element.get("id") == "sign":
                return lines >= _LINES_BEFORE_SIGNATURES
            if isinstance(box, boxes.LineBox) and not _is_margin(box):
                lines += 1
    return True


def _is_margin(box: Any) -> bool:
    return str(getattr(box, "element_tag", "")).startswith("@")


def _rendered(content: str, document: tree.Document, stamp: Stamp, added_fonts: Sequence[bytes]) -> Any:
    html = page_html(document, content, stamp)
    if len(html) > MAX_HTML:
        raise TooLarge("HTML", MAX_HTML)
    assets = dict(stamp_assets(stamp))
    assets |= {added_name(face): (face, "font/otf") for face in added_fonts}
    fetcher = BundledFetcher(assets)
    configuration = _fonts()
    css = stamp_css(document, stamp)
    if added_fonts:
        stack = family_stack(_SONG, len(added_fonts))
        css = f"{added_faces_css(added_fonts)} html {{ font-family: {stack} }} {css}"
    try:
        own = CSS(string=css, font_config=configuration, url_fetcher=fetcher)
        source = HTML(string=html, url_fetcher=fetcher, base_url=None)
        return source.render(stylesheets=[_print_css(), own], font_config=configuration)
    except FatalURLFetchingError as error:
        raise RenderFailed("fetch", str(error)) from None
    except RecursionError:
        raise RenderFailed("layout", "too deep") from None


def _refuse_large(document: tree.Document) -> None:
    for node in tree.walk(document):
        if isinstance(node, tree.Table) and len(node.rows) > MAX_ROWS:
            raise TooLarge("rows", MAX_ROWS)


@cache
def _fonts() -> Any:
    justify_chinese()
    return FontConfiguration()


@cache
def _print_css() -> CSS:
    file = asset_root("contract_templates") / "_shared" / "print.css"
    return CSS(string=file.read_text("utf-8"), font_config=_fonts(), url_fetcher=BundledFetcher())
