"""Backups are proved before they get their name, and thinned by a fixed rule."""

import datetime as dt
import shutil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_builders import NOW, fill, names, open_vault, snapshot
from vetdesk import vault as vaults
from vetdesk.progress import Cancelled, Progress
from vetdesk.vault import backup, layout
from vetdesk.vault.errors import (
    BackupDamaged,
    BackupFailed,
    CheckFailed,
    DatabaseDamaged,
    DatabaseEmpty,
    VaultExists,
    VaultInUse,
)


def flip_page(folder, number):
    path = layout.database(folder)
    content = bytearray(path.read_bytes())
    content[number * 4096 + 100] ^= 1
    path.write_bytes(content)


def test_a_backup_is_a_vault_that_opens_with_the_same_passphrase(vault, tmp_path):
    copy = vault.backup(tmp_path / "elsewhere" / "copy.vetdesk")

    other = open_vault(copy)

    assert names(other) == names(vault)
    assert other.notices == ()
    other.check()
    other.close()


def test_a_backup_never_overwrites(vault, tmp_path):
    vault.backup(tmp_path / "copy.vetdesk")

    with pytest.raises(VaultExists):
        vault.backup(tmp_path / "copy.vetdesk")


def test_one_backup_a_day_is_made(vault):
    first = vault.backup_if_due(NOW)
    again = vault.backup_if_due(NOW + dt.timedelta(hours=3))
    tomorrow = vault.backup_if_due(NOW + dt.timedelta(days=1))

    assert again is None
    assert [made.folder for made in vault.backups()] == [tomorrow.folder, first.folder]


def test_a_damaged_vault_gives_no_backup_and_thins_nothing(vault):
    kept = vault.backup_if_due(NOW)
    vault._opened.suspend()
    with vault._opened.paused():
        flip_page(vault.folder, 30)

    with pytest.raises((BackupFailed, BackupDamaged, CheckFailed, DatabaseDamaged)):
        vault.backup_if_due(NOW + dt.timedelta(days=400))

    assert [made.folder for made in vault.backups()] == [kept.folder]


def test_a_backup_to_a_place_that_cannot_be_written_leaves_nothing(vault, tmp_path):
    blocker = tmp_path / "file"
    blocker.write_text("in the way")

    with pytest.raises(BackupFailed):
        vault.backup(blocker / "copy.vetdesk")

    assert blocker.read_text() == "in the way"


def test_a_cancelled_backup_leaves_nothing(vault, tmp_path):
    target = tmp_path / "out"

    with pytest.raises(Cancelled):
        vault.backup(target / "copy.vetdesk", Progress(stop_asked=lambda: True))

    assert list(target.iterdir()) == []


def test_a_drill_proves_the_backup_and_leaves_the_vault_alone(vault):
    made = vault.backup_if_due(NOW)
    fill(vault, 4, start=500)
    before = snapshot(vault.folder)

    report = vault.drill(made)

    assert report.passed
    assert report.changes_behind == 4
    assert snapshot(vault.folder) == before


def test_a_drill_finds_a_damaged_backup(vault):
    made = vault.backup_if_due(NOW)
    flip_page(made.folder, 3)

    report = vault.drill(made)

    assert not report.passed
    assert report.findings


def test_a_restored_backup_says_so_in_its_chain_and_keeps_the_old_vault(closed):
    vault = open_vault(closed)
    made = vault.backup_if_due(NOW)
    fill(vault, 2, start=500)
    vault.close()

    vaults.restore(made.folder, closed)

    vault = open_vault(closed)
    with vault.reading() as session:
        last = (
            session.connection()
            .exec_driver_sql("SELECT action FROM audit ORDER BY sequence")
            .scalars()
            .all()[-1]
        )
    assert last == "vault.restored"
    assert vault.notices == ()
    assert len(names(vault)) == 9
    assert [entry.folder.name for entry in vault.backups()] == [made.folder.name]
    vault.close()
    aside = open_vault(closed.with_name("office-before-restore-1.vetdesk"))
    assert len(names(aside)) == 11
    aside.close()


def test_a_damaged_backup_is_not_restored(closed):
    vault = open_vault(closed)
    made = vault.backup_if_due(NOW)
    vault.close()
    layout.database(made.folder).write_bytes(b"")
    before = snapshot(closed)

    with pytest.raises(DatabaseEmpty):
        vaults.restore(made.folder, closed)

    assert snapshot(closed) == before


def test_a_restored_copy_that_rotted_since_is_refused_at_its_first_unlock(closed):
    vault = open_vault(closed)
    made = vault.backup_if_due(NOW)
    vault.close()
    flip_page(made.folder, 40)

    vaults.restore(made.folder, closed)

    with pytest.raises((CheckFailed, DatabaseDamaged)):
        open_vault(closed)
    open_vault(closed.with_name("office-before-restore-1.vetdesk")).close()


def test_an_open_vault_is_not_replaced(vault):
    made = vault.backup_if_due(NOW)

    with pytest.raises(VaultInUse):
        vaults.restore(made.folder, vault.folder)

    assert len(names(vault)) == 9


def test_leftovers_of_a_killed_backup_are_swept(closed):
    torn = closed / "backups" / ".vetdesk-torn"
    torn.mkdir()
    shutil.copyfile(layout.database(closed), torn / "vault.db")
    vault = open_vault(closed)

    vault.backup_if_due(NOW)

    assert not torn.exists()
    assert len(vault.backups()) == 1
    vault.close()


def test_thinning_keeps_twelve_days_ten_weeks_and_nine_months():
    made = [NOW - dt.timedelta(days=day) for day in range(400)]

    kept = backup.thin(made)

    days = sorted((NOW - stamp).days for stamp in kept)
    assert days[:12] == list(range(12))
    assert len({stamp.isocalendar()[:2] for stamp in kept if (NOW - stamp).days < 70}) >= 10
    assert len({(stamp.year, stamp.month) for stamp in kept}) == 9
    assert len(kept) <= 12 + 10 + 9


def test_of_several_backups_on_one_day_the_newest_stays():
    morning, evening = NOW, NOW + dt.timedelta(hours=8)

    assert backup.thin([morning, evening]) == {evening}


@given(st.lists(st.integers(0, 3000), max_size=60, unique=True))
def test_thinning_never_drops_the_newest_and_is_stable(days):
    made = [NOW - dt.timedelta(days=day) for day in days]

    kept = backup.thin(made)

    assert not made or max(made) in kept
    assert backup.thin(kept) == kept


def test_a_second_backup_within_one_second_gets_the_next_name(vault):
    made = [vault.backup_now(NOW).folder.name, vault.backup_now(NOW).folder.name]

    assert made == ["20261123T060000Z", "20261123T060001Z"]
    assert vault.backups()[0].folder.name == made[1]
