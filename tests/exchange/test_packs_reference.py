"""The registers beside the check packs: norms, deadlines, masking, inventory and holidays."""

import shutil
import tomllib
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetdesk.assets import asset_root
from vetdesk.domain import masking
from vetdesk.domain.agreements import Road
from vetdesk.domain.calendars import WorkCalendar
from vetdesk.domain.debt_columns import COLUMNS
from vetdesk.domain.packs import CheckSeverity, CreditorGroup, Mark
from vetdesk.domain.reference import DateSource, Form, Showing, Span, Unit, articles
from vetdesk.exchange.packs import PackInvalid
from vetdesk.exchange.packs_reference import (
    load_calendar,
    load_deadlines,
    load_holidays,
    load_inventory,
    load_masking,
    load_statutes,
)

WEEKENDS_ONLY = WorkCalendar()
WEEKDAY = 5


@pytest.fixture
def spoiled(tmp_path):
    shutil.copytree(asset_root("resources") / "packs" / "cn", tmp_path / "cn")

    def spoil(file, old, new):
        path = tmp_path / "cn" / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")
        return tmp_path / "cn"

    return spoil


def test_every_norm_says_since_when_it_is_in_force_and_whether_it_was_read():
    statutes = load_statutes().by_short.values()

    assert all(one.valid_from for one in statutes)
    assert all((one.checked_to is not None) == (one.mark is Mark.READ) for one in statutes)


def test_the_seven_statutes_compared_to_the_newest_copy_say_so():
    statutes = load_statutes().by_short
    compared = ("民法典", "个人信息保护法", "公司法", "电子签名法", "反洗钱法", "劳动合同法", "印花税法")

    checked = {statutes[short].checked_to for short in compared}

    assert checked == {date(2026, 7, 17)}


def test_the_standard_whose_clauses_nobody_read_is_only_reported():
    standard = load_statutes().by_short["GB/T 45251-2025"]

    assert standard.mark is Mark.REPORTED
    assert standard.valid_from == date(2025, 2, 28)


def test_a_date_from_memory_is_marked_for_confirmation():
    cyber = load_statutes().by_short["网络安全法"]

    assert (cyber.mark, cyber.dates) == (Mark.READ, DateSource.UNCONFIRMED)


@pytest.mark.parametrize(
    "called",
    [
        "中支协发〔2024〕71号",
        "银行卡发卡业务风险管理指引",
        "银行卡发卡业务风险管理指引（中支协发〔2024〕71号）",
    ],
)
def test_a_norm_is_found_by_name_number_or_both(called):
    found = load_statutes().find(called)

    assert found is not None
    assert found.short == "中支协发〔2024〕71号"


def test_a_norm_is_found_without_the_body_that_issued_it():
    found = load_statutes().find("关于开展第二批不良贷款转让试点工作的通知")

    assert found is not None
    assert found.number == "银保监办便函〔2022〕1191号"


def test_an_unknown_norm_is_not_found():
    assert load_statutes().find("催收法") is None


def test_every_norm_a_clause_cites_stands_in_the_register():
    statutes = load_statutes()
    clauses = sorted((asset_root("contract_templates") / "cn" / "clauses").glob("*.toml"))
    cited = [
        (file.name, one["norm"])
        for file in clauses
        for one in tomllib.loads(file.read_text("utf-8")).get("statutes", [])
        if Mark(one["mark"]).names_a_norm
    ]

    unknown = [(file, norm) for file, norm in cited if statutes.find(norm) is None]

    assert cited
    assert unknown == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("178", {"178"}),
        ("40、47", {"40", "47"}),
        ("44-46、253之一", {"44", "45", "46", "253之一"}),
        ("", set()),
    ],
)
def test_a_list_of_articles_is_read_one_by_one(text, expected):
    assert articles(text) == expected


def test_the_deadlines_run_from_d01_without_a_gap():
    ids = sorted(load_deadlines().by_id)

    assert ids == [f"D{number:02d}" for number in range(1, len(ids) + 1)]


def test_the_notice_to_the_debtor_runs_from_the_transfer_not_from_signing():
    notice = load_deadlines().by_id["D26"]

    assert "转移" in notice.trigger.zh
    assert "transfer" in notice.trigger.en
    assert notice.citations[0].mark is Mark.OWN_RULE


