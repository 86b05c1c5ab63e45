"""Words of the register of norms."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from vetdesk.desktop.i18n import Language, spoken, translate
from vetdesk.desktop.theme import Tone
from vetdesk.desktop.vocabulary import Status
from vetdesk.domain.amendments import Amendment, Citing, CitingKind, Verdict
from vetdesk.domain.packs import Mark
from vetdesk.domain.reference import StatuteKind, article_words
from vetdesk.services.norms import norm_in
from vetdesk.services.statutes import Affected, NormLine

_KINDS: Final[Mapping[CitingKind, str]] = {
    CitingKind.CLAUSE: str(QT_TRANSLATE_NOOP("Statutes", "Clause")),
    CitingKind.TEMPLATE: str(QT_TRANSLATE_NOOP("Statutes", "Template")),
    CitingKind.CHECK: str(QT_TRANSLATE_NOOP("Statutes", "Check")),
    CitingKind.AGREEMENT: str(QT_TRANSLATE_NOOP("Statutes", "Agreement")),
}
_RANKS: Final[Mapping[StatuteKind, str]] = {
    StatuteKind.LAW: str(QT_TRANSLATE_NOOP("Statutes", "Law")),
    StatuteKind.REGULATION: str(QT_TRANSLATE_NOOP("Statutes", "Administrative regulation")),
    StatuteKind.INTERPRETATION: str(QT_TRANSLATE_NOOP("Statutes", "Judicial interpretation")),
    StatuteKind.RULE: str(QT_TRANSLATE_NOOP("Statutes", "Rule of a ministry")),
    StatuteKind.STANDARD: str(QT_TRANSLATE_NOOP("Statutes", "Standard")),
    StatuteKind.SELF_REGULATION: str(QT_TRANSLATE_NOOP("Statutes", "Self-regulation")),
    StatuteKind.NOTICE: str(QT_TRANSLATE_NOOP("Statutes", "Notice")),
}


def kind_words(one: Citing) -> str:
    """Return what a text is."""
    return translate("Statutes", _KINDS[one.kind])


def rank_words(one: NormLine) -> str:
    """Return the rank of a norm."""
    return translate("Statutes", _RANKS[one.kind])


def article(one: Citing) -> str:
    """Return the articles a text cites; all of the norm where it names none."""
    return articles_of(one.articles)


def articles_of(named: str) -> str:
    """Return a list of articles as it is cited; the whole norm where it is empty."""
    if not named:
        return translate("Statutes", "the whole norm")
    return article_words(named, spoken().value)


def change_words(one: Amendment) -> str:
    """Return what was amended: the norm with its articles."""
    norm = norm_in(one.norm, spoken().value)
    gap = "" if spoken() is Language.CHINESE else " "
    return f"{norm}{gap}{articles_of(one.articles)}"


def read_status(one: NormLine) -> Status:
    """Return whether the text of a norm was read, or only reported (``legal.md``, marks)."""
    if one.mark is Mark.READ:
        return Status(translate("Statutes", "Text was read"), Tone.OK, "circle-check")
    return Status(translate("Statutes", "Only reported"), Tone.WARN, "triangle-alert")


def decided_status(one: Affected) -> Status:
    """Return what was decided about a text."""
    if one.decided is None:
        return Status(translate("Statutes", "Waits for a decision"), Tone.WARN, "hourglass")
    if one.decided.verdict is Verdict.STANDS:
        return Status(translate("Statutes", "Still right"), Tone.OK, "circle-check")
    return Status(translate("Statutes", "Was changed"), Tone.INFO, "pen-line")
