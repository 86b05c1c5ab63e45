"""What changing a registered person keeps."""

from dataclasses import replace

from vetdesk.services.people import PersonDraft, PersonQuery


def registered(services):
    line = services.people.page(PersonQuery()).items[0]
    return services.people.get(line.id)


def draft_of(person, **changes):
    draft = PersonDraft(
        name=person.name, id_number="", employer_id=person.employer_id, post=person.post, key=person.key
    )
    return replace(draft, **changes)


def test_an_empty_number_keeps_the_registered_one(services, assignment_issued):
    person = registered(services)
    number = services.people.reveal_id(person.id)

    changed = services.people.change(person.id, draft_of(person, post="复核员"))

    assert changed.post == "复核员"
    assert services.people.reveal_id(person.id) == number
