"""Words read back give the figure they were written from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetdesk.domain.capitals import NotCapitals, read_capitals
from vetdesk.domain.money import Money
from vetdesk.domain.phrases import forbidden_in


@given(st.integers(min_value=-(10**19), max_value=10**19))
def test_every_amount_reads_back_from_its_words(fen):
    assert read_capitals(Money(fen).in_capitals()) == Money(fen)


@pytest.mark.parametrize(
    ("words", "fen"),
    [
        ("人民币壹亿元零伍分", 10_000_000_005),
        ("人民币壹仟零壹万元整", 1_001_000_000),
        ("人民币壹拾贰亿叁仟万零肆元伍角整", 123_000_000_450),
        ("人民币零元整", 0),
        ("人民币叁分", 3),
        ("人民币负伍元整", -500),
    ],
)
def test_amounts_written_by_hand_are_read(words, fen):
    assert read_capitals(words) == Money(fen)


@pytest.mark.parametrize("words", ["", "人民币", "一百元", "人民币壹佰圆整x", "人民币壹元贰"])
def test_what_is_no_amount_is_refused(words):
    with pytest.raises(NotCapitals):
        read_capitals(words)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("每户回款金额的百分之十", ()),
        ("授权乙方全权 代理，不限次数", ("全权代理", "不限次数")),
        ("逾期不答复的视为同意", ("视为同意",)),
    ],
)
def test_phrases_a_court_would_strike_out_are_found(text, found):
    assert forbidden_in(text) == found
