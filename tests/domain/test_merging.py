from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetdesk.domain.matter import CheckAnswer
from vetdesk.domain.merging import Chosen, Given, MergeUndecided, compare, merged

DAYS = (date(2026, 11, 20), date(2026, 11, 21))
answers = st.builds(CheckAnswer, outcome=st.sampled_from(["pass", "fail", "na"]), on=st.sampled_from(DAYS))
reviews = st.dictionaries(
    st.sampled_from([f"CV-A0{n}" for n in range(1, 8)]),
    st.builds(Given, answer=answers, by=st.sampled_from(["周青", "钱进"])),
)


@given(mine=reviews, theirs=reviews)
def test_every_answer_of_the_other_one_is_new_the_same_or_disputed(mine, theirs):
    found = compare(mine, theirs)

    assert sorted([*found.new, *found.same, *found.both]) == sorted(theirs)


@given(mine=reviews, theirs=reviews)
def test_keeping_mine_changes_none_of_mine(mine, theirs):
    written = merged(mine, theirs, dict.fromkeys(compare(mine, theirs).both, Chosen.MINE))

    assert not written.keys() & mine.keys()


@given(mine=reviews, theirs=reviews)
def test_merging_the_same_file_twice_finds_nothing_new(mine, theirs):
    choices = dict.fromkeys(compare(mine, theirs).both, Chosen.THEIRS)
    after = {**mine, **merged(mine, theirs, choices)}

    again = compare(after, theirs)

    assert again.new == again.both == ()


@given(mine=reviews, theirs=reviews)
def test_it_does_not_matter_who_merges_when_theirs_is_taken_on_one_side_and_mine_on_the_other(mine, theirs):
    both = compare(mine, theirs).both
    here = {**mine, **merged(mine, theirs, dict.fromkeys(both, Chosen.THEIRS))}
    there = {**theirs, **merged(theirs, mine, dict.fromkeys(both, Chosen.MINE))}

    assert {check: one.answer for check, one in here.items()} == {
        check: one.answer for check, one in there.items()
    }


def test_nothing_is_merged_while_a_choice_is_missing():
    mine = {"CV-A01": Given(answer=CheckAnswer(outcome="pass", on=DAYS[0]))}
    theirs = {"CV-A01": Given(answer=CheckAnswer(outcome="fail", on=DAYS[0]))}

    with pytest.raises(MergeUndecided) as refused:
        merged(mine, theirs, {})

    assert refused.value.checks == ("CV-A01",)


def test_who_gave_an_answer_is_no_dispute():
    answer = CheckAnswer(outcome="pass", on=DAYS[0])

    found = compare({"CV-A01": Given(answer=answer, by="周青")}, {"CV-A01": Given(answer=answer, by="钱进")})

    assert found.same == ("CV-A01",)
