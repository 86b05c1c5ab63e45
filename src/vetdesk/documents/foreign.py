"""The other side's text as lines of ours: by headings into our parts, by likeness to our clauses."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from vetdesk.documents.flat import FlatLine, LineKind

_LABEL: Final = re.compile(
    r"^\s*(第[一二三四五六七八九十百零〇0-9]+[条章款]|附件[一二三四五六七八九十0-9]+"
    r"|[（(][一二三四五六七八九十0-9]+[)）]|[0-9]+(\.[0-9]+)*[.、．]?(?=\s|[^\d.,%]))[\s　：:]*"
)
_WITHIN: Final = 80.0
HEADING_ALIKE: Final = 80.0
"""How alike a line must be to one of our headings to begin that part; our own choice."""
LINE_ALIKE: Final = 55.0
"""How alike a line must be to one of ours to be taken for it; our own choice."""
_LONGEST_HEADING: Final = 40

Row = tuple[str, ...]


def foreign_lines(rows: Iterable[Row], ours: Sequence[FlatLine]) -> tuple[FlatLine, ...]:
    """Return the rows of a text of the other side as lines under our parts, clauses and numbers.

    Numbers of theirs are left out and ours put in: a word processor counts them, and they are no substance.
    What is like nothing of ours stays a paragraph of the part it stands in.
    """
    heads = {line.cells[0]: line for line in ours if line.kind is LineKind.HEADING}
    parts = _by_part(ours)
    part = ""
    found: list[FlatLine] = []
    for row in rows:
        cells = tuple(cell.strip() for cell in row)
        if not any(cells):
            continue
        if len(cells) == 1 and (head := _heading(cells[0], heads)) is not None:
            part = head.part
            found.append(FlatLine(kind=head.kind, part=part, label=head.label, cells=(_bare(cells[0]),)))
            continue
        found.append(_line(cells, part, parts.get(part, ())))
    return tuple(found)


def missing_clauses(ours: Sequence[FlatLine], theirs: Sequence[FlatLine]) -> tuple[str, ...]:
    """Return the clauses of ours of which no line is found in the other side's text, in printing order."""
    kept = {line.clause for line in theirs if line.clause}
    return tuple(dict.fromkeys(line.clause for line in ours if line.clause and line.clause not in kept))


def same_heading(one: str, other: str) -> float:
    """Return how alike two headings are, of 100.

    保密 and 保密与安全 head the same article, though few of their characters are the same.
    """
    from rapidfuzz import fuzz  # large, and seldom needed

    short, long = sorted((one, other), key=len)
    return max(fuzz.ratio(one, other), _WITHIN if len(short) > 1 and short in long else 0.0)


def _by_part(ours: Sequence[FlatLine]) -> dict[str, list[FlatLine]]:
    parts: dict[str, list[FlatLine]] = {}
    for line in ours:
        if line.kind is not LineKind.HEADING:
            parts.setdefault(line.part, []).append(line)
    return parts


def _heading(text: str, heads: dict[str, FlatLine]) -> FlatLine | None:
    from rapidfuzz import fuzz, process  # large, and seldom needed

    bare = _bare(text)
    if not bare or len(bare) > _LONGEST_HEADING:
        return None
    best = process.extractOne(bare, list(heads), scorer=fuzz.ratio, score_cutoff=HEADING_ALIKE)
    return heads[best[0]] if best else None


def _line(cells: Row, part: str, near: Sequence[FlatLine]) -> FlatLine:
    from rapidfuzz import fuzz, process  # large, and seldom needed

    bare = (_bare(cells[0]), *cells[1:])
    like = [line for line in near if len(line.cells) == len(bare)]
    texts = ["\t".join(line.cells) for line in like]
    best = process.extractOne("\t".join(bare), texts, scorer=fuzz.ratio, score_cutoff=LINE_ALIKE)
    if best is None:
        kind = LineKind.PARAGRAPH if len(bare) == 1 else LineKind.ROW
        return FlatLine(kind=kind, part=part, cells=bare)
    same = like[best[2]]
    return FlatLine(kind=same.kind, part=part, label=same.label, cells=bare, clause=same.clause)


def _bare(text: str) -> str:
    return _LABEL.sub("", text).strip()
