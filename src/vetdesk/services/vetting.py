"""Reviews of collectors: start, answer with evidence, live outcome, decision."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from vetdesk.domain.admission import require_no_owner_among
from vetdesk.domain.agreements import AssetType, AssigneeKind, CreditorKind, Road
from vetdesk.domain.asking import settle
from vetdesk.domain.carrying import Carried, NothingToCarry, carryable
from vetdesk.domain.declarations import Declaration
from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.packs import CreditorGroup, Pack, Text
from vetdesk.domain.parties import under_review
from vetdesk.domain.registers import Register
from vetdesk.domain.tenure import TENURE_YEARS, years_in_a_row
from vetdesk.domain.vetting import (
    DecisionOutcome,
    Finding,
    ReviewStatus,
    assess,
    best_outcome,
    failed,
    gaps,
    warnings,
)
from vetdesk.services import decisions, packshelf, reviewstanding
from vetdesk.services import evidence as evidence_files
from vetdesk.services.desk import Desk
from vetdesk.services.errors import NotFound, ReviewClosed
from vetdesk.services.facts import review_facts
from vetdesk.store import parties, questionnaires, review_lists, settings, vetting
from vetdesk.store.conditions import ConditionDraft
from vetdesk.store.evidence import EvidenceDraft, EvidenceLine
from vetdesk.store.parties import PartyLine
from vetdesk.store.session import Session
from vetdesk.store.vetting import DecisionLine, Origin, ReviewDraft, ReviewRecord

__all__ = ["DecisionLine", "EvidenceDraft", "EvidenceLine", "Origin", "ReviewLine", "ReviewView", "Vetting"]


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """Where the review stands this minute; ``best`` is None while no decision is possible."""

    best: DecisionOutcome | None
    failed: tuple[str, ...]
    open: tuple[str, ...]
    warnings: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class ReviewLine:
    """A review as one line of a list."""

    id: UUID
    pack: str
    title: Text
    road: Road
    status: ReviewStatus
    reviewed_on: date
    reviewer: str
    decision: DecisionLine | None


@dataclass(frozen=True, kw_only=True)
class ReviewView:
    """A review as the runner shows it.

    ``carried`` is what of ``before``, the last decided review of this collector, still holds;
    ``declared`` is what the collector says of itself, by check.
    """

    id: UUID
    collector: PartyLine
    draft: ReviewDraft
    pack: Pack
    status: ReviewStatus
    findings: tuple[Finding, ...]
    evidence: Mapping[str, tuple[EvidenceLine, ...]]
    outcome: Outcome
    decision: DecisionLine | None
    origins: Mapping[str, Origin] = field(default_factory=dict)
    before: ReviewLine | None = None
    carried: Mapping[str, Carried] = field(default_factory=dict)
    declared: Mapping[str, Declaration] = field(default_factory=dict)

    @property
    def answered_by(self) -> frozenset[str]:
        """Return who gave answers in this review; answers taken over from an earlier one do not count."""
        return frozenset(one.by for one in self.origins.values() if one.by and one.carried_from is None)


class Vetting:
    """What can be done with reviews."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def packs(self) -> tuple[Pack, ...]:
        """Return the packs a collector can be reviewed with, those of the two ways first."""
        with self._desk.vault.reading() as session:
            return packshelf.offered(session, self._desk)

    @property
    def registers(self) -> tuple[Register, ...]:
        """Return the public registers that checks send the reviewer to."""
        return self._desk.rules.registers

    def of(self, collector_id: UUID) -> tuple[ReviewLine, ...]:
        """Return a collector's reviews, newest first."""
        with self._desk.vault.reading() as session:
            return tuple(
                _line(one, packshelf.of_version(session, self._desk, one.draft.pack, one.draft.pack_version))
                for one in vetting.of_collector(session, collector_id)
            )

    def tenure(self, collector_id: UUID) -> int:
        """Return in how many years in a row the actor would have reviewed this collector; 0 while few.

        Few are less than the setting ``tenure_years`` says.
        """
        name = self._desk.actor.name
        with self._desk.vault.reading() as session:
            most = int(settings.all_settings(session).get("tenure_years", TENURE_YEARS))
            days = review_lists.days_of_collector(session, collector_id)
        years = years_in_a_row([*days, (name, self._desk.today())], name)
        return years if years >= most else 0

    def start(
        self,
        collector_id: UUID,
        *,
        road: Road,
        creditor_kind: CreditorKind,
        asset_type: AssetType | None = None,
        assignee_kind: AssigneeKind | None = None,
        channels: tuple[str, ...] = (),
        assignee_calls: bool = False,
        pack_id: str = "",
    ) -> ReviewView:
        """Begin a review in the pack of the road, or in another one offered; the actor is the reviewer."""
        with self._desk.vault.reading() as session:
            pack = self._chosen(session, road, pack_id)
        draft = ReviewDraft(
            collector_id=collector_id,
            pack=pack.id,
            pack_version=pack.version,
            road=road,
            creditor_kind=creditor_kind,
            asset_type=asset_type,
            assignee_kind=assignee_kind,
            channels=channels,
            assignee_calls=assignee_calls,
            reviewer=self._desk.actor.name,
            reviewed_on=self._desk.today(),
        )
        with self._desk.vault.writing("review.start") as session:
            record = parties.get(session, collector_id)
            if record is None:
                raise NotFound("party")
            require_no_owner_among([draft.reviewer], record.business_owner)
            packshelf.keep(session, self._desk, pack)
            review_id = vetting.start(session, draft, now=self._desk.now())
            if (status := under_review(record.status)) is not record.status:
                parties.set_status(session, collector_id, status, now=self._desk.now())
        return self.get(review_id)

    def get(self, review_id: UUID) -> ReviewView:
        """Return the review with every check as it stands today."""
        with self._desk.vault.reading() as session:
            record = vetting.get(session, review_id)
            if record is None:
                raise NotFound("review")
            party = parties.get(session, record.draft.collector_id)
            pack = packshelf.of_version(session, self._desk, record.draft.pack, record.draft.pack_version)
            before = vetting.decided_before(session, review_id)
            pack_before, declared = pack, questionnaires.declarations(session, review_id)
            contradicted: Mapping[str, date] = {}
            if before is not None:
                contradicted = reviewstanding.contradicted(session, before.id)
                draft = before.draft
                pack_before = packshelf.of_version(session, self._desk, draft.pack, draft.pack_version)
        if party is None:
            raise NotFound("party")
        line = PartyLine(
            id=party.id,
            name=party.party.name,
            uscc=party.party.uscc,
            status=party.status,
            decided_on=party.decided_on,
            valid_until=party.valid_until,
        )
        view = replace(self._view(record, line, pack), declared=declared)
        if before is None:
            return view
        carried = carryable(
            view.findings,
            {check: one for check, one in before.answers.items() if check not in contradicted},
            pack_before=pack_before,
            today=self._desk.today(),
            holds=before.holds,
        )
        return replace(view, before=_line(before, pack_before), carried=carried)

    def carry(self, review_id: UUID, check_ids: Sequence[str]) -> ReviewView:
        """Take over what the last review found, each answer with its own day and its evidence.

        ``NothingToCarry`` names the first check whose old answer holds no longer; nothing is kept then.
        """
        view = self._open(review_id)
        for check_id in check_ids:
            if check_id not in view.carried:
                raise NothingToCarry(check_id)
        wanted = [one for one in check_ids if not view.carried[one].confirmed]
        with self._desk.vault.writing("review.carry") as session:
            before = vetting.decided_before(session, review_id)
            assert before is not None  # or there were nothing to carry
            for check_id in wanted:
                known = before.origins[check_id]
                origin = Origin(
                    by=known.by or before.draft.reviewer,
                    at=known.at,
                    carried_from=known.carried_from or before.id,
                )
                vetting.answer(session, review_id, check_id, view.carried[check_id].answer, origin)
            evidence_files.carry(session, review_id, before, set(wanted), view.evidence)
            reviewstanding.note(session, self._desk, review_id)
        return self.get(review_id)

    def answer(self, review_id: UUID, check_id: str, given: CheckAnswer) -> ReviewView:
        """Keep one finding at once and return the review with its new outcome.

        A value leads to its result by the rule of the pack; ``ValueUnfit`` names one it cannot read.
        The collector's statement on the check, where one waits, is settled by it: it was on the screen.
        """
        view = self._open(review_id)
        item, group = view.pack.item(check_id), CreditorGroup.of(view.draft.creditor_kind)
        settled = settle(check_id, item.answer, given, group=group)
        with self._desk.vault.writing("review.answer") as session:
            vetting.answer(session, review_id, check_id, settled, self._origin())
            by, on = self._desk.actor.name, self._desk.today()
            questionnaires.verify(session, review_id, check_id, by=by, on=on)
            reviewstanding.note(session, self._desk, review_id)
        return self.get(review_id)

    def clear(self, review_id: UUID, check_id: str) -> ReviewView:
        """Take a finding back; its evidence stays."""
        self._open(review_id)
        with self._desk.vault.writing("review.clear") as session:
            vetting.forget_answer(session, review_id, check_id)
            reviewstanding.note(session, self._desk, review_id)
        return self.get(review_id)

    def attach(self, review_id: UUID, check_id: str, evidence: EvidenceDraft) -> ReviewView:
        """Take a piece of evidence into the vault, hashed, with source, query, time and who looked.

        ``EvidenceRefused`` says why a file would prove nothing later; nothing is kept then.
        """
        view = self._open(review_id)
        view.pack.item(check_id)
        evidence_files.file(self._desk, review_id, check_id, evidence, view.evidence.get(check_id, ()))
        return self.get(review_id)

    def evidence(self, evidence_id: UUID) -> bytes:
        """Return the bytes of a piece of evidence."""
        return evidence_files.content(self._desk, evidence_id)

    def show_evidence(self, evidence_id: UUID, page: int = 1) -> evidence_files.Shown:
        """Return a page of a piece for the window; what cannot be shown can still be saved."""
        return evidence_files.show(self._desk, evidence_id, page)

    def requery(self, review_id: UUID, on: date) -> ReviewView:
        """Keep the day the registers were asked again before signing."""
        with self._desk.vault.writing("review.requery") as session:
            vetting.set_requery(session, review_id, on)
        return self.get(review_id)

    def decide(
        self,
        review_id: UUID,
        *,
        outcome: DecisionOutcome,
        reason: str,
        name: str,
        passphrase: str,
        conditions: tuple[ConditionDraft, ...] = (),
    ) -> ReviewView:
        """Decide, by the decider's own passphrase; the domain says why it may not be.

        Each condition becomes a task of the collector; those of an earlier decision stay as they are.
        """
        decisions.decide(
            self._desk,
            self._open(review_id),
            outcome=outcome,
            reason=reason,
            name=name,
            passphrase=passphrase,
            conditions=conditions,
        )
        return self.get(review_id)

    def _origin(self) -> Origin:
        return Origin(by=self._desk.actor.name, at=self._desk.now())

    def _chosen(self, session: Session, road: Road, pack_id: str) -> Pack:
        if not pack_id:
            return packshelf.for_road(session, self._desk, road)
        for pack in packshelf.offered(session, self._desk):
            if pack.id == pack_id and pack.road in {None, road}:
                return pack
        raise NotFound("pack")

    def _open(self, review_id: UUID) -> ReviewView:
        view = self.get(review_id)
        if view.status is not ReviewStatus.OPEN:
            raise ReviewClosed
        return view

    def _view(self, record: ReviewRecord, collector: PartyLine, pack: Pack) -> ReviewView:
        facts = review_facts(record.draft)
        findings = assess(
            pack,
            record.answers,
            creditor=record.draft.creditor_kind,
            facts=facts,
            today=self._desk.today(),
            holds=record.holds,
        )
        evidence: dict[str, tuple[EvidenceLine, ...]] = {}
        for line in record.evidence:
            evidence[line.check_id] = (*evidence.get(line.check_id, ()), line)
        return ReviewView(
            id=record.id,
            collector=collector,
            draft=record.draft,
            pack=pack,
            status=record.status,
            findings=findings,
            evidence=evidence,
            origins=record.origins,
            outcome=Outcome(
                best=best_outcome(findings),
                failed=failed(findings),
                open=gaps(findings),
                warnings=warnings(findings),
            ),
            decision=record.decision,
        )


def _line(record: ReviewRecord, pack: Pack) -> ReviewLine:
    draft = record.draft
    return ReviewLine(
        id=record.id,
        pack=draft.pack,
        title=pack.title,
        road=draft.road,
        status=record.status,
        reviewed_on=draft.reviewed_on,
        reviewer=draft.reviewer,
        decision=record.decision,
    )
