"""What an open vault holds between calls: key, key file, engines, lock, actor."""

import contextlib
import datetime as dt
import logging
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

from filelock import BaseFileLock
from sqlalchemy.orm import Session

from vetdesk.domain.journal import Entry, Head
from vetdesk.domain.staff import StaffMember
from vetdesk.progress import Progress
from vetdesk.vault import files, keyfile, layout, meta
from vetdesk.vault.errors import VaultClosed, VaultError
from vetdesk.vault.hooks import Clock, VaultHooks
from vetdesk.vault.keys import DataKey, KdfPolicy, Sealer
from vetdesk.vault.notices import AnchorNotWritten
from vetdesk.vault.opening import Inspection
from vetdesk.vault.slots import Slot
from vetdesk.vault.units import Units
from vetdesk.vault.witness import Witness

_LOG = logging.getLogger(__name__)


class Opened:
    """The inside of a ``Vault``; only modules of ``vetdesk.vault`` see it."""

    def __init__(
        self,
        folder: Path,
        *,
        key: DataKey,
        content: keyfile.KeyFile,
        inspection: Inspection,
        hooks: VaultHooks,
        policy: KdfPolicy,
        clock: Clock,
        lock: BaseFileLock | None,
        read_only: bool,
        witness: Witness,
    ) -> None:
        self.folder = folder
        self.hooks = hooks
        self.policy = policy
        self.notices: list[VaultError] = list(inspection.notices)
        self.facts = inspection.facts
        self.rolled_back = inspection.rolled_back
        self.read_only = read_only
        self.actor: StaffMember | None = None
        self._clock = clock
        self._lock = lock
        self._witness = witness
        self._key = key
        self._content = content
        self._key_file_lock = threading.RLock()
        self._seal = meta.audit_sealer(inspection.facts)
        self._units: Units | None = Units(folder, key, hooks, read_only=read_only)

    def __repr__(self) -> str:
        return f"Opened({'closed' if self._units is None else 'open'})"

    @property
    def key(self) -> DataKey:
        """The data key, while the vault is open."""
        self._open_units()
        return self._key

    @property
    def content(self) -> keyfile.KeyFile:
        """The key file as it stands."""
        return self._content

    @property
    def audit_seal(self) -> Sealer:
        """What computes the MACs of the chain."""
        return self._seal

    def now(self) -> dt.datetime:
        """Return the time for audit rows."""
        return self._clock()

    @contextlib.contextmanager
    def reading(self, progress: Progress | None = None) -> Iterator[Session]:
        """Yield a query-only session; ``progress`` may interrupt what it asks."""
        with self._open_units().reading(progress) as session:
            yield session

    @contextlib.contextmanager
    def writing(self, action: str) -> Iterator[Session]:
        """Yield a journalled session in the name of the actor."""
        assert self.actor is not None
        entry = Entry(actor=self.actor.id, action=action, now=self.now(), seal=self._seal)
        with self._open_units().writing(entry, self._note_head) as session:
            yield session

    def change_slots(self, slots: Sequence[Slot], *, action: str, changed: Slot) -> None:
        """Write other slots to the key file, then tell the database which generation it expects.

        In this order a crash in between leaves a newer key file, which is no reason to warn.
        """
        before = self._content
        known = int(self.facts[meta.SLOTS_GENERATION])
        newest = keyfile.replace_generation(before, max(known, before.slots_generation))
        with self._key_file_lock:
            self._save(newest.with_slots(slots))
        generation = str(self._content.slots_generation)
        try:
            with self.writing(action) as session:
                meta.write(session.connection(), meta.SLOTS_GENERATION, generation)
                self.hooks.note(session, entity="slot", entity_id=changed.id)
        except BaseException:
            # Whoever is told that the change failed must still get in as before.
            with self._key_file_lock:
                self._save(before)
            raise
        self.facts = {**self.facts, meta.SLOTS_GENERATION: generation}
        self.refresh_previous()

    def catch_up(self) -> None:
        """Note a head that a crash kept from the key file, so that two crashes are no alarm."""
        with self.reading() as session:
            head = self.hooks.head(session.connection())
        if head.sequence != self._content.anchor.sequence:
            self._note_head(head)

    def refresh_previous(self) -> None:
        """Make vault.keys.prev equal to the current file: a former passphrase must not linger."""
        with self._key_file_lock:
            current = (self.folder / keyfile.CURRENT).read_bytes()
            previous = self.folder / keyfile.PREVIOUS
            if not previous.is_file() or previous.read_bytes() != current:
                files.replace(previous, current)

    @contextlib.contextmanager
    def paused(self) -> Iterator[None]:
        """Close the connections for a while; units of work are refused meanwhile."""
        self.suspend()
        try:
            yield
        finally:
            self._units = Units(self.folder, self._key, self.hooks, read_only=self.read_only)

    def switch(self, *, key: DataKey, content: keyfile.KeyFile, generation: int) -> None:
        """Go on with other files under the same names, while paused."""
        self._key = key
        self._content = content
        self.facts = {**self.facts, meta.SLOTS_GENERATION: str(generation)}

    def suspend(self) -> None:
        """Close the connections; units of work are refused until ``reopen``."""
        if self._units is not None:
            self._units.dispose()
        self._units = None

    def keep_anchor(self) -> None:
        """Let this workstation's keyring remember the newest change, where it may open the vault."""
        if not self.rolled_back:
            self._witness.keep(self._content)

    def close(self) -> None:
        """Close everything and release the folder."""
        if self._lock is not None:
            self.keep_anchor()
        self.suspend()
        self._key = DataKey(bytes(32))
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def newest_backup(self) -> str:
        """Return the name of the newest verified backup, or nothing."""
        return layout.newest_backup(self.folder)

    def _note_head(self, head: Head) -> None:
        with self._key_file_lock:
            content = self._content.with_anchor(
                sequence=head.sequence, transaction=head.transaction, head=head.mac
            )
            try:
                self._save(content)
            except OSError as failure:
                # The change itself is committed; saying otherwise would make somebody repeat it.
                _LOG.warning("anchor not written: %s", type(failure).__name__)
                self.notices.append(AnchorNotWritten())

    def _save(self, content: keyfile.KeyFile) -> None:
        keyfile.write(self.folder, content, self._key)
        self._content = content

    def _open_units(self) -> Units:
        if self._units is None:
            raise VaultClosed
        return self._units
