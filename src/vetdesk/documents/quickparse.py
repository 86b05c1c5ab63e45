"""Reads our own HTML and finds its style rules quickly; the tree and the rules are those WeasyPrint finds.

An HTML parser in Python and the question which of 150 rules meets each cell of a long table were an
eighth of what a document costs. What we write is well-formed, so the XML parser of the standard
library reads it; cells that stand alike are met by the same rules.
"""

import re
from itertools import count
from typing import Any, Final
from xml.etree import ElementTree as ET

from cssselect2 import ElementWrapper, Matcher  # type: ignore[import-untyped]
from weasyprint import HTML
from weasyprint.urls import URLFetcher

_VOID: Final = re.compile(r"<((?:col|meta|br|img)\b[^>]*)>")
_DOCTYPE: Final = "<!doctype html>"
_FOREIGN: Final = "<svg"
_OWN: Final = frozenset({"data-atom", "data-letter", "style", "href"})
"""Attributes that no rule of our sheets asks for, and that differ from element to element."""
_MOST_PLACES: Final = 50_000

_plain_match: Final = Matcher.match
_places: Final[dict[tuple[Any, ...], int]] = {}
_numbers: Final = count(1)


class Page(HTML):  # type: ignore[misc]  # WeasyPrint has no types
    """A page source read by the XML parser, by WeasyPrint's own where it is no XML."""

    def __init__(self, *, string: str, url_fetcher: URLFetcher, base_url: None = None) -> None:
        root = _xml(string)
        if root is None:
            super().__init__(string=string, url_fetcher=url_fetcher, base_url=base_url)
            return
        self.base_url = base_url
        self.url_fetcher = url_fetcher
        self.media_type = "print"
        self.wrapper_element = ElementWrapper.from_html_root(root, content_language=None)
        self.etree_element = root


def match_once() -> None:
    """Ask a sheet once for every place an element can have; a test keeps our sheets to such rules."""
    Matcher.match = _match


def _xml(html: str) -> Any:
    """Return the root element; None for a text that only an HTML parser reads."""
    if _FOREIGN in html:
        return None
    try:
        return ET.fromstring(_VOID.sub(r"<\1/>", html.removeprefix(_DOCTYPE)))  # noqa: S314 - ours, without entities of its own
    except ET.ParseError:
        return None


def _match(matcher: Any, element: Any) -> Any:
    known = vars(matcher).setdefault("places", {})
    if len(known) > _MOST_PLACES:
        known.clear()
    place = place_of(element)
    found = known.get(place)
    if found is None:
        found = known[place] = _plain_match(matcher, element)
    return found


def place_of(element: Any) -> int:
    """Number what rules can tell apart: the element, the one before it, and where its parent stands."""
    place = vars(element).get("place")
    if place is None:
        above = place_of(element.parent) if element.parent is not None else 0
        before = _name(element.previous) if element.previous is not None else None
        key = (above, before, _name(element))
        if len(_places) > _MOST_PLACES:
            _places.clear()
        place = _places.get(key)
        if place is None:
            # A number is never given twice, so what a sheet remembers of a forgotten one does no harm.
            place = _places[key] = next(_numbers)
        element.place = place
    return int(place)


def _name(element: Any) -> tuple[Any, ...]:
    source = element.etree_element
    asked = tuple(pair for pair in source.attrib.items() if pair[0] not in _OWN)
    return (source.tag, element.in_html_document, *asked)
