"""However a filter is answered, looked up, walked or read, it finds the same collectors."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from vetdesk.domain.matter import Party
from vetdesk.domain.parties import CollectorStatus
from vetdesk.store import parties, party_lists, people, person_lists, search
from vetdesk.store.paging import Count
from vetdesk.store.parties import PartyDraft, PartyQuery, Side
from vetdesk.store.people import PersonDraft
from vetdesk.store.person_lists import PersonQuery

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
NAMES = (
    "北京诚信资产管理有限公司",
    "上海诚信催收服务有限公司",
    "北京信诚法律咨询有限公司",
    "重庆安泰有限公司",
)
TYPED = ("诚信", "北京", "公司", "chengxin", "cx", "北京 诚信", "91310", "没有", "!")


def party(number, name):
    texts = dict.fromkeys(
        ("address", "legal_representative", "legal_title", "contact", "phone", "email"), "某"
    )
    return Party(name=name, uscc=f"91310000MA{number:08}", **texts)


@pytest.fixture
def filled(vault):
    with vault.writing("test") as session:
        for number, name in enumerate(NAMES):
            side = Side.COLLECTOR if number else Side.OWN
            draft = PartyDraft(side=side, party=party(number, name))
            record = parties.save(session, draft, party_id=None, now=NOW)
            if number > 1:
                parties.set_status(session, record.id, CollectorStatus.IN_REVIEW, now=NOW)
    return vault


WAYS = {
    "looked up": {"FEW": 10_000, "MANY": 20_000, "NARROW": 0},
    "near, then looked up": {"FEW": 0, "MANY": 20_000, "NARROW": 0, "NEAR": 2},
    "not near, looked up": {"FEW": 0, "MANY": 20_000, "NARROW": 0, "NEAR": 2, "FIRST": 1},
    "first, then near": {"FEW": 0, "MANY": 0, "NARROW": 0, "NEAR": 4_000, "FIRST": 1},
    "near": {"FEW": 0, "MANY": 20_000, "NARROW": 0, "NEAR": 4_000},
    "read": {"FEW": 0, "MANY": 0, "NARROW": 0, "NEAR": 1},
    "narrow": {"FEW": 0, "MANY": 0, "NARROW": 4_000},
}


def go(monkeypatch, way):
    for name, value in WAYS[way].items():
        monkeypatch.setattr(search if name in {"FEW", "MANY"} else party_lists, name, value)


def ask(vault, typed, **more):
    """Return every page of one row of the list, with and without a chip, and the counts."""
    answers = []
    for statuses in ((), (CollectorStatus.IN_REVIEW,)):
        for sort, down in (("name", False), ("name", True), ("changed", True)):
            query = PartyQuery(text=typed, statuses=statuses, sort=sort, descending=down, limit=1, **more)
            found, mark = [], None
            with vault.reading() as session:
                while True:
                    page = party_lists.page(session, replace(query, after=mark))
                    places = party_lists.places(session, replace(query, after=mark))
                    assert (places.items, places.next) == (tuple(one.id for one in page.items), page.next)
                    found += [line.name for line in page.items]
                    mark = page.next
                    if mark is None:
                        break
            answers.append(found)
    return answers


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("typed", TYPED)
def test_every_way_of_filtering_finds_the_same(filled, monkeypatch, way, typed):
    usual = ask(filled, typed)

    go(monkeypatch, way)

    assert ask(filled, typed) == usual
    assert ask(filled, typed, side=Side.OWN) == [
        [name for name in names if name == NAMES[0]] for names in ask(filled, typed, side=Side.OWN)
    ]


@pytest.mark.parametrize("down", [False, True])
def test_a_word_inside_a_name_is_found_beside_those_that_begin_with_it(filled, monkeypatch, down):
    with filled.writing("test") as session:
        for number, name in enumerate(("上海北京甲有限公司", "北京乙有限公司"), start=90):
            draft = PartyDraft(side=Side.COLLECTOR, party=party(number, name))
            parties.save(session, draft, party_id=None, now=NOW)
    usual = ask(filled, "北京")[down]

    go(monkeypatch, "near")

    assert ask(filled, "北京")[down] == usual
    found = ["北京信诚法律咨询有限公司", "北京乙有限公司", "上海北京甲有限公司"]
    assert usual == (found[::-1] if down else found)


def test_the_order_of_a_renamed_collector_is_that_of_its_new_name(filled, monkeypatch):
    with filled.writing("test") as session:
        (line,) = party_lists.page(session, PartyQuery(text="安泰")).items
        draft = PartyDraft(side=Side.COLLECTOR, party=party(3, "安徽诚信有限公司"))
        parties.save(session, draft, party_id=line.id, now=NOW)

    go(monkeypatch, "near")

    assert ask(filled, "有限")[0][0] == "安徽诚信有限公司"


@pytest.mark.parametrize("way", ["looked up", "near", "narrow"])
@pytest.mark.parametrize("typed", TYPED)
def test_the_count_says_how_many_the_pages_show(filled, monkeypatch, way, typed):
    go(monkeypatch, way)
    monkeypatch.setattr(search, "MANY", 20_000)

    for statuses in ((), (CollectorStatus.IN_REVIEW,)):
        for side in Side:
            query = PartyQuery(text=typed, statuses=statuses, side=side)
            with filled.reading() as session:
                shown = party_lists.page(session, query).items
                assert party_lists.count(session, query) == Count(number=len(shown))


def test_a_common_word_finds_every_person_not_only_the_best_thousand(filled):
    with filled.writing("test") as session:
        employer = party_lists.page(session, PartyQuery()).items[0].id
        draft = PersonDraft(name="王五", id_number="", employer_id=employer)
        for number in range(1_050):
            one = replace(draft, id_number=f"X{number:017}")
            people.save(session, one, person_id=None, id_hash=f"{number:032x}", now=NOW)

    with filled.reading() as session:
        assert person_lists.count(session, PersonQuery(text="王")) == Count(number=1_050)


def test_a_word_in_every_name_finds_all_collectors_and_none_of_ours(filled):
    with filled.reading() as session:
        page = party_lists.page(session, PartyQuery(text="公司", limit=2))
        rest = party_lists.page(session, PartyQuery(text="公司", limit=2, after=page.next))

        assert party_lists.count(session, PartyQuery(text="公司")) == Count(number=3)

    assert {line.name for line in (*page.items, *rest.items)} == set(NAMES[1:])
    assert rest.next is None


def test_collectors_are_counted_by_status(filled):
    with filled.reading() as session:
        assert parties.by_status(session) == {CollectorStatus.PROSPECT: 1, CollectorStatus.IN_REVIEW: 2}
