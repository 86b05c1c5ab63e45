"""Reads every data file as a strict reviewer would and says what is wrong with it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from vetdesk.assets import asset_root
from vetdesk.domain.conditions import MalformedCondition, reads
from vetdesk.domain.packs import (
    FACT_NAMES,
    REVIEW_DAYS,
    CheckItem,
    Citation,
    Condition,
    ItemKind,
    Mark,
    Pack,
    Scope,
)
from vetdesk.domain.reference import Statutes
from vetdesk.exchange.packs import PackInvalid, load_pack, pack_files, read_toml
from vetdesk.exchange.packs_reference import (
    load_deadlines,
    load_holidays,
    load_inventory,
    load_masking,
    load_statutes,
)

# No such licence exists in law; registration of debt-chasing firms was in fact banned (legal.md 0.3).
INVENTED_LICENCE = re.compile(
    r"(催收|讨债|清债|要债)[^。；，、]{0,4}(许可证|牌照|执照|资质证)|collection (permit|licen[cs]e)",
    re.IGNORECASE,
)
_CHINESE = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True, kw_only=True, order=True)
class Remark:
    """One fault of a data file; its sentence is ``packs.lint.<rule>`` in the wording catalogue."""

    file: str
    rule: str
    subject: str

    @property
    def key(self) -> str:
        """Return the name of the sentence."""
        return f"packs.lint.{self.rule}"


def lint(root: Path | None = None, *, today: date) -> tuple[Remark, ...]:
    """Return every fault of the data files under ``root`` (a folder with one folder per jurisdiction)."""
    base = root or asset_root("resources") / "packs"
    remarks = [remark for path in sorted(base.glob("**/*.toml")) for remark in _file(path, today=today)]
    for folder in sorted(path for path in base.iterdir() if path.is_dir()):
        remarks += _registers(folder)
    remarks += _check_packs(base, today=today)
    return tuple(sorted(set(remarks)))


def _file(path: Path, *, today: date) -> Iterator[Remark]:
    try:
        table = read_toml(path)
    except PackInvalid as wrong:
        yield from _unreadable(wrong)
        return
    reviewed = table.get("last_reviewed")
    if not isinstance(reviewed, date):
        yield Remark(file=path.name, rule="review_missing", subject="last_reviewed")
    elif today - reviewed > timedelta(days=REVIEW_DAYS):
        yield Remark(file=path.name, rule="review_overdue", subject=reviewed.isoformat())
    ends = table.get("valid_to")
    if isinstance(ends, date) and ends < today:
        yield Remark(file=path.name, rule="out_of_force", subject=ends.isoformat())
    for place, text in _texts(table):
        yield from _text(path, place, text)


def _text(path: Path, place: str, text: str) -> Iterator[Remark]:
    if INVENTED_LICENCE.search(text):
        yield Remark(file=path.name, rule="invented_licence", subject=place)
    if place.endswith(".en") and _CHINESE.search(text):
        yield Remark(file=path.name, rule="language_mixed", subject=place)
    if place.endswith(".zh") and not _CHINESE.search(text):
        yield Remark(file=path.name, rule="language_mixed", subject=place)


def _texts(value: Any, place: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from _texts(part, f"{place}.{key}" if place else key)
    elif isinstance(value, list):
        for index, part in enumerate(value):
            name = part.get("id", index) if isinstance(part, Mapping) else index
            yield from _texts(part, f"{place}.{name}")


def _registers(folder: Path) -> Iterator[Remark]:
    try:
        statutes = load_statutes(folder)
        cited = [
            *(("deadlines.toml", one.id, one.citations) for one in load_deadlines(folder).by_id.values()),
            ("masking.toml", "citations", load_masking(folder).citations),
            ("inventory.toml", "citations", load_inventory(folder).citations),
        ]
        load_holidays(folder)
    except PackInvalid as wrong:
        yield from _unreadable(wrong)
        return
    except FileNotFoundError as missing:
        yield Remark(file=Path(str(missing.filename)).name, rule="file_missing", subject=folder.name)
        return
    for file, subject, citations in cited:
        yield from _citations(file, subject, citations, statutes)


def _check_packs(base: Path, *, today: date) -> Iterator[Remark]:
    ids: Counter[str] = Counter()
    for path in pack_files(base):
        try:
            pack = load_pack(path)
            statutes = load_statutes(path.parent)
        except PackInvalid as wrong:
            yield from _unreadable(wrong)
            continue
        except FileNotFoundError:
            continue  # reported with the registers of the folder
        ids[pack.id] += 1
        if ids[pack.id] > 1:
            yield Remark(file=path.name, rule="duplicate_id", subject=pack.id)
        yield from _pack(path.name, pack, statutes, today)


def _pack(file: str, pack: Pack, statutes: Statutes, today: date) -> Iterator[Remark]:
    for name, count in Counter(item.id for item in pack.items).items():
        if count > 1:
            yield Remark(file=file, rule="duplicate_id", subject=name)
    used = {item.chapter for item in pack.items}
    known = {chapter.id for chapter in pack.chapters}
    for chapter in known - used:
        yield Remark(file=file, rule="chapter_empty", subject=chapter)
    for item in pack.items:
        if item.chapter not in known:
            yield Remark(file=file, rule="chapter_unknown", subject=item.id)
        yield from _item(file, item, today)
        yield from _citations(file, item.id, item.citations, statutes)


def _item(file: str, item: CheckItem, today: date) -> Iterator[Remark]:
    if item.kind is ItemKind.CONDITION and item.scope is not Scope.HANDOVER:
        yield Remark(file=file, rule="condition_scope", subject=item.id)
    if item.rule_ends and item.rule_ends < today:
        yield Remark(file=file, rule="rule_ended", subject=item.id)
    for graded in item.severity.values():
        if graded.when and graded.otherwise.weight < graded.severity.weight:
            yield Remark(file=file, rule="severity_order", subject=item.id)
    for condition in (item.applies_if, *(graded.when for graded in item.severity.values())):
        if not _known_facts(condition):
            yield Remark(file=file, rule="fact_unknown", subject=item.id)


def _known_facts(condition: Condition) -> bool:
    try:
        return reads(condition) <= FACT_NAMES
    except MalformedCondition:
        return False


def _citations(
    file: str, subject: str, citations: Iterable[Citation], statutes: Statutes
) -> Iterator[Remark]:
    cited = tuple(citations)
    if not cited:
        yield Remark(file=file, rule="citation_missing", subject=subject)
    for citation in cited:
        if not citation.mark.names_a_norm:
            continue
        statute = statutes.find(citation.norm)
        if statute is None:
            yield Remark(file=file, rule="citation_unknown", subject=f"{subject} {citation.norm}")
        elif citation.mark is Mark.READ and statute.mark is not Mark.READ:
            yield Remark(file=file, rule="citation_overstated", subject=f"{subject} {citation.norm}")
        elif citation.mark is Mark.READ:
            for article in statute.unverified(citation.article):
                yield Remark(
                    file=file, rule="article_unverified", subject=f"{subject} {citation.norm} {article}"
                )


def _unreadable(wrong: PackInvalid) -> Iterator[Remark]:
    for problem in wrong.problems:
        yield Remark(file=wrong.file, rule="unreadable", subject=problem)
