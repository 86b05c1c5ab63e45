"""Reads and writes the questions that a pack or a clause declares (``[[ask]]``)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, TypeGuard

from vetdesk.documents.errors import Problem
from vetdesk.documents.language import clean
from vetdesk.documents.tomltext import entry
from vetdesk.domain.packs import Text
from vetdesk.domain.papers import Ask, AskChoice, AskKind
from vetdesk.domain.tablequestions import (
    MOST_COLUMNS,
    MOST_ROWS,
    CellChoice,
    CellKind,
    TableColumn,
    TableSpec,
)

_KEYS: Final = frozenset(
    [
        "name",
        "label",
        "kind",
        "required",
        "default",
        "choices",
        "hint",
        "english",
        "default_en",
        "columns",
        "most",
    ]
)


ASK_NAME: Final = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,59}", re.ASCII)
"""What a question may be called: texts read it under this name."""
MOST_ASKS: Final = 200
_TEXTS: Final = ("name", "kind", "default", "default_en")


def read_asks(place: str, entries: Sequence[Mapping[str, Any]]) -> tuple[tuple[Ask, ...], list[Problem]]:
    """Return the questions of a pack or a clause with the faults of its list."""
    problems: list[Problem] = []
    if len(entries) > MOST_ASKS:
        problems.append(Problem(place=place, code="ask.many", detail=f"{len(entries)}/{MOST_ASKS}"))
    asks: list[Ask] = []
    for one in entries:
        name = str(one.get("name", ""))
        unknown = [key for key in one if key not in _KEYS]
        table, faults = _table(f"{place} {name}", one) if one.get("kind") == AskKind.TABLE else (None, [])
        problems += faults
        keys = [choice["key"] for choice in one.get("choices", ())]
        if (one.get("kind") == AskKind.CHOICE) != bool(keys) or "" in keys or len(set(keys)) < len(keys):
            problems.append(Problem(place=place, code="ask.choices", detail=name))
        if one.get("kind") != AskKind.TABLE and ("columns" in one or "most" in one):
            problems.append(Problem(place=place, code="ask.columns_unasked", detail=name))
        named = ASK_NAME.fullmatch(name) is not None
        if unknown or not named or one.get("kind") not in set(AskKind) or "label" not in one:
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
                table=table,
            )
        )
    return tuple(asks), problems


_WIDEST: Final = 60
_COLUMN_KEYS: Final = frozenset(["id", "label", "kind", "required", "choices", "zero", "width"])


def _table(place: str, ask: Mapping[str, Any]) -> tuple[TableSpec | None, list[Problem]]:
    """Return the columns that a question declares, with the faults of each, and none with any fault."""
    problems: list[Problem] = []
    columns: list[TableColumn] = []
    entries = ask.get("columns", ())
    if not isinstance(entries, list) or not all(isinstance(one, dict) for one in entries):
        entries = []
    if not 0 < len(entries) <= MOST_COLUMNS:
        problems.append(Problem(place=place, code="ask.columns", detail=f"{len(entries)}/{MOST_COLUMNS}"))
    for one in entries:
        made = _column(one)
        if made is None or any(made.id == known.id for known in columns):
            problems.append(Problem(place=place, code="ask.column", detail=str(one.get("id", "?"))[:40]))
        else:
            columns.append(made)
    most = ask.get("most", MOST_ROWS)
    if type(most) is not int or not 0 < most <= MOST_ROWS:
        problems.append(Problem(place=place, code="ask.most", detail=f"{most}/{MOST_ROWS}"))
    return (None if problems else TableSpec(columns=tuple(columns), most=most)), problems


def _column(one: Mapping[str, Any]) -> TableColumn | None:
    """Return one column; None for a key, kind or width there is not, or words that lack a language."""
    name, label, kind = str(one.get("id", "")), one.get("label"), str(one.get("kind", "text"))
    # ``no`` is the number of the row, which every printed table has.
    if set(one) - _COLUMN_KEYS or not name.isidentifier() or name == "no" or kind not in set(CellKind):
        return None
    choices, width = one.get("choices", []), one.get("width", 20)
    if not _says(label, {"zh", "en"}) or type(width) is not int or not 0 < width <= _WIDEST:
        return None
    if not isinstance(choices, list) or (kind == CellKind.CHOICE) != bool(choices):
        return None
    if not all(_says(each, {"key", "zh", "en"}) for each in choices):
        return None
    return TableColumn(
        id=name,
        label=Text(zh=label["zh"], en=label["en"]),
        kind=CellKind(kind),
        required=bool(one.get("required", False)),
        choices=tuple(
            CellChoice(key=each["key"], text=Text(zh=each["zh"], en=each["en"])) for each in choices
        ),
        zero=bool(one.get("zero", False)),
        width=width,
    )


def _says(value: object, names: set[str]) -> TypeGuard[Mapping[str, str]]:
    """Say whether a table holds these names and no others, each with words."""
    if not isinstance(value, dict) or set(value) != names:
        return False
    return all(isinstance(words, str) and words.strip() for words in value.values())


def ask_kinds(row: Mapping[str, Any], place: str) -> Iterator[Problem]:
    """Yield the values of a stranger's question that are not of their kind."""
    for name in _TEXTS:
        value = row.get(name, "")
        if not isinstance(value, str):
            yield Problem(place=place, code="value.kind", detail=name)
        elif clean(value.replace("\n", "")) != value.replace("\n", ""):
            yield Problem(place=place, code="value.characters", detail=name)
    for name in ("required", "english"):
        if not isinstance(row.get(name, True), bool):
            yield Problem(place=place, code="value.kind", detail=name)
    choices = row.get("choices", [])
    if not isinstance(choices, list) or not all(_are_words(one, {"key", "zh", "en"}) for one in choices):
        yield Problem(place=place, code="value.kind", detail="choices")
    for name in ("label", "hint"):
        if name in row and not _are_words(row[name], {"zh", "en"}):
            yield Problem(place=place, code="value.kind", detail=name)


