"""Conditions as a short list of lines that menus can build: name, relation, values."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from vetdesk.domain.conditions import Condition


class Relation(StrEnum):
    """How a line compares what is known with its values."""

    IS = "is"
    IS_NOT = "is_not"
    ABOVE = "above"
    AT_LEAST = "at_least"
    BELOW = "below"
    AT_MOST = "at_most"

    @property
    def compares_numbers(self) -> bool:
        """True when the line holds one number as its bound."""
        return self not in {Relation.IS, Relation.IS_NOT}


_NUMBERS = tuple(one.value for one in Relation if one.compares_numbers)


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line: ``name`` is a fact, ``check.ID`` or ``value.ID``; several values mean any of them."""

    name: str
    relation: Relation
    wanted: tuple[object, ...]


@dataclass(frozen=True, kw_only=True)
class Lines:
    """All lines must hold, or any of them."""

    any: bool = False
    lines: tuple[Line, ...] = ()


def as_condition(given: Lines) -> Condition:
    """Return the condition that says what the lines say."""
    parts = [_part(line) for line in given.lines]
    if len(parts) == 1:
        return parts[0]
    return {("any" if given.any else "all"): parts} if parts else {}


def as_lines(condition: Condition) -> Lines | None:
    """Return the condition as lines; None when it says more than lines can."""
    if set(condition) == {"any"}:
        parts = condition["any"]
        if not isinstance(parts, (list, tuple)) or len(parts) < 2:  # noqa: PLR2004 - one is no choice
            return None
        split = [_split(part) for part in parts]
        singles = [found[0] for found in split if found is not None and len(found) == 1]
        return Lines(any=True, lines=tuple(singles)) if len(singles) == len(parts) else None
    found = _split(condition)
    return None if found is None else Lines(lines=tuple(found))


def _part(line: Line) -> Condition:
    if line.relation.compares_numbers:
        return {line.name: {line.relation.value: line.wanted[0]}}
    plain = {line.name: line.wanted[0] if len(line.wanted) == 1 else list(line.wanted)}
    return plain if line.relation is Relation.IS else {"not": plain}


def _split(condition: object) -> list[Line] | None:
    if not isinstance(condition, Mapping):
        return None
    found: list[Line] = []
    for key, wanted in condition.items():
        lines = _lines(key, wanted)
        if lines is None:
            return None
        found += lines
    return found


def _lines(key: str, wanted: object) -> list[Line] | None:
    if key == "any":
        return None
    if key == "all":
        parts = [_split(part) for part in wanted] if isinstance(wanted, (list, tuple)) else [None]
        return None if None in parts else [line for part in parts if part for line in part]
    if key == "not":
        inner = _split(wanted)
        if inner is None or len(inner) != 1 or inner[0].relation is not Relation.IS:
            return None
        return [Line(name=inner[0].name, relation=Relation.IS_NOT, wanted=inner[0].wanted)]
    return list(_plain(key, wanted))


def _plain(name: str, wanted: object) -> Iterator[Line]:
    if isinstance(wanted, Mapping):
        for relation, bound in wanted.items():
            if relation in _NUMBERS:
                yield Line(name=name, relation=Relation(relation), wanted=(bound,))
    else:
        values = tuple(wanted) if isinstance(wanted, (list, tuple)) else (wanted,)
        yield Line(name=name, relation=Relation.IS, wanted=values)
