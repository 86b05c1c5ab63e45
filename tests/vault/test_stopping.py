"""A query that takes long ends when the user asks to stop, and the connection serves on."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from vault_builders import names
from vetdesk.progress import Cancelled, Progress

# About a second, so that a test of a query that is not stopped ends at all.
LONG = text(
    "WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < :most) "
    "SELECT count(*) FROM number"
).bindparams(most=3_000_000)


class Button:
    """Is pressed while the query runs: at the second time it is looked at."""

    def __init__(self):
        self.looks = 0

    def __call__(self):
        self.looks += 1
        return self.looks > 1


def test_a_running_query_ends_when_the_user_asks_to_stop(vault):
    button, expected = Button(), names(vault)

    with pytest.raises(Cancelled), vault.reading(Progress(None, button)) as session:
        session.execute(LONG)

    assert button.looks == 2
    assert names(vault) == expected


def test_what_was_stopped_before_does_not_stop_the_next_reading(vault):
    button = Button()
    with pytest.raises(Cancelled), vault.reading(Progress(None, button)) as session:
        session.execute(LONG)

    with vault.reading() as session:
        counted = session.scalar(LONG)

    assert counted == 3_000_000
    assert button.looks == 2


def test_a_query_nobody_stops_answers_as_ever(vault):
    with vault.reading(Progress()) as session:
        assert session.scalar(LONG) == 3_000_000


def test_a_failure_of_the_block_is_told_though_it_could_be_stopped(vault):
    with pytest.raises(DatabaseError, match="no such table"), vault.reading(Progress()) as session:
        session.execute(text("SELECT * FROM nowhere"))

    assert names(vault)
