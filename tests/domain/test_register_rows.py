"""What becomes of the rows of a register that comes in."""

import pytest

from vetdesk.domain.likeness import core_name
from vetdesk.domain.register_rows import (
    Choices,
    ForKnown,
    ForSimilar,
    Likeness,
    PlannedRow,
    RowAction,
    RowChoice,
    RowState,
    differing,
    settle,
)

VALUES = {"name": "甲公司", "uscc": "91", "address": "新址", "phone": "010-1"}
DIFFERS = PlannedRow(
    line=7, state=RowState.DIFFERS, values=VALUES, subject="x", ours={"address": "旧址", "phone": ""}
)


def done(row, **choices):
    return [(step.action, dict(step.values)) for step in settle([row], Choices(**choices))]


def test_a_blank_in_the_sheet_says_nothing_against_the_register():
    assert differing({"address": "", "phone": "1"}, {"address": "旧址", "phone": "1"}) == {}


@pytest.mark.parametrize(
    ("known", "taken"),
    [
        (ForKnown.SKIP, None),
        (ForKnown.FILL, {"phone": "010-1"}),
        (ForKnown.UPDATE, {"address": "新址", "phone": "010-1"}),
    ],
)
def test_a_registered_record_is_left_filled_or_updated(known, taken):
    wanted = [] if taken is None else [(RowAction.UPDATE, taken)]

    assert done(DIFFERS, known=known) == wanted


def test_a_choice_per_field_goes_before_the_general_one():
    chosen = RowChoice(action=RowAction.UPDATE, fields=frozenset({"address"}))

    assert done(DIFFERS, known=ForKnown.SKIP, rows={7: chosen}) == [(RowAction.UPDATE, {"address": "新址"})]


@pytest.mark.parametrize(
    ("similar", "action"),
    [(ForSimilar.ASK, [RowAction.ASK]), (ForSimilar.NEW, [RowAction.ADD]), (ForSimilar.SKIP, [])],
)
def test_a_like_name_is_asked_about_added_or_left_out(similar, action):
    row = PlannedRow(line=3, state=RowState.SIMILAR, values=VALUES)

    assert [one for one, _ in done(row, similar=similar)] == action


@pytest.mark.parametrize("state", [RowState.SAME, RowState.REPEATED, RowState.FAULTY])
def test_rows_that_say_nothing_new_or_something_wrong_are_left_out(state):
    assert done(PlannedRow(line=3, state=state, values=VALUES)) == []


def test_nobody_can_choose_to_import_a_row_with_a_problem():
    row = PlannedRow(line=3, state=RowState.FAULTY, values=VALUES)

    assert done(row, rows={3: RowChoice(action=RowAction.ADD)}) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("深圳市甲乙资产管理有限公司", "甲乙资产管理（深圳）有限公司"),
        ("北京恒信信息咨询有限公司", "恒信信息咨询股份有限公司"),
        ("上海立宏 商务服务有限公司", "上海立宏商务服务有限责任公司"),
    ],
)
def test_place_form_and_trade_do_not_tell_companies_apart(one, other):
    assert core_name(one) == core_name(other)


def test_a_name_of_common_words_only_keeps_them():
    assert core_name("管理咨询有限公司")
    assert core_name("甲乙资产管理有限公司") != core_name("甲丙资产管理有限公司")


LIKES = (
    Likeness(subject="line:3", name="乙", score=95),
    Likeness(subject="first", name="甲", score=91, ours={"address": ""}),
    Likeness(subject="second", name="丙", score=88, ours={"address": "旧址", "contact": "李四"}),
)


@pytest.mark.parametrize(
    ("subject", "fields", "expected"),
    [
        ("second", {"address"}, [("second", {"address": "新址"})]),
        ("first", {"address", "contact"}, [("first", {"address": "新址"})]),
        ("first", set(), []),
        ("line:3", {"address"}, []),
        ("", {"address"}, []),
    ],
    ids=["the named one", "only where it differs", "no field", "another row", "nobody"],
)
def test_a_row_said_to_be_a_like_record_changes_that_record_only(subject, fields, expected):
    row = PlannedRow(
        line=7, state=RowState.SIMILAR, values={"address": "新址", "contact": "王五"}, likes=LIKES
    )
    choice = RowChoice(action=RowAction.UPDATE, fields=frozenset(fields), subject=subject)

    steps = settle((row,), Choices(rows={7: choice}))

    assert [(step.subject, dict(step.values)) for step in steps] == expected


def test_a_like_row_of_the_same_sheet_is_told_from_a_registered_record():
    assert [like.line for like in LIKES] == [3, 0, 0]
