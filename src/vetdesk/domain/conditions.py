"""Conditions written as data: TOML tables that say when an item, a clause or a gate applies."""

from collections.abc import Callable, Collection, Mapping
from decimal import Decimal
from typing import ClassVar

from vetdesk.domain.errors import VetdeskError

Condition = Mapping[str, object]
Facts = Mapping[str, object]

CHECK = "check."
VALUE = "value."
"""The result and the value of another check, as facts: ``check.CV-A04``, ``value.CV-A04``."""

_COMPARISONS: Mapping[str, Callable[[object, object], bool]] = {
    "above": lambda value, bound: _number(value) > _number(bound),
    "at_least": lambda value, bound: _number(value) >= _number(bound),
    "below": lambda value, bound: _number(value) < _number(bound),
    "at_most": lambda value, bound: _number(value) <= _number(bound),
}


class MalformedCondition(VetdeskError):
    """A condition in a data file that cannot be read."""

    key: ClassVar[str] = "condition.malformed"

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.part = part


class UnknownFact(VetdeskError):
    """A condition asks for a fact that nobody states."""

    key: ClassVar[str] = "condition.unknown_fact"

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def holds(condition: Condition, facts: Facts) -> bool:
    """Say whether every key of ``condition`` holds; an empty condition always does.

    A list means any of its values; a fact that is itself a list holds when the two
    share a value. ``not``, ``any`` and ``all`` combine conditions; a table with
    ``above``, ``at_least``, ``below`` or ``at_most`` compares numbers.
    """
    return all(_key_holds(key, wanted, facts) for key, wanted in condition.items())


def holding(condition: Condition, facts: Facts) -> bool | None:
    """Say whether ``condition`` holds; None where a fact it needs is not known or compares with nothing."""
    if any(facts.get(name) is None for name in reads(condition)):
        return None
    try:
        return holds(condition, facts)
    except (MalformedCondition, UnknownFact):
        return None


def reads(condition: Condition) -> frozenset[str]:
    """Return the names of the facts that ``condition`` asks for."""
    names: set[str] = set()
    for key, wanted in condition.items():
        if key == "not":
            names |= reads(_table(wanted, key))
        elif key in {"any", "all"}:
            for part in _tables(wanted, key):
                names |= reads(part)
        else:
            _validate_wanted(key, wanted)
            names.add(key)
    return frozenset(names)


def measured(condition: Condition) -> frozenset[str]:
    """Return the names that ``condition`` compares as numbers."""
    names: set[str] = set()
    for key, wanted in condition.items():
        if key == "not":
            names |= measured(_table(wanted, key))
        elif key in {"any", "all"}:
            for part in _tables(wanted, key):
                names |= measured(part)
        elif isinstance(wanted, Mapping):
            names.add(key)
    return frozenset(names)


def answers_read(condition: Condition) -> frozenset[str]:
    """Return the ids of the checks whose result or value ``condition`` asks for."""
    return frozenset(
        name.removeprefix(CHECK).removeprefix(VALUE)
        for name in reads(condition)
        if name.startswith((CHECK, VALUE))
    )


def cycles(conditions: Mapping[str, Condition]) -> tuple[tuple[str, ...], ...]:
    """Return each ring of checks whose conditions depend on one another, from its smallest id on."""
    needs = {name: sorted(answers_read(one) & conditions.keys()) for name, one in conditions.items()}
    rings: set[tuple[str, ...]] = set()
    done: set[str] = set()
    for start in sorted(needs):
        _walk(start, needs, [], done, rings)
    return tuple(sorted(rings))


def _walk(
    name: str,
    needs: Mapping[str, list[str]],
    above: list[str],
    done: set[str],
    rings: set[tuple[str, ...]],
) -> None:
    if name in above:
        ring = above[above.index(name) :]
        first = ring.index(min(ring))
        rings.add((*ring[first:], *ring[:first]))
        return
    if name in done:
        return
    for other in needs[name]:
        _walk(other, needs, [*above, name], done, rings)
    done.add(name)


def _key_holds(key: str, wanted: object, facts: Facts) -> bool:
    if key == "not":
        return not holds(_table(wanted, key), facts)
    if key == "any":
        return any(holds(part, facts) for part in _tables(wanted, key))
    if key == "all":
        return all(holds(part, facts) for part in _tables(wanted, key))
    if key not in facts:
        raise UnknownFact(key)
    return _matches(key, wanted, facts[key])


def _matches(key: str, wanted: object, value: object) -> bool:
    _validate_wanted(key, wanted)
    if isinstance(wanted, Mapping):
        # What is not known yet is neither above nor below anything.
        return value is not None and all(_COMPARISONS[name](value, bound) for name, bound in wanted.items())
    if isinstance(value, str) or not isinstance(value, Collection):
        value = (value,)
    choices = wanted if isinstance(wanted, (list, tuple)) else (wanted,)
    return any(_same(one, choice) for one in value for choice in choices)


def _same(value: object, choice: object) -> bool:
    # True == 1 in Python; in a condition they are different answers.
    return isinstance(value, bool) == isinstance(choice, bool) and value == choice


def _validate_wanted(key: str, wanted: object) -> None:
    if isinstance(wanted, Mapping) and (not wanted or not _COMPARISONS.keys() >= wanted.keys()):
        raise MalformedCondition(key)


def _number(value: object) -> int | float | Decimal:
    if isinstance(value, bool) or not isinstance(value, (int, float, Decimal)):
        raise MalformedCondition(str(value))
    return value


def _table(wanted: object, key: str) -> Condition:
    if not isinstance(wanted, Mapping):
        raise MalformedCondition(key)
    return wanted


def _tables(wanted: object, key: str) -> tuple[Condition, ...]:
    if not isinstance(wanted, (list, tuple)):
        raise MalformedCondition(key)
    return tuple(_table(part, key) for part in wanted)
