"""Tables built by Python: fixed columns, masked rows as given, a sum that the page itself proves."""

from datetime import date
from decimal import Decimal

from document_builders import given_debts, yuan
from vetdesk.documents import tree
from vetdesk.documents.tables import build_table
from vetdesk.domain.answertables import COMMISSION_STEPS, SUB_PROCESSORS


def test_the_debt_table_adds_up_its_own_rows():
    [table] = build_table("debts", {"debts": given_debts(3), "rows_printed": True})

    headers = [column.header for column in table.columns]
    assert table.total[0] == "合计"
    assert table.total[headers.index("本金")] == "37,037.01"
    assert table.total[headers.index("合计（元）")] == "37,373.01"


def test_columns_that_no_row_fills_leave_their_room_to_the_others():
    [table] = build_table("debts", {"debts": given_debts(2)})

    assert "担保人" not in [column.header for column in table.columns]


def test_amounts_stand_on_the_right_and_the_debt_table_lies_across():
    [table] = build_table("debts", {"debts": [{"debtor": "张*", "principal": yuan("1.00")}]})

    assert [column.align for column in table.columns] == ["center", "left", "right"]
    assert table.landscape


def test_rows_not_printed_leave_the_summary_to_the_annex_text():
    assert build_table("debts", {"debts": given_debts(2), "rows_printed": False}) == []


def test_an_empty_list_says_so():
    assert build_table("people", {"people": []}) == [tree.Paragraph(line=(tree.Text(text="（无）"),))]


def test_rows_without_a_number_are_counted():
    [table] = build_table(
        "people", {"people": [{"name": "赵一", "key": True}, {"name": "钱二", "key": False}]}
    )

    assert table.rows == (("1", "赵一", "是"), ("2", "钱二", "否"))


def test_a_long_amount_or_name_widens_its_column_instead_of_breaking():
    short, long = {"name": "赵一", "key": True}, {"name": "古丽娜扎尔·拜合提亚尔", "key": True}
    millions = {"debtor": "甲公司", "principal": yuan("300000000.07")}

    [narrow] = build_table("people", {"people": [short]})
    [wide] = build_table("people", {"people": [short, long]})
    [debts] = build_table("debts", {"debts": [millions]})

    assert wide.columns[1].parts > narrow.columns[1].parts
    assert debts.columns[2].parts > 21


def test_a_day_in_the_table_of_a_question_is_not_broken():
    entry = {"name": "甲公司", "kind": "存储", "consented_on": date(2026, 11, 1)}

    [table] = build_table("sub_processors", {"sub_processors": [entry]}, spec=SUB_PROCESSORS)

    declared = next(one.width for one in SUB_PROCESSORS.columns if one.id == "consented_on")
    assert table.columns[-1].parts > declared


def test_the_table_of_a_question_has_the_columns_it_declares():
    entries = [
        {"bucket": "逾期91—180日", "rate": Decimal("12.5"), "cap": yuan("5000.00"), "note": ""},
        {"bucket": "逾期180日以上", "rate": Decimal(20), "cap": "", "note": ""},
    ]
    context = {"commission_steps": entries}

    [table] = build_table("commission_steps", context, spec=COMMISSION_STEPS)
    [english] = build_table("commission_steps", context, spec=COMMISSION_STEPS, language="en")

    assert [one.header for one in table.columns] == ["序号", "逾期阶段", "费率（%）", "单户上限（元）"]
    assert table.rows == (("1", "逾期91—180日", "12.5", "5,000.00"), ("2", "逾期180日以上", "20", ""))
    assert [one.header for one in english.columns] == [
        "No.",
        "Time overdue",
        "Rate (%)",
        "Cap per debtor (RMB)",
    ]
    assert build_table("commission_steps", {"commission_steps": []}, spec=COMMISSION_STEPS) == []
