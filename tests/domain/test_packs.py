"""Severity, applicability and validity of check items, without any file."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetdesk.domain.agreements import CreditorKind
from vetdesk.domain.packs import (
    Chapter,
    CheckItem,
    CheckSeverity,
    Citation,
    CreditorGroup,
    Graded,
    Mark,
    Pack,
    Period,
    Scope,
    Text,
    UnknownCheck,
    Until,
    Validity,
    next_fiscal_end,
)

DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2090, 12, 31))
WORDS = Text(zh="文", en="text")


def an_item(**changes) -> CheckItem:
    values = {
        "id": "CV-A01",
        "chapter": "A",
        "title": WORDS,
        "question": WORDS,
        "evidence": WORDS,
        "where": WORDS,
        "red_flag": WORDS,
        "severity": {
            CreditorGroup.FI: Graded(severity=CheckSeverity.BLOCK),
            CreditorGroup.TRADE: Graded(severity=CheckSeverity.WARN),
        },
        "scope": Scope.DECISION,
        "validity": Validity(period=Period.MONTHS, months=3),
        "citations": (Citation(norm="本单位内部规则", mark=Mark.OWN_RULE),),
    }
    return CheckItem(**{**values, **changes})


def a_pack(*items: CheckItem) -> Pack:
    return Pack(
        id="cn.test",
        kind="vetting",
        version="1.0",
        jurisdiction="cn",
        valid_from=date(2026, 1, 1),
        valid_to=date(2026, 12, 31),
        last_reviewed=date(2026, 11, 20),
        reviewer="counsel",
        title=WORDS,
        chapters=(Chapter(id="A", title=WORDS),),
        items=items,
    )


@pytest.mark.parametrize(
    "kind",
    [
        CreditorKind.BANK,
        CreditorKind.CONSUMER_FINANCE,
        CreditorKind.MICRO_LENDER,
        CreditorKind.AUTO_FINANCE,
    ],
)
def test_every_licensed_lender_reads_the_fi_column(kind):
    severity = an_item().severity_for(kind)

    assert severity is CheckSeverity.BLOCK


def test_a_trading_company_reads_the_trade_column():
    severity = an_item().severity_for(CreditorKind.TRADING)

    assert severity is CheckSeverity.WARN


def graded_by_portfolio() -> CheckItem:
    small = Graded(severity=CheckSeverity.INFO, when={"large_portfolio": False}, otherwise=CheckSeverity.WARN)
    return an_item(severity=dict.fromkeys(CreditorGroup, small))


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"large_portfolio": False}, CheckSeverity.INFO),
        ({"large_portfolio": True}, CheckSeverity.WARN),
        ({}, CheckSeverity.WARN),
    ],
)
def test_a_conditional_severity_takes_the_graver_side_when_a_fact_is_unknown(facts, expected):
    severity = graded_by_portfolio().severity_for(CreditorKind.TRADING, facts)

    assert severity is expected


def test_an_item_for_phone_or_visits_is_not_asked_of_a_letter_agency():
    item = an_item(applies_if={"channels": ["phone", "visit"]})

    letter, phone = item.applies({"channels": ["letter"]}), item.applies({"channels": ["letter", "phone"]})

    assert (letter, phone) == (False, True)


def test_a_pack_lists_only_what_is_asked_and_keeps_its_order():
    first, second, third = (
        an_item(id=f"CV-A0{n}", applies_if={"channels": "visit"} if n == 2 else {}) for n in (1, 2, 3)
    )

    asked = a_pack(first, second, third).asked({"channels": ["phone"]})

    assert asked == (first, third)


def test_a_check_the_pack_does_not_hold_is_named_with_the_pack():
    with pytest.raises(UnknownCheck) as caught:
        a_pack(an_item()).item("CV-Z99")

    assert caught.value.facts() == {"pack": "cn.test", "check": "CV-Z99"}


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2025, 12, 31), False),
        (date(2026, 1, 1), True),
        (date(2026, 12, 31), True),
        (date(2027, 1, 1), False),
    ],
)
def test_a_pack_is_in_force_from_its_first_to_its_last_day(today, expected):
    assert a_pack().in_force(today) is expected


@pytest.mark.parametrize(("today", "overdue"), [(date(2027, 5, 19), False), (date(2027, 5, 20), True)])
def test_a_pack_nobody_looked_at_for_180_days_is_overdue(today, overdue):
    assert a_pack().review_overdue(today) is overdue


def test_three_months_end_on_the_corresponding_day_and_expire_the_day_after():
    validity = Validity(period=Period.MONTHS, months=3)
    answered = date(2026, 8, 23)

    assert validity.valid_until(answered) == date(2026, 11, 23)
    assert not validity.expired(answered, date(2026, 11, 23))
    assert validity.expired(answered, date(2026, 11, 24))


def test_a_month_without_the_day_ends_on_its_last_day():
    end = Validity(period=Period.MONTHS, months=3).valid_until(date(2026, 11, 30))

    assert end == date(2027, 2, 28)


@given(answered=DAYS, months=st.integers(min_value=1, max_value=120))
def test_a_period_of_months_always_ends_in_the_right_month_and_never_on_a_later_day(answered, months):
    end = Validity(period=Period.MONTHS, months=months).valid_until(answered)

    assert end is not None
    assert (end.year * 12 + end.month) - (answered.year * 12 + answered.month) == months
    assert end.day == answered.day or (end.day < answered.day and (end + timedelta(days=1)).day == 1)


@given(answered=DAYS, months=st.integers(min_value=1, max_value=60), other=DAYS)
def test_a_longer_period_never_ends_earlier(answered, months, other):
    earlier, later = sorted((answered, other))
    validity = Validity(period=Period.MONTHS, months=months)

    assert validity.valid_until(earlier) <= validity.valid_until(later)


@given(answered=DAYS, stated=DAYS)
def test_a_stated_end_can_shorten_a_period_but_never_lengthen_it(answered, stated):
    validity = Validity(period=Period.MONTHS, months=6)

    end = validity.valid_until(answered, stated=stated)

    assert end == min(stated, validity.valid_until(answered))


def test_a_level_two_system_may_state_two_years_and_no_more():
    validity = Validity(period=Period.MONTHS, months=12, longest=24)
    answered = date(2026, 1, 15)

    two_years = validity.valid_until(answered, stated=date(2028, 1, 15))
    three_years = validity.valid_until(answered, stated=date(2029, 1, 15))

    assert two_years == three_years == date(2028, 1, 15)


@pytest.mark.parametrize(
    ("answered", "expected"),
    [
        (date(2026, 5, 2), date(2026, 6, 30)),
        (date(2026, 6, 30), date(2026, 6, 30)),
        (date(2026, 7, 1), date(2027, 6, 30)),
    ],
)
def test_statements_of_a_fiscal_year_lapse_on_the_next_30_june(answered, expected):
    end = Validity(period=Period.FISCAL_YEAR).valid_until(answered)

    assert end == expected


@given(answered=DAYS)
def test_a_fiscal_end_is_a_30_june_within_a_year_of_the_answer(answered):
    end = next_fiscal_end(answered)

    assert (end.month, end.day) == (6, 30)
    assert timedelta(0) <= end - answered < timedelta(days=366)


@pytest.mark.parametrize("period", [Period.UNTIL, Period.MATTER, Period.NONE])
def test_an_answer_without_a_calendar_period_never_expires_by_itself(period):
    validity = Validity(period=period, until=Until.CONTRACT)

    assert validity.valid_until(date(2026, 1, 1)) is None
    assert not validity.expired(date(2026, 1, 1), date(2099, 1, 1))
    assert not validity.has_period


def test_a_certificate_expires_on_the_date_it_states():
    validity = Validity(period=Period.UNTIL, until=Until.CERTIFICATE)

    expired = validity.expired(date(2026, 1, 1), date(2026, 7, 1), stated=date(2026, 6, 30))

    assert expired


@pytest.mark.parametrize(
    ("today", "expected"),
    [(date(2026, 9, 1), False), (date(2026, 10, 2), True), (date(2027, 1, 1), True)],
)
def test_a_rule_that_ends_is_announced_ninety_days_before(today, expected):
    item = an_item(rule_ends=date(2026, 12, 31))

    assert item.rule_ends_soon(today) is expected


def test_only_read_and_reported_sources_name_a_norm():
    naming = {mark for mark in Mark if mark.names_a_norm}

    assert naming == {Mark.READ, Mark.REPORTED}


def test_texts_follow_the_language_of_the_window():
    words = Text(zh="营业执照", en="Business licence")

    assert (words.of("zh-CN"), words.of("en")) == ("营业执照", "Business licence")
