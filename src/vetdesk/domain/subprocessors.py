"""Sub-processors that a collector declared in its review (check CV-F04), as CL-09 lists them."""

import re
from collections.abc import Iterable
from typing import Final

from vetdesk.domain.matter import SubProcessor

DECLARED_IN: Final = "CV-F04"
"""The check under which sub-processors are declared type by type (PIPL 21, Civil Code 923)."""
_LINE: Final = re.compile(r"^\s*[-－–•·]\s*(?P<name>[^,，]+?)\s*[,，]\s*(?P<kind>[^,，]+?)\s*[。；;.]?\s*$")


def declared(note: str) -> tuple[SubProcessor, ...]:
    """Return who the lines ``- name, type`` of a note name; other lines are words for people."""
    found = filter(None, map(_LINE.match, note.splitlines()))
    return tuple(SubProcessor(name=one["name"], kind=one["kind"]) for one in found)


def merged(agreed: Iterable[SubProcessor], said: Iterable[SubProcessor]) -> tuple[SubProcessor, ...]:
    """Return those of the terms, then those declared in the review and not named there."""
    first = tuple(agreed)
    known = {one.name for one in first}
    return (*first, *(one for one in dict.fromkeys(said) if one.name not in known))
