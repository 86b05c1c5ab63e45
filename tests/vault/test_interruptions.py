"""Half-done work that a crash or a full disk leaves behind is finished or undone, never guessed."""

import errno
import os
import resource

import pytest

from vault_builders import (
    OTHER_PASSPHRASE,
    PASSPHRASE,
    fill,
    fill_fast,
    names,
    open_vault,
    run_sql,
    snapshot,
)
from vetdesk.domain.staff import new_member
from vetdesk.store.staff import save_member
from vetdesk.vault import engine, files, keyfile, layout, rotation, units
from vetdesk.vault.errors import (
    CheckFailed,
    DiskFailed,
    DiskFull,
    EngineTooOld,
    OlderSchemaReadOnly,
    VaultReadOnly,
    VaultTooLarge,
)
from vetdesk.vault.notices import AnchorNotWritten, FolderNotWritable


class Crash(BaseException):
    """The process ends here; nothing after it runs."""


def crash_at_rename(monkeypatch, number):
    """Crash at the ``number``-th rename of the swap, before it happens; recovery does not run."""
    done = []
    real = files.rename

    def rename(source, target):
        done.append(target)
        if len(done) == number:
            raise Crash
        real(source, target)

    monkeypatch.setattr(rotation.files, "rename", rename)
    monkeypatch.setattr(rotation, "recover", lambda _folder: None)


@pytest.mark.parametrize("number", [1, 2])
def test_an_interrupted_change_of_key_is_undone_or_finished(closed, monkeypatch, number):
    vault = open_vault(closed)
    second = new_member("赵敏")
    vault.add_staff(second, OTHER_PASSPHRASE)
    expected = names(vault)
    with monkeypatch.context() as patch:
        crash_at_rename(patch, number)
        with pytest.raises(Crash):
            vault.remove_staff(second)
    vault.close()
    assert (closed / keyfile.NEXT).exists()

    vault = open_vault(closed)

    assert names(vault) == expected
    assert not (closed / keyfile.NEXT).exists()
    assert not (closed / layout.NEXT_DATABASE).exists()
    vault.check()
    vault.close()


def test_a_change_of_key_that_fails_in_the_open_vault_leaves_it_usable(vault, monkeypatch):
    second = new_member("赵敏")
    vault.add_staff(second, OTHER_PASSPHRASE)

    def fail(*_arguments, **_more):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(rotation, "_export", fail)
        with pytest.raises(OSError, match="space"):
            vault.remove_staff(second)

    fill(vault, 1, start=50)
    assert vault.verify_member("赵敏", OTHER_PASSPHRASE) == second
    vault.check()


def test_a_change_is_kept_when_only_its_anchor_could_not_be_written(closed, monkeypatch):
    vault = open_vault(closed)

    def fail(*_arguments, **_more):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(keyfile, "write", fail)
        with vault.writing("test.add") as session:
            save_member(session, new_member("赵敏"))

    assert "赵敏" in names(vault)
    assert [type(notice) for notice in vault.notices] == [AnchorNotWritten]
    vault.close()
    vault = open_vault(closed)
    assert vault.notices == ()
    vault.close()


def test_a_passphrase_change_that_fails_in_the_database_is_no_change(closed, monkeypatch):
    vault = open_vault(closed)
    pages = layout.database(closed).stat().st_size // engine.PAGE_SIZE
    with vault.writing("test.full") as session:
        session.connection().exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DiskFull):
        fill(vault, 200, start=100)

    failed = False
    try:
        vault.change_passphrase(PASSPHRASE, OTHER_PASSPHRASE)
    except DiskFull:
        failed = True

    vault.close()
    open_vault(closed, PASSPHRASE if failed else OTHER_PASSPHRASE).close()


def test_a_database_at_its_limit_says_so(vault, monkeypatch):
    pages = layout.database(vault.folder).stat().st_size // engine.PAGE_SIZE
    with vault.writing("test.full") as session:
        session.connection().exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    monkeypatch.setattr(units.engines, "MOST_BYTES", pages * engine.PAGE_SIZE)

    with pytest.raises(VaultTooLarge):
        fill(vault, 200, start=100)


def test_a_file_size_limit_takes_the_change_back(vault):
    size = layout.database(vault.folder).stat().st_size
    before = names(vault)
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, limit[1]))
    try:
        with pytest.raises(DiskFailed):
            fill_fast(vault, 2000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)

    assert names(vault) == before
    fill(vault, 1, start=300)
    vault.check()


def test_a_drive_that_vanishes_makes_no_new_file(closed):
    vault = open_vault(closed)
    away = closed.rename(closed.with_name("unplugged"))

    with pytest.raises(DiskFailed):
        fill(vault, 1, start=300)

    assert not closed.exists()
    vault.close()
    vault = open_vault(away)
    assert len(names(vault)) == 9
    vault.close()


def test_a_folder_that_cannot_be_written_opens_for_reading(closed, monkeypatch):
    """F-24."""
    before = snapshot(closed)
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)

    vault = open_vault(closed)

    assert len(names(vault)) == 9
    assert [type(notice) for notice in vault.notices] == [FolderNotWritable]
    with pytest.raises(VaultReadOnly), vault.writing("test"):
        pass
    vault.close()
    assert snapshot(closed) == before


def test_an_older_vault_that_cannot_be_written_is_not_half_migrated(closed, monkeypatch):
    run_sql(closed, "PRAGMA user_version = 1")
    before = snapshot(closed)
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)

    with pytest.raises(OlderSchemaReadOnly):
        open_vault(closed)

    assert snapshot(closed) == before


def test_an_old_database_library_is_refused(closed, monkeypatch):
    monkeypatch.setattr(engine, "_LEAST_CIPHER", (99, 0))

    with pytest.raises(EngineTooOld) as refusal:
        open_vault(closed)

    assert refusal.value.needed == "99.0"


def test_checking_behind_the_work_finds_what_the_page_check_cannot(closed):
    vault = open_vault(closed)
    vault.check_behind()
    vault.close()
    run_sql(closed, "UPDATE staff SET post = 'x' WHERE name = '林晓'")
    vault = open_vault(closed)

    with pytest.raises(CheckFailed) as failed:
        vault.check_behind()

    assert len(failed.value.findings) == 1
    assert list(closed.glob(".vetdesk-*")) == []
    vault.close()
