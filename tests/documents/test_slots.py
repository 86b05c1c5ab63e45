"""The places of a text as a tree: values, forms, conditions, repeated lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetdesk.documents.slots import Compared, Fixed, Formed, Joined, Named, Not, Picked, SlotKind, slot_places


def only(text):
    (place,) = slot_places(text)
    return place


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{{ price|yuan }}", Formed("yuan", Named("price"))),
        ("{{ b.account.bank }}", Named("b.account.bank")),
        ('{{ "deletion"|ref }}', Formed("ref", Fixed("deletion"))),
        ('{{ file or "见附件" }}', Joined("or", (Named("file"), Fixed("见附件")))),
        (
            '{{ "月" if cycle == "month" else "季度" }}',
            Picked(Compared("eq", Named("cycle"), Fixed("month")), Fixed("月"), Fixed("季度")),
        ),
        (
            '{% if a and not b and kind in ("x", "y") %}',
            Joined(
                "and",
                (
                    Named("a"),
                    Not(Named("b")),
                    Compared("in", Named("kind"), Joined("list", (Fixed("x"), Fixed("y")))),
                ),
            ),
        ),
    ],
)
def test_a_place_is_read_without_its_syntax(text, said):
    assert only(text).said == said


def test_a_value_of_a_repeated_line_is_one_of_its_list():
    text = '{% repeat s in subs ending "；。" %}\n- {{ s.name }}\n{% endrepeat %}{{ s.name }}'

    repeat, inside, end, outside = slot_places(text)

    assert (repeat.kind, repeat.said) == (SlotKind.REPEAT, Named("subs"))
    assert inside.said == Named("subs[].name")
    assert end.kind is SlotKind.ENDREPEAT
    assert outside.said == Named("s.name")


def test_places_stand_where_they_are_written():
    text = "§ 乙方{{ b.name }}应当{% if x %}立即{% endif %}付款。"

    assert [text[one.start : one.end] for one in slot_places(text)] == [
        "{{ b.name }}",
        "{% if x %}",
        "{% endif %}",
    ]


@pytest.mark.parametrize("text", ["{{ price", "{% if", "price }}", "{{ price | }}x", "{{ }}", "{% if x y %}"])
def test_half_a_place_is_no_fault_while_it_is_typed(text):
    assert all(one.said is None for one in slot_places(text))


@given(st.text(alphabet=["{", "}", "%", " ", "a", ".", "|", '"', "i", "f", "\n", "（", "𠮷"], max_size=60))
def test_any_text_can_be_read(text):
    ends = [0]
    for one in slot_places(text):
        assert ends[-1] <= one.start < one.end <= len(text)
        ends.append(one.end)
