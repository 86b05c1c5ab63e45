"""Turns the journal of a record into words: what was done, which field, from what to what."""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import groupby
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from vetdesk.desktop import vocabulary
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.moments import moment_words
from vetdesk.desktop.parts.timeline import Event
from vetdesk.desktop.theme import Tone
from vetdesk.domain import masking
from vetdesk.services.journal import HistoryLine

_ACTIONS: Final[Mapping[str, str]] = {
    "party.register": str(QT_TRANSLATE_NOOP("History", "Registered")),
    "party.change": str(QT_TRANSLATE_NOOP("History", "Changed")),
    "party.set_status": str(QT_TRANSLATE_NOOP("History", "Changed the status")),
    "review.start": str(QT_TRANSLATE_NOOP("History", "Started a review")),
    "review.answer": str(QT_TRANSLATE_NOOP("History", "Answered a check")),
    "review.clear": str(QT_TRANSLATE_NOOP("History", "Took an answer back")),
    "review.attach": str(QT_TRANSLATE_NOOP("History", "Added evidence")),
    "review.requery": str(QT_TRANSLATE_NOOP("History", "Asked the registers again")),
    "review.decide": str(QT_TRANSLATE_NOOP("History", "Decided")),
    "person.save": str(QT_TRANSLATE_NOOP("History", "Saved the person")),
    "person.authorise": str(QT_TRANSLATE_NOOP("History", "Kept the authorisation")),
    "person.answer": str(QT_TRANSLATE_NOOP("History", "Answered a check")),
    "person.forget_answer": str(QT_TRANSLATE_NOOP("History", "Took an answer back")),
    "person.reveal": str(QT_TRANSLATE_NOOP("History", "Looked at the identity number")),
    "letter.authorisation": str(QT_TRANSLATE_NOOP("History", "Printed the authorisation")),
    "letter.undertaking": str(QT_TRANSLATE_NOOP("History", "Printed the undertaking")),
    "matter.import": str(QT_TRANSLATE_NOOP("History", "Imported a matter")),
    "matter.run": str(QT_TRANSLATE_NOOP("History", "Imported a matter")),
}
_FIELDS: Final[Mapping[str, str]] = {
    "name": str(QT_TRANSLATE_NOOP("History", "name")),
    "short_name": str(QT_TRANSLATE_NOOP("History", "short name")),
    "uscc": str(QT_TRANSLATE_NOOP("History", "credit code")),
    "address": str(QT_TRANSLATE_NOOP("History", "address")),
    "legal_representative": str(QT_TRANSLATE_NOOP("History", "legal representative")),
    "legal_title": str(QT_TRANSLATE_NOOP("History", "title")),
    "contact": str(QT_TRANSLATE_NOOP("History", "contact")),
    "phone": str(QT_TRANSLATE_NOOP("History", "telephone")),
    "email": str(QT_TRANSLATE_NOOP("History", "e-mail")),
    "verify_phone": str(QT_TRANSLATE_NOOP("History", "line to verify notices")),
    "complaint_channel": str(QT_TRANSLATE_NOOP("History", "complaint channel")),
    "account": str(QT_TRANSLATE_NOOP("History", "bank account")),
    "branch_of": str(QT_TRANSLATE_NOOP("History", "head office")),
    "profile": str(QT_TRANSLATE_NOOP("History", "register data")),
    "status": str(QT_TRANSLATE_NOOP("History", "status")),
    "decided_on": str(QT_TRANSLATE_NOOP("History", "decided on")),
    "valid_until": str(QT_TRANSLATE_NOOP("History", "valid until")),
    "id_number": str(QT_TRANSLATE_NOOP("History", "identity number")),
    "post": str(QT_TRANSLATE_NOOP("History", "post")),
    "key": str(QT_TRANSLATE_NOOP("History", "key person")),
    "authorised_on": str(QT_TRANSLATE_NOOP("History", "authorised on")),
    "next_expiry": str(QT_TRANSLATE_NOOP("History", "next expiry")),
    "outcome": str(QT_TRANSLATE_NOOP("History", "outcome")),
    "reason": str(QT_TRANSLATE_NOOP("History", "reason")),
    "note": str(QT_TRANSLATE_NOOP("History", "note")),
    "source": str(QT_TRANSLATE_NOOP("History", "source")),
    "requery_on": str(QT_TRANSLATE_NOOP("History", "registers asked again on")),
}
# Values that are structures or would show more than the page does; only that they changed is said.
_UNSHOWN: Final = frozenset({"account", "branch_of", "profile", "employer_id"})
_STATES: Final[Mapping[str, str]] = {"party": "collector", "person": "person"}
_LONGEST: Final = 120


def events(lines: Iterable[HistoryLine], *, today: date) -> tuple[Event, ...]:
    """Return one event for everything that was done in one go, newest first."""
    made = []
    for (at, actor, action), some in groupby(lines, key=lambda one: (one.at, one.actor, one.action)):
        changes = [words for one in some if (words := _change(one))]
        tone = Tone.BAD if action == "person.reveal" else Tone.INFO
        made.append(Event(moment_words(at, today), actor, action_words(action), "\n".join(changes), tone))
    return tuple(made)


def action_words(action: str) -> str:
    """Return the words for what was done; an unknown action keeps its own name."""
    return translate("History", _ACTIONS[action]) if action in _ACTIONS else action


def _change(line: HistoryLine) -> str:
    if line.field not in _FIELDS and line.field not in _UNSHOWN:
        return ""  # keys for sorting, hashes, times: nobody's history
    name = translate("History", _FIELDS.get(line.field, line.field))
    if line.field in _UNSHOWN:
        return name if line.before else ""
    before, after = _value(line, line.before), _value(line, line.after)
    if not before and not after:
        return ""
    return f"{name}: {before} → {after}" if before else f"{name}: {after}"


def _value(line: HistoryLine, value: str | None) -> str:
    if value is None or value in {"", "null"}:
        return ""
    plain = value.strip('"')
    if line.field == "id_number":
        return masking.id_number(plain)
    if line.field == "key":
        return translate("History", "yes") if plain in {"1", "true"} else translate("History", "no")
    if line.field == "status":
        return _status_words(line.entity, plain)
    return plain if len(plain) <= _LONGEST else f"{plain[:_LONGEST]}…"


def _status_words(entity: str, value: str) -> str:
    kind = _STATES.get(entity, "")
    if kind and value in vocabulary.values(kind):
        return vocabulary.status(kind, value).text
    return value
