"""Authorisations and records of people with their evidence, and what each changes for checks and lists."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Final
from uuid import UUID, uuid4

from vetdesk.domain.authorisation import (
    AUTHORISATION_CHECK,
    Authorisation,
    AuthorisationState,
    CheckNotAuthorised,
    ConsentItem,
    hindrance,
    newest,
    state_of,
)
from vetdesk.domain.lawful_evidence import EvidenceUnlawful, filed_unlawfully
from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.person_records import (
    CHECK_OF,
    EXIT_CHECK,
    Duty,
    RecordDraft,
    RecordEntry,
    RecordKind,
    answer_of,
    duties,
    exit_answer,
    faults,
)
from vetdesk.domain.person_records import newest as newest_record
from vetdesk.domain.retention import Retention
from vetdesk.domain.vetting import REASON_LENGTH
from vetdesk.exchange.evidence_files import EvidenceRefused, examine
from vetdesk.progress import silent
from vetdesk.services import evidence, packshelf
from vetdesk.services.desk import Desk
from vetdesk.services.documents import write_private
from vetdesk.services.errors import FieldProblem, FormInvalid, NotFound
from vetdesk.services.evidence import Shown
from vetdesk.services.people import refresh
from vetdesk.services.personstanding import consents, retention_of, undertaking_version
from vetdesk.store import files, people, person_records
from vetdesk.store.people import PersonRecord
from vetdesk.store.person_records import PersonFile
from vetdesk.store.session import Session

__all__ = ["NewFile", "PersonDesk", "PersonFile", "PersonPapers"]

_SCANS: Final = frozenset(
    {"application/pdf", "image/png", "image/jpeg", "image/gif", "image/bmp", "image/tiff", "image/webp"}
)


@dataclass(frozen=True, kw_only=True)
class NewFile:
    """A scan as the window brings it in."""

    name: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, kw_only=True)
class PersonDesk:
    """Everything kept about a person beside the checks; ``hindrances`` says which check waits for what."""

    authorisations: tuple[Authorisation, ...]
    state: AuthorisationState
    records: tuple[RecordEntry, ...]
    duties: tuple[Duty, ...]
    files: Mapping[UUID, tuple[PersonFile, ...]]
    retention: Retention
    left_on: date | None
    hindrances: Mapping[str, CheckNotAuthorised]
    version: str


class PersonPapers:
    """What can be done with the authorisations and records of people."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of(self, person_id: UUID) -> PersonDesk:
        """Return everything kept about a person beside the checks."""
        desk, today = self._desk, self._desk.today()
        with desk.vault.reading() as session:
            record = _known(session, person_id)
            signed = consents(session, record)
            entries = person_records.records(session, person_id)
            kept = person_records.files_of(session, person_id)
            pack = packshelf.for_people(session, desk)
        by_subject: dict[UUID, tuple[PersonFile, ...]] = {}
        for one in kept:
            by_subject[one.subject_id] = (*by_subject.get(one.subject_id, ()), one)
        version = undertaking_version(desk)
        hindered = ((item.id, hindrance(signed, item.id, today=today)) for item in pack.items)
        return PersonDesk(
            authorisations=signed,
            state=state_of(signed, today),
            records=entries,
            duties=duties(entries, today=today, version=version, left_on=record.left_on),
            files=by_subject,
            retention=retention_of(record, signed, today),
            left_on=record.left_on,
            hindrances={check: why for check, why in hindered if why is not None},
            version=version,
        )

    def authorise(
        self,
        person_id: UUID,
        *,
        on: date,
        items: frozenset[ConsentItem],
        until: date | None = None,
        scans: Sequence[NewFile] = (),
    ) -> None:
        """Keep a signed authorisation with its scan; it stands for the ones before (PIPL 13, 14, 29)."""
        today = self._desk.today()
        problems = []
        if on > today:
            problems.append(_problem("on", "future"))
        if until is not None and until < max(on, today):
            problems.append(_problem("until", "past"))
        if not items:
            problems.append(_problem("items", "required"))
        _refuse(problems)
        kept = _judged(scans, credit_consent=ConsentItem.CREDIT_REPORT in items, scans_only=True)
        with self._desk.vault.writing("person.authorise") as session:
            record = _known(session, person_id)
            signed = Authorisation(on=on, until=until, items=items)
            if (before := newest(person_records.authorisations(session, person_id))) and before.on > on:
                raise FormInvalid([_problem("on", "older")])
            subject = person_records.authorise(session, person_id, signed)
            self._store(session, record.id, subject, kept)
            given = CheckAnswer(outcome="pass", on=on, valid_until=until)
            people.answer(session, person_id, AUTHORISATION_CHECK, given)
            refresh(session, self._desk, person_id)

    def withdraw(self, person_id: UUID, *, on: date, reason: str) -> None:
        """Keep that the person took the authorisation back: checks stop, access ends (PIPL 15, 47 (3)).

        What was done before stays lawful; from now on the records are to be erased unless a running matter
        needs them.
        """
        problems = [_problem("on", "future")] if on > self._desk.today() else []
        if len(reason.strip()) < REASON_LENGTH:
            problems.append(_problem("reason", "required"))
        _refuse(problems)
        with self._desk.vault.writing("person.withdraw") as session:
            record = _known(session, person_id)
            signed = consents(session, record)
            last = newest(signed)
            if last is None or last.withdrawn_on is not None:
                raise NotFound("authorisation")
            if on < last.on:
                raise FormInvalid([_problem("on", "before_begin")])
            subject = last.id or person_records.authorise(session, person_id, last)
            person_records.withdraw(session, subject, on=on, reason=reason.strip())
            people.answer(session, person_id, AUTHORISATION_CHECK, CheckAnswer(outcome="fail", on=on))
            self._end_access(session, person_id, on)
            refresh(session, self._desk, person_id)

    def record(self, person_id: UUID, draft: RecordDraft, scans: Sequence[NewFile] = ()) -> UUID:
        """Keep a record with its evidence; the check that asks for it is answered by it."""
        found = faults(draft, today=self._desk.today())
        _refuse([_problem(name, word) for name, word in found])
        kept = _judged(scans, credit_consent=False)
        with self._desk.vault.writing(f"person.{draft.kind.value}") as session:
            record = _known(session, person_id)
            if draft.kind is RecordKind.CONFLICT:
                _require_consent(session, record, self._desk, CHECK_OF[draft.kind], draft.on)
            made = person_records.add(
                session, person_id, draft, by=self._desk.actor.name, at=self._desk.now()
            )
            self._store(session, person_id, made, kept)
            self._answer(session, person_id, draft.kind)
            refresh(session, self._desk, person_id)
        return made

    def attach(self, person_id: UUID, subject: UUID, scans: Sequence[NewFile]) -> None:
        """Keep further evidence of an authorisation or a record."""
        with self._desk.vault.writing("person.attach") as session:
            record = _known(session, person_id)
            signed = consents(session, record)
            known = {one.id for one in signed} | {
                one.id for one in person_records.records(session, person_id)
            }
            if subject not in known:
                raise NotFound("record")
            last = newest(signed)
            consent = last is not None and ConsentItem.CREDIT_REPORT in last.covered
            self._store(session, person_id, subject, _judged(scans, credit_consent=consent))

    def end_access(self, person_id: UUID, *, on: date) -> None:
        """Keep the day on which the access was taken away."""
        _refuse([_problem("on", "future")] if on > self._desk.today() else [])
        with self._desk.vault.writing("person.end_access") as session:
            _known(session, person_id)
            if not self._end_access(session, person_id, on):
                raise NotFound("access")
            refresh(session, self._desk, person_id)

    def leave(self, person_id: UUID, *, on: date, revoked_on: date, wiped: bool) -> None:
        """Keep that the person left: access ends the same day, the period of keeping begins (PIPL 19, 51)."""
        today = self._desk.today()
        problems = [
            _problem(name, "future") for name, day in (("on", on), ("revoked_on", revoked_on)) if day > today
        ]
        _refuse(problems)
        with self._desk.vault.writing("person.leave") as session:
            _known(session, person_id)
            people.leave(session, person_id, on=on)
            self._end_access(session, person_id, revoked_on)
            given = exit_answer(left_on=on, revoked_on=revoked_on, wiped=wiped)
            people.answer(session, person_id, EXIT_CHECK, given)
            ended = CheckAnswer(outcome="fail", on=max(on, revoked_on))
            people.answer(session, person_id, CHECK_OF[RecordKind.ACCESS], ended)
            refresh(session, self._desk, person_id)

    def come_back(self, person_id: UUID) -> None:
        """Take back that the person left; access has to be given anew."""
        with self._desk.vault.writing("person.come_back") as session:
            record = _known(session, person_id)
            if record.left_on is None:
                return
            people.leave(session, person_id, on=None)
            people.forget_answer(session, person_id, EXIT_CHECK)
            self._answer(session, person_id, RecordKind.ACCESS)
            refresh(session, self._desk, person_id)

    def show(self, file_id: UUID, page: int = 1) -> Shown:
        """Return a page of a file; it is drawn in the worker, never opened by the system."""
        line, content = self._read(file_id)
        return evidence.show_content(self._desk, line.name, line.media_type, content, page)

    def save(self, file_id: UUID, path: Path) -> Path:
        """Write a file outside the vault, readable by the owner only; that is written down."""
        _, content = self._read(file_id)
        write_private(path, content)
        return path

    def _read(self, file_id: UUID) -> tuple[PersonFile, bytes]:
        with self._desk.vault.reading() as session:
            line = person_records.file(session, file_id)
            if line is None:
                raise NotFound("file")
            return line, files.read(session, line.file_id)

    def _end_access(self, session: Session, person_id: UUID, on: date) -> bool:
        last = newest_record(person_records.records(session, person_id), RecordKind.ACCESS)
        if last is None or last.ended_on is not None:
            return False
        person_records.end(session, last.id, on=max(on, last.said.on))
        self._answer(session, person_id, RecordKind.ACCESS)
        return True

    def _answer(self, session: Session, person_id: UUID, kind: RecordKind) -> None:
        entries = person_records.records(session, person_id)
        given = answer_of(kind, entries, version=undertaking_version(self._desk))
        if given is None:
            people.forget_answer(session, person_id, CHECK_OF[kind])
        else:
            people.answer(session, person_id, CHECK_OF[kind], given)

    def _store(
        self, session: Session, person_id: UUID, subject: UUID, kept: Sequence[tuple[NewFile, str]]
    ) -> None:
        for one, media_type in kept:
            stored = files.store(
                session, BytesIO(one.content), name=one.name, media_type=media_type, progress=silent()
            )
            line = PersonFile(
                id=uuid4(),
                subject_id=subject,
                file_id=stored.id,
                name=one.name,
                media_type=media_type,
                size=stored.size,
                sha256=stored.sha256,
                by=self._desk.actor.name,
                at=self._desk.now(),
            )
            person_records.attach(session, person_id, line)


def _known(session: Session, person_id: UUID) -> PersonRecord:
    record = people.get(session, person_id)
    if record is None:
        raise NotFound("person")
    return record


def _require_consent(session: Session, record: PersonRecord, desk: Desk, check_id: str, on: date) -> None:
    why = hindrance(consents(session, record), check_id, today=desk.today(), on=on)
    if why is not None:
        raise why


def _judged(
    given: Sequence[NewFile], *, credit_consent: bool, scans_only: bool = False
) -> tuple[tuple[NewFile, str], ...]:
    """Return the files with their types; one that proves nothing or must not be kept is refused."""
    judged = []
    for one in given:
        if why := filed_unlawfully(one.name, credit_consent=credit_consent):
            raise EvidenceUnlawful(why)
        media_type = examine(one.name, one.content)
        if scans_only and media_type not in _SCANS:
            raise EvidenceRefused("no_scan")
        judged.append((one, media_type))
    return tuple(judged)


def _problem(name: str, word: str) -> FieldProblem:
    return FieldProblem(field=name, key=f"services.field.{word}", facts={})


def _refuse(problems: Sequence[FieldProblem]) -> None:
    if problems:
        raise FormInvalid(problems)