def test_the_validity_of_a_decision_is_our_own_rule():
    decision = load_deadlines().by_id["D20"]

    assert decision.citations[0].mark is Mark.OWN_RULE


def test_the_old_self_regulation_is_information_for_lenders_only():
    records = load_deadlines().by_id["D05"]

    assert records.severity is CheckSeverity.INFO
    assert records.applies_to == {CreditorGroup.FI}


def test_an_incident_of_a_bank_has_three_steps():
    units = [span.unit for span in load_deadlines().by_id["D16"].spans]

    assert units == [Unit.HOUR, Unit.HOUR, Unit.WORKING_DAY]


def test_hours_have_no_last_day_and_never_roll():
    end = Span(value=4, unit=Unit.HOUR).last_day(date(2026, 11, 20), WEEKENDS_ONLY, roll=True)

    assert end is None


def test_three_working_days_skip_the_weekend():
    end = Span(value=3, unit=Unit.WORKING_DAY).last_day(date(2026, 11, 19), WEEKENDS_ONLY)

    assert end == date(2026, 11, 24)


def test_a_period_ending_on_a_holiday_ends_after_it():
    span = Span(value=30, unit=Unit.DAY)

    end = span.last_day(date(2026, 9, 3), load_calendar(), roll=True)

    assert end == date(2026, 10, 8)


@given(
    start=st.dates(min_value=date(2020, 1, 1), max_value=date(2040, 1, 1)),
    value=st.integers(min_value=1, max_value=60),
    unit=st.sampled_from([Unit.DAY, Unit.WORKING_DAY, Unit.MONTH]),
)
def test_a_rolled_last_day_is_a_working_day_and_never_earlier(start, value, unit):
    span = Span(value=value, unit=unit)

    plain = span.last_day(start, WEEKENDS_ONLY)
    rolled = span.last_day(start, WEEKENDS_ONLY, roll=True)

    assert rolled.weekday() < WEEKDAY
    assert timedelta(0) <= rolled - plain <= timedelta(days=2)


def test_every_field_of_the_matrix_answers_for_every_stage():
    matrix = load_masking()
    stages = {stage.id for stage in matrix.stages}

    assert all(field.show.keys() == stages for field in matrix.fields.values())


@pytest.mark.parametrize(
    ("field", "showing"),
    [
        ("name", Showing.MASKED),
        ("id_number", Showing.MASKED),
        ("mobile", Showing.MASKED),
        ("address", Showing.REGION),
        ("account", Showing.NONE),
        ("contract_numbers", Showing.FULL),
        ("organisation_name", Showing.FULL),
        ("contact_persons", Showing.NONE),
        ("guarantor", Showing.MASKED),
        ("criminal_record", Showing.NONE),
    ],
)
def test_the_annex_to_be_signed_shows_what_the_review_allows(field, showing):
    assert load_masking().showing(field, "S2") is showing


def test_a_number_is_dialled_through_the_platform_while_collecting():
    assert load_masking().showing("mobile", "S3") is Showing.TOOL_MEDIATED


@pytest.mark.parametrize(("field", "stage"), [("shoe_size", "S2"), ("name", "S9")])
def test_an_unknown_field_or_stage_shows_nothing(field, stage):
    assert load_masking().showing(field, stage) is Showing.NONE


def test_contact_persons_are_shown_at_no_stage():
    shown = set(load_masking().fields["contact_persons"].show.values())

    assert shown == {Showing.NONE}


def test_an_identity_number_keeps_its_ends_and_never_the_birth_date():
    rule = load_masking().rules["id_number"]

    assert (rule.keep_start, rule.keep_end) == (3, 4)


def visible(text):
    return len(text.split("*", 1)[0]), len(text.rsplit("*", 1)[1])


@pytest.mark.parametrize(
    ("rule", "masked"),
    [
        ("name", masking.name("张三丰")),
        ("id_number", masking.id_number("11010519491231002X")),
        ("passport", masking.id_number("E12345678")),
        ("mobile", masking.phone("13512342210")),
        ("account", masking.card("6222600260001072444")),
    ],
)
def test_the_masks_leave_visible_what_the_data_says(rule, masked):
    stated = load_masking().rules[rule]

    assert visible(masked) == (stated.keep_start, stated.keep_end)


