"""Holds an English text against the Chinese one it translates: the same lines, places and values.

A template has one paragraph on a line, so the two are compared line by line. What may differ is the
words: plain text, defined terms, and the words that stand between quotes inside a choice.
"""

import re
from collections.abc import Iterator
from typing import Final

from jinja2 import nodes

from vetdesk.documents.errors import PackRefused, Problem
from vetdesk.documents.grammar import field_path
from vetdesk.documents.language import parse
from vetdesk.documents.lines import LineKind, read_lines

_TAG_ONLY: Final = re.compile(r"(\{%.*?%\}|\{#.*?#\})+")
_BLOCK: Final = re.compile(r"\{%\s*(?:if|for)\b.*?%\}")
_CHINESE: Final = re.compile("[\u2018\u2019\u201c\u201d\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")
_BLANKS: Final = re.compile(r"\s+")
_ENDING: Final = re.compile(r' ending "[^"]*"')
_WORDED: Final = frozenset({"define", "term"})


def faults(chinese: str, english: str, *, place: str) -> Iterator[Problem]:
    """Yield every way the structure of an English text differs from the Chinese one, with its line."""
    ours, theirs = _lines(chinese), _lines(english)
    for (number, line), (other, given) in zip(ours, theirs, strict=False):
        yield from _line_faults(line, given, f"{place}:{other}", number)
    if len(ours) != len(theirs):
        yield Problem(place=place, code="english.lines", detail=f"{len(theirs)} / {len(ours)}")
    for number, given in theirs:
        if found := _CHINESE.search(_words(given)):
            yield Problem(place=f"{place}:{number}", code="english.chinese", detail=found[0])


def glossary(chinese: str, english: str) -> tuple[tuple[str, str], ...]:
    """Return the terms the two texts define, Chinese and English, in the order of their lines."""
    pairs = zip(_lines(chinese), _lines(english), strict=False)
    return tuple(
        both
        for (_, line), (_, given) in pairs
        for both in zip(_terms(line, "define"), _terms(given, "define"), strict=False)
    )


def uses(chinese: str, english: str) -> Iterator[tuple[int, tuple[str, ...], tuple[str, ...]]]:
    """Yield for each line its number in the English text and the terms used in it, Chinese and English."""
    for (_, line), (number, given) in zip(_lines(chinese), _lines(english), strict=False):
        yield number, _terms(line, "term"), _terms(given, "term")


def _lines(source: str) -> list[tuple[int, str]]:
    lines = enumerate(map(str.strip, source.split("\n")), 1)
    return [(number, line) for number, line in lines if line and not line.startswith("{#")]


def _line_faults(line: str, given: str, place: str, number: int) -> Iterator[Problem]:
    if _TAG_ONLY.fullmatch(line) or _TAG_ONLY.fullmatch(given):
        if _tag(line) != _tag(given):
            yield Problem(place=place, code="english.tags", detail=str(number))
        return
    ours, theirs = _sign(line), _sign(given)
    if ours[0] != theirs[0]:
        yield Problem(place=place, code="english.sign", detail=f"{theirs[0]} / {ours[0]}")
    elif ours[1] != theirs[1]:
        yield Problem(place=place, code="english.anchor", detail=f"{theirs[1] or '-'} / {ours[1] or '-'}")
    wanted, found = _slots(line, place), _slots(given, place)
    if wanted != found:
        missing = [one for one in wanted if wanted.count(one) > found.count(one)]
        more = [one for one in found if found.count(one) > wanted.count(one)]
        detail = "; ".join(
            filter(None, (", ".join(f"-{x}" for x in missing), ", ".join(f"+{x}" for x in more)))
        )
        yield Problem(place=place, code="english.slots", detail=detail)


def _tag(line: str) -> str:
    """Return a tag without what may differ: blanks, and the signs that end the entries of a list."""
    return _ENDING.sub("", _BLANKS.sub(" ", line))


def _sign(line: str) -> tuple[str, str]:
    """Return the sign and the anchor of a line; a line of a loop's last word has neither."""
    try:
        read = read_lines(line, place="")
    except PackRefused:
        return "?", ""
    return (str(read[0].kind), read[0].anchor) if read else (str(LineKind.GAP), "")


def _slots(line: str, place: str) -> list[str]:
    """Return what a line takes from outside: values with their form, references, choices, terms by count."""
    try:
        tree = parse(line, place=place)
    except PackRefused:
        return ["?"]
    return sorted(_taken(tree))


def _taken(node: nodes.Node) -> Iterator[str]:
    match node:
        case nodes.Filter() if isinstance(node.node, nodes.Const):
            yield node.name if node.name in _WORDED else f"{node.name} {node.node.value}"
        case nodes.Filter():
            yield f"|{node.name} {field_path(node, {})}"
            yield from _children(node)
        case nodes.Compare():
            right = ",".join(_constants(node))
            yield f"{field_path(node.expr, {})} {'/'.join(one.op for one in node.ops)} {right}"
        case nodes.Name() | nodes.Getattr() | nodes.Getitem():
            yield field_path(node, {})
        case nodes.Not():
            yield "not"
            yield from _children(node)
        case _:
            yield from _children(node)


def _children(node: nodes.Node) -> Iterator[str]:
    for child in node.iter_child_nodes():
        yield from _taken(child)


def _constants(node: nodes.Compare) -> Iterator[str]:
    for operand in node.ops:
        for found in (operand.expr, *operand.expr.find_all(nodes.Const)):
            if isinstance(found, nodes.Const):
                yield str(found.value)


def _terms(line: str, kind: str) -> tuple[str, ...]:
    try:
        tree = parse(line, place="")
    except PackRefused:
        return ()
    return tuple(
        str(found.node.value)
        for found in tree.find_all(nodes.Filter)
        if found.name == kind and isinstance(found.node, nodes.Const)
    )


def _words(line: str) -> str:
    """Return a line without the conditions, whose constants are values and no words."""
    return _BLOCK.sub("", line)
