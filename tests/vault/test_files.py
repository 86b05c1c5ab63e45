"""Evidence goes in and comes out byte by byte, or says which part is damaged."""

import io
import os

import pytest
from sqlalchemy import select

from vault_builders import open_vault, run_sql
from vetdesk.progress import Cancelled, Progress, silent
from vetdesk.store import files
from vetdesk.store.files import CHUNK_BYTES, ChunkRow, FileDamaged, FileTooLarge
from vetdesk.vault.errors import CheckFailed


def put(vault, content, progress=None):
    with vault.writing("evidence.add") as session:
        return files.store(
            session,
            io.BytesIO(content),
            name="证据.pdf",
            media_type="application/pdf",
            progress=progress or silent(),
        )


def get(vault, stored):
    with vault.reading() as session:
        return files.read(session, stored.id)


def chunk_count(vault):
    with vault.reading() as session:
        return len(session.connection().execute(select(ChunkRow.number)).all())


@pytest.mark.parametrize("size", [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES + 7])
def test_a_file_comes_back_as_it_went_in(vault, size):
    content = os.urandom(size)

    stored = put(vault, content)

    assert get(vault, stored) == content
    assert stored.size == size
    assert chunk_count(vault) == -(-size // CHUNK_BYTES)
    vault.check()


def test_a_file_of_100_megabytes_fits_and_one_byte_more_does_not(vault):
    stored = put(vault, bytes(files.MOST_BYTES))
    with pytest.raises(FileTooLarge):
        put(vault, bytes(files.MOST_BYTES + 1))

    assert stored.size == files.MOST_BYTES
    assert chunk_count(vault) == 100


def test_a_cancelled_file_leaves_nothing(vault):
    asked = iter([False, True])

    with pytest.raises(Cancelled):
        put(vault, bytes(3 * CHUNK_BYTES), Progress(stop_asked=lambda: next(asked)))

    assert chunk_count(vault) == 0
    vault.check()


def test_a_removed_file_leaves_no_chunks(vault):
    stored = put(vault, bytes(2 * CHUNK_BYTES))

    with vault.writing("evidence.remove") as session:
        files.remove(session, stored.id)

    assert chunk_count(vault) == 0
    vault.check()


@pytest.mark.parametrize(
    ("change", "chunk"),
    [
        ("UPDATE file_chunk SET content = zeroblob(1048576) WHERE number = 1", 2),
        ("DELETE FROM file_chunk WHERE number = 2", 3),
        ("UPDATE file_chunk SET content = x'00' WHERE number = 2", 3),
    ],
)
def test_a_swapped_part_is_named(closed, change, chunk):
    vault = open_vault(closed)
    stored = put(vault, os.urandom(2 * CHUNK_BYTES + 5))
    vault.close()
    run_sql(closed, change)
    vault = open_vault(closed)

    with pytest.raises(FileDamaged) as damaged:
        get(vault, stored)
    with pytest.raises(CheckFailed):
        vault.check()

    assert damaged.value.chunk == chunk
    vault.close()


def test_a_part_swapped_together_with_its_hash_is_found_by_the_whole(closed):
    vault = open_vault(closed)
    stored = put(vault, os.urandom(10))
    vault.close()
    run_sql(
        closed,
        "UPDATE file_chunk SET content = x'00', sha256 = "
        "'6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'",
    )
    vault = open_vault(closed)

    with pytest.raises(FileDamaged):
        get(vault, stored)

    vault.close()


def test_chunks_without_a_file_are_found(closed):
    vault = open_vault(closed)
    put(vault, b"content")
    vault.close()
    run_sql(closed, "PRAGMA foreign_keys = OFF", "UPDATE file_chunk SET file_id = 'ff'")
    vault = open_vault(closed)

    with pytest.raises(CheckFailed) as failed:
        vault.check()

    assert "orphaned chunks: 1" in failed.value.findings
    vault.close()
