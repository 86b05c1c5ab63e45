"""The revisions make exactly the tables of the code, on the way up and on the way back."""

from uuid import uuid4

import pytest
from alembic import command
from sqlalchemy import create_engine, inspect, text
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


def test_admissions_of_before_know_from_which_day_they_are_stale(connection):
    migrations.upgrade(connection, to="0011")
    standing = {
        "lapsing": {"next_expiry": "2026-12-31"},
        "failed": {"failed": 1, "next_expiry": "2026-12-31"},
        "missed": {"next_expiry": "2026-12-31", "due": "2026-11-30"},
        "met": {"due": "2026-11-30", "met_on": "2026-11-29"},
        "rejected": {"status": "rejected", "next_expiry": "2026-12-31"},
        "renewed": {"next_expiry": "2026-12-31", "decided_on": "2025-11-01"},
    }
    for name, facts in standing.items():
        _admission(connection, name, **facts)
    connection.commit()

    migrations.upgrade(connection)

    found = dict(connection.execute(text("SELECT name, stale_from FROM party")).all())
    assert found == {
        "lapsing": "2027-01-01",
        "failed": "2026-11-01",
        "missed": "2026-12-01",
        "met": None,
        "rejected": None,
        "renewed": None,
    }
    kinds = connection.execute(text("SELECT DISTINCT kind, owner FROM review_condition")).all()
    assert kinds == [("running", "")]


def _admission(connection, name, *, status="approved", decided_on="2026-11-01", failed=0, **facts):
    party, review = uuid4().hex, uuid4().hex
    stamp = "2026-11-01 00:00:00"
    _insert(
        connection,
        "party",
        id=party,
        side="collector",
        status=status,
        status_reason="",
        name=name,
        sort_key=name,
        uscc=party[:18],
        address="",
        legal_representative="",
        legal_title="",
        contact="",
        phone="",
        email="",
        profile="{}",
        decided_on="2026-11-01",
        created_at=stamp,
        changed_at=stamp,
    )
    _insert(
        connection,
        "review",
        id=review,
        collector_id=party,
        pack="cn.vetting.collector",
        pack_version="1.0",
        road="entrustment",
        creditor_kind="bank",
        channels="",
        assignee_calls=0,
        reviewer="赵敏",
        reviewed_on="2026-11-01",
        status="decided",
        started_at=stamp,
        conditions="",
        decided_on=decided_on,
        next_expiry=facts.get("next_expiry"),
        failed=failed,
    )
    if "due" in facts:
        _insert(
            connection,
            "review_condition",
            id=uuid4().hex,
            review_id=review,
            collector_id=party,
            text="补充",
            due=facts["due"],
            met_on=facts.get("met_on"),
            met_by="",
            proof="",
        )


def _insert(connection, table, **values):
    names = ", ".join(values)
    places = ", ".join(f":{name}" for name in values)
    connection.execute(text(f"INSERT INTO {table} ({names}) VALUES ({places})"), values)  # noqa: S608 - ours
