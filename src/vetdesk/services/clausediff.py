"""Two texts of a clause as a comparison by words, in the form the redlines use."""

from collections.abc import Callable, Iterator

from vetdesk import wording
from vetdesk.documents.compare import Comparison, compare
from vetdesk.documents.flat import FlatLine, LineKind
from vetdesk.documents.packs import Clause, Condition
from vetdesk.services.askwords import ask_line
from vetdesk.services.norms import norm_in
from vetdesk.services.titles import title_in

Saying = Callable[[Condition], str]
"""Returns a condition as a sentence."""
_KINDS = {"-": LineKind.ITEM, "=": LineKind.PAIR, ">": LineKind.CENTRED, "+": LineKind.ROW}


def compared(
    old: Clause | None, new: Clause | None, *, language: str = "zh", saying: Saying | None = None
) -> Comparison:
    """Return what changed from one edition of a clause to another; None is a clause that is not there.

    ``language`` is that of the words for tags and ranks; without ``saying`` a condition stands as it is kept.
    """
    says = saying or raw_condition
    return compare(tuple(_lines(old, language, says)), tuple(_lines(new, language, says)))


def _lines(clause: Clause | None, language: str, says: Saying) -> Iterator[FlatLine]:
    if clause is None:
        return
    yield _line(LineKind.TITLE, clause, "", f"{clause.id} {title_in(clause.title, language)}")
    if clause.tags:
        yield _line(LineKind.PARAGRAPH, clause, "", " · ".join(_word(one, language) for one in clause.tags))
    if clause.applies_if:
        yield _line(LineKind.PARAGRAPH, clause, "", condition_line(clause.applies_if, language, says))
    for statute in clause.statutes:
        yield _line(LineKind.ITEM, clause, "", f"{norm_in(statute.norm, language)} {statute.article}".strip())
    for ask in clause.asks:
        yield _line(LineKind.ITEM, clause, "", ask_line(ask, language))
    for variant in clause.variants:
        yield _line(LineKind.HEADING, clause, variant.id, f"{_word(variant.rank, language)} · {variant.id}")
        if said := " · ".join(filter(None, (_word(variant.role, language), variant.guidance))):
            yield _line(LineKind.PARAGRAPH, clause, variant.id, said)
        if variant.applies_if:
            yield _line(
                LineKind.PARAGRAPH, clause, variant.id, condition_line(variant.applies_if, language, says)
            )
        for raw in filter(None, map(str.strip, f"{variant.text}\n{variant.text_en}".split("\n"))):
            yield _line(_KINDS.get(raw[0], LineKind.PARAGRAPH), clause, variant.id, raw)


def condition_line(condition: Condition, language: str, says: Saying) -> str:
    """Return a condition as a line of a comparison."""
    return f"{_word('condition', language)}: {says(condition)}"


def raw_condition(condition: Condition) -> str:
    """Return a condition as it is kept."""
    return "; ".join(f"{name} = {value}" for name, value in condition.items())


def _word(name: str, language: str) -> str:
    key = f"clause_word.{name}"
    return wording.explain(key, language) if wording.has(key) else name


def _line(kind: LineKind, clause: Clause, part: str, text: str) -> FlatLine:
    return FlatLine(kind=kind, part=part or clause.id, cells=(text,), clause=clause.id)
