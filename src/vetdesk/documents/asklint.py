"""What is wrong with the questions that a template or a clause declares, and with how its text reads them."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from jinja2 import nodes

from vetdesk.documents import grammar
from vetdesk.documents.clauseset import standing_in
from vetdesk.documents.errors import PackRefused, Problem
from vetdesk.documents.language import parse
from vetdesk.documents.names import KNOWN_NAMES
from vetdesk.documents.packs import Clause, Condition, Library, Pack
from vetdesk.documents.selection import FACTS_IN_WORDS
from vetdesk.domain.answerbook import ENDINGS, default_of, derived_names, specs_of
from vetdesk.domain.answers import COMPUTED, AnswerSpec
from vetdesk.domain.clausefacts import FACTS
from vetdesk.domain.conditions import MalformedCondition, reads
from vetdesk.domain.papers import Ask, AskKind

_WORDS: Final = frozenset(
    {
        "and", "or", "not", "if", "elif", "else", "endif", "for", "endfor", "in", "is", "true", "false",
        "none", "True", "False", "None", "loop", "one", "repeat", "endrepeat", "ending", "set", "block",
        "english", "machine_date", "wordings", "import", "from", "include", "extends", "macro", "call",
        "filter", "any", "all",
    }
)  # fmt: skip
"""Words of the template language and of conditions, and names the program fills in beside the answers."""
RESERVED: Final = KNOWN_NAMES | FACTS | COMPUTED | FACTS_IN_WORDS.keys() | _WORDS
_FITTING: Final[Mapping[str, frozenset[AskKind]]] = {
    "date": frozenset({AskKind.DATE}),
    "money": frozenset({AskKind.MONEY}),
    "yuan": frozenset({AskKind.MONEY}),
    "cn": frozenset({AskKind.MONEY}),
    "number_cn": frozenset({AskKind.INTEGER}),
    "join": frozenset(),
    "length": frozenset({AskKind.TABLE}),
}
"""The kinds of question that each filter of the template language can write."""


def is_taken(name: str) -> bool:
    """Say whether a name has a meaning in every agreement, or is a word of the template language."""
    return name in RESERVED


def own_specs(asks: Iterable[Ask]) -> dict[str, AnswerSpec]:
    """Return the answers that questions ask for, by name, as conditions read them."""
    found: dict[str, AnswerSpec] = {}
    for ask in asks:
        for spec in specs_of(ask):
            found.setdefault(spec.name, spec)
    return found


def names_of(asks: Iterable[Ask]) -> frozenset[str]:
    """Return every name that a text may read for these questions."""
    return frozenset(name for ask in asks for name in (ask.name, *derived_names(ask)))


def list_problems(place: str, asks: Sequence[Ask]) -> Iterator[Problem]:
    """Yield what is wrong with a list of questions by itself: names that mean something else, defaults."""
    seen: set[str] = set()
    for ask in asks:
        if is_taken(ask.name):
            yield Problem(place=place, code="ask.taken", detail=ask.name)
        if ask.name.endswith(ENDINGS):
            yield Problem(place=place, code="ask.ending", detail=ask.name)
        if ask.name in seen:
            yield Problem(place=place, code="ask.twice", detail=ask.name)
        seen.add(ask.name)
        for spec, text in zip(specs_of(ask), (ask.default, ask.default_en), strict=False):
            if text.strip() and default_of(spec, text) is None:
                yield Problem(place=place, code="ask.default", detail=ask.name)


def differing(place: str, asks: Iterable[Ask], others: Iterable[Ask]) -> Iterator[Problem]:
    """Yield the questions that somebody else asks otherwise under the same name; the same one is shared."""
    known = {one.name: one for one in others}
    for ask in asks:
        other = known.get(ask.name)
        if other is not None and replace(ask, asked_by="") != replace(other, asked_by=""):
            where = f" ({other.asked_by})" if other.asked_by else ""
            yield Problem(place=place, code="ask.differs", detail=f"{ask.name}{where}")


def pack_ask_problems(pack: Pack, library: Library) -> Iterator[Problem]:
    """Yield what is wrong with the questions of an agreement's template among those of its clauses."""
    yield from list_problems(pack.id, pack.asks)
    asked = list(pack.asks)
    for name in standing_in(pack, library):
        theirs = [replace(one, asked_by=name) for one in library[name].asks]
        yield from differing(pack.id, theirs, asked)
        asked += theirs
    texts = [part.body for part in pack.parts]
    conditions = [pack.applies_if, *(part.applies_if for part in pack.parts)]
    tables = {part.table for part in pack.parts}
    yield from _unread(pack.id, pack.asks, texts, conditions, tables)


def clause_ask_problems(clause: Clause, library: Library) -> Iterator[Problem]:
    """Yield what is wrong with the questions of a clause; in the library a name means one question."""
    yield from list_problems(clause.id, clause.asks)
    others = [
        replace(ask, asked_by=other.id)
        for other in library.values()
        if other.id != clause.id
        for ask in other.asks
    ]
    yield from differing(clause.id, clause.asks, others)
    texts = [text for one in clause.variants for text in (one.text, one.text_en)]
    conditions = [clause.applies_if, *(one.applies_if for one in clause.variants)]
    yield from _unread(clause.id, clause.asks, texts, conditions, ())


