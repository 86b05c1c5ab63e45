"""Which parts of Jinja2 a template may use; everything else is refused with its place."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from jinja2 import Environment, TemplateSyntaxError, nodes

from vetdesk.documents.errors import Problem, TemplateRefused
from vetdesk.documents.marks import NONCHARACTERS

FILTERS: Final = frozenset(
    {"ref", "annex", "define", "term", "money", "yuan", "cn", "date", "join", "number_cn", "length"}
)
TESTS: Final = frozenset({"defined", "undefined", "none"})
LOOP_FACTS: Final = frozenset({"index", "first", "last", "length"})
MAX_SOURCE: Final = 256 * 1024
MAX_LOOPS: Final = 2
_MARKERS: Final = frozenset({"ref", "annex", "define", "term"})

_ALLOWED: Final = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Const,
    nodes.Getattr,
    nodes.Getitem,
    nodes.Filter,
    nodes.Test,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.If,
    nodes.For,
    nodes.CondExpr,
    nodes.Tuple,
    nodes.List,
    nodes.Neg,
    nodes.Keyword,
)


def check(environment: Environment, source: str, *, place: str) -> nodes.Template:
    """Return the parsed template, or raise ``TemplateRefused`` with every fault and its line."""
    if len(source) > MAX_SOURCE:
        raise TemplateRefused([Problem(place=place, code="template.too_long", detail=str(MAX_SOURCE))])
    if NONCHARACTERS.search(source):
        raise TemplateRefused([Problem(place=place, code="template.noncharacter", detail="")])
    try:
        tree = environment.parse(source)
    except TemplateSyntaxError as error:
        where = f"{place}:{error.lineno}"
        problem = Problem(place=where, code="template.syntax", detail=str(error.message))
        raise TemplateRefused([problem]) from None
    except RecursionError:
        raise TemplateRefused([Problem(place=place, code="template.too_deep", detail="")]) from None
    problems = [
        Problem(place=f"{place}:{node.lineno}", code="template.not_allowed", detail=fault)
        for node, fault in _faults(tree, frozenset(), 0)
    ]
    if problems:
        raise TemplateRefused(problems)
    return tree


def field_path(node: nodes.Node, loops: Mapping[str, str]) -> str:
    """Return the name of the first value an expression looks up: ``debts[].debtor``; empty if none."""
    match node:
        case nodes.Name():
            return loops.get(node.name, node.name)
        case nodes.Getattr():
            return f"{field_path(node.node, loops)}.{node.attr}"
        case nodes.Getitem():
            assert isinstance(node.arg, nodes.Const)
            return f"{field_path(node.node, loops)}.{node.arg.value}"
        case _:
            return next(filter(None, (field_path(child, loops) for child in node.iter_child_nodes())), "")


def names_read(tree: nodes.Node) -> frozenset[str]:
    """Return every dotted name a template looks up, loop variables replaced by their list."""
    return frozenset(_names(tree, {}))


def anchors_read(tree: nodes.Node, filter_name: str) -> frozenset[str]:
    """Return the constants given to ``ref``, ``annex``, ``define`` or ``term``."""
    return frozenset(
        str(found.node.value)
        for found in tree.find_all(nodes.Filter)
        if found.name == filter_name and isinstance(found.node, nodes.Const)
    )


def _names(node: nodes.Node, loops: Mapping[str, str]) -> Iterator[str]:
    if isinstance(node, nodes.For):
        assert isinstance(node.target, nodes.Name)
        yield from _names(node.iter, loops)
        inner = {**loops, node.target.name: f"{field_path(node.iter, loops)}[]"}
        for child in (*node.body, *node.else_):
            yield from _names(child, inner)
    elif isinstance(node, nodes.Name | nodes.Getattr | nodes.Getitem):
        path = field_path(node, loops)
        if path.split(".")[0] != "loop":
            yield path
    else:
        for child in node.iter_child_nodes():
            yield from _names(child, loops)


def _faults(node: nodes.Node, bound: frozenset[str], depth: int) -> Iterator[tuple[nodes.Node, str]]:
    if not isinstance(node, _ALLOWED):
        yield node, type(node).__name__
        return
    if (fault := _own_fault(node, bound, depth)) is not None:
        yield node, fault
        return
    if isinstance(node, nodes.For):
        yield from _faults(node.iter, bound, depth)
        assert isinstance(node.target, nodes.Name)
        inner = bound | {node.target.name, "loop"}
        for child in (*node.body, *node.else_):
            yield from _faults(child, inner, depth + 1)
        return
    if isinstance(node, nodes.Operand) and isinstance(node.expr, nodes.Tuple | nodes.List):
        return
    for child in node.iter_child_nodes():
        yield from _faults(child, bound, depth)


def _own_fault(node: nodes.Node, bound: frozenset[str], depth: int) -> str | None:
    if isinstance(node, nodes.Name):
        return _name_fault(node, bound)
    if isinstance(node, nodes.For):
        return _loop_fault(node, depth)
    judge = _JUDGES.get(type(node))
    return judge(node) if judge else None


def _test_fault(node: nodes.Test) -> str | None:
    return None if node.name in TESTS and not (node.args or node.kwargs) else f"test {node.name}"


def _neg_fault(node: nodes.Neg) -> str | None:
    return None if isinstance(node.node, nodes.Const) else "negation"


def _list_fault(_node: nodes.Tuple | nodes.List) -> str:
    return "list outside a comparison"


def _choice_fault(node: nodes.CondExpr) -> str | None:
    return "inline if without else" if node.expr2 is None else None


def _keyword_fault(node: nodes.Keyword) -> str | None:
    return None if isinstance(node.value, nodes.Const) else f"argument {node.key}"


def _const_fault(node: nodes.Const) -> str | None:
    return None if node.value is None or isinstance(node.value, str | int) else "constant"


def _name_fault(node: nodes.Name, bound: frozenset[str]) -> str | None:
    if node.ctx != "load" or node.name.startswith("_"):
        return f"name {node.name}"
    return "name loop" if node.name == "loop" and "loop" not in bound else None


def _getattr_fault(node: nodes.Getattr) -> str | None:
    if not isinstance(node.node, nodes.Name | nodes.Getattr | nodes.Getitem):
        return "attribute of an expression"
    if node.attr.startswith("_"):
        return f"attribute {node.attr}"
    if isinstance(node.node, nodes.Name) and node.node.name == "loop" and node.attr not in LOOP_FACTS:
        return f"attribute loop.{node.attr}"
    return None


def _getitem_fault(node: nodes.Getitem) -> str | None:
    if not isinstance(node.node, nodes.Name | nodes.Getattr | nodes.Getitem):
        return "item of an expression"
    if not isinstance(node.arg, nodes.Const) or not isinstance(node.arg.value, str | int):
        return "item with a computed key"
    return f"item {node.arg.value}" if str(node.arg.value).startswith("_") else None


def _filter_fault(node: nodes.Filter) -> str | None:
    if node.name not in FILTERS or node.node is None or node.dyn_args or node.dyn_kwargs:
        return f"filter {node.name}"
    if node.name in _MARKERS and not (
        isinstance(node.node, nodes.Const) and isinstance(node.node.value, str)
    ):
        return f"filter {node.name} on something that is not a text constant"
    if node.args and not (node.name == "join" and all(isinstance(arg, nodes.Const) for arg in node.args)):
        return f"argument of filter {node.name}"
    return f"argument of filter {node.name}" if node.kwargs else None


def _loop_fault(node: nodes.For, depth: int) -> str | None:
    if depth >= MAX_LOOPS:
        return "loops nested too deep"
    if node.recursive or node.test is not None:
        return "loop with a condition or recursion"
    if (
        not isinstance(node.target, nodes.Name)
        or node.target.name.startswith("_")
        or node.target.name == "loop"
    ):
        return "loop variable"
    if not isinstance(node.iter, nodes.Name | nodes.Getattr | nodes.Getitem):
        return "loop over something that is not a list of the data"
    return None


def _operand_fault(node: nodes.Operand) -> str | None:
    if isinstance(node.expr, nodes.Tuple | nodes.List):
        constant = all(isinstance(item, nodes.Const) for item in node.expr.items)
        return None if node.op in {"in", "notin"} and constant else "list"
    return None


_JUDGES: Final[Mapping[type[nodes.Node], Callable[[Any], str | None]]] = {
    nodes.Getattr: _getattr_fault,
    nodes.Getitem: _getitem_fault,
    nodes.Filter: _filter_fault,
    nodes.Test: _test_fault,
    nodes.Operand: _operand_fault,
    nodes.Neg: _neg_fault,
    nodes.CondExpr: _choice_fault,
    nodes.Tuple: _list_fault,
    nodes.List: _list_fault,
    nodes.Keyword: _keyword_fault,
    nodes.Const: _const_fault,
}
