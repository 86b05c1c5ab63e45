"""Sub-processors that a collector declared in its review (check CV-F04), as CL-09 lists them."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from vetdesk.domain.answertables import SUB_PROCESSORS
from vetdesk.domain.matter import ReviewInput, SubProcessor
from vetdesk.domain.rows import Rows

DECLARED_IN: Final = "CV-F04"
"""The check under which sub-processors are declared type by type (PIPL 21, Civil Code 923)."""
_LINE: Final = re.compile(r"^\s*[-－–•·]\s*(?P<name>[^,，]+?)\s*[,，]\s*(?P<kind>[^,，]+?)\s*[。；;.]?\s*$")


def declared(note: str) -> tuple[SubProcessor, ...]:
    """Return who the lines ``- name, type`` of a note name; other lines are words for people."""
    found = filter(None, map(_LINE.match, note.splitlines()))
    return tuple(SubProcessor(name=one["name"], kind=one["kind"]) for one in found)


def declared_in(review: ReviewInput) -> tuple[SubProcessor, ...]:
    """Return who the review declares."""
    answer = review.answers.get(DECLARED_IN)
    return declared(answer.note or "") if answer else ()


def listed(answer: Rows | None) -> tuple[SubProcessor, ...]:
    """Return who the rows of the answer ``sub_processors`` name."""
    return tuple(
        SubProcessor(
            name=str(one["name"]),
            kind=str(one["kind"]),
            consented_on=day if isinstance(day := one.get("consented_on"), date) else None,
            place=str(one.get("place") or "") or None,
            data=str(one.get("data") or "") or None,
        )
        for one in (answer.entries if answer else ())
    )


def as_rows(told: Iterable[SubProcessor]) -> Rows:
    """Return the rows of the answer ``sub_processors`` that would say the same."""
    names = SUB_PROCESSORS.names
    return Rows(columns=names, rows=tuple(tuple(getattr(one, name) for name in names) for one in told))


def merged(agreed: Iterable[SubProcessor], said: Iterable[SubProcessor]) -> tuple[SubProcessor, ...]:
    """Return those ``agreed``, then those of ``said`` that are not named there."""
    first = tuple(agreed)
    known = {one.name for one in first}
    return (*first, *(one for one in dict.fromkeys(said) if one.name not in known))
