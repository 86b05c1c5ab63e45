"""Turns the journal of a record into words: what was done, which field, from what to what."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from vetdesk.desktop import vocabulary
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.moments import moment_words
from vetdesk.desktop.pages.checks.words import NOTHING
from vetdesk.desktop.pages.review.words import word
from vetdesk.desktop.parts.timeline import Event
from vetdesk.desktop.theme import Tone
from vetdesk.domain import masking
from vetdesk.services.journal import HistoryLine

_ACTIONS: Final[Mapping[str, str]] = {
    "party.register": str(QT_TRANSLATE_NOOP("History", "Registered")),
    "party.change": str(QT_TRANSLATE_NOOP("History", "Changed")),
    "party.set_status": str(QT_TRANSLATE_NOOP("History", "Changed the status")),
    "party.business_owner": str(QT_TRANSLATE_NOOP("History", "Named the business owner")),
    "condition.meet": str(QT_TRANSLATE_NOOP("History", "Recorded a condition as met")),
    "condition.reopen": str(QT_TRANSLATE_NOOP("History", "Opened a condition again")),
    "review.sign_off": str(QT_TRANSLATE_NOOP("History", "Signed off")),
    "review.start": str(QT_TRANSLATE_NOOP("History", "Started a review")),
    "review.answer": str(QT_TRANSLATE_NOOP("History", "Answered a check")),
    "review.clear": str(QT_TRANSLATE_NOOP("History", "Took an answer back")),
    "review.attach": str(QT_TRANSLATE_NOOP("History", "Added evidence")),
    "recheck.capture": str(QT_TRANSLATE_NOOP("History", "Kept a capture of the re-check")),
    "recheck.same": str(QT_TRANSLATE_NOOP("History", "A register was asked again: the same as before")),
    "recheck.changed": str(QT_TRANSLATE_NOOP("History", "A register was asked again: changed")),
    "evaluation.make": str(QT_TRANSLATE_NOOP("History", "Evaluated")),
    "evaluation.sign": str(QT_TRANSLATE_NOOP("History", "Signed the evaluation")),
    "review.requery": str(QT_TRANSLATE_NOOP("History", "Asked the registers again")),
    "review.decide": str(QT_TRANSLATE_NOOP("History", "Decided")),
    "person.save": str(QT_TRANSLATE_NOOP("History", "Saved the person")),
    "person.authorise": str(QT_TRANSLATE_NOOP("History", "Kept the authorisation")),
    "person.answer": str(QT_TRANSLATE_NOOP("History", "Answered a check")),
    "person.forget_answer": str(QT_TRANSLATE_NOOP("History", "Took an answer back")),
    "person.withdraw": str(QT_TRANSLATE_NOOP("History", "Recorded the withdrawal of the authorisation")),
    "person.undertaking": str(QT_TRANSLATE_NOOP("History", "Kept the undertaking")),
    "person.training": str(QT_TRANSLATE_NOOP("History", "Kept a training")),
    "person.access": str(QT_TRANSLATE_NOOP("History", "Gave access")),
    "person.conflict": str(QT_TRANSLATE_NOOP("History", "Kept a declaration of conflicts")),
    "person.attach": str(QT_TRANSLATE_NOOP("History", "Added evidence")),
    "person.end_access": str(QT_TRANSLATE_NOOP("History", "Ended the access")),
    "person.leave": str(QT_TRANSLATE_NOOP("History", "Recorded the leaving")),
    "person.come_back": str(QT_TRANSLATE_NOOP("History", "Took the leaving back")),
    "person.reveal": str(QT_TRANSLATE_NOOP("History", "Looked at the identity number")),
    "letter.authorisation": str(QT_TRANSLATE_NOOP("History", "Printed the authorisation")),
    "letter.undertaking": str(QT_TRANSLATE_NOOP("History", "Printed the undertaking")),
    "matter.export": str(QT_TRANSLATE_NOOP("History", "Exported the agreement as a matter file")),
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
    "employer_id": str(QT_TRANSLATE_NOOP("History", "employer")),
    "status": str(QT_TRANSLATE_NOOP("History", "status")),
    "business_owner": str(QT_TRANSLATE_NOOP("History", "business owner")),
    "decided_on": str(QT_TRANSLATE_NOOP("History", "decided on")),
    "valid_until": str(QT_TRANSLATE_NOOP("History", "valid until")),
    "id_number": str(QT_TRANSLATE_NOOP("History", "identity number")),
    "post": str(QT_TRANSLATE_NOOP("History", "post")),
    "key": str(QT_TRANSLATE_NOOP("History", "key person")),
    "authorised_on": str(QT_TRANSLATE_NOOP("History", "authorised on")),
    "authorised_until": str(QT_TRANSLATE_NOOP("History", "authorised until")),
    "withdrawn_on": str(QT_TRANSLATE_NOOP("History", "withdrawn on")),
    "trained_until": str(QT_TRANSLATE_NOOP("History", "trained until")),
    "declared_until": str(QT_TRANSLATE_NOOP("History", "conflicts declared until")),
    "access_until": str(QT_TRANSLATE_NOOP("History", "access until")),
    "left_on": str(QT_TRANSLATE_NOOP("History", "left the post on")),
    "kept_until": str(QT_TRANSLATE_NOOP("History", "kept until")),
    "next_expiry": str(QT_TRANSLATE_NOOP("History", "next expiry")),
    "outcome": str(QT_TRANSLATE_NOOP("History", "outcome")),
    "reason": str(QT_TRANSLATE_NOOP("History", "reason")),
    "note": str(QT_TRANSLATE_NOOP("History", "note")),
    "source": str(QT_TRANSLATE_NOOP("History", "source")),
    "requery_on": str(QT_TRANSLATE_NOOP("History", "registers asked again on")),
}
# Values that are structures or would show more than the page does; only that they changed is said.
_UNSHOWN: Final = frozenset({"account", "branch_of", "profile", "employer_id"})
# What a new record is introduced with; everything else of it stands on the page.
_INTRODUCES: Final = frozenset(
    {
        "name",
        "uscc",
        "id_number",
        "outcome",
        "reason",
        "requery_on",
        "authorised_on",
        "withdrawn_on",
        "trained_until",
        "declared_until",
        "access_until",
        "left_on",
        "kept_until",
    }
)
_ANSWERS: Final = frozenset({"review_answer", "person_check"})
_LONGEST: Final = 120
_MOST: Final = 8


def events(lines: Iterable[HistoryLine], *, today: date) -> tuple[Event, ...]:
    """Return one event for everything that was done in one go, newest first."""
    made = []
    for (at, actor, action), some in groupby(lines, key=lambda one: (one.at, one.actor, one.action)):
        changes = _changes(tuple(some))
        tone = Tone.BAD if action in {"person.reveal", "matter.export"} else Tone.INFO
        made.append(Event(moment_words(at, today), actor, action_words(action), "\n".join(changes), tone))
    return tuple(made)


def action_words(action: str) -> str:
    """Return the words for what was done; an unknown action keeps its own name."""
    return translate("History", _ACTIONS[action]) if action in _ACTIONS else action


def _changes(lines: Sequence[HistoryLine]) -> list[str]:
    told = [words for one in lines if one.entity not in _ANSWERS and (words := _change(one))]
    told = list(dict.fromkeys(told))
    answers = _answers([one for one in lines if one.entity in _ANSWERS])
    if len(answers) > _MOST:
        told.append(translate("History", "{n} checks answered").format(n=len(answers)))
    else:
        told += answers
    if len(told) > _MOST:
        rest = translate("History", "and {n} more").format(n=len(told) - _MOST)
        told = [*told[:_MOST], rest]
    return told


def _answers(lines: Iterable[HistoryLine]) -> list[str]:
    """Return one text for each check; its fields follow one another, the number of the check first."""
    told, check_id = [], ""
    for one in lines:
        if one.field == "check_id":
            check_id = _plain(one.after) or _plain(one.before)
        elif one.field == "outcome":
            before, after = _check_words(_plain(one.before)), _check_words(_plain(one.after))
            change = f"{before} → {after}" if before and after else after or before
            told.append(f"{check_id}: {change}" if check_id else change)
            check_id = ""
        elif one.field in {"note", "source"} and one.before is not None:
            told.append(_change(one))
    return told


def _change(line: HistoryLine) -> str:
    if line.field not in _FIELDS and line.field not in _UNSHOWN:
        return ""  # keys for sorting, hashes, times: nobody's history
    is_new = line.before is None
    if is_new and line.field not in _INTRODUCES:
        return ""
    name = translate("History", _FIELDS.get(line.field, line.field))
    if line.field in _UNSHOWN:
        return name
    before, after = _value(line, _plain(line.before)), _value(line, _plain(line.after))
    if not before and not after:
        return ""
    return f"{name}: {before} → {after or NOTHING}" if before else f"{name}: {after}"


def _plain(value: str | None) -> str:
    return "" if value is None or value == "null" else value.strip('"')


def _value(line: HistoryLine, plain: str) -> str:
    shown = plain if len(plain) <= _LONGEST else f"{plain[:_LONGEST]}…"
    if line.field == "id_number":
        shown = masking.id_number(plain) if plain else ""
    elif line.field == "key":
        shown = translate("History", "yes") if plain in {"1", "true"} else translate("History", "no")
    elif line.field == "status":
        shown = _status_words(line.entity, plain)
    elif line.field == "outcome":
        shown = word("outcome", plain) if plain else ""
    return shown


def _status_words(entity: str, value: str) -> str:
    kind = {"party": "collector", "person": "person"}.get(entity, "")
    if kind and value in vocabulary.values(kind):
        return vocabulary.status(kind, value).text
    if entity == "review" and value:
        return word("state", value)
    return value


def _check_words(outcome: str) -> str:
    return vocabulary.status("check", outcome).text if outcome else ""
