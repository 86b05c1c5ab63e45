"""Debt schedules as they arrive: what is read, and what is refused cell by cell."""

import io
from datetime import date, datetime

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from vetdesk import wording
from vetdesk.domain.debts import totals
from vetdesk.domain.money import Money
from vetdesk.exchange.problems import from_line
from vetdesk.exchange.schedule import ScheduleOptions, from_json, read_schedule, to_json

HEADER = ["债务人", "证件号码", "合同编号", "借据号", "本金余额", "利息", "债权总额"]
PERSON, COMPANY = "11010519491231002X", "91310110666007217T"
ROW = ["张三", PERSON, "HT-1", "JJ-1", 1000, 10.5, 1010.5]


def workbook(rows, *, header=HEADER, sheet="明细", after=None):
    """Return an .xlsx of a header and rows; ``after`` may touch the sheet before it is closed."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        page = book.add_worksheet(sheet)
        for at, row in enumerate([header, *rows] if header else rows):
            for column, cell in enumerate(row):
                if isinstance(cell, (date, datetime)):
                    page.write_datetime(at, column, cell, book.add_format({"num_format": "yyyy/m/d"}))
                elif cell is not None and cell != "":
                    page.write(at, column, cell)
        if after:
            after(book, page)
    return stream.getvalue()


def read(rows, *, header=HEADER, after=None, **options):
    return read_schedule(
        workbook(rows, header=header, after=after), "debts.xlsx", options=ScheduleOptions(**options)
    )


def read_csv(text, encoding="utf-8", **options):
    return read_schedule(text.encode(encoding), "debts.csv", options=ScheduleOptions(**options))


def kinds(found):
    return [item.key.removeprefix("schedule.") for item in found]


def the_problem(reading):
    """Return kind, row and column of the one problem, whose sentences name nobody."""
    assert reading.schedule is None
    assert len(reading.problems) == 1, kinds(reading.problems)
    problem = reading.problems[0]
    for language in ("zh", "en"):
        sentence = problem.message(language)
        assert PERSON not in sentence
        assert "13800000000" not in sentence
    return kinds(reading.problems)[0], problem.row, problem.column


def changed(**cells):
    """Return the good row with cells changed by the letter of their column."""
    row = list(ROW)
    for letter, value in cells.items():
        row[ord(letter) - 65] = value
    return row


def test_a_plain_schedule_becomes_claims():
    reading = read([ROW, ["某某有限公司", COMPANY, "HT-2", "", "２,０００", "", 2000]])

    assert reading.problems == ()
    assert reading.schedule is not None
    first, second = reading.schedule.rows
    assert (first.debtor_kind, second.debtor_kind) == ("natural", "company")
    assert first.total == Money(101050)
    assert second.principal == Money(200000)
    assert first.line == 2
    assert totals(reading.schedule).households == 2


def test_the_reading_crosses_a_process_as_json():
    header = [*HEADER, "签订日期", "发票号", "保证期间止"]
    reading = read([[*ROW, date(2024, 3, 5), "001", "2027-01-01"]], header=header)

    assert reading.schedule is not None
    assert reading.schedule.rows[0].sign_date == date(2024, 3, 5)
    assert from_json(to_json(reading)) == reading
    assert from_json(to_json(read([changed(A="")]))).problems


def test_titles_unit_lines_and_totals_around_the_table_are_understood():
    rows = [
        ["第一批次债权明细表"],
        ["单位：元"],
        HEADER,
        ROW,
        [],
        [*ROW[:3], "JJ-2", *ROW[4:]],
        ["合计", "", "", "", 2000, 21, 2021],
        ["制表人：李四", "", "复核：王五"],
    ]

    reading = read(rows, header=None)

    assert reading.problems == ()
    assert reading.schedule is not None
    assert [row.line for row in reading.schedule.rows] == [4, 6]
    assert kinds(reading.remarks) == ["line_skipped"]


def test_subtotals_are_checked_part_by_part():
    other = ["王五", "440524188001010014", "HT-9", "JJ-9", 5, 0, 5]
    rows = [
        ROW,
        ["徐汇支行小计", "", "", "", 1000, 10.5, 1010.5],
        other,
        ["静安支行小计", "", "", "", 5, 0, 6],
        ["合计", "", "", "", 1005, 10.5, 1015.5],
    ]

    assert the_problem(read(rows)) == ("typed_total", 5, "债权总额")


def test_a_typed_total_that_differs_stops_unless_the_rows_count():
    rows = [ROW, ["合计", "", "", "", 1000, 10.5, 1010.49]]

    assert the_problem(read(rows)) == ("typed_total", 3, "债权总额")
    allowed = read(rows, total_rule="rows")
    assert allowed.schedule is not None
    assert kinds(allowed.remarks) == ["typed_total_overruled"]


def test_two_header_rows_are_joined():
    rows = [
        ["借款人信息", "", "合同编号", "利息", "", "本金余额", "担保人", ""],
        ["姓名", "证件号码", "", "表内", "表外", "", "姓名", "证件号码"],
        ["张三", PERSON, "HT-1", 1, 2, 10, "李四", "440524188001010014"],
    ]

    reading = read(rows, header=None)

    assert reading.problems == ()
    assert reading.schedule is not None
    row = reading.schedule.rows[0]
    assert (row.debtor, row.guarantor) == ("张三", "李四")
    assert (row.int_on, row.int_off, row.interest) == (Money(100), Money(200), Money(300))
    assert row.total == Money(1300)


def test_the_first_row_of_a_csv_is_not_taken_for_a_second_header_row():
    header = "债务人,证件号码,合同编号,本金余额（元）,联系人1,联系人1电话,个人信息提供依据"

    reading = read_csv(f"明细表,,,,,,\n{header}\n张三,{PERSON},HT-1,5,王五,13700000000,合同所必需\n")

    assert reading.schedule is not None
    assert [row.debtor for row in reading.schedule.rows] == ["张三"]


def test_contact_columns_are_dropped_and_reported():
    reading = read(
        [[*ROW, "李四", "13800000000", "x"]], header=[*HEADER, "联系人1姓名", "联系人1电话", "单位电话"]
    )

    assert reading.schedule is not None
    assert reading.dropped_columns == ("联系人1姓名", "联系人1电话", "单位电话")
    assert b"13800000000" not in to_json(reading)


def test_an_unknown_money_column_stops_until_it_is_mapped():
    header = [*HEADER[:6], "保理费用额", "债权总额"]
    row = [*ROW[:6], 7, 1017.5]

    assert the_problem(read([row], header=header)) == ("money_column", 1, "保理费用额")
    mapped = read([row], header=header, columns={"保理费用额": "fees"})
    assert mapped.schedule is not None
    assert mapped.schedule.rows[0].fees == Money(700)
    dropped = read([[*ROW[:6], 7, 1010.5]], header=header, columns={"保理费用额": "drop"})
    assert dropped.dropped_columns == ("保理费用额",)


def test_an_unknown_column_of_figures_with_decimals_counts_as_money():
    assert the_problem(read([[*ROW, 12.34]], header=[*HEADER, "X1"])) == ("money_column", 1, "X1")
    assert read([[*ROW, 12.34]], header=[*HEADER, "执行利率"]).schedule is not None


def test_an_unknown_column_of_text_is_left_behind_with_a_remark():
    reading = read([[*ROW, "红"]], header=[*HEADER, "颜色"])

    assert reading.dropped_columns == ("颜色",)
    assert kinds(reading.remarks) == ["unknown_column"]


def test_two_candidates_for_one_amount_are_never_guessed_between():
    header = ["债务人", "证件号码", "合同编号", "借据号", "本金", "剩余本金", "债权总额"]
    row = ["张三", PERSON, "HT-1", "JJ-1", 1000, 900, 900]

    assert the_problem(read([row], header=header)) == ("two_columns", 1, "剩余本金")
    chosen = read([row], header=header, columns={"本金": "drop"})
    assert chosen.schedule is not None
    assert chosen.schedule.rows[0].principal == Money(90000)


def test_components_of_costs_add_up():
    header = ["债务人", "证件号码", "合同编号", "本金余额", "诉讼费", "保全费", "律师费"]

    reading = read([["张三", PERSON, "HT-1", 100, 1, 2, 3]], header=header)

    assert reading.schedule is not None
    assert reading.schedule.rows[0].advances == Money(600)


def test_repeated_headers_numbering_and_unnamed_totals_are_no_claims():
    rows = [
        [1, 2, 3, 4, 5, 6, 7],
        ROW,
        HEADER,
        [*ROW[:3], "JJ-2", *ROW[4:]],
        ["", "", "", "", 2000, 21, 2021],
    ]

    reading = read(rows)

    assert reading.problems == ()
    assert reading.schedule is not None
    assert [row.line for row in reading.schedule.rows] == [3, 5]
    assert kinds(reading.remarks) == ["line_skipped"] * 3


def test_a_totals_row_is_never_taken_for_a_debtor():
    rows = [ROW, ["合计", "1户", "", "1笔", 1000, 10.5, 1010.49]]

    assert the_problem(read(rows)) == ("typed_total", 3, "债权总额")


def test_an_unnamed_row_of_other_amounts_is_a_problem():
    assert kinds(read([ROW, ["", "", "", "", 5, 0, 5]]).problems) == ["debtor_missing", "id_missing"]


def test_contract_numbers_turned_into_figures_are_refused():
    assert the_problem(read([changed(C=1234567890123456789.0)])) == ("number_lost", 2, "合同编号")
    protected = read([changed(C='="00123"', D=123.0)])
    assert protected.schedule is not None
    assert (protected.schedule.rows[0].base_no, protected.schedule.rows[0].receipt_no) == ("00123", "123")


def test_a_gloss_in_brackets_does_not_hide_a_column_but_counts_on_amounts():
    header = ["债务人（借款人）", "证件号码（18位）", "合同编号", "本金余额（元）", "利息（含罚息）"]

    assert the_problem(read([["张三", PERSON, "1", 5, 1]], header=header)) == (
        "money_column",
        1,
        "利息（含罚息）",
    )


def test_marks_in_several_columns_are_joined_under_their_titles():
    header = [*HEADER, "死亡", "破产", "备注", "最高额", "抵押物"]

    reading = read([[*ROW, "是", "否", "已调解", "是", "厂房"]], header=header)

    assert reading.schedule is not None
    assert reading.schedule.rows[0].flags == "死亡；已调解"
    assert reading.schedule.rows[0].collateral == "最高额；厂房"


def test_person_and_company_numbers_may_stand_in_two_columns():
    header = ["客户名称", "身份证号", "统一社会信用代码", "合同号", "本金"]
    rows = [["张三", PERSON, "", "1", 5], ["某某有限公司", "", COMPANY, "2", 5]]

    reading = read(rows, header=header)

    assert reading.schedule is not None
    assert [row.id_no for row in reading.schedule.rows] == [PERSON, COMPANY]
    assert the_problem(read([["张三", PERSON, COMPANY, "1", 5]], header=header))[0] == "two_ids"


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        (changed(B=3.10115199001011e17), ("id_lost", 2, "证件号码")),
        (changed(B="3.10115E+17"), ("id_lost", 2, "证件号码")),
        (changed(B="110105194912310021"), ("id_check_digit", 2, "证件号码")),
        (changed(B="110105194913310021"), ("id_date", 2, "证件号码")),
        (changed(B="1101051949123100"), ("id_length", 2, "证件号码")),
        (changed(B=""), ("id_missing", 2, "证件号码")),
        (changed(A=""), ("debtor_missing", 2, "债务人")),
        (changed(E="一千"), ("amount", 2, "本金余额")),
        (changed(E="1.234,56"), ("amount", 2, "本金余额")),
        (changed(E="12,34"), ("amount", 2, "本金余额")),
        (changed(F=10.505), ("fraction", 2, "利息")),
        (changed(F="10.505"), ("fraction", 2, "利息")),
        (changed(F="#N/A"), ("error_value", 2, "利息")),
        (changed(F=-10.5, G=989.5), ("negative", 2, "利息")),
        (changed(G=1010.49), ("row_total", 2, "债权总额")),
    ],
)
def test_each_bad_cell_is_named_by_row_and_column(row, problem):
    assert the_problem(read([row])) == problem


def test_error_values_of_formulas_are_found_although_the_library_hides_them():
    def put_error(_book, page):
        page.write_formula(1, 5, "=NA()", None, "#N/A")

    assert the_problem(read([changed(F="", G="")], after=put_error)) == ("error_value", 2, "利息")


@pytest.mark.parametrize(
    "written",
    [
        date(2024, 3, 5),
        45356,
        "45356",
        20240305,
        "20240305",
        "2024-03-05",
        "2024/3/5",
        "2024.3.5",
        "2024年3月5日",
        "２０２４年３月５日",
        "2024-03-05 00:00:00",
        "'2024-03-05",
    ],
)
def test_days_are_read_in_every_usual_form(written):
    reading = read([[*ROW, written]], header=[*HEADER, "签订日期"])

    assert reading.problems == ()
    assert reading.schedule is not None
    assert reading.schedule.rows[0].sign_date == date(2024, 3, 5)


@pytest.mark.parametrize("written", ["3/5/2024", "2024-02-30", "2024年3月", "前天", 99999999])
def test_other_days_are_refused(written):
    assert the_problem(read([[*ROW, written]], header=[*HEADER, "签订日期"])) == ("day", 2, "签订日期")


@pytest.mark.parametrize(
    "written",
    ["1,000.00", "１０００", "¥1,000", "1000元", "'1000", " 1000 ", 1000, 1000.0, "0.1万元", "1000."],
)
def test_amounts_are_read_in_every_usual_form(written):
    reading = read([changed(E=written)])

    assert reading.schedule is not None
    assert reading.schedule.rows[0].principal == Money(100000)


def test_noise_of_floats_is_not_a_fraction():
    reading = read([changed(E=0.1 + 0.2, F="", G=0.3)])

    assert reading.schedule is not None
    assert reading.schedule.rows[0].total == Money(30)


@pytest.mark.parametrize("balance", [-5, 5, "(5.00)"])
def test_a_credit_balance_is_taken_off_whatever_its_sign(balance):
    reading = read([[*ROW[:6], 1005.5, balance]], header=[*HEADER, "溢缴款"])

    assert reading.schedule is not None
    assert reading.schedule.rows[0].credit_balance == Money(500)


def test_interest_must_agree_with_its_parts():
    header = [*HEADER, "表内利息", "表外利息"]

    assert read([[*ROW, 10, 0.5]], header=header).schedule is not None
    assert kinds(read([[*ROW, 10, 0.6]], header=header).problems) == ["interest_parts"]


def test_unequal_interest_parts_are_an_error_of_the_row():
    header = ["债务人", "证件号码", "合同编号", "本金余额", "利息", "表内利息", "表外利息"]

    assert the_problem(read([["张三", PERSON, "1", 100, 11, 10, 0.5]], header=header)) == (
        "interest_parts",
        2,
        "利息",
    )


def test_a_unit_other_than_yuan_is_asked_once_and_then_applied():
    rows = [["单位：万元"], HEADER, changed(E=0.1, F="0.0001", G="0.1001")]

    assert the_problem(read(rows, header=None))[0] == "unit"
    reading = read(rows, header=None, unit="wan")
    assert reading.schedule is not None
    assert reading.schedule.rows[0].total == Money(100100)
    assert the_problem(
        read([["单位：万元"], HEADER, changed(E="0.00001", F="", G="")], header=None, unit="wan")
    ) == (
        "fraction_wan",
        3,
        "本金余额",
    )


def test_the_unit_may_stand_in_the_headers():
    header = ["债务人", "证件号码", "合同编号", "本金余额（万元）", "债权总额(元)"]
    row = ["张三", PERSON, "1", 1, 1]

    assert the_problem(read([row], header=header))[0] == "unit"


def test_foreign_currency_needs_a_rate():
    header = [*HEADER[:6], "币种", "折算汇率"]

    assert the_problem(read([[*ROW[:6], "USD", ""]], header=header)) == ("currency", 2, "币种")
    reading = read([[*ROW[:6], "USD", 7.1]], header=header)
    assert reading.schedule is not None
    assert reading.schedule.rows[0].total == Money(717455)
    assert kinds(reading.remarks) == ["converted"]


def test_what_is_kept_of_a_remark_can_be_told_later_with_its_row_and_words():
    header = [*HEADER[:6], "币种", "折算汇率"]
    reading = read([[*ROW[:6], "USD", 7.1]], header=header)

    [kept] = [from_line(one, reading.remarks[0].file) for one in reading.schedule.remarks]

    assert (kept.row, kept.message("zh")) == (2, reading.remarks[0].message("zh"))
    assert from_line("column_recommended", "old.xlsx") is None


def test_old_numbers_of_companies_and_unknown_papers_are_remarks():
    rows = [
        ["老字号贸易公司", "310101000012345", "1", "1", 5, "", 5],
        ["王五", "军字第123号", "2", "2", 5, "", 5],
        ["赵六", "110105491231002", "3", "3", 5, "", 5],
    ]

    reading = read(rows)

    assert reading.problems == ()
    assert reading.schedule is not None
    assert [row.debtor_kind for row in reading.schedule.rows] == ["company", "natural", "natural"]
    assert "id_legacy" in kinds(reading.remarks)


def test_rare_and_private_characters_of_names_survive():
    text = "债务人,证件号码,合同编号,本金余额\n王\ue81e𠮷," + PERSON + ",1,5\n"

    reading = read_csv(text)

    assert reading.schedule is not None
    assert reading.schedule.rows[0].debtor == "王\u9fb4𠮷"
    assert kinds(reading.remarks) == ["private_characters"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_csv_is_read_in_the_encodings_creditors_use(encoding, separator):
    lines = [HEADER, [str(cell) for cell in ROW]]

    reading = read_csv("\r\n".join(separator.join(line) for line in lines), encoding)

    assert reading.schedule is not None
    assert reading.schedule.rows[0].debtor == "张三"


def test_a_quoted_line_break_does_not_shift_the_row_numbers():
    text = (
        '债务人,证件号码,合同编号,本金余额,备注\n"张三",' + PERSON + ',1,5,"第一行\n第二行"\n李四,x,2,abc,\n'
    )

    problem = the_problem(read_csv(text))

    assert problem == ("amount", 4, "本金余额")


def test_a_hidden_column_is_read_with_a_remark():
    reading = read([ROW], after=lambda _book, page: page.set_column(5, 5, None, None, {"hidden": True}))

    assert reading.schedule is not None
    assert kinds(reading.remarks) == ["hidden_column"]


def test_several_sheets_are_asked_about_and_hidden_ones_left_out():
    def second(book, _page):
        page = book.add_worksheet("二")
        for at, title in enumerate(HEADER):
            page.write(0, at, title)

    reading = read([ROW], after=second)

    assert the_problem(reading)[0] == "sheet_choice"
    assert read([ROW], after=second, sheet="明细").schedule is not None
    assert the_problem(read([ROW], after=second, sheet="三"))[0] == "sheet_missing"
    assert read([ROW], after=lambda book, _page: book.add_worksheet("说明").write(0, 0, "见明细")).schedule


def test_a_merged_workbook_of_another_program_is_read():
    book = openpyxl.Workbook()
    page = book.active
    page.append(["沪北公司第三批次债权明细表"])
    page.merge_cells("A1:H1")
    page.append(["", "", "", "", "", "", "金额单位：人民币元"])
    page.append(["序号", "债务人信息", None, "基础合同", None, "债权金额", None, "合计"])
    page.append([None, "名称", "证件号码", "合同名称", "合同编号", "本金余额", "违约金", None])
    for area in ("A3:A4", "B3:C3", "D3:E3", "F3:G3", "H3:H4"):
        page.merge_cells(area)
    page.append([1, "张三", PERSON, "销售合同", "HT-1", 100, 1.5, 101.5])
    page.append(["合计", None, None, None, None, 100, 1.5, 101.5])
    stream = io.BytesIO()
    book.save(stream)

    reading = read_schedule(stream.getvalue(), "debts.xlsx", options=ScheduleOptions())

    assert reading.problems == ()
    assert reading.schedule is not None
    row = reading.schedule.rows[0]
    assert (row.line, row.debtor, row.base_name, row.total) == (5, "张三", "销售合同", Money(10150))


def test_a_schedule_of_147_columns_keeps_what_a_claim_needs():
    kinds_of_contact = ("姓名", "关系", "电话", "手机", "地址", "单位", "备注", "性别")
    contacts = [f"联系人{n}{what}" for n in range(1, 7) for what in kinds_of_contact]
    other = [f"自定义{n}" for n in range(92)]

    reading = read([[*ROW, *["x"] * 140]], header=[*HEADER, *contacts, *other])

    assert reading.schedule is not None
    assert len(reading.dropped_columns) == 140
    assert b'"x"' not in to_json(reading)


def test_a_missing_column_is_named():
    assert the_problem(read([ROW[:4]], header=HEADER[:4])) == ("column_missing", 1, "本金余额")


def test_a_mapping_that_fits_no_column_is_a_problem():
    assert the_problem(read([ROW], columns={"罚金": "penalty"})) == ("column_absent", 1, "罚金")


def test_a_file_without_header_or_rows_is_refused():
    assert the_problem(read([["a", "b"], ["c", "d"]], header=None))[0] == "no_header"
    assert the_problem(read([]))[0] == "no_rows"


def test_a_file_of_mistakes_is_cut_off_after_two_hundred():
    reading = read([changed(B="110105194912310021")] * 300)

    assert len(reading.problems) == 201
    assert kinds(reading.problems)[-1] == "more_problems"


def test_a_file_without_totals_asks_whether_interest_includes_the_penalty():
    header = ["债务人", "证件号码", "合同编号", "本金余额", "利息", "罚息"]

    reading = read([["张三", PERSON, "1", 5, 1, 1]], header=header)

    assert reading.schedule is not None
    assert kinds(reading.questions) == ["interest_includes_penalty"]


def test_every_sentence_exists_in_both_languages():
    for key in sorted(wording.keys()):
        if key.startswith(("schedule.", "matterfile.")):
            facts = dict.fromkeys(("limit", "cell", "name", "names", "letters", "label", "stated"), "1")
            facts |= dict.fromkeys(("computed", "masked", "expected", "characters", "currency", "rate"), "1")
            facts |= dict.fromkeys(("at", "line", "column", "low", "high", "other"), "1")
            facts |= dict.fromkeys(("min_length", "max_length"), "1")
            assert wording.explain(key, "zh", **facts)
            assert wording.explain(key, "en", **facts)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 10**14), min_size=1, max_size=20))
def test_whatever_the_amounts_the_sum_is_exact(amounts):
    lines = [f"张三,{PERSON},HT-{at},{Money(fen).plain()}" for at, fen in enumerate(amounts)]

    reading = read_csv("债务人,证件号码,合同编号,本金余额\n" + "\n".join(lines))

    assert reading.schedule is not None
    assert totals(reading.schedule).total == Money(sum(amounts))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.lists(st.text(max_size=12), max_size=8), max_size=8))
def test_no_table_of_any_text_breaks_the_reader(table):
    text = "债务人,证件号码,合同编号,本金余额,债权总额\n" + "\n".join(",".join(row) for row in table)

    reading = read_schedule(text.encode("utf-8", "replace"), "debts.csv")

    assert (reading.schedule is None) == bool(reading.problems)
    assert from_json(to_json(reading)) == reading


COLUMNS_OF_LIFE = {
    "客户姓名": ["欧阳𬞟", "司马相如", "买买提·吐尔逊"],
    "身份证号码": [PERSON, "440524188001010014"],
    "手机号码": ["", "13800000000"],
    "现住址": ["", "上海市徐汇区某路1号"],
    "产品名称": ["个人消费贷款", "本金分期"],
    "合同号": ["HT-1", "合同编号001"],
    "借据编号": ["JJ-1"],
    "剩余本金（元）": ["1,000.00", "0.01"],
    "欠息": ["", "12.5"],
    "罚息": ["-", "0"],
    "逾期日期": ["2024年3月5日", "20240305", ""],
    "诉讼状态": ["未诉", "判决"],
    "紧急联系人1": ["", "王五"],
    "个人信息提供依据": ["合同所必需"],
    "备注": ["", "利息已核对", "合计无误"],
}


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_columns_in_any_order_give_the_same_claims(data):
    order = data.draw(st.permutations(list(COLUMNS_OF_LIFE)))
    rows = [
        {title: data.draw(st.sampled_from(values)) for title, values in COLUMNS_OF_LIFE.items()}
        for _ in range(data.draw(st.integers(1, 4)))
    ]
    lines = [order, *([row[title] for title in order] for row in rows)]
    text = "\n".join(",".join(f'"{cell}"' for cell in line) for line in lines)

    reading = read_csv("第三批债权明细\n单位：元\n" + text, data.draw(st.sampled_from(["utf-8", "gb18030"])))

    assert reading.problems == ()
    assert reading.schedule is not None
    assert [row.debtor for row in reading.schedule.rows] == [row["客户姓名"] for row in rows]
    assert [row.id_no for row in reading.schedule.rows] == [row["身份证号码"] for row in rows]
    assert reading.dropped_columns == ("紧急联系人1",)


@pytest.mark.parametrize("unit", ["yuan", "wan"])
@pytest.mark.parametrize("stated", ["千元", "美元"])
def test_a_unit_that_no_answer_fits_stays_a_problem(stated, unit):
    rows = [[f"单位：{stated}"], HEADER, ROW]

    assert the_problem(read(rows, header=None, unit=unit))[0] == "unit_other"


@pytest.mark.parametrize("said", ["企业", "分支机构", "事业单位"])
def test_who_has_a_persons_document_is_a_person_whatever_the_sheet_says(said):
    reading = read([[*ROW, said]], header=[*HEADER, "债务人类型"])

    assert reading.schedule is not None
    assert reading.schedule.rows[0].debtor_kind == "natural"
    assert kinds(reading.remarks) == ["kind_overruled"]
