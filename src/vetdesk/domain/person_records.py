"""What is kept about a person beside the checks: undertaking, training, access, declaration of conflicts.

Each is a dated record with its evidence; older ones stay as history. The newest decides the check of
``cn.people`` that asks for it, so that gates and lists see records and checks alike.

GB/T 35273-2020 11.6 (undertaking, training, access of staff); 个人信息保护法 51 (permissions and regular
training); counsel's review 3.4 (BP-08 to BP-11, BP-14: validity and what follows).
"""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from vetdesk.domain.calendars import add_months
from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.text import compare_key

SOON: Final = timedelta(days=30)
MOST_SCORE: Final = 1_000


class RecordKind(StrEnum):
    """What a record is about."""

    UNDERTAKING = "undertaking"
    TRAINING = "training"
    ACCESS = "access"
    CONFLICT = "conflict"


MONTHS: Final[Mapping[RecordKind, int]] = {
    RecordKind.TRAINING: 12,
    RecordKind.ACCESS: 3,
    RecordKind.CONFLICT: 12,
}
"""How long each holds unless it says otherwise (review 3.4: training and declaration one year, account
rights confirmed each quarter); an undertaking holds as long as its text."""
CHECK_OF: Final[Mapping[RecordKind, str]] = {
    RecordKind.CONFLICT: "BP-08",
    RecordKind.UNDERTAKING: "BP-09",
    RecordKind.TRAINING: "BP-10",
    RecordKind.ACCESS: "BP-11",
}
EXIT_CHECK: Final = "BP-14"


class RelationTo(StrEnum):
    """To whom a declared relation leads."""

    DEBTOR = "debtor"
    CREDITOR = "creditor"
    COLLECTOR_STAFF = "collector_staff"


class AccessStage(StrEnum):
    """What the person works at when seeing the data."""

    NEGOTIATION = "negotiation"
    HANDOVER = "handover"
    COLLECTION = "collection"
    SUPERVISION = "supervision"
    DELETION = "deletion"


class DataCategory(StrEnum):
    """Which data the person may see; the kinds of the inventory in the words of an access list."""

    IDENTITY = "identity"
    CONTACT = "contact"
    ACCOUNT = "account"
    DEBT = "debt"
    LITIGATION = "litigation"
    RECORDINGS = "recordings"


@dataclass(frozen=True, kw_only=True)
class Relation:
    """A relation the person has declared: to whom, the name, and of what kind."""

    to: RelationTo
    name: str
    nature: str = ""


@dataclass(frozen=True, kw_only=True)
class RecordDraft:
    """A record as a form gives it; which fields count depends on its kind.

    ``title`` is the course or the system, ``version`` that of the signed text, ``until`` the last day,
    ``score`` and ``pass_mark`` points.
    """

    kind: RecordKind
    on: date
    until: date | None = None
    title: str = ""
    version: str = ""
    score: int | None = None
    pass_mark: int | None = None
    categories: tuple[DataCategory, ...] = ()
    stages: tuple[AccessStage, ...] = ()
    relations: tuple[Relation, ...] = ()
    note: str = ""

    @property
    def failed(self) -> bool:
        """True for a training below its pass mark."""
        return self.score is not None and self.pass_mark is not None and self.score < self.pass_mark

    @property
    def last_day(self) -> date | None:
        """Return the last day it holds: its own, else the usual one of its kind."""
        months = MONTHS.get(self.kind)
        return self.until or (add_months(self.on, months) if months else None)


@dataclass(frozen=True, kw_only=True)
class RecordEntry:
    """A kept record; ``ended_on`` is the day on which an access was taken away."""

    id: uuid.UUID
    said: RecordDraft
    by: str
    ended_on: date | None = None

    @property
    def last_day(self) -> date | None:
        """Return the last day it holds."""
        return self.ended_on or self.said.last_day


class DutyState(StrEnum):
    """Where a person stands with one kind of record."""

    MISSING = "missing"
    FAILED = "failed"
    OVERDUE = "overdue"
    DUE = "due"
    DONE = "done"
    ENDED = "ended"


@dataclass(frozen=True, kw_only=True)
class Duty:
    """One kind of record: its state, the newest record, the last day it holds."""

    kind: RecordKind
    state: DutyState
    newest: RecordEntry | None = None
    due: date | None = None


