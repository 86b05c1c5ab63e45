"""Whatever is typed and chosen, each way of answering shows what the plain question would, page by page."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text
from tests.store.conftest import CHEAP

from vetdesk.domain.matter import Party
from vetdesk.domain.parties import CollectorStatus
from vetdesk.domain.people import PersonStatus
from vetdesk.domain.staff import new_member
from vetdesk.store import parties, party_lists, people, person_lists, pinyin, search
from vetdesk.store.hooks import StoreHooks
from vetdesk.store.parties import PartyDraft, PartyQuery, PartyRow, Side
from vetdesk.store.people import PersonDraft, PersonRow
from vetdesk.store.person_lists import PersonQuery
from vetdesk.vault import create

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
CITIES = ("北京", "上海", "上海北京", "北晶")
WORDS = ("诚信", "安泰", "中信")
SURNAMES = "王汪张"
NAMES = ("伟", "芳王", "娜")
POSTS = ("催收专员", "法务", "王牌催收")
COLLECTOR = tuple(CollectorStatus)
PERSON = tuple(PersonStatus)


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """A vault whose names share beginnings, sounds and words in every mix of statuses."""
    vault, _ = create(
        tmp_path_factory.mktemp("plans") / "v.vetdesk",
        passphrase="seven grey cranes over the delta",
        staff=new_member("周青"),
        policy=CHEAP,
        hooks=StoreHooks(),
        now=NOW,
    )
    texts = dict.fromkeys(
        ("address", "legal_representative", "legal_title", "contact", "phone", "email"), "某"
    )
    with vault.writing("test") as session:
        made = []
        for number, (city, word) in enumerate((city, word) for city in CITIES * 2 for word in WORDS):
            side = Side.OWN if number % 11 == 0 else Side.COLLECTOR
            party = Party(name=f"{city}{word}公司", uscc=f"91310000MA{number:08}", **texts)
            made.append(parties.save(session, PartyDraft(side=side, party=party), party_id=None, now=NOW).id)
        for number, one in enumerate(made):  # behind the words, as a decision is
            session.get_one(PartyRow, one).status = COLLECTOR[number % len(COLLECTOR)]
            session.get_one(PartyRow, one).stale_from = date(2026, 11, 1 + number)
        for number in range(27):
            draft = PersonDraft(
                name=SURNAMES[number % 3] + NAMES[number // 3 % 3],
                id_number=f"X{number:017}",
                employer_id=made[0],
                post=POSTS[number // 9],
            )
            one = people.save(session, draft, person_id=None, id_hash=f"{number:032x}", now=NOW)
            session.flush()
            session.get_one(PersonRow, one).status = PERSON[number % len(PERSON)]
    yield vault
    vault.close()


limits = st.sampled_from((0, 1, 5, 12, 1_000))
plans = st.fixed_dictionaries(dict.fromkeys(("FEW", "MANY", "NARROW", "NEAR", "FIRST"), limits))
typed = st.sampled_from(
    (
        "北京",
        "上海",
        "北",
        "诚信",
        "公司",
        "王",
        "王牌",
        "王 催收",
        "wang",
        "zw",
        "bj",
        "9131",
        "法务",
        "没有",
    )
)
BY_BEGINNING = {"FEW": 0, "MANY": 1_000, "NARROW": 0, "NEAR": 0, "FIRST": 0}


def go(monkeypatch, plan):
    for name, value in plan.items():
        for module in (search,) if name in {"FEW", "MANY"} else (party_lists, person_lists):
            monkeypatch.setattr(module, name, value)


def shown(session, pages, query):
    """Return the ids of every page."""
    found, mark = [], None
    while True:
        page = pages.places(session, replace(query, after=mark))
        assert len(page.items) <= query.limit
        found += page.items
        mark = page.next
        if mark is None:
            return found


def plainly(session, row, kind, query, *wanted):
    """Return the ids of the records that answer, sorted, the matches found by the index of words alone."""
    expression = pinyin.query(query.text)
    matches = "SELECT n.subject FROM search_entry e JOIN search_subject n ON n.number = e.rowid "
    chosen = matches + "WHERE search_entry MATCH :typed"
    hits = {
        one for (one,) in session.execute(text(chosen), {"typed": f"kind:{kind} AND words:({expression})"})
    }
    column = row.changed_at if query.sort == "changed" else row.sort_key
    ids = session.scalars(select(row.id).where(*wanted).order_by(column, row.id)).all()
    found = [one for one in ids if one.hex in hits]
    return found[::-1] if query.descending else found


parties_asked = st.builds(
    PartyQuery,
    text=typed,
    side=st.sampled_from(Side),
    statuses=st.lists(st.sampled_from(COLLECTOR), max_size=2, unique=True).map(tuple),
    sort=st.sampled_from(("name", "changed")),
    descending=st.booleans(),
    limit=st.integers(1, 30),
)
people_asked = st.builds(
    PersonQuery,
    text=typed,
    statuses=st.lists(st.sampled_from(PERSON), max_size=2, unique=True).map(tuple),
    descending=st.booleans(),
    limit=st.integers(1, 30),
)


@given(plan=plans, query=parties_asked)
@example(plan=BY_BEGINNING, query=PartyQuery(text="北京", limit=30))
@settings(max_examples=100, deadline=None)
def test_every_plan_shows_the_collectors_the_plain_question_does(filled, plan, query):
    chosen = [PartyRow.status.in_(query.statuses)] if query.statuses else []
    with filled.reading() as session:
        expected = plainly(session, PartyRow, "party", query, PartyRow.side == query.side, *chosen)

        with pytest.MonkeyPatch.context() as monkeypatch:
            go(monkeypatch, plan)
            assert shown(session, party_lists, query) == expected


@given(plan=plans, query=people_asked)
@example(plan=BY_BEGINNING, query=PersonQuery(text="王", limit=2))
@settings(max_examples=100, deadline=None)
def test_every_plan_shows_the_people_the_plain_question_does(filled, plan, query):
    chosen = [PersonRow.status.in_(query.statuses)] if query.statuses else []
    with filled.reading() as session:
        expected = plainly(session, PersonRow, "person", query, *chosen)

        with pytest.MonkeyPatch.context() as monkeypatch:
            go(monkeypatch, plan)
            assert shown(session, person_lists, query) == expected
