"""What a review has found, which decision that allows, and for how long."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from matter_builders import AS_OF, pack, passed
from vetdesk.domain.agreements import CreditorKind
from vetdesk.domain.calendars import WorkCalendar
from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.packs import CheckSeverity
from vetdesk.domain.states import TransitionForbidden
from vetdesk.domain.vetting import (
    CheckState,
    ConditionsRequired,
    DeciderIsReviewer,
    Decision,
    DecisionBlocked,
    DecisionOutcome,
    FailedItemRejects,
    Finding,
    ReasonMissing,
    Review,
    ReviewStatus,
    assess,
    best_outcome,
    decision_valid_until,
    needs_conditions,
    recheck_due,
    requeried_in_time,
    state_of,
)

FACTS = {
    "channels": ("phone", "visit", "sms", "letter"),
    "assignee_calls": False,
    "large_portfolio": False,
    "debtor_kinds": ("natural",),
}
COLLECTOR = pack("cn.vetting.collector")
FAIL = CheckAnswer(outcome="fail", on=AS_OF)


def findings_of(**changed: CheckAnswer | None) -> tuple[Finding, ...]:
    """Assess a bank's collector whose checks all passed but for ``changed`` (CV_A01 = ...)."""
    answers = {item.id: passed() for item in COLLECTOR.items}
    for name, answer in changed.items():
        answers.pop(name.replace("_", "-"))
        if answer is not None:
            answers[name.replace("_", "-")] = answer
    return assess(COLLECTOR, answers, creditor=CreditorKind.BANK, facts=FACTS, today=AS_OF)


def failing(severity: CheckSeverity, count: int, *, chapters: str) -> dict[str, CheckAnswer]:
    """Return failures of ``count`` items of this severity in these chapters."""
    ids = [one.item.id for one in findings_of() if one.severity is severity and one.item.chapter in chapters]
    assert len(ids) >= count
    return {check.replace("-", "_"): FAIL for check in ids[:count]}


def decision(outcome: DecisionOutcome, *, by: str = "决定人", reason: str = "材料齐全") -> Decision:
    return Decision(outcome=outcome, reason=reason, by=by, on=AS_OF)


def submitted() -> Review:
    return Review(pack=COLLECTOR.id, reviewer="审查员").submit()


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (None, CheckState.OPEN),
        (passed(AS_OF), CheckState.PASS),
        (passed(AS_OF + timedelta(days=1)), CheckState.OPEN),
        (CheckAnswer(outcome="na", on=AS_OF), CheckState.NA),
        (FAIL, CheckState.FAIL),
        (passed(date(2026, 8, 23)), CheckState.PASS),
        (passed(date(2026, 8, 22)), CheckState.EXPIRED),
        (CheckAnswer(outcome="pass", on=AS_OF, valid_until=AS_OF), CheckState.PASS),
        (CheckAnswer(outcome="fail", on=date(2020, 1, 1)), CheckState.FAIL),
        (CheckAnswer(outcome="na", on=date(2020, 1, 1)), CheckState.NA),
    ],
)
def test_a_quarterly_check_stands_where_its_answer_and_the_day_put_it(answer, expected):
    assert state_of(COLLECTOR.item("CV-A01"), answer, today=AS_OF) is expected


def test_a_review_without_faults_may_be_approved():
    review = submitted().decide(decision(DecisionOutcome.APPROVED), findings=findings_of())

    assert review.status is ReviewStatus.DECIDED
    assert review.decision is not None
    assert review.decision.valid_until == date(2027, 11, 23)


def test_a_failed_blocking_item_allows_nothing_but_rejection():
    found = findings_of(CV_A01=FAIL)

    with pytest.raises(FailedItemRejects) as refused:
        submitted().decide(decision(DecisionOutcome.CONDITIONAL), findings=found)

    assert refused.value.failed == ("CV-A01",)
    assert best_outcome(found) is DecisionOutcome.REJECTED


def test_a_rejection_does_not_wait_for_the_remaining_answers():
    found = findings_of(CV_A01=FAIL, CV_A02=None)

    review = submitted().decide(decision(DecisionOutcome.REJECTED), findings=found)

    assert review.status is ReviewStatus.DECIDED


@pytest.mark.parametrize("answer", [None, passed(date(2025, 1, 1))])
@pytest.mark.parametrize("outcome", DecisionOutcome)
def test_an_open_or_expired_blocking_item_prevents_every_decision(answer, outcome):
    found = findings_of(CV_A01=answer)

    with pytest.raises(DecisionBlocked) as blocked:
        submitted().decide(decision(outcome), findings=found)

    assert blocked.value.gaps == ("CV-A01",)
    assert best_outcome(found) is None


