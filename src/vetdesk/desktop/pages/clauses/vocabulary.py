"""What the condition of a clause may speak of, in words: facts of the matter, findings, answers."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from vetdesk.desktop.i18n import translate
from vetdesk.desktop.pages.agreements.words import choice_words, choices_of, kind_words, question_words
from vetdesk.desktop.pages.packs.words import say
from vetdesk.desktop.pages.review.words import word
from vetdesk.domain.agreements import AssetType, AssigneeKind, CreditorKind, Road
from vetdesk.domain.clausefacts import ASKED, counts
from vetdesk.domain.findings import CAUTIOUS, CONFIRMED, Finding, State, gathered, spread
from vetdesk.domain.papers import Ask
from vetdesk.services.ownquestions import own_specs

_NAMES: Final[Mapping[str, str]] = {
    "road": str(QT_TRANSLATE_NOOP("ClauseFacts", "Assignment or entrustment")),
    "creditor_kind": str(QT_TRANSLATE_NOOP("ClauseFacts", "Kind of creditor")),
    "asset_type": str(QT_TRANSLATE_NOOP("ClauseFacts", "Kind of claims")),
    "assignee_kind": str(QT_TRANSLATE_NOOP("ClauseFacts", "Kind of buyer")),
    "natural_debtors": str(QT_TRANSLATE_NOOP("ClauseFacts", "Some debtors are persons")),
    "has_judgment": str(QT_TRANSLATE_NOOP("ClauseFacts", "There are judgments in force")),
    "has_guarantors": str(QT_TRANSLATE_NOOP("ClauseFacts", "There are guarantors")),
    "has_deposit": str(QT_TRANSLATE_NOOP("ClauseFacts", "A deposit is agreed")),
    "insured": str(QT_TRANSLATE_NOOP("ClauseFacts", "Insurance is agreed (CL-24)")),
    "sub_processors": str(QT_TRANSLATE_NOOP("ClauseFacts", "Sub-processors are declared")),
    "state_owned": str(QT_TRANSLATE_NOOP("ClauseFacts", "State-owned assets")),
    "assignee_calls": str(QT_TRANSLATE_NOOP("ClauseFacts", "The buyer contacts debtors itself")),
    "large_portfolio": str(QT_TRANSLATE_NOOP("ClauseFacts", "Large portfolio")),
    "channels": str(QT_TRANSLATE_NOOP("ClauseFacts", "Channels of contact")),
    "total_yuan": str(QT_TRANSLATE_NOOP("ClauseFacts", "Total of the claims in yuan")),
    "households": str(QT_TRANSLATE_NOOP("ClauseFacts", "Number of debtors")),
    "natural_households": str(QT_TRANSLATE_NOOP("ClauseFacts", "Number of debtors who are persons")),
    "corporate_households": str(QT_TRANSLATE_NOOP("ClauseFacts", "Number of debtors that are companies")),
    "rows": str(QT_TRANSLATE_NOOP("ClauseFacts", "Number of claims")),
}
_CHOICES: Final[Mapping[str, tuple[str, ...]]] = {
    "road": tuple(one.value for one in Road),
    "creditor_kind": tuple(one.value for one in CreditorKind),
    "asset_type": tuple(one.value for one in AssetType),
    "assignee_kind": tuple(one.value for one in AssigneeKind),
    "channels": ("phone", "sms", "letter", "visit", "litigation_support"),
}
_STATES: Final[Mapping[str, str]] = {
    CONFIRMED: str(QT_TRANSLATE_NOOP("ClauseFacts", "found")),
    State.UNKNOWN.value: str(QT_TRANSLATE_NOOP("ClauseFacts", "not known yet")),
    State.CLEAR.value: str(QT_TRANSLATE_NOOP("ClauseFacts", "clear")),
    State.NOT_ASKED.value: str(QT_TRANSLATE_NOOP("ClauseFacts", "not asked in the review")),
}


class ClauseVocabulary:
    """The words of conditions of clauses; ``findings`` are those of the vetting."""

    def __init__(self, findings: Sequence[Finding], language: str, asks: Sequence[Ask] = ()) -> None:
        self._findings = {one.id: one for one in findings}
        self._language = language
        self._own = own_specs(asks)

    def with_own(self, asks: Sequence[Ask]) -> "ClauseVocabulary":
        """Return the same words with the questions that a template or a clause declares."""
        return ClauseVocabulary(tuple(self._findings.values()), self._language, asks)

    @property
    def names(self) -> tuple[str, ...]:
        """Return facts, findings, answers, own questions."""
        return (*_NAMES, *self._findings, *ASKED, *self._own)

    def name_words(self, name: str) -> str:
        """Return what a line about ``name`` is about."""
        if name in _NAMES:
            return translate("ClauseFacts", _NAMES[name])
        if name in self._findings:
            says = translate("ClauseFacts", "Vetting: {finding}")
            return says.format(finding=self._findings[name].title.of(self._language))
        if name in ASKED:
            return translate("ClauseFacts", "Answer: {question}").format(question=question_words(name))
        if name in self._own:
            says = translate("ClauseFacts", "Own question: {question}")
            return says.format(question=question_words(self._own[name]))
        return name

    def choices_of(self, name: str) -> tuple[tuple[object, str], ...]:
        """Return the values with their words; none for a number."""
        if name in self._findings:
            return tuple((one, translate("ClauseFacts", text)) for one, text in _STATES.items())
        if self.counts(name):
            return ()
        if name in self._own:
            return choices_of(self._own[name]) or _given()
        if name in ASKED and ASKED[name].table is None:
            return tuple((one, choice_words(one)) for one in ASKED[name].choices)
        if name in _CHOICES:
            return tuple((one, self.value_words(name, one)) for one in _CHOICES[name])
        return ((True, say("value.yes")), (False, say("value.no"))) if name in {*_NAMES, *ASKED} else ()

    def preset(self, name: str) -> tuple[object, ...]:
        """Return, of a finding, the cautious side: found, and not known yet."""
        return CAUTIOUS if name in self._findings else ()

    def spread(self, name: str, wanted: tuple[object, ...]) -> tuple[object, ...]:
        """Return the states a condition about a finding asks for, one by one."""
        return spread(wanted) if name in self._findings else wanted

    def gathered(self, name: str, chosen: tuple[object, ...]) -> tuple[object, ...]:
        """Return the states of a finding as conditions have them."""
        return gathered(chosen) if name in self._findings else chosen

    def value_words(self, name: str, value: object) -> str:
        """Return the words of one value."""
        if isinstance(value, bool):
            return say("value.yes" if value else "value.no")
        if name == "channels":
            return word("channel", str(value))
        return kind_words(str(value)) if str(value) in _CHOICES.get(name, ()) else str(value)

    def counts(self, name: str) -> bool:
        """True for a number."""
        return counts(name, self._own)


def _given() -> tuple[tuple[object, str], ...]:
    """Return the two states of an own question that compares with nothing."""
    return (True, translate("ClauseFacts", "answered")), (False, translate("ClauseFacts", "left empty"))
