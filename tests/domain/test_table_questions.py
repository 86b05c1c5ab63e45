"""Questions that are tables: typed rows become values, what is no value is named by row and column."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetdesk import wording
from vetdesk.domain.answertables import COMMISSION_STEPS, SUB_PROCESSORS
from vetdesk.domain.money import Money
from vetdesk.domain.packs import Text
from vetdesk.domain.rows import Rows
from vetdesk.domain.tablequestions import (
    LONGEST_CELL,
    CellChoice,
    CellKind,
    RowsUnfit,
    TableColumn,
    TableSpec,
    english_entries,
    entries_of,
    read_cells,
    read_rows,
)

LEVEL = TableColumn(
    id="level",
    label=Text(zh="级别", en="Level"),
    kind=CellKind.CHOICE,
    choices=(
        CellChoice(key="low", text=Text(zh="低", en="Low")),
        CellChoice(key="high", text=Text(zh="高", en="High")),
    ),
)
LEVELS = TableSpec(columns=(LEVEL,))


def refused(spec, text, language="zh"):
    with pytest.raises(RowsUnfit) as unfit:
        read_rows(spec, text)
    return wording.sentence(unfit.value, language)


def test_rows_are_typed_by_their_columns_and_empty_lines_are_no_rows():
    rows = read_rows(COMMISSION_STEPS, "逾期91—180日\t12%\t¥５，000.5元\n\t\t\n逾期180日以上\t0.5\t\t含诉讼")

    assert rows.rows == (
        ("逾期91—180日", Decimal(12), Money(500_050), None),
        ("逾期180日以上", Decimal("0.5"), None, "含诉讼"),
    )
    assert rows.entries[0]["rate"] == Decimal(12)
    assert read_rows(SUB_PROCESSORS, "云算\t云服务\t上海\t电话\t2026年11月1日").rows[0][4] == date(
        2026, 11, 1
    )


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("逾期\t12\n\t12", "第 2 行“逾期阶段”：未填写。"),
        ("\n\n逾期\t一成", "第 3 行“费率（%）”：请填写 0 到 100 之间的数字。"),
        ("逾期\t101", "第 1 行“费率（%）”：请填写 0 到 100 之间的数字。"),
        ("逾期\t12\t-5", "第 1 行“单户上限（元）”：不能是负数。"),
        ("逾期\t12\t0.00", "第 1 行“单户上限（元）”：不能是零；没有的留空。"),
        ("逾期\t12\t1.005", "不是金额"),
        ("逾期\t12\t5\t说明\t多", "第 1 行：有 5 列，这张表只有 4 列。"),
        ("长" * (LONGEST_CELL + 1) + "\t12", "有 401 个字，最多 400 个。"),
        ("逾期\t\t-1", "未填写。（另有 1 处）"),
    ],
    ids=["missing", "no-number", "over", "negative", "zero", "thirds", "wide", "long", "several"],
)
def test_what_is_no_value_is_named_by_row_and_column(text, says):
    assert says in refused(COMMISSION_STEPS, text)
    assert "\t" not in refused(COMMISSION_STEPS, text, "en")


def test_five_hundred_rows_are_refused_with_their_number_and_none_is_cut_off():
    text = "\n".join(f"逾期{one}日\t12" for one in range(500))

    assert refused(COMMISSION_STEPS, text).startswith("共 500 行，最多 60 行")


def test_markup_is_kept_as_text_and_marks_of_direction_are_dropped():
    rows = read_rows(SUB_PROCESSORS, "<b>云\u202e算</b>\u200b\t{{ price }}")

    assert rows.rows[0][:2] == ("<b>云算</b>", "{{ price }}")


def test_a_choice_is_typed_by_its_words_in_either_language():
    rows = read_rows(LEVELS, "低\nhigh\nLOW")

    assert [one["level"] for one in rows.entries] == ["low", "high", "low"]
    assert [one["level"] for one in entries_of(LEVELS, rows)] == ["低", "高", "低"]
    assert [one["level"] for one in english_entries(LEVELS, rows)] == ["Low", "High", "Low"]
    assert "只能填写：低、高。" in refused(LEVELS, "中")


def test_no_answer_has_no_entries():
    assert entries_of(SUB_PROCESSORS, None) == []


def test_cells_of_a_spreadsheet_are_read_with_their_quotes_and_line_ends():
    assert read_cells('"云""算""\n公司"\t短信\r\n乙\t"a\tb"\r\n') == (('云"算" 公司', "短信"), ("乙", "a b"))
    assert read_cells('说“好”的 "公司" 一\t二') == (('说“好”的 "公司" 一', "二"),)


CELLS = st.one_of(st.none(), st.integers(1, 10**6).map(Money))


@given(
    st.lists(
        st.tuples(
            st.text("逾期阶段AB ", min_size=1).map(lambda text: " ".join(text.split())).filter(bool),
            st.integers(1, 100).map(Decimal),
            CELLS,
            st.sampled_from([None, "说明"]),
        ),
        max_size=5,
    )
)
def test_rows_that_are_written_read_back_as_the_same(rows):
    answer = Rows(columns=COMMISSION_STEPS.names, rows=tuple(rows))

    assert read_rows(COMMISSION_STEPS, str(answer)) == answer
