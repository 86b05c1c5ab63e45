"""What norms are called on an English screen."""

import pytest

from vetdesk import wording
from vetdesk.services.norms import cited_in, full_name_in, norm_in, norms_within


def test_every_norm_of_the_register_has_a_short_and_a_full_english_name(rules):
    for one in rules.statutes("cn").by_short.values():
        assert wording.has(f"norm.{one.short}"), one.short
        assert wording.explain(f"norm.{one.short}", "zh") == one.short
        assert wording.explain(f"norm_name.{one.short}", "zh") == one.name
        assert norm_in(one.short, "en").isascii()
        assert full_name_in(one.short, one.name, "en").isascii()


def test_what_is_cited_is_named_once_with_its_articles():
    cited = [("民法典", "545"), ("民法典", "546"), ("刑法", "253之一"), ("某行规", "3")]

    assert cited_in(cited, "en") == "Civil Code 545, 546; Criminal Law 253-1; 某行规 3"
    assert cited_in(cited[:2], "zh") == "民法典第 545、546 条"


@pytest.mark.parametrize(
    ("said", "english"),
    [
        pytest.param(
            "民法典第 545、546 条；个人信息保护法第 21 条",
            "Civil Code 545, 546; Personal Information Protection Law 21",
            id="list",
        ),
        pytest.param(
            "刑法 253之一、293之一；民法典 1033、1191",
            "Criminal Law 253-1, 293-1; Civil Code 1033, 1191",
            id="articles",
        ),
        pytest.param("民法典 9999", "Civil Code 9999", id="digits"),
        pytest.param("民事诉讼法解释 3", "Civil Procedure Interpretation 3", id="longest_name"),
        pytest.param("张刑法有限公司", "张刑法有限公司", id="a_name_of_somebody"),
        pytest.param("刑法研究会", "刑法研究会", id="the_head_of_a_name"),
    ],
)
def test_norms_within_words_are_named_where_they_are_cited(said, english):
    assert norms_within(said, "en") == english
    assert norms_within(said, "zh") == said
