"""Sort keys and search words of Chinese names."""

from hypothesis import given
from hypothesis import strategies as st

from vetdesk.store.pinyin import query, sort_key, tokens


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


@given(st.text(max_size=40))
def test_any_text_can_be_typed(text):
    expression = query(text)

    assert expression.count('"') % 2 == 0
