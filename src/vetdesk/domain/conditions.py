"""Conditions written as data: TOML tables that say when an item, a clause or a gate applies."""

from collections.abc import Callable, Collection, Mapping
from typing import ClassVar

from vetdesk.domain.errors import VetdeskError

Condition = Mapping[str, object]
Facts = Mapping[str, object]

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
        return all(_COMPARISONS[name](value, bound) for name, bound in wanted.items())
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


def _number(value: object) -> int | float:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
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
