"""The words of the workspace that stand outside widgets: questions, kinds, obstacles, in its language."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from vetdesk import wording
from vetdesk.desktop import i18n
from vetdesk.desktop.i18n import translate
from vetdesk.domain.answers import BY_NAME, AnswerSpec, AnswerType, Unit, Value
from vetdesk.domain.money import Money
from vetdesk.domain.obstacles import Obstacle
from vetdesk.domain.rows import Rows
from vetdesk.services.titles import facts_in

_KINDS: Final[Mapping[str, str]] = {
    "assignment": str(QT_TRANSLATE_NOOP("MatterWords", "Assignment of claims")),
    "entrustment": str(QT_TRANSLATE_NOOP("MatterWords", "Entrusted collection")),
    "bank": str(QT_TRANSLATE_NOOP("MatterWords", "Bank")),
    "consumer_finance": str(QT_TRANSLATE_NOOP("MatterWords", "Consumer finance company")),
    "micro_lender": str(QT_TRANSLATE_NOOP("MatterWords", "Micro-lender")),
    "auto_finance": str(QT_TRANSLATE_NOOP("MatterWords", "Auto finance company")),
    "trading": str(QT_TRANSLATE_NOOP("MatterWords", "Non-financial company")),
    "platform_lender": str(QT_TRANSLATE_NOOP("MatterWords", "Lending platform")),
    "loan": str(QT_TRANSLATE_NOOP("MatterWords", "Loans")),
    "card": str(QT_TRANSLATE_NOOP("MatterWords", "Credit cards")),
    "trade": str(QT_TRANSLATE_NOOP("MatterWords", "Trade receivables")),
    "judgment": str(QT_TRANSLATE_NOOP("MatterWords", "Judgment claims")),
    "lease": str(QT_TRANSLATE_NOOP("MatterWords", "Leases")),
    "mixed": str(QT_TRANSLATE_NOOP("MatterWords", "Mixed claims")),
    "collector": str(QT_TRANSLATE_NOOP("MatterWords", "Collection agency")),
    "trade_buyer": str(QT_TRANSLATE_NOOP("MatterWords", "Other company that buys receivables")),
    "amc": str(QT_TRANSLATE_NOOP("MatterWords", "Asset management company (AMC)")),
    "local_amc": str(QT_TRANSLATE_NOOP("MatterWords", "Local AMC")),
    "aic": str(QT_TRANSLATE_NOOP("MatterWords", "Financial asset investment company (AIC)")),
}


_ABOUT_PARTS: Final = frozenset({"text.reference", "text.terms"})
"""Obstacles whose subject is an article or a term, though an answer may be called the same."""


def kind_words(value: str) -> str:
    """Return the words of a road or of a kind of creditor, claims or buyer."""
    return translate("MatterWords", _KINDS[value])


def question_words(asked: AnswerSpec | str) -> str:
    """Return the question of an answer; by its name alone one that every agreement of a road has."""
    if isinstance(asked, AnswerSpec) and asked.label is not None:
        return asked.label.of(_language())
    name = asked.name if isinstance(asked, AnswerSpec) else asked
    return wording.explain(f"answer.{name}", _language())


def question_hint(spec: AnswerSpec) -> str:
    """Return an example or a rule for the answer; empty when there is none."""
    if spec.hint is not None:
        return spec.hint.of(_language())
    key = f"answer_hint.{spec.name}"
    return wording.explain(key, _language()) if wording.has(key) else ""


def choices_of(spec: AnswerSpec) -> tuple[tuple[str, str], ...]:
    """Return the choices of a question, each with its words."""
    if spec.options:
        return tuple((one.key, one.text.of(_language())) for one in spec.options)
    return tuple((one, choice_words(one)) for one in spec.choices)


def choice_words(value: str) -> str:
    """Return the words of one choice of an answer."""
    return wording.explain(f"answer_choice.{value}", _language())


def unit_words(unit: Unit) -> str:
    """Return what a number counts; empty for plain numbers and texts."""
    return wording.explain(f"answer_unit.{unit.value}", _language()) if unit.value else ""


def wrong_words(wanted: AnswerType) -> str:
    """Return why something typed is no answer of this kind."""
    return wording.explain(f"answer_wrong.{wanted.value}", _language())


def value_words(spec: AnswerSpec, value: Value) -> str:
    """Return an answer as people read it."""
    if spec.type is AnswerType.CHOICE:
        return dict(choices_of(spec)).get(str(value), str(value))
    if isinstance(value, Money):
        return f"¥ {value}"
    if spec.is_long:
        return " / ".join(str(value).split("\n"))
    if isinstance(value, Rows):
        return " / ".join(" ".join(str(cell) for cell in row if cell is not None) for row in value.rows)
    unit = unit_words(spec.unit)
    gap = "" if unit == "%" else " "
    return f"{value}{gap}{unit}".strip() if unit else str(value)


def obstacle_words(obstacle: Obstacle) -> str:
    """Return the sentence of an obstacle; answers are called by their question, not by their key."""
    facts = {"subject": obstacle.subject, **obstacle.facts}
    if obstacle.subject in BY_NAME and obstacle.code not in _ABOUT_PARTS:
        facts["subject"] = question_words(obstacle.subject)
    return wording.explain(obstacle.key, _language(), **facts_in(facts, _language()))


def missing_words(obstacle: Obstacle) -> str:
    """Return the question that an obstacle says is not answered."""
    own = obstacle.facts.get(f"question_{_language()}")
    return str(own) if own else question_words(obstacle.subject)


def override_problem_words(obstacle: Obstacle) -> str:
    """Return why a recorded override does not count; empty when nothing is wrong with it."""
    return wording.explain(obstacle.override_problem, _language()) if obstacle.override_problem else ""


def _language() -> str:
    return i18n.spoken().value
