"""Two editions of a template as a comparison by words, in the form the redlines use."""

from collections.abc import Iterator

from vetdesk.documents.compare import Comparison, compare
from vetdesk.documents.flat import FlatLine, LineKind
from vetdesk.documents.packs import Pack
from vetdesk.documents.tomltext import entry
from vetdesk.services.askwords import ask_line
from vetdesk.services.clausediff import Saying, condition_line, raw_condition
from vetdesk.services.norms import norms_within
from vetdesk.services.titles import title_in

_KINDS = {"-": LineKind.ITEM, "=": LineKind.PAIR, ">": LineKind.CENTRED, "+": LineKind.ROW}


def compared_packs(
    old: Pack | None, new: Pack | None, *, language: str = "zh", saying: Saying | None = None
) -> Comparison:
    """Return what changed from one edition of a template to another; None is one that is not there.

    ``language`` and ``saying`` are as for ``clausediff.compared``.
    """
    says = saying or raw_condition
    return compare(tuple(_lines(old, language, says)), tuple(_lines(new, language, says)))


def _lines(pack: Pack | None, language: str, says: Saying) -> Iterator[FlatLine]:
    if pack is None:
        return
    yield _line(LineKind.TITLE, "", title_in(pack.title, language))
    yield from _english(pack, "")
    for law in pack.law:
        yield _line(LineKind.ITEM, "", norms_within(law, language))
    if pack.look is not None:
        yield _line(LineKind.PARAGRAPH, "", entry("look", pack.look.value).strip())
    for ask in pack.asks:
        yield _line(LineKind.ITEM, "", ask_line(ask, language))
    for part in pack.parts:
        yield _line(LineKind.HEADING, part.id, title_in(part.title, language) or part.id)
        if part.applies_if is not None:
            yield _line(LineKind.PARAGRAPH, part.id, condition_line(part.applies_if, language, says))
        for raw in filter(None, map(str.strip, part.body.split("\n"))):
            yield _line(_KINDS.get(raw[0], LineKind.PARAGRAPH), part.id, raw)
        for name in part.clauses:
            yield _line(LineKind.PARAGRAPH, part.id, f"[{name}]")
        if part.table:
            yield _line(LineKind.PARAGRAPH, part.id, f"[{part.table}]")
        yield from _english(pack, part.id)


def _english(pack: Pack, name: str) -> Iterator[FlatLine]:
    english = pack.english
    if english is None:
        return
    said = (english.parts.get(name, ""), *english.bodies.get(name, "").split("\n"))
    if not name:
        said = (english.title, *english.parties.values())
    for raw in filter(None, map(str.strip, said)):
        yield _line(LineKind.PARAGRAPH, name, f"EN {raw}")


def _line(kind: LineKind, part: str, text: str) -> FlatLine:
    return FlatLine(kind=kind, part=part or "template", cells=(text,))
