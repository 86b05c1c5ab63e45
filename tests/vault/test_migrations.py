"""Migrations keep every row, every trigger and every link, or change nothing at all."""

import shutil
from types import SimpleNamespace

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy.exc import DatabaseError

from earlier_vaults import in_memory, make_earlier
from vault_builders import CHEAP, NOW, PASSPHRASE, names, open_vault, snapshot, ticking_clock
from vetdesk import vault as vaults
from vetdesk import wording
from vetdesk.store import migrations, rawrows
from vetdesk.store.hooks import StoreHooks
from vetdesk.store.migrations import sqlobjects
from vetdesk.vault import layout
from vetdesk.vault.errors import BackupFailed, MigrationNeedsRoom
from vetdesk.vault.schema import MigrationBroken

REVISIONS = [
    script.revision for script in ScriptDirectory.from_config(migrations._config()).walk_revisions()
][::-1]


def test_the_revisions_make_exactly_the_tables_of_the_code():
    with in_memory() as connection:
        migrations.upgrade(connection)
        migrations.drift(connection)


def test_the_number_of_the_schema_grows_with_every_revision_whatever_its_file_is_called():
    assert len(set(REVISIONS)) == len(REVISIONS)
    assert migrations.newest() == len(REVISIONS)


@pytest.mark.parametrize("revision", REVISIONS)
def test_after_every_revision_audit_rows_are_guarded(revision):
    with in_memory() as connection:
        migrations.upgrade(connection, to=revision)
        columns = [row[1] for row in connection.exec_driver_sql("PRAGMA table_info(audit)")]
        values = ", ".join(f"{place}" for place, _ in enumerate(columns))
        connection.exec_driver_sql(f"INSERT INTO audit VALUES ({values})")  # noqa: S608 - numbers only

        with pytest.raises(DatabaseError, match="never changed"):
            connection.exec_driver_sql("UPDATE audit SET action = 'x'")
        with pytest.raises(DatabaseError, match="never changed"):
            connection.exec_driver_sql("DELETE FROM audit")


@pytest.mark.parametrize("revision", REVISIONS)
def test_after_every_revision_a_search_finds_a_new_row(revision):
    with in_memory() as connection:
        migrations.upgrade(connection, to=revision)
        connection.exec_driver_sql("INSERT INTO search_entry(rowid, words) VALUES (7, '港 湾')")

        found = connection.exec_driver_sql("SELECT rowid FROM search_entry WHERE search_entry MATCH '湾'")

        assert found.scalars().all() == [7]


def test_every_revision_can_be_taken_back_and_run_again():
    config = migrations._config()
    with in_memory() as connection:
        config.attributes["connection"] = connection
        migrations.upgrade(connection)
        expected = dict(sqlobjects.schema_texts(connection))
        command.downgrade(config, "base")
        migrations.upgrade(connection)

        assert dict(sqlobjects.schema_texts(connection)) == expected


@pytest.mark.parametrize("revision", REVISIONS[:-1])
def test_an_earlier_vault_is_backed_up_migrated_and_stays_whole(tmp_path, revision):
    folder = tmp_path / "office.vetdesk"
    make_earlier(folder, revision)

    vault = open_vault(folder)

    assert len(names(vault)) == 6
    assert len(vault.backups()) == 1
    vault.check()
    vault.close()
    vault = open_vault(folder)
    assert vault.notices == ()
    vault.close()


class Failing(StoreHooks):
    """A newer store whose migration raises after it has begun to change tables."""

    def __init__(self, statements, failure=None):
        super().__init__()
        self._statements = statements
        self._failure = failure

    def newest_schema(self):
        return super().newest_schema() + 1

    def build(self, connection):
        for statement in self._statements:
            connection.exec_driver_sql(statement)
        if self._failure is not None:
            raise self._failure


STATEMENTS = (
    "CREATE TABLE extra (a)",
    "ALTER TABLE staff ADD COLUMN extra TEXT",
    "UPDATE staff SET post = 'changed'",
    "DROP TRIGGER audit_no_delete",
)


def open_with(folder, hooks):
    return vaults.unlock(folder, PASSPHRASE, policy=CHEAP, hooks=hooks, now=NOW, clock=ticking_clock())


@pytest.mark.parametrize("step", range(len(STATEMENTS) + 1))
def test_a_migration_that_fails_at_any_step_leaves_the_vault_as_it_was(closed, step):
    database = layout.database(closed).read_bytes()

    with pytest.raises(LookupError):
        open_with(closed, Failing(STATEMENTS[:step], LookupError()))

    assert layout.database(closed).read_bytes() == database
    vault = open_vault(closed)
    vault.check()
    assert len(vault.backups()) == 1
    vault.close()


def test_a_migration_that_leaves_foreign_objects_is_taken_back(closed):
    database = layout.database(closed).read_bytes()

    with pytest.raises(MigrationBroken):
        open_with(closed, Failing(STATEMENTS[:1]))

    assert layout.database(closed).read_bytes() == database


def test_a_migration_that_breaks_a_link_is_taken_back(closed):
    orphan = "INSERT INTO file_chunk VALUES ('ff', 0, '', x'')"

    with pytest.raises(MigrationBroken, match="1 broken"):
        open_with(closed, Failing([orphan]))

    open_vault(closed).close()


def test_without_a_backup_nothing_is_migrated(closed):
    shutil.rmtree(closed / layout.BACKUPS)
    (closed / layout.BACKUPS).write_text("in the way")
    before = snapshot(closed)

    with pytest.raises((BackupFailed, FileExistsError)):
        open_with(closed, Failing(STATEMENTS[:2]))

    assert snapshot(closed) == before


def test_a_migration_without_room_for_it_is_refused_before_it_begins(closed, monkeypatch):
    """F-20: what is there stays as it is, the backups among it, and the sentence says how much is needed."""
    open_vault(closed).close()
    before = snapshot(closed)
    size = layout.database(closed).stat().st_size
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=2 * size - 1))

    with pytest.raises(MigrationNeedsRoom) as refused:
        open_with(closed, Failing(STATEMENTS[:1]))

    assert snapshot(closed) == before
    assert str(-(-2 * size // 1_000_000)) in wording.sentence(refused.value, "en")


def test_what_a_migration_rewrites_is_hashed_again_and_audited(closed):
    class Rewriting(StoreHooks):
        def newest_schema(self):
            return super().newest_schema() + 1

        def build(self, connection):
            connection.exec_driver_sql("UPDATE staff SET post = 'moved'")

    vault = open_with(closed, Rewriting())

    vault.check()
    with vault.reading() as session:
        actions = session.connection().exec_driver_sql("SELECT action FROM audit").scalars().all()
    assert actions[-2:] == ["vault.migrate", "vault.migrate"]
    vault.close()


def test_a_column_that_may_be_empty_changes_no_hash():
    before = {"id": "1", "post": "法务"}

    assert rawrows.canonical(before) == rawrows.canonical({**before, "added": None})
    assert rawrows.canonical(before) != rawrows.canonical({**before, "added": ""})
