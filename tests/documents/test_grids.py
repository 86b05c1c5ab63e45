"""Rows written in the text of a template become one table with every column."""

import pytest

from document_builders import given_context, given_frame
from vetdesk.documents import tree
from vetdesk.documents.assembly import assemble
from vetdesk.documents.errors import AnswersMissing
from vetdesk.documents.html import body_html
from vetdesk.documents.jobs import Mode, Stamp
from vetdesk.documents.packs import Part
from vetdesk.documents.plaintext import document_text
from vetdesk.documents.wordfile import write_docx
from word_texts import expected, read, without_form_words

TEXT = """§ 价款分期支付：
+ 期次 | 金额（元） | 条件
+ 1 | {{ price|money }} | 收到{{ a.name }}的清单
+ 2 | 1,000.00 |
| 其余照旧。
"""


def made(text=TEXT, mode=Mode.PREVIEW, **context):
    pack = given_frame((Part(kind="article", id="price", title="价款", body=text, body_name="price.j2"),))
    document, _ = assemble(pack, {}, given_context(**context), mode=mode, stamp=Stamp(draft=False))
    return document


def tables(document):
    return [one for one in tree.walk(document) if isinstance(one, tree.Table)]


def test_the_first_row_heads_the_columns_and_short_rows_are_filled_up():
    (table,) = tables(made())

    assert [one.header for one in table.columns] == ["期次", "金额（元）", "条件"]
    assert table.rows == (
        ("1", "100,000,000.05", "收到示例远方商贸有限责任公司的清单"),
        ("2", "1,000.00", ""),
    )
    assert [one.align for one in table.columns] == ["left", "right", "left"]


def test_an_empty_line_parts_two_tables():
    first, second = tables(made("+ 甲 | 乙 | 丙\n+ 1 | 2 | 3\n~\n+ 丁 | 戊 | 己\n"))

    assert len(first.rows) == 1
    assert second.columns[0].header == "丁"


def test_a_bar_inside_a_value_parts_no_cells():
    (table,) = tables(made(a={"name": "甲|乙|丙"}))

    assert table.rows[0] == ("1", "100,000,000.05", "收到甲|乙|丙的清单")


def test_a_value_missing_in_a_cell_stops_the_issue():
    with pytest.raises(AnswersMissing) as refused:
        made(mode=Mode.ISSUE, price=None)

    assert "price" in refused.value.names


def test_page_text_and_docx_have_every_column():
    document = made()

    assert "期次\t金额（元）\t条件" in document_text(document)
    assert body_html(document).count("<th>") == 3
    docx = write_docx(document, Stamp(number="甲-1", draft=False))
    assert without_form_words(read(docx), document) == expected(document)
