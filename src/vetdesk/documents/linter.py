"""Reads every pack and clause as a careful colleague would and lists what is wrong."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from jinja2 import nodes

from vetdesk.assets import asset_root
from vetdesk.documents import grammar, packs
from vetdesk.documents.errors import PackRefused, Problem
from vetdesk.documents.jobs import LintReport
from vetdesk.documents.language import parse
from vetdesk.documents.lines import source_faults
from vetdesk.documents.names import KNOWN_NAMES

REVIEW_DAYS: Final = 180
# legal.md 10.1 and counsel's review 4.4: promises a court or a regulator would hold against us.
FORBIDDEN: Final = (
    "具有催收牌照",
    "保证有效",
    "无条件承担全部责任",
    "不得请求减少违约金",
    "公安已核查无犯罪",
    "根据民法典第551条通知",
    "依据《中华人民共和国民法典》第五百五十一条",
    "全部客户信息一并移交",
    "全权代理",
    "一切手段",
    "不限次数",
    "后果自负",
    "黑名单",
    "上征信",
    "移交公安",
    "自动放弃抗辩",
    "放弃时效利益",
    "以罚款处分员工",
    "视为同意",
)
STAFF_FORBIDDEN: Final = ("违约金", "罚款")
_STAFF_PACKS: Final = re.compile(r"undertaking|confidentiality_s|staff")
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
        problems += _pack_problems(pack, clauses, today)
    return LintReport(today=today, problems=tuple(problems))


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
        yield from _text_problems(f"{clause.id}/{variant.id}", variant.text, FORBIDDEN)


def _pack_problems(pack: packs.Pack, clauses: Mapping[str, packs.Clause], today: date) -> Iterator[Problem]:
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
    asked = frozenset(name for ask in pack.asks for name in (ask.name, f"{ask.name}_lines"))
    forbidden = (*FORBIDDEN, *(STAFF_FORBIDDEN if _STAFF_PACKS.search(pack.id) else ()))
    for part in pack.parts:
        yield from _text_problems(part.body_name or part.id, part.body, forbidden, asked)
    yield from _reference_problems(pack, clauses)


def _review_problems(place: str, reviewed: date, today: date) -> Iterator[Problem]:
    if today - reviewed > timedelta(days=REVIEW_DAYS):
        yield Problem(place=place, code="review.overdue", detail=reviewed.isoformat())


def _text_problems(
    place: str, source: str, forbidden: Sequence[str], asked: frozenset[str] = frozenset()
) -> Iterator[Problem]:
    try:
        tree = parse(source, place=place)
    except PackRefused as refused:
        yield from refused.problems
        return
    for number, shown in source_faults(source):
        yield Problem(place=f"{place}:{number}", code="line.unmarked", detail=shown)
    for phrase in forbidden:
        if phrase in source:
            yield Problem(place=place, code="phrase.forbidden", detail=phrase)
    if _ORDINAL_BEFORE.search(source):
        yield Problem(place=place, code="reference.doubled_word", detail="第/条/款")
    for name in sorted(grammar.names_read(tree)):
        if name.partition(".")[0].removesuffix("[]") not in KNOWN_NAMES | asked:
            yield Problem(place=place, code="name.unknown", detail=name)


def _reference_problems(pack: packs.Pack, clauses: Mapping[str, packs.Clause]) -> Iterator[Problem]:
    texts = list(_texts(pack, clauses))
    anchors = {part.id for part in pack.parts} | {name for part in pack.parts for name in part.clauses}
    for _, source in texts:
        anchors |= set(_OWN_ANCHOR.findall(source))
    trees = [(place, tree) for place, source in texts if (tree := _parsed(place, source)) is not None]
    defined = frozenset[str]().union(*(grammar.anchors_read(tree, "define") for _, tree in trees))
    for place, tree in trees:
        pointed = grammar.anchors_read(tree, "ref") | grammar.anchors_read(tree, "annex")
        for anchor in sorted(pointed - anchors):
            yield Problem(place=f"{pack.id} {place}", code="reference.unknown", detail=anchor)
        for term in sorted(grammar.anchors_read(tree, "term") - defined):
            yield Problem(place=f"{pack.id} {place}", code="term.undefined", detail=term)


def _texts(pack: packs.Pack, clauses: Mapping[str, packs.Clause]) -> Iterator[tuple[str, str]]:
    for part in pack.parts:
        yield part.body_name or part.id, part.body
        for clause_id in filter(clauses.__contains__, part.clauses):
            for variant in clauses[clause_id].variants:
                if _fits(pack, variant):
                    yield f"{clause_id}/{variant.id}", variant.text


def _parsed(place: str, source: str) -> nodes.Template | None:
    try:
        return parse(source, place=place)
    except PackRefused:
        return None


def _fits(pack: packs.Pack, variant: packs.Variant) -> bool:
    """Say whether a wording can stand in this pack at all, judged by its road."""
    wanted = (variant.applies_if or {}).get("road")
    return wanted is None or not pack.road or wanted == pack.road
