"""When a register is to be asked again, what an answer is worth since, and what must be shown."""

from datetime import date

import pytest

from vetdesk.domain.calendars import WorkCalendar
from vetdesk.domain.holding import Hold, last_day
from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.rechecks import (
    CaptureMissing,
    SigningWindow,
    asked_by,
    due_on,
    errands,
    renewed,
    require_shown,
    signing_windows,
)
from vetdesk.domain.vetting import CheckState, state_of
from vetdesk.exchange.packs import load_all
from vetdesk.exchange.registers import load_registers

PACK = load_all()["cn.vetting.collector"]
REGISTERS = load_registers()
MONDAY = date(2026, 11, 23)
ASKED = date(2026, 11, 10)
LICENCE = PACK.item("CV-A01")


def test_a_register_is_due_after_a_quarter():
    assert due_on(date(2026, 11, 30)) == date(2027, 2, 28)


def test_before_a_signing_a_register_is_due_by_the_day_of_signing():
    window = SigningWindow(day=date(2026, 12, 4), opens=date(2026, 11, 20))

    assert due_on(date(2026, 11, 19), signing=window) == date(2026, 12, 4)
    assert due_on(date(2026, 11, 20), signing=window) == date(2027, 2, 20)


def test_the_signings_ahead_end_with_the_tenth_working_day():
    windows = signing_windows(MONDAY, WorkCalendar())

    assert (windows[0].day, windows[-1].day) == (MONDAY, date(2026, 12, 7))
    assert windows[-1].opens == MONDAY


def test_a_holiday_moves_the_day_from_which_a_look_up_is_young_enough():
    holidays = WorkCalendar(holidays={date(2026, 11, 24), date(2026, 11, 25)})

    assert signing_windows(MONDAY, holidays)[-1].day == date(2026, 12, 9)


@pytest.mark.parametrize("due", [date(2027, 2, 28), date(2027, 3, 1), date(2026, 5, 31)], ids=str)
def test_counting_back_finds_the_last_look_up_that_is_due(due):
    day = asked_by(due)

    assert due_on(day) <= due < due_on(date.fromordinal(day.toordinal() + 1))


def test_only_registers_with_a_check_that_lapses_before_signing_have_an_errand():
    found = {one.register: one for one in errands(PACK, REGISTERS)}

    assert "enterprise" in found
    assert found["enterprise"].months == 3
    assert LICENCE in found["enterprise"].checks
    assert not errands(load_all()["us.vetting.collector"], REGISTERS)


def test_a_check_of_two_registers_is_renewed_by_both_only():
    double = next(item for item in PACK.items if sum(register.serves(item) for register in REGISTERS) > 1)
    serving = [one.id for one in REGISTERS if one.serves(double)]
    half = {serving[0]: date(2026, 11, 20)}

    assert double.id not in renewed(PACK, REGISTERS, half)
    whole = half | dict.fromkeys(serving[1:], date(2026, 11, 12))
    assert renewed(PACK, REGISTERS, whole)[double.id] == date(2026, 11, 12)


def test_a_renewed_answer_runs_anew_and_keeps_its_own_day():
    answer = CheckAnswer(outcome="pass", on=ASKED)
    hold = Hold(renewed_on=date(2027, 2, 8))

    assert last_day(LICENCE, answer) == date(2027, 2, 10)
    assert last_day(LICENCE, answer, hold) == date(2027, 5, 8)
    assert state_of(LICENCE, answer, today=date(2027, 3, 1)) is CheckState.EXPIRED
    assert state_of(LICENCE, answer, today=date(2027, 3, 1), hold=hold) is CheckState.PASS


def test_a_paper_that_ends_ends_the_answer_that_rests_on_it():
    answer = CheckAnswer(outcome="pass", on=ASKED)
    hold = Hold(paper_ends=date(2026, 12, 31), renewed_on=date(2026, 12, 20))

    assert last_day(LICENCE, answer, hold) == date(2026, 12, 31)
    assert state_of(LICENCE, answer, today=date(2027, 1, 1), hold=hold) is CheckState.EXPIRED


def test_a_failure_does_not_expire_with_its_paper():
    hold = Hold(paper_ends=date(2026, 11, 11))

    answer = CheckAnswer(outcome="fail", on=ASKED)
    assert state_of(LICENCE, answer, today=date(2027, 1, 1), hold=hold) is CheckState.FAIL


def test_nothing_is_confirmed_without_a_capture_or_a_reason():
    with pytest.raises(CaptureMissing):
        require_shown(captured=False, reason="  好 ")

    require_shown(captured=True, reason="")
    require_shown(captured=False, reason="网站停机维护，电话核实")
