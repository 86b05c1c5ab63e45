"""The workspace of a matter: open it by its road, answer, set terms, people and clauses; saved at once."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import InvalidOperation
from uuid import UUID

from vetdesk.domain.agreements import AgreementStatus, AssetType, AssigneeKind, CreditorKind, Road
from vetdesk.domain.answerbook import typed
from vetdesk.domain.answers import BY_NAME, AnswerSpec
from vetdesk.domain.debts import Totals
from vetdesk.domain.editions import Edition, language_of
from vetdesk.domain.matter import Answer, Approval
from vetdesk.domain.money import NotMoney
from vetdesk.services import answershelf, clauseshelf, templateshelf, terms
from vetdesk.services.clausediff import Saying
from vetdesk.services.clauseshelf import ClauseChange, Offer
from vetdesk.services.desk import Desk
from vetdesk.services.errors import (
    AlreadyRegistered,
    AnswerInvalid,
    IssuedTextFixed,
    NotFound,
    VersionNotPossible,
)
from vetdesk.services.terms import Terms
from vetdesk.services.texts import last_approved
from vetdesk.store import (
    agreements,
    clauses,
    counterpapers,
    debts,
    matter_lists,
    matter_notes,
    matter_reviews,
    parties,
    person_lists,
    templates,
    versions,
)
from vetdesk.store.agreements import MatterHead
from vetdesk.store.matter_lists import MatterLine, MatterQuery
from vetdesk.store.matter_notes import Note
from vetdesk.store.paging import Count, Page
from vetdesk.store.person_lists import PersonLine
from vetdesk.store.session import Session

__all__ = [
    "Agreements",
    "ClauseChange",
    "MatterDraft",
    "MatterLine",
    "MatterQuery",
    "MatterView",
    "Note",
    "Offer",
    "Terms",
]


@dataclass(frozen=True, kw_only=True)
class MatterDraft:
    """What a matter asks first; everything else follows from it.

    ``template`` is one of the office; empty for the agreement that came with the program.
    """

    road: Road
    creditor_kind: CreditorKind
    asset_type: AssetType
    organisation_id: UUID
    collector_id: UUID
    assignee_kind: AssigneeKind | None = None
    review_id: UUID | None = None
    matter_ref: str = ""
    template: str = ""


@dataclass(frozen=True, kw_only=True)
class MatterView:
    """A matter as the header shows it; ``paper`` names the other side's if that is the contract.

    ``answers`` are those to questions that its text can ask, as they are asked now; ``own`` are the questions
    that its template and its clauses declare, by name.
    """

    id: UUID
    head: MatterHead
    status: AgreementStatus
    organisation: str
    collector: str
    approval: Approval | None
    answers: Mapping[str, Answer]
    clauses: Mapping[str, bool]
    totals: Totals | None
    schedule_name: str
    version: int
    contract_no: str
    from_file: bool
    changed_at: datetime
    reviewer: str = ""
    has_approved_text: bool = False
    paper: str = ""
    own: Mapping[str, AnswerSpec] = field(default_factory=dict)


class Agreements:
    """What can be done while an agreement is drafted; drafting is never gated."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def page(self, query: MatterQuery) -> Page[MatterLine]:
        """Return one page of the list."""
        with self._desk.vault.reading() as session:
            return matter_lists.page(session, query)

    def count(self, query: MatterQuery) -> Count:
        """Count what the list would show."""
        with self._desk.vault.reading() as session:
            return matter_lists.count(session, query)

    def open(self, draft: MatterDraft) -> MatterView:
        """Open a matter; the actor is its drafter, the newest review of the collector its review."""
        now, today = self._desk.now(), self._desk.today()
        with self._desk.vault.writing("matter.open") as session:
            ref = draft.matter_ref.strip() or _free_ref(session, today)
            if agreements.by_ref(session, ref):
                raise AlreadyRegistered("matter")
            head = MatterHead(
                matter_ref=ref,
                road=draft.road,
                creditor_kind=draft.creditor_kind,
                asset_type=draft.asset_type,
                assignee_kind=draft.assignee_kind,
                organisation_id=draft.organisation_id,
                collector_id=draft.collector_id,
                review_id=draft.review_id,
                drafted_by=self._desk.actor.name,
            )
            matter_id = agreements.save_head(session, head, matter_id=None, from_file=False, now=now)
            if draft.template:
                number = templateshelf.wanted(session, draft.template, draft.road)
                templates.set_matter(session, matter_id, number=number)
        return self.get(matter_id)

    def get(self, matter_id: UUID) -> MatterView:
        """Return the matter."""
        with self._desk.vault.reading() as session:
            return _view(session, self._desk, matter_id)

    def by_reference(self, matter_ref: str) -> UUID:
        """Return the matter called ``matter_ref``; ``NotFound`` when there is none."""
        with self._desk.vault.reading() as session:
            found = agreements.by_ref(session, matter_ref)
        if found is None:
            raise NotFound("matter")
        return found

    def set_head(
        self,
        matter_id: UUID,
        *,
        external_no: str | None = None,
        review_id: UUID | None = None,
        assignee_kind: AssigneeKind | None = None,
        edition: Edition | None = None,
    ) -> MatterView:
        """Change what was asked first, where it may still change; also the languages of the text."""
        with self._desk.vault.writing("matter.set_head") as session:
            # An approval that rested on another review is stale, not forgotten: the gate says what changed.
            known = _record(session, matter_id).head.review_id
            rests_anew = review_id is not None and known is not None and review_id != known
            record = self._changeable(session, matter_id, keep_approval=rests_anew)
            head = replace(
                record.head,
                external_no=external_no if external_no is not None else record.head.external_no,
                review_id=review_id or record.head.review_id,
                assignee_kind=assignee_kind or record.head.assignee_kind,
                language=language_of(edition) if edition else record.head.language,
            )
            agreements.save_head(
                session, head, matter_id=matter_id, from_file=record.from_file, now=self._desk.now()
            )
        return self.get(matter_id)

    def answer(self, matter_id: UUID, name: str, text: str) -> MatterView:
        """Keep one answer as typed; raises ``AnswerInvalid`` when it is no value of its kind."""
        with self._desk.vault.reading() as session:
            road = _record(session, matter_id).head.road
            book = answershelf.of_matter(session, self._desk, matter_id, road)
        value = parse_answer(name, text, book.by_name)
        with self._desk.vault.writing("matter.answer") as session:
            self._changeable(session, matter_id)
            agreements.set_answer(session, matter_id, name, value, now=self._desk.now())
        return self.get(matter_id)

    def forget(self, matter_id: UUID, name: str) -> MatterView:
        """Take an answer back."""
        with self._desk.vault.writing("matter.forget") as session:
            self._changeable(session, matter_id)
            agreements.set_answer(session, matter_id, name, None, now=self._desk.now())
        return self.get(matter_id)

    def terms(self, matter_id: UUID) -> Terms:
        """Return the structured keys of the matter."""
        with self._desk.vault.reading() as session:
            return terms.read(_record(session, matter_id).terms)

    def set_terms(self, matter_id: UUID, given: Terms) -> MatterView:
        """Keep the structured keys of the matter."""
        with self._desk.vault.writing("matter.set_terms") as session:
            self._changeable(session, matter_id)
            agreements.set_terms(session, matter_id, terms.write(given), now=self._desk.now())
        return self.get(matter_id)

    def people(self, matter_id: UUID) -> tuple[PersonLine, ...]:
        """Return the people named in the matter."""
        with self._desk.vault.reading() as session:
            return tuple(person_lists.line(session, one) for one in _record(session, matter_id).people)

    def set_people(self, matter_id: UUID, person_ids: tuple[UUID, ...]) -> MatterView:
        """Name the people who will have access, in the order of the annex."""
        with self._desk.vault.writing("matter.set_people") as session:
            self._changeable(session, matter_id)
            agreements.set_people(session, matter_id, person_ids)
        return self.get(matter_id)

    def choose_clause(self, matter_id: UUID, clause_id: str, *, included: bool | None) -> MatterView:
        """Put a clause in, leave it out, or (None) let its own rule decide again."""
        with self._desk.vault.writing("matter.choose_clause") as session:
            if clause_id not in clauseshelf.of_matter(session, self._desk, matter_id).library:
                raise NotFound("clause")
            record = self._changeable(session, matter_id)
            choices = {name: on for name, on in record.clauses.items() if name != clause_id}
            if included is not None:
                choices[clause_id] = included
            agreements.set_clauses(session, matter_id, choices)
        return self.get(matter_id)

    def clause_offers(self, matter_id: UUID) -> tuple[Offer, ...]:
        """Return the editions of clauses that came after this draft was begun; none for an issued text."""
        with self._desk.vault.reading() as session:
            if _record(session, matter_id).status.is_fixed:
                return ()
            return clauseshelf.offers(session, self._desk, matter_id)

    def clause_changes(
        self, matter_id: UUID, *, language: str, saying: Saying | None = None
    ) -> tuple[ClauseChange, ...]:
        """Return what is offered with what it would change in the draft, marked by words."""
        return tuple(clauseshelf.changed(one, language, saying) for one in self.clause_offers(matter_id))

    def decide_edition(self, matter_id: UUID, number: int, *, taken: bool) -> MatterView:
        """Take a newer edition of a clause over, which voids an approval, or keep what the draft has."""
        with self._desk.vault.writing("matter.clause_edition") as session:
            if _record(session, matter_id).status.is_fixed:
                raise IssuedTextFixed
            if all(one.number != number for one in clauseshelf.offers(session, self._desk, matter_id)):
                raise NotFound("clause")
            if taken:
                self._changeable(session, matter_id)
            clauses.decide(session, matter_id, number, taken=taken)
        return self.get(matter_id)

    def notes(self, matter_id: UUID) -> tuple[Note, ...]:
        """Return why the draft was given back or taken up again, newest first."""
        with self._desk.vault.reading() as session:
            return matter_notes.of_matter(session, matter_id)

    def start_version(self, matter_id: UUID, reason: str = "") -> MatterView:
        """Take an issued agreement up again as the draft of its next version, with the reason.

        A day that a matter file had stated belongs to the version issued then; the next one is of today.
        Raises ``VersionNotPossible`` for an agreement that is over: it can bind nobody to a new text.
        """
        with self._desk.vault.writing("matter.start_version") as session:
            record = _record(session, matter_id)
            if not record.status.is_fixed:
                return _view(session, self._desk, matter_id)
            if record.status in {AgreementStatus.ENDED, AgreementStatus.ARCHIVED}:
                raise VersionNotPossible
            now = self._desk.now()
            agreements.drop_approvals(session, matter_id)
            head = replace(record.head, as_of=None)
            agreements.save_head(session, head, matter_id=matter_id, from_file=record.from_file, now=now)
            agreements.set_status(session, matter_id, AgreementStatus.DRAFT, now=now)
            if reason.strip():
                note = Note(kind="version", text=reason.strip(), by=self._desk.actor.name, at=now)
                matter_notes.add(session, matter_id, note)
        return self.get(matter_id)

    def _changeable(
        self, session: Session, matter_id: UUID, *, keep_approval: bool = False
    ) -> agreements.MatterRecord:
        return changeable(session, self._desk, matter_id, keep_approval=keep_approval)


