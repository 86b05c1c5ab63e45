"""Agreements and collectors move only along the steps of their status words."""

import pytest

from vetdesk.domain.agreements import AgreementStatus
from vetdesk.domain.parties import CollectorStatus, after_decision, under_review
from vetdesk.domain.states import TransitionForbidden
from vetdesk.domain.vetting import DecisionOutcome

WAY = [
    AgreementStatus.DRAFT,
    AgreementStatus.IN_REVIEW,
    AgreementStatus.APPROVED,
    AgreementStatus.ISSUED,
    AgreementStatus.SIGNED,
    AgreementStatus.RUNNING,
    AgreementStatus.ENDED,
    AgreementStatus.ARCHIVED,
]


def test_an_agreement_goes_from_draft_to_archive():
    status = WAY[0]

    for step in WAY[1:]:
        status = status.to(step)

    assert status is AgreementStatus.ARCHIVED


def test_a_reviewer_may_ask_for_changes_and_get_the_text_back():
    status = AgreementStatus.IN_REVIEW.to(AgreementStatus.CHANGES_REQUESTED)

    assert status.to(AgreementStatus.IN_REVIEW) is AgreementStatus.IN_REVIEW


@pytest.mark.parametrize(
    ("current", "wanted"),
    [
        (AgreementStatus.DRAFT, AgreementStatus.APPROVED),
        (AgreementStatus.DRAFT, AgreementStatus.ISSUED),
        (AgreementStatus.IN_REVIEW, AgreementStatus.ISSUED),
        (AgreementStatus.ISSUED, AgreementStatus.DRAFT),
        (AgreementStatus.SIGNED, AgreementStatus.ISSUED),
        (AgreementStatus.ARCHIVED, AgreementStatus.RUNNING),
    ],
)
def test_no_step_is_skipped_and_none_is_taken_back(current, wanted):
    with pytest.raises(TransitionForbidden) as refused:
        current.to(wanted)

    assert refused.value.facts() == {"kind": "AgreementStatus", "current": current, "wanted": wanted}


def test_every_status_can_reach_the_archive():
    for status in AgreementStatus:
        seen, edge = {status}, {status}
        while edge:
            edge = {after for one in edge for after in one.next} - seen
            seen |= edge
        assert AgreementStatus.ARCHIVED in seen


def test_text_is_fixed_from_issue_on():
    assert [status for status in AgreementStatus if status.is_fixed] == WAY[3:]


@pytest.mark.parametrize("outcome", DecisionOutcome)
def test_a_decided_review_gives_the_collector_its_status(outcome):
    assert after_decision(CollectorStatus.IN_REVIEW, outcome).value == outcome.value


def test_a_prospect_is_not_admitted_without_a_review():
    with pytest.raises(TransitionForbidden):
        after_decision(CollectorStatus.PROSPECT, DecisionOutcome.APPROVED)


def test_a_suspended_collector_comes_back_only_through_a_review():
    assert CollectorStatus.SUSPENDED.next == {CollectorStatus.IN_REVIEW, CollectorStatus.EXITED}


def test_only_admitted_collectors_may_contract():
    assert {status for status in CollectorStatus if status.admits} == {
        CollectorStatus.APPROVED,
        CollectorStatus.CONDITIONAL,
    }


@pytest.mark.parametrize("admitted", [CollectorStatus.APPROVED, CollectorStatus.CONDITIONAL])
def test_a_renewal_takes_no_admission_away_until_it_is_decided(admitted):
    assert under_review(admitted) is admitted
    for outcome in DecisionOutcome:
        assert after_decision(admitted, outcome).value == outcome.value


@pytest.mark.parametrize(
    "status",
    [CollectorStatus.PROSPECT, CollectorStatus.REJECTED, CollectorStatus.SUSPENDED, CollectorStatus.EXITED],
)
def test_a_review_of_a_collector_without_admission_shows(status):
    assert under_review(status) is CollectorStatus.IN_REVIEW
