"""Puts a document together: choose clauses, fill lines, number them, resolve references."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from vetdesk.documents import tree
from vetdesk.documents.errors import AnswersMissing, ReferenceUnresolved
from vetdesk.documents.gaps import gap_words
from vetdesk.documents.grids import settled, with_row
from vetdesk.documents.jobs import Context, Mode, Stamp
from vetdesk.documents.language import fill
from vetdesk.documents.lines import LineKind, SourceLine, read_lines
from vetdesk.documents.marks import Mark, split
from vetdesk.documents.numbering import Draft, Numbers, Stretch, number
from vetdesk.documents.packs import Library, Pack, Part
from vetdesk.documents.selection import Chosen, applies, choose
from vetdesk.documents.speech import speech_of
from vetdesk.documents.tables import build_table
from vetdesk.domain.agreements import Road
from vetdesk.domain.answerbook import AnswerBook
from vetdesk.domain.papers import Ask

COVER = "cover"
"""Stands for the first page and the signatures where a part would be named."""


@dataclass
class Gathered:
    """What assembly noticed besides the text: names read per place, and names without a value."""

    language: str
    asks: tuple[Ask, ...] = ()
    read_by: dict[str, list[str]] = field(default_factory=dict)
    missing: dict[str, None] = field(default_factory=dict)
    unresolved: dict[str, None] = field(default_factory=dict)


def assemble(
    pack: Pack,
    library: Library,
    context: Context,
    *,
    facts: Context | None = None,
    switches: Mapping[str, bool] | None = None,
    mode: Mode = Mode.ISSUE,
    stamp: Stamp | None = None,
) -> tuple[tree.Document, Gathered]:
    """Return the numbered document of ``pack``, in the pack's own language, filled from ``context``.

    In issue mode a missing answer raises ``AnswersMissing`` with every name, and a reference
    to something absent ``ReferenceUnresolved``; a preview carries both as marked gaps.
    """
    gathered = Gathered(language=pack.language, asks=pack.asks)
    told = facts if facts is not None else context
    book = book_of(pack, told)
    known = _Facts(told, gathered, book)
    chosen = choose(pack, library, known, switches or {}, book.conditional if book else None)
    drafts = [
        _draft(part, chosen, context, gathered) for part in pack.parts if applies(part.applies_if, known)
    ]
    numbers = number(drafts, kind=pack.kind, language=pack.language, scheme=pack.numbering)
    document = _document(pack, drafts, numbers, context, gathered)
    if mode is Mode.ISSUE:
        _refuse_gaps(gathered)
    marks = stamp or Stamp()
    return replace(
        document,
        number=str(context.get("notice_no") or marks.number) if pack.kind == "letter" else marks.number,
        external_no=marks.external_no,
        clauses=tuple(entry.use for entry in chosen.values()),
    ), gathered


def book_of(pack: Pack, facts: Context) -> AnswerBook | None:
    """Return the answers that a text can ask for; None where nothing says of which road it is."""
    road = facts.get("road")
    if road not in set(Road):
        return None
    # A paper asks in its own desk; its answers are values of the text, and no facts.
    return AnswerBook.of(Road(str(road)), () if pack.made_for else pack.asks)


def _refuse_gaps(gathered: Gathered) -> None:
    if gathered.missing:
        raise AnswersMissing(tuple(gathered.missing))
    if gathered.unresolved:
        raise ReferenceUnresolved(tuple(gathered.unresolved))


class _Facts(dict[str, object]):
    """Facts that note which one a condition asked for in vain, instead of ending a preview."""

    def __init__(self, facts: Context, gathered: Gathered, book: AnswerBook | None) -> None:
        # An answer that is not given is no fact: the condition that reads it asks the question. One that
        # this road never asks, or that nobody need give, holds nowhere instead.
        wanted = {one.name for one in book.specs if not one.optional} if book else frozenset[str]()
        super().__init__(
            {name: value for name, value in facts.items() if value is not None or name not in wanted}
        )
        self._gathered = gathered
        self._asked = frozenset(one.name for one in book.specs) if book else frozenset[str]()

    def __getitem__(self, name: str) -> object:
        if name in self._asked:
            self._gathered.read_by.setdefault(name, [])
        return super().__getitem__(name)

    def __contains__(self, name: object) -> bool:
        return True

    def __missing__(self, name: str) -> object:
        self._gathered.missing[name] = None
        return None


def _draft(part: Part, chosen: Mapping[str, Chosen], context: Context, gathered: Gathered) -> Draft:
    stretches = []
    if part.body:
        lines = _filled(part.body, part.body_name, part.id, context, gathered)
        stretches.append(Stretch(lines=lines))
    clauses = [chosen[clause_id] for clause_id in part.clauses if clause_id in chosen]
    for entry in clauses:
        place = f"{entry.clause.id}/{entry.variant.id}"
        stretches.append(
            Stretch(
                lines=_filled(entry.variant.text, place, entry.clause.id, context, gathered),
                source=entry.clause.id,
                anchor=entry.clause.id,
                heading=entry.clause.title if part.clauses[1:] else "",
            )
        )
    return Draft(part=part, stretches=tuple(stretches))


def _filled(
    source: str, place: str, reader: str, context: Context, gathered: Gathered
) -> tuple[SourceLine, ...]:
    text, reading = fill(source, context, place=place, language=gathered.language)
    for name in reading.names:
        readers = gathered.read_by.setdefault(name, [])
        if reader not in readers:
            readers.append(reader)
    gathered.missing.update(reading.missing)
    return read_lines(text, place=place)


def _document(
    pack: Pack, drafts: Sequence[Draft], numbers: Numbers, context: Context, gathered: Gathered
) -> tree.Document:
    labels = iter(numbers.labels)
    sections: list[tree.Section] = []
    annexes: list[tree.Section] = []
    for draft, label in zip(drafts, numbers.sections, strict=True):
        blocks = list(_blocks(draft, labels, numbers, gathered))
        if draft.part.table:
            blocks += _table(draft.part, pack, context, gathered)
        section = tree.Section(
            kind=draft.part.kind,
            id=draft.part.id,
            label=label,
            title=draft.part.title,
            blocks=tuple(blocks),
        )
        (annexes if draft.part.kind == "annex" else sections).append(section)
    return tree.Document(
        id=pack.id,
        version=pack.version,
        kind=pack.kind,
        language=pack.language,
        title=pack.title,
        cover=_cover(pack, context, gathered) if pack.kind == "agreement" else None,
        sections=tuple(sections),
        signatures=tuple(_signature(pack, side, context, gathered) for side in pack.signatures),
        annexes=tuple(annexes),
        contents=pack.contents,
        numbering=pack.numbering.value,
    )


def _table(part: Part, pack: Pack, context: Context, gathered: Gathered) -> list[tree.Block]:
    """Return the table behind a part; one that a question declares is read like any other answer."""
    spec = pack.tables.get(part.table)
    if spec is not None:
        readers = gathered.read_by.setdefault(part.table, [])
        if part.id not in readers:
            readers.append(part.id)
        if part.table not in context:
            gathered.missing[part.table] = None
    return build_table(part.table, context, language=pack.language, spec=spec)


def _blocks(
    draft: Draft, labels: Iterator[str], numbers: Numbers, gathered: Gathered
) -> Iterator[tree.Block]:
    builder = _Builder()
    for stretch in draft.stretches:
        heading = stretch.heading
        for line in stretch.lines:
            label = next(labels)
            inline = _inlines(line.text, numbers, gathered)
            match line.kind:
                case LineKind.ITEM:
                    builder.add_item(tree.Item(label=label, line=inline, anchor=line.anchor))
                case LineKind.PAIR:
                    builder.add_pair(tree.Pair(key=_inlines(line.key, numbers, gathered), value=inline))
                case LineKind.ROW:
                    builder.add_row(_cells(line.text, numbers, gathered))
                case LineKind.GAP:
                    builder.add(tree.Gap())
                case LineKind.CENTRED:
                    builder.add(tree.Centred(line=inline))
                case LineKind.PLAIN:
                    builder.add(tree.Paragraph(line=inline, source=stretch.source))
                case LineKind.NUMBERED:
                    paragraph = tree.Paragraph(
                        line=inline,
                        label=label,
                        heading=heading,
                        anchor=line.anchor,
                        source=stretch.source,
                    )
                    builder.add(paragraph)
                    heading = ""
    return map(settled, builder.blocks)


class _Builder:
    """Collects blocks, hanging items under the last paragraph and joining pairs into one table."""

    def __init__(self) -> None:
        self.blocks: list[tree.Block] = []

    def add(self, block: tree.Block) -> None:
        self.blocks.append(block)

    def add_item(self, item: tree.Item) -> None:
        last = self.blocks[-1] if self.blocks else None
        if isinstance(last, tree.Paragraph):
            self.blocks[-1] = replace(last, items=(*last.items, item))
        else:
            self.blocks.append(tree.Paragraph(line=(), items=(item,)))

    def add_row(self, cells: tuple[str, ...]) -> None:
        last = self.blocks[-1] if self.blocks else None
        table = with_row(last, cells)
        if table.rows:
            self.blocks[-1] = table
        else:
            self.blocks.append(table)

    def add_pair(self, pair: tree.Pair) -> None:
        last = self.blocks[-1] if self.blocks else None
        if isinstance(last, tree.Pairs):
            self.blocks[-1] = tree.Pairs(rows=(*last.rows, pair))
        else:
            self.blocks.append(tree.Pairs(rows=(pair,)))


def _cells(text: str, numbers: Numbers, gathered: Gathered) -> tuple[str, ...]:
    """Return the cells of a row; only a bar of the template parts two, one inside a value is a word."""
    cells = [""]
    for kind, payload in split(text):
        if kind is not None:
            cells[-1] += _inline(kind, payload, numbers, gathered).text
            continue
        first, *others = payload[0].split("|")
        cells[-1] += first
        cells += others
    return tuple(one.strip() for one in cells)


def _inlines(text: str, numbers: Numbers, gathered: Gathered) -> tree.Line:
    return tuple(_inline(kind, payload, numbers, gathered) for kind, payload in split(text))


def _inline(kind: Mark | None, payload: tuple[str, ...], numbers: Numbers, gathered: Gathered) -> tree.Inline:
    if kind in {Mark.REFERENCE, Mark.ANNEX}:
        return _reference(payload[0], numbers, gathered)
    if kind is Mark.VALUE:
        return tree.Value(field=payload[0], text=payload[1])
    if kind is Mark.MISSING:
        return _gap(payload[0], gathered)
    if kind is Mark.DEFINITION:
        before, after = speech_of(gathered.language).quotes
        return tree.Term(text=f"{before}{payload[0]}{after}", defines=True)
    return tree.Term(text=payload[0], defines=False) if kind is Mark.TERM else tree.Text(text=payload[0])


def _reference(anchor: str, numbers: Numbers, gathered: Gathered) -> tree.Inline:
    printed = numbers.anchors.get(anchor)
    if printed is None:
        gathered.unresolved[anchor] = None
        return replace(_gap(anchor, gathered), reference=True)
    return tree.Reference(anchor=anchor, text=printed)


def _cover(pack: Pack, context: Context, gathered: Gathered) -> tree.Cover:
    rows = tuple(
        tree.Pair(key=(tree.Text(text=role),), value=_lookup(context, gathered, side, "name"))
        for side, role in pack.parties.items()
    )
    return tree.Cover(parties=rows, place=tree.line_text(_lookup(context, gathered, "sign_place")))


def _signature(pack: Pack, side: str, context: Context, gathered: Gathered) -> tree.Signature:
    person = context.get(f"{side}_sign")
    title = person.get("title") if isinstance(person, Mapping) else None
    return tree.Signature(
        role=pack.parties.get(side, ""),
        name=tree.line_text(_lookup(context, gathered, side, "name")),
        title=str(title or ""),
    )


def _lookup(context: Context, gathered: Gathered, *path: str) -> tree.Line:
    node: object = context
    for name in path:
        node = node.get(name) if isinstance(node, Mapping) else None
    name = ".".join(path)
    gathered.read_by.setdefault(name, []).append(COVER)
    if node is None:
        gathered.missing[name] = None
        return (_gap(name, gathered),)
    return (tree.Value(field=name, text=str(node)),)


def _gap(field: str, gathered: Gathered) -> tree.Missing:
    return tree.Missing(field=field, text=gap_words(field, gathered.language, gathered.asks))
