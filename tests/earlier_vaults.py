"""Vaults as earlier versions of the program made them."""

import contextlib

from alembic.script import ScriptDirectory
from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from vault_builders import CHEAP, NOW, PASSPHRASE, fill, ticking_clock
from vetdesk import vault as vaults
from vetdesk.domain.staff import new_member
from vetdesk.store import migrations
from vetdesk.store.hooks import StoreHooks
from vetdesk.store.migrations import sqlobjects


@contextlib.contextmanager
def in_memory():
    engine = create_engine("sqlite://", poolclass=StaticPool)
    with engine.connect() as connection:
        yield connection
    engine.dispose()


def place_of(revision):
    """Return how many revisions a vault at ``revision`` has run."""
    chain = ScriptDirectory.from_config(migrations._config()).walk_revisions()
    return [one.revision for one in chain][::-1].index(revision) + 1


class Earlier(StoreHooks):
    """The store as it was at an earlier revision."""

    def __init__(self, revision):
        self._revision = revision

    def newest_schema(self):
        return place_of(self._revision)

    def build(self, connection):
        migrations.upgrade(connection, to=self._revision)

    def expected_schema(self):
        with in_memory() as connection:
            self.build(connection)
            return sqlobjects.schema_texts(connection)


def make_earlier(folder, revision):
    """Make a vault as an earlier version would have, with a few rows, and close it."""
    vault, _ = vaults.create(
        folder,
        passphrase=PASSPHRASE,
        staff=new_member("林晓", post="法务"),
        policy=CHEAP,
        hooks=Earlier(revision),
        now=NOW,
        clock=ticking_clock(),
    )
    fill(vault, 5)
    vault.close()
