"""Who stands in the white list of a day, and what of it may be published."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest

from vetdesk.domain.admission import ConditionKind, OpenCondition
from vetdesk.domain.agreements import CreditorKind, Road
from vetdesk.domain.parties import CollectorStatus
from vetdesk.domain.whitelist import LeftOut, Standing, is_personal, left_out, summarised

DAY = date(2026, 11, 23)
STANDING = Standing(
    id=uuid4(),
    name="申达",
    uscc="91310115MA1HB7TW92",
    status=CollectorStatus.APPROVED,
    decided_on=DAY,
    valid_until=DAY,
    stale_from=None,
    complaint_channel="400-820-8820",
    road=Road.ENTRUSTMENT,
    creditor_kind=CreditorKind.BANK,
)


def test_an_admitted_collector_stands_in_it_from_its_first_to_its_last_day():
    assert left_out(STANDING, DAY) is None
    assert left_out(replace(STANDING, status=CollectorStatus.CONDITIONAL), DAY) is None


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"status": CollectorStatus.SUSPENDED}, LeftOut.SUSPENDED),
        ({"status": CollectorStatus.EXITED}, LeftOut.EXITED),
        ({"status": CollectorStatus.REJECTED}, LeftOut.REJECTED),
        ({"status": CollectorStatus.IN_REVIEW}, LeftOut.IN_REVIEW),
        ({"decided_on": DAY + timedelta(days=1)}, LeftOut.NOT_YET),
        ({"valid_until": DAY - timedelta(days=1)}, LeftOut.LAPSED),
        ({"stale_from": DAY}, LeftOut.STALE),
        ({"road": None}, LeftOut.UNDECIDED),
    ],
)
def test_whoever_is_left_out_has_a_reason(change, reason):
    assert left_out(replace(STANDING, **change), DAY) is reason


def test_a_decision_that_goes_stale_tomorrow_stands_in_it_today():
    assert left_out(replace(STANDING, stale_from=DAY + timedelta(days=1)), DAY) is None


@pytest.mark.parametrize(
    "channel",
    [
        "张三 138-0000-1111",
        "13800001111",
        "+86 138 0000 1111",
        "１３８００００１１１１",
        "31010119900101123X",
    ],
)
def test_somebodys_own_number_is_not_published(channel):
    one = replace(STANDING, complaint_channel=channel)

    assert (one.published_channel, one.withholds_channel) == ("", True)


@pytest.mark.parametrize(
    "channel", ["400-820-8820", "021-58760050（工作日9:00至17:00）", "95188转3", "", "12378"]
)
def test_a_line_of_the_collector_is_published(channel):
    assert not is_personal(channel)
    assert replace(STANDING, complaint_channel=channel).published_channel == channel


def test_conditions_are_counted_by_kind_without_their_words():
    late = DAY + timedelta(days=9)
    found = summarised(
        [
            OpenCondition(text="王芳签字", due=DAY, kind=ConditionKind.SIGNING),
            OpenCondition(text="补交", due=late, kind=ConditionKind.SIGNING),
            OpenCondition(text="公示", due=DAY),
        ]
    )

    assert [(one.kind, one.number, one.until) for one in found] == [
        (ConditionKind.SIGNING, 2, late),
        (ConditionKind.RUNNING, 1, DAY),
    ]
