"""However a filter of people is answered, looked up, walked or read, it finds the same people in order."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from vetdesk.domain.matter import Party
from vetdesk.domain.people import PersonStatus
from vetdesk.store import parties, people, person_lists, search
from vetdesk.store.paging import Count
from vetdesk.store.parties import PartyDraft, Side
from vetdesk.store.people import PersonDraft, PersonRow
from vetdesk.store.person_lists import PersonQuery

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
PEOPLE = (
    ("张伟", "催收专员", PersonStatus.CLEAR),
    ("王芳", "催收主管", PersonStatus.NOT_CLEAR),
    ("李娜", "催收专员", PersonStatus.CLEAR),
    ("张娜", "法务", PersonStatus.AWAITING),
    ("张伟", "催收专员", PersonStatus.NOT_CLEAR),
)
EVERY_CHIP = (
    (),
    (PersonStatus.CLEAR,),
    (PersonStatus.NOT_CLEAR,),
    (PersonStatus.CLEAR, PersonStatus.NOT_CLEAR),
)
# By hand: who is found, in the order of the sounds of the names.
FOUND = {
    ("张", ()): ["张娜", "张伟", "张伟"],
    ("催收", (PersonStatus.CLEAR,)): ["李娜", "张伟"],
    ("zhang", (PersonStatus.NOT_CLEAR,)): ["张伟"],
    ("", (PersonStatus.CLEAR, PersonStatus.NOT_CLEAR)): ["李娜", "王芳", "张伟", "张伟"],
    ("法务", (PersonStatus.CLEAR,)): [],
}
TYPED = ("", "张", "张伟", "催收", "zhang", "zw", "法务", "没有")
WAYS = {
    "looked up": {"FEW": 10_000, "MANY": 20_000, "NARROW": 0},
    "near, then looked up": {"FEW": 0, "MANY": 20_000, "NARROW": 0, "NEAR": 1},
    "not near, looked up": {"FEW": 0, "MANY": 20_000, "NARROW": 0, "NEAR": 2, "FIRST": 1},
    "first, then near": {"FEW": 0, "MANY": 0, "NARROW": 0, "NEAR": 4_000, "FIRST": 1},
    "near": {"FEW": 0, "MANY": 20_000, "NARROW": 0, "NEAR": 4_000},
    "read": {"FEW": 0, "MANY": 0, "NARROW": 0, "NEAR": 1},
    "narrow": {"FEW": 0, "MANY": 0, "NARROW": 4_000},
}


@pytest.fixture
def filled(vault):
    texts = dict.fromkeys(
        ("address", "legal_representative", "legal_title", "contact", "phone", "email"), "某"
    )
    draft = PartyDraft(
        side=Side.COLLECTOR, party=Party(name="重庆安泰有限公司", uscc="91310000MA00000001", **texts)
    )
    with vault.writing("test") as session:
        employer = parties.save(session, draft, party_id=None, now=NOW).id
        for number, (name, post, status) in enumerate(PEOPLE):
            person = PersonDraft(name=name, id_number=f"X{number:017}", employer_id=employer, post=post)
            made = people.save(session, person, person_id=None, id_hash=f"{number:032x}", now=NOW)
            session.get_one(PersonRow, made).status = status
    return vault


def go(monkeypatch, way):
    for name, value in WAYS[way].items():
        monkeypatch.setattr(search if name in {"FEW", "MANY"} else person_lists, name, value)


def ask(vault, typed, statuses, *, descending=False):
    """Return every page of one row of the list."""
    query = PersonQuery(text=typed, statuses=statuses, descending=descending, limit=1)
    found, mark = [], None
    while True:
        with vault.reading() as session:
            page = person_lists.page(session, replace(query, after=mark))
            places = person_lists.places(session, replace(query, after=mark))
        assert (places.items, places.next) == (tuple(one.id for one in page.items), page.next)
        found += [(line.name, line.id) for line in page.items]
        mark = page.next
        if mark is None:
            return found


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("typed", "statuses"), FOUND, ids=lambda one: "+".join(one) or "all")
def test_every_way_finds_whom_it_should(filled, monkeypatch, way, typed, statuses):
    go(monkeypatch, way)

    assert [name for name, _ in ask(filled, typed, statuses)] == FOUND[typed, statuses]


@pytest.mark.parametrize("way", WAYS)
def test_every_way_finds_the_same_in_both_orders(filled, monkeypatch, way):
    usual = {(typed, chips): ask(filled, typed, chips) for typed in TYPED for chips in EVERY_CHIP}

    go(monkeypatch, way)

    for (typed, chips), found in usual.items():
        assert ask(filled, typed, chips) == found
        assert ask(filled, typed, chips, descending=True) == found[::-1]


@pytest.mark.parametrize("way", ["looked up", "near", "narrow"])
def test_the_count_says_how_many_the_pages_show(filled, monkeypatch, way):
    go(monkeypatch, way)
    monkeypatch.setattr(search, "MANY", 20_000)

    for typed in TYPED:
        for chips in EVERY_CHIP:
            shown = len(ask(filled, typed, chips))
            with filled.reading() as session:
                asked = PersonQuery(text=typed, statuses=chips)
                assert person_lists.count(session, asked) == Count(number=shown)


def test_of_very_many_matches_under_a_status_only_more_than_a_page_is_said(filled, monkeypatch):
    go(monkeypatch, "read")

    with filled.reading() as session:
        asked = PersonQuery(text="张", statuses=(PersonStatus.CLEAR,), limit=1)
        assert person_lists.count(session, asked) == Count(number=1, exact=False)


def test_people_whose_checks_ran_out_lapse_once_and_not_before_the_day_is_over(filled):
    last = date(2026, 11, 20)
    with filled.writing("test") as session:
        for row in session.query(PersonRow):
            row.next_expiry = last
    with filled.reading() as session:
        assert not people.has_lapsed(session, today=last)
        assert people.has_lapsed(session, today=date(2026, 11, 21))

    with filled.writing("test") as session:
        assert people.lapse(session, today=date(2026, 11, 21)) == 2  # those who were clear
        assert not people.has_lapsed(session, today=date(2026, 11, 21))

    assert len(ask(filled, "", (PersonStatus.EXPIRED,))) == 2
