"""Keeps the cut-down copy of each face while many small files are written with the same characters.

Cutting a face of 33,000 characters down is most of what a one-page letter costs. Glyphs keep
their numbers in the copy, so a copy with more glyphs than a page needs serves it as well.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from weasyprint.pdf import fonts

_MOST_GLYPHS: Final = 4_000
_plain_clean: Final = fonts.Font.clean

Kept = dict[str, tuple[frozenset[int], bytes]]
"""The glyphs and the bytes of the copy of each face, by the face's hash."""

_keepers: list[Kept] = []


@contextmanager
def kept(copies: Kept) -> Iterator[None]:
    """Take copies of faces from ``copies`` inside the block, and add those that had to be made."""
    fonts.Font.clean = _clean
    _keepers.append(copies)
    try:
        yield
    finally:
        _keepers.pop()


def _clean(font: Any, to_unicode: dict[int, str], hinting: bool) -> None:  # noqa: FBT001 -- WeasyPrint's own
    if not _keepers or not to_unicode:
        _plain_clean(font, to_unicode, hinting)
        return
    copies, wanted = _keepers[-1], frozenset(to_unicode)
    known = copies.get(font.hash)
    if known is None or not wanted <= known[0]:
        joined = wanted | known[0] if known and len(known[0]) < _MOST_GLYPHS else wanted
        _plain_clean(font, dict.fromkeys(joined, ""), hinting)
        known = copies[font.hash] = (joined, font.file_content)
    font.file_content = known[1]
