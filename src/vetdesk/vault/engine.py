"""The connection recipe: the only place that opens the encrypted database.

SQLite-only SQL lives here and in the store's search alone.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from sqlalchemy import Engine, FromClause, create_engine, event
from sqlalchemy.dialects.sqlite.base import SQLiteCompiler
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2
from typing_extensions import override

from vetdesk.vault.errors import EngineTooOld
from vetdesk.vault.keys import DataKey

DriverError = dbapi2.DatabaseError
APPLICATION_ID: Final = 0x76746476  # "vtdv"
PAGE_SIZE: Final = 4096
MOST_BYTES: Final = 4 << 30
_BUSY_MS: Final = 5000
# Steps of SQLite's machine between two looks: some ten milliseconds, of which the look takes a microsecond.
_STEPS_BETWEEN_LOOKS: Final = 50_000
_LEAST_SQLITE: Final = (3, 53, 0)
_LEAST_CIPHER: Final = (4, 19, 0)
_RAW_KEY: Final = re.compile(r"x'[0-9a-f]{64}'")
_SETTINGS: Final = (
    "foreign_keys = ON",
    "synchronous = EXTRA",
    "temp_store = MEMORY",
    "secure_delete = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
    # Every page that is not kept is decrypted again; the default of 2 MB holds no index of a large vault.
    f"cache_size = -{64 << 10}",
    "recursive_triggers = ON",
    f"max_page_count = {MOST_BYTES // PAGE_SIZE}",
)
# Values of sqlite3.h; the driver does not export them.
_OK, _DENY, _ATTACH, _DETACH = 0, 1, 24, 25


def open_raw(path: Path, key: DataKey, *, mode: str = "rw") -> Any:
    """Open and key one connection without restrictions; ``mode`` as in SQLite's URI.

    Only creation, checks, backup and rotation use this directly. ``rwc`` is for creation.
    """
    literal = key.pragma_literal()
    if not _RAW_KEY.fullmatch(literal):
        raise ValueError("the raw key has exactly 64 hex digits")
    connection = dbapi2.connect(
        f"file:{quote(str(path))}?mode={mode}", uri=True, isolation_level=None, check_same_thread=False
    )
    try:
        # Before the key: a failing page would otherwise be reported on stderr.
        connection.execute("PRAGMA cipher_log_level = NONE").fetchall()
        # Not cipher_memory_security: locking every page in memory took half of all time (ARCHITECTURE.md).
        connection.execute(f'PRAGMA key = "{literal}"').fetchall()
        connection.execute(f"PRAGMA busy_timeout = {_BUSY_MS}").fetchall()
    except BaseException:
        connection.close()
        raise
    return connection


def open_guarded(path: Path, key: DataKey, *, mode: str = "rw", query_only: bool = False) -> Any:
    """Open a connection with the whole recipe of a vault that is in use."""
    connection = open_raw(path, key, mode=mode)
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
        for setting in _SETTINGS:
            connection.execute(f"PRAGMA {setting}").fetchall()
        if mode != "ro":
            connection.execute("PRAGMA journal_mode = TRUNCATE").fetchall()
        if query_only:
            connection.execute("PRAGMA query_only = ON")
        connection.set_authorizer(_forbid_attaching)
    except BaseException:
        connection.close()
        raise
    return connection


def writer_engine(path: Path, key: DataKey) -> Engine:
    """Return the engine of the one writer: every transaction begins IMMEDIATE."""
    return _engine(lambda: open_guarded(path, key), "BEGIN IMMEDIATE")


def reader_engine(path: Path, key: DataKey, *, mode: str = "rw") -> Engine:
    """Return the engine of the one reader: it cannot write and takes its lock at the first read."""
    return _engine(lambda: open_guarded(path, key, mode=mode, query_only=True), "BEGIN DEFERRED")


def maintenance_engine(path: Path, key: DataKey, *, mode: str = "rw") -> Engine:
    """Return the engine for making and migrating tables: as the writer, but foreign keys off."""

    def connect() -> Any:
        connection = open_guarded(path, key, mode=mode)
        connection.execute("PRAGMA foreign_keys = OFF").fetchall()
        return connection

    return _engine(connect, "BEGIN IMMEDIATE")


def interrupt_when(connection: Any, stop_asked: Callable[[], bool]) -> None:
    """Let queries of ``connection`` fail with "interrupted" once ``stop_asked`` returns True.

    Not ``sqlite3_interrupt``: called from another thread it may hit whatever the connection does next.
    """
    connection.set_progress_handler(lambda: int(stop_asked()), _STEPS_BETWEEN_LOOKS)


def interrupt_never(connection: Any) -> None:
    """Undo ``interrupt_when``."""
    connection.set_progress_handler(None, _STEPS_BETWEEN_LOOKS)


def check_versions() -> None:
    """Refuse a database library older than the one all measurements were made with."""
    connection = dbapi2.connect(":memory:")
    try:
        ((cipher,),) = connection.execute("PRAGMA cipher_version").fetchall()
    finally:
        connection.close()
    if _numbers(cipher) < _LEAST_CIPHER:
        raise EngineTooOld(cipher, ".".join(map(str, _LEAST_CIPHER)))
    if _numbers(dbapi2.sqlite_version) < _LEAST_SQLITE:
        raise EngineTooOld(dbapi2.sqlite_version, ".".join(map(str, _LEAST_SQLITE)))


def _engine(connect: Callable[[], Any], begin: str) -> Engine:
    # The plain dialect with a creator: the pysqlcipher dialect puts the key into a URL.
    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=connect,
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
        hide_parameters=True,
        echo=False,
    )

    engine.dialect.statement_compiler = _Compiler

    def say_begin(connection: Any) -> None:
        connection.exec_driver_sql(begin)

    event.listen(engine, "begin", say_begin)
    return engine


class _Compiler(SQLiteCompiler):
    """Writes ``with_hint(table, "INDEXED BY ...")`` behind the table, which the dialect forgets to."""

    @override
    def get_from_hint_text(self, table: FromClause, text: str | None) -> str | None:
        return text


def _forbid_attaching(action: int, *_arguments: object) -> int:
    """Deny ATTACH and DETACH: an ATTACH with an empty key would write a plaintext copy."""
    return _DENY if action in (_ATTACH, _DETACH) else _OK


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version.split(" ", 1)[0]))
