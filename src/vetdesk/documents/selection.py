"""Chooses which clauses stand in a document, in which wording, and says why."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from vetdesk.documents.jobs import ClauseUse
from vetdesk.documents.packs import RANKS, STANDARD, Clause, Condition, Library, Pack, Variant
from vetdesk.domain.answers import AnswerSpec, AnswerType
from vetdesk.domain.clausefacts import ASKED
from vetdesk.domain.conditions import holds, reads
from vetdesk.domain.findings import state_in
from vetdesk.wording import explain

Facts = Mapping[str, object]
WORDINGS: Final = "wordings"
"""The fact that names the wording agreed for a clause, by its number, where it is not the standard."""
_AGREED: Final = {"fallback": "；经谈判采用可让步文本", "walk-away": "；经谈判采用底线文本"}

# A record says why in sentences; the names and values of facts are ours, not the reader's.
FACTS_IN_WORDS: Final[Mapping[str, Mapping[str | bool, str]]] = {
    "road": {"assignment": "债权转让适用的文本", "entrustment": "委托催收适用的文本"},
    "creditor_kind": {
        "bank": "债权人为银行",
        "consumer_finance": "债权人为消费金融公司",
        "micro_lender": "债权人为小额贷款公司",
        "auto_finance": "债权人为汽车金融公司",
        "trading": "债权人为非金融企业",
    },
    "natural_debtors": {True: "债务人中有自然人", False: "债务人均非自然人"},
    "has_deposit": {True: "约定了保证金", False: "未约定保证金"},
    "has_guarantors": {True: "有担保人", False: "无担保人"},
    "has_judgment": {True: "有生效法律文书", False: "无生效法律文书"},
    "security_gap": {
        "found": "因尽职调查未见有效的信息安全或者个人信息保护认证（CV-E05），采用加强文本",
        "unknown": "因尚未查明信息安全或者个人信息保护认证（CV-E05），从严采用加强文本",
        "clear": "信息安全或者个人信息保护认证有效（CV-E05）",
        "not_asked": "本次审查不涉及信息安全或者个人信息保护认证（CV-E05）",
    },
    "past_penalty": {
        "found": "因尽职调查发现近三年有行政处罚（CV-B03、CV-B14），采用加强文本",
        "unknown": "因尚未查明近三年有无行政处罚（CV-B03、CV-B14），从严采用加强文本",
        "clear": "近三年无行政处罚（CV-B03、CV-B14）",
        "not_asked": "本次审查不涉及行政处罚（CV-B03、CV-B14）",
    },
}


@dataclass(frozen=True, kw_only=True)
class Chosen:
    """One clause that stands in the document."""

    clause: Clause
    variant: Variant
    why: str

    @property
    def use(self) -> ClauseUse:
        """Return the entry of the issue record."""
        return ClauseUse(
            id=self.clause.id, version=self.clause.version, variant=self.variant.id, why=self.why
        )


def choose(
    pack: Pack,
    library: Library,
    facts: Facts,
    switches: Mapping[str, bool],
    asked: Mapping[str, AnswerSpec] | None = None,
) -> Mapping[str, Chosen]:
    """Return the clauses of every slot that stand, by id, in printing order.

    An officer's switch stands above the clause's own condition; optional clauses without a
    condition stand only when switched on; a clause without a wording for these facts never does.
    ``asked`` are the answers that conditions may read, to say why; without it the fixed ones.
    """
    specs = ASKED if asked is None else asked
    chosen: dict[str, Chosen] = {}
    for part in pack.parts:
        if not applies(part.applies_if, facts):
            continue
        for clause_id in part.clauses:
            clause = library[clause_id]
            why = _why(clause, facts, specs, switch=switches.get(clause_id))
            variant = wording(clause, facts)
            if why and variant is not None:
                why += _AGREED.get(variant.rank) or _read(variant.applies_if, facts, specs)
                chosen[clause_id] = Chosen(clause=clause, variant=variant, why=why)
    return chosen


def wording(clause: Clause, facts: Facts) -> Variant | None:
    """Return the wording agreed, else the standard one; one to fall back to never stands by itself."""
    if agreed := agreed_wording(clause, facts):
        return agreed
    standard = (one for one in clause.variants if one.rank == STANDARD)
    return next((one for one in standard if applies(one.applies_if, facts)), None)


def agreed_wording(clause: Clause, facts: Facts) -> Variant | None:
    """Return the wording chosen in a negotiation, while the clause still has it for these facts."""
    named = facts.get(WORDINGS)
    wanted = named.get(clause.id) if isinstance(named, Mapping) else None
    return next((one for one in ladder(clause, facts) if one.id == wanted), None)


def ladder(clause: Clause, facts: Facts) -> tuple[Variant, ...]:
    """Return the wordings for these facts, what we ask first, where we leave last."""
    fitting = [one for one in clause.variants if applies(one.applies_if, facts)]
    return tuple(sorted(fitting, key=lambda one: RANKS.index(one.rank)))


def applies(condition: Condition | None, facts: Facts) -> bool:
    """Say whether a condition holds; no condition always does."""
    return condition is None or holds(condition, facts)


def _why(clause: Clause, facts: Facts, asked: Mapping[str, AnswerSpec], *, switch: bool | None) -> str:
    """Return why the clause stands; empty when it does not."""
    if switch is not None:
        return "经办人选用" if switch else ""
    if clause.applies_if is not None:
        return (
            f"适用条件成立{_read(clause.applies_if, facts, asked)}" if holds(clause.applies_if, facts) else ""
        )
    if "optional" in clause.tags:
        return ""
    return "核心条款" if clause.is_core else "标准条款"


def _read(condition: Condition | None, facts: Facts, asked: Mapping[str, AnswerSpec]) -> str:
    """Return the facts a condition asked for, in the words of a lawyer."""
    names = sorted(reads(condition)) if condition else []
    told = [_told(name, facts[name], asked) for name in names if name in facts]
    return "".join(f"；{words}" for words in told if words)


def _told(name: str, value: object, asked: Mapping[str, AnswerSpec]) -> str:
    if name in asked:
        return _answer_told(asked[name], value)
    state = state_in(value)
    if state is not None:
        # What is unknown counts as found too; the reader is told what is so, not what it counts as.
        return FACTS_IN_WORDS.get(name, {}).get(state.value, "")
    if isinstance(value, list | tuple | frozenset):
        return "、".join(words for one in value if (words := _told(name, one, asked)))
    return FACTS_IN_WORDS.get(name, {}).get(value if isinstance(value, bool) else str(value), "")


def _answer_told(spec: AnswerSpec, value: object) -> str:
    if value is None:
        return ""
    name = spec.label.zh if spec.label else explain(f"gap_name.{spec.name}", "zh")
    if isinstance(value, bool):
        return f"{name}{'已' if value else '未'}{'列明' if spec.table else '填写'}"
    said = str(value)
    if spec.type is AnswerType.CHOICE:
        own = next((one.text.zh for one in spec.options if one.key == value), "")
        said = own or (explain(f"answer_choice.{value}", "zh") if value else "")
    return f"{name}为{said}" if said else ""
