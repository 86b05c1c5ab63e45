"""One matter put together from the vault: what a matter file would say, and its schedule."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from uuid import UUID

from vetdesk.documents.clauseset import ClauseSet
from vetdesk.documents.packfile import parsed_pack
from vetdesk.documents.packs import Pack as Template
from vetdesk.documents.selection import WORDINGS
from vetdesk.domain.admission import OpenCondition
from vetdesk.domain.amendments import Amendment
from vetdesk.domain.answerbook import AnswerBook
from vetdesk.domain.answers import asked
from vetdesk.domain.clausefacts import answer_facts
from vetdesk.domain.counterpaper import Paper
from vetdesk.domain.debts import Schedule, Totals, guarantors, totals
from vetdesk.domain.editions import Edition, edition_of
from vetdesk.domain.findings import Finding, State, finding_facts, states
from vetdesk.domain.gates_facts import matter_facts
from vetdesk.domain.holding import UNTOUCHED
from vetdesk.domain.matter import (
    Answer,
    Approval,
    CheckAnswer,
    MatterInput,
    PersonInput,
    ReviewInput,
    SubProcessor,
)
from vetdesk.domain.packs import Pack
from vetdesk.domain.pagelook import PageLook
from vetdesk.domain.person_records import CHECK_OF, RecordEntry, RecordKind, bars
from vetdesk.domain.person_records import newest as newest_record
from vetdesk.domain.rows import Rows
from vetdesk.domain.subprocessors import declared_in, listed, merged
from vetdesk.domain.vetting import CheckState, state_of
from vetdesk.domain.wordings import WordingChoice
from vetdesk.services import clauseshelf, packshelf, papershelf, templateshelf
from vetdesk.services.citations import stale_clauses
from vetdesk.services.desk import Desk
from vetdesk.services.errors import NotFound
from vetdesk.services.reviewinput import NOBODY, review_input
from vetdesk.services.settings import Settings
from vetdesk.services.terms import NAMES, Terms, read
from vetdesk.store import (
    agreements,
    conditions,
    debts,
    matter_lists,
    parties,
    people,
    person_records,
    vetting,
    wordings,
)
from vetdesk.store.agreements import MatterRecord
from vetdesk.store.debts import DebtLine, ScheduleHead
from vetdesk.store.parties import PartyRecord
from vetdesk.store.people import PersonRecord
from vetdesk.store.plain import digest
from vetdesk.store.session import Session
from vetdesk.store.vetting import ReviewRecord

INSURANCE_CLAUSE = "CL-24"
EMPTY = Schedule(rows=(), file_name="", sha256="")


@dataclass(frozen=True, kw_only=True)
class Dossier:
    """A matter as gates and templates see it; ``amended`` are the clauses whose law has changed, by id.

    ``clauses`` are the editions this draft is made with, ``agreement`` its template with their slots;
    ``template`` is the text of that where it is one of the office, ``standard`` the shipped one of the road;
    ``paper`` is the other side's where that is the contract instead.
    """

    record: MatterRecord
    matter: MatterInput
    schedule: Schedule
    head: ScheduleHead | None
    clauses: ClauseSet
    agreement: Template
    standard: Template
    organisation: PartyRecord
    collector: PartyRecord
    review: ReviewRecord | None
    people: tuple[PersonRecord, ...]
    template: str = field(default="", repr=False)
    vetting_pack: Pack | None = None
    people_pack: Pack | None = None
    conditions: tuple[OpenCondition, ...] = ()
    findings: tuple[Finding, ...] = ()
    amended: Mapping[str, Amendment] = field(default_factory=dict)
    paper: Paper | None = None
    today: date | None = None
    wordings: tuple[WordingChoice, ...] = ()
    same_external: tuple[str, ...] = ()
    office_look: PageLook = PageLook.CONTRACT

    @cached_property
    def totals(self) -> Totals:
        """Return the sums that the agreement prints."""
        return totals(self.schedule)

    @property
    def edition(self) -> Edition:
        """Return the languages the agreement is printed in; the other side's paper has its own only."""
        return Edition.CHINESE if self.paper else edition_of(self.matter.language)

    @cached_property
    def facts(self) -> Mapping[str, object]:
        """Return the facts on which clauses, annexes and gates depend."""
        facts = dict(matter_facts(self.matter, self.schedule))
        facts["has_deposit"] = self.matter.deposit is not None
        facts["insured"] = bool(self.matter.clauses.get(INSURANCE_CLAUSE))
        if agreed := {one.clause_id: one.variant for one in self.wordings}:
            facts[WORDINGS] = agreed
        facts |= answer_facts(self._answers) | self._elsewhere
        facts |= self.book.facts(self.matter.answers)
        return facts | finding_facts(self.found)

    @property
    def _answers(self) -> dict[str, object]:
        defaults = {one.name: one.default for one in asked(self.matter.road)}
        return {**defaults, **self.matter.answers}

    @property
    def _elsewhere(self) -> dict[str, object]:
        """The questions of clauses in the shipped agreement only; what reads them holds nowhere here."""
        return {one.name: None for one in AnswerBook.of(self.matter.road, self.standard.asks).own}

    @cached_property
    def book(self) -> AnswerBook:
        """Return the answers that this agreement can ask for."""
        return AnswerBook.of(self.record.head.road, self.agreement.asks)

    @cached_property
    def found(self) -> Mapping[str, State]:
        """Return what the review says of each finding that clauses depend on, by its id."""
        known = matter_facts(self.matter, self.schedule)
        return states(self.findings, self.matter.review.answers, known, lapsed=self._lapsed)

    @property
    def _lapsed(self) -> frozenset[str]:
        """The passed checks that hold no more on the day of the matter, or that a register contradicts."""
        day, review, pack = self.matter.as_of or self.today, self.review, self.vetting_pack
        if day is None or review is None or pack is None:
            return frozenset()
        wanted = {check for one in self.findings for check in one.checks} & review.answers.keys()
        return frozenset(
            check
            for check in wanted & pack.by_id.keys()
            if review.answers[check].outcome == CheckState.PASS
            and (
                check in review.changed
                or state_of(
                    pack.by_id[check],
                    review.answers[check],
                    today=day,
                    hold=review.holds.get(check, UNTOUCHED),
                )
                is CheckState.EXPIRED
            )
        )

    @property
    def told_sub_processors(self) -> tuple[SubProcessor, ...]:
        """Return the sub-processors that the terms and the review name (CV-F04), whoever is agreed."""
        return merged(self.terms.sub_processors, declared_in(self.matter.review))

    @cached_property
    def terms(self) -> Terms:
        """Return the structured keys."""
        return read(self.record.terms)

    @property
    def look(self) -> PageLook:
        """Return the look of its pages: the template's own, else the one the office has now."""
        return self.office_look if self.paper else self.agreement.look or self.office_look

    @cached_property
    def content_hash(self) -> str:
        """Return what an approval covers: everything but the approval itself, the look of the pages too."""
        return self.hash_in(self.office_look)

    def hash_in(self, office: PageLook) -> str:
        """Return what an approval covers where the office has this look; a template's own is in its text."""
        own = None if self.paper else self.agreement.look
        return digest(
            {
                "matter": without_approval(self.matter),
                "schedule": self.schedule.sha256,
                # Only where the office has clauses of its own, so that earlier approvals stand.
                **({"clauses": dict(self.clauses.own)} if self.clauses.own else {}),
                # The usual look is not named, so that approvals given before there was another stand.
                **({"look": office.value} if own is None and office is not PageLook.CONTRACT else {}),
                **self._covered_template,
                **self._covered_paper,
                **self._agreed,
            }
        )

    @cached_property
    def input_hash(self) -> str:
        """Return what tells two runs apart."""
        return digest(
            {
                "matter": self.matter,
                "schedule": self.schedule.sha256,
                **self._covered_template,
                **self._covered_paper,
                **self._agreed,
            }
        )

    @property
    def _agreed(self) -> Mapping[str, object]:
        """Return the wordings that are not the standard, only where there are any, as above."""
        agreed = [(one.clause_id, one.variant) for one in self.wordings]
        return {"wordings": agreed} if agreed else {}

    @property
    def _covered_template(self) -> Mapping[str, object]:
        return {"template": [self.agreement.id, self.agreement.version]} if self.template else {}

    @property
    def _covered_paper(self) -> Mapping[str, object]:
        return {"paper": self.paper.covered} if self.paper else {}


