"""Lays many letters out as sections of one document, which is parsed, styled and set only once."""

import copy
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from vetdesk.documents import layout, tree
from vetdesk.documents.html import letter_html, tree_title
from vetdesk.documents.jobs import Stamp
from vetdesk.documents.stamps import page_words
from vetdesk.documents.subsets import Kept, kept

_ONE_OF_ONE: Final = page_words(1, 1)


def lay_out_letters(
    documents: Sequence[tree.Document], stamp: Stamp, added_fonts: Sequence[bytes]
) -> tuple[Any, ...]:
    """Return the pages of each letter, all of one kind, as a document of its own.

    Letters are written to fit a page; one that does not is laid out again by itself, because
    the page numbers of a section cannot count to its own end.
    """
    content = "".join(letter_html(document, number) for number, document in enumerate(documents))
    laid = layout.lay_out_part(content, documents[0], stamp, added_fonts, words=_ONE_OF_ONE)
    found = _pages_by_letter(laid.pages)
    letters = []
    for number, document in enumerate(documents):
        pages = found[number]
        if len(pages) > 1:
            pages = layout.lay_out(document, stamp, added_fonts).pages
        letter = laid.copy(pages)
        letter.metadata = copy.copy(laid.metadata)
        letter.metadata.title = tree_title(document)
        letters.append(letter)
    return tuple(letters)


def write_letters(letters: Sequence[Any], variant: str) -> Iterator[bytes]:
    """Yield the PDF of each letter; all share the faces, cut down to what the batch needs.

    The same batch gives the same bytes. Drawing all of it first tells which characters it has.
    """
    copies: Kept = {}
    whole = letters[0].copy([page for letter in letters for page in letter.pages])
    with kept(copies):
        whole.write_pdf(uncompressed_pdf=True)
        for letter in letters:
            letter.fonts = whole.fonts
            yield bytes(letter.write_pdf(pdf_variant=variant))


def _pages_by_letter(pages: Sequence[Any]) -> Mapping[int, list[Any]]:
    found: dict[int, list[Any]] = {}
    for page in pages:
        for box in page._page_box.descendants():  # noqa: SLF001 -- no public way to the boxes
            element = getattr(box, "element", None)
            name = None if element is None else element.get("data-letter")
            if name is not None:
                found.setdefault(int(name), []).append(page)
                break
    return found
