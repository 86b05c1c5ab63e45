"""Decisions on reviews: who may take them, the sign-offs before them, what they rest on afterwards."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID

from vetdesk.domain.admission import (
    SignOff,
    SignOffRole,
    require_apart,
    require_sign_offs,
    require_signer,
)
from vetdesk.domain.parties import after_decision
from vetdesk.domain.staff import StaffMember
from vetdesk.domain.staleness import StaleCause
from vetdesk.domain.text import same_name
from vetdesk.domain.vetting import (
    DeciderIsReviewer,
    Decision,
    DecisionOutcome,
    ReviewStatus,
    decision_valid_until,
    require_decidable,
)
from vetdesk.services import reviewstanding
from vetdesk.services.desk import Desk
from vetdesk.services.errors import FieldProblem, FormInvalid, NotFound, ReviewClosed
from vetdesk.services.settings import Settings
from vetdesk.store import conditions as condition_rows
from vetdesk.store import parties, sign_offs, vetting
from vetdesk.store.conditions import ConditionDraft
from vetdesk.store.session import Session
from vetdesk.store.vetting import DecisionLine

if TYPE_CHECKING:
    from vetdesk.services.vetting import ReviewView

ADMITTING = frozenset({DecisionOutcome.APPROVED, DecisionOutcome.CONDITIONAL})


@dataclass(frozen=True, kw_only=True)
class DecisionRoom:
    """What the decision on a review needs to know before it is taken.

    ``staff`` are the active members, ``deciders`` the names of those who have a passphrase of their own.
    """

    staff: tuple[StaffMember, ...]
    deciders: tuple[str, ...]
    business_owner: str
    sign_offs: tuple[SignOff, ...]
    sign_offs_required: bool


class Decisions:
    """Sign-offs before a decision, and its standing after it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def room(self, review_id: UUID) -> DecisionRoom:
        """Return what a decision on this review needs."""
        holders = self._desk.vault.holders()
        staff = tuple(one for one in self._desk.vault.staff() if one.is_active)
        with self._desk.vault.reading() as session:
            record = vetting.get(session, review_id)
            if record is None:
                raise NotFound("review")
            party = parties.get(session, record.draft.collector_id)
            given = sign_offs.of_review(session, review_id, answers=record.answers_digest)
        return DecisionRoom(
            staff=staff,
            deciders=tuple(one.name for one in staff if one.id in holders),
            business_owner=party.business_owner if party else "",
            sign_offs=given,
            sign_offs_required=Settings(self._desk).get().sign_offs_required,
        )

    def sign_off(
        self, review_id: UUID, role: SignOffRole, *, name: str, passphrase: str
    ) -> tuple[SignOff, ...]:
        """Sign for one side what the review says now, by the signer's own passphrase.

        An answer changed afterwards makes the sign-off void; the side signs again.
        """
        member = self._desk.vault.verify_member(name, passphrase)
        with self._desk.vault.writing("review.sign_off") as session:
            record = vetting.get(session, review_id)
            if record is None:
                raise NotFound("review")
            if record.status is not ReviewStatus.OPEN:
                raise ReviewClosed
            answers = record.answers_digest
            given = sign_offs.of_review(session, review_id, answers=answers)
            require_signer(role, member.name, member.roles, given)
            signed = SignOff(role=role, name=member.name, on=self._desk.today())
            sign_offs.put(session, review_id, signed, answers=answers)
            session.flush()
            return sign_offs.of_review(session, review_id, answers=answers)

    def sign_offs(self, review_id: UUID) -> tuple[SignOff, ...]:
        """Return who has signed the review off."""
        with self._desk.vault.reading() as session:
            record = vetting.get(session, review_id)
            answers = record.answers_digest if record else ""
            return sign_offs.of_review(session, review_id, answers=answers)

    def stale(self, collector_id: UUID) -> tuple[StaleCause, ...]:
        """Return what makes the decision on an admitted collector stale today, the earliest cause first."""
        today = self._desk.today()
        with self._desk.vault.reading() as session:
            party = parties.get(session, collector_id)
            if party is None or not party.status.admits:
                return ()
            found = reviewstanding.causes(session, self._desk, collector_id)
        return tuple(one for one in found if one.since <= today)


def decide(
    desk: Desk,
    view: "ReviewView",
    *,
    outcome: DecisionOutcome,
    reason: str,
    name: str,
    passphrase: str,
    conditions: Sequence[ConditionDraft],
) -> None:
    """Decide on an open review by the decider's own passphrase; what stands in the way is raised.

    Each condition becomes a task of the collector; who it is left to, without a name, is the reviewer.
    """
    if outcome is DecisionOutcome.CONDITIONAL:
        _require_conditions(desk, conditions)
    decider = desk.vault.verify_member(name, passphrase)
    today = desk.today()
    decision = Decision(outcome=outcome, reason=reason, by=decider.name, on=today)
    require_decidable(decision, reviewer=view.draft.reviewer, findings=view.findings)
    if any(same_name(decider.name, name) for name in view.answered_by):
        raise DeciderIsReviewer(decider.name)
    until = decision_valid_until(today)
    with desk.vault.writing("review.decide") as session:
        _require_people(session, desk, view, decision)
        line = DecisionLine(
            outcome=outcome.value,
            reason=reason.strip(),
            by=decider.name,
            on=today,
            valid_until=until,
            conditions=tuple(one.text for one in conditions),
        )
        vetting.decide(session, view.id, line)
        for one in conditions:
            owner = one.owner or view.draft.reviewer
            condition_rows.add(session, view.id, view.collector.id, replace(one, owner=owner))
        parties.set_status(
            session,
            view.collector.id,
            after_decision(view.collector.status, outcome),
            now=desk.now(),
            decided_on=today,
            valid_until=until,
        )
        reviewstanding.note_decision(session, desk, view.collector.id)


def _require_conditions(desk: Desk, conditions: Sequence[ConditionDraft]) -> None:
    key = ""
    if not conditions or any(not one.text.strip() for one in conditions):
        key = "services.field.required"
    elif any(one.due < desk.today() for one in conditions):
        key = "services.field.past"
    elif {one.owner for one in conditions if one.owner} - {one.name for one in desk.vault.staff()}:
        key = "services.field.not_staff"
    if key:
        raise FormInvalid([FieldProblem(field="conditions", key=key, facts={})])


def _require_people(session: Session, desk: Desk, view: "ReviewView", decision: Decision) -> None:
    """Review 3.5 and ``legal.md`` 5.10: the business owner has no part in it, three sides have signed."""
    party = parties.get(session, view.collector.id)
    if party is not None:
        reviewers = {view.draft.reviewer, *view.answered_by}
        require_apart(party.business_owner, decider=decision.by, reviewers=sorted(reviewers))
    if decision.outcome in ADMITTING and Settings(desk).read(session).sign_offs_required:
        record = vetting.get(session, view.id)
        answers = record.answers_digest if record else ""
        require_sign_offs(sign_offs.of_review(session, view.id, answers=answers))