def changeable(
    session: Session, desk: Desk, matter_id: UUID, *, keep_approval: bool = False
) -> agreements.MatterRecord:
    """Return the matter if its text may change; a change after approval loses the approval."""
    record = _record(session, matter_id)
    if record.status.is_fixed:
        raise IssuedTextFixed
    if record.status is AgreementStatus.APPROVED:
        if not keep_approval:
            agreements.drop_approvals(session, matter_id)
        agreements.set_status(session, matter_id, AgreementStatus.CHANGES_REQUESTED, now=desk.now())
    return record


def parse_answer(name: str, text: str, specs: Mapping[str, AnswerSpec] = BY_NAME) -> Answer:
    """Return the typed value of what was typed, or raise ``AnswerInvalid`` naming the wanted kind.

    ``specs`` are the answers there are, the fixed ones unless told otherwise. A table is typed as lines with
    tabs between the cells; ``RowsUnfit`` names row and column.
    """
    spec = specs.get(name)
    if spec is None:
        raise AnswerInvalid(name, wanted="name")
    try:
        return typed(spec, text)
    except (ValueError, InvalidOperation, NotMoney):
        raise AnswerInvalid(name, wanted=spec.type.value) from None


def _record(session: Session, matter_id: UUID) -> agreements.MatterRecord:
    record = agreements.get(session, matter_id)
    if record is None:
        raise NotFound("matter")
    return record


