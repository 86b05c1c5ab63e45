"""Registers are read as offices keep them; what is wrong is named by row and column."""

from datetime import date

import pytest

from hostile_workbooks import HOSTILE
from register_files import (
    COLLECTOR_TITLES,
    PEOPLE_TITLES,
    collector,
    comma_separated,
    person,
    workbook,
)
from vetdesk.domain.register_rows import RegisterKind
from vetdesk.exchange import register_read
from vetdesk.exchange.register_read import read_register
from vetdesk.exchange.register_reading import RegisterOptions, from_json, to_json
from vetdesk.exchange.register_sheets import write_checked, write_empty
from vetdesk.progress import Cancelled, Progress

TODAY = date(2026, 11, 28)


def options(kind=RegisterKind.COLLECTORS, **given):
    return RegisterOptions(kind=kind, today=TODAY, **given)


def read(rows, titles=COLLECTOR_TITLES, *, kind=RegisterKind.COLLECTORS, above=(), **given):
    return read_register(workbook(titles, rows, above=above), "名册.xlsx", options(kind, **given))


def places(reading):
    return {(one.row, one.column, one.key.rpartition(".")[2]) for one in reading.problems}


def test_a_register_is_read_by_the_words_above_its_columns():
    reading = read([collector()], above=["合作催收机构名册", "截至2026年11月"])

    (row,) = reading.rows
    assert reading.problems == ()
    assert reading.header_line == 3
    assert row.line == 4
    assert row.values["name"] == "顺达恒信资产管理有限公司"
    assert row.values["address"] == "北京市朝阳区甲路1号"
    assert row.values["legal_representative"] == "张三"
    assert row.values["established_on"] == "2015-03-01"


def test_a_unit_above_a_column_of_amounts_is_kept():
    assert read([collector(capital=1000)]).rows[0].values["registered_capital"] == str(1000 * 10_000 * 100)


def test_a_column_no_field_stands_for_is_told_and_left_out():
    reading = read([collector()])

    assert [(one.column, one.key) for one in reading.remarks] == [("序号", "register.column_unread")]


def test_a_sheet_longer_than_was_measured_is_refused_with_the_number(monkeypatch):
    monkeypatch.setattr(register_read, "MOST_ROWS", 2)

    assert read([collector(1), collector(2)]).refused is None
    refused = read([collector(1), collector(2), collector(3)]).refused

    assert (refused.key, refused.facts) == ("sheet.rows", {"limit": "2"})


def test_columns_can_be_named_by_hand_and_remembered():
    titles = ("供方", *COLLECTOR_TITLES[1:])
    by_hand = read([collector()], titles, fields=("name", "", "uscc", "", "", "", "", "", ""))
    remembered = read([collector()], titles, remembered={"供方": "contact"})

    assert by_hand.fields[0] == "name"
    assert by_hand.rows[0].values["name"] == "1"
    assert remembered.fields[0] == "contact"
    assert remembered.fields.count("contact") == 1


def test_a_needed_column_that_is_not_there_is_named():
    reading = read([["甲公司", "北京"]], ("公司名称", "注册地址"))

    (problem,) = reading.problems
    assert (problem.key, problem.row) == ("register.column_missing", 1)
    assert "统一社会信用代码" in problem.message("zh")
    assert reading.lacks_columns


def test_full_width_digits_and_spaces_of_a_code_are_normalised_and_shown():
    plain = collector()[2]
    wide = "".join(chr(ord(char) + 0xFEE0) if char.isdigit() else char for char in plain)
    reading = read([collector(uscc=f" {wide[:8]} {wide[8:]}")])

    assert reading.rows[0].values["uscc"] == plain
    (remark,) = [one for one in reading.remarks if one.key == "register.normalised"]
    assert (remark.row, remark.column) == (2, "统一社会信用代码")
    assert plain in remark.message("zh")


@pytest.mark.parametrize(
    ("change", "column", "key"),
    [
        ({"uscc": "91110105MA0000001"}, "统一社会信用代码", "uscc_length"),
        ({"uscc": collector()[2][:17] + "0"}, "统一社会信用代码", "uscc_check_digit"),
        ({"uscc": "91110105IO00000012"}, "统一社会信用代码", "uscc_character"),
        ({"uscc": 911101050000000001}, "统一社会信用代码", "id_lost"),
        ({"uscc": None}, "统一社会信用代码", "required"),
        ({"name": "  "}, "公司名称", "required"),
        ({"name": "#N/A"}, "公司名称", "error_value"),
        ({"name": "长" * 201}, "公司名称", "too_long"),
        ({"established": "2026-02-30"}, "成立时间", "day"),
        ({"established": "2027-01-01"}, "成立时间", "day_ahead"),
        ({"established": date(1900, 1, 5)}, "成立时间", "day_early"),
        ({"phone": "见合同"}, "联系方式", "phone"),
        ({"capital": "一千万"}, "注册资本（万元）", "amount"),
        ({"capital": -5}, "注册资本（万元）", "amount"),
    ],
)
def test_what_cannot_be_is_named_by_row_and_column(change, column, key):
    reading = read([collector(), collector(2, **change)])

    assert places(reading) == {(3, column, key)}
    assert all(one.message("zh") and one.message("en") for one in reading.problems)


