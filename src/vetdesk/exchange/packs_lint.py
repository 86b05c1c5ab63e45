"""Reads every data file as a strict reviewer would and says what is wrong with it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from vetdesk.assets import asset_root
from vetdesk.domain.asking import AnswerKind, Option
from vetdesk.domain.conditions import CHECK, VALUE, MalformedCondition, cycles, reads
from vetdesk.domain.lawful_evidence import asked_unlawfully, demands_certificate
from vetdesk.domain.packs import (
    FACT_NAMES,
    REVIEW_DAYS,
    CheckItem,
    CheckSeverity,
    Citation,
    Condition,
    ItemKind,
    Mark,
    Pack,
    Scope,
    Text,
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
from vetdesk.exchange.packs_write import tables_of

# No such licence exists in law; registration of debt-chasing firms was in fact banned (legal.md 0.3).
INVENTED_LICENCE = re.compile(
    r"(催收|讨债|清债|要债)[^。；，、]{0,4}(许可证|牌照|执照|资质证)|collection (permit|licen[cs]e)",
    re.IGNORECASE,
)
FORBIDDING = frozenset(
    {
        "unreadable", "duplicate_id", "chapter_unknown", "fact_unknown", "check_unknown", "condition_cycle",
        "value_unasked", "bounds_crossed", "never_passes", "invented_licence", "police_query",
        "sealed_record", "private_life",
    }
)  # fmt: skip
_HOME = "cn"
_PEOPLE = "people"
_WAYS = 3
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

    @property
    def forbids(self) -> bool:
        """True when a pack with this fault could not be worked with and is not saved."""
        return self.rule in FORBIDDING


def lint_pack(pack: Pack, statutes: Statutes, *, today: date, name: str) -> tuple[Remark, ...]:
    """Return every fault of one pack that stands alone, as the editor and the command line show them.

    A pack of the office may be written in one language, so mixed languages are no fault there.
    """
    remarks = [*_age(name, pack.last_reviewed, pack.valid_to, today), *_pack(name, pack, statutes, today)]
    if pack.jurisdiction == _HOME:
        texts = _texts(tables_of(pack))
        remarks += [_invented(name, place) for place, text in texts if INVENTED_LICENCE.search(text)]
    return tuple(sorted(set(remarks)))


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
    else:
        ends = table.get("valid_to")
        yield from _age(path.name, reviewed, ends if isinstance(ends, date) else None, today)
    for place, text in _texts(table):
        yield from _text(path, place, text)


def _age(file: str, reviewed: date, ends: date | None, today: date) -> Iterator[Remark]:
    if today - reviewed > timedelta(days=REVIEW_DAYS):
        yield Remark(file=file, rule="review_overdue", subject=reviewed.isoformat())
    if ends is not None and ends < today:
        yield Remark(file=file, rule="out_of_force", subject=ends.isoformat())


def _invented(file: str, place: str) -> Remark:
    return Remark(file=file, rule="invented_licence", subject=place)


def _text(path: Path, place: str, text: str) -> Iterator[Remark]:
    if path.parent.name == _HOME and INVENTED_LICENCE.search(text):
        yield _invented(path.name, place)
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
        if folder.name != _HOME:
            return  # deadlines, masking and inventory are kept for the mainland only
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
        yield from _answer(file, item)
        yield from _condition(file, item, pack)
        yield from _citations(file, item.id, item.citations, statutes)
        if pack.kind == _PEOPLE and pack.jurisdiction == _HOME:
            yield from _asked_of_people(file, item)
    readable = {item.id: item.applies_if for item in pack.items if "?" not in _read(item.applies_if)}
    for ring in cycles(readable):
        yield Remark(file=file, rule="condition_cycle", subject=" → ".join((*ring, ring[0])))


def _item(file: str, item: CheckItem, today: date) -> Iterator[Remark]:
    if item.kind is ItemKind.CONDITION and item.scope is not Scope.HANDOVER:
        yield Remark(file=file, rule="condition_scope", subject=item.id)
    if item.rule_ends and item.rule_ends < today:
        yield Remark(file=file, rule="rule_ended", subject=item.id)
    for graded in item.severity.values():
        if graded.when and graded.otherwise.weight < graded.severity.weight:
            yield Remark(file=file, rule="severity_order", subject=item.id)
    for graded in item.severity.values():
        if _read(graded.when) - FACT_NAMES:
            yield Remark(file=file, rule="fact_unknown", subject=item.id)


def _asked_of_people(file: str, item: CheckItem) -> Iterator[Remark]:
    """Yield what must not be asked of a person (counsel's review E-19).

    The certificate of no criminal record is one of three ways, and blocks by an escalation at most.
    """
    said: dict[str, Text | Option] = {
        "title": item.title,
        "question": item.question,
        "evidence": item.evidence,
        "where": item.where,
    }
    said |= {f"option.{option.id}": option for option in item.answer.options}
    for name, text in said.items():
        for language in ("zh", "en"):
            if why := asked_unlawfully(text.of(language)):
                yield Remark(file=file, rule=why.value, subject=f"{item.id} {name}.{language}")
    asks = any(demands_certificate(text) for text in (item.question.zh, item.question.en))
    blocks = any(
        CheckSeverity.BLOCK in (graded.severity, graded.otherwise) for graded in item.severity.values()
    )
    if asks and not item.retired and (len(item.answer.options) < _WAYS or blocks):
        yield Remark(file=file, rule="certificate_only", subject=item.id)


def _answer(file: str, item: CheckItem) -> Iterator[Remark]:
    rule = item.answer
    crossed = (group for group in rule.at_least.keys() & rule.at_most.keys())
    if any(rule.at_least[group] > rule.at_most[group] for group in crossed):
        yield Remark(file=file, rule="bounds_crossed", subject=item.id)
    if rule.options and all(option.then == "fail" for option in rule.options):
        yield Remark(file=file, rule="never_passes", subject=item.id)


def _condition(file: str, item: CheckItem, pack: Pack) -> Iterator[Remark]:
    for name in sorted(_read(item.applies_if) - FACT_NAMES):
        if not name.startswith((CHECK, VALUE)):
            yield Remark(file=file, rule="fact_unknown", subject=item.id)
            continue
        other = pack.by_id.get(name.removeprefix(CHECK).removeprefix(VALUE))
        if other is None:
            yield Remark(file=file, rule="check_unknown", subject=f"{item.id}: {name}")
        elif name.startswith(VALUE) and other.answer.kind in {AnswerKind.OUTCOME, AnswerKind.TEXT}:
            yield Remark(file=file, rule="value_unasked", subject=f"{item.id}: {other.id}")
        elif other.retired and not item.retired:
            yield Remark(file=file, rule="condition_retired", subject=f"{item.id}: {other.id}")


def _read(condition: Condition) -> frozenset[str]:
    try:
        return reads(condition)
    except MalformedCondition:
        return frozenset({"?"})


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
