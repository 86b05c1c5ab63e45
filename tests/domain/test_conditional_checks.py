"""A check may wait for the answer of another; what depends on nothing known is asked, never hidden."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matter_builders import pack
from vetdesk.domain.agreements import CreditorKind
from vetdesk.domain.asking import AnswerKind, AnswerRule
from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.packs import CreditorClass, CreditorGroup
from vetdesk.domain.vetting import assess

TODAY = date(2026, 11, 23)
SHIPPED = pack("cn.vetting.collector")
FIRST, SECOND, THIRD = SHIPPED.items[:3]


def of(**changes):
    """Return a pack of three checks, the later ones changed."""
    second = replace(SECOND, **changes)
    return replace(SHIPPED, items=(FIRST, second, THIRD))


def answer(outcome, value=None, on=TODAY):
    return CheckAnswer(outcome=outcome, on=on, value=value)


def asked(of_pack, answers=None, **facts):
    known = {"creditor_kind": "bank", "channels": (), "road": "entrustment", **facts}
    return [item.id for item in of_pack.asked(known, answers or {})]


AFTER_FAILURE = {f"check.{FIRST.id}": "fail"}


@pytest.mark.parametrize(
    ("answers", "there"),
    [
        ({}, False),
        ({FIRST.id: answer("pass")}, False),
        ({FIRST.id: answer("na")}, False),
        ({FIRST.id: answer("fail")}, True),
    ],
)
def test_a_check_that_waits_for_a_failure_is_asked_after_it(answers, there):
    assert (SECOND.id in asked(of(applies_if=AFTER_FAILURE), answers)) is there


def test_an_open_check_can_be_waited_for():
    waiting = of(applies_if={f"check.{FIRST.id}": "open"})

    assert SECOND.id in asked(waiting)
    assert SECOND.id not in asked(waiting, {FIRST.id: answer("pass")})


@pytest.mark.parametrize(("number", "there"), [(None, False), (Decimal(2), False), (Decimal("2.5"), True)])
def test_a_check_can_wait_for_a_number(number, there):
    answers = {FIRST.id: answer("pass", number)}

    assert (SECOND.id in asked(of(applies_if={f"value.{FIRST.id}": {"above": 2}}), answers)) is there


def test_a_check_can_wait_for_a_choice():
    waiting = of(applies_if={f"value.{FIRST.id}": ["level_2", "level_3"]})

    assert SECOND.id in asked(waiting, {FIRST.id: answer("pass", "level_3")})
    assert SECOND.id in asked(waiting, {FIRST.id: answer("pass", ("level_2", "other"))})
    assert SECOND.id not in asked(waiting, {FIRST.id: answer("pass", "other")})


def test_what_waits_for_a_check_that_is_not_asked_does_not_see_its_old_answer():
    first = replace(FIRST, applies_if={"channels": "visit"})
    waiting = replace(SHIPPED, items=(first, replace(SECOND, applies_if=AFTER_FAILURE), THIRD))
    answers = {FIRST.id: answer("fail")}

    assert asked(waiting, answers, channels=("letter",)) == [THIRD.id]
    assert asked(waiting, answers, channels=("visit",)) == [FIRST.id, SECOND.id, THIRD.id]


def test_an_answer_from_the_future_asks_nothing_yet():
    tomorrow = {FIRST.id: answer("fail", on=TODAY + timedelta(days=1))}
    facts = {"channels": (), "road": "entrustment"}

    found = assess(
        of(applies_if=AFTER_FAILURE), tomorrow, creditor=CreditorKind.BANK, facts=facts, today=TODAY
    )

    assert SECOND.id not in [one.item.id for one in found]


def test_checks_that_wait_for_one_another_are_all_asked():
    first = replace(FIRST, applies_if={f"check.{SECOND.id}": "fail"})
    ring = replace(SHIPPED, items=(first, replace(SECOND, applies_if=AFTER_FAILURE), THIRD))

    assert asked(ring) == [FIRST.id, SECOND.id, THIRD.id]


@pytest.mark.parametrize("condition", [{"check.CV-Z99": "fail"}, {"weather": "rain"}])
def test_a_condition_on_what_nobody_states_leaves_the_check_asked(condition):
    assert SECOND.id in asked(of(applies_if=condition))


def test_a_retired_check_is_asked_by_nobody_and_still_read():
    retired = of(retired=True)

    assert SECOND.id not in asked(retired)
    assert retired.item(SECOND.id).question == SECOND.question


@pytest.mark.parametrize(
    ("kind", "class_"),
    [
        (CreditorKind.BANK, CreditorClass.BANK),
        (CreditorKind.CONSUMER_FINANCE, CreditorClass.CONSUMER_FINANCE),
        (CreditorKind.MICRO_LENDER, CreditorClass.CONSUMER_FINANCE),
        (CreditorKind.AUTO_FINANCE, CreditorClass.CONSUMER_FINANCE),
        (CreditorKind.PLATFORM, CreditorClass.PLATFORM),
        (CreditorKind.AMC, CreditorClass.AMC),
        (CreditorKind.TRADING, CreditorClass.NON_FINANCIAL),
    ],
)
def test_the_switch_by_kind_of_creditor_decides_who_is_asked(kind, class_):
    assert SECOND.id in asked(of(creditors=frozenset({class_})), creditor_kind=kind.value)
    others = frozenset(CreditorClass) - {class_}
    assert SECOND.id not in asked(of(creditors=others), creditor_kind=kind.value)


def test_whoever_is_no_trading_company_stands_in_the_financial_group():
    groups = {kind: CreditorGroup.of(kind) for kind in CreditorKind}

    assert [kind for kind, group in groups.items() if group is CreditorGroup.TRADE] == [CreditorKind.TRADING]


def test_a_finding_knows_the_group_its_bounds_are_read_for():
    years = AnswerRule(kind=AnswerKind.NUMBER, at_least={"fi": Decimal(3)})
    facts = {"channels": (), "road": "entrustment"}

    found = assess(of(answer=years), {}, creditor=CreditorKind.AMC, facts=facts, today=TODAY)

    assert {one.group for one in found} == {CreditorGroup.FI}


OUTCOMES = st.sampled_from(["pass", "fail", "na"])


@given(
    st.dictionaries(st.sampled_from([FIRST.id, THIRD.id]), OUTCOMES),
    st.sampled_from(["pass", "fail", "na", "open", "not_asked"]),
)
def test_a_condition_and_its_opposite_never_ask_together(outcomes, wanted):
    answers = {check: answer(outcome) for check, outcome in outcomes.items()}
    condition = {f"check.{FIRST.id}": wanted}

    here = SECOND.id in asked(of(applies_if=condition), answers)
    opposite = SECOND.id in asked(of(applies_if={"not": condition}), answers)

    assert here is not opposite
