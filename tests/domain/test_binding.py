"""Sheets, copies and the seal across the edge."""

import pytest

from vetdesk.domain.binding import (
    MOST_SHEETS,
    CopyKind,
    PagesUnclear,
    Sides,
    blank_pages,
    copies,
    groups_on,
    leaves_of,
    read_pages,
    seal_groups,
    sheet_of,
    sheets_of,
)


@pytest.mark.parametrize("sheets", [2, 29, 30, 31, 59, 60, 61, 89, 300])
def test_every_sheet_lies_under_a_seal_and_no_seal_over_more_than_thirty(sheets):
    groups = seal_groups(sheets)

    assert all(2 <= group.sheets <= MOST_SHEETS for group in groups)
    assert all(groups_on(sheet, groups) for sheet in range(1, sheets + 1))
    assert (groups[0].first, groups[-1].last) == (1, sheets)


def test_neighbouring_groups_share_a_sheet_at_different_heights():
    one, two, three = seal_groups(70)

    assert (one.last, two.last) == (two.first, three.first)
    assert [group.is_upper for group in (one, two, three)] == [True, False, True]
    assert groups_on(one.last, (one, two, three)) == (one, two)


def test_thirty_sheets_need_one_seal_and_a_single_sheet_none():
    assert len(seal_groups(30)) == 1
    assert seal_groups(30)[0].share_mm == pytest.approx(1.4)
    assert len(seal_groups(31)) == 2
    assert seal_groups(1) == ()


@pytest.mark.parametrize(
    ("sides", "sheets", "blank", "leaves"),
    [(Sides.ONE, 33, 0, 33), (Sides.BOTH, 17, 1, 17), (Sides.BOOKLET, 9, 3, 17)],
    ids=["one", "both", "booklet"],
)
def test_thirty_three_pages_need_as_many_sheets(sides, sheets, blank, leaves):
    assert sheets_of(33, sides) == sheets
    assert blank_pages(33, sides) == blank
    assert leaves_of(33, sides) == leaves


def test_only_the_front_of_a_sheet_carries_the_seal():
    assert [sheet_of(page, Sides.BOTH) for page in (1, 2, 3, 4)] == [1, None, 2, None]
    assert [sheet_of(page, Sides.ONE) for page in (1, 2, 3)] == [1, 2, 3]


def test_originals_come_before_duplicates_each_counted_by_itself():
    made = copies(2, 1)

    assert [(one.kind, one.number, one.count) for one in made] == [
        (CopyKind.ORIGINAL, 1, 2),
        (CopyKind.ORIGINAL, 2, 2),
        (CopyKind.DUPLICATE, 1, 1),
    ]


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("", (1, 2, 3, 4, 5)),
        ("2", (2,)),
        ("1-3，5", (1, 2, 3, 5)),
        ("4, 2-4", (2, 3, 4)),
        ("1至2、4", (1, 2, 4)),
    ],
)
def test_pages_are_read_as_people_write_them(text, pages):
    assert read_pages(text, 5) == pages


@pytest.mark.parametrize("text", ["0", "6", "3-2", "a", "1-", ",", "-2", "1 2", "99999", "²"])
def test_pages_that_do_not_exist_are_refused(text):
    with pytest.raises(PagesUnclear):
        read_pages(text, 5)
