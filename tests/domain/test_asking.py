"""A check may ask for a number, a day, a choice or a text; the pack's rule turns it into a result."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetdesk.domain.asking import (
    AnswerKind,
    AnswerRule,
    Option,
    ValueUnfit,
    read_number,
    read_value,
    settle,
    write_value,
)
from vetdesk.domain.matter import CheckAnswer

ON = date(2026, 11, 20)
YEARS = AnswerRule(kind=AnswerKind.NUMBER, at_least={"fi": Decimal(3), "trade": Decimal(1)})
SHARE = AnswerRule(kind=AnswerKind.NUMBER, at_most={"fi": Decimal(70)})
RECENT = AnswerRule(kind=AnswerKind.DATE, within_months=6)
OLD_ENOUGH = AnswerRule(kind=AnswerKind.DATE, after_months=36)
ENDS = AnswerRule(kind=AnswerKind.DATE, ahead=True)
LIST = AnswerRule(
    kind=AnswerKind.CHOICE,
    options=(
        Option(id="none", zh="无", en="None"),
        Option(id="open", zh="有", en="Open case", then="fail"),
        Option(id="foreign", zh="不涉及", en="Does not arise", then="na"),
    ),
)
TICKS = AnswerRule(
    kind=AnswerKind.CHOICES,
    options=(
        Option(id="transit", zh="传输", en="In transit", needed=True),
        Option(id="rest", zh="存储", en="At rest", needed=True),
        Option(id="usb", zh="外设", en="Devices open", then="fail"),
        Option(id="paper", zh="纸质", en="Paper only", then="na"),
    ),
)
NOTE = AnswerRule(kind=AnswerKind.TEXT, shortest=4)


def answered(value, outcome="pass", **more):
    return CheckAnswer(outcome=outcome, on=ON, value=value, **more)


@pytest.mark.parametrize(
    ("rule", "group", "value", "result"),
    [
        (YEARS, "fi", Decimal(3), "pass"),
        (YEARS, "fi", Decimal("2.9"), "fail"),
        (YEARS, "trade", Decimal(1), "pass"),
        (SHARE, "fi", Decimal("70.0"), "pass"),
        (SHARE, "fi", Decimal("70.01"), "fail"),
        (RECENT, "fi", date(2026, 5, 20), "pass"),
        (RECENT, "fi", date(2026, 5, 19), "fail"),
        (RECENT, "fi", date(2026, 11, 21), "fail"),
        (OLD_ENOUGH, "fi", date(2023, 11, 20), "pass"),
        (OLD_ENOUGH, "fi", date(2023, 11, 21), "fail"),
        (ENDS, "fi", ON, "pass"),
        (ENDS, "fi", ON - timedelta(days=1), "fail"),
        (LIST, "fi", "none", "pass"),
        (LIST, "fi", "open", "fail"),
        (LIST, "fi", "foreign", "na"),
        (TICKS, "fi", ("transit", "rest"), "pass"),
        (TICKS, "fi", ("transit",), "fail"),
        (TICKS, "fi", ("transit", "rest", "usb"), "fail"),
        (TICKS, "fi", ("paper",), "na"),
        (TICKS, "fi", ("paper", "transit", "rest"), "pass"),
        (NOTE, "fi", "seen", "pass"),
        (NOTE, "fi", " no ", "fail"),
    ],
)
def test_the_rule_of_the_pack_turns_a_value_into_its_result(rule, group, value, result):
    settled = settle("CV-X01", rule, answered(value), group=group)

    assert settled.outcome == result
    assert settled.value == value


@pytest.mark.parametrize("outcome", ["pass", "fail", "na"])
def test_a_bare_result_stays_as_a_matter_file_attests_it(outcome):
    attested = CheckAnswer(outcome=outcome, on=ON)

    assert settle("CV-X01", YEARS, attested, group="fi") == attested


@pytest.mark.parametrize("outcome", ["pass", "fail"])
@pytest.mark.parametrize(
    ("rule", "value"),
    [
        (SHARE, Decimal(99)),
        (AnswerRule(kind=AnswerKind.TEXT), "looked at the ledger"),
        (AnswerRule(kind=AnswerKind.DATE), date(2020, 1, 1)),
    ],
)
def test_where_the_rule_says_nothing_the_reviewer_gives_the_result(rule, value, outcome):
    settled = settle("CV-X01", rule, answered(value, outcome), group="trade")

    assert settled.outcome == outcome


def test_the_last_valid_day_that_is_asked_for_ends_the_answer():
    last = date(2027, 3, 1)

    assert settle("CV-X01", ENDS, answered(last), group="fi").valid_until == last
    earlier = answered(last, valid_until=date(2027, 1, 1))
    assert settle("CV-X01", ENDS, earlier, group="fi").valid_until == date(2027, 1, 1)


@pytest.mark.parametrize(
    ("rule", "value"),
    [
        (AnswerRule(), Decimal(1)),
        (YEARS, "three"),
        (YEARS, Decimal("NaN")),
        (YEARS, Decimal("1E+40")),
        (ENDS, "2026-11-20"),
        (LIST, "closed"),
        (LIST, ("none",)),
        (TICKS, "transit"),
        (TICKS, ()),
        (TICKS, ("transit", "unheard_of")),
        (NOTE, "   "),
    ],
)
def test_a_value_of_another_kind_is_refused_by_check_and_kind(rule, value):
    with pytest.raises(ValueUnfit) as refused:
        settle("CV-X01", rule, answered(value), group="fi")

    assert (refused.value.check, refused.value.kind) == ("CV-X01", rule.kind)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("3", "3"),
        (" 0.5 ", "0.5"),
        ("１２．５", "12.5"),
        ("1,000", "1000"),
        ("1，200", "1200"),
        ("-2", "-2"),
        ("", None),
        ("1,00", None),
        ("three", None),
        ("1e3", None),
        ("1.2.3", None),
        ("9" * 16, None),
    ],
)
def test_a_number_is_read_as_people_type_it(typed, number):
    assert read_number(typed) == (None if number is None else Decimal(number))


VALUES = st.one_of(
    st.none(),
    st.decimals(min_value=-(10**15), max_value=10**15, places=6),
    st.dates(),
    st.text(),
    st.lists(st.from_regex(r"[a-z][a-z0-9_]{0,9}", fullmatch=True), min_size=1, unique=True).map(tuple),
)


@given(VALUES)
def test_every_value_is_read_back_as_it_was_written(value):
    assert read_value(write_value(value)) == value


@pytest.mark.parametrize("line", ["", "number:x", "date:2026-13-01", "colour:red"])
def test_a_line_nobody_wrote_is_no_value(line):
    with pytest.raises(ValueError, match="no value"):
        read_value(line)


@given(
    st.decimals(min_value=-100, max_value=100, places=2), st.decimals(min_value=-100, max_value=100, places=2)
)
def test_a_higher_number_never_fails_a_floor_that_a_lower_one_passes(one, other):
    low, high = sorted((one, other))

    if YEARS.judge(low, group="fi", on=ON) == "pass":
        assert YEARS.judge(high, group="fi", on=ON) == "pass"
