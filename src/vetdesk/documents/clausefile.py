"""Reads and writes clauses as text: one clause, or the whole library as one file."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final

from vetdesk.documents.asks import ask_kinds, ask_lines
from vetdesk.documents.errors import PackRefused, Problem
from vetdesk.documents.packs import Clause, clause_of
from vetdesk.documents.tomltext import entry, long_text, tables
from vetdesk.domain.conditions import MalformedCondition, reads

FORMAT: Final = "vetdesk-clauses-1"
"""What the first line of a library file says."""
MOST_CLAUSES: Final = 1_000


def write_clause(clause: Clause) -> str:
    """Return a clause as the text of its file; ``read_clause_text`` gives back an equal clause."""
    return "".join(_lines(clause, ""))


def write_library(clauses: Iterable[Clause]) -> str:
    """Return many clauses as the text of one file."""
    return f'format = "{FORMAT}"\n' + write_rows(clauses)


def write_rows(clauses: Iterable[Clause]) -> str:
    """Return the tables of many clauses, as they stand in a library file or behind a template."""
    return "".join("\n[[clause]]\n" + "".join(_lines(one, "clause.")) for one in clauses)


def read_clause_text(text: str, *, place: str) -> Clause:
    """Return the clause of a text; every structural fault is listed in ``PackRefused``."""
    return _checked(tables(text, place), place)


def read_library_text(text: str, *, place: str) -> tuple[Clause, ...]:
    """Return the clauses of a library file, or of a file with one clause."""
    entries = tables(text, place)
    if "clause" not in entries:
        return (_checked(entries, place),)
    rows = entries["clause"]
    if entries.get("format") != FORMAT or not isinstance(rows, list) or len(rows) > MOST_CLAUSES:
        raise PackRefused([Problem(place=place, code="library.format", detail=str(entries.get("format")))])
    return read_rows(rows, place)


def read_rows(rows: object, place: str) -> tuple[Clause, ...]:
    """Return the clauses of the tables that ``write_rows`` wrote; ``PackRefused`` lists every fault."""
    if not isinstance(rows, list) or len(rows) > MOST_CLAUSES:
        raise PackRefused([Problem(place=place, code="value.kind", detail="clause")])
    clauses = []
    problems: list[Problem] = []
    for number, row in enumerate(rows, 1):
        where = f"{place} [{number}]"
        try:
            clauses.append(_checked(row, where))
        except PackRefused as refused:
            problems += refused.problems
    ids = [one.id for one in clauses]
    problems += [
        Problem(place=place, code="clause.duplicate_id", detail=name)
        for name in sorted({one for one in ids if ids.count(one) > 1})
    ]
    if problems:
        raise PackRefused(problems)
    return tuple(clauses)


def _checked(entries: object, place: str) -> Clause:
    """Return a clause of a stranger: kinds of values first, for what reads them later expects its own."""
    if not isinstance(entries, dict):
        raise PackRefused([Problem(place=place, code="file.syntax", detail=type(entries).__name__)])
    if wrong := list(_kind_faults(entries, place)):
        raise PackRefused(wrong)
    clause = clause_of(entries, place)
    for condition in (clause.applies_if, *(one.applies_if for one in clause.variants)):
        try:
            reads(condition or {})
        except (MalformedCondition, RecursionError) as error:
            raise PackRefused([Problem(place=place, code="condition.malformed", detail=str(error))]) from None
    return clause


def _kind_faults(entries: Mapping[str, Any], place: str) -> Iterator[Problem]:
    yield from _text_faults(entries, ("id", "version", "title", "confirm", "title_en", "english_of"), place)
    for name in ("tags", "carries", "stands_in"):
        given = entries.get(name, [])
        if not isinstance(given, list) or not all(isinstance(one, str) for one in given):
            yield Problem(place=place, code="value.kind", detail=name)
    if not isinstance(entries.get("last_reviewed", date.min), date):
        yield Problem(place=place, code="value.kind", detail="last_reviewed")
    if not isinstance(entries.get("applies_if", {}), dict):
        yield Problem(place=place, code="value.kind", detail="applies_if")
    for name in ("variant", "statutes"):
        rows = entries.get(name, [])
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            yield Problem(place=place, code="value.kind", detail=name)
            continue
        for row in rows:
            texts = tuple(key for key in row if key != "applies_if")
            yield from _text_faults(row, texts, place)
            if not isinstance(row.get("applies_if", {}), dict):
                yield Problem(place=place, code="value.kind", detail=f"{name}.applies_if")
    yield from _ask_faults(entries.get("ask", []), place)
    if not entries.get("variant", [{}]):
        yield Problem(place=place, code="key.missing", detail="variant")


def _ask_faults(rows: object, place: str) -> Iterator[Problem]:
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        yield Problem(place=place, code="value.kind", detail="ask")
        return
    for number, row in enumerate(rows, 1):
        yield from ask_kinds(row, f"{place} [ask {number}]")


def _text_faults(entries: Mapping[str, Any], names: tuple[str, ...], place: str) -> Iterator[Problem]:
    for name in names:
        if not isinstance(entries.get(name, ""), str):
            yield Problem(place=place, code="value.kind", detail=name)


def _lines(clause: Clause, prefix: str) -> Iterator[str]:
    yield entry("id", clause.id)
    yield entry("version", clause.version)
    yield entry("title", clause.title)
    for name in ("title_en", "english_of"):
        if said := getattr(clause, name):
            yield entry(name, said)
    yield entry("tags", clause.tags)
    yield entry("statutes", [{"norm": s.norm, "article": s.article, "mark": s.mark} for s in clause.statutes])
    yield entry("carries", clause.carries)
    if clause.stands_in:
        yield entry("stands_in", clause.stands_in)
    if clause.applies_if is not None:
        yield entry("applies_if", clause.applies_if)
    yield entry("last_reviewed", clause.last_reviewed)
    yield entry("confirm", clause.confirm)
    yield from ask_lines(clause.asks, prefix)
    for variant in clause.variants:
        yield f"\n[[{prefix}variant]]\n"
        yield entry("id", variant.id)
        yield entry("rank", variant.rank)
        for name in ("role", "guidance"):
            if said := getattr(variant, name):
                yield entry(name, said)
        if variant.applies_if is not None:
            yield entry("applies_if", variant.applies_if)
        yield f"text = {long_text(variant.text)}\n"
        if variant.text_en:
            yield f"text_en = {long_text(variant.text_en)}\n"
