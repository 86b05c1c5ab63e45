"""A list of records that were read at once: what fits, in which order, and who looks."""

from dataclasses import dataclass

import pytest

from vetdesk.desktop.lists.columns import Chip, Column, Count, ListQuery
from vetdesk.desktop.lists.held import HeldSource
from vetdesk.progress import Cancelled, Progress, silent


@dataclass(frozen=True)
class One:
    name: str
    amount: int | None


COLUMNS = (
    Column(key="name", title="Name", text=lambda one: one.name),
    Column(
        key="amount", title="Amount", text=lambda one: str(one.amount or ""), order=lambda one: one.amount
    ),
)
CHIPS = (
    Chip(key="small", text="", group="size", accepts=lambda one: (one.amount or 0) < 10),
    Chip(key="large", text="", group="size", accepts=lambda one: (one.amount or 0) >= 10),
    Chip(key="north", text="", group="place", accepts=lambda one: "北" in one.name),
)
RECORDS = (One("北京甲", 30), One("上海乙", 2), One("北海丙", None), One("南京丁", 10))


@pytest.fixture
def source():
    made = HeldSource(COLUMNS, CHIPS)
    made.hold(RECORDS)
    return made


def shown(source, **query):
    asked = ListQuery(**query)
    found = source.window(asked, after=None, skip=0, limit=100, progress=silent())
    assert source.count(asked, silent()) == Count(len(found))
    return "".join(one.name[-1] for one in found)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, "甲乙丙丁"),
        ({"text": "京"}, "甲丁"),
        ({"text": "京 30"}, "甲"),
        ({"chips": frozenset({"small", "large"})}, "甲乙丙丁"),
        ({"chips": frozenset({"small", "north"})}, "丙"),
        ({"sort": "amount"}, "丙乙丁甲"),
        ({"sort": "amount", "descending": True, "text": "京"}, "甲丁"),
    ],
    ids=["all", "a word", "two words", "one group", "two groups", "missing first", "down"],
)
def test_what_fits_is_shown_in_order(source, query, expected):
    assert shown(source, **query) == expected


def test_windows_are_read_on_from_any_thousandth_row(source):
    records = tuple(One(f"{number}", number) for number in range(2_345))
    source.hold(records)

    anchors = source.anchors(ListQuery(), silent())

    assert (anchors.keys, anchors.total) == ((None, 1_000, 2_000), 2_345)
    rest = source.window(ListQuery(), after=2_000, skip=300, limit=100, progress=silent())
    assert rest == records[2_300:]


def test_other_records_take_the_place_of_those_held(source):
    assert shown(source) == "甲乙丙丁"

    source.hold(RECORDS[:1])

    assert shown(source) == "甲"


def test_who_no_longer_waits_stops_the_filter(source):
    with pytest.raises(Cancelled):
        source.count(ListQuery(text="京"), Progress(stop_asked=lambda: True))
