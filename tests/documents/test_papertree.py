"""The other side's paper as pages of ours: headings, numbers of every make, tables."""

import re

import pytest

from vetdesk.documents import tree
from vetdesk.documents.html import body_html
from vetdesk.documents.inlinehtml import label_html
from vetdesk.documents.papertree import paper_tree
from vetdesk.documents.plaintext import document_text
from vetdesk.domain.counterpaper import Mapped, Paper, PaperLine

ROWS = (
    ("第一条", ("定义",)),
    ("1.1", ("甲方委托乙方。",)),
    ("", ("户名", "远方公司")),
    ("", ("账号", "1001")),
    ("", ("期次", "金额", "备注")),
    ("", ("1", "100.00", "首期")),
    ("", tuple(f"第{n}列" for n in range(1, 10))),
    ("", tuple(map(str, range(1, 10)))),
    ("", ("附件一 清单",)),
)


def document(*mapped):
    lines = tuple(PaperLine(no=no, cells=cells, label=label) for no, (label, cells) in enumerate(ROWS, 1))
    paper = Paper(name="a.docx", sha256="0" * 64, text_sha256="1" * 64, number=1, lines=lines, mapped=mapped)
    return paper_tree(paper, number="甲-1", parts={"CL-05": "scope"}, versions={"CL-05": "1"})


def blocks(made):
    return [block for section in made.sections[1:] for block in section.blocks]


def test_rows_of_a_table_keep_their_columns_and_a_form_its_labels():
    found = blocks(document())

    (pairs,) = [one for one in found if isinstance(one, tree.Pairs)]
    assert len(pairs.rows) == 2
    narrow, wide = (one for one in found if isinstance(one, tree.Table))
    assert narrow.rows == (("1", "100.00", "首期"),)
    assert (narrow.landscape, wide.landscape) == (False, True)


def test_a_wide_table_turns_its_own_pages_only():
    wide = [one for one in document().sections if any(getattr(b, "landscape", False) for b in one.blocks)]

    assert [len(one.blocks) for one in wide] == [1]
    ids = [one.id for one in document().sections]
    assert len(ids) == len(set(ids))


def test_a_row_that_says_a_clause_of_ours_stays_a_line():
    made = document(Mapped(line=6, target="CL-05"))

    (line,) = [one for one in blocks(made) if isinstance(one, tree.Paragraph) and one.source]
    assert tree.line_text(line.line) == "1　｜　100.00　｜　首期"


def test_headings_are_bold_and_stay_with_what_follows():
    html = body_html(document())

    article = (
        r'<p class="numbered lead"[^>]*><span class="label long">第一条</span><span class="heading">定义'
    )
    assert re.search(article, html)
    assert re.search(r'<p class="plain lead"[^>]*><span class="heading">附件一 清单</span></p>', html)


def test_no_word_of_theirs_is_lost():
    text = document_text(document())

    for _, cells in ROWS:
        for cell in cells:
            assert cell in text


@pytest.mark.parametrize(
    ("label", "kind"),
    [("第一条", "label long"), ("1.1", "label"), ("（一）", "label w3"), ("10.10.10", "label long")],
    ids=["article", "paragraph", "item", "deep"],
)
def test_a_number_wider_than_its_place_pushes_the_words_aside(label, kind):
    assert label_html(label) == f'<span class="{kind}">{label}</span>'
