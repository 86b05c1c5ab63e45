"""Tells the table of contents of a .docx from its text: it repeats headings, and nobody agrees on it."""

import re
from typing import Final
from xml.etree import ElementTree as ET

from vetdesk.exchange.wordlabels import W

_TITLES: Final = re.compile("目(?:录|錄|次)(?:contents)?|contents|tableofcontents", re.IGNORECASE)
_ENTRY: Final = re.compile(r"\bPAGEREF\s+_Toc|^\s*TOC\b")
_GALLERY: Final = "Table of Contents"


def is_contents(block: ET.Element) -> bool:
    """Say whether a block of the body is (part of) a table of contents: its box, a line of it, its title."""
    gallery = block.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
    if gallery is not None and gallery.get(f"{W}val") == _GALLERY:
        return True
    if block.tag != f"{W}p":
        return False
    if any(one.get(f"{W}anchor", "").startswith("_Toc") for one in block.iter(f"{W}hyperlink")):
        return True
    fields = "".join(one.text or "" for one in block.iter(f"{W}instrText"))
    if _ENTRY.search(fields):
        return True
    words = "".join(one.text or "" for one in block.iter(f"{W}t"))
    return _TITLES.fullmatch("".join(words.split())) is not None
