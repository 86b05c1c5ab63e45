"""One construct for what is printed once for each party, debt, guarantor, person or paper of a list.

``{% repeat one in people ending "；。" %} … {% else %} … {% endrepeat %}`` prints its lines for each entry.
Of the first line of the block

- ``- `` and ``§ `` are counted like any other line, and bear the anchor ``people.1``, ``people.2`` …, so that
  other lines can point at one entry;
- ``= key | …`` shows its key beside the first entry only.

``ending`` closes each entry with the first sign and the last entry with the second. An empty list prints
what stands after ``else``, or nothing. It becomes a plain loop before anything is checked, so a block can
do no more than the template language (decision 23).
"""

import re
from collections.abc import Sequence
from typing import Final

from jinja2 import nodes
from jinja2.ext import Extension
from jinja2.parser import Parser

_COUNTED: Final = re.compile(r"(\s*(?:§|-) +)(?!\[)(.*)", re.DOTALL)
_KEYED: Final = re.compile(r"(\s*)= *([^|{]+?) *(\|.*)", re.DOTALL)
_SIGNS: Final = 2


class Repeat(Extension):
    """The tag ``repeat`` of the template language."""

    tags: Final = {"repeat"}  # type: ignore[misc]  # a set of its own, not to be changed

    def parse(self, parser: Parser) -> nodes.Node:
        """Return the block as a loop; a block that is written wrong raises ``TemplateSyntaxError``."""
        line = next(parser.stream).lineno
        target = parser.parse_assign_target(name_only=True)
        parser.stream.expect("name:in")
        listed = nodes.Name(parser.stream.expect("name").value, "load", lineno=line)
        ending = ""
        if parser.stream.skip_if("name:ending"):
            ending = parser.stream.expect("string").value
            if len(ending) != _SIGNS:
                parser.fail("ending takes two signs: after an entry, and after the last", line)
        body = parser.parse_statements(("name:endrepeat", "name:else"))
        without: list[nodes.Node] = []
        if next(parser.stream).value == "else":
            without = parser.parse_statements(("name:endrepeat",), drop_needle=True)
        if ending:
            body = _ended(body, ending, line)
        return nodes.For(target, listed, _begun(body, listed.name, line), without, None, False, lineno=line)


def _begun(body: Sequence[nodes.Node], listed: str, line: int) -> list[nodes.Node]:
    """Give the first line of an entry its anchor, or its key where it is the first entry."""
    first = body[0] if body else None
    if not isinstance(first, nodes.Output) or not isinstance(first.nodes[0], nodes.TemplateData):
        return list(body)
    words, rest = first.nodes[0].data, first.nodes[1:]
    if counted := _COUNTED.match(words):
        anchor = [_text(f"{counted[1]}[{listed}."), _loop("index", line), _text(f"] {counted[2]}")]
        return [nodes.Output([*anchor, *rest], lineno=line), *body[1:]]
    if keyed := _KEYED.match(words):
        key = nodes.If(
            _loop("first", line),
            [nodes.Output([_text(f"{keyed[1]}= {keyed[2]} ")], lineno=line)],
            [],
            [nodes.Output([_text(f"{keyed[1]}= ")], lineno=line)],
            lineno=line,
        )
        return [key, nodes.Output([_text(keyed[3]), *rest], lineno=line), *body[1:]]
    return list(body)


def _ended(body: Sequence[nodes.Node], ending: str, line: int) -> list[nodes.Node]:
    """Close the last line of an entry."""
    last = body[-1] if body else None
    if not isinstance(last, nodes.Output) or not isinstance(last.nodes[-1], nodes.TemplateData):
        return list(body)
    words = last.nodes[-1].data
    kept = words.rstrip()
    sign = nodes.If(
        _loop("last", line),
        [nodes.Output([_text(ending[1])], lineno=line)],
        [],
        [nodes.Output([_text(ending[0])], lineno=line)],
        lineno=line,
    )
    before = nodes.Output([*last.nodes[:-1], _text(kept)], lineno=line)
    return [*body[:-1], before, sign, nodes.Output([_text(words[len(kept) :])], lineno=line)]


def _text(words: str) -> nodes.TemplateData:
    return nodes.TemplateData(words)


def _loop(fact: str, line: int) -> nodes.Getattr:
    return nodes.Getattr(nodes.Name("loop", "load", lineno=line), fact, "load", lineno=line)
