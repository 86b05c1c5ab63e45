"""Findings of the vetting: what the answers of a review say, and what conditions compare with."""

from dataclasses import replace
from datetime import date

import pytest

from vetdesk.domain.conditions import holds
from vetdesk.domain.findings import (
    CONFIRMED,
    Finding,
    State,
    changes,
    fact_of,
    finding_facts,
    gathered,
    spread,
    state_in,
    state_of,
    states,
)
from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.packs import Text

ON = date(2026, 11, 1)


def given_finding(*checks, asked_if=None):
    words = {state: Text(zh=state.value, en=state.value) for state in State}
    return Finding(
        id="past_penalty",
        checks=checks,
        title=Text(zh="处罚", en="Penalty"),
        words=words,
        citations=(),
        asked_if=asked_if,
    )


def answered(**outcomes):
    return {name.replace("_", "-"): CheckAnswer(outcome=one, on=ON) for name, one in outcomes.items()}


@pytest.mark.parametrize(
    ("answers", "state"),
    [
        (answered(CV_B03="pass", CV_B14="pass"), State.CLEAR),
        (answered(CV_B03="pass", CV_B14="na"), State.CLEAR),
        (answered(CV_B03="pass"), State.UNKNOWN),
        (answered(), State.UNKNOWN),
        (answered(CV_B03="pass", CV_B14="fail"), State.FOUND),
        (answered(CV_B14="fail"), State.FOUND),
    ],
    ids=["all_passed", "one_not_applicable", "one_open", "none_answered", "one_failed", "failed_and_open"],
)
def test_one_failed_check_is_a_finding_and_an_open_one_leaves_it_unknown(answers, state):
    assert state_of(given_finding("CV-B03", "CV-B14"), answers, {}) is state


def test_a_finding_the_review_does_not_ask_for_is_not_asked_even_with_a_failed_check():
    finding = given_finding("CV-E05", asked_if={"road": "entrustment"})

    assert state_of(finding, answered(CV_E05="fail"), {"road": "assignment"}) is State.NOT_ASKED


def test_what_is_not_known_yet_counts_as_found_in_conditions():
    facts = finding_facts(states([given_finding("CV-B03")], {}, {}))

    assert holds({"past_penalty": "found"}, facts)
    assert holds({"past_penalty": "unknown"}, facts)
    assert not holds({"past_penalty": "clear"}, facts)


def test_a_condition_may_ask_for_what_is_found_and_nothing_else():
    unknown, found = (finding_facts({"past_penalty": one}) for one in (State.UNKNOWN, State.FOUND))

    assert holds({"past_penalty": CONFIRMED}, found)
    assert not holds({"past_penalty": CONFIRMED}, unknown)
    assert holds({"past_penalty": "found"}, found)


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        (("found",), (CONFIRMED, "unknown")),
        (("unknown",), ("unknown",)),
        ((CONFIRMED,), (CONFIRMED,)),
        (("found", "not_asked"), (CONFIRMED, "unknown", "not_asked")),
    ],
    ids=["found", "unknown", "confirmed", "three"],
)
def test_found_and_not_known_yet_are_chosen_one_by_one_and_kept_as_before(kept, shown):
    assert spread(kept) == shown
    assert gathered(shown) == kept


@pytest.mark.parametrize("state", list(State), ids=[state.value for state in State])
def test_a_fact_tells_the_state_it_was_made_from(state):
    assert state_in(fact_of(state)) is state
    assert state_in(list(fact_of(state))) is state


@pytest.mark.parametrize(
    "other", ["found", True, (), ("phone", "visit")], ids=["text", "flag", "empty", "other"]
)
def test_other_facts_tell_of_no_finding(other):
    assert state_in(other) is None


def test_a_finding_that_changed_says_what_it_said_and_what_it_says():
    finding = given_finding("CV-B03")

    (change,) = changes([finding], {"past_penalty": "clear"}, {"past_penalty": State.FOUND})

    assert change.words("zh-CN") == "处罚（批准时：clear；现在：found）"
    assert change.words("en") == "Penalty (then: clear; now: found)"


@pytest.mark.parametrize(
    "before", [{}, {"past_penalty": "found"}, {"past_penalty": "no_such_state"}, {"other": "clear"}],
    ids=["nothing_kept", "the_same", "a_state_of_old", "another_finding"],
)  # fmt: skip
def test_a_finding_of_which_nothing_else_was_kept_has_not_changed(before):
    assert changes([given_finding("CV-B03")], before, {"past_penalty": State.FOUND}) == ()


@pytest.mark.parametrize("says", [State.FOUND, State.UNKNOWN])
def test_a_passed_check_that_holds_no_more_counts_as_the_finding_says(says):
    finding = replace(given_finding("CV-E05"), if_lapsed=says)

    assert state_of(finding, answered(CV_E05="pass"), {}) is State.CLEAR
    assert state_of(finding, answered(CV_E05="pass"), {}, lapsed={"CV-E05"}) is says
    assert state_of(finding, answered(CV_E05="fail"), {}, lapsed={"CV-E05"}) is State.FOUND
