"""Each check of the packs, failed or expired in an otherwise clean matter, gives exactly one obstacle."""

from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import pytest

from matter_builders import (
    ANSWERED,
    AS_OF,
    CREDITORS,
    ROADS,
    asked_of,
    clean_matter,
    matter,
    pack,
    schedule_of,
    with_check,
    with_matter,
)
from vetdesk.domain.agreements import CreditorKind, Road
from vetdesk.domain.gates import GateMatrix, Obstacle, OverrideClass, Severity, evaluate
from vetdesk.domain.gates_facts import MatterFacts, matter_facts
from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.packs import CheckItem, CheckSeverity, Scope
from vetdesk.domain.vetting import PACK_OF_ROAD
from vetdesk.exchange.gates import load_matrix

CASES = [
    pytest.param(road, creditor, item, id=f"{road}-{creditor}-{item.id}")
    for road in ROADS
    for creditor in CREDITORS
    for item in asked_of(road, creditor)
]
LONG_AGO = AS_OF - timedelta(days=800)


@cache
def shipped_matrix() -> GateMatrix:
    return load_matrix()


def obstacles_of(facts: MatterFacts) -> tuple[Obstacle, ...]:
    return evaluate(facts, shipped_matrix(), today=AS_OF)


def blocks_by_itself(item: CheckItem, road: Road, creditor: CreditorKind) -> bool:
    """True for a blocking item that speaks before hand-over."""
    known = matter_facts(matter(road, creditor), schedule_of())
    return (
        item.severity_for(creditor, known) is CheckSeverity.BLOCK
        and item.scope is not Scope.HANDOVER
        and item.id not in {"CV-C02", "CV-G04"}
    )


@pytest.mark.parametrize("road", ROADS)
@pytest.mark.parametrize("creditor", CREDITORS)
def test_a_clean_matter_has_no_obstacle(road, creditor):
    facts = clean_matter(road, creditor)

    assert obstacles_of(facts) == ()


@pytest.mark.parametrize(("road", "creditor", "item"), CASES)
def test_a_failed_check_is_the_only_obstacle(road, creditor, item):
    facts = with_check(clean_matter(road, creditor), item.id, CheckAnswer(outcome="fail", on=ANSWERED))

    (obstacle,) = obstacles_of(facts)

    sold_by_trader = road is Road.ASSIGNMENT and creditor is CreditorKind.TRADING
    blocks = blocks_by_itself(item, road, creditor) and (not sold_by_trader or item.chapter in "AB")
    assert (obstacle.code, obstacle.subject) == ("vetting.check_failed", item.id)
    assert obstacle.severity is (Severity.BLOCK if blocks else Severity.WARN)
    assert obstacle.override is (OverrideClass.TWO_OFFICERS if blocks else OverrideClass.ACKNOWLEDGE)


@pytest.mark.parametrize(
    ("road", "creditor", "item"), [case for case in CASES if case.values[2].validity.has_period]
)
def test_a_check_whose_period_is_over_is_the_only_obstacle(road, creditor, item):
    facts = with_check(clean_matter(road, creditor), item.id, CheckAnswer(outcome="pass", on=LONG_AGO))

    (obstacle,) = obstacles_of(facts)

    sold_by_trader = road is Road.ASSIGNMENT and creditor is CreditorKind.TRADING
    blocks = blocks_by_itself(item, road, creditor) and not sold_by_trader
    assert (obstacle.code, obstacle.subject) == ("vetting.check_expired", item.id)
    assert obstacle.severity is (Severity.BLOCK if blocks else Severity.WARN)


@pytest.mark.parametrize(("road", "creditor", "item"), CASES)
def test_a_check_whose_paper_has_run_out_is_the_only_obstacle(road, creditor, item):
    yesterday = AS_OF - timedelta(days=1)
    answer = CheckAnswer(outcome="pass", on=ANSWERED, valid_until=yesterday)

    (obstacle,) = obstacles_of(with_check(clean_matter(road, creditor), item.id, answer))

    assert (obstacle.code, obstacle.subject) == ("vetting.check_expired", item.id)
    assert obstacle.facts["valid_until"] == str(yesterday)


