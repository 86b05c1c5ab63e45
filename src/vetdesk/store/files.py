"""Evidence and issued documents inside the vault, in chunks of 1 MB that are hashed one by one."""

import hashlib
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO, ClassVar, Final

from sqlalchemy import Connection, ForeignKey, LargeBinary, delete, func, insert, select
from sqlalchemy.orm import Mapped, Session, deferred, mapped_column

from vetdesk.domain.errors import VetdeskError
from vetdesk.progress import Progress
from vetdesk.store.base import Row

CHUNK_BYTES: Final = 1 << 20
MOST_BYTES: Final = 100 * CHUNK_BYTES


class FileTooLarge(VetdeskError):
    """The file is larger than a vault takes."""

    key: ClassVar[str] = "file.too_large"

    def __init__(self, megabytes: int) -> None:
        super().__init__(megabytes)
        self.megabytes = megabytes


class FileDamaged(VetdeskError):
    """A stored file does not read as it was written; the chunk is named (from 1)."""

    key: ClassVar[str] = "file.damaged"

    def __init__(self, chunk: int) -> None:
        super().__init__(chunk)
        self.chunk = chunk


class FileRow(Row, kw_only=True):
    """One stored file; its SHA-256 covers all its chunks."""

    __tablename__ = "stored_file"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    name: Mapped[str]
    media_type: Mapped[str]
    size: Mapped[int]
    sha256: Mapped[str]


class ChunkRow(Row, kw_only=True):
    """One megabyte of a file; covered by the file's own hash, so not journalled again."""

    __tablename__ = "file_chunk"
    journalled: ClassVar[bool] = False

    file_id: Mapped[uuid.UUID] = mapped_column(
        ForeignKey("stored_file.id", ondelete="CASCADE"), primary_key=True
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    sha256: Mapped[str]
    content: Mapped[bytes] = deferred(mapped_column(LargeBinary))


@dataclass(frozen=True)
class StoredFile:
    """What is known about a stored file without reading it."""

    id: uuid.UUID
    name: str
    media_type: str
    size: int
    sha256: str


def store(
    session: Session, content: BinaryIO, *, name: str, media_type: str, progress: Progress
) -> StoredFile:
    """Take a file over, chunk by chunk, in the session's transaction.

    Raises ``FileTooLarge`` beyond 100 MB; the transaction then takes everything back.
    """
    file_id = uuid.uuid4()
    row = FileRow(id=file_id, name=name, media_type=media_type, size=0, sha256="")
    whole = hashlib.sha256()
    pending: list[dict[str, object]] = []
    size = 0
    # The row must stand before its chunks, and be written once: with its final hash.
    first = content.read(MOST_BYTES + 1)
    if len(first) > MOST_BYTES:
        raise FileTooLarge(MOST_BYTES // CHUNK_BYTES)
    for number, start in enumerate(range(0, len(first), CHUNK_BYTES)):
        chunk = first[start : start + CHUNK_BYTES]
        whole.update(chunk)
        size += len(chunk)
        pending.append(
            {
                "file_id": file_id,
                "number": number,
                "sha256": hashlib.sha256(chunk).hexdigest(),
                "content": chunk,
            }
        )
    row.size, row.sha256 = size, whole.hexdigest()
    session.add(row)
    session.flush()
    for done, values in enumerate(pending, start=1):
        session.connection().execute(insert(ChunkRow), [values])
        progress.step(done, len(pending))
    return _stored(row)


def describe(session: Session, file_id: uuid.UUID) -> StoredFile:
    """Return what is known about a file; it must exist."""
    return _stored(session.get_one(FileRow, file_id))


def read(session: Session, file_id: uuid.UUID) -> bytes:
    """Return the whole content, every chunk and the whole checked against its hash."""
    return b"".join(_checked(session.connection(), session.get_one(FileRow, file_id)))


def chunks(session: Session, file_id: uuid.UUID) -> Iterator[bytes]:
    """Yield a file megabyte by megabyte, each checked against its hash, the whole at the end."""
    return _checked(session.connection(), session.get_one(FileRow, file_id))


def remove(session: Session, file_id: uuid.UUID) -> None:
    """Delete a file and its chunks."""
    session.connection().execute(delete(ChunkRow).where(ChunkRow.file_id == file_id))
    session.delete(session.get_one(FileRow, file_id))


def damaged_files(connection: Connection, progress: Progress) -> Sequence[str]:
    """Return the findings of reading every stored file; ids only, never names."""
    findings = []
    files = connection.execute(select(FileRow.id, FileRow.size, FileRow.sha256)).all()
    for done, file in enumerate(files, start=1):
        progress.step(done, len(files))
        try:
            for _chunk in _checked(connection, file):
                pass
        except FileDamaged as damage:
            findings.append(f"file {file.id} chunk {damage.chunk}")
    owned = select(FileRow.id)
    orphans = connection.execute(
        select(func.count()).select_from(ChunkRow).where(ChunkRow.file_id.not_in(owned))
    ).scalar_one()
    return [*findings, *([f"orphaned chunks: {orphans}"] if orphans else [])]


def _checked(connection: Connection, file: object) -> Iterator[bytes]:
    """Yield the chunks of a file (a row or object with id, size, sha256) as they prove whole."""
    file_id, size, sha256 = (getattr(file, name) for name in ("id", "size", "sha256"))
    whole = hashlib.sha256()
    count = -(-size // CHUNK_BYTES)
    for number in range(count):
        found = connection.execute(
            select(ChunkRow.content, ChunkRow.sha256).where(
                ChunkRow.file_id == file_id, ChunkRow.number == number
            )
        ).first()
        if found is None or hashlib.sha256(found.content).hexdigest() != found.sha256:
            raise FileDamaged(number + 1)
        whole.update(found.content)
        yield found.content
    if whole.hexdigest() != sha256:
        raise FileDamaged(count)


def _stored(row: FileRow) -> StoredFile:
    return StoredFile(id=row.id, name=row.name, media_type=row.media_type, size=row.size, sha256=row.sha256)