def ask_lines(asks: Sequence[Ask], under: str = "") -> Iterator[str]:
    """Yield the lines of a file that declare questions; those of a clause stand ``under`` their table.

    What a clause in a slot declares stands in its own file, so a pack never writes it.
    """
    for ask in asks:
        if not ask.asked_by:
            yield from _ask_lines(ask, under)


def _ask_lines(ask: Ask, under: str) -> Iterator[str]:
    yield f"\n[[{under}ask]]\n"
    yield entry("name", ask.name)
    yield entry("label", _words(ask.label))
    yield entry("kind", ask.kind.value)
    yield entry("required", ask.required)
    yield entry("default", ask.default)
    if ask.english:
        yield entry("english", ask.english)
        yield entry("default_en", ask.default_en)
    if ask.choices:
        yield entry("choices", [{"key": one.key, **_words(one.text)} for one in ask.choices])
    if ask.hint is not None:
        yield entry("hint", _words(ask.hint))
    if ask.table is not None:
        yield entry("most", ask.table.most)
        yield entry("columns", [_column_of(one) for one in ask.table.columns])


def _column_of(one: TableColumn) -> dict[str, object]:
    told: dict[str, object] = {"id": one.id, "label": _words(one.label), "kind": one.kind.value}
    told |= {"required": one.required, "zero": one.zero, "width": one.width}
    if one.choices:
        told["choices"] = [{"key": each.key, **_words(each.text)} for each in one.choices]
    return told


def _words(text: Text) -> dict[str, str]:
    return {"zh": text.zh, "en": text.en}


def _are_words(value: object, keys: set[str]) -> bool:
    return (
        isinstance(value, dict)
        and set(value) == keys
        and all(isinstance(one, str) and clean(one) == one for one in value.values())
    )
