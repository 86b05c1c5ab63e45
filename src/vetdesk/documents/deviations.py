"""Which clauses and articles of a text say something else than another, numbers and references aside."""

from collections.abc import Iterator, Mapping

from vetdesk.documents import tree

Wording = tuple[str, ...]


def wordings(document: tree.Document) -> Mapping[str, Wording]:
    """Return the words of each clause and, apart from its clauses, each article and annex, by id.

    A pointer stands under its target: a clause that was only renumbered has not changed.
    """
    found: dict[str, list[str]] = {}
    for section in (*document.sections, *document.annexes):
        for block in section.blocks:
            place = block.source if isinstance(block, tree.Paragraph) and block.source else section.id
            found.setdefault(place, []).extend(_lines(block))
    return {place: tuple(lines) for place, lines in found.items()}


def differing(old: Mapping[str, Wording], new: Mapping[str, Wording]) -> tuple[str, ...]:
    """Return the places whose words differ, those on one side only included, in reading order."""
    places = dict.fromkeys((*new, *old))
    return tuple(one for one in places if old.get(one) != new.get(one))


def _lines(block: tree.Block) -> Iterator[str]:
    match block:
        case tree.Paragraph():
            yield block.heading + _words(block.line)
            yield from (_words(item.line) for item in block.items)
        case tree.Centred():
            yield _words(block.line)
        case tree.Pairs():
            yield from (f"{_words(pair.key)}\t{_words(pair.value)}" for pair in block.rows)
        case tree.Table():
            yield from ("\t".join(row) for row in (*block.rows, block.total))


def _words(line: tree.Line) -> str:
    return "".join(f"<{one.anchor}>" if isinstance(one, tree.Reference) else one.text for one in line)
