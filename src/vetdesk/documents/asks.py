"""Reads the questions that a pack lists for its paper."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from vetdesk.documents.errors import Problem
from vetdesk.domain.packs import Text
from vetdesk.domain.papers import Ask, AskChoice, AskKind

_KEYS: Final = frozenset(
    ["name", "label", "kind", "required", "default", "choices", "hint", "english", "default_en"]
)


def read_asks(place: str, entries: Sequence[Mapping[str, Any]]) -> tuple[tuple[Ask, ...], list[Problem]]:
    """Return the questions of a pack with the faults of its list."""
    problems: list[Problem] = []
    asks: list[Ask] = []
    for one in entries:
        name = str(one.get("name", ""))
        unknown = [key for key in one if key not in _KEYS]
        if unknown or not name.isidentifier() or one.get("kind") not in set(AskKind) or "label" not in one:
            problems.append(Problem(place=place, code="ask.faulty", detail=name or str(unknown)))
            continue
        asks.append(
            Ask(
                name=name,
                label=Text(**one["label"]),
                kind=AskKind(one["kind"]),
                required=bool(one.get("required", True)),
                default=str(one.get("default", "")),
                choices=tuple(
                    AskChoice(key=choice["key"], text=Text(zh=choice["zh"], en=choice["en"]))
                    for choice in one.get("choices", ())
                ),
                hint=Text(**one["hint"]) if "hint" in one else None,
                english=bool(one.get("english", False)),
                default_en=str(one.get("default_en", "")),
            )
        )
    return tuple(asks), problems
