"""How wide the columns of a ruled table are: as their parts say, and no word of a head is broken."""

import re
from collections.abc import Iterable
from typing import Final

from vetdesk.documents import tree

_UPRIGHT: Final = 80
_LYING: Final = 180
"""Halves of a character across a table on an upright page, and on one that lies on its side."""
_LETTER: Final = 1.2
"""Halves of a character that a bold letter of Latin script takes."""
_ROOM: Final = 2
_WORD: Final = re.compile(r"[A-Za-z]+[.,:]?")


def shares_of(table: tree.Table, *more: Iterable[tree.Column]) -> tuple[float, ...]:
    """Return the share of each column in the width of its table; ``more`` are heads in another language.

    A column that is too narrow for a word of its head takes what it lacks from those that have room to
    spare; where nobody has, all stay as they were.
    """
    whole = sum(column.parts for column in table.columns)
    asked = [column.parts / whole for column in table.columns]
    across = _LYING if table.landscape else _UPRIGHT
    heads = zip(table.columns, *more, strict=True)
    least = [max(_word(one.header) for one in each) / across for each in heads]
    spare = [max(share - needed, 0.0) for share, needed in zip(asked, least, strict=True)]
    lacking = sum(max(needed - share, 0.0) for share, needed in zip(asked, least, strict=True))
    if not lacking or lacking > sum(spare):
        return tuple(asked)
    part = lacking / sum(spare)
    return tuple(
        max(needed, share - part * free) for share, needed, free in zip(asked, least, spare, strict=True)
    )


def _word(head: str) -> float:
    longest = max(map(len, _WORD.findall(head)), default=0)
    return longest * _LETTER + _ROOM if longest else 0.0
