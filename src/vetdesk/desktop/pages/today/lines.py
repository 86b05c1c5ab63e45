"""What an item of the board says: its state, its sentence, the verb of its button, the filters it answers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from vetdesk.desktop.i18n import translate
from vetdesk.desktop.moments import due_words
from vetdesk.desktop.theme import Tone
from vetdesk.desktop.vocabulary import Status, status
from vetdesk.services.today import Board, ItemKind, TodayItem

ALL: Final = "all"
OVERDUE: Final = "overdue"
DUE: Final = "due"
BLOCKED: Final = "blocked"
WAITING: Final = "waiting"
REVIEWS: Final = "reviews"
PEOPLE: Final = "people"
AGREEMENTS: Final = "agreements"
MONTH: Final = "month:"
WITHIN: Final = "within:"


@dataclass(frozen=True)
class _Said:
    """What one kind of item says; what has a day says due or overdue instead of ``badge``."""

    sentence: object  # marked for translation, which is typed so
    verb: object
    tone: Tone = Tone.WARN
    icon: str = "clock"
    badge: object = ""


_SAID: Final[Mapping[ItemKind, _Said]] = {
    ItemKind.DECISION_LAPSES: _Said(
        QT_TRANSLATE_NOOP("TodayItem", "The decision on the collector lapses"),
        QT_TRANSLATE_NOOP("TodayItem", "Review"),
    ),
    ItemKind.CHECK_LAPSES: _Said(
        QT_TRANSLATE_NOOP("TodayItem", "A blocking check behind the admission runs out"),
        QT_TRANSLATE_NOOP("TodayItem", "Re-check"),
    ),
    ItemKind.MINOR_LAPSES: _Said(
        QT_TRANSLATE_NOOP("TodayItem", "Other checks behind the admission run out"),
        QT_TRANSLATE_NOOP("TodayItem", "Open"),
    ),
    ItemKind.EVALUATION_DUE: _Said(
        QT_TRANSLATE_NOOP("TodayItem", "The collector is to be evaluated"),
        QT_TRANSLATE_NOOP("TodayItem", "Evaluate"),
    ),
    ItemKind.CONDITION_DUE: _Said(
        QT_TRANSLATE_NOOP("TodayItem", "Condition of the admission"),
        QT_TRANSLATE_NOOP("TodayItem", "Open"),
    ),
    ItemKind.PERSON_LAPSES: _Said(
        QT_TRANSLATE_NOOP("TodayItem", "Background checks lapse"),
        QT_TRANSLATE_NOOP("TodayItem", "Check"),
    ),
    ItemKind.TRAINING_DUE: _Said(
        QT_TRANSLATE_NOOP("TodayItem", "Training runs out"),
        QT_TRANSLATE_NOOP("TodayItem", "Train"),
    ),
    ItemKind.DECLARATION_DUE: _Said(
        QT_TRANSLATE_NOOP("TodayItem", "Declaration of conflicts is to be renewed"),
        QT_TRANSLATE_NOOP("TodayItem", "Renew"),
    ),
    ItemKind.ACCESS_DUE: _Said(
        QT_TRANSLATE_NOOP("TodayItem", "Access is to be confirmed or ended"),
        QT_TRANSLATE_NOOP("TodayItem", "Confirm"),
    ),
    ItemKind.AUTHORISATION_DUE: _Said(
        QT_TRANSLATE_NOOP("TodayItem", "Authorisation of the checks runs out"),
        QT_TRANSLATE_NOOP("TodayItem", "Renew"),
    ),
    ItemKind.RETENTION_ENDED: _Said(
        QT_TRANSLATE_NOOP("TodayItem", "Records are to be erased"),
        QT_TRANSLATE_NOOP("TodayItem", "Erase"),
    ),
    ItemKind.LOAN_DUE: _Said(
        QT_TRANSLATE_NOOP("TodayItem", "An original on loan is to come back"),
        QT_TRANSLATE_NOOP("TodayItem", "Open"),
    ),
    ItemKind.PAPERS_DUE: _Said(
        QT_TRANSLATE_NOOP("TodayItem", "The period of papers runs out: decide"),
        QT_TRANSLATE_NOOP("TodayItem", "Decide"),
    ),
    ItemKind.REVIEW_OPEN: _Said(
        QT_TRANSLATE_NOOP("TodayItem", "Qualification review in progress"),
        QT_TRANSLATE_NOOP("TodayItem", "Continue"),
        Tone.INFO,
        "hourglass",
        QT_TRANSLATE_NOOP("TodayItem", "Review"),
    ),
    ItemKind.QUESTIONNAIRE_OUT: _Said(
        QT_TRANSLATE_NOOP("TodayItem", "Questionnaire not back yet"),
        QT_TRANSLATE_NOOP("TodayItem", "Open"),
        Tone.INFO,
        "inbox",
        QT_TRANSLATE_NOOP("TodayItem", "Sent"),
    ),
    ItemKind.WAITS_FOR_YOUR_REVIEW: _Said(
        QT_TRANSLATE_NOOP("TodayItem", "Agreement waits for your review"),
        QT_TRANSLATE_NOOP("TodayItem", "Review"),
        Tone.ACCENT,
        "eye",
        QT_TRANSLATE_NOOP("TodayItem", "For you"),
    ),
    ItemKind.WAITS_FOR_APPROVAL: _Said(
        QT_TRANSLATE_NOOP("TodayItem", "Agreement waits for approval"),
        QT_TRANSLATE_NOOP("TodayItem", "Approve"),
        Tone.ACCENT,
        "circle-dashed",
        QT_TRANSLATE_NOOP("TodayItem", "Approval"),
    ),
    ItemKind.CHANGES_REQUESTED: _Said(
        QT_TRANSLATE_NOOP("TodayItem", "Changes to the agreement were requested"),
        QT_TRANSLATE_NOOP("TodayItem", "Revise"),
        Tone.WARN,
        "undo-2",
        QT_TRANSLATE_NOOP("TodayItem", "Returned"),
    ),
    ItemKind.BLOCKED: _Said(
        QT_TRANSLATE_NOOP("TodayItem", "Something stops the agreement from being issued"),
        QT_TRANSLATE_NOOP("TodayItem", "Resolve"),
        Tone.BAD,
        "circle-x",
        QT_TRANSLATE_NOOP("TodayItem", "Blocked"),
    ),
    ItemKind.READY_TO_ISSUE: _Said(
        QT_TRANSLATE_NOOP("TodayItem", "Approved agreement can be issued"),
        QT_TRANSLATE_NOOP("TodayItem", "Issue"),
        Tone.OK,
        "circle-check",
        QT_TRANSLATE_NOOP("TodayItem", "Ready"),
    ),
    ItemKind.PAPER_FOR_YOU: _Said(
        QT_TRANSLATE_NOOP("TodayItem", "A paper waits for your approval"),
        QT_TRANSLATE_NOOP("TodayItem", "Look"),
        Tone.ACCENT,
        "eye",
        QT_TRANSLATE_NOOP("TodayItem", "For you"),
    ),
    ItemKind.PAPER_WAITS: _Said(
        QT_TRANSLATE_NOOP("TodayItem", "A paper waits for the approval of somebody else"),
        QT_TRANSLATE_NOOP("TodayItem", "Open"),
        Tone.INFO,
        "hourglass",
        QT_TRANSLATE_NOOP("TodayItem", "Approval"),
    ),
    ItemKind.PAPER_RETURNED: _Said(
        QT_TRANSLATE_NOOP("TodayItem", "Changes to your paper were requested"),
        QT_TRANSLATE_NOOP("TodayItem", "Revise"),
        Tone.WARN,
        "undo-2",
        QT_TRANSLATE_NOOP("TodayItem", "Returned"),
    ),
    ItemKind.PAPER_READY: _Said(
        QT_TRANSLATE_NOOP("TodayItem", "An approved paper can be issued"),
        QT_TRANSLATE_NOOP("TodayItem", "Issue"),
        Tone.OK,
        "circle-check",
        QT_TRANSLATE_NOOP("TodayItem", "Ready"),
    ),
}
_PAPERS: Final = (
    ItemKind.PAPER_FOR_YOU,
    ItemKind.PAPER_WAITS,
    ItemKind.PAPER_RETURNED,
    ItemKind.PAPER_READY,
)
_AREAS: Final[Mapping[str, frozenset[ItemKind]]] = {
    REVIEWS: frozenset(
        {
            ItemKind.DECISION_LAPSES,
            ItemKind.CHECK_LAPSES,
            ItemKind.MINOR_LAPSES,
            ItemKind.EVALUATION_DUE,
            ItemKind.CONDITION_DUE,
            ItemKind.REVIEW_OPEN,
            ItemKind.QUESTIONNAIRE_OUT,
        }
    ),
    PEOPLE: frozenset(
        {
            ItemKind.PERSON_LAPSES,
            ItemKind.TRAINING_DUE,
            ItemKind.DECLARATION_DUE,
            ItemKind.ACCESS_DUE,
            ItemKind.AUTHORISATION_DUE,
            ItemKind.RETENTION_ENDED,
        }
    ),
    AGREEMENTS: frozenset(
        {
            ItemKind.WAITS_FOR_YOUR_REVIEW,
            ItemKind.WAITS_FOR_APPROVAL,
            ItemKind.CHANGES_REQUESTED,
            ItemKind.BLOCKED,
            ItemKind.READY_TO_ISSUE,
            ItemKind.LOAN_DUE,
            ItemKind.PAPERS_DUE,
            *_PAPERS,
        }
    ),
    BLOCKED: frozenset({ItemKind.BLOCKED}),
    WAITING: frozenset(
        {
            ItemKind.WAITS_FOR_YOUR_REVIEW,
            ItemKind.WAITS_FOR_APPROVAL,
            ItemKind.READY_TO_ISSUE,
            *_PAPERS,
        }
    ),
}


@dataclass(frozen=True, kw_only=True)
class BoardLine:
    """One item in words."""

    state: Status
    sentence: str
    subject: str
    due: str
    due_tone: Tone
    verb: str
    item: TodayItem


def line_of(item: TodayItem, today: date) -> BoardLine:
    """Return what is shown of ``item``."""
    said = _SAID[item.kind]
    if said.badge:
        state = Status(_say(said.badge), said.tone, said.icon)
    else:
        state = status("duty", "overdue" if item.overdue else "due")
    return BoardLine(
        state=state,
        sentence=_say(said.sentence),
        subject=item.title,
        due=due_words(item.due, today),
        due_tone=Tone.BAD if item.overdue else Tone.WARN,
        verb=_say(said.verb),
        item=item,
    )


def accepts(name: str, today: date = date.min) -> Callable[[TodayItem], bool]:
    """Return the test of the filter called ``name``; the days ahead are counted from ``today``."""
    if name.startswith(WITHIN):
        last = today + timedelta(days=int(name.removeprefix(WITHIN)))
        return lambda item: item.due is not None and today <= item.due <= last
    if name in _AREAS:
        kinds = _AREAS[name]
        return lambda item: item.kind in kinds
    if name == OVERDUE:
        return lambda item: item.overdue
    if name == DUE:
        return lambda item: item.due is not None and not item.overdue
    if name.startswith(MONTH):
        month = name.removeprefix(MONTH)
        return lambda item: item.due is not None and item.due.strftime("%Y-%m") == month
    return lambda _item: True


def number_of(name: str, board: Board) -> int:
    """Return how many things on the board pass the filter called ``name``, listed or not; not for a month."""
    if name == OVERDUE:
        return sum(board.overdue.values())
    if name == DUE:
        return sum(board.due.values())
    if name.startswith(WITHIN):
        return board.within.get(int(name.removeprefix(WITHIN)), 0)
    if name in _AREAS:
        return sum(board.counts.get(kind, 0) for kind in _AREAS[name])
    return board.number


def _say(marked: object) -> str:
    return translate("TodayItem", str(marked))
