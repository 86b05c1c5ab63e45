"""The words for what is kept of people: boxes, records, stages, categories, relations, needs, grounds."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from vetdesk import wording
from vetdesk.desktop import i18n
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.parts.choicechips import Choice
from vetdesk.desktop.theme import Tone
from vetdesk.desktop.vocabulary import Status
from vetdesk.domain.authorisation import AuthorisationState, CheckNotAuthorised, ConsentItem
from vetdesk.domain.person_records import (
    AccessStage,
    DataCategory,
    DutyState,
    RecordDraft,
    RecordKind,
    RelationTo,
)
from vetdesk.domain.retention import RetentionGround
from vetdesk.services.people import PersonNeed

_KINDS: Final[Mapping[RecordKind, object]] = {
    RecordKind.UNDERTAKING: QT_TRANSLATE_NOOP("PersonRecord", "Undertaking"),
    RecordKind.TRAINING: QT_TRANSLATE_NOOP("PersonRecord", "Training"),
    RecordKind.ACCESS: QT_TRANSLATE_NOOP("PersonRecord", "Access"),
    RecordKind.CONFLICT: QT_TRANSLATE_NOOP("PersonRecord", "Conflicts of interest"),
}
_STATES: Final[Mapping[DutyState, tuple[object, Tone, str]]] = {
    DutyState.MISSING: (QT_TRANSLATE_NOOP("PersonRecord", "Missing"), Tone.WARN, "circle-dashed"),
    DutyState.FAILED: (QT_TRANSLATE_NOOP("PersonRecord", "Not passed"), Tone.BAD, "circle-x"),
    DutyState.OVERDUE: (QT_TRANSLATE_NOOP("PersonRecord", "Overdue"), Tone.BAD, "clock"),
    DutyState.DUE: (QT_TRANSLATE_NOOP("PersonRecord", "Due soon"), Tone.WARN, "clock"),
    DutyState.DONE: (QT_TRANSLATE_NOOP("PersonRecord", "In order"), Tone.OK, "circle-check"),
    DutyState.ENDED: (QT_TRANSLATE_NOOP("PersonRecord", "Ended"), Tone.PLAIN, "circle-slash"),
}
_SIGNED: Final[Mapping[AuthorisationState, tuple[object, Tone, str]]] = {
    AuthorisationState.MISSING: (QT_TRANSLATE_NOOP("PersonRecord", "Missing"), Tone.WARN, "pen-line"),
    AuthorisationState.VALID: (QT_TRANSLATE_NOOP("PersonRecord", "Valid"), Tone.OK, "circle-check"),
    AuthorisationState.EXPIRED: (QT_TRANSLATE_NOOP("PersonRecord", "Overdue"), Tone.BAD, "clock"),
    AuthorisationState.WITHDRAWN: (QT_TRANSLATE_NOOP("PersonRecord", "Withdrawn"), Tone.BAD, "undo-2"),
}
_STAGES: Final[Mapping[AccessStage, object]] = {
    AccessStage.NEGOTIATION: QT_TRANSLATE_NOOP("PersonRecord", "Negotiation"),
    AccessStage.HANDOVER: QT_TRANSLATE_NOOP("PersonRecord", "Hand-over"),
    AccessStage.COLLECTION: QT_TRANSLATE_NOOP("PersonRecord", "Collection"),
    AccessStage.SUPERVISION: QT_TRANSLATE_NOOP("PersonRecord", "Supervision"),
    AccessStage.DELETION: QT_TRANSLATE_NOOP("PersonRecord", "Return and deletion"),
}
_CATEGORIES: Final[Mapping[DataCategory, object]] = {
    DataCategory.IDENTITY: QT_TRANSLATE_NOOP("PersonRecord", "Identity"),
    DataCategory.CONTACT: QT_TRANSLATE_NOOP("PersonRecord", "Contact data"),
    DataCategory.ACCOUNT: QT_TRANSLATE_NOOP("PersonRecord", "Accounts"),
    DataCategory.DEBT: QT_TRANSLATE_NOOP("PersonRecord", "Debts"),
    DataCategory.LITIGATION: QT_TRANSLATE_NOOP("PersonRecord", "Court cases"),
    DataCategory.RECORDINGS: QT_TRANSLATE_NOOP("PersonRecord", "Recordings"),
}
_RELATIONS: Final[Mapping[RelationTo, object]] = {
    RelationTo.DEBTOR: QT_TRANSLATE_NOOP("PersonRecord", "Debtor or guarantor"),
    RelationTo.CREDITOR: QT_TRANSLATE_NOOP("PersonRecord", "Creditor"),
    RelationTo.COLLECTOR_STAFF: QT_TRANSLATE_NOOP("PersonRecord", "Collector or its staff"),
}
_NEEDS: Final[Mapping[PersonNeed, object]] = {
    PersonNeed.AUTHORISATION: QT_TRANSLATE_NOOP("PersonRecord", "Authorisation missing"),
    PersonNeed.TRAINING: QT_TRANSLATE_NOOP("PersonRecord", "Training overdue"),
    PersonNeed.UNDERTAKING: QT_TRANSLATE_NOOP("PersonRecord", "Undertaking missing"),
    PersonNeed.ACCESS: QT_TRANSLATE_NOOP("PersonRecord", "Access ended"),
    PersonNeed.RETENTION: QT_TRANSLATE_NOOP("PersonRecord", "Retention ended"),
}
_GROUNDS: Final[Mapping[RetentionGround, object]] = {
    RetentionGround.IN_POST: QT_TRANSLATE_NOOP("PersonRecord", "In the post"),
    RetentionGround.LEFT: QT_TRANSLATE_NOOP("PersonRecord", "A year after leaving"),
    RetentionGround.WITHDRAWN: QT_TRANSLATE_NOOP("PersonRecord", "Authorisation withdrawn"),
}


def kind_words(kind: RecordKind) -> str:
    """Return what a record is about."""
    return _say(_KINDS[kind])


def duty_status(state: DutyState) -> Status:
    """Return where a person stands with one kind of record."""
    words, tone, icon = _STATES[state]
    return Status(_say(words), tone, icon)


def signed_status(state: AuthorisationState) -> Status:
    """Return where the authorisation stands."""
    words, tone, icon = _SIGNED[state]
    return Status(_say(words), tone, icon)


def consent_words(item: ConsentItem) -> str:
    """Return the words of a box of the form."""
    return wording.explain(item.phrase.key, i18n.spoken().value)


def stage_choices() -> tuple[Choice, ...]:
    """Return the stages of work as choices."""
    return tuple(Choice(one.value, _say(words)) for one, words in _STAGES.items())


def category_choices() -> tuple[Choice, ...]:
    """Return the categories of data as choices."""
    return tuple(Choice(one.value, _say(words)) for one, words in _CATEGORIES.items())


def relation_words(to: RelationTo) -> str:
    """Return to whom a relation leads."""
    return _say(_RELATIONS[to])


def need_words(need: PersonNeed) -> str:
    """Return what a person lacks, or what is over."""
    return _say(_NEEDS[need])


def ground_words(ground: RetentionGround) -> str:
    """Return why records are kept, or no longer."""
    return _say(_GROUNDS[ground])


def hindrance_words(why: CheckNotAuthorised) -> str:
    """Return why a check waits, before anybody has tried to answer it."""
    return wording.explain("people.waits", i18n.spoken().value, **why.facts())


def told(said: RecordDraft) -> str:
    """Return one line of what a record says beside its days."""
    comma = translate("PersonRecord", ", ")
    parts: list[str] = [part for part in (said.title, said.version) if part]
    if said.score is not None:
        points = translate("PersonRecord", "{score} of {needed} points needed")
        parts.append(points.format(score=said.score, needed=said.pass_mark))
    parts += [_say(_CATEGORIES[one]) for one in said.categories]
    parts += [_say(_STAGES[one]) for one in said.stages]
    related = translate("PersonRecord", "{to}: {name}")
    parts += [
        f"{related.format(to=relation_words(one.to), name=one.name)} {one.nature}".strip()
        for one in said.relations
    ]
    if said.kind is RecordKind.CONFLICT and not said.relations:
        parts.append(translate("PersonRecord", "No relations declared"))
    if said.note:
        parts.append(said.note)
    return comma.join(parts)


def _say(marked: object) -> str:
    return translate("PersonRecord", str(marked))
