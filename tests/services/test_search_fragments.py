"""Collectors are found by fragments of what is theirs; people never by part of a number (decision 33)."""

import pytest
from sqlalchemy import text

from register_files import PEOPLE_TITLES, person, workbook
from vetdesk.assets import asset_root
from vetdesk.domain.register_rows import Choices, RegisterKind
from vetdesk.exchange.matterfile import read_matter
from vetdesk.progress import silent
from vetdesk.services.parties import Contact, PartyDraft, PartyQuery, Profile, Side
from vetdesk.services.people import PersonQuery
from vetdesk.services.saved_filters import FilterDraft, FilterHoldsNumber


@pytest.fixture
def registered(services):
    party = read_matter(asset_root("resources") / "sample" / "entrustment.json").matter.collector
    profile = Profile(contacts=(Contact(name="钱多多", phone="021-58887766"),))
    return services.parties.register(PartyDraft(side=Side.COLLECTOR, party=party, profile=profile))


def test_a_collector_is_found_by_parts_of_code_and_business_phone(services, registered):
    for typed in (registered.party.uscc[5:12], "588877", "7766", "钱多多", "qdd", "qianduoduo"):
        assert [line.id for line in services.parties.page(PartyQuery(text=typed)).items] == [registered.id]


def test_a_person_is_found_by_the_whole_number_only(services, registered, tmp_path):
    number = person()[1]
    file = tmp_path / "people.xlsx"
    file.write_bytes(workbook(PEOPLE_TITLES, [person(employer=registered.party.name)]))
    reading = services.registers.read(RegisterKind.PEOPLE, file, silent())
    services.registers.accept(services.registers.compare(reading, silent()), Choices(), silent())

    assert services.people.page(PersonQuery(text=number[:12])).items == ()
    assert services.people.page(PersonQuery(text=number[-6:])).items == ()
    found = services.people.find(number)
    for typed in (number, f" {number[:6]} {number[6:]} ", number.lower()):
        assert [line.id for line in services.people.page(PersonQuery(text=typed)).items] == [found.id]
        assert services.people.count(PersonQuery(text=typed)).number == 1
        assert [hit.id for hit in services.search.palette(typed)] == [found.id]
    assert services.people.page(PersonQuery(text=number[:-1])).items == ()
    assert services.search.palette(number[:-1]) == ()
    with services.desk.vault.reading() as session:
        kept = session.execute(
            text("SELECT group_concat(words || title || detail) FROM search_subject")
        ).scalar()
    assert number not in kept.upper()
    assert number[6:14] not in kept


def test_a_filter_with_a_persons_number_is_not_saved(services):
    number = person()[1]

    for name, typed in (("找人", number), ("找人", f"{number[:6]} {number[6:]}"), (number, "")):
        with pytest.raises(FilterHoldsNumber):
            services.filters.keep(FilterDraft(list="people", name=name, text=typed))

    assert services.filters.of("people") == ()


@pytest.mark.parametrize(
    "typed",
    ["王恒", "wangheng", "wh", "WH", "催收专员"],
    ids=["name", "sound", "initials", "capitals", "post"],
)
def test_a_person_is_found_by_name_sound_initials_and_post(services, registered, tmp_path, typed):
    file = tmp_path / "people.xlsx"
    file.write_bytes(workbook(PEOPLE_TITLES, [person(employer=registered.party.name, name="王恒")]))
    reading = services.registers.read(RegisterKind.PEOPLE, file, silent())
    services.registers.accept(services.registers.compare(reading, silent()), Choices(), silent())

    assert [line.name for line in services.people.page(PersonQuery(text=typed)).items] == ["王恒"]
