"""Guesses which column of a sheet is which field of a register, by what offices write above it."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from vetdesk.assets import asset_root
from vetdesk.domain.register_rows import COLUMNS, RegisterKind
from vetdesk.domain.text import one_line
from vetdesk.exchange.schedule_headers import normal

SEARCHED_ROWS = 40
_FEWEST = 2


def find_header(rows: Sequence[Sequence[object]], kind: RegisterKind) -> int | None:
    """Return the place of the row that names most fields, at least two; None without one."""
    best, most = None, _FEWEST - 1
    for at, row in enumerate(rows[:SEARCHED_ROWS]):
        named = len(set(guess(titles_of(row), kind)) - {""})
        if named > most:
            best, most = at, named
    return best


def titles_of(row: Sequence[object]) -> tuple[str, ...]:
    """Return the texts of a header row; anything but text names no column."""
    return tuple(one_line(cell) if isinstance(cell, str) else "" for cell in row)


def guess(
    titles: Sequence[str], kind: RegisterKind, remembered: Mapping[str, str] | None = None
) -> tuple[str, ...]:
    """Return a field for each title, empty where none fits; no field is given twice.

    What the office chose for a title before (``remembered``, by normal title) goes first.
    """
    known = synonyms(kind)
    chosen = remembered or {}
    fields: list[str] = []
    for title in titles:
        bare = normal(title)
        field = chosen.get(bare, known.get(bare, "")) if bare else ""
        fields.append(field if field in COLUMNS[kind] and field not in fields else "")
    return tuple(fields)


@cache
def synonyms(kind: RegisterKind) -> Mapping[str, str]:
    """Return the field of every known title, in its normal form."""
    known: dict[str, str] = {}
    for key, column in COLUMNS[kind].items():
        for title in (key, column.zh, column.en, *words()[kind.value].get(key, ())):
            if known.setdefault(normal(title), key) != key:
                raise ValueError(f"the header {title!r} stands for two fields")
    return known


@cache
def words() -> Mapping[str, Any]:
    """Return the synonyms and the words for yes and no as data."""
    path = asset_root("resources") / "packs" / "cn" / "register_columns.toml"
    return tomllib.loads(path.read_text("utf-8"))


def is_own_remark(title: str) -> bool:
    """True for the column of problems that this program writes beside a sheet it gives back."""
    return normal(title) in {normal(one) for one in words()["remarks"]["titles"]}