def without_approval(matter: MatterInput) -> MatterInput:
    """Return the matter as it stood before anybody approved it."""
    return replace(matter, approved_by=Approval(name=NOBODY, role=NOBODY, on=date.min))


def load(session: Session, desk: Desk, matter_id: UUID) -> Dossier:
    """Read everything of one matter; a matter without schedule has an empty one."""
    record = agreements.get(session, matter_id)
    if record is None:
        raise NotFound("matter")
    organisation = _party(session, record.head.organisation_id)
    collector = _party(session, record.head.collector_id)
    review = vetting.get(session, record.head.review_id) if record.head.review_id else None
    found = debts.accepted(session, matter_id)
    head = found[1] if found else None
    schedule = _schedule(session, desk, *found) if found else EMPTY
    members = _members(session, record, schedule, (organisation, collector))
    pack = _pack(session, desk, record, review)
    clauses = clauseshelf.of_matter(session, desk, matter_id)
    standard = clauses.fit(desk.rules.agreement(record.head.road))
    template = templateshelf.of_matter(session, matter_id)
    agreement = clauses.fit(parsed_pack(template)) if template else standard
    # What answers a question that is gone, or asked otherwise by now, stays in the vault and counts no more.
    answers = AnswerBook.of(record.head.road, agreement.asks).counting(record.answers)
    said = review_input(review, pack=pack.stands_for)
    return Dossier(
        clauses=clauses,
        agreement=agreement,
        standard=standard,
        template=template,
        record=record,
        matter=_matter(record, answers, (organisation, collector), said, members),
        schedule=schedule,
        head=head,
        organisation=organisation,
        collector=collector,
        review=review,
        people=members,
        vetting_pack=pack,
        people_pack=packshelf.for_people(session, desk),
        conditions=conditions.open_of(session, collector.id),
        amended=stale_clauses(session, desk),
        findings=desk.rules.findings,
        paper=papershelf.in_use(session, matter_id),
        today=desk.today(),
        wordings=wordings.of_matter(session, matter_id),
        same_external=_same_external(session, record),
        office_look=Settings(desk).read(session).page_look,
    )


