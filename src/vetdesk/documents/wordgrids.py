"""The blanks in the tables of a contract written elsewhere: each cell by itself, or the rows as one list.

Two cells of a column are never the same blank, however alike their words are: the fee of one row is not
the fee of the next. Rows that hold nothing but numbers and empty cells are a list somebody fills in.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from vetdesk.documents.wordblanks import BLANK, Blank, Place, name_of

_SIGN: Final = "+ "
_ORDINAL: Final = re.compile(r"(?:[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[）)]?[.、．]?)?|[…．.]{1,6}")
_NUMBER_HEAD: Final = re.compile(r"(?:序号|编号|No\.?)?", re.IGNORECASE)
_UNIT: Final = re.compile(r"(.+?)\s*[（(](.+)[）)]")


def grid_blanks(text: str, number: int) -> tuple[Blank, ...]:
    """Return the blanks in the rows (``+``) of a text; ``number`` is the place of the text among its like."""
    lines = text.split("\n")
    found: list[Blank] = []
    for is_row, group in groupby(range(len(lines)), key=lambda at: lines[at].startswith(_SIGN)):
        if is_row:
            found += _of_table(lines, list(group), number)
    return tuple(found)


def column_words(head: str) -> str:
    """Return words a blank of this column would stand among, which tell its kind (单价____元)."""
    with_unit = _UNIT.fullmatch(head)
    return f"{with_unit[1]}____{with_unit[2]}" if with_unit else f"{head}____"


def _of_table(lines: Sequence[str], places: Sequence[int], number: int) -> Iterator[Blank]:
    head, *rows = places
    heads = _cells(lines[head])
    if any(BLANK.search(one) for one in heads):
        heads, rows = [""] * len(heads), list(places)
    listed = _listed(lines, heads, rows)
    if listed:
        numbered = _NUMBER_HEAD.fullmatch(heads[0]) is not None
        yield Blank(
            words=" | ".join(heads),
            blank="",
            name="",
            count=len(listed),
            place=Place(text=number, line=head, lines=listed[-1] - head + 1),
            columns=tuple(heads[1:] if numbered else heads),
            numbered=numbered,
        )
    for at in rows:
        if at not in listed:
            yield from _of_row(lines[at], heads, Place(text=number, line=at), rows.index(at) + 1)


def _listed(lines: Sequence[str], heads: Sequence[str], rows: Sequence[int]) -> list[int]:
    """Return the rows right below the head that say nothing yet; none where the head names no column."""
    if not any(heads) or not all(heads[1:]):
        return []
    found: list[int] = []
    for at in rows:
        cells = _cells(lines[at])
        if not all(_is_open(one) for one in cells) or all(one and not BLANK.search(one) for one in cells):
            break
        found.append(at)
    return found


def _is_open(cell: str) -> bool:
    return BLANK.fullmatch(cell) is not None or _ORDINAL.fullmatch(cell) is not None


def _of_row(line: str, heads: Sequence[str], place: Place, row: int) -> Iterator[Blank]:
    cells = _cells(line)
    label = cells[0] if not BLANK.search(cells[0]) and not _ORDINAL.fullmatch(cells[0]) else ""
    order = 0
    for at, cell in enumerate(cells):
        head = heads[at] if at < len(heads) else ""
        for mark in BLANK.finditer(cell):
            before, after = cell[: mark.start()], cell[mark.end() :]
            called = "·".join(one for one in (label or str(row), _UNIT.sub(r"\1", head)) if one)
            alone = column_words(head) if not before and not after and head else cell
            yield Blank(
                words=f"{called}：{cell}",
                blank=mark[0],
                name=name_of(before or head, after),
                count=1,
                place=Place(text=place.text, line=place.line, order=order),
                label=called,
                among=alone,
            )
            order += 1


def _cells(line: str) -> list[str]:
    return [one.strip() for one in line.removeprefix(_SIGN).split("|")]
