"""Tables going out: the annex says what the schedule says, and no cell is a formula."""

import io
from dataclasses import replace
from datetime import date

import openpyxl
import pytest

from vetdesk.domain.debts import DebtRow, Schedule, totals
from vetdesk.domain.money import Money
from vetdesk.exchange.annex import write_annex
from vetdesk.exchange.schedule import read_schedule
from vetdesk.exchange.tables import write_table_xlsx

ROW = DebtRow(
    line=2,
    debtor="=张三",
    debtor_kind="natural",
    id_no="11010519491231002X",
    base_no="HT-1",
    receipt_no="001",
    sign_date=date(2024, 3, 5),
    principal=Money(100000000005),
    interest=Money(7),
    credit_balance=Money(5),
    total=Money(100000000007),
    extra={"invoice_no": "00012", "retention": "3.50"},
)
SCHEDULE = Schedule(rows=(ROW, replace(ROW, line=3, receipt_no="002")), file_name="d.xlsx", sha256="")
TRIGGERS = ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "＝1", "=cmd|' /C calc'!A0", "http://x", "正常"]


def test_the_annex_is_the_same_file_every_time():
    assert write_annex(SCHEDULE) == write_annex(SCHEDULE)
    assert write_annex(SCHEDULE, contract_no="1") != write_annex(SCHEDULE, contract_no="2")


def test_the_annex_read_back_gives_the_same_claims():
    reading = read_schedule(write_annex(SCHEDULE), "annex.xlsx")

    assert reading.problems == ()
    assert reading.schedule is not None
    assert totals(reading.schedule) == totals(SCHEDULE)
    first = reading.schedule.rows[0]
    assert replace(first, extra={}) == replace(ROW, extra={})
    assert first.extra == {"row_no": "1", "invoice_no": "00012", "retention": "3.50"}


@pytest.mark.parametrize("text", [*TRIGGERS, "<&>\"'", "𠮷\u3400"])
def test_no_text_becomes_a_formula_in_the_annex(text):
    schedule = replace(SCHEDULE, rows=(replace(ROW, debtor=text),))

    page = openpyxl.load_workbook(io.BytesIO(write_annex(schedule)))["债权明细"]
    cell = page["C2"]
    assert page["C1"].value == "债务人"
    assert cell.data_type == "s"
    assert cell.value == text.replace("\r", "").replace("\t", " ")


@pytest.mark.parametrize("text", TRIGGERS)
def test_no_text_becomes_a_formula_in_a_workbook(text):
    content = write_table_xlsx(["名称"], [[text]], title="列表")

    cell = openpyxl.load_workbook(io.BytesIO(content)).active["A2"]
    assert cell.data_type == "s"
    assert cell.value == text.replace("\r", "")


def test_typed_values_keep_their_type():
    content = write_table_xlsx(
        ["a", "b", "c", "d"], [[Money(-5), date(2026, 1, 2), 3, None], [Money(10**17 + 1)]], title="a/b[c]"
    )

    page = openpyxl.load_workbook(io.BytesIO(content)).active
    assert page.title == "a b c"
    assert page["A2"].value == -0.05
    assert page["B2"].value.date() == date(2026, 1, 2)
    assert page["C2"].value == 3
    assert page["A3"].value == "1000000000000000.01"


def test_the_annex_names_no_program_and_no_moment():
    book = openpyxl.load_workbook(io.BytesIO(write_annex(SCHEDULE)))

    assert not book.properties.title
    content = write_annex(SCHEDULE)
    assert b"2026" not in content
    assert b"vetdesk" not in content


def test_the_annex_states_its_contract_and_every_part_of_the_total():
    sheet = openpyxl.load_workbook(io.BytesIO(write_annex(SCHEDULE, contract_no="沪北-债转-2026-0001")))[
        "说明"
    ]
    said = dict(sheet.iter_rows(values_only=True))

    assert said["合同编号"] == "沪北-债转-2026-0001"
    assert (said["户数"], said["笔数"]) == (1, 2)
    assert said["本金余额合计"] + said["利息合计"] - said[
        "溢缴款合计（已从债权总额中扣减）"
    ] == pytest.approx(said["债权总额合计"])


def test_a_day_is_a_day_in_every_column_of_the_annex():
    rows = (replace(ROW, extra={"due": "2025-03-05"}),)
    sheet = openpyxl.load_workbook(io.BytesIO(write_annex(replace(SCHEDULE, rows=rows))))["债权明细"]
    titles = [cell.value for cell in sheet[1]]

    assert sheet[2][titles.index("签订日期")].value.date() == date(2024, 3, 5)
    assert sheet[2][titles.index("到期日")].value.date() == date(2025, 3, 5)