def _same_external(session: Session, record: MatterRecord) -> tuple[str, ...]:
    number = (record.head.external_no or "").strip()
    return matter_lists.with_external_no(session, number, but=record.id) if number else ()


def _members(
    session: Session, record: MatterRecord, schedule: Schedule, sides: tuple[PartyRecord, ...]
) -> tuple[PersonRecord, ...]:
    """Return the people of a matter; who has declared a relation that exists in it fails BP-08 here.

    Counsel's review 3.4 (BP-08): a relation bars from the matter in which it exists, not from others.
    """
    members = people.of(session, record.people)
    declared = person_records.relations_of(session, record.people)
    if not declared:
        return members
    names = {name for row in schedule.rows for name in (row.debtor, *guarantors(row.guarantor))}
    for side in sides:
        names |= {side.party.legal_representative, side.party.contact}
    names |= {one.name for one in members}
    return tuple(_barred(one, declared.get(one.id, ()), names) for one in members)


def _barred(one: PersonRecord, entries: tuple[RecordEntry, ...], names: set[str]) -> PersonRecord:
    last = newest_record(entries, RecordKind.CONFLICT)
    if last is None or not bars(last.said.relations, names):
        return one
    check = CHECK_OF[RecordKind.CONFLICT]
    return replace(one, checks={**one.checks, check: CheckAnswer(outcome="fail", on=last.said.on)})


def _party(session: Session, party_id: UUID) -> PartyRecord:
    record = parties.get(session, party_id)
    if record is None:
        raise NotFound("party")
    return record


def _schedule(session: Session, desk: Desk, import_id: UUID, head: ScheduleHead) -> Schedule:
    kept = desk.shelf.get(import_id)
    if kept is None:
        kept = debts.schedule(head, _lines(session, import_id))
        desk.shelf.put(import_id, kept)
    return kept


def _lines(session: Session, import_id: UUID) -> Iterator[DebtLine]:
    last = 0
    while lines := debts.slice_of(session, import_id, after=last, limit=debts.ROWS_PER_TRANSACTION):
        yield from lines
        last = lines[-1].no


def _matter(
    record: MatterRecord,
    answers: Mapping[str, Answer],
    sides: tuple[PartyRecord, PartyRecord],
    review: ReviewInput,
    members: tuple[PersonRecord, ...],
) -> MatterInput:
    head, terms = record.head, read(record.terms)
    organisation, collector = sides
    given = {name: getattr(terms, name) for name in NAMES}
    typed = answers.get("sub_processors")
    # Rows typed into the interview are the list; without any the terms and the review say it.
    by_hand = listed(typed if isinstance(typed, Rows) else None)
    given["sub_processors"] = by_hand or merged(terms.sub_processors, declared_in(review))
    return MatterInput(
        matter_ref=head.matter_ref,
        road=head.road,
        creditor_kind=head.creditor_kind,
        asset_type=head.asset_type,
        assignee_kind=head.assignee_kind,
        language=head.language,
        as_of=head.as_of,
        external_no=head.external_no,
        organisation=organisation.party,
        collector=collector.party,
        review=review,
        people=tuple(person_input(one, organisation.id) for one in members),
        drafted_by=head.drafted_by or NOBODY,
        reviewed_by=head.reviewed_by or NOBODY,
        approved_by=record.approval.approval
        if record.approval
        else Approval(name=NOBODY, role=NOBODY, on=date.min),
        overrides=record.overrides,
        answers=answers,
        clauses=record.clauses,
        **given,
    )


def _pack(session: Session, desk: Desk, record: MatterRecord, review: ReviewRecord | None) -> Pack:
    """Return the pack the review was run with; without a review the one a new review would use."""
    if review is None:
        return packshelf.for_road(session, desk, record.head.road)
    return packshelf.of_version(session, desk, review.draft.pack, review.draft.pack_version)


def person_input(one: PersonRecord, organisation_id: UUID) -> PersonInput:
    """Return a person as a matter file states them."""
    return PersonInput(
        name=one.name,
        id_number=one.id_number,
        employer="organisation" if one.employer_id == organisation_id else "collector",
        post=one.post,
        key=one.key,
        checks={check: given.attested for check, given in one.checks.items()},
    )
