"""People who touch customer data: registered, authorised, checked; numbers are shown on request only."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from vetdesk.domain import masking
from vetdesk.domain.agreements import CreditorKind
from vetdesk.domain.asking import settle
from vetdesk.domain.authorisation import AUTHORISATION_CHECK, CheckNotAuthorised, hindrance
from vetdesk.domain.identifiers import IdKind, check_identity, compact
from vetdesk.domain.lawful_evidence import EvidenceUnlawful, written_unlawfully
from vetdesk.domain.matter import CheckAnswer, PersonInput
from vetdesk.domain.packs import CreditorGroup, Pack
from vetdesk.domain.people import PersonStatus, standing
from vetdesk.domain.vetting import CheckState, Finding, assess
from vetdesk.services import packshelf, personstanding
from vetdesk.services.desk import Desk
from vetdesk.services.errors import AlreadyRegistered, FieldProblem, FormInvalid, NotFound
from vetdesk.services.intake import by_number, id_hash
from vetdesk.store import journal, people, person_lists, person_records
from vetdesk.store.paging import Count, Page
from vetdesk.store.people import PersonDraft, PersonRecord
from vetdesk.store.person_lists import PersonLine, PersonQuery
from vetdesk.store.person_needs import PersonNeed
from vetdesk.store.session import Session

__all__ = ["People", "PersonDraft", "PersonLine", "PersonNeed", "PersonQuery", "PersonView", "refresh"]


@dataclass(frozen=True, kw_only=True)
class PersonView:
    """A person as the page shows one; the number is masked."""

    id: UUID
    name: str
    id_masked: str
    employer_id: UUID
    employer: str
    own_side: bool
    post: str
    key: bool
    status: PersonStatus
    causes: tuple[str, ...]
    authorised_on: date | None
    next_expiry: date | None
    checks: tuple[Finding, ...]
    withdrawn_on: date | None = None
    left_on: date | None = None


class People:
    """What can be done with people."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def page(self, query: PersonQuery) -> Page[PersonLine]:
        """Return one page of the list; a whole number typed finds its person."""
        with self._desk.vault.reading() as session:
            return person_lists.page(session, self._asked(session, query))

    def places(self, query: PersonQuery) -> Page[UUID]:
        """Return the ids on one page of the list, at a fraction of what the page costs."""
        with self._desk.vault.reading() as session:
            return person_lists.places(session, self._asked(session, query))

    def count(self, query: PersonQuery) -> Count:
        """Count what the list would show."""
        with self._desk.vault.reading() as session:
            return person_lists.count(session, self._asked(session, query))

    def get(self, person_id: UUID, *, creditor: CreditorKind = CreditorKind.TRADING) -> PersonView:
        """Return one person with every check that is asked of them today."""
        with self._desk.vault.reading() as session:
            record = people.get(session, person_id)
            pack = packshelf.for_people(session, self._desk)
        if record is None:
            raise NotFound("person")
        return _view(record, creditor, pack, today=self._desk.today())

    def reveal_id(self, person_id: UUID) -> str:
        """Return the full number; who looked is journalled."""
        with self._desk.vault.writing("person.reveal") as session:
            record = people.get(session, person_id)
            if record is None:
                raise NotFound("person")
            journal.note(session, entity="person", entity_id=person_id)
        return record.id_number

    def lapse(self) -> None:
        """Let the lists tell whose checks have run out since; done once after unlocking."""
        today = self._desk.today()
        with self._desk.vault.reading() as session:
            if not people.has_lapsed(session, today=today):
                return
        with self._desk.vault.writing("person.lapse") as session:
            people.lapse(session, today=today)

    def find(self, id_number: str) -> PersonLine | None:
        """Return the person with this full number; parts of numbers find nobody (decision 33)."""
        with self._desk.vault.reading() as session:
            found = people.by_hash(session, id_hash(self._desk, id_number))
            return person_lists.line(session, found) if found else None

    def problems(self, draft: PersonDraft) -> tuple[FieldProblem, ...]:
        """Return what is wrong with a form, field by field."""
        return tuple(_problems(draft))

    def register(self, draft: PersonDraft) -> PersonView:
        """Register a person; the same number twice is refused."""
        return self._save(draft, None)

    def change(self, person_id: UUID, draft: PersonDraft) -> PersonView:
        """Write the draft over a registered person; an empty number keeps the registered one."""
        if not draft.id_number.strip():
            with self._desk.vault.reading() as session:
                known = people.get(session, person_id)
            if known is None:
                raise NotFound("person")
            draft = replace(draft, id_number=known.id_number)
        return self._save(draft, person_id)

    def answer(self, person_id: UUID, check_id: str, given: CheckAnswer) -> PersonView:
        """Keep what one check found, at once.

        Raises ``CheckNotAuthorised`` for what the person's authorisation does not cover today (PIPL 13, 29),
        and ``EvidenceUnlawful`` where source or note name something that must not be asked for.
        """
        with self._desk.vault.reading() as session:
            item = packshelf.for_people(session, self._desk).item(check_id)
            record = people.get(session, person_id)
            if record is None:
                raise NotFound("person")
            signed = personstanding.consents(session, record)
            kept = person_records.authorisations(session, person_id)
        if check_id == AUTHORISATION_CHECK:
            if given.outcome == "pass" and not kept:
                raise CheckNotAuthorised(check_id, "no_paper")
        elif why := hindrance(signed, check_id, today=self._desk.today(), on=given.on):
            raise why
        for text in (given.source, given.note):
            if text and (wrong := written_unlawfully(text, own_staff=record.employer_side == "own")):
                raise EvidenceUnlawful(wrong)
        settled = settle(check_id, item.answer, given, group=CreditorGroup.TRADE)
        with self._desk.vault.writing("person.answer") as session:
            people.answer(session, person_id, check_id, settled)
            refresh(session, self._desk, person_id)
        return self.get(person_id)

    def forget_answer(self, person_id: UUID, check_id: str) -> PersonView:
        """Take a finding back."""
        with self._desk.vault.writing("person.forget_answer") as session:
            people.forget_answer(session, person_id, check_id)
            refresh(session, self._desk, person_id)
        return self.get(person_id)

    def _save(self, draft: PersonDraft, person_id: UUID | None) -> PersonView:
        if problems := self.problems(draft):
            raise FormInvalid(problems)
        digest = id_hash(self._desk, draft.id_number)
        draft = PersonDraft(
            name=draft.name.strip(),
            id_number=compact(draft.id_number),
            employer_id=draft.employer_id,
            post=draft.post.strip(),
            key=draft.key,
        )
        with self._desk.vault.writing("person.save") as session:
            known = people.by_hash(session, digest)
            if known is not None and known != person_id:
                raise AlreadyRegistered("person")
            saved = people.save(session, draft, person_id=person_id, id_hash=digest, now=self._desk.now())
            refresh(session, self._desk, saved)
        return self.get(saved)

    def _asked(self, session: Session, query: PersonQuery) -> PersonQuery:
        """A whole number finds its person; needs are judged today, by the undertaking's present text."""
        query = replace(
            query, today=self._desk.today(), version=personstanding.undertaking_version(self._desk)
        )
        found = by_number(session, self._desk, query.text)
        return replace(query, text="", person_id=found) if found else query


