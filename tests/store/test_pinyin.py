"""Sort keys and search words of Chinese names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetdesk.store.pinyin import needles, query, sort_key, tokens


def test_names_sort_by_sound_then_character():
    names = ["赵敏", "欧阳静", "王五", "安娜", "王伍"]

    assert min(names, key=sort_key) == "安娜"
    assert max(names, key=sort_key) == "赵敏"


def test_a_name_has_its_characters_sounds_and_initials_as_words():
    words = tokens("申达 ABC-2026").split()

    assert {"申", "达", "shenda", "da", "sd", "d", "abc", "2026", "026"} <= set(words)


def test_what_is_typed_becomes_an_expression_that_cannot_be_syntax():
    assert query('申达 "OR" (x)*') == '"申 达" AND "or"* AND "x"*'
    assert query("  *()'") == ""


@pytest.mark.parametrize(
    "number",
    ["HB-2026-Z001", "沪北贸易-债转-2026-0001", "(2026)沪01号"],
    ids=["reference", "contract", "court"],
)
def test_a_number_is_found_as_it_is_written(number):
    kept = f" {tokens(number)} "

    assert all(part in kept for part in needles(number))


@given(st.text(max_size=40))
def test_any_text_can_be_typed(text):
    expression = query(text)

    assert expression.count('"') % 2 == 0