def _free_ref(session: Session, today: date) -> str:
    number = 1
    while agreements.by_ref(session, ref := f"{today:%Y%m%d}-{number:02d}"):
        number += 1
    return ref


def _view(session: Session, desk: Desk, matter_id: UUID) -> MatterView:
    """Return the matter without its claims, which may be many."""
    record = _record(session, matter_id)
    issued = versions.of_matter(session, matter_id)
    schedule = debts.accepted(session, matter_id)
    book = answershelf.of_matter(session, desk, matter_id, record.head.road)
    return MatterView(
        id=record.id,
        head=record.head,
        status=record.status,
        organisation=_name(session, record.head.organisation_id),
        collector=_name(session, record.head.collector_id),
        approval=record.approval.approval if record.approval else None,
        answers=book.counting(record.answers),
        own={one.name: one for one in book.own},
        clauses=record.clauses,
        totals=schedule[1].totals if schedule else None,
        schedule_name=schedule[1].file_name if schedule else "",
        version=issued[0].version if issued else 0,
        contract_no=issued[0].contract_no if issued else "",
        from_file=record.from_file,
        changed_at=record.changed_at,
        reviewer=matter_reviews.asked(session, matter_id),
        has_approved_text=last_approved(session, matter_id) is not None,
        paper=paper.name if (paper := counterpapers.in_use(session, matter_id)) else "",
    )


def _name(session: Session, party_id: UUID) -> str:
    party = parties.get(session, party_id)
    if party is None:
        raise NotFound("party")
    return party.party.name
