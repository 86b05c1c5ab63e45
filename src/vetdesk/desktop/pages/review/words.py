"""The words for what a review is about, and for its channels, decisions and states."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from vetdesk.desktop.i18n import translate
from vetdesk.desktop.moments import day_words
from vetdesk.desktop.pages.agreements.words import kind_words
from vetdesk.desktop.theme import Tone
from vetdesk.domain.agreements import AssetType, AssigneeKind, CreditorKind, Road
from vetdesk.services.vetting import DecisionLine

_CHANNELS: Final[Mapping[str, str]] = {
    "phone": str(QT_TRANSLATE_NOOP("ReviewWords", "Telephone")),
    "sms": str(QT_TRANSLATE_NOOP("ReviewWords", "Text message")),
    "letter": str(QT_TRANSLATE_NOOP("ReviewWords", "Letter")),
    "visit": str(QT_TRANSLATE_NOOP("ReviewWords", "Visit")),
    "litigation_support": str(QT_TRANSLATE_NOOP("ReviewWords", "Litigation support")),
}
_OUTCOMES: Final[Mapping[str, str]] = {
    "approved": str(QT_TRANSLATE_NOOP("ReviewWords", "Admit")),
    "conditional": str(QT_TRANSLATE_NOOP("ReviewWords", "Admit with conditions")),
    "rejected": str(QT_TRANSLATE_NOOP("ReviewWords", "Do not admit")),
}
_STATES: Final[Mapping[str, str]] = {
    "open": str(QT_TRANSLATE_NOOP("ReviewWords", "Running")),
    "submitted": str(QT_TRANSLATE_NOOP("ReviewWords", "Waits for a decision")),
    "decided": str(QT_TRANSLATE_NOOP("ReviewWords", "Decided")),
    "ended": str(QT_TRANSLATE_NOOP("ReviewWords", "Ended")),
}
_CONDITIONS: Final[Mapping[str, str]] = {
    "signing": str(QT_TRANSLATE_NOOP("ReviewWords", "Before signing")),
    "handover": str(QT_TRANSLATE_NOOP("ReviewWords", "Before data is handed over")),
    "running": str(QT_TRANSLATE_NOOP("ReviewWords", "While running")),
}
_SIGN_OFFS: Final[Mapping[str, str]] = {
    "legal": str(QT_TRANSLATE_NOOP("ReviewWords", "Legal")),
    "business": str(QT_TRANSLATE_NOOP("ReviewWords", "Business")),
    "infosec": str(QT_TRANSLATE_NOOP("ReviewWords", "Information security")),
}
_TONES: Final = {"approved": Tone.OK, "conditional": Tone.WARN, "rejected": Tone.BAD}
_WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "channel": _CHANNELS,
    "outcome": _OUTCOMES,
    "state": _STATES,
    "condition": _CONDITIONS,
    "sign_off": _SIGN_OFFS,
}
_KINDS: Final[Mapping[str, tuple[str, ...]]] = {
    "road": (Road.ENTRUSTMENT.value, Road.ASSIGNMENT.value),
    # Most vaults belong to a non-financial company, so it stands first.
    "creditor": (CreditorKind.TRADING.value, *(one for one in CreditorKind if one.is_financial)),
    "asset": tuple(one.value for one in AssetType),
    "assignee": tuple(one.value for one in AssigneeKind),
}


def decision_words(decision: DecisionLine) -> tuple[str, Tone]:
    """Return what was decided, by whom and why, with its conditions, and its colour."""
    says = translate("ReviewWords", "{outcome}: {by}, {on}. {reason}").format(
        outcome=word("outcome", decision.outcome),
        by=decision.by,
        on=day_words(decision.on),
        reason=decision.reason,
    )
    condition = translate("ReviewWords", "Condition: {text}")
    lines = "\n".join(condition.format(text=one) for one in decision.conditions)
    return f"{says}\n{lines}".strip(), _TONES.get(decision.outcome, Tone.INFO)


def word(kind: str, value: str) -> str:
    """Return the word for a value of road, creditor, asset, assignee or of the kinds in ``_WORDS``."""
    if kind in _KINDS:
        return kind_words(value)
    known = _WORDS[kind]
    return translate("ReviewWords", known[value]) if value in known else value


def choices(kind: str) -> tuple[tuple[str, str], ...]:
    """Return every value of ``kind`` with its word."""
    return tuple((str(value), word(kind, value)) for value in _KINDS.get(kind) or _WORDS[kind])
