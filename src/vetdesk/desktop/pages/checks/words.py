"""The words around a check: its state as a badge, where its rule stands, how long an answer holds."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from vetdesk.desktop import vocabulary
from vetdesk.desktop.i18n import Language, spoken, translate
from vetdesk.desktop.vocabulary import Status
from vetdesk.domain.asking import AnswerKind, AnswerRule
from vetdesk.domain.packs import CheckItem, CheckSeverity, Citation, Mark, Period, Scope, Until
from vetdesk.domain.vetting import CheckState, Finding
from vetdesk.services.norms import citation_in

NOTHING: Final = "—"
_MARKS: Final[Mapping[Mark, str]] = {
    Mark.READ: "",
    Mark.REPORTED: str(QT_TRANSLATE_NOOP("CheckWords", "reported")),
    Mark.PRACTICE: str(QT_TRANSLATE_NOOP("CheckWords", "practice")),
    Mark.OWN_RULE: "",
}
_UNTIL: Final[Mapping[Until, str]] = {
    Until.CERTIFICATE: str(QT_TRANSLATE_NOOP("CheckWords", "Valid until the certificate ends")),
    Until.LICENCE: str(QT_TRANSLATE_NOOP("CheckWords", "Valid until the licence ends")),
    Until.CONTRACT: str(QT_TRANSLATE_NOOP("CheckWords", "Valid until the contract ends")),
    Until.LEAVING: str(QT_TRANSLATE_NOOP("CheckWords", "Valid until the person leaves")),
    Until.TEXT_VERSION: str(QT_TRANSLATE_NOOP("CheckWords", "Valid until the text changes")),
    Until.WITHDRAWAL: str(QT_TRANSLATE_NOOP("CheckWords", "Valid until it is withdrawn")),
    Until.EVENT: str(QT_TRANSLATE_NOOP("CheckWords", "Valid until something happens")),
}
_SCOPES: Final[Mapping[Scope, str]] = {
    Scope.DECISION: str(QT_TRANSLATE_NOOP("CheckWords", "While this fails the collector is not admitted.")),
    Scope.ISSUE: str(QT_TRANSLATE_NOOP("CheckWords", "While this fails no agreement can be issued.")),
    Scope.HANDOVER: str(QT_TRANSLATE_NOOP("CheckWords", "While this fails no data can be handed over.")),
    Scope.PERSON: str(QT_TRANSLATE_NOOP("CheckWords", "While this fails the person gets no access to data.")),
}

_ASKED: Final[Mapping[AnswerKind, str]] = {
    AnswerKind.OUTCOME: str(QT_TRANSLATE_NOOP("CheckWords", "Result")),
    AnswerKind.NUMBER: str(QT_TRANSLATE_NOOP("CheckWords", "Number")),
    AnswerKind.DATE: str(QT_TRANSLATE_NOOP("CheckWords", "Date asked for")),
    AnswerKind.CHOICE: str(QT_TRANSLATE_NOOP("CheckWords", "Choose one")),
    AnswerKind.CHOICES: str(QT_TRANSLATE_NOOP("CheckWords", "Tick all that hold")),
    AnswerKind.TEXT: str(QT_TRANSLATE_NOOP("CheckWords", "Finding in words")),
}


def state_status(finding: Finding) -> Status:
    """Return how the state is shown; a failed item that only warns says so (decision 30)."""
    if finding.state is CheckState.FAIL and finding.severity is not CheckSeverity.BLOCK:
        return vocabulary.status("severity", finding.severity.value)
    return vocabulary.status("check", finding.state.value)


def row_status(finding: Finding, *, is_carried: bool, is_declared: bool = False) -> Status:
    """Return the state of a check in the list.

    An answer that the last review gave says so; a statement of the collector that nobody has
    verified says so too, alone or behind the reviewer's own result.
    """
    if is_declared:
        declared = vocabulary.status("check", "declared")
        if finding.answer is None:
            return declared
        return Status(f"{state_status(finding).text} · {declared.text}", declared.tone, declared.icon)
    if not is_carried:
        return state_status(finding)
    return vocabulary.status("check", "carried" if finding.answer else "carriable")


def severity_status(severity: CheckSeverity) -> Status:
    """Return how the weight of a check is shown."""
    return vocabulary.status("severity", severity.value)


def norms(citations: Sequence[Citation]) -> str:
    """Return where the rule stands, in one line."""
    return ("；" if spoken() is Language.CHINESE else "; ").join(map(_norm, citations))


def holds_for(item: CheckItem) -> str:
    """Return how long an answer holds."""
    validity = item.validity
    if validity.period is Period.MONTHS:
        return translate("CheckWords", "Valid for {n} months").format(n=validity.months)
    if validity.period is Period.FISCAL_YEAR:
        return translate("CheckWords", "Valid until 30 June")
    if validity.period is Period.UNTIL and validity.until is not None:
        return translate("CheckWords", _UNTIL[validity.until])
    if validity.period is Period.MATTER:
        return translate("CheckWords", "For this matter only")
    return ""


def rule_words(item: CheckItem, today: date) -> str:
    """Return the norms behind a check, and when they end where that is near or past (review E-02)."""
    if item.rule_ends is None or not item.rule_ends_soon(today):
        return norms(item.citations)
    ended = item.rule_ends < today
    said = (
        translate("CheckWords", "This rule ended on {day}: find out what has followed it.")
        if ended
        else translate("CheckWords", "This rule ends on {day}: find out what follows it.")
    )
    return f"{norms(item.citations)}\n{said.format(day=item.rule_ends.isoformat())}"


def asked_for(kind: AnswerKind) -> str:
    """Return the label of what a check asks for beside its result."""
    return translate("CheckWords", _ASKED[kind])


def passes_when(rule: AnswerRule, *, group: str, language: str) -> str:
    """Return when an answer passes, in words; empty when the reviewer gives the result."""
    if not rule.judges(group):
        return ""
    match rule.kind:
        case AnswerKind.NUMBER:
            return _number_passes(rule, group, language)
        case AnswerKind.DATE:
            return _day_passes(rule)
        case AnswerKind.TEXT:
            return translate("CheckWords", "Passes from {n} characters.").format(n=rule.shortest)
    failing = [option.of(language) for option in rule.options if option.then == "fail"]
    needed = [option.of(language) for option in rule.options if option.needed]
    says = []
    if failing:
        options = translate("CheckWords", " or ").join(failing)
        says.append(translate("CheckWords", "Fails with: {options}.").format(options=options))
    if needed:
        options = translate("CheckWords", " and ").join(needed)
        says.append(translate("CheckWords", "Passes only with: {options}.").format(options=options))
    return " ".join(says).replace("。 ", "。")


def consequence(finding: Finding) -> str:
    """Return what a failed or lapsed blocking check stops; empty when it stops nothing."""
    if finding.severity is not CheckSeverity.BLOCK:
        return ""
    if finding.state is CheckState.FAIL:
        return translate("CheckWords", _SCOPES[finding.item.scope])
    if finding.state is CheckState.EXPIRED:
        return translate("CheckWords", "The answer has expired; look it up again.")
    return ""


def day(value: date | None) -> str:
    """Return a date as lists show it."""
    return NOTHING if value is None else value.isoformat()


def _number_passes(rule: AnswerRule, group: str, language: str) -> str:
    unit = rule.unit(language)
    least, most = rule.at_least.get(group), rule.at_most.get(group)
    if least is not None and most is not None:
        says = translate("CheckWords", "Passes from {least} to {most} {unit}.")
    elif least is not None:
        says = translate("CheckWords", "Passes from {least} {unit}.")
    else:
        says = translate("CheckWords", "Passes up to {most} {unit}.")
    return says.format(least=least, most=most, unit=unit).replace(" .", ".")


def _day_passes(rule: AnswerRule) -> str:
    if rule.ahead:
        return translate("CheckWords", "Must not have passed; the answer expires with this day.")
    says = []
    if rule.within_months:
        words = translate("CheckWords", "Passes when at most {n} months old.")
        says.append(words.format(n=rule.within_months))
    if rule.after_months:
        words = translate("CheckWords", "Passes when at least {n} months ago.")
        says.append(words.format(n=rule.after_months))
    return " ".join(says)


def _norm(one: Citation) -> str:
    mark = _MARKS[one.mark]
    words = citation_in(one.norm, one.article, spoken().value)
    if not mark:
        return words
    signs = "（{}）" if spoken() is Language.CHINESE else " ({})"
    return words + signs.format(translate("CheckWords", mark))
