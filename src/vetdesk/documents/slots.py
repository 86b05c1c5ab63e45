"""The places of a text that the drafting fills or that decide what is printed, as a tree without any syntax.

It is for people who read and write the text; what is printed is decided by ``language`` alone.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final, TypeAlias

from jinja2 import Environment, TemplateSyntaxError, nodes

from vetdesk.documents.grammar import field_path


class SlotKind(StrEnum):
    """What a place does: print a value, begin or end lines that depend on something or are repeated."""

    VALUE = "value"
    IF = "if"
    ELIF = "elif"
    ELSE = "else"
    ENDIF = "endif"
    REPEAT = "repeat"
    ENDREPEAT = "endrepeat"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Named:
    """A value looked up by its path; ``debts[].debtor`` is one of every row of a list."""

    path: str


@dataclass(frozen=True, slots=True)
class Fixed:
    """Words, a number, yes or no, as written."""

    value: object


@dataclass(frozen=True, slots=True)
class Formed:
    """A value in a form (``date``, ``yuan``), or a place that is pointed at (``ref``, ``annex``)."""

    form: str
    of: "Said"


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison; ``sign`` is that of Jinja2: eq, ne, lt, lteq, gt, gteq, in, notin."""

    sign: str
    left: "Said"
    right: "Said"


@dataclass(frozen=True, slots=True)
class Joined:
    """Several things: all of them (``and``), one of them (``or``), or a list (``list``)."""

    by: str
    parts: "tuple[Said, ...]"


@dataclass(frozen=True, slots=True)
class Not:
    """The contrary."""

    of: "Said"


@dataclass(frozen=True, slots=True)
class Picked:
    """One of two values, by a condition."""

    when: "Said"
    then: "Said"
    otherwise: "Said"


Said: TypeAlias = Named | Fixed | Formed | Compared | Joined | Not | Picked


@dataclass(frozen=True, slots=True)
class SlotPlace:
    """One place of a text, in characters; ``said`` is None where it is not understood."""

    start: int
    end: int
    kind: SlotKind
    said: Said | None = None


_PLACE: Final = re.compile(r"\{\{-?(?P<value>.*?)-?\}\}|\{%-?\s*(?P<tag>\w+)(?P<rest>.*?)-?%\}", re.DOTALL)
_LISTED: Final = re.compile(r"\s*(?P<one>\w+)\s+in\s+(?P<list>[\w.]+)")
_KINDS: Final[Mapping[str, SlotKind]] = {
    "if": SlotKind.IF,
    "elif": SlotKind.ELIF,
    "else": SlotKind.ELSE,
    "endif": SlotKind.ENDIF,
    "repeat": SlotKind.REPEAT,
    "for": SlotKind.REPEAT,
    "endrepeat": SlotKind.ENDREPEAT,
    "endfor": SlotKind.ENDREPEAT,
}
_PARSER: Final = Environment(autoescape=False)  # noqa: S701 -- it parses, nothing is ever rendered by it


def slot_places(text: str) -> Iterator[SlotPlace]:
    """Give every place of a text in its order; a text that is being typed may have half of one."""
    loops: list[tuple[str, str]] = []
    for found in _PLACE.finditer(text):
        named = tuple(loops)
        if found["tag"] is None:
            yield SlotPlace(found.start(), found.end(), SlotKind.VALUE, _read(found["value"], named))
            continue
        kind = _KINDS.get(found["tag"], SlotKind.OTHER)
        said: Said | None = None
        if kind is SlotKind.REPEAT:
            listed = _LISTED.match(found["rest"])
            loops.append((listed["one"], listed["list"]) if listed else ("", ""))
            said = Named(listed["list"]) if listed else None
        elif kind is SlotKind.ENDREPEAT and loops:
            loops.pop()
        elif kind in (SlotKind.IF, SlotKind.ELIF):
            said = _read(found["rest"], named)
        yield SlotPlace(found.start(), found.end(), kind, said)


@lru_cache(maxsize=2048)
def _read(source: str, loops: tuple[tuple[str, str], ...]) -> Said | None:
    try:
        output = _PARSER.parse(f"{{{{ {source} }}}}").body[0]
    except (TemplateSyntaxError, RecursionError, IndexError):
        return None
    if not isinstance(output, nodes.Output) or not output.nodes:
        return None
    return _tree(output.nodes[0], {one: f"{listed}[]" for one, listed in loops})


def _tree(node: nodes.Node, loops: Mapping[str, str]) -> Said | None:
    if isinstance(node, nodes.Name | nodes.Getattr):
        return Named(field_path(node, loops))
    if isinstance(node, nodes.Const):
        return Fixed(node.value)
    reader = _READERS.get(type(node))
    return reader(node, loops) if reader else None


def _filter(node: nodes.Filter, loops: Mapping[str, str]) -> Said | None:
    of = _tree(node.node, loops) if node.node is not None else None
    return Formed(node.name, of) if of is not None else None


def _not(node: nodes.Not, loops: Mapping[str, str]) -> Said | None:
    of = _tree(node.node, loops)
    return Not(of) if of is not None else None


def _compare(node: nodes.Compare, loops: Mapping[str, str]) -> Said | None:
    if len(node.ops) != 1:
        return None
    left, right = _tree(node.expr, loops), _tree(node.ops[0].expr, loops)
    return Compared(node.ops[0].op, left, right) if left and right else None


def _pick(node: nodes.CondExpr, loops: Mapping[str, str]) -> Said | None:
    when, then = _tree(node.test, loops), _tree(node.expr1, loops)
    otherwise = _tree(node.expr2, loops) if node.expr2 is not None else None
    return Picked(when, then, otherwise) if when and then and otherwise else None


def _pair(node: nodes.And | nodes.Or, loops: Mapping[str, str]) -> Said | None:
    by = "and" if isinstance(node, nodes.And) else "or"
    return _joined(by, (node.left, node.right), loops)


def _list(node: nodes.Tuple | nodes.List, loops: Mapping[str, str]) -> Said | None:
    return _joined("list", node.items, loops)


def _joined(by: str, parts: Iterable[nodes.Node], loops: Mapping[str, str]) -> Said | None:
    found: list[Said] = []
    for part in parts:
        one = _tree(part, loops)
        if one is None:
            return None
        # "a and b and c" is read as pairs; the three are told as one.
        found += one.parts if isinstance(one, Joined) and one.by == by != "list" else (one,)
    return Joined(by, tuple(found))


_READERS: Final[Mapping[type[nodes.Node], Callable[..., Said | None]]] = {
    nodes.Filter: _filter,
    nodes.Not: _not,
    nodes.Compare: _compare,
    nodes.CondExpr: _pick,
    nodes.And: _pair,
    nodes.Or: _pair,
    nodes.Tuple: _list,
    nodes.List: _list,
}
