"""What is wrong with a vault is said before anything is written."""

import math
import shutil
import sqlite3
from collections import Counter

import pytest

from vault_builders import PASSPHRASE, fill, make_vault, names, open_vault, run_sql, snapshot
from vetdesk import wording
from vetdesk.vault import errors, files, keyfile, layout, notices
from vetdesk.vault.errors import (
    DatabaseDamaged,
    DatabaseEmpty,
    DatabaseMissing,
    DatabasePlaintext,
    DatabaseTruncated,
    NewerSchema,
    NotOurDatabase,
    SchemaChanged,
    StrayWal,
    VaultExists,
    VaultInUse,
    VaultMissing,
    VaultReadOnly,
    WrongPassphrase,
)
from vetdesk.vault.notices import AnchorBehind, KeyFileOlder, VaultRolledBack


def refused(folder, error):
    """Assert that opening raises ``error`` and writes nothing; return the error."""
    before = snapshot(folder)
    with pytest.raises(error) as refusal:
        open_vault(folder)
    assert snapshot(folder) == before
    for language in ("zh", "en"):
        assert wording.sentence(refusal.value, language)
    return refusal.value


def test_the_database_of_a_new_vault_looks_like_noise(closed):
    content = layout.database(closed).read_bytes()
    counts = Counter(content)
    entropy = -sum(n / len(content) * math.log2(n / len(content)) for n in counts.values())

    assert not content.startswith(b"SQLite format 3")
    assert entropy > 7.9


def test_a_vault_that_is_not_there_is_missing(tmp_path):
    with pytest.raises(VaultMissing):
        open_vault(tmp_path / "nowhere.vetdesk")

    assert list(tmp_path.iterdir()) == []


def test_nothing_is_built_over_something(closed):
    with pytest.raises(VaultExists):
        make_vault(closed)


def test_a_missing_database_is_named(closed):
    layout.database(closed).unlink()

    refused(closed, DatabaseMissing)


def test_an_empty_database_is_not_taken_for_a_new_one(closed):
    layout.database(closed).write_bytes(b"")

    refused(closed, DatabaseEmpty)


def test_a_plaintext_database_is_refused(closed):
    layout.database(closed).unlink()
    plain = sqlite3.connect(layout.database(closed))
    plain.execute("CREATE TABLE t (a)")
    plain.close()

    refused(closed, DatabasePlaintext)


@pytest.mark.parametrize("cut", [1, 2048, 4096, 8 * 4096])
def test_a_cut_database_is_refused(closed, cut):
    content = layout.database(closed).read_bytes()
    layout.database(closed).write_bytes(content[:-cut])

    refused(closed, DatabaseTruncated)


def test_a_database_of_one_page_is_refused(closed):
    content = layout.database(closed).read_bytes()
    layout.database(closed).write_bytes(content[:4096])

    refused(closed, DatabaseTruncated)


@pytest.mark.parametrize("place", [5, 20, 2000, 4095])
def test_a_damaged_first_page_is_refused(closed, place):
    content = bytearray(layout.database(closed).read_bytes())
    content[place] ^= 1
    layout.database(closed).write_bytes(content)

    refused(closed, DatabaseDamaged)


def test_the_database_of_another_vault_is_named(closed, tmp_path):
    other, _ = make_vault(tmp_path / "other.vetdesk")
    other.close()
    shutil.copyfile(layout.database(other.folder), layout.database(closed))

    refused(closed, errors.ForeignKeyFile)


def test_a_newer_vault_is_left_alone(closed):
    run_sql(closed, "PRAGMA user_version = 9999")

    refusal = refused(closed, NewerSchema)

    assert refusal.found == 9999


def test_a_database_of_another_program_is_left_alone(closed):
    run_sql(closed, "PRAGMA application_id = 1")

    refused(closed, NotOurDatabase)


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        ("CREATE TRIGGER evil AFTER INSERT ON staff BEGIN DELETE FROM staff; END", "evil"),
        ("CREATE VIEW harmless AS SELECT 1", "harmless"),
        ("DROP TRIGGER audit_no_update", "audit_no_update"),
    ],
)
def test_foreign_tables_and_triggers_are_named_and_not_run(closed, statement, name):
    run_sql(closed, statement)

    refusal = refused(closed, SchemaChanged)

    assert refusal.objects == (name,)


def test_a_foreign_trigger_in_an_older_vault_is_not_migrated(closed):
    run_sql(
        closed,
        "PRAGMA user_version = 1",
        "CREATE TRIGGER evil AFTER INSERT ON staff BEGIN DELETE FROM staff; END",
    )

    assert refused(closed, SchemaChanged).objects == ("evil",)


