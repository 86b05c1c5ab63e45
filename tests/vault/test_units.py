"""Reading and writing: one transaction each, fenced, and never a way around them."""

import logging
import re
import threading
import traceback
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError, IntegrityError

from vault_builders import PASSPHRASE, make_vault, names, open_vault
from vetdesk.domain.staff import new_member
from vetdesk.store import settings
from vetdesk.store.staff import StaffRow, save_member
from vetdesk.vault import engine
from vetdesk.vault.errors import VaultBusy, VaultClosed, VaultReadOnly
from vetdesk.vault.keys import DataKey
from vetdesk.vault.units import EarlyCommitError, NestedUnitError

PRAGMAS = {
    "foreign_keys": 1,
    "journal_mode": "truncate",
    "synchronous": 3,
    "temp_store": 2,
    "secure_delete": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "busy_timeout": 5000,
    "cipher_memory_security": "0",
}


def pragmas(session):
    return {name: session.connection().exec_driver_sql(f"PRAGMA {name}").scalar() for name in PRAGMAS}


def test_the_whole_recipe_holds_on_both_connections(vault):
    with vault.reading() as session:
        reading = pragmas(session)
        query_only = session.connection().exec_driver_sql("PRAGMA query_only").scalar()
        mapped = session.connection().exec_driver_sql("PRAGMA mmap_size").scalar()
    with vault.writing("test") as session:
        writing = pragmas(session)

    assert reading == PRAGMAS
    assert writing == PRAGMAS
    assert (query_only, mapped) == (1, 0)


def test_what_is_written_is_read(vault):
    with vault.writing("test.add") as session:
        save_member(session, new_member("赵敏"))

    assert "赵敏" in names(vault)


def test_an_exception_takes_the_whole_transaction_back(vault):
    before = names(vault)

    def fail_half_way():
        with vault.writing("test.add") as session:
            save_member(session, new_member("赵敏"))
            session.flush()
            raise LookupError

    with pytest.raises(LookupError):
        fail_half_way()

    assert names(vault) == before
    vault.check()


def test_a_reading_session_cannot_write(vault):
    with pytest.raises(VaultReadOnly), vault.reading() as session:
        session.execute(text("DELETE FROM staff"))


def test_attaching_is_denied_so_no_plaintext_copy_can_be_made(vault, tmp_path):
    copy = tmp_path / "copy.db"

    with pytest.raises(DatabaseError, match="not authorized"), vault.writing("test") as session:
        session.execute(text(f"ATTACH DATABASE '{copy}' AS plain KEY ''"))

    assert not copy.exists()


def test_a_violated_constraint_shows_no_values(vault):
    member = new_member("SENTINEL-NAME")
    with vault.writing("test") as session:
        save_member(session, member)

    with pytest.raises(IntegrityError) as failed, vault.writing("test") as session:
        session.add(StaffRow(id=member.id, name="SENTINEL-OTHER"))

    shown = "".join(traceback.format_exception(failed.value))
    assert "SENTINEL" not in shown.replace('"SENTINEL-OTHER"', "")


def test_no_key_or_passphrase_is_logged(tmp_path, caplog, capfd):
    caplog.set_level(logging.DEBUG)

    vault, recovery = make_vault(tmp_path / "logged.vetdesk")
    vault.close()
    vault = open_vault(vault.folder)
    vault.close()

    out, err = capfd.readouterr()
    everything = caplog.text + out + err
    assert PASSPHRASE not in everything
    assert recovery.groups()[0] not in everything
    assert not re.search(r"[0-9a-f]{64}", everything)


@pytest.mark.parametrize("literal", ["x'ab'", "x'" + "g" * 64 + "'", "ab" * 32, ""])
def test_a_malformed_raw_key_never_reaches_the_database(tmp_path, literal):
    class Odd(DataKey):
        def pragma_literal(self):
            return literal

    with pytest.raises(ValueError, match="64 hex"):
        engine.open_raw(tmp_path / "new.db", Odd(bytes(32)), mode="rwc")

    assert list(tmp_path.iterdir()) == []


