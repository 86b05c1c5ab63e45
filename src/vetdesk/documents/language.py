"""The template language: a small closed part of Jinja2 that fills plain lines with values.

The sandbox alone is no defence, so every template is parsed and walked first; what is not on
the list of ``grammar`` never compiles. Text is plain, not HTML: escaping belongs to ``html``.
"""

from collections.abc import Callable, Iterator, Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final

from jinja2 import nodes
from jinja2.runtime import LoopContext, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from vetdesk.documents.errors import Problem, TemplateRefused, TooLarge
from vetdesk.documents.grammar import FILTERS, LOOP_FACTS, check, field_path
from vetdesk.documents.marks import Mark, Marked, mark
from vetdesk.documents.repeating import Repeat
from vetdesk.documents.speech import CHINESE, ENGLISH, Speech, speech_of

MAX_CHARACTERS: Final = 5 * 1024 * 1024
# The wrapping filters are added after the check, so no template can name them.
_NAMED: Final = "-named"
_PRINTED: Final = "-printed"
_LISTED: Final = "-listed"
_INVISIBLE: Final = frozenset(
    map(
        chr,
        (
            *(0xAD, 0x61C, 0x180E, 0x2060, 0xFEFF, 0xFFFE, 0xFFFF),
            *range(0x200B, 0x2010),
            *range(0x2028, 0x202F),
            *range(0x2066, 0x206A),
            *range(0xFDD0, 0xFDF0),
        ),
    )
)


@dataclass
class Reading:
    """What one filling read: every name asked for, and those without a value."""

    names: dict[str, None] = field(default_factory=dict)
    missing: dict[str, None] = field(default_factory=dict)


_reading: ContextVar[Reading] = ContextVar("reading")


def fill(
    source: str, context: Mapping[str, object], *, place: str, language: str = "zh-CN"
) -> tuple[str, Reading]:
    """Return ``source`` filled from ``context`` and what was read on the way.

    Amounts, dates and lists are written as documents of ``language`` write them.

    Missing values leave a mark in the text; the caller decides whether that is a preview.
    A template outside the allow-list raises ``TemplateRefused`` naming ``place`` and line; so does one that
    compares or writes a value as something it is not.
    """
    template = _compiled(source, place, speech_of(language) is ENGLISH)
    reading = Reading()
    token = _reading.set(reading)
    try:
        return _joined(template.generate(context)), reading
    except (TypeError, AttributeError, ValueError):
        # 5 > "month", or a filter for days on an amount: what is read is not what the text takes it for.
        problem = Problem(place=place, code="template.value_kind", detail=", ".join(reading.names)[-80:])
        raise TemplateRefused([problem]) from None
    finally:
        _reading.reset(token)


def parse(source: str, *, place: str) -> nodes.Template:
    """Return the checked syntax tree of a template, for the linter."""
    return check(_CHINESE, source, place=place)


def clean(value: str) -> str:
    """Return a value as it may be printed: one line, no control, bidi or zero-width characters."""
    if value.isascii() and value.isprintable():
        return value
    # Never by category "unassigned": a rare character newer than this Python must be named, not lost.
    return "".join(" " if c in "\t\n\r" else c for c in value if c in "\t\n\r" or not _lies(c))


def _lies(character: str) -> bool:
    code = ord(character)
    return character in _INVISIBLE or code < 0x20 or 0x7F <= code < 0xA0 or 0xD800 <= code < 0xE000  # noqa: PLR2004 -- controls, surrogates


def _joined(pieces: Iterator[str]) -> str:
    kept: list[str] = []
    length = 0
    for piece in pieces:
        length += len(piece)
        if length > MAX_CHARACTERS:
            raise TooLarge("characters", MAX_CHARACTERS)
        kept.append(piece)
    return "".join(kept)


class _Missing(Undefined):
    """A name without a value: false, empty, and noted by the current reading."""

    __slots__ = ()

    def _note(self) -> str:
        name = str(self._undefined_name)
        if reading := _reading.get(None):
            reading.missing[name] = None
        return name

    def __bool__(self) -> bool:
        self._note()
        return False

    def __iter__(self) -> Iterator[Any]:
        self._note()
        return iter(())

    def __len__(self) -> int:
        self._note()
        return 0

    def __str__(self) -> str:
        return self._note()

    def __eq__(self, other: object) -> bool:
        self._note()
        return False

    def __ne__(self, other: object) -> bool:
        self._note()
        return True

    def __hash__(self) -> int:
        return id(type(self))

    def __contains__(self, _item: object) -> bool:
        self._note()
        return False

    def _never_orders(self, _other: object) -> bool:
        self._note()
        return False

    # Undefined raises here; a gap in a preview compares as false instead.
    __lt__ = __le__ = __gt__ = __ge__ = _never_orders  # type: ignore[assignment]  # the base never returns


class _Blank(str):
    """An answer that need not be given and is not: prints as nothing, is neither above nor below anything."""

    __slots__ = ()

    def _never(self, _other: object) -> bool:
        return False

    # A number that was not given is neither above nor below anything.
    __lt__ = __le__ = __gt__ = __ge__ = _never


_BLANK: Final = _Blank()


