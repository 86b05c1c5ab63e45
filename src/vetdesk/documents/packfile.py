"""Reads and writes a template as one file: the pack with the text of every part inside."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Any, Final

from vetdesk.documents import ownenglish
from vetdesk.documents.asks import ask_kinds, ask_lines
from vetdesk.documents.errors import PackRefused, Problem
from vetdesk.documents.language import clean
from vetdesk.documents.packs import Pack, Part, pack_of
from vetdesk.documents.tomltext import entry, long_text, tables
from vetdesk.domain.conditions import MalformedCondition, reads
from vetdesk.domain.numbering import Numbering

FORMAT: Final = "vetdesk-template-1"
"""What the first line of a template file says; another number is another form of the file."""
MOST_PARTS: Final = 200
LONGEST_TITLE: Final = 120
PART_ID: Final = re.compile(r"[A-Za-z][\w.-]{0,60}", re.ASCII)
"""What a part may be called, because references name it; as an anchor of a line."""
_SIDES: Final = frozenset({"a", "b"})
_TEXTS: Final = (
    "id", "version", "language", "kind", "title", "number_code", "road", "confirm", "base", "title_en",
    "english_of",
)  # fmt: skip
_NAMES: Final = ("numbering", "look")
_LISTS: Final = ("law", "signatures", "made_for", "needs")
_ROADS: Final = frozenset({"", "assignment", "entrustment"})
_LONG: Final = frozenset({"text", "text_en"})


def write_pack(pack: Pack) -> str:
    """Return a template as the text of one file; ``read_pack_text`` gives back an equal template."""
    return "".join(_lines(pack))


def read_pack_text(text: str, *, place: str) -> Pack:
    """Return the template of a file; every structural fault is listed in ``PackRefused`` with its place."""
    return pack_of_tables(tables(text, place), place)


def pack_of_tables(given: Mapping[str, Any], place: str) -> Pack:
    """Return the template of the tables of a file, judged as ``read_pack_text`` does."""
    entries = dict(given)
    if entries.pop("format", None) != FORMAT:
        raise PackRefused([Problem(place=place, code="template.format", detail=FORMAT)])
    if faults := list(_kind_faults(entries, place)):
        raise PackRefused(faults)
    bodies: dict[str, str] = {}
    parts = []
    rows = [dict(row) for row in entries["part"]]
    english = ownenglish.taken_out(entries, rows)
    for part in rows:
        words = part.pop("text", "")
        if words:
            bodies[part["id"]] = words
            part["body"] = part["id"]
        parts.append(part)
    pack = replace(pack_of({**entries, "part": parts}, place, bodies), english=english)
    if faults := [*_name_faults(pack, place), *_condition_faults(pack, place)]:
        raise PackRefused(faults)
    return pack


@lru_cache(maxsize=64)
def parsed_pack(text: str) -> Pack:
    """Return the template of a saved edition, read once; a saved text never changes."""
    return read_pack_text(text, place="template")


def _kind_faults(entries: Mapping[str, Any], place: str) -> Iterator[Problem]:
    """Yield the values that are not of their kind; what reads them later expects its own."""
    yield from _texts(entries, (*_TEXTS, *_NAMES), place)
    yield from _lists(entries, _LISTS, place)
    parties = entries.get("parties", {})
    if not isinstance(parties, dict) or not all(isinstance(one, str) for one in parties.values()):
        yield Problem(place=place, code="value.kind", detail="parties")
    spoken = entries.get("parties_en", {})
    if not isinstance(spoken, dict) or not all(isinstance(one, str) for one in spoken.values()):
        yield Problem(place=place, code="value.kind", detail="parties_en")
    if not isinstance(entries.get("last_reviewed", date.min), date):
        yield Problem(place=place, code="value.kind", detail="last_reviewed")
    if not isinstance(entries.get("contents", False), bool):
        yield Problem(place=place, code="value.kind", detail="contents")
    if not isinstance(entries.get("applies_if", {}), dict):
        yield Problem(place=place, code="value.kind", detail="applies_if")
    for name, check in (("part", _part_kinds), ("ask", ask_kinds)):
        rows = entries.get(name, [])
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            yield Problem(place=place, code="value.kind", detail=name)
            continue
        for number, row in enumerate(rows, 1):
            yield from check(row, f"{place} [{name} {number}]")
    parts = entries.get("part", [])
    if not parts or (isinstance(parts, list) and len(parts) > MOST_PARTS):
        yield Problem(place=place, code="template.parts", detail=str(MOST_PARTS))


def _part_kinds(row: Mapping[str, Any], place: str) -> Iterator[Problem]:
    yield from _texts(row, ("kind", "id", "title", "text", "table", *ownenglish.PART_KEYS), place)
    yield from _lists(row, ("clauses",), place)
    if "body" in row:
        yield Problem(place=place, code="key.unknown", detail="body")
    for name in ("kind", "id"):
        if name not in row:
            yield Problem(place=place, code="key.missing", detail=name)
    if not isinstance(row.get("applies_if", {}), dict):
        yield Problem(place=place, code="value.kind", detail="applies_if")


def _texts(entries: Mapping[str, Any], names: tuple[str, ...], place: str) -> Iterator[Problem]:
    for name in names:
        value = entries.get(name, "")
        if not isinstance(value, str):
            yield Problem(place=place, code="value.kind", detail=name)
        elif name not in _LONG and clean(value) != value:
            yield Problem(place=place, code="value.characters", detail=name)


def _lists(entries: Mapping[str, Any], names: tuple[str, ...], place: str) -> Iterator[Problem]:
    for name in names:
        given = entries.get(name, [])
        if not isinstance(given, list) or not all(isinstance(one, str) for one in given):
            yield Problem(place=place, code="value.kind", detail=name)
        elif any(clean(one) != one for one in given):
            yield Problem(place=place, code="value.characters", detail=name)


def _name_faults(pack: Pack, place: str) -> Iterator[Problem]:
    if not pack.title.strip() or len(pack.title) > LONGEST_TITLE:
        yield Problem(place=place, code="template.title", detail=pack.title[:20])
    if pack.road not in _ROADS:
        yield Problem(place=place, code="template.road", detail=pack.road)
    if not set(pack.signatures) <= _SIDES or not set(pack.parties) <= _SIDES:
        yield Problem(place=place, code="template.sides", detail="")
    if any(clean(one) != one for one in pack.parties.values()):
        yield Problem(place=place, code="value.characters", detail="parties")
    ids = [part.id for part in pack.parts]
    for part in pack.parts:
        if PART_ID.fullmatch(part.id) is None:
            yield Problem(place=place, code="part.id", detail=part.id[:20])
        if len(part.title) > LONGEST_TITLE:
            yield Problem(place=part.id, code="template.title", detail=part.title[:20])
    for name in sorted({one for one in ids if ids.count(one) > 1}):
        yield Problem(place=place, code="part.duplicate_id", detail=name)


def _condition_faults(pack: Pack, place: str) -> Iterator[Problem]:
    conditions = ((place, pack.applies_if), *((part.id, part.applies_if) for part in pack.parts))
    for where, condition in conditions:
        try:
            reads(condition or {})
        except (MalformedCondition, RecursionError) as error:
            yield Problem(place=where, code="condition.malformed", detail=str(error))


def _lines(pack: Pack) -> Iterator[str]:
    yield entry("format", FORMAT)
    for name in ("id", "version", "language", "kind", "title", "number_code", "road", "base", "confirm"):
        if said := getattr(pack, name):
            yield entry(name, said)
    yield entry("last_reviewed", pack.last_reviewed)
    yield entry("law", pack.law)
    yield entry("parties", pack.parties)
    yield entry("signatures", pack.signatures)
    yield entry("made_for", [one.value for one in pack.made_for])
    if pack.needs:
        yield entry("needs", sorted(one.value for one in pack.needs))
    yield from ownenglish.pack_lines(pack)
    yield entry("contents", pack.contents)
    if pack.numbering is not Numbering.ARTICLES:
        yield entry("numbering", pack.numbering.value)
    if pack.look is not None:
        yield entry("look", pack.look.value)
    if pack.applies_if is not None:
        yield entry("applies_if", pack.applies_if)
    yield from ask_lines(pack.asks)
    for part in pack.parts:
        yield from _part_lines(part)
        yield from ownenglish.part_lines(pack, part)


def _part_lines(part: Part) -> Iterator[str]:
    yield "\n[[part]]\n"
    yield entry("kind", part.kind)
    yield entry("id", part.id)
    yield entry("title", part.title)
    if part.clauses:
        yield entry("clauses", part.clauses)
    if part.table:
        yield entry("table", part.table)
    if part.applies_if is not None:
        yield entry("applies_if", part.applies_if)
    if part.body:
        yield f"text = {long_text(part.body)}\n"
