"""A vault at rest: the reader forgets its pages and still answers."""

from vetdesk.services.parties import PartyQuery


def test_a_rested_vault_answers_as_before(services):
    before = services.parties.count(PartyQuery())

    services.vault.rest()
    services.vault.rest()

    assert services.parties.count(PartyQuery()) == before
    assert services.vault.check().sound