def test_several_phones_with_extensions_may_stand_in_one_cell():
    assert read([collector(phone="010-65001234转801、13800138000")]).problems == ()


def test_a_row_said_twice_is_taken_once_and_told():
    reading = read([collector(), collector(2), collector()])

    assert reading.problems == ()
    assert [row.repeats for row in reading.rows] == [0, 0, 2]
    assert any(one.key == "register.repeated" and one.row == 4 for one in reading.remarks)


def test_rows_of_one_code_that_disagree_are_both_refused():
    reading = read([collector(), collector(2), collector(address="上海市")])

    assert places(reading) == {
        (2, "统一社会信用代码", "conflict"),
        (4, "统一社会信用代码", "conflict"),
    }


def test_people_are_checked_by_the_rules_of_their_number():
    good = person(employer="甲公司", key="是")
    number = good[1]
    spoiled = [
        person(2, employer="甲公司", id=number[:17] + ("0" if number[17] != "0" else "1")),
        person(3, employer="甲公司", id="11010519801301123X"),
        person(4, employer="甲公司", id="甲乙丙"),
        person(5, employer="甲公司", key="也许"),
        person(6),
    ]
    reading = read([good, *spoiled], PEOPLE_TITLES, kind=RegisterKind.PEOPLE)

    assert places(reading) == {
        (3, "身份证号", "id_check_digit"),
        (4, "身份证号", "id_date"),
        (5, "身份证号", "id_unknown"),
        (6, "是否关键岗位", "yes"),
        (7, "所在单位", "required"),
    }
    assert reading.rows[0].values["key"] == "1"


def test_no_message_repeats_the_number_of_a_person():
    number = person()[1]
    reading = read(
        [
            person(employer="甲公司", id=f"{number[:6]} {number[6:]}"),
            person(2, employer="甲公司", id=number[:17] + "Z"),
        ],
        PEOPLE_TITLES,
        kind=RegisterKind.PEOPLE,
    )

    told = [
        one.message(language) for one in (*reading.problems, *reading.remarks) for language in ("zh", "en")
    ]
    assert told
    assert not any(number[6:14] in text for text in told)


def test_the_employer_need_not_stand_in_the_sheet_when_it_is_given_for_all():
    titles = PEOPLE_TITLES[:2]
    reading = read([person()[:2]], titles, kind=RegisterKind.PEOPLE, fixed=("employer",))

    assert reading.problems == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_csv_is_read_in_the_encodings_offices_use(encoding):
    content = comma_separated(COLLECTOR_TITLES, [collector()], encoding)

    reading = read_register(content, "名册.csv", options())

    assert reading.problems == ()
    assert reading.rows[0].values["name"] == "顺达恒信资产管理有限公司"


def test_reading_and_its_json_are_equal():
    reading = read([collector(), collector(2, uscc="1")])

    assert from_json(to_json(reading)) == reading


def test_the_sheet_goes_back_with_a_red_column_that_is_not_read_again():
    reading = read([collector(), collector(2, phone="无效")])

    back = read_register(write_checked(reading, reading.problems, language="zh"), "再来.xlsx", options())

    assert back.titles[:-1] == reading.titles
    assert back.titles[-1] == ""
    assert [row.values for row in back.rows] == [row.values for row in reading.rows]
    assert "电话" in back.rows[1].cells[-1]
    assert back.rows[0].cells[-1] == ""


@pytest.mark.parametrize("kind", list(RegisterKind))
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_empty_sheet_names_every_field_in_words_that_are_read(kind, language):
    reading = read_register(write_empty(kind, language=language), "空.xlsx", options(kind))

    assert [one.key for one in reading.problems] == ["register.no_rows"]
    assert "" not in reading.fields


@pytest.mark.parametrize(
    ("content", "reason"), HOSTILE, ids=lambda value: value if isinstance(value, str) else ""
)
def test_hostile_workbooks_are_refused_with_a_sentence(content, reason):
    reading = read_register(content, "名册.xlsx", options())

    assert reading.rows == ()
    assert reading.refused is not None
    assert reading.refused.key == f"sheet.{reason}"
    assert reading.refused.message("zh") != reading.refused.message("en")


@pytest.mark.parametrize(
    ("content", "name", "reason"),
    [
        ("名称,代码".encode("utf-16"), "a.csv", "utf16"),
        (b"\x81\xff\xff,\x80\n", "a.csv", "encoding"),
        ('公司名称,信用代码\n"没有结尾'.encode(), "a.csv", "csv_line"),
        ("公司名称,信用代码\n甲\x00,1".encode(), "a.csv", "nul"),
        (b"MZ\x90\x00", "a.exe", "kind"),
    ],
)
def test_broken_text_files_are_refused_with_a_sentence(content, name, reason):
    assert read_register(content, name, options()).refused.key == f"sheet.{reason}"


def test_a_table_of_something_else_is_no_register():
    refused = read([["甲", 1]], ("品名", "数量")).refused

    assert refused.key == "register.no_header_collectors"
    assert "统一社会信用代码" in refused.message("zh")


def test_reading_stops_when_it_is_told_to():
    stopped = Progress(stop_asked=lambda: True)

    with pytest.raises(Cancelled):
        read_register(workbook(COLLECTOR_TITLES, [collector()]), "名册.xlsx", options(), stopped)
