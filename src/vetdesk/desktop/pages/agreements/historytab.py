"""What happened to a matter: who answered, approved, issued what and when, newest first."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from PySide6.QtWidgets import QWidget

from vetdesk.desktop import vocabulary
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.moments import moment_words
from vetdesk.desktop.pages import history
from vetdesk.desktop.pages.agreements import words
from vetdesk.desktop.parts.basics import button, column
from vetdesk.desktop.parts.card import Card
from vetdesk.desktop.parts.timeline import Event, Timeline
from vetdesk.desktop.theme import Tone
from vetdesk.domain.answers import BY_NAME, AnswerSpec
from vetdesk.services.journal import HistoryLine, answer_of

_ACTIONS: Final[Mapping[str, str]] = {
    "matter.open": str(QT_TRANSLATE_NOOP("MatterHistory", "Opened the matter")),
    "matter.set_head": str(QT_TRANSLATE_NOOP("MatterHistory", "Changed the basics")),
    "matter.answer": str(QT_TRANSLATE_NOOP("MatterHistory", "Answered a question")),
    "matter.forget": str(QT_TRANSLATE_NOOP("MatterHistory", "Took an answer back")),
    "matter.set_terms": str(QT_TRANSLATE_NOOP("MatterHistory", "Changed the terms")),
    "matter.set_people": str(QT_TRANSLATE_NOOP("MatterHistory", "Changed the people")),
    "matter.choose_clause": str(QT_TRANSLATE_NOOP("MatterHistory", "Chose a clause")),
    "matter.comment": str(QT_TRANSLATE_NOOP("MatterHistory", "Commented on the text")),
    "matter.comment_reply": str(QT_TRANSLATE_NOOP("MatterHistory", "Replied to a comment")),
    "matter.comment_settled": str(QT_TRANSLATE_NOOP("MatterHistory", "Called a comment resolved")),
    "matter.comment_taken_up": str(QT_TRANSLATE_NOOP("MatterHistory", "Opened a comment again")),
    "matter.take_paper": str(QT_TRANSLATE_NOOP("MatterHistory", "Took in the other side's paper")),
    "matter.leave_paper": str(QT_TRANSLATE_NOOP("MatterHistory", "Made our own text the contract again")),
    "matter.map_paper": str(QT_TRANSLATE_NOOP("MatterHistory", "Said what lines of their paper carry")),
    "matter.unmap_paper": str(QT_TRANSLATE_NOOP("MatterHistory", "Took back what a line of theirs carries")),
    "matter.choose_template": str(QT_TRANSLATE_NOOP("MatterHistory", "Chose a template")),
    "matter.template_edition": str(QT_TRANSLATE_NOOP("MatterHistory", "Decided about a newer template")),
    "matter.clause_edition": str(QT_TRANSLATE_NOOP("MatterHistory", "Decided about a newer clause")),
    "matter.start_version": str(QT_TRANSLATE_NOOP("MatterHistory", "Began a new version")),
    "matter.send_for_review": str(QT_TRANSLATE_NOOP("MatterHistory", "Sent for review")),
    "matter.request_changes": str(QT_TRANSLATE_NOOP("MatterHistory", "Asked for changes")),
    "matter.approve": str(QT_TRANSLATE_NOOP("MatterHistory", "Approved")),
    "matter.override": str(QT_TRANSLATE_NOOP("MatterHistory", "Let an obstacle pass")),
    "matter.acknowledge": str(QT_TRANSLATE_NOOP("MatterHistory", "Acknowledged a warning")),
    "matter.sign": str(QT_TRANSLATE_NOOP("MatterHistory", "Registered the signing")),
    "matter.precondition": str(QT_TRANSLATE_NOOP("MatterHistory", "Noted a condition precedent")),
    "matter.begin": str(QT_TRANSLATE_NOOP("MatterHistory", "Put in force")),
    "matter.end": str(QT_TRANSLATE_NOOP("MatterHistory", "Ended the agreement")),
    "matter.archive": str(QT_TRANSLATE_NOOP("MatterHistory", "Archived the agreement")),
    "matter.seal_application": str(QT_TRANSLATE_NOOP("MatterHistory", "Asked for seals")),
    "matter.original": str(QT_TRANSLATE_NOOP("MatterHistory", "Placed an original")),
    "matter.lend": str(QT_TRANSLATE_NOOP("MatterHistory", "Lent an original")),
    "matter.give_back": str(QT_TRANSLATE_NOOP("MatterHistory", "An original came back")),
    "matter.handover_step": str(QT_TRANSLATE_NOOP("MatterHistory", "Noted a step before the hand-over")),
    "matter.dispose": str(QT_TRANSLATE_NOOP("MatterHistory", "Decided about old papers")),
    "matter.clocks": str(QT_TRANSLATE_NOOP("MatterHistory", "Reckoned how long papers are kept")),
    "matter.choose_wording": str(QT_TRANSLATE_NOOP("MatterHistory", "Chose a wording of a clause")),
    "matter.accept_wording": str(QT_TRANSLATE_NOOP("MatterHistory", "Accepted a wording of a clause")),
    "matter.seal": str(QT_TRANSLATE_NOOP("MatterHistory", "Logged a seal")),
    "matter.import": str(QT_TRANSLATE_NOOP("MatterHistory", "Imported from a matter file")),
    "issue.reserve_number": str(QT_TRANSLATE_NOOP("MatterHistory", "Reserved a contract number")),
    "issue.void_number": str(QT_TRANSLATE_NOOP("MatterHistory", "Voided a contract number")),
    "issue.file": str(QT_TRANSLATE_NOOP("MatterHistory", "Issued and filed")),
    "debts.accept": str(QT_TRANSLATE_NOOP("MatterHistory", "Took over a schedule")),
}
QUIET: Final = frozenset({"debts.stage", "debts.insert", "matter.gates", "issue.gates"})
"""What happens by itself, many times a day, and tells nobody anything."""
_LOUD: Final = frozenset({"matter.approve", "issue.file"})
_GRAVE: Final = frozenset({"matter.override"})
# Only what reads as a sentence; keys, hashes and times are nobody's history.
_FIELDS: Final[Mapping[tuple[str, str], str]] = {
    ("matter", "status"): str(QT_TRANSLATE_NOOP("MatterHistory", "State")),
    ("matter", "external_no"): str(QT_TRANSLATE_NOOP("MatterHistory", "Other side's number")),
    ("matter", "drafted_by"): str(QT_TRANSLATE_NOOP("MatterHistory", "Drafted by")),
    ("matter", "reviewed_by"): str(QT_TRANSLATE_NOOP("MatterHistory", "Reviewed by")),
    ("matter_answer", "value"): str(QT_TRANSLATE_NOOP("MatterHistory", "Answer")),
    ("matter_note", "text"): str(QT_TRANSLATE_NOOP("MatterHistory", "Reason")),
    ("clause_choice", "clause_id"): str(QT_TRANSLATE_NOOP("MatterHistory", "Clause")),
    ("clause_comment", "place"): str(QT_TRANSLATE_NOOP("MatterHistory", "Clause or article")),
    ("clause_comment", "text"): str(QT_TRANSLATE_NOOP("MatterHistory", "Comment")),
    ("clause_comment_reply", "text"): str(QT_TRANSLATE_NOOP("MatterHistory", "Reply")),
    ("counter_paper", "name"): str(QT_TRANSLATE_NOOP("MatterHistory", "Their paper")),
    ("counter_paper_line", "line"): str(QT_TRANSLATE_NOOP("MatterHistory", "Line")),
    ("counter_paper_line", "target"): str(QT_TRANSLATE_NOOP("MatterHistory", "Carries")),
    ("approval", "name"): str(QT_TRANSLATE_NOOP("MatterHistory", "Approver")),
    ("gate_override", "code"): str(QT_TRANSLATE_NOOP("MatterHistory", "Gate")),
    ("gate_override", "subject"): str(QT_TRANSLATE_NOOP("MatterHistory", "Subject")),
    ("gate_override", "first"): str(QT_TRANSLATE_NOOP("MatterHistory", "First officer")),
    ("gate_override", "second"): str(QT_TRANSLATE_NOOP("MatterHistory", "Second officer")),
    ("gate_override", "reason"): str(QT_TRANSLATE_NOOP("MatterHistory", "Reason")),
    ("issue", "contract_no"): str(QT_TRANSLATE_NOOP("MatterHistory", "Contract number")),
    ("issue", "version"): str(QT_TRANSLATE_NOOP("MatterHistory", "Version")),
    ("acknowledgement", "code"): str(QT_TRANSLATE_NOOP("MatterHistory", "Gate")),
    ("acknowledgement", "subject"): str(QT_TRANSLATE_NOOP("MatterHistory", "Subject")),
}
_LONGEST: Final = 120
_MOST: Final = 6


class HistoryTab(QWidget):
    """A card with the timeline; ``compare_requested`` wants two versions side by side."""

    compare_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.timeline = Timeline(self)
        card = Card(self.tr("History"))
        self._compare = button(self.tr("Compare versions…"), "small", icon="columns-3")
        self._compare.clicked.connect(self.compare_requested)
        card.head.addWidget(self._compare)
        card.body.addWidget(self.timeline, 1)
        box = column()
        box.addWidget(card, 1)
        self.setLayout(box)

    def offer_comparing(self, *, is_issued: bool, was_approved: bool = False) -> None:
        """Name what there is to compare besides the standard text of the library, which always is."""
        since = self.tr("What changed since the approval…")
        self._compare.setText(since if was_approved else self.tr("Compare versions…"))
        library = self.tr("Nothing is issued yet: compare the draft with the standard text of the library.")
        self._compare.setToolTip("" if is_issued or was_approved else library)

    def show_lines(
        self, lines: Iterable[HistoryLine], today: date, own: Mapping[str, AnswerSpec] | None = None
    ) -> None:
        """Show the journal of the matter; ``own`` are the questions its template and clauses declare."""
        self.timeline.show_events(events(lines, today=today, own=own))


def events(
    lines: Iterable[HistoryLine], *, today: date, own: Mapping[str, AnswerSpec] | None = None
) -> tuple[Event, ...]:
    """Return one event for everything that was done in one go, newest first."""
    made, lines = [], tuple(lines)
    specs = {**BY_NAME, **(own or {})}
    asked = {record: specs[name] for record, name in _asked(lines).items() if name in specs}
    for (at, actor, action), some in groupby(lines, key=lambda one: (one.at, one.actor, one.action)):
        if action not in QUIET:
            details = tuple(dict.fromkeys(_changes(some, asked)))
            shown = "\n".join((*details[:_MOST], *(("…",) if len(details) > _MOST else ())))
            made.append(Event(moment_words(at, today), actor, action_words(action), shown, _tone(action)))
    return tuple(made)


def action_words(action: str) -> str:
    """Return the words for what was done to a matter; an unknown action keeps its own name."""
    if action in _ACTIONS:
        return translate("MatterHistory", _ACTIONS[action])
    return history.action_words(action)


def _tone(action: str) -> Tone:
    if action in _GRAVE:
        return Tone.BAD
    return Tone.OK if action in _LOUD else Tone.INFO


def _changes(lines: Iterable[HistoryLine], asked: Mapping[str, AnswerSpec]) -> Iterator[str]:
    """Yield what changed, an answer with its question where the journal still knows it."""
    for line in lines:
        label = _FIELDS.get((line.entity, line.field))
        if label is None:
            continue
        heading, before, after = (
            f"{translate('MatterHistory', label)}:",
            _plain(line.before),
            _plain(line.after),
        )
        if line.entity == "matter_answer":
            spec = asked.get(line.record)
            heading = words.question_words(spec) if spec else heading
            before, after = (_answer(spec, kept) for kept in (line.before, line.after))
        elif line.field == "status":
            before, after = _state(before), _state(after)
        if before or after:
            yield f"{heading} {before} → {after or '—'}" if before else f"{heading} {after}"


def _asked(lines: Iterable[HistoryLine]) -> dict[str, str]:
    """Return the question of each answer, by its record."""
    named = (one for one in lines if (one.entity, one.field) == ("matter_answer", "name"))
    return {one.record: _plain(one.after) or _plain(one.before) for one in named}


def _answer(spec: AnswerSpec | None, kept: str | None) -> str:
    value = answer_of(kept)
    if value is None:
        return ""
    said = words.value_words(spec, value) if spec else str(value)
    return said if len(said) <= _LONGEST else f"{said[:_LONGEST]}…"


def _state(value: str) -> str:
    known = value in vocabulary.values("agreement")
    return vocabulary.status("agreement", value).text if known else value


def _plain(value: str | None) -> str:
    plain = "" if value is None or value == "null" else value.strip('"')
    return plain if len(plain) <= _LONGEST else f"{plain[:_LONGEST]}…"
