"""Two versions of a pack are compared in words' reach, and conditions become lines and back."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matter_builders import pack
from vetdesk.domain.conditionlines import Line, Lines, Relation, as_condition, as_lines
from vetdesk.domain.conditions import holds
from vetdesk.domain.pack_diff import ChangeKind, compare
from vetdesk.domain.packs import Text

SHIPPED = pack("cn.vetting.collector")


def changed(check, **changes):
    items = tuple(replace(one, **changes) if one.id == check else one for one in SHIPPED.items)
    return replace(SHIPPED, items=items)


def kinds(old, new):
    return [(one.kind, one.check, one.field) for one in compare(old, new)]


def test_a_pack_does_not_differ_from_itself():
    assert compare(SHIPPED, SHIPPED) == ()


def test_a_reworded_question_shows_both_texts():
    words = Text(zh="新", en="new")

    (change,) = compare(SHIPPED, changed("CV-A01", question=words))

    assert (change.before, change.after) == (SHIPPED.item("CV-A01").question, words)


def test_retiring_and_bringing_back_have_their_own_names():
    retired = changed("CV-A01", retired=True)

    assert kinds(SHIPPED, retired) == [(ChangeKind.RETIRED, "CV-A01", "")]
    assert kinds(retired, SHIPPED) == [(ChangeKind.RESTORED, "CV-A01", "")]


def test_what_was_added_and_what_was_removed_is_named():
    fewer = replace(SHIPPED, items=SHIPPED.items[1:])

    assert kinds(fewer, SHIPPED) == [(ChangeKind.ADDED, "CV-A01", "")]
    assert kinds(SHIPPED, fewer) == [(ChangeKind.REMOVED, "CV-A01", "")]


def test_one_check_put_further_down_is_one_change():
    first, second, third, *others = SHIPPED.items
    turned = replace(SHIPPED, items=(second, third, first, *others))

    assert kinds(SHIPPED, turned) == [(ChangeKind.MOVED, first.id, "")]


def test_the_date_of_review_is_a_change_of_the_pack():
    later = replace(SHIPPED, reviewer="王律师")

    assert kinds(SHIPPED, later) == [(ChangeKind.PACK, "", "reviewer")]


@given(st.permutations(SHIPPED.items[:6]))
def test_moving_checks_never_looks_like_a_change_of_words(order):
    turned = replace(SHIPPED, items=(*order, *SHIPPED.items[6:]))
    moved = compare(SHIPPED, turned)

    assert {one.kind for one in moved} <= {ChangeKind.MOVED}
    rest = [one.id for one in order if one.id not in {change.check for change in moved}]
    assert rest == sorted(rest), "those not named kept their order"


NAMES = st.sampled_from(["road", "channels", "check.CV-A01", "value.CV-A04"])
LINES = st.one_of(
    st.builds(
        Line,
        name=NAMES,
        relation=st.sampled_from([Relation.IS, Relation.IS_NOT]),
        wanted=st.lists(st.sampled_from(["phone", "visit", "fail"]), min_size=1, unique=True).map(tuple),
    ),
    st.builds(
        Line,
        name=st.just("value.CV-A04"),
        relation=st.sampled_from([one for one in Relation if one.compares_numbers]),
        wanted=st.integers(0, 9).map(lambda number: (number,)),
    ),
)
FACTS = st.fixed_dictionaries(
    {
        "road": st.sampled_from(["phone", "fail"]),
        "channels": st.lists(st.sampled_from(["phone", "visit"])).map(tuple),
        "check.CV-A01": st.sampled_from(["pass", "fail"]),
        "value.CV-A04": st.one_of(st.none(), st.integers(0, 9)),
    }
)


@given(st.lists(LINES, max_size=4), st.booleans())
def test_lines_come_back_as_they_were_put_together(lines, any_of):
    built = Lines(any=any_of and len(lines) > 1, lines=tuple(lines))

    assert as_lines(as_condition(built)) == built


@given(st.lists(LINES, min_size=1, max_size=4), FACTS)
def test_lines_mean_all_of_them_or_any_of_them(lines, facts):
    each = [holds(as_condition(Lines(lines=(line,))), facts) for line in lines]

    assert holds(as_condition(Lines(lines=tuple(lines))), facts) is all(each)
    assert holds(as_condition(Lines(any=True, lines=tuple(lines))), facts) is any(each)


@pytest.mark.parametrize(
    "condition",
    [
        {"any": [{"road": "a"}]},
        {"any": [{"road": "a", "channels": "b"}, {"road": "b"}]},
        {"not": {"road": "a", "channels": "b"}},
        {"all": [{"any": [{"road": "a"}, {"road": "b"}]}]},
        {"not": {"not": {"road": "a"}}},
    ],
)
def test_what_lines_cannot_say_is_left_as_it_is(condition):
    assert as_lines(condition) is None


@pytest.mark.parametrize("item", [item for item in SHIPPED.items if item.applies_if], ids=lambda one: one.id)
def test_the_shipped_conditions_can_all_be_edited_from_menus(item):
    lines = as_lines(item.applies_if)

    assert lines is not None
    assert lines.lines
