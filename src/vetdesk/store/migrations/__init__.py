"""Brings the tables of a vault to the newest revision, inside one transaction of the caller's.

Revisions are files ``versions/NNNN_words.py`` with ``revision = "NNNN"``; their number is also
the vault's ``user_version``. Nothing here commits.
"""

from collections.abc import Mapping
from functools import cache
from typing import Final

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine
from sqlalchemy.pool import StaticPool

from vetdesk.store import tables
from vetdesk.store.migrations import sqlobjects

_LOCATION: Final = "vetdesk.store:migrations"


class SchemaDrift(RuntimeError):
    """After a migration the tables or triggers are not what the code expects (a bug of ours)."""


@cache
def newest() -> int:
    """Return the number of the newest revision."""
    head = ScriptDirectory.from_config(_config()).get_current_head()
    if head is None:
        raise SchemaDrift("no revision")
    return int(head)


def upgrade(connection: Connection, *, to: str = "head") -> None:
    """Run the missing revisions, then recreate the triggers and search tables.

    The caller has foreign keys off and a transaction begun; batch mode would otherwise fire
    ON DELETE CASCADE.
    """
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, to)
    sqlobjects.recreate(connection)
    if missing := sqlobjects.differing(connection):
        raise SchemaDrift(", ".join(missing))


def drift(connection: Connection) -> None:
    """Raise when the revisions together do not make the tables of the code (for tests)."""
    config = _config()
    config.attributes["connection"] = connection
    command.check(config)


@cache
def expected() -> Mapping[str, str]:
    """Return name -> SQL text of a vault that has run every revision, built in memory."""
    engine = create_engine("sqlite://", poolclass=StaticPool)
    with engine.connect() as connection:
        upgrade(connection)
        found = sqlobjects.schema_texts(connection)
    engine.dispose()
    return found


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", _LOCATION)
    config.attributes["metadata"] = tables.metadata()
    return config