def test_masking_and_inventory_name_only_columns_a_schedule_has():
    named = {column for field in load_masking().fields.values() for column in field.columns}
    named |= {column for field in load_inventory().fields for column in field.columns}

    assert named <= COLUMNS.keys()


def test_a_collector_gets_a_masked_identity_number_and_a_buyer_the_whole():
    inventory = load_inventory()
    columns = frozenset({"debtor", "id_no"})

    forms = {
        road: {one.form for one in inventory.provided(road, columns) if "id_no" in one.columns}
        for road in Road
    }

    assert forms == {Road.ASSIGNMENT: {Form.FULL}, Road.ENTRUSTMENT: {Form.MASKED}}


def test_a_field_the_schedule_does_not_fill_is_not_listed():
    listed = load_inventory().provided(Road.ASSIGNMENT, frozenset({"debtor", "principal"}))

    assert [one.id for one in listed] == ["name", "amounts"]


def test_every_provided_field_states_its_necessity_for_each_road():
    for one in load_inventory().fields:
        assert one.necessity.keys() == one.roads
        assert all(text.zh and text.en for text in one.necessity.values())


def test_account_digits_are_listed_as_sensitive():
    sensitive = {one.id for one in load_inventory().fields if one.sensitive}

    assert sensitive == {"account_tail"}


def test_holidays_and_made_up_days_of_2026_are_as_reported():
    (year,) = [one for one in load_holidays() if one.year == 2026]

    assert year.mark is Mark.REPORTED
    assert {date(2026, 2, 15), date(2026, 2, 23), date(2026, 10, 7)} <= year.holidays
    assert {date(2026, 2, 14), date(2026, 10, 10)} <= year.made_up


def test_holidays_stay_in_their_year_and_made_up_days_are_weekend_days():
    for year in load_holidays():
        days = year.holidays | year.made_up
        assert {day.year for day in days} == {year.year}
        assert all(day.weekday() >= WEEKDAY for day in year.made_up)
        assert not year.holidays & year.made_up


def test_a_year_nobody_announced_has_its_weekends():
    calendar = load_calendar()

    assert calendar.is_working_day(date(2031, 10, 1))
    assert not calendar.is_working_day(date(2031, 10, 4))


def test_a_folder_without_holidays_still_gives_a_calendar(tmp_path):
    calendar = load_calendar(tmp_path)

    assert not calendar.is_working_day(date(2026, 11, 22))


SPOILED = {
    "a norm twice": ("statutes.toml", 'short = "公司法"', 'short = "民法典"', "民法典: stands twice"),
    "read, not checked": ("statutes.toml", "checked_to = 2026-07-17\n", "", "checked_to"),
    "a deadline twice": ("deadlines.toml", 'id = "D02"', 'id = "D01"', "D01: stands twice"),
    "odd unit": ("deadlines.toml", 'unit = "year"', 'unit = "fortnight"', "deadline.D01.spans.0.unit"),
    "stage open": ("masking.toml", 'S4 = "pseudonym", ', "", "exactly one answer per stage: reference"),
    "odd showing": ("masking.toml", 'S1 = "masked"', 'S1 = "blurred"', "field.name.show.S1"),
    "no necessity": (
        "inventory.toml",
        '"assignment", "entrustment"]',
        '"assignment"]',
        "necessity and roads",
    ),
    "year as text": ("holidays/2026.toml", "year = 2026", 'year = "2026"', "year"),
}
LOADERS = {
    "statutes.toml": load_statutes,
    "deadlines.toml": load_deadlines,
    "masking.toml": load_masking,
    "inventory.toml": load_inventory,
    "holidays/2026.toml": load_holidays,
}


@pytest.mark.parametrize("fault", SPOILED)
def test_a_spoiled_register_is_refused_with_the_place(spoiled, fault):
    file, old, new, place = SPOILED[fault]
    folder = spoiled(file, old, new)

    with pytest.raises(PackInvalid) as caught:
        LOADERS[file](folder)

    assert any(place in problem for problem in caught.value.problems)
