"""Conditions in the gates, sign-offs, and the business owner who has no part in a decision."""

from dataclasses import replace
from datetime import timedelta

import pytest

from matter_builders import AS_OF, CREDITORS, ROADS, clean_matter
from vetdesk import wording
from vetdesk.domain.admission import (
    ConditionKind,
    DeciderIsBusinessOwner,
    OpenCondition,
    ReviewerIsBusinessOwner,
    SignOff,
    SignOffNotInRole,
    SignOffRole,
    SignOffsByOne,
    SignOffsMissing,
    require_apart,
    require_sign_offs,
    require_signer,
)
from vetdesk.domain.agreements import CreditorKind, Road
from vetdesk.domain.gates import Severity, Stage, evaluate, evaluate_handover
from vetdesk.domain.matter import Payment
from vetdesk.exchange.gates import load_matrix

AHEAD, PAST = AS_OF + timedelta(days=9), AS_OF - timedelta(days=1)
PAID = Payment(transfer_event="full_payment", received_on=AS_OF)
DECIDER, REVIEWER = "决定人", "审查员"


def facts_with(kind, due=AHEAD, *, road=Road.ENTRUSTMENT, creditor=CreditorKind.BANK):
    paid = {"payment": PAID} if road is Road.ASSIGNMENT else {}
    condition = OpenCondition(text="补交社保清单", due=due, kind=kind)
    return replace(clean_matter(road, creditor, **paid), conditions=(condition,))


def found(facts, stage):
    look = evaluate if stage is Stage.ISSUE else evaluate_handover
    return [(one.code, one.aspect, one.severity) for one in look(facts, load_matrix(), today=AS_OF)]


class TestConditionsInTheGates:
    @pytest.mark.parametrize("road", ROADS)
    @pytest.mark.parametrize("creditor", CREDITORS)
    def test_one_before_signing_warns_at_the_issue(self, road, creditor):
        facts = facts_with(ConditionKind.SIGNING, road=road, creditor=creditor)

        assert found(facts, Stage.ISSUE) == [("vetting.condition", "signing", Severity.WARN)]

    def test_one_before_hand_over_is_no_matter_of_the_issue(self):
        assert found(facts_with(ConditionKind.HANDOVER), Stage.ISSUE) == []

    @pytest.mark.parametrize("kind", [ConditionKind.SIGNING, ConditionKind.HANDOVER])
    @pytest.mark.parametrize("creditor", CREDITORS)
    def test_one_before_hand_over_stops_it_at_lenders(self, kind, creditor):
        severity = Severity.BLOCK if creditor.is_lender else Severity.WARN

        assert found(facts_with(kind, creditor=creditor), Stage.HANDOVER) == [
            ("vetting.condition", kind.value, severity)
        ]

    def test_an_overdue_one_before_hand_over_stops_it_as_well(self):
        assert found(facts_with(ConditionKind.HANDOVER, PAST), Stage.HANDOVER) == [
            ("vetting.condition", "overdue", Severity.BLOCK)
        ]

    @pytest.mark.parametrize("stage", [Stage.ISSUE, Stage.HANDOVER])
    @pytest.mark.parametrize("road", ROADS)
    def test_an_overdue_one_while_running_warns(self, road, stage):
        assert found(facts_with(ConditionKind.RUNNING, PAST, road=road), stage) == [
            ("vetting.condition", "overdue", Severity.WARN)
        ]

    @pytest.mark.parametrize("stage", [Stage.ISSUE, Stage.HANDOVER])
    def test_one_while_running_is_none_of_the_gates_before_its_day(self, stage):
        assert found(facts_with(ConditionKind.RUNNING, AS_OF), stage) == []

    @pytest.mark.parametrize("aspect", ["signing", "handover", "overdue"])
    def test_each_way_to_be_open_has_its_sentence(self, aspect):
        for language in ("zh", "en"):
            said = wording.explain(
                f"gate.vetting.condition.{aspect}", language, subject="补交社保清单", due="2026-12-01"
            )
            assert "补交社保清单" in said
            assert "2026-12-01" in said


class TestTheBusinessOwner:
    @pytest.mark.parametrize(
        ("owner", "aspect"),
        [("钱 进", "owner_decided"), ("赵 敏", "owner_reviewed"), ("孙悦", ""), ("", ""), ("  ", "")],
    )
    def test_old_decisions_of_the_owner_do_not_carry_an_agreement(self, owner, aspect):
        clean = clean_matter(Road.ENTRUSTMENT, CreditorKind.BANK)
        decided = replace(clean.matter.review.decision, by="钱进")
        review = replace(clean.matter.review, decision=decided, reviewer="赵敏")
        facts = replace(clean, matter=replace(clean.matter, review=review), business_owner=owner)

        wanted = [("vetting.decision", aspect, Severity.BLOCK)] if aspect else []
        assert found(facts, Stage.ISSUE) == wanted

    def test_who_owns_the_business_neither_decides_nor_reviews(self):
        with pytest.raises(DeciderIsBusinessOwner) as decides:
            require_apart("决 定 人", decider=DECIDER, reviewers=[REVIEWER])
        with pytest.raises(ReviewerIsBusinessOwner) as reviews:
            require_apart(REVIEWER, decider=DECIDER, reviewers=["某人", REVIEWER])

        for error in (decides.value, reviews.value):
            assert error.name in wording.sentence(error, "zh")

    def test_nobody_is_kept_apart_from_nobody(self):
        require_apart("", decider="", reviewers=[""])
        require_apart("第三人", decider=DECIDER, reviewers=[REVIEWER])


def signed(*roles, name="李雷", void=False):
    return [SignOff(role=role, name=name, on=AS_OF, void=void) for role in roles]


class TestSignOffs:
    def test_all_three_sides_are_needed_and_the_missing_ones_named(self):
        with pytest.raises(SignOffsMissing) as missing:
            require_sign_offs(signed(SignOffRole.LEGAL))

        assert "业务、信息安全" in wording.sentence(missing.value, "zh")
        assert "business, information security" in wording.sentence(missing.value, "en")
        require_sign_offs(signed(*SignOffRole))

    def test_a_void_one_does_not_count(self):
        given = [*signed(SignOffRole.LEGAL, SignOffRole.BUSINESS), *signed(SignOffRole.SECURITY, void=True)]

        with pytest.raises(SignOffsMissing):
            require_sign_offs(given)

    def test_nobody_signs_for_a_side_they_do_not_belong_to(self):
        with pytest.raises(SignOffNotInRole):
            require_signer(SignOffRole.SECURITY, "李雷", {"legal"}, [])

        require_signer(SignOffRole.SECURITY, "李雷", {"legal", "infosec"}, [])

    def test_one_person_does_not_give_all_three(self):
        two = signed(SignOffRole.LEGAL, SignOffRole.BUSINESS)
        every = {role.value for role in SignOffRole}

        with pytest.raises(SignOffsByOne):
            require_signer(SignOffRole.SECURITY, "李 雷", every, two)
        require_signer(SignOffRole.SECURITY, "韩梅梅", every, two)
        require_signer(SignOffRole.BUSINESS, "李雷", every, signed(SignOffRole.LEGAL))
        require_signer(SignOffRole.LEGAL, "李雷", every, [*two])
