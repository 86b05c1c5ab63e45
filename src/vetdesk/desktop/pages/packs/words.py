"""The words of the pack editor: facts and their values, relations, kinds of answer, changes."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from vetdesk import wording
from vetdesk.desktop import i18n, vocabulary
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.pages.agreements.words import kind_words
from vetdesk.desktop.pages.review.words import word
from vetdesk.domain.agreements import AssetType, CreditorKind, Road
from vetdesk.domain.asking import AnswerKind
from vetdesk.domain.conditionlines import Relation
from vetdesk.domain.conditions import CHECK, VALUE
from vetdesk.domain.packs import CheckSeverity, CreditorClass, CreditorGroup, Pack, Scope
from vetdesk.services.packs import Remark

_WORDS: Final[Mapping[str, str]] = {
    "fact.road": str(QT_TRANSLATE_NOOP("PackWords", "Assignment or entrustment")),
    "fact.creditor_kind": str(QT_TRANSLATE_NOOP("PackWords", "Kind of creditor")),
    "fact.asset_type": str(QT_TRANSLATE_NOOP("PackWords", "Kind of claims")),
    "fact.channels": str(QT_TRANSLATE_NOOP("PackWords", "Channels of contact")),
    "fact.natural_debtors": str(QT_TRANSLATE_NOOP("PackWords", "Debtors are persons")),
    "fact.assignee_calls": str(QT_TRANSLATE_NOOP("PackWords", "The buyer contacts debtors itself")),
    "fact.large_portfolio": str(QT_TRANSLATE_NOOP("PackWords", "Large portfolio")),
    "fact.employer": str(QT_TRANSLATE_NOOP("PackWords", "Who employs the person")),
    "fact.key": str(QT_TRANSLATE_NOOP("PackWords", "Key person")),
    "value.organisation": str(QT_TRANSLATE_NOOP("PackWords", "We ourselves")),
    "value.employer.collector": str(QT_TRANSLATE_NOOP("PackWords", "The collector")),
    "value.yes": str(QT_TRANSLATE_NOOP("PackWords", "Yes")),
    "value.no": str(QT_TRANSLATE_NOOP("PackWords", "No")),
    "value.pass": str(QT_TRANSLATE_NOOP("PackWords", "Passed")),
    "value.fail": str(QT_TRANSLATE_NOOP("PackWords", "Failed")),
    "value.na": str(QT_TRANSLATE_NOOP("PackWords", "Not applicable")),
    "value.open": str(QT_TRANSLATE_NOOP("PackWords", "Not answered")),
    "value.not_asked": str(QT_TRANSLATE_NOOP("PackWords", "Not asked")),
    "relation.is": str(QT_TRANSLATE_NOOP("PackWords", "is")),
    "relation.is_not": str(QT_TRANSLATE_NOOP("PackWords", "is not")),
    "relation.above": str(QT_TRANSLATE_NOOP("PackWords", "is above")),
    "relation.at_least": str(QT_TRANSLATE_NOOP("PackWords", "is at least")),
    "relation.below": str(QT_TRANSLATE_NOOP("PackWords", "is below")),
    "relation.at_most": str(QT_TRANSLATE_NOOP("PackWords", "is at most")),
    "answer.outcome": str(QT_TRANSLATE_NOOP("PackWords", "Result only")),
    "answer.number": str(QT_TRANSLATE_NOOP("PackWords", "Number with a threshold")),
    "answer.date": str(QT_TRANSLATE_NOOP("PackWords", "Date")),
    "answer.choice": str(QT_TRANSLATE_NOOP("PackWords", "One of several")),
    "answer.choices": str(QT_TRANSLATE_NOOP("PackWords", "Any number of several")),
    "answer.text": str(QT_TRANSLATE_NOOP("PackWords", "Text")),
    "group.fi": str(QT_TRANSLATE_NOOP("PackWords", "Financial creditors")),
    "group.trade": str(QT_TRANSLATE_NOOP("PackWords", "Other creditors")),
    "class.bank": str(QT_TRANSLATE_NOOP("PackWords", "Bank")),
    "class.consumer_finance": str(QT_TRANSLATE_NOOP("PackWords", "Consumer finance")),
    "class.platform_lender": str(QT_TRANSLATE_NOOP("PackWords", "Lending platform")),
    "class.amc": str(QT_TRANSLATE_NOOP("PackWords", "AMC")),
    "class.non_financial": str(QT_TRANSLATE_NOOP("PackWords", "Non-financial company")),
    "severity.none": str(QT_TRANSLATE_NOOP("PackWords", "Not asked")),
    "scope.decision": str(QT_TRANSLATE_NOOP("PackWords", "the decision on the collector")),
    "scope.issue": str(QT_TRANSLATE_NOOP("PackWords", "issuing the agreement")),
    "scope.handover": str(QT_TRANSLATE_NOOP("PackWords", "handing customer data over")),
    "scope.person": str(QT_TRANSLATE_NOOP("PackWords", "the person's access to data")),
}
YES, NO = "yes", "no"
_BOOLEANS: Final = ("natural_debtors", "assignee_calls", "large_portfolio", "key")
_FACTS: Final[Mapping[str, tuple[str, ...]]] = {
    "creditor_kind": tuple(one.value for one in CreditorKind),
    "channels": ("phone", "sms", "letter", "visit", "litigation_support"),
    "asset_type": tuple(one.value for one in AssetType),
    "road": tuple(one.value for one in Road),
    "assignee_calls": (YES, NO),
    "natural_debtors": (YES, NO),
    "large_portfolio": (YES, NO),
    "employer": ("organisation", "collector"),
    "key": (YES, NO),
}
_PEOPLE_FACTS: Final = ("employer", "key", "creditor_kind")
_REVIEW_FACTS: Final = tuple(one for one in _FACTS if one not in {"employer", "key"})
_RESULTS: Final = ("pass", "fail", "na", "open", "not_asked")


def say(key: str) -> str:
    """Return the words behind a key of this module."""
    return translate("PackWords", _WORDS[key])


def facts_of(pack: Pack) -> tuple[str, ...]:
    """Return the facts that a condition of this pack may ask for."""
    return _PEOPLE_FACTS if pack.kind == "people" else _REVIEW_FACTS


def name_words(name: str, pack: Pack, language: str) -> str:
    """Return what a line of a condition is about, in words."""
    if name.startswith((CHECK, VALUE)):
        check = name.removeprefix(CHECK).removeprefix(VALUE)
        known = pack.by_id.get(check)
        title = f"{check} {known.title.of(language)}" if known else check
        pattern = (
            translate("PackWords", "Result of {check}")
            if name.startswith(CHECK)
            else translate("PackWords", "Value of {check}")
        )
        return pattern.format(check=title)
    return say(f"fact.{name}") if f"fact.{name}" in _WORDS else name


def choices_of(name: str, pack: Pack, language: str) -> tuple[tuple[object, str], ...]:
    """Return the values a line about ``name`` may name, with their words; none for a number."""
    if name.startswith(CHECK):
        return tuple((one, say(f"value.{one}")) for one in _RESULTS)
    if name.startswith(VALUE):
        known = pack.by_id.get(name.removeprefix(VALUE))
        return tuple((one.id, one.of(language)) for one in known.answer.options) if known else ()
    if name in _BOOLEANS:
        return ((True, say("value.yes")), (False, say("value.no")))
    return tuple((one, value_words(name, one)) for one in _FACTS.get(name, ()))


def value_words(name: str, value: object) -> str:
    """Return the words of one value of a fact or a result."""
    if isinstance(value, bool):
        return say("value.yes" if value else "value.no")
    for key in (f"value.{name}.{value}", f"value.{value}"):
        if key in _WORDS:
            return say(key)
    if name in {"road", "creditor_kind", "asset_type"}:
        return kind_words(str(value))
    return word("channel", str(value)) if name == "channels" else str(value)


def relation_words(relation: Relation) -> str:
    """Return the words of a relation."""
    return say(f"relation.{relation.value}")


def group_words(group: CreditorGroup) -> str:
    """Return the name of a group of creditors."""
    return say(f"group.{group.value}")


def class_words(one: CreditorClass) -> str:
    """Return the name of a kind of creditor in the applicability switch."""
    return say(f"class.{one.value}")


def answer_words(kind: AnswerKind) -> str:
    """Return the name of a kind of answer."""
    return say(f"answer.{kind.value}")


def severity_words(severity: CheckSeverity) -> str:
    """Return the name of a severity."""
    if severity is CheckSeverity.NONE:
        return say("severity.none")
    return vocabulary.status("severity", severity.value).text


def scope_words(scope: Scope) -> str:
    """Return what a blocking failure stops."""
    return say(f"scope.{scope.value}")


def remark_words(remark: Remark) -> str:
    """Return a fault of a pack as a sentence."""
    return wording.explain(remark.key, i18n.spoken().value, file=remark.file, subject=remark.subject)


def marks_of(remarks: Sequence[Remark], pack: Pack | None) -> dict[str, str]:
    """Return what is said of each check, by its id."""
    ids = pack.by_id if pack else {}
    found: dict[str, str] = {}
    for remark in remarks:
        check = next((check for check in ids if check in remark.subject.replace(":", " ").split(".")), "")
        check = check or next((check for check in ids if remark.subject.startswith(check)), "")
        if check:
            found[check] = remark_words(remark)
    return found
