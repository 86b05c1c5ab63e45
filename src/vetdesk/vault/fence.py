"""The health fence: proof after each unit of work that no page failed its check silently.

SQLCipher defers the error of a damaged page; a search can then end early without raising.
After that ``PRAGMA cipher_status`` is 0, so results are only released when it is 1.
"""

from sqlalchemy import Connection


class FenceBroken(Exception):
    """The connection met a damaged page; nothing read through it may be believed."""


def check(connection: Connection) -> None:
    """Raise ``FenceBroken`` unless every page read so far was healthy."""
    if connection.exec_driver_sql("PRAGMA cipher_status").scalar() != "1":
        raise FenceBroken
