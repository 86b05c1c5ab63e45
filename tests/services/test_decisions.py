"""Conditions with day, owner and evidence; sign-offs; the business owner; a decision that goes stale."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from offices import passphrase_of
from reviewing import DECIDER, TEXT, begin, collector, piece, review
from reviewing import pass_at_once as pass_all
from vetdesk.domain.admission import (
    ConditionKind,
    DeciderIsBusinessOwner,
    ReviewerIsBusinessOwner,
    SignOffNotInRole,
    SignOffRole,
    SignOffsByOne,
    SignOffsMissing,
)
from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.parties import CollectorStatus
from vetdesk.domain.staleness import StaleReason
from vetdesk.domain.vetting import DecisionOutcome
from vetdesk.exchange.evidence_files import EvidenceRefused
from vetdesk.services.agreements import MatterQuery
from vetdesk.services.conditions import ConditionDraft
from vetdesk.services.errors import FormInvalid, ReviewClosed
from vetdesk.services.parties import PartyDraft, PartyQuery
from vetdesk.services.staff import StaffDraft
from vetdesk.store import conditions as condition_rows
from vetdesk.store import vetting as review_rows
from vetdesk.vault.errors import WrongPassphrase

__all__ = ["collector", "review"]

LEGAL, BUSINESS, SECURITY = SignOffRole
OWNER = "郑和平"


def decide(services, review, outcome=DecisionOutcome.APPROVED, conditions=(), name=DECIDER):
    return services.vetting.decide(
        review.id,
        outcome=outcome,
        reason="各项核查均已通过。",
        name=name,
        passphrase=passphrase_of(name),
        conditions=conditions,
    )


def admit_with(services, review, *conditions):
    pass_all(services, review)
    decide(services, review, DecisionOutcome.CONDITIONAL, conditions)
    return services.conditions.of(review.collector.id)


def within(services, days, **more):
    return ConditionDraft(text="补充社保清单", due=services.desk.today() + timedelta(days=days), **more)


def give_role(services, name, *roles):
    member = next(one for one in services.staff.all() if one.name == name)
    services.staff.change(member.id, StaffDraft(name=name, roles=roles))


def require_sign_offs(services):
    services.settings.save(replace(services.settings.get(), sign_offs_required=True))


def sign(services, review, role, name):
    return services.decisions.sign_off(review.id, role, name=name, passphrase=passphrase_of(name))


def names_of(services, **query):
    return [one.name for one in services.parties.page(PartyQuery(**query)).items]


class TestConditions:
    def test_each_has_its_own_day_kind_and_owner(self, services, review):
        first, second = admit_with(
            services,
            review,
            within(services, 5, kind=ConditionKind.SIGNING, owner=DECIDER),
            within(services, 40, kind=ConditionKind.HANDOVER),
        )

        assert (first.kind, first.owner) == (ConditionKind.SIGNING, DECIDER)
        assert (second.kind, second.owner) == (ConditionKind.HANDOVER, review.draft.reviewer)
        assert second.due - first.due == timedelta(days=35)

    @pytest.mark.parametrize(
        "wrong",
        [{"owner": "路人甲"}, {"text": "  "}, {"due": date(2026, 11, 19)}],
        ids=lambda one: next(iter(one)),
    )
    def test_one_nobody_can_meet_is_refused(self, services, review, wrong):
        pass_all(services, review)

        with pytest.raises(FormInvalid) as refused:
            decide(services, review, DecisionOutcome.CONDITIONAL, [replace(within(services, 5), **wrong)])

        assert [one.field for one in refused.value.problems] == ["conditions"]
        assert services.conditions.of(review.collector.id) == ()

    def test_it_is_met_with_files_that_can_be_read_again(self, services, review):
        (task,) = admit_with(services, review, within(services, 5))

        services.conditions.meet(
            task.id,
            on=services.desk.today(),
            proof="十一月清单",
            files=[piece(services), piece(services, "b.txt")],
        )

        kept = services.conditions.get(task.id)
        assert [one.name for one in kept.evidence] == ["capture.txt", "b.txt"]
        assert services.vetting.evidence(kept.evidence[0].id) == TEXT
        assert kept.evidence[0].taken_by == services.actor.name
        assert not services.vetting.get(review.id).evidence  # the review itself has none

    def test_a_file_that_proves_nothing_leaves_it_open(self, services, review):
        (task,) = admit_with(services, review, within(services, 5))

        with pytest.raises(EvidenceRefused):
            services.conditions.meet(
                task.id, on=services.desk.today(), proof="清单", files=[piece(services, "a.png", b"MZ")]
            )

        kept = services.conditions.get(task.id)
        assert (kept.line.is_open, kept.evidence) == (True, ())

    def test_it_can_turn_out_not_to_be_met(self, services, review):
        (task,) = admit_with(services, review, within(services, 5))
        services.conditions.meet(task.id, on=services.desk.today(), proof="清单", files=[piece(services)])
        with pytest.raises(FormInvalid):
            services.conditions.reopen(task.id, reason=" ")

        again = services.conditions.reopen(task.id, reason="清单系伪造")

        assert (again.is_open, again.proof, again.reopened_on) == (True, "清单系伪造", services.desk.today())
        assert len(services.conditions.get(task.id).evidence) == 1
        met = services.conditions.meet(task.id, on=services.desk.today(), proof="真清单")
        assert (met.is_open, met.reopened_on) == (False, None)

    @pytest.mark.usefixtures("assignment_issued")
    def test_one_before_signing_stands_before_the_issue_of_the_agreement(self, services):
        matter = services.agreements.page(MatterQuery()).items[0]
        line = services.parties.page(PartyQuery()).items[0]
        (reviewed,) = services.vetting.of(line.id)
        with services.desk.vault.writing("test") as session:
            draft = within(services, 5, kind=ConditionKind.SIGNING)
            condition_rows.add(session, reviewed.id, line.id, draft)
        services.agreements.start_version(matter.id, "补充条款")

        found = [one for one in services.approval.obstacles(matter.id) if one.code == "vetting.condition"]

        assert [(one.subject, one.aspect, one.blocks) for one in found] == [
            ("补充社保清单", "signing", False)
        ]


class TestAStaleDecision:
    def test_a_missed_condition_makes_it_stale_and_meeting_it_mends_it(self, services, review, clock):
        (task,) = admit_with(services, review, within(services, 5))
        party = review.collector
        assert services.decisions.stale(party.id) == ()
        assert names_of(services, stale_by=services.desk.today()) == []

        clock.instant += timedelta(days=6)

        (cause,) = services.decisions.stale(party.id)
        assert (cause.reason, cause.subject) == (StaleReason.MISSED, "补充社保清单")
        today = services.desk.today()
        assert names_of(services, stale_by=today) == [party.name]
        assert services.parties.count(PartyQuery(stale_by=today)).number == 1
        assert services.parties.page(PartyQuery()).items[0].is_stale(today)
        services.conditions.meet(task.id, on=today, proof="清单已补交")
        assert services.decisions.stale(party.id) == ()
        assert names_of(services, stale_by=today) == []

    def test_a_reopened_condition_makes_it_stale_at_once(self, services, review):
        (task,) = admit_with(services, review, within(services, 5))
        services.conditions.meet(task.id, on=services.desk.today(), proof="清单")

        services.conditions.reopen(task.id, reason="清单系伪造")

        assert [one.reason for one in services.decisions.stale(review.collector.id)] == [StaleReason.REOPENED]

    def test_an_expired_check_makes_it_stale_and_names_itself(self, services, review, clock):
        pass_all(services, review)
        ends = services.desk.today() + timedelta(days=30)
        given = CheckAnswer(outcome="pass", on=services.desk.today(), valid_until=ends)
        services.vetting.answer(review.id, "CV-A01", given)
        decide(services, review)
        assert services.parties.get(review.collector.id).stale_from == ends + timedelta(days=1)

        clock.instant += timedelta(days=31)

        (cause,) = services.decisions.stale(review.collector.id)
        assert (cause.reason, cause.subject, cause.since) == (
            StaleReason.EXPIRED,
            "CV-A01",
            ends + timedelta(days=1),
        )

    def test_an_answer_edited_behind_the_decision_makes_it_stale(self, services, review):
        pass_all(services, review)
        decide(services, review)
        given = CheckAnswer(outcome="pass", on=services.desk.today(), note="改过")
        with services.desk.vault.writing("test") as session:
            review_rows.answer(session, review.id, "CV-A01", given)

        (cause,) = services.decisions.stale(review.collector.id)

        assert (cause.reason, cause.subject) == (StaleReason.CHANGED, "CV-A01")

    def test_a_suspended_collector_is_suspended_not_stale(self, services, review, clock):
        admit_with(services, review, within(services, 5))
        clock.instant += timedelta(days=6)

        services.parties.set_status(review.collector.id, CollectorStatus.SUSPENDED, reason="投诉过多")

        assert services.decisions.stale(review.collector.id) == ()
        assert names_of(services, stale_by=services.desk.today()) == []

    def test_the_filter_goes_with_words_and_statuses(self, services, review, clock):
        admit_with(services, review, within(services, 5))
        clock.instant += timedelta(days=6)
        today, name = services.desk.today(), review.collector.name

        assert names_of(services, stale_by=today, text=name[:4]) == [name]
        assert names_of(services, stale_by=today, text="无此机构") == []
        assert names_of(services, stale_by=today, statuses=(CollectorStatus.CONDITIONAL,)) == [name]
        assert names_of(services, stale_by=today, statuses=(CollectorStatus.APPROVED,)) == []

    def test_a_matter_file_run_again_with_other_answers_is_what_it_says_now(self, services, matter_file):
        services.matters.run(matter_file())
        line = services.parties.page(PartyQuery()).items[0]

        assert services.decisions.stale(line.id) == ()


class TestTheBusinessOwner:
    def test_has_to_be_staff(self, services, collector):
        with pytest.raises(FormInvalid):
            services.parties.set_business_owner(collector.id, "路人甲")

        assert services.parties.set_business_owner(collector.id, OWNER).business_owner == OWNER
        assert services.parties.set_business_owner(collector.id, " ").business_owner == ""

    def test_does_not_decide(self, services, review):
        pass_all(services, review)
        services.parties.set_business_owner(review.collector.id, DECIDER)

        with pytest.raises(DeciderIsBusinessOwner):
            decide(services, review)

        assert services.vetting.get(review.id).decision is None

    def test_does_not_review(self, services, collector):
        services.parties.set_business_owner(collector.id, services.actor.name)

        with pytest.raises(ReviewerIsBusinessOwner):
            begin(services, collector)

    def test_who_reviewed_and_became_the_owner_keeps_the_review_from_its_decision(self, services, review):
        pass_all(services, review)
        services.parties.set_business_owner(review.collector.id, review.draft.reviewer)

        with pytest.raises(ReviewerIsBusinessOwner):
            decide(services, review)

    def test_stays_named_when_the_record_is_changed(self, services, collector):
        named = services.parties.set_business_owner(collector.id, OWNER)
        party = replace(named.party, address="新址一号")

        draft = PartyDraft(side=named.side, party=party, profile=named.profile)
        changed = services.parties.change(collector.id, draft)

        assert changed.business_owner == OWNER


class TestSignOffs:
    @pytest.fixture(autouse=True)
    def roles(self, services):
        require_sign_offs(services)
        give_role(services, OWNER, "legal", "business")
        give_role(services, DECIDER, "infosec", "legal", "business")

    def test_an_admission_waits_for_all_three(self, services, review):
        pass_all(services, review)
        with pytest.raises(SignOffsMissing):
            decide(services, review)

        sign(services, review, LEGAL, OWNER)
        sign(services, review, BUSINESS, OWNER)
        with pytest.raises(SignOffsMissing):
            decide(services, review)
        given = sign(services, review, SECURITY, DECIDER)

        assert [(one.role, one.name) for one in given] == [
            (LEGAL, OWNER),
            (BUSINESS, OWNER),
            (SECURITY, DECIDER),
        ]
        assert decide(services, review).decision is not None
        assert [one.void for one in services.decisions.sign_offs(review.id)] == [False] * 3

    def test_a_rejection_waits_for_nobody(self, services, review):
        services.vetting.answer(review.id, "CV-B01", CheckAnswer(outcome="fail", on=services.desk.today()))

        assert decide(services, review, DecisionOutcome.REJECTED).decision is not None

    def test_an_answer_changed_afterwards_makes_them_void(self, services, review):
        pass_all(services, review)
        sign(services, review, LEGAL, OWNER)

        changed = CheckAnswer(outcome="pass", on=services.desk.today(), note="补记")
        services.vetting.answer(review.id, "CV-A01", changed)

        assert [one.void for one in services.decisions.sign_offs(review.id)] == [True]
        assert [one.void for one in sign(services, review, LEGAL, OWNER)] == [False]

    def test_each_needs_the_role_and_the_own_passphrase(self, services, review):
        with pytest.raises(SignOffNotInRole):
            sign(services, review, SECURITY, OWNER)
        with pytest.raises(WrongPassphrase):
            services.decisions.sign_off(review.id, LEGAL, name=OWNER, passphrase="wrong")

        assert services.decisions.sign_offs(review.id) == ()

    def test_one_person_cannot_give_all_three(self, services, review):
        sign(services, review, LEGAL, DECIDER)
        sign(services, review, BUSINESS, DECIDER)

        with pytest.raises(SignOffsByOne):
            sign(services, review, SECURITY, DECIDER)

    def test_a_decided_review_is_signed_off_no_more(self, services, review):
        services.vetting.answer(review.id, "CV-B01", CheckAnswer(outcome="fail", on=services.desk.today()))
        decide(services, review, DecisionOutcome.REJECTED)

        with pytest.raises(ReviewClosed):
            sign(services, review, LEGAL, OWNER)

    def test_the_room_of_the_decision_knows_who_can_do_what(self, services, review):
        services.parties.set_business_owner(review.collector.id, OWNER)

        room = services.decisions.room(review.id)

        assert room.business_owner == OWNER
        assert room.sign_offs_required
        assert {OWNER, DECIDER} <= set(room.deciders)

    def test_a_matter_file_has_none_and_is_issued_all_the_same(self, services, matter_file):
        report = services.matters.run(matter_file())

        assert report.contract_no