def refresh(session: Session, desk: Desk, person_id: UUID) -> None:
    """Keep status and standing of a person as they are computed now, for the lists."""
    record = people.get(session, person_id)
    assert record is not None
    pack = packshelf.for_people(session, desk)
    view = _view(record, CreditorKind.TRADING, pack, today=desk.today())
    personstanding.note(session, desk, record, pack, status=view.status, next_expiry=view.next_expiry)


def _view(record: PersonRecord, creditor: CreditorKind, pack: Pack, *, today: date) -> PersonView:
    given = _input(record)
    facts: dict[str, object] = {"creditor_kind": creditor.value}
    found = standing(given, pack, creditor=creditor, facts=facts, today=today)
    known = {**facts, "employer": given.employer, "key": given.key, "key_person": given.key}
    checks = assess(pack, record.checks, creditor=creditor, facts=known, today=today)
    ends = [one.valid_until for one in checks if one.valid_until and one.state is CheckState.PASS]
    return PersonView(
        id=record.id,
        name=record.name,
        id_masked=masking.id_number(record.id_number),
        employer_id=record.employer_id,
        employer=record.employer,
        own_side=record.employer_side == "own",
        post=record.post,
        key=record.key,
        status=found.status,
        causes=found.causes,
        authorised_on=record.authorised_on,
        next_expiry=min(ends, default=None),
        checks=checks,
        withdrawn_on=record.withdrawn_on,
        left_on=record.left_on,
    )


def _input(record: PersonRecord) -> PersonInput:
    return PersonInput(
        name=record.name,
        id_number=record.id_number,
        employer="organisation" if record.employer_side == "own" else "collector",
        post=record.post,
        key=record.key,
        checks=record.checks,
    )


def _problems(draft: PersonDraft) -> Iterator[FieldProblem]:
    if not draft.name.strip():
        yield FieldProblem(field="name", key="services.field.required", facts={})
    if not draft.id_number.strip():
        yield FieldProblem(field="id_number", key="services.field.required", facts={})
        return
    check = check_identity(draft.id_number)
    if check.kind in {IdKind.UNKNOWN, IdKind.USCC}:
        yield FieldProblem(field="id_number", key="services.field.id_unknown", facts={})
    elif not check.is_valid:
        facts = {"expected": check.expected}
        yield FieldProblem(field="id_number", key=f"services.field.id_{check.problem}", facts=facts)
