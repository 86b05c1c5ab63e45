"""Brings the tables of a vault to the newest revision, inside one transaction of the caller's.

Revisions are files ``versions/NNNN_words.py`` with ``revision = "NNNN"``, one chain. How many of
them a vault has run is its ``user_version``: the chain only grows, while the numbers of files
written side by side need not follow its order. Nothing here commits. Alembic is imported at the first use, so
that neither the lock screen nor a usage error waits for it.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection, create_engine
from sqlalchemy.pool import StaticPool

from vetdesk.store import tables
from vetdesk.store.migrations import sqlobjects

if TYPE_CHECKING:
    from alembic.config import Config

_LOCATION: Final = "vetdesk.store:migrations"
_VERSIONS: Final = Path(__file__).parent / "versions"


class SchemaDrift(RuntimeError):
    """After a migration the tables or triggers are not what the code expects (a bug of ours)."""


@cache
def newest() -> int:
    """Return how many revisions there are."""
    files = sum(1 for _ in _VERSIONS.glob("[0-9][0-9][0-9][0-9]_*.py"))
    if not files:
        raise SchemaDrift("no revision")
    return files


def upgrade(connection: Connection, *, to: str = "head") -> None:
    """Run the missing revisions, then recreate the triggers and search tables.

    The caller has foreign keys off and a transaction begun; batch mode would otherwise fire
    ON DELETE CASCADE.
    """
    from alembic import command

    config = _config()
    config.attributes["connection"] = connection
    sqlobjects.step_aside(connection)
    command.upgrade(config, to)
    sqlobjects.recreate(connection)
    if missing := sqlobjects.differing(connection):
        raise SchemaDrift(", ".join(missing))


def drift(connection: Connection) -> None:
    """Raise when the revisions together do not make the tables of the code (for tests)."""
    from alembic import command

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


def _config() -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", _LOCATION)
    config.attributes["metadata"] = tables.metadata()
    return config
