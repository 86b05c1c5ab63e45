"""How a Chinese text cites the articles of a norm."""

import pytest

from vetdesk.domain.reference import article_words, cited_words


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("178", "第 178 条"),
        ("40、47", "第 40、47 条"),
        ("44-47", "第 44-47 条"),
        ("11.6", "第 11.6 条"),
        ("253之一、293之一", "第 253 条之一、第 293 条之一"),
        ("37之一、100", "第 37 条之一、第 100 条"),
        ("", ""),
        ("第三章", "第三章"),
        ("s. 21(1)", "s. 21(1)"),
    ],
    ids=["one", "two", "range", "standard", "inserted", "mixed", "none", "already-words", "foreign"],
)
def test_a_list_of_articles_reads_as_a_citation(given, said):
    assert article_words(given) == said


def test_each_norm_is_named_once_with_all_its_articles():
    cited = [("民法典", "545"), ("个人信息保护法", "21"), ("民法典", "546"), ("民法典", "545"), ("惯例", "-")]

    assert cited_words(cited) == "民法典第 545、546 条；个人信息保护法第 21 条；惯例"
    assert cited_words(cited, "en") == "民法典 545, 546; 个人信息保护法 21; 惯例"
    assert cited_words([("刑法", "253之一")], "en") == "刑法 253-1"


def test_an_english_window_lists_articles_in_its_own_way():
    assert article_words("40、44-47、253之一", "en") == "40, 44-47, 253-1"
    assert article_words("第三章", "en") == "第三章"
