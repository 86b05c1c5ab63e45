"""What is done before anybody unlocks is not done again by the unlocking."""

from vetdesk.composition import front
from vetdesk.store import migrations


def test_the_tables_a_vault_must_have_are_reckoned_by_preparing():
    migrations.expected.cache_clear()

    front().prepare()

    assert migrations.expected.cache_info().currsize == 1
