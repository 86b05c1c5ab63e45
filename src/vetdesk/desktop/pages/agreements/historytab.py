"""What happened to a matter: who answered, approved, issued what and when, newest first."""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import groupby
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QWidget

from vetdesk.desktop import vocabulary
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.moments import moment_words
from vetdesk.desktop.pages import history
from vetdesk.desktop.pages.agreements import words
from vetdesk.desktop.parts.basics import column
from vetdesk.desktop.parts.card import Card
from vetdesk.desktop.parts.timeline import Event, Timeline
from vetdesk.desktop.theme import Tone
from vetdesk.domain.answers import BY_NAME
from vetdesk.services.agreements import Note
from vetdesk.services.journal import HistoryLine

_ACTIONS: Final[Mapping[str, str]] = {
    "matter.open": str(QT_TRANSLATE_NOOP("MatterHistory", "Opened the matter")),
    "matter.set_head": str(QT_TRANSLATE_NOOP("MatterHistory", "Changed the basics")),
    "matter.answer": str(QT_TRANSLATE_NOOP("MatterHistory", "Answered a question")),
    "matter.forget": str(QT_TRANSLATE_NOOP("MatterHistory", "Took an answer back")),
    "matter.set_terms": str(QT_TRANSLATE_NOOP("MatterHistory", "Changed the terms")),
    "matter.set_people": str(QT_TRANSLATE_NOOP("MatterHistory", "Changed the people")),
    "matter.choose_clause": str(QT_TRANSLATE_NOOP("MatterHistory", "Chose a clause")),
    "matter.start_version": str(QT_TRANSLATE_NOOP("MatterHistory", "Began a new version")),
    "matter.send_for_review": str(QT_TRANSLATE_NOOP("MatterHistory", "Sent for review")),
    "matter.request_changes": str(QT_TRANSLATE_NOOP("MatterHistory", "Asked for changes")),
    "matter.approve": str(QT_TRANSLATE_NOOP("MatterHistory", "Approved")),
    "matter.override": str(QT_TRANSLATE_NOOP("MatterHistory", "Let an obstacle pass")),
    "matter.acknowledge": str(QT_TRANSLATE_NOOP("MatterHistory", "Acknowledged a warning")),
    "matter.import": str(QT_TRANSLATE_NOOP("MatterHistory", "Imported from a matter file")),
    "issue.reserve_number": str(QT_TRANSLATE_NOOP("MatterHistory", "Reserved a contract number")),
    "issue.void_number": str(QT_TRANSLATE_NOOP("MatterHistory", "Voided a contract number")),
    "issue.file": str(QT_TRANSLATE_NOOP("MatterHistory", "Issued and filed")),
    "debts.accept": str(QT_TRANSLATE_NOOP("MatterHistory", "Took over a schedule")),
}
# What happens by itself, many times a day, and tells nobody anything.
_QUIET: Final = frozenset({"debts.stage", "debts.insert", "matter.gates", "issue.gates"})
_REASONED: Final = {"changes": "matter.request_changes", "version": "matter.start_version"}
_LOUD: Final = frozenset({"matter.approve", "issue.file"})
_GRAVE: Final = frozenset({"matter.override"})
_FIELDS: Final[Mapping[str, str]] = {
    "status": str(QT_TRANSLATE_NOOP("MatterHistory", "State")),
    "external_no": str(QT_TRANSLATE_NOOP("MatterHistory", "Other side's number")),
    "drafted_by": str(QT_TRANSLATE_NOOP("MatterHistory", "Drafted by")),
    "reviewed_by": str(QT_TRANSLATE_NOOP("MatterHistory", "Reviewed by")),
    "reason": str(QT_TRANSLATE_NOOP("MatterHistory", "Reason")),
    "note": str(QT_TRANSLATE_NOOP("MatterHistory", "Note")),
}
_LONGEST: Final = 120


class HistoryTab(QWidget):
    """A card with the timeline."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.timeline = Timeline(self)
        card = Card(self.tr("History"))
        card.body.addWidget(self.timeline, 1)
        box = column()
        box.addWidget(card, 1)
        self.setLayout(box)

    def show_lines(self, lines: Iterable[HistoryLine], notes: Iterable[Note], today: date) -> None:
        """Show the journal of the matter, with the reasons people gave."""
        self.timeline.show_events(events(lines, notes, today=today))


def events(lines: Iterable[HistoryLine], notes: Iterable[Note], *, today: date) -> tuple[Event, ...]:
    """Return one event for everything that was done in one go, newest first."""
    reasons = {(one.at, one.by, _REASONED[one.kind]): one.text for one in notes if one.kind in _REASONED}
    made = []
    for (at, actor, action), some in groupby(lines, key=lambda one: (one.at, one.actor, one.action)):
        if action in _QUIET:
            continue
        changes = (text for one in some if (text := _change(one)))
        details = tuple(dict.fromkeys((*changes, *filter(None, (reasons.get((at, actor, action)),)))))
        made.append(Event(moment_words(at, today), actor, _action(action), "\n".join(details), _tone(action)))
    return tuple(made)


def _action(action: str) -> str:
    if action in _ACTIONS:
        return translate("MatterHistory", _ACTIONS[action])
    return history.action_words(action)


def _tone(action: str) -> Tone:
    if action in _GRAVE:
        return Tone.BAD
    return Tone.OK if action in _LOUD else Tone.INFO


def _change(line: HistoryLine) -> str:
    after = (line.after or "").strip('"')
    if line.field in BY_NAME:
        before = (line.before or "").strip('"')
        question = words.question_words(line.field)
        return f"{question} {before} → {after}" if before else f"{question} {after}"
    if line.field not in _FIELDS or not after or after == "null":
        return ""
    if line.field == "status" and after in vocabulary.values("agreement"):
        after = vocabulary.status("agreement", after).text
    shown = after if len(after) <= _LONGEST else f"{after[:_LONGEST]}…"
    return f"{translate('MatterHistory', _FIELDS[line.field])}: {shown}"
