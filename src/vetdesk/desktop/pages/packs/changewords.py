"""What changed between two versions of a pack, one sentence for each change."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from vetdesk.desktop.i18n import translate
from vetdesk.desktop.pages.agreements.words import kind_words
from vetdesk.desktop.pages.checks.words import NOTHING, norms, passes_when
from vetdesk.desktop.pages.packs import words
from vetdesk.desktop.pages.packs.conditionwords import condition_words
from vetdesk.desktop.pages.packs.vocabulary import PackVocabulary
from vetdesk.domain.agreements import Road
from vetdesk.domain.asking import AnswerRule
from vetdesk.domain.pack_diff import ChangeKind, PackChange
from vetdesk.domain.packs import Chapter, CreditorClass, CreditorGroup, Pack, Period, Scope, Text, Validity

_KINDS: Final[Mapping[ChangeKind, str]] = {
    ChangeKind.ADDED: str(QT_TRANSLATE_NOOP("PackChanges", "New check")),
    ChangeKind.REMOVED: str(QT_TRANSLATE_NOOP("PackChanges", "No longer in the pack")),
    ChangeKind.RETIRED: str(QT_TRANSLATE_NOOP("PackChanges", "Retired")),
    ChangeKind.RESTORED: str(QT_TRANSLATE_NOOP("PackChanges", "Brought back")),
    ChangeKind.MOVED: str(QT_TRANSLATE_NOOP("PackChanges", "Moved to another place")),
}
_FIELDS: Final[Mapping[str, str]] = {
    "title": str(QT_TRANSLATE_NOOP("PackChanges", "Title")),
    "question": str(QT_TRANSLATE_NOOP("PackChanges", "Question")),
    "evidence": str(QT_TRANSLATE_NOOP("PackChanges", "Evidence expected")),
    "where": str(QT_TRANSLATE_NOOP("PackChanges", "Where to look it up")),
    "red_flag": str(QT_TRANSLATE_NOOP("PackChanges", "Red flag")),
    "chapter": str(QT_TRANSLATE_NOOP("PackChanges", "Chapter")),
    "chapters": str(QT_TRANSLATE_NOOP("PackChanges", "Chapters")),
    "kind": str(QT_TRANSLATE_NOOP("PackChanges", "Check or condition")),
    "severity": str(QT_TRANSLATE_NOOP("PackChanges", "Weight")),
    "scope": str(QT_TRANSLATE_NOOP("PackChanges", "A blocking failure stops")),
    "validity": str(QT_TRANSLATE_NOOP("PackChanges", "How long an answer holds")),
    "applies_if": str(QT_TRANSLATE_NOOP("PackChanges", "When it is asked")),
    "creditors": str(QT_TRANSLATE_NOOP("PackChanges", "Asked by")),
    "answer": str(QT_TRANSLATE_NOOP("PackChanges", "Type of answer")),
    "escalation": str(QT_TRANSLATE_NOOP("PackChanges", "Graver finding")),
    "rule_ends": str(QT_TRANSLATE_NOOP("PackChanges", "Rule ends")),
    "citations": str(QT_TRANSLATE_NOOP("PackChanges", "Sources")),
    "valid_from": str(QT_TRANSLATE_NOOP("PackChanges", "In force from")),
    "valid_to": str(QT_TRANSLATE_NOOP("PackChanges", "In force until")),
    "last_reviewed": str(QT_TRANSLATE_NOOP("PackChanges", "Last reviewed")),
    "reviewer": str(QT_TRANSLATE_NOOP("PackChanges", "Reviewed by")),
    "road": str(QT_TRANSLATE_NOOP("PackChanges", "Assignment or entrustment")),
}


def change_title(change: PackChange, pack: Pack, language: str) -> str:
    """Return what a change is about: the check with its title, or the pack itself."""
    if not change.check:
        return translate("PackChanges", "The pack itself")
    known = pack.by_id.get(change.check)
    return f"{change.check} {known.title.of(language)}" if known else change.check


def change_kind(change: PackChange) -> str:
    """Return what happened, or the name of the field that changed."""
    return translate("PackChanges", _KINDS.get(change.kind) or _FIELDS[change.field])


def change_values(change: PackChange, pack: Pack, language: str) -> tuple[str, str]:
    """Return the words before and after; both empty when the change says everything by itself."""
    if not change.field:
        known = pack.by_id.get(change.check) if change.kind is ChangeKind.ADDED else None
        return "", known.question.of(language) if known else ""
    before, after = (
        value_words(change.field, value, pack, language) for value in (change.before, change.after)
    )
    if before == after and isinstance(change.before, Text) and isinstance(change.after, Text):
        # The text differs in the language that is not spoken here.
        other = "en" if language.startswith("zh") else "zh"
        return change.before.of(other), change.after.of(other)
    return before, after


def value_words(field: str, value: object, pack: Pack, language: str) -> str:
    """Return one value of a field in words."""
    if field == "applies_if" and isinstance(value, Mapping):
        return condition_words(value, PackVocabulary(pack, "", language))
    if field == "severity" and isinstance(value, Mapping):
        return _severity(value)
    return _one(value, language) or _many(field, value, language)


def _one(value: object, language: str) -> str:
    match value:
        case None:
            says = NOTHING
        case Text():
            says = value.of(language)
        case date():
            says = value.isoformat()
        case AnswerRule():
            says = _rule(value, language)
        case Validity():
            says = _validity(value)
        case Scope():
            says = words.scope_words(value)
        case Road():
            says = kind_words(value.value)
        case _:
            says = ""
    return says


def _many(field: str, value: object, language: str) -> str:
    if field == "creditors" and isinstance(value, frozenset):
        named = [words.class_words(one) for one in CreditorClass if one in value]
        return translate("PackWords", " / ").join(named) or translate("PackChanges", "everybody")
    if field == "citations" and isinstance(value, tuple):
        return norms(value)
    if field == "chapters" and isinstance(value, tuple):
        return "；".join(one.title.of(language) for one in value if isinstance(one, Chapter))
    text = getattr(value, "text", None)
    return text.of(language) if isinstance(text, Text) else str(value)


def _severity(by_group: Mapping[object, object]) -> str:
    def words_of(group: CreditorGroup) -> Iterable[str]:
        severity = getattr(by_group[group], "severity", None)
        if severity is not None:
            yield f"{words.group_words(group)}: {words.severity_words(severity)}"

    return "；".join(one for group in CreditorGroup for one in words_of(group))


def _validity(validity: Validity) -> str:
    if validity.period is Period.MONTHS:
        return translate("CheckWords", "Valid for {n} months").format(n=validity.months)
    if validity.period is Period.NONE:
        return translate("PackChanges", "without end")
    return validity.until.value if validity.until else validity.period.value


def _rule(rule: AnswerRule, language: str) -> str:
    says = [words.answer_words(rule.kind)]
    says += [
        f"{words.group_words(group)}: {passes}"
        for group in CreditorGroup
        if (passes := passes_when(rule, group=group.value, language=language))
    ]
    return " ".join(says)
