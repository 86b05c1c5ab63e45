"""A full disk: the change is taken back, the reserve makes room for deleting, and comes back later."""

import shutil
from typing import NamedTuple

import pytest

from vault_builders import fill, fill_fast, make_vault, names, open_vault
from vetdesk.progress import silent
from vetdesk.store import files
from vetdesk.store.files import FileRow
from vetdesk.vault import engine, layout, reserve
from vetdesk.vault.errors import DiskFull


class Usage(NamedTuple):
    """What ``shutil.disk_usage`` answers."""

    total: int
    used: int
    free: int


@pytest.fixture
def disk(monkeypatch):
    """What the system says about the room on the disk."""
    told = {"free": 1 << 40}
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: Usage(1 << 40, 0, told["free"]))
    return told


def fill_up(vault, disk):
    """Let the disk run full at the next change; the engine then says what it says on a full disk."""
    disk["free"] = 0
    pages = layout.database(vault.folder).stat().st_size // engine.PAGE_SIZE
    with vault.writing("test.full") as session:
        session.connection().exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DiskFull):
        fill_fast(vault, 5000)


def delete_the_file(vault):
    with vault.writing("test.delete") as session:
        files.remove(session, session.query(FileRow).one().id)


def test_a_new_vault_keeps_room_in_reserve(tmp_path, monkeypatch):
    monkeypatch.setattr(reserve, "BYTES", 16 << 20)

    vault, _ = make_vault(tmp_path / "new.vetdesk")
    vault.close()

    kept = (tmp_path / "new.vetdesk" / reserve.FILE).stat()
    assert kept.st_size == 16 << 20
    assert kept.st_blocks * 512 >= 16 << 20, "the room is only promised"


def test_an_older_vault_gets_its_reserve_when_it_is_opened(closed):
    (closed / reserve.FILE).unlink()

    open_vault(closed).close()

    assert (closed / reserve.FILE).is_file()


def test_a_nearly_full_disk_gives_no_reserve_and_opens_all_the_same(closed, disk):
    (closed / reserve.FILE).unlink()
    disk["free"] = reserve.BYTES

    open_vault(closed).close()

    assert not (closed / reserve.FILE).exists()


def test_a_full_disk_releases_the_reserve_and_deleting_works(closed, disk):
    vault = open_vault(closed)
    before = names(vault)
    fill_up(vault, disk)
    released = not (closed / reserve.FILE).exists()

    delete_the_file(vault)

    assert released
    assert names(vault) == before
    with vault.reading() as session:
        assert session.query(FileRow).count() == 0
    vault.check()
    vault.close()


def test_new_records_may_not_eat_the_room_that_was_released(closed, disk):
    vault = open_vault(closed)
    fill_up(vault, disk)
    size = layout.database(closed).stat().st_size

    with pytest.raises(DiskFull):
        fill_fast(vault, 5000)

    assert layout.database(closed).stat().st_size <= size + 65 * engine.PAGE_SIZE
    vault.close()


def test_the_reserve_comes_back_and_records_too_once_there_is_room(closed, disk):
    vault = open_vault(closed)
    fill_up(vault, disk)
    delete_the_file(vault)
    absent = not (closed / reserve.FILE).exists()

    disk["free"] = 1 << 40
    fill(vault, 1, start=500)
    fill_fast(vault, 5000)

    assert absent
    assert (closed / reserve.FILE).is_file()
    vault.check()
    vault.close()


def test_a_backup_carries_no_reserve(closed, tmp_path):
    vault = open_vault(closed)

    made = vault.backup(tmp_path / "copy.vetdesk", silent())

    vault.close()
    assert not (made / reserve.FILE).exists()
