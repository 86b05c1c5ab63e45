"""What the condition of a clause may ask for: facts of the matter, answers, findings of the vetting."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from vetdesk.domain.answers import ANSWERS, AnswerSpec, AnswerType
from vetdesk.domain.conditions import Condition, measured, reads

FACTS: Final = frozenset(
    {
        "road", "creditor_kind", "asset_type", "assignee_kind", "state_owned", "channels", "assignee_calls",
        "debtor_kinds", "natural_debtors", "natural_households", "corporate_households", "households", "rows",
        "total_yuan", "large_portfolio", "has_guarantors", "has_judgment", "transfer_event", "sub_processors",
        "has_deposit", "insured",
    }
)  # fmt: skip
"""The facts of a matter that are known without asking."""
COUNTED: Final = frozenset({"natural_households", "corporate_households", "households", "rows", "total_yuan"})
_NUMBERS: Final = frozenset({AnswerType.INTEGER, AnswerType.DECIMAL})
_ASKED: Final = _NUMBERS | {AnswerType.CHOICE, AnswerType.TABLE}
ASKED: Final = {one.name: one for one in ANSWERS if one.type in _ASKED and one.name not in FACTS}
"""The fixed answers a condition may ask for: numbers, choices, and whether a table has rows.

Texts, days and amounts compare with nothing."""
NOTHING_OWN: Final[Mapping[str, AnswerSpec]] = {}


def counts(name: str, own: Mapping[str, AnswerSpec] = NOTHING_OWN) -> bool:
    """True when ``name`` is a number; of the ``own`` questions an amount counts too, in yuan."""
    if name in own:
        return own[name].type in _NUMBERS | {AnswerType.MONEY}
    return name in COUNTED or (name in ASKED and ASKED[name].type in _NUMBERS)


def answer_facts(answers: Mapping[str, object]) -> dict[str, object]:
    """Return the fixed answers that conditions may ask for; None for one that is not given.

    Of a table it is whether it has rows.
    """
    return {
        name: bool(answers.get(name)) if spec.type is AnswerType.TABLE else answers.get(name)
        for name, spec in ASKED.items()
    }


def condition_faults(
    condition: Condition, findings: Iterable[str], own: Mapping[str, AnswerSpec] = NOTHING_OWN
) -> Iterator[tuple[str, str]]:
    """Yield (code, name) of what a condition asks for in vain: unknown names, texts compared as numbers.

    ``own`` are the questions that the template or the clause declares, by name.
    """
    known = FACTS | ASKED.keys() | own.keys() | frozenset(findings)
    numbers = measured(condition)
    for name in sorted(reads(condition)):
        if name not in known:
            yield "condition.unknown", name
        elif name in numbers and not counts(name, own):
            yield "condition.no_number", name