class _Environment(ImmutableSandboxedEnvironment):
    """Looks names up in plain dicts only; no attribute or method of any object is reachable."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        return self.getitem(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        if isinstance(obj, LoopContext) and argument in LOOP_FACTS:
            return getattr(obj, argument)
        if isinstance(obj, Mapping):
            # A part of a party or debt that is not stated is empty in a condition;
            # printing it is an error that names it all the same.
            return obj.get(argument)
        if isinstance(obj, list | tuple) and isinstance(argument, int) and -len(obj) <= argument < len(obj):
            return obj[argument]
        return self.undefined(name=str(argument))


def _named(value: object, path: str) -> object:
    """Give a looked-up value its full name, and note that it was read."""
    if reading := _reading.get(None):
        reading.names[path] = None
    if isinstance(value, Undefined):
        return _Missing(name=path)
    return _BLANK if isinstance(value, str) and not value else value


def _printing(speech: Speech) -> Callable[[object, str], str]:
    """Turn what an expression gives into marked text that says which field it came from."""

    def printed(value: object, path: str) -> str:
        if isinstance(value, Marked):
            return value
        if value is None:
            value = _Missing(name=path)
        if isinstance(value, Undefined):
            return mark(Mark.MISSING, clean(str(value)))
        text = clean(speech.text(value))
        return mark(Mark.VALUE, path, text) if path else text

    return printed


def _listed(value: object, _path: str) -> object:
    """Let a loop run over nothing when its list is empty or not stated."""
    return () if value is None else value


def _skipping_gaps(function: Callable[..., object]) -> Callable[..., object]:
    """Let a missing value pass through a filter, so that the printing names it."""

    def apply(value: object, *arguments: object, **named: object) -> object:
        if value is None or isinstance(value, Undefined | _Blank):
            return value
        return function(value, *arguments, **named)

    return apply


def _counted(value: object) -> object:
    if value is None or isinstance(value, Undefined):
        return value
    return len(value)  # type: ignore[arg-type]  # what has no length is told with its place


def _reference(kind: Mark) -> Callable[[object], str]:
    def apply(value: object) -> str:
        return mark(kind, clean(str(value)))

    return apply


def _functions(speech: Speech) -> Mapping[str, Callable[..., object]]:
    return {
        "ref": _reference(Mark.REFERENCE),
        "annex": _reference(Mark.ANNEX),
        "define": _reference(Mark.DEFINITION),
        "term": _reference(Mark.TERM),
        "money": _skipping_gaps(speech.amount),
        "yuan": _skipping_gaps(speech.yuan),
        "cn": _skipping_gaps(speech.capitals),
        "date": _skipping_gaps(speech.day),
        "join": _skipping_gaps(speech.joined),
        "number_cn": _skipping_gaps(lambda value: speech.ordinal(int(value))),
        "length": _counted,
    }


assert _functions(CHINESE).keys() == FILTERS


def _environment(speech: Speech) -> _Environment:
    environment = _Environment(
        undefined=_Missing, autoescape=False, keep_trailing_newline=True, extensions=[Repeat]
    )
    environment.globals.clear()
    own = {_NAMED: _named, _PRINTED: _printing(speech), _LISTED: _listed}
    environment.filters = {**_functions(speech), **own}
    environment.tests = {name: environment.tests[name] for name in ("defined", "undefined", "none")}
    return environment


_CHINESE: Final = _environment(CHINESE)
_ENGLISH: Final = _environment(ENGLISH)


@lru_cache(maxsize=1024)
def _compiled(source: str, place: str, english: bool) -> Any:  # noqa: FBT001 -- the key of the cache
    environment = _ENGLISH if english else _CHINESE
    tree = check(environment, source, place=place)
    code = environment.compile(_wrapped(tree), name=place)
    return environment.template_class.from_code(environment, code, {}, None)


def _wrapped(tree: nodes.Template) -> nodes.Template:
    """Wrap every looked-up chain and every printed expression in our two filters."""
    _wrap_children(tree, {})
    return tree


def _wrap_children(node: nodes.Node, loops: Mapping[str, str]) -> None:
    if isinstance(node, nodes.For):
        assert isinstance(node.target, nodes.Name)
        inner = {**loops, node.target.name: f"{field_path(node.iter, loops)}[]"}
        assert isinstance(node.iter, nodes.Expr)
        node.iter = _filter(_LISTED, _wrap(node.iter, loops), "")
        for child in (*node.body, *node.else_):
            _wrap_children(child, inner)
        return
    if isinstance(node, nodes.Output):
        node.nodes = [
            child if isinstance(child, nodes.TemplateData) else _print(child, loops) for child in node.nodes
        ]
        return
    for name, value in list(node.iter_fields()):
        if isinstance(value, nodes.Expr):
            setattr(node, name, _wrap(value, loops))
        elif isinstance(value, list):
            items = [_wrap(item, loops) if isinstance(item, nodes.Expr) else item for item in value]
            setattr(node, name, items)
            for item in items:
                if not isinstance(item, nodes.Expr):
                    _wrap_children(item, loops)
        elif isinstance(value, nodes.Node):
            _wrap_children(value, loops)


def _print(node: nodes.Expr, loops: Mapping[str, str]) -> nodes.Expr:
    path = field_path(node, loops)
    # How far a loop has come is no answer of anybody, and may stand in an anchor.
    return _filter(_PRINTED, _wrap(node, loops), "" if path.split(".")[0] == "loop" else path)


def _wrap(node: nodes.Expr, loops: Mapping[str, str]) -> nodes.Expr:
    if isinstance(node, nodes.Name | nodes.Getattr | nodes.Getitem):
        path = field_path(node, loops)
        return node if path.split(".")[0] == "loop" else _filter(_NAMED, node, path)
    _wrap_children(node, loops)
    return node


def _filter(name: str, node: nodes.Expr, path: str) -> nodes.Filter:
    return nodes.Filter(node, name, [nodes.Const(path)], [], None, None, lineno=node.lineno)
