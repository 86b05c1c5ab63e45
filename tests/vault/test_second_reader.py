"""An independent engine reads the same rows with the key, and nothing without it."""

import shutil
import sqlite3

import apsw
import pytest

from vault_builders import key_of, names, open_vault
from vetdesk.vault import layout


def open_independently(path, key):
    connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    connection.pragma("cipher", "sqlcipher")
    connection.pragma("legacy", 4)
    connection.execute(f"PRAGMA key = \"x'{key.raw().hex()}'\"").fetchall()
    return connection


def test_another_engine_reads_the_same_rows_with_the_key(closed):
    vault = open_vault(closed)
    expected = names(vault)
    with vault.reading() as session:
        connection = session.connection()
        audit = connection.exec_driver_sql("SELECT * FROM audit ORDER BY sequence").all()
        content = connection.exec_driver_sql("SELECT * FROM content ORDER BY entity_id").all()
    vault.close()

    reader = open_independently(layout.database(closed), key_of(closed))

    assert [row[0] for row in reader.execute("SELECT name FROM staff ORDER BY name, id")] == expected
    assert reader.execute("SELECT * FROM audit ORDER BY sequence").fetchall() == [tuple(row) for row in audit]
    assert reader.execute("SELECT * FROM content ORDER BY entity_id").fetchall() == [
        tuple(row) for row in content
    ]
    assert reader.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    reader.close()


def test_no_engine_reads_anything_without_the_key(closed, tmp_path):
    copy = shutil.copyfile(layout.database(closed), tmp_path / "copy.db")
    plain = sqlite3.connect(copy)
    other = apsw.Connection(str(copy))

    with pytest.raises(sqlite3.DatabaseError):
        plain.execute("SELECT * FROM sqlite_schema").fetchall()
    with pytest.raises(apsw.NotADBError):
        other.execute("SELECT * FROM sqlite_schema").fetchall()

    plain.close()
    other.close()
    assert "林晓".encode() not in copy.read_bytes()
