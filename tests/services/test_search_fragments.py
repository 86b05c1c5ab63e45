"""Collectors are found by fragments of what is theirs; people never by part of a number (decision 33)."""

import pytest

from register_files import PEOPLE_TITLES, person, workbook
from vetdesk.assets import asset_root
from vetdesk.domain.register_rows import Choices, RegisterKind
from vetdesk.exchange.matterfile import read_matter
from vetdesk.progress import silent
from vetdesk.services.parties import Contact, PartyDraft, PartyQuery, Profile, Side
from vetdesk.services.people import PersonQuery


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
    assert services.people.find(number) is not None
