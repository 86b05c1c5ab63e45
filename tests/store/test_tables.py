"""What is done before anybody unlocks is not done again by the unlocking."""

import pytest

from vetdesk.composition import front
from vetdesk.store import migrations
from vetdesk.store.hooks import StoreHooks
from vetdesk.store.tables_apart import TablesAsked


def test_the_tables_a_vault_must_have_are_reckoned_by_preparing():
    migrations.expected.cache_clear()

    front().prepare()

    assert migrations.expected.cache_info().currsize == 1


def test_a_process_of_its_own_tells_the_same_tables():
    asked = TablesAsked()

    told = StoreHooks(asked).expected_schema()

    assert told == dict(migrations.expected())
    assert told is asked.told()


def test_tables_nobody_told_are_reckoned_here(tmp_path):
    asked = TablesAsked(python=str(tmp_path / "no-interpreter"))

    assert asked.told() is None
    assert StoreHooks(asked).expected_schema() is migrations.expected()


@pytest.mark.parametrize("program", ["/bin/false", "/bin/echo"])
def test_a_process_that_fails_or_says_something_else_tells_nothing(program):
    assert TablesAsked(python=program).told() is None
