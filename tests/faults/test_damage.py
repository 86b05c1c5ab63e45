"""Damaged files: the right answer, or an error that names the newest verified backup; never a wrong one."""

import random
import shutil

import pytest
from sqlalchemy import select

from fault_builders import read_everything
from vault_builders import NOW, decrypted_pages, fill, fill_fast, names, open_vault
from vetdesk import wording
from vetdesk.domain.errors import VetdeskError
from vetdesk.store import files
from vetdesk.store.files import FileRow
from vetdesk.vault import layout
from vetdesk.vault.errors import CheckFailed, DamageError, DatabaseDamaged
from vetdesk.vault.notices import VaultRolledBack

PAGE = 4096
FLIPS = 100
SEED = random.Random(4711)  # noqa: S311 - places, not secrets


@pytest.fixture(scope="module")
def truth(template, tmp_path_factory):
    """The right answers."""
    folder = shutil.copytree(template, tmp_path_factory.mktemp("truth") / "office.vetdesk")
    vault = open_vault(folder)
    answers = read_everything(vault)
    vault.close()
    return answers


def flip(folder, place):
    path = layout.database(folder)
    with path.open("r+b") as file:
        file.seek(place)
        (byte,) = file.read(1)
        file.seek(place)
        file.write(bytes([byte ^ (1 << SEED.randrange(8))]))


def answers_of(folder):
    """Return the answers, or the error that a person would see."""
    try:
        vault = open_vault(folder)
    except VetdeskError as refused:
        return refused
    try:
        return read_everything(vault)
    except VetdeskError as refused:
        return refused
    finally:
        vault.close()


def test_random_flips_give_the_right_answer_or_name_the_backup(closed, truth):
    vault = open_vault(closed)
    made = vault.backup_if_due(NOW)
    vault.close()
    whole = layout.database(closed).read_bytes()
    refusals = 0

    for _ in range(FLIPS):
        flip(closed, SEED.randrange(len(whole)))
        got = answers_of(closed)
        if isinstance(got, DamageError):
            refusals += 1
            assert made.folder.name in wording.sentence(got, "zh")
        else:
            assert {name: got[name] for name in ("members", "search", "file")} == {
                name: truth[name] for name in ("members", "search", "file")
            }
        layout.database(closed).write_bytes(whole)

    assert refusals > FLIPS // 10


