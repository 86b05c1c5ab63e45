"""The revisions make exactly the tables of the code, on the way up and on the way back."""

import pytest
from alembic import command
from sqlalchemy import create_engine, inspect
from sqlalchemy.pool import StaticPool

from vetdesk.store import migrations, tables
from vetdesk.store.migrations import sqlobjects


@pytest.fixture
def connection():
    engine = create_engine("sqlite://", poolclass=StaticPool)
    with engine.connect() as opened:
        yield opened
    engine.dispose()


def test_the_head_revision_is_the_models(connection):
    migrations.upgrade(connection)

    migrations.drift(connection)


def test_every_table_of_the_code_is_made(connection):
    migrations.upgrade(connection)

    assert set(tables.metadata().tables) <= set(inspect(connection).get_table_names())


def test_the_revisions_can_be_taken_back(connection):
    migrations.upgrade(connection)
    config = migrations._config()
    config.attributes["connection"] = connection

    command.downgrade(config, "base")

    left = {name for name in inspect(connection).get_table_names() if name in tables.metadata().tables}
    assert left == set()


def test_triggers_and_search_stand_after_every_revision(connection):
    for revision in ("0001", "head"):
        migrations.upgrade(connection, to=revision)

        assert sqlobjects.differing(connection) == []
