"""Private marks that carry references, terms, values and gaps through the text of a template.

The marks are Unicode noncharacters: no template may contain one and every value loses them,
so neither a lawyer's text nor a debtor's name can forge a reference.
"""

import re
from enum import StrEnum
from typing import Final

OPEN: Final = "\ufdd0"
CLOSE: Final = "\ufdd1"
SPLIT: Final = "\ufdd2"
NONCHARACTERS: Final = re.compile("[\ufdd0-\ufdef\ufffe\uffff]")
_MARKED: Final = re.compile(f"{OPEN}(.){SPLIT}([^{CLOSE}]*){CLOSE}")


class Mark(StrEnum):
    """What a mark stands for."""

    REFERENCE = "r"
    ANNEX = "x"
    DEFINITION = "d"
    TERM = "t"
    VALUE = "v"
    MISSING = "m"


class Marked(str):
    """A text that is already marked and passes the printing filter untouched."""

    __slots__ = ()


def mark(kind: Mark, *payload: str) -> Marked:
    """Return ``payload`` wrapped in a mark."""
    return Marked(f"{OPEN}{kind.value}{SPLIT}{SPLIT.join(payload)}{CLOSE}")


def split(text: str) -> list[tuple[Mark | None, tuple[str, ...]]]:
    """Cut ``text`` at its marks; plain stretches come with ``None``."""
    pieces: list[tuple[Mark | None, tuple[str, ...]]] = []
    position = 0
    for match in _MARKED.finditer(text):
        if match.start() > position:
            pieces.append((None, (text[position : match.start()],)))
        pieces.append((Mark(match[1]), tuple(match[2].split(SPLIT))))
        position = match.end()
    if position < len(text):
        pieces.append((None, (text[position:],)))
    return pieces