def test_every_page_check_finds_a_flip_on_every_page(closed):
    vault = open_vault(closed)
    size = layout.database(closed).stat().st_size
    for number in range(0, size // PAGE, 7):
        flip(closed, number * PAGE + 16 + SEED.randrange(PAGE - 16))
        with pytest.raises(CheckFailed):
            vault.check_pages()
        layout.database(closed).write_bytes(layout.database(closed).read_bytes())
        restore_page(closed, number)
    vault.close()


@pytest.fixture(autouse=True)
def pristine(closed):
    """Keep the bytes of the healthy database for ``restore_page``."""
    PRISTINE[closed] = layout.database(closed).read_bytes()
    yield
    del PRISTINE[closed]


PRISTINE = {}


def restore_page(folder, number):
    with layout.database(folder).open("r+b") as file:
        file.seek(number * PAGE)
        file.write(PRISTINE[folder][number * PAGE : (number + 1) * PAGE])


def test_a_search_is_never_silently_shorter(closed, truth):
    """Flip every page of a live vault in turn; the deferred error of a page must not pass."""
    silent = 0
    vault = open_vault(closed)
    for number in range(1, layout.database(closed).stat().st_size // PAGE):
        vault._opened.suspend()
        with vault._opened.paused():
            flip(closed, number * PAGE + 100)
        try:
            got = read_everything(vault)
            silent += got["search"] != truth["search"] or got["file"] != truth["file"]
        except VetdeskError:
            pass
        vault._opened.suspend()
        with vault._opened.paused():
            restore_page(closed, number)
    vault.close()

    assert silent == 0


def test_a_file_with_a_damaged_last_page_is_never_read_as_whole(closed):
    """F-03: the library gave the last page of a value back as zeros, without an error (security.md 3.3)."""
    content = random.Random(7).randbytes(40_000)  # noqa: S311 - what furnish() stored
    (last,) = [at for at, page in enumerate(decrypted_pages(closed)) if content[-200:] in page]
    vault = open_vault(closed)
    with vault.reading() as session:
        stored = session.scalars(select(FileRow.id)).one()
        assert files.read(session, stored) == content
    vault.close()

    flip(closed, last * PAGE + 100)
    vault = open_vault(closed)
    with pytest.raises(DamageError), vault.reading() as session:
        files.read(session, stored)
    vault.close()


def test_after_damage_the_next_unit_gets_a_new_connection(closed, truth):
    vault = open_vault(closed)
    vault._opened.suspend()
    with vault._opened.paused():
        for number in range(2, layout.database(closed).stat().st_size // PAGE):
            flip(closed, number * PAGE + 100)
    with pytest.raises(DatabaseDamaged):
        names(vault)
    for number in range(2, layout.database(closed).stat().st_size // PAGE):
        restore_page(closed, number)

    assert len(names(vault)) == len(truth["members"])
    vault.close()


def test_the_fence_never_cries_wolf(closed):
    vault = open_vault(closed)

    for _ in range(300):
        names(vault)
    fill(vault, 20, start=900)

    vault.check()
    vault.close()


def test_an_old_page_pasted_into_a_newer_file_is_found(closed):
    old = layout.database(closed).read_bytes()
    vault = open_vault(closed)
    with vault.writing("test.edit") as session:
        for row in vault_rows(session):
            row.post = "新职务" * 20
    vault.close()
    new = layout.database(closed).read_bytes()
    salt = old[:16]
    assert new[:16] == salt
    changed = [
        number
        for number in range(1, len(old) // PAGE)
        if old[number * PAGE : (number + 1) * PAGE] != new[number * PAGE : (number + 1) * PAGE]
    ]
    assert len(changed) > 10

    missed = []
    for number in changed:
        pasted = bytearray(new)
        pasted[number * PAGE : (number + 1) * PAGE] = old[number * PAGE : (number + 1) * PAGE]
        layout.database(closed).write_bytes(pasted)
        if not is_noticed(closed):
            missed.append(number)

    assert missed == []


def vault_rows(session):
    from sqlalchemy import select

    from vetdesk.store.staff import StaffRow

    return session.scalars(select(StaffRow)).all()


def is_noticed(folder):
    """Return whether opening or the full check finds something."""
    try:
        vault = open_vault(folder)
    except DamageError:
        return True
    try:
        vault.check()
    except VetdeskError:
        return True
    finally:
        vault.close()
    return any(isinstance(notice, VaultRolledBack) for notice in vault.notices)


def test_a_stale_journal_never_takes_the_vault_back_silently(closed, tmp_path):
    from vetdesk.vault import engine

    vault = open_vault(closed)
    key = vault._opened.key
    vault.close()
    before = shutil.copytree(closed, tmp_path / "aside")
    connection = engine.open_raw(layout.database(before), key)
    connection.execute("PRAGMA journal_mode = PERSIST").fetchall()
    connection.execute("PRAGMA cache_size = 1").fetchall()
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE staff SET post = 'half'")
    journal = (before / "vault.db-journal").read_bytes()
    connection.close()
    vault = open_vault(closed)
    fill(vault, 5, start=900)
    expected = names(vault)
    vault.close()

    (closed / "vault.db-journal").write_bytes(journal)

    try:
        vault = open_vault(closed)
    except DamageError:
        return
    told = vault.notices != () or names(vault) == expected
    vault.close()
    assert told


def test_a_full_disk_takes_the_change_back_and_leaves_the_rest(closed, monkeypatch):
    from vetdesk.vault import engine
    from vetdesk.vault.errors import DiskFull

    pages = layout.database(closed).stat().st_size // PAGE + 2
    monkeypatch.setattr(engine, "_SETTINGS", (*engine._SETTINGS, f"max_page_count = {pages}"))
    vault = open_vault(closed)
    before = names(vault)

    with pytest.raises(DiskFull):
        fill_fast(vault, 2000)

    assert set(before) <= set(names(vault))
    vault.check()
    vault.close()
