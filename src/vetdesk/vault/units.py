"""Units of work: the only two ways to a session, each ended by the health fence."""

import contextlib
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

from sqlalchemy import Engine, event
from sqlalchemy.exc import DatabaseError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.orm import Session

from vetdesk.domain.journal import Entry, Head
from vetdesk.progress import Cancelled, Progress
from vetdesk.vault import engine as engines
from vetdesk.vault import fence, layout
from vetdesk.vault.errors import (
    DatabaseDamaged,
    DiskFailed,
    DiskFull,
    VaultBusy,
    VaultReadOnly,
    VaultTooLarge,
)
from vetdesk.vault.hooks import VaultHooks
from vetdesk.vault.keys import DataKey
from vetdesk.vault.reserve import Ceiling


class NestedUnitError(RuntimeError):
    """A unit of work was begun inside another on the same thread; it would wait for itself."""


class EarlyCommitError(RuntimeError):
    """Code inside a unit of work tried to commit; the unit does that itself."""


class Units:
    """Two engines over one database: a writer (BEGIN IMMEDIATE) and a query-only reader."""

    def __init__(self, folder: Path, key: DataKey, hooks: VaultHooks, *, read_only: bool) -> None:
        path = layout.database(folder)
        self._folder = folder
        self._hooks = hooks
        self._reader = engines.reader_engine(path, key, mode="ro" if read_only else "rw")
        self._writer = None if read_only else engines.writer_engine(path, key)
        self._writing = threading.Lock()
        self._ceiling = Ceiling(folder)
        self._inside = threading.local()

    @contextlib.contextmanager
    def reading(self, progress: Progress | None = None) -> Iterator[Session]:
        """Yield a session that cannot write. Nothing read may leave the block unfrozen.

        Once ``progress`` is asked to stop, the query that runs ends with ``Cancelled``.
        """
        with self._alone(), self._guarded(self._reader) as session, _stoppable(session, progress):
            yield session
            _fence(session)

    @contextlib.contextmanager
    def writing(self, entry: Entry, after_commit: Callable[[Head], None]) -> Iterator[Session]:
        """Yield a session whose changes are committed together, or not at all.

        ``after_commit`` gets the new head when the audit chain grew; still under the lock of
        the writer, so that heads arrive in order.
        """
        if self._writer is None:
            raise VaultReadOnly
        with self._alone(), self._writing, self._guarded(self._writer) as session:
            self._ceiling.impose(session.connection())
            self._hooks.journal(session, entry)
            before = self._hooks.head(session.connection())
            event.listen(session, "before_commit", _refuse_commit)
            yield session
            event.remove(session, "before_commit", _refuse_commit)
            session.flush()
            after = self._hooks.head(session.connection())
            _fence(session)
            session.commit()
            if after != before:
                after_commit(after)
            self._ceiling.look_again()

    def dispose(self) -> None:
        """Close both connections."""
        self._reader.dispose()
        if self._writer is not None:
            self._writer.dispose()

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        if getattr(self._inside, "busy", False):
            raise NestedUnitError
        self._inside.busy = True
        try:
            yield
        finally:
            self._inside.busy = False

    @contextlib.contextmanager
    def _guarded(self, engine: Engine) -> Iterator[Session]:
        """Yield a session and turn the engine's failures into our sentences."""
        session = Session(engine, expire_on_commit=False)
        try:
            yield session
        except fence.FenceBroken:
            session.invalidate()
            raise self._damaged() from None
        except PoolTimeoutError:
            raise VaultBusy from None
        except (DatabaseError, engines.DriverError) as failure:
            known = self._sentence_for(failure, session)
            if known is None:
                raise
            raise known from None
        except BaseException:
            # Work that stumbled over a zeroed page would otherwise blame itself.
            if self._has_broken_fence(session):
                session.invalidate()
                raise self._damaged() from None
            raise
        finally:
            session.close()

    def _sentence_for(self, failure: Exception, session: Session) -> Exception | None:
        text = str(getattr(failure, "orig", failure))
        if "disk is full" in text:
            return self._full()
        if "database is locked" in text:
            return VaultBusy()
        if "readonly database" in text:
            gone = not layout.database(self._folder).is_file()
            return DiskFailed(layout.newest_backup(self._folder)) if gone else VaultReadOnly()
        if "malformed" in text or "not a database" in text or self._has_broken_fence(session):
            session.invalidate()
            return self._damaged()
        if "disk I/O error" in text or "unable to open" in text:
            session.invalidate()
            return DiskFailed(layout.newest_backup(self._folder))
        return None

    def _full(self) -> Exception:
        if layout.database(self._folder).stat().st_size >= engines.MOST_BYTES - engines.PAGE_SIZE:
            return VaultTooLarge()
        self._ceiling.disk_is_full()
        return DiskFull()

    def _has_broken_fence(self, session: Session) -> bool:
        try:
            fence.check(session.connection())
        except fence.FenceBroken:
            return True
        except Exception:  # noqa: BLE001 - a session that failed cannot be asked; its own error counts
            return False
        return False

    def _damaged(self) -> DatabaseDamaged:
        return DatabaseDamaged(layout.newest_backup(self._folder))


@contextlib.contextmanager
def _stoppable(session: Session, progress: Progress | None) -> Iterator[None]:
    """Let ``progress`` interrupt the queries of the block; the connection is as before afterwards."""
    if progress is None:
        yield
        return
    raw = session.connection().connection.driver_connection
    engines.interrupt_when(raw, lambda: progress.is_stop_asked)
    try:
        yield
    except (DatabaseError, engines.DriverError) as failure:
        if str(getattr(failure, "orig", failure)) == "interrupted":
            raise Cancelled from None
        raise
    finally:
        engines.interrupt_never(raw)


def _refuse_commit(session: Session) -> None:
    """Keep the end of a unit to itself: a commit inside would skip the fence and the anchor."""
    if not session.in_nested_transaction():
        raise EarlyCommitError


def _fence(session: Session) -> None:
    fence.check(session.connection())
