"""Conditions are data: they hold, they name what they read, and they refuse what they cannot read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetdesk.domain.conditions import MalformedCondition, UnknownFact, cycles, holds, reads

FACTS = {
    "road": "entrustment",
    "creditor_kind": "bank",
    "channels": ("phone", "visit"),
    "natural_debtors": True,
    "households": 51,
    "record_no": None,
}
NAMES = st.sampled_from(["road", "creditor_kind", "channels"])
WORDS = st.sampled_from(["entrustment", "assignment", "bank", "phone", "letter"])
SIMPLE = st.dictionaries(NAMES, WORDS | st.lists(WORDS, min_size=1, max_size=3), max_size=3)
CONDITIONS = st.recursive(
    SIMPLE,
    lambda inner: st.one_of(
        inner.map(lambda part: {"not": part}),
        st.lists(inner, max_size=3).map(lambda parts: {"any": parts}),
        st.lists(inner, max_size=3).map(lambda parts: {"all": parts}),
    ),
    max_leaves=5,
)


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ({}, True),
        ({"road": "entrustment"}, True),
        ({"road": "assignment"}, False),
        ({"creditor_kind": ["bank", "trading"]}, True),
        ({"channels": "phone"}, True),
        ({"channels": ["letter", "sms"]}, False),
        ({"road": "entrustment", "channels": "letter"}, False),
        ({"not": {"road": "assignment"}}, True),
        ({"any": [{"road": "assignment"}, {"channels": "visit"}]}, True),
        ({"all": [{"road": "entrustment"}, {"channels": "sms"}]}, False),
        ({"any": []}, False),
        ({"natural_debtors": True}, True),
        ({"natural_debtors": 1}, False),
        ({"record_no": ""}, False),
        ({"households": {"above": 50}}, True),
        ({"households": {"above": 51}}, False),
        ({"households": {"at_least": 51, "below": 52}}, True),
        ({"households": {"at_most": 50}}, False),
    ],
)
def test_a_condition_holds_when_every_key_does(condition, expected):
    assert holds(condition, FACTS) is expected


def test_a_condition_names_every_fact_it_reads():
    condition = {"road": "entrustment", "any": [{"channels": "phone"}, {"not": {"households": {"above": 1}}}]}

    assert reads(condition) == {"road", "channels", "households"}


def test_a_fact_nobody_states_is_an_error_not_a_no():
    with pytest.raises(UnknownFact) as missing:
        holds({"colour": "red"}, FACTS)

    assert missing.value.name == "colour"


@pytest.mark.parametrize(
    "condition", [{"not": "road"}, {"any": {"road": "x"}}, {"all": ["road"]}, {"households": {"like": 3}}]
)
def test_a_malformed_condition_is_refused_before_it_is_needed(condition):
    with pytest.raises(MalformedCondition):
        reads(condition)


def test_only_numbers_are_compared():
    with pytest.raises(MalformedCondition):
        holds({"road": {"above": 3}}, FACTS)


@given(CONDITIONS)
def test_a_negated_condition_is_the_opposite(condition):
    assert holds({"not": condition}, FACTS) is not holds(condition, FACTS)


@given(CONDITIONS)
def test_facts_a_condition_does_not_read_change_nothing(condition):
    only = {name: FACTS[name] for name in reads(condition)}

    assert holds(condition, only) is holds(condition, FACTS)


@pytest.mark.parametrize(
    ("conditions", "rings"),
    [
        ({"A": {}, "B": {"check.A": "fail"}}, ()),
        ({"A": {"check.A": "fail"}}, (("A",),)),
        ({"A": {"check.B": "fail"}, "B": {"value.A": {"above": 1}}}, (("A", "B"),)),
        (
            {"A": {"check.B": "fail"}, "B": {"any": [{"check.C": "pass"}]}, "C": {"not": {"check.A": "na"}}},
            (("A", "B", "C"),),
        ),
        ({"A": {"check.GONE": "fail"}}, ()),
    ],
)
def test_checks_that_wait_for_one_another_are_found_as_a_ring(conditions, rings):
    assert cycles(conditions) == rings


def test_a_number_that_is_not_known_is_neither_above_nor_below():
    assert not holds({"value.A": {"above": 1}}, {"value.A": None})
    assert not holds({"value.A": {"below": 1}}, {"value.A": None})
