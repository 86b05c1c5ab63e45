"""Two texts of a clause as a comparison by words, in the form the redlines use."""

from collections.abc import Iterator

from vetdesk.documents.compare import Comparison, compare
from vetdesk.documents.flat import FlatLine, LineKind
from vetdesk.documents.packs import Clause

_KINDS = {"-": LineKind.ITEM, "=": LineKind.PAIR, ">": LineKind.CENTRED}


def compared(old: Clause | None, new: Clause | None) -> Comparison:
    """Return what changed from one edition of a clause to another; None is a clause that is not there."""
    return compare(tuple(_lines(old)), tuple(_lines(new)))


def _lines(clause: Clause | None) -> Iterator[FlatLine]:
    if clause is None:
        return
    yield _line(LineKind.TITLE, clause, "", f"{clause.id} {clause.title}")
    if clause.tags:
        yield _line(LineKind.PARAGRAPH, clause, "", " · ".join(clause.tags))
    for statute in clause.statutes:
        yield _line(LineKind.ITEM, clause, "", f"{statute.norm} {statute.article}".strip())
    for variant in clause.variants:
        yield _line(LineKind.HEADING, clause, variant.id, f"{variant.id} · {variant.rank}")
        if said := " · ".join(filter(None, (variant.role, variant.guidance))):
            yield _line(LineKind.PARAGRAPH, clause, variant.id, said)
        for raw in filter(None, map(str.strip, variant.text.split("\n"))):
            yield _line(_KINDS.get(raw[0], LineKind.PARAGRAPH), clause, variant.id, raw)


def _line(kind: LineKind, clause: Clause, part: str, text: str) -> FlatLine:
    return FlatLine(kind=kind, part=part or clause.id, cells=(text,), clause=clause.id)
