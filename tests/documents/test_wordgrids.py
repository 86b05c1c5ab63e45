"""The blanks in the tables of a contract from Word: a cell by itself, rows as one list."""

import pytest

from vetdesk.documents.wordblanks import Place, blanks_of, filled
from vetdesk.documents.wordgrids import grid_blanks

FEES = """§ 费用如下：
+ 项目 | 费率（%） | 最低收费（元）
+ 管理费 | ____ | ____
+ 催告费 | ____ | ____
+ 合计 |  | ____
"""
ROWS = """+ 序号 | 设备 | 单价（元）
+ 1 | ____ | ____
+ 2 |  |
+ … | |
+ 合计 |  | ____
"""


def test_blanks_alike_in_one_column_are_a_place_for_each_row():
    found = grid_blanks(FEES, 3)

    assert [one.label for one in found] == [
        "管理费·费率",
        "管理费·最低收费",
        "催告费·费率",
        "催告费·最低收费",
        "合计·最低收费",
    ]
    assert len({one.place for one in found}) == 5
    assert {one.place.text for one in found} == {3}
    assert [one.among for one in found[:2]] == ["费率____%", "最低收费____元"]


def test_what_is_put_at_a_place_leaves_its_neighbours_alone():
    second = grid_blanks(FEES, 0)[3]

    text = filled(FEES, 0, {second.place: "{{ fee }}"})

    assert "+ 催告费 | ____ | {{ fee }}\n" in text
    assert text.count("____") == FEES.count("____") - 1
    assert filled(FEES, 1, {second.place: "{{ fee }}"}) == FEES


def test_two_places_of_one_line_are_both_filled():
    first, second, *_ = grid_blanks(FEES, 0)

    assert "+ 管理费 | {{ rate }} | {{ fee }}\n" in filled(
        FEES, 0, {first.place: "{{ rate }}", second.place: "{{ fee }}"}
    )


def test_rows_without_words_are_one_list_and_the_sum_below_stays_a_cell():
    rows, total = grid_blanks(ROWS, 0)

    assert (rows.columns, rows.numbered, rows.count) == (("设备", "单价（元）"), True, 3)
    assert rows.place == Place(text=0, line=0, lines=4)
    assert total.label == "合计·单价"

    made = filled(ROWS, 0, {rows.place: "+ 头\n+ 行", total.place: "{{ sum }}"})

    assert made == "+ 头\n+ 行\n+ 合计 |  | {{ sum }}\n"


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        pytest.param("+ 户名 | ____ | 备注\n", ["户名"], id="blank_in_the_first_row"),
        pytest.param("+ 项目 | 金额\n+ 1 | 100\n", [], id="numbers_are_no_blanks"),
        pytest.param(
            "+ 甲 | 乙\n+ 租金 | 每月____元\n~\n+ 丙 | 丁\n+ 押金 | ____\n", ["租金·乙", "押金·丁"], id="two"
        ),
        pytest.param("| 项目____\n", [], id="no_table"),
    ],
)
def test_cells_are_called_by_row_and_column(text, labels):
    assert [one.label for one in grid_blanks(text, 0)] == labels


@pytest.mark.parametrize(
    ("blank", "is_one"),
    [
        ("____", True),
        ("＿＿", True),
        ("【  】", True),
        ("【】", True),
        ("【●】", True),
        ("【】年【】月【】日", True),
        ("【保密】", False),
        ("_", False),
    ],
)
def test_what_drafters_leave_open_is_a_blank(blank, is_one):
    assert [one.blank for one in blanks_of([f"§ 期限为{blank}止。"])] == [blank] * is_one


def test_a_blank_without_words_is_one_by_itself_and_one_with_words_is_everywhere():
    found = blanks_of(["§ ____\n§ 支付____元。\n", "§ ____\n§ 支付____元。\n+ 1 | ____\n"])

    assert [(one.words, one.count, one.place) for one in found] == [
        ("____", 1, Place(text=0, line=0)),
        ("支付____元。", 2, None),
        ("____", 1, Place(text=1, line=0)),
    ]
