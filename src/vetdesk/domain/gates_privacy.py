"""Gates on personal information: impact assessment, statutory items, basis of provision."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from vetdesk.domain.completeness import BY_ID, ENTRUSTMENT_ITEMS, PROVISION_ITEMS
from vetdesk.domain.debts import DebtRow
from vetdesk.domain.gates_facts import ClauseSummary, MatterFacts, PaperFacts
from vetdesk.domain.gates_parties import valid_code
from vetdesk.domain.identifiers import compact
from vetdesk.domain.obstacles import Breach
from vetdesk.domain.text import compare_key

ITEMS_12 = tuple(item.id for item in PROVISION_ITEMS)
"""网络数据安全管理条例 12: four items and supervision, on both roads."""
ITEMS_21 = tuple(item.id for item in ENTRUSTMENT_ITEMS)
"""个人信息保护法 21: six items, on the road of entrustment only."""
_BASES = {
    "consent": {"consent", "separate_consent", "同意", "单独同意", "书面同意", "个人同意", "已同意"},
    "contract_necessity": {
        "contract_necessity",
        "合同所必需",
        "合同必需",
        "履行合同所必需",
        "订立、履行合同所必需",
    },
    "other_law": {"other_law", "其他法律规定", "法律规定", "法定", "法定义务", "法律、行政法规规定"},
}

_BASIS_OF_WORD = {compare_key(word): kind for kind, words in _BASES.items() for word in words}


def privacy_breaches(facts: MatterFacts, as_of: date) -> Iterator[Breach]:
    """Yield what is missing before personal data may go out."""
    yield from _assessment(facts, as_of)
    yield from _level(facts)
    yield from _statutory_items(facts)
    yield from _basis(facts)


@lru_cache(maxsize=1024)
def basis_of(text: str) -> str:
    """Return consent, contract_necessity or other_law for what a row says; empty when it says none."""
    return _BASIS_OF_WORD.get(compare_key(text), "")


def _assessment(facts: MatterFacts, as_of: date) -> Iterator[Breach]:
    """An assessment comes before the first hand-over and names this recipient (PIPL 55(3), 56)."""
    given = facts.matter.impact_assessment
    code, subject = "pipia.missing", "impact_assessment"
    if given is None:
        yield Breach(code=code, subject=subject)
        return
    handover = facts.matter.first_handover_on
    on = {"number": given.number, "on": str(given.on)}
    # A wrong credit code of the recipient is reported once, as party.uscc.
    if valid_code(facts.matter.collector) and compact(given.recipient) != compact(
        facts.matter.collector.uscc
    ):
        yield Breach(code=code, subject=subject, aspect="recipient", facts=on)
    elif handover is not None and given.on > handover:
        yield Breach(code=code, subject=subject, aspect="late", facts={**on, "handover": str(handover)})
    elif given.on > as_of:
        yield Breach(code=code, subject=subject, aspect="future", facts=on)


def _level(facts: MatterFacts) -> Iterator[Breach]:
    given = facts.matter.impact_assessment
    if given is None:
        return
    if given.level == "严重":
        yield Breach(
            code="pipia.level",
            subject="impact_assessment",
            aspect="severe",
            facts={"number": given.number},
        )
    elif given.level == "高" and not (given.treatment or "").strip():
        yield Breach(
            code="pipia.level",
            subject="impact_assessment",
            aspect="untreated",
            facts={"number": given.number},
        )


def _statutory_items(facts: MatterFacts) -> Iterator[Breach]:
    """Name the statutory items the contract has lost, once, at the clause that carried them.

    In the other side's paper an item is carried by a line that somebody mapped to it, and by nothing
    else; both lists are named, because no clause of ours explains a gap.

    Items that fall with a core clause are part of ``clause.core_missing`` and not repeated.
    """
    if facts.paper is not None:
        yield from _items_of_paper(facts, facts.paper)
        return
    carried = {item for clause in facts.included for item in clause.carries}
    with_core = {item for clause in facts.dropped if "core" in clause.tags for item in clause.carries}
    wanted = ITEMS_12 if facts.is_assignment else ITEMS_21 + ITEMS_12
    missing = [item for item in wanted if item not in carried | with_core]
    for clause in facts.dropped:
        lost = [item for item in missing if item in clause.carries]
        if lost:
            yield _items_breach(clause, lost)
            missing = [item for item in missing if item not in lost]
    if missing:
        yield _items_breach(None, missing)


def _items_of_paper(facts: MatterFacts, paper: PaperFacts) -> Iterator[Breach]:
    for code, wanted in (("pi.items21", ITEMS_21), ("pi.items12", ITEMS_12)):
        lost = [item for item in wanted if item not in paper.carried]
        if lost and not (facts.is_assignment and wanted is ITEMS_21):
            yield Breach(
                code=code,
                subject="paper",
                aspect="paper",
                facts={
                    "items": tuple(lost),
                    "items_zh": tuple(BY_ID[item].zh for item in lost),
                    "items_en": tuple(BY_ID[item].en for item in lost),
                    "all_items": tuple(lost),
                },
            )


def _items_breach(clause: ClauseSummary | None, lost: list[str]) -> Breach:
    code = "pi.items21" if any(item in ITEMS_21 for item in lost) else "pi.items12"
    same_article = [item for item in lost if (item in ITEMS_21) == (code == "pi.items21")]
    return Breach(
        code=code,
        subject=clause.id if clause else "clauses",
        facts={
            "items": tuple(same_article),
            "items_zh": tuple(BY_ID[item].zh for item in same_article),
            "items_en": tuple(BY_ID[item].en for item in same_article),
            "all_items": tuple(lost),
        },
    )


def _basis(facts: MatterFacts) -> Iterator[Breach]:
    """Selling a natural person's debt needs a ground for giving out the data (PIPL 13, 23)."""
    if not facts.is_assignment:
        return
    lines = [str(row.line) for row in facts.schedule.rows if row.is_personal and not _has_basis(row, facts)]
    if lines:
        yield Breach(
            code="pi.basis",
            subject="basis",
            facts={"count": len(lines), "lines": tuple(lines[:20])},
        )


def _has_basis(row: DebtRow, facts: MatterFacts) -> bool:
    """True when the row, or else the matter, names a ground; necessity needs a named lawyer."""
    default = facts.matter.basis
    said = basis_of(row.basis) if row.basis.strip() else basis_of(default.default if default else "")
    if said == "contract_necessity":
        return default is not None and bool((default.lawyer or "").strip())
    return bool(said)
