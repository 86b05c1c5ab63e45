"""How long papers are kept: from when, for how long, on which norm; and what a loan may be."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from vetdesk.domain.agreements import Road
from vetdesk.domain.keeping import (
    DEADLINE,
    Clock,
    ClockKind,
    ClockLine,
    Decided,
    Disposal,
    DueTooEarly,
    Ended,
    KeepClass,
    LentAlready,
    Loan,
    NoSuchOriginal,
    StillToBeKept,
    checked_decision,
    checked_loan,
    clocks,
)
from vetdesk.domain.signing import SignedTooEarly, WordsMissing
from vetdesk.exchange.packs_reference import load_calendar, load_deadlines

PERIODS = {kind: load_deadlines().by_id[name] for kind, name in DEADLINE.items()}
ENDED = Ended(
    road=Road.ENTRUSTMENT,
    has_personal=True,
    is_financial=True,
    ended_on=date(2027, 11, 30),
    last_handover_on=date(2027, 3, 15),
    delete_days=30,
)
LOAN = Loan(number=1, borrower="业务部", purpose="开庭", lent_on=date(2026, 11, 20), due=date(2026, 12, 4))


def due(**changes):
    found = clocks(replace(ENDED, **changes), PERIODS, load_calendar())
    return {one.kind: one.due for one in found}


def test_records_of_a_provision_run_three_years_from_the_last_handover():
    assert due()[ClockKind.PROVISION] == due()[ClockKind.ASSESSMENT] == date(2030, 3, 15)
    assert PERIODS[ClockKind.PROVISION].citations[0].norm == "网络数据安全管理条例"
    assert PERIODS[ClockKind.ASSESSMENT].citations[0].article == "56"


def test_without_a_handover_they_run_from_the_end():
    assert due(last_handover_on=None)[ClockKind.PROVISION] == date(2030, 11, 30)


@pytest.mark.parametrize(
    ("keep", "until"),
    [
        (KeepClass.TEN, date(2037, 11, 30)),
        (KeepClass.THIRTY, date(2057, 11, 30)),
        (KeepClass.PERMANENT, None),
    ],
    ids=["ten", "thirty", "for-ever"],
)
def test_the_file_is_kept_for_its_class(keep, until):
    assert due(keep=keep)[ClockKind.FILE] == until


def test_the_trustee_deletes_within_the_days_agreed_or_those_of_the_own_rule():
    assert due()[ClockKind.OTHER_SIDE] == date(2027, 12, 30)
    assert due(delete_days=None)[ClockKind.OTHER_SIDE] == date(2027, 12, 10)


def test_a_buyer_is_the_creditor_and_need_not_delete():
    assert ClockKind.OTHER_SIDE not in due(road=Road.ASSIGNMENT)
    assert ClockKind.OWN_COPY in due(road=Road.ASSIGNMENT)


def test_only_lenders_keep_money_laundering_records_and_only_people_need_the_rest():
    assert set(due(is_financial=False, has_personal=False)) == {ClockKind.FILE}
    assert due(has_personal=False)[ClockKind.LAUNDERING] == date(2037, 11, 30)


def clock(kind=ClockKind.PROVISION, until=date(2030, 3, 15)):
    return Clock(kind=kind, since=date(2027, 3, 15), due=until)


def decided(disposal, until=None, reason="保管期限届满，已粉碎"):
    return Decided(disposal=disposal, reason=reason, on=date.min, by="", until=until)


def test_what_the_law_wants_kept_cannot_be_destroyed_before_the_day_after():
    with pytest.raises(StillToBeKept):
        checked_decision(decided(Disposal.DESTROYED), clock(), today=date(2030, 3, 15))

    assert checked_decision(decided(Disposal.DESTROYED), clock(), today=date(2030, 3, 16))


def test_what_is_kept_for_ever_is_never_destroyed():
    with pytest.raises(StillToBeKept):
        checked_decision(decided(Disposal.DESTROYED), clock(ClockKind.FILE, None), today=date(2099, 1, 1))


def test_what_is_to_go_may_go_at_once_and_keeping_it_needs_a_reason_and_a_day():
    today, own = date(2027, 12, 1), clock(ClockKind.OWN_COPY, date(2027, 12, 10))

    assert checked_decision(decided(Disposal.DESTROYED), own, today=today)
    with pytest.raises(WordsMissing):
        checked_decision(decided(Disposal.DESTROYED, reason=" "), own, today=today)
    for until in (None, today):
        with pytest.raises(DueTooEarly):
            checked_decision(decided(Disposal.KEPT, until), own, today=today)


def test_a_decision_is_wanted_after_a_floor_and_on_the_day_something_is_to_be_gone():
    floor, gone = ClockLine(clock=clock()), ClockLine(clock=clock(ClockKind.OWN_COPY))
    day = date(2030, 3, 15)

    assert not floor.has_run_out(day)
    assert floor.has_run_out(day + timedelta(days=1))
    assert gone.has_run_out(day)
    assert not replace(gone, decided=decided(Disposal.SEALED)).has_run_out(day)


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"number": 5}, NoSuchOriginal),
        ({"number": 0}, NoSuchOriginal),
        ({"number": 2}, LentAlready),
        ({"borrower": " "}, WordsMissing),
        ({"purpose": ""}, WordsMissing),
        ({"lent_on": date(2026, 11, 21)}, SignedTooEarly),
        ({"due": date(2026, 11, 19)}, DueTooEarly),
    ],
    ids=["fifth-of-four", "none", "out", "nobody", "no-purpose", "tomorrow", "back-before"],
)
def test_a_loan_that_cannot_be_is_refused(changes, refused):
    with pytest.raises(refused):
        checked_loan(replace(LOAN, **changes), originals=4, out=frozenset({2}), today=date(2026, 11, 20))
