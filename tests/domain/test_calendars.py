"""Days in China and working days around public holidays."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetdesk.domain.calendars import WorkCalendar, add_months, shanghai_day

OCTOBER = WorkCalendar(
    holidays=frozenset(date(2026, 10, day) for day in range(1, 8)), made_up=frozenset({date(2026, 10, 10)})
)


def test_an_evening_in_utc_is_already_tomorrow_in_china():
    assert shanghai_day(datetime(2026, 11, 19, 16, 0, tzinfo=UTC)) == date(2026, 11, 20)
    assert shanghai_day(datetime(2026, 11, 19, 15, 59, tzinfo=UTC)) == date(2026, 11, 19)


def test_an_instant_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="zone"):
        shanghai_day(datetime(2026, 11, 19))  # noqa: DTZ001 - the naive instant is the point


def test_working_days_step_over_holidays_and_use_made_up_weekends():
    assert OCTOBER.after(date(2026, 9, 30), 1) == date(2026, 10, 8)
    assert OCTOBER.after(date(2026, 9, 30), 3) == date(2026, 10, 10)
    assert OCTOBER.before(date(2026, 10, 8), 1) == date(2026, 9, 30)


def test_a_month_ends_on_its_last_day():
    assert add_months(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert add_months(date(2024, 2, 29), 12) == date(2025, 2, 28)
    assert add_months(date(2026, 3, 31), -1) == date(2026, 2, 28)


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(0, 40))
def test_counting_forward_and_measuring_agree(day, count):
    calendar = WorkCalendar()

    assert calendar.between(day, calendar.after(day, count)) == count
