"""However a filter is answered, looked up, walked or read, it finds the same collectors."""

from datetime import UTC, datetime

import pytest

from vetdesk.domain.matter import Party
from vetdesk.domain.parties import CollectorStatus
from vetdesk.store import parties, search
from vetdesk.store.paging import Count
from vetdesk.store.parties import PartyDraft, PartyQuery, Side

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


@pytest.mark.parametrize(("few", "many"), [(10_000, 20_000), (0, 20_000), (0, 0)])
@pytest.mark.parametrize("typed", TYPED)
def test_every_way_of_filtering_finds_the_same(filled, monkeypatch, few, many, typed):
    with filled.reading() as session:
        usual = parties.page(session, PartyQuery(text=typed, statuses=(CollectorStatus.IN_REVIEW,))).items
        everyone = parties.page(session, PartyQuery(text=typed, sort="changed", descending=True)).items
    monkeypatch.setattr(search, "FEW", few)
    monkeypatch.setattr(search, "MANY", many)

    with filled.reading() as session:
        found = parties.page(session, PartyQuery(text=typed, statuses=(CollectorStatus.IN_REVIEW,))).items
        all_found = parties.page(session, PartyQuery(text=typed, sort="changed", descending=True)).items

    assert (found, all_found) == (usual, everyone)


def test_a_word_in_every_name_finds_all_collectors_and_none_of_ours(filled):
    with filled.reading() as session:
        page = parties.page(session, PartyQuery(text="公司", limit=2))
        rest = parties.page(session, PartyQuery(text="公司", limit=2, after=page.next))

        assert parties.count(session, PartyQuery(text="公司")) == Count(number=3)

    assert {line.name for line in (*page.items, *rest.items)} == set(NAMES[1:])
    assert rest.next is None


def test_collectors_are_counted_by_status(filled):
    with filled.reading() as session:
        assert parties.by_status(session) == {CollectorStatus.PROSPECT: 1, CollectorStatus.IN_REVIEW: 2}