@pytest.mark.parametrize(("road", "creditor", "item"), CASES)
def test_an_open_blocking_check_stops_the_decision_and_other_open_checks_do_not(road, creditor, item):
    facts = with_check(clean_matter(road, creditor), item.id, None)

    found = [(one.code, one.subject) for one in obstacles_of(facts)]

    expected = [("vetting.decision", item.id)] if blocks_by_itself(item, road, creditor) else []
    assert found == expected


def test_an_answer_dated_ahead_has_not_been_given_yet():
    ahead = CheckAnswer(outcome="pass", on=AS_OF + timedelta(days=1))
    facts = with_check(clean_matter(Road.ENTRUSTMENT, CreditorKind.BANK), "CV-A01", ahead)

    (obstacle,) = obstacles_of(facts)

    assert (obstacle.code, obstacle.subject, obstacle.aspect) == ("vetting.decision", "CV-A01", "check_open")


def test_a_check_is_valid_through_its_last_day():
    last = CheckAnswer(outcome="pass", on=ANSWERED, valid_until=AS_OF)
    facts = with_check(clean_matter(Road.ENTRUSTMENT, CreditorKind.BANK), "CV-A01", last)

    assert obstacles_of(facts) == ()


def test_the_stated_day_of_the_matter_decides_not_the_machine():
    facts = clean_matter(Road.ENTRUSTMENT, CreditorKind.BANK)

    assert evaluate(facts, shipped_matrix(), today=date(2031, 1, 1)) == ()


def test_without_a_stated_day_today_decides():
    facts = with_matter(clean_matter(Road.ENTRUSTMENT, CreditorKind.BANK), as_of=None)

    found = {one.code for one in evaluate(facts, shipped_matrix(), today=date(2031, 1, 1))}

    assert {"vetting.check_expired", "vetting.requery", "person.not_clear"} <= found


@pytest.mark.parametrize("road", ROADS)
def test_the_pack_of_the_other_road_is_one_obstacle(road):
    other = next(one for one in ROADS if one is not road)
    facts = clean_matter(road, CreditorKind.BANK)
    review = facts.matter.review.__class__(**{**vars(facts.matter.review), "pack": PACK_OF_ROAD[other]})

    (obstacle,) = obstacles_of(with_matter(facts, review=review))

    assert (obstacle.code, obstacle.subject, obstacle.aspect) == ("vetting.decision", "decision", "pack")


def test_every_chapter_named_by_the_matrix_stands_in_both_packs():
    for pack_id in PACK_OF_ROAD.values():
        assert {"A", "B"} <= {chapter.id for chapter in pack(pack_id).chapters}


def failed_and_rejected(road: Road, creditor: CreditorKind, check: str) -> MatterFacts:
    facts = with_check(clean_matter(road, creditor), check, CheckAnswer(outcome="fail", on=AS_OF))
    review = facts.matter.review
    return with_matter(facts, review=replace(review, decision=replace(review.decision, outcome="rejected")))


def test_a_warning_does_not_hide_a_rejection():
    facts = failed_and_rejected(Road.ENTRUSTMENT, CreditorKind.BANK, "CV-A04")

    assert {(one.code, one.severity) for one in obstacles_of(facts)} == {
        ("vetting.check_failed", Severity.WARN),
        ("vetting.decision", Severity.BLOCK),
    }


def test_a_failed_check_explains_the_rejection_that_follows_from_it():
    facts = failed_and_rejected(Road.ENTRUSTMENT, CreditorKind.BANK, "CV-A07")

    assert [(one.code, one.subject) for one in obstacles_of(facts)] == [("vetting.check_failed", "CV-A07")]


def test_where_the_decision_only_warns_any_check_explains_it():
    facts = failed_and_rejected(Road.ASSIGNMENT, CreditorKind.TRADING, "CV-A04")

    assert [(one.code, one.subject) for one in obstacles_of(facts)] == [("vetting.check_failed", "CV-A04")]