def test_a_unit_inside_a_unit_is_a_programming_error(vault):
    with vault.reading(), pytest.raises(NestedUnitError), vault.writing("test"):
        pass


def test_only_the_unit_itself_commits(vault):
    before = names(vault)

    def commit_early():
        with vault.writing("test.add") as session:
            save_member(session, new_member("赵敏"))
            session.commit()

    with pytest.raises(EarlyCommitError):
        commit_early()

    assert names(vault) == before
    with vault.writing("test.add") as session, session.begin_nested():
        save_member(session, new_member("赵敏"))
    assert "赵敏" in names(vault)


def test_two_threads_write_one_after_the_other(vault):
    def add(start):
        for number in range(start, start + 5):
            with vault.writing("test.add") as session:
                save_member(session, new_member(f"线程{number}"))

    threads = [threading.Thread(target=add, args=(start,)) for start in (0, 100)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sum(name.startswith("线程") for name in names(vault)) == 10
    vault.check()


def test_three_writers_beside_a_reader_lose_nothing_and_nobody_is_turned_away(vault):
    """L-05, shortened: each change reads what was there before it; one that is lost is missing in the sum."""
    turned_away, seen, done = [], [], threading.Event()

    def number(session):
        return int(settings.all_settings(session).get("test.number", "0"))

    def write():
        try:
            for _ in range(15):
                with vault.writing("test.count") as session:
                    settings.put(session, "test.number", str(number(session) + 1))
        except Exception as failure:  # noqa: BLE001 - whatever it is, a user would have been told
            turned_away.append(failure)

    def read():
        try:
            while not done.is_set():
                with vault.reading() as session:
                    seen.append(number(session))
        except Exception as failure:  # noqa: BLE001
            turned_away.append(failure)

    writers, reader = [threading.Thread(target=write) for _ in range(3)], threading.Thread(target=read)
    for thread in (*writers, reader):
        thread.start()
    for thread in writers:
        thread.join()
    done.set()
    reader.join()

    assert turned_away == []
    assert seen == sorted(seen)
    with vault.reading() as session:
        assert number(session) == 45
    vault.check()


def test_a_closed_vault_refuses_work(closed):
    vault = open_vault(closed)
    vault.close()
    vault.close()

    with pytest.raises(VaultClosed), vault.reading():
        pass


def test_the_seal_is_the_same_after_reopening_and_differs_between_vaults(closed, tmp_path):
    vault = open_vault(closed)
    first = vault.seal(b"110101")
    vault.close()
    vault = open_vault(closed)
    again = vault.seal(b"110101")
    vault.close()
    other, _ = make_vault(tmp_path / "other.vetdesk")
    other.close()

    assert first == again
    assert first != other.seal(b"110101")


def test_a_database_held_by_another_program_is_busy_not_damaged(vault, monkeypatch):
    monkeypatch.setattr(engine, "_BUSY_MS", 10)
    vault._opened.suspend()
    with vault._opened.paused():
        holder = engine.open_raw(vault.folder / "vault.db", vault_key(vault))
        holder.execute("BEGIN EXCLUSIVE")

    with pytest.raises(VaultBusy), vault.writing("test"):
        pass

    holder.execute("ROLLBACK")
    holder.close()
    assert names(vault)


def vault_key(vault):
    return vault._opened._key


def test_only_the_vault_makes_sessions_and_engines():
    sources = Path(engine.__file__).parents[1]
    allowed = {"vault", "migrations"}

    offenders = [
        str(path.relative_to(sources))
        for path in sources.rglob("*.py")
        if not allowed & set(path.parts[len(sources.parts) :])
        and "sqlalchemy" in (source := path.read_text("utf-8"))
        and re.search(r"\b(create_engine|sessionmaker|Session)\(", source)
    ]

    assert offenders == []