def test_conditions_to_be_met_after_signing_do_not_prevent_a_decision():
    found = findings_of(CV_C02=None, CV_G04=None)

    assert best_outcome(found) is DecisionOutcome.APPROVED


def test_four_warnings_in_a_chapter_still_allow_an_approval():
    assert not needs_conditions(findings_of(**failing(CheckSeverity.WARN, 4, chapters="A")))


def test_five_warnings_in_a_chapter_need_conditions():
    found = findings_of(**failing(CheckSeverity.WARN, 5, chapters="A"))

    with pytest.raises(ConditionsRequired) as refused:
        submitted().decide(decision(DecisionOutcome.APPROVED), findings=found)

    assert refused.value.count == 5
    assert submitted().decide(decision(DecisionOutcome.CONDITIONAL), findings=found).decision is not None


def test_twelve_warnings_in_all_need_conditions():
    spread = {
        **failing(CheckSeverity.WARN, 4, chapters="A"),
        **failing(CheckSeverity.WARN, 4, chapters="B"),
        **failing(CheckSeverity.WARN, 3, chapters="E"),
    }

    assert not needs_conditions(findings_of(**spread))
    assert needs_conditions(findings_of(**spread, **failing(CheckSeverity.WARN, 1, chapters="F")))


def test_the_reviewer_cannot_decide():
    with pytest.raises(DeciderIsReviewer):
        submitted().decide(decision(DecisionOutcome.APPROVED, by="审 查 员"), findings=findings_of())


def test_a_decision_needs_a_reason():
    with pytest.raises(ReasonMissing):
        submitted().decide(decision(DecisionOutcome.APPROVED, reason="  "), findings=findings_of())


def test_a_review_is_submitted_before_it_is_decided():
    review = Review(pack=COLLECTOR.id, reviewer="审查员")

    with pytest.raises(TransitionForbidden):
        review.decide(decision(DecisionOutcome.APPROVED), findings=findings_of())


def test_a_submitted_review_may_go_back_to_the_reviewer():
    assert submitted().reopen().status is ReviewStatus.OPEN


def test_an_incident_ends_a_decision_early():
    review = submitted().decide(decision(DecisionOutcome.APPROVED), findings=findings_of())

    assert review.end().status is ReviewStatus.ENDED


def test_items_for_channels_the_collector_does_not_use_are_not_asked():
    facts = {**FACTS, "channels": ("letter",)}

    found = assess(COLLECTOR, {}, creditor=CreditorKind.BANK, facts=facts, today=AS_OF)

    assert {"CV-E02", "CV-G09"}.isdisjoint(one.item.id for one in found)


def test_the_same_item_weighs_differently_for_a_trading_creditor():
    item = COLLECTOR.item("CV-E07")
    by_kind = {
        kind: next(
            one.severity
            for one in assess(COLLECTOR, {}, creditor=kind, facts=FACTS, today=AS_OF)
            if one.item is item
        )
        for kind in (CreditorKind.BANK, CreditorKind.TRADING)
    }

    assert by_kind == {CreditorKind.BANK: CheckSeverity.BLOCK, CreditorKind.TRADING: CheckSeverity.WARN}


def test_a_decision_made_on_a_leap_day_ends_on_the_last_of_february():
    assert decision_valid_until(date(2028, 2, 29)) == date(2029, 2, 28)


def test_registries_are_asked_again_each_quarter():
    assert recheck_due(date(2026, 11, 30)) == date(2027, 2, 28)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [(date(2026, 11, 23), True), (date(2026, 11, 9), True), (date(2026, 11, 6), False), (None, False)],
)
def test_ten_working_days_are_counted_without_weekends(asked, expected):
    assert requeried_in_time(asked, signing=date(2026, 11, 23), calendar=WorkCalendar()) is expected


def test_public_holidays_stretch_the_ten_working_days():
    week = frozenset(date(2026, 10, day) for day in range(1, 8))

    assert not requeried_in_time(date(2026, 9, 25), signing=date(2026, 10, 14), calendar=WorkCalendar())
    assert requeried_in_time(
        date(2026, 9, 25), signing=date(2026, 10, 14), calendar=WorkCalendar(holidays=week)
    )


def test_a_query_after_signing_does_not_count():
    assert not requeried_in_time(AS_OF + timedelta(days=1), signing=AS_OF, calendar=WorkCalendar())


def test_a_finding_tells_the_last_day_of_its_answer():
    found = {one.item.id: one for one in findings_of(CV_A01=passed(date(2026, 11, 1)))}

    assert found["CV-A01"].valid_until == date(2027, 2, 1)
    assert replace(found["CV-A01"], severity=CheckSeverity.INFO).is_grave is False
