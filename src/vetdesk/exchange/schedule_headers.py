"""Finds the header row of a debt schedule and says which column is what (counsel's review 6.2)."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from vetdesk.assets import asset_root
from vetdesk.domain.debt_columns import COLUMNS, ColumnType
from vetdesk.domain.text import clean

_SEARCHED_ROWS = 40
_LONGEST_TITLE = 20
_UNIT = re.compile(r"[(（\[【](?:单位[:：]?)?(?P<unit>[^)）\]】]*)[)）\]】]")
_UNIT_LINE = re.compile(r"单位[:：]?(?:[(（])?(?P<unit>[^\s,，;；)）]+)")
_SUBJECTS = re.compile(r"联系人|配偶|亲属|担保|保证|共同|共借|抵押人|出质人|第三人")
_NOISE = re.compile(r"[\s:：*＊'’_/、\\.。()（）\[\]【】\u2212-]+")
_GLOSS = re.compile(r"[(\[【].*?[)\]】]")
_WORD = re.compile(r"[^\W\d_]")
_GUARANTEE_KEYS = {
    **{key: key for key in ("guarantor", "g_id", "g_kind", "g_end", "collateral")},
    "debtor": "guarantor",
    "id_no": "g_id",
}
"""What a sub-title means under 担保信息: 姓名 and 证件号码 there are the guarantor's, never the debtor's."""


@dataclass(frozen=True)
class Header:
    """One column of the file: its title as written and what it was found to be."""

    index: int
    title: str
    key: str = ""
    unit: str = ""
    dropped: bool = False


@dataclass(frozen=True)
class Headers:
    """The header of a sheet; ``last_row`` is its last row (from 0), data begins below."""

    last_row: int
    columns: tuple[Header, ...]
    unit_line: str = ""
    titles: tuple[str, ...] = field(default=())


def find_headers(rows: Sequence[Sequence[object]], overrides: Mapping[str, str]) -> Headers | None:
    """Return the header under title rows and unit lines, of one or two rows; ``None`` when there is none."""
    chosen = {normal(title): key for title, key in overrides.items()}
    best, best_score = -1, 1
    for at, row in enumerate(rows[:_SEARCHED_ROWS]):
        score = sum(bool(_known(title, chosen)) for title in map(_text, row) if title)
        if score > best_score:
            best, best_score = at, score
    if best < 0:
        return None
    first, last = _span(rows, best, chosen)
    columns = _columns(rows, first, last, chosen)
    keys = {column.key for column in columns}
    if "debtor" not in keys and "principal" not in keys:
        return None
    above = [_text(cell) for row in rows[:first] for cell in row if _text(cell)]
    return Headers(last_row=last, columns=columns, unit_line=_unit_line(above), titles=tuple(above))


def normal(title: str) -> str:
    """Return a header without spaces, width, unit brackets and punctuation, for comparison."""
    folded = unicodedata.normalize("NFKC", clean(title))
    folded = _UNIT.sub(lambda found: "" if _is_unit(found["unit"]) else found[0], folded)
    return _NOISE.sub("", folded).casefold()


def unit_kind(unit: str) -> str:
    """Return ``yuan``, ``wan``, or ``other`` for a unit as written, empty for none."""
    bare = _NOISE.sub("", unicodedata.normalize("NFKC", unit))
    if not bare:
        return ""
    for kind, words in columns_data()["units"].items():
        if bare in {_NOISE.sub("", word) for word in words}:
            return str(kind)
    return "other"


def title_unit(title: str) -> str:
    """Return ``yuan``, ``wan`` or ``other`` for the unit a title names in brackets, empty for none."""
    return next((unit_kind(unit) for unit in _units(title) if _is_unit(unit)), "")


def is_money_like(title: str) -> bool:
    """True when an unknown header names an amount; such a column is never dropped silently."""
    bare = normal(title)
    data = columns_data()["money_like"]
    if any(bare.endswith(word) for word in data["never"]):
        return False
    return any(word in bare for word in data["words"])


def is_same_title(cell: object, title: str) -> bool:
    """True when a cell repeats a header, as it does at the top of each printed page."""
    return isinstance(cell, str) and normal(cell) == normal(title)


def is_additive(key: str, titles: Sequence[str]) -> bool:
    """True when several columns of ``key`` are different components that add up."""
    parts = {normal(title) for title in columns_data()["additive"].get(key, ())}
    return bool(parts) and all(normal(title) in parts for title in titles)


@cache
def columns_data() -> Mapping[str, Any]:
    """Return the synonyms and words as data."""
    path = asset_root("resources") / "packs" / "cn" / "schedule_columns.toml"
    return tomllib.loads(path.read_text("utf-8"))


@cache
def _synonyms() -> Mapping[str, str]:
    known: dict[str, str] = {}
    for key, column in COLUMNS.items():
        for title in (key, column.label, *columns_data()["synonyms"].get(key, ())):
            if known.setdefault(normal(title), key) != key:
                raise ValueError(f"the header {title!r} stands for two columns")
    return known


@cache
def _drop_pattern() -> re.Pattern[str]:
    return re.compile(
        "|".join(f"(?:{pattern})" for pattern in columns_data()["drop"]["patterns"]), re.IGNORECASE
    )


def _known(title: str, overrides: Mapping[str, str]) -> str:
    """Return the canonical key, ``drop``, or nothing."""
    bare = normal(title)
    if not bare:
        return ""
    if bare in overrides:
        return overrides[bare]
    if key := _synonyms().get(bare, ""):
        return key
    if _drop_pattern().fullmatch(bare):
        return "drop"
    # 债务人（借款人）: a gloss in brackets may go, but never one on an amount, which it may change.
    key = _synonyms().get(normal(_GLOSS.sub("", unicodedata.normalize("NFKC", title))), "")
    return key if key and COLUMNS[key].type is not ColumnType.MONEY else ""


def _span(rows: Sequence[Sequence[object]], best: int, overrides: Mapping[str, str]) -> tuple[int, int]:
    """Return first and last row of a header that may take two rows, merged group titles over sub-titles."""
    if best + 1 < len(rows) and _continues(rows[best], rows[best + 1], overrides):
        return best, best + 1
    if best > 0 and _is_group_row(rows[best - 1], rows[best]):
        return best - 1, best
    return best, best


def _continues(row: Sequence[object], below: Sequence[object], overrides: Mapping[str, str]) -> bool:
    """True when the row below holds sub-titles: words only, and known ones under a gap or a group."""
    if any(_is_figure(cell) for cell in below):
        return False
    titles = [(_text(_at(row, at)), _text(cell)) for at, cell in enumerate(below) if _text(cell)]
    if not titles or any(len(under) > _LONGEST_TITLE for _, under in titles):
        return False
    under_gap = any(not over for over, _ in titles)
    known = any(_known(under, overrides) for _, under in titles)
    joined = any(
        _known(over + under, overrides) not in {"", "drop"}
        or _known(under + over, overrides) not in {"", "drop"}
        for over, under in titles
        if over
    )
    return joined or (known and under_gap)


def _is_figure(cell: object) -> bool:
    """True for numbers, also as text, and for days: what stands in data and never in titles."""
    if isinstance(cell, str):
        return any(char.isdigit() for char in cell) and not _WORD.search(cell)
    return cell is not None


def _is_group_row(above: Sequence[object], row: Sequence[object]) -> bool:
    """True when the row above holds two or more group titles over the titles below."""
    groups = [text for text in map(_text, above) if text]
    full = sum(bool(_text(cell)) for cell in row)
    return len(groups) > 1 and full > len(groups) and not any("单位" in text for text in groups)


def _columns(
    rows: Sequence[Sequence[object]], first: int, last: int, overrides: Mapping[str, str]
) -> tuple[Header, ...]:
    top, bottom = rows[first], rows[last] if last > first else ()
    columns, group = [], ""
    for at in range(max(len(top), len(bottom))):
        over, under = _text(_at(top, at)), _text(_at(bottom, at))
        group = over or (group if under else "")
        title, key = _resolve(group if under else over, under, overrides)
        if title:
            unit = title_unit(over + under)
            columns.append(
                Header(at, title, key="" if key == "drop" else key, unit=unit, dropped=key == "drop")
            )
    return tuple(columns)


def _resolve(group: str, under: str, overrides: Mapping[str, str]) -> tuple[str, str]:
    """Return title and key; a group about somebody else never lends its sub-titles to the debtor."""
    if not under:
        return group, _known(group, overrides)
    if not group:
        return under, _known(under, overrides)
    bare = group.removesuffix("信息").removesuffix("情况")
    for title in (group + under, bare + under, under + group):
        if key := _known(title, overrides):
            return group + under, key
    if _SUBJECTS.search(group):
        return group + under, _GUARANTEE_KEYS.get(_known(under, overrides), "") if "担保" in bare else ""
    return under, _known(under, overrides)


def _unit_line(above: Sequence[str]) -> str:
    """Return the unit a line of its own states, or else a title in brackets: 债权明细表（万元）."""
    for text in above:
        if found := _UNIT_LINE.search(unicodedata.normalize("NFKC", text)):
            return unit_kind(found["unit"])
    return next((unit for unit in map(title_unit, above) if unit), "")


def _units(title: str) -> list[str]:
    return [found["unit"] for found in _UNIT.finditer(unicodedata.normalize("NFKC", title))]


def _is_unit(text: str) -> bool:
    bare = text.strip().removeprefix("单位").strip(":： ")
    return bare.endswith(("元", "圆")) or bare in {"人民币", "RMB", "CNY", "万", "币种人民币"}


def _at(row: Sequence[object], at: int) -> object:
    return row[at] if at < len(row) else ""


def _text(cell: object) -> str:
    if not isinstance(cell, str):
        return ""
    text = clean(cell).strip()
    return text if _WORD.search(text) else ""