def _unread(
    place: str,
    asks: Iterable[Ask],
    texts: Iterable[str],
    conditions: Iterable[Condition | None],
    tables: Collection[str],
) -> Iterator[Problem]:
    """Yield the questions that nothing reads; they would never be asked."""
    read = {name for text in texts for name in heads_read(text)} | set(tables)
    read |= {name for one in conditions if one for name in _asked_for(one)}
    for ask in asks:
        if not read & {ask.name, *derived_names(ask)}:
            yield Problem(place=place, code="ask.unread", detail=ask.label.zh)


@lru_cache(maxsize=512)
def heads_read(text: str) -> frozenset[str]:
    """Return the names a text looks up, without what stands behind a dot; none of a text nobody can read."""
    tree = _parsed(text)
    if tree is None:
        return frozenset()
    return frozenset(name.partition(".")[0].removesuffix("[]") for name in grammar.names_read(tree))


def _parsed(text: str) -> nodes.Template | None:
    try:
        return parse(text, place="text")
    except PackRefused:
        return None


def _asked_for(condition: Condition) -> frozenset[str]:
    try:
        return reads(condition)
    except (MalformedCondition, RecursionError):
        return frozenset()


def readers(name: str, asks: Iterable[Ask], texts: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Return the places among ``texts`` that read a question."""
    wanted = names_of(ask for ask in asks if ask.name == name)
    return tuple(
        place for place, pieces in texts.items() if any(wanted & heads_read(text) for text in pieces)
    )


def condition_readers(
    name: str, asks: Iterable[Ask], conditions: Mapping[str, Sequence[Condition | None]]
) -> tuple[str, ...]:
    """Return the places among ``conditions`` that read a question."""
    wanted = names_of(ask for ask in asks if ask.name == name)
    return tuple(
        place
        for place, several in conditions.items()
        if any(one and wanted & _asked_for(one) for one in several)
    )


def misread(tree: nodes.Template, asks: Iterable[Ask]) -> Iterator[tuple[str, str]]:
    """Yield (code, detail) where a text reads an own question as something it is not."""
    yield from dict.fromkeys(_Reader(asks).faults(tree, {}))


class _Reader:
    """Walks a checked text and holds each look-up of a question against its kind."""

    def __init__(self, asks: Iterable[Ask]) -> None:
        self._asks = {one.name: one for one in asks}
        self._lists = {f"{one.name}_lines" for one in self._asks.values() if one.kind is AskKind.LINES}
        self._keys = {f"{one.name}_key": one for one in self._asks.values() if one.choices}

    def faults(self, node: nodes.Node, loops: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        """Yield what is wrong in ``node``; ``loops`` are the variables of the loops around it."""
        match node:
            case nodes.For():
                yield from self._loop(node, loops)
                return
            case nodes.Output():
                for shown in node.nodes:
                    if self._is_table(shown, loops):
                        yield "ask.as_value", grammar.field_path(shown, loops)
            case nodes.Filter():
                yield from self._filter(node, loops)
            case nodes.Compare():
                yield from self._compare(node, loops)
            case nodes.Getattr() | nodes.Getitem():
                head, _, column = grammar.field_path(node, loops).partition(".")
                if column and head in self._asks:
                    yield "ask.no_column", f"{head}.{column}"
        for child in node.iter_child_nodes():
            yield from self.faults(child, loops)

    def _loop(self, node: nodes.For, loops: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        assert isinstance(node.target, nodes.Name)
        path = grammar.field_path(node.iter, loops)
        ask = self._asks.get(path)
        if (ask is not None and ask.table is None) or path in self._keys:
            yield "ask.as_rows", path
        inner = {**loops, node.target.name: f"{path}[]"}
        for child in (*node.body, *node.else_):
            yield from self.faults(child, inner)

    def _is_table(self, node: nodes.Node, loops: Mapping[str, str]) -> bool:
        ask = self._asks.get(grammar.field_path(node, loops)) if isinstance(node, nodes.Name) else None
        return ask is not None and ask.table is not None

    def _filter(self, node: nodes.Filter, loops: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        path = grammar.field_path(node.node, loops) if isinstance(node.node, nodes.Name) else ""
        kinds = _FITTING.get(node.name)
        if kinds is None:
            return
        if path in self._lists:
            unfit = node.name not in {"join", "length"}
        else:
            unfit = path in self._keys or (path in self._asks and self._asks[path].kind not in kinds)
        if unfit:
            yield "ask.filter", f"{path}|{node.name}"

    def _compare(self, node: nodes.Compare, loops: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        sides: tuple[nodes.Node, ...] = (node.expr, *(one.expr for one in node.ops))
        given = [one.value for one in sides if isinstance(one, nodes.Const)]
        for side in sides:
            path = grammar.field_path(side, loops) if isinstance(side, nodes.Name) else ""
            ask = self._asks.get(path)
            if ask is not None and ask.table is not None:
                yield "ask.as_value", path
            elif ask is not None and ask.choices:
                yield "ask.compare", path
            elif path in self._keys:
                known = {one.key for one in self._keys[path].choices}
                for value in given:
                    if value not in known:
                        yield "ask.choice_unknown", f"{path} = {value}"
            elif ask is not None and ask.kind in _ORDERED:
                for value in given:
                    if not isinstance(value, int):
                        yield "ask.no_number", f"{path} = {value}"


_ORDERED: Final = frozenset({AskKind.INTEGER, AskKind.DECIMAL})
