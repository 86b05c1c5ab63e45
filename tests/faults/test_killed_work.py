"""kill -9 while a file is taken in and while tables are brought up to date: whole, or not at all."""

import random
import shutil
import time

import pytest
from sqlalchemy import select, text

from earlier_vaults import make_earlier
from fault_builders import Nursery
from vault_builders import key_of, names, open_vault
from vetdesk.store import files, forgetting, migrations
from vetdesk.store.files import FileRow
from vetdesk.vault import layout, meta
from vetdesk.vault.engine import open_raw

SEED = random.Random(2026)  # noqa: S311 - moments, not secrets
MEGABYTES = 4
ATTACHING_KILLS = 6
MIGRATING_KILLS = 12


@pytest.fixture(scope="module")
def nursery():
    warm = Nursery()
    yield warm
    warm.close()


def test_a_killed_attachment_is_absent_or_whole_and_leaves_no_chunk(closed, nursery):
    acknowledged = 0

    for _ in range(ATTACHING_KILLS):
        said = nursery.run_and_kill("attach", closed, MEGABYTES, lines=1, delay=SEED.uniform(0, 0.4))
        acknowledged += len(said)
        vault = open_vault(closed)
        with vault.reading() as session:
            stored = session.scalars(select(FileRow.id).where(FileRow.size == MEGABYTES << 20)).all()
            sizes = {len(files.read(session, one)) for one in stored}
        assert sizes == {MEGABYTES << 20}
        assert len(stored) >= acknowledged
        vault.close()

    vault = open_vault(closed)
    vault.check()
    vault.close()


def found_words(folder):
    """Return how many entries the index of words finds, after it has proved itself whole."""
    vault = open_vault(folder)
    with vault.writing("test.prove") as session:
        session.execute(text("INSERT INTO search_entry(search_entry) VALUES ('integrity-check')"))
        return session.scalar(text("SELECT count(*) FROM search_entry WHERE search_entry MATCH '港'")), vault


@pytest.mark.parametrize("steps", [1, 2, 4])
def test_a_killed_rebuilding_of_the_words_finds_right_and_is_taken_up_again(closed, nursery, steps):
    """F-15."""
    nursery.run_and_kill("forget", closed, 1, lines=steps, delay=0)

    found, vault = found_words(closed)
    assert found == 150
    with vault.reading() as session:
        assert forgetting.is_due(session)
    goes_on = True
    while goes_on:
        with vault.writing("test.forget") as session:
            goes_on = forgetting.step(session)
    vault.close()
    found, vault = found_words(closed)
    assert found == 150
    with vault.reading() as session:
        assert not forgetting.is_due(session)
    vault.close()


def made_by(folder):
    """Return the version that the database says, and its tables and triggers."""
    connection = open_raw(layout.database(folder), key_of(folder))
    ((version,),) = connection.execute("PRAGMA user_version").fetchall()
    rows = connection.execute(
        "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"
        " AND name != ?",
        (meta.TABLE,),
    ).fetchall()
    connection.close()
    return version, dict(rows)


def test_a_killed_migration_leaves_the_old_version_or_the_new_one(tmp_path, nursery):
    earlier = tmp_path / "earlier.vetdesk"
    make_earlier(earlier, "0001")
    whole = {1: made_by(earlier)[1], migrations.newest(): dict(migrations.expected())}
    undisturbed = shutil.copytree(earlier, tmp_path / "undisturbed.vetdesk")
    began = time.monotonic()
    nursery.run_and_kill("migrate", undisturbed, lines=2, delay=0)
    takes = time.monotonic() - began
    seen = []

    for kill in range(MIGRATING_KILLS):
        folder = shutil.copytree(earlier, tmp_path / f"{kill}.vetdesk")
        nursery.run_and_kill("migrate", folder, lines=1, delay=takes * (kill + 1) / MIGRATING_KILLS)
        version, schema = made_by(folder)
        seen.append(version)
        assert schema == whole[version]
        vault = open_vault(folder)
        assert "员工00004" in names(vault)
        vault.check()
        vault.close()

    assert made_by(undisturbed)[0] == migrations.newest()
    assert set(seen) <= set(whole)