def faults(draft: RecordDraft, *, today: date) -> tuple[tuple[str, str], ...]:
    """Return (field, word of the fault) of what cannot stand in a record."""
    found: list[tuple[str, str]] = []
    if draft.on > today:
        found.append(("on", "future"))
    if draft.until is not None and draft.until < draft.on:
        found.append(("until", "before_begin"))
    if draft.kind is RecordKind.TRAINING:
        found += _training_faults(draft)
    elif draft.kind is RecordKind.UNDERTAKING and not draft.version.strip():
        found.append(("version", "required"))
    elif draft.kind is RecordKind.ACCESS:
        found += [("categories", "required")] * (not draft.categories)
        found += [("stages", "required")] * (not draft.stages)
    elif draft.kind is RecordKind.CONFLICT and any(not one.name.strip() for one in draft.relations):
        found.append(("relations", "required"))
    return tuple(found)


def _training_faults(draft: RecordDraft) -> Iterable[tuple[str, str]]:
    if not draft.title.strip():
        yield "title", "required"
    if draft.score is None:
        yield "score", "required"
    elif not 0 <= draft.score <= MOST_SCORE:
        yield "score", "points"
    if draft.pass_mark is None:
        yield "pass_mark", "required"
    elif not 0 < draft.pass_mark <= MOST_SCORE:
        yield "pass_mark", "points"


def duties(
    entries: Sequence[RecordEntry], *, today: date, version: str, left_on: date | None = None
) -> tuple[Duty, ...]:
    """Return where the person stands with each kind; ``version`` is the undertaking's present text."""
    return tuple(_duty(kind, entries, today, version, left_on) for kind in RecordKind)


def newest(entries: Iterable[RecordEntry], kind: RecordKind) -> RecordEntry | None:
    """Return the record of a kind that counts: the last day, and of one day the one kept last."""
    found = [one for one in entries if one.said.kind is kind]
    # Of one day the one kept last stands behind the others.
    return max(reversed(found), key=lambda one: one.said.on, default=None)


def _duty(
    kind: RecordKind, entries: Sequence[RecordEntry], today: date, version: str, left_on: date | None
) -> Duty:
    last = newest(entries, kind)
    if last is None:
        return Duty(kind=kind, state=DutyState.ENDED if left_on else DutyState.MISSING)
    until = last.last_day
    state = DutyState.DONE
    if left_on is not None or last.ended_on is not None:
        state = DutyState.ENDED
    elif last.said.failed:
        state = DutyState.FAILED
    elif _is_old_text(last, version) or (until is not None and until < today):
        state = DutyState.OVERDUE
    elif until is not None and until <= today + SOON:
        state = DutyState.DUE
    return Duty(kind=kind, state=state, newest=last, due=until)


def _is_old_text(entry: RecordEntry, version: str) -> bool:
    return entry.said.kind is RecordKind.UNDERTAKING and entry.said.version != version


def answer_of(kind: RecordKind, entries: Sequence[RecordEntry], *, version: str) -> CheckAnswer | None:
    """Return what the newest record of a kind says to its check; None leaves the check open.

    Declared relations do not fail BP-08 as such: they bar the person from the matter in which they exist
    (review 3.4), which ``bars`` tells.
    """
    last = newest(entries, kind)
    if last is None or _is_old_text(last, version):
        return None
    said = last.said
    failed = said.failed or last.ended_on is not None
    source = " ".join(part for part in (said.title, said.version) if part) or None
    note = f"{said.score}/{said.pass_mark}" if kind is RecordKind.TRAINING else None
    return CheckAnswer(
        outcome="fail" if failed else "pass",
        on=last.ended_on or said.on,
        valid_until=None if failed else said.last_day,
        source=source,
        note=note,
    )


def bars(relations: Iterable[Relation], names: Iterable[str]) -> tuple[str, ...]:
    """Return the declared names that stand in a matter, so that the person is re-assigned (BP-08)."""
    declared = {compare_key(one.name): one.name for one in relations}
    if not declared:
        return ()
    there = {compare_key(name) for name in names if name.strip()}
    return tuple(name for key, name in declared.items() if key in there)


def exit_answer(*, left_on: date, revoked_on: date, wiped: bool) -> CheckAnswer:
    """Return what leaving says to BP-14: rights end on the very day, the device is wiped (PIPL 51)."""
    kept = revoked_on <= left_on and wiped
    return CheckAnswer(outcome="pass" if kept else "fail", on=left_on, source=str(revoked_on))
