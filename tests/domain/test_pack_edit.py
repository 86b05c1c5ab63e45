"""What the editor does to a pack leaves everything else in it as it was."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matter_builders import pack
from vetdesk.domain.pack_edit import add_check, arrange_chapters, change_check, move_check, retire_check
from vetdesk.domain.packs import Mark, Scope, Text, UnknownCheck

SHIPPED = pack("cn.vetting.collector")
WORDS = Text(zh="新检查项", en="New check")
SOURCE = "本单位内部规则"
IDS = st.sampled_from([item.id for item in SHIPPED.items])


def ids(of):
    return [item.id for item in of.items]


def test_a_new_check_stands_behind_the_chosen_one_and_rests_on_the_own_rule():
    made, check = add_check(SHIPPED, "B", after="CV-B05", words=WORDS, source=SOURCE)

    assert ids(made)[ids(made).index("CV-B05") + 1] == check == "OWN-01"
    (citation,) = made.item(check).citations
    assert (citation.norm, citation.mark) == (SOURCE, Mark.OWN_RULE)


def test_a_new_check_without_a_neighbour_ends_its_chapter():
    made, check = add_check(SHIPPED, "A", after="", words=WORDS, source=SOURCE)

    assert [item.id for item in made.items if item.chapter == "A"][-1] == check


def test_two_new_checks_never_share_an_id():
    made, first = add_check(SHIPPED, "A", after="", words=WORDS, source=SOURCE)
    made, second = add_check(made, "A", after=first, words=WORDS, source=SOURCE)

    assert first != second


def test_a_new_check_of_a_person_stops_the_person():
    people = pack("cn.people")

    made, check = add_check(people, people.chapters[0].id, after="", words=WORDS, source=SOURCE)

    assert made.item(check).scope is Scope.PERSON


@given(IDS, st.sampled_from([-1, 1]))
def test_moving_there_and_back_changes_nothing(check, step):
    moved = move_check(SHIPPED, check, step)

    assert sorted(ids(moved)) == sorted(ids(SHIPPED))
    assert [item.chapter for item in moved.items] == [item.chapter for item in SHIPPED.items]
    if moved != SHIPPED:
        assert move_check(moved, check, -step) == SHIPPED


@given(IDS)
def test_retiring_and_bringing_back_changes_nothing(check):
    retired = retire_check(SHIPPED, check, retired=True)

    assert retired.item(check).retired
    assert retire_check(retired, check, retired=False) == SHIPPED


def test_a_check_the_pack_does_not_hold_cannot_be_moved():
    with pytest.raises(UnknownCheck):
        move_check(SHIPPED, "CV-Z99", 1)


def chapters(of):
    return [(one.id, one.title) for one in of.chapters]


def test_a_new_chapter_gets_an_id_nobody_has_and_may_stand_first():
    made = arrange_chapters(SHIPPED, [("", WORDS), *chapters(SHIPPED)])

    first, *others = made.chapters
    assert first.id not in {one.id for one in SHIPPED.chapters}
    assert tuple(others) == SHIPPED.chapters
    assert made.items == SHIPPED.items


def test_a_chapter_that_holds_checks_stays_even_when_it_is_left_out():
    made = arrange_chapters(SHIPPED, chapters(SHIPPED)[1:])

    assert made.chapters[-1] == SHIPPED.chapters[0]
    assert sorted(ids(made)) == sorted(ids(SHIPPED))


@given(st.permutations(range(len(SHIPPED.chapters))))
def test_checks_follow_their_chapters_in_any_order(order):
    made = arrange_chapters(SHIPPED, [chapters(SHIPPED)[place] for place in order])

    assert list(dict.fromkeys(item.chapter for item in made.items)) == [one.id for one in made.chapters]
    for chapter in made.chapters:
        before = [item for item in SHIPPED.items if item.chapter == chapter.id]
        assert [item for item in made.items if item.chapter == chapter.id] == before


@given(st.lists(st.just(("", WORDS)), max_size=40))
def test_no_two_chapters_share_an_id(fresh):
    made = arrange_chapters(SHIPPED, [*chapters(SHIPPED), *fresh])

    assert len({one.id for one in made.chapters}) == len(made.chapters) == len(SHIPPED.chapters) + len(fresh)


@given(IDS, st.sampled_from([one.id for one in SHIPPED.chapters]))
def test_a_check_moved_to_another_chapter_comes_last_there(check, chapter):
    moved = change_check(SHIPPED, replace(SHIPPED.item(check), chapter=chapter))

    assert sorted(ids(moved)) == sorted(ids(SHIPPED))
    if SHIPPED.item(check).chapter != chapter:
        assert [item.id for item in moved.items if item.chapter == chapter][-1] == check
