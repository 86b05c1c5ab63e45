"""Schedules in the words creditors use: units in titles, written days, groups of columns, court numbers."""

import io
from datetime import date

import openpyxl
import pytest

from vetdesk.domain.money import Money
from vetdesk.exchange.schedule import ScheduleOptions, read_schedule

HEADER = ["债务人", "证件号码", "合同编号", "签订日期", "本金余额"]
ROW = ["欧阳震华", "11010519491231002X", "HT-1", "2024-03-05", 12]


def read(*lines, **options):
    book = openpyxl.Workbook()
    for line in lines:
        book.active.append(line)
    stream = io.BytesIO()
    book.save(stream)
    return read_schedule(stream.getvalue(), "debts.xlsx", options=ScheduleOptions(**options))


def kinds(reading):
    return [one.key.removeprefix("schedule.") for one in reading.problems]


def test_a_unit_in_the_title_of_the_table_is_asked_about():
    assert kinds(read(["债权明细表（万元）"], HEADER, ROW)) == ["unit"]


def test_a_unit_in_the_title_counts_once_the_matter_confirms_it():
    reading = read(["债权明细表（万元）"], HEADER, ROW, unit="wan")

    assert reading.schedule.rows[0].principal == Money(12_000_000)


def test_a_title_in_yuan_needs_no_question():
    assert read(["债权明细表（单位：元）"], HEADER, ROW).schedule.rows[0].principal == Money(1200)


@pytest.mark.parametrize(
    "written",
    ["二〇二四年三月五日", "二○二四年三月五日", "二零二四年三月五号", "2024年3月5号", "2024 年 3 月 5 日"],
)
def test_a_day_may_be_written_in_words(written):
    reading = read(HEADER, [*ROW[:3], written, 12])

    assert reading.schedule.rows[0].sign_date == date(2024, 3, 5)


@pytest.mark.parametrize("written", ["二〇二四年十二月三十一日", "2024年12月31日"])
def test_tens_of_a_written_day_are_read(written):
    assert read(HEADER, [*ROW[:3], written, 12]).schedule.rows[0].sign_date == date(2024, 12, 31)


@pytest.mark.parametrize("written", ["二〇二四年十三月五日", "二〇二四年二月三十日", "24/3/5"])
def test_a_day_that_does_not_exist_or_lacks_its_century_is_refused(written):
    assert kinds(read(HEADER, [*ROW[:3], written, 12])) == ["day"]


@pytest.mark.parametrize("title", ["溢缴款(−)", "溢缴款（-）", "溢缴款"])
def test_a_credit_balance_may_carry_its_minus_in_the_title(title):
    reading = read([*HEADER, title], [*ROW, 2])

    assert reading.schedule.rows[0].total == Money(1000)


@pytest.mark.parametrize("title", ["案号", "执行依据", "生效文书案号", "生效法律文书编号", "判决书编号"])
def test_the_number_of_a_decision_is_found_under_its_usual_titles(title):
    reading = read([*HEADER, title], [*ROW, "（2025）沪0115民初100号"])

    assert reading.schedule.rows[0].judgment_no == "（2025）沪0115民初100号"


def test_columns_under_a_group_of_security_are_the_guarantors():
    reading = read(
        ["债务人信息", None, "合同信息", None, "担保信息", None, None],
        ["姓名", "证件号码", "合同编号", "本金余额", "姓名", "证件号码", "保证方式"],
        ["欧阳震华", "11010519491231002X", "HT-1", 12, "诸葛亮", "310104198203162115", "连带责任保证"],
    )
    row = reading.schedule.rows[0]

    assert (row.debtor, row.guarantor, row.g_kind) == ("欧阳震华", "诸葛亮", "连带责任保证")
    assert (row.id_no, row.g_id) == ("11010519491231002X", "310104198203162115")


def test_a_co_borrower_is_no_guarantor():
    reading = read(
        ["债务人信息", None, "合同信息", None, "共同借款人信息", None],
        ["姓名", "证件号码", "合同编号", "本金余额", "姓名", "证件号码"],
        ["欧阳震华", "11010519491231002X", "HT-1", 12, "诸葛亮", "310104198203162115"],
    )

    assert reading.schedule.rows[0].guarantor == ""
