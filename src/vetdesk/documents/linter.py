"""Reads every pack and clause as a careful colleague would and lists what is wrong."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from jinja2 import nodes

from vetdesk.assets import asset_root
from vetdesk.documents import grammar, ownenglish, packs
from vetdesk.documents.asklint import (
    clause_ask_problems,
    misread,
    names_of,
    pack_ask_problems,
)
from vetdesk.documents.clausefile import read_clause_text
from vetdesk.documents.clauseset import ClauseSet, asks_in
from vetdesk.documents.errors import PackRefused, Problem
from vetdesk.documents.jobs import LintReport
from vetdesk.documents.language import parse
from vetdesk.documents.lines import source_faults
from vetdesk.documents.names import KNOWN_NAMES
from vetdesk.documents.translation import (
    problems_of_clause,
    problems_of_pack,
    problems_of_slots,
    problems_of_terms,
)
from vetdesk.documents.wordblanks import lines_with_blanks
from vetdesk.domain.answertables import ANSWER_TABLES
from vetdesk.domain.papers import Ask
from vetdesk.domain.phrases import TextKind, found_in, kinds_of

REVIEW_DAYS: Final = 180
_REPEATED: Final = re.compile(r"{%-? *repeat \w+ in (\w+)")
_ENTRY: Final = re.compile(r"\w+\.[1-9][0-9]*")
_OWN_ANCHOR: Final = re.compile(r"^\s*[§-] \[([A-Za-z][\w.-]*)\]", re.MULTILINE)
_ORDINAL_BEFORE: Final = re.compile(r"第\s*\{\{[^}]*\|\s*ref\s*\}\}|\{\{[^}]*\|\s*ref\s*\}\}\s*[条款]")


def lint(*, today: date, root: Path | None = None) -> LintReport:
    """Return every problem of all packs and clauses; an empty report means nothing to do."""
    base = root or asset_root("contract_templates")
    problems: list[Problem] = []
    clauses: dict[str, packs.Clause] = {}
    for file in sorted(base.glob("*/clauses/*.toml")):
        try:
            clause = packs.read_clause(file)
        except PackRefused as refused:
            problems += refused.problems
            continue
        if clause.id in clauses:
            problems.append(Problem(place=clause.id, code="clause.duplicate_id", detail=file.name))
        clauses[clause.id] = clause
        problems += _clause_problems(clause, today)
    seen: set[str] = set()
    for folder in packs.pack_folders(base):
        try:
            pack = packs.read_pack(folder)
        except PackRefused as refused:
            problems += refused.problems
            continue
        if pack.id in seen:
            problems.append(Problem(place=pack.id, code="pack.duplicate_id", detail=folder.name))
        seen.add(pack.id)
        problems += pack_problems(pack, clauses, today)
    return LintReport(today=today, problems=tuple(problems))


def lint_clause(text: str, *, others: Sequence[str], retired: Sequence[str], today: date) -> LintReport:
    """Return every problem of one clause as it is written, seen among the clauses it would stand with.

    ``others`` are the texts of the office's editions in force; the clause takes the place of its own.
    """
    try:
        clause = read_clause_text(text, place="clause")
    except PackRefused as refused:
        return LintReport(today=today, problems=tuple(refused.problems))
    clauses = ClauseSet(shipped=packs.load_library(), editions=(*others, text), retired=tuple(retired))
    problems = [
        *_clause_problems(clause, today),
        *clause_ask_problems(clause, clauses.library),
        *_blanks(clause),
    ]
    known = packs.all_packs()
    places = {f"{pack.id}/{part.id}" for pack in known.values() for part in pack.parts}
    problems += [
        Problem(place=clause.id, code="place.unknown", detail=one)
        for one in clause.stands_in
        if one not in places
    ]
    for pack in map(clauses.fit, known.values()):
        if any(clause.id in part.clauses for part in pack.parts):
            problems += [
                one
                for one in _reference_problems(pack, clauses.library)
                if one.place.startswith(f"{pack.id} {clause.id}/")
            ]
    return LintReport(today=today, problems=tuple(dict.fromkeys(problems)))


def _blanks(clause: packs.Clause) -> Iterator[Problem]:
    """Yield the lines of a clause, in either language, that leave something to be filled in."""
    for variant in clause.variants:
        place = f"{clause.id}/{variant.id}"
        for where, text in ((place, variant.text), (f"{place}/en", variant.text_en)):
            for line, blank in lines_with_blanks(text):
                yield Problem(place=f"{where}:{line}", code="blank.left", detail=blank)


def _clause_problems(clause: packs.Clause, today: date) -> Iterator[Problem]:
    yield from _review_problems(clause.id, clause.last_reviewed, today)
    if not clause.statutes:
        yield Problem(place=clause.id, code="citation.missing", detail="")
    if not clause.confirm:
        yield Problem(place=clause.id, code="confirm.missing", detail="")
    ids = [variant.id for variant in clause.variants]
    for variant_id in sorted({name for name in ids if ids.count(name) > 1}):
        yield Problem(place=clause.id, code="variant.duplicate_id", detail=variant_id)
    for variant in clause.variants:
        place = f"{clause.id}/{variant.id}"
        yield from _text_problems(place, variant.text, kinds_of(clause.id), clause.asks)
        yield from _own_references(clause, variant)
    for ask in clause.asks:
        yield from _phrase_problems(f"{clause.id} {ask.name}", ask.default, kinds_of(clause.id))
    yield from problems_of_clause(clause)


def pack_problems(pack: packs.Pack, clauses: Mapping[str, packs.Clause], today: date) -> Iterator[Problem]:
    """Yield what is wrong with a template whose slots are filled from ``clauses``."""
    yield from _review_problems(pack.id, pack.last_reviewed, today)
    if not pack.law and not pack.id.startswith("vetdesk."):
        yield Problem(place=pack.id, code="citation.missing", detail="")
    ids = [part.id for part in pack.parts]
    for part_id in sorted({name for name in ids if ids.count(name) > 1}):
        yield Problem(place=pack.id, code="part.duplicate_id", detail=part_id)
    slots = [clause_id for part in pack.parts for clause_id in part.clauses]
    for clause_id in sorted({name for name in slots if slots.count(name) > 1}):
        yield Problem(place=pack.id, code="clause.twice", detail=clause_id)
    for clause_id in slots:
        if clause_id not in clauses:
            yield Problem(place=pack.id, code="clause.unknown", detail=clause_id)
    if not pack.made_for:
        yield from pack_ask_problems(pack, clauses)
    asked = asks_in(pack, clauses)
    kinds = kinds_of(pack.stands_for)
    for part in pack.parts:
        yield from _text_problems(part.body_name or part.id, part.body, kinds, asked)
    for ask in pack.asks:
        yield from _phrase_problems(f"{pack.id} {ask.name}", ask.default, kinds)
    yield from _reference_problems(pack, clauses)
    if pack.english is not None and pack.english.made_from:
        yield from ownenglish.problems_of(pack, _wordings(pack, clauses), clauses)
        return
    yield from problems_of_pack(pack)
    yield from problems_of_terms(pack, clauses)
    yield from problems_of_slots(pack, _wordings(pack, clauses))


def _wordings(pack: packs.Pack, clauses: Mapping[str, packs.Clause]) -> Mapping[str, Sequence[packs.Variant]]:
    """Return the wordings that can stand in a template, by clause."""
    slots = (clause_id for part in pack.parts for clause_id in part.clauses)
    return {
        name: [one for one in clauses[name].variants if can_stand(pack, one)]
        for name in filter(clauses.__contains__, slots)
    }


def _review_problems(place: str, reviewed: date, today: date) -> Iterator[Problem]:
    if today - reviewed > timedelta(days=REVIEW_DAYS):
        yield Problem(place=place, code="review.overdue", detail=reviewed.isoformat())


def _text_problems(
    place: str,
    source: str,
    kinds: frozenset[TextKind],
    asks: Sequence[Ask] = (),
) -> Iterator[Problem]:
    try:
        tree = parse(source, place=place)
    except PackRefused as refused:
        yield from refused.problems
        return
    for number, shown in source_faults(source):
        yield Problem(place=f"{place}:{number}", code="line.unmarked", detail=shown)
    yield from _phrase_problems(place, source, kinds)
    if _ORDINAL_BEFORE.search(source):
        yield Problem(place=place, code="reference.doubled_word", detail="第/条/款")
    asked = names_of(asks)
    tables = {**ANSWER_TABLES, **{one.name: one.table for one in asks if one.table is not None}}
    for code, detail in misread(tree, asks):
        yield Problem(place=place, code=code, detail=detail)
    for name in sorted(grammar.names_read(tree)):
        head, _, column = name.partition(".")
        answer = head.removesuffix("[]")
        spec = tables.get(answer) if head.endswith("[]") and column else None
        if answer not in KNOWN_NAMES | asked or (spec is not None and column not in spec.names):
            yield Problem(place=place, code="name.unknown", detail=name)


def _phrase_problems(place: str, text: str, kinds: frozenset[TextKind]) -> Iterator[Problem]:
    for found in found_in(text, kinds):
        yield Problem(place=place, code="phrase.forbidden", detail=found.words)


def _own_references(clause: packs.Clause, variant: packs.Variant) -> Iterator[Problem]:
    """A clause that stands for itself says nothing, and one that lists itself would never end."""
    place = f"{clause.id}/{variant.id}"
    tree = _parsed(place, variant.text)
    if tree is not None and clause.id in grammar.anchors_read(tree, "ref"):
        yield Problem(place=place, code="reference.itself", detail=clause.id)


def _reference_problems(pack: packs.Pack, clauses: Mapping[str, packs.Clause]) -> Iterator[Problem]:
    texts = list(_texts(pack, clauses))
    anchors = {part.id for part in pack.parts} | {name for part in pack.parts for name in part.clauses}
    for _, source in texts:
        anchors |= set(_OWN_ANCHOR.findall(source))
    repeated = {name for _, source in texts for name in _REPEATED.findall(source)}
    trees = [(place, tree) for place, source in texts if (tree := _parsed(place, source)) is not None]
    defined = frozenset[str]().union(*(grammar.anchors_read(tree, "define") for _, tree in trees))
    for place, tree in trees:
        pointed = grammar.anchors_read(tree, "ref") | grammar.anchors_read(tree, "annex")
        for anchor in sorted(pointed - anchors):
            if _ENTRY.fullmatch(anchor) and anchor.partition(".")[0] in repeated:
                continue  # whether the list is that long, the matter tells
            yield Problem(place=f"{pack.id} {place}", code="reference.unknown", detail=anchor)
        for term in sorted(grammar.anchors_read(tree, "term") - defined):
            yield Problem(place=f"{pack.id} {place}", code="term.undefined", detail=term)


def _texts(pack: packs.Pack, clauses: Mapping[str, packs.Clause]) -> Iterator[tuple[str, str]]:
    for part in pack.parts:
        yield part.body_name or part.id, part.body
        for clause_id in filter(clauses.__contains__, part.clauses):
            for variant in clauses[clause_id].variants:
                if can_stand(pack, variant):
                    yield f"{clause_id}/{variant.id}", variant.text


def _parsed(place: str, source: str) -> nodes.Template | None:
    try:
        return parse(source, place=place)
    except PackRefused:
        return None


def can_stand(pack: packs.Pack, variant: packs.Variant) -> bool:
    """Say whether a wording can stand in this pack at all, judged by its road."""
    wanted = (variant.applies_if or {}).get("road")
    return wanted is None or not pack.road or wanted == pack.road
