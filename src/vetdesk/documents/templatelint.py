"""Reads one template of the office as a careful colleague would: text, slots, what the law wants."""

from collections.abc import Iterator, Sequence
from datetime import date

from vetdesk.documents import packs
from vetdesk.documents.clauseset import ClauseSet
from vetdesk.documents.errors import PackRefused, Problem
from vetdesk.documents.jobs import LintReport
from vetdesk.documents.linter import can_stand, pack_problems
from vetdesk.documents.packfile import read_pack_text
from vetdesk.documents.wordblanks import count_blanks
from vetdesk.domain.agreements import Road
from vetdesk.domain.completeness import BY_ID, ENTRUSTMENT_ITEMS, PROVISION_ITEMS

_ROAD_TAGS = {"A": Road.ASSIGNMENT.value, "B": Road.ENTRUSTMENT.value}


def lint_template(text: str, *, others: Sequence[str], retired: Sequence[str], today: date) -> LintReport:
    """Return every problem of a template as it is written, filled from the clauses it would stand with.

    ``others`` are the texts of the office's editions of clauses in force.
    """
    try:
        pack = read_pack_text(text, place="template")
    except PackRefused as refused:
        return LintReport(today=today, problems=tuple(refused.problems))
    clauses = ClauseSet(shipped=packs.load_library(), editions=tuple(others), retired=tuple(retired))
    problems = [
        *pack_problems(pack, clauses.library, today),
        *_base_problems(pack),
        *_slot_problems(pack, clauses.library),
        *_law_problems(pack, clauses),
        *_blanks(pack),
    ]
    return LintReport(today=today, problems=tuple(dict.fromkeys(problems)))


def _base_problems(pack: packs.Pack) -> Iterator[Problem]:
    if pack.base and pack.base not in packs.all_packs():
        yield Problem(place=pack.id, code="template.base", detail=pack.base)


def _slot_problems(pack: packs.Pack, library: packs.Library) -> Iterator[Problem]:
    """Yield slots that can never be filled and parts that print nothing."""
    for part in pack.parts:
        if not (part.body.strip() or part.clauses or part.table):
            yield Problem(place=part.id, code="part.empty", detail=part.title)
        for name in part.clauses:
            if name in library and not _can_be_used(pack, library[name]):
                yield Problem(place=part.id, code="slot.unused", detail=f"{name} {library[name].title}")


def _blanks(pack: packs.Pack) -> Iterator[Problem]:
    """Yield the parts whose own text leaves places to be filled in; forms among the annexes may."""
    counted = [(part.title, count_blanks(part.body)) for part in pack.parts if part.kind != "annex"]
    if found := [f"{title}({count})" for title, count in counted if count]:
        yield Problem(place=pack.id, code="blank.left", detail="、".join(found))


def _can_be_used(pack: packs.Pack, clause: packs.Clause) -> bool:
    if not pack.road:
        return True
    wanted = (clause.applies_if or {}).get("road", pack.road)
    tagged = [_ROAD_TAGS[tag] for tag in clause.tags if tag in _ROAD_TAGS]
    fits_road = wanted == pack.road and (not tagged or pack.road in tagged)
    return fits_road and any(can_stand(pack, variant) for variant in clause.variants)


def _law_problems(pack: packs.Pack, clauses: ClauseSet) -> Iterator[Problem]:
    """Yield the core clauses and the carriers of statutory items that an agreement of the road would lack.

    The items are those of 网络数据安全管理条例 12 on both roads and of 个人信息保护法 21 on the
    entrustment road (counsel's review E-01); what falls with a core clause is not named again.
    """
    shipped = _agreement_of(pack)
    if shipped is None:
        return
    library = clauses.library
    slots = {name for part in pack.parts for name in part.clauses}
    usual = [name for part in clauses.fit(shipped).parts for name in part.clauses]
    lacking = [library[name] for name in usual if name not in slots]
    for clause in lacking:
        if clause.is_core:
            yield Problem(place=pack.id, code="core.missing", detail=f"{clause.id} {clause.title}")
    carried = {item for name in slots if name in library for item in library[name].carries}
    carried |= {item for clause in lacking if clause.is_core for item in clause.carries}
    wanted = (
        (*ENTRUSTMENT_ITEMS, *PROVISION_ITEMS) if pack.road == Road.ENTRUSTMENT.value else PROVISION_ITEMS
    )
    for item in wanted:
        if item.id not in carried:
            yield Problem(place=pack.id, code="carrier.missing", detail=BY_ID[item.id].zh)


def _agreement_of(pack: packs.Pack) -> packs.Pack | None:
    """Return the shipped agreement whose road the template is for; None for a paper."""
    if pack.kind != "agreement" or not pack.road or pack.made_for:
        return None
    known = packs.all_packs().values()
    return next((one for one in known if one.id == f"cn.{pack.road}_agreement"), None)
