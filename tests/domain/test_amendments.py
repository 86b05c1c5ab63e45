"""Changes of norms: which citations they touch, what a note needs, how a template's law is read."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetdesk.domain.amendments import (
    AmendmentDraft,
    ArticlesUnread,
    ChangeMissing,
    NormUnknown,
    checked,
    law_lines,
    touches,
)

NORMS = ("民法典", "GB/T 35273-2020", "GB/T 35273")


def draft(**changes):
    given = {"norm": "民法典", "articles": "545", "since": date(2026, 12, 1), "says": "改了"} | changes
    return AmendmentDraft(**given)


@pytest.mark.parametrize(
    ("amended", "cited", "hit"),
    [
        ("545", "545-550", True),
        ("544-546", "546", True),
        ("551", "545-550", False),
        ("253之一", "253", False),
        ("253之一", "253之一、293之一", True),
        ("", "545", True),
        ("545", "", True),
    ],
)
def test_a_change_touches_the_articles_it_names(amended, cited, hit):
    assert touches(amended, cited) is hit


@given(
    st.sets(st.integers(1, 300), min_size=1, max_size=6), st.sets(st.integers(1, 300), min_size=1, max_size=6)
)
def test_touching_is_having_an_article_in_common(amended, cited):
    said = ["、".join(map(str, sorted(one))) for one in (amended, cited)]

    assert touches(*said) is bool(amended & cited)


def test_a_note_is_tidied():
    kept = checked(draft(articles=" 545, 547-550；253之一 ", says=" 新增一款 "), known=NORMS)

    assert (kept.articles, kept.says) == ("545、547-550、253之一", "新增一款")


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"norm": "催收法"}, NormUnknown),
        ({"articles": "第五百条"}, ArticlesUnread),
        ({"articles": "545、"}, ArticlesUnread),
        ({"says": "  "}, ChangeMissing),
        ({"says": "改" * 2001}, ChangeMissing),
    ],
    ids=["norm", "words", "gap", "nothing", "too-long"],
)
def test_a_note_that_is_not_complete_is_refused(changes, error):
    with pytest.raises(error) as refused:
        checked(draft(**changes), known=NORMS)

    assert refused.value.field in changes


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("253-1, 21", "253之一、21"), ("44-47", "44-47"), ("3-5", "3-5"), ("253之一", "253之一")],
)
def test_an_article_put_in_later_is_taken_as_english_writes_it(typed, kept):
    assert checked(draft(articles=typed), known=NORMS).articles == kept


def test_lines_of_law_are_read_also_where_a_norm_holds_a_blank():
    lines = [
        "民法典 137、545-550（reported）",
        "GB/T 35273-2020 11.6",
        "银行卡业务指引",
        "某办法 9（reported）",
    ]

    assert list(law_lines(lines, known=NORMS)) == [
        ("民法典", "137、545-550"),
        ("GB/T 35273-2020", "11.6"),
        ("银行卡业务指引", ""),
        ("某办法", "9"),
    ]
