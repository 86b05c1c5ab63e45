"""What is deleted leaves no trace in the decrypted pages: free pages, the index of words, the journal."""

import io
import uuid

from vault_builders import decrypted_pages, open_vault
from vetdesk.progress import silent
from vetdesk.store import files, forgetting, search
from vetdesk.vault import layout

WORD = "zqxresidue77"


def test_a_deleted_search_entry_leaves_nothing_behind(closed):
    subject = uuid.uuid4()
    vault = open_vault(closed)
    with vault.writing("test.put") as session:
        search.put(
            session, search.Entry(kind="party", subject=subject, title=WORD, detail=WORD, texts=(WORD,))
        )
    vault.close()
    assert WORD.encode() in b"".join(decrypted_pages(closed))

    vault = open_vault(closed)
    with vault.writing("test.drop") as session:
        search.drop(session, subject)
    vault.close()

    left = b"".join(decrypted_pages(closed))
    assert WORD.encode() not in left
    # The index stores what a word has beyond the one before it.
    assert WORD[4:].encode() not in left
    journal = layout.database(closed).with_name("vault.db-journal")
    assert not journal.exists() or journal.stat().st_size == 0


def test_many_entries_forgotten_together_leave_nothing_behind(closed):
    subjects = [uuid.uuid4() for _ in range(300)]
    vault = open_vault(closed)
    for start in range(0, 300, 100):  # several parts of the index
        with vault.writing("test.put") as session:
            entries = [
                search.Entry(
                    kind="party", subject=one, title=f"{WORD}{at}", detail="", texts=(f"{WORD}{at}",)
                )
                for at, one in enumerate(subjects[start : start + 100])
            ]
            search.put_all(session, entries)
    with vault.writing("test.drop") as session:
        assert forgetting.is_worth_it(session, len(subjects))
        forgetting.put_off(session)
    with vault.writing("test.drop") as session:
        search.drop_all(session, subjects)
        assert forgetting.is_due(session)

    with vault.writing("test.forget") as session:
        forgetting.begin(session)
    goes_on = True
    while goes_on:
        with vault.writing("test.forget") as session:
            goes_on = forgetting.step(session)
    with vault.reading() as session:
        assert not forgetting.is_due(session)
    vault.close()

    left = b"".join(decrypted_pages(closed))
    assert WORD.encode() not in left
    assert WORD[4:].encode() not in left


def test_a_deleted_file_leaves_nothing_behind(closed):
    content = f"{WORD} ".encode() * 20_000
    vault = open_vault(closed)
    with vault.writing("test.file") as session:
        stored = files.store(
            session, io.BytesIO(content), name="x.txt", media_type="text/plain", progress=silent()
        )
    vault.close()
    assert WORD.encode() in b"".join(decrypted_pages(closed))

    vault = open_vault(closed)
    with vault.writing("test.delete") as session:
        files.remove(session, stored.id)
    vault.close()

    assert WORD.encode() not in b"".join(decrypted_pages(closed))


def test_every_index_of_words_overwrites_what_it_deletes(closed):
    vault = open_vault(closed)
    with vault.reading() as session:
        connection = session.connection()
        tables = connection.exec_driver_sql(
            "SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%fts5%'"
        ).all()
        settings = [
            connection.exec_driver_sql(f"SELECT v FROM {name}_config WHERE k = 'secure-delete'").scalar()  # noqa: S608
            for (name,) in tables
        ]
    vault.close()

    assert settings == [1] * len(tables)
    assert tables
