"""A decision goes stale by itself, and says for which check or condition, and since when."""

from datetime import timedelta

import pytest

from matter_builders import AS_OF, pack, passed
from vetdesk.domain.agreements import CreditorKind
from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.staleness import Promise, StaleReason, stale_causes
from vetdesk.domain.vetting import assess

DECIDED = AS_OF
FACTS = {
    "channels": ("phone",),
    "assignee_calls": False,
    "large_portfolio": False,
    "debtor_kinds": ("natural",),
}
PACK = pack("cn.vetting.collector")
LATER = DECIDED + timedelta(days=20)


def findings(**changed):
    answers = {item.id: passed(DECIDED) for item in PACK.items}
    answers |= {name.replace("_", "-"): answer for name, answer in changed.items() if answer is not None}
    for name, answer in changed.items():
        if answer is None:
            del answers[name.replace("_", "-")]
    return assess(PACK, answers, creditor=CreditorKind.BANK, facts=FACTS, today=LATER)


def causes(found, *, changed=None, promises=(), until=LATER):
    said = stale_causes(found, changed=changed or {}, promises=promises, decided_on=DECIDED)
    return [(one.reason, one.subject, one.since) for one in said if one.since <= until]


def test_a_decision_whose_checks_hold_is_not_stale():
    assert causes(findings()) == []


def test_it_is_stale_from_the_day_after_a_blocking_check_ran_out():
    last = LATER - timedelta(days=3)
    ends = CheckAnswer(outcome="pass", on=DECIDED, valid_until=last)

    assert causes(findings(CV_A01=ends)) == [(StaleReason.EXPIRED, "CV-A01", last + timedelta(days=1))]
    assert causes(findings(CV_A01=ends), until=last) == []


def test_a_check_that_is_not_blocking_makes_nothing_stale():
    ends = CheckAnswer(outcome="pass", on=DECIDED, valid_until=DECIDED)

    assert causes(findings(CV_A04=ends)) == []


def test_a_check_that_fails_later_makes_it_stale_on_that_day():
    fails = CheckAnswer(outcome="fail", on=LATER)

    assert causes(findings(CV_A01=fails)) == [(StaleReason.FAILED, "CV-A01", LATER)]


def test_an_edited_answer_makes_it_stale_even_when_it_still_passes():
    day = DECIDED + timedelta(days=2)

    assert causes(findings(), changed={"CV-A04": day}) == [(StaleReason.CHANGED, "CV-A04", day)]


def test_an_answer_taken_away_makes_it_stale():
    assert causes(findings(CV_A01=None), changed={"CV-A01": DECIDED}) == [
        (StaleReason.CHANGED, "CV-A01", DECIDED)
    ]


def test_a_changed_check_the_pack_no_longer_asks_is_named_all_the_same():
    assert causes(findings(), changed={"CV-Z99": DECIDED}) == [(StaleReason.CHANGED, "CV-Z99", DECIDED)]


@pytest.mark.parametrize(
    ("promise", "reason", "since"),
    [
        (Promise(text="补交", due=DECIDED), StaleReason.MISSED, DECIDED + timedelta(days=1)),
        (Promise(text="补交", due=LATER, reopened_on=DECIDED), StaleReason.REOPENED, DECIDED),
        (
            Promise(text="补交", due=DECIDED, reopened_on=LATER),
            StaleReason.MISSED,
            DECIDED + timedelta(days=1),
        ),
    ],
    ids=["missed", "reopened", "reopened-after-its-day"],
)
def test_a_condition_makes_it_stale(promise, reason, since):
    assert causes(findings(), promises=[promise]) == [(reason, "补交", since)]


@pytest.mark.parametrize(
    "promise",
    [Promise(text="补交", due=LATER), Promise(text="补交", due=DECIDED, is_open=False)],
    ids=["open-in-time", "met"],
)
def test_a_condition_that_is_kept_makes_nothing_stale(promise):
    assert causes(findings(), promises=[promise]) == []


def test_the_earliest_cause_stands_first_and_those_ahead_are_known():
    ends = CheckAnswer(outcome="pass", on=DECIDED, valid_until=LATER + timedelta(days=30))
    promises = [Promise(text="补交", due=LATER)]

    found = stale_causes(findings(CV_A01=ends), changed={}, promises=promises, decided_on=DECIDED)

    assert (found[0].subject, found[0].since) == ("补交", LATER + timedelta(days=1))
    assert "CV-A01" in {one.subject for one in found}