@pytest.mark.parametrize("suffix", ["-wal", "-shm"])
def test_a_stray_write_ahead_log_is_not_replayed(closed, suffix):
    (closed / f"vault.db{suffix}").write_bytes(b"anything")

    refusal = refused(closed, StrayWal)

    assert refusal.files == (f"vault.db{suffix}",)


def test_a_wrong_passphrase_changes_nothing(closed):
    for attempt in range(10):
        before = snapshot(closed)
        with pytest.raises(WrongPassphrase):
            open_vault(closed, f"not the passphrase {attempt}")
        assert snapshot(closed) == before


def test_a_second_window_is_told_that_the_vault_is_in_use(closed):
    first = open_vault(closed)

    with pytest.raises(VaultInUse):
        open_vault(closed)

    first.close()
    open_vault(closed).close()


def test_every_refusal_names_the_newest_verified_backup(closed):
    vault = open_vault(closed)
    made = vault.backup_if_due(vault.created_at)
    vault.close()
    layout.database(closed).write_bytes(b"")

    refusal = refused(closed, DatabaseEmpty)

    assert refusal.backup == made.folder.name
    assert made.folder.name in wording.sentence(refusal, "en")


def test_without_a_backup_the_sentence_says_so(closed):
    layout.database(closed).write_bytes(b"")

    refusal = refused(closed, DatabaseEmpty)

    assert "none" in wording.sentence(refusal, "en")


def test_an_older_database_opens_for_reading_until_somebody_decides(closed, tmp_path):
    old = layout.database(closed).read_bytes()
    vault = open_vault(closed)
    fill(vault, 3, start=100)
    vault.close()
    layout.database(closed).write_bytes(old)

    vault = open_vault(closed)

    assert [type(notice) for notice in vault.notices] == [VaultRolledBack]
    assert len(names(vault)) == 9
    with pytest.raises(VaultReadOnly), vault.writing("test"):
        pass
    vault.accept_rollback()
    fill(vault, 1, start=200)
    vault.check()
    vault.close()
    vault = open_vault(closed)
    assert vault.notices == ()
    vault.close()


def test_one_change_after_the_anchor_is_what_a_crash_leaves(closed):
    before = (closed / keyfile.CURRENT).read_bytes()
    vault = open_vault(closed)
    fill(vault, 1, start=100)
    vault.close()
    files.replace(closed / keyfile.CURRENT, before)

    vault = open_vault(closed)

    assert vault.notices == ()
    vault.close()


def test_two_crashes_in_a_row_are_no_alarm(closed):
    for number in (1, 2, 3):
        vault = open_vault(closed)
        assert vault.notices == ()
        before = (closed / keyfile.CURRENT).read_bytes()
        fill(vault, 1, start=100 * number)
        vault.close()
        files.replace(closed / keyfile.CURRENT, before)


def test_several_changes_after_the_anchor_are_a_notice(closed):
    before = (closed / keyfile.CURRENT).read_bytes()
    vault = open_vault(closed)
    fill(vault, 3, start=100)
    vault.close()
    files.replace(closed / keyfile.CURRENT, before)

    vault = open_vault(closed)

    assert [type(notice) for notice in vault.notices] == [AnchorBehind]
    assert vault.notices[0].changes == 3
    assert not vault.read_only
    vault.close()
    vault = open_vault(closed)
    assert vault.notices == ()
    vault.close()


def test_a_replayed_key_file_opens_with_a_warning_that_is_audited(closed):
    before = (closed / keyfile.CURRENT).read_bytes()
    vault = open_vault(closed)
    vault.change_passphrase(PASSPHRASE, "nineteen copper moons set")
    vault.close()
    files.replace(closed / keyfile.CURRENT, before)

    vault = open_vault(closed, PASSPHRASE)

    assert KeyFileOlder in [type(notice) for notice in vault.notices]
    with vault.reading() as session:
        actions = session.connection().exec_driver_sql("SELECT action FROM audit").scalars().all()
    assert actions[-1] == "vault.older_key_file"
    vault.close()


def test_a_vault_remembers_that_it_is_a_rehearsal(tmp_path):
    vault, _ = make_vault(tmp_path / "try.vetdesk", rehearsal=True)

    assert vault.rehearsal
    vault.close()
    vault = open_vault(vault.folder)
    assert vault.rehearsal
    vault.close()


def test_every_error_of_the_vault_has_its_own_sentence():
    both = {**vars(errors), **vars(notices)}
    kinds = [kind for kind in both.values() if isinstance(kind, type)]
    known = {
        kind.key
        for kind in kinds
        if issubclass(kind, errors.VaultError) and kind not in {errors.VaultError, errors.DamageError}
    }

    assert known <= wording.keys()
    assert len(known) == sum(issubclass(kind, errors.VaultError) for kind in kinds) - len(
        {errors.VaultError, errors.DamageError}
    )
