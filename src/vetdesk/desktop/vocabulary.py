"""The one vocabulary of states: each has a word, a colour and an icon, the same on every screen."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from vetdesk.desktop.i18n import translate
from vetdesk.desktop.theme.tokens import Tone


@dataclass(frozen=True)
class Status:
    """How a state is shown: ``text`` is already in the language of the window."""

    text: str
    tone: Tone
    icon: str


_Entry = tuple[str, Tone, str]

_COLLECTOR: Final[Mapping[str, _Entry]] = {
    "prospect": (str(QT_TRANSLATE_NOOP("CollectorStatus", "Prospect")), Tone.INFO, "circle-dashed"),
    "in_review": (str(QT_TRANSLATE_NOOP("CollectorStatus", "In review")), Tone.INFO, "hourglass"),
    "approved": (str(QT_TRANSLATE_NOOP("CollectorStatus", "Approved")), Tone.OK, "circle-check"),
    "conditional": (
        str(QT_TRANSLATE_NOOP("CollectorStatus", "Approved with conditions")),
        Tone.WARN,
        "badge-check",
    ),
    "rejected": (str(QT_TRANSLATE_NOOP("CollectorStatus", "Rejected")), Tone.BAD, "circle-x"),
    "suspended": (str(QT_TRANSLATE_NOOP("CollectorStatus", "Suspended")), Tone.WARN, "circle-pause"),
    "exited": (str(QT_TRANSLATE_NOOP("CollectorStatus", "Exited")), Tone.PLAIN, "archive"),
}
_DECISION: Final[Mapping[str, _Entry]] = {
    "stale": (str(QT_TRANSLATE_NOOP("DecisionStatus", "Decision stale")), Tone.BAD, "triangle-alert"),
}
_CHECK: Final[Mapping[str, _Entry]] = {
    "open": (str(QT_TRANSLATE_NOOP("CheckStatus", "Open")), Tone.INFO, "circle-dashed"),
    "pass": (str(QT_TRANSLATE_NOOP("CheckStatus", "Pass")), Tone.OK, "circle-check"),
    "fail": (str(QT_TRANSLATE_NOOP("CheckStatus", "Fail")), Tone.BAD, "circle-x"),
    "na": (str(QT_TRANSLATE_NOOP("CheckStatus", "N/A")), Tone.PLAIN, "circle-minus"),
    "expired": (str(QT_TRANSLATE_NOOP("CheckStatus", "Expired")), Tone.BAD, "clock"),
    "carriable": (str(QT_TRANSLATE_NOOP("CheckStatus", "Carry?")), Tone.INFO, "history"),
    "carried": (str(QT_TRANSLATE_NOOP("CheckStatus", "Carried")), Tone.OK, "history"),
    "declared": (str(QT_TRANSLATE_NOOP("CheckStatus", "Declared")), Tone.WARN, "user"),
    "bare": (str(QT_TRANSLATE_NOOP("CheckStatus", "None yet")), Tone.WARN, "paperclip"),
}
_SEVERITY: Final[Mapping[str, _Entry]] = {
    "block": (str(QT_TRANSLATE_NOOP("SeverityStatus", "Block")), Tone.BAD, "circle-x"),
    "warn": (str(QT_TRANSLATE_NOOP("SeverityStatus", "Warn")), Tone.WARN, "triangle-alert"),
    "info": (str(QT_TRANSLATE_NOOP("SeverityStatus", "Info")), Tone.INFO, "info"),
}
_PERSON: Final[Mapping[str, _Entry]] = {
    "awaiting_authorisation": (
        str(QT_TRANSLATE_NOOP("PersonStatus", "Awaiting authorisation")),
        Tone.WARN,
        "pen-line",
    ),
    "in_progress": (str(QT_TRANSLATE_NOOP("PersonStatus", "In progress")), Tone.INFO, "hourglass"),
    "clear": (str(QT_TRANSLATE_NOOP("PersonStatus", "Clear")), Tone.OK, "circle-check"),
    "conditional": (
        str(QT_TRANSLATE_NOOP("PersonStatus", "Clear with conditions")),
        Tone.WARN,
        "badge-check",
    ),
    "not_clear": (str(QT_TRANSLATE_NOOP("PersonStatus", "Not clear")), Tone.BAD, "circle-x"),
    "expired": (str(QT_TRANSLATE_NOOP("PersonStatus", "Expired")), Tone.BAD, "clock"),
}
_AGREEMENT: Final[Mapping[str, _Entry]] = {
    "draft": (str(QT_TRANSLATE_NOOP("AgreementStatus", "Draft")), Tone.INFO, "circle-dashed"),
    "in_review": (str(QT_TRANSLATE_NOOP("AgreementStatus", "In review")), Tone.INFO, "hourglass"),
    "changes_requested": (
        str(QT_TRANSLATE_NOOP("AgreementStatus", "Changes requested")),
        Tone.WARN,
        "undo-2",
    ),
    "approved": (str(QT_TRANSLATE_NOOP("AgreementStatus", "Approved")), Tone.OK, "circle-check"),
    "issued": (str(QT_TRANSLATE_NOOP("AgreementStatus", "Issued")), Tone.ACCENT, "send"),
    "signed": (str(QT_TRANSLATE_NOOP("AgreementStatus", "Signed")), Tone.OK, "stamp"),
    "running": (str(QT_TRANSLATE_NOOP("AgreementStatus", "Running")), Tone.OK, "play"),
    "ended": (str(QT_TRANSLATE_NOOP("AgreementStatus", "Ended")), Tone.PLAIN, "circle-slash"),
    "archived": (str(QT_TRANSLATE_NOOP("AgreementStatus", "Archived")), Tone.PLAIN, "archive"),
}
_DUTY: Final[Mapping[str, _Entry]] = {
    "due": (str(QT_TRANSLATE_NOOP("DutyStatus", "Due")), Tone.WARN, "clock"),
    "reopened": (str(QT_TRANSLATE_NOOP("DutyStatus", "Open again")), Tone.BAD, "undo-2"),
    "overdue": (str(QT_TRANSLATE_NOOP("DutyStatus", "Overdue")), Tone.BAD, "circle-x"),
    "done": (str(QT_TRANSLATE_NOOP("DutyStatus", "Done")), Tone.OK, "circle-check"),
    "captured": (str(QT_TRANSLATE_NOOP("DutyStatus", "Captured")), Tone.INFO, "paperclip"),
    "waived": (str(QT_TRANSLATE_NOOP("DutyStatus", "Waived")), Tone.PLAIN, "circle-slash"),
}
_KINDS: Final[Mapping[str, tuple[str, Mapping[str, _Entry]]]] = {
    "collector": ("CollectorStatus", _COLLECTOR),
    "decision": ("DecisionStatus", _DECISION),
    "check": ("CheckStatus", _CHECK),
    "severity": ("SeverityStatus", _SEVERITY),
    "person": ("PersonStatus", _PERSON),
    "agreement": ("AgreementStatus", _AGREEMENT),
    "duty": ("DutyStatus", _DUTY),
}


def status(kind: str, value: str) -> Status:
    """Return how the state ``value`` of a ``kind`` (collector, check, person ...) is shown."""
    context, entries = _KINDS[kind]
    text, tone, icon = entries[value]
    return Status(translate(context, text), tone, icon)


def kinds() -> tuple[str, ...]:
    """Return the kinds of things that have a state."""
    return tuple(_KINDS)


def values(kind: str) -> tuple[str, ...]:
    """Return the states of ``kind`` in the order of their life."""
    return tuple(_KINDS[kind][1])
