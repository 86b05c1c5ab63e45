"""Tables: the shares of their columns, words of heads that stay whole, rows that are signed or may break."""

import pytest

from vetdesk.documents import tree
from vetdesk.documents.html import section_html
from vetdesk.documents.inlinehtml import row_class
from vetdesk.documents.shares import shares_of


def table(*columns, landscape=False):
    heads = tuple(tree.Column(header=head, parts=parts) for head, parts in columns)
    return tree.Table(name="t", columns=heads, rows=(), landscape=landscape)


def test_a_column_too_narrow_for_a_word_of_its_head_takes_from_those_with_room():
    asked = table(("No.", 8), ("Item", 40), ("Sensitive Personal Information", 6))

    number, item, sensitive = shares_of(asked)

    assert sensitive == pytest.approx((len("Information") * 1.2 + 2) / 80)
    assert item < 40 / 54
    assert number + item + sensitive == pytest.approx(1)


@pytest.mark.parametrize(
    "asked",
    [
        table(("序号", 1), ("信息项", 9)),
        table(("No.", 1), ("Item", 9), landscape=True),
        table(*((f"Reconsideration{number}", 1) for number in range(9))),
    ],
    ids=["chinese", "wide enough", "nobody has room"],
)
def test_where_nothing_helps_or_nothing_lacks_the_parts_decide(asked):
    whole = sum(one.parts for one in asked.columns)

    assert shares_of(asked) == tuple(one.parts / whole for one in asked.columns)


def test_the_heads_of_both_languages_are_looked_at():
    ours = table(("序号", 8), ("信息项", 40), ("敏感", 6))
    theirs = table(("No.", 8), ("Item", 40), ("Sensitive", 6))

    assert shares_of(ours, theirs.columns) == shares_of(theirs)
    assert shares_of(ours)[2] == 6 / 54


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("批准人签字、日期", "sign-row"),
        ("印章保管人、监印人签字、用印日期", "sign-row"),
        ("Approver: signature, date", "sign-row"),
        ("Keeper, witness: signatures, day of use", "sign-row"),
        ("我方签字人", "row"),
        ("甲方（盖章）", "seal-row"),
    ],
)
def test_a_row_that_is_signed_has_room_for_the_hand_also_where_it_is_dated(key, kind):
    line = (tree.Text(text=key),)

    assert row_class(tree.Pair(key=line, value=())) == kind


def test_only_a_row_of_a_long_value_may_break_over_two_pages():
    rows = tuple(
        tree.Pair(key=(tree.Text(text="住所"),), value=(tree.Text(text=words),))
        for words in ("长" * 251, "短" * 250)
    )
    section = tree.Section(kind="text", id="t", label="", title="", blocks=(tree.Pairs(rows=rows),))

    written = section_html(section)

    assert 'class="pairs spread"' in written
    assert written.count('<tr class="row long">') == 1
    assert written.count('<tr class="row">') == 1
